"""A programme to look at: from a document, or from what was extracted of one."""

from pathlib import Path
from typing import NamedTuple

from models.errors import UnreadableDocument
from models.programme import Programme


class Loaded(NamedTuple):
    """A programme, with decisions laid over it, and the text that its spans point into."""

    programme: Programme
    text: str


def load(path: Path, model: Path | None = None) -> Loaded:
    """The document at `path`, read by `model` (None: the shipped one), or the `<stem>.json` of an extracted one
    with its `.txt` and `reviews.jsonl` beside it.

    Raises:
        UnreadableDocument: when it cannot be read.
        ChitieuError: for a line of `reviews.jsonl` that is no decision.
    """
    if path.suffix.lower() != ".json":
        from pipeline import extract, read

        document = read(path)
        return Loaded(extract(document, model=model), document.text)
    from pydantic import ValidationError

    from pipeline.store.decisions.overlay import reviewed
    from pipeline.store.decisions.reviews import read_decisions
    from pipeline.store.programmes import what_is_wrong

    again = "give the document itself, or extract it again"
    try:
        programme = Programme.model_validate_json(path.read_bytes())
        text = path.with_name(f"{programme.document.id}.txt").read_bytes().decode()
    except ValidationError as error:
        reason = f"holds no programme as chitieu extract writes it: {what_is_wrong(error)}"
        raise UnreadableDocument(str(path), reason, again) from None
    except OSError as error:
        raise UnreadableDocument(error.filename or str(path), error.strerror or str(error), again) from None
    decisions = read_decisions(path.parent).get(programme.document.id, [])
    return Loaded(reviewed(programme, decisions, path.parent), text)
