"""How much memory a student process and its descendants hold, beyond what they got from the warm parent.

Looked at from outside, by the keeper. What no process's figures would show, a student process cannot have: memory
files, shared memory outside its own folders, and System V's are refused to it (`system_calls`, `confine`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

HELD = ("RssAnon", "VmSwap", "VmPTE")  # resident, swapped out, and the page tables themselves
SHARED_OUT = ("Pss_Anon", "SwapPss")  # the same, where pages that several processes map are divided among them


def held(process: int | str) -> int:
    """Bytes that a process holds, shared pages included. Raises OSError when there is no such process."""
    return _total(f"/proc/{process}/status", HELD)


def beyond(baseline: int, family: Iterable[int], enough: int) -> int:
    """Bytes that the processes of a family hold together, beyond what the first of them held after its fork.

    Cheap and too high where that is not above `enough`; else exact, but for the part of `baseline` that is still
    shared with the warm parent: it is too low by that much at most.
    """
    members = list(family)
    at_most = _sum(held, members) - baseline
    if at_most <= enough:
        return max(0, at_most)
    # Forks share pages, which were counted once for each. Of the warm parent's own, they can have a share of
    # n / (n + 2) at most, since it and the keeper have theirs.
    count = len(members)
    return max(0, _sum(_share, members) - baseline * count // (count + 2))


def _share(process: int) -> int:
    """Bytes that a process holds, with its share of shared pages; all of them, where it cannot be looked into."""
    try:
        return _total(f"/proc/{process}/smaps_rollup", SHARED_OUT) + _total(f"/proc/{process}/status", ("VmPTE",))
    except PermissionError:
        return held(process)


def _sum(measure: Callable[[int], int], members: list[int]) -> int:
    total = 0
    for member in members:
        try:
            total += measure(member)
        except OSError:
            continue  # it has just ended
    return total


def _total(file: str, fields: tuple[str, ...]) -> int:
    """The sum of fields, which stand there in kilobytes; 0 for those of a process that has ended."""
    total = 0
    for line in Path(file).read_text(encoding="utf-8", errors="replace").splitlines():
        name, _, value = line.partition(":")
        if name in fields:
            total += int(value.split()[0]) * 1024
    return total
