"""The bytes of a file, wherever it stands."""

from pathlib import Path

from models.errors import UnreadableDocument
from pipeline.ingest.containers import container_of, member
from pipeline.ingest.limits import DEFAULT, Limits


def file_bytes(file: Path, limits: Limits = DEFAULT) -> bytes:
    """The bytes of `file`, which may stand in a container: `archive.zip/plan.docx`.

    Raises:
        UnreadableDocument: for one that is missing, empty, too large or cannot be opened.
    """
    name = str(file)
    try:
        if file.is_dir():
            raise UnreadableDocument(name, "this is a folder, not a document", "name the files in it")
        if file.exists() and not file.is_file():
            raise UnreadableDocument(name, "this is a device or pipe, not a file", "save it as a file first")
        if inside := container_of(file):
            data = member(*inside, limits)
        elif file.stat().st_size > limits.max_bytes:
            raise UnreadableDocument(name, f"the file is larger than {limits.max_bytes:,} bytes", "split it")
        else:
            data = file.read_bytes()
    except FileNotFoundError:
        raise UnreadableDocument(name, "there is no such file", "check the path") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableDocument(name, f"cannot be opened: {reason}", "check the path and your rights") from None
    if not data:
        raise UnreadableDocument(name, "the file is empty", "check that it was saved or copied whole")
    return data
