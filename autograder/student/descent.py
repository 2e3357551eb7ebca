"""A process and its descendants, found quickly: the keeper asks ten times a second."""

from __future__ import annotations

import contextlib
import os

import psutil

LISTED = os.path.exists("/proc/thread-self/children")
"""Whether the kernel lists the children of a thread. Source: proc_pid_task(5)."""


def family(process: int) -> list[int]:
    """The numbers of a process and of all its descendants, its own first, also where it has ended."""
    found = [process]
    for member in found:  # grows meanwhile
        found += _listed_children(member) if LISTED else _children_by_search(member)
    return found


def _listed_children(process: int) -> list[int]:
    found: list[int] = []
    with contextlib.suppress(OSError):
        for thread in os.listdir(f"/proc/{process}/task"):
            with (
                contextlib.suppress(OSError),
                open(f"/proc/{process}/task/{thread}/children", encoding="ascii") as file,
            ):
                found += map(int, file.read().split())
    return found


def _children_by_search(process: int) -> list[int]:
    """The children, out of all processes of the host."""
    try:
        return [child.pid for child in psutil.Process(process).children()]
    except psutil.Error:
        return []
