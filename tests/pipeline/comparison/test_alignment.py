"""Which target answers which: one to one, split, staged, repeated; and the assignment itself."""

from itertools import combinations, permutations

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.document import Level
from models.programme import Programme
from pipeline.comparison.assignment import assign
from pipeline.comparison.couples import compare_programmes
from tests.pipeline.comparison.conftest import make_paper, make_promise

AGREEMENT = "doanh nghiệp {}có tổ chức công đoàn ký kết thỏa ước lao động tập thể"


def above(*targets: object) -> Programme:
    return make_paper("tw", *targets, level=Level.NATIONAL)


def below(*targets: object) -> Programme:
    return make_paper("tinh", *targets, level=Level.PROVINCE)


def edges(parent: Programme, child: Programme) -> list[tuple[str, str, bool, bool]]:
    pairs = compare_programmes(parent, [child]).children[0].pairs
    return [(pair.parent_target, pair.child_target, pair.split, pair.interim) for pair in pairs]


@given(st.lists(st.lists(st.integers(-9, 9), min_size=4, max_size=4), min_size=1, max_size=4))
def test_the_assignment_is_the_best_of_all(rows: list[list[int]]) -> None:
    gain = numpy.array(rows, dtype=float)
    chosen = assign(gain)
    assert len({row for row, _ in chosen}) == len({column for _, column in chosen}) == len(chosen)
    best = max(
        sum(gain[row, column] for row, column in zip(some, others, strict=True))
        for count in range(min(gain.shape) + 1)
        for some in combinations(range(gain.shape[0]), count)
        for others in permutations(range(gain.shape[1]), count)
    )
    assert sum(gain[row, column] for row, column in chosen) == pytest.approx(best)


def test_nothing_to_pair() -> None:
    found = compare_programmes(above(make_promise("kết nạp đoàn viên", 10, "đoàn viên")), [below()])
    assert (found.children[0].missing, found.children[0].added) == (("t1",), ())
    assert compare_programmes(above(), [below()]).children[0].pairs == ()


def test_wordings_of_one_promise_meet_and_others_do_not() -> None:
    parent = above(
        make_promise("công đoàn cơ sở khu vực nhà nước được xếp loại hoàn thành tốt nhiệm vụ", 90),
        make_promise("công đoàn cơ sở khu vực ngoài nhà nước được xếp loại hoàn thành tốt nhiệm vụ", 65),
        make_promise("cán bộ công đoàn chuyên trách là nữ", 40),
    )
    child = below(
        make_promise("CĐCS trường ngoài công lập hoàn thành tốt nhiệm vụ", 60),
        make_promise("CĐCS trường công lập hoàn thành tốt nhiệm vụ", 95),
        make_promise("nhà giáo được tập huấn kỹ năng số", 40),
    )
    found = compare_programmes(parent, [child]).children[0]
    assert [(pair.parent_target, pair.child_target) for pair in found.pairs] == [("t1", "t2"), ("t2", "t1")]
    assert (found.missing, found.added) == (("t3",), ("t3",))


def test_how_far_it_falls_answers_how_far_and_what_is_left_what_is_left() -> None:
    parent = above(
        make_promise("hộ nghèo", 1, change="decrease", words="giảm 1 hộ nghèo"),
        make_promise("hộ nghèo", 3, words="hộ nghèo còn 3"),
    )
    child = below(
        make_promise("hộ nghèo toàn xã", 4, words="hộ nghèo toàn xã còn 4"),
        make_promise("hộ nghèo toàn xã", 2, change="decrease", words="giảm 2 hộ nghèo toàn xã"),
    )
    assert edges(parent, child) == [("t1", "t2", False, False), ("t2", "t1", False, False)]


def test_wordings_of_the_trade_union_meet() -> None:
    for one, other in (
        ("số vụ ngừng việc tập thể không đúng trình tự", "số cuộc đình công tự phát"),
        ("thỏa ước đạt loại B trở lên", "số bản thỏa ước được chấm từ loại B"),
        ("hồ sơ công việc được xử lý trên môi trường mạng", "hồ sơ công việc được giải quyết trên mạng"),
        ("Thu kinh phí công đoàn số phải thu", "thu đủ kinh phí công đoàn"),
    ):
        assert edges(above(make_promise(one, 80)), below(make_promise(other, 85))), (one, other)


def test_two_populations_joined_in_one() -> None:
    parent = above(
        make_promise("trường mầm non đạt chuẩn quốc gia", 80), make_promise("trường tiểu học đạt chuẩn quốc gia", 90)
    )
    both = make_promise("trường mầm non, trường tiểu học đạt chuẩn quốc gia", 100)
    assert edges(parent, below(both)) == [("t1", "t1", False, False), ("t2", "t1", False, False)]
    # The word of a population is no syllable of what is said of it ("công khai", "đầu tư").
    open_books = "công đoàn cơ sở khu vực {} nhà nước thực hiện công khai tài chính"
    parent = above(make_promise(open_books.format(""), 100), make_promise(open_books.format("ngoài"), 70))
    told = "công đoàn cơ sở, cả trong khu vực nhà nước và khu vực ngoài nhà nước, công khai tài chính"
    assert edges(parent, below(make_promise(told, 85))) == [("t1", "t1", False, False), ("t2", "t1", False, False)]
    # A part of the people asked for is not all of them, and one more condition is another promise.
    parent = above(
        make_promise("cán bộ được tập huấn kỹ năng số", 80), make_promise("cán bộ nữ được tập huấn kỹ năng số", 90)
    )
    assert edges(parent, below(make_promise("cán bộ nữ được tập huấn kỹ năng số", 95))) == [("t2", "t1", False, False)]


