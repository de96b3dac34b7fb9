"""The model's figures: what it learned from and what it is worth, as programs read it."""

from collections.abc import Mapping
from typing import Any

from models.target import Extractor
from pipeline.scoring.report import Report
from pipeline.training.calibration import calibration_error, error_by_chance, threshold
from pipeline.training.course import Trained
from pipeline.training.misread import Misread, Spread

MEASURES = {
    "target_P": "precision",
    "target_R": "recall",
    "target_F1": "F1",
    "target_strict_F1": "all fields right (F1)",
    "target_wrong_per_100": "wrong per 100",
}
PRECISION = 0.99


def figures(trained: Trained) -> dict[str, Any]:
    """The figures as JSON has them."""
    return {
        "documents": trained.documents,
        "corrected": trained.corrected,
        "unlabelled": trained.weak,
        "marked": trained.marked,
        "learned_from": trained.chosen,
        "cross_validated_F1": {name: one.f1 for name, one in trained.gains.items()},
        "rules_F1": trained.rules.f1,
        "pieces_F1": {str(name): one.f1 for name, one in trained.pieces.items()},
        "curve": [{"documents": size, "F1": one.f1} for size, one in trained.curve],
        "held_out": values(trained.held),
        "misread": _noise_values(trained.noisy),
        "test": values(trained.test),
        "misread_test": _noise_values(trained.noisy_test) if trained.noisy_test else {},
        "calibration_error": calibration_error(trained.sure),
        "calibration_error_by_chance": error_by_chance(trained.sure),
        "calibration_error_sparse": calibration_error(trained.sure_sparse),
        "calibration_error_pieces": calibration_error(trained.sure_pieces),
        "calibration_error_marked": calibration_error(trained.sure_marked) if trained.sure_marked else None,
        "calibration_error_test": calibration_error(trained.sure_test) if trained.sure_test else None,
        "calibration_error_test_by_chance": error_by_chance(trained.sure_test) if trained.sure_test else None,
        "threshold": threshold(trained.sure, PRECISION),
    }


def values(reports: Mapping[Extractor, Report]) -> dict[str, dict[str, float | None]]:
    """The figures of the card's table."""
    return {str(name): {one: report.value(one) for one in MEASURES} for name, report in reports.items()}


def _noise_values(found: Misread) -> dict[str, dict[str, Any]]:
    return {
        str(one): {
            **{name: None if spread is None else spread.mean for name, spread in _spreads(found, one).items()},
            "lost": found.lost(one),
            "lost_of_rules": found.share(one),
        }
        for one in found.draws
    }


def _spreads(found: Misread, extractor: Extractor) -> dict[str, Spread | None]:
    return {measure: found.spread(extractor, measure) for measure in MEASURES}
