"""Word and PDF files made by hand, part by part, and LibreOffice as the second opinion."""

import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # for pdf_writer: tests are no package

_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    }.items()
)
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

MakeDocx = Callable[..., Path]


@pytest.fixture
def make_docx(tmp_path: Path) -> MakeDocx:
    """A Word file of the given parts; each part is the inside of its root element."""

    def make(body: str, name: str = "a.docx", **parts: str) -> Path:
        inner = {"document": f"<w:body>{body}</w:body>", **parts}
        path = tmp_path / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("[Content_Types].xml", _content_types(inner))
            archive.writestr("_rels/.rels", _relations({"document": "officeDocument"}, "word/"))
            others = {part: part for part in inner if part != "document"}
            archive.writestr("word/_rels/document.xml.rels", _relations(others, ""))
            for part, xml in inner.items():
                archive.writestr(f"word/{part}.xml", f"<w:{part} {_NAMESPACES}>{xml}</w:{part}>")
        return path

    return make


def _content_types(parts: dict[str, str]) -> str:
    kinds = {part: "document.main" if part == "document" else part for part in parts}
    overrides = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_WORD}.{kind}+xml"/>' for part, kind in kinds.items()
    )
    defaults = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'<Types xmlns="{types}">{defaults}{overrides}</Types>'


def _relations(targets: dict[str, str], folder: str) -> str:
    relations = "".join(
        f'<Relationship Id="r{part}" Type="{_RELATION}/{kind}" Target="{folder}{part}.xml"/>'
        for part, kind in targets.items()
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>'


@pytest.fixture
def libreoffice(tmp_path: Path) -> Callable[[Path, str], Path]:
    """A document saved in another format by LibreOffice; the test is skipped where it is not installed."""
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("needs LibreOffice (soffice): apt-get install libreoffice-writer-nogui")

    def save_as(path: Path, format: str) -> Path:
        profile = (tmp_path / "profile").as_uri()
        command = [soffice, f"-env:UserInstallation={profile}", "--headless", "--convert-to", format]
        command += ["--outdir", str(tmp_path / "saved"), str(path)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return tmp_path / "saved" / f"{path.stem}.{format.partition(':')[0]}"

    return save_as
