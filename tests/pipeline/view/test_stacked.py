"""Tables of one cell a line: rows by their columns, or no more of them than is sure."""

import pytest

from tests.pipeline.view.test_tables import read

WORK = ["TT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian"]
FIRST = ["1", "Rà soát vườn cam", "Phòng Kinh tế", "Hội Nông dân xã", "Tháng 3/2027"]
SECOND = ["2", "Mở hội chợ cam", "Phòng Văn hóa", "Công an xã", "Quý II/2027"]
GOALS = ["STT", "Chỉ tiêu", "ĐVT", "Năm 2026", "Năm 2027", "Ghi chú"]
AREA = ["1", "Diện tích cam", "ha", "120", "150"]
HOMES = ["2", "Tỷ lệ hộ có vườn", "%", "80", "95"]


def stack(*rows: list[str], gap: str = "\n") -> str:
    return gap.join(line for row in rows for line in row) + "\n"


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_cells_on_lines_of_their_own_are_rows(gap: str) -> None:
    raw = f"II. PHÂN CÔNG{gap}{stack(WORK, FIRST, SECOND, gap=gap)}\nIII. KINH PHÍ\nDo xã bố trí.\n"
    assert read(raw) == [WORK, FIRST, SECOND]


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        (["1", "Rà soát vườn cam", "trên toàn xã", *FIRST[2:]], ["1", "Rà soát vườn cam trên toàn xã", *FIRST[2:]]),
        ([*FIRST[:3], "Đoàn xã,", "Hội Phụ nữ xã", FIRST[4]], [*FIRST[:3], "Đoàn xã, Hội Phụ nữ xã", FIRST[4]]),
        ([*FIRST[:4], "- 5 -", FIRST[4]], FIRST),
        ([*FIRST[:4], "", "5", "", FIRST[4]], FIRST),
        ([*FIRST, *WORK], FIRST),
    ],
    ids=["words go on", "a list goes on", "page number", "bare page number", "heads again"],
)  # fmt: skip
def test_a_row_over_more_lines_than_cells(broken: list[str], whole: list[str]) -> None:
    assert read(stack(WORK, broken, SECOND)) == [WORK, whole, SECOND]


@pytest.mark.parametrize(
    ("printed", "row"),
    [
        ([*FIRST[:3], FIRST[4]], [*FIRST[:3], "", FIRST[4]]),
        (FIRST[:4], [*FIRST[:4], ""]),
        ([*FIRST[:2], "Trên Đồi Thử", *FIRST[2:]], [*FIRST[:2], "", "", "", " ".join(["Trên Đồi Thử", *FIRST[2:]])]),
    ],
    ids=["nobody helps", "no time", "too many cells"],
)  # fmt: skip
def test_a_cell_stands_under_a_head_only_where_it_must(printed: list[str], row: list[str]) -> None:
    assert read(stack(WORK, printed, SECOND)) == [WORK, row, SECOND]


def test_values_stand_in_their_columns_or_in_none() -> None:
    blank = ["3", "Tỷ lệ đường có đèn", "%", "90"]
    broken = ["4", "Số lớp ghép cành", "Cho người mới", "lớp", "2", "3"]
    last = ["5", "Sản lượng cam", "tấn", "900", "980"]
    rows = read(stack(GOALS, AREA, HOMES, blank, broken, last))
    assert rows == [
        GOALS,
        [*AREA, ""],
        [*HOMES, ""],
        ["3", "Tỷ lệ đường có đèn", "", "", "", "", "% 90"],
        ["4", "Số lớp ghép cành", "", "", "", "", "Cho người mới lớp 2 3"],
        [*last, ""],
    ]


def test_a_value_that_looks_like_the_next_number_is_a_value() -> None:
    row = ["1", "Số lớp ghép cành", "lớp", "2", "3"]
    assert read(stack(GOALS[:5], row, HOMES)) == [GOALS[:5], row, HOMES]


def test_no_row_is_read_where_none_has_as_many_cells_as_heads() -> None:
    rows = read(stack(GOALS[:5], [*AREA[:2], "Vùng Đồi", *AREA[2:]], [*HOMES[:2], "Vùng Bãi", *HOMES[2:]]))
    assert [row[2:5] for row in rows[1:]] == [[""] * 3] * 2 and rows[2][5] == "Vùng Bãi % 80 95"


def test_groups_of_rows_have_numbers_of_their_own() -> None:
    again = ["1", *SECOND[1:]]
    rows = read(stack(WORK, ["I", "TUYÊN TRUYỀN"], FIRST, ["II", "HỘI CHỢ"], again))
    assert [row[0] for row in rows] == ["TT", "I", "1", "II", "1"] and rows[2] == FIRST and rows[4] == again


@pytest.mark.parametrize("end", ["Trên đây là kế hoạch, các thôn cùng thực hiện.", "III. KINH PHÍ", "Nơi nhận:"])
def test_behind_the_last_row_the_paper_goes_on(end: str) -> None:
    assert read(stack(WORK, FIRST, SECOND[:4], [end])) == [WORK, FIRST, [*SECOND[:4], ""]]


@pytest.mark.parametrize(
    "raw",
    [
        stack(WORK, FIRST),
        stack(["TT", "Lê Thị Thử", "Trần Văn Mẫu", "Hà Thị Lam"], FIRST, SECOND),
        stack(WORK, ["Rà soát vườn cam", "Phòng Kinh tế"]),
        stack(["TT", "Nội dung"], ["1", "Rà soát vườn cam"], ["2", "Mở hội chợ cam"]),
    ],
    ids=["one row", "no heads", "no numbers", "a list"],
)
def test_lines_that_make_no_table(raw: str) -> None:
    assert read(raw) == []
