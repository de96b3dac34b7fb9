"""chitieu beside what one would take instead, in one run on the same texts; writes bench/peers.md and peers.svg.

    .venv/bin/python bench/bench_peers.py [FOLDER OF TEXTS AND LABELS' TEXTS]

Each peer runs in an environment of its own (`uv run --with`), downloaded when it is first asked for. One that cannot
be installed or fails is listed with the reason. Quality is counted on the labels of the texts in `gold/`: for every
labelled target, whether something found at its number has its value and unit, and whether a day found in its line is
its last day. That is kind to peers, which do not say which day belongs to which number.
"""

import json
import os
import platform
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

from peer_report import write_report  # noqa: E402
from peer_scores import Score, score_found  # noqa: E402
from readers import read_alone  # noqa: E402

from pipeline.scoring.cases import load  # noqa: E402
from pipeline.scoring.index import GOLD  # noqa: E402
from pipeline.scoring.texts import Texts  # noqa: E402

# Each peer, its script, what it is installed from (None: chitieu's own environment), and what it is made to read.
PEERS = (
    ("chitieu", "chitieu_peer.py", None, "targets"),
    ("plain regex", "regex_peer.py", None, "numbers, dates"),
    ("underthesea word_tokenize", "underthesea_words_peer.py", "underthesea", "words"),
    ("underthesea ner", "underthesea_ner_peer.py", "underthesea", "names"),
    ("EDS-NLP dates, quantities", "edsnlp_peer.py", "edsnlp", "French clinical text"),
    ("quantulum3", "quantulum3_peer.py", "quantulum3", "English quantities"),
    ("dateparser", "dateparser_peer.py", "dateparser", "dates"),
)


def main() -> None:
    """Runs every peer and writes the report."""
    corpora = [Path(one) for one in sys.argv[1:]]
    gold = GOLD if corpora else GOLD / "programmes"
    cases = [case for case in load(gold, Texts(corpora), "dev").cases if case.gold.targets]
    texts = [case.text for case in cases]
    results: list[Score] = []
    for name, script, package, reads in PEERS:
        outcome = run_peer(script, package, texts)
        print(
            f"{name}: {outcome if isinstance(outcome, str) else format(outcome['seconds'], '.2f') + ' s'}", flush=True
        )
        results.append(score_found(name, reads, outcome, cases))
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    size = f"{len(texts)} texts, {sum(map(len, texts)):,} characters, {results[0].gold} targets"
    write_report(ROOT / "bench", date.today().isoformat(), machine, size, results, read_alone(ROOT))


def run_peer(script: str, package: str | None, texts: list[str]) -> dict[str, Any] | str:
    """What the peer printed, or why there is nothing."""
    python = [sys.executable]
    if package:
        uv = ROOT / ".bootstrap" / "bin" / "uv"
        # Without --isolated uv lays the peer over the environment of this folder, whose packages it then meets.
        alone = ("run", "--quiet", "--isolated", "--no-project", "--with", package, "python")
        python = [str(uv if uv.exists() else "uv"), *alone]
    environment = {**os.environ, "PYTHONPATH": str(ROOT) if package is None else "", "PYTHONWARNINGS": "ignore"}
    command = [*python, str(ROOT / "bench" / "peers" / script)]
    try:
        done = subprocess.run(
            command, input=json.dumps(texts), capture_output=True, text=True, timeout=900, env=environment
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"not run: {type(error).__name__}"
    if done.returncode:
        return f"not run: {(done.stderr.strip().splitlines() or ['no reason given'])[-1][:160]}"
    return json.loads(done.stdout[done.stdout.index('{"start_up"') :])  # type: ignore[no-any-return]


if __name__ == "__main__":
    main()
