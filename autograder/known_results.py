"""What is known already of the submissions of a class, so that only what changed is graded again."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from autograder.course import Assignment, Course
from autograder.errors import NotebookError
from autograder.fingerprint import Ground, code_hash, digest, ground_of, submission_hash
from autograder.grading import Kept
from autograder.results import CellProblem, SubmissionResult, TestResult
from autograder.store import Store
from autograder.submission import TIMESTAMP, Submission

Tests = tuple[TestResult, ...]
Problems = tuple[CellProblem, ...]
CELLS = "the cells"


class KnownResults:
    """Finds and keeps results. `ground`: what each assignment's marks stand on, by its name.

    Two levels: the whole result under the submission's bytes and all that it stands on; and the tests of each exercise
    under the notebook's code and that exercise's own tests.
    """

    def __init__(self, store: Store, course: Course, assignments: Iterable[Assignment]) -> None:
        self._store = store
        self._keys: dict[Submission, dict[str, str]] = {}
        self.ground: dict[str, Ground] = {one.name: ground_of(course, one) for one in assignments}

    def find(self, submission: Submission) -> SubmissionResult | None:
        """The result of an earlier run, or None."""
        with contextlib.suppress(OSError):
            found: SubmissionResult | None = self._store.get(self._key(submission), SubmissionResult)
            if found is not None:
                return replace(found, student=submission.student)
        return None

    def kept(self, submission: Submission) -> Kept:
        """The tests of those exercises whose code and tests are as they were in an earlier run."""
        keys = self._exercise_keys(submission)
        problems = self._store.get(keys[CELLS], Problems) if keys else None
        found = {name: self._store.get(key, Tests) for name, key in keys.items() if name != CELLS}
        tests = {name: tests for name, tests in found.items() if tests}
        if problems is None and len(tests) == len(found):
            return Kept()  # killed at the very end: the cells have to run again to say what went wrong in them
        return Kept(tests, problems or ())

    def keep_exercise(self, submission: Submission, exercise: str, tests: tuple[TestResult, ...]) -> None:
        """Keep the tests of one exercise, unless another run could come to another end."""
        key = self._exercise_keys(submission).get(exercise)
        if key and all(test.is_repeatable for test in tests):
            self._store.put(key, tests, Tests)

    def keep(self, submission: Submission, result: SubmissionResult) -> None:
        """Keep a whole result, unless another run could come to another end."""
        if not result.is_repeatable:
            return
        key = self._exercise_keys(submission).get(CELLS)
        if key:
            cells = tuple(problem for problem in result.problems if problem.cell != TIMESTAMP)
            self._store.put(key, cells, Problems)
        with contextlib.suppress(OSError):
            self._store.put(self._key(submission), result, SubmissionResult)
        self._keys.pop(submission, None)

    def note_written(self, submission: Submission, folder: Path) -> None:
        """Note that the graded notebook in `folder` shows this submission as it is judged now."""
        with contextlib.suppress(OSError):
            self._store.put(f"written {folder}", self._key(submission), str)

    def is_written(self, submission: Submission, folder: Path) -> bool:
        """Whether the graded notebook in `folder` is the one of this submission as it is judged now."""
        with contextlib.suppress(OSError):
            return folder.is_dir() and self._store.get(f"written {folder}", str) == self._key(submission)
        return False

    def _key(self, submission: Submission) -> str:
        return digest("submission", submission_hash(submission), self.ground[submission.assignment].whole)

    def _exercise_keys(self, submission: Submission) -> dict[str, str]:
        """Keys by exercise, and that of the cells; none where the notebook cannot be read."""
        if submission not in self._keys:
            ground = self.ground[submission.assignment]
            try:
                code = code_hash(submission.notebook)
            except NotebookError:
                return {}
            keys = {name: digest("exercise", name, code, tests, ground.common) for name, tests in ground.suite.items()}
            self._keys[submission] = keys | {CELLS: digest(CELLS, code, ground.common)}
        return self._keys[submission]
