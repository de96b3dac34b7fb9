"""Reading files: chitieu beside the library alone, by time and by how much of the paper's words come in order."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

STEMS = {
    ".pdf": ("formats/hdnd-tinh-kim-lung-nghi-quyet-pdf.pdf", "hdnd-tinh-kim-lung-nghi-quyet"),
    ".docx": ("formats/ldld-tinh-hai-lam-word.docx", "ldld-tinh-hai-lam"),
    "scan": ("scans/cdcs-truong-thpt-cau-da-scan.pdf", "cdcs-truong-thpt-cau-da"),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """One reader on one file. `words` is twice the words in common order / the words of both, `targets` what chitieu
    finds in what it read; `failure` says why there is nothing."""

    form: str
    reader: str
    seconds: float = 0.0
    words: float = 0.0
    targets: int = 0
    failure: str = ""


def read_alone(root: Path) -> list[Reading]:
    """Each form by chitieu and by the library alone, on the embedded corpus."""
    from pipeline import read

    def own(path: Path) -> str:
        return read(path).text

    alone: dict[str, tuple[str, Callable[[Path], str]]] = {
        ".pdf": ("pdfplumber alone", pdfplumber_text),
        ".docx": ("python-docx alone", docx_text),
        "scan": ("Tesseract alone", tesseract_text),
    }
    found = []
    for form, (name, stem) in STEMS.items():
        truth = (root / "corpus" / "programmes" / f"{stem}.txt").read_text("utf-8-sig")
        for reader, work in (("chitieu", own), alone[form]):
            found.append(reading(form, reader, work, root / "corpus" / name, truth))
    return found


def reading(form: str, reader: str, work: Callable[[Path], str], path: Path, truth: str) -> Reading:
    """One reader on one file; wall clock, because Tesseract is a process of its own."""
    from pipeline import extract_text

    try:
        work(path)
        start = time.perf_counter()
        text = work(path)
        seconds = time.perf_counter() - start
    except Exception as error:  # a missing program is a line of the table, not the end of it
        return Reading(form, reader, failure=f"{type(error).__name__}: {error}"[:120])
    ours, theirs = text.replace("**", "").split(), truth.replace("**", "").split()
    like = SequenceMatcher(None, ours, theirs, autojunk=False).ratio()
    return Reading(form, reader, seconds, like, len(extract_text(text).targets))


def pdfplumber_text(path: Path) -> str:
    """The text of a PDF as pdfplumber gives it."""
    import pdfplumber

    with pdfplumber.open(path) as pdf:
        return "\n".join(page.extract_text() or "" for page in pdf.pages)


def docx_text(path: Path) -> str:
    """The paragraphs of a .docx as python-docx gives them: without tables and automatic numbers."""
    import docx

    return "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)


def tesseract_text(path: Path) -> str:
    """The pages of a PDF at 200 dots an inch through the command `tesseract`.

    On one thread: on few or shared cores its threads wait for each other and make it several times slower.
    """
    import pypdfium2

    if not shutil.which("tesseract"):
        raise FileNotFoundError("tesseract is not installed")
    texts = []
    with tempfile.TemporaryDirectory() as folder:
        for number, page in enumerate(pypdfium2.PdfDocument(path)):
            image = Path(folder) / f"{number}.png"
            page.render(scale=200 / 72).to_pil().save(image)
            command = ["tesseract", str(image), "stdout", "-l", "vie"]
            one = {**os.environ, "OMP_THREAD_LIMIT": "1"}
            texts.append(subprocess.run(command, capture_output=True, text=True, check=True, env=one).stdout)
    return "\n".join(texts)
