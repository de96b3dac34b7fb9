"""The stages from a file to its targets, as verbs.

    from pipeline import extract

    programme = extract("ke-hoach.docx")
    for target in programme.targets:
        print(target.indicator, target.quantity.value, target.deadline)
    programme.to_frame().to_excel("targets.xlsx")

Importing this package is cheap: each verb loads what it needs when it is called.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from models.comparison import Comparison
    from models.document import Document
    from models.programme import Programme
    from pipeline.scoring.report import Report

# What decides which numbers are targets, when nobody says: the best measured (extractors/learned/trained/card.md).
DEFAULT_EXTRACTOR = "hybrid"

__all__ = ["compare", "extract", "extract_text", "read", "score"]


def _require_ours(name: str) -> None:
    """Our packages have generic names; another one of that name earlier on the path would be picked up silently."""
    package = import_module(name)
    if getattr(package, "CHITIEU", None) != "chitieu":
        raise ImportError(
            f"the package {name!r} at {package.__file__ or 'an unknown place'} hides chitieu's own: "
            "run chitieu in an environment of its own (uv tool install, pipx) and not beside a folder of that name"
        )


_require_ours("models")
_require_ours("extractors")


def read(path: "Path | str") -> "Document":
    """The text and pages of the document at `path`; its id is the file's stem.

    Raises:
        UnreadableDocument: when the file is missing, empty, cut, or of a kind that cannot be read.
    """
    from pipeline.ingest import read as ingest

    return ingest(path)


def extract(
    path_or_document: "Path | str | Document",
    extractor: str = DEFAULT_EXTRACTOR,
    min_confidence: float = 0.0,
    model: "Path | str | None" = None,
) -> "Programme":
    """Everything the programme promises: its sections, targets and tasks, with the words each was read from.

    `extractor` is `rules`, `learned`, `hybrid` for both together, or `llm`, which sends the text to a server
    (docs/learned.md). Targets below `min_confidence` are left out, and a warning says how many. `model` is a folder
    that `chitieu train -o` wrote; without it the shipped model judges.

    Raises:
        UnreadableDocument: when a path is given that cannot be read.
        UsageError: for an extractor that does not exist, or that asks no model when one is named.
        ModelError: when the learned model's file is missing or damaged.
    """
    from pathlib import Path

    from pipeline.extraction import extract_document
    from pipeline.hybrid import judge_for, sure_enough

    if extractor == "llm" and model is None:
        from pipeline.llm import extract_by_llm

        return sure_enough(extract_by_llm(_document(path_or_document)), min_confidence)
    judge = judge_for(extractor, None if model is None else Path(model))
    return sure_enough(extract_document(_document(path_or_document), judge), min_confidence)


def _document(path_or_document: "Path | str | Document") -> "Document":
    from models.document import Document

    return path_or_document if isinstance(path_or_document, Document) else read(path_or_document)


def extract_text(
    text: str,
    extractor: str = DEFAULT_EXTRACTOR,
    min_confidence: float = 0.0,
    model: "Path | str | None" = None,
) -> "Programme":
    r"""As `extract`, of a text that stands in no file; its document id is `text`.

    >>> text = "KẾ HOẠCH\n\nI. CHỈ TIÊU\n\n- Đến năm 2030, 95% hộ dùng nước sạch.\n"
    >>> [(one.indicator, one.quantity.value, one.deadline.end) for one in extract_text(text).targets]
    [('hộ dùng nước sạch', 95, '2030-12-31')]
    """
    from hashlib import sha256

    from models.document import Document, Ingest, Source

    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    source = Source(path="", sha256=digest, media_type="text/plain", ingest=Ingest.TEXT)
    return extract(Document(id="text", text=text, source=source), extractor, min_confidence, model)


def compare(
    parent: "Path | str | Programme",
    children: "Path | str | Programme | Sequence[Path | str | Programme]",
    versions: bool = False,
) -> "Comparison":
    """Which target of each child answers which of the parent's, how well, what is missing and what was added.

    Each may be a programme, a document, or the JSON of one already extracted. `versions`: the children are other
    states of the parent itself. `.to_frame()` is one row a pair, `.matrix()` the coverage, targets × children.

    Raises:
        UnreadableDocument: when a path is given that cannot be read.
    """
    from pathlib import Path

    from models.programme import Programme
    from pipeline.comparison.couples import compare_programmes
    from pipeline.comparison.inputs import load_programme

    def load(one: "Path | str | Programme") -> Programme:
        return one if isinstance(one, Programme) else load_programme(Path(one))

    given = [children] if isinstance(children, str | Path | Programme) else list(children)
    return compare_programmes(load(parent), [load(child) for child in given], versions=versions)


def score(
    gold: "Path | str | None" = None,
    corpus: "Path | str | None" = None,
    pred: "Path | str | None" = None,
    extractor: str = DEFAULT_EXTRACTOR,
    model: "Path | str | None" = None,
) -> "Report":
    """Precision, recall and F1 against labels (gold/annotation-guide.md, section 6), as `chitieu score` gives them.

    `gold` is a folder of labels (default: chitieu's own), `corpus` one with their texts, `pred` one of predictions;
    without `pred` the texts are extracted now, by `extractor` and `model` as in `extract`.
    `score().value("target_F1")` is one figure.

    Raises:
        ChitieuError: when a folder holds nothing of the kind.
    """
    from pathlib import Path

    from pipeline.scoring.index import GOLD
    from pipeline.scoring.runs import run

    corpora = [] if corpus is None else [Path(corpus)]
    folder, stored = GOLD if gold is None else Path(gold), None if pred is None else Path(pred)
    return run(folder, corpora, stored, extractor=extractor, model=None if model is None else Path(model))
