"""One submission, from its notebook to its result: the suite's tests, run against a confined notebook."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from autograder.course import Assignment, Course
from autograder.errors import AutograderError, GradingError, NotebookError
from autograder.graded_notebook import graded_notebook
from autograder.opening import open_session, points_of, released_document
from autograder.pytest_plugin import GradingRun
from autograder.results import CellProblem, ExerciseResult, Outcome, Reason, Status, SubmissionResult, TestResult
from autograder.sandbox import Host
from autograder.score import all_uses, better, score_exercise, to_grade_again, total
from autograder.session import CannotJudge
from autograder.submission import TIMESTAMP, Submission
from autograder.suite_run import CollectedSuite, in_suite_order, read_equivalents


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known already of a submission.

    tests: of exercises that were judged before, of the same code by the same tests; those are not run again.
    problems: what kept its cells from finishing, for the case that no cell has to run.
    apart: whether each exercise is to run on a process of its own, one after the other. For a submission over which the
    grading process has died: what ends it then costs no exercise that comes before.
    """

    tests: Mapping[str, tuple[TestResult, ...]] = field(default_factory=dict)
    problems: tuple[CellProblem, ...] = ()
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Graded:
    """A submission's result, and the text of the notebook that shows it."""

    result: SubmissionResult
    notebook: str


def grade_submission(
    suite: CollectedSuite,
    heard: Callable[[TestResult], None],
    course: Course,
    submission: Submission,
    host: Host,
    kept: Kept = Kept(),
) -> SubmissionResult:
    """Grade one submission. Never raises for what is in the notebook; host errors end as "needs attention".

    heard: told of each test's result as it comes.
    """
    start, cpu = time.monotonic(), time.process_time()
    assignment = course.assignment(submission.assignment)
    points = points_of(course, assignment)
    blank = SubmissionResult(
        submission.student,
        assignment.name,
        Status.ATTENTION,
        sum(points.values()),
        confined=host.confined,
        isolation=host.isolation,
    )
    try:
        result = _Grading(suite, heard, course, assignment, submission, host, points).result(blank, kept)
    except NotebookError as error:
        reason = Reason.UNREADABLE if os.path.lexists(submission.notebook) else Reason.MISSING
        result = replace(blank, reason=reason, detail=str(error))
    except (AutograderError, OSError) as error:
        result = replace(blank, reason=Reason.HOST, detail=str(error))
    except Exception as error:  # a mistake of ours over one submission must not end the batch
        result = replace(blank, reason=Reason.HOST, detail=f"Grading itself failed. Please report this: {error!r}")
    seconds, cpu = time.monotonic() - start, time.process_time() - cpu
    return replace(result, seconds=round(seconds, 3), cpu_grading=round(cpu, 3))


def grade_to_notebook(
    suite: CollectedSuite,
    heard: Callable[[TestResult], None],
    course: Course,
    submission: Submission,
    host: Host,
    kept: Kept,
) -> Graded:
    """Grade one submission, and put the result into its notebook."""
    result = grade_submission(suite, heard, course, submission, host, kept)
    cpu = time.process_time()
    graded = with_notebook(course, submission, result)
    cpu = round(result.cpu_grading + time.process_time() - cpu, 3)
    return replace(graded, result=replace(graded.result, cpu_grading=cpu))


def with_notebook(course: Course, submission: Submission, result: SubmissionResult) -> Graded:
    """A result, with the notebook that shows it."""
    notebook = graded_notebook(submission, released_document(course, course.assignment(submission.assignment)), result)
    return Graded(replace(result, written=notebook.written), notebook.text)


