"""A submission becomes a result: what each exercise earned, or the reason why a person must look."""

import json
import subprocess
import sys
from dataclasses import replace
from fractions import Fraction

import pytest

from autograder.course import Course, load_course
from autograder.errors import SuiteError
from autograder.grading import Kept, grade_submission, merge_cases, score_suite
from autograder.local import LocalTransport
from autograder.notebook import Cell, Notebook, read_notebook
from autograder.opening import demo_cells
from autograder.pytest_plugin import GradingRun, TestSpec, seed_for
from autograder.results import Outcome, Reason, Status, SubmissionResult, TestResult
from autograder.sandbox import Host
from autograder.session import CannotJudge
from autograder.submission import Submission
from autograder.suite_run import collect_suite, in_suite_order, read_equivalents, with_suite
from autograder.trial import Trial, try_answer

COURSE = """\
id: pottery
title: Pottery
seed: 7
timezone: UTC
assignments:
  bowl: {title: A bowl, due: 2026-12-01 12:00}
bands:
  roundness:
    - {at_least: 0.9, earns: 1}
    - {at_least: 0.5, earns: 0.5}
limits:
  seconds_per_cell: 2
  seconds_per_call: 2
  seconds_per_submission: 60
  memory_mb: 256
  processes: 16
  output_bytes: 10_000
  scratch_mb: 8
  reply_mb: 8
late: {grace_minutes: 0, penalty_per_day: 0.1, at_most: 0.5}
"""

SUITE = '''
import numpy as np
import pytest
from autograder.expect import close
from autograder.suite import exercise, hint, requires, visible, weight

@exercise("double")
class TestDouble:
    @visible
    @weight(2)
    @hint("Twice as much.")
    def test_of_two(self, student):
        """double(2) is 4."""
        close(student.double(2.0), 4.0)

    @hint("Arrays too.")
    @pytest.mark.parametrize("size", [1, 3])
    def test_of_arrays(self, student, rng, size):
        """double works for arrays."""
        x = rng.normal(size=size)
        close(student.double(x), 2 * x)

    @requires("test_of_two")
    def test_is_quiet(self, student):
        """double prints nothing."""
        student.double(1.0)
        assert student.last.printed == ""

@exercise("fourfold", uses=("double",))
class TestFourfold:
    @visible
    def test_of_three(self, student):
        """fourfold(3) is 12."""
        close(student.fourfold(3.0), 12.0)

@exercise("roundness")
class TestRoundness:
    @hint("Rounder is better.")
    def test_of_the_bowl(self, student, band):
        """The bowl is round."""
        band("roundness", student["roundness"])
'''

EQUIVALENTS = 'EQUIVALENTS = {"double": "double = lambda x: x + x"}\n'

DOUBLE = "def double(x):\n    return 2 * x"
FOURFOLD = "def fourfold(x):\n    return double(double(x))"
ROUND = "roundness = 0.95"
RIGHT = {"double-answer": DOUBLE, "fourfold-answer": FOURFOLD, "roundness-answer": ROUND}
STUB = "raise NotImplementedError"


UNRUN = {"outputs": [], "execution_count": None}


def notebook(answers: dict[str, str], tags: dict[str, list[str]] | None = None) -> str:
    """A notebook's text: an answer cell each, and the grade cells of the three exercises."""
    cells = [("setup", "from checks import check", {})]
    cells += [(id, source, {"tags": (tags or {}).get(id, [])}) for id, source in answers.items()]
    for grade_id, points in (("double", 4), ("fourfold", 2), ("roundness", 1)):
        graded = {"grade": True, "solution": False, "locked": True, "grade_id": grade_id, "points": points}
        cells.append((grade_id, f'check("{grade_id}")', {"nbgrader": graded}))
    return json.dumps(
        {
            "nbformat": 4,
            "nbformat_minor": 5,
            "metadata": {},
            "cells": [
                {
                    "cell_type": "code",
                    "id": id,
                    "metadata": metadata,
                    "source": source,
                    "outputs": [],
                    "execution_count": None,
                }
                for id, source, metadata in cells
            ],
        }
    )


