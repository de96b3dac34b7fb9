"""Decisions of people over records of the machine: what holds, what moves, what is told."""

from models.decision import Fields, TargetDecision, fields_of
from models.programme import Programme
from models.target import ReviewStatus, Target
from pipeline import extract_text
from pipeline.store.decisions.overlay import LOST, as_extracted, lay_over, without_rejected
from pipeline.store.decisions.reviews import live
from tests.pipeline.review.conftest import PLAN, Decide

FOUND = extract_text(PLAN)


def worth(target: Target, value: float) -> Fields:
    fields = fields_of(target)
    return fields.model_copy(update={"quantity": fields.quantity.model_copy(update={"value": value})})


def over(*decisions: TargetDecision, programme: Programme = FOUND, text: str = PLAN) -> Programme:
    return lay_over(programme, live(decisions), text)


def test_the_plan_has_three_targets() -> None:
    assert [target.quantity.text for target in FOUND.targets] == ["85%", "1.200", "60%"]


def test_a_correction_takes_the_place_of_the_machines_record(decide: Decide) -> None:
    target = FOUND.targets[0]
    found = over(decide("corrected", target, record=worth(target, 90))).targets[0]
    assert (found.id, found.quantity.value, found.confidence) == (target.id, 90, target.confidence)
    assert found.review and found.review.status is ReviewStatus.CORRECTED
    assert (found.review.by, found.review.changed) == ("Lan", ())
    assert found.review.machine["quantity"]["value"] == 85


def test_laying_over_twice_is_laying_over_once_and_the_machines_records_come_back(decide: Decide) -> None:
    one, two, three = FOUND.targets
    added = fields_of(three).model_copy(update={"indicator": "khác"})
    decisions = decide("accepted", one), decide("rejected", two), decide("added", added)
    once = over(*decisions)
    assert over(*decisions, programme=once) == once
    assert as_extracted(once) == FOUND
    assert [target.is_rejected for target in once.targets] == [False, True, False]
    assert len(without_rejected(once).targets) == 2


def test_an_undone_decision_does_not_hold_and_can_be_redone(decide: Decide) -> None:
    target = FOUND.targets[0]
    first = decide("corrected", target, record=worth(target, 90))
    undo = decide("undone", target, undoes=first.id)
    redo = decide("undone", target, undoes=undo.id)
    assert over(first, undo) == FOUND
    assert over(first, undo, redo) == over(first)


def test_the_last_decision_on_a_target_counts(decide: Decide) -> None:
    target = FOUND.targets[0]
    first, last = (decide("corrected", target, record=worth(target, value)) for value in (90, 95))
    assert over(first, last).targets[0].quantity.value == 95
    assert over(first, last, decide("undone", target, undoes=last.id)).targets[0].quantity.value == 90


def test_decisions_follow_a_sentence_that_moved(decide: Decide) -> None:
    target = FOUND.targets[1]
    decision = decide("corrected", target, record=worth(target, 1300))
    text = PLAN.replace("I. CHỈ TIÊU\n", "I. CHỈ TIÊU\n- Phấn đấu 70% CĐCS có nhà văn hóa.\n")
    text = text.replace("Kết nạp mới 1.200", "Kết nạp\nmới 1.200")
    moved = over(decision, programme=extract_text(text), text=text)
    assert [one.quantity.value for one in moved.targets] == [70, 85, 1300, 60]
    kept = moved.targets[2]
    assert kept.evidence.of(text) == kept.evidence.text
    assert kept.quantity.of(text) == kept.quantity.text == "1.200"
    assert kept.deadline and kept.deadline.span.of(text) == kept.deadline.text
    assert kept.review and kept.review.changed == ()


def test_of_two_equal_sentences_the_nearer_one_is_meant(decide: Decide) -> None:
    text = PLAN + "- Kết nạp mới 1.200 đoàn viên trong năm 2026.\n"
    twice = extract_text(text)
    later = twice.targets[-1]
    assert later.quantity.text == "1.200"
    longer = "Ghi chú.\n" + text
    moved = over(decide("rejected", later), programme=extract_text(longer), text=longer)
    assert [one.is_rejected for one in moved.targets] == [False, False, False, True]


def test_it_is_told_where_the_machine_reads_otherwise_now(decide: Decide) -> None:
    target = FOUND.targets[0]
    accepted = decide("accepted", target)
    other = target.model_copy(update={"indicator": "CĐCS"})
    now = FOUND.model_copy(update={"targets": (other, *FOUND.targets[1:])})
    review = over(accepted, programme=now).targets[0].review
    assert review and review.changed == ("indicator",)
    assert over(accepted, programme=now).targets[0].indicator == target.indicator


def test_a_target_that_the_machine_finds_no_more_stays_and_is_told(decide: Decide) -> None:
    one, two, three = FOUND.targets
    without = FOUND.model_copy(update={"targets": (two, three)})
    kept = over(decide("accepted", one), programme=without)
    assert [target.quantity.text for target in kept.targets] == ["85%", "1.200", "60%"]
    assert kept.targets[0].review and kept.targets[0].review.changed == ("target",)
    assert kept.targets[0].section.path == one.section.path
    assert len(over(decide("rejected", one), programme=without).targets) == 2
    assert as_extracted(kept) == without


def test_a_decision_whose_sentence_is_gone_is_a_warning(decide: Decide) -> None:
    text = PLAN.replace("1.200 đoàn viên", "một nghìn đoàn viên")
    told = over(decide("accepted", FOUND.targets[1]), programme=extract_text(text), text=text)
    (warning,) = [one for one in told.warnings if one.code == LOST]
    assert "Lan" in warning.message and "1.200" in warning.message


def test_a_target_added_by_hand_that_the_machine_then_finds_is_one(decide: Decide) -> None:
    one, *rest = FOUND.targets
    mine = fields_of(one).model_copy(update={"indicator": "công đoàn cơ sở vững mạnh"})
    added = decide("added", mine)
    before = over(added, programme=FOUND.model_copy(update={"targets": tuple(rest)}))
    assert before.targets[0].review and before.targets[0].review.changed == ()
    after = over(added)
    assert len(after.targets) == 3 and after.targets[0].indicator == mine.indicator
    assert after.targets[0].review and after.targets[0].review.status is ReviewStatus.ADDED
    assert after.targets[0].review.changed == ("indicator",)
