"""One promise beside another: value, comparator, range, direction, unit, time."""

import pytest

from models.document import Level
from models.target import Target
from pipeline.comparison.couples import compare_programmes
from tests.pipeline.comparison.conftest import make_paper, make_promise, pair_of

UNION = "công đoàn cơ sở hoàn thành tốt nhiệm vụ"
ACCIDENTS = "số vụ tai nạn lao động làm chết người"
EARLY, LATE = {"until": "2028-12-31"}, {"until": "2030-12-31"}


def rate(value: float, comparator: str = "eq", high: float | None = None, **more: object) -> Target:
    return make_promise(UNION, value, comparator=comparator, high=high, **more)


@pytest.mark.parametrize(
    ("parent", "child", "verdict", "value"),
    [
        (rate(90), rate(90), "meets", "same"),
        (rate(90), rate(90, "ge"), "meets", "same"),
        (rate(90, "ge"), rate(90), "meets", "same"),
        (rate(90, "gt"), rate(90), "falls_short", "lower"),
        (rate(90, "gt"), rate(90, "ge"), "falls_short", "lower"),
        (rate(90), rate(90, "gt"), "exceeds", "higher"),
        (rate(90), rate(85), "falls_short", "lower"),
        (rate(90), rate(95), "exceeds", "higher"),
        (rate(10, "between", 15), rate(15, "between", 20), "exceeds", "higher"),
        (rate(10, "between", 15), rate(12, "ge"), "meets", "higher"),
        (rate(15, "between", 20), rate(20, "ge"), "exceeds", "higher"),
        (rate(3, "between", 5), rate(2, "between", 3), "falls_short", "lower"),
        (rate(2, "between", 3), rate(3), "meets", "higher"),
        (rate(90, "gt"), rate(92, "between", 95), "exceeds", "higher"),
        (rate(2, "lt"), rate(2.5, "lt"), "falls_short", "higher"),
        (rate(2, "lt"), rate(2), "falls_short", "higher"),
        (rate(3, "le"), rate(2), "exceeds", "lower"),
    ],
)
def test_numbers(parent: Target, child: Target, verdict: str, value: str) -> None:
    assert pair_of(parent, child)[:2] == (verdict, value)


@pytest.mark.parametrize(
    ("words", "values", "verdict"),
    [
        ("giảm {} số vụ tai nạn lao động làm chết người", (4, 5), "exceeds"),
        ("giảm bình quân mỗi năm ít nhất {} số vụ tai nạn lao động làm chết người", (5, 4), "falls_short"),
        ("giảm số vụ tai nạn lao động làm chết người xuống còn {}", (4, 5), "falls_short"),
        ("giảm số vụ tai nạn lao động làm chết người còn {}", (5, 4), "exceeds"),
    ],
)
def test_a_fall_by_is_the_stronger_the_greater_and_a_fall_to_the_lower(
    words: str, values: tuple[int, int], verdict: str
) -> None:
    one, other = (
        make_promise(ACCIDENTS, value, text=f"{value}%", words=words.format(f"{value}%"), change="decrease")
        for value in values
    )
    assert pair_of(one, other)[0] == verdict


@pytest.mark.parametrize(
    ("indicator", "words", "others", "verdict"),
    [
        ("tỷ lệ hộ nghèo", "giảm tỷ lệ hộ nghèo bình quân {}", "tỷ lệ hộ nghèo giảm {}", "meets"),
        ("tỷ lệ hộ nghèo", "giảm tỷ lệ hộ nghèo {}", "giảm tỷ lệ hộ nghèo xuống còn {}", "incomparable"),
        ("chi thường xuyên", "tiết kiệm {} chi thường xuyên", "tiết kiệm chi thường xuyên {}", "meets"),
        ("năng suất lúa", "năng suất lúa tăng thêm {}", "năng suất lúa đạt {}", "incomparable"),
        ("giá trị cây trồng", "giá trị cây trồng tăng bình quân {}", "giá trị cây trồng tăng {}", "meets"),
    ],
)
def test_how_far_it_goes_and_where_it_ends(indicator: str, words: str, others: str, verdict: str) -> None:
    one, other = (
        make_promise(indicator, 4, text="4%", words=told.format("4%"), until="2030-12-31") for told in (words, others)
    )
    assert pair_of(one, other)[0] == verdict


