"""A graded notebook takes the place of the one before it, or leaves it as it was."""

from pathlib import Path

import pytest
from tiny_course import NAME, make_tiny_course, source_notebook, write

from autograder.course import Course
from autograder.graded_notebook import write_autograded
from autograder.submission import Submission


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return make_tiny_course(tmp_path)


@pytest.fixture
def submission(course: Course) -> Submission:
    notebook = write(course.submitted / "ana" / NAME / f"{NAME}.ipynb", source_notebook())
    (notebook.parent / "timestamp.txt").write_text("2026-12-01 10:00:00 UTC")
    return Submission("ana", NAME, notebook)


def found(course: Course) -> dict[str, str]:
    """The files below the student's folder in autograded/."""
    folder = course.autograded / "ana"
    return {str(path.relative_to(folder)): path.read_text() for path in folder.rglob("*") if path.is_file()}


def test_a_new_one_takes_the_place_of_the_old_one(course: Course, submission: Submission) -> None:
    write_autograded(course, submission, "old")
    (submission.notebook.parent / "timestamp.txt").unlink()
    write_autograded(course, submission, "new")
    assert found(course) == {f"{NAME}/{NAME}.ipynb": "new"}


def test_what_belongs_beside_it_is_there(course: Course, submission: Submission) -> None:
    write_autograded(course, submission, "new")
    assert found(course) == {f"{NAME}/{NAME}.ipynb": "new", f"{NAME}/timestamp.txt": "2026-12-01 10:00:00 UTC"}


def test_a_full_disk_leaves_the_old_one_and_nothing_else(
    course: Course, submission: Submission, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_autograded(course, submission, "old")
    before = found(course)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space") as caught:
        write_autograded(course, submission, "new")
    assert caught.value.filename == str(course.autograded / "ana" / NAME)
    assert found(course) == before


@pytest.mark.parametrize(
    "left",
    [
        pytest.param([f".{NAME}.new", NAME], id="while it was written"),
        pytest.param([f".{NAME}.new", f".{NAME}.old"], id="between the renames"),
        pytest.param([f".{NAME}.old", NAME], id="after the renames"),
    ],
)
def test_what_a_kill_has_left_is_cleared_up(course: Course, submission: Submission, left: list[str]) -> None:
    for name in left:
        (course.autograded / "ana" / name).mkdir(parents=True)
        (course.autograded / "ana" / name / "a.ipynb").write_text("half")
    write_autograded(course, submission, "new")
    assert found(course).keys() == {f"{NAME}/{NAME}.ipynb", f"{NAME}/timestamp.txt"}
    assert [path.name for path in (course.autograded / "ana").iterdir()] == [NAME]
