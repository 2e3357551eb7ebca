"""The corpus of an assignment: answers whose marks are known, each a file that says what it is.

    tests/corpus/<assignment>/<exercise>/right/<name>.py     earns full points
    tests/corpus/<assignment>/<exercise>/wrong/<name>.py     earns less, and is told why
    tests/corpus/<assignment>/<exercise>/partly/<name>.py    earns what it says

A file holds the code of one answer cell, below a docstring: one sentence and, unless the answer is right, after an
empty line, `fails`, `hint` and `earns` as `key: value`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from autograder.errors import CorpusError
from autograder.spelling import nearest

MESSAGES_FILE = "messages.md"
KEYS = ("fails", "hint", "earns")
_DOCSTRING = re.compile(r'\A\s*("""|\'\'\')(.*?)\1[^\S\n]*\n*', re.DOTALL)
_KEY = re.compile(r"(\w+):(?:\s+(.*))?$")
_NAME = re.compile(r"[a-z][a-z0-9_]*")


class Kind(StrEnum):
    """What an answer is known to be."""

    RIGHT = "right"
    WRONG = "wrong"
    PARTLY = "partly"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to an exercise, and what must come of it.

    code: of the answer cell.  sentence: what is unusual about it, or the misconception.
    fails: tests that must fail; others may too.  hint: what the first failing test must say.
    earns: the exact marks, where they are known.
    """

    exercise: str
    kind: Kind
    name: str
    code: str
    sentence: str
    fails: tuple[str, ...] = ()
    hint: str = ""
    earns: float | None = None

    @property
    def label(self) -> str:
        """What a report calls the answer: its file, from the assignment's folder on."""
        return f"{self.exercise}/{self.kind}/{self.name}.py"


def load_corpus(folder: Path, tests: Mapping[str, Iterable[str]]) -> tuple[Answer, ...]:
    """The answers of an assignment's corpus, in the order of `tests`; none where there is no folder.

    tests: names of the tests of each exercise.  Raises CorpusError with all that is wrong, one line each.
    """
    if not folder.is_dir():
        return ()
    faults: list[str] = []
    answers: list[Answer] = []
    order = list(tests)
    for place in sorted(_folders(folder), key=lambda place: order.index(place.name) if place.name in order else -1):
        if place.name not in tests:
            faults.append(
                f"{place}: the assignment has no exercise {place.name!r}.{nearest(place.name, order)} "
                "Name the folder after the grade_id of the exercise."
            )
            continue
        for file, kind in _files(place, faults):
            answers += _answer(file, kind, tuple(tests[place.name]), faults)
    if faults:
        raise CorpusError("\n".join(faults))
    return tuple(answers)


def _folders(folder: Path) -> list[Path]:
    return [place for place in folder.iterdir() if place.is_dir() and not place.name.startswith((".", "__"))]


def _files(place: Path, faults: list[str]) -> Iterator[tuple[Path, Kind]]:
    """The files of an exercise, those of right answers first."""
    kinds = [kind.value for kind in Kind]
    for found in sorted(_folders(place)):
        if found.name not in kinds:
            faults.append(f"{found}: write one of {', '.join(kinds)}.{nearest(found.name, kinds)}")
    for stray in sorted(place.glob("*.py")):
        faults.append(f"{stray}: move it into one of the folders {', '.join(kinds)}.")
    for kind in Kind:
        for file in sorted((place / kind.value).glob("*.py")):
            yield file, kind


def _answer(file: Path, kind: Kind, tests: tuple[str, ...], faults: list[str]) -> list[Answer]:
    """The answer in a file; none, and `faults` say why, where it breaks a rule."""
    reading = _Reading(file)
    answer = reading.answer(kind, tests)
    faults += reading.faults
    return [] if reading.faults else [answer]