@pytest.mark.parametrize(
    ("parent", "child", "verdict"),
    [
        (("hồ sơ giải quyết đúng hạn", 98, "eq"), ("hồ sơ quá hạn", 5, "lt"), "falls_short"),
        (("hồ sơ giải quyết đúng hạn", 98, "eq"), ("hồ sơ trễ hạn", 2, "le"), "meets"),
        (
            ("trẻ dưới 5 tuổi suy dinh dưỡng thấp còi", 15, "lt"),
            ("trẻ dưới 5 tuổi không bị suy dinh dưỡng thấp còi", 85, "gt"),
            "meets",
        ),
    ],
)
def test_what_is_left_of_a_share_is_its_other_side(
    parent: tuple[str, float, str], child: tuple[str, float, str], verdict: str
) -> None:
    one, other = (make_promise(name, value, comparator=sign) for name, value, sign in (parent, child))
    assert pair_of(one, other)[0] == verdict


def fall(value: float, **more: object) -> Target:
    words = f"giảm {value:g}% số vụ tai nạn lao động làm chết người"
    return make_promise(ACCIDENTS, value, text=f"{value:g}%", words=words, change="decrease", **more)


def test_a_fall_each_year_is_no_fall_over_a_term() -> None:
    for one, other in (
        (fall(20, **LATE), fall(5, often="yearly")),
        (fall(4, often="yearly"), fall(20, **LATE)),
    ):
        assert pair_of(one, other)[0] == "incomparable"
    assert pair_of(fall(4, often="yearly"), fall(5, often="yearly"))[0] == "exceeds"
    assert pair_of(fall(20, **LATE), fall(15, **LATE))[0] == "falls_short"


def test_the_last_year_of_a_roadmap_is_told_as_its_deadline() -> None:
    above = make_paper("tw", rate(60, years={2026: 60, 2028: 80}), level=Level.NATIONAL)
    below = make_paper("tinh", rate(90, **LATE), level=Level.PROVINCE)
    (pair,) = compare_programmes(above, [below]).children[0].pairs
    assert "thời hạn muộn hơn: 31/12/2030 (cấp trên: năm 2028)" in pair.reason.vi
    assert "time later: 2030-12-31 (level above: 2028)" in pair.reason.en


def test_less_of_a_burden_is_more() -> None:
    poor = [make_promise("tỷ lệ hộ nghèo đa chiều", value) for value in (3, 2)]
    assert pair_of(*poor)[:2] == ("exceeds", "lower")


def test_fractions_and_quantifiers_are_rates() -> None:
    fraction = make_promise(UNION, 0.6667, "công đoàn cơ sở", text="hai phần ba")
    assert pair_of(fraction, rate(60))[0] == "falls_short"
    everyone = make_promise(UNION, None, None, text="Toàn bộ", quantifier="toàn bộ", comparator=None)
    assert pair_of(everyone, rate(100))[0] == "meets"
    most = make_promise(UNION, None, None, text="Hầu hết", quantifier="hầu hết", comparator=None)
    assert pair_of(most, everyone)[0] == "exceeds"
    assert pair_of(most, rate(70))[0] == "incomparable"


def test_units_and_ranks_that_cannot_be_compared() -> None:
    assert pair_of(rate(3), make_promise(UNION, 2, "đơn vị"))[:2] == ("incomparable", "incomparable")
    ranks = [
        make_promise("thuộc nhóm địa phương dẫn đầu về chuyển đổi số", n, "tỉnh", comparator="le") for n in (15, 10)
    ]
    assert pair_of(*ranks)[0] == "incomparable"


