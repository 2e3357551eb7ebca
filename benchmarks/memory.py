"""How much memory a process and all that it has started hold."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Iterator

import psutil


def memory_of(pid: int) -> float:
    """MB of memory that a process and its descendants hold; what they share counts once."""
    total = 0
    with contextlib.suppress(psutil.NoSuchProcess):
        one = psutil.Process(pid)
        for process in (one, *one.children(recursive=True)):
            with contextlib.suppress(psutil.Error, ProcessLookupError):
                total += process.memory_full_info().pss
    return total / 2**20


@contextlib.contextmanager
def watched(seconds: float) -> Iterator[list[float]]:
    """MB that this process and its descendants hold during a `with` block, looked at every so many seconds."""
    seen: list[float] = []
    done = threading.Event()

    def watch() -> None:
        while not done.wait(seconds):
            seen.append(memory_of(os.getpid()))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield seen
    finally:
        done.set()
        watcher.join()
