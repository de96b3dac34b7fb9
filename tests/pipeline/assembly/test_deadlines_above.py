"""Times that stand above an item: headings, bullets and sentences that lead in goals (guide, section 3.3)."""

from collections.abc import Callable

import pytest

from models.programme import Programme
from pipeline import extract_text
from tests.pipeline.assembly.told import due

Paper = Callable[..., Programme]

GOAL = "I. CHỈ TIÊU"
YEARS = ["2028-12-31", "2030-12-31"]


@pytest.mark.parametrize(
    ("lines", "scope"),
    [
        (["I. CHỈ TIÊU ĐẾN NĂM 2028", "1. 90% đoàn viên được học nghề."], "heading"),
        ([GOAL, "Đến năm 2028:", "- 90% đoàn viên được học nghề."], "item"),
        ([GOAL, "- Đến năm 2028:", "+ 90% đoàn viên được học nghề."], "item"),
        ([GOAL, "1. Đến hết năm 2028 đạt:", "a) 90% đoàn viên được học nghề."], "heading"),
    ],
)
def test_times_from_above(paper: Paper, lines: list[str], scope: str) -> None:
    (target,) = paper(*lines).targets
    assert due(target) == (None, "2028-12-31", None)
    assert target.deadline and target.deadline.scope == scope


def test_the_nearest_time_wins(paper: Paper) -> None:
    lines = ["I. CHỈ TIÊU ĐẾN NĂM 2030", "1. Đến năm 2028:", "- 90% hộ dùng nước máy.", "- Năm 2027, 50% xã đạt chuẩn."]
    found = paper(*lines).targets
    assert [due(one) for one in found] == [(None, "2028-12-31", None), ("2027-01-01", "2027-12-31", None)]


def test_dates_and_recurrence_are_inherited_apart(paper: Paper) -> None:
    (target,) = paper("I. CHỈ TIÊU ĐẾN NĂM 2030", "1. Hằng năm 90% đoàn viên được học nghề.").targets
    assert due(target) == (None, "2030-12-31", "yearly")


def test_the_term_of_the_title_alone_gives_no_deadline(paper: Paper) -> None:
    assert paper(GOAL, "1. 90% đoàn viên được học nghề.").targets[0].deadline is None
    (target,) = paper("I. CHỈ TIÊU NHIỆM KỲ 2025-2030", "1. 90% đoàn viên được học nghề.").targets
    assert due(target) == ("2025-01-01", "2030-12-31", None)


def test_a_heading_of_goals_needs_no_label() -> None:
    from pipeline import extract_text

    lines = ["Các chỉ tiêu chủ yếu (nhiệm kỳ 2025-2030)", "- Về kinh tế:", "(1) Thu nhập bình quân: 60 triệu đồng."]
    (target,) = extract_text("\n".join(lines) + "\n").targets
    assert due(target) == ("2025-01-01", "2030-12-31", None)
    assert target.section.path == ("1",)
    assert extract_text("\n".join(lines[1:]) + "\n").targets == ()


def test_a_heading_of_goals_without_a_label_ends_with_the_next_part(paper: Paper) -> None:
    lines = [
        "Mục tiêu cụ thể đến năm 2028",
        "a) 90% hộ dùng nước máy.",
        "II. NHIỆM VỤ",
        "1. Phấn đấu thăm 90% hộ nghèo.",
    ]
    assert [due(one) for one in paper(*lines).targets] == [(None, "2028-12-31", None), None]


@pytest.mark.parametrize("heading", ["CÁC CHỈ TIÊU CHỦ YẾU CỦA NĂM 2026:", "MỤC TIÊU, CÁC CHỈ TIÊU CỦA NĂM 2026"])
def test_a_heading_of_goals_governs_the_numbered_parts_right_below_it(heading: str) -> None:
    from pipeline import extract_text

    lines = [heading, "1. Chỉ tiêu kinh tế:", "- Sản lượng lúa: 2.900 tấn."]
    rest = ["2. Chỉ tiêu xã hội:", "- 90% hộ dùng nước máy.", "3. Nhiệm vụ, giải pháp:", "- Phấn đấu 80% hộ có vườn."]
    found = extract_text("\n".join([*lines, *rest]) + "\n", "rules").targets
    assert [due(one) for one in found] == [("2026-01-01", "2026-12-31", None)] * 2 + [None]


