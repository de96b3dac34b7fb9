"""Labels and predictions read from their files."""

import json
from pathlib import Path

from pydantic import ValidationError

from models.errors import ChitieuError
from models.programme import Programme
from pipeline.scoring.labels import Labels, labels_of

# Folders beside the labels that hold something else: annotations made to measure agreement, and which target
# of a parent programme answers which of its child.
ASIDE = frozenset({"second", "twice", "alignment"})


class LabelError(ChitieuError):
    """Labels that cannot be scored against: `reasons` name record and reason, the file stands before each."""

    def __init__(self, path: Path, reasons: list[str]) -> None:
        self.path, self.reasons = path, reasons
        super().__init__("\n".join(f"{path}: {reason}" for reason in reasons))


def label_files(folder: Path) -> list[Path]:
    """The label files of `folder` and below, by stem; those in a folder of `ASIDE` only where `folder` is that one.

    Raises:
        ChitieuError: when there are none, or two of one stem.
    """
    files = [path for path in folder.rglob("*.json") if not ASIDE & set(path.relative_to(folder).parts)]
    if not files:
        raise ChitieuError(f"{folder}: there are no label files (*.json) in this folder (name another with --gold)")
    by_stem: dict[str, Path] = {}
    for path in sorted(files):
        if (first := by_stem.setdefault(path.stem, path)) != path:
            raise ChitieuError(f"{path}: {first} labels the same document (remove one, or name one folder)")
    return [by_stem[stem] for stem in sorted(by_stem)]


def read_labels(path: Path) -> Labels:
    """The labels in `path`, in gold form, checked for their shape only.

    Raises:
        LabelError: naming the record and what is wrong with it.
    """
    labels = _parsed(path, _json(path))
    if labels.doc != path.stem:
        raise LabelError(path, [f"doc: {labels.doc!r} is not the file's stem"])
    return labels


def read_prediction(path: Path) -> tuple[Labels, str | None]:
    """What was predicted, as `chitieu extract` writes it or in gold form; and how its text was read, where it says.

    Raises:
        LabelError: for a file that is neither.
    """
    raw = _json(path)
    if not (isinstance(raw, dict) and "schema_version" in raw):
        return _parsed(path, raw), None
    try:
        programme = Programme.model_validate(raw)
    except ValidationError as error:
        raise LabelError(path, _reasons(error)) from None
    return labels_of(programme), programme.document.source.ingest


def _json(path: Path) -> object:
    try:
        return json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise LabelError(path, [f"cannot be read as JSON: {error}"]) from None


def _parsed(path: Path, raw: object) -> Labels:
    try:
        return Labels.model_validate(raw)
    except ValidationError as error:
        raise LabelError(path, _reasons(error)) from None


def _reasons(error: ValidationError) -> list[str]:
    """`targets[3].quantity.unit: Field required` for each thing that is wrong."""
    reasons = []
    for one in error.errors():
        place = ""
        for step in one["loc"]:
            place += f"[{step}]" if isinstance(step, int) else f".{step}" if place else str(step)
        reasons.append(f"{place or 'file'}: {one['msg']}")
    return reasons
