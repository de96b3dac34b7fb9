"""Scans: what Tesseract reads of the corpus's own scan, however it arrives; what must be refused."""

import io
import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from pdf_writer import column, pdf
from PIL import Image

from models.document import Document, Ingest
from models.errors import UnreadableDocument
from pipeline.ingest import ocr, read, scan, tesseract
from pipeline.ingest import pdf as pdf_module
from pipeline.ingest.limits import Limits
from pipeline.ingest.ocr_options import Ocr, OcrMode
from pipeline.ingest.scan import pictures_of

ROOT = Path(__file__).parents[3]
SCAN = ROOT / "corpus/scans/cdcs-truong-thpt-cau-da-scan.pdf"
PRINTED = ROOT / "corpus/programmes/cdcs-truong-thpt-cau-da.txt"
LAYER = "Thực hiện nghị quyết của đại hội, ban thường vụ xây dựng chương trình hành động với các nội dung chính."

needs_tesseract = pytest.mark.skipif(
    bool(tesseract.missing()), reason=f"needs {tesseract.missing()}: apt-get install tesseract-ocr tesseract-ocr-vie"
)


@pytest.fixture(scope="module")
def page() -> Image.Image:
    """The upper part of the scan's first page."""
    document = pypdfium2.PdfDocument(SCAN)
    image = document[0].render(scale=150 / 72, grayscale=True).to_pil()
    document.close()
    return image.crop((0, 0, image.width, 620))


@pytest.fixture
def saved(tmp_path: Path) -> Callable[..., Path]:
    def save(image: Image.Image, name: str, **how: object) -> Path:
        image.save(tmp_path / name, dpi=(150, 150), **how)
        return tmp_path / name

    return save


@pytest.fixture(scope="module")
def document() -> Document:
    return read(SCAN, ocr=Ocr(jobs=2))


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


@needs_tesseract
def test_the_whole_scan_is_read(document: Document) -> None:
    assert (document.source.ingest, document.source.pages) == (Ingest.OCR, 3)
    assert "".join(page.span.of(document.text) for page in document.pages) == document.text
    printed = words(PRINTED.read_text("utf-8"))
    assert len(printed & words(document.text)) > 0.97 * len(printed)


@needs_tesseract
def test_ruled_tables_are_rows_of_cells(document: Document) -> None:
    rows = [line.split("\t") for line in document.text.splitlines() if line.count("\t") == 6]
    printed = [line.split("\t") for line in PRINTED.read_text("utf-8").splitlines() if line.count("\t") == 6]
    assert [row[2:5] for row in rows] == [row[2:5] for row in printed]  # the figures of every year, blanks too
    assert sum(a == b for x, y in zip(rows, printed, strict=True) for a, b in zip(x, y, strict=True)) >= 32  # of 35


@needs_tesseract
def test_paragraphs_are_whole_and_letterhead_columns_apart(document: Document) -> None:
    lines = document.text.splitlines()
    printed = [line for line in PRINTED.read_text("utf-8").splitlines() if len(line) > 120 and "\t" not in line]
    starts = [line[:12] for line in lines]
    found = [line for line in printed if line[:12] in starts]
    assert len(found) > 0.8 * len(printed)
    assert all(abs(len(lines[starts.index(line[:12])]) - len(line)) < 6 for line in found)
    assert not any("LIÊN ĐOÀN" in line and "CỘNG" in line for line in lines)


@needs_tesseract
@pytest.mark.parametrize("degrees", [90, 180])
def test_a_page_on_its_side_or_head_is_turned(page: Image.Image, saved: Callable[..., Path], degrees: int) -> None:
    turned = read(saved(page.rotate(degrees, expand=True, fillcolor=255), "a.png"))
    assert "Độc lập - Tự do - Hạnh phúc" in turned.text


@needs_tesseract
def test_pictures_of_every_kind(page: Image.Image, saved: Callable[..., Path]) -> None:
    part = page.crop((0, 0, page.width, 330))
    texts = [
        read(saved(part, "a.jpg", quality=90)).text,
        read(saved(part.convert("RGBA"), "a.png")).text,
        read(saved(part.convert("P"), "b.png")).text,
    ]
    assert all("Số: 05/CTr-CĐCS" in text for text in texts)
    several = read(saved(part, "a.tif", save_all=True, append_images=[part], compression="tiff_deflate"))
    assert several.source.pages == 2
    assert all("05/CTr" in one.span.of(several.text) for one in several.pages)


