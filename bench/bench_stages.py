"""Where the time of `extract_text` goes, stage by stage, and how it grows with the length of a text or of one line.

Run: `uv run python bench/bench_stages.py [FOLDER]`. FOLDER holds .txt files; the sample programmes by default.
Exit code 1 where ten times the text takes more than eleven times as long, or eight times a line more than 24 times.
"""

import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from extractors.metadata import read_info
from extractors.occurrences import occurrences
from models.document import Document, Ingest, Source
from pipeline import DEFAULT_EXTRACTOR, extract_text
from pipeline.assembly import assemble
from pipeline.hybrid import judge_for
from pipeline.sectioning import read_outline
from pipeline.view import build_view

ROUNDS = 7
JUDGED = "targets and tasks, with the model"
MOST_GROWTH = 11.0
MOST_LINE_GROWTH = 24.0
# Lines that a pattern tried at every place would read in the square of their length.
LINES = ("1 ", "5%, ", "mỗi ", "5% hộ nghèo, ", "năm 2026, ", "Sở Y tế, ", "đạt 5 xã; ", "Nghị quyết số 31-NQ/TU, ")


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds of `work`."""
    start = time.process_time()
    work()
    return time.process_time() - start


def stages(text: str) -> dict[str, float]:
    """Processor seconds of each stage over one text."""
    document = Document(
        id="text", text=text, source=Source(path="", sha256="", media_type="text/plain", ingest=Ingest.TEXT)
    )
    spent = {"view": seconds(lambda: build_view(text))}
    view = build_view(text)
    spent["words of the lexicons"] = seconds(lambda: occurrences("parties", view.lower))
    spent["outline"] = seconds(lambda: read_outline(view))
    spent["fields and references"] = seconds(lambda: read_info(view))
    outline, info = read_outline(view), read_info(view)
    spent["targets and tasks"] = seconds(lambda: assemble(document, view, outline, info))
    judge = judge_for(DEFAULT_EXTRACTOR)
    assert judge is not None
    spent[JUDGED] = seconds(lambda: assemble(document, judge.read(view, False), outline, info, judge))
    return spent


def main(folder: Path) -> int:
    """Prints each stage's share of the time, and how the time grows."""
    texts = [path.read_text(encoding="utf-8-sig") for path in sorted(folder.glob("*.txt"))]
    rounds = [[stages(text) for text in texts] for _ in range(ROUNDS)]
    best: dict[str, float] = {}
    for same_text in zip(*rounds, strict=True):
        for stage in same_text[0]:
            best[stage] = best.get(stage, 0.0) + min(spent[stage] for spent in same_text)
    best["what the model says"] = best.pop(JUDGED) - best["targets and tasks"]
    whole = sum(best.values())
    for stage, taken in best.items():
        print(f"{stage:24}{100 * taken / whole:5.1f} %")
    alone = min(sum(seconds(partial(extract_text, text)) for text in texts) for _ in range(ROUNDS))
    tenfold = min(sum(seconds(partial(extract_text, f"{text}\n" * 10)) for text in texts) for _ in range(2))
    print(f"ten times the text      {tenfold / alone:5.1f} times the time (at most {MOST_GROWTH:g})")
    lines = {words: line_growth(words) for words in LINES}
    slowest = max(lines, key=lambda words: lines[words])
    print(f"eight times one line    {lines[slowest]:5.1f} times the time ({slowest!r}, at most {MOST_LINE_GROWTH:g})")
    return 0 if tenfold / alone <= MOST_GROWTH and lines[slowest] <= MOST_LINE_GROWTH else 1


def line_growth(words: str) -> float:
    """How much longer a line of 1,600 times `words` takes than one of 200."""
    short, long = (min(seconds(partial(extract_text, words * times)) for _ in range(3)) for times in (200, 1600))
    return long / short


if __name__ == "__main__":
    default = Path(__file__).parents[1] / "corpus" / "programmes"
    raise SystemExit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else default))
