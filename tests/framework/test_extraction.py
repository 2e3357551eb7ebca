"""The checks module of a release: on its own, without this package and without pytest."""

import subprocess
import sys
from pathlib import Path

import pytest
from tiny_course import NAME, make_tiny_course

from autograder.errors import SuiteError
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


# --- what a visible test may refer to ----------------------------------------------------------------------

CALL = "close(student.volume(2.0, 3.0), 6.0)"
DEFINITION = 'def test_of_one(self, student):\n        """volume'


def checks_of(root: Path, *changes: tuple[str, str]) -> str:
    """The checks module of a suite in which some text is changed."""
    suite = make_tiny_course(root).suites / NAME
    file = suite / "test_vessels.py"
    text = file.read_text()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    file.write_text(text, encoding="utf-8")
    return checks_module(read_suite(suite), ("volume", "cost"))


FINE = {
    "an error by its name": (
        CALL,
        f"try:\n            {CALL}\n        except ValueError as error:\n            raise error",
    ),
    "names of its own": (CALL, f"number = [6.0 for _ in range(1)][0]\n        {CALL.replace('6.0', 'number')}"),
    "a function of its own": (
        CALL,
        f"def six(self):\n            return self\n\n        {CALL.replace('6.0)', 'six(6.0))')}",
    ),
    "a lambda": (CALL, CALL.replace("6.0", "(lambda six: six)(6.0)")),
    "a type of the file": (DEFINITION, DEFINITION.replace("student)", "student: pytest.Class) -> None")),
    "no spaces": (DEFINITION, DEFINITION.replace("def test_of_one(self, student)", "def  test_of_one (self,student)")),
    "a line for each argument": (
        DEFINITION,
        DEFINITION.replace("self, student", "\n        self,  # the class, größer\n        student,\n    "),
    ),
    "text at the left edge": (CALL, f'long = """\none\n"""\n        {CALL}'),
}


@pytest.mark.parametrize("change", FINE.values(), ids=FINE)
def test_a_visible_test_works_on_its_own_with(tmp_path: Path, change: tuple[str, str]) -> None:
    (tmp_path / "checks.py").write_text(checks_of(tmp_path, change), encoding="utf-8")

    said = said_by(tmp_path, "def volume(base, height): return base * height\ncheck('volume')")
    assert said.startswith("volume: 1 of 1 checks passed.")


REFUSED = {
    "a method of its class": (
        (CALL, "self.helper(student)"),
        "refers to 'self' (line 14), which the release does not have. "
        "Write what it stands for into the test, or make the test a hidden one.",
    ),
    "a name of a function in it": (
        (CALL, f"six = lambda price: price\n        {CALL.replace('6.0', 'six(price)')}"),
        "refers to 'price'",
    ),
    "a name of the file": ((CALL, CALL.replace("6.0", "ANSWER")), "refers to 'ANSWER' (line 14)"),
    "a default of the file": (
        (CALL, f"def six(x=ANSWER):\n            return x\n        {CALL}"),
        "refers to 'ANSWER'",
    ),
    "a fixture": (
        (DEFINITION, DEFINITION.replace("student)", "student, rng)")),
        "takes self, student, rng. Write it as",
    ),
    "a fixture by name": (
        (DEFINITION, DEFINITION.replace("student)", "student, *, rng)")),
        "takes self, student, *, rng.",
    ),
    "an import": ((CALL, f"import math\n        {CALL}"), "imports something"),
    "a hint of the file": (
        ('@hint("Base', '@hint("a" * 3 + "Base'),
        "line 11: @hint('a' * 3 + 'Base times height.') is read",
    ),
    "a word that is called": (
        ("@visible", "@visible()"),
        "line 10: @visible() is read without being run. Write it out, as in @visible.",
    ),
}


@pytest.mark.parametrize(("change", "said"), REFUSED.values(), ids=REFUSED)
def test_a_visible_test_is_refused_for(tmp_path: Path, change: tuple[str, str], said: str) -> None:
    with pytest.raises(SuiteError) as caught:
        checks_of(tmp_path, change)

    assert said in str(caught.value)


def test_a_check_under_another_name_is_refused(tmp_path: Path) -> None:
    renamed = ("import close", "import close as near"), (CALL, CALL.replace("close", "near"))
    with pytest.raises(SuiteError) as caught:
        checks_of(tmp_path, *renamed)

    assert str(caught.value) == (
        "test_vessels.py, line 12: the visible test test_of_one refers to 'near' (line 14), which the release does "
        "not have. Import close from autograder.expect under its own name, without `as`."
    )
