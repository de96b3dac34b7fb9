"""`chitieu serve` on 500 documents with 20,000 targets: every page and filter, and a programme of a hundred pages.

The documents are copies of our samples with other names. Prints milliseconds of five asks over a real connection: the
median, the worst, and the processor's time for one, which does not hang on what else the machine does. Fails where that
is above the bounds (300 ms a list, 1,000 ms a long document).
"""

import statistics
import sys
import tempfile
import threading
import time
from http.client import HTTPConnection
from pathlib import Path

import uvicorn

from models.document import Info
from models.programme import Programme
from pipeline import extract, extract_text
from pipeline.review.serve.guard import Access
from pipeline.review.serve.running import bind, make_app, make_desk

DOCUMENTS, TARGETS, ASKS = 500, 20_000, 5
LIST_MS, DOCUMENT_MS, PAGE = 300, 1_000, 2_000  # characters on a page of A4
SAMPLES = sorted((Path(__file__).parents[1] / "corpus/programmes").glob("*.txt"))
FILTERS = (
    "", "?q=doan+vien", "?q=%C4%91o%C3%A0n+vi%C3%AAn", "?year=2030", "?below=85", "?unit=%25", "?status=open",
    "?q=thoa+uoc&year=2031&below=99",
)  # fmt: skip


def fill(folder: Path) -> int:
    """Writes the documents; how many targets they hold."""
    programmes = [(extract(path), path.read_text("utf-8")) for path in SAMPLES]
    full = [(one, text) for one, text in programmes if len(one.targets) >= 30]
    count = 0
    for at in range(DOCUMENTS):
        programme, text = full[at % len(full)]
        wanted = (TARGETS - count) // (DOCUMENTS - at)
        targets = [target for _ in range(3) for target in programme.targets][:wanted]
        targets = [one.model_copy(update={"id": f"t{number}"}) for number, one in enumerate(targets, 1)]
        write(folder, programme.model_copy(update={"targets": tuple(targets)}), text, f"chuong-trinh-{at:03}")
        count += len(targets)
    return count


def write(folder: Path, programme: Programme, text: str, stem: str) -> None:
    """One document of the folder."""
    info: Info = programme.document.model_copy(update={"id": stem})
    (folder / f"{stem}.txt").write_bytes(text.encode())
    record = programme.model_copy(update={"document": info}).model_dump_json(indent=2)
    (folder / f"{stem}.json").write_text(record, "utf-8")


def ask(port: int, path: str) -> tuple[float, float]:
    """Milliseconds until the whole answer is there, and milliseconds of the processor, the asking included."""
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    begun, spent = time.perf_counter(), time.process_time()
    connection.request("GET", path)
    answer = connection.getresponse()
    answer.read()
    took, used = (time.perf_counter() - begun) * 1000, (time.process_time() - spent) * 1000
    connection.close()
    assert answer.status == 200, (path, answer.status)
    return took, used


def main() -> int:
    """Measures; 1 when a bound is passed."""
    slow = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        count = fill(folder)
        text = "\n".join(SAMPLES[at % len(SAMPLES)].read_text("utf-8") for at in range(40))
        text = text[: text.rindex("\n", 0, 100 * PAGE)]
        long = extract_text(text)
        write(folder, long, text, "tram-trang")
        begun = time.perf_counter()
        desk = make_desk(folder, Access(by="Lan"), "vi", print)
        print(f"{DOCUMENTS} documents, {count:,} targets read in {time.perf_counter() - begun:.1f} s")
        print(f"100 pages: {len(text):,} characters, {len(long.targets)} targets, {len(long.tasks)} tasks")
        listening = bind("127.0.0.1", 0)
        server = uvicorn.Server(uvicorn.Config(make_app(desk), log_level="warning"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
        port = listening.getsockname()[1]
        lists = [(page + query, LIST_MS) for page in ("/", "/targets", "/charts") for query in FILTERS]
        for path, bound in [*lists, ("/d/tram-trang", DOCUMENT_MS), ("/d/tram-trang/t/t9", DOCUMENT_MS)]:
            asked = [ask(port, path) for _ in range(ASKS)]
            times, used = [took for took, _ in asked], statistics.median(spent for _, spent in asked)
            verdict = "" if used < bound else "  TOO SLOW"
            slow += bool(verdict)
            told = f"median {statistics.median(times):5.0f} ms   worst {max(times):5.0f} ms   processor {used:5.0f} ms"
            print(f"{path:<45} {told}{verdict}")
        server.should_exit = True
        thread.join(10)
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
