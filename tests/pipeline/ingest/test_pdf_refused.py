"""PDF files that are refused or warned of, and those that are only large."""

from pathlib import Path

import pytest
from pdf_opened import FIRST, NO_OCR, SECOND, opened
from pdf_writer import Rule, column, pdf

from models.errors import UnreadableDocument
from pipeline.ingest import read
from pipeline.ingest.limits import Limits


def test_a_page_without_text_is_warned_of(tmp_path: Path) -> None:
    document = opened(tmp_path, column(FIRST), [Rule(100, 100, 200, 100)], column(SECOND))
    assert [warning.code for warning in document.warnings] == ["page-without-text"]
    assert "page 2" in document.warnings[0].message


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (pdf([[]]), "OCR"),
        (pdf([]), "damaged"),
        (pdf([column(FIRST)], encrypt=True), "password"),
        (pdf([column(FIRST)] * 3)[:-600], "cut short"),
        (pdf([column(FIRST)])[:300], "cut short"),
        (b"%PDF-1.7\n%%EOF", "damaged"),
        (b"no pdf at all", "no .pdf file inside"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(data)
    with pytest.raises(UnreadableDocument, match=reason):
        read(path, ocr=NO_OCR)


def test_too_many_pages_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([column(FIRST)] * 4))
    with pytest.raises(UnreadableDocument, match="4 pages"):
        read(path, limits=Limits(max_pages=3))


def test_every_page_of_many_is_read(tmp_path: Path) -> None:
    document = opened(
        tmp_path, *(column(FIRST, f"Cơ sở thứ {number} được giao như sau.", SECOND) for number in range(40))
    )
    assert all(f"thứ {page.number - 1} được" in page.span.of(document.text) for page in document.pages)
    assert len(document.pages) == 40


def test_a_pdf_may_be_larger_than_what_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([column(FIRST)]))
    assert read(path, limits=Limits(max_bytes=100)).text == read(path).text
    with pytest.raises(UnreadableDocument, match="larger than 100 bytes"):
        read(path, limits=Limits(max_pdf_bytes=100))


@pytest.mark.parametrize(
    "garbled",
    [
        "\ue021\ue022\ue030 " * 40,
        "Wkxf klhq qjkl txbhw fxd gdl krl frqj grdq wlqk odq wkx pzrl gx " * 3,
        "Thuc hien nghi quyet cua dai hoi ban thuong vu xay dung chuong trinh hanh dong voi cac noi dung chinh " * 4,
    ],
)
def test_a_garbled_text_layer_is_told(tmp_path: Path, garbled: str) -> None:
    with pytest.raises(UnreadableDocument, match="garbled"):
        opened(tmp_path, column(garbled))
    mixed = opened(tmp_path, column(FIRST, SECOND), column(garbled))
    assert [warning.code for warning in mixed.warnings] == ["page-text-garbled"]


def test_an_english_page_is_not_garbled(tmp_path: Path) -> None:
    english = "The committee of the province is to report on the plan and its results by the end of the year. " * 4
    assert opened(tmp_path, column(english)).warnings == ()
