"""report/results.json: complete, merged, and never half written."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from autograder.errors import GradingError
from autograder.report import BEFORE, FILE, as_entry, read_document, read_results, replaced, update_document
from autograder.results import ExerciseResult, Outcome, Reason, Status, SubmissionResult, TestResult

TEST = TestResult("volume", "test_a", "It is 6.", Outcome.FAILED, False, 2, "No.", "Multiply.", 0.25)
GRADED = SubmissionResult(
    "ana",
    "vessels",
    Status.GRADED,
    6.0,
    4.5,
    exercises=(ExerciseResult("volume", 6.0, 4.5, (TEST,)),),
    seconds=1.5,
    confined=True,
)
LOST = SubmissionResult(
    "zoe", "vessels", Status.ATTENTION, 6.0, reason=Reason.MISSING, detail="It is missing.", confined=True
)


def write_results(folder: Path, results: list[SubmissionResult]) -> Path:
    update_document(folder, map(as_entry, results), {})
    return folder / FILE


def test_holds_every_field_of_a_test(tmp_path: Path) -> None:
    write_results(tmp_path, [GRADED])
    assert read_results(tmp_path)[0]["exercises"][0]["tests"] == [
        {
            "name": "test_a",
            "sentence": "It is 6.",
            "outcome": "failed",
            "message": "No.",
            "hint": "Multiply.",
            "visibility": "hidden",
            "weight": 2,
            "fraction": 1.0,
            "seconds": 0.25,
        }
    ]


def test_attention_has_a_reason_and_no_score(tmp_path: Path) -> None:
    write_results(tmp_path, [LOST])
    entry = read_results(tmp_path)[0]
    assert (entry["status"], entry["reason"], entry["score"]) == ("needs attention", "missing", None)


def test_a_second_run_replaces_only_what_it_graded(tmp_path: Path) -> None:
    write_results(tmp_path, [GRADED, LOST])
    write_results(tmp_path, [SubmissionResult("zoe", "vessels", Status.GRADED, 6.0, 6.0, confined=True)])
    assert [(entry["student"], entry["score"]) for entry in read_results(tmp_path)] == [("ana", 4.5), ("zoe", 6.0)]


def test_the_order_of_grading_does_not_show(tmp_path: Path) -> None:
    one = write_results(tmp_path / "one", [GRADED, LOST]).read_bytes()
    other = write_results(tmp_path / "other", [LOST, GRADED]).read_bytes()
    assert one == other


def test_leaves_no_partial_file(tmp_path: Path) -> None:
    write_results(tmp_path, [GRADED])
    assert [path.name for path in tmp_path.iterdir() if not path.name.startswith(".")] == ["results.json"]


def test_many_commands_at_a_time_lose_nothing(tmp_path: Path) -> None:
    students = [f"s{number:02}" for number in range(20)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda student: write_results(tmp_path, [replace(GRADED, student=student)]), students))
    assert [entry["student"] for entry in read_results(tmp_path)] == students


def test_the_report_before_is_kept_where_marks_change(tmp_path: Path) -> None:
    write_results(tmp_path, [GRADED])
    better = replace(GRADED, score=6.0, exercises=(replace(GRADED.exercises[0], earned=6.0),))
    (change,) = update_document(tmp_path, [as_entry(better)], {})
    assert (change.before, change.after) == (4.5, 6.0)
    assert update_document(tmp_path, [as_entry(better)], {}) == ()
    assert [read_document(tmp_path, name)["submissions"][0]["score"] for name in (BEFORE, FILE)] == [4.5, 6.0]


def test_what_fails_in_the_middle_leaves_the_old_file(tmp_path: Path) -> None:
    file = tmp_path / "grades.csv"
    file.write_text("old")

    def write_half() -> None:
        with replaced(file) as target:
            target.write("half")
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space") as caught:
        write_half()
    assert caught.value.filename == str(file)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("grades.csv", "old")]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("{", id="broken"),
        pytest.param("[]", id="not ours"),
        pytest.param(json.dumps({"schema_version": 99, "submissions": []}), id="another version"),
    ],
)
def test_a_file_that_is_not_ours_is_not_overwritten(tmp_path: Path, content: str) -> None:
    (tmp_path / "results.json").write_text(content)
    with pytest.raises(GradingError, match="Move it away, and grade again"):
        write_results(tmp_path, [GRADED])
    assert (tmp_path / "results.json").read_text() == content
