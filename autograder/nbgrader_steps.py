"""Our engine inside nbgrader's own pipeline: `nbgrader autograde` and formgrader's button give the same marks."""

from __future__ import annotations

import weakref
from pathlib import Path
from typing import Any

from nbconvert.exporters import NotebookExporter
from nbformat import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor

from autograder.course import Course, load_course
from autograder.errors import NotebookError
from autograder.feedback import answered, graded_document, restored_document, unreadable_document
from autograder.gradebook import write_marks
from autograder.grading import grade_submission
from autograder.notebook import load_document
from autograder.results import SubmissionResult
from autograder.sandbox import Host, WarmParent
from autograder.submission import Submission, notebook_in

RESULT = "autograder_result"


class HandedInExporter(NotebookExporter):
    """nbgrader's first look at a submission, through the same door as ours: no link, no pipe, nothing without bounds.

    In place of what cannot be read stands the released notebook; grading then says why.
    It keeps the warm parent too: nbgrader makes its steps anew for each notebook, and the exporter once.
    """

    _warm: WarmParent | None = None

    def host(self, course: Course) -> Host:
        """Where the student processes of this run start."""
        if self._warm is None:
            self._warm = WarmParent(course.release).__enter__()
            weakref.finalize(self, self._warm.__exit__, None, None, None)
        return self._warm.host

    def from_filename(  # type: ignore[override]  # nbconvert's says NotebookNode where it means what one became
        self, filename: str, resources: dict[str, Any] | None = None, **options: Any
    ) -> tuple[str, dict[str, Any]]:
        """Convert the notebook of that name."""
        place = Path(filename)
        resources = resources if resources is not None else {}
        resources["metadata"] = {"name": place.stem, "path": str(place.parent)}
        course, submission = _where(resources)
        released = _released(course, submission)
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
        result = grade_submission(course, submission, self.parent.host(course))
        resources[RESULT] = result
        released = _released(course, submission)
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
        released = _released(course, submission)
        with Gradebook(resources["nbgrader"]["db_url"], course.id) as gradebook:
            write_marks(gradebook, course, submission, result, answered(nb, released))
        return nb, resources


def _where(resources: dict[str, Any]) -> tuple[Course, Submission]:
    """The course and the submission that nbgrader is at: it works in autograded/<student>/<assignment>/."""
    folder = Path(resources["metadata"]["path"]).absolute()  # not resolved: a link must not say which course this is
    course = load_course(folder.parents[2])
    place = resources["nbgrader"]
    file = f"{place['notebook']}.ipynb"
    submitted = notebook_in(course.submitted / place["student"] / place["assignment"], file)
    return course, Submission(place["student"], place["assignment"], submitted)


def _released(course: Course, submission: Submission) -> NotebookNode:
    assignment = course.assignment(submission.assignment)
    return load_document(course.release / assignment.name / assignment.notebook)
