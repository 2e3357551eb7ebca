"""A worker that dies costs nobody their marks, and does not keep the batch from ending."""

from concurrent.futures import Future
from pathlib import Path

import pytest
from tiny_course import NAME, SUITE, handed_in, make_tiny_course, source_notebook, write

from autograder.batch import Work, grade_class, grade_patiently
from autograder.build import build
from autograder.course import Course
from autograder.grade_command import run
from autograder.grading import Graded, Kept
from autograder.nbgrader_steps import RESULT, GradeWithSuite, HandedInExporter
from autograder.results import Reason, Status, SubmissionResult
from autograder.sandbox import Host
from autograder.submission import Submission
from autograder.warm_suite import WorkerDied

pytestmark = [pytest.mark.linux, pytest.mark.usefixtures("light_preload")]

RIGHT = "def volume(base, height):\n    return base * height"
DEADLY = '        """volume prints nothing."""\n        import os\n        if student.has("deadly"): os._exit(1)\n'


def test_the_submission_over_which_workers_die_needs_attention_and_the_others_are_graded(tmp_path: Path) -> None:
    course = make_tiny_course(tmp_path)
    build(course, course.assignments[0])
    suite = course.suites / NAME / "test_vessels.py"
    suite.write_text(SUITE.replace('        """volume prints nothing."""\n', DEADLY), encoding="utf-8")
    handed_in(course, "ana", volume_answer=RIGHT)
    handed_in(course, "bo", volume_answer=f"{RIGHT}\ndeadly = True")
    handed_in(course, "cy", volume_answer=RIGHT)
    results = run(course, course.assignments, jobs=2).results
    found = {result.student: (result.status, result.reason, result.score) for result in results}
    assert len(results) == 3
    assert found == {
        "ana": (Status.GRADED, None, 4.0),
        "bo": (Status.ATTENTION, Reason.HOST, None),
        "cy": (Status.GRADED, None, 4.0),
    }


class Frail:
    """Warm parents whose grading process dies the first few times."""

    def __init__(self, deaths: int, host: Host) -> None:
        self._deaths, self.host = deaths, host
        self.apart: list[bool] = []

    def specs(self, assignment: str) -> tuple[()]:
        return ()

    def grade(self, submission: Submission, kept: Kept | None = None, tell: object = None) -> Graded:
        self.apart.append(kept is not None and kept.apart)
        if self._deaths:
            self._deaths -= 1
            raise WorkerDied("It died.")
        return Graded(SubmissionResult(submission.student, NAME, Status.GRADED, 6.0, 4.0, confined=True), "{}")


CONFINED = Host(Path("no.sock"), True, Path("release"), ("seccomp",))
OPEN = Host(Path("no.sock"), False, Path("release"))


@pytest.fixture
def released(tmp_path: Path) -> Course:
    course = make_tiny_course(tmp_path)
    write(course.release / NAME / f"{NAME}.ipynb", source_notebook())
    return course


def test_after_a_death_exercises_run_apart(released: Course) -> None:
    parents = Frail(1, CONFINED)
    work = Work(Submission("bo", NAME, handed_in(released, "bo")))

    assert grade_patiently(released, parents, work).result.status is Status.GRADED  # type: ignore[arg-type]
    assert parents.apart == [False, True]


@pytest.mark.parametrize("host", [CONFINED, OPEN], ids=["confined", "open"])
def test_what_the_grading_process_died_over_says_how_it_was_confined(released: Course, host: Host) -> None:
    work = Work(Submission("bo", NAME, handed_in(released, "bo")))
    result = grade_patiently(released, Frail(2, host), work).result  # type: ignore[arg-type]
    assert (result.reason, result.confined, result.isolation) == (Reason.HOST, host.confined, host.isolation)


@pytest.mark.parametrize("confined", [True, False], ids=["confined", "open"])
def test_what_is_lost_with_its_worker_says_whether_it_was_confined(released: Course, confined: bool) -> None:
    future: Future[Graded] = Future()
    future.set_exception(RuntimeError("It was killed."))
    work = Work(Submission("bo", NAME, handed_in(released, "bo")))
    ((_, graded),) = grade_class(released, lambda _: future, [work], confined)
    assert (graded.result.reason, graded.result.confined) == (Reason.HOST, confined)


@pytest.mark.parametrize(
    ("deaths", "found"),
    [(1, (Status.GRADED, 4.0)), (2, (Status.ATTENTION, None))],
    ids=["once", "twice"],
)
def test_nbgraders_step_tries_again_too(released: Course, deaths: int, found: tuple[Status, float | None]) -> None:
    handed_in(released, "bo")
    exporter = HandedInExporter()
    exporter._parents = Frail(deaths, CONFINED)  # type: ignore[assignment]
    resources = {
        "metadata": {"path": str(released.autograded / "bo" / NAME)},
        "nbgrader": {"notebook": NAME, "student": "bo", "assignment": NAME},
    }
    GradeWithSuite(parent=exporter).preprocess(source_notebook(), resources)
    result = resources[RESULT]
    assert (result.status, result.score) == found
