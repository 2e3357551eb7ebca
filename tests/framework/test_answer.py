"""The student's side does what a request says, and says what came of it: values, problems, and what was seen."""

import random
import sys
import warnings

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.answer import Answerer, BoundedText, in_a_cell
from autograder.messages import CallbackRef, HandleRef, NameRef, Problem, Reply, Request


def call(name: str, *args, **kwargs) -> Request:
    return Request("call", name, "", args, kwargs)


def reply_of(function, *args, **kwargs) -> Reply:
    return Answerer({"f": function}).answer(call("f", *args, **kwargs))


def exported(value: object) -> object:
    return Answerer({"x": value}).answer(Request("read", "x")).value


# Requests


def test_calls_a_function():
    assert reply_of(lambda x, y: x - y, 5, y=3).value == 2


def test_reads_a_variable():
    assert Answerer({"x": 5}).answer(Request("read", "x")).value == 5


@pytest.mark.parametrize(("name", "there"), [("x", True), ("y", False)])
def test_says_whether_a_name_is_there(name, there):
    assert Answerer({"x": None}).answer(Request("has", name)).value is there


@pytest.mark.parametrize("action", ["call", "read"])
def test_a_name_that_is_not_there_is_missing(action):
    assert Answerer({}).answer(Request(action, "x")) == Reply(missing=True)


class Vase:
    height = 3

    def doubled(self):
        return self.height * 2

    def __getitem__(self, key):
        return f"item {key}"


@pytest.fixture
def vase():
    """An answerer that holds a vase, and the vase's handle."""
    answerer = Answerer({"Vase": Vase, "height_of": lambda vase: vase.height})
    return answerer, answerer.answer(call("Vase")).value


def test_an_object_stays_and_gives_a_handle(vase):
    assert vase[1] == HandleRef(1, "Vase")


def test_reads_an_attribute_of_a_handle(vase):
    answerer, handle = vase

    assert answerer.answer(Request("getattr", handle, "height")).value == 3


def test_sets_an_attribute_of_a_handle(vase):
    answerer, handle = vase
    answerer.answer(Request("setattr", handle, "height", (7,)))

    assert answerer.answer(Request("getattr", handle, "height")).value == 7


def test_reads_an_item_of_a_handle(vase):
    answerer, handle = vase

    assert answerer.answer(Request("getitem", handle, "", (2,))).value == "item 2"


def test_calls_a_method_of_a_handle(vase):
    answerer, handle = vase
    method = answerer.answer(Request("getattr", handle, "doubled")).value

    assert answerer.answer(Request("call", method)).value == 6


def test_a_handle_as_an_argument_is_the_object_again(vase):
    answerer, handle = vase

    assert answerer.answer(call("height_of", handle)).value == 3


def test_a_name_as_an_argument_is_the_object():
    answerer = Answerer({"apply": lambda f, x: f(x), "double": lambda x: 2 * x})

    assert answerer.answer(call("apply", NameRef("double"), 4)).value == 8


def test_a_name_as_an_argument_that_is_not_there_is_a_name_error():
    problem = Answerer({"apply": lambda f: f()}).answer(call("apply", NameRef("double"))).problem

    assert (problem.kind, problem.name, problem.message) == ("NameError", "double", "name 'double' is not defined")


def test_a_forgotten_handle_cannot_be_used(vase):
    answerer, handle = vase
    answerer.answer(Request("forget"))

    problem = answerer.answer(Request("getattr", handle, "height")).problem

    assert problem.message == "this object belongs to an earlier test"


def test_a_forgotten_handle_does_not_become_another_object(vase):
    answerer, handle = vase
    answerer.answer(Request("forget"))
    answerer.answer(call("Vase"))

    assert answerer.answer(call("height_of", handle)).problem.message == "this object belongs to an earlier test"


def test_a_forgotten_handle_cannot_be_an_argument(vase):
    answerer, handle = vase
    answerer.answer(Request("forget"))

    assert answerer.answer(call("height_of", handle)).problem.message == "this object belongs to an earlier test"


def test_an_unknown_action_is_a_problem():
    assert Answerer({"x": 1}).answer(Request("files", "x")).problem.message == "unknown action 'files'"


