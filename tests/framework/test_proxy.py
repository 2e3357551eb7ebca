"""`student` reads like the notebook: its names are called, read, shadowed and expected to raise."""

import numpy as np
import pytest

from autograder.expect import Explanation, LearnerError, Mismatch, NotReached, close, explain, numbers
from autograder.local import LocalTransport
from autograder.messages import HandleRef, KerasModel, Problem, Reply
from autograder.proxy import Student

NOTEBOOK = """
import numpy as np

W = np.array([1.0, 2.0])
height = 3
settings = {"glaze": "blue"}

def double(x):
    return 2 * x

def tall(x):
    return x * height

def fire(vase):
    vase.fired = True
    return vase

def apply(f, x):
    return f(x)

def carefully(f, x):
    try:
        return f(x)
    except Exception as error:
        return str(error)

def spoil(x, y=None):
    x[0] = 9
    print("spoiled")
    return np.exp(np.array([1e9]))

def fail(kind="ValueError"):
    raise {"ValueError": ValueError, "IndexError": IndexError}[kind]("too hot")

def stub():
    raise NotImplementedError

def vases(n):
    return {"all": [Vase(i) for i in range(n)]}

def draw():
    return np.random.rand()

class Vase:
    def __init__(self, height):
        self.height = height
        self.fired = False

    def __call__(self, x):
        return x + self.height

    def __getitem__(self, i):
        return self.height * i

    def grow(self, by=1):
        self.height += by
        return self
"""


@pytest.fixture
def student():
    namespace = {"__name__": "__main__"}
    exec(compile(NOTEBOOK, "<cell 1>", "exec"), namespace)
    return Student(LocalTransport(namespace))


# Names


def test_calls_a_function(student):
    assert student.double(4) == 8


def test_calls_with_keywords(student):
    assert student.double(x=4) == 8


def test_reads_a_variable(student):
    assert student["W"].tolist() == [1, 2]


@pytest.mark.parametrize(("name", "there"), [("W", True), ("V", False)])
def test_knows_whether_a_name_is_there(student, name, there):
    assert student.has(name) is there


@pytest.mark.parametrize(
    "use",
    [
        pytest.param(lambda student: student.glaze(1), id="call"),
        pytest.param(lambda student: student["glaze"], id="read"),
    ],
)
def test_a_name_that_is_not_there_is_not_reached(student, use):
    with pytest.raises(NotReached) as caught:
        use(student)

    assert str(caught.value) == (
        "`glaze` is not defined yet. Run the cell above that defines it, then run this cell again."
    )


def test_private_names_are_not_the_notebooks(student):
    with pytest.raises(AttributeError, match="^_repr_html_$"):
        _ = student._repr_html_


def test_a_name_of_the_notebook_can_be_an_argument(student):
    assert student.apply(student.double, 4) == 8


def test_an_absent_name_as_an_argument_is_the_learners_error(student):
    with pytest.raises(LearnerError, match="name 'glaze' is not defined"):
        student.apply(student.glaze, 4)


# Handles


def test_a_class_gives_a_handle(student):
    assert student.Vase(3).type_name == "Vase"


def test_reads_an_attribute(student):
    assert student.Vase(3).height == 3


def test_sets_an_attribute(student):
    vase = student.Vase(3)
    vase.height = 7

    assert vase.height == 7


def test_calls_a_method(student):
    vase = student.Vase(3)
    vase.grow(by=2)

    assert vase.height == 5


def test_a_method_that_returns_self_gives_a_handle(student):
    assert student.Vase(3).grow().grow().height == 5


def test_calls_a_handle(student):
    assert student.Vase(3)(1) == 4


def test_reads_an_item(student):
    assert student.Vase(3)[2] == 6


def test_a_handle_can_be_an_argument(student):
    vase = student.Vase(3)
    student.fire(vase)

    assert vase.fired is True


def test_a_handle_in_a_container_can_be_an_argument(student):
    student.vases(1)
    vase = student.Vase(3)

    assert student.double([vase, {"vase": vase}])[3]["vase"].height == 3


def test_a_container_may_hold_handles(student):
    assert [vase.height for vase in student.vases(2)["all"]] == [0, 1]


def test_a_handle_is_no_number(student):
    with pytest.raises(Mismatch, match=r"^expected numbers; got <Vase from Vase\(3\)>, a Vase$"):
        numbers(student.Vase(3))


def test_an_attribute_that_is_not_there_is_the_learners_error(student):
    with pytest.raises(LearnerError, match=r"^Vase\(3\)\.width raised AttributeError: 'Vase' object has no attribute"):
        _ = student.Vase(3).width


# The record of calls

