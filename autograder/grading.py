"""One submission, from its notebook to its result: the suite's tests, run against a confined notebook."""

from __future__ import annotations

import contextlib
import os
import runpy
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from autograder import pytest_plugin
from autograder.course import Assignment, Course
from autograder.errors import AutograderError, GradingError, NotebookError, SuiteError
from autograder.notebook import read_notebook
from autograder.opening import open_session
from autograder.pytest_plugin import GradingRun, TestSpec
from autograder.results import CellProblem, ExerciseResult, Outcome, Reason, Status, SubmissionResult, TestResult
from autograder.sandbox import Host
from autograder.score import all_uses, better, score_exercise, to_grade_again, total
from autograder.submission import TIMESTAMP, Submission

EQUIVALENTS_FILE = "equivalents.py"


def grade_submission(course: Course, submission: Submission, host: Host) -> SubmissionResult:
    """Grade one submission. Never raises for what is in the notebook; host errors end as "needs attention"."""
    start, cpu = time.monotonic(), time.process_time()
    assignment = course.assignment(submission.assignment)
    points = read_notebook(course.source / assignment.name / assignment.notebook).points
    blank = SubmissionResult(
        submission.student,
        assignment.name,
        Status.ATTENTION,
        sum(points.values()),
        confined=host.confined,
        isolation=host.isolation,
    )
    try:
        result = _Grading(course, assignment, submission, host, points).result(blank)
    except NotebookError as error:
        reason = Reason.UNREADABLE if submission.notebook.exists() else Reason.MISSING
        result = replace(blank, reason=reason, detail=str(error))
    except (AutograderError, OSError) as error:
        result = replace(blank, reason=Reason.HOST, detail=str(error))
    seconds, cpu = time.monotonic() - start, time.process_time() - cpu
    return replace(result, seconds=round(seconds, 3), cpu_grading=round(cpu, 3))


class _Grading:
    """The grading of one submission: the whole suite once, then again what another's mistake may have cost."""

    def __init__(
        self, course: Course, assignment: Assignment, submission: Submission, host: Host, points: Mapping[str, float]
    ) -> None:
        self._course, self._assignment = course, assignment
        self._submission, self._host, self._points = submission, host, points
        self._suite = course.suites / assignment.name
        self._deadline = time.monotonic() + assignment.limits.seconds_per_submission
        self._slow: frozenset[int] = frozenset()
        self._cpu = 0.0
        self._needed_demos = ""

    def result(self, blank: SubmissionResult) -> SubmissionResult:
        """The result, made of `blank`."""
        run, problems = self._run()
        exercises = score_suite(self._points, run.results)
        if run.cannot_judge is None:
            uses = {spec.exercise: spec.uses for spec in run.specs}
            for name in to_grade_again(exercises, uses):
                exercises[name] = better(exercises[name], self._again(name, exercises, uses))
        result = replace(
            blank,
            exercises=tuple(exercises.values()),
            problems=(*problems, *_timestamp_problem(self._submission)),
            cpu_student=round(self._cpu, 3),
            needed_demos=self._needed_demos,
        )
        if run.cannot_judge is not None:
            return replace(result, reason=run.cannot_judge.reason, detail=run.cannot_judge.detail)
        errors = [test for test in run.results if test.outcome is Outcome.ERROR]
        if errors:
            return replace(result, reason=Reason.HOST, detail=errors[0].message)
        return replace(result, status=Status.GRADED, score=total(result.exercises))

    def _run(
        self, equivalents: Mapping[str, str] | None = None, only: frozenset[str] | None = None
    ) -> tuple[GradingRun, tuple[CellProblem, ...]]:
        """Run the suite, or some exercises of it, on a fresh process; what kept cells from finishing comes with it."""
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
            run = run_suite(self._suite, GradingRun(session, self._course, only))
            problems = session.problems
        self._slow = session.slow
        self._cpu += session.cpu
        self._needed_demos = self._needed_demos or session.needed_demos
        return run, problems

    def _again(
        self, name: str, exercises: Mapping[str, ExerciseResult], uses: Mapping[str, tuple[str, ...]]
    ) -> ExerciseResult:
        """Grade one exercise again, with library functions in place of the failed parts that it uses."""
        lines = read_equivalents(self._suite)
        failed = {
            used: lines[used]
            for used in all_uses(uses, name)
            if used in lines and exercises[used].earned < exercises[used].points
        }
        run, _ = self._run(failed, frozenset({name}))
        return score_exercise(name, self._points[name], merge_cases(run.results), with_equivalents=True)


