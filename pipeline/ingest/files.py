"""The bytes of a file, wherever it stands."""

from io import BufferedReader, BytesIO
from pathlib import Path

from models.errors import AbsentDocument, UnreadableDocument
from pipeline.ingest.containers import container_of, member
from pipeline.ingest.limits import DEFAULT, Limits

Stream = BufferedReader | BytesIO


def file_stream(file: Path, limits: Limits = DEFAULT) -> Stream:
    """`file` opened at its beginning, which may stand in a container: `archive.zip/plan.docx`.

    Raises:
        UnreadableDocument: for one that is missing, empty, too large or cannot be opened.
    """
    name = str(file)
    # A PDF is read page by page from where it lies: a thick scan needs no more memory than a thin one.
    most = limits.max_pdf_bytes if file.suffix.lower() == ".pdf" else limits.max_bytes
    try:
        if file.is_dir():
            remedy = "name a document in it; chitieu extract FOLDER -o DIR reads all of them"
            raise UnreadableDocument(name, "this is a folder, not a document", remedy)
        if file.exists() and not file.is_file():
            raise UnreadableDocument(name, "this is a device or pipe, not a file", "save it as a file first")
        if inside := container_of(file):
            stream: Stream = BytesIO(member(*inside, limits))
        elif file.stat().st_size > most:
            raise UnreadableDocument(name, f"the file is larger than {most:,} bytes", "split it")
        else:
            stream = file.open("rb")
        empty = not stream.read(1)
        stream.seek(0)
    except FileNotFoundError:
        raise AbsentDocument(name, "there is no such file", "check the path") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableDocument(name, f"cannot be opened: {reason}", "check the path and your rights") from None
    if empty:
        stream.close()
        raise UnreadableDocument(name, "the file is empty", "check that it was saved or copied whole")
    return stream


def again(stream: Stream) -> Stream:
    """`stream` opened once more: two readers of one would move each other's place."""
    return BytesIO(stream.getbuffer()) if isinstance(stream, BytesIO) else open(stream.name, "rb")


def file_bytes(file: Path, limits: Limits = DEFAULT) -> bytes:
    """All of `file`; raises as `file_stream` does."""
    with file_stream(file, limits) as stream:
        return stream.read()
