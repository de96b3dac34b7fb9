"""What a file is that could not be read as what its name promises: "ke-hoach.docx" that is a PDF."""

import re
import zipfile

from pipeline.ingest.files import Stream

_BEGINNINGS = (
    (b"%PDF", ".pdf"),
    (b"\x89PNG", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"II*\0", ".tif"),
    (b"MM\0*", ".tif"),
    (b"{\\rtf", ".rtf"),
)
_PARTS = (("word/document.xml", ".docx"), ("xl/workbook.xml", ".xlsx"))
# Each of these is read whichever of the others it is inside.
_ALIKE = ({".jpg", ".jpeg", ".png", ".tif", ".tiff"}, {".docx", ".docm"}, {".doc", ".docx"}, {".doc", ".rtf"})
_ENOUGH = 4096
# A page as programs save and portals hand it out, under the ending of Word or of text too.
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)


def is_page(data: bytes) -> bool:
    """Whether `data` begins as a web page does."""
    return _PAGE.match(data[:_ENOUGH]) is not None


def real_ending(stream: Stream, suffix: str) -> str | None:
    """The ending of what `stream` holds; None where that is not known, or is `suffix` itself."""
    stream.seek(0)
    begins = stream.read(_ENOUGH)
    found = next((ending for sign, ending in _BEGINNINGS if begins.startswith(sign)), None)
    if begins.startswith(b"PK"):
        found = _packed(stream)
    elif found is None and suffix not in (".txt", ".md", ".html", ".htm") and _is_text(begins):
        found = ".html" if is_page(begins) else ".txt"
    same = found == suffix or any({found, suffix} <= kinds for kinds in _ALIKE)
    return None if same else found


def _packed(stream: Stream) -> str | None:
    try:
        names = set(zipfile.ZipFile(stream).namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return None
    return next((ending for part, ending in _PARTS if part in names), None)


def _is_text(begins: bytes) -> bool:
    words = begins.decode("utf-8", errors="ignore")
    whole = len(words.encode("utf-8")) > len(begins) - 4  # the last letter may be cut
    return whole and all(sign.isprintable() or sign in "\t\r\n\ufeff" for sign in words)
