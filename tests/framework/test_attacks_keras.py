"""Submissions that patch TensorFlow and Keras, or hand over models that lie: each gets what it honestly earns."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from attack_control import run_control, succeeded
from attack_course import Attack, notebook_of
from attack_kiln import KILN, NAME, keras_attacks, make_kiln
from grade_one import grade_one
from tiny_course import write

from autograder.course import Course
from autograder.notebook import Cell
from autograder.proxy import Student
from autograder.results import Status, SubmissionResult
from autograder.sandbox import Host, StudentProcess, WarmParent
from autograder.session import NotebookSession
from autograder.submission import Submission

pytestmark = [pytest.mark.linux, pytest.mark.long]

each_attack = pytest.mark.parametrize("attack", [pytest.param(one, id=one.name) for one in keras_attacks()])


@pytest.fixture(scope="module")
def kiln(tmp_path_factory: pytest.TempPathFactory) -> Course:
    root = tmp_path_factory.mktemp("kiln")
    root.chmod(0o755)  # the warm parent is nobody
    return make_kiln(root)


@pytest.fixture(scope="module")
def keras_host(kiln: Course) -> Iterator[Host]:
    """A warm parent with TensorFlow, as the course's own has it."""
    with WarmParent(kiln.release) as warm:
        yield warm.host


def test_graphs_are_run_as_they_are(kiln: Course, keras_host: Host) -> None:
    options = (
        "import tensorflow as tf\n\ndef options():\n    return dict(tf.config.optimizer.get_experimental_options())"
    )
    limits = kiln.assignments[0].limits
    cells = (Cell(1, "setup", "code", options),)
    session = NotebookSession(lambda: StudentProcess(keras_host, None, limits), cells, limits)
    with contextlib.closing(session):
        assert Student(session).options()["disable_meta_optimizer"] is True


def grade(kiln: Course, host: Host, attack: Attack | None) -> SubmissionResult:
    path = kiln.root / "submitted" / "mallory" / NAME / f"{NAME}.ipynb"
    write(path, notebook_of(attack, {}, KILN.checks_in_cells(), KILN))
    return grade_one(kiln, Submission("mallory", NAME, path), host)


def marks(result: SubmissionResult) -> dict[str, float]:
    return {exercise.grade_id: float(exercise.earned) for exercise in result.exercises}


def test_an_honest_submission_gets_its_marks(kiln, keras_host):
    assert marks(grade(kiln, keras_host, None)) == KILN.honest


@each_attack
def test_an_attack_earns_what_its_code_honestly_earns(kiln, keras_host, attack):
    result = grade(kiln, keras_host, attack)

    assert result.status is Status.GRADED
    assert [problem.message for problem in result.problems] == []
    assert marks(result) == attack.expected
    if attack.facts.get("next") == "honest":
        assert marks(grade(kiln, keras_host, None)) == KILN.honest


@each_attack
def test_an_attack_works_where_its_defence_is_off(tmp_path: Path, attack):
    found = run_control(attack, tmp_path)

    assert succeeded(attack, found), found
