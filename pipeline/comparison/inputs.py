"""Inputs: the programmes to compare, from documents or from the JSON of those already extracted."""

from pathlib import Path

from models.errors import AbsentDocument, UnreadableDocument, UsageError
from models.programme import Programme


def load_programme(path: Path, model: Path | None = None) -> Programme:
    """The programme of a document, read by `model` (None: the shipped one), or of an extracted `<stem>.json`.

    Raises:
        UnreadableDocument: when the file cannot be read or holds no programme.
    """
    if path.suffix.lower() != ".json":
        from pipeline import extract

        return extract(path, model=model)
    from pydantic import ValidationError

    from pipeline.store.decisions.overlay import without_rejected
    from pipeline.store.programmes import what_is_wrong

    try:
        return without_rejected(Programme.model_validate_json(path.read_bytes()))
    except FileNotFoundError:
        raise AbsentDocument(str(path), "there is no such file", "check the path") from None
    except OSError as error:
        raise UnreadableDocument(str(path), error.strerror or str(error)) from None
    except ValidationError as error:
        reason = f"holds no programme as chitieu extract writes it: {what_is_wrong(error)}"
        raise UnreadableDocument(str(path), reason, "give the document itself, or extract it again") from None


def not_extracted(folder: Path) -> str:
    """What is said of a folder that holds no results."""
    return (
        f"{folder}: holds no extracted programmes: extract first (chitieu extract {folder} -o ket-qua) "
        "and name that folder (ket-qua)"
    )


def load_folder(folder: Path, or_else: str = "") -> list[Programme]:
    """The programmes of an extracted folder, by stem; `or_else` is what would do in place of such a folder.

    Raises:
        UsageError: when the folder is not there, may not be read, or holds none.
    """
    from pipeline.store.decisions.overlay import without_rejected
    from pipeline.store.programmes import refuse_absent, stored_programmes

    refuse_absent(folder)
    programmes = [without_rejected(programme) for programme in stored_programmes(folder)]
    if not programmes:
        raise UsageError(not_extracted(folder) + or_else)
    return programmes
