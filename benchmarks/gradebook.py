"""Marks of a large class, written to the gradebook: by us in bulk, and cell by cell as nbgrader writes them.

    python benchmarks/gradebook.py [--students 1000] [--cells 35] [--nbgrader-students 25] [--url URL]

Ours writes the class, writes it again unchanged, and writes it once more with one mark of each student changed.
nbgrader's own `SaveAutoGrades` does some students, since its time for each is the same. --url takes an empty database
of a server, as postgresql+psycopg://user@host/name; without it, each has an SQLite file of its own.
The target is under 60 seconds for 1,000 students with 35 grade cells.
"""

from __future__ import annotations

import argparse
import logging
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook
from nbgrader.preprocessors import SaveAutoGrades
from sqlalchemy.exc import SAWarning

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "framework"))
from tiny_course import NAME, graded, make_tiny_course, write

from autograder.course import Course
from autograder.gradebook import learn_assignment, open_gradebook, write_marks
from autograder.marks import Marks
from autograder.nbgrader_settings import database_url


def notebook(cells: int) -> NotebookNode:
    """An assignment of so many exercises, each with an answer cell and a grade cell."""
    made = []
    for name in exercises(cells):
        made.append(new_code_cell("x = 1", metadata=graded(f"{name}-answer", solution=True)))
        made.append(new_code_cell("pass", metadata=graded(name, 1, grade=True, locked=True)))
    return new_notebook(cells=made)


def exercises(cells: int) -> list[str]:
    """Their names."""
    return [f"exercise-{number}" for number in range(cells)]


def marks_of(student: int, cells: int, first: float) -> Marks:
    """What a student earned: `first` for the first exercise, 1 for each other."""
    names = exercises(cells)
    return Marks(
        student=f"student-{student:05}",
        assignment=NAME,
        handed_in=datetime(2026, 11, 30, 10),
        seconds_late=0.0,
        graded=True,
        earned=dict.fromkeys(names, 1.0) | {names[0]: first},
        comments={name: f"{name}: 1 of 1 points" for name in names},
        written=frozenset(),
    )


def timed(work: Callable[[], Any]) -> float:
    """Seconds that it takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def of_nbgrader(course: Course, document: NotebookNode, students: int, url: str | None) -> float:
    """Seconds that nbgrader's own preprocessor takes for so many students."""
    save = SaveAutoGrades()
    save.log.setLevel(logging.ERROR)
    warnings.simplefilter("ignore", SAWarning)  # nbgrader adds a submission before it is in the session
    with open_gradebook(course, url) as gradebook:
        learn_assignment(gradebook, course, course.assignments[0], url)

        def write_all() -> None:
            for number in range(students):
                student = f"by-nbgrader-{number:05}"
                gradebook.add_student(student)
                gradebook.add_submission(NAME, student)
                names = {"notebook": NAME, "assignment": NAME, "student": student}
                save.preprocess(document, {"nbgrader": {**names, "db_url": database_url(course, url)}})

        return timed(write_all)


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--students", type=int, default=1000)
    parser.add_argument("--cells", type=int, default=35)
    parser.add_argument("--nbgrader-students", type=int, default=25)
    parser.add_argument("--url", help="an empty database of a server")
    options = parser.parse_args()
    document = notebook(options.cells)
    with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
        course = make_tiny_course(Path(folder))
        write(course.release / NAME / f"{NAME}.ipynb", document)
        took = []
        with open_gradebook(course, options.url) as gradebook:
            learn_assignment(gradebook, course, course.assignments[0], options.url)
            for first in (1.0, 1.0, 0.5):
                marks = [marks_of(number, options.cells, first) for number in range(options.students)]
                took.append(timed(lambda marks=marks: write_marks(gradebook, course, marks)))
        if options.url is None:
            (course.root / "gradebook.db").unlink()
        theirs = of_nbgrader(course, document, options.nbgrader_students, options.url)
    new, same, changed = took
    ours_each, theirs_each = new / options.students, theirs / options.nbgrader_students
    print(
        f"{options.students} students, {options.cells} grade cells each: {new:.1f} s; "
        f"the same marks again {same:.1f} s; one mark of each changed {changed:.1f} s"
    )
    print(
        f"  nbgrader, {options.nbgrader_students} students: {theirs:.1f} s, {1000 * theirs_each:.0f} ms each; "
        f"ours {1000 * ours_each:.1f} ms each, {theirs_each / ours_each:.0f} x"
    )


if __name__ == "__main__":
    main()
