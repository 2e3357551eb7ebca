"""A test that asked the solution only for what an answer holds unchanged is not run again, and no other is left out."""

from fractions import Fraction

import pytest

from autograder.notebook import Cell
from autograder.results import Outcome, TestResult
from autograder.trial import Trial, Tried
from autograder.untouched import completed, untouched_tests

SETUP = "import numpy as np\nx_train, y_train = np.load('digits.npz')"
THROW = "def throw(clay):\n    return clay * 2"
GLAZE = 'def glaze(pot):\n    """Glaze it."""\n    return pot + COAT'
FIRE = "def fire(clay):\n    return glaze(throw(clay))"
SOLUTION = f"COAT = 1\n\n{THROW}\n\n{GLAZE}\n\n{FIRE}"
ASKED = {
    "test_throw": frozenset({"throw"}),
    "test_glaze": frozenset({"glaze"}),
    "test_fire": frozenset({"fire"}),
    "test_clay": frozenset(),
}


def ended(name: str, outcome: Outcome = Outcome.PASSED, fraction: int = 1) -> TestResult:
    return TestResult("pot", name, "", outcome, False, 1, fraction=Fraction(fraction))


def trial(answer: str, setup: str = SETUP) -> Trial:
    return Trial("vessels", "pot", 4.0, (Cell(1, "setup", "code", setup), Cell(2, "pot-answer", "code", answer)))


TRIED = Tried(tuple(map(ended, ASKED)), 4.0, asked=ASKED)


def untouched(answer: str, solution: str = SOLUTION, tried: Tried = TRIED, setup: str = SETUP) -> set[str]:
    return set(untouched_tests(trial(solution), tried, trial(answer, setup)))


@pytest.mark.parametrize(
    ("before", "after", "names"),
    [
        pytest.param("clay * 2", "clay * 3", {"test_glaze", "test_clay"}, id="a function, and who calls it"),
        pytest.param("pot + COAT", "pot - COAT", {"test_throw", "test_clay"}, id="another one"),
        pytest.param("glaze(throw(clay))", "throw(clay)", {"test_throw", "test_glaze", "test_clay"}, id="nobody's"),
        pytest.param("COAT = 1", "COAT = 2", {"test_throw", "test_clay"}, id="a constant, and who reads it"),
        pytest.param(GLAZE, "", {"test_throw", "test_clay"}, id="left out"),
        pytest.param('    """Glaze it."""\n', "", set(ASKED), id="a docstring"),
        pytest.param(THROW, f"def clean():\n    return 0\n\n{THROW}", set(ASKED), id="one more function"),
    ],
)
def test_what_cannot_tell_the_two_apart_is_left_out(before: str, after: str, names: set[str]) -> None:
    assert before in SOLUTION

    assert untouched(SOLUTION.replace(before, after)) == names


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(SOLUTION + "\n\nnp.seterr(all='raise')", id="a statement of its own"),
        pytest.param(SOLUTION.replace("return clay * 2", "global COAT\n    COAT = 5\n    return clay"), id="global"),
        pytest.param(SOLUTION.replace("return clay * 2", "np.pi = 3\n    return clay"), id="part of a library"),
        pytest.param(SOLUTION.replace("return clay * 2", "x_train[0] = 0\n    return clay"), id="part of the data"),
        pytest.param(SOLUTION.replace("throw(clay):", "throw(clay=missing):"), id="may not be defined"),
        pytest.param(SOLUTION.replace("def throw", "@missing\ndef throw"), id="may not be decorated"),
        pytest.param(SOLUTION.replace("def throw(clay)", "def throw(clay: Clay)"), id="may not be annotated"),
        pytest.param(SOLUTION.replace("def throw", "import missing\ndef throw"), id="may not be imported"),
        pytest.param(SOLUTION.replace("clay * 2", "clay *"), id="no Python"),
    ],
)
def test_nothing_is_left_out_where_code_may_disturb_the_rest(answer: str) -> None:
    assert untouched(answer) == set()


def test_nothing_is_left_out_where_another_cell_uses_what_has_changed_at_once() -> None:
    setup = SETUP + "\nfirst = throw(1)"
    other = trial(SOLUTION.replace("clay * 2", "clay * 3"), setup)

    assert untouched_tests(trial(SOLUTION, setup), TRIED, other) == frozenset()


def test_what_looks_names_up_by_a_text_may_reach_any() -> None:
    solution = SOLUTION.replace("glaze(throw(clay))", "globals()['throw'](clay)")

    assert untouched(solution.replace("clay * 2", "clay * 3"), solution) == {"test_glaze", "test_clay"}


def test_a_part_of_an_argument_may_be_written_to() -> None:
    answer = SOLUTION.replace("return clay * 2", "clay[0] = 1\n    return clay")

    assert untouched(answer) == {"test_glaze", "test_clay"}


def test_a_test_that_says_something_of_the_solution_is_run() -> None:
    tests = (ended("test_throw", Outcome.FAILED), ended("test_glaze", fraction=0), *TRIED.tests[2:])

    assert untouched(SOLUTION, tried=Tried(tests, 2.0, asked=ASKED)) == {"test_fire", "test_clay"}


def test_a_test_of_which_nothing_is_known_is_run() -> None:
    assert untouched(SOLUTION, tried=Tried(TRIED.tests, 4.0)) == set()


def test_results_that_are_taken_over_stand_in_their_places() -> None:
    ran = Tried((ended("test_throw", Outcome.FAILED), ended("test_fire", Outcome.FAILED)), 0.0, cpu=1.5)

    whole = completed(trial("..."), ran, TRIED, frozenset({"test_glaze", "test_clay"}))

    assert [(test.name, test.outcome.value) for test in whole.tests] == [
        ("test_throw", "failed"),
        ("test_glaze", "passed"),
        ("test_fire", "failed"),
        ("test_clay", "passed"),
    ]
    assert (whole.earned, whole.cpu) == (2.0, 1.5)


def test_where_an_answer_could_not_be_judged_nothing_is_taken_over() -> None:
    fault = Tried((), 0.0, fault="The host is out of memory.")

    assert completed(trial("..."), fault, TRIED, frozenset(ASKED)) == fault