def test_a_heading_of_a_plan_without_a_label_says_its_time_and_term() -> None:
    from pipeline import extract_text

    lines = [
        "Chi bộ xã Nà Bó họp",
        "PHƯƠNG HƯỚNG VÀ MỤC TIÊU NHIỆM KỲ 2022-2025",
        "Chi bộ giữ nếp đọc sách, 100% đảng viên mượn sách.",
        "Một số chỉ tiêu chủ yếu trong nhiệm kỳ:",
        "- 90% tổ có tủ sách.",
        "- Phấn đấu hằng năm 80% hộ được mượn sách.",
    ]
    found = extract_text("\n".join(lines) + "\n").targets
    assert [due(one) for one in found] == [
        ("2022-01-01", "2025-12-31", None),
        ("2022-01-01", "2025-12-31", None),
        ("2022-01-01", "2025-12-31", "yearly"),
    ]
    lines[1] = "PHƯƠNG HƯỚNG VÀ MỤC TIÊU"
    assert due(extract_text("\n".join(lines) + "\n").targets[-2]) == (None, None, None)


def test_a_strategy_that_a_decision_approves_only_names_its_period(paper: Paper) -> None:
    for words, found in (("Phê duyệt Chiến lược đọc sách", None), ("Mục tiêu", ("2026-01-01", "2030-12-31", None))):
        lines = [f"Điều 1. {words} giai đoạn 2026-2030 như sau:", "a) Phấn đấu 90% hộ được mượn sách."]
        assert [due(one) for one in paper(*lines).targets] == [found]


def test_starred_items_below_a_time_stand_below_it(paper: Paper) -> None:
    lines = ["Đến hết năm 2028:", "* Về nước sạch:", "- 90% hộ dùng nước máy.", "* Về nhà ở:", "- 80% hộ có nhà ngói."]
    assert [due(one) for one in paper(GOAL, *lines).targets] == [(None, "2028-12-31", None)] * 2


def test_a_starred_head_of_goals_says_by_when_for_the_numbered_items_below_it() -> None:
    lines = ["* Mục tiêu chung:", "Xã nuôi nếp đọc sách.", "* Các chỉ tiêu đến năm 2028:", "(1) 90% hộ có tủ sách."]
    (target,) = extract_text("\n".join(["Tin xã Nà Bó", *lines]) + "\n", "rules").targets
    assert due(target) == (None, "2028-12-31", None)


@pytest.mark.parametrize(
    ("lead", "last"),
    [
        ("Tại kỳ họp, Hội đồng nhân dân xã thông qua 12 chỉ tiêu phát triển kinh tế - xã hội năm 2027.", "2027-12-31"),
        ("Năm 2027, xã Nà Bó đề ra các chỉ tiêu chủ yếu.", "2027-12-31"),
        ("Ngày 12/12/2026, Hội đồng nhân dân xã thông qua 12 chỉ tiêu.", None),
        ("Mục tiêu trọng tâm năm 2027\n\nKế hoạch của xã dựa vào 3 trụ cột sau.", "2027-12-31"),
        (
            "Xã thông qua Nghị quyết về phát triển kinh tế năm 2027 với các chỉ tiêu: tổng thu đạt 9 tỷ đồng;",
            None,
        ),
        ("Tại kỳ họp, xã thông qua 12 chỉ tiêu. Mục tiêu năm 2027, xã là nơi đáng sống.", None),
        ("Xã thông qua 12 chỉ tiêu năm 2027. Mục tiêu đến năm 2030, xã là nơi đáng sống.", None),
        # The first that announces dates the goals behind it, whether or not it counts some itself.
        ("Mục tiêu đến năm 2030, làng nghề là nơi đáng sống; khách quay lại nhiều lần.", "2030-12-31"),
        ("Theo đó, mục tiêu đề án đề ra đến năm 2030 có 95% hộ có sổ.", "2030-12-31"),
        ("Bí thư xã nhấn mạnh 9 chỉ tiêu của xã đến năm 2030.", "2030-12-31"),
    ],
)
def test_the_year_of_the_goals_that_a_sentence_leads_in_is_theirs(lead: str, last: str | None) -> None:
    told = f"{lead} Thu ngân sách đạt 20 tỷ đồng. Tỷ lệ hộ nghèo còn 1,2%.\n\nPhấn đấu 95% hộ dùng nước sạch."
    found = [one.deadline for one in extract_text(f"Tin xã Nà Bó\n\n{told}").targets]
    assert [one and str(one.end) for one in found[-3:]] == [last] * 3


