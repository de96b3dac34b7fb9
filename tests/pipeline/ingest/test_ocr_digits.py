"""A 6 that was read as a letter with an accent, told from one by what is printed."""

import pytest
from PIL import Image, ImageDraw

from pipeline.ingest.ocr_digits import with_sixes
from pipeline.ingest.tesseract import Word


def drawn(signs: str, gap: int = 4) -> tuple[Image.Image, int]:
    """A body for each sign, with a stroke above it that is joined (6) or apart (ó); and where the word ends."""
    image = Image.new("L", (200, 60), 255)
    draw = ImageDraw.Draw(image)
    x = 10
    for sign in signs:
        draw.ellipse((x, 28, x + 17, 47), outline=10, width=3)
        draw.rectangle((x + 8, 15, x + 10, 29 if sign == "6" else 23), fill=10)
        x += 18 + gap
    return image, x - gap


def read(printed: str, text: str, gap: int = 4) -> str:
    image, right = drawn(printed, gap)
    (word,) = with_sixes(image, [Word(text, (1, 1, 1), 8, 13, right + 2, 49, 90.0)])
    return word.text


@pytest.mark.parametrize(
    ("text", "meant"), [("ó", "6"), ("ó0%", "60%"), ("202ó.", "2026."), ("(9ó)", "(96)"), ("01/ó", "01/6")]
)
def test_a_sign_of_one_piece_is_a_digit(text: str, meant: str) -> None:
    assert read("66", text) == meant


def test_an_accent_that_stands_apart_is_a_letter() -> None:
    assert read("ó", "ó") == "ó"
    assert read("6ó", "ó%") == "ó%"


def test_signs_that_run_together_are_left() -> None:
    assert read("66", "9ó", gap=-1) == "9ó"


@pytest.mark.parametrize("text", ["có", "ó2a", "60%", "ố"])
def test_other_words_stay(text: str) -> None:
    assert read("66", text) == text
