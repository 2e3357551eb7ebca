"""The command line on a tiny course: build, grade, export; its exit codes and its words."""

import csv
import json
import shutil
from importlib.metadata import version
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tiny_course import NAME, handed_in, make_tiny_course

from autograder.cli import main
from autograder.course import Course
from autograder.gradebook import open_gradebook
from autograder.report import read_results

pytestmark = [pytest.mark.linux, pytest.mark.usefixtures("light_preload")]

RIGHT = "def volume(base, height):\n    return base * height"
COST = "def cost(base, height, price):\n    return volume(base, height) * price"


def autograder(course: Course, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--course", str(course.root), *arguments], catch_exceptions=False)


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A built course, in which two students handed in, one broke the file, and one killed the process."""
    course = make_tiny_course(tmp_path_factory.mktemp("course"))
    assert autograder(course, "build").exit_code == 0
    handed_in(course, "ana", volume_answer=RIGHT, cost_answer=COST, written_1="Soil.")
    handed_in(course, "bo", volume_answer="import os\nos._exit(3)", cost_answer=COST.replace("volume", "vol"))
    handed_in(course, "cy").write_text("not a notebook")
    return course


@pytest.fixture(scope="module")
def graded(course: Course) -> Result:
    result = autograder(course, "grade", "--jobs", "2")
    assert autograder(course, "export").exit_code == 0
    shutil.copy(course.report / "grades.csv", course.report / "first-grades.csv")
    return result


def test_build_check_finds_a_fresh_release_fresh(course: Course) -> None:
    result = autograder(course, "build", "--check")
    assert (result.exit_code, result.output) == (0, "release/vessels: up to date.\n")


def test_build_check_fails_on_a_stale_release(course: Course) -> None:
    readme = course.release / NAME / "README.md"
    kept = readme.read_text()
    readme.write_text("old")
    result = autograder(course, "build", "--check")
    readme.write_text(kept)
    assert result.exit_code == 1
    assert "release/vessels is stale (README.md). Run `autograder build`." in result.output


def test_grade_exits_with_1_when_something_needs_attention(graded: Result) -> None:
    assert graded.exit_code == 1


def test_grade_tells_of_every_student(graded: Result) -> None:
    assert "3/3 " in graded.output
    for student in ("ana", "bo", "cy"):
        assert student in graded.output


def test_one_bad_submission_stops_no_other(graded: Result, course: Course) -> None:
    scores = {entry["student"]: entry["score"] for entry in read_results(course.report)}
    assert scores == {"ana": 6.0, "bo": 0.0, "cy": None}


def test_what_stopped_a_cell_is_told(graded: Result, course: Course) -> None:
    entry = next(entry for entry in read_results(course.report) if entry["student"] == "bo")
    assert entry["cells"][0] == {
        "cell": "cell 2 (volume-answer)",
        "message": "it ended the Python process (exit code 3).",
    }


def test_grade_notes_each_submission_once(graded: Result, course: Course) -> None:
    lines = (course.report / "audit.jsonl").read_text(encoding="utf-8").splitlines()[:3]
    first = {record["student"]: record for record in map(json.loads, lines)}
    assert first.keys() == {"ana", "bo", "cy"}
    assert (first["ana"]["score"], first["cy"]["reason"]) == (6.0, "unreadable")
    assert {"bubblewrap", "seccomp", "process namespace"} <= set(first["ana"]["isolation"])


def test_files_are_named_from_the_current_folder_on(
    graded: Result, course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert autograder(course, "export").output == f"{course.report / 'grades.csv'}: written.\n"
    monkeypatch.chdir(course.root)
    assert autograder(course, "export").output == "report/grades.csv: written.\n"


def test_export_leaves_blank_what_waits(graded: Result, course: Course) -> None:
    rows = {r["student"]: r for r in csv.DictReader((course.report / "first-grades.csv").read_text().splitlines())}
    assert [(rows[s]["tested"], rows[s]["written"], rows[s]["total"]) for s in ("ana", "bo", "cy")] == [
        ("6", "", ""),  # the written answer waits for a person
        ("0", "0", "0"),
        ("", "", ""),
    ]


def test_a_mark_given_by_hand_survives_a_regrade_and_is_flagged(graded: Result, course: Course) -> None:
    with open_gradebook(course) as gradebook:
        gradebook.find_grade("written-1", NAME, NAME, "ana").manual_score = 3.0
        gradebook.db.commit()
    assert autograder(course, "grade", "--student", "ana").exit_code == 0
    with open_gradebook(course) as gradebook:
        grade = gradebook.find_grade("written-1", NAME, NAME, "ana")
        assert (grade.manual_score, grade.needs_manual_grade) == (3.0, True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["grade", "vessel"], "Nearest: 'vessels'", id="assignment"),
        pytest.param(["grade", "--student", "anna"], "Nothing was handed in by anna", id="student"),
        pytest.param(["grade", "--jobs", "0"], "--jobs", id="jobs"),
        pytest.param(["build", "jars"], "no assignment 'jars'", id="build"),
    ],
)
def test_misuse_exits_with_2_and_says_what_is_meant(course: Course, arguments: list[str], said: str) -> None:
    result = autograder(course, *arguments)
    assert result.exit_code == 2
    assert said in result.output


def test_a_missing_course_is_misuse(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["--course", str(tmp_path), "build"])
    assert result.exit_code == 2
    assert "There is no course file at" in result.output


def test_tells_its_version() -> None:
    result = CliRunner().invoke(main, ["--version"])

    assert result.output == f"autograder, version {version('autograder')}\n"


@pytest.mark.parametrize("command", sorted(main.commands))
def test_help_needs_no_course(command: str, tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["--course", str(tmp_path), command, "--help"])
    assert result.exit_code == 0
    assert result.output.startswith("Usage:")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        pytest.param(PermissionError(13, "Permission denied", "report/grades.csv"), "report/grades.csv: ", id="right"),
        pytest.param(OSError(28, "No space left on device"), "No space left on device. Put that right", id="disk"),
    ],
)
def test_a_disk_that_is_full_and_a_right_that_is_missing_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, said: str
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("autograder.export.write_grades", fail)
    result = autograder(make_tiny_course(tmp_path), "export")
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())


def test_nobody_who_reads_is_no_misuse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise BrokenPipeError(32, "Broken pipe")

    monkeypatch.setattr("autograder.export.write_grades", fail)
    result = autograder(make_tiny_course(tmp_path), "export")
    assert (result.exit_code, result.output) == (1, "")
