"""What `autograder grade` shows while it works, and its summary at the end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from rich.console import Console, Group, RenderableType
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from autograder.changes import Change
from autograder.plain_text import one_line
from autograder.results import Status, SubmissionResult

UNSAFE = "Student code runs WITHOUT ISOLATION: it can read and change whatever you can. Results are marked as unsafe."
LONGEST_TABLE = 60
"""Submissions up to which each has its line in the summary; of a larger class, only those that need attention."""


class Picture:
    """The progress of a batch: a live bar in a terminal, a line for each submission elsewhere.

    total: submissions to be graded now.  known: of how many the result was known before.
    """

    def __init__(self, console: Console, total: int, jobs: int, known: int = 0) -> None:
        self._console, self._total, self._jobs, self._known = console, total, jobs, known
        self._done, self._attention = 0, 0
        self._bar = Progress(
            TextColumn("grading"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[running]} running"),
            TextColumn("{task.fields[attention]} need attention"),
            TextColumn("{task.fields[pace]}"),
            TimeElapsedColumn(),
            TimeRemainingColumn(elapsed_when_finished=False),
            console=console,
            disable=not console.is_terminal or not total,
        )
        self._task = self._bar.add_task("", total=total, running=min(jobs, total), attention=0, pace="")

    def __enter__(self) -> Picture:
        if self._known:
            self._console.print(f"{self._known} unchanged, {self._total} to grade", highlight=False)
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def show(self, result: SubmissionResult) -> None:
        """Show that one more result is there."""
        self._done += 1
        self._attention += result.status is Status.ATTENTION
        running = min(self._jobs, self._total - self._done)
        elapsed = self._bar.tasks[0].elapsed or 0.0
        pace = f"{60 * self._done / elapsed:.0f} a minute" if elapsed > 1 else ""
        self._bar.update(self._task, completed=self._done, running=running, attention=self._attention, pace=pace)
        if not self._console.is_terminal:
            score = result.reason if result.score is None else f"{result.score:g} of {result.max_score:g}"
            line = f"{self._done}/{self._total} {result.student}: {result.status}, {score}"
            self._console.print(plain(line), highlight=False)


def summary(results: Sequence[SubmissionResult]) -> Group:
    """For each assignment, a line for all of it and a table: of every submission, or of those that need attention."""
    parts: list[RenderableType] = []
    for name in dict.fromkeys(result.assignment for result in results):
        of_one = [result for result in results if result.assignment == name]
        parts.append(_totals(name, of_one))
        shown = of_one if len(of_one) <= LONGEST_TABLE else [r for r in of_one if r.status is Status.ATTENTION]
        if shown:
            parts.append(_table(shown[:LONGEST_TABLE]))
    return Group(*parts)


def _totals(name: str, results: Sequence[SubmissionResult]) -> Text:
    scores = [result.score for result in results if result.score is not None]
    attention = len(results) - len(scores)
    mean = f", {sum(scores) / len(scores):.1f} of {results[0].max_score:g} on average" if scores else ""
    waiting = f"; {attention} need{'s' if attention == 1 else ''} attention" if attention else ""
    return Text(f"{name}, graded by tests: {len(scores)} graded{mean}{waiting}", style="bold")


def _table(results: Iterable[SubmissionResult]) -> Table:
    table = Table(expand=True)
    table.add_column("student", no_wrap=True)
    table.add_column("status", no_wrap=True)
    table.add_column("score", justify="right", no_wrap=True)
    table.add_column("took", justify="right", no_wrap=True)
    table.add_column("remark", no_wrap=True, overflow="ellipsis", ratio=1)
    for result in results:
        graded = result.status is Status.GRADED
        unsafe = "" if result.confined else " (without isolation)"
        table.add_row(
            plain(result.student),
            Text("graded" if graded else f"attention: {result.reason}", style="" if graded else "bold red")
            + Text(unsafe, style="bold red"),
            "" if result.score is None else f"{result.score:g} / {result.max_score:g}",
            f"{result.seconds:.1f} s",
            plain(remark(result)),
        )
    return table


def changes_table(changes: Sequence[Change]) -> RenderableType:
    """Which marks changed, from what to what, and why."""
    if not changes:
        return Text("No mark changed.")
    table = Table(title="Marks that changed", title_justify="left")
    for column in ("assignment", "student", "exercise", "before", "after", "why"):
        table.add_column(column, justify="right" if column in ("before", "after") else "left")
    for change in changes[:LONGEST_TABLE]:
        table.add_row(
            change.assignment,
            plain(change.student),
            change.exercise or "(all)",
            _points(change.before),
            _points(change.after),
            plain("; ".join(change.why)),
        )
    more = len(changes) - LONGEST_TABLE
    return Group(table, Text(f"and {more} more")) if more > 0 else table


def remark(result: SubmissionResult) -> str:
    """What a grader may want to know at a glance."""
    if result.status is Status.ATTENTION:
        return result.detail
    if result.problems:
        first = result.problems[0]
        more = f" (and {len(result.problems) - 1} more)" if len(result.problems) > 1 else ""
        return f"{first.cell}: {first.message}" + more
    return ""


def place(file: Path) -> str:
    """Where a file is: from the current folder on where it lies within, else in full."""
    here = Path.cwd()
    return str(file.relative_to(here) if file.is_relative_to(here) else file)


def plain(text: str) -> Text:
    """Text on one line that a terminal shows literally: no markup, no control characters."""
    return Text(one_line(text))


def _points(value: float | None) -> str:
    return "–" if value is None else f"{value:g}"
