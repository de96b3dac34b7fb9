"""Numbering labels at the head of a line (guide, section 2)."""

import pytest

from extractors.labels import Label, Style, as_letter, read_label, roman_value


def read(line: str) -> Label | None:
    return read_label(line, line.lower(), 0, len(line))


@pytest.mark.parametrize(
    ("line", "text", "style", "ordinal"),
    [
        ("A. PHẦN CHUNG", "A", Style.UPPER, 1),
        ("B- NHIỆM VỤ", "B", Style.UPPER, 2),
        ("b.) Mở lớp", "b", Style.LETTER, 2),
        ("2.) Mở lớp", "2", Style.DIGIT, 2),
        ("I. MỤC TIÊU", "I", Style.ROMAN, 1),
        ("IV- NHIỆM VỤ", "IV", Style.ROMAN, 4),
        ("1- Tuyên truyền", "1", Style.DIGIT, 1),
        ("1 - Tuyên truyền", "1", Style.DIGIT, 1),
        ("2/- Đến hết năm", "2", Style.DIGIT, 2),
        ("II.- NHIỆM VỤ", "II", Style.ROMAN, 2),
        ("V/ NHIỆM VỤ", "V", Style.ROMAN, 5),
        ("XII. KINH PHÍ", "XII", Style.ROMAN, 12),
        ("I/ Mục tiêu", "I", Style.ROMAN, 1),
        ("1. Mở lớp", "1", Style.DIGIT, 1),
        ("10) Mở lớp", "10", Style.DIGIT, 10),
        ("1.1. Mở lớp", "1.1", Style.DIGIT2, 1),
        ("2.1.3 Mở lớp", "2.1.3", Style.DIGIT3, 3),
        ("2.1 - Sở Y tế: mở lớp", "2.1", Style.DIGIT2, 1),
        ("1.2.3.4. Mở lớp", "1.2.3.4", Style.DIGIT4, 4),
        ("a) Mở lớp", "a", Style.LETTER, 1),
        ("đ) Mở lớp", "đ", Style.LETTER, 5),
        ("a2) Mở lớp", "a2", Style.LETTER2, 2),
        ("b.1) Mở lớp", "b.1", Style.LETTER2, 1),
        ("b.1.3) Mở lớp", "b.1.3", Style.LETTER3, 3),
        ("4a. Mở lớp", "4a", Style.DIGIT, 4),
        ("I.2. Mở lớp", "I.2", Style.NUMERAL2, 2),
        ("A.1 Mở lớp", "A.1", Style.NUMERAL2, 1),
        ("II.2.3) Mở lớp", "II.2.3", Style.NUMERAL3, 3),
        ("Phần I. MỞ ĐẦU", "Phần I", Style.PART, 1),
        ("PHẦN THỨ NHẤT", "PHẦN THỨ NHẤT", Style.PART, 1),
        ("Phần thứ hai: GIẢI PHÁP", "Phần thứ hai", Style.PART, 2),
        ("Phần một", "Phần một", Style.PART, 1),
        ("PHẦN HAI: GIẢI PHÁP", "PHẦN HAI", Style.PART, 2),
        ("Chương 2", "Chương 2", Style.CHAPTER, 2),
        ("Mục 2. Vốn", "Mục 2", Style.HEAD, 2),
        ("Điều 3. Phạm vi", "Điều 3", Style.ARTICLE, 3),
        ("Phụ lục 1", "Phụ lục 1", Style.APPENDIX, 1),
        ("PHỤ LỤC", "PHỤ LỤC", Style.APPENDIX, 0),
        ("Biểu 2: Chỉ tiêu", "Biểu 2", Style.APPENDIX, 2),
        ("(1) Mở lớp", "1", Style.PAREN, 1),
        ("(a) Mở lớp", "a", Style.PAREN_LETTER, 1),
        ("(ii) Mở lớp", "ii", Style.PAREN_ROMAN, 2),
        ("ii) Mở lớp", "ii", Style.PAREN_ROMAN, 2),
        ("viii. Mở lớp", "viii", Style.PAREN_ROMAN, 8),
        ("a- Về chợ", "a", Style.LETTER, 1),
        ("c - Về chợ", "c", Style.LETTER, 3),
        ("I– MỤC TIÊU", "I", Style.ROMAN, 1),
        ("B . NHIỆM VỤ", "B", Style.UPPER, 2),
        ("2 . Mở lớp", "2", Style.DIGIT, 2),
        ("Phụ lục I kèm theo Kế hoạch", "Phụ lục I", Style.APPENDIX, 1),
    ],
)
def test_labels(line: str, text: str, style: Style, ordinal: int) -> None:
    label = read(line)
    assert label and (label.text, label.style, label.ordinal, label.start) == (text, style, ordinal, 0)
    assert label.end == len(line) or line[label.end].isalpha()


def test_a_letter_before_a_share() -> None:
    label = read("b - 98% thợ được học nghề")
    assert label and (label.text, label.style, label.end) == ("b", Style.LETTER, 4)
    assert read("b - 98 thợ được học nghề") is None


@pytest.mark.parametrize(
    "line",
    [
        "1.250 đoàn viên mới",
        "12/KH-LĐLĐ",
        "V/V HỖ TRỢ NHÀ Ở",
        "Phần hai của đề án nói về vốn",
        "Phần ba số xã còn lại",
        "a- xít",
        "a-xít",
        "x - Tọa độ",
        "V/v giao chỉ tiêu",
        "Q.1 mở lớp",
        "5 mô hình",
        "100% hộ",
        "1.5% số hộ",
        "2026 là năm bản lề",
        "Điều 12 của Luật này",
        "phần lớn hộ dân",
        "Phần lớn hộ dân",
        "Năm 2026",
        "x- tọa độ",
        "N - NO3 trong nước",
        "N- NO trong nước",
        "- Mở lớp",
        "",
    ],
)
def test_lines_that_open_with_no_label(line: str) -> None:
    assert read(line) is None


def test_a_capital_is_a_numeral_until_it_follows_a_letter() -> None:
    label = read("C. GIẢI PHÁP")
    assert label and label.style is Style.ROMAN
    letter = as_letter(label)
    assert (letter.style, letter.ordinal) == (Style.UPPER, 3)


def test_roman_numerals() -> None:
    assert [roman_value(numeral) for numeral in ("i", "iv", "ix", "xiv", "xl")] == [1, 4, 9, 14, 40]
    assert roman_value("abc") == 0


def test_only_the_slice_is_read() -> None:
    line = "xx 2. Mở lớp"
    label = read_label(line, line, 3, len(line))
    assert label and (label.start, line[label.end :]) == (3, "Mở lớp")