def make_course(root, name: str = "bowl", suite: str = SUITE) -> Course:
    (root / "course.yml").write_text(COURSE.replace("bowl:", f"{name}:"), encoding="utf-8")
    for folder in (root / "source" / name, root / "tests" / "grading" / name):
        folder.mkdir(parents=True)
    (root / "source" / name / f"{name}.ipynb").write_text(notebook(RIGHT), encoding="utf-8")
    (root / "tests" / "grading" / name / f"test_{name}.py").write_text(suite, encoding="utf-8")
    (root / "tests" / "grading" / name / "equivalents.py").write_text(EQUIVALENTS, encoding="utf-8")
    return load_course(root)


def graded_with(course: Course, submission: Submission, host: Host, kept: Kept | None = None) -> SubmissionResult:
    suite = course.suites / submission.assignment
    return with_suite(
        suite, course, lambda collected: grade_submission(collected, print, course, submission, host, kept or Kept())
    )


@pytest.fixture
def course(tmp_path) -> Course:
    return make_course(tmp_path)


@pytest.fixture
def grade_in(host):
    """Grade a notebook, given as its answers, as its text, or None for none, in a course."""

    def grade_in(course: Course, answers: dict[str, str] | str | None) -> SubmissionResult:
        path = course.root / "submitted.ipynb"
        path.unlink(missing_ok=True)
        if answers is not None:
            path.write_text(answers if isinstance(answers, str) else notebook(answers), encoding="utf-8")
        return graded_with(course, Submission("ada", "bowl", path), host)

    return grade_in


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """A course for the submissions of this module, and the results so far."""
    return make_course(tmp_path_factory.mktemp("course")), {}


@pytest.fixture
def grade(graded, grade_in):
    """Grade a notebook once, however many tests look at its result."""

    def grade(answers: dict[str, str] | str | None) -> SubmissionResult:
        course, results = graded
        key = json.dumps(answers)
        if key not in results:
            results[key] = grade_in(course, answers)
        return results[key]

    return grade


def earned(result: SubmissionResult) -> dict[str, float]:
    return {exercise.grade_id: exercise.earned for exercise in result.exercises}


def test_named(result: SubmissionResult, name: str) -> TestResult:
    return next(test for exercise in result.exercises for test in exercise.tests if test.name == name)


test_named.__test__ = False
linux = pytest.mark.linux


# Marks


@linux
def test_a_right_submission_earns_all(grade):
    result = grade(RIGHT)

    assert (result.status, result.score, result.max_score) == (Status.GRADED, 7, 7)


SUBMISSIONS = {
    "right": (RIGHT, {"double": 4, "fourfold": 2, "roundness": 1}),
    "untouched": (dict.fromkeys(RIGHT, STUB), {"double": 0, "fourfold": 0, "roundness": 0}),
    "empty": ({}, {"double": 0, "fourfold": 0, "roundness": 0}),
    "wrong": (
        RIGHT | {"double-answer": "def double(x): return 3 * x", "fourfold-answer": "def fourfold(x): return 0"},
        {"double": 0, "fourfold": 0, "roundness": 1},
    ),
    "partly right": (
        RIGHT | {"double-answer": "def double(x): return 2 * [x][0] if getattr(x, 'size', 1) == 1 else x"},
        {"double": 3, "fourfold": 2, "roundness": 1},
    ),
    "prints": (
        RIGHT | {"double-answer": "def double(x):\n    print(x)\n    return 2 * x"},
        {"double": 3, "fourfold": 2, "roundness": 1},
    ),
    "half a band": (RIGHT | {"roundness-answer": "roundness = 0.6"}, {"double": 4, "fourfold": 2, "roundness": 0.5}),
    "below all bands": (RIGHT | {"roundness-answer": "roundness = 0"}, {"double": 4, "fourfold": 2, "roundness": 0}),
    "another's mistake": (
        RIGHT | {"double-answer": "def double(x): return 3 * x"},
        {"double": 0, "fourfold": 2, "roundness": 1},
    ),
    "missing function": (
        {"fourfold-answer": FOURFOLD, "roundness-answer": ROUND},
        {"double": 0, "fourfold": 2, "roundness": 1},
    ),
    "a cell that fails": ({"first": "1 / 0", **RIGHT}, {"double": 4, "fourfold": 2, "roundness": 1}),
    "a cell that ends the process": (
        {"first": "import os\nos._exit(0)", **RIGHT},
        {"double": 4, "fourfold": 2, "roundness": 1},
    ),
}


