"""A person's word on pairs holds, and where the machine differs is told."""

from pathlib import Path

import pytest

from models.document import Level
from models.errors import ChitieuError
from models.pairs import Decision
from pipeline.comparison.couples import compare_programmes
from pipeline.comparison.decisions import add_rulings, make_ruling, read_rulings
from tests.pipeline.comparison.conftest import make_paper, make_promise

PARENT = make_paper(
    "tw", make_promise("người dân có chữ ký số", 70), make_promise("bệnh án điện tử", 90), level=Level.NATIONAL
)
CHILD = make_paper(
    "tinh", make_promise("người dân có chữ ký số", 75), make_promise("sổ theo dõi sức khỏe", 80), level=Level.PROVINCE
)


def test_drawn_cut_and_confirmed(tmp_path: Path) -> None:
    path = tmp_path / "doi-chieu.decisions.jsonl"
    assert read_rulings(path) == []
    drawn = make_ruling("draw", PARENT, CHILD, ("t2", "t2"), "Lan")
    add_rulings(path, [drawn, make_ruling("cut", PARENT, CHILD, ("t1", "t1"), "Lan")])
    (found,) = compare_programmes(PARENT, [CHILD], rulings=read_rulings(path)).children
    assert [(pair.parent_target, pair.child_target, pair.decision) for pair in found.pairs] == [("t2", "t2", "draw")]
    assert (found.missing, found.added) == (("t1",), ("t1",))
    assert [(one.decision, one.parent_target) for one in found.disagreements] == [("draw", "t2"), ("cut", "t1")]
    add_rulings(path, [make_ruling("confirm", PARENT, CHILD, ("t1", "t1"), "Lan")])
    (found,) = compare_programmes(PARENT, [CHILD], rulings=read_rulings(path)).children
    assert [pair.decision for pair in found.pairs] == [Decision.CONFIRM, Decision.DRAW]
    assert [one.parent_target for one in found.disagreements] == ["t2"]


def test_targets_are_found_again_by_their_words() -> None:
    ruling = make_ruling("draw", PARENT, CHILD, ("t2", "t2"), "")
    moved = make_paper("tinh", *reversed(CHILD.targets), level=Level.PROVINCE)
    (found,) = compare_programmes(PARENT, [moved], rulings=[ruling]).children
    assert ("t2", "t1") in [(pair.parent_target, pair.child_target) for pair in found.pairs]
    gone = make_paper("tinh", CHILD.targets[0], level=Level.PROVINCE)
    (found,) = compare_programmes(PARENT, [gone], rulings=[ruling]).children
    assert found.disagreements[0].note.en == "The targets of this decision are gone."


def test_a_decision_is_on_the_targets_named_not_on_what_they_repeat() -> None:
    child = make_paper("tinh", *[make_promise("người dân có chữ ký số", 75)] * 2, level=Level.PROVINCE)
    parent = make_paper("tw", *PARENT.targets, *[make_promise("hộ dân có nước sạch", 60)] * 2, level=Level.NATIONAL)
    (found,) = compare_programmes(parent, [child]).children
    assert [(pair.parent_target, pair.child_target, pair.also) for pair in found.pairs] == [("t1", "t1", ("t2",))]
    drawn = make_ruling("draw", parent, child, ("t4", "t2"), "Lan")
    (found,) = compare_programmes(parent, [child], rulings=[drawn]).children
    told = [(pair.parent_target, pair.child_target, pair.decision, pair.also, pair.parent_also) for pair in found.pairs]
    assert told == [("t1", "t1", None, (), ()), ("t4", "t2", Decision.DRAW, (), ())]
    assert found.missing == ("t2", "t3")
    cut = make_ruling("cut", parent, child, ("t1", "t2"), "Lan")
    (found,) = compare_programmes(parent, [child], rulings=[cut]).children
    assert [(pair.parent_target, pair.child_target, pair.also) for pair in found.pairs] == [("t1", "t1", ())]


def test_a_confirmed_repeat_stays_one_promise() -> None:
    child = make_paper("tinh", *[make_promise("người dân có chữ ký số", 75)] * 2, level=Level.PROVINCE)
    right = make_ruling("confirm", PARENT, child, ("t1", "t2"), "Lan")
    (found,) = compare_programmes(PARENT, [child], rulings=[right]).children
    (pair,) = found.pairs
    assert (pair.child_target, pair.also, pair.decision) == ("t1", ("t2",), Decision.CONFIRM)
    assert found.added == () and found.disagreements == ()


def test_what_is_no_decision_is_told(tmp_path: Path) -> None:
    with pytest.raises(ChitieuError, match="tinh has no target 't9'"):
        make_ruling("cut", PARENT, CHILD, ("t1", "t9"), "")
    path = tmp_path / "x.jsonl"
    path.write_text('\n{"decision": "maybe"}\n', "utf-8")
    with pytest.raises(ChitieuError, match="line 2: no decision on a pair: decision"):
        read_rulings(path)
