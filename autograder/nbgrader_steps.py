"""Our engine inside nbgrader's own pipeline: `nbgrader autograde` and formgrader's button give the same marks."""

from __future__ import annotations

import weakref
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor

from autograder.course import Course, load_course
from autograder.feedback import is_test_cell, result_output
from autograder.gradebook import open_gradebook, write_marks
from autograder.marks import marks_of
from autograder.results import SubmissionResult
from autograder.submission import Submission
from autograder.warm_parents import WarmParents

RESULT = "autograder_result"


class GradeWithSuite(NbGraderPreprocessor):  # type: ignore[misc]
    """Takes the place of nbgrader's Execute: grades the submitted notebook, and shows the results in its test cells."""

    _parents: WarmParents | None = None

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Grade what the student submitted, and put the results under the test cells."""
        course, submission = _where(resources)
        if self._parents is None:
            self._parents = WarmParents(course).__enter__()
            weakref.finalize(self, self._parents.__exit__, None, None, None)
        result = self._parents.grade(submission).result
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
        result: SubmissionResult = resources[RESULT]
        with open_gradebook(course, resources["nbgrader"]["db_url"]) as gradebook:
            write_marks(gradebook, course, [marks_of(course, submission, result)])
        return nb, resources


def _where(resources: dict[str, Any]) -> tuple[Course, Submission]:
    """The course and the submission that nbgrader is at: it works in autograded/<student>/<assignment>/."""
    folder = Path(resources["metadata"]["path"]).resolve()
    course = load_course(folder.parents[2])
    place = resources["nbgrader"]
    file = f"{place['notebook']}.ipynb"
    submitted = course.submitted / place["student"] / place["assignment"] / file
    return course, Submission(place["student"], place["assignment"], submitted)