@linux
@pytest.mark.parametrize(("answers", "marks"), SUBMISSIONS.values(), ids=SUBMISSIONS.keys())
def test_marks(grade, answers, marks):
    assert earned(grade(answers)) == marks


@linux
def test_the_score_is_the_sum_of_the_exercises(grade):
    assert grade(RIGHT | {"roundness-answer": "roundness = 0.6"}).score == 6.5


@linux
@pytest.mark.parametrize(
    ("at_most", "earned", "measured"), [(0.25, 0.25, []), (1, 1, [0.95])], ids=["capped", "not capped"]
)
def test_a_cap_on_a_band_leaves_nothing_to_measure(tmp_path, host, at_most, earned, measured):
    call = 'band("roundness", student["roundness"]'
    course = make_course(tmp_path, suite=SUITE.replace(f"{call})", f"{call}, at_most={at_most})"))
    cells = read_notebook(tmp_path / "source" / "bowl" / "bowl.ipynb").code
    trial = Trial("bowl", "roundness", 1, tuple(cells))

    tried = with_suite(course.suites / "bowl", course, lambda suite: try_answer(suite, print, course, trial, host))

    assert tried.earned == earned
    assert [one.value for one in tried.measured] == measured


@linux
def test_a_plain_notebook_is_graded_by_its_names(grade):
    text = json.loads(notebook(RIGHT))
    plain = [cell | {"metadata": {}, "id": f"c{n}"} for n, cell in enumerate(text["cells"])]

    assert grade(json.dumps(text | {"cells": plain})).score == 7


@linux
def test_a_submission_is_graded_the_same_from_run_to_run(course, grade_in):
    answers = RIGHT | {"double-answer": "import numpy as np\ndef double(x): return 2 * x + np.random.rand()"}

    assert without_times(grade_in(course, answers)) == without_times(grade_in(course, answers))


def without_times(result: SubmissionResult) -> list[TestResult]:
    return [replace(test, seconds=0) for exercise in result.exercises for test in exercise.tests]


# Equivalents


@linux
def test_an_exercise_graded_with_equivalents_says_so(grade):
    result = grade(RIGHT | {"double-answer": STUB})

    assert {e.grade_id: e.with_equivalents for e in result.exercises} == {
        "double": False,
        "fourfold": True,
        "roundness": False,
    }


@linux
def test_the_first_result_stays_where_equivalents_do_not_help(grade):
    result = grade(dict.fromkeys(RIGHT, STUB))

    assert not any(exercise.with_equivalents for exercise in result.exercises)


# A second grading that does not come to its end

OUT_OF_TIME = CannotJudge(Reason.TIME, "It ran too long.")
HOST_FAILED = CannotJudge(Reason.HOST, "The host failed.")
OUTCOMES = {"P": Outcome.PASSED, "F": Outcome.FAILED, "E": Outcome.ERROR}


def ended(exercise: str, number: int, letter: str) -> TestResult:
    message = "" if letter == "P" else "It went wrong."
    return TestResult(exercise, f"test_{number}", "It holds.", OUTCOMES[letter], False, 1, message)


