"""Documents done by several processes, each of which may die without harm to the others."""

import signal
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from threading import current_thread, main_thread
from typing import NamedTuple

from pipeline.batch.documents import Outcome, Work, process
from pipeline.store.failures import Failure


class _Worker(NamedTuple):
    process: BaseProcess
    pipe: "Connection[Work, Outcome]"


def process_all(works: Iterator[Work], jobs: int) -> Generator[Outcome, None, None]:
    """The outcomes of `works` as they come: in this process for one job, else by `jobs` others.

    Takes no more of `works` than are being worked on. When it is closed early, the other processes are ended; what
    they were writing is not left half.
    """
    if jobs == 1:
        yield from map(process, works)
        return
    busy: dict[object, tuple[_Worker, Work]] = {}
    idle: list[_Worker] = []
    try:
        while True:
            for work in works:
                worker = _hand_over(work, idle)
                busy[worker.pipe] = worker, work
                if len(busy) == jobs:
                    break
            if not busy:
                return
            for pipe in wait([worker.pipe for worker, _ in busy.values()]):
                worker, work = busy.pop(pipe)
                outcome = _receive(worker, work)
                if not worker.pipe.closed:
                    idle.append(worker)
                yield outcome
    finally:
        for worker in [*idle, *(worker for worker, _ in busy.values())]:
            worker.pipe.close()
            worker.process.terminate()
            worker.process.join()


def _hand_over(work: Work, idle: list[_Worker]) -> _Worker:
    while idle:
        worker = idle.pop()
        try:
            worker.pipe.send(work)
            return worker
        except OSError:  # it died while it had nothing to do
            worker.pipe.close()
    worker = _start()
    worker.pipe.send(work)
    return worker


def _receive(worker: _Worker, work: Work) -> Outcome:
    try:
        return worker.pipe.recv()
    except (EOFError, OSError):
        worker.pipe.close()
        worker.process.join()
        reason = f"reading it ended the process (exit code {worker.process.exitcode})"
        remedy = "it may be damaged or too large for the memory"
        return Outcome(work, failure=Failure(work.path, "died", reason, remedy))


def _start() -> _Worker:
    # Spawned, not forked: the same on every system, and no thread's lock is copied in a locked state.
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    worker = context.Process(target=_serve, args=(theirs,), daemon=True)
    with _deaf_to_ctrl_c():
        worker.start()
    theirs.close()  # so that the end of the process is the end of the pipe
    return _Worker(worker, ours)


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """Ctrl-C goes to every process of the terminal; only the parent is to answer it. A child inherits deafness."""
    if current_thread() is not main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _serve(pipe: "Connection[Outcome, Work]") -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        while True:
            pipe.send(process(pipe.recv()))
    except (EOFError, OSError):  # the parent has ended
        return
