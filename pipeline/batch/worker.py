"""A process that works for this one: its start, its end, and that neither outlives the other."""

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from threading import Thread, current_thread, main_thread
from typing import Generic, TypeVar

from pipeline.batch.bounds import hold_memory

Given = TypeVar("Given")
Got = TypeVar("Got")


@dataclass(frozen=True, slots=True)
class Worker(Generic[Given, Got]):
    """A process and the pipe to it."""

    process: BaseProcess
    pipe: "Connection[Given, Got]"


def start_worker(do: Callable[[Given], Got], memory: int | None) -> Worker[Given, Got]:
    """A new process that does `do` with whatever comes through its pipe, and may ask for `memory` bytes."""
    # Spawned, not forked: the same on every system, and no thread's lock is copied in a locked state.
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    worker = context.Process(target=_serve, args=(theirs, do, memory), daemon=True)
    with _deaf_to_ctrl_c():
        worker.start()
    theirs.close()  # so that the end of the process is the end of the pipe
    return Worker(worker, ours)


def end_worker(worker: Worker[Given, Got]) -> None:
    """Ends the process and the programs it has called."""
    worker.pipe.close()
    _end(worker.process)
    worker.process.join()


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


def _serve(pipe: "Connection[Got, Given]", do: Callable[[Given], Got], memory: int | None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    lead_own_group()
    gc.set_threshold(100_000, 50, 50)  # as the command itself
    hold_memory(memory)
    try:
        while True:
            pipe.send(do(pipe.recv()))
    except (EOFError, OSError):  # the parent has ended
        return


def lead_own_group() -> None:
    """Makes this process end with its parent, however that ends, and the programs it calls with it."""
    if sys.platform != "win32":
        os.setpgrp()
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        # Else it might still write into a folder where the next run is at work.
        if sys.platform == "win32":
            os._exit(1)
        else:
            os.killpg(0, signal.SIGKILL)


if sys.platform == "win32":

    def _end(process: BaseProcess) -> None:
        process.kill()

else:

    def _end(process: BaseProcess) -> None:
        try:
            os.killpg(process.pid or 0, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):  # it has not come to lead its group
            process.kill()
