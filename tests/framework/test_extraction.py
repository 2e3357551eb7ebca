"""The checks module of a release: on its own, without this package and without pytest."""

import subprocess
import sys
from pathlib import Path

import pytest
from tiny_course import NAME, make_tiny_course

from autograder.extraction import checks_module, read_suite

WITHOUT_US = """
import sys

class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("autograder", "pytest"):
            raise ImportError(name)

sys.meta_path.insert(0, Refuse())
from checks import check
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    course = make_tiny_course(tmp_path)
    tests = read_suite(course.suites / NAME)
    (tmp_path / "checks.py").write_text(checks_module(tests, ("volume", "cost")), encoding="utf-8")
    return tmp_path


def said_by(folder: Path, code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", WITHOUT_US + code],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_works_without_the_package_and_without_pytest(folder: Path) -> None:
    said = said_by(folder, "def volume(base, height): return base * height\ncheck('volume')")
    assert said.startswith("volume: 1 of 1 checks passed. More tests run")


def test_says_what_is_wrong_and_why(folder: Path) -> None:
    said = said_by(folder, "def volume(base, height): return base + height\ncheck('volume')")
    assert said.splitlines()[:5] == [
        "volume: not yet (0 of 1 checks passed).",
        "volume(2, 3) is 6.",
        "volume(2.0, 3.0) returned 5.0, a float.",
        "Expected 6.0.",
        "Hint: Base times height.",
    ]


def test_a_name_that_is_not_there_is_no_error(folder: Path) -> None:
    assert "`volume` is not defined yet" in said_by(folder, "check('volume')")


def test_an_unknown_exercise_is_no_error(folder: Path) -> None:
    assert said_by(folder, "check('volumen')") == (
        "There is no exercise 'volumen' here. The exercises are: volume, cost.\n"
    )


def test_holds_no_hidden_test(folder: Path) -> None:
    text = (folder / "checks.py").read_text()
    assert "prints nothing" not in text
    assert "rng.uniform" not in text


def test_reads_of_each_test_what_the_suite_says(tmp_path: Path) -> None:
    course = make_tiny_course(tmp_path)
    tests = read_suite(course.suites / NAME)
    assert [(t.exercise, t.name, t.visible, t.hint) for t in tests] == [
        ("volume", "test_of_one", True, "Base times height."),
        ("volume", "test_of_many", False, "It is the same for arrays."),
        ("volume", "test_has_no_side_effects", False, ""),
        ("cost", "test_of_one", True, "So much for each litre."),
    ]


def test_a_visible_test_may_catch_an_error_by_name(tmp_path: Path) -> None:
    course = make_tiny_course(tmp_path)
    file = course.suites / NAME / "test_vessels.py"
    call = "close(student.volume(2.0, 3.0), 6.0)"
    caught = f"try:\n            {call}\n        except ValueError as error:\n            raise error"
    file.write_text(file.read_text().replace(call, caught, 1))

    assert "except ValueError as error" in checks_module(read_suite(course.suites / NAME), ("volume",))