# Values out


class Text(str):
    __slots__ = ()


PLAIN = {
    "None": (None, None),
    "number": (1, 1),
    "text": ("a", "a"),
    "tuple": ((1, (2,)), (1, (2,))),
    "dict": ({"a": [1]}, {"a": [1]}),
    "range": (range(3), [0, 1, 2]),
    "keys": ({"a": 1}.keys(), ["a"]),
    "values": ({"a": 1}.values(), [1]),
    "NumPy key": ({np.int64(1): 2}, {1: 2}),
    "array of objects": (np.array([1, None], dtype=object), [1, None]),
    "array of text": (np.array(["a", "b"]), ["a", "b"]),
}


@pytest.mark.parametrize(("value", "plain"), PLAIN.values(), ids=PLAIN.keys())
def test_is_sent_as_plain_data(value, plain):
    assert exported(value) == plain


@pytest.mark.parametrize(
    ("value", "type_name"),
    [
        pytest.param(Vase(), "Vase", id="object"),
        pytest.param({1, 2}, "set", id="set"),
        pytest.param(len, "builtin_function_or_method", id="function"),
        pytest.param(iter([1]), "list_iterator", id="iterator"),
        pytest.param(Text("a"), "Text", id="subclass of text"),
        pytest.param({None: 1}, "dict", id="dict with odd keys"),
        pytest.param(np.datetime64("2026"), "datetime64", id="date"),
        pytest.param(np.zeros(1, "i4,i4"), "ndarray", id="records"),
    ],
)
def test_stays_as_a_handle(value, type_name):
    assert exported(value) == HandleRef(1, type_name)


def test_a_container_may_hold_handles():
    assert exported([Vase(), 1]) == [HandleRef(1, "Vase"), 1]


def test_a_container_within_itself_is_a_handle():
    loop = []
    loop.append(loop)

    assert isinstance(exported(loop), HandleRef)


def test_an_array_is_sent_as_a_copy():
    weights = np.zeros(2)
    sent = exported(weights)
    weights += 1

    assert sent.tolist() == [0, 0]


def test_a_tensor_is_sent_as_an_array_with_its_types_name():
    class Variable:
        shape = (2,)

        def numpy(self):
            return np.array([1.0, 2.0])

    Variable.__module__ = "tensorflow.python.ops"

    sent = exported(Variable())

    assert (sent.tolist(), sent.type_name) == ([1.0, 2.0], "Variable")


# Values in


def test_a_function_gets_a_copy_of_an_array():
    given_array = np.zeros(2)
    reply_of(lambda x: x.fill(1), given_array)

    assert given_array.tolist() == [0, 0]


def test_a_callback_becomes_a_function_that_calls_the_suite():
    heard = []

    def suite(number, args, kwargs):
        heard.append((number, args, kwargs))
        return 10

    answerer = Answerer({"f": lambda g: g(1, k=[2]) + 1}, callback=suite)

    assert answerer.answer(call("f", CallbackRef(3))).value == 11
    assert heard == [(3, (1,), {"k": [2]})]


def test_a_callback_cannot_be_called_when_there_is_no_suite():
    problem = reply_of(lambda g: g(), CallbackRef(0)).problem

    assert problem.message == "this function can only be called while a test runs"


def test_containers_are_admitted_with_what_they_hold():
    answerer = Answerer({"f": lambda fs: fs[0]() + fs[1]["g"]()}, callback=lambda number, args, kwargs: number)

    assert answerer.answer(call("f", (CallbackRef(1), {"g": CallbackRef(2)}))).value == 3


# What is seen of a call


def test_notes_what_was_printed():
    assert reply_of(lambda: print("hello")).printed == "hello\n"


def test_notes_only_so_much_of_what_was_printed():
    answerer = Answerer({"f": lambda: print("x" * 100)}, printed_limit=10)

    assert answerer.answer(call("f")).printed == "x" * 10


