"""Labels that a scan's reader spoils are told by the labels around them; what is printed soundly stays."""

import pytest

from models.document import Document, Ingest, Source
from models.programme import Programme
from pipeline import extract
from pipeline.sectioning.scanned_labels import scanned_labels
from pipeline.view import build_view


def programme_of(text: str, ingest: Ingest = Ingest.OCR) -> Programme:
    source = Source(path="", sha256="", media_type="", ingest=ingest)
    return extract(Document(id="a", text=text, source=source))


def labels_of(text: str) -> list[str]:
    return [label.text for label in scanned_labels(build_view(text)).values()]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("I. MỤC ĐÍCH\nII CHỈ TIÊU\nIII. NHIỆM VỤ", ["II"]),
        ("I. MỤC ĐÍCH\nII. CHỈ TIÊU\nIL NHIỆM VỤ", []),  # it repeats, and nothing behind it says that it may not
        ("I. MỤC ĐÍCH\nII. CHỈ TIÊU\nII. NHIỆM VỤ\nIV. TỔ CHỨC", ["III"]),
        ("I. MỤC ĐÍCH\nIL CHỈ TIÊU\nIH NHIỆM VỤ\nIV. TỔ CHỨC", ["II", "III"]),
        ("U MỤC ĐÍCH\n1U CHỈ TIÊU\nIII NHIỆM VỤ\nIV/ TỔ CHỨC", ["I", "II", "III"]),
        ("U Minh là vùng rừng tràm.\nII. CHỈ TIÊU", []),
        ("IV. Nội dung\nV. Kinh phí\nVI, Tổ chức", ["VI"]),
        ("1. Nhà ở\n2, Việc làm\n3. Học tập", ["2"]),
        ("1. Nhà ở\n2. Việc làm\n3, Học tập", ["3"]),
        ("1. Nhà ở\n2 Việc làm\n3. Học tập", ["2"]),
        ("2.1. Nhà ở\n2,2. Việc làm", ["2.2"]),
        ("c) Nhà ở\nd) Việc làm\nd) Học tập\ne) Kinh phí", ["đ"]),
        ("1. Nhà ở\n2. Việc làm\n3 Công đoàn cơ sở ký cam kết.", []),  # as likely a count
        ("I. MỤC ĐÍCH\nII. CHỈ TIÊU\n1.95% hộ có nước sạch.", []),
        ("I. MỤC ĐÍCH\nVI PHẠM, KHUYẾT ĐIỂM\nII. CHỈ TIÊU", []),
    ],
)
def test_labels_are_told_by_their_sequence(text: str, labels: list[str]) -> None:
    assert labels_of(text) == labels


def test_sections_have_the_paths_that_were_meant() -> None:
    text = "KẾ HOẠCH\nI.MỤC ĐÍCH\nII CHỈ TIÊU\n1.95% hộ có nước sạch.\n2. 80% xã có nhà máy.\nII. VIỆC\nIV. VỐN\n"
    programme = programme_of(text)
    assert [section.path for section in programme.sections] == [
        ("I",), ("II",), ("II", "1"), ("II", "2"), ("III",), ("IV",)
    ]  # fmt: skip
    assert [(target.quantity.value, target.quantity.text) for target in programme.targets] == [(95, "95%"), (80, "80%")]
    assert [section.span.of(text)[:4] for section in programme.sections][4] == "II. "  # the text stays as it was read


def test_print_is_taken_at_its_word() -> None:
    text = "KẾ HOẠCH\nI. MỤC ĐÍCH\nII. CHỈ TIÊU\nII. NHIỆM VỤ\nIV. KINH PHÍ\n"
    assert [section.label for section in programme_of(text, Ingest.PDF).sections] == ["I", "II", "II", "IV"]
