"""A score from the folders named to the report."""

from collections.abc import Sequence
from pathlib import Path

from pipeline import DEFAULT_EXTRACTOR
from pipeline.scoring.cases import extracted, load, stored
from pipeline.scoring.comparison import Way
from pipeline.scoring.index import GOLD
from pipeline.scoring.report import Report, build_report, scored
from pipeline.scoring.texts import Texts


def run(
    gold: Path = GOLD,
    corpora: Sequence[Path] = (),
    predictions: Path | None = None,
    split: str | None = None,
    way: Way = "place",
    extractor: str = DEFAULT_EXTRACTOR,
    model: Path | None = None,
) -> Report:
    """Scores `predictions`, or without them what `extractor` (by `model`) finds in the texts now, against `gold`.

    Texts are looked for in `corpora`, the project's own corpus and the user's index. By content every file of a
    document counts (its text, and it as Word, PDF or scan), by place the text that was labelled.

    Raises:
        ChitieuError: when `gold` holds no labels or a folder is missing.
    """
    texts = Texts(corpora)
    loaded = load(gold, texts, split)
    done = []
    for case in loaded.cases:
        if predictions is not None:
            found = [stored(case, predictions)]
        else:
            paths = [case.path] if way == "place" else texts.variants(case.gold.doc) or [case.path]
            found = [extracted(case, path, extractor, model) for path in paths]
        done += [scored(case, prediction, way) for prediction in found]
    return build_report(done, loaded)
