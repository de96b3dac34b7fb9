"""Units: totals told in other multiples, rates for other stretches of time, bodies beside people."""

import pytest

from models.document import Level
from models.target import Target
from pipeline.comparison.couples import compare_programmes
from pipeline.comparison.units import read_unit
from tests.pipeline.comparison.conftest import make_paper, make_promise, pair_of


def share_of(asked: Target, own: Target) -> tuple[float | None, float, float]:
    """The child's share of the nation's total, what the roll-up adds up in the parent's unit, and its share."""
    above = make_paper("trung-uong", asked, level=Level.NATIONAL)
    found = compare_programmes(above, [make_paper("tinh", own, level=Level.PROVINCE)])
    (pair,), (entry,) = found.children[0].pairs, found.rollup
    return pair.share, entry.sum, entry.share


@pytest.mark.parametrize(
    ("asked", "own", "sums"),
    [
        ((500, "tỷ đồng"), (6_000_000_000, "đồng"), 6),
        ((500_000_000_000, "đồng"), (6_000, "Triệu đồng"), 6_000_000_000),
        ((500, "km đường"), (6_000, "m đường"), 6),
        ((500, "nghìn ha rừng"), (6_000, "héc-ta rừng"), 6),
        ((500, "nghìn lượt khách"), (6_000, "lượt khách"), 6),
        ((500, "tỷ"), (6_000_000_000, "đồng"), 6),
        ((50_000, "kg hạt giống"), (6, "tạ hạt giống"), 600),
    ],
)
def test_totals_in_other_multiples_add_up(asked: tuple[float, str], own: tuple[float, str], sums: float) -> None:
    promises = [make_promise("vốn, đường, rừng và khách", *one) for one in (asked, own)]
    assert share_of(*promises) == (0.012, sums, 0.012)


def test_yearly_values_in_a_columns_unit_are_compared_in_the_same() -> None:
    asked = make_promise("doanh thu chè", 2, "tỷ đồng", years={2027: 2, 2030: 5}, by=["xã"])
    own = make_promise("doanh thu chè", 400_000_000, "đồng", years={2027: 400_000_000, 2030: 1_000_000_000})
    assert share_of(asked, own) == (0.2, 1, 0.2)


@pytest.mark.parametrize(
    ("unit", "behind", "told"),
    [
        ("m2", " m²/người.", (True, "")),
        ("triệu đồng/người/năm", "", (True, "năm")),
        ("đồng", " đồng/tháng", (False, "tháng")),
        ("%", "/năm so với trước", (False, "năm")),
        ("tạ", " tạ/ha", (True, "")),
        ("xã", " xã/phường", (False, "")),
        ("đồng", " đồng; 12 xã/phường", (False, "")),
    ],
)
def test_what_a_number_is_told_for(unit: str, behind: str, told: tuple[bool, str]) -> None:
    found = read_unit(unit, behind)
    assert (found.each, found.per) == told


def test_pay_of_a_month_is_not_held_against_pay_of_a_year() -> None:
    year = make_promise("thu nhập của thợ dệt", 100_000_000, "đồng", text="100 triệu", words="100 triệu đồng/năm")
    month = make_promise("thu nhập của thợ dệt", 9_000_000, "đồng", text="9 triệu", words="9 triệu đồng/tháng")
    assert pair_of(year, month)[0] == "incomparable"
    assert pair_of(year, year)[0] == "meets"


@pytest.mark.parametrize(
    ("asked", "own", "verdict"),
    [
        ("90 triệu đồng", "9 triệu đồng/người/tháng", "incomparable"),
        ("9 triệu đồng/tháng", "90 triệu đồng", "incomparable"),
        ("90 triệu đồng một tháng", "9 triệu đồng/năm", "incomparable"),
        ("9 triệu đồng một tháng", "9 triệu đồng/tháng", "meets"),
        ("90 triệu đồng", "91 triệu đồng/người/năm", "exceeds"),
        ("90 triệu đồng/ha", "9 triệu đồng/sào", "incomparable"),
        ("90 triệu đồng/ha", "91 triệu đồng/héc-ta", "exceeds"),
        ("90 triệu đồng/hộ", "91 triệu đồng/người", "incomparable"),
        ("90 triệu đồng/người", "91 triệu đồng/công nhân", "exceeds"),
    ],
)
def test_money_is_compared_for_one_stretch_of_time_and_one_of_one_thing(asked: str, own: str, verdict: str) -> None:
    promises = []
    for words in (asked, own):
        number, _, rest = words.partition(" ")
        indicator = "thu nhập bình quân của thợ dệt" + (" một tháng" if "một tháng" in rest else "")
        promises.append(make_promise(indicator, int(number) * 1e6, "đồng", text=f"{number} triệu", words=words))
    assert pair_of(*promises)[0] == verdict