class Rehearsed:
    """A suite of a test of `double` and five of `fourfold`, whose runs end as they are told to, one after the other.

    double: how the first one of `double` ends.  runs: how those of `fourfold` end, a letter each, and what stops them.
    """

    def __init__(self, double: str, *runs: tuple[str, CannotJudge | None]) -> None:
        self.specs = tuple(
            TestSpec(exercise, uses, f"test_{number}", "It holds.", False, 1, "", "")
            for exercise, uses, count in (("double", (), 1), ("fourfold", ("double",), 5))
            for number in range(count)
        )
        self.weights = {"double": 1, "fourfold": 5}
        self._double, self._runs = [ended("double", 0, double)], iter(runs)

    def run(self, run: GradingRun) -> GradingRun:
        letters, run.cannot_judge = next(self._runs)
        run.results = [*self._double, *(ended("fourfold", number, letter) for number, letter in enumerate(letters))]
        self._double = []
        return run


def rehearsed(course: Course, *runs: tuple[str, CannotJudge | None]) -> SubmissionResult:
    submission = Submission("ada", "bowl", course.source / "bowl" / "bowl.ipynb")
    return grade_submission(
        Rehearsed("F", *runs), print, course, submission, Host(course.root / "no.sock", True, course.root)
    )


@pytest.mark.parametrize("again", ["PPPE", "PPPPE"])
def test_a_second_grading_that_meets_a_limit_counts_nothing(course, again):
    result = rehearsed(course, ("PPPFF", None), (again, OUT_OF_TIME))

    assert (result.status, earned(result)["fourfold"]) == (Status.GRADED, 1.2)
    assert not result.is_repeatable


@pytest.mark.parametrize(
    ("again", "fault", "detail"),
    [
        pytest.param("PPPE", HOST_FAILED, "The host failed.", id="given up"),
        pytest.param("PPPEP", None, "It went wrong.", id="an error in a test"),
    ],
)
def test_a_fault_of_the_host_in_a_second_grading_costs_no_marks(course, again, fault, detail):
    result = rehearsed(course, ("PPPFF", None), (again, fault))

    assert (result.status, result.reason, result.detail) == (Status.ATTENTION, Reason.HOST, detail)


def test_a_whole_second_grading_counts(course):
    result = rehearsed(course, ("PPPFF", None), ("PPPPF", None))

    assert (earned(result)["fourfold"], result.is_repeatable) == (1.6, True)


def test_a_grading_that_is_given_up_counts_the_tests_that_did_not_run(course):
    result = rehearsed(course, ("PPPE", OUT_OF_TIME))

    assert (result.reason, earned(result)["fourfold"]) == (Reason.TIME, 1.2)


# Demos


@linux
@pytest.mark.parametrize("demo", ["factor = 4", "factor = 5"], ids=["untouched", "changed by the student"])
def test_a_call_may_need_a_demo(course, grade_in, demo):
    released = course.release / "bowl"
    released.mkdir(parents=True)
    shown = notebook({"demo-1": "factor = 4"}, tags={"demo-1": ["demo"]})
    (released / "bowl.ipynb").write_text(shown, encoding="utf-8")
    answers = {"demo-1": demo, **RIGHT, "fourfold-answer": "def fourfold(x):\n    return 4 * x if factor else 0"}

    assert earned(grade_in(course, answers))["fourfold"] == 2


def cells(*pairs: tuple[str, str], tags=("demo",)) -> Notebook:
    return Notebook(tuple(Cell(n, id, "code", source, frozenset(tags)) for n, (id, source) in enumerate(pairs, 1)))


@pytest.mark.parametrize(
    ("submitted", "skipped"),
    [
        pytest.param(cells(("a", "x = 1"), tags=()), {1}, id="untouched"),
        pytest.param(cells(("a", "x = 2")), set(), id="changed"),
        pytest.param(cells(("b", "x = 1 \n")), {1}, id="another id, spaces at the end"),
        pytest.param(cells(("b", "y = 1"), ("a", "x = 1")), {2}, id="moved, beside a tag of the student's own"),
    ],
)
def test_only_demos_of_the_release_are_left_out(submitted, skipped):
    assert demo_cells(submitted, cells(("a", "x = 1"))) == skipped


