"""The sample class, graded from first to last: every student's marks, and every place that shows them."""

import csv
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from nbgrader.api import Gradebook

from autograder.course import Course, load_course
from autograder.export import write_grades
from autograder.grade_command import run
from autograder.gradebook import open_gradebook
from autograder.report import read_results
from autograder.results import Status, SubmissionResult

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "sample_class"
ASSIGNMENT = "02.1_code_a_perceptron"
NOTEBOOK = "02.1_code_a_perceptron"

pytestmark = [pytest.mark.linux, pytest.mark.long]


@dataclass(frozen=True)
class Graded:
    """The class after `autograder grade`."""

    course: Course
    results: tuple[SubmissionResult, ...]

    @property
    def all_entries(self) -> list[dict[str, Any]]:
        return read_results(self.course.report)

    @property
    def entries(self) -> dict[str, dict[str, Any]]:
        """Those of the first assignment, by student."""
        return {entry["student"]: entry for entry in self.all_entries if entry["assignment"] == ASSIGNMENT}


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> Graded:
    root = tmp_path_factory.mktemp("course")
    for name in ("course.yml", "nbgrader_config.py"):
        shutil.copy(ROOT / name, root / name)
    for name in ("source", "release", "tests"):
        (root / name).symlink_to(ROOT / name)
    into = root / "submitted"
    subprocess.run([sys.executable, SAMPLE / "make.py", "--into", into], check=True, capture_output=True)
    course = load_course(root)
    return Graded(course, run(course, course.assignments, jobs=2).results)


@pytest.fixture(scope="module")
def gradebook(graded: Graded) -> Iterator[Gradebook]:
    with open_gradebook(graded.course) as opened:
        yield opened


def test_every_student_gets_the_marks_worked_out_by_hand(graded: Graded) -> None:
    compared = subprocess.run(
        [sys.executable, SAMPLE / "compare.py", graded.course.report], capture_output=True, text=True, check=False
    )
    assert compared.returncode == 0, compared.stdout


@pytest.mark.parametrize(("assignment", "least"), [(ASSIGNMENT, 24), ("02.2_mnist_classifier", 16)])
def test_the_class_is_a_class(graded: Graded, assignment: str, least: int) -> None:
    assert sum(result.assignment == assignment for result in graded.results) >= least


def test_grading_costs_little_beside_the_students_own_code(graded: Graded) -> None:
    """Both numbers stand in the results; what they should be is for the benchmarks to say."""
    entry = graded.entries["amara-okafor"]
    assert entry["cpu_student"] > 0
    assert entry["cpu_grading"] > 0


def test_the_gradebook_agrees_with_the_results(graded: Graded, gradebook: Gradebook) -> None:
    for entry in graded.all_entries:
        student, assignment = entry["student"], entry["assignment"]
        notebook = gradebook.find_submission_notebook(assignment, assignment, student)
        in_gradebook = {g.name: g.auto_score for g in notebook.grades if not g.name.startswith("written-")}
        if entry["status"] == Status.GRADED:
            assert in_gradebook == {e["id"]: e["earned"] for e in entry["exercises"]}, student
        else:
            assert set(in_gradebook.values()) == {None}, student
            assert all(grade.needs_manual_grade for grade in notebook.grades), student


def test_written_answers_wait_for_a_person(gradebook: Gradebook) -> None:
    written = [
        grade
        for grade in gradebook.find_submission_notebook(NOTEBOOK, ASSIGNMENT, "amara-okafor").grades
        if grade.name.startswith("written-")
    ]
    assert [(g.auto_score, g.needs_manual_grade) for g in written] == [(None, True)] * 3


def test_an_untouched_written_answer_is_zero(gradebook: Gradebook) -> None:
    notebook = gradebook.find_submission_notebook(NOTEBOOK, ASSIGNMENT, "lena-hoffmann")
    written = [grade for grade in notebook.grades if grade.name.startswith("written-")]
    assert [(g.auto_score, g.needs_manual_grade) for g in written] == [(0.0, False)] * 3


