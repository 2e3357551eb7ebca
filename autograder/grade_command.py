"""`autograder grade`: from submitted/ to gradebook, graded notebooks and report, with a live picture of it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from rich.console import Console, Group
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from autograder.audit_record import AuditLog
from autograder.batch import grade_class
from autograder.course import Assignment, Course
from autograder.gradebook import learn_assignment, open_gradebook, record
from autograder.report import write_results
from autograder.results import Status, SubmissionResult
from autograder.sandbox import WarmParent
from autograder.submission import find_submissions

UNSAFE = "Student code runs WITHOUT ISOLATION: it can read and change whatever you can. Results are marked as unsafe."


def run(
    course: Course,
    assignments: Iterable[Assignment],
    students: tuple[str, ...] = (),
    submitted: Path | None = None,
    jobs: int = 1,
    db_url: str | None = None,
    confined: bool = True,
    console: Console | None = None,
) -> list[SubmissionResult]:
    """Grade submissions, write everything that comes of it, and print a summary. Returns the results.

    Each result is written as soon as it is there.
    """
    console = console or Console()
    if not confined:
        console.print(UNSAFE, style="bold red")
    work = find_submissions(course, assignments, students, submitted)
    audit = AuditLog(course, {submission.assignment for submission in work})
    results: list[SubmissionResult] = []
    with WarmParent(course.release, confined) as warm, open_gradebook(course, db_url) as gradebook:
        for name in dict.fromkeys(submission.assignment for submission in work):
            learn_assignment(gradebook, course, course.assignment(name), db_url)
        submissions = {(submission.student, submission.assignment): submission for submission in work}
        try:
            with _Picture(console, len(work), jobs) as picture:
                for result in grade_class(course, work, warm.host, jobs):
                    record(gradebook, course, submissions[result.student, result.assignment], result)
                    results.append(result)
                    audit.note(submissions[result.student, result.assignment], result)
                    picture.show(results)
        finally:
            file = write_results(course.report, results)  # what is judged by now is kept, come what may
    results.sort(key=lambda result: (result.assignment, result.student))
    console.print(summary(results))
    console.print(f"Details: {file}", highlight=False)
    return results


def summary(results: Iterable[SubmissionResult]) -> Group:
    """A table for each assignment: one line a submission."""
    tables: dict[str, Table] = {}
    for result in results:
        table = tables.setdefault(result.assignment, _table(result.assignment))
        graded = result.status is Status.GRADED
        table.add_row(
            _plain(result.student),
            ("graded" if graded else f"[bold red]attention: {result.reason}[/]") + _unsafe(result),
            "" if result.score is None else f"{result.score:g} / {result.max_score:g}",
            f"{result.seconds:.1f} s",
            _plain(remark(result)),
        )
    return Group(*tables.values())


def _table(assignment: str) -> Table:
    table = Table(title=f"{assignment}, graded by tests", title_justify="left", expand=True)
    table.add_column("student", no_wrap=True)
    table.add_column("status", no_wrap=True)
    table.add_column("score", justify="right", no_wrap=True)
    table.add_column("took", justify="right", no_wrap=True)
    table.add_column("remark", no_wrap=True, overflow="ellipsis", ratio=1)
    return table


def _unsafe(result: SubmissionResult) -> str:
    return "" if result.confined else " [bold red](without isolation)[/]"


def remark(result: SubmissionResult) -> str:
    """What a grader may want to know at a glance."""
    if result.status is Status.ATTENTION:
        return result.detail
    if result.problems:
        first = result.problems[0]
        more = f" (and {len(result.problems) - 1} more)" if len(result.problems) > 1 else ""
        return f"{first.cell}: {first.message}" + more
    return ""


def _plain(text: str) -> str:
    """Text that rich takes literally, on one line."""
    return " ".join(text.split()).replace("[", r"\[")


class _Picture:
    """The progress of a batch: a live bar in a terminal, a line for each submission elsewhere."""

    def __init__(self, console: Console, total: int, jobs: int) -> None:
        self._console, self._total, self._jobs = console, total, jobs
        self._bar = Progress(
            TextColumn("grading"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[running]} running"),
            TextColumn("{task.fields[attention]} need attention"),
            TimeRemainingColumn(),
            console=console,
            disable=not console.is_terminal,
        )
        self._task = self._bar.add_task("", total=total, running=min(jobs, total), attention=0)

    def __enter__(self) -> _Picture:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def show(self, results: list[SubmissionResult]) -> None:
        """Show that one more result is there."""
        done, latest = len(results), results[-1]
        attention = sum(result.status is Status.ATTENTION for result in results)
        running = min(self._jobs, self._total - done)
        self._bar.update(self._task, completed=done, running=running, attention=attention)
        if not self._console.is_terminal:
            score = latest.reason if latest.score is None else f"{latest.score:g} of {latest.max_score:g}"
            self._console.print(
                f"{done}/{self._total} {_plain(latest.student)}: {latest.status}, {score}", highlight=False
            )
