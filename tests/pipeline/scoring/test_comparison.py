"""Pairing and fields, by the rules of gold/annotation-guide.md, section 6."""

from collections.abc import Callable
from typing import Any

import pytest

from pipeline.scoring.comparison import Comparison, compare_labels
from pipeline.scoring.labels import Labels, Party
from pipeline.scoring.likeness import same_name, same_parties, same_unit, same_value
from pipeline.scoring.measures import add, count, intervals

Make = Callable[..., Labels]
LONG = "Công đoàn các khu công nghiệp và khu chế xuất tỉnh Hải Lam"


def fields(comparison: Comparison, at: int = 0) -> set[str]:
    """The wrong fields of the target `at`."""
    return {name for name, right in comparison.targets[at].fields.items() if not right}


def value(comparison: Comparison, name: str) -> float | None:
    right, of = count(comparison)[name]
    return right / of if of else None


def test_the_same_labels_are_all_right(make: Make) -> None:
    counts = count(compare_labels(make(), make()))
    assert all(right == of for name, (right, of) in counts.items() if "wrong" not in name)
    assert counts["target_wrong_per_100"] == (0, 2)


def test_pairs_are_one_to_one(make: Make) -> None:
    def twice(data: dict[str, Any]) -> None:
        data["targets"].append(data["targets"][0])
        data["tasks"] *= 2
        data["sections"] *= 2
        data["document"]["references"] *= 2

    comparison = compare_labels(make(), make(twice))
    assert value(comparison, "target_P") == pytest.approx(2 / 3)
    assert value(comparison, "target_R") == 1
    for kind in ("task", "section", "reference"):
        assert value(comparison, f"{kind}_P") == 0.5
    # Two gold records cannot both be answered by one prediction either.
    backwards = compare_labels(make(twice), make())
    assert value(backwards, "target_R") == pytest.approx(2 / 3)


def test_the_best_overlap_wins_whatever_the_order(make: Make) -> None:
    def cut(data: dict[str, Any]) -> None:
        whole = data["targets"][1]
        start = whole["quantity"]["start"]
        part = {**whole, "quantity": {**whole["quantity"], "start": start, "end": start + 1, "value": 1}}
        data["targets"] = [part, whole]

    comparison = compare_labels(make(), make(cut))
    pairs = {(match.gold, match.found) for match in comparison.targets}
    assert pairs == {(1, 1), (0, None), (None, 0)}


def test_zero_of_zero_is_no_figure(make: Make) -> None:
    def empty(data: dict[str, Any]) -> None:
        data["targets"] = []

    nothing = compare_labels(make(empty), make(empty))
    assert [value(nothing, name) for name in ("target_P", "target_R", "target_F1", "target_value")] == [None] * 4
    assert value(compare_labels(make(), make(empty)), "target_F1") == 0
    assert value(compare_labels(make(), make(empty)), "target_P") is None
    assert value(compare_labels(make(empty), make()), "target_R") is None
    # In a sum such a document counts for nothing.
    total = add([count(nothing), count(compare_labels(make(), make()))])
    assert total["target_F1"] == (4, 4)


def test_swapped_roles_are_right_names_and_wrong_roles(make: Make) -> None:
    def swap(data: dict[str, Any]) -> None:
        one, other = data["tasks"][0]["responsible"]
        one["role"], other["role"] = other["role"], one["role"]

    def with_parties(data: dict[str, Any]) -> None:
        data["targets"][0]["responsible"] = data["tasks"][0]["responsible"]

    assert value(compare_labels(make(), make(swap)), "task_responsible") == 0
    swapped = make(lambda data: (swap(data), with_parties(data)))
    assert fields(compare_labels(make(with_parties), swapped)) == {"roles"}


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ("Chủ tịch", "Phó Chủ tịch", False),
        (f"Chủ tịch {LONG}", f"Phó Chủ tịch {LONG}", False),
        (f"{LONG} cụm 1", f"{LONG} cụm 2", False),
        (f"{LONG} và cụm I", f"{LONG} và cụm II", False),
        ("Ban Tổ chức", "Ban Tài chính", False),
        ("LĐLĐ tỉnh", "**LĐLĐ tỉnh**,", True),
        ("Ban Thường vụ Liên đoàn Lao động tỉnh Hải Lam", "Ban Thường vụ Liên đoàn Lao động  tỉnh Hải\nLam", True),
        ("Ủy ban nhân dân các xã, phường, thị trấn", "Ủy ban nhân dân các xã, phường và thị trấn", True),
    ],
)  # fmt: skip
def test_near_names_are_other_offices(gold: str, found: str, same: bool) -> None:
    assert same_name(gold, found) is same
    assert same_name(found, gold) is same


def test_one_name_answers_one_name() -> None:
    lead, support = Party(name="Sở Y tế", role="lead"), Party(name="Sở Y tế", role="support")  # type: ignore[arg-type]
    assert same_parties([lead, support], [support, lead]) == (True, True)
    assert same_parties([lead, lead], [lead]) == (False, False)
    assert same_parties([lead], [lead, support]) == (False, False)
    assert same_parties([], []) == (True, True)


def test_units_and_values() -> None:
    assert same_unit("đoàn viên", "đoàn viên mới")
    assert same_unit("mô hình", "01 mô hình")
    assert not same_unit("đoàn viên", "mô hình") and not same_unit("ca", "căn nhà")
    assert same_unit(None, None) and not same_unit(None, "%")
    assert same_value(0.6667, 0.6667) and not same_value(85, 86) and not same_value(None, 0)


def test_null_is_not_an_object_of_nulls(make: Make) -> None:
    def said(data: dict[str, Any]) -> None:
        data["targets"][0]["deadline"] = {"start": None, "end": None, "recurrence": None}

    def unsaid(data: dict[str, Any]) -> None:
        data["targets"][0]["deadline"] = None

    assert fields(compare_labels(make(said), make(unsaid))) == {"deadline"}


def test_not_found_is_apart_from_wrong_value(make: Make) -> None:
    from pipeline.scoring.measures import tally

    def worse(data: dict[str, Any]) -> None:
        data["targets"] = data["targets"][:1]
        data["targets"][0]["quantity"]["value"] = 58

    fates = tally([compare_labels(make(), make(worse))])["targets"]
    expected = {"gold": 2, "predicted": 1, "right": 0, "wrong": 1, "missed": 1, "extra": 0, "wrong_value": 1}
    assert fates == expected
    assert count(compare_labels(make(), make(worse)))["target_wrong_per_100"] == (100, 1)


def test_by_content_places_do_not_matter(make: Make) -> None:
    def moved(data: dict[str, Any]) -> None:
        for one in data["targets"]:
            one["quantity"]["start"] += 1000
            one["quantity"]["end"] += 1000
        data["targets"].reverse()
        data["tasks"] = []

    comparison = compare_labels(make(), make(moved), "content")
    assert value(comparison, "target_strict_F1") == 1
    assert value(compare_labels(make(), make(moved)), "target_F1") == 0


def test_intervals_are_of_documents_and_seeded(make: Make) -> None:
    right = count(compare_labels(make(), make()))
    wrong = count(compare_labels(make(), make(lambda data: data.update(targets=[]))))
    names = ["target_F1", "document_kind"]
    found = intervals([right, wrong, right], names)
    assert found == intervals([right, wrong, right], names)
    assert found["document_kind"] == (1, 1)
    low, high = found["target_F1"] or (9, 9)
    assert 0 <= low < 0.8 < high <= 1
    assert intervals([right], names) == {"target_F1": None, "document_kind": None}