@pytest.mark.parametrize(
    ("parent", "child", "verdict", "deadline"),
    [
        (rate(90, **LATE), rate(90, **EARLY), "meets", "earlier"),
        (rate(90, **EARLY), rate(90, **LATE), "falls_short", "later"),
        (rate(90, **EARLY), rate(95, **LATE), "falls_short", "later"),
        (rate(90, **LATE), rate(70, **EARLY), "incomparable", "earlier"),
        (rate(90, until="2030-12-31"), rate(80, until="2030-12-30"), "falls_short", "earlier"),
        (rate(90, **LATE), rate(90), "meets", "unstated"),
        (rate(90), rate(90), "meets", "same"),
        (rate(90, often="yearly"), rate(85, **EARLY), "falls_short", "unstated"),
        (rate(90, often="yearly"), rate(90, often="quarterly"), "meets", "earlier"),
        (rate(90, years={2028: 70}, **LATE), rate(70, **EARLY), "meets", "earlier"),
        (rate(90, years={2028: 70}, **LATE), rate(60, **EARLY), "falls_short", "earlier"),
        (rate(90, **EARLY), rate(95, years={2028: 90}, **LATE), "meets", "later"),
        # A row of a table has its first year's value as its own and no deadline: the last year counts.
        (rate(90, **LATE), rate(60, years={2026: 60, 2028: 92}), "exceeds", "unstated"),
        (rate(90, **LATE), rate(60, years={2026: 60, 2028: 80}), "incomparable", "unstated"),
        (rate(90, **LATE), rate(60, years={2026: 60, 2030: 80}), "falls_short", "unstated"),
        (rate(90), rate(60, years={2026: 60, 2028: 80}), "falls_short", "same"),
        (rate(60, years={2026: 60, 2028: 92}), rate(90, **LATE), "falls_short", "later"),
        (rate(60, years={2026: 60, 2028: 80}), rate(90, **LATE), "falls_short", "later"),
        (rate(60, years={2026: 60, 2028: 80}), rate(80, **EARLY), "meets", "same"),
        (rate(60, years={2026: 60, 2028: 80, 2031: 90}), rate(90, **LATE), "meets", "earlier"),
        (rate(60, years={2026: 60, 2028: 80, 2031: 95}), rate(90, **LATE), "exceeds", "unstated"),
        (rate(60, years={2026: 60, 2028: 80, 2030: 95}), rate(70, years={2026: 70, 2028: 80}), "meets", "same"),
        (rate(90, often="yearly"), rate(60, years={2026: 60, 2028: 92}), "falls_short", "unstated"),
        # Two tables of years: in the parent's last year by what it asks for then, not for the first.
        (rate(60, years={2026: 60, 2030: 80}, **LATE), rate(50, years={2026: 50, 2030: 75}), "falls_short", "unstated"),
        # "trước ngày 31/12/2027" and "hết năm 2027".
        (rate(90, until="2027-12-30"), rate(90, until="2027-12-31"), "meets", "same"),
        (rate(90, until="2027-12-30"), rate(90, until="2028-01-31"), "falls_short", "later"),
        # A plan for one of the years in which it is asked for is no stage on the way.
        (
            rate(90, often="yearly", **LATE),
            rate(85, since="2027-01-01", until="2027-12-31"),
            "falls_short",
            "earlier",
        ),
    ],
)
def test_times(parent: Target, child: Target, verdict: str, deadline: str) -> None:
    told = pair_of(parent, child)
    assert (told[0], told[2]) == (verdict, deadline)


def test_reasons_are_told_in_both_languages() -> None:
    above = make_paper("tw", rate(90, **LATE), level=Level.NATIONAL)
    below = make_paper("tinh", rate(90, "gt", **EARLY), level=Level.PROVINCE)
    (pair,) = compare_programmes(above, [below]).children[0].pairs
    assert pair.reason.vi == ("> 90% vượt mức của cấp trên (90%); thời hạn sớm hơn: 31/12/2028 (cấp trên: 31/12/2030).")
    assert pair.reason.en == (
        "> 90% is more than the level above asks (90%); time earlier: 2028-12-31 (level above: 2030-12-31)."
    )
    (pair,) = compare_programmes(above, [below], versions=True).children[0].pairs
    assert "bản trước" in pair.reason.vi and "earlier version" in pair.reason.en
    early = make_paper("tw", rate(90, **EARLY), level=Level.NATIONAL)
    late = make_paper("tinh", rate(90, **LATE), level=Level.PROVINCE)
    (pair,) = compare_programmes(early, [late]).children[0].pairs
    assert pair.reason.vi.count("muộn hơn") == pair.reason.en.count("later") == 1


def test_those_that_lack_are_the_others_of_those_that_have() -> None:
    lacking = make_promise("tỷ lệ thôn, bản chưa có sóng 4G", 1, comparator="lt", change="decrease")
    assert pair_of(lacking, make_promise("số thôn, bản có sóng 4G", 100))[0] == "exceeds"
