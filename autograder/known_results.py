"""What is known already of the submissions of a class, so that only what changed is graded again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from autograder.course import Assignment, Course
from autograder.errors import NotebookError
from autograder.fingerprint import Content, Ground, code_hash, content_of, digest, ground_of
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

    All is kept under what the submission held when it was looked at, before anything graded it. Files may come in while
    a class is graded, and each process reads them when its turn comes. So a result counts only where `has_changed` says
    no when it arrives: then the same bytes lay there all the time, and those were graded.
    """

    def __init__(self, store: Store, course: Course, assignments: Iterable[Assignment]) -> None:
        self._store = store
        self._contents: dict[Submission, Content] = {}
        self._keys: dict[Submission, dict[str, str]] = {}
        self.ground: dict[str, Ground] = {one.name: ground_of(course, one) for one in assignments}

    def look_at(self, submission: Submission) -> None:
        """Note what a submission holds now. Everything else here is about that."""
        self._contents[submission] = content_of(submission)
        self._keys.pop(submission, None)

    def content(self, submission: Submission) -> Content:
        """What the submission held when it was looked at."""
        return self._contents[submission]

    def has_changed(self, submission: Submission) -> bool:
        """Whether the submission holds something else by now."""
        return content_of(submission) != self._contents[submission]

    def find(self, submission: Submission) -> SubmissionResult | None:
        """The result of an earlier run, or None."""
        key = self._key(submission)
        found: SubmissionResult | None = self._store.get(key, SubmissionResult) if key else None
        return None if found is None else replace(found, student=submission.student)

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
        """Keep the tests of one exercise, unless the submission changed or another run could come to another end."""
        key = self._exercise_keys(submission).get(exercise)
        if key and all(test.is_repeatable for test in tests) and not self.has_changed(submission):
            self._store.put(key, tests, Tests)

    def keep(self, submission: Submission, result: SubmissionResult) -> None:
        """Keep a whole result, unless another run could come to another end."""
        if result.is_repeatable:
            if key := self._exercise_keys(submission).get(CELLS):
                cells = tuple(problem for problem in result.problems if problem.cell != TIMESTAMP)
                self._store.put(key, cells, Problems)
            if key := self._key(submission):
                self._store.put(key, result, SubmissionResult)
        self._keys.pop(submission, None)

    def note_written(self, submission: Submission, folder: Path) -> None:
        """Note that the graded notebook in `folder` shows this submission as it is judged now."""
        self._store.put(f"written {folder}", self._key(submission), str)

    def is_written(self, submission: Submission, folder: Path) -> bool:
        """Whether the graded notebook in `folder` is the one of this submission as it is judged now."""
        return folder.is_dir() and self._store.get(f"written {folder}", str) == self._key(submission)

    def _key(self, submission: Submission) -> str:
        """The key of the whole result; "" where there is no notebook that can be read."""
        content = self._contents[submission].whole
        return digest("submission", content, self.ground[submission.assignment].whole) if content else ""

    def _exercise_keys(self, submission: Submission) -> dict[str, str]:
        """Keys by exercise, and that of the cells; none where the notebook cannot be read, or is another by now."""
        if submission not in self._keys:
            ground = self.ground[submission.assignment]
            try:
                code = code_hash(submission.notebook)
            except NotebookError:
                return {}
            if self.has_changed(submission):  # then the code may be that of another notebook
                return {}
            keys = {name: digest("exercise", name, code, tests, ground.common) for name, tests in ground.suite.items()}
            self._keys[submission] = keys | {CELLS: digest(CELLS, code, ground.common)}
        return self._keys[submission]