TEXTS = {
    "call": (lambda s: s.double(4), "double(4)"),
    "call with an array": (lambda s: s.double(np.array([0.0, 2.0])), "double(array([0., 2.]))"),
    "call with keywords": (lambda s: s.double(x="a"), "double(x='a')"),
    "call with a name": (lambda s: s.apply(s.double, 1), "apply(double, 1)"),
    "call with a callback": (lambda s: s.apply(s.callback(abs), 1), "apply(abs, 1)"),
    "call with a lambda": (lambda s: s.apply(s.callback(lambda x: x), 1), "apply(a function, 1)"),
    "call with a handle": (lambda s: s.fire(s.Vase(1)), "fire(<Vase from Vase(1)>)"),
    "call with much": (lambda s: s.double("x" * 100), "double('" + "x" * 58 + "…)"),
    "attribute": (lambda s: s.Vase(1).height, "Vase(1).height"),
    "method": (lambda s: s.Vase(1).grow(by=2), "Vase(1).grow(by=2)"),
    "item": (lambda s: s.Vase(1)[2], "Vase(1)[2]"),
    "assignment": (lambda s: setattr(s.Vase(1), "height", 5), "Vase(1).height = 5"),
    "attribute of an item of a result": (lambda s: s.vases(2)["all"][1].height, "vases(2)['all'][1].height"),
    "variable": (lambda s: s["height"], "height"),
}


@pytest.mark.parametrize(("use", "text"), TEXTS.values(), ids=TEXTS.keys())
def test_a_call_is_recorded_as_it_was_written(student, use, text):
    use(student)

    assert str(student.last.text) == text


@pytest.mark.parametrize(
    ("use", "verb"),
    [
        pytest.param(lambda s: s.double(1), "returned", id="call"),
        pytest.param(lambda s: s["W"], "is", id="variable"),
        pytest.param(lambda s: s.Vase(1).height, "is", id="attribute"),
        pytest.param(lambda s: s.Vase(1)[1], "is", id="item"),
    ],
)
def test_a_call_returns_and_a_variable_is(student, use, verb):
    use(student)

    assert student.last.verb == verb


def test_calls_are_recorded_in_order(student):
    student.double(1)
    student.Vase(2).grow()

    assert [str(call.text) for call in student.calls] == ["double(1)", "Vase(2)", "Vase(2).grow", "Vase(2).grow()"]


def test_a_call_records_its_value(student):
    value = student.double([1])

    assert student.last.value is value


@pytest.mark.parametrize(
    ("field", "seen"),
    [
        ("changed", ("argument 1",)),
        ("printed", "spoiled\n"),
        ("warnings", ("RuntimeWarning: overflow encountered in exp",)),
        ("problem", None),
    ],
)
def test_a_call_records_what_was_seen(student, field, seen):
    student.spoil(np.zeros(2))

    assert getattr(student.last, field) == seen


def test_a_call_that_failed_is_recorded(student):
    with pytest.raises(LearnerError):
        student.fail()

    assert student.last.problem.message == "too hot"


def test_asking_for_a_name_is_not_recorded(student):
    student.has("W")

    assert student.calls == ()


def test_arguments_of_the_test_stay_as_they_were(student):
    x = np.zeros(2)
    student.spoil(x)

    assert x.tolist() == [0, 0]


def test_a_value_that_was_read_stays_as_it_was(student):
    before = student["W"]
    student.apply(student.callback(lambda w: w), 1)
    student["W"].fill(0)

    assert (before.tolist(), student["W"].tolist()) == ([1, 2], [1, 2])


# Shadows


def test_a_shadow_replaces_a_global_for_one_call(student):
    assert (student.shadow(height=10).tall(2), student.tall(2)) == (20, 6)


def test_shadows_add_up(student):
    assert student.shadow(height=10).shadow(W=0).tall(2) == 20


def test_calls_with_a_shadow_are_recorded(student):
    student.shadow(height=10).tall(2)

    assert str(student.last.text) == "tall(2)"


# Raises


def test_accepts_the_exception(student):
    with student.raises(ValueError):
        student.fail()


def test_accepts_a_subclass_of_the_exception(student):
    with student.raises(LookupError):
        student.fail("IndexError")


def explained(student, expected: type[BaseException], use) -> str:
    try:
        with student.raises(expected, hint="Hot."):
            use()
    except (Mismatch, LearnerError) as error:
        explanation = explain(error, student.calls, "")
        return f"{explanation.message}\n{explanation.hint}"
    return "accepted"


def test_says_that_nothing_was_raised(student):
    assert explained(student, ValueError, lambda: student.double(1)) == (
        "double(1) returned 2, an int.\nExpected a ValueError.\nHot."
    )


def test_says_that_nothing_was_called(student):
    assert explained(student, ValueError, lambda: None) == (
        "Expected a ValueError; got None (is there a `return`?).\nHot."
    )


def test_says_that_something_else_was_raised(student):
    assert explained(student, TypeError, student.fail) == (
        "fail() raised ValueError: too hot in line 33 of your notebook.\nHot."
    )


