"""Make the sample class: a submitted/ folder in which every kind of submission occurs once.

    python tests/sample_class/make.py [--into submitted] [--assignment 02.1_code_a_perceptron]

Beside this file there is a folder for each assignment. Its class.yml says who hands it in and which marks each
must get; its answers/ holds what they wrote. Their notebooks are the released one with these answers in it, the
same bytes on every run.
"""

import argparse
import copy
import hashlib
import json
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import nbformat
from ruamel.yaml import YAML

HERE = Path(__file__).resolve().parent
COURSE = HERE.parents[1]
MARKER = ".sample-class"
SUFFIXES = (".py", ".md", ".txt")  # .txt: not valid Python

Document = dict[str, Any]


class SampleClassError(Exception):
    """The class cannot be made; the message says why and what to do."""


# --- the class as values -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing done to a notebook. `do` names it; the others are its arguments, "" or 0 where it has none."""

    do: str
    cell: str = ""
    after: str = ""
    file: str = ""
    name: str = ""
    points: int = 0
    megabytes: int = 0


@dataclass(frozen=True, slots=True)
class Expected:
    """What grading must find. `marks`: pairs of exercise and points, where they are not `otherwise`.

    otherwise: "full" or "zero".  reason: of status "needs attention", else "".
    """

    status: str
    reason: str
    otherwise: str
    marks: tuple[tuple[str, float], ...]

    def marks_of(self, points: Mapping[str, float]) -> dict[str, float]:
        """Marks of every exercise, for the points that each is worth; empty without a grade."""
        if self.status != "graded":
            return {}
        unknown = dict(self.marks).keys() - points.keys()
        if unknown:
            raise SampleClassError(f"class.yml expects marks of {sorted(unknown)}, which are no exercises.")
        rest = {name: worth if self.otherwise == "full" else 0.0 for name, worth in points.items()}
        return rest | dict(self.marks)


@dataclass(frozen=True, slots=True)
class SampleStudent:
    """One student.

    base: "complete" or "untouched".  own: cells with answers of their own.  untouched: cells left as released.
    submitted: UTC.
    """

    id: str
    first_name: str
    last_name: str
    story: str
    base: str
    own: tuple[str, ...]
    untouched: tuple[str, ...]
    operations: tuple[Operation, ...]
    submitted: datetime
    expected: Expected


@dataclass(frozen=True, slots=True)
class SampleClass:
    """The students who hand in one assignment."""

    assignment: str
    students: tuple[SampleStudent, ...]


def read_class(text: str) -> SampleClass:
    """The class that a class.yml describes. Raises TypeError or KeyError for what does not belong there."""
    data = YAML(typ="safe").load(text)
    students = tuple(_student(**entry) for entry in data["students"])
    twice = {student.id for student in students if [other.id for other in students].count(student.id) > 1}
    if twice:
        raise SampleClassError(f"class.yml has {sorted(twice)} more than once.")
    return SampleClass(data["assignment"], students)


def assignments_in(here: Path) -> tuple[str, ...]:
    """The assignments that a class hands in: the folders with a class.yml."""
    return tuple(sorted(file.parent.name for file in here.glob("*/class.yml")))


def load_class(here: Path, assignment: str) -> SampleClass:
    """The class in the folder of an assignment. Raises SampleClassError when there is none, or it is another's."""
    file = here / assignment / "class.yml"
    if not file.is_file():
        known = ", ".join(assignments_in(here))
        raise SampleClassError(f"No class hands in {assignment!r}: there is no {file}. Known: {known}.")
    sample = read_class(file.read_text(encoding="utf-8"))
    if sample.assignment != assignment:
        raise SampleClassError(f"{file} says assignment: {sample.assignment}. Write {assignment}, as its folder.")
    return sample


def _student(
    id: str,
    name: list[str],
    story: str,
    submitted: datetime,
    base: str = "complete",
    own: list[str] | None = None,
    untouched: list[str] | None = None,
    notebook: list[dict[str, Any]] | None = None,
    expected: dict[str, Any] | None = None,
) -> SampleStudent:
    first_name, last_name = name
    return SampleStudent(
        id=id,
        first_name=first_name,
        last_name=last_name,
        story=story,
        base=base,
        own=tuple(own or ()),
        untouched=tuple(untouched or ()),
        operations=tuple(Operation(**entry) for entry in notebook or ()),
        submitted=submitted.replace(tzinfo=UTC),
        expected=_expected(base, **(expected or {})),
    )


