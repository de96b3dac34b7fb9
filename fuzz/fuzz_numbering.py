"""Fuzzes the automatic numbering of Word files: the numbering part and the document are made of the fuzzer's choices.

Run: `make fuzz`, or `python fuzz/fuzz_numbering.py -max_total_time=600`.
"""

import io
import sys
import zipfile

import atheris
from docx import Document

with atheris.instrument_imports(include=["pipeline.ingest"]):
    from models.errors import UnreadableDocument
    from pipeline.ingest.docx import read_docx
    from pipeline.ingest.limits import DEFAULT

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_FORMATS = ("decimal", "upperRoman", "lowerLetter", "bullet", "none", "ordinal", "x")


def _blank() -> dict[str, bytes]:
    file = io.BytesIO()
    Document().save(file)
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


_PARTS = _blank()


def one(data: bytes) -> None:
    """Reads a Word file with lists of any kind, nested, restarted, pointing nowhere."""
    given = atheris.FuzzedDataProvider(data)

    def number() -> str:
        return str(given.ConsumeIntInRange(-2, 12))

    levels = "".join(
        f'<w:lvl w:ilvl="{number()}"><w:start w:val="{number()}"/>'
        f'<w:numFmt w:val="{given.PickValueInList(list(_FORMATS))}"/>'
        f'<w:lvlText w:val="%{number()}.%{number()}"/><w:lvlRestart w:val="{number()}"/></w:lvl>'
        for _ in range(given.ConsumeIntInRange(0, 6))
    )
    lists = "".join(
        f'<w:num w:numId="{number()}"><w:abstractNumId w:val="{number()}"/><w:lvlOverride w:ilvl="{number()}">'
        f'<w:startOverride w:val="{number()}"/></w:lvlOverride></w:num>'
        for _ in range(given.ConsumeIntInRange(0, 4))
    )
    items = "".join(
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{number()}"/><w:numId w:val="{number()}"/></w:numPr></w:pPr>'
        "<w:r><w:t>Mục</w:t></w:r></w:p>"
        for _ in range(given.ConsumeIntInRange(0, 12))
    )
    abstract = f'<w:abstractNum w:abstractNumId="{number()}">{levels}</w:abstractNum>'
    parts = _PARTS | {
        "word/numbering.xml": f"<w:numbering {_W}>{abstract}{lists}</w:numbering>".encode(),
        "word/document.xml": f"<w:document {_W}><w:body>{items}</w:body></w:document>".encode(),
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    try:
        read_docx(file.getvalue(), "fuzz.docx", DEFAULT)
    except UnreadableDocument:
        return


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
