"""Tesseract, run as a program of its own: a picture in, its words with place and confidence out."""

import io
import os
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache

from PIL import Image

from models.errors import UnreadableDocument

LANGUAGE = "vie"
_PACKAGES = "tesseract-ocr tesseract-ocr-vie"
_TALLEST = 32_000  # dots: Tesseract takes no taller picture


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it was recognised. `line` tells the lines apart; lengths in dots from the left and upper edge."""

    text: str
    line: tuple[int, int, int]
    left: int
    top: int
    right: int
    bottom: int
    confidence: float


@cache
def missing() -> str:
    """What is not installed and must be to read scans; empty when all is there."""
    program = shutil.which("tesseract")
    if program is None:
        return "Tesseract"
    listed = subprocess.run(
        [program, "--list-langs"], capture_output=True, encoding="utf-8", errors="replace", timeout=30, check=False
    )
    return "" if LANGUAGE in listed.stdout.split() else "Tesseract's Vietnamese (vie)"


def require_tesseract(path: str) -> None:
    """Does nothing where scans can be read.

    Raises:
        UnreadableDocument: naming what is to be installed.
    """
    if missing():
        reason = f"its pages are pictures, and {missing()}, which reads them, is not installed here"
        raise UnreadableDocument(path, reason, f"install {_PACKAGES}")


def recognised(image: Image.Image, dpi: float, layout: int, seconds: int, only: str = "") -> list[Word]:
    """The words of `image` in reading order.

    `layout` is Tesseract's --psm: 3 a page, 6 one block of lines; `only` are the characters that may come, if not all.

    Raises:
        TimeoutError: when it takes longer than `seconds`.
        OSError: when Tesseract fails.
    """
    arguments = ["-l", LANGUAGE, "--psm", str(layout), "--dpi", str(round(dpi)), "-c", "tessedit_create_tsv=1"]
    if only:
        arguments += ["-c", f"tessedit_char_whitelist={only}"]
    rows = (line.split("\t") for line in _run(image, arguments, seconds).splitlines()[1:])
    return [_word(row) for row in rows if len(row) == 12 and row[0] == "5" and row[11].strip()]


def turn(image: Image.Image, seconds: int) -> int:
    """By how many degrees clockwise `image` must be turned to stand upright; 0 where it cannot be told."""
    try:
        told = _run(image, ["--psm", "0", "-l", "osd"], seconds)
    except OSError:  # too little print, or no data for it
        return 0
    fields = dict(line.split(": ", 1) for line in told.splitlines() if ": " in line)
    return int(fields.get("Rotate", 0)) if float(fields.get("Orientation confidence", 0)) > 1 else 0


def _word(row: list[str]) -> Word:
    block, paragraph, line, _, left, top, width, height = map(int, row[2:10])
    place = (block, paragraph, line)
    return Word(row[11].strip(), place, left, top, left + width, top + height, float(row[10]))


def _run(image: Image.Image, arguments: list[str], seconds: int) -> str:
    if image.height > _TALLEST or image.width > _TALLEST:
        raise OSError("the picture is too large for Tesseract")
    data = io.BytesIO()
    image.save(data, "PPM")
    # More threads than one slow each other down; the cores are for the pages beside this one.
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    command = [shutil.which("tesseract") or "tesseract", "stdin", "stdout", *arguments]
    try:
        done = subprocess.run(command, input=data.getvalue(), capture_output=True, env=environment, timeout=seconds)
    except subprocess.TimeoutExpired:
        raise TimeoutError(f"Tesseract did not read the page within {seconds} s") from None
    if done.returncode:
        raise OSError(f"Tesseract failed: {done.stderr.decode(errors='replace').strip()[-200:]}")
    return done.stdout.decode(errors="replace")
