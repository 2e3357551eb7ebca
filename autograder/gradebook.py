"""The one door to nbgrader's gradebook: every way of grading writes its marks here.

Only the process that runs a command opens it, so the database is never locked by ourselves. Marks are
written many at a time: what is there already is read once, and only what differs is written, all of it or
nothing. Writing the same marks again changes nothing.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbgrader.api import Assignment as AssignmentRow
from nbgrader.api import (
    BaseCell,
    Comment,
    Grade,
    Gradebook,
    MissingEntry,
    Notebook,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
    new_uuid,
)
from nbgrader.preprocessors import SaveCells
from nbgrader.utils import is_grade, is_locked, is_solution, is_task
from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from autograder.course import Assignment, Course, late_penalty
from autograder.errors import GradingError
from autograder.marks import Marks
from autograder.nbgrader_settings import database_url, put_alembic_on_path
from autograder.opening import released_document

TOGETHER = 500
"""Students written in one transaction."""


@contextmanager
def open_gradebook(course: Course, db_url: str | None = None, may_be_new: bool = True) -> Iterator[Gradebook]:
    """The course's gradebook: gradebook.db beside course.yml, or any SQLAlchemy URL.

    may_be_new: False where an SQLite file that is not there is a mistake, and is not made.
    Raises GradingError when the database cannot be used, with what it said.
    """
    address = database_url(course, db_url)
    url = _parsed(address)
    shown = url.render_as_string(hide_password=True)
    if not may_be_new and _is_missing(url):
        raise GradingError(
            f"There is no gradebook at {url.database}. Run `autograder grade` first, or correct the URL."
        )
    put_alembic_on_path()
    try:
        with _connected(address, shown, course) as gradebook:
            yield gradebook
    except SQLAlchemyError as error:
        raise GradingError(
            f"The gradebook cannot be used ({shown}): {getattr(error, 'orig', None) or error}. "
            "Nothing is lost: mend it, and run the command again."
        ) from error


def _connected(address: str, shown: str, course: Course) -> Gradebook:
    try:
        return Gradebook(address, course.id)
    except ImportError as error:
        raise GradingError(
            f"The gradebook cannot be used ({shown}): its driver is not installed ({error}). For PostgreSQL, run "
            "pip install 'autograder[postgresql]', and let the URL begin with postgresql+psycopg://."
        ) from error


def _parsed(address: str) -> URL:
    try:
        return make_url(address)
    except (ArgumentError, ValueError) as error:  # neither is quoted: there may be a password in it
        raise GradingError(
            "What is given as the gradebook is no URL of a database. Write a URL, as in sqlite:///grades.db."
        ) from error


def _is_missing(url: URL) -> bool:
    """Whether a URL names an SQLite file that is not there."""
    is_file = url.get_backend_name() == "sqlite" and url.database not in (None, "", ":memory:")
    return is_file and not Path(str(url.database)).exists()


def database_file(db_url: str) -> Path | None:
    """The file that holds the gradebook of this URL; None where a server does."""
    url = make_url(db_url)
    return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None


def learn_assignment(gradebook: Gradebook, course: Course, assignment: Assignment, db_url: str | None = None) -> None:
    """Tell the gradebook of an assignment: its due date, its cells and their points, as released.

    Raises GradingError where the release has lost a cell that may have marks.
    """
    due = assignment.due.astimezone(UTC).replace(tzinfo=None)
    gradebook.update_or_create_assignment(assignment.name, duedate=due)
    document = released_document(course, assignment)
    _change_cells(gradebook, assignment, document)
    resources = {
        "nbgrader": {
            "notebook": Path(assignment.notebook).stem,
            "assignment": assignment.name,
            "db_url": database_url(course, db_url),
        }
    }
    SaveCells().preprocess(document, resources)
    gradebook.db.expire_all()


def _change_cells(gradebook: Gradebook, assignment: Assignment, document: NotebookNode) -> None:
    """Give a notebook that was graded the cells that its release has gained since: nbgrader's SaveCells refuses.

    In what was handed in, each has a grade that waits, until it is graded again. A locked cell that is gone is
    forgotten, since no mark hangs on it; for any other, raises GradingError.
    """
    place = (Path(assignment.notebook).stem, assignment.name)
    try:
        notebook = gradebook.find_notebook(*place)
    except MissingEntry:
        return
    if not notebook.num_submissions:  # then SaveCells makes all of it anew
        return
    released = _cells_by_kind(document)
    there = {kind: {cell.name: cell for cell in getattr(notebook, f"{kind}_cells")} for kind in released}
    gone = {kind: there[kind].keys() - released[kind].keys() for kind in released}
    marked = sorted(gone["grade"] | gone["solution"] | gone["task"])
    if marked:
        raise GradingError(
            f"The release of {assignment.name} no longer has {', '.join(marked)}, and the gradebook holds marks for "
            f"that. Put it back into source/{assignment.name}/, and run `autograder build {assignment.name}`. Or let "
            "go of all marks of the assignment, those given by hand too: run "
            f"`nbgrader db assignment remove {assignment.name} --force`, and grade again."
        )
    for name in gone["source"]:
        gradebook.db.delete(there["source"][name])
    waiting = []
    for kind, cells in released.items():
        for name in cells.keys() - there[kind].keys():
            added = getattr(gradebook, f"add_{kind}_cell")(name, *place, **_first_values(kind, cells[name]))
            waiting += [added.id] if kind in ("grade", "task") else []
    _add(
        gradebook.db,
        Grade,
        [
            {"id": new_uuid(), "notebook_id": submitted.id, "cell_id": cell, "needs_manual_grade": True}
            for cell in waiting
            for submitted in notebook.submissions
        ],
    )
    gradebook.db.commit()


def _cells_by_kind(document: NotebookNode) -> dict[str, dict[str, NotebookNode]]:
    """The cells of each of nbgrader's kinds, by grade_id. Every one has its text kept too, as a source cell."""
    kinds = {
        "grade": is_grade,
        "solution": is_solution,
        "task": is_task,
        "source": lambda cell: is_grade(cell) or is_solution(cell) or is_task(cell) or is_locked(cell),
    }
    return {
        kind: {cell.metadata.nbgrader.grade_id: cell for cell in document.cells if is_one(cell)}
        for kind, is_one in kinds.items()
    }


