"""What was handed in: found whatever its name, and its time read or said to be unreadable."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from tiny_course import NAME, make_tiny_course

from autograder.course import Course
from autograder.errors import GradingError
from autograder.submission import Submission, find_submissions


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return make_tiny_course(tmp_path)


def hand_in(course: Course, student: str, *files: str) -> Path:
    folder = course.submitted / student / NAME
    folder.mkdir(parents=True)
    for file in files:
        (folder / file).write_text("{}")
    return folder


def notebooks(course: Course, **options: object) -> list[tuple[str, str]]:
    found = find_submissions(course, course.assignments, **options)  # type: ignore[arg-type]
    return [(submission.student, submission.notebook.name) for submission in found]


def test_finds_every_student_in_order(course: Course) -> None:
    hand_in(course, "zoe", f"{NAME}.ipynb")
    hand_in(course, "ana", f"{NAME}.ipynb")
    assert notebooks(course) == [("ana", f"{NAME}.ipynb"), ("zoe", f"{NAME}.ipynb")]


def test_takes_the_only_notebook_whatever_its_name(course: Course) -> None:
    hand_in(course, "ana", "final-version(2).ipynb")
    assert notebooks(course) == [("ana", "final-version(2).ipynb")]


def test_guesses_nothing_among_several(course: Course) -> None:
    hand_in(course, "ana", "a.ipynb", "b.ipynb")
    assert notebooks(course) == [("ana", f"{NAME}.ipynb")]


def test_an_empty_folder_is_not_dropped(course: Course) -> None:
    hand_in(course, "ana")
    assert notebooks(course) == [("ana", f"{NAME}.ipynb")]


def test_finds_only_the_students_asked_for(course: Course) -> None:
    hand_in(course, "ana", f"{NAME}.ipynb")
    hand_in(course, "zoe", f"{NAME}.ipynb")
    assert notebooks(course, students=["zoe"]) == [("zoe", f"{NAME}.ipynb")]


def test_a_misspelt_student_is_told_the_nearest(course: Course) -> None:
    hand_in(course, "ana-lovelace", f"{NAME}.ipynb")
    with pytest.raises(GradingError, match="Nothing was handed in by ana-lovelac: .* Nearest: 'ana-lovelace'"):
        notebooks(course, students=["ana-lovelac"])


def test_an_empty_class_is_told_where_submissions_lie(course: Course) -> None:
    with pytest.raises(GradingError, match=r"They lie in submitted/<student>/vessels/vessels\.ipynb"):
        notebooks(course)


def at(folder: Path, text: str) -> Submission:
    (folder / "timestamp.txt").write_text(text)
    return Submission("ana", NAME, folder / f"{NAME}.ipynb")


DUE = datetime(2026, 12, 1, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "late"),
    [
        pytest.param("2026-12-01 12:00:10 UTC", 10, id="utc"),
        pytest.param("2026-12-01 12:00:10", 10, id="no zone"),
        pytest.param("2026-12-01 13:00:10 +0100", 10, id="another zone"),
        pytest.param("2026-12-01 11:00:00 UTC", -3600, id="early"),
    ],
)
def test_tells_how_late_it_came(tmp_path: Path, text: str, late: float) -> None:
    assert at(tmp_path, text).seconds_late(DUE) == late


def test_without_a_timestamp_it_is_in_time(tmp_path: Path) -> None:
    assert Submission("ana", NAME, tmp_path / "a.ipynb").seconds_late(DUE) == 0


def test_an_unreadable_timestamp_is_an_error_that_names_the_fix(tmp_path: Path) -> None:
    with pytest.raises(GradingError, match="does not hold a time: 'yesterday'.*Write YYYY-MM-DD HH:MM:SS UTC"):
        _ = at(tmp_path, "yesterday").handed_in


def test_an_unreadable_timestamp_costs_nothing(tmp_path: Path) -> None:
    assert at(tmp_path, "yesterday").seconds_late(DUE) == 0