def _expected(base: str, status: str = "graded", reason: str = "", marks: dict[str, float] | None = None) -> Expected:
    otherwise = {"complete": "full", "untouched": "zero"}[base]
    return Expected(status, reason, otherwise, tuple((name, float(mark)) for name, mark in (marks or {}).items()))


# --- a notebook with answers in it ---------------------------------------------------------------------


def answers_of(student: SampleStudent, answers: Path) -> dict[str, str]:
    """What a student wrote, by exercise or written answer. Raises SampleClassError when a file is missing or left over."""
    own = _read_answers(answers / student.id)
    added = {operation.file for operation in student.operations if operation.file}
    if own.keys() != {*student.own, *added}:
        raise SampleClassError(
            f"{student.id}: class.yml names the answers {sorted({*student.own, *added})}, "
            f"and {answers / student.id} holds {sorted(own)}. Make them agree."
        )
    base = _read_answers(answers / "complete") if student.base == "complete" else {}
    missing = {*student.untouched} - base.keys()
    if missing:
        raise SampleClassError(f"{student.id}: {sorted(missing)} cannot be left untouched: no such answers.")
    return {name: text for name, text in (base | own).items() if name not in student.untouched}


def _read_answers(folder: Path) -> dict[str, str]:
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    return {file.stem: file.read_text(encoding="utf-8").rstrip("\n") for file in files if file.suffix in SUFFIXES}


def fill_in(released: Document, answers: Mapping[str, str]) -> Document:
    """The released notebook with answers in its answer cells; an answer without a cell is left over for `add`."""
    document = copy.deepcopy(released)
    for cell in document["cells"]:
        name = cell.get("id", "").removesuffix("-answer")
        if name in answers and cell["metadata"].get("nbgrader", {}).get("solution"):
            _write(cell, answers[name])
    return document


def _write(cell: dict[str, Any], text: str) -> None:
    cell["source"] = text.splitlines(keepends=True)


def _place(document: Document, cell: str) -> int:
    places = [place for place, other in enumerate(document["cells"]) if other.get("id") == cell]
    if not places:
        raise SampleClassError(f"The released notebook has no cell {cell!r}. Correct class.yml.")
    return places[0]


# --- what happened to the notebook ---------------------------------------------------------------------


def _delete(document: Document, operation: Operation, answers: Mapping[str, str]) -> None:
    del document["cells"][_place(document, operation.cell)]


def _move(document: Document, operation: Operation, answers: Mapping[str, str]) -> None:
    cell = document["cells"].pop(_place(document, operation.cell))
    document["cells"].insert(_place(document, operation.after) + 1, cell)


def _duplicate(document: Document, operation: Operation, answers: Mapping[str, str]) -> None:
    twin = copy.deepcopy(document["cells"][_place(document, operation.cell)])
    twin["id"] = _hash(f"{operation.cell} after {operation.after}")  # JupyterLab gives a pasted cell a new id
    document["cells"].insert(_place(document, operation.after) + 1, twin)


def _add(document: Document, operation: Operation, answers: Mapping[str, str]) -> None:
    cell = {"cell_type": "code", "execution_count": None, "id": operation.file, "metadata": {}, "outputs": []}
    _write(cell, answers[operation.file])
    document["cells"].insert(_place(document, operation.after) + 1, cell)


def _raise_points(document: Document, operation: Operation, answers: Mapping[str, str]) -> None:
    document["cells"][_place(document, operation.cell)]["metadata"]["nbgrader"]["points"] = operation.points


