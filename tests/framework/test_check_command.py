"""`autograder check`: what the notebook's own checks say, without isolation, and without opening it."""

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from tiny_course import NAME, cell, make_tiny_course, source_notebook, write

from autograder import sandbox
from autograder.check_command import assignment_of, run
from autograder.cli import main
from autograder.course import Course
from autograder.errors import GradingError

WRONG = "def volume(base, height):\n    return base + height"


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return make_tiny_course(tmp_path)


def notebook(course: Course, **answers: str) -> Path:
    document = source_notebook()
    for name, text in answers.items():
        cell(document, name.replace("_", "-")).source = text
    return write(course.root / "mine" / f"{NAME}.ipynb", document)


def test_a_right_notebook_passes(course, capfd):
    assert run(course, notebook(course)) is True
    assert "volume: 1 of 1 checks passed." in capfd.readouterr().out


def test_a_wrong_one_is_told_why(course, capfd):
    assert run(course, notebook(course, volume_answer=WRONG)) is False
    assert "volume: not yet (0 of 1 checks passed)." in capfd.readouterr().out


def test_a_cell_that_fails_is_named(course, capfd):
    run(course, notebook(course, demo_shelf="1 / 0"))

    assert "did not finish: ZeroDivisionError: division by zero" in capfd.readouterr().out


def test_hidden_tests_stay_hidden(course, capfd):
    run(course, notebook(course, cost_answer="def cost(base, height, price):\n    return 0"))

    assert "More tests run when your notebook is graded." in capfd.readouterr().out


def test_it_finds_the_files_beside_it(course, capfd):
    path = notebook(course, demo_shelf="assert open('clay.txt').read() == 'grey'")
    (path.parent / "clay.txt").write_text("grey")
    run(course, path)

    assert "did not finish" not in capfd.readouterr().out


def test_a_notebook_of_no_assignment(course, tmp_path):
    with pytest.raises(GradingError) as caught:
        assignment_of(course, tmp_path / "other.ipynb")

    assert str(caught.value) == (
        f"{tmp_path}/other.ipynb belongs to no assignment. Name it as its assignment does: {NAME}.ipynb."
    )


@pytest.mark.parametrize(("answers", "code"), [({}, 0), ({"volume_answer": WRONG}, 1)], ids=["right", "wrong"])
def test_the_command_needs_no_isolation_and_ends_with(course, monkeypatch, answers, code):
    monkeypatch.setattr(sandbox, "wall", lambda release: [sys.executable, "-c", "exit('no namespaces')"])
    result = CliRunner().invoke(main, ["--course", str(course.root), "check", str(notebook(course, **answers))])

    assert result.exit_code == code