# Messages


@linux
def test_a_visible_test_shows_the_call(grade):
    test = test_named(grade(RIGHT | {"double-answer": "def double(x): return 3 * x"}), "test_of_two")

    assert (test.message, test.hint) == ("double(2.0) returned 6.0, a float.\nExpected 4.0.", "Twice as much.")


@linux
def test_a_hidden_test_shows_its_hint_and_no_inputs(grade):
    test = test_named(grade(RIGHT | {"double-answer": "def double(x): return 3 * x"}), "test_of_arrays")

    assert (test.message, test.hint) == ("The result is not what the exercise asks for.", "Arrays too.")


@linux
def test_an_exception_in_a_hidden_test_shows_no_inputs(grade):
    answers = RIGHT | {"double-answer": "def double(x):\n    if x == 2.0: return 4.0\n    raise ValueError(x)"}
    test = test_named(grade(answers), "test_of_arrays")

    assert test.message == "double raised ValueError in line 3 of cell 2 (double-answer): raise ValueError(x)."


@linux
def test_a_missing_function_is_not_reached(grade):
    test = test_named(grade({}), "test_of_two")

    assert (test.outcome, test.message) == (
        Outcome.NOT_REACHED,
        "`double` is not there: no cell of the notebook defines it. Was its cell deleted, or the name changed?",
    )


@linux
def test_a_law_beside_a_failed_value_is_not_reached(grade):
    test = test_named(grade(RIGHT | {"double-answer": "def double(x): return 3 * x"}), "test_is_quiet")

    assert (test.outcome, test.message) == (
        Outcome.NOT_REACHED,
        "This counts once another test passes: double(2) is 4.",
    )


@linux
def test_a_band_says_what_it_earned(grade):
    test = test_named(grade(RIGHT | {"roundness-answer": "roundness = 0.6"}), "test_of_the_bowl")

    assert (test.fraction, test.message, test.hint) == (
        Fraction(1, 2),
        "This earned 50% of its points.",
        "Rounder is better.",
    )


@linux
def test_a_result_lists_the_cells_that_failed(grade):
    (problem,) = grade({"first": "1 / 0", **RIGHT}).problems

    assert (problem.cell, problem.message) == ("cell 2", "ZeroDivisionError: division by zero (line 1: 1 / 0)")


@linux
def test_a_result_says_that_it_was_confined(grade):
    assert grade(RIGHT).confined is True


@linux
def test_a_result_says_what_it_took(grade):
    result = grade(RIGHT)

    assert min(result.seconds, result.cpu_student, result.cpu_grading) > 0


# What needs a person


@linux
@pytest.mark.parametrize(
    ("submitted", "reason", "detail"),
    [
        pytest.param(None, Reason.MISSING, "submitted.ipynb is missing.", id="missing"),
        pytest.param(
            "# Bowl",
            Reason.UNREADABLE,
            "submitted.ipynb is not a readable notebook: Notebook does not appear to be JSON: '# Bowl'",
            id="unreadable",
        ),
    ],
)
def test_needs_attention(grade, submitted, reason, detail):
    result = grade(submitted)

    assert (result.reason, result.detail[:100]) == (reason, detail[:100])


@linux
def test_what_needs_attention_has_no_score(grade):
    result = grade(None)

    assert (result.status, result.score, result.max_score) == (Status.ATTENTION, None, 7)


TESTS_OF_ONE = """
from autograder.suite import exercise

@exercise("double")
class TestDouble:
    def test_it(self, student{fixtures}):
        {docstring}
        {body}
"""
EXITS = "import os\ndef double(x): os._exit(0)"


def suite_with(body: str, docstring: str = '"""It holds."""', fixtures: str = "") -> str:
    return TESTS_OF_ONE.format(body=body, docstring=docstring, fixtures=fixtures)


