"""Documents in archives and mails, each an input of its own: `archive.zip/plan.docx`."""

from collections.abc import Collection, Iterator
from pathlib import Path, PurePath

from models.errors import UnreadableDocument
from pipeline.store.failures import Failure


def is_container(path: str) -> bool:
    """Whether the file at `path` holds documents."""
    from pipeline.ingest.containers import CONTAINERS

    return path.lower().endswith(CONTAINERS)


def names_within(path: str, suffixes: Collection[str]) -> Iterator[str | Failure]:
    """The documents within the container at `path` that end in one of `suffixes`; or why there are none."""
    from pipeline.ingest.containers import members

    try:
        names = [name for name in members(Path(path)) if PurePath(name).suffix.lower() in suffixes]
    except UnreadableDocument as error:
        yield Failure(error.path, "unreadable", error.reason, error.remedy)
        return
    except OSError as error:
        yield Failure(path, "unreadable", f"cannot be opened: {error.strerror}", "check your rights")
        return
    if not names:
        yield Failure(
            path, "no-documents", "there is no document in this archive", f"known: {' '.join(sorted(suffixes))}"
        )
    yield from names


def leads_into_container(path: str) -> bool:
    """Whether `path`, which is no file, may be a document within one."""
    from pipeline.ingest.containers import container_of

    return container_of(Path(path)) is not None
