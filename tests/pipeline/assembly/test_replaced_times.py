"""Which of several times that one sentence says governs its later clauses (guide, section 3.3)."""

from collections.abc import Callable

import pytest

from models.programme import Programme
from tests.pipeline.assembly.told import ORGANISATION, due

Paper = Callable[..., Programme]
UNTIL_2030 = (None, "2030-12-31", None)
TERM = ("2026-01-01", "2031-12-31", None)


@pytest.mark.parametrize(
    ("line", "deadlines"),
    [
        (
            "Nhiệm kỳ 2026-2031, xã đề ra các chỉ tiêu: thu nhập đến năm 2030 đạt 80 triệu đồng; xây 3 cầu treo.",
            [UNTIL_2030, UNTIL_2030],
        ),
        (
            "Nhiệm kỳ 2026-2031, xã trồng 90 ha chè; mở 3 chợ vào năm 2029; xây 4 cầu treo.",
            [TERM, ("2029-01-01", "2029-12-31", None), ("2029-01-01", "2029-12-31", None)],
        ),
        (
            "Nhiệm kỳ 2026-2031, xã mở 3 chợ (chợ Đông vào năm 2029); xây 4 cầu treo.",
            [TERM, TERM],
        ),
        (
            "Đến năm 2030, 60% thợ có nghề; tỷ lệ hộ nghèo năm 2030 dưới 4%; 90% thôn có nhà văn hóa.",
            [UNTIL_2030, ("2030-01-01", "2030-12-31", None), UNTIL_2030],
        ),
    ],
)
def test_what_a_clause_says_replaces_what_the_sentence_opens_with(
    paper: Paper, line: str, deadlines: list[object]
) -> None:
    assert [due(target) for target in paper("I. CHỈ TIÊU", f"- {line}").targets] == deadlines


@pytest.mark.parametrize("often", ["Mỗi năm, giai đoạn 2027-2030, ", "Hằng năm, từ năm 2027 đến năm 2030 "])
def test_how_often_stands_beside_the_years_that_a_sentence_opens_with(paper: Paper, often: str) -> None:
    found = paper("I. CHỈ TIÊU", f"- {often}mở 15 lớp nghề.")
    assert [due(target) for target in found.targets] == [("2027-01-01", "2030-12-31", "yearly")]


@pytest.mark.parametrize("period", ["quý I/2027", "9 tháng đầu năm 2027", "tháng 5/2027"])
def test_a_report_of_a_period_is_due_by_its_day(paper: Paper, period: str) -> None:
    found = paper(ORGANISATION, f"- Báo cáo kết quả {period} trước ngày 25/11/2027.")
    assert [due(task) for task in found.tasks] == [(None, "2027-11-24", None)]
    found = paper(ORGANISATION, f"- Tổ chức tập huấn {period}, báo cáo trước ngày 25/11/2027.")
    assert [task.deadline is not None and task.deadline.start is not None for task in found.tasks] == [True]
