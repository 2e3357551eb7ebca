"""A process is given time for having waited for others, and none for having waited for its own."""

import os
import signal
import time
from collections.abc import Iterator

import pytest

from autograder.student.starvation import Starvation

pytestmark = pytest.mark.linux

CROWD = 4


@pytest.fixture
def crowd() -> Iterator[list[int]]:
    """Four processes that want the same processor all the time."""
    processor = min(os.sched_getaffinity(0))
    started = []
    for _ in range(CROWD):
        child = os.fork()
        if child == 0:
            os.sched_setaffinity(0, {processor})
            while True:
                pass
        started.append(child)
    yield started
    for child in started:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def starved(family: list[int], looks: int = 15) -> float:
    starvation = Starvation()
    for _ in range(looks):
        starvation.look(family)
        time.sleep(0.1)
    return starvation.seconds


def test_waiting_for_others_is_starvation_and_waiting_for_its_own_is_not(crowd: list[int]) -> None:
    others = starved(crowd[:1])

    assert others > 0.3
    assert starved(crowd) < others / 2


def test_children_that_come_and_go_are_its_own() -> None:
    processor = min(os.sched_getaffinity(0))
    parent = os.fork()
    if parent == 0:
        os.sched_setaffinity(0, {processor})
        while True:
            children = [_short_life() for _ in range(CROWD)]
            for child in children:
                os.waitpid(child, 0)
    try:
        alone = Starvation()
        for _ in range(15):
            alone.look([parent])
            time.sleep(0.1)
        assert alone.seconds < 0.3
    finally:
        os.kill(parent, signal.SIGKILL)
        os.waitpid(parent, 0)


def _short_life() -> int:
    child = os.fork()
    if child == 0:
        end = time.monotonic() + 0.02
        while time.monotonic() < end:
            pass
        os._exit(0)
    return child


def test_a_process_that_is_gone_is_no_error() -> None:
    child = os.fork()
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)
    assert starved([child], looks=2) == 0
