"""Our engine inside nbgrader's own pipeline: `nbgrader autograde` and formgrader's button give the same marks."""

from __future__ import annotations

import weakref
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor

from autograder.course import Course, load_course
from autograder.feedback import answered, is_test_cell, result_output
from autograder.gradebook import write_marks
from autograder.grading import grade_submission
from autograder.notebook import load_document
from autograder.results import SubmissionResult
from autograder.sandbox import WarmParent
from autograder.submission import Submission

RESULT = "autograder_result"


class GradeWithSuite(NbGraderPreprocessor):  # type: ignore[misc]
    """Takes the place of nbgrader's Execute: grades the submitted notebook, and shows the results in its test cells."""

    _warm: WarmParent | None = None

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Grade what the student submitted, and put the results under the test cells."""
        course, submission = _where(resources)
        if self._warm is None:
            self._warm = WarmParent(course.release).__enter__()
            weakref.finalize(self, self._warm.__exit__, None, None, None)
        result = grade_submission(course, submission, self._warm.host)
        resources[RESULT] = result
        exercises = {exercise.grade_id: exercise for exercise in result.exercises}
        for cell in nb.cells:
            if cell.cell_type == "code" and is_test_cell(cell):
                cell.outputs = [result_output(exercises.get(cell.metadata.nbgrader.grade_id), result)]
        return nb, resources


class SaveSuiteGrades(NbGraderPreprocessor):  # type: ignore[misc]
    """Takes the place of nbgrader's SaveAutoGrades and AssignLatePenalties: writes through our one door."""

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Write the marks of the submission that was just graded."""
        course, submission = _where(resources)
        assignment = course.assignment(submission.assignment)
        result: SubmissionResult = resources[RESULT]
        released = load_document(course.release / assignment.name / assignment.notebook)
        with Gradebook(resources["nbgrader"]["db_url"], course.id) as gradebook:
            write_marks(gradebook, course, submission, result, answered(nb, released))
        return nb, resources


def _where(resources: dict[str, Any]) -> tuple[Course, Submission]:
    """The course and the submission that nbgrader is at: it works in autograded/<student>/<assignment>/."""
    folder = Path(resources["metadata"]["path"]).resolve()
    course = load_course(folder.parents[2])
    place = resources["nbgrader"]
    file = f"{place['notebook']}.ipynb"
    submitted = course.submitted / place["student"] / place["assignment"] / file
    return course, Submission(place["student"], place["assignment"], submitted)
