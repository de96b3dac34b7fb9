"""Time and memory of reading PDF and scans, beside the programs they stand on.

    .venv/bin/python bench/bench_ocr.py [--pages 300] [--quick]

Processor seconds, so that other work on the machine does not count; only "two processes" is by the clock. Memory is the
peak of this process and all its children, with real Tesseract. `--quick` leaves the long scan out.
Exit code 1 where a bar is missed.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "corpus")]

import pypdfium2  # noqa: E402
from build import PROGRAMMES, to_pdf  # noqa: E402
from scans import QUALITIES, save_scan  # noqa: E402
from word import save_docx  # noqa: E402

from pipeline.ingest import read  # noqa: E402
from pipeline.ingest.ocr_options import Ocr  # noqa: E402

_TEXT = "cong-doan-giao-duc-tinh-truong-khe"  # without tables
_PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")


def main() -> int:
    """Prints every figure beside its bar; 1 where one is missed."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=300)
    parser.add_argument("--quick", action="store_true")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        work = Path(scratch)
        save_docx((PROGRAMMES / f"{_TEXT}.txt").read_text("utf-8"), work / "a.docx")
        to_pdf([work / "a.docx"], work)
        pdf, scan = work / "a.pdf", work / "scan.pdf"
        save_scan(pdf, scan, QUALITIES["300"], pages=4)
        good = [
            at_least("PDF text, times as fast as pdfplumber", _processor(_plumber, pdf) / _processor(read, pdf), 5.0),
            at_most("scanned page, times bare Tesseract", _processor(read, scan) / _bare(scan, work), 1.5),
            at_least("two processes, times as fast as one", _clock(scan, 1) / _clock(scan, 2), 1.7),
        ]
        if not args.quick:
            long = _repeated(scan, work / "long.pdf", args.pages)
            good.append(at_most(f"megabytes for a scan of {args.pages} pages", _peak(long) / 1e6, 700))
    return int(not all(good))


def at_least(name: str, value: float, bar: float) -> bool:
    """Prints the figure."""
    print(f"{name}: {value:.2f} (at least {bar:g})", flush=True)
    return value >= bar


def at_most(name: str, value: float, bar: float) -> bool:
    """Prints the figure."""
    print(f"{name}: {value:.2f} (at most {bar:g})", flush=True)
    return value <= bar


def _processor(work: Callable[[Path], object], path: Path) -> float:
    """Processor seconds of the best of three, the children's too."""

    def spent() -> float:
        return sum(
            used.ru_utime + used.ru_stime
            for used in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        )

    times = []
    for _ in range(3):
        start = spent()
        work(path)
        times.append(spent() - start)
    return min(times)


def _clock(path: Path, jobs: int) -> float:
    start = time.perf_counter()
    read(path, ocr=Ocr(jobs=jobs))
    return time.perf_counter() - start


def _plumber(path: Path) -> None:
    import pdfplumber

    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            page.extract_text()


def _bare(scan: Path, work: Path) -> float:
    """Tesseract alone on the same pictures, with as many threads as ours has."""
    pictures = []
    with pypdfium2.PdfDocument(scan) as document:
        for at in range(len(document)):
            pictures.append(work / f"{at}.pgm")
            document[at].render(scale=300 / 72, grayscale=True).to_pil().convert("L").save(pictures[-1])
    program = [shutil.which("tesseract") or "tesseract"]
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}

    def run(_: Path) -> None:
        for picture in pictures:
            command = [*program, str(picture), "stdout", "-l", "vie", "--dpi", "300"]
            subprocess.run(command, check=True, capture_output=True, env=environment)

    return _processor(run, scan)


def _repeated(scan: Path, path: Path, pages: int) -> Path:
    with pypdfium2.PdfDocument(scan) as source, pypdfium2.PdfDocument.new() as long:
        while len(long) < pages:
            long.import_pages(source, list(range(min(len(source), pages - len(long)))))
        long.save(path)
    return path


def _peak(path: Path) -> float:
    """Bytes that a process reading `path` and its children hold together at the worst moment."""
    command = [sys.executable, "-c", f"from pipeline.ingest import read; from pipeline.ingest.ocr_options import Ocr; "
               f"read({str(path)!r}, ocr=Ocr(jobs=2))"]  # fmt: skip
    done, most = Event(), [0]
    with subprocess.Popen(command, cwd=ROOT) as reader:

        def watch() -> None:
            while not done.wait(0.05):
                most[0] = max(most[0], _held(reader.pid))

        watcher = Thread(target=watch)
        watcher.start()
        code = reader.wait()
        done.set()
        watcher.join()
    if code:
        raise SystemExit(f"bench_ocr: reading {path} failed")
    return float(most[0])


def _held(process: int) -> int:
    """Resident bytes of `process` and all below it; 0 for one that is gone."""
    try:
        resident = int(Path(f"/proc/{process}/statm").read_text().split()[1]) * _PAGE_BYTES
        below = Path(f"/proc/{process}/task").glob("*/children")
        children = [int(child) for file in below for child in file.read_text().split()]
    except (OSError, IndexError):
        return 0
    return resident + sum(map(_held, children))


if __name__ == "__main__":
    raise SystemExit(main())