@linux
def test_a_submission_at_its_limit_needs_attention(tmp_path, grade_in, monkeypatch):
    monkeypatch.setattr("autograder.session.MOST_RESTARTS", 0)
    body = "import contextlib, autograder.expect as e\n        for _ in range(20):\n"
    body += "            with contextlib.suppress(e.CallStopped): student.double(1)"
    course = make_course(tmp_path, suite=suite_with(body))
    result = grade_in(course, {"double-answer": EXITS})

    assert (result.status, result.reason, result.detail) == (
        Status.ATTENTION,
        Reason.CRASH,
        "The notebook's process ended again and again. Last, it ended the Python process (exit code 0).",
    )


SUITE_ERRORS = {
    "host error in a test": (suite_with("raise OSError('disk full')"), "disk full"),
    "unknown band": (
        suite_with("band('size', 1)", fixtures=", band"),
        "course.yml has no band 'size'. It has: roundness.",
    ),
}
COLLECTION_ERRORS = {
    "no docstring": (
        suite_with("pass", docstring="pass"),
        "the test has no docstring. Write the sentence that a student reads about it.",
    ),
    "not Python": ("def (", "The suite bowl cannot be collected:"),
    "no tests": ("", "The suite bowl cannot be collected:"),
    "unknown mark": (suite_with("pass").replace("    def", "    @__import__('pytest').mark.wieght\n    def"), "wieght"),
    "uses is text": (
        suite_with("pass").replace('"double")', '"double", uses="other")'),
        """exercise('double', uses='other'): write a tuple, as in uses=('other',)""",
    ),
    "weight is a part": (
        suite_with("pass").replace("    def", "    @__import__('autograder.suite').suite.weight(0.5)\n    def"),
        "weight(0.5): a weight is a whole number, 0 or more",
    ),
}


@linux
@pytest.mark.parametrize(("suite", "detail"), SUITE_ERRORS.values(), ids=SUITE_ERRORS.keys())
def test_a_mistake_of_the_suite_is_not_the_students(tmp_path, grade_in, suite, detail):
    result = grade_in(make_course(tmp_path, suite=suite), RIGHT)

    assert (result.status, result.reason) == (Status.ATTENTION, Reason.HOST)
    assert detail in result.detail


@pytest.mark.parametrize(("suite", "said"), COLLECTION_ERRORS.values(), ids=COLLECTION_ERRORS.keys())
def test_a_suite_that_cannot_be_collected_says_why(tmp_path, suite, said):
    with pytest.raises(SuiteError) as caught:
        collect_suite(tmp_path / "tests" / "grading" / "bowl", make_course(tmp_path, suite=suite))

    assert said in str(caught.value)


def test_a_suite_with_one_broken_file_is_not_collected_without_it(course):
    (course.suites / "bowl" / "test_more.py").write_text("def (", encoding="utf-8")
    with pytest.raises(SuiteError, match=r"^The suite bowl cannot be collected:\n"):
        collect_suite(course.suites / "bowl", course)


@linux
def test_a_host_that_cannot_start_processes_is_not_the_students_fault(course, tmp_path):
    submission = Submission("ada", "bowl", course.source / "bowl" / "bowl.ipynb")
    result = graded_with(course, submission, Host(tmp_path / "no.sock", True, tmp_path))

    assert (result.status, result.reason) == (Status.ATTENTION, Reason.HOST)


@linux
@pytest.mark.parametrize(
    ("name", "value"),
    [("PYTEST_ADDOPTS", "-k nothing"), ("PYTEST_PLUGINS", "no_such_plugin")],
)
def test_settings_of_whoever_grades_do_not_change_a_grade(course, grade_in, monkeypatch, name, value):
    monkeypatch.setenv(name, value)

    assert grade_in(course, RIGHT).score == 7


# By hand


