"""The term of office that a congress opens, and the times that a paragraph opens with (guide, section 3.3)."""

import pytest

from pipeline import extract_text
from tests.pipeline.assembly.told import due

OPENS = "Hội Phụ nữ xã Nà Khê họp đại hội, nhiệm kỳ 2026-2031."
FOLLOWS = "Đại hội nghe báo cáo nhiệm kỳ 2021-2026; phương hướng nhiệm kỳ 2026-2031."
TERM = ("2026-01-01", "2031-12-31", None)


@pytest.mark.parametrize("opening", [OPENS, FOLLOWS])
@pytest.mark.parametrize("time", ["Trong nhiệm kỳ tới", "Nhiệm kỳ mới", "Nhiệm kỳ đến", "Trong nhiệm kỳ này"])
def test_the_term_to_come_is_the_one_that_the_congress_opens(opening: str, time: str) -> None:
    told = f"Tin xã Nà Khê\n\n{opening}\n\n{time}, Hội phấn đấu giúp 30 hộ thoát nghèo.\n"
    assert [due(one) for one in extract_text(told, "rules").targets] == [TERM]


def test_the_end_of_the_term_to_come() -> None:
    told = f"Tin xã Nà Khê\n\n{FOLLOWS}\n\nHội phấn đấu đến cuối nhiệm kỳ tới 90% chi hội vững mạnh.\n"
    assert [due(one) for one in extract_text(told, "rules").targets] == [(None, "2031-12-31", None)]


def test_a_term_half_over_is_not_the_one_to_come() -> None:
    head = "KẾ HOẠCH\nSơ kết nghị quyết đại hội nhiệm kỳ 2021-2026\n\nNà Khê, ngày 12 tháng 5 năm 2024\n\n"
    (target,) = extract_text(f"{head}I. CHỈ TIÊU\n\n- Trong nhiệm kỳ tới, giúp 30 hộ thoát nghèo.\n", "rules").targets
    assert due(target) == (None, None, None)


def test_what_a_lead_in_of_this_term_lists() -> None:
    told = f"Tin xã Nà Khê\n\n{OPENS}\nTrong nhiệm kỳ này, Hội xác định mục tiêu là:\n- 100% chi hội vững mạnh.\n"
    assert [due(one) for one in extract_text(told, "rules").targets] == [TERM]


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("Nhiệm kỳ 2026-2031, Hội tiếp tục đẩy mạnh các phong trào.", ("2026-01-01", "2031-12-31", "yearly")),
        # Goals of its own that the first sentence counts have its time to themselves.
        ("Đến năm 2030, 80% chi hội vững mạnh.", (None, None, "yearly")),
    ],
)
def test_the_first_sentence_of_a_paragraph_that_counts_nothing_dates_the_next(
    first: str, expected: tuple[str | None, str | None, str]
) -> None:
    told = f"Tin xã Nà Khê\n\n{first} Phấn đấu hằng năm, mỗi chi hội giúp 2 hộ thoát nghèo.\n"
    assert due(extract_text(told, "rules").targets[-1]) == expected


def test_targets_that_were_drawn_up_lead_in_those_behind_them() -> None:
    lead = "Huyện Nà Khê đã xây dựng chỉ tiêu phát triển hội viên năm 2027."
    told = f"{lead}\n\nTheo đó, các hội phấn đấu kết nạp 350 người."
    assert [due(one) for one in extract_text(f"Tin xã\n\n{told}\n").targets] == [("2027-01-01", "2027-12-31", None)]
