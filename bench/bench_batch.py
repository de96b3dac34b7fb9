"""Many text documents: memory of the processes, one against two, a second run, the local pool against Dask.

Run: `python bench/bench_batch.py [COUNT]` (default 2,000). Times are of the wall; beside each stands the processor's,
as others may use the machine, and at the end how much faster two processes are here that only count, which no command
can pass. The pool and Dask are compared on the first 2,000 documents. Exit code 1 where a bar of the README is missed.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import psutil
from many_programmes import write

COMMAND = (sys.executable, "-m", "pipeline.cli", "extract")


_COUNTING = (sys.executable, "-c", "for _ in range(30_000_000): pass")


def machine() -> float:
    """How many times as fast two processes are as one, where they only count."""
    started = time.monotonic()
    for _ in range(2):
        subprocess.run(_COUNTING, check=True)
    alone = time.monotonic() - started
    started = time.monotonic()
    for process in [subprocess.Popen(_COUNTING) for _ in range(2)]:
        process.wait()
    return alone / (time.monotonic() - started)


def measured(folder: Path, name: str, inputs: list[str], *options: str) -> tuple[float, float, float, float]:
    """Wall seconds, processor seconds of all processes, and the most memory of the parent and of any other in MB."""
    before = os.times()
    started = time.monotonic()
    begun = subprocess.Popen([*COMMAND, *inputs, "-o", name, *options], cwd=folder, stdout=subprocess.DEVNULL)
    parent, most, other = psutil.Process(begun.pid), 0, 0
    while begun.poll() is None:
        with suppress(psutil.Error):
            most = max(most, parent.memory_info().rss)
            other = max([other, *(child.memory_info().rss for child in parent.children(recursive=True))])
        time.sleep(0.1)
    if begun.wait():
        raise SystemExit(f"bench_batch: the run {name} failed")
    after = os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return time.monotonic() - started, used, most / 1e6, other / 1e6


def main(count: int) -> int:
    """Prints the figures, each with its bar."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        write(folder / "in", count)
        print(f"{count} documents, {sum(path.stat().st_size for path in folder.rglob('*.txt')) / 1e6:.0f} MB of text")
        few = sorted(str(path.relative_to(folder)) for path in (folder / "in").iterdir())[:2]
        told = {}
        for name, options in {
            "one process": ("--jobs", "1"),
            "two processes": ("--jobs", "2"),
            "second run": ("--jobs", "2"),
            "pool, dataset": ("--jobs", "2", "--format", "dataset"),
            "Dask, dataset": ("--jobs", "2", "--engine", "dask"),
        }.items():
            output = "two processes" if name == "second run" else name
            inputs = few if name.endswith("dataset") else ["in"]
            told[name] = measured(folder, output, inputs, *options)
            wall, used, memory, other = told[name]
            print(
                f"{name:15} {wall:8.1f} s  {used:8.1f} s processor  "
                f"parent at most {memory:6.0f} MB, another process {other:6.0f} MB",
                flush=True,
            )
            if name in ("one process", "second run", "pool, dataset"):
                shutil.rmtree(folder / output)
    speedup = told["one process"][0] / told["two processes"][0]
    again = told["two processes"][0] / told["second run"][0]
    dask = told["Dask, dataset"][0] / told["pool, dataset"][0]
    memory = max(told["one process"][2], told["two processes"][2])
    print(f"two processes are {speedup:.2f} times as fast as one (at least 1.7; two that only count: {machine():.2f})")
    print(f"a second run is {again:.1f} times as fast (at least 10)")
    print(f"the Dask cluster takes {dask:.2f} times as long as the pool (at most 1.5)")
    print(f"the parent has at most {memory:.0f} MB (under 300)")
    return 0 if speedup >= 1.7 and again >= 10 and dask <= 1.5 and memory < 300 else 1


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000))
