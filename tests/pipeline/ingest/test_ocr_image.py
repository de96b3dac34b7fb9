"""Cleaning, ruling lines, columns and doubts, each by itself and without Tesseract."""

import numpy
import pytest
from PIL import Image, ImageDraw

from models.document import Page
from models.span import Span
from pipeline.ingest.ocr_columns import columns_apart
from pipeline.ingest.ocr_doubts import doubts
from pipeline.ingest.ocr_image import cleaned, grey_of, has_print, tilt_of
from pipeline.ingest.ocr_lines import lines_of
from pipeline.ingest.ocr_rules import without_rules
from pipeline.ingest.ocr_signs import with_bars
from pipeline.ingest.tesseract import Word


def lined(tilt: float = 0.0, noise: float = 0.0, shade: float = 0.0) -> Image.Image:
    """A page of black bars as words stand on lines."""
    image = Image.new("L", (900, 1200), 255)
    draw = ImageDraw.Draw(image)
    for y in range(100, 1100, 40):
        for x in range(100, 800, 60):
            draw.rectangle((x, y, x + 45, y + 14), fill=20)
    grey = numpy.asarray(image.rotate(tilt, Image.Resampling.BICUBIC, fillcolor=255), dtype=numpy.float32)
    grey = grey * (1 - shade * numpy.linspace(0, 1, 900, dtype=numpy.float32))
    grey = grey + numpy.random.default_rng(1).normal(0, noise, grey.shape).astype(numpy.float32)
    return Image.fromarray(grey.clip(0, 255).astype(numpy.uint8))


@pytest.mark.parametrize("tilt", [-4.3, -0.7, 0.0, 1.0, 5.0])
def test_tilt_is_measured_and_taken_out(tilt: float) -> None:
    assert tilt_of(lined(tilt), 150) == pytest.approx(tilt, abs=0.08)
    level, _ = cleaned(lined(tilt, noise=10, shade=0.4), 150)
    assert tilt_of(level, 150) == pytest.approx(0, abs=0.1)


def test_uneven_light_goes_and_the_paper_is_white() -> None:
    even, _ = cleaned(lined(noise=5, shade=0.5), 150)
    assert numpy.median(numpy.asarray(even)[:, 840:]) > 235
    assert not has_print(cleaned(Image.new("L", (900, 1200), 90), 150)[0])


def test_scans_are_made_as_fine_as_is_read_best() -> None:
    assert cleaned(lined(), 300)[0].size == (720, 960)
    assert cleaned(lined(), 150)[0].size == (1440, 1920)
    assert cleaned(lined(), 200)[0].size == (900, 1200)


@pytest.mark.parametrize("mode", ["1", "P", "RGB", "RGBA", "LA", "I;16", "CMYK"])
def test_every_mode_becomes_grey_on_white(mode: str) -> None:
    image = Image.new("RGBA", (4, 4), (0, 0, 0, 0)) if mode in ("RGBA", "LA") else Image.new("L", (4, 4), 255)
    image = Image.new("I;16", (4, 4), 65535) if mode == "I;16" else image.convert(mode)
    assert grey_of(image).getpixel((1, 1)) == 255


def test_cells_of_a_ruled_table_with_merged_ones() -> None:
    image = Image.new("L", (900, 600), 255)
    draw = ImageDraw.Draw(image)
    for y in (100, 200, 300):
        draw.line((100, y, 700, y), fill=60, width=2)
    draw.line((300, 150, 700, 150), fill=60, width=2)  # the first column goes down over both rows of the head
    for x, top in ((100, 100), (300, 100), (500, 150), (700, 100)):
        draw.line((x, top, x, 300), fill=60, width=2)
    clear, grids = without_rules(image, 150)
    assert numpy.asarray(clear).min() > 200
    assert len(grids) == 1
    near = [[tuple(round(edge / 50) * 50 for edge in box) for box in row] for row in grids[0].rows]
    assert near == [
        [(100, 100, 300, 200), (300, 100, 700, 150)],
        [(300, 150, 500, 200), (500, 150, 700, 200)],
        [(100, 200, 300, 300), (300, 200, 500, 300), (500, 200, 700, 300)],
    ]


