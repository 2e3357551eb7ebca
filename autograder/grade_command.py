"""`autograder grade`: from submitted/ to gradebook, graded notebooks and report; only what changed is graded again."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook
from rich.console import Console

from autograder.audit_record import AuditLog
from autograder.batch import Work, grade_class, grade_patiently, lost
from autograder.changes import Change
from autograder.course import Assignment, Course
from autograder.fingerprint import SHORT
from autograder.gradebook import database_file, learn_assignment, open_gradebook, write_marks
from autograder.graded_notebook import write_autograded
from autograder.grading import Graded, Kept, with_notebook
from autograder.known_results import KnownResults
from autograder.marks import Marks, marks_of
from autograder.progress import UNSAFE, Picture, changes_table, place, summary
from autograder.report import FILE, as_entry, read_document, update_document
from autograder.results import SubmissionResult
from autograder.store import FOLDER as STORE
from autograder.store import Store
from autograder.submission import Submission, find_submissions
from autograder.warm_parents import WarmParents

WRITE_AFTER = 3.0
"""Seconds for which marks may wait, so that they are written many at a time."""
CHANGED = "Its files changed each time that it was graded. Wait until all of them are there, and grade it again."

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
    expected = _expected_seconds(course, read_document(course.report))
    with contextlib.closing(Store(course.root / STORE)) as store, open_gradebook(course, db_url) as gradebook:
        for name in names:
            learn_assignment(gradebook, course, course.assignment(name), db_url)
        known = KnownResults(store, course, [course.assignment(name) for name in names])
        desk = _Desk(course, gradebook, known)
        elsewhere = [path for path in (submitted, database_file(db_url) if db_url else None) if path]
        try:
            work = _look_up(found, known, desk, expected, reuse=confined and not force)
            with Picture(console, len(work), jobs, known=len(found) - len(work)) as picture:
                if work:
                    with workers or _this_machine(course, jobs, confined, elsewhere, known, work) as submit:
                        _grade(course, submit, work, known, desk, picture, confined)
        finally:
            changes = desk.close()  # what is judged by now is kept, come what may
        if store.problem:
            console.print(store.problem, style="yellow")
    return _told(console, course, desk, changes)


def _look_up(
    found: Iterable[Submission], known: KnownResults, desk: _Desk, expected: Callable[[Submission], float], reuse: bool
) -> list[Work]:
    """Take the results that are known, and say what is left to grade. reuse: False where nothing counts as known."""
    work = []
    for submission in found:
        known.look_at(submission)
        result = known.find(submission) if reuse else None
        if result is None:
            work.append(Work(submission, known.kept(submission) if reuse else Kept(), expected(submission)))
        else:
            desk.take_known(submission, result)
    return work


def _grade(
    course: Course,
    submit: Callable[[Work], Future[Graded]],
    work: Iterable[Work],
    known: KnownResults,
    desk: _Desk,
    picture: Picture,
    confined: bool,
) -> None:
    """Grade submissions, and take what comes of them; once more those that changed meanwhile, as they are then."""
    changed = []
    for one, graded in grade_class(course, submit, work, confined):
        if known.has_changed(one.submission):
            changed.append(one)
        else:
            desk.take(one.submission, graded)
            picture.show(graded.result)
    for one in changed:
        known.look_at(one.submission)
    for one, graded in grade_class(course, submit, [replace(one, kept=Kept()) for one in changed], confined):
        if known.has_changed(one.submission):
            result = lost(course, one.submission, Kept(), CHANGED, confined)
            graded = with_notebook(course, one.submission, result)
        desk.take(one.submission, graded)
        picture.show(graded.result)


def _told(console: Console, course: Course, desk: _Desk, changes: tuple[Change, ...]) -> Outcome:
    """What the run came to, printed too."""
    file = course.report / FILE
    results = tuple(sorted(desk.results, key=lambda result: (result.assignment, result.student)))
    entries = tuple(sorted(desk.entries, key=lambda entry: (entry["assignment"], entry["student"])))
    console.print(summary(results))
    if changes:
        console.print(changes_table(changes))
    console.print(f"Details: {place(file)}", highlight=False, soft_wrap=True)
    return Outcome(results, entries, changes, file)


class _Desk:
    """Where results arrive: graded notebooks are written at once, marks many at a time, by this process alone."""

    def __init__(self, course: Course, gradebook: Gradebook, known: KnownResults) -> None:
        self._course, self._gradebook, self._known = course, gradebook, known
        self._audit = AuditLog(course, known.ground)
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

    def close(self) -> tuple[Change, ...]:
        """Write the report, and the marks that wait. Returns those that changed."""
        grounds = {ground.whole[:SHORT]: ground.parts() for ground in self._known.ground.values()}
        try:
            return update_document(self._course.report, self.entries, grounds)
        finally:
            self._write_marks()

    def _note(self, submission: Submission, result: SubmissionResult) -> None:
        content = self._known.content(submission)
        self.results.append(result)
        self._audit.note(result, content.notebook)
        ground = self._known.ground[submission.assignment].whole[:SHORT]
        self.entries.append(as_entry(result, ground, content.whole))
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
    course: Course,
    jobs: int,
    confined: bool,
    elsewhere: Iterable[Path],
    known: KnownResults,
    work: Iterable[Work],
) -> Iterator[Callable[[Work], Future[Graded]]]:
    """Grade on this machine: each of `jobs` threads waits for a process of its own."""
    pool = ThreadPoolExecutor(jobs)

    def grade(one: Work) -> Graded:
        def keep(exercise: str, tests: Any) -> None:
            if confined:
                known.keep_exercise(one.submission, exercise, tests)

        return grade_patiently(course, parents, one, keep)

    try:
        with WarmParents(course, confined, elsewhere) as parents:
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
