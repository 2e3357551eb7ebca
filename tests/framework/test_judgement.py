"""What marks depend on: an exercise's own answer, and neither the other answers nor where and when it is graded."""

import ast
import json
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat import NotebookNode

from autograder.audit_run import plan
from autograder.corpus import Kind, load_corpus
from autograder.course import load_course
from autograder.extraction import read_suite
from autograder.notebook import bound_names, read_notebook
from autograder.report import read_results
from autograder.trial import try_answer
from autograder.warm_parents import WarmParents

ROOT = Path(__file__).parents[2]
COURSE = load_course(ROOT)
ANSWER = "-answer"
MEASURING = ("test_reads_digits_that_nobody_has_seen",)  # of train_model: what earns by a band
EXERCISES = [
    (assignment.name, name)
    for assignment in COURSE.assignments
    for name in read_notebook(COURSE.source / assignment.name / assignment.notebook).points
]

pytestmark = [pytest.mark.linux, pytest.mark.long]


@cache
def notebook(folder: Path, assignment: str) -> str:
    return (folder / assignment / COURSE.assignment(assignment).notebook).read_text(encoding="utf-8")


def released(assignment: str) -> NotebookNode:
    return nbformat.reads(notebook(COURSE.release, assignment), as_version=4)


def solutions(assignment: str) -> dict[str, str]:
    """Code of the instructor's answer cells, by exercise."""
    cells = nbformat.reads(notebook(COURSE.source, assignment), as_version=4).cells
    return {grade_id(cell).removesuffix(ANSWER): cell.source for cell in cells if grade_id(cell).endswith(ANSWER)}


def grade_id(cell: NotebookNode) -> str:
    return cell.metadata.get("nbgrader", {}).get("grade_id", "")


def with_answers(assignment: str, answers: dict[str, str]) -> NotebookNode:
    """The released notebook with these answers in it, and stubs for the rest."""
    document = released(assignment)
    for cell in document.cells:
        cell.source = (
            answers.get(grade_id(cell).removesuffix(ANSWER), cell.source) if ANSWER in grade_id(cell) else cell.source
        )
    return document


def raises(solution: str) -> str:
    """An answer that binds the names of a solution, and raises an error whenever one of them is used."""
    classes = [node.name for node in ast.parse(solution).body if isinstance(node, ast.ClassDef)]
    lines = []
    for name in sorted(bound_names(solution)):
        failing = "raise RuntimeError('wrong')"
        if name in classes:
            lines.append(f"class {name}:\n    def __init__(self, *args, **kwargs):\n        {failing}")
        elif f"def {name}(" in solution:
            lines.append(f"def {name}(*args, **kwargs):\n    {failing}")
        else:
            lines.append(f"{name} = None")
    return "\n\n".join(lines)


def graded(
    root: Path, documents: dict[tuple[str, str], NotebookNode], jobs: int = 2, **environment: str
) -> list[dict[str, Any]]:
    """Grade notebooks, by student and assignment, in a course of their own; entries of results.json come back."""
    shutil.copy(ROOT / "course.yml", root / "course.yml")
    for name in ("source", "release", "tests"):
        (root / name).symlink_to(ROOT / name)
    for (student, assignment), document in documents.items():
        folder = root / "submitted" / student / assignment
        folder.mkdir(parents=True)
        nbformat.write(document, folder / COURSE.assignment(assignment).notebook)
    command = [sys.executable, "-m", "autograder", "--course", str(root), "grade", "--jobs", str(jobs)]
    subprocess.run(command, check=False, capture_output=True, env={**os.environ, **environment})
    return read_results(root / "report")


# --- independence ------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str, str], dict[str, Any]]:
    """Results by state of the others, assignment and exercise: only that exercise is solved."""
    documents = {}
    for assignment, name in EXERCISES:
        solved = solutions(assignment)
        wrong = {other: raises(code) for other, code in solved.items()}
        documents[f"missing-{name}", assignment] = with_answers(assignment, {name: solved[name]})
        documents[f"wrong-{name}", assignment] = with_answers(assignment, wrong | {name: solved[name]})
    entries = graded(tmp_path_factory.mktemp("alone"), documents)
    return {(*entry["student"].split("-", 1), entry["assignment"]): entry for entry in entries}


