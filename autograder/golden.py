"""Golden messages: what a student who hands in a known wrong answer reads first, kept in a file for review."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from pathlib import Path

from autograder.corpus import MESSAGES_FILE
from autograder.results import TestResult

_NUMBER = re.compile(r"-?\d+\.\d*(?:e[+-]?\d+)? *")  # NumPy pads those of an array with spaces
_SECTION = re.compile(r"^## (.+)\n\n((?:.*\n)*?)(?=^## |\Z)", re.MULTILINE)


def message_of(test: TestResult) -> str:
    """What the student reads about a failing test: its sentence, what happened, and one hint."""
    hint = f"\nHint: {test.hint}" if test.hint else ""
    return f"{test.sentence}\n{test.message}{hint}"


def same_message(one: str, other: str) -> bool:
    """Whether two messages say the same: processors differ in the last digits of a number, which matter to nobody."""
    if _NUMBER.split(one) != _NUMBER.split(other):
        return False
    numbers = zip(_NUMBER.findall(one), _NUMBER.findall(other), strict=True)
    return all(math.isclose(float(a), float(b), rel_tol=1e-5, abs_tol=1e-7) for a, b in numbers)


def read_golden(folder: Path) -> dict[str, str]:
    """The messages of an exercise's golden file, by the answer's kind and name; none without a file."""
    file = folder / MESSAGES_FILE
    if not file.is_file():
        return {}
    text = file.read_text(encoding="utf-8")
    return {name: _plain(body) for name, body in _SECTION.findall(text)}


def write_golden(folder: Path, exercise: str, messages: Mapping[str, tuple[str, str]]) -> Path:
    """Write an exercise's golden file. messages: by the answer's kind and name, its misconception and the message."""
    parts = [f"# What students read first: {exercise}\n"]
    for name, (sentence, message) in messages.items():
        quoted = "\n".join(f"    {line}".rstrip() for line in message.splitlines())
        parts.append(f"## {name}\n\n{sentence}\n\n{quoted}\n")
    file = folder / MESSAGES_FILE
    file.write_text("\n".join(parts), encoding="utf-8")
    return file


def _plain(body: str) -> str:
    """The message in a section: its indented lines."""
    lines = body.splitlines()
    start = next((number for number, line in enumerate(lines) if line.startswith("    ")), len(lines))
    return "\n".join(line[4:] for line in lines[start:]).rstrip()
