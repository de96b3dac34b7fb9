"""What a reader was once misled by: pairs of other things, verdicts that say more than the papers do."""

import pytest

from models.document import Level
from models.pairs import Verdict
from models.programme import Programme
from models.target import Target
from pipeline.cli.comparison_table import comparison_lines
from pipeline.comparison.couples import compare_programmes
from pipeline.comparison.report.tables import asked, counts_of, lines_of, notes_of, promised
from pipeline.comparison.report.writing import as_cascade
from tests.pipeline.comparison.conftest import make_paper, make_promise


def papers(parents: list[Target], children: list[Target]) -> tuple[Programme, Programme]:
    return (
        make_paper("tỉnh Vân Khê", *parents, level=Level.PROVINCE),
        make_paper("xã Mường Thạch", *children, level=Level.GRASSROOTS),
    )


def test_two_deeds_of_the_same_people_are_no_pair() -> None:
    above, below = papers(
        [
            make_promise("cán bộ, công chức cấp xã được bồi dưỡng kỹ năng số", 100),
            make_promise("cán bộ, công chức cấp xã có chứng chỉ ngoại ngữ", 30),
        ],
        [make_promise("cán bộ, công chức xã được cấp và sử dụng chữ ký số", 100)],
    )
    assert compare_programmes(above, [below]).children[0].pairs == ()


def test_a_stretch_of_time_is_no_part_of_another() -> None:
    most = {"comparator": "le"}
    above, below = papers(
        [make_promise("thời gian giải quyết hồ sơ đất đai", 5, "ngày làm việc", **most)],
        [make_promise("thời gian giải quyết hồ sơ đất đai", 3, "ngày làm việc", **most)],
    )
    (pair,) = compare_programmes(above, [below]).children[0].pairs
    assert pair.verdict is Verdict.EXCEEDS


def test_the_same_deed_in_other_words_is_one() -> None:
    above, below = papers(
        [make_promise("cán bộ, công chức cấp xã được bồi dưỡng kỹ năng số", 100)],
        [make_promise("công chức, cán bộ xã được tập huấn kỹ năng số", 100)],
    )
    (pair,) = compare_programmes(above, [below]).children[0].pairs
    assert pair.verdict is Verdict.MEETS and pair.signals.predicate == 1.0


def test_town_and_country_are_no_pair() -> None:
    waste = "tỷ lệ chất thải rắn sinh hoạt {} được thu gom, xử lý"
    above, below = papers(
        [
            make_promise(waste.format("đô thị"), 95, until="2030-12-31"),
            make_promise("tỷ lệ chất thải rắn sinh hoạt nông thôn", 80, until="2030-12-31"),
        ],
        [
            make_promise(waste.format("nông thôn"), 70, until="2027-12-31"),
            make_promise(waste.format("nông thôn"), 78, until="2030-12-31"),
        ],
    )
    child = compare_programmes(above, [below]).children[0]
    found = {(pair.parent_target, pair.child_target, pair.verdict.value) for pair in child.pairs if not pair.interim}
    assert found == {("t2", "t2", "falls_short")} and child.missing == ("t1",)


def test_what_people_earn_is_no_part_of_what_is_produced() -> None:
    above, below = papers(
        [make_promise("GRDP bình quân đầu người", 110_000_000, "đồng", until="2030-12-31")],
        [make_promise("thu nhập bình quân đầu người", 62_000_000, "đồng", until="2030-12-31")],
    )
    child = compare_programmes(above, [below]).children[0]
    assert (child.missing, child.added) == (("t1",), ("t1",))


def test_the_standard_of_poverty_tells_no_two_promises_apart() -> None:
    above, below = papers(
        [make_promise("tỷ lệ hộ nghèo theo chuẩn nghèo đa chiều", 2)], [make_promise("tỷ lệ hộ nghèo", 3)]
    )
    (pair,) = compare_programmes(above, [below]).children[0].pairs
    assert pair.verdict is Verdict.FALLS_SHORT


@pytest.mark.parametrize(
    ("child", "verdict"),
    [
        (make_promise("chủ tịch công đoàn cơ sở được bồi dưỡng", 100, until="2030-12-31"), "incomparable"),
        (make_promise("chủ tịch công đoàn cơ sở được bồi dưỡng", 70, until="2030-12-31"), "incomparable"),
        (make_promise("chủ tịch công đoàn cơ sở được bồi dưỡng", 60, until="2030-12-31"), "falls_short"),
        (make_promise("chủ tịch công đoàn cơ sở được bồi dưỡng", 75, often="yearly"), "exceeds"),
    ],
)
def test_what_is_due_in_the_end_answers_nothing_asked_every_year(child: Target, verdict: str) -> None:
    above, below = papers([make_promise("chủ tịch công đoàn cơ sở được bồi dưỡng", 70, often="yearly")], [child])
    (pair,) = compare_programmes(above, [below]).children[0].pairs
    assert pair.verdict == verdict
    assert ("cho từng năm" in pair.reason.vi) == (verdict == "incomparable")


