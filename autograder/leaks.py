"""What a release must not give away: solutions, hidden tests, and files of the suite."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from autograder.errors import BuildError
from autograder.extraction import SuiteTest, checks_module
from autograder.notebook import Cell, Notebook, read_notebook
from autograder.stubs import solution_lines

TEXT_FILES = (".py", ".ipynb", ".md", ".txt", ".yml", ".json", ".svg", ".csv")
SHORTEST_TELLING_LINE = 16


def refuse_leaks(source: Notebook, tests: tuple[SuiteTest, ...], suite: Path, release: Path) -> None:
    """Raise BuildError when the release holds a line of a solution or hidden test, or a file of the suite."""
    parts = [_parted(cell) for cell in source.cells]
    public = {line.strip() for public, _ in parts for line in public}
    shown = "\n".join([checks_module((), ()), *(test.source for test in tests if test.visible)])
    public |= {line.strip() for line in shown.splitlines()}
    hidden = [line for test in tests if not test.visible for line in test.source.splitlines()]
    solutions = [line for _, solution in parts for line in solution]
    secret = dict.fromkeys(_telling(hidden), "a hidden test") | dict.fromkeys(_telling(solutions), "a solution")
    private = {_digest(path): path.name for path in suite.rglob("*") if path.is_file() and path.suffix != ".pyc"}
    faults = []
    for file in sorted(path for path in release.rglob("*") if path.is_file()):
        if _digest(file) in private:
            faults.append(f"{file.name} is {private[_digest(file)]} of the suite.")
        if file.suffix in TEXT_FILES:
            for line in _lines_of(file):
                if line in secret and line not in public:
                    faults.append(f"{file.name} holds a line of {secret[line]}: {line}")
    if faults:
        raise BuildError("\n".join(["The release would give something away:", *sorted(set(faults))]))


def _parted(cell: Cell) -> tuple[list[str], list[str]]:
    """The lines of a source cell that the release may hold, and those of a solution."""
    lines = cell.source.split("\n")
    taken = solution_lines(cell.source) if cell.solution else ()
    public = [line for number, line in enumerate(lines, 1) if number not in taken]
    return public, [lines[number - 1] for number in taken]


def _telling(lines: Iterable[str]) -> set[str]:
    """Lines that say something: short ones, such as `return result`, could stand anywhere."""
    return {line.strip() for line in lines if len(line.strip()) >= SHORTEST_TELLING_LINE}


def _lines_of(file: Path) -> set[str]:
    if file.suffix == ".ipynb":
        texts = [cell.source for cell in read_notebook(file).cells]
    else:
        texts = [_text_of(file.read_bytes())]
    return {line.strip() for text in texts for line in text.splitlines()}


def _text_of(content: bytes) -> str:
    """The text of a file; where it is not UTF-8, as most other encodings would have it."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("latin-1")


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