@pytest.mark.parametrize("expected", [ValueError, RuntimeError, Exception], ids=lambda kind: kind.__name__)
def test_a_stub_raises_nothing_that_counts(student, expected):
    assert explained(student, expected, student.stub) == (
        "stub is not written yet: its cell still raises NotImplementedError.\n"
    )


# Callbacks


def test_a_callback_runs_on_the_suites_side(student):
    heard = []
    student.apply(student.callback(heard.append), 4)

    assert heard == [4]


def test_what_a_callback_returns_goes_back(student):
    assert student.apply(student.callback(lambda x: x + 1), 4) == 5


def test_two_callbacks_are_told_apart(student):
    ones, twos = [], []
    student.double([student.callback(ones.append), student.callback(twos.append)])[3](1)

    assert (ones, twos) == ([], [1])


def test_a_callback_can_be_called_by_a_later_call(student):
    heard = []
    vase = student.Vase(student.callback(heard.append))
    student.apply(student.callback(abs), 1)
    vase.height(7)

    assert heard == [7]


def test_a_callback_that_fails_is_the_learners_error(student):
    with pytest.raises(LearnerError, match=r"^apply\(a function, 1\) raised RuntimeError: ZeroDivisionError: "):
        student.apply(student.callback(lambda x: x / 0), 1)


@pytest.mark.parametrize("name", ["apply", "carefully"])
def test_a_check_that_fails_in_a_callback_fails_the_test(student, name):
    with pytest.raises(Mismatch) as caught:
        getattr(student, name)(student.callback(lambda x: close(x, 5.0, hint="Add one.")), 4)

    assert explain(caught.value, student.calls, "") == Explanation(
        f"After {name}(a function, 4): the function passed to it got 4, an int.\nExpected 5.0.", "Add one."
    )


def test_a_callback_may_fail_the_test_as_pytest_does(student):
    with pytest.raises(pytest.fail.Exception, match=r"^It was called\.$"):
        student.carefully(student.callback(lambda x: pytest.fail("It was called.")), 4)

    assert student.double(4) == 8


def test_the_learners_code_does_not_hear_what_a_callback_says(student):
    with pytest.raises(Mismatch):
        student.carefully(student.callback(lambda x: close(x, 5.0)), 4)

    assert student.last.value == "the test's function cannot use what it was called with"


def test_a_callback_that_failed_is_forgotten_with_its_call(student):
    with pytest.raises(Mismatch):
        student.apply(student.callback(lambda x: close(x, 5.0)), 4)

    assert student.double(4) == 8


# The rest


def test_calls_are_seeded_by_their_number():
    asked = []
    transport = LocalTransport({"f": lambda: 1})
    student = Student(transport, seed_of=lambda number: asked.append(number) or number)
    student.f()
    student.f()

    assert asked == [0, 1]


def test_the_same_seed_draws_the_same_numbers(student):
    seeded = [Student(student._state.transport, seed_of=lambda number: 5) for _ in range(2)]

    assert seeded[0].draw() == seeded[1].draw()


def test_the_scratch_folder_is_the_notebooks_own(student):
    assert str(student.scratch / "vase.txt") == "vase.txt"


def test_a_notebook_cannot_be_restarted_from_within(student):
    with pytest.raises(NotReached, match=r"^This is checked when your notebook is graded\.$"):
        student.restarted()


class Scripted:
    """A transport that gives one answer."""

    def __init__(self, reply: Reply) -> None:
        self.reply = reply

    def send(self, request, callbacks):
        self.request = request
        return self.reply

    def why_missing(self, name):
        return f"`{name}` was in cell 3, which failed."


def test_the_transport_says_why_a_name_is_missing():
    with pytest.raises(NotReached, match=r"^`f` was in cell 3, which failed\.$"):
        Student(Scripted(Reply(missing=True))).f()


def test_a_problem_of_the_reply_is_raised_with_its_call():
    with pytest.raises(LearnerError, match=r"^f\(1\) raised KeyError: 5$"):
        Student(Scripted(Reply(problem=Problem(("KeyError",), "5")))).f(1)


def test_a_keras_model_is_sent_as_a_description_and_stays_as_a_handle():
    transport = Scripted(Reply(HandleRef(1, "Sequential")))
    model = Student(transport).keras_model("{}", [np.zeros(2)])

    assert model.type_name == "Sequential"
    assert isinstance(transport.request.args[0], KerasModel)


def test_what_was_observed_goes_into_the_record():
    student = Student(Scripted(Reply(1, None, False, ("UserWarning: w",), "p", ("x",), 0.5)))
    student.f()

    assert (student.last.warnings, student.last.printed, student.last.changed, student.last.seconds) == (
        ("UserWarning: w",),
        "p",
        ("x",),
        0.5,
    )


@pytest.mark.parametrize("use", [list, tuple, lambda vase: 1 in vase], ids=["list", "tuple", "in"])
def test_an_object_is_not_gone_through(student, use):
    with pytest.raises(TypeError, match="not iterable|not a container"):
        use(student.Vase(1))