@linux
@pytest.mark.long
@pytest.mark.parametrize(("double", "status"), [(DOUBLE, 0), (f"def double(x): {STUB}", 1)], ids=["right", "stub"])
def test_a_suite_grades_a_submission_by_hand(host, course, tmp_path, double, status):
    (course.release / "bowl").mkdir(parents=True)
    for folder in (course.root, course.release):
        folder.chmod(0o755)
    submission = tmp_path / "submitted.ipynb"
    submission.write_text(notebook(RIGHT | {"double-answer": double}), encoding="utf-8")
    command = [sys.executable, "-m", "pytest", str(course.suites / "bowl"), f"--submission={submission}"]
    run = subprocess.run(command, cwd=course.root, capture_output=True, text=True, timeout=300, check=False)

    assert run.returncode == status, run.stdout
    assert ("double stops at code that is not written yet" in run.stdout) is (status == 1)


# Suites


def test_collects_what_a_suite_says(course):
    assert [
        (spec.exercise, spec.name, spec.weight, spec.visible) for spec in collect_suite(course.suites / "bowl", course)
    ] == [
        ("double", "test_of_two", 2, True),
        ("double", "test_of_arrays", 1, False),
        ("double", "test_is_quiet", 1, False),
        ("fourfold", "test_of_three", 1, True),
        ("roundness", "test_of_the_bowl", 1, False),
    ]


class InProcess(LocalTransport):
    """A notebook in this process, as a session. happened: what the suite told it, in order."""

    cut_short = is_running = False

    def __init__(self) -> None:
        super().__init__({"double": lambda x: 2 * x, "fourfold": lambda x: 4 * x, "roundness": 1.0})
        self.happened: list[str] = []

    def turn_to(self, exercise: str, hidden: bool = False) -> None:
        self.happened.append(exercise)

    def close_restarted(self) -> None:
        self.happened.append("closed")


def test_the_processes_that_a_test_has_restarted_end_with_it(course):
    session = InProcess()
    run = GradingRun(session, course, frozenset({"fourfold", "roundness"}))
    with_suite(course.suites / "bowl", course, lambda collected: collected.run(run))

    assert [test.outcome for test in run.results] == [Outcome.PASSED] * 2
    assert session.happened == ["fourfold", "closed", "roundness", "closed"]


ONE_SPOILS_THE_NEXT = {
    "double-answer": "calls = []\ndef double(x):\n    calls.append(x)\n    return 2 * x",
    "fourfold-answer": "def fourfold(x):\n    return 0 if calls else 4 * x",
    "roundness-answer": ROUND,
}


@pytest.mark.linux
@pytest.mark.parametrize(("apart", "score"), [(False, 5.0), (True, 7.0)], ids=["together", "apart"])
def test_exercises_run_on_one_process_or_on_one_each(course, host, apart, score):
    path = course.root / "submitted.ipynb"
    path.write_text(notebook(ONE_SPOILS_THE_NEXT), encoding="utf-8")
    result = graded_with(course, Submission("ada", "bowl", path), host, Kept(apart=apart))

    assert (result.status, result.score) == (Status.GRADED, score)


@pytest.mark.linux
def test_nothing_runs_apart_where_all_is_known(course, host):
    path = course.root / "submitted.ipynb"
    path.write_text(notebook(RIGHT), encoding="utf-8")
    submission = Submission("ada", "bowl", path)
    known = {one.grade_id: one.tests for one in graded_with(course, submission, host).exercises}
    result = graded_with(course, submission, host, Kept(known, apart=True))

    assert (result.status, result.score, result.cpu_student) == (Status.GRADED, 7.0, 0.0)


def test_visible_tests_run_before_all_hidden_ones(course):
    session = InProcess()
    run = GradingRun(session, course)
    with_suite(course.suites / "bowl", course, lambda collected: collected.run(run))

    assert [test.visible for test in run.results] == [True, True, False, False, False, False]
    assert [test.name for test in run.results][:3] == ["test_of_two", "test_of_three", "test_of_arrays"]


def test_results_are_told_in_the_order_of_the_suite(course):
    run = GradingRun(InProcess(), course)
    with_suite(course.suites / "bowl", course, lambda collected: collected.run(run))
    specs = collect_suite(course.suites / "bowl", course)

    assert [test.name for test in merge_cases(in_suite_order(specs, run.results))] == [spec.name for spec in specs]


