"""Tables whose columns a copy lost give no values and one warning each."""

from collections.abc import Callable

from models.programme import Programme

Paper = Callable[..., Programme]
ROWS = ["1 Tỷ lệ hộ nghèo % 3,2 2,5", "2 Số xã đạt chuẩn xã 40 46", "3 Tỷ lệ thôn có nhà văn hóa % 88 90"]


def test_rows_run_together_are_left_out_with_a_warning(paper: Paper) -> None:
    programme = paper("I. CHỈ TIÊU", "TT Chỉ tiêu ĐVT Năm 2025 Năm 2026", *ROWS, "Phấn đấu 95% đoàn viên học nghề.")
    assert [one.quantity.value for one in programme.targets] == [95]
    (warning,) = programme.warnings
    assert warning.code == "columns-lost" and warning.span
    assert (warning.span.end - warning.span.start, "3 rows" in warning.message) == (len("\n".join(ROWS)), True)


def test_numbered_sentences_are_no_rows(paper: Paper) -> None:
    for lines in (
        ["1. Phấn đấu kết nạp 40", "2. Phấn đấu kết nạp 50", "3. Phấn đấu kết nạp 60"],
        ["1 Tỷ lệ hộ nghèo % 3,2", "2 Số xã đạt chuẩn xã 40"],
        ["1 Tỷ lệ hộ nghèo % 3,2", "5 Số xã đạt chuẩn xã 40", "9 Số thôn thôn 50"],
    ):
        assert not paper("I. CHỈ TIÊU", *lines).warnings
