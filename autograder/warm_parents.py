"""Both warm parents of a machine: the student's, with the libraries, and the grader's, with the suites.

Each starts when it is first needed: nothing is imported where every result is known already.
"""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Self

from autograder.course import Course
from autograder.errors import GradingError
from autograder.grading import Graded, Kept, grade_to_notebook
from autograder.pytest_plugin import TestSpec
from autograder.sandbox import Host, WarmParent
from autograder.submission import Submission
from autograder.warm_suite import Tell, WarmSuite


class WarmParents:
    """For a `with` block: grades submissions of a course, from any number of threads at a time.

    confined: False runs student code with the rights of whoever grades: for development only.
    elsewhere: what else is private, like the course itself, and may lie outside it.
    """

    def __init__(self, course: Course, confined: bool = True, elsewhere: Iterable[Path] = ()) -> None:
        self._course, self._confined = course, confined
        self._private = (*course.private, *elsewhere)
        self._stack = ExitStack()
        self._starting, self._collecting = Lock(), Lock()
        self._closed = False
        self._suites: dict[str, WarmSuite] = {}
        self._warm: WarmParent | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._closed = True
        self._stack.close()

    def start(self, assignments: Iterable[str]) -> None:
        """Start what grading these assignments needs, all at a time. Raises what keeps one of them from starting."""
        with ThreadPoolExecutor(1) as starter:
            host = starter.submit(lambda: self.host)
            for name in sorted(assignments):
                self.suite(name)
            host.result()

    @property
    def host(self) -> Host:
        """The student's warm parent, started now if it was not. Raises IsolationError where student code cannot run."""
        with self._starting:
            if self._warm is None:
                self._refuse_when_closed()
                warm = WarmParent(self._course.release, self._confined, private=self._private)
                self._warm = self._stack.enter_context(warm)
            return self._warm.host

    def suite(self, assignment: str) -> WarmSuite:
        """The grader's warm parent of an assignment's suite. Raises SuiteError when that cannot be collected."""
        with self._collecting:
            if assignment not in self._suites:
                self._refuse_when_closed()
                suite = WarmSuite(self._course.suites / assignment, self._course)
                self._suites[assignment] = self._stack.enter_context(suite)
            return self._suites[assignment]

    def specs(self, assignment: str) -> tuple[TestSpec, ...]:
        """What an assignment's suite says of its tests."""
        return self.suite(assignment).specs

    def grade(self, submission: Submission, kept: Kept | None = None, tell: Tell | None = None) -> Graded:
        """Grade one submission in forks of both. tell: told of each test's result as it comes.

        Raises WorkerDied when the grading process dies.
        """
        host = self.host
        suite = self.suite(submission.assignment)
        return suite.do(grade_to_notebook, self._course, submission, host, kept or Kept(), tell=tell)

    def _refuse_when_closed(self) -> None:
        if self._closed:
            raise GradingError("Grading was stopped.")
