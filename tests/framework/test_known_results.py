"""A result is filed under what was graded, also where files come in while a class is graded."""

import contextlib
import hashlib
import json
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console
from tiny_course import NAME, handed_in, make_tiny_course, source_notebook, write

from autograder.batch import Work
from autograder.changes import changes_between
from autograder.course import Course
from autograder.fingerprint import content_of
from autograder.grade_command import CHANGED, Outcome, run
from autograder.grading import Graded, Kept, with_notebook
from autograder.known_results import KnownResults
from autograder.report import BEFORE, read_document
from autograder.results import ExerciseResult, Status, SubmissionResult, TestResult
from autograder.results import Outcome as Ended
from autograder.store import Store
from autograder.submission import Submission

TEST = TestResult("volume", "test_of_one", "volume(2, 3) is 6.", Ended.PASSED, True, 1)
RESULT = SubmissionResult(
    "ana", NAME, Status.GRADED, 6.0, 4.0, exercises=(ExerciseResult("volume", 4.0, 4.0, (TEST,)),), confined=True
)


@pytest.fixture
def course(tmp_path: Path) -> Course:
    course = make_tiny_course(tmp_path)
    write(course.release / NAME / f"{NAME}.ipynb", source_notebook())
    return course


@pytest.fixture
def submission(course: Course) -> Submission:
    return Submission("ana", NAME, handed_in(course, "ana", volume_answer="old"))


@pytest.fixture
def known(course: Course) -> Iterator[KnownResults]:
    with contextlib.closing(Store(course.root / "store")) as store:
        yield KnownResults(store, course, course.assignments)


def test_a_result_is_known_of_what_was_looked_at(known: KnownResults, course: Course, submission: Submission) -> None:
    known.look_at(submission)
    assert known.find(submission) is None
    handed_in(course, "ana", volume_answer="new")
    assert known.has_changed(submission)
    known.keep(submission, RESULT)
    known.look_at(submission)
    assert known.find(submission) is None
    handed_in(course, "ana", volume_answer="old")
    known.look_at(submission)
    assert known.find(submission) == RESULT


def test_tests_that_may_have_run_on_other_code_are_not_kept(
    known: KnownResults, course: Course, submission: Submission
) -> None:
    known.look_at(submission)
    assert known.kept(submission) == Kept()
    handed_in(course, "ana", volume_answer="new")
    known.keep_exercise(submission, "volume", (TEST,))
    for answer in ("old", "new"):
        handed_in(course, "ana", volume_answer=answer)
        known.look_at(submission)
        assert known.kept(submission) == Kept()


def test_what_is_kept_of_other_code_is_not_taken(known: KnownResults, course: Course, submission: Submission) -> None:
    known.look_at(submission)
    known.keep_exercise(submission, "volume", (TEST,))
    known.look_at(submission)
    assert known.kept(submission).tests == {"volume": (TEST,)}
    known.look_at(submission)
    handed_in(course, "ana", volume_answer="new")
    assert known.kept(submission) == Kept()


def test_a_new_time_is_a_change(known: KnownResults, submission: Submission) -> None:
    known.look_at(submission)
    assert not known.has_changed(submission)
    (submission.notebook.parent / "timestamp.txt").write_text("2026-12-01 10:00:00 UTC")
    assert known.has_changed(submission)


# --- a whole run, graded by one who reads the answer ---------------------------------------------------------

POINTS = {"old": 1.0, "new": 2.0, "newer": 4.0}


def grade(course: Course, meanwhile: Callable[[], object] = lambda: None) -> Outcome:
    """Grade the class, where an answer's points are in POINTS. meanwhile: done whenever one has been graded."""

    def submit(work: Work) -> Future[Graded]:
        document = json.loads(work.submission.notebook.read_text(encoding="utf-8"))
        answer = next(cell["source"] for cell in document["cells"] if cell["id"] == "volume-answer")
        points = POINTS["".join(answer)]
        result = replace(
            RESULT,
            score=points,
            exercises=(ExerciseResult("volume", 4.0, points, (TEST,)),),
            student=work.submission.student,
        )
        graded: Future[Graded] = Future()
        graded.set_result(with_notebook(course, work.submission, result))
        meanwhile()
        return graded

    return run(course, course.assignments, workers=contextlib.nullcontext(submit), console=Console(quiet=True))


def test_what_changes_while_it_is_graded_is_graded_again(course: Course, submission: Submission) -> None:
    outcome = grade(course, lambda: handed_in(course, "ana", volume_answer="new"))
    assert [result.score for result in outcome.results] == [2.0]
    assert outcome.entries[0]["submission_hash"] == content_of(submission).whole
    (line,) = (course.report / "audit.jsonl").read_text(encoding="utf-8").splitlines()
    notebook = hashlib.sha256(submission.notebook.read_bytes()).hexdigest()
    assert json.loads(line)["hashes"]["notebook"] == notebook
    assert [result.score for result in grade(course, pytest.fail).results] == [2.0]


def test_what_changes_each_time_needs_attention_and_is_not_kept(course: Course, submission: Submission) -> None:
    answers = iter(["new", "newer"])
    (result,) = grade(course, lambda: handed_in(course, "ana", volume_answer=next(answers))).results
    assert (result.status, result.score, result.detail) == (Status.ATTENTION, None, CHANGED)
    assert [result.score for result in grade(course).results] == [4.0]


def test_a_run_that_is_interrupted_says_what_it_changed(
    course: Course, submission: Submission, monkeypatch: pytest.MonkeyPatch
) -> None:
    grade(course)
    handed_in(course, "ana", volume_answer="new")

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("autograder.grade_command.Picture.show", interrupt)
    with pytest.raises(KeyboardInterrupt):
        grade(course)
    (change,) = changes_between(read_document(course.report, BEFORE), read_document(course.report))
    assert (change.before, change.after, change.why) == (1.0, 2.0, ("another submission",))
