"""The list of equivalent mutants: those that no suite should take marks for, each with the reason.

    train_neuron:
      - line: loss.append(0.0)
        becomes: loss.append(1.0)
        reason: …

`function` and `nth` tell apart those that look alike.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from autograder.errors import CorpusError
from autograder.located_yaml import Document, Location, read_yaml
from autograder.mutants import Mutant
from autograder.spelling import nearest

FILE = "equivalent-mutants.yml"
NEEDED = ("line", "becomes", "reason")
KEYS = (*NEEDED, "function", "nth")


@dataclass(frozen=True, slots=True)
class Equivalent:
    """One entry of the list. function: "" for any.  nth: 0 for the only one.  place: its file and line."""

    exercise: str
    line: str
    becomes: str
    reason: str
    function: str
    nth: int
    place: str

    def is_about(self, mutant: Mutant) -> bool:
        """Whether it means that mutant."""
        return (
            (self.exercise, self.line, self.becomes) == (mutant.exercise, mutant.line, mutant.becomes)
            and self.function in ("", mutant.function)
            and self.nth in (0, mutant.nth)
        )


def load_equivalents(folder: Path, exercises: Iterable[str]) -> tuple[Equivalent, ...]:
    """The list in a corpus folder; empty without one. Raises CorpusError with all that is wrong, one line each."""
    file = folder / FILE
    if not file.is_file():
        return ()
    document = read_yaml(file.read_bytes())
    faults = [f"line {problem.line}: {problem.message}" for problem in document.problems]
    entries = _entries(file, document, list(exercises), faults)
    if faults:
        raise CorpusError("\n".join(f"{folder.name}/{FILE}, {fault}" for fault in faults))
    return tuple(entries)


def _entries(file: Path, document: Document, exercises: list[str], faults: list[str]) -> list[Equivalent]:
    value = {} if document.value is None else document.value
    if not isinstance(value, dict):
        faults.append("line 1: this is no mapping. Write the name of an exercise, and below it a list.")
        return []
    found = []
    for exercise, entries in value.items():
        line = document.lines[(exercise,)]
        if exercise not in exercises:
            faults.append(f"line {line}: there is no exercise {exercise!r}.{nearest(exercise, exercises)}")
        elif not isinstance(entries, list):
            faults.append(f"line {line}: {exercise} has no list. Begin each mutant with `- line:`.")
        else:
            for index, entry in enumerate(entries):
                line = document.lines[(exercise, index)]
                if _is_right(entry, line, document, (exercise, index), faults):
                    place = f"{FILE}, line {line}"
                    found.append(
                        Equivalent(
                            exercise,
                            _plain(entry["line"]),
                            _plain(entry["becomes"]),
                            _plain(entry["reason"]),
                            entry.get("function", ""),
                            entry.get("nth", 0),
                            place,
                        )
                    )
    return found


def _is_right(entry: object, line: int, document: Document, at: Location, faults: list[str]) -> bool:
    if not isinstance(entry, dict):
        faults.append(f"line {line}: this is no mapping. It has the keys {', '.join(NEEDED)}.")
        return False
    wrong = [f"line {line}: {key!r} is missing." for key in NEEDED if not str(entry.get(key) or "").strip()]
    for key in entry:
        if key not in KEYS:
            place = document.lines[(*at, key)]
            wrong.append(f"line {place}: unknown key {key!r}. Accepted: {', '.join(KEYS)}.{nearest(key, KEYS)}")
    if not isinstance(entry.get("nth", 0), int):
        wrong.append(f"line {document.lines[(*at, 'nth')]}: nth {entry['nth']!r} is not a whole number.")
    faults += wrong
    return not wrong


def _plain(text: object) -> str:
    return " ".join(str(text).split())
