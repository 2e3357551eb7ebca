"""The suite's tests inside a notebook's kernel, for graders that keep test cells there: what nbgrader would run.

A test cell `in_kernel.points("sigmoid")` makes the same calls as our grading process, on the names of the notebook
itself, and its value is what they earn. In the notebook's process nothing is hidden from the student's code; that is
what is compared here, and not how to grade.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from IPython.core.getipython import get_ipython

from autograder.course import Course, load_course
from autograder.grading import merge_cases
from autograder.local import LocalTransport
from autograder.opening import points_of
from autograder.pytest_plugin import GradingRun
from autograder.score import score_exercise
from autograder.suite_run import with_suite

COURSE, ASSIGNMENT = "BENCHMARK_COURSE", "BENCHMARK_ASSIGNMENT"


class InKernel(LocalTransport):
    """The notebook that this runs in, as a session."""

    cut_short = False
    is_running = True

    def turn_to(self, exercise: str, hidden: bool = False) -> None:
        """Take every exercise's calls alike."""

    def close_restarted(self) -> None:
        """Nothing: there is one process."""


def points(exercise: str) -> float:
    """Run the tests of an exercise on this notebook, and say what it earns."""
    course, name = _course(), os.environ[ASSIGNMENT]
    session = InKernel(get_ipython().user_ns)
    run = GradingRun(session, course, frozenset({exercise}))  # type: ignore[arg-type]
    with_suite(course.suites / name, course, lambda collected: collected.run(run))
    worth = points_of(course, course.assignment(name))[exercise]
    return score_exercise(exercise, worth, merge_cases(run.results)).earned


@cache
def _course() -> Course:
    return load_course(Path(os.environ[COURSE]))
