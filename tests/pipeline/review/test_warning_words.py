"""Warnings on the screen are in the language of the screen; records keep the English."""

import pytest

from models.document import OCR_DOUBT, Warning
from models.span import Span
from pipeline import extract_text
from pipeline.batch.differences import Difference, warnings
from pipeline.review.document_page import document_page
from pipeline.review.terminal import terminal_page
from pipeline.review.warning_words import WORDS, warned

PLAN = "KẾ HOẠCH\nI. CHỈ TIÊU\n- Đến năm 2027, 85% trường học ở bản Nà Lốc có thư viện.\n"
DOUBT = "page 1: read with a confidence of 62 of 100, check the scan"


def test_each_keeps_what_differs() -> None:
    assert all(english.count("{}") == vietnamese.count("{}") for english, vietnamese in WORDS.items())


def test_the_doubt_of_a_scan_is_told_in_the_language_of_the_screen() -> None:
    read = extract_text(PLAN)
    at = PLAN.index("85%")
    doubt = Warning(code=OCR_DOUBT, message=DOUBT, span=Span(start=at, end=at + 3))
    programme = read.model_copy(update={"warnings": (doubt,)})
    told = "trang 1: nhận dạng chữ chỉ chắc 62/100, hãy đối chiếu bản chụp"
    for show in ("\n".join(terminal_page(programme, "vi")), document_page(programme, PLAN, "vi")):
        assert show.count(told) == 2 and DOUBT not in show  # at its target, and below
    for show in ("\n".join(terminal_page(programme, "en")), document_page(programme, PLAN, "en")):
        assert show.count(DOUBT) == 2 and told not in show


@pytest.mark.parametrize(
    ("here", "there", "told"),
    [
        ("85%", "", "85% không có trong b, là tệp được tính thay tệp này"),
        ("", "85%", "85% trong b, là tệp được tính thay tệp này, không có ở đây"),
        ("85%", "95%", "ở đây là 85%, còn 95% trong b, là tệp được tính thay tệp này"),
    ],
)
def test_what_two_files_of_one_paper_differ_in(here: str, there: str, told: str) -> None:
    (found,) = warnings([Difference(here, there, None)], "b")
    assert warned(found.message, "vi") == told and warned(found.message, "en") == found.message


def test_the_rows_of_a_lost_table() -> None:
    rows = "\n".join(f"{at} Tỷ lệ thôn có tủ sách % 4{at} 5{at} 6{at} 7{at}" for at in range(1, 9))
    (found,) = extract_text(f"KẾ HOẠCH\n\nBiểu 1\n\n{rows}").warnings
    assert warned(found.message, "vi").startswith("8 dòng của một bảng đã mất cột khi sao chép")
    assert warned("something nobody has thought of", "vi") == "something nobody has thought of"