def test_knows_the_weight_of_an_exercise(course):
    weights = with_suite(course.suites / "bowl", course, lambda collected: collected.weights)

    assert weights == {"double": 4, "fourfold": 1, "roundness": 1}


def test_suites_with_files_of_the_same_name_are_kept_apart(course):
    other = course.suites / "vase"
    other.mkdir()
    (other / "test_bowl.py").write_text(suite_with("pass"), encoding="utf-8")

    assert [len(collect_suite(course.suites / name, course)) for name in ("bowl", "vase", "bowl")] == [5, 1, 5]


def test_a_suite_that_was_edited_is_read_anew(course):
    before = len(collect_suite(course.suites / "bowl", course))
    (course.suites / "bowl" / "test_bowl.py").write_text(suite_with("pass"), encoding="utf-8")

    assert (before, len(collect_suite(course.suites / "bowl", course))) == (5, 1)


def test_a_suite_that_is_not_there(course):
    with pytest.raises(SuiteError, match=r"^There is no grading suite at .*/tests/grading/vase\.$"):
        collect_suite(course.suites / "vase", course)


def test_reads_equivalents(course):
    assert read_equivalents(course.suites / "bowl") == {"double": "double = lambda x: x + x"}


def test_a_suite_may_have_no_equivalents(tmp_path):
    assert read_equivalents(tmp_path) == {}


def test_equivalents_must_be_a_dict(tmp_path):
    (tmp_path / "equivalents.py").write_text("EQUIVALENTS = []", encoding="utf-8")
    with pytest.raises(SuiteError) as caught:
        read_equivalents(tmp_path)

    assert str(caught.value) == (
        f"{tmp_path / 'equivalents.py'} must define EQUIVALENTS, a dict from exercise to a line of Python."
    )


# Cases of a test


def case(outcome: Outcome, message: str = "", fraction: Fraction = Fraction(1)) -> TestResult:
    return TestResult("double", "test", "It holds.", outcome, False, 1, message, seconds=0.5, fraction=fraction)


@pytest.mark.parametrize(
    ("cases", "outcome", "message"),
    [
        pytest.param([case(Outcome.PASSED), case(Outcome.PASSED)], Outcome.PASSED, "", id="all pass"),
        pytest.param([case(Outcome.PASSED), case(Outcome.FAILED, "b")], Outcome.FAILED, "b", id="one fails"),
        pytest.param([case(Outcome.FAILED, "a"), case(Outcome.PASSED)], Outcome.FAILED, "a", id="the first fails"),
        pytest.param([case(Outcome.FAILED, "a"), case(Outcome.FAILED, "b")], Outcome.FAILED, "a", id="both fail"),
    ],
)
def test_all_cases_of_a_test_must_pass(cases, outcome, message):
    (merged,) = merge_cases(cases)

    assert (merged.outcome, merged.message) == (outcome, message)


def test_cases_share_their_time():
    assert merge_cases([case(Outcome.PASSED)] * 3)[0].seconds == 1.5


def test_cases_earn_the_lowest_fraction():
    cases = [case(Outcome.PASSED, fraction=Fraction(n, 3)) for n in (2, 1, 3)]

    assert merge_cases(cases)[0].fraction == Fraction(1, 3)


def test_exercises_are_scored_in_the_order_of_the_notebook():
    assert list(score_suite({"b": 1.0, "double": 2.0}, [case(Outcome.PASSED)])) == ["b", "double"]


def test_an_exercise_without_results_earns_nothing():
    assert score_suite({"b": 1.0}, [])["b"].earned == 0


# Seeds


def test_a_seed_is_the_same_from_run_to_run():
    assert seed_for(7, "double::test_of_two", 0) == 2916596394


@pytest.mark.parametrize("other", [(8, "a", 0), (7, "b", 0), (7, "a", 1)], ids=["course", "test", "call"])
def test_a_seed_differs_by(other):
    assert seed_for(7, "a", 0) != seed_for(*other)
