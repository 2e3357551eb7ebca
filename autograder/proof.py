"""What a release has to prove before it is written: the solution earns all marks and passes its checks, a stub none."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path

from autograder.course import Assignment, Course
from autograder.errors import BuildError
from autograder.expect import CallStopped
from autograder.extraction import CHECKS_FILE
from autograder.messages import Request
from autograder.notebook import DEMO, Cell, Notebook, read_notebook
from autograder.results import Status, SubmissionResult
from autograder.sandbox import Host, StudentProcess
from autograder.session import CannotJudge, NotebookSession
from autograder.submission import Submission
from autograder.warm_parents import WarmParents

WHAT_CHECKS_SAY = """
def what_checks_say(exercise):
    import checks
    result = checks.run_checks(exercise, checks.CHECKS[exercise], globals())
    return f"{result.sentence} {result.failure.message}" if result.failure else ""
"""


def prove(course: Course, assignment: Assignment, confined: bool = True) -> None:
    """Grade the solution and the untouched release of a course in student processes, and run the release's checks.

    Raises BuildError where the solution misses a mark, needs a demo cell or fails a check, and where the release earns.
    """
    source = course.source / assignment.name / assignment.notebook
    with WarmParents(course, confined) as parents:
        result = _graded(assignment, source, parents)
        _refuse_unless_full(result)
        if result.needed_demos:
            raise BuildError(
                f"The solution of {assignment.name} needs {result.needed_demos!r} from a cell tagged {DEMO!r}, which "
                "grading leaves out. Bind the name in another cell, or take the tag away."
            )
        _refuse_failing_checks(course, assignment, read_notebook(source), parents.host)
        result = _graded(assignment, course.release / assignment.name / assignment.notebook, parents)
        gifts = [f"{e.grade_id} earns {e.earned:g} of {e.points:g}" for e in result.exercises if e.earned]
        if gifts:
            raise BuildError(f"The untouched release of {assignment.name} earns marks: {'; '.join(gifts)}.")


def _graded(assignment: Assignment, notebook: Path, parents: WarmParents) -> SubmissionResult:
    result = parents.grade(Submission(notebook.parent.name, assignment.name, notebook)).result
    if result.status is not Status.GRADED:
        raise BuildError(f"{notebook.name} could not be graded: {result.detail}")
    return result


def _refuse_unless_full(result: SubmissionResult) -> None:
    lost = [
        f"{exercise.grade_id} earns {exercise.earned:g} of {exercise.points:g}: {test.name}: {test.message}"
        for exercise in result.exercises
        if exercise.earned < exercise.points
        for test in exercise.tests
        if test.message
    ]
    if lost or result.score != result.max_score:
        raise BuildError("\n".join([f"The solution of {result.assignment} does not earn full marks:", *lost]))


def _refuse_failing_checks(course: Course, assignment: Assignment, source: Notebook, host: Host) -> None:
    """Run the checks that students get on the solution, where they run for students: in the notebook's own process."""
    cells = [cell for cell in source.code if not cell.is_test and DEMO not in cell.tags]
    last = Cell(len(source.cells) + 1, "checks", "code", WHAT_CHECKS_SAY)
    limits = assignment.limits
    session = NotebookSession(
        start=lambda: StudentProcess(host, assignment.name, limits),
        cells=(*cells, last),
        limits=replace(limits, seconds_per_call=limits.seconds_per_submission),  # one call runs many tests
        files={CHECKS_FILE: (course.release / assignment.name / CHECKS_FILE).read_bytes()},
    )
    with contextlib.closing(session):
        said = {name: _what_checks_say(session, name) for name in source.points}
    failed = [f"{name}: {message}" for name, message in said.items() if message]
    if failed:
        raise BuildError(
            "\n".join(
                [
                    f"The solution of {assignment.name} earns full marks, but check() in the released notebook finds "
                    "fault with it. Hide the test, or write it so that it needs nothing but the notebook:",
                    *failed,
                ]
            )
        )


def _what_checks_say(session: NotebookSession, exercise: str) -> str:
    """The check of an exercise that fails first, and its message; "" where all pass."""
    try:
        reply = session.send(Request("call", "what_checks_say", args=(exercise,)), {})
    except (CallStopped, CannotJudge) as error:
        return str(error)
    return f"{reply.problem.kind}: {reply.problem.message}" if reply.problem else str(reply.value)