@pytest.mark.parametrize(
    ("told", "last"),
    [
        (
            "Năm 2027, xã phấn đấu thu 9 tỷ đồng. Hộ có vườn đạt 80%.\n\nVề văn hóa, 95% thôn có tủ sách.",
            ["2027-12-31"] * 3,
        ),
        (
            "Theo đó, xã phấn đấu trong năm 2027 trồng 40 ha chè. Diện tích cam năm 2027 đạt 9 ha. "
            "Sản lượng mía đạt 15 tấn.",
            ["2027-12-31"] * 3,
        ),
        # Another time ends it, and so does what recurs.
        (
            "Đến năm 2030, xã phấn đấu thu 9 tỷ đồng. Mỗi năm kết nạp 12 hội viên. Hộ có vườn đạt 80%.",
            ["2030-12-31", None, None],
        ),
        (
            "Năm 2027, xã phấn đấu thu 9 tỷ đồng. Hộ có vườn đạt 80%, mỗi năm thêm 9 hộ có vườn.",
            ["2027-12-31", "2027-12-31", None],
        ),
        ("Năm 2027, xã phấn đấu thu 9 tỷ đồng. Thời gian tới, xã phấn đấu 80% hộ có vườn.", ["2027-12-31", None]),
        # Two times are nobody's.
        ("Xã phấn đấu đến năm 2028 thu 9 tỷ đồng, năm 2030 thu 12 tỷ đồng. Hộ có vườn đạt 80%.", [*YEARS, None]),
        # One behind the number is its clause's.
        ("Xã đặt mục tiêu thu 9 tỷ đồng trong năm 2027. Cùng với đó, hộ có vườn đạt 80%.", ["2027-12-31", None]),
        ("Đại hội đề ra các chỉ tiêu nhiệm kỳ 2025-2030: thu 9 tỷ đồng. Hộ có vườn đạt 80%.", ["2030-12-31"] * 2),
        (
            "Đại hội thông qua 9 chỉ tiêu nhiệm kỳ 2025-2030. Cụ thể, đến năm 2028 thu ngân sách đạt 9 tỷ đồng.\n\n"
            "Đồng thời, phấn đấu 80% hộ có vườn.",
            ["2028-12-31", "2030-12-31"],
        ),
    ],
)
def test_the_first_goal_of_an_article_says_by_when_for_those_behind_it(told: str, last: list[str | None]) -> None:
    found = [one.deadline for one in extract_text(f"Tin xã Nà Bó\n\n{told}\n").targets]
    assert [one and one.end for one in found] == last


@pytest.mark.parametrize(
    ("opening", "last"),
    [
        ("Hội thợ gốm họp đại hội, nhiệm kỳ 2025-2030. Nhiệm kỳ 2020-2025, hội đã mở 9 lớp.", "2030-12-31"),
        ("Hội thợ gốm tổng kết nhiệm kỳ 2020-2025, bầu ban chấp hành nhiệm kỳ 2025-2030.", None),
        ("Hội thợ gốm họp đại hội.", None),
    ],
)
def test_the_end_of_the_term_that_an_article_opens_with(opening: str, last: str | None) -> None:
    told = f"Tin xã Nà Bó\n\n{opening}\n\nĐại hội phấn đấu đến cuối nhiệm kỳ 90% thợ có sổ.\n"
    assert due(extract_text(told, "rules").targets[-1]) == (None, last, None)


def test_the_term_of_the_heading_comes_before_that_of_the_title() -> None:
    head = "BÁO CÁO\nTổng kết nhiệm kỳ 2020-2025, phương hướng nhiệm kỳ 2025-2030\n\n"
    for part in ("PHƯƠNG HƯỚNG NHIỆM KỲ 2025-2030\n\n1. Chỉ tiêu đến cuối nhiệm kỳ", "CHỈ TIÊU CẢ NHIỆM KỲ 2025-2030"):
        (target,) = extract_text(f"{head}II. {part}\n\n- 90% thợ có sổ.\n", "rules").targets
        assert due(target)[1] == "2030-12-31"


def test_goals_of_the_whole_term(paper: Paper) -> None:
    (target,) = paper("I. CHỈ TIÊU CẢ NHIỆM KỲ", "- 90% thợ có sổ.").targets
    assert due(target) == ("2025-01-01", "2030-12-31", None)


@pytest.mark.parametrize(
    "opening",
    [
        "Phấn đấu đến năm 2027, 90% hộ đạt chuẩn\n\nTheo đề án, phấn đấu đến năm 2027, vùng thấp có 90% hộ đạt chuẩn.",
        "Theo đề án của tỉnh, đến năm 2027, vùng thấp có 90% hộ đạt chuẩn.",
    ],
)
def test_a_time_that_a_headline_or_a_name_stands_before_leads_in_the_next_paragraph(opening: str) -> None:
    found = extract_text(f"{opening}\n\nĐối với vùng cao, phấn đấu 60% hộ đạt chuẩn.\n").targets
    assert {due(one) for one in found} == {(None, "2027-12-31", None)}
