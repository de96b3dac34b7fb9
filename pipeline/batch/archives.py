"""Documents in archives and mails, each an input of its own: `archive.zip/plan.docx`."""

from collections.abc import Iterator
from pathlib import Path

from models.errors import UnreadableDocument
from pipeline.store.failures import Failure


def is_container(path: str) -> bool:
    """Whether the file at `path` holds documents."""
    from pipeline.ingest.containers import CONTAINERS

    return path.lower().endswith(CONTAINERS)


def names_within(path: str) -> Iterator[str | Failure]:
    """The files within the container at `path`; or why they cannot be told."""
    from pipeline.ingest.containers import members

    try:
        yield from members(Path(path))
    except UnreadableDocument as error:
        yield Failure(error.path, "unreadable", error.reason, error.remedy)
    except OSError as error:
        yield Failure(path, "unreadable", f"cannot be opened: {error.strerror}", "check your rights")


def leads_into_container(path: str) -> bool:
    """Whether `path`, which is no file, may be a document within one."""
    from pipeline.ingest.containers import container_of

    return container_of(Path(path)) is not None
