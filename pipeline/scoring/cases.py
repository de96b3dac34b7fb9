"""Cases: each gold document with its text, and what was predicted for it."""

import time
from dataclasses import dataclass, field
from pathlib import Path

from models.errors import ChitieuError
from pipeline import DEFAULT_EXTRACTOR
from pipeline.scoring.index import Entry, project_index
from pipeline.scoring.invariants import breaches
from pipeline.scoring.labels import Labels, labels_of, resolve
from pipeline.scoring.reading import LabelError, label_files, read_labels, read_prediction
from pipeline.scoring.texts import Texts

_FORMS = {"ocr": "scan"}


@dataclass(frozen=True, slots=True)
class Case:
    """A gold document, resolved, with the text that was labelled."""

    gold: Labels
    text: str
    path: Path
    split: str | None
    strata: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What can be scored, the labels that were refused, and the documents whose text is not here."""

    cases: list[Case] = field(default_factory=list)
    refused: list[LabelError] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Prediction:
    """What was found in one file of a case, and its text; `failure` says why nothing was.

    `form` is text, docx, pdf or scan; `stored` says whether there is any.
    `seconds` is what reading and extracting took; None for stored predictions.
    """

    found: Labels
    form: str
    text: str = ""
    seconds: float | None = None
    failure: str = ""
    stored: bool = True


def load(gold: Path, texts: Texts, split: str | None = None) -> Loaded:
    """The gold documents of `split` (all, when None) in the folder `gold`.

    Raises:
        ChitieuError: when the folder holds no labels.
    """
    entries = {entry.digest: entry for entry in project_index()}
    loaded = Loaded()
    for path in label_files(gold):
        try:
            case = _case(path, texts, entries)
        except LabelError as error:
            loaded.refused.append(error)
            continue
        if case is None:
            loaded.absent.append(path.stem)
        elif split in (None, case.split):
            loaded.cases.append(case)
    return loaded


def _case(path: Path, texts: Texts, entries: dict[str, Entry]) -> Case | None:
    labels = read_labels(path)
    found = texts.text(labels.doc, labels.digest)
    if found is None:
        return None
    text, source = found
    if reasons := breaches(labels, text):
        raise LabelError(path, reasons)
    entry = entries.get(labels.digest or "")
    split, strata = (entry.split, entry.stratum) if entry else (None, ())
    return Case(resolve(labels, text), text, source, split, strata)


def stored(case: Case, folder: Path) -> Prediction:
    """The prediction for `case` among the JSON files of `folder`."""
    path = folder / f"{case.gold.doc}.json"
    if not path.exists():
        return Prediction(Labels(doc=case.gold.doc), "text", failure=f"{path}: there is no prediction", stored=False)
    try:
        found, ingest = read_prediction(path)
        beside = path.with_suffix(".txt")
        text = beside.read_text("utf-8") if beside.exists() else case.text
        return Prediction(resolve(found, text), _FORMS.get(ingest or "text", ingest or "text"), text)
    except ChitieuError as error:
        return Prediction(Labels(doc=case.gold.doc), "text", failure=str(error))


def extracted(case: Case, path: Path, extractor: str = DEFAULT_EXTRACTOR, model: Path | None = None) -> Prediction:
    """What chitieu finds in one file of the document, as it is now: in its text, or in it as Word, PDF or scan."""
    from pipeline import extract, read

    began = time.perf_counter()
    try:
        document = read(path)
        programme = extract(document, extractor, model=model)
    except ChitieuError as error:
        return Prediction(Labels(doc=case.gold.doc), _form(path), failure=str(error))
    except Exception as error:  # a bug of ours costs this document, not the whole score
        reason = f"{path}: internal error: {type(error).__name__}: {error}"
        return Prediction(Labels(doc=case.gold.doc), _form(path), failure=reason)
    seconds = time.perf_counter() - began
    form = _FORMS.get(document.source.ingest, document.source.ingest)
    return Prediction(labels_of(programme), str(form), document.text, seconds)


def _form(path: Path) -> str:
    return {".docx": "docx", ".doc": "docx", ".pdf": "pdf", ".txt": "text", ".md": "text"}.get(path.suffix, "scan")
