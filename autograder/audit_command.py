"""`autograder audit`: how a suite judges answers whose marks are known, with a table and a page of what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from autograder.audit import AuditedExercise, Finding, findings_of
from autograder.audit_page import write_page
from autograder.audit_run import Case, Plan, audited, carry_out, plan
from autograder.band_distances import BandDistances
from autograder.corpus import Kind
from autograder.course import Assignment, Course
from autograder.errors import CorpusError
from autograder.golden import write_golden
from autograder.opening import points_of
from autograder.progress import UNSAFE, place
from autograder.spelling import nearest
from autograder.trial import Tried


def run(
    course: Course,
    assignments: Sequence[Assignment],
    exercises: Sequence[str] = (),
    jobs: int = 1,
    mutants: bool = True,
    rewrite: bool = False,
    force: bool = False,
    confined: bool = True,
    console: Console | None = None,
) -> list[Finding]:
    """Audit the suites of assignments, print what is wrong, and return it."""
    console = console or Console()
    if not confined:
        console.print(UNSAFE, style="bold red")
    plans = _plans(course, assignments, exercises, mutants)
    with _Picture(console, plans) as picture:
        tried = carry_out(course, plans, jobs, force, confined, picture.show, picture.warn)
    findings: list[Finding] = []
    pages = []
    for one in plans:
        seen = audited(course, one, tried)
        if rewrite:
            _rewrite(course, one, seen, console)
            seen = audited(course, one, tried)
        found = [finding for exercise in seen for finding in findings_of(exercise)]
        console.print(table(one.assignment, seen))
        for line in (line for exercise in seen for band in exercise.bands for line in band_lines(band)):
            console.print(line, highlight=False, soft_wrap=True)
        for finding in found:
            console.print(_finding(finding), soft_wrap=True)
        findings += found
        pages.append(write_page(course.report, one.assignment, seen, is_whole=not exercises))
    console.print(verdict(findings, tried.values(), picture.known), highlight=False)
    console.print(f"Details: {', '.join(map(place, pages))}", highlight=False, soft_wrap=True)
    return findings


def _plans(course: Course, assignments: Sequence[Assignment], exercises: Sequence[str], mutants: bool) -> list[Plan]:
    """What is to be tried. Raises CorpusError for an exercise that there is not."""
    plans = [plan(course, assignment, exercises, mutants) for assignment in assignments]
    known = [name for one in plans for name in one.cases]
    for name in exercises:
        if name not in known:
            there = [each for assignment in assignments for each in points_of(course, assignment)]
            raise CorpusError(f"There is no exercise {name!r}.{nearest(name, there)}")
    return [one for one in plans if one.cases]


def table(assignment: str, exercises: Iterable[AuditedExercise]) -> Table:
    """One line an exercise."""
    shown = Table(title=f"{assignment}, its suite audited", title_justify="left")
    for column in ("exercise", "right", "wrong", "partly", "killed", "findings", "CPU"):
        shown.add_column(column, justify="left" if column == "exercise" else "right", no_wrap=True)
    for exercise in exercises:
        found = findings_of(exercise)
        counted = [mutant for mutant in exercise.mutants if not mutant.reason]
        killed = sum(mutant.killer is not None for mutant in counted)
        every = [exercise.solution, *(j.tried for j in exercise.answers), *(j.tried for j in exercise.mutants)]
        shown.add_row(
            escape(exercise.name),
            *(str(len(exercise.of(kind)) or "") for kind in Kind),
            f"{killed}/{len(counted)}" if counted else "",
            f"[bold red]{len(found)}[/]" if found else "none",
            f"{sum(one.cpu for one in every):.1f} s",
        )
    return shown


def band_lines(band: BandDistances) -> list[str]:
    """How far the values of a band lie from its top threshold."""
    right = [one for one in band.answers if one.is_right]
    wrong = [one for one in band.answers if not one.is_right]
    shown = [band.solution, *right[-1:], *wrong[:1]]
    unit = f"one standard deviation is {band.deviation:.4f}, over {band.seeds} seeds"
    lines = [f"{band.band}: full marks from {band.top:g}; {unit}"]
    return lines + [f"  {one.deviations:+6.1f} sd  {one.value:.4f}  {one.what}" for one in shown]


def verdict(findings: Sequence[Finding], tried: Iterable[Tried], known: int) -> str:
    """The last line."""
    number = len(list(tried))
    kept = f", {known} of them in an earlier run" if known else ""
    found = f"{len(findings)} findings." if findings else "Nothing is wrong."
    return f"{number} answers tried{kept}. {found}"


def _finding(finding: Finding) -> Text:
    text = Text.assemble((f"{finding.exercise}: {finding.fault}", "bold red"), f": {finding.what}\n")
    for line in (*finding.detail.splitlines(), *finding.diff.splitlines()):
        text.append(f"    {line}\n")
    return text


def _rewrite(course: Course, plan: Plan, exercises: Iterable[AuditedExercise], console: Console) -> None:
    """Write the golden files anew, where a message has changed."""
    for exercise in exercises:
        messages = {
            judged.key: (judged.answer.sentence, judged.message)
            for judged in exercise.answers
            if judged.answer.kind is not Kind.RIGHT and judged.message
        }
        if {name: message.rstrip() for name, (_, message) in messages.items()} != exercise.golden:
            file = write_golden(course.corpora / plan.assignment / exercise.name, exercise.name, messages)
            console.print(f"{file.relative_to(course.root)}: written.", highlight=False)


class _Picture:
    """The progress of an audit: a live bar in a terminal, nothing elsewhere."""

    def __init__(self, console: Console, plans: Iterable[Plan]) -> None:
        total = sum(len(cases) for plan in plans for cases in plan.cases.values())
        self.known = 0
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=console,
            disable=not console.is_terminal,
        )
        self._task = self._bar.add_task("trying answers", total=total)

    def __enter__(self) -> _Picture:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def show(self, case: Case, known: bool) -> None:
        """Show that one more answer is tried."""
        self.known += known
        self._bar.update(self._task, advance=1, description=escape(f"trying {case.trial.exercise}"))

    def warn(self, problem: str) -> None:
        """Show what went wrong without doing harm."""
        self._bar.console.print(problem, style="yellow")
