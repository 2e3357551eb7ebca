"""Our engine inside nbgrader's own pipeline: `nbgrader autograde` and formgrader's button give the same marks."""

from __future__ import annotations

import weakref
from pathlib import Path
from typing import Any

from nbconvert.exporters import NotebookExporter
from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor

from autograder.batch import Work, grade_patiently
from autograder.course import Course, load_course
from autograder.errors import NotebookError
from autograder.feedback import graded_document, restored_document, unreadable_document
from autograder.gradebook import open_gradebook, write_marks
from autograder.marks import marks_of
from autograder.notebook import load_document
from autograder.opening import released_document
from autograder.results import SubmissionResult
from autograder.submission import Submission, notebook_in
from autograder.warm_parents import WarmParents

RESULT = "autograder_result"


class HandedInExporter(NotebookExporter):
    """nbgrader's first look at a submission, through the same door as ours: no link, no pipe, nothing without bounds.

    In place of what cannot be read stands the released notebook; grading then says why.
    It keeps the warm parents too: nbgrader makes its steps anew for each notebook, and the exporter once.
    """

    _parents: WarmParents | None = None

    def parents(self, course: Course) -> WarmParents:
        """Where the processes of this run start."""
        if self._parents is None:
            self._parents = WarmParents(course).__enter__()
            weakref.finalize(self, self._parents.__exit__, None, None, None)
        return self._parents

    def from_filename(  # type: ignore[override]  # nbconvert's says NotebookNode where it means what one became
        self, filename: str, resources: dict[str, Any] | None = None, **options: Any
    ) -> tuple[str, dict[str, Any]]:
        """Convert the notebook of that name."""
        place = Path(filename)
        resources = resources if resources is not None else {}
        resources["metadata"] = {"name": place.stem, "path": str(place.parent)}
        course, submission = _where(resources)
        released = released_document(course, course.assignment(submission.assignment))
        if place.absolute().parents[2].name == course.autograded.name:  # its second look, at what the first one wrote
            document = load_document(place)
        else:
            try:
                document = restored_document(load_document(submission.notebook), released)
            except NotebookError:
                document = released
        converted: tuple[str, dict[str, Any]] = self.from_notebook_node(  # type: ignore[no-untyped-call]
            document, resources=resources, **options
        )
        return converted


class GradeWithSuite(NbGraderPreprocessor):  # type: ignore[misc]
    """Takes the place of nbgrader's Execute: grades the submitted notebook, and shows the results in its test cells."""

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Grade what the student submitted, and put the results under the test cells."""
        course, submission = _where(resources)
        result = grade_patiently(course, self.parent.parents(course), Work(submission)).result
        resources[RESULT] = result
        released = released_document(course, course.assignment(submission.assignment))
        try:
            return graded_document(load_document(submission.notebook), released, result), resources
        except NotebookError:
            return unreadable_document(released, result), resources


class SaveSuiteGrades(NbGraderPreprocessor):  # type: ignore[misc]
    """Takes the place of nbgrader's SaveAutoGrades and AssignLatePenalties: writes through our one door."""

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Write the marks of the submission that was just graded."""
        course, submission = _where(resources)
        result: SubmissionResult = resources[RESULT]
        with open_gradebook(course, resources["nbgrader"]["db_url"]) as gradebook:
            write_marks(gradebook, course, [marks_of(course, submission, result)])
        return nb, resources


def _where(resources: dict[str, Any]) -> tuple[Course, Submission]:
    """The course and the submission that nbgrader is at: it works in autograded/<student>/<assignment>/."""
    folder = Path(resources["metadata"]["path"]).absolute()  # not resolved: a link must not say which course this is
    course = load_course(folder.parents[2])
    place = resources["nbgrader"]
    file = f"{place['notebook']}.ipynb"
    submitted = notebook_in(course.submitted / place["student"] / place["assignment"], file)
    return course, Submission(place["student"], place["assignment"], submitted)
