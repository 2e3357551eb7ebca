"""A worker that dies costs nobody their marks, and does not keep the batch from ending."""

from pathlib import Path

import pytest
from tiny_course import NAME, SUITE, handed_in, make_tiny_course

from autograder.build import build
from autograder.grade_command import run
from autograder.results import Reason, Status

pytestmark = [pytest.mark.linux, pytest.mark.usefixtures("light_preload")]

RIGHT = "def volume(base, height):\n    return base * height"
DEADLY = '        """volume prints nothing."""\n        import os\n        if student.has("deadly"): os._exit(1)\n'


def test_the_submission_over_which_workers_die_needs_attention_and_the_others_are_graded(tmp_path: Path) -> None:
    course = make_tiny_course(tmp_path)
    build(course, course.assignments[0])
    suite = course.suites / NAME / "test_vessels.py"
    suite.write_text(SUITE.replace('        """volume prints nothing."""\n', DEADLY), encoding="utf-8")
    handed_in(course, "ana", volume_answer=RIGHT)
    handed_in(course, "bo", volume_answer=f"{RIGHT}\ndeadly = True")
    handed_in(course, "cy", volume_answer=RIGHT)
    results = run(course, course.assignments, jobs=2).results
    found = {result.student: (result.status, result.reason, result.score) for result in results}
    assert len(results) == 3
    assert found == {
        "ana": (Status.GRADED, None, 4.0),
        "bo": (Status.ATTENTION, Reason.HOST, None),
        "cy": (Status.GRADED, None, 4.0),
    }