def _first_values(kind: str, cell: NotebookNode) -> dict[str, Any]:
    """What nbgrader must know of a cell to add it; SaveCells writes the rest."""
    values = {} if kind == "solution" else {"cell_type": cell.cell_type}
    return values | ({"max_score": float(cell.metadata.nbgrader.points)} if kind in ("grade", "task") else {})


def write_marks(gradebook: Gradebook, course: Course, marks: Iterable[Marks]) -> None:
    """Write scores, comments, times and late penalties; marks given by hand stay, flagged for a second look.

    Raises GradingError for an assignment that the gradebook has not learned.
    """
    ordered = sorted(marks, key=lambda mark: (mark.assignment, mark.student))
    for name, of_one in itertools.groupby(ordered, key=lambda mark: mark.assignment):
        structure = _structure(gradebook, course.assignment(name))
        for together in _batched(of_one):
            _write(gradebook.db, course, structure, {mark.student: mark for mark in together})


@dataclass(frozen=True, slots=True)
class _Structure:
    """An assignment's rows, as the gradebook knows it: cells that are graded, and cells that are commented on."""

    assignment: str
    notebook: str
    grade_cells: Mapping[str, str]
    comment_cells: Mapping[str, str]


def _structure(gradebook: Gradebook, assignment: Assignment) -> _Structure:
    db = gradebook.db
    found = db.execute(
        select(AssignmentRow.id, Notebook.id)
        .join(Notebook, Notebook.assignment_id == AssignmentRow.id)
        .where(AssignmentRow.name == assignment.name, Notebook.name == Path(assignment.notebook).stem)
    ).first()
    if found is None:
        raise GradingError(f"The gradebook does not know {assignment.name}. Grade it with `autograder grade`.")
    cells = db.execute(select(BaseCell.id, BaseCell.name, BaseCell.type).where(BaseCell.notebook_id == found[1])).all()
    return _Structure(
        assignment=found[0],
        notebook=found[1],
        grade_cells={id: name for id, name, kind in cells if kind in ("GradeCell", "TaskCell")},
        comment_cells={id: name for id, name, kind in cells if kind in ("SolutionCell", "TaskCell")},
    )


def _write(db: Any, course: Course, structure: _Structure, marks: Mapping[str, Marks]) -> None:
    """Write the marks of some students, in one transaction."""
    try:
        submitted = _submissions(db, structure, marks)
        notebooks = _notebooks(db, structure, submitted)
        scores = _grades(db, structure, marks, notebooks)
        _comments(db, structure, marks, notebooks)
        penalties = {
            student: late_penalty(course.late, scores[student], mark.seconds_late) for student, mark in marks.items()
        }
        _change(
            db,
            SubmittedNotebook,
            {row.id: row.late_submission_penalty for row in notebooks.values()},
            {notebooks[student].id: {"late_submission_penalty": points} for student, points in penalties.items()},
        )
        db.commit()
    except BaseException:
        db.rollback()
        raise


def _submissions(db: Any, structure: _Structure, marks: Mapping[str, Marks]) -> dict[str, str]:
    """The ids of the students' submissions, made where they are missing, with their times."""
    known = set(db.scalars(select(Student.id).where(Student.id.in_(marks))))
    _add(db, Student, [{"id": student} for student in marks if student not in known])
    rows = db.execute(
        select(SubmittedAssignment.id, SubmittedAssignment.student_id, SubmittedAssignment.timestamp).where(
            SubmittedAssignment.assignment_id == structure.assignment, SubmittedAssignment.student_id.in_(marks)
        )
    ).all()
    ids = {row.student_id: row.id for row in rows}
    times = {row.id: row.timestamp for row in rows}
    new = [
        {"id": new_uuid(), "assignment_id": structure.assignment, "student_id": student, "timestamp": mark.handed_in}
        for student, mark in marks.items()
        if student not in ids
    ]
    _add(db, SubmittedAssignment, new)
    _change(
        db,
        SubmittedAssignment,
        times,
        {ids[student]: {"timestamp": mark.handed_in} for student, mark in marks.items() if student in ids},
    )
    return ids | {row["student_id"]: row["id"] for row in new}