class _Grading:
    """The grading of one submission: the whole suite once, then again what another's mistake may have cost."""

    def __init__(
        self,
        suite: CollectedSuite,
        heard: Callable[[TestResult], None],
        course: Course,
        assignment: Assignment,
        submission: Submission,
        host: Host,
        points: Mapping[str, float],
    ) -> None:
        self._suite, self._heard = suite, heard
        self._course, self._assignment = course, assignment
        self._submission, self._host, self._points = submission, host, points
        self._deadline = time.monotonic() + assignment.limits.seconds_per_submission
        self._slow: frozenset[int] = frozenset()
        self._cpu = 0.0
        self._needed_demos = ""

    def result(self, blank: SubmissionResult, kept: Kept) -> SubmissionResult:
        """The result, made of `blank`."""
        wanted = [name for name in self._points if name not in kept.tests]
        results = [test for tests in kept.tests.values() for test in tests]
        problems = kept.problems
        parts = [[name] for name in wanted] if kept.apart else []
        for part in parts or [wanted]:
            run, found = self._run(frozenset(part), heard=self._heard)
            results += run.results
            problems = found or problems
            if run.cannot_judge is not None:
                break
        results = in_suite_order(self._suite.specs, results)
        exercises = score_suite(self._points, results, self._suite.weights)
        fault = _fault_of(run, results) or self._grade_again(exercises)
        result = replace(
            blank,
            exercises=tuple(exercises.values()),
            problems=(*problems, *_timestamp_problem(self._submission)),
            cpu_student=round(self._cpu, 3),
            needed_demos=self._needed_demos,
        )
        if fault is not None:
            return replace(result, reason=fault.reason, detail=fault.detail)
        return replace(result, status=Status.GRADED, score=total(result.exercises))

    def _run(
        self,
        only: frozenset[str],
        equivalents: Mapping[str, str] | None = None,
        heard: Callable[[TestResult], None] | None = None,
    ) -> tuple[GradingRun, tuple[CellProblem, ...]]:
        """Run the tests of some exercises on a fresh process; what kept cells from finishing comes with it."""
        session = open_session(
            self._course,
            self._assignment,
            self._submission.notebook,
            self._host,
            equivalents,
            slow=self._slow,
            deadline=self._deadline,
        )
        with contextlib.closing(session):
            run = self._suite.run(GradingRun(session, self._course, only, heard))
            problems = session.problems
        self._slow = session.slow
        self._cpu += session.cpu
        self._needed_demos = self._needed_demos or session.needed_demos
        return run, problems

    def _grade_again(self, exercises: dict[str, ExerciseResult]) -> CannotJudge | None:
        """Let the better result count of each exercise that another's mistake may have cost something.

        Returns the host's fault, if one kept it from that: nobody may lose marks by it. A limit that ends the second
        time takes nothing from what was earned the first time, and gives nothing.
        """
        uses = {spec.exercise: spec.uses for spec in self._suite.specs}
        for name in to_grade_again(exercises, uses):
            run, _ = self._run(frozenset({name}), self._equivalents_for(name, exercises, uses))
            fault = _fault_of(run, run.results)
            if fault is not None and fault.reason is Reason.HOST:
                return fault
            first = exercises[name]
            if not all(test.is_repeatable for test in run.results):  # another time, the second may come to more
                first = replace(first, tests=tuple(replace(test, cut_short=True) for test in first.tests))
            tests = merge_cases(in_suite_order(self._suite.specs, run.results))
            weight = self._suite.weights[name]
            second = score_exercise(name, self._points[name], tests, with_equivalents=True, weight=weight)
            exercises[name] = better(first, second) if fault is None else first
        return None

    def _equivalents_for(
        self, name: str, exercises: Mapping[str, ExerciseResult], uses: Mapping[str, tuple[str, ...]]
    ) -> dict[str, str]:
        """Library functions for the failed parts that an exercise uses."""
        lines = read_equivalents(self._course.suites / self._assignment.name)
        return {
            used: lines[used]
            for used in all_uses(uses, name)
            if used in lines and exercises[used].earned < exercises[used].points
        }


def _fault_of(run: GradingRun, results: Iterable[TestResult]) -> CannotJudge | None:
    """What kept a run from judging all that it was to judge: a limit, or the host, to which errors of tests count."""
    errors = (CannotJudge(Reason.HOST, test.message) for test in results if test.outcome is Outcome.ERROR)
    return run.cannot_judge or next(errors, None)


def _timestamp_problem(submission: Submission) -> tuple[CellProblem, ...]:
    try:
        submission.handed_in  # noqa: B018  (asked for its error)
    except GradingError as error:
        return (CellProblem(TIMESTAMP, str(error)),)
    return ()


def score_suite(
    points: Mapping[str, float], results: Iterable[TestResult], weights: Mapping[str, int] | None = None
) -> dict[str, ExerciseResult]:
    """Score every exercise of an assignment, in the order of the notebook.

    weights: of all tests of each exercise, where some of them may not have run.
    """
    merged, weights = merge_cases(results), weights or {}
    return {
        grade_id: score_exercise(
            grade_id,
            worth,
            [test for test in merged if test.exercise == grade_id],
            weight=weights.get(grade_id),
        )
        for grade_id, worth in points.items()
    }


def merge_cases(results: Iterable[TestResult]) -> tuple[TestResult, ...]:
    """Make one test of the parametrised cases of each: all must pass, and the first that did not speaks for it."""
    merged: dict[tuple[str, str], TestResult] = {}
    for result in results:
        key = (result.exercise, result.name)
        first = merged.get(key, result)
        speaker = first if first.outcome is not Outcome.PASSED or result.outcome is Outcome.PASSED else result
        seconds = result.seconds + (first.seconds if key in merged else 0.0)
        merged[key] = replace(speaker, seconds=round(seconds, 4), fraction=min(first.fraction, result.fraction))
    return tuple(merged.values())
