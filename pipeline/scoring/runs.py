"""A score from the folders named to the report."""

from collections.abc import Sequence
from pathlib import Path

from pipeline import DEFAULT_EXTRACTOR
from pipeline.scoring.cases import extracted, extracted_variants, load, stored
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
) -> Report:
    """Scores `predictions`, or without them what `extractor` finds in the texts now, against `gold`.

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
            found = [extracted(case, extractor)] if way == "place" else list(extracted_variants(case, texts, extractor))
        done += [scored(case, prediction, way) for prediction in found]
    return build_report(done, loaded)
