"""Reviewed documents as labels: what people have looked at to the end is gold."""

from collections.abc import Iterator
from pathlib import Path

from pipeline.scoring.index import digest_of
from pipeline.scoring.labels import Labels, labels_of
from pipeline.store.programmes import stored_programmes


def reviewed_labels(folder: Path, unfinished: list[str]) -> Iterator[Labels]:
    """The labels of each document of `folder` whose every target somebody has accepted, corrected, rejected or added.

    The others that somebody has begun are added to `unfinished`. Tasks and sections are the machine's own.

    Raises:
        ChitieuError: when a file of the folder is damaged.
    """
    for programme in stored_programmes(folder):
        reviewed = [target.review is not None for target in programme.targets]
        if reviewed and all(reviewed):
            text = (folder / f"{programme.document.id}.txt").read_bytes().decode()
            yield labels_of(programme).model_copy(update={"digest": digest_of(text)})
        elif any(reviewed):
            unfinished.append(f"{programme.document.id}: {sum(reviewed)} of {len(reviewed)} targets are reviewed")
