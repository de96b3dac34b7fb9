"""A promise to some of those for whom more is asked: no answer for all, and none to what is asked of others."""

import pytest

from models.document import Level
from models.pairs import Verdict
from pipeline.comparison.couples import compare_programmes
from tests.pipeline.comparison.conftest import make_paper, make_promise


def verdicts(parent: str, *children: tuple[str, float]) -> list[tuple[str, bool]]:
    """What is said of the children's shares beside 90% of the parent's: the verdict and whether it is on a part."""
    above = make_paper("tỉnh Lam Giang", make_promise(parent, 90), level=Level.PROVINCE)
    below = make_paper("xã Suối Cát", *[make_promise(*one) for one in children], level=Level.GRASSROOTS)
    return [(pair.verdict.value, pair.split) for pair in compare_programmes(above, [below]).children[0].pairs]


@pytest.mark.parametrize(
    ("parent", "part"),
    [
        ("lao động qua đào tạo nghề", "lao động nữ qua đào tạo nghề"),
        ("người dân tham gia bảo hiểm y tế", "học sinh tham gia bảo hiểm y tế"),
        ("hộ dân được dùng nước sạch tại nhà", "hộ nghèo được dùng nước sạch tại nhà"),
        ("hộ dân được dùng nước sạch tại nhà", "hộ dân vùng cao được dùng nước sạch tại nhà"),
        ("thôn có nhà văn hóa đạt chuẩn", "thôn đặc biệt khó khăn có nhà văn hóa đạt chuẩn"),
        ("trường đạt chuẩn quốc gia mức độ 1", "trường mầm non đạt chuẩn quốc gia mức độ 1"),
        ("tỷ lệ che phủ rừng", "tỷ lệ che phủ rừng ngập mặn"),
    ],
)
def test_who_promises_to_a_part_does_not_meet_what_is_asked_for_all(parent: str, part: str) -> None:
    assert verdicts(parent, (part, 95)) == [("incomparable", False)]
    assert verdicts(part, (parent, 95)) == [("exceeds", False)]


def test_less_for_a_part_falls_short() -> None:
    assert verdicts("lao động qua đào tạo nghề", ("lao động nữ qua đào tạo nghề", 80)) == [("falls_short", False)]


@pytest.mark.parametrize(
    "parts", [("lao động nam", "lao động nữ"), ("lao động vùng thấp", "lao động vùng cao")], ids=["sex", "land"]
)
def test_two_parts_answer_together(parts: tuple[str, str]) -> None:
    told = verdicts("lao động qua đào tạo nghề", *[(f"{one} qua đào tạo nghề", 95) for one in parts])
    assert told == [("exceeds", True), ("exceeds", True)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("lao động tham gia bảo hiểm xã hội", "lao động tham gia bảo hiểm thất nghiệp"),
        ("huy động trẻ nhà trẻ ra lớp", "huy động trẻ mẫu giáo ra lớp"),
        ("chất thải rắn y tế được xử lý", "chất thải rắn sinh hoạt được xử lý"),
        ("hộ dân được dùng nước sạch", "hộ dân được dùng nước hợp vệ sinh"),
    ],
)
def test_two_kinds_of_a_thing_are_no_pair(one: str, other: str) -> None:
    assert verdicts(one, (other, 95)) == []


def test_work_abroad_is_one_in_both_its_names() -> None:
    above = make_paper("tỉnh", make_promise("lao động đi làm việc ở nước ngoài theo hợp đồng", 3000, "lao động"))
    below = make_paper("xã", make_promise("người đi xuất khẩu lao động", 40, "người"), level=Level.GRASSROOTS)
    (pair,) = compare_programmes(above, [below]).children[0].pairs
    assert pair.verdict is Verdict.CONTRIBUTES
