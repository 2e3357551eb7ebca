"""Outcomes become points: never below 0, never above what an exercise is worth, in whatever order tests ran."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.results import ExerciseResult, Outcome, TestResult
from autograder.score import better, round_half_up, score_exercise, settle, to_grade_again, total

PASSED, FAILED, NOT_REACHED, ERROR = Outcome.PASSED, Outcome.FAILED, Outcome.NOT_REACHED, Outcome.ERROR


def result(outcome=PASSED, weight=1, name="test", **other) -> TestResult:
    return TestResult("bowl", name, f"{name} holds.", outcome, False, weight, **other)


def earned(points: float, *tests: TestResult) -> float:
    return score_exercise("bowl", points, tests).earned


def exercise(earned: float, points: float = 10, grade_id: str = "bowl") -> ExerciseResult:
    return ExerciseResult(grade_id, points, earned, ())


# Points


@pytest.mark.parametrize(
    ("points", "tests", "score"),
    [
        pytest.param(6, [result(), result()], 6, id="all"),
        pytest.param(6, [result(FAILED), result(FAILED)], 0, id="nothing"),
        pytest.param(6, [result(weight=4), result(FAILED)], 4.8, id="by weight"),
        pytest.param(1, [result(), result(FAILED), result(FAILED)], 0.33, id="a third"),
        pytest.param(1, [result(), result(), result(FAILED)], 0.67, id="two thirds"),
        pytest.param(0.01, [result(), result(FAILED)], 0.01, id="half a cent goes up"),
        pytest.param(6, [result(weight=0), result(FAILED)], 0, id="a test that only informs"),
        pytest.param(6, [result(weight=0)], 0, id="only tests that inform"),
        pytest.param(6, [], 0, id="no test"),
        pytest.param(0, [result()], 0, id="no points"),
        pytest.param(10, [result(fraction=Fraction(3, 5))], 6, id="a band"),
        pytest.param(10, [result(FAILED, fraction=Fraction(3, 5))], 0, id="a band of a failed test"),
        pytest.param(0.125, [result()], 0.125, id="an eighth of a point"),
    ],
)
def test_earns(points, tests, score):
    assert earned(points, *tests) == score


@pytest.mark.parametrize("outcome", [FAILED, NOT_REACHED, ERROR])
def test_only_a_passed_test_earns(outcome):
    assert earned(1, result(outcome)) == 0


def test_a_test_that_did_not_run_earns_nothing():
    assert score_exercise("bowl", 10, [result(), result(FAILED)], weight=4).earned == 2.5


def test_a_score_keeps_its_tests():
    tests = (result(name="a"), result(FAILED, name="b"))

    assert score_exercise("bowl", 2, tests).tests == tests


@pytest.mark.parametrize("with_equivalents", [True, False])
def test_a_score_says_whether_equivalents_stood_in(with_equivalents):
    assert score_exercise("bowl", 2, [], with_equivalents).with_equivalents is with_equivalents


@pytest.mark.parametrize(
    ("value", "rounded"),
    [(Fraction(1, 200), 0.01), (Fraction(1, 201), 0.0), (Fraction(1, 3), 0.33), (Fraction(2), 2.0)],
    ids=str,
)
def test_half_a_cent_goes_up(value, rounded):
    assert round_half_up(value) == rounded


# Tests that need another


def test_a_law_counts_beside_a_passed_value():
    assert earned(2, result(name="value"), result(name="law", requires="value")) == 2


def test_a_law_counts_nothing_beside_a_failed_value():
    assert earned(2, result(FAILED, name="value"), result(name="law", requires="value")) == 0


def test_a_law_that_does_not_count_says_why():
    _, law = settle([result(FAILED, name="value"), result(name="law", requires="value")])

    assert (law.outcome, law.message) == (NOT_REACHED, "This counts once another test passes: value holds.")


def test_a_law_of_an_unknown_test_names_it():
    (law,) = settle([result(name="law", requires="value")])

    assert law.message == "This counts once another test passes: value"


def test_a_failed_law_stays_failed():
    _, law = settle([result(FAILED, name="value"), result(FAILED, name="law", requires="value", message="no")])

    assert (law.outcome, law.message) == (FAILED, "no")


# Laws

points = st.integers(0, 10_000).map(lambda cents: cents / 100)
names = st.sampled_from("abcd")
tests = st.lists(
    st.builds(
        result,
        st.sampled_from(Outcome),
        st.integers(0, 9),
        names,
        fraction=st.fractions(0, 1),
        requires=names | st.just(""),
    ),
    max_size=6,
    unique_by=lambda test: test.name,
)


@given(st.floats(0, 1e6), tests)
def test_a_score_is_between_0_and_the_points(points, tests):
    assert 0 <= earned(points, *tests) <= points


@given(st.floats(0, 1e6), tests, st.integers(1, 9))
def test_full_marks_are_exactly_the_points(points, tests, weight):
    passed = [replace(test, outcome=PASSED, fraction=Fraction(1), requires="") for test in tests]

    assert earned(points, result(weight=weight, name="e"), *passed) == points


@given(points, st.permutations(range(6)), tests)
def test_a_score_does_not_depend_on_the_order_of_tests(points, order, tests):
    shuffled = [tests[i] for i in order if i < len(tests)]

    assert earned(points, *shuffled) == earned(points, *tests)


@given(points, tests, st.integers(0, 5))
def test_passing_one_more_test_never_costs(points, tests, index):
    more = [replace(test, outcome=PASSED) if i == index else test for i, test in enumerate(tests)]

    assert earned(points, *more) >= earned(points, *tests)


@given(points, tests, st.integers(1, 9))
def test_only_the_proportion_of_weights_matters(points, tests, factor):
    heavier = [replace(test, weight=test.weight * factor) for test in tests]

    assert earned(points, *heavier) == earned(points, *tests)


@given(tests)
def test_settling_twice_changes_only_what_the_first_time_left_open(tests):
    assert [test.name for test in settle(tests)] == [test.name for test in tests]


# Exercises


@given(st.lists(points, max_size=30))
def test_a_total_is_exact_to_the_cent(scores):
    assert total(map(exercise, scores)) == sum(round(score * 100) for score in scores) / 100


@given(st.permutations([0.1, 0.2, 0.3, 0.7, 1.1]))
def test_a_total_does_not_depend_on_the_order(scores):
    assert total(map(exercise, scores)) == 2.4


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [(1, 2, 2), (2, 1, 2)],
    ids=["second", "first"],
)
def test_the_better_result_counts(first, second, kept):
    assert better(exercise(first), exercise(second)).earned == kept


def test_the_first_of_equal_results_counts():
    first, second = exercise(1), replace(exercise(1), with_equivalents=True)

    assert better(first, second) is first


@pytest.mark.parametrize(
    ("bowl", "vase", "again"),
    [
        pytest.param(10, 10, (), id="both right"),
        pytest.param(5, 10, (), id="only the used one wrong"),
        pytest.param(10, 5, (), id="only the user wrong"),
        pytest.param(9.99, 9.99, ("vase",), id="both short"),
    ],
)
def test_is_graded_again_when_what_it_uses_lost_points_too(bowl, vase, again):
    exercises = {"bowl": exercise(bowl), "vase": exercise(vase)}

    assert to_grade_again(exercises, {"vase": ("bowl",), "bowl": ()}) == again
