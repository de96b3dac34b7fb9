"""What is held out of the training, and the figures made of it: cross-validation, rates, calibration."""

import pytest

from extractors.learned.linear import Linear
from extractors.learned.model import Model, Scale
from pipeline.scoring.index import GOLD
from pipeline.training.calibration import bins, calibration_error, error_by_chance, leaving, threshold
from pipeline.training.course import expects_few
from pipeline.training.documents import labelled, sample_of
from pipeline.training.examples import Example
from pipeline.training.fitting import Sample, fit
from pipeline.training.pieces import pieces_of
from pipeline.training.validation import Held, cross_validate, folds, rates


def test_what_stands_apart_is_held_in_its_turn() -> None:
    gold = [sample_of(case) for case in labelled((GOLD / "programmes",), ()).cases]
    found = cross_validate(gold[:6], [], 1, apart=gold[6:9])
    assert [len(one) for one in found.held] == [len(one.examples) for one in gold[:6]]
    assert [len(one) for one in found.apart] == [len(one.examples) for one in gold[6:9]]
    assert found.apart != cross_validate(gold[:6], gold[6:9], 1).apart == []
    assert found.learned.targets == sum(one.target for sample in gold[:6] for one in sample.examples)


def test_other_readings_are_judged_by_models_that_know_none_of_their_document() -> None:
    cases = labelled((GOLD / "programmes",), ()).cases[:6]
    gold, pieces = [sample_of(case) for case in cases], [pieces_of(case, 1) for case in cases]
    found = cross_validate(gold, [], 1, readings=[pieces])
    assert [len(one) for one in found.otherwise[0]] == [len(one.examples) for one in pieces]
    assert found.all_rules.targets == sum(one.target for sample in (*gold, *pieces) for one in sample.examples)
    taught = cross_validate(gold, [], 1, [pieces], readings=[pieces])
    assert taught.otherwise != found.otherwise and taught.models != found.models


def test_what_one_document_alone_says_is_not_learned_however_often_it_is_read() -> None:
    def read(name: str, *words: str) -> Sample:
        return Sample(
            name, [Example((*words, "unit=%"), (0, 2), True, 4.0, True), Example(("unit=xa",), (3, 4), False, 0)]
        )

    weights = fit([read("a", "l1=riêng", "l1=chung"), read("a", "l1=riêng"), read("b", "l1=chung")], 1).weights
    assert weights["l1=chung"] > 0 and "unit=xa" in weights and "l1=riêng" not in weights


def test_few_targets_show_an_error_where_there_is_none() -> None:
    few = [(0.5 + at / 200, True) for at in range(60)]
    assert 0.08 < error_by_chance(few) < 0.2
    assert error_by_chance(few * 50) < 0.03
    assert error_by_chance([(1.0, True)] * 40) == 0
    assert error_by_chance([]) == 0


def test_calibration_figures() -> None:
    honest = [(0.75, at % 4 != 0) for at in range(100)]
    assert calibration_error(honest) < 0.06
    assert calibration_error([(0.95, at % 2 == 0) for at in range(100)]) == pytest.approx(0.45, abs=0.02)
    assert sum(one.count for one in bins(honest)) == 100
    mixed = [(0.9, True)] * 50 + [(0.6, False)] * 10
    assert threshold(mixed, 0.99) == (0.61, 1.0)
    assert threshold([(0.9, False)] * 50, 0.99) is None
    assert leaving(mixed, 0.5, 100) == pytest.approx((5 / 6, 0.5, 0.625))
    assert leaving(mixed, 0.7, 100) == pytest.approx((1.0, 0.5, 2 / 3))


def test_few_targets_are_expected_by_the_judge_and_not_by_the_labels() -> None:
    plain = Scale(1.0, 0.0, 0.0)
    model = Model(Linear(0.0, {}), 0.0, 0.0, plain, plain, 0.9)
    unlikely = Held(Example((), (0, 2), False, None, target=True), -4.0)
    likely = Held(Example((), (3, 5), True, 4.0), 4.0)
    assert expects_few(model, [unlikely] * 19 + [likely])
    assert not expects_few(model, [unlikely] * 4 + [likely]) and not expects_few(model, [])


def test_rates_and_folds() -> None:
    found = rates([(True, True), (True, False), (False, True), (False, False)])
    assert (found.precision, found.recall, found.f1) == (0.5, 0.5, 0.5)
    assert rates([]).f1 == 0.0
    parts = folds([None] * 23, 3)  # type: ignore[list-item]
    assert sorted(at for part in parts for at in part) == list(range(23))
