"""Work for a warm suite, in a module of its own: it travels to the other process by its name."""

import os
import time
from collections.abc import Callable
from typing import Any

from autograder.suite_run import CollectedSuite

SEEN: list[str] = []

Heard = Callable[[Any], None]


def add(suite: CollectedSuite, heard: Heard, one: int, other: int) -> int:
    return one + other


def count_tests(suite: CollectedSuite, heard: Heard) -> int:
    return len(suite.specs)


def remember(suite: CollectedSuite, heard: Heard, word: str) -> list[str]:
    SEEN.append(word)
    os.environ["SEEN"] = word
    return [*SEEN, os.environ.get("SEEN", "")]


def tell(suite: CollectedSuite, heard: Heard, words: list[str]) -> int:
    for word in words:
        heard(word)
    return len(words)


def fail(suite: CollectedSuite, heard: Heard, error: Exception) -> None:
    heard("before")
    raise error


def die(suite: CollectedSuite, heard: Heard) -> None:
    heard("before")
    os._exit(3)


def nap(suite: CollectedSuite, heard: Heard, seconds: float) -> int:
    time.sleep(seconds)
    return os.getpid()


class OnlyHere(Exception):
    def __init__(self, one: int, other: int) -> None:
        super().__init__("cannot be made from its words alone")


class Undividable:
    """Adding it raises an error that does not come back from a pickle."""

    def __radd__(self, other: int) -> int:
        error = OnlyHere(1, 2)
        error.args = ("ZeroDivisionError",)
        raise error
