"""`autograder grade`: from submitted/ to gradebook, graded notebooks and report; only what changed is graded again."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook
from rich.console import Console

from autograder.audit_record import AuditLog
from autograder.batch import Work, grade_class, grade_patiently
from autograder.changes import Change, changes_between
from autograder.course import Assignment, Course
from autograder.fingerprint import SHORT, submission_hash
from autograder.gradebook import learn_assignment, open_gradebook, write_marks
from autograder.graded_notebook import write_autograded
from autograder.grading import Graded, Kept, with_notebook
from autograder.known_results import KnownResults
from autograder.marks import Marks, marks_of
from autograder.progress import Picture, changes_table, place, summary
from autograder.report import BEFORE, add_results, as_entry, read_document, write_document
from autograder.results import SubmissionResult
from autograder.store import FOLDER, Store
from autograder.submission import Submission, find_submissions
from autograder.warm_parents import WarmParents

UNSAFE = "Student code runs WITHOUT ISOLATION: it can read and change whatever you can. Results are marked as unsafe."
WRITE_AFTER = 3.0
"""Seconds for which marks may wait, so that they are written many at a time."""

Workers = contextlib.AbstractContextManager[Callable[[Work], Future[Graded]]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run came to.

    entries: the results, as the report has them.  changes: marks that differ from those of the last run.
    file: the report.
    """

    results: tuple[SubmissionResult, ...]
    entries: tuple[dict[str, Any], ...]
    changes: tuple[Change, ...]
    file: Path


def run(
    course: Course,
    assignments: Iterable[Assignment],
    students: tuple[str, ...] = (),
    submitted: Path | None = None,
    jobs: int = 1,
    db_url: str | None = None,
    confined: bool = True,
    force: bool = False,
    workers: Workers | None = None,
    console: Console | None = None,
) -> Outcome:
    """Grade submissions, write everything that comes of it, and print a summary.

    force: grade again what is known.  workers: where to grade, if not on this machine.
    Results that were found without isolation are not kept for the next run.
    """
    console = console or Console()
    if not confined:
        console.print(UNSAFE, style="bold red")
    found = find_submissions(course, assignments, students, submitted)
    names = list(dict.fromkeys(submission.assignment for submission in found))
    before = read_document(course.report)
    with contextlib.closing(Store(course.root / FOLDER)) as store, open_gradebook(course, db_url) as gradebook:
        for name in names:
            learn_assignment(gradebook, course, course.assignment(name), db_url)
        known = KnownResults(store, course, [course.assignment(name) for name in names])
        desk = _Desk(course, gradebook, known, AuditLog(course, names))
        expected = _expected_seconds(course, before)
        work: list[Work] = []
        for submission in found:
            result = known.find(submission) if confined and not force else None
            if result is None:
                kept = known.kept(submission) if confined and not force else Kept()
                work.append(Work(submission, kept, expected(submission)))
            else:
                desk.take_known(submission, result)
        try:
            with Picture(console, len(work), jobs, known=len(found) - len(work)) as picture:
                if work:
                    with workers or _this_machine(course, jobs, confined, known, work) as submit:
                        for one, graded in grade_class(course, submit, work, confined):
                            desk.take(one.submission, graded)
                            picture.show(graded.result)
        finally:
            after = desk.close(before)  # what is judged by now is kept, come what may
        if store.problem:
            console.print(store.problem, style="yellow")
    changes = changes_between(before, after)
    if changes:
        write_document(course.report, before, BEFORE)
    file = write_document(course.report, after)
    results = tuple(sorted(desk.results, key=lambda result: (result.assignment, result.student)))
    console.print(summary(results))
    if changes:
        console.print(changes_table(changes))
    console.print(f"Details: {place(file)}", highlight=False, soft_wrap=True)
    entries = tuple(sorted(desk.entries, key=lambda entry: (entry["assignment"], entry["student"])))
    return Outcome(results, entries, changes, file)


class _Desk:
    """Where results arrive: graded notebooks are written at once, marks many at a time, by this process alone."""

    def __init__(self, course: Course, gradebook: Gradebook, known: KnownResults, audit: AuditLog) -> None:
        self._course, self._gradebook, self._known, self._audit = course, gradebook, known, audit
        self._waiting: list[Marks] = []
        self._written = time.monotonic()
        self.entries: list[dict[str, Any]] = []
        self.results: list[SubmissionResult] = []

    def take(self, submission: Submission, graded: Graded) -> None:
        """Take a result that was just found."""
        self._write_notebook(submission, graded.notebook)
        self._known.keep(submission, graded.result)
        self._note(submission, graded.result)

    def take_known(self, submission: Submission, result: SubmissionResult) -> None:
        """Take a result that an earlier run found, and write what of it is missing."""
        if not self._known.is_written(submission, self._folder(submission)):
            self._write_notebook(submission, with_notebook(self._course, submission, result).notebook)
        self._note(submission, result)

    def close(self, before: dict[str, Any]) -> dict[str, Any]:
        """Write what waits, and the report. Returns the report."""
        grounds = {ground.whole[:SHORT]: ground.parts() for ground in self._known.ground.values()}
        after = add_results(before, self.entries, grounds)
        write_document(self._course.report, after)
        self._write_marks()
        return after

    def _note(self, submission: Submission, result: SubmissionResult) -> None:
        self.results.append(result)
        self._audit.note(submission, result)
        ground = self._known.ground[submission.assignment].whole[:SHORT]
        try:
            content = submission_hash(submission)
        except OSError:
            content = ""
        self.entries.append(as_entry(result, ground, content))
        self._waiting.append(marks_of(self._course, submission, result))
        if time.monotonic() - self._written > WRITE_AFTER:
            self._write_marks()

    def _write_marks(self) -> None:
        write_marks(self._gradebook, self._course, self._waiting)
        self._waiting = []
        self._written = time.monotonic()

    def _write_notebook(self, submission: Submission, text: str) -> None:
        write_autograded(self._course, submission, text)
        self._known.note_written(submission, self._folder(submission))

    def _folder(self, submission: Submission) -> Path:
        return self._course.autograded / submission.student / submission.assignment


@contextlib.contextmanager
def _this_machine(
    course: Course, jobs: int, confined: bool, known: KnownResults, work: Iterable[Work]
) -> Iterator[Callable[[Work], Future[Graded]]]:
    """Grade on this machine: each of `jobs` threads waits for a process of its own."""
    pool = ThreadPoolExecutor(jobs)

    def grade(one: Work) -> Graded:
        def keep(exercise: str, tests: Any) -> None:
            if confined:
                known.keep_exercise(one.submission, exercise, tests)

        return grade_patiently(course, parents, one, keep)

    try:
        with WarmParents(course, confined) as parents:
            parents.start({one.submission.assignment for one in work})
            yield lambda one: pool.submit(grade, one)
    finally:
        pool.shutdown(cancel_futures=True)


def _expected_seconds(course: Course, before: Mapping[str, Any]) -> Callable[[Submission], float]:
    """How long a submission may take: as long as last time, or as its assignment's others did, or as its limits say."""
    took: dict[tuple[str, str], float] = {}
    by_assignment: dict[str, list[float]] = {}
    for entry in before["submissions"]:
        took[entry["assignment"], entry["student"]] = entry["seconds"]
        by_assignment.setdefault(entry["assignment"], []).append(entry["seconds"])
    usual = {name: sum(seconds) / len(seconds) for name, seconds in by_assignment.items()}

    def expected(submission: Submission) -> float:
        limit = course.assignment(submission.assignment).limits.seconds_per_call
        return took.get((submission.assignment, submission.student), usual.get(submission.assignment, limit))

    return expected