def _output(document: Document, operation: Operation, answers: Mapping[str, str]) -> None:
    line = "epoch 0: the loss is 0.693147, the weights are 0 0 0, the bias is 0\n"
    lines = [line] * (operation.megabytes * 2**20 // len(line))
    cell = document["cells"][_place(document, operation.cell)]
    cell["execution_count"] = 1
    cell["outputs"] = [{"name": "stdout", "output_type": "stream", "text": lines}]


def _strip(document: Document, operation: Operation, answers: Mapping[str, str]) -> None:
    for cell in document["cells"]:
        cell["metadata"] = {}
        del cell["id"]
    document["nbformat_minor"] = 4


def _colab(document: Document, operation: Operation, answers: Mapping[str, str]) -> None:
    for number, cell in enumerate(document["cells"]):
        identity = _hash(f"{number} {cell.pop('id')}")
        cell["metadata"] |= {"id": identity}
        if cell["cell_type"] == "code":
            cell["metadata"] |= {"colab": {"base_uri": "https://localhost:8080/"}, "outputId": _hash(identity)}
    document["metadata"] = {
        "accelerator": "GPU",
        "colab": {"gpuType": "T4", "include_colab_link": True, "provenance": [], "toc_visible": True},
        "kernelspec": {"display_name": "Python 3", "name": "python3"},
        "language_info": {"name": "python"},
    }
    document["nbformat_minor"] = 0


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _format_3(document: Document, operation: Operation, answers: Mapping[str, str]) -> None:
    old = nbformat.reads(json.dumps(document), as_version=3)
    document.clear()
    document.update(json.loads(json.dumps(old)))


IN_NOTEBOOK: dict[str, Callable[[Document, Operation, Mapping[str, str]], None]] = {
    "delete": _delete,
    "move": _move,
    "duplicate": _duplicate,
    "add": _add,
    "points": _raise_points,
    "output": _output,
    "strip": _strip,
    "colab": _colab,
    "format-3": _format_3,
}
TO_FILE = ("rename", "break", "remove")


def notebook_file(
    student: SampleStudent, released: Document, answers: Mapping[str, str], name: str
) -> tuple[str, str] | None:
    """Name and text of the notebook that a student hands in, or None without one."""
    document = fill_in(released, answers)
    for operation in student.operations:
        if operation.do in IN_NOTEBOOK:
            IN_NOTEBOOK[operation.do](document, operation, answers)
        elif operation.do not in TO_FILE:
            known = ", ".join([*IN_NOTEBOOK, *TO_FILE])
            raise SampleClassError(f"{student.id}: unknown operation {operation.do!r}. Known: {known}.")
    text = json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    for operation in student.operations:
        if operation.do == "remove":
            return None
        if operation.do == "break":
            text = text[: len(text) // 2]
        if operation.do == "rename":
            name = operation.name
    return name, text


# --- files ---------------------------------------------------------------------------------------------


def make(sample: SampleClass, released: Path, answers: Path, into: Path) -> None:
    """Write the submissions of `sample` to into/<student>/<assignment>/, in place of those of an earlier run.

    released: the released notebook.  Raises SampleClassError when `into` holds anything else.
    """
    if not released.is_file():
        raise SampleClassError(f"There is no released notebook at {released}. Run `autograder build` first.")
    refuse_others(into)
    document = json.loads(released.read_text(encoding="utf-8"))
    filled = []
    for student in sample.students:
        written = answers_of(student, answers)
        filled.append((student, notebook_file(student, document, written, released.name)))
    into.mkdir(parents=True, exist_ok=True)
    (into / MARKER).write_text("Made by tests/sample_class/make.py, which may replace everything here.\n")
    for student, notebook in filled:
        folder = into / student.id / sample.assignment
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        stamp = f"{student.submitted:%Y-%m-%d %H:%M:%S} UTC"
        (folder / "timestamp.txt").write_text(stamp, encoding="utf-8")
        if notebook is not None:
            name, text = notebook
            (folder / name).write_text(text, encoding="utf-8")


def refuse_others(into: Path) -> None:
    """Raise SampleClassError when a folder holds something, and not the sample class."""
    if into.exists() and not into.is_dir():
        raise SampleClassError(f"{into} is a file. Name a folder with --into.")
    if into.is_dir() and any(into.iterdir()) and not (into / MARKER).is_file():
        raise SampleClassError(
            f"{into} holds submissions that are not the sample class's (it has no file {MARKER}). "
            "Nothing was written. Name another folder with --into."
        )


def main() -> None:
    """Make the class, as the command line says."""
    parser = argparse.ArgumentParser(description="Make the submissions of a sample class.")
    parser.add_argument("--into", type=Path, default=COURSE / "submitted", metavar="FOLDER")
    parser.add_argument("--assignment", metavar="NAME", help="make this one only")
    arguments = parser.parse_args()
    names = (arguments.assignment,) if arguments.assignment else assignments_in(HERE)
    try:
        for name in names:
            sample = load_class(HERE, name)
            make(sample, COURSE / "release" / name / f"{name}.ipynb", HERE / name / "answers", arguments.into)
            print(f"{len(sample.students)} students handed in {name}: {arguments.into}")
    except SampleClassError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