def _timestamp_problem(submission: Submission) -> tuple[CellProblem, ...]:
    try:
        submission.handed_in  # noqa: B018  (asked for its error)
    except GradingError as error:
        return (CellProblem(TIMESTAMP, str(error)),)
    return ()


def run_suite(suite: Path, run: GradingRun) -> GradingRun:
    """Run the tests of a suite for `run`, which collects their results. Raises SuiteError when they cannot run."""
    return _pytest(suite, run, [])


def collect_suite(suite: Path, course: Course) -> tuple[TestSpec, ...]:
    """What a suite says of its tests, without running them. Raises SuiteError when it cannot be read."""
    return tuple(_pytest(suite, GradingRun(None, course), ["--collect-only"]).specs)


class _HandOver:
    """Gives a run to the plugin, inside pytest."""

    def __init__(self, run: GradingRun) -> None:
        self._run = run

    @pytest.hookimpl(tryfirst=True)
    def pytest_configure(self, config: pytest.Config) -> None:
        config.stash[pytest_plugin.RUN] = self._run


def _pytest(suite: Path, run: GradingRun, options: list[str]) -> GradingRun:
    """Run pytest in this process, apart from the settings and plugins of the folder that it is called in."""
    if not suite.is_dir():
        raise SuiteError(f"There is no grading suite at {suite}.")
    arguments = [
        str(suite),
        "-c",
        os.devnull,
        "--rootdir",
        str(suite),
        "--import-mode=importlib",
        "-q",
    ]
    arguments += [
        "-p",
        "no:cacheprovider",
        "-p",
        "no:unraisableexception",  # collects garbage five times at the end of each run
        "-p",
        "autograder.pytest_plugin",
        "--strict-markers",
        "--tb=short",
        *options,
    ]
    said = _Captured()
    with _apart(suite), contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        status = pytest.main(arguments, plugins=[_HandOver(run)])
    if status not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED, pytest.ExitCode.INTERRUPTED) or not run.specs:
        raise SuiteError(f"The suite {suite.name} cannot be run:\n{said.tail()}")
    if status is pytest.ExitCode.INTERRUPTED and run.cannot_judge is None:
        raise SuiteError(f"The suite {suite.name} cannot be collected:\n{said.tail()}")
    return run


class _Captured(list[str]):
    """What pytest prints, kept for the case that it cannot run."""

    encoding = "utf-8"

    def write(self, text: str) -> int:
        self.append(text)
        return len(text)

    def flush(self) -> None:
        pass

    def isatty(self) -> bool:
        return False

    def tail(self) -> str:
        return "".join(self)[-2_000:].strip()


SETTINGS = ("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "PYTEST_ADDOPTS", "PYTEST_PLUGINS")


@contextlib.contextmanager
def _apart(suite: Path) -> Iterator[None]:
    """Keep pytest from what else is installed and set, since a suite must judge the same everywhere.

    The suite's modules are forgotten afterwards: pytest knows them by their file names alone, and would take
    them for those of the next suite.
    """
    kept = {name: os.environ.pop(name) for name in SETTINGS if name in os.environ}
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    try:
        yield
    finally:
        del os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"]
        os.environ.update(kept)
        for name, module in tuple(sys.modules.items()):
            file = getattr(module, "__dict__", {}).get("__file__")
            if isinstance(file, str) and Path(file).is_relative_to(suite):
                del sys.modules[name]


def score_suite(points: Mapping[str, float], results: Iterable[TestResult]) -> dict[str, ExerciseResult]:
    """Score every exercise of an assignment, in the order of the notebook."""
    merged = merge_cases(results)
    return {
        grade_id: score_exercise(grade_id, worth, [test for test in merged if test.exercise == grade_id])
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


def read_equivalents(suite: Path) -> dict[str, str]:
    """Lines of Python that bind library equivalents of exercises, by exercise; empty where a suite has none."""
    file = suite / EQUIVALENTS_FILE
    if not file.is_file():
        return {}
    lines = runpy.run_path(str(file)).get("EQUIVALENTS")
    if not isinstance(lines, dict):
        raise SuiteError(f"{file} must define EQUIVALENTS, a dict from exercise to a line of Python.")
    return lines