def test_our_csv_agrees_and_leaves_blank_what_needs_attention(graded: Graded) -> None:
    file = write_grades(graded.course, graded.course.assignments)
    read = csv.DictReader(file.read_text(encoding="utf-8").splitlines())
    rows = {(row["assignment"], row["student"]): row for row in read}
    assert rows.keys() == {(entry["assignment"], entry["student"]) for entry in graded.all_entries}
    for entry in graded.all_entries:
        student = entry["student"]
        row = rows[entry["assignment"], student]
        assert row["status"] == entry["status"]
        if entry["score"] is None:
            assert (row["tested"], row["total"]) == ("", ""), student
        else:
            assert float(row["tested"]) == entry["score"], student


def test_late_work_loses_what_the_policy_says(graded: Graded, gradebook: Gradebook) -> None:
    late = [
        (notebook.score, notebook.late_submission_penalty)
        for student in graded.entries
        for notebook in [gradebook.find_submission_notebook(NOTEBOOK, ASSIGNMENT, student)]
        if notebook.late_submission_penalty
    ]
    assert late
    for score, penalty in late:
        assert 0 < penalty <= score * float(graded.course.late.at_most) + 1e-9


def test_nbgraders_own_export_agrees_and_flags_what_waits(graded: Graded) -> None:
    _nbgrader(graded.course, "export")
    read = csv.DictReader((graded.course.root / "grades.csv").read_text(encoding="utf-8").splitlines())
    rows = {(row["assignment"], row["student_id"]): row for row in read}
    for entry in graded.all_entries:
        row = rows[entry["assignment"], entry["student"]]
        assert float(row["raw_score"]) == pytest.approx(entry["score"] or 0.0), row
        if entry["score"] is None:
            assert row["needs_manual_grade"] == "yes", row


class _Text(HTMLParser):
    """The text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.feed(page)

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


@pytest.mark.parametrize("student", ["amara-okafor", "kaito-yamada", "lena-hoffmann", "ji-woo-park"])
def test_the_feedback_page_shows_the_marks(graded: Graded, student: str) -> None:
    _nbgrader(graded.course, "generate_feedback", ASSIGNMENT, "--student", student, "--force")
    page = graded.course.feedback / student / ASSIGNMENT / f"{NOTEBOOK}.html"
    text = "".join(_Text(page.read_text(encoding="utf-8")).parts)
    shown = {name: float(earned) for name, earned in re.findall(r"(\w+): ([\d.]+) of [\d.]+ points", text)}
    expected = {e["id"]: e["earned"] for e in graded.entries[student]["exercises"]}
    assert {name: shown[name] for name in expected} == expected


def test_feedback_tells_nothing_of_hidden_inputs(graded: Graded) -> None:
    for entry in graded.all_entries:
        for exercise in entry["exercises"]:
            for test in exercise["tests"]:
                if test["visibility"] == "hidden" and test["outcome"] == "failed":
                    assert "Expected" not in test["message"]
                    assert "array(" not in test["message"]


def test_a_result_says_all_that_its_schema_promises(graded: Graded) -> None:
    entry = graded.entries["kaito-yamada"]
    assert entry.keys() >= {"student", "assignment", "status", "reason", "score", "max_score", "seconds", "exercises"}
    test = entry["exercises"][0]["tests"][0]
    assert test.keys() >= {"sentence", "outcome", "message", "hint", "visibility", "seconds"}


def test_nbgrader_autograde_gives_the_same_marks(graded: Graded, gradebook: Gradebook) -> None:
    student = "kaito-yamada"
    before = graded.entries[student]["score"]
    _nbgrader(graded.course, "autograde", ASSIGNMENT, "--student", student, "--force")
    gradebook.db.expire_all()
    notebook = gradebook.find_submission_notebook(NOTEBOOK, ASSIGNMENT, student)
    assert sum(g.auto_score for g in notebook.grades if not g.name.startswith("written-")) == before
    autograded = graded.course.autograded / student / ASSIGNMENT / f"{NOTEBOOK}.ipynb"
    cells = json.loads(autograded.read_text(encoding="utf-8"))["cells"]
    outputs = {cell["id"]: cell["outputs"] for cell in cells if cell["cell_type"] == "code"}
    assert "sigmoid: 5 of 6 points" in "".join(outputs["sigmoid"][0]["data"]["text/plain"])


def _nbgrader(course: Course, *arguments: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", *arguments], cwd=course.root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-3000:]
