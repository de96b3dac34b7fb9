"""Old Word, OpenDocument and RTF come to the same text as the .docx; what cannot be opened is named."""

import shutil
import zipfile
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import docx
import pytest

from models.errors import UnreadableDocument
from pipeline.ingest import read

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.fixture
def programme(tmp_path: Path) -> Path:
    word = docx.Document()
    for text, style in [("Tuyên truyền", "List Number"), ("Kết nạp", "List Number"), ("cơ sở", "List Bullet")]:
        word.add_paragraph(text, style=style)
    table = word.add_table(rows=2, cols=3)
    table.style = "Table Grid"
    for cell, text in zip(table.rows[0].cells, ["TT", "Chỉ tiêu", "Mức"], strict=True):
        cell.text = text
    table.cell(1, 0).merge(table.cell(1, 1)).text = "Nhà ở"
    table.cell(1, 2).text = "300 căn"
    word.add_paragraph("Hết.")
    path = tmp_path / "chương trình.docx"
    word.save(str(path))
    return path


@pytest.mark.parametrize("format", ["doc", "odt", "rtf", "docx"])
def test_each_format_gives_the_same_text(
    programme: Path, libreoffice: Callable[[Path, str], Path], format: str
) -> None:
    other = read(libreoffice(programme, format))
    assert other.text == read(programme).text
    assert other.text == "1. Tuyên truyền\n2. Kết nạp\n- cơ sở\n\nTT\tChỉ tiêu\tMức\nNhà ở\t\t300 căn\n\nHết.\n"


def test_a_programme_saved_again_by_libreoffice_reads_the_same(
    tmp_path: Path, libreoffice: Callable[[Path, str], Path]
) -> None:
    (programme,) = (Path(__file__).parents[3] / "corpus" / "formats").glob("*.docx")
    copy = tmp_path / "lưu lại.docx"
    shutil.copy(programme, copy)
    assert read(libreoffice(copy, "docx")).text == read(programme).text


def test_a_docx_named_doc_needs_no_libreoffice(programme: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    renamed = programme.with_suffix(".doc")
    shutil.copy(programme, renamed)
    assert read(renamed).text == read(programme).text


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.doc", OLE + bytes(600), "not installed"),
        ("a.docx", OLE + bytes(600), "not installed"),
        ("a.docx", OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "password"),
        ("a.doc", b"<html><img src='http://example.org/a.png'></html>", "no .doc file inside"),
        ("a.rtf", b"\x00\x01", "no .rtf file inside"),
    ],
)
def test_what_cannot_be_opened_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, data: bytes, reason: str
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UnreadableDocument, match=reason):
        read(path)


def test_a_damaged_old_document_is_named(tmp_path: Path, libreoffice: Callable[[Path, str], Path]) -> None:
    path = tmp_path / "a.doc"
    path.write_bytes(OLE + bytes(600))
    with pytest.raises(UnreadableDocument, match=r"LibreOffice cannot open it|no text"):
        read(path)


@pytest.mark.usefixtures("libreoffice")
def test_nothing_that_a_document_links_to_is_fetched(tmp_path: Path) -> None:
    asked: list[str] = []

    class Listener(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_GET

        def log_message(self, *_: object) -> None:
            pass

    names = {"office": "office", "text": "text", "draw": "drawing", "svg": "svg-compatible"}
    namespaces = " ".join(
        f'xmlns:{at}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for at, name in names.items()
    )
    with ThreadingHTTPServer(("127.0.0.1", 0), Listener) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        image = (
            f'<draw:frame svg:width="2cm" svg:height="2cm"><draw:image xlink:href="http://127.0.0.1:{server.server_port}'
            '/a.png" xlink:type="simple" xlink:actuate="onLoad"/></draw:frame>'
        )
        with zipfile.ZipFile(tmp_path / "a.odt", "w") as archive:
            kind, manifest = (
                "application/vnd.oasis.opendocument.text",
                "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
            )
            archive.writestr("mimetype", kind)
            archive.writestr(
                "META-INF/manifest.xml",
                f'<m:manifest xmlns:m="{manifest}"><m:file-entry m:full-path="/" m:media-type="{kind}"/>'
                '<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>',
            )
            archive.writestr(
                "content.xml",
                f'<office:document-content {namespaces} xmlns:xlink="http://www.w3.org/1999/xlink">'
                f"<office:body><office:text><text:p>Chỉ tiêu{image}</text:p></office:text></office:body>"
                "</office:document-content>",
            )
        assert read(tmp_path / "a.odt").text == "Chỉ tiêu\n"
        server.shutdown()
    assert asked == []