@pytest.mark.parametrize(
    ("function", "warning"),
    [
        pytest.param(
            lambda: np.exp(np.array([1e9])), "RuntimeWarning: overflow encountered in exp", id="overflow in NumPy"
        ),
        pytest.param(
            lambda: np.zeros(1) / 0, "RuntimeWarning: invalid value encountered in divide", id="0 / 0 in NumPy"
        ),
        pytest.param(lambda: warnings.warn("old", DeprecationWarning, 1), "DeprecationWarning: old", id="own warning"),
    ],
)
def test_notes_warnings(function, warning):
    assert reply_of(function).warnings == (warning,)


def test_underflow_is_no_warning():
    assert reply_of(lambda: np.exp(np.array([-1e9]))).warnings == ()


def test_notes_only_the_first_warnings():
    def warn():
        for number in range(100):
            warnings.warn(str(number), UserWarning, 1)

    assert len(reply_of(warn).warnings) == 20


def set_item(key, value):
    return lambda x: x.__setitem__(key, value)


CHANGES = {
    "array": (set_item(0, 9.0), (np.zeros(3),)),
    "array of nan": (set_item(0, 9.0), (np.full(3, np.nan),)),
    "list": (set_item(0, 9), ([1, 2],)),
    "list grows": (lambda x: x.append(1), ([],)),
    "list in a list": (lambda x: x[0].append(1), ([[]],)),
    "list in a list replaced by a number": (set_item(0, 9), ([[1]],)),
    "number replaced by an array": (set_item(0, np.zeros(3)), ([1],)),
    "array in a list": (lambda x: x[0].fill(1), ([np.zeros(2)],)),
    "dict": (set_item("a", 9), ({"a": 1},)),
    "dict grows": (set_item("b", 9), ({"a": 1},)),
    "dict in a list replaced by text": (set_item(0, "a"), ([{"a": 1}],)),
    "None replaced": (set_item(0, 1), ([None],)),
    "type of a number": (set_item(0, 1.0), ([1],)),
}


@pytest.mark.parametrize(("function", "args"), CHANGES.values(), ids=CHANGES.keys())
def test_notes_a_changed_argument(function, args):
    assert reply_of(function, *args).changed == ("argument 1",)


@pytest.mark.parametrize(
    ("function", "args"),
    [
        pytest.param(lambda x: x, (np.array([np.nan, 1.0]),), id="nan in an array"),
        pytest.param(lambda x: x, (float("nan"),), id="nan"),
        pytest.param(lambda x: x, ([float("nan")],), id="nan in a list"),
        pytest.param(lambda f, x: f(x), (CallbackRef(0), 1), id="callback"),
        pytest.param(lambda f: f, (NameRef("f"),), id="name"),
        pytest.param(lambda x: sorted(x), ([3, 1],), id="sorted copy"),
    ],
)
def test_notes_no_change(function, args):
    assert reply_of(function, *args).changed == ()


def test_names_a_changed_keyword_argument():
    assert reply_of(lambda *, x: x.append(1), x=[]).changed == ("x",)


def test_notes_changes_of_a_call_that_failed():
    def spoil(x):
        x[0] = 9.0
        raise ValueError

    assert reply_of(spoil, np.zeros(1)).changed == ("argument 1",)


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


@given(values)
def test_a_function_that_only_looks_changes_nothing(value):
    assert reply_of(lambda x: repr(x), value).changed == ()


# Shadows


def test_a_shadow_holds_for_one_call():
    namespace = {"w": 1}
    exec("def f(): return w", namespace)
    answerer = Answerer(namespace)

    shadowed = answerer.answer(Request("call", "f", shadows={"w": 5})).value

    assert (shadowed, answerer.answer(call("f")).value) == (5, 1)


def test_a_shadow_of_an_absent_name_leaves_no_name():
    namespace = {"f": lambda: None}
    Answerer(namespace).answer(Request("call", "f", shadows={"w": 5}))

    assert "w" not in namespace


def test_a_shadow_ends_with_a_call_that_failed():
    namespace = {"w": 1, "f": lambda: 1 / 0}
    Answerer(namespace).answer(Request("call", "f", shadows={"w": 5}))

    assert namespace["w"] == 1


# Seeds


