"""`autograder check`: the visible tests of a notebook, as its `check("…")` runs them, without opening it.

For one's own notebook, on any system: its code runs with the rights of whoever calls this, and nothing is isolated.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from autograder.answer import Answerer
from autograder.course import Assignment, Course
from autograder.errors import GradingError
from autograder.extraction import checks_module, read_suite
from autograder.notebook import read_notebook
from autograder.opening import points_of
from autograder.student.shell import NotebookShell

LONGEST_OUTPUT = 1_000_000


def run(course: Course, notebook: Path) -> bool:
    """Run a notebook in a process of its own, print what the checks say, and say whether all have passed.

    Raises GradingError for a notebook of no assignment, and NotebookError for one that cannot be read.
    """
    assignment = assignment_of(course, notebook)
    read_notebook(notebook)
    checks = checks_module(read_suite(course.suites / assignment.name), tuple(points_of(course, assignment)))
    with tempfile.TemporaryDirectory() as folder:
        module = Path(folder) / "checks.py"
        module.write_text(checks, encoding="utf-8")
        command = [sys.executable, "-m", "autograder.check_command", str(notebook.resolve()), str(module)]
        done = subprocess.run(command, cwd=notebook.resolve().parent, env={**os.environ, "MPLBACKEND": "agg"})
    return done.returncode == 0


def assignment_of(course: Course, notebook: Path) -> Assignment:
    """The assignment that a notebook is of, by its folder or its own name. Raises GradingError where neither says."""
    for assignment in course.assignments:
        if assignment.name == notebook.resolve().parent.name or assignment.notebook == notebook.name:
            return assignment
    names = ", ".join(assignment.notebook for assignment in course.assignments)
    raise GradingError(f"{notebook} belongs to no assignment. Name it as its assignment does: {names}.")


def main() -> None:
    """In the process of the notebook: run its cells, then the checks of each exercise; exit with 1 if one fails."""
    notebook, checks = Path(sys.argv[1]), _load(Path(sys.argv[2]))
    sys.path.insert(0, "")
    shell = NotebookShell(LONGEST_OUTPUT)
    answerer = Answerer(shell.namespace, shell.locate)
    for cell in read_notebook(notebook).code:
        problem = shell.run(cell.source, cell.label, answerer)
        if problem is not None:
            print(f"{cell.label} did not finish: {problem.kind}: {problem.message}")
    results = [checks.run_checks(name, tests, shell.namespace) for name, tests in checks.CHECKS.items() if tests]
    for result in results:
        print(f"\n{result!r}")
    sys.exit(0 if all(result.failure is None for result in results) else 1)


def _load(file: Path) -> Any:
    """The module `checks`, which is then also the one that the notebook imports."""
    spec = importlib.util.spec_from_file_location("checks", file)
    assert spec is not None
    assert spec.loader is not None
    sys.modules["checks"] = module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