def test_a_population_split_in_two() -> None:
    parts = below(
        make_promise(AGREEMENT.format("nhà nước "), 100), make_promise(AGREEMENT.format("ngoài nhà nước "), 80)
    )
    parent = above(make_promise(AGREEMENT.format(""), 85))
    assert edges(parent, parts) == [("t1", "t1", True, False), ("t1", "t2", True, False)]
    both = above(make_promise("sử dụng dịch vụ công trực tuyến của người dân và doanh nghiệp", 80))
    each = below(
        make_promise("người dân sử dụng dịch vụ công trực tuyến", 80),
        make_promise("doanh nghiệp sử dụng dịch vụ công trực tuyến", 85),
    )
    assert edges(both, each) == [("t1", "t1", True, False), ("t1", "t2", True, False)]


@pytest.mark.parametrize("second", [600, 900])
def test_a_promise_parted_by_the_land_its_headings_name(second: int) -> None:
    words = "xây mới nhà ở cho hộ nghèo"
    heads = ["Khu vực tỉnh Tây Bằng (cũ)", "Khu vực tỉnh Hòa Thuận (cũ)"]
    parent = above(make_promise(words, 60000, "căn nhà"))
    child = below(
        *(make_promise(words, value, "căn nhà", heading=head) for value, head in zip((900, second), heads, strict=True))
    )
    assert edges(parent, child) == [("t1", "t1", True, False), ("t1", "t2", True, False)]
    assert [one.sum for one in compare_programmes(parent, [child]).rollup] == [900 + second]
    # Two headings of the same land part nothing.
    child = below(
        make_promise(words, 900, "căn nhà", heading="Chỉ tiêu chung"),
        make_promise(words, second + 1, "căn nhà", heading="Chỉ tiêu phấn đấu"),
    )
    assert len(edges(parent, child)) == 1


def test_who_answers_for_the_whole_population_leaves_no_part_over() -> None:
    child = below(make_promise(AGREEMENT.format(""), 85), make_promise(AGREEMENT.format("ngoài nhà nước "), 80))
    found = compare_programmes(above(make_promise(AGREEMENT.format(""), 85)), [child]).children[0]
    assert [pair.child_target for pair in found.pairs] == ["t1"]
    assert found.added == ("t2",) and not found.pairs[0].split


def test_an_earlier_stage_stands_beside_the_final_answer() -> None:
    words = "công đoàn trường học giải quyết công việc trên nền tảng số"
    child = below(make_promise(words, 70, until="2028-12-31"), make_promise(words, 90, until="2031-12-31"))
    parent = above(make_promise(words, 90, comparator="ge", until="2030-12-31"))
    assert edges(parent, child) == [("t1", "t2", False, False), ("t1", "t1", False, True)]
    found = compare_programmes(parent, [child])
    assert [pair.verdict.value for pair in found.children[0].pairs] == ["falls_short", "incomparable"]
    assert found.matrix().loc["t1", "tinh"] == "falls_short"


def test_a_promise_said_twice_is_one_and_the_strictest_counts() -> None:
    child = below(
        make_promise("Số đoàn viên kết nạp mới", 6000, "đoàn viên", years={2026: 6000, 2027: 8000}),
        make_promise("Kết nạp mới đoàn viên", 45000, "đoàn viên", until="2031-12-31"),
    )
    found = compare_programmes(above(make_promise("kết nạp mới đoàn viên", 3500000, "đoàn viên")), [child])
    (pair,) = found.children[0].pairs
    assert (pair.child_target, pair.also) == ("t2", ("t1",))
    assert found.children[0].added == () and found.rollup[0].sum == 45000


def test_what_falls_every_year_is_not_what_is_left_in_the_end_said_again() -> None:
    words = "tỷ lệ hộ nghèo bình quân"
    yearly, left = make_promise(words, 3, often="yearly"), make_promise(words, 2.5, until="2030-12-31")
    found = compare_programmes(above(left), [below(yearly, left)])
    assert next((pair.child_target, pair.also) for pair in found.children[0].pairs) == ("t2", ())


def test_a_parents_repeat_is_answered_too() -> None:
    words = "người dân có chữ ký số"
    parent = above(make_promise(words, 70, until="2030-12-31"), make_promise(words, 70, path=("Phụ lục",)))
    (child,) = compare_programmes(parent, [below(make_promise(words, 75))]).children
    assert child.missing == () and child.pairs[0].parent_also == ("t2",)


def test_signals_and_similarity_are_told() -> None:
    (pair,) = (
        compare_programmes(
            above(make_promise("người dân có chữ ký số", 70)), [below(make_promise("người dân có chữ ký số", 70))]
        )
        .children[0]
        .pairs
    )
    assert pair.similarity == pair.signals.words == pair.signals.unit == pair.signals.population == 1.0
    assert pair.evidence.parent == "70 người dân có chữ ký số"
