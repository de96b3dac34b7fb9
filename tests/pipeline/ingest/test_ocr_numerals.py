"""The strokes of Roman numerals, drawn as print and counted."""

import pytest
from PIL import Image, ImageDraw

from pipeline.ingest.ocr_numerals import with_strokes
from pipeline.ingest.tesseract import Word


def drawn(strokes: int, dot: bool = True) -> tuple[Image.Image, int]:
    """Upright strokes with serifs, then a dot; and where the word ends."""
    image = Image.new("L", (200, 60), 255)
    draw = ImageDraw.Draw(image)
    x = 20
    for _ in range(strokes):
        draw.rectangle((x + 3, 15, x + 6, 44), fill=10)
        for y in (15, 43):
            draw.rectangle((x, y, x + 9, y + 1), fill=30)
        x += 11
    if dot:
        draw.rectangle((x + 2, 41, x + 5, 44), fill=10)
    return image, x + 6


@pytest.mark.parametrize(
    ("read", "strokes", "meant"),
    [
        ("II.", 3, "III."), ("HI.", 3, "III."), ("IH.", 3, "III."), ("IL.", 2, "II."), ("H.", 2, "II."),
        ("II.", 2, "II."), ("I.", 1, "I."), ("11.", 2, "11."), ("|", 1, "|"), ("Hộ", 2, "Hộ"), ("II.", 5, "II."),
    ],
)  # fmt: skip
def test_strokes_are_counted(read: str, strokes: int, meant: str) -> None:
    image, right = drawn(strokes, dot=read.endswith("."))
    (word,) = with_strokes(image, [Word(read, (1, 1, 1), 20, 12, right, 46, 90.0)])
    assert word.text == meant


@pytest.mark.parametrize(
    ("before", "read", "strokes", "meant"),
    [
        ("quý", "11.", 2, "II."), ("Quý", "1.", 2, "II."), ("QUÝ", "111.", 3, "III."), ("quý", "1.", 1, "1."),
        ("tháng", "11.", 2, "11."), ("quý", "12.", 2, "12."),
    ],
)  # fmt: skip
def test_of_a_quarter_ones_are_strokes(before: str, read: str, strokes: int, meant: str) -> None:
    image, right = drawn(strokes)
    words = [Word(before, (1, 1, 1), 1, 12, 15, 46, 90.0), Word(read, (1, 1, 1), 20, 12, right, 46, 90.0)]
    assert [word.text for word in with_strokes(image, words)] == [before, meant]


def test_a_word_of_nothing_stays() -> None:
    (word,) = with_strokes(Image.new("L", (50, 50), 255), [Word("II.", (1, 1, 1), 5, 5, 40, 40, 10.0)])
    assert word.text == "II."