def test_a_line_down_as_low_as_one_row_parts_cells_where_it_goes_on_below() -> None:
    image = Image.new("L", (900, 600), 255)
    draw = ImageDraw.Draw(image)
    for y in (100, 130, 160, 260):  # 0.2 inches: lower than a line down that stands alone
        draw.line((100, y, 700, y), fill=60, width=2)
    for x, spans in ((100, [(100, 260)]), (300, [(100, 130), (160, 260)]), (700, [(100, 260)])):
        for top, bottom in spans:
            draw.line((x, top, x, bottom), fill=60, width=2)
    clear, (grid,) = without_rules(image, 150)
    assert [len(row) for row in grid.rows] == [2, 1, 2]
    assert numpy.asarray(clear).min() > 200


def test_an_underline_and_a_dark_picture_are_no_table() -> None:
    image = Image.new("L", (900, 600), 255)
    ImageDraw.Draw(image).line((300, 100, 600, 100), fill=0, width=2)
    ImageDraw.Draw(image).rectangle((100, 200, 400, 400), fill=30)
    assert without_rules(image, 150)[1] == []


def word(text: str, line: int, left: int, top: int, confidence: float = 95.0) -> Word:
    return Word(text, (1, 1, line), left, top, left + 12 * len(text), top + 20, confidence)


def test_letterhead_columns_are_read_one_after_the_other() -> None:
    words = [
        word("SỞ", 1, 100, 100), word("XÃ", 1, 100 + 36, 100), word("CỘNG", 1, 500, 100), word("HÒA", 1, 560, 100),
        word("XÃ", 1, 610, 100), word("HỘI", 1, 650, 100),
        word("Số", 2, 100, 140), word("Tự", 2, 500, 140), word("do", 2, 536, 140),
        word("KẾ", 3, 300, 220), word("HOẠCH", 3, 340, 220),
    ]  # fmt: skip
    lines = [line.text for line in lines_of(words, 1, 1000, 150)]
    assert lines == ["SỞ XÃ", "Số", "CỘNG HÒA XÃ HỘI", "Tự do", "KẾ HOẠCH"]
    others = [Word(w.text.replace("HÒA", "LẠI"), w.line, w.left, w.top, w.right, w.bottom, 95.0) for w in words]
    assert lines_of(others, 1, 1000, 150)[0].text == "SỞ XÃ\tCỘNG LẠI XÃ HỘI"
    assert columns_apart([], []) == []


def test_the_label_of_a_heading_stands_with_it_however_wide_the_blank() -> None:
    words = [word("II", 1, 100, 100), word("NHIỆM", 1, 260, 100), word("VỤ", 1, 330, 100)]
    words += [word("II", 2, 100, 140), word("Làm", 2, 260, 140), word("đường", 2, 300, 140), word("ngõ", 2, 365, 140)]
    assert [line.text for line in lines_of(words, 1, 1000, 150)] == ["II NHIỆM VỤ", "II\tLàm đường ngõ"]


def test_a_dash_is_read_as_one() -> None:
    read = with_bars(Image.new("L", (900, 200), 255), [word("¬", 1, 100, 100), word("Đường", 1, 160, 100)])
    assert [one.text for one in read] == ["-", "Đường"]


def test_doubtful_words_are_warned_of_at_their_place() -> None:
    text = "- Kết nạp 8S0 đoàn viên moi.\nHết."
    words = [word("-", 1, 0, 0), word("Kết", 1, 0, 0), word("trang", 1, 0, 0, 10.0), word("nạp", 1, 0, 0)]
    words += [word("8S0", 1, 0, 0, 70.0), word("đoàn", 1, 0, 0, 70.0), word("viên", 1, 0, 0, 40.0)]
    words += [word("moi.", 1, 0, 0, 30.0), word("Hết.", 2, 0, 0)]
    found = doubts(text, Page(number=3, span=Span(start=0, end=len(text))), words)
    assert [(warning.code, text[warning.span.start : warning.span.end]) for warning in found if warning.span] == [
        ("ocr-low-confidence", "8S0"),
        ("ocr-low-confidence", "viên moi."),
    ]
    assert "page 3" in found[1].message and "30" in found[1].message