@pytest.mark.parametrize(("text", "verdict"), [("12/12", "meets"), ("5/05", "meets"), ("1", "incomparable")])
def test_all_of_them_is_a_share(text: str, verdict: str) -> None:
    asked = make_promise("thôn hoàn thành rà soát hộ nghèo", 100)
    assert pair_of(asked, make_promise("thôn hoàn thành rà soát hộ nghèo", 1, "thôn", text=text))[0] == verdict


def test_a_days_total_is_no_part_of_a_years() -> None:
    day, year = (
        make_promise("thu gom rác", n, "tấn", text=f"{n}", words=f"{n} tấn/{per}")
        for n, per in ((9, "ngày"), (900, "năm"))
    )
    assert pair_of(year, day)[0] == "incomparable"
    assert pair_of(day, day)[0] == "contributes"


def test_a_fall_each_year_by_its_unit_is_one_by_its_words() -> None:
    fall = {"change": "decrease", "until": "2030-12-31", "text": "2%"}
    by_unit = make_promise("tỷ lệ hộ nghèo", 2, **fall, words="tỷ lệ hộ nghèo giảm 2%/năm")
    by_words = make_promise("tỷ lệ hộ nghèo", 2, **fall, often="yearly", words="mỗi năm giảm 2%")
    in_all = make_promise("tỷ lệ hộ nghèo", 2, **fall, words="tỷ lệ hộ nghèo giảm 2%")
    assert pair_of(by_unit, by_words)[0] == pair_of(by_words, by_unit)[0] == "meets"
    assert pair_of(by_unit, in_all)[0] == pair_of(in_all, by_unit)[0] == "incomparable"


def test_a_fall_over_a_term_with_both_ends_is_none_of_each_year() -> None:
    yearly = make_promise("số vụ cháy", 2, change="decrease", often="yearly", words="giảm 2 %", text="2")
    term = make_promise("số vụ cháy", 6, change="decrease", until="2030-12-31", words="giảm 6 %", text="6")
    assert term.deadline is not None
    whole = term.model_copy(update={"deadline": term.deadline.model_copy(update={"start": "2026-01-01"})})
    season = term.model_copy(update={"deadline": term.deadline.model_copy(update={"start": "2029-09-01"})})
    assert pair_of(yearly, whole)[0] == "incomparable"
    assert pair_of(yearly, season)[0] == "exceeds"


@pytest.mark.parametrize("verb", ["cắt giảm", "rút ngắn", "kéo giảm", "tinh giản"])
def test_falls_told_by_any_verb_are_compared(verb: str) -> None:
    asked = make_promise("thời gian giải quyết hồ sơ", 20, change="decrease", text="20%", words="cắt giảm 20%")
    own = make_promise("thời gian giải quyết hồ sơ", 25, change="decrease", text="25%", words=f"{verb} 25%")
    assert pair_of(asked, own)[0] == "exceeds"


def test_what_is_saved_is_the_size_of_a_fall() -> None:
    asked = make_promise("Tiết kiệm chi thường xuyên", 10, text="10%", words="Tiết kiệm 10% chi thường xuyên")
    own = make_promise("chi thường xuyên", 12, change="decrease", text="12%", words="giảm 12% chi thường xuyên")
    assert pair_of(asked, own)[0] == "exceeds"


def test_a_share_is_split_over_the_levels_that_it_is_told_for() -> None:
    above = make_paper("trung-uong", make_promise("cán bộ, công chức nói được tiếng dân tộc", 60), level=Level.NATIONAL)
    parts = [
        make_promise(f"cán bộ {level} nói được tiếng dân tộc", n) for level, n in (("cấp xã", 60), ("cấp tỉnh", 40))
    ]
    pairs = compare_programmes(above, [make_paper("tinh", *parts, level=Level.PROVINCE)]).children[0].pairs
    assert [(pair.verdict.value, pair.split) for pair in pairs] == [("meets", True), ("falls_short", True)]


def test_how_often_is_one_thing_by_any_name() -> None:
    asked = make_promise("mỗi xã tuyên truyền phòng đuối nước", 2, "buổi", comparator="ge")
    assert pair_of(asked, make_promise("mỗi xã tuyên truyền phòng đuối nước", 3, "lần"))[0] == "exceeds"
    assert pair_of(asked, make_promise("mỗi xã tuyên truyền phòng đuối nước", 1, "đợt"))[0] == "falls_short"
    talks = make_promise("mỗi xã tuyên truyền phòng đuối nước", 3, "tờ rơi")
    assert pair_of(asked, talks)[0] == "incomparable"