class _Reading:
    """One look at one file, and all that is wrong with it."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._lines: dict[str, int] = {}
        self.faults: list[str] = []

    def answer(self, kind: Kind, tests: tuple[str, ...]) -> Answer:
        text = self._file.read_text(encoding="utf-8", errors="replace")
        found = _DOCSTRING.match(text)
        docstring, code = (found[2], text[found.end() :]) if found else ("", text)
        if "\ufffd" in text:
            self._fault(1, "this is not UTF-8. Save the file with the encoding UTF-8.")
        if not _NAME.fullmatch(self._file.stem):
            self._fault(1, f"the name {self._file.stem!r} is not in snake_case. Say the mechanism, as in no_bias.py.")
        if not docstring.strip():
            self._fault(1, f"there is no docstring. Begin with a sentence that says {SAYS[kind]}.")
            return Answer(self._file.parts[-3], kind, self._file.stem, code, "")
        if not code.strip():
            self._fault(1, "there is no code below the docstring. Write the whole answer cell.")
        sentence, values = self._parts(docstring)
        self._check(kind, values, tests)
        return Answer(
            exercise=self._file.parts[-3],
            kind=kind,
            name=self._file.stem,
            code=code,
            sentence=sentence,
            fails=_names(values.get("fails", "")),
            hint=values.get("hint", ""),
            earns=self._number(values["earns"]) if "earns" in values else None,
        )

    def _parts(self, docstring: str) -> tuple[str, dict[str, str]]:
        """The sentence, and the values by key; a value goes on in indented lines."""
        sentence: list[str] = []
        values: dict[str, str] = {}
        key, in_sentence = "", True
        for number, line in enumerate(docstring.splitlines(), 1):
            if not line.strip():
                in_sentence = in_sentence and not sentence
            elif in_sentence:
                sentence.append(line.strip())
            elif key and line[:1].isspace():
                values[key] = f"{values[key]} {line.strip()}".strip()
            elif match := _KEY.fullmatch(line.strip()):
                key = match[1]
                if key in values:
                    self._fault(number, f"the key {key!r} repeats that of line {self._lines[key]}. Keep one.")
                self._lines[key] = number
                values[key] = (match[2] or "").strip()
            else:
                self._fault(number, f"{line.strip()!r} is no `key: value`. Accepted keys: {', '.join(KEYS)}.")
        return " ".join(sentence), values

    def _check(self, kind: Kind, values: Mapping[str, str], tests: tuple[str, ...]) -> None:
        for key in values:
            if kind is Kind.RIGHT:
                self._fault(self._lines[key], f"a right answer has no {key!r}: it passes everything. Take it out.")
            elif key not in KEYS:
                self._fault(self._lines[key], f"unknown key {key!r}. Accepted: {', '.join(KEYS)}.{nearest(key, KEYS)}")
        if kind is Kind.RIGHT:
            return
        needed = KEYS if kind is Kind.PARTLY else KEYS[:2]
        for key in needed:
            if not values.get(key):
                self._fault(1, f"{key!r} is missing. Add the line `{key}: {EXAMPLES[key]}` to the docstring.")
        for name in _names(values.get("fails", "")):
            if name not in tests:
                close = nearest(name, tests) or f" It has: {', '.join(tests)}."
                self._fault(self._lines["fails"], f"{self._file.parts[-3]} has no test {name!r}.{close}")
        if values.get("earns"):
            self._number(values["earns"])

    def _number(self, text: str) -> float | None:
        try:
            return float(text)
        except ValueError:
            fault = f"earns {text!r} is not a number. Write the marks, as in 2.5."
            if not any(fault in known for known in self.faults):
                self._fault(self._lines["earns"], fault)
            return None

    def _fault(self, line: int, message: str) -> None:
        place = "/".join(self._file.parts[-4:])
        self.faults.append(f"{place}, line {line}: {message}")


SAYS = {
    Kind.RIGHT: "what is unusual about this right answer",
    Kind.WRONG: "what the misconception is",
    Kind.PARTLY: "what is missing",
}
EXAMPLES = {
    "fails": "test_name, test_other",
    "hint": "what the student must be told with the first test that fails",
    "earns": "2.5",
}


def _names(text: str) -> tuple[str, ...]:
    return tuple(name for name in re.split(r"[,\s]+", text) if name)
