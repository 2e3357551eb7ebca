"""report/audit.jsonl: one line a submission, only ever added to, and traceable to what was graded with what."""

import contextlib
import json
import platform
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from tiny_course import NAME, make_tiny_course

from autograder.audit_record import FILE, AuditLog, all_versions, append_record, audit_record, ground_hashes
from autograder.course import Course, load_course
from autograder.errors import GradingError
from autograder.fingerprint import ground_of
from autograder.results import ExerciseResult, Reason, Status, SubmissionResult

GRADED = SubmissionResult(
    "ana",
    NAME,
    Status.GRADED,
    6.0,
    4.5,
    exercises=(ExerciseResult("volume", 6.0, 4.5, ()),),
    seconds=1.5,
    confined=True,
    isolation=("seccomp",),
)
LOST = SubmissionResult(
    "zoe", NAME, Status.ATTENTION, 6.0, reason=Reason.MISSING, detail="It is missing.", confined=True
)
MOMENT = datetime(2026, 12, 1, 23, 59, tzinfo=timezone(timedelta(hours=1)))


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return make_tiny_course(tmp_path)


def noted(course: Course, result: SubmissionResult = GRADED) -> dict[str, Any]:
    AuditLog(course, {NAME: ground_of(course, course.assignments[0])}).note(result, "ab")
    return read_records(course.report)[-1]


def read_records(folder: Path) -> list[dict[str, Any]]:
    """The lines of audit.jsonl, oldest first, as readers are told to read them: a torn line is left out."""
    records = []
    for line in (folder / FILE).read_bytes().splitlines():
        with contextlib.suppress(ValueError):
            records.append(json.loads(line))
    return records


def test_says_what_was_graded_and_how(course):
    record = audit_record(GRADED, {"notebook": "ab"}, course.assignments[0].limits, {"python": "3"}, MOMENT)

    assert record["time"] == "2026-12-01T22:59:00+00:00"
    assert (record["student"], record["assignment"], record["status"]) == ("ana", NAME, "graded")
    assert (record["score"], record["max_score"], record["earned"]) == (4.5, 6.0, {"volume": 4.5})
    assert (record["confined"], record["isolation"], record["seconds"]) == (True, ["seccomp"], 1.5)
    assert record["limits"]["memory_mb"] == course.assignments[0].limits.memory_mb


def test_says_why_there_is_no_mark(course):
    record = noted(course, LOST)

    assert (record["status"], record["reason"], record["score"]) == ("needs attention", "missing", None)


def test_leaves_out_the_words_of_students(course):
    assert "It is missing." not in json.dumps(noted(course, LOST))


def test_names_the_notebook_and_what_its_marks_stand_on(course):
    assert set(noted(course)["hashes"]) == {
        *("notebook", "suite", "points", "release", "thresholds", "limits", "seed", "framework", "packages")
    }


@pytest.mark.parametrize(
    ("file", "old", "new", "changed"),
    [
        pytest.param(f"tests/grading/{NAME}/test_vessels.py", "2.0, 3.0), 6.0", "2.0, 4.0), 8.0", "suite", id="suite"),
        pytest.param("course.yml", "at_least: 0.9", "at_least: 0.8", "thresholds", id="thresholds"),
        pytest.param("course.yml", "memory_mb: 256", "memory_mb: 512", "limits", id="limits"),
    ],
)
def test_an_edit_changes_its_hash_and_no_other(course, file, old, new, changed):
    before = ground_hashes(ground_of(course, course.assignments[0]))
    path = course.root / file
    assert old in path.read_text(encoding="utf-8")
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    edited = load_course(course.root)
    after = ground_hashes(ground_of(edited, edited.assignments[0]))

    assert {name for name in before if before[name] != after[name]} == {changed}


@pytest.mark.parametrize(
    "name", ["python", "kernel", "autograder", "numpy", "tensorflow", "keras", "pytest", "nbgrader", "ipython"]
)
def test_names_the_versions(name):
    assert all_versions()[name]


def test_the_version_of_python_is_the_one_that_runs():
    assert all_versions()["python"] == platform.python_version()


def test_lines_are_added(tmp_path):
    append_record(tmp_path / "report", {"n": 1})
    append_record(tmp_path / "report", {"n": 2})

    assert read_records(tmp_path / "report") == [{"n": 1}, {"n": 2}]


def test_a_torn_line_costs_no_other(tmp_path):
    append_record(tmp_path, {"n": 1})
    with (tmp_path / "audit.jsonl").open("a") as file:
        file.write('{"n": 2, "stu')
    append_record(tmp_path, {"n": 3})

    assert read_records(tmp_path) == [{"n": 1}, {"n": 3}]


def test_a_name_of_any_kind_stays_on_its_line(course):
    record = noted(course, replace(GRADED, student='a\n"{\u2028\ud800'))

    assert record["student"] == 'a\n"{\u2028\ud800'
    assert len(read_records(course.report)) == 1


def test_a_file_that_cannot_be_written(tmp_path):
    (tmp_path / "audit.jsonl").mkdir()
    with pytest.raises(GradingError) as caught:
        append_record(tmp_path, {"n": 1})

    assert str(caught.value) == (
        f"{tmp_path}/audit.jsonl cannot be written: [Errno 21] Is a directory: '{tmp_path}/audit.jsonl'. "
        "What was judged so far is kept; put this right, and grade again."
    )


def test_the_time_is_now(course):
    moment = datetime.fromisoformat(str(noted(course)["time"]))

    assert abs(datetime.now(UTC) - moment) < timedelta(minutes=5)
