"""The command line: thin, one function a command. Exit codes: 0 done, 1 something needs attention, 2 misuse."""

from __future__ import annotations

import errno
import json
import os
import sys
from collections.abc import Callable
from dataclasses import asdict
from functools import wraps
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from autograder.course import Assignment, Course, load_course
from autograder.errors import AutograderError, CourseError, GradingError, IsolationError
from autograder.results import Status

ATTENTION, MISUSE = 1, 2


def _explained(command: Callable[..., Any]) -> Callable[..., Any]:
    """Turn our own errors, and those of files and disks, into their message and exit code 2."""

    @wraps(command)
    def run(*args: Any, **kwargs: Any) -> Any:
        console = Console(stderr=True)
        try:
            return command(*args, **kwargs)
        except AutograderError as error:
            console.print(str(error), style="red", markup=False, highlight=False)
            if isinstance(error, IsolationError):
                _show_host(console)
        except OSError as error:
            if error.errno == errno.EPIPE:  # nobody reads what is printed any more: click ends the command quietly
                raise
            place = f"{error.filename}: " if error.filename is not None else ""
            said = f"{place}{error.strerror or error}. Put that right, and run the command again."
            console.print(said, style="red", markup=False, highlight=False)
        sys.exit(MISUSE)

    return run


def _on_course(command: Callable[..., Any]) -> Callable[..., Any]:
    """Explain a command's errors, and give it the course: read when it runs, so that its help needs none."""

    @click.pass_obj
    @_explained
    @wraps(command)
    def run(place: Path, *args: Any, **kwargs: Any) -> Any:
        return command(load_course(place), *args, **kwargs)

    return run


def _show_host(console: Console) -> None:
    from autograder import doctor

    console.print("\nWhat this host can enforce (`autograder doctor`):", highlight=False)
    doctor.print_table(doctor.examine(_course_at(click.get_current_context().obj)), console)


def _course_at(place: Path) -> Course | None:
    """The course that is there; None without one that can be read."""
    try:
        return load_course(place)
    except CourseError:
        return None


def _chosen(course: Course, name: str | None) -> tuple[Assignment, ...]:
    return (course.assignment(name),) if name else course.assignments


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--course", "place", type=click.Path(path_type=Path), default=Path("."), help="course.yml or its folder.")
@click.version_option(package_name="autograder", prog_name="autograder")
@click.pass_context
def main(context: click.Context, place: Path) -> None:
    """Build releases, grade a class, and hand back what was found."""
    context.obj = place


@main.command()
@click.argument("assignment", required=False)
@click.option("--check", is_flag=True, help="Write nothing; fail when release/ is not what it would write.")
@click.option("--no-sandbox", is_flag=True, help="Run the notebooks without isolation.")
@_on_course
def build(course: Course, assignment: str | None, check: bool, no_sandbox: bool) -> None:
    """Make release/ from source/, and refuse where the parts disagree."""
    from autograder import build as building

    for chosen in _chosen(course, assignment):
        if not check:
            building.build(course, chosen, confined=not no_sandbox)
            click.echo(f"release/{chosen.name}: built. The solution earns full marks, the release none.")
            continue
        stale = building.differences(course, chosen, confined=not no_sandbox)
        if stale:
            click.echo(f"release/{chosen.name} is stale ({', '.join(stale)}). Run `autograder build`.", err=True)
            sys.exit(ATTENTION)
        click.echo(f"release/{chosen.name}: up to date.")


@main.command()
@click.argument("assignment", required=False)
@click.option("--student", "students", multiple=True, metavar="ID", help="Only this student (may be repeated).")
@click.option("--submitted", type=click.Path(path_type=Path), help="Where submissions lie, if not in submitted/.")
@click.option("--jobs", type=click.IntRange(min=1), help="Submissions graded at a time (default: the cores).")
@click.option("--db", metavar="URL", help="Gradebook to write to, if not gradebook.db.")
@click.option("--no-sandbox", is_flag=True, help="Run student code without isolation, and mark the results as unsafe.")
@click.option("--force", is_flag=True, help="Grade again what has not changed, too.")
@click.option("--dask", metavar="ADDRESS", help="Grade on the workers of this dask scheduler.")
@click.option("--quiet", is_flag=True, help="Print nothing but errors.")
@click.option("--json", "as_json", is_flag=True, help="Print results and changes as JSON, and nothing else.")
@_on_course
def grade(
    course: Course,
    assignment: str | None,
    students: tuple[str, ...],
    submitted: Path | None,
    jobs: int | None,
    db: str | None,
    no_sandbox: bool,
    force: bool,
    dask: str | None,
    quiet: bool,
    as_json: bool,
) -> None:
    """Grade every submission in submitted/, or only some; those that have not changed are not graded again."""
    from autograder import grade_command

    outcome = grade_command.run(
        course,
        _chosen(course, assignment),
        students=students,
        submitted=submitted,
        jobs=jobs or os.cpu_count() or 1,
        db_url=db,
        confined=not no_sandbox,
        force=force,
        workers=_cluster(course, dask, not no_sandbox) if dask else None,
        console=Console(quiet=quiet or as_json),
    )
    if as_json:
        changes = [asdict(change) for change in outcome.changes]
        click.echo(json.dumps({"submissions": outcome.entries, "changes": changes}))
    sys.exit(ATTENTION if any(result.status is Status.ATTENTION for result in outcome.results) else 0)


