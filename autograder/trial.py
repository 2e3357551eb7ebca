"""One answer on trial: an exercise's tests, run as in grading on a notebook that holds nothing else.

The notebook is the instructor's own, reduced to what the exercise needs: cells that are nobody's answer, the answers
of the exercises that it uses, and the answer on trial.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from autograder.course import Assignment, Course
from autograder.errors import AutograderError
from autograder.grade_ids import ANSWER
from autograder.grading import merge_cases
from autograder.notebook import DEMO, Cell, Notebook
from autograder.pytest_plugin import GradingRun, Measured
from autograder.results import Outcome, Reason, TestResult
from autograder.sandbox import Host, StudentProcess
from autograder.score import score_exercise
from autograder.session import CannotJudge, NotebookSession
from autograder.suite_run import CollectedSuite, in_suite_order

Heard = Callable[[TestResult], None]


@dataclass(frozen=True, slots=True)
class Trial:
    """An answer to put on trial: the cells of its notebook, and the exercise whose tests judge it.

    until_it_fails: stop at the first test that says something.  quickly: leave slow tests out.
    seed: of the course, where another is wanted.
    """

    assignment: str
    exercise: str
    points: float
    cells: tuple[Cell, ...]
    until_it_fails: bool = False
    quickly: bool = False
    seed: int | None = None


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of a trial.

    tests: as they ended, the cases of each made one; not yet settled by what they require.
    earned: not known where the trial stopped at a failure.  asked: the notebook's names that each test asked for.
    fault: why the answer could not be judged, or "".  cpu: seconds of the student's process and ours.
    """

    tests: tuple[TestResult, ...]
    earned: float
    measured: tuple[Measured, ...] = ()
    asked: Mapping[str, frozenset[str]] = field(default_factory=dict)
    fault: str = ""
    seconds: float = 0.0
    cpu: float = 0.0


def reduced(source: Notebook, exercise: str, used: tuple[str, ...], answer: str | None = None) -> tuple[Cell, ...]:
    """The code cells of a source notebook that an exercise needs.

    used: exercises whose answers stay.  answer: the code of the exercise's own answer cell, if not the instructor's.
    """
    exercises = source.points
    kept = {f"{name}{ANSWER}" for name in (exercise, *used)}
    answers = {f"{name}{ANSWER}" for name in exercises}
    cells = (
        cell
        for cell in source.code
        if DEMO not in cell.tags
        and cell.grade_id not in exercises
        and (cell.grade_id not in answers or cell.grade_id in kept)
    )
    return tuple(
        cell if answer is None or cell.grade_id != f"{exercise}{ANSWER}" else replace(cell, source=answer)
        for cell in cells
    )


def try_answer(
    suite: CollectedSuite,
    heard: Heard,
    course: Course,
    trial: Trial,
    host: Host,
    chosen: tuple[str, ...] | None = None,
) -> Tried:
    """Run an exercise's tests on a trial's cells. Never raises for what is in them. Nothing is heard of it before.

    chosen: tests to run, in this order; None runs all.
    """
    start, cpu = time.monotonic(), time.process_time()
    assignment = course.assignment(trial.assignment)
    if trial.seed is not None:
        course = replace(course, seed=trial.seed)
    try:
        run, student_cpu = _run(suite, course, assignment, trial, host, chosen)
    except (AutograderError, OSError) as error:
        return Tried((), 0.0, fault=str(error))
    result = scored(trial, run)
    return replace(
        result,
        tests=tuple(in_suite_order(suite.specs, result.tests)),
        seconds=round(time.monotonic() - start, 3),
        cpu=round(time.process_time() - cpu + student_cpu, 3),
    )


def _run(
    suite: CollectedSuite,
    course: Course,
    assignment: Assignment,
    trial: Trial,
    host: Host,
    chosen: tuple[str, ...] | None,
) -> tuple[GradingRun, float]:
    kind = _UntilItFails if trial.until_it_fails else NotebookSession
    session = kind(
        start=lambda: StudentProcess(host, assignment.name, assignment.limits),
        cells=trial.cells,
        limits=assignment.limits,
    )
    run = GradingRun(session, course, frozenset({trial.exercise}))
    if isinstance(session, _UntilItFails):
        session.watch(run)
    with contextlib.closing(session):
        suite.run(run, chosen)
    return run, session.cpu


class _Enough(CannotJudge):
    """A test has failed already, and more would tell nothing new."""

    def __init__(self) -> None:
        super().__init__(Reason.HOST, "A test has failed already.")


class _UntilItFails(NotebookSession):
    """A session that gives the rest of the suite up once a test has said something."""

    _run: GradingRun | None = None

    def watch(self, run: GradingRun) -> None:
        """Give up by the results of this run."""
        self._run = run

    def turn_to(self, exercise: str, hidden: bool = False) -> None:
        """Take what comes next as calls of a test of this exercise, unless one of them has failed."""
        if self._run is not None and any(is_troubled(test) for test in self._run.results):
            raise _Enough
        super().turn_to(exercise, hidden)


def is_troubled(test: TestResult) -> bool:
    """Whether a student is told that something is missing."""
    return test.outcome is not Outcome.PASSED or test.fraction < 1


def costs_marks(test: TestResult) -> bool:
    """Whether an exercise cannot earn full points any more."""
    return bool(test.weight) and is_troubled(test)


def quickest_first(solution: Tried) -> tuple[str, ...]:
    """The tests in the order in which a mutant meets them: by the whole seconds that they took over the solution.

    Of those that take as long, the ones that only inform come last. One that dislikes the solution proves nothing.
    """
    needed = {test.requires for test in solution.tests}

    def place(test: TestResult) -> tuple[int, bool]:
        return round(test.seconds), not test.weight and test.name not in needed

    return tuple(test.name for test in sorted(solution.tests, key=place) if not is_troubled(test))


def scored(trial: Trial, run: GradingRun) -> Tried:
    """What a finished run says of a trial."""
    results = run.results
    stop = run.cannot_judge
    if isinstance(stop, _Enough):
        results = results[:-1]  # the last only met the end
    tests = merge_cases(results)
    errors = [test.message for test in tests if test.outcome is Outcome.ERROR]
    fault = stop.detail if stop is not None and not isinstance(stop, _Enough) else "".join(errors[:1])
    earned = score_exercise(trial.exercise, trial.points, tests).earned
    return Tried(tests, earned, tuple(run.measured), dict(run.asked), fault)
