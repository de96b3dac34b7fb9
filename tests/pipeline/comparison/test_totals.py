"""Totals and prices: what adds up over levels, and what is paid for each."""

import pytest

from models.document import Level
from models.pairs import Verdict
from pipeline.comparison.couples import compare_programmes
from tests.pipeline.comparison.conftest import make_paper, make_promise, pair_of


def test_totals_of_two_levels_contribute_and_add_up() -> None:
    parent = make_paper("tw", make_promise("kết nạp mới đoàn viên", 6900, "đoàn viên"), level=Level.NATIONAL)
    children = [
        make_paper(f"tinh-{n}", make_promise("Phát triển đoàn viên mới", n, "đoàn viên"), level=Level.PROVINCE)
        for n in (150, 350)
    ]
    found = compare_programmes(parent, children)
    assert [child.pairs[0].verdict for child in found.children] == [Verdict.CONTRIBUTES] * 2
    assert [child.pairs[0].share for child in found.children] == [0.0217, 0.0507]
    (entry,) = found.rollup
    assert (entry.parent_target, entry.sum, entry.share, entry.children) == ("t1", 500, 0.0725, 2)


def test_a_number_for_each_is_no_total() -> None:
    each = [make_promise("mỗi công đoàn cơ sở giới thiệu đoàn viên ưu tú", n, "đoàn viên") for n in (2, 1)]
    assert pair_of(*each)[0] == "falls_short"
    unit = make_promise("Mỗi công đoàn giáo dục tỉnh có mô hình trường học hạnh phúc", 2, "mô hình", high=3)
    own = make_promise("mô hình trường học hạnh phúc", 3, "mô hình")
    assert pair_of(unit, own)[0] == "meets"


def test_a_count_of_people_and_of_things_by_their_name_contributes() -> None:
    members = make_promise("kết nạp mới đoàn viên", 900000, "đoàn viên")
    assert pair_of(members, make_promise("Đoàn viên kết nạp mới", 3000, "người"))[0] == "contributes"
    assert pair_of(members, make_promise("Đoàn viên kết nạp mới", 3000, "tổ"))[0] == "incomparable"
    clubs = make_promise("thành lập mới câu lạc bộ đọc sách", 800, "câu lạc bộ")
    assert pair_of(clubs, make_promise("CLB đọc sách thành lập mới", 25, "CLB"))[0] == "contributes"
    name = "“Ngôi nhà Sum họp”"
    homes = make_promise(f"xây mới {name}", 1200, None, words=f"xây mới 1200 {name}")
    assert pair_of(homes, make_promise("xây mới Ngôi nhà Sum họp", 30, "căn"))[0] == "contributes"


def test_totals_of_one_body_are_compared() -> None:
    one, other = (
        make_paper(
            name, make_promise("kết nạp mới đoàn viên", n, "đoàn viên"), issuer="LĐLĐ tỉnh", level=Level.PROVINCE
        )
        for name, n in (("cu", 200), ("moi", 150))
    )
    assert compare_programmes(one, [other]).children[0].pairs[0].verdict is Verdict.FALLS_SHORT


def test_two_parts_of_one_paper_are_two_levels() -> None:
    targets = [
        make_promise("kết nạp mới đoàn viên", 6900, "đoàn viên", words="A 6900 đoàn viên"),
        make_promise("kết nạp mới đoàn viên", 150, "đoàn viên", words="Trong đó ngành có 150 đoàn viên"),
    ]
    parts = [make_paper("mot-van-ban", target, level=Level.PROVINCE) for target in targets]
    assert compare_programmes(parts[0], [parts[1]]).children[0].pairs[0].verdict is Verdict.CONTRIBUTES


@pytest.mark.parametrize(
    ("indicator", "verdict"),
    [
        ("giá trị bữa ăn ca của công nhân", "exceeds"),
        ("mức hỗ trợ xây nhà Mái ấm cho đoàn viên", "exceeds"),
        ("tiền lương tối thiểu của lao động phổ thông", "exceeds"),
        ("tổng mức hỗ trợ xây nhà Mái ấm cho đoàn viên", "contributes"),
        ("kinh phí chăm lo Tết cho đoàn viên", "contributes"),
    ],
)
def test_a_price_is_no_total_that_adds_up(indicator: str, verdict: str) -> None:
    parent = make_promise(indicator, 28_000, "đồng", comparator="ge")
    assert pair_of(parent, make_promise(indicator, 30_000, "đồng", comparator="ge"))[0] == verdict


def test_a_total_of_yearly_values_counts_by_its_last_year() -> None:
    words = "nhà Mái ấm Công đoàn được xây"
    yearly = make_promise(words, 110, "căn", years={2026: 110, 2028: 130, 2030: 150})
    above = make_paper("trung-uong", yearly, level=Level.NATIONAL)
    children = [
        make_paper("a", make_promise(words, 90, "căn", until="2030-12-31"), level=Level.PROVINCE),
        make_paper("b", make_promise(words, 10, "căn", years={2026: 10, 2030: 30}), level=Level.PROVINCE),
        make_paper("c", make_promise(words, 13, "căn", until="2028-12-31"), level=Level.PROVINCE),
    ]
    found = compare_programmes(above, children)
    pairs = [child.pairs[0] for child in found.children]
    assert [(pair.share, pair.year, pair.due, pair.reached) for pair in pairs] == [
        (0.6, 2030, 150, None), (0.2, 2030, 150, 30), (0.1, 2028, 130, None),
    ]  # fmt: skip
    assert "tổng 150 căn của cấp trên (60%)" in pairs[0].reason.vi
    assert [(entry.sum, entry.share) for entry in found.rollup] == [(133, 0.8867)]


def test_a_price_is_answered_by_a_price_and_not_by_the_share_beside_it() -> None:
    parent = make_promise("tổ chức bếp ăn ca với giá trị bữa ăn", 28_000, "đồng", comparator="ge")
    share = make_promise("doanh nghiệp tổ chức bếp ăn ca", 60, comparator="ge")
    price = make_promise("giá trị suất ăn", 30_000, "đồng", comparator="ge")
    child = make_paper("a", share, price, level=Level.PROVINCE)
    (found,) = compare_programmes(make_paper("tw", parent, level=Level.NATIONAL), [child]).children
    assert [(pair.child_target, pair.verdict.value) for pair in found.pairs] == [("t2", "exceeds")]


def test_a_year_of_one_and_the_term_of_the_other_have_no_share() -> None:
    yearly, term = {"often": "yearly"}, {"since": "2026-01-01", "until": "2030-12-31"}
    forest = "trồng mới rừng tập trung"
    for asked, own in (({"until": "2030-12-31"}, yearly), (yearly, term)):
        above = make_paper("tw", make_promise(forest, 5000, "ha", **asked), level=Level.NATIONAL)
        below = make_paper("tinh", make_promise(forest, 10, "ha", **own), level=Level.PROVINCE)
        found = compare_programmes(above, [below])
        (pair,) = found.children[0].pairs
        assert (pair.verdict, pair.share, found.rollup) == (Verdict.CONTRIBUTES, None, ())
        assert "không tính tỷ phần" in pair.reason.vi


def test_what_a_year_brings_has_a_share_whoever_says_so() -> None:
    crop = "sản lượng lương thực có hạt"
    one = make_promise(crop, 320_000, "tấn", until="2030-12-31")
    other = make_promise(crop, 4_000, "tấn", often="yearly")
    found = compare_programmes(
        make_paper("tw", one, level=Level.NATIONAL), [make_paper("tinh", other, level=Level.PROVINCE)]
    )
    assert [pair.share for pair in found.children[0].pairs] == [0.0125]