def test_a_multiple_is_no_number_of_times() -> None:
    asked = make_promise("mỗi tổ thu chè", 3, "buổi")
    own = make_promise("mỗi tổ thu chè", 3, "lần", text="3 lần", words="mỗi tổ thu chè gấp 3 lần")
    assert pair_of(asked, own)[0] == "incomparable"


def test_to_end_all_of_a_thing_leaves_none_of_it() -> None:
    all_gone = make_promise("Xóa phòng học tạm", 100)
    left = make_promise("tỷ lệ phòng học tạm", 1, comparator="le")
    assert pair_of(left, all_gone)[0] == "exceeds"
    assert pair_of(all_gone, left)[0] == "falls_short"
    assert pair_of(all_gone, all_gone)[0] == "meets"
    above = make_paper("trung-uong", left, level=Level.NATIONAL)
    (pair,) = compare_programmes(above, [make_paper("tinh", all_gone, level=Level.PROVINCE)]).children[0].pairs
    assert pair.reason.vi == "100% (tức còn 0%) thấp hơn, tức chặt hơn mức của cấp trên (≤ 1%)."


def test_a_share_of_bodies_is_none_of_the_people_in_them() -> None:
    asked = make_promise("thôn, bản có điện lưới quốc gia", 100)
    above = make_paper("trung-uong", asked, level=Level.NATIONAL)
    other = make_paper("tinh", make_promise("hộ dân có điện lưới quốc gia", 99), level=Level.PROVINCE)
    assert compare_programmes(above, [other]).children[0].pairs == ()
    same = make_paper("tinh", make_promise("tỷ lệ thôn có điện lưới quốc gia", 99), level=Level.PROVINCE)
    assert len(compare_programmes(above, [same]).children[0].pairs) == 1


@pytest.mark.parametrize(
    ("asked", "own", "verdict"),
    [
        (("doanh nghiệp ký thỏa ước lao động tập thể", 80, "%"), ("DN ký được TƯLĐTT", 85, "%"), "exceeds"),
        (("xây dựng căn nhà Mái ấm Công đoàn", 900, "căn nhà"), ("Xây Mái ấm Công đoàn", 9, "Mái ấm"), "contributes"),
        (
            ("hộ gia đình đạt chuẩn văn hóa", 90, "%"),
            ("gia đình được công nhận gia đình văn hóa", 85, "%"),
            "falls_short",
        ),
        (
            ("Giải quyết việc làm cho lao động", 22_000, "lao động"),
            ("Tạo việc làm mới cho người", 180, "người"),
            "contributes",
        ),
        (("khu dân cư văn hóa", 90, "%"), ("thôn đạt chuẩn văn hóa", 85, "%"), "falls_short"),
        (
            ("Giá trị sản xuất trên một héc ta", 120e6, "đồng"),
            ("Giá trị sản phẩm trên 1 ha đất", 130e6, "đồng"),
            "exceeds",
        ),
        (("Thu nhập bình quân đầu người", 68e6, "đồng"), ("Thu nhập bình quân", 70e6, "đồng"), "exceeds"),
        (("phụ huynh hài lòng về trường", 90, "%"), ("cha mẹ học sinh hài lòng về trường", 80, "%"), "falls_short"),
    ],
)
def test_short_and_other_names_of_one_thing(asked: tuple, own: tuple, verdict: str) -> None:  # type: ignore[type-arg]
    assert pair_of(make_promise(*asked), make_promise(*own))[0] == verdict


def test_work_found_for_people_is_no_advice_on_it() -> None:
    above = make_paper(
        "trung-uong", make_promise("Giải quyết việc làm cho lao động", 22_000, "lao động"), level=Level.NATIONAL
    )
    advice = make_promise("Giới thiệu việc làm cho lao động", 900, "lao động")
    work = make_promise("Tạo thêm việc làm cho người", 180, "người")
    child = make_paper("tinh", advice, work, level=Level.PROVINCE)
    assert [pair.child_target for pair in compare_programmes(above, [child]).children[0].pairs] == ["t2"]


@pytest.mark.parametrize(
    ("asked", "own"),
    [
        (("Thu nhập bình quân đầu người", 68e6, "đồng"), ("Thu nhập của lao động nghề dệt", 90e6, "đồng")),
        (("trường học được xây mới", 250, "trường học"), ("lớp học được xây mới", 6, "lớp học")),
        (("gia đình văn hóa", 90, "%"), ("thôn văn hóa", 92, "%")),
    ],
)
def test_likely_names_of_two_things_are_no_pair(asked: tuple, own: tuple) -> None:  # type: ignore[type-arg]
    above = make_paper("trung-uong", make_promise(*asked), level=Level.NATIONAL)
    child = make_paper("tinh", make_promise(*own), level=Level.PROVINCE)
    assert compare_programmes(above, [child]).children[0].pairs == ()
