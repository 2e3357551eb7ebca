"""How nbgrader is set up for a course: the one place that its command line, formgrader and we share."""

from __future__ import annotations

import contextlib
import glob
import os
import shutil
import stat
import sys
from pathlib import Path

from traitlets.config import Config

from autograder.course import Course
from autograder.document import LARGEST_NOTEBOOK
from autograder.stubs import STUB, TEXT_STUB

RELEASE_STEPS = [
    "nbgrader.preprocessors.IncludeHeaderFooter",
    "nbgrader.preprocessors.LockCells",
    "autograder.stubs.ClearSolutionsQuietly",
    "nbgrader.preprocessors.ClearOutput",
    "nbgrader.preprocessors.CheckCellMetadata",
    "nbgrader.preprocessors.ComputeChecksums",
    "nbgrader.preprocessors.SaveCells",
    "nbgrader.preprocessors.ClearHiddenTests",
    "nbgrader.preprocessors.ClearMarkScheme",
    "nbgrader.preprocessors.ComputeChecksums",
    "nbgrader.preprocessors.CheckCellMetadata",
]
AUTOGRADE_STEPS = [
    "autograder.nbgrader_steps.GradeWithSuite",
    "nbgrader.preprocessors.LimitOutput",
    "autograder.nbgrader_steps.SaveSuiteGrades",
    "nbgrader.preprocessors.CheckCellMetadata",
]


def nbgrader_config(course: Course, root: Path | None = None, db_url: str | None = None) -> Config:
    """nbgrader's configuration for a course.

    root: where nbgrader finds source/ and the rest (the course's own folder unless said otherwise).
    db_url: any SQLAlchemy URL; without it, gradebook.db in `root`.
    """
    put_alembic_on_path()
    config = Config()
    folder = (root or course.root).resolve()
    config.CourseDirectory.root = str(folder)
    config.CourseDirectory.course_id = course.id
    config.CourseDirectory.db_url = database_url(course, db_url, folder)
    config.CourseDirectory.ignore = [".ipynb_checkpoints", "*.pyc", "__pycache__", "feedback"]
    config.ClearSolutions.code_stub = {"python": STUB}
    config.ClearSolutions.text_stub = TEXT_STUB
    config.GenerateAssignment.preprocessors = RELEASE_STEPS
    config.Autograde.autograde_preprocessors = AUTOGRADE_STEPS
    config.GenerateFeedback.force = True
    config.Autograde.exporter_class = "autograder.nbgrader_steps.HandedInExporter"
    config.CourseDirectory.ignore += _not_to_copy(folder / course.submitted.name)
    config.HTMLExporter.sanitize_html = True
    config.HTMLExporter.filters = {
        "markdown2html": "autograder.safe_pages.markdown",
        "clean_html": "autograder.safe_pages.clean",
    }
    config.HTMLExporter.preprocessors = ["autograder.safe_pages.ShowAsText"]
    config.Application.logging_config = {"formatters": {"console": {"class": "autograder.nbgrader_log.PlainFormatter"}}}
    config.ExportApp.plugin_class = "autograder.nbgrader_export.FlaggedCsvExport"
    return config


def database_url(course: Course, db_url: str | None = None, root: Path | None = None) -> str:
    """Where the gradebook is: `db_url` where there is one, else gradebook.db in `root`, or in the course's folder."""
    return db_url or f"sqlite:///{(root or course.root).resolve() / 'gradebook.db'}"


def _not_to_copy(submitted: Path) -> list[str]:
    """Patterns for the files of submissions that nbgrader must not copy on into autograded/ and feedback/.

    It would follow a link, to another student's work or to the gradebook, and stop at a pipe.
    """
    unfit = []
    for place, _, files in os.walk(submitted):
        for file in (Path(place, name) for name in files):
            with contextlib.suppress(FileNotFoundError):
                found = os.lstat(file)
                if not stat.S_ISREG(found.st_mode) or found.st_size > LARGEST_NOTEBOOK:
                    unfit.append(glob.escape(str(file)))
    return unfit


def put_alembic_on_path() -> None:
    """nbgrader starts `alembic` by name, which an environment that is not activated does not have on its PATH."""
    if shutil.which("alembic") is None:
        os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
