"""A notebook as a value: its cells, what nbgrader's metadata says of them, and the names that they bind."""

from __future__ import annotations

import ast
import contextlib
import functools
import re
import warnings
from dataclasses import dataclass
from pathlib import Path

import nbformat
from IPython.core.inputtransformer2 import TransformerManager

from autograder.document import MOST_CELLS, load_document

__all__ = ["DEMO", "Cell", "Notebook", "bound_names", "load_document", "notebook_of", "python_of", "read_notebook"]

DEMO = "demo"
LONGEST_NAME = 60  # of a cell in a message
MOST_POINTS = 1e6
MOST_PARSED = 100_000  # characters of a cell: its tree takes up to two thousand times their size in memory
MOST_MAGIC = 10_000  # characters times magics of a cell: IPython reads it anew for each magic
_DEFINITION = re.compile(r"^(?:async[ \t]+)?(?:def|class)[ \t]+(\w+)|^(\w+)[ \t]*(?::[^=\n]+)?=(?!=)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.

    number: counts all cells from 1, as a reader would.  kind: "code", "markdown" or "raw".
    grade_id, points, grade, solution, locked: nbgrader's metadata ("" and 0 without).
    """

    number: int
    id: str
    kind: str
    source: str
    tags: frozenset[str] = frozenset()
    grade_id: str = ""
    points: float = 0.0
    grade: bool = False
    solution: bool = False
    locked: bool = False

    @property
    def label(self) -> str:
        """What a message calls the cell: its number, and its grade_id or id where that says something."""
        name = (self.grade_id or (self.id if re.search(r"[-_]", self.id) else ""))[:LONGEST_NAME]
        return f"cell {self.number} ({name})" if name else f"cell {self.number}"

    @property
    def is_test(self) -> bool:
        """Whether it is an autograder test cell: graded, and not the student's to write."""
        return self.grade and not self.solution

    @property
    def is_written(self) -> bool:
        """Whether a person marks it."""
        return self.grade and self.solution


@dataclass(frozen=True, slots=True)
class Notebook:
    """The cells of one notebook, in order."""

    cells: tuple[Cell, ...]

    @property
    def code(self) -> tuple[Cell, ...]:
        """Its code cells."""
        return tuple(cell for cell in self.cells if cell.kind == "code")

    @property
    def points(self) -> dict[str, float]:
        """Points of each exercise, by the grade_id of its test cell, in order."""
        return {cell.grade_id: cell.points for cell in self.cells if cell.is_test}

    @property
    def written(self) -> dict[str, float]:
        """Points of each written answer, by grade_id, in order."""
        return {cell.grade_id: cell.points for cell in self.cells if cell.is_written}


def read_notebook(path: Path) -> Notebook:
    """Read a notebook of any version that nbformat knows. Raises NotebookError with what is wrong."""
    return notebook_of(load_document(path))


def notebook_of(document: nbformat.NotebookNode) -> Notebook:
    """The value of a document that was loaded; whatever nbgrader's metadata say wrongly is left out."""
    return Notebook(tuple(_cell(number, raw) for number, raw in enumerate(document.cells, 1)))


def python_of(source: str) -> str:
    """A cell's code with IPython's own syntax (magics, shell lines) turned into plain Python."""
    plain: str = TransformerManager().transform_cell(source)  # type: ignore[no-untyped-call]
    return plain


@functools.lru_cache(maxsize=MOST_CELLS)
def bound_names(source: str) -> frozenset[str]:
    """Names that a cell's code binds at the top level; by its look where it is not valid Python, or is too much."""
    tree = _parsed(source)
    if tree is None:
        return frozenset(name for pair in _DEFINITION.findall(source) for name in pair if name)
    return frozenset(_bound_by(tree.body))


def _parsed(source: str) -> ast.Module | None:
    """The tree of a cell's code; None where there is none, or where it would take long to find."""
    if len(source) > MOST_PARSED:
        return None
    magic = sum(map(source.count, "%!?"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of Python, about the student's code; nobody would see it
        for transform in (str, python_of) if magic * len(source) <= MOST_MAGIC else (str,):
            with contextlib.suppress(SyntaxError, ValueError, RecursionError, MemoryError):
                return ast.parse(transform(source))
    return None


def _bound_by(body: list[ast.stmt]) -> set[str]:
    names: set[str] = set()
    for statement in body:
        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.add(statement.name)
        elif isinstance(statement, ast.Import | ast.ImportFrom):
            names.update((alias.asname or alias.name).split(".")[0] for alias in statement.names)
        else:
            names.update(
                node.id
                for node in ast.walk(statement)
                if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
            )
            names.update(node.name for node in ast.walk(statement) if isinstance(node, ast.FunctionDef | ast.ClassDef))
    return names


def _cell(number: int, raw: nbformat.NotebookNode) -> Cell:
    metadata = raw.metadata
    graded = metadata.get("nbgrader")
    graded = graded if isinstance(graded, dict) else {}
    tags = metadata.get("tags")
    points = graded.get("points", 0)
    return Cell(
        number=number,
        id=raw.id,
        kind=raw.cell_type,
        source=raw.source,
        tags=frozenset(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else frozenset(),
        grade_id=_text(graded.get("grade_id")),
        points=float(points) if isinstance(points, int | float) and abs(points) < MOST_POINTS else 0.0,
        grade=graded.get("grade") is True,
        solution=graded.get("solution") is True,
        locked=graded.get("locked") is True,
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
