"""How chitieu's time and memory grow: with the length of a text, the number of documents, the processes."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

LENGTHS = (1, 2, 4, 8)
DOCUMENTS = (12, 48)
JOBS = (1, 2)
_EXTRACT = """
import resource, sys, time
from pipeline.cli import main
start = time.perf_counter()
sys.stdout = sys.stderr
code = main(sys.argv[1:])
most = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024
sys.__stdout__.write(f"{time.perf_counter() - start} {most} {code}")
"""


def by_length(text: str) -> list[tuple[int, float]]:
    """Characters, and the processor time of a character relative to the shortest text's."""
    from pipeline import extract_text

    found = []
    for times in LENGTHS:
        longer = "\n".join([text] * times)
        best = min(_processor_seconds(extract_text, longer) for _ in range(3))
        found.append((len(longer), best / len(longer)))
    return [(length, each / found[0][1]) for length, each in found]


def by_documents(texts: list[str]) -> list[tuple[int, int, float, float]]:
    """Documents, processes, seconds and the most megabytes of one process of `chitieu extract`, JSON only."""
    found = []
    for count in DOCUMENTS:
        for jobs in JOBS:
            with tempfile.TemporaryDirectory() as name:
                source = Path(name) / "in"
                source.mkdir()
                for at in range(count):
                    # A number of its own, so that none is taken for a copy of another.
                    text = f"Bản thứ {at}\n{texts[at % len(texts)]}"
                    (source / f"{at}.txt").write_text(text, "utf-8")
                arguments = ["extract", str(source), "-o", str(Path(name) / "out"), "--format", "json"]
                command = [sys.executable, "-c", _EXTRACT, *arguments, "--jobs", str(jobs)]
                done = subprocess.run(command, capture_output=True, text=True, check=True)
                seconds, most, _ = done.stdout.split()
                found.append((count, jobs, float(seconds), float(most)))
    return found


def start_up() -> dict[str, float]:
    """Seconds, the best of three, of the command saying its version and of Python doing nothing."""
    commands = {"python -c pass": ["-c", "pass"], "chitieu --version": ["-m", "pipeline.cli", "--version"]}
    return {
        name: min(_wall_seconds([sys.executable, *arguments]) for _ in range(3)) for name, arguments in commands.items()
    }


def _processor_seconds(work, text) -> float:  # type: ignore[no-untyped-def]
    start = time.process_time()
    work(text)
    return time.process_time() - start


def _wall_seconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, capture_output=True, check=True)
    return time.perf_counter() - start
