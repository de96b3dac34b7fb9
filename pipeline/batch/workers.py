"""Documents done by several processes, each of which may die, hang or grow without harm to the others."""

import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from multiprocessing.connection import wait

from pipeline.batch.documents import Outcome, Work, process
from pipeline.batch.worker import Worker, end_worker, start_worker
from pipeline.store.failures import Failure

_LOOK = 0.5  # seconds between two looks at the clock

_Worker = Worker[Work, Outcome]


@dataclass(frozen=True, slots=True)
class _Busy:
    worker: _Worker
    work: Work
    until: float  # of time.monotonic()


def process_all(works: Iterator[Work], jobs: int, here: bool = False) -> Generator[Outcome, None, None]:
    """The outcomes of `works` as they come, by `jobs` processes; `here`: by this one, for few and harmless works.

    Takes no more of `works` than are being worked on. A document that passes its bounds ends with its process. When
    it is closed early, the processes are ended; what they were writing is not left half.
    """
    if here:
        yield from map(process, works)
        return
    busy: dict[object, _Busy] = {}
    idle: list[_Worker] = []
    try:
        while True:
            while len(busy) < jobs and (work := next(works, None)) is not None:
                worker = _hand_over(work, idle)
                busy[worker.pipe] = _Busy(worker, work, time.monotonic() + work.bounds.seconds)
            if not busy:
                return
            for pipe in wait([one.worker.pipe for one in busy.values()], _LOOK):
                done = busy.pop(pipe)
                outcome = _receive(done.worker, done.work)
                if not done.worker.pipe.closed:
                    idle.append(done.worker)
                yield outcome
            now = time.monotonic()
            for late in [one for one in busy.values() if one.until < now]:
                del busy[late.worker.pipe]
                end_worker(late.worker)
                yield Outcome(late.work, failure=_too_long(late.work))
    finally:
        for worker in [*idle, *(one.worker for one in busy.values())]:
            end_worker(worker)


def _hand_over(work: Work, idle: list[_Worker]) -> _Worker:
    while idle:
        worker = idle.pop()
        try:
            worker.pipe.send(work)
            return worker
        except OSError:  # it died while it had nothing to do
            end_worker(worker)
    fresh: _Worker = start_worker(process, work.bounds.memory)
    fresh.pipe.send(work)
    return fresh


def _receive(worker: _Worker, work: Work) -> Outcome:
    try:
        return worker.pipe.recv()
    except (EOFError, OSError):
        worker.process.join()
        reason = f"reading it ended the process (exit code {worker.process.exitcode})"
        remedy = "it may be damaged or too large for the memory"
        end_worker(worker)
        return Outcome(work, failure=Failure(work.path, "died", reason, remedy))


def _too_long(work: Work) -> Failure:
    reason = f"reading it took longer than {work.bounds.seconds:g} seconds"
    return Failure(work.path, "timeout", reason, "split it, or allow more with --max-seconds")
