"""report/grades.csv shows the marks of the assignment's notebook; what nobody knows is blank."""

import csv
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from tiny_course import NAME, make_tiny_course, source_notebook, write

from autograder.course import Course, load_course
from autograder.errors import GradingError
from autograder.export import write_grades
from autograder.gradebook import learn_assignment, open_gradebook, write_marks
from autograder.marks import Marks
from autograder.report import as_entry, update_document
from autograder.results import Status, SubmissionResult

MARKS = Marks("ana", NAME, None, 0.0, True, {"volume": 4.0, "cost": 0.5}, {}, frozenset())


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course with the marks of one student."""
    course = make_tiny_course(tmp_path_factory.mktemp("template"))
    write(course.release / NAME / f"{NAME}.ipynb", source_notebook())
    return graded(course).root


@pytest.fixture
def course(template: Path, tmp_path: Path) -> Course:
    """A copy of it."""
    shutil.copytree(template, tmp_path / "course")
    return load_course(tmp_path / "course")


def graded(course: Course, marks: Marks = MARKS) -> Course:
    with open_gradebook(course) as gradebook:
        learn_assignment(gradebook, course, course.assignments[0])
        write_marks(gradebook, course, [marks])
    return course


def renamed(course: Course, name: str) -> Course:
    """The course after `notebook:` in course.yml was changed."""
    write(course.release / NAME / name, source_notebook())
    return replace(course, assignments=(replace(course.assignments[0], notebook=name),))


def exported(course: Course) -> dict[str, str]:
    (row,) = csv.DictReader(write_grades(course, course.assignments).read_text(encoding="utf-8").splitlines())
    return row


def test_marks_and_what_they_can_be(course: Course) -> None:
    row = exported(course)
    marks = [row[name] for name in ("tested", "tested_max", "written", "written_max", "total", "total_max")]
    assert (row["status"], marks) == ("graded", ["4.5", "6", "0", "4", "4.5", "10"])


@pytest.mark.parametrize("name", ["a_first.ipynb", "z_last.ipynb"])
def test_of_two_notebooks_the_assignments_own_is_shown(course: Course, name: str) -> None:
    again = graded(renamed(course, name), replace(MARKS, earned={"volume": 1.0, "cost": 0.0}))
    assert (exported(course)["tested"], exported(again)["tested"]) == ("4.5", "1")


def test_what_was_graded_under_another_name_only_is_blank(course: Course) -> None:
    row = exported(renamed(course, "vases.ipynb"))
    assert (row["student"], row["status"], row["tested"], row["total"]) == ("ana", "needs attention", "", "")


@pytest.mark.parametrize(("confined", "shown"), [(True, "yes"), (False, "no"), (None, "")])
def test_isolation_is_told_where_it_is_known(course: Course, confined: bool | None, shown: str) -> None:
    if confined is not None:
        result = SubmissionResult("ana", NAME, Status.GRADED, 6.0, 4.5, confined=confined)
        update_document(course.report, [as_entry(result)], {})
    assert exported(course)["isolated"] == shown


def test_a_gradebook_that_is_not_there_is_not_made(course: Course) -> None:
    before = write_grades(course, course.assignments).read_bytes()
    missing = course.root / "grade.db"
    with pytest.raises(GradingError, match=f"There is no gradebook at {missing}"):
        write_grades(course, course.assignments, f"sqlite:///{missing}")
    assert not missing.exists()
    assert (course.report / "grades.csv").read_bytes() == before
