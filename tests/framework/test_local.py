"""`check("sigmoid")` shows how far the learner is, and never raises."""

import asyncio
import sys
from types import SimpleNamespace

import pytest

from autograder import local
from autograder.expect import CallStopped, Mismatch, close
from autograder.local import MORE, CheckResult, VisibleTest, check_in_notebook, run_checks


def visible(function, sentence="f doubles.", hint="Think.") -> VisibleTest:
    return VisibleTest(sentence, hint, function)


def doubles(student):
    close(student.f(2), 4)


def keeps_zero(student):
    close(student.f(0), 0)


def result_for(f, *tests) -> CheckResult:
    return run_checks("double", [visible(test) for test in tests or (doubles,)], {"f": f})


# Results


def test_counts_the_tests_that_pass():
    result = result_for(lambda x: x, doubles, keeps_zero)

    assert (result.passed, result.total) == (1, 2)


def test_tells_of_the_first_test_that_fails():
    tests = [visible(doubles, "first"), visible(keeps_zero, "second")]

    assert run_checks("double", tests, {"f": lambda x: 7}).sentence == "first"


def test_shows_that_all_passed():
    assert repr(result_for(lambda x: 2 * x)) == (
        "double: 1 of 1 checks passed. More tests run when your notebook is graded."
    )


def test_shows_what_is_wrong():
    assert repr(result_for(lambda x: x)) == (
        "double: not yet (0 of 1 checks passed).\n"
        "f doubles.\n"
        "f(2) returned 2, an int.\n"
        "Expected 4.\n"
        "Hint: Think.\n"
        "More tests run when your notebook is graded."
    )


@pytest.mark.parametrize("error", [asyncio.CancelledError, GeneratorExit, SystemExit, BaseException])
def test_whatever_the_code_raises_is_shown(error):
    def raises(x):
        raise error("enough")

    assert f"f(2) raised {error.__name__}: enough" in repr(result_for(raises))


def test_the_learner_may_interrupt_a_check():
    def interrupted(x):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        result_for(interrupted)


def test_shows_no_empty_hint():
    result = run_checks("double", [visible(doubles, hint="")], {"f": lambda x: x})

    assert "Hint" not in repr(result) + result._repr_html_()


def test_shows_that_a_function_is_not_there():
    assert repr(run_checks("double", [visible(doubles)], {})) == (
        "double: not yet (0 of 1 checks passed).\n"
        "f doubles.\n"
        "`f` is not defined yet. Run the cell above that defines it, then run this cell again.\n"
        "More tests run when your notebook is graded."
    )


# HTML

EVIL = "<script>alert('x')</script>"


def page_of(**fields) -> str:
    def test(student):
        raise Mismatch(EVIL, EVIL, EVIL)

    result = run_checks(fields.get("exercise", "double"), [visible(test, fields.get("sentence", ""))], {})
    return result._repr_html_()


@pytest.mark.parametrize("field", ["exercise", "sentence", "message and hint"])
def test_html_is_escaped(field):
    page = page_of(**{field: EVIL})

    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_html_of_a_value_is_escaped():
    assert "<script" not in result_for(lambda x: EVIL)._repr_html_()


def test_html_of_a_passed_exercise_is_escaped():
    assert "<script" not in run_checks(EVIL, [], {})._repr_html_()


@pytest.mark.parametrize("f", [lambda x: 2 * x, lambda x: x], ids=["passed", "failed"])
def test_html_says_that_more_tests_run(f):
    assert MORE in result_for(f)._repr_html_()


def test_html_keeps_the_lines_of_a_message():
    assert "f(2) returned 2, an int.<br>Expected 4." in result_for(lambda x: x)._repr_html_()


# Never raises


class Evil:
    def __repr__(self):
        raise RuntimeError("no words")

    def __getattr__(self, name):
        raise RuntimeError(name)


class EvilArray:
    def __array__(self, *args, **kwargs):
        raise RuntimeError("no array")


def endless(x):
    return endless(x)


def deep(x):
    nested = []
    for _ in range(10_000):
        nested = [nested]
    return nested


def leave(x):
    sys.exit()


def spoil(x):
    raise type("Oops", (Exception,), {"__str__": lambda self: 1 / 0})()


@pytest.mark.parametrize(
    "f",
    [
        pytest.param(None, id="not a function"),
        pytest.param(lambda: None, id="no arguments"),
        pytest.param(lambda x: None, id="None"),
        pytest.param(lambda x: Evil(), id="object without words"),
        pytest.param(lambda x: [Evil()], id="objects in a list"),
        pytest.param(lambda x: EvilArray(), id="object that is no array"),
        pytest.param(lambda x: 10**5_000, id="number too large to write"),
        pytest.param(lambda x: [10**5_000], id="list of a number too large to write"),
        pytest.param(lambda x: "\ud800", id="broken text"),
        pytest.param(deep, id="lists within lists"),
        pytest.param(endless, id="endless recursion"),
        pytest.param(leave, id="sys.exit"),
        pytest.param(spoil, id="exception without words"),
        pytest.param(lambda x: iter(int, 1), id="endless iterator"),
    ],
)
def test_whatever_a_function_does_is_shown(f):
    result = result_for(f)

    assert result.passed == 0
    assert "not yet" in repr(result)


def test_whatever_a_test_does_is_shown():
    def test(student):
        return student.f(2)["a"]

    assert "which cannot be used as the exercise asks" in repr(result_for(lambda x: x, test))


def test_a_stopped_call_is_shown():
    def test(student):
        raise CallStopped("stopped")

    assert "stopped" in repr(result_for(lambda x: x, test))


# The function that the release calls

CHECKS = {"double": [visible(doubles)], "treble": []}


def check(exercise):
    """As in the release."""
    check_in_notebook(exercise, CHECKS)


@pytest.fixture
def notebook(monkeypatch):
    """A shell whose namespace `check` finds, and what `check` displays in it."""
    shown = []
    shell = SimpleNamespace(user_ns={})
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: shell))
    monkeypatch.setitem(sys.modules, "IPython.core.getipython", SimpleNamespace(get_ipython=lambda: shell))
    monkeypatch.setitem(sys.modules, "IPython.display", SimpleNamespace(display=shown.append))
    return shell.user_ns, shown


def test_check_finds_the_names_of_the_notebook(notebook):
    names, shown = notebook
    names["f"] = lambda x: 2 * x
    check("double")

    assert [result.passed for result in shown] == [1]


def test_check_finds_the_names_of_a_script(capsys, monkeypatch):
    monkeypatch.delitem(sys.modules, "IPython", raising=False)
    monkeypatch.setitem(sys.modules, "IPython.core.getipython", None)
    exec("f = lambda x: 2 * x\ncheck('double')", {"check": check})

    assert capsys.readouterr().out == "double: 1 of 1 checks passed. More tests run when your notebook is graded.\n"


@pytest.mark.parametrize(
    ("exercise", "shown"),
    [("dubble", "'dubble'"), (["double"], "['double']"), (None, "None")],
    ids=["wrong name", "list", "nothing"],
)
def test_check_names_the_exercises(exercise, shown, capsys):
    check(exercise)

    assert capsys.readouterr().out == (f"There is no exercise {shown} here. The exercises are: double, treble.\n")


def test_check_returns_nothing(notebook):
    assert check("double") is None


def test_more_is_said_in_one_place():
    assert local.MORE == "More tests run when your notebook is graded."
