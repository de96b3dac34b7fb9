"""Speed of `extract_text` beside underthesea's `word_tokenize`, by line or whole, whichever is faster, in one run.

Run: `uv run --extra nlp python bench/bench_speed.py [FOLDER]`. FOLDER holds .txt files; the sample
programmes, which are short and dense with targets, by default.
Exit code 1 where extraction is less than 3 times as fast.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from pipeline import extract_text

LEAST = 3.0
ROUNDS = 5


def best_seconds(work: Callable[[str], object], texts: list[str]) -> float:
    """Processor seconds of the fastest of ROUNDS runs of `work` over `texts`."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        for text in texts:
            work(text)
        times.append(time.process_time() - start)
    return min(times)


def main(folder: Path) -> int:
    """Prints both speeds in thousand characters a second, and the ratio."""
    try:
        from underthesea import word_tokenize
    except ImportError:
        print("bench_speed: underthesea is not installed; run `uv run --extra nlp python bench/bench_speed.py`")
        return 2
    texts = [path.read_text(encoding="utf-8-sig") for path in sorted(folder.glob("*.txt"))]
    characters = sum(map(len, texts))
    own = best_seconds(extract_text, texts)
    lines = [line for text in texts for line in text.splitlines() if line.strip()]
    other = min(best_seconds(word_tokenize, texts), best_seconds(word_tokenize, lines))
    ratio = other / own
    print(f"extract_text    {characters / own / 1000:8.0f} thousand characters a second")
    print(f"word_tokenize   {characters / other / 1000:8.0f} thousand characters a second")
    print(f"ratio           {ratio:8.2f} (at least {LEAST:g})")
    return 0 if ratio >= LEAST else 1


if __name__ == "__main__":
    default = Path(__file__).parents[1] / "corpus" / "programmes"
    raise SystemExit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else default))