@needs_tesseract
def test_only_the_pages_without_a_text_layer_are_scanned(
    page: Image.Image, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    part, picture = page.crop((0, 0, page.width, 330)), io.BytesIO()
    part.save(picture, "PDF", resolution=150)
    mixed = pypdfium2.PdfDocument(pdf([column(LAYER)]))
    mixed.import_pages(pypdfium2.PdfDocument(picture.getvalue()))
    path = tmp_path / "mixed.pdf"
    mixed.save(path)
    document = read(path)
    assert document.source.ingest is Ingest.OCR
    assert document.pages[0].span.of(document.text).strip() == LAYER
    assert "05/CTr-CĐCS" in document.pages[1].span.of(document.text)
    assert document.source.pages == 2
    monkeypatch.setattr(pdf_module, "missing", lambda: "Tesseract")
    assert [warning.code for warning in read(path).warnings] == ["page-without-text"]
    never = read(path, ocr=Ocr(OcrMode.NEVER))
    assert (never.source.ingest, [warning.code for warning in never.warnings]) == (Ingest.PDF, ["page-without-text"])


@needs_tesseract
def test_always_reads_what_is_printed_whatever_the_text_layer_says(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([column(LAYER)]))  # its font has no shapes: what is printed is not what the layer says
    document = read(path, ocr=Ocr(OcrMode.ALWAYS))
    assert document.source.ingest is Ingest.OCR
    assert document.text.strip() != LAYER


@needs_tesseract
def test_a_blank_page_is_no_trouble(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([column(LAYER), []]))
    document = read(path)
    assert (document.source.ingest, document.warnings) == (Ingest.PDF, ())


def test_without_tesseract_it_is_named(saved: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "missing", lambda: "Tesseract's Vietnamese (vie)")
    for path in (SCAN, saved(Image.new("L", (500, 500), 255), "a.png")):
        with pytest.raises(UnreadableDocument, match=r"Tesseract's Vietnamese \(vie\).*install tesseract-ocr"):
            read(path)


def test_never_reads_no_picture(saved: Callable[..., Path]) -> None:
    with pytest.raises(UnreadableDocument, match="switched off"):
        read(saved(Image.new("L", (500, 500), 255), "a.png"), ocr=Ocr(OcrMode.NEVER))


@pytest.fixture
def pretended(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tesseract as if it were there, for files that never come so far."""
    monkeypatch.setattr(scan, "require_tesseract", lambda path: None)
    monkeypatch.setattr(pdf_module, "require_tesseract", lambda path: None)
    monkeypatch.setattr(pdf_module, "missing", lambda: "")


def test_one_page_of_many_is_read_alone(saved: Callable[..., Path]) -> None:
    class Counting(io.BytesIO):
        count = 0

        def read(self, size: int | None = -1, /) -> bytes:
            found = super().read(size)
            self.count += len(found)
            return found

    pages = [Image.new("L", (500, 400), shade) for shade in range(0, 200, 10)]
    data = Counting(saved(pages[0], "a.tif", save_all=True, append_images=pages[1:]).read_bytes())
    image, _ = pictures_of(data, "a.tif", Limits())[12].load()
    assert image.getpixel((7, 7)) == 120
    assert data.count < 2 * 500 * 400


@pytest.mark.usefixtures("pretended")
@pytest.mark.parametrize(
    ("limits", "reason"),
    [(Limits(max_pixels=1_000), "larger than 1,000 dots"), (Limits(max_pages=1), "has 2 pages, the limit is 1")],
)
def test_pictures_beyond_the_limits(saved: Callable[..., Path], limits: Limits, reason: str) -> None:
    image = Image.new("L", (100, 100), 255)
    path = saved(image, "a.tif", save_all=True, append_images=[image])
    with pytest.raises(UnreadableDocument, match=reason):
        read(path, limits=limits)


@pytest.mark.usefixtures("pretended")
@pytest.mark.parametrize("cut", [0.0, 0.5])
def test_damaged_pictures(page: Image.Image, saved: Callable[..., Path], cut: float) -> None:
    path = saved(page, "a.png")
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * cut)] or b"no picture")
    with pytest.raises(UnreadableDocument, match=r"damaged|truncated|no picture"):
        read(path)


@pytest.mark.usefixtures("pretended")
def test_a_huge_page_and_a_huge_picture_are_refused_before_they_are_drawn(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([[]]).replace(b"MediaBox[0.0 0.0 600.0 800.0]", b"MediaBox[0 0 14400 14400    ]"))
    with pytest.raises(UnreadableDocument, match="200 by 200 inches"):
        read(path)
    with pytest.raises(UnreadableDocument, match="picture on the page is larger than 50,000 dots"):
        read(SCAN, limits=Limits(max_pixels=50_000))


@needs_tesseract
def test_a_page_that_takes_too_long_is_named(page: Image.Image, saved: Callable[..., Path]) -> None:
    with pytest.raises(UnreadableDocument, match="did not read the page within 0"):
        read(saved(page, "a.png"), limits=Limits(ocr_page_seconds=0))


def test_pages_come_in_order_and_few_are_in_memory() -> None:
    loaded: list[int] = []

    def load(number: int) -> tuple[Image.Image, float]:
        loaded.append(number)
        return Image.new("L", (400, 400), 255), 150.0

    pictures = [ocr.Picture(number, lambda number=number: load(number)) for number in range(1, 21)]
    pages = ocr.scanned_pages(pictures, 2, Limits())
    assert next(pages).page.number == 1
    assert len(loaded) <= 4
    assert [page.page.number for page in pages] == list(range(2, 21))