def test_a_split_target_counts_once() -> None:
    above, below = papers(
        [make_promise("doanh nghiệp ký thỏa ước lao động tập thể", 85)],
        [
            make_promise("doanh nghiệp nhà nước ký thỏa ước lao động tập thể", 100),
            make_promise("doanh nghiệp ngoài nhà nước ký thỏa ước lao động tập thể", 80),
        ],
    )
    found = compare_programmes(above, [below])
    (child,) = found.children
    assert {(pair.verdict.value, pair.overall) for pair in child.pairs} == {
        ("exceeds", Verdict.FALLS_SHORT),
        ("falls_short", Verdict.FALLS_SHORT),
    }
    counts = counts_of(child)
    assert (counts["exceeds"], counts["falls_short"]) == (0, 1)
    lines = lines_of(found, 0)
    assert {line.verdict for line in lines} == {"falls_short"}
    assert "riêng nhóm này: Vượt" in notes_of(lines[0], "vi")
    at_terminal = list(comparison_lines(as_cascade(found), "vi", 120))
    assert [line for line in at_terminal if line.startswith("Chưa đạt (riêng: Vượt)  t1=t1")]


def test_the_rest_of_a_population_is_a_part() -> None:
    above, below = papers(
        [make_promise("dân số tham gia bảo hiểm y tế", 97)],
        [
            make_promise("hộ nghèo, hộ cận nghèo tham gia bảo hiểm y tế", 100),
            make_promise("các hộ còn lại tham gia bảo hiểm y tế", 95),
        ],
    )
    pairs = compare_programmes(above, [below]).children[0].pairs
    assert [(pair.verdict.value, pair.split) for pair in pairs] == [("exceeds", True), ("falls_short", True)]


@pytest.mark.parametrize(
    ("target", "own"),
    [
        (make_promise("Quy mô Quỹ Xã hội Công đoàn", 20, "tỷ đồng"), True),
        (make_promise("nguồn thu của Quỹ dùng cho chi quản lý", 5), True),
        (make_promise("mở khóa kỹ năng thương lượng", 6, "khóa", by=["Trường Đại học Công đoàn"]), True),
        (make_promise("Xếp hạng Chỉ số chuyển đổi số", 25, "hạng"), True),
        (make_promise("đoàn viên tham gia ủng hộ Quỹ Xã hội", 90), False),
        (make_promise("số đoàn viên được vay vốn của các quỹ", 2, "lần"), False),
        (make_promise("quy mô của Quỹ Tương trợ", 2, "lần"), True),
        (make_promise("mở lớp tập huấn", 6, "lớp", by=["UBND cấp xã"]), False),
        (make_promise("người dân có sổ sức khỏe điện tử", 95, by=["Sở Y tế"]), False),
    ],
)
def test_the_parents_own_work_is_not_missing(target: Target, own: bool) -> None:
    above, below = papers([target], [make_promise("tủ sách thiếu nhi ở các bản", 30, "tủ sách")])
    found = compare_programmes(above, [below])
    (told,) = found.children[0].unanswered
    assert told.own is own and found.children[0].missing == ("t1",)
    assert counts_of(found.children[0])["missing"] == (0 if own else 1)
    assert found.matrix().iloc[0, 0] == ("own" if own else "missing")
    assert set(found.to_frame()["verdict"]) == {"own" if own else "missing", "added"}


def test_every_missing_target_has_its_reason() -> None:
    above, below = papers(
        [
            make_promise("người dân có chữ ký số", 70),
            make_promise("bến thủy nội địa có phao cứu sinh", 100),
            make_promise("người dân trưởng thành có chữ ký số cá nhân", 70),
        ],
        [make_promise("hộ nghèo có chữ ký số", 40), make_promise("tủ sách thiếu nhi ở các bản", 30, "tủ sách")],
    )
    child = compare_programmes(above, [below]).children[0]
    told = {one.parent_target: one for one in child.unanswered}
    assert set(told) == set(child.missing)
    assert told["t2"].nearest is None and "Không thấy chỉ tiêu nào" in told["t2"].reason.vi
    assert told["t3"].nearest is None and 0.15 < told["t3"].similarity < 0.25  # some words alike, another matter
    assert "“hộ nghèo có chữ ký số: 40%”" in told["t1"].reason.vi
    for one in told.values():
        assert one.reason.vi.endswith(".") and one.reason.en.endswith(".")


def test_those_that_have_beside_those_that_lack() -> None:
    above, below = papers(
        [make_promise("thôn, bản chưa có sóng 4G", 1, comparator="lt")],
        [make_promise("thôn, bản có sóng 4G", 100)],
    )
    (pair,) = compare_programmes(above, [below]).children[0].pairs
    assert pair.verdict is Verdict.EXCEEDS
    assert pair.reason.vi.startswith("100% (tức 0% chưa có) thấp hơn, tức chặt hơn mức của cấp trên (< 1%)")
    assert "thus 0% lack it" in pair.reason.en


def test_help_for_those_who_bear_a_burden_is_no_burden() -> None:
    above, below = papers(
        [make_promise("hộ nghèo được vay vốn ưu đãi", 90)], [make_promise("hộ nghèo được vay vốn ưu đãi", 95)]
    )
    (pair,) = compare_programmes(above, [below]).children[0].pairs
    assert pair.verdict is Verdict.EXCEEDS


def test_a_year_on_the_way_is_shown_with_what_is_asked_for_it() -> None:
    parent = make_promise("người dân có chữ ký số", 70, until="2030-12-31", years={2026: 35, 2030: 70})
    above, below = papers([parent], [make_promise("người dân có chữ ký số", 45, until="2026-12-31")])
    found = compare_programmes(above, [below])
    (pair,) = found.children[0].pairs
    assert (pair.verdict.value, pair.year, pair.due) == ("exceeds", 2026, 35.0)
    (line,) = lines_of(found, 0)
    assert (asked(line), promised(line)) == ("35% (2026)", "45%")
