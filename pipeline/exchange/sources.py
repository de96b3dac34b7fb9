"""What can be exported: a folder of `chitieu extract`, or one of labels whose texts are at hand."""

import json
from collections.abc import Iterator
from pathlib import Path

from models.programme import Programme
from pipeline.exchange.marking import mark
from pipeline.exchange.marks import Marked
from pipeline.scoring.index import project_index
from pipeline.scoring.labels import labels_of
from pipeline.scoring.reading import label_files, read_labels
from pipeline.scoring.texts import Texts
from pipeline.store.programmes import stored_programmes


def documents(folder: Path, texts: Texts, absent: list[str]) -> Iterator[Marked]:
    """The documents of `folder`, by stem; of labels without their text the stem is added to `absent`.

    Raises:
        ChitieuError: when it holds neither programmes nor labels.
    """
    if _is_extracted(folder):
        for programme in stored_programmes(folder):
            yield _extracted(folder, programme)
        return
    for path in label_files(folder):
        labels = read_labels(path)
        found = texts.text(labels.doc, labels.digest)
        if found is None:
            absent.append(labels.doc)
        else:
            yield mark(labels, found[0])


def split_of(digest: str) -> str:
    """`train` or `test`, as the project's index has it; `train` for what is not in it."""
    return next(("test" for entry in project_index() if entry.digest == digest and entry.split == "test"), "train")


def _is_extracted(folder: Path) -> bool:
    for path in folder.glob("*.json"):
        if path.with_suffix(".txt").exists():
            raw = json.loads(path.read_bytes())
            return isinstance(raw, dict) and "schema_version" in raw
    return False


def _extracted(folder: Path, programme: Programme) -> Marked:
    text = (folder / f"{programme.document.id}.txt").read_bytes().decode()
    return mark(labels_of(programme), text, programme)