@dataclass(frozen=True, slots=True)
class _NotebookRow:
    id: str
    late_submission_penalty: float | None


def _notebooks(db: Any, structure: _Structure, submitted: Mapping[str, str]) -> dict[str, _NotebookRow]:
    """The students' notebooks in the gradebook, made where they are missing."""
    rows = db.execute(
        select(SubmittedNotebook.id, SubmittedNotebook.assignment_id, SubmittedNotebook.late_submission_penalty).where(
            SubmittedNotebook.notebook_id == structure.notebook,
            SubmittedNotebook.assignment_id.in_(submitted.values()),
        )
    ).all()
    there = {row.assignment_id: _NotebookRow(row.id, row.late_submission_penalty) for row in rows}
    missing = {
        submission: _NotebookRow(new_uuid(), None) for submission in submitted.values() if submission not in there
    }
    _add(
        db,
        SubmittedNotebook,
        [
            {"id": row.id, "notebook_id": structure.notebook, "assignment_id": submission}
            for submission, row in missing.items()
        ],
    )
    there |= missing
    return {student: there[submission] for student, submission in submitted.items()}


def _grades(
    db: Any, structure: _Structure, marks: Mapping[str, Marks], notebooks: Mapping[str, _NotebookRow]
) -> dict[str, float]:
    """Write the grades; return each student's score as nbgrader counts it."""
    rows = db.execute(
        select(
            Grade.id,
            Grade.notebook_id,
            Grade.cell_id,
            Grade.auto_score,
            Grade.manual_score,
            Grade.extra_credit,
            Grade.needs_manual_grade,
        ).where(Grade.notebook_id.in_([row.id for row in notebooks.values()]))
    ).all()
    there = {(row.notebook_id, row.cell_id): row for row in rows}
    new, wanted, scores = [], {}, {}
    for student, mark in marks.items():
        notebook, score = notebooks[student].id, 0.0
        for cell, name in structure.grade_cells.items():
            row = there.get((notebook, cell))
            by_hand = row.manual_score if row else None
            auto = mark.score_of(name)
            values = {"auto_score": auto, "needs_manual_grade": auto is None or by_hand is not None}
            if row is None:
                new.append({"id": new_uuid(), "notebook_id": notebook, "cell_id": cell, **values})
            else:
                wanted[row.id] = values
            given = by_hand if by_hand is not None else auto
            if given is not None:
                score += given + ((row.extra_credit if row else None) or 0.0)
        scores[student] = score
    _add(db, Grade, new)
    _change(db, Grade, {row.id: (row.auto_score, row.needs_manual_grade) for row in rows}, wanted)
    return scores


def _comments(
    db: Any, structure: _Structure, marks: Mapping[str, Marks], notebooks: Mapping[str, _NotebookRow]
) -> None:
    rows = db.execute(
        select(Comment.id, Comment.notebook_id, Comment.cell_id, Comment.auto_comment).where(
            Comment.notebook_id.in_([row.id for row in notebooks.values()])
        )
    ).all()
    there = {(row.notebook_id, row.cell_id): row for row in rows}
    new, wanted = [], {}
    for student, mark in marks.items():
        notebook = notebooks[student].id
        for cell, name in structure.comment_cells.items():
            values = {"auto_comment": mark.comment_on(name)}
            row = there.get((notebook, cell))
            if row is None:
                new.append({"id": new_uuid(), "notebook_id": notebook, "cell_id": cell, **values})
            else:
                wanted[row.id] = values
    _add(db, Comment, new)
    _change(db, Comment, {row.id: row.auto_comment for row in rows}, wanted)


def _add(db: Any, table: Any, rows: Sequence[Mapping[str, Any]]) -> None:
    if rows:
        db.execute(insert(table), list(rows))


def _change(db: Any, table: Any, there: Mapping[str, Any], wanted: Mapping[str, Mapping[str, Any]]) -> None:
    """Set the values of rows, by id, where they differ from what is there.

    there: the values of each row, in the order of the names in `wanted`; bare where there is one.
    """
    differing = [
        {"row": id, **values}
        for id, values in wanted.items()
        if (tuple(values.values()) if len(values) > 1 else next(iter(values.values()))) != there.get(id)
    ]
    if differing:
        names = [name for name in differing[0] if name != "row"]
        columns: dict[str, Any] = {name: bindparam(f"new_{name}") for name in names}
        statement = update(table.__table__).where(table.__table__.c.id == bindparam("row")).values(columns)
        db.execute(statement, [{"row": one["row"], **{f"new_{n}": one[n] for n in names}} for one in differing])


def _batched(marks: Iterable[Marks]) -> Iterator[tuple[Marks, ...]]:
    iterator = iter(marks)
    while together := tuple(itertools.islice(iterator, TOGETHER)):
        yield together
