"""A notebook as a value: its cells, what nbgrader's metadata says of them, and the names that they bind."""

from __future__ import annotations

import ast
import json
import re
import warnings
from dataclasses import dataclass
from pathlib import Path

import nbformat
from IPython.core.inputtransformer2 import TransformerManager

from autograder.errors import NotebookError

LARGEST_NOTEBOOK = 50 * 2**20
DEMO = "demo"
_DEFINITION = re.compile(r"^(?:async\s+)?(?:def|class)\s+(\w+)|^(\w+)\s*(?::[^=]+)?=(?!=)", re.MULTILINE)


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
        name = self.grade_id or (self.id if re.search(r"[-_]", self.id) else "")
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


def load_document(path: Path) -> nbformat.NotebookNode:
    """Read a notebook's document, brought up to nbformat 4. Raises NotebookError with what is wrong."""
    try:
        size = path.stat().st_size
        if size > LARGEST_NOTEBOOK:
            raise NotebookError(f"{path.name} holds {size // 2**20} MB; a notebook of at most 50 MB can be read.")
        text = _with_metadata(path.read_text(encoding="utf-8-sig"))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of nbformat, about ids that it repairs
            document: nbformat.NotebookNode = nbformat.reads(text, as_version=4)  # type: ignore[no-untyped-call]
    except FileNotFoundError:
        raise NotebookError(f"{path.name} is missing.") from None
    except UnicodeDecodeError:
        raise NotebookError(f"{path.name} is not a text file in UTF-8, so it is no notebook.") from None
    except (
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        RecursionError,
        nbformat.ValidationError,
    ) as error:
        reason = " ".join(str(error).split())[:200]
        raise NotebookError(f"{path.name} is not a readable notebook: {reason}") from error
    if not isinstance(document.get("cells"), list):
        raise NotebookError(f"{path.name} is not a readable notebook: it has no cells.")
    return document


def _with_metadata(text: str) -> str:
    """The text of a notebook, with the empty metadata that nbformat asks for where a program left it out."""
    raw = json.loads(text) if text.lstrip().startswith("{") else None
    if not isinstance(raw, dict) or raw.get("nbformat") != 4 or not isinstance(raw.get("cells"), list):
        return text
    parts = [raw, *(cell for cell in raw["cells"] if isinstance(cell, dict))]
    lacking = [part for part in parts if not isinstance(part.get("metadata"), dict)]
    for part in lacking:
        part["metadata"] = {}
    return json.dumps(raw) if lacking else text


def notebook_of(document: nbformat.NotebookNode) -> Notebook:
    """The value of a notebook's document; whatever its cells say wrongly is left out."""
    return Notebook(tuple(_cell(number, raw) for number, raw in enumerate(document.cells, 1)))


def python_of(source: str) -> str:
    """A cell's code with IPython's own syntax (magics, shell lines) turned into plain Python."""
    plain: str = TransformerManager().transform_cell(source)  # type: ignore[no-untyped-call]
    return plain


def bound_names(source: str) -> frozenset[str]:
    """Names that a cell's code binds at the top level; by its look where it is not valid Python."""
    try:
        tree = ast.parse(python_of(source))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return frozenset(name for pair in _DEFINITION.findall(source) for name in pair if name)
    return frozenset(_bound_by(tree.body))


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
    metadata = raw.get("metadata") or {}
    graded = metadata.get("nbgrader")
    graded = graded if isinstance(graded, dict) else {}
    tags = metadata.get("tags")
    source = raw.get("source", "")
    points = graded.get("points", 0)
    return Cell(
        number=number,
        id=_text(raw.get("id")),
        kind=_text(raw.get("cell_type")),
        source="".join(source) if isinstance(source, list) else _text(source),
        tags=frozenset(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else frozenset(),
        grade_id=_text(graded.get("grade_id")),
        points=float(points) if isinstance(points, int | float) else 0.0,
        grade=graded.get("grade") is True,
        solution=graded.get("solution") is True,
        locked=graded.get("locked") is True,
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
