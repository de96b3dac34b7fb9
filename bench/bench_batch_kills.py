"""Kills at random moments: 50 runs killed, then a quiet one; its outputs beside those of a run nobody disturbed.

Run: `python bench/bench_batch_kills.py [KILLS]`. Exit code 1 where one byte (DuckDB: one row) differs.
"""

import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb
from many_programmes import write

DOCUMENTS = 40
COMMAND = (sys.executable, "-m", "pipeline.cli", "extract")


def run(folder: Path, name: str, force: bool = False) -> "subprocess.Popen[bytes]":
    """A run of two processes over `folder`/in."""
    arguments = [
        *(["--force"] if force else []),
        "in",
        "-o",
        name,
        "--jobs",
        "2",
        "--format",
        "csv,xlsx,parquet,duckdb,dataset",
        "--json",
    ]
    return subprocess.Popen(
        [*COMMAND, *arguments], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
    )


def content(folder: Path) -> dict[str, object]:
    """All outputs of a run: bytes of files, rows of the store."""
    files: dict[str, object] = {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".chitieu" not in path.parts and path.suffix != ".duckdb"
    }
    with duckdb.connect(folder / "chitieu.duckdb", read_only=True) as store:
        for (table,) in store.execute("SELECT table_name FROM duckdb_tables()").fetchall():
            files[f"rows of {table}"] = store.execute(f'SELECT * FROM "{table}"').fetchall()
    return files


def main(kills: int) -> int:
    """Prints how the kills fell and whether anything differs."""
    dice = random.Random(1)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        write(folder / "in", DOCUMENTS)
        started = time.monotonic()
        quiet = run(folder, "quiet")
        quiet.communicate()
        whole = time.monotonic() - started
        killed = ended = traces = 0
        while killed < kills:
            begun = run(folder, "out", force=ended > 0 or killed % 2 == 1)  # else a resumed run soon has nothing to do
            time.sleep(dice.uniform(0.2, whole))
            begun.send_signal(signal.SIGKILL)
            traces += b"Traceback" in begun.communicate()[1]
            killed += begun.returncode == -signal.SIGKILL
            ended += begun.returncode == 0
        last = run(folder, "out")
        last.communicate()
        one, other = content(folder / "quiet"), content(folder / "out")
        different = sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
        print(f"{killed} runs killed, {ended} others had ended before, {traces} tracebacks")
        print(f"then one quiet run: {len(one)} outputs, {len(different)} different {different[:5]}")
        return 1 if different or traces or last.returncode else 0


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 50))
