"""How long a student process has waited for a processor because others had it, and not processes of its own.

Looked at from outside, by the keeper, again and again: what counts is what happened between two looks.
Children that came and went in between are seen where somebody waited for them, as the kernel then adds up their time.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable

TICKS = os.sysconf("SC_CLK_TCK")


class Starvation:
    """Adds up the starvation of a family of processes: `look` at it often; `seconds` is what came of it so far."""

    def __init__(self) -> None:
        self._ran: dict[int, tuple[float, float]] = {}
        self._threads: dict[str, tuple[float, float]] = {}
        self.seconds = 0.0

    def look(self, family: Iterable[int]) -> None:
        """Take what has happened since the last look: a thread's longest wait, less what others of the family ran."""
        members = list(family)
        ran_before, self._ran = self._ran, _by_member(members)
        before, self._threads = self._threads, _by_thread(members)
        by_all = sum(_more(now, ran_before.get(member, (0.0, 0.0))) for member, now in self._ran.items())
        longest = 0.0
        for thread, (ran, waited) in self._threads.items():
            if thread in before:
                ran_then, waited_then = before[thread]
                longest = max(longest, waited - waited_then - (by_all - (ran - ran_then)))
        self.seconds += longest


def _more(now: tuple[float, float], then: tuple[float, float]) -> float:
    return sum(max(0.0, after - before) for after, before in zip(now, then, strict=True))


def _by_member(family: Iterable[int]) -> dict[int, tuple[float, float]]:
    """Seconds on a processor: of each process, and of those of its children that have ended.

    Source: proc_pid_stat(5), utime and stime, cutime and cstime.
    """
    found = {}
    for member in family:
        with contextlib.suppress(OSError), open(f"/proc/{member}/stat", encoding="ascii", errors="replace") as file:
            user, system, of_children, for_children = map(int, file.read().rpartition(")")[2].split()[11:15])
            found[member] = ((user + system) / TICKS, (of_children + for_children) / TICKS)
    return found


def _by_thread(family: Iterable[int]) -> dict[str, tuple[float, float]]:
    """Seconds of each thread: on a processor, and ready but waiting for one.

    Source: Linux, Documentation/scheduler/sched-stats.rst, /proc/<pid>/schedstat, the first two fields.
    """
    found = {}
    for member in family:
        with contextlib.suppress(OSError):
            for thread in os.listdir(f"/proc/{member}/task"):
                with open(f"/proc/{member}/task/{thread}/schedstat", encoding="ascii") as file:
                    ran, waited, _ = map(int, file.read().split())
                    found[thread] = (ran / 1e9, waited / 1e9)
    return found