def _cluster(course: Course, address: str, confined: bool) -> Any:
    """Grading on the workers of a dask scheduler. Raises GradingError where dask is not installed."""
    try:
        from autograder.cluster import dask_workers
    except ImportError as error:
        raise GradingError("--dask needs dask. Run: pip install 'autograder[cluster]'") from error
    return dask_workers(course, address, confined)


@main.command()
@click.option("--json", "as_json", is_flag=True, help="Print the changes as JSON.")
@_on_course
def diff(course: Course, as_json: bool) -> None:
    """Say which marks the last grading that changed any has changed, and why."""
    from autograder.changes import changes_between
    from autograder.progress import changes_table
    from autograder.report import BEFORE, read_document

    changes = changes_between(read_document(course.report, BEFORE), read_document(course.report))
    if as_json:
        click.echo(json.dumps([asdict(change) for change in changes]))
    else:
        Console().print(changes_table(changes))


@main.command()
@click.argument("assignment", required=False)
@click.option("--db", metavar="URL", help="Gradebook to read, if not gradebook.db.")
@_on_course
def export(course: Course, assignment: str | None, db: str | None) -> None:
    """Write report/grades.csv: one line for each submission; what needs a person is blank."""
    from autograder.export import write_grades
    from autograder.progress import place

    click.echo(f"{place(write_grades(course, _chosen(course, assignment), db))}: written.")


@main.command()
@click.argument("assignment", required=False)
@click.option("--exercise", "exercises", multiple=True, metavar="NAME", help="Only this exercise (may be repeated).")
@click.option("--jobs", type=click.IntRange(min=1), help="Answers tried at a time (default: one more than cores).")
@click.option("--no-mutants", is_flag=True, help="Try the solutions and the corpus alone.")
@click.option("--rewrite", is_flag=True, help="Keep the messages as they are now in the golden files.")
@click.option("--force", is_flag=True, help="Try again what is known from an earlier run.")
@click.option("--no-sandbox", is_flag=True, help="Run the answers without isolation.")
@_on_course
def audit(
    course: Course,
    assignment: str | None,
    exercises: tuple[str, ...],
    jobs: int | None,
    no_mutants: bool,
    rewrite: bool,
    force: bool,
    no_sandbox: bool,
) -> None:
    """Show how the suites judge right answers, wrong ones, and mutants of the solutions."""
    from autograder import audit_command

    findings = audit_command.run(
        course,
        _chosen(course, assignment),
        exercises,
        jobs=jobs or (os.cpu_count() or 1) + 1,
        mutants=not no_mutants,
        rewrite=rewrite,
        force=force,
        confined=not no_sandbox,
    )
    sys.exit(ATTENTION if findings else 0)


@main.command()
@click.option("--json", "as_json", is_flag=True, help="Print it for programs.")
@click.pass_obj
@_explained
def doctor(place: Path, as_json: bool) -> None:
    """Try what this host can do to keep student code in, and say what is missing and how to get it."""
    from autograder import doctor as examining

    findings = examining.examine(_course_at(place))  # it needs no course, but looks at one that is there
    if as_json:
        click.echo(json.dumps(examining.as_data(findings), indent=1))
    else:
        examining.print_table(findings, Console())
    sys.exit(0 if examining.may_grade(findings) else ATTENTION)


@main.command()
@click.argument("notebook", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@_on_course
def check(course: Course, notebook: Path) -> None:
    """Run the visible tests on a notebook of your own: its code runs with your rights, on any system."""
    from autograder import check_command

    sys.exit(0 if check_command.run(course, notebook) else ATTENTION)
