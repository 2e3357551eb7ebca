"""A course of one assignment, `vessels`, with two exercises and a written answer: made in a folder, and bent there."""

from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from autograder.course import Course, load_course

NAME = "vessels"

COURSE = """\
id: pottery
title: Pottery
seed: 7
timezone: UTC
assignments:
  vessels:
    title: Vessels
    due: 2026-12-01 12:00
    points: 10
bands:
  glaze:
    - {at_least: 0.9, earns: 1}
    - {at_least: 0.5, earns: 0.5}
limits:
  seconds_per_cell: 3
  seconds_per_call: 2
  seconds_per_submission: 60
  memory_mb: 256
  processes: 16
  output_bytes: 10_000
  scratch_mb: 16
  reply_mb: 16
late: {grace_minutes: 0, penalty_per_day: 0.1, at_most: 0.5}
"""

SUITE = '''\
import numpy as np
import pytest

from autograder.expect import close
from autograder.suite import exercise, hint, requires, visible, weight


@exercise("volume")
class TestVolume:
    @visible
    @hint("Base times height.")
    def test_of_one(self, student):
        """volume(2, 3) is 6."""
        close(student.volume(2.0, 3.0), 6.0)

    @weight(2)
    @hint("It is the same for arrays.")
    @pytest.mark.parametrize("size", [1, 4])
    def test_of_many(self, student, rng, size):
        """volume works for arrays."""
        base, height = rng.uniform(1, 2, size=(2, size))
        close(student.volume(base, height), base * height)

    @requires("test_of_many")
    def test_has_no_side_effects(self, student):
        """volume prints nothing."""
        student.volume(1.0, 1.0)
        assert not student.last.printed


@exercise("cost", uses=("volume",))
class TestCost:
    @visible
    @hint("So much for each litre.")
    def test_of_one(self, student):
        """cost(2, 3, price=5) is 30."""
        close(student.cost(2.0, 3.0, price=5.0), 30.0)
'''

EQUIVALENTS = 'EQUIVALENTS = {"volume": "from operator import mul as volume"}\n'

VOLUME = "    secret_product = base * height\n    return secret_product"
COST = "    total_price_of_it = volume(base, height) * price\n    return total_price_of_it"


def solved(header: str, body: str) -> str:
    """An answer cell of the source: signature, and the solution between its marks."""
    return f"{header}\n    ### BEGIN SOLUTION\n{body}\n    ### END SOLUTION"


def graded(grade_id: str, points: float | None = None, **flags: bool) -> dict[str, object]:
    """A cell's metadata as nbgrader wants it."""
    chosen = {"grade": False, "solution": False, "locked": False, "task": False} | flags
    extra = {} if points is None else {"points": points}
    return {"nbgrader": {"schema_version": 3, "grade_id": grade_id, **chosen, **extra}}


def source_notebook() -> nbformat.NotebookNode:
    """The instructor's notebook."""
    cells = [
        new_code_cell("from checks import check", id="setup", metadata=graded("setup", locked=True)),
        new_code_cell(
            solved("def volume(base, height):", VOLUME),
            id="volume-answer",
            metadata=graded("volume-answer", solution=True),
        ),
        new_code_cell('check("volume")', id="volume", metadata=graded("volume", 4, grade=True, locked=True)),
        new_code_cell(
            solved("def cost(base, height, price):", COST),
            id="cost-answer",
            metadata=graded("cost-answer", solution=True),
        ),
        new_code_cell('check("cost")', id="cost", metadata=graded("cost", 2, grade=True, locked=True)),
        new_code_cell("shelf = [volume(1, 1)]", id="demo-shelf", metadata={"tags": ["demo"]}),
        new_markdown_cell("What is clay?", id="written-1-question"),
        new_markdown_cell(
            "Model answer: a fine-grained soil.",
            id="written-1",
            metadata=graded("written-1", 4, grade=True, solution=True),
        ),
    ]
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3 (ipykernel)", "language": "python"}}
    return new_notebook(cells=cells, metadata=kernel | {"language_info": {"name": "python"}})


def make_tiny_course(root: Path) -> Course:
    """Write the course into `root`, without a release."""
    (root / "course.yml").write_text(COURSE, encoding="utf-8")
    suite = root / "tests" / "grading" / NAME
    suite.mkdir(parents=True)
    (suite / "test_vessels.py").write_text(SUITE, encoding="utf-8")
    (suite / "equivalents.py").write_text(EQUIVALENTS, encoding="utf-8")
    source = root / "source" / NAME
    source.mkdir(parents=True)
    write(source / f"{NAME}.ipynb", source_notebook())
    return load_course(root)


def write(path: Path, document: nbformat.NotebookNode) -> Path:
    """Write a notebook, and say where."""
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(document, path)
    return path


def cell(document: nbformat.NotebookNode, id: str) -> nbformat.NotebookNode:
    """The cell of that id."""
    return next(cell for cell in document.cells if cell.id == id)


def handed_in(course: Course, student: str, **answers: str) -> Path:
    """Hand in the released notebook with some answer cells rewritten."""
    document = nbformat.read(course.release / NAME / f"{NAME}.ipynb", as_version=4)
    for name, text in answers.items():
        cell(document, name.replace("_", "-")).source = text
    return write(course.submitted / student / NAME / f"{NAME}.ipynb", document)
