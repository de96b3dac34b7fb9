"""Cue words with marks that a scan's reader confuses: found, and printed in every record as they were read."""

import pytest

from models.document import OCR_DOUBT, Document, Ingest, Source
from models.programme import Programme
from models.quantity import Comparator
from pipeline import extract
from pipeline.view import build_view
from pipeline.view.scanned import doubted_percentages, scanned_view


def programme_of(text: str) -> Programme:
    source = Source(path="", sha256="", media_type="", ingest=Ingest.OCR)
    return extract(Document(id="a", text=text, source=source))


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("Ít nhầt 85% hộ", "ít nhất 85% hộ"),
        ("từ 85% trớ lên", "từ 85% trở lên"),
        ("theo kề hoạch", "theo kế hoạch"),
        ("Chi tiêu 85 tỷ đồng", "chi tiêu 85 tỷ đồng"),  # a word of its own: a mark more or less is no slip
        ("Chủ trì: Đức Phó Chủ tịch", "chủ trì: đ/c phó chủ tịch"),
        ("đồng chí Lê Văn Đức Phó Chủ tịch", "đồng chí lê văn đức phó chủ tịch"),
        ("Từ tỉnh đến xã", "từ tỉnh đến xã"),
    ],
)
def test_cue_words_are_read_as_they_were_meant(read: str, meant: str) -> None:
    view = scanned_view(build_view(read))
    assert view.lower.strip() == meant
    assert view.text.strip() == read


def test_records_print_what_was_read() -> None:
    text = "KẾ HOẠCH\nI. CHỈ TIÊU\n1. Đến năm 2030, ít nhầt 85% hộ dùng nước sạch.\n"
    (target,) = programme_of(text).targets
    assert (target.quantity.comparator, target.quantity.value) == (Comparator.GE, 85)
    assert target.evidence.text == "Đến năm 2030, ít nhầt 85% hộ dùng nước sạch."


def test_percentages_over_the_whole_are_doubted() -> None:
    text = "KẾ HOẠCH\nI. CHỈ TIÊU\n1. Đến năm 2030, 859% hộ dùng nước sạch.\n2. Đến năm 2030, 100% xã có đường.\n"
    assert [warning.span.of(text) for warning in doubted_percentages(build_view(text)) if warning.span] == ["859%"]
    programme = programme_of(text)
    doubted, sure = programme.targets
    assert doubted.confidence < 0.7 < sure.confidence
    assert [warning.code for warning in programme.warnings] == [OCR_DOUBT]
