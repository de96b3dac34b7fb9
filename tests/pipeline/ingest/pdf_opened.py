"""Sheets of invented paragraphs as PDF, read again."""

from pathlib import Path

from pdf_writer import Sheet, pdf

from models.document import Document
from pipeline.ingest import read
from pipeline.ingest.ocr_options import Ocr, OcrMode

FIRST = (
    "Thực hiện nghị quyết của đại hội, ban thường vụ xây dựng chương trình hành động với các nội dung chính sau đây."
)
SECOND = "Đến năm 2030, ít nhất 85% đoàn viên được học tập, nâng cao trình độ; mỗi năm kết nạp mới từ 1.500 đoàn viên."
THIRD = "Các cấp công đoàn phối hợp với chính quyền cùng cấp chăm lo nhà ở, việc làm cho người lao động trong tỉnh."
TEXTS = (FIRST, SECOND, THIRD)
NO_OCR = Ocr(OcrMode.NEVER)


def opened(tmp_path: Path, *sheets: Sheet, **how: object) -> Document:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(sheets, **how))  # type: ignore[arg-type]
    document = read(path, ocr=NO_OCR)
    assert "\r" not in document.text
    assert "".join(page.span.of(document.text) for page in document.pages) == document.text
    assert [page.number for page in document.pages] == list(range(1, len(sheets) + 1))
    return document
