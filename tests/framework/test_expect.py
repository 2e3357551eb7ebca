"""Checks hold for right results, and say for wrong ones what a student should read, word for word."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder.expect import (
    Call,
    CallStopped,
    LearnerError,
    Mismatch,
    NotReached,
    check_true,
    close,
    explain,
    fail,
    letter,
    letters,
    numbers,
    quiet,
    same,
    shape,
    show,
    show_with_type,
    unchanged,
)
from autograder.messages import Problem, typed_array

NAN, INF = float("nan"), float("inf")


def mismatch(check, *args, **kwargs) -> Mismatch:
    with pytest.raises(Mismatch) as caught:
        check(*args, **kwargs)
    return caught.value


# Values in words


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1.5, "1.5"),
        ("a\nb", r"'a\nb'"),
        ([1, "a"], "[1, 'a']"),
        (np.float64(0.5), "0.5"),
        (np.bool_(True), "True"),
        (np.array([1.0, 2.0]), "array([1., 2.])"),
        (np.array([1 / 3]), "array([0.33333333])"),
        (np.array([[1], [2]]), "array([[1], [2]])"),
        (np.arange(13), "array([ 0, 1, 2, ..., 10, 11, 12], shape=(13,))"),
        (typed_array(np.array([1.0]), "Variable"), "array([1.])"),
        ((typed_array(np.array([1.0]), "Variable"), 2), "(array([1.]), 2)"),
        ({"a": [typed_array(np.array([1.0]), "Variable")]}, "{'a': [array([1.])]}"),
        ("x" * 200, "'" + "x" * 158 + "…"),
        (10**5_000, "<int too large to write down>"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_shows(value, text):
    assert show(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "None (is there a `return`?)"),
        (1.5, "1.5, a float"),
        (np.float32(1.5), "1.5, a float32"),
        (1, "1, an int"),
        (np.array([1, 2]), "array([1, 2]), an array of shape (2,) and type int64"),
        (typed_array(np.array([1.0]), "Variable"), "array([1.]), a Variable of shape (1,)"),
        (typed_array(np.array([1]), "ndarray"), "array([1]), an array of shape (1,) and type int64"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_shows_with_type(value, text):
    assert show_with_type(value) == text


@given(st.lists(st.integers() | st.text(), max_size=100), st.integers(1, 200))
def test_what_is_shown_is_one_short_line(value, longest):
    text = show(value, longest)

    assert len(text) <= longest
    assert "\n" not in text


# Right results


class Anything:
    pass


RIGHT = {
    "number": (close, 0.5, 0.5),
    "number nearby": (close, 0.5000001, 0.5),
    "array": (close, np.array([1.0, 2.0]), [1, 2]),
    "list": (close, [1, 2], np.array([1.0, 2.0])),
    "bool": (close, True, 1),
    "array of one for a number": (close, np.array([0.5]), 0.5),
    "tensor": (close, typed_array(np.array(0.5), "EagerTensor"), 0.5),
    "infinity": (close, INF, INF),
    "empty": (close, [], np.zeros(0)),
    "same text": (same, "a", "a"),
    "same list": (same, [1, 2], [1, 2]),
    "same tuple and list": (same, (1, 2), [1, 2]),
    "same array and list": (same, np.array([1, 2]), [1, 2]),
    "same dict": (same, {"a": np.int64(1)}, {"a": 1}),
    "shape": (shape, np.zeros((2, 3)), (2, 3)),
    "shape of a number": (shape, 1.0, ()),
    "shape of one for a number": (shape, [1.0], ()),
    "true": (check_true, np.bool_(True), "truth"),
    "nothing changed": (unchanged, Call("f()")),
    "letters": (letters, {"q1": "a", "q2": " D\n"}, 2),
    "letter": (letter, {"q1": " A"}, "q1", "a"),
    "no warning": (quiet, Call("f()")),
    "another warning": (quiet, Call("f()", warnings=("DeprecationWarning: old",))),
}


@pytest.mark.parametrize("check", RIGHT.values(), ids=RIGHT.keys())
def test_accepts(check):
    function, *args = check

    function(*args)


@given(hnp.arrays(float, hnp.array_shapes(max_dims=3), elements=st.floats(-1e9, 1e9)))
def test_everything_is_close_to_itself(array):
    close(array.tolist(), array)


@given(hnp.arrays(float, hnp.array_shapes(max_dims=2), elements=st.floats(-1e9, 1e9)))
def test_nothing_is_close_to_what_is_far(array):
    mismatch(close, array + 1e6, array)


@pytest.mark.parametrize(
    ("got", "dtype"),
    [([1, 2], "int64"), (0.5, "float64"), (True, "bool"), (np.float32(1), "float32")],
    ids=["list", "float", "bool", "NumPy"],
)
def test_numbers_are_an_array(got, dtype):
    assert numbers(got).dtype == dtype


# Wrong results

WRONG = {
    "number": (close, (0.4, 0.5), "expected 0.5; got 0.4, a float"),
    "None": (close, (None, 0.5), "expected 0.5; got None (is there a `return`?)"),
    "text": (close, ("0.5", 0.5), "expected 0.5; got '0.5', a str"),
    "ragged list": (close, ([1, [2]], [1, 2]), "expected array([1, 2]); got [1, [2]], a list"),
    "complex": (close, (1j, 1), "expected 1; got 1j, a complex"),
    "object": (close, ({}, 1), "expected 1; got {}, a dict"),
    "nan": (close, (NAN, 1), "expected 1; got nan, a float"),
    "nan for nan": (close, (NAN, NAN), "expected nan; got nan, a float"),
    "infinity of the other sign": (close, (-INF, INF), "expected inf; got -inf, a float"),
    "huge number": (close, (10**400, 1.0), "expected 1.0; got 1" + "0" * 158 + "…, an int"),
    "number too large to write": (close, (10**5_000, 1.0), "expected 1.0; got <int too large to write down>, an int"),
    "shape": (
        close,
        ([[1, 2]], [1, 2]),
        "expected array([1, 2]), of shape (2,); got [[1, 2]], a list",
    ),
    "array for a number": (
        close,
        (np.array([0.5, 0.5]), 0.5),
        "expected 0.5, of shape (); got array([0.5, 0.5]), an array of shape (2,) and type float64",
    ),
    "not the same": (same, ("b", "a"), "expected 'a'; got 'b', a str"),
    "not the same list": (same, ([1], [1, 2]), "expected [1, 2]; got [1], a list"),
    "not the same dict": (same, ({"a": 1}, {"b": 1}), "expected {'b': 1}; got {'a': 1}, a dict"),
    "no quiz": (letters, (["a"], 1), "expected a dictionary `answers`; got ['a'], a list"),
    "no letter": (
        letters,
        ({"q1": "a", "q2": None}, 3),
        "expected a letter for each of 3 questions; there is none yet for q2, q3",
    ),
    "no such letter": (
        letters,
        ({"q1": "e", "q2": 1}, 2),
        "expected one of the letters a, b, c, d; there is something else at q1, q2",
    ),
    "another letter": (letter, ({"q1": "a"}, "q1", "b"), "expected the right letter; there is another one"),
    "no answer": (letter, ({"q1": None}, "q1", "b"), "expected the right letter; there is none"),
    "not numbers": (numbers, (None,), "expected numbers; got None (is there a `return`?)"),
    "not numbers but votes": (numbers, ("a", "votes"), "expected votes; got 'a', a str"),
    "not the shape": (
        shape,
        (np.zeros(2), (3,)),
        "expected a result of shape (3,); got array([0., 0.]), an array of shape (2,) and type float64",
    ),
    "not true": (check_true, (False, "a rising curve", "it falls"), "expected a rising curve; it falls"),
    "changed": (
        unchanged,
        (Call("f(x)", changed=("argument 1", "y")),),
        "expected arguments that the call leaves as they were; it changed argument 1 and y "
        "(A function leaves its inputs as they were: work on a copy.)",
    ),
    "warning": (
        quiet,
        (Call("f(x)", warnings=("UserWarning: a", "RuntimeWarning: overflow encountered in exp")),),
        "expected no warning; Python warned: RuntimeWarning: overflow encountered in exp",
    ),
    "failed": (fail, ("a vase", "it is a bowl"), "expected a vase; it is a bowl"),
}


@pytest.mark.parametrize(("check", "args", "message"), WRONG.values(), ids=WRONG.keys())
def test_says_what_is_wrong(check, args, message):
    assert str(mismatch(check, *args)) == message


HINTED = {
    "close": (close, (1, 2)),
    "close, shape": (close, ([1], [1, 2])),
    "same": (same, (1, 2)),
    "shape": (shape, (1, (2,))),
    "check_true": (check_true, (False, "x", "y")),
    "fail": (fail, ("x", "y")),
    "unchanged": (unchanged, (Call("f()", changed=("x",)),)),
    "quiet": (quiet, (Call("f()", warnings=("RuntimeWarning: x",)),)),
}


@pytest.mark.parametrize(("check", "args"), HINTED.values(), ids=HINTED.keys())
def test_a_mismatch_carries_the_hint(check, args):
    assert mismatch(check, *args, hint="Think.").hint == "Think."


@pytest.mark.parametrize(
    "got",
    [pytest.param(0.76159416, id="same shape"), pytest.param([0.76159416], id="array of one")],
)
def test_a_known_mistake_gets_its_own_hint(got):
    known = ((0.5, "This is a half."), (np.tanh(1), "This is tanh."))

    assert mismatch(close, got, 0.73105858, hint="Think.", known=known).hint == "This is tanh."


def test_a_known_mistake_of_another_shape_is_recognised():
    assert mismatch(close, [1.0, 2.0], 3.0, known=(([1, 2], "Add them up."),)).hint == "Add them up."


def test_an_unknown_mistake_gets_the_checks_hint():
    assert mismatch(close, 5, 1, hint="Think.", known=((3, "Three."),)).hint == "Think."


@pytest.mark.parametrize(("tolerance", "value"), [("rtol", 101), ("atol", 0.01)])
def test_a_tolerance_can_be_wider(tolerance, value):
    want = 100 if tolerance == "rtol" else 0

    close(value, want, **{tolerance: 0.02})


# Explanations


def raised(check, *args, **kwargs) -> Mismatch:
    return mismatch(check, *args, **kwargs)


def learner_error(kind: str = "ValueError", message: str = "no", **where) -> LearnerError:
    kinds = (kind, "Exception", "BaseException")
    return LearnerError(Problem(kinds, message, **where), "f(array([1.]))")


RESULT = [0.4]
READ = Call("W", RESULT, verb="is")
CALLED = Call("f(1)", RESULT)
OTHER = Call("g(2)", [0.9])
PLACE = {"cell": "cell 4 (f-answer)", "line": 2, "code": "return 1 / x"}

PAIR, NAMED = Call("f(1)", (RESULT, [7])), Call("f(1)", {"w": RESULT, "b": 0})
TWINS = Call("f(1)", (RESULT, RESULT))

EXPLAINED = {
    "part of a result": (
        raised(close, RESULT, [0.5]),
        [PAIR],
        "In what f(1) returned, part 1 is [0.4], a list.\nExpected array([0.5]).",
    ),
    "named part of a result": (
        raised(close, RESULT, [0.5]),
        [NAMED],
        "In what f(1) returned, 'w' is [0.4], a list.\nExpected array([0.5]).",
    ),
    "one of two parts": (
        raised(close, RESULT, [0.5]),
        [TWINS],
        "After f(1): got [0.4], a list.\nExpected array([0.5]).",
    ),
    "result of a call": (
        raised(close, RESULT, [0.5]),
        [CALLED],
        "f(1) returned [0.4], a list.\nExpected array([0.5]).",
    ),
    "result of an earlier call": (
        raised(close, RESULT, [0.5]),
        [CALLED, OTHER],
        "f(1) returned [0.4], a list.\nExpected array([0.5]).",
    ),
    "variable": (raised(close, RESULT, [0.5]), [READ], "W is [0.4], a list.\nExpected array([0.5])."),
    "computed from a call": (
        raised(close, 0.6, 0.5),
        [CALLED],
        "After f(1): got 0.6, a float.\nExpected 0.5.",
    ),
    "computed from a variable": (raised(close, 0.4, 0.5), [READ], "W: got 0.4, a float.\nExpected 0.5."),
    "None": (
        raised(close, None, 0.5),
        [Call("f(1)")],
        "f(1) returned None (is there a `return`?).\nExpected 0.5.",
    ),
    "no call": (raised(close, 0.4, 0.5), [], "Expected 0.5; got 0.4, a float."),
    "in words": (
        raised(check_true, False, "a rising curve", "it falls"),
        [CALLED],
        "After f(1): it falls.\nExpected a rising curve.",
    ),
    "not even in words": (
        raised(check_true, False, "a rising curve"),
        [CALLED],
        "After f(1): it is not so.\nExpected a rising curve.",
    ),
    "changed argument": (
        raised(unchanged, Call("f(x)", changed=("argument 1",))),
        [Call("f(x)")],
        "After f(x): it changed argument 1.\nExpected arguments that the call leaves as they were.",
    ),
    "exception": (learner_error(), [], "f(array([1.])) raised ValueError: no."),
    "exception with a long message": (
        learner_error(message="Bad input [[[0. 1.]\n  [0. 1.]]] here.\n\nArguments received by f():\n  x=1", **PLACE),
        [],
        "f(array([1.])) raised ValueError: Bad input [[…]] here in line 2 of cell 4 (f-answer): return 1 / x.",
    ),
    "exception without a message": (learner_error(message=""), [], "f(array([1.])) raised ValueError."),
    "exception in a cell": (
        learner_error(**PLACE),
        [],
        "f(array([1.])) raised ValueError: no in line 2 of cell 4 (f-answer): return 1 / x.",
    ),
    "stub": (
        learner_error("NotImplementedError"),
        [],
        "f is not written yet: its cell still raises NotImplementedError.",
    ),
    "exception without a call": (
        LearnerError(Problem(("NotImplementedError",), "")),
        [],
        "The exercise is not written yet: its cell still raises NotImplementedError.",
    ),
    "not reached": (NotReached("`f` is not there."), [], "`f` is not there."),
    "stopped": (CallStopped("The call ran longer than 2 seconds."), [], "The call ran longer than 2 seconds."),
    "assert": (AssertionError("it is flat"), [CALLED], "it is flat"),
    "bare assert": (AssertionError(), [CALLED], "The result is not what the exercise asks for."),
    "unusable result": (
        TypeError("'float' object is not subscriptable"),
        [Call("f(1)", 0.5)],
        "f(1) returned 0.5, a float, which cannot be used as the exercise asks "
        "(TypeError: 'float' object is not subscriptable).",
    ),
    "unusable without a call": (
        TypeError("no"),
        [],
        "The result cannot be used as the exercise asks (TypeError: no).",
    ),
}


@pytest.mark.parametrize(("error", "calls", "message"), EXPLAINED.values(), ids=EXPLAINED.keys())
def test_explains(error, calls, message):
    assert explain(error, calls, "").message == message


CLUELESS = "The result is not what the exercise asks for."
HIDDEN = {
    "result": (raised(close, RESULT, [0.5]), CLUELESS),
    "words": (raised(check_true, False, "a rising curve", "it falls"), CLUELESS),
    "exception": (learner_error(message="secret"), "f raised ValueError."),
    "exception in a cell": (
        learner_error(message="secret", **PLACE),
        "f raised ValueError in line 2 of cell 4 (f-answer): return 1 / x.",
    ),
    "learner's own exception": (learner_error("Secret", builtin=False), "f raised an exception."),
    "stub": (
        learner_error("NotImplementedError"),
        "f is not written yet: its cell still raises NotImplementedError.",
    ),
    "not reached": (NotReached("`f` is not there."), "`f` is not there."),
    "assert": (AssertionError("secret"), CLUELESS),
    "unusable result": (TypeError("secret"), CLUELESS),
}


@pytest.mark.parametrize(("error", "message"), HIDDEN.values(), ids=HIDDEN.keys())
def test_explains_a_hidden_test_without_its_inputs(error, message):
    assert explain(error, [Call("f(secret)", "secret")], "", hidden=True).message == message


HINTS = {
    "the check's": (raised(close, 1, 2, hint="Nearer."), "Nearer."),
    "the test's, for a check without": (raised(close, 1, 2), "Think."),
    "the test's, for an exception": (learner_error(), "Think."),
    "none, for a stub": (learner_error("NotImplementedError"), ""),
    "none, for what is not reached": (NotReached("x"), ""),
    "the test's, for a stopped call": (CallStopped("x"), "Think."),
    "the test's, for an assert": (AssertionError(), "Think."),
    "the test's, for an unusable result": (TypeError(), "Think."),
}


@pytest.mark.parametrize("hidden", [False, True], ids=["visible", "hidden"])
@pytest.mark.parametrize(("error", "hint"), HINTS.values(), ids=HINTS.keys())
def test_gives_a_hint(error, hint, hidden):
    assert explain(error, [], "Think.", hidden).hint == hint


def test_a_learners_error_says_what_was_called():
    assert str(learner_error()) == "f(array([1.])) raised ValueError: no"


def test_a_learners_error_says_so_without_a_call():
    assert str(LearnerError(Problem(("ValueError",), "no"))) == "the call raised ValueError: no"
