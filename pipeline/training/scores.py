"""Scores: whole documents extracted by a judge whose model has not seen them, against their labels."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from extractors.learned.model import Model
from models.document import Document, Ingest, Source
from models.programme import Programme
from models.target import Extractor
from pipeline.extraction import extract_document
from pipeline.hybrid.judges import ModelJudge
from pipeline.scoring.cases import Case, Loaded, Prediction
from pipeline.scoring.index import digest_of
from pipeline.scoring.labels import Amount, labels_of, resolve
from pipeline.scoring.report import Report, build_report, scored

# How far behind its number a unit may stand.
_NEAR = 60

ModelOf = Callable[[Case], Model | None]


def document_of(text: str, name: str) -> Document:
    """`text` as a document named `name`."""
    source = Source(path="", sha256=digest_of(text), media_type="text/plain", ingest=Ingest.TEXT)
    return Document(id=name, text=text, source=source)


def programme_of(case: Case, text: str, model: Model | None, extractor: Extractor) -> Programme:
    """What `extractor` finds in `text`; the rules, where there is no model."""
    judge = ModelJudge(model, extractor) if model is not None and extractor is not Extractor.RULES else None
    return extract_document(document_of(text, case.gold.doc), judge)


def as_printed(case: Case, text: str) -> Case:
    """`case` with indicators and units as `text` has them: what is misread stays as it is printed (guide, section 0).
    Labels do not say where a party's name stands: it stays as it was."""
    if text == case.text:
        return case
    targets = [
        one.model_copy(
            update={
                "indicator": None if one.indicator_spans else one.indicator,
                "quantity": one.quantity.model_copy(update={"unit": _printed_unit(one.quantity, case.text, text)}),
            }
        )
        for one in case.gold.targets
    ]
    return replace(case, text=text, gold=resolve(case.gold.model_copy(update={"targets": tuple(targets)}), text))


def _printed_unit(quantity: Amount, meant: str, printed: str) -> str | None:
    """The unit's words in `printed`, where they stand behind the number in `meant`."""
    if quantity.unit is None:
        return None
    at = meant.lower().find(quantity.unit.lower(), quantity.start, quantity.end + _NEAR)
    return quantity.unit if at < 0 else printed[at : at + len(quantity.unit)]


def report_of(
    cases: Sequence[Case], extractor: Extractor, model_of: ModelOf, read: Callable[[Case], str] = lambda case: case.text
) -> Report:
    """The score of `extractor` over `cases`, each with the model that `model_of` gives for it; `read` gives the text as
    it is read, letter by letter as long."""
    done = []
    for case in cases:
        text = read(case)
        programme = programme_of(case, text, model_of(case), extractor)
        done.append(scored(as_printed(case, text), Prediction(labels_of(programme), "text", text), "place"))
    return build_report(done, Loaded(list(cases)))


def sureness(cases: Sequence[Case], extractor: Extractor, model_of: ModelOf) -> list[tuple[float, bool]]:
    """Of every target that is found: its confidence, and whether it is one by the labels."""
    pairs = []
    for case in cases:
        gold = [(one.quantity.start, one.quantity.end) for one in case.gold.targets]
        for target in programme_of(case, case.text, model_of(case), extractor).targets:
            place = target.quantity
            right = any(place.start < end and start < place.end for start, end in gold)
            pairs.append((target.confidence, right))
    return pairs