@pytest.mark.parametrize("others", ["missing", "wrong"])
@pytest.mark.parametrize(("assignment", "name"), EXERCISES, ids=[f"{a[:4]} {name}" for a, name in EXERCISES])
def test_an_exercise_earns_its_points_whatever_the_others_are(alone, assignment, name, others):
    entry = alone[others, name, assignment]
    own = next(exercise for exercise in entry["exercises"] if exercise["id"] == name)
    told = [f"{test['name']}: {test['message']}" for test in own["tests"] if test["message"]]

    assert entry["status"] == "graded", entry["detail"]
    assert own["earned"] == own["points"], told


# --- stability ---------------------------------------------------------------------------------------------

NUMPY_STATE = '\nnp.set_printoptions(precision=1, threshold=2, suppress=True)\nnp.seterr(all="raise")\n'


def of_the_corpus(assignment: str, kinds: tuple[Kind, ...]) -> dict[str, str]:
    """An answer of one of these kinds for each exercise that has one: the last by name."""
    names: dict[str, list[str]] = {}
    for test in read_suite(COURSE.suites / assignment):
        names.setdefault(test.exercise, []).append(test.name)
    answers = load_corpus(ROOT / "tests" / "corpus" / assignment, names)
    return {answer.exercise: answer.code for answer in answers if answer.kind in kinds}


def after_setup(document: NotebookNode, code: str) -> NotebookNode:
    """The notebook, with more code at the end of its first code cell."""
    next(cell for cell in document.cells if cell.cell_type == "code").source += code
    return document


def a_class(names: tuple[str, str]) -> dict[tuple[str, str], NotebookNode]:
    """Two students, one with right answers and one with wrong ones, for each assignment."""
    documents = {}
    for assignment in (assignment.name for assignment in COURSE.assignments):
        for name, kinds in zip(names, [(Kind.RIGHT,), (Kind.WRONG, Kind.PARTLY)], strict=True):
            answers = solutions(assignment) | of_the_corpus(assignment, kinds)
            documents[name, assignment] = with_answers(assignment, answers)
    return documents


def judged(entry: dict[str, Any]) -> str:
    """What a result says of marks and messages; times and the student's name left out."""
    exercises = [
        {**exercise, "tests": [{k: v for k, v in test.items() if k != "seconds"} for test in exercise["tests"]]}
        for exercise in entry["exercises"]
    ]
    return json.dumps([entry["status"], entry["score"], entry["cells"], exercises], indent=1)


def marks(entries: list[dict[str, Any]]) -> dict[tuple[str, str], str]:
    """What results say, by role and assignment."""
    return {
        ("right" if "right" in entry["student"] else "wrong", entry["assignment"]): judged(entry) for entry in entries
    }


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], str]:
    return marks(
        graded(tmp_path_factory.mktemp("usual"), a_class(("a-right", "b-wrong")), 2, TZ="UTC", LC_ALL="C.UTF-8")
    )


def test_right_answers_of_the_corpus_earn_full_marks_together(usual):
    for assignment in COURSE.assignments:
        status, score, _, exercises = json.loads(usual["right", assignment.name])
        assert (status, score) == ("graded", sum(exercise["points"] for exercise in exercises))


def test_marks_depend_neither_on_place_and_time_nor_on_order_and_workers_nor_on_numpys_settings(usual, tmp_path):
    """All at once, since each run takes minutes: what a difference comes from is soon found by leaving some out."""
    elsewhere = {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "4321", "NO_COLOR": "1"}
    documents = {key: after_setup(document, NUMPY_STATE) for key, document in a_class(("z-right", "a-wrong")).items()}

    assert marks(graded(tmp_path, documents, 1, **elsewhere)) == usual


def test_a_trained_model_reaches_the_same_accuracy_20_times():
    assignment, exercise = COURSE.assignment("02.2_mnist_classifier"), "train_model"
    solution, *_ = plan(COURSE, assignment, [exercise], mutants=False).cases[exercise]
    with WarmParents(COURSE) as parents, ThreadPoolExecutor(2) as pool:
        suite, host = parents.suite(assignment.name), parents.host
        tries = [pool.submit(suite.do, try_answer, COURSE, solution.trial, host, MEASURING) for _ in range(20)]
        tried = [one.result() for one in tries]

    assert [one.fault for one in tried] == [""] * 20
    assert len({one.measured for one in tried}) == 1
    assert {one.earned for one in tried} == {solution.trial.points}