@pytest.mark.parametrize(
    "draw",
    [pytest.param(random.random, id="Python"), pytest.param(np.random.rand, id="NumPy")],
)
def test_the_same_seed_gives_the_same_numbers(draw):
    answerer = Answerer({"draw": draw})

    first, second, other = (answerer.answer(Request("call", "draw", seed=seed)).value for seed in (1, 1, 2))

    assert first == second != other


# Problems


def problem_in_cell(source: str) -> Problem:
    """The problem of `f()`, where `source` is cell 4 of a notebook."""
    namespace = {"__name__": "__main__"}
    exec(compile(source, "<cell 4>", "exec"), namespace)
    return Answerer(namespace, lambda filename: "cell 4" if filename == "<cell 4>" else "").answer(call("f")).problem


def test_a_problem_names_its_kinds_from_the_nearest():
    assert problem_in_cell("def f(): return {}[1]").kinds == ("KeyError", "LookupError", "Exception", "BaseException")


def test_a_problem_names_its_line():
    problem = problem_in_cell("def f():\n    x = 0\n    return 1 / x")

    assert (problem.cell, problem.line, problem.message) == ("cell 4", 3, "division by zero")


def test_a_problem_in_a_library_names_the_line_of_the_notebook():
    problem = problem_in_cell("import json\ndef f():\n    return json.loads('{')")

    assert (problem.cell, problem.line) == ("cell 4", 3)


def test_a_problem_names_the_name_that_was_not_there():
    assert problem_in_cell("def f(): return g()").name == "g"


def test_a_problem_says_that_its_class_is_the_learners_own():
    assert not problem_in_cell("class Oops(ValueError): pass\ndef f(): raise Oops").builtin


def test_leaving_python_is_a_problem():
    assert problem_in_cell("def f(): exit()\nfrom sys import exit").kind == "SystemExit"


def test_an_endless_recursion_is_a_problem():
    assert problem_in_cell("def f(): return f()").kind == "RecursionError"


def test_a_message_that_cannot_be_shown():
    problem = problem_in_cell("class Oops(Exception):\n    def __str__(self): raise ValueError\ndef f(): raise Oops")

    assert problem.message == "(its message cannot be shown)"


def test_a_long_message_is_cut():
    assert len(problem_in_cell("def f(): raise ValueError('x' * 10_000)").message) == 2_000


def test_a_problem_without_kinds_is_an_exception():
    assert Problem((), "").kind == "Exception"


def test_a_syntax_error_names_its_line():
    answerer = Answerer({}, lambda filename: "cell 4")
    with pytest.raises(SyntaxError) as caught:
        compile("x = 1\ny = = 2", "<cell 4>", "exec")

    problem = answerer.describe(caught.value)

    assert (problem.cell, problem.line, problem.code) == ("cell 4", 2, "y = = 2")


@pytest.mark.parametrize(
    ("filename", "cell"),
    [
        ("<ipython-input-3-abc>", "your notebook"),
        ("/tmp/ipykernel_12/345.py", "your notebook"),
        ("/usr/lib/numpy.py", ""),
    ],
)
def test_tells_a_cell_from_a_library(filename, cell):
    assert in_a_cell(filename) == cell


class Difficult:
    """An object that resists being looked at."""

    def __getattribute__(self, name):
        raise RuntimeError(name)


@pytest.mark.parametrize(
    "function",
    [
        pytest.param(lambda: Difficult(), id="no attributes"),
        pytest.param(lambda x: x.__setitem__(0, Difficult()), id="left in an argument"),
        pytest.param(lambda x: sys.stdout.write(None), id="writes None"),
    ],
)
def test_never_raises(function):
    assert isinstance(reply_of(function, [1]), Reply)


# Bounded text


@given(st.lists(st.text(max_size=20)), st.integers(0, 60))
def test_bounded_text_keeps_its_first_characters(texts, limit):
    bounded = BoundedText(limit)
    for text in texts:
        bounded.write(text)

    assert bounded.getvalue() == "".join(texts)[:limit]


@given(st.text())
def test_bounded_text_says_that_it_took_all(text):
    assert BoundedText(3).write(text) == len(text)
