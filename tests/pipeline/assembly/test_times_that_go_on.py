"""Which time a value and a sentence have that go on with what was said before (guide, section 3.3)."""

import pytest

from pipeline import extract_text

HEAD = "KẾ HOẠCH\nPhát triển xã hội năm 2027\n\nI. CHỈ TIÊU\n- "


def test_a_year_alone_dates_the_value_behind_it() -> None:
    found = extract_text(f"{HEAD}Tỷ lệ hộ có thẻ năm 2026 là 78%, 2027 là 79,8%; 2028 là 81%.\n").targets
    assert [str(target.deadline and target.deadline.end) for target in found] == [
        "2026-12-31", "2027-12-31", "2028-12-31",
    ]  # fmt: skip


@pytest.mark.parametrize("word", ["Đồng thời", "Ngoài ra"])
def test_a_sentence_that_goes_on_has_the_time_that_the_one_before_opens_with(word: str) -> None:
    text = "KẾ HOẠCH\nVề nghề mộc\n\n1. Chỉ tiêu\nĐến năm 2030, 70% thợ có thẻ. {}, 50% thợ có máy.\n"
    assert [str(one.deadline and one.deadline.end) for one in extract_text(text.format(word)).targets] == [
        "2030-12-31", "2030-12-31",
    ]  # fmt: skip
