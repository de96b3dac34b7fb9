"""Confidence knows how well the page was read."""

from models.document import OCR_DOUBT, Document, Source, Warning
from models.span import Span
from pipeline.extraction import extract_document

TEXT = "KẾ HOẠCH\n\nI. CHỈ TIÊU\n\n1. 85% hộ dùng nước sạch.\n2. 90% hộ có điện.\n"


def test_a_doubtful_word_lowers_its_record_alone() -> None:
    at = TEXT.index("85%")
    doubt = Warning(code=OCR_DOUBT, message="check the scan", span=Span(start=at, end=at + 3))
    source = Source(path="a.pdf", sha256="0" * 64, media_type="application/pdf", ingest="ocr")
    sure = extract_document(Document(id="a", text=TEXT, source=source))
    unsure = extract_document(Document(id="a", text=TEXT, source=source, warnings=(doubt,)))
    assert unsure.targets[0].confidence < sure.targets[0].confidence
    assert unsure.targets[1].confidence == sure.targets[1].confidence
