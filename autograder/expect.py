"""What a test may say about a result, and the message that a student reads when it does not hold.

Every check raises `Mismatch` with the parts of its message: what was expected, what came back, one hint.
`explain` puts the parts together with the call that was made. This module needs NumPy only: the release
carries a copy of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.messages import Problem, TypedArray

LONGEST_VALUE = 160


@dataclass(frozen=True, slots=True, eq=False)
class Call:
    """One call of the learner's code, and what could be observed of it."""

    text: object
    value: Any = None
    problem: Problem | None = None
    warnings: tuple[str, ...] = ()
    printed: str = ""
    changed: tuple[str, ...] = ()
    seconds: float = 0.0
    verb: str = "returned"


class Mismatch(AssertionError):
    """A result that differs from what the exercise asks for."""

    def __init__(self, expected: str, received: str, hint: str = "", value: object = None) -> None:
        self.expected = expected
        self.received = received
        self.hint = hint
        self.value = value
        super().__init__(f"expected {expected}; {received}" + (f" ({hint})" if hint else ""))


class LearnerError(Exception):
    """The learner's code raised an exception, or could not be called."""

    def __init__(self, problem: Problem, text: object = "", hint: str = "") -> None:
        self.problem = problem
        self.text = text
        self.hint = hint
        super().__init__(problem)

    def __str__(self) -> str:
        return f"{self.text or 'the call'} raised {self.problem.kind}: {self.problem.message}"

    @property
    def is_stub(self) -> bool:
        """Whether the code is still the release's placeholder."""
        return self.problem.kind == "NotImplementedError"


class NotReached(Exception):
    """What a test needs is not there: a name that no cell defined."""


class CallStopped(Exception):
    """The learner's code was ended from outside: time, memory, or a crash of its process."""


# --- describing values ---------------------------------------------------------------------------------


def show(value: object, longest: int = LONGEST_VALUE) -> str:
    """Write a value on one line, as Python would, shortened to `longest` characters."""
    with np.printoptions(precision=8, threshold=12, edgeitems=3, linewidth=10_000):
        if isinstance(value, np.ndarray):
            text = repr(np.asarray(value))
        elif isinstance(value, np.generic):
            text = repr(value.item())
        else:
            text = _written(value)
    text = " ".join(text.split())
    return text if len(text) <= longest else text[: longest - 1] + "…"


def _written(value: object) -> str:
    try:
        return repr(_untyped(value))
    except (ValueError, RecursionError):  # an integer of more than 4,300 digits; lists nested without end
        return f"<{type(value).__name__} too large to write down>"


def _untyped(value: object) -> object:
    """A container with arrays in it as plain ones: how they came over the wire says nothing to a student."""
    if isinstance(value, np.ndarray):
        return np.asarray(value)
    if type(value) in (list, tuple):
        return type(value)(_untyped(item) for item in value)  # type: ignore[attr-defined, call-arg]
    if type(value) is dict:
        return {key: _untyped(item) for key, item in value.items()}
    return value


def show_with_type(value: object) -> str:
    """Write a value with its type, and its shape where it is an array."""
    if isinstance(value, TypedArray) and value.type_name != "ndarray":
        return f"{show(value)}, {_with_article(value.type_name)} of shape {value.shape}"
    if isinstance(value, np.ndarray):
        return f"{show(value)}, an array of shape {value.shape} and type {value.dtype}"
    if value is None:
        return "None (is there a `return`?)"
    name = getattr(value, "type_name", "")  # of an object that stays on the student's side
    return f"{show(value)}, {_with_article(name if isinstance(name, str) and name else type(value).__name__)}"


def _with_article(name: str) -> str:
    """An int, a uint8."""
    return f"{'an' if name[:1].lower() in ('a', 'e', 'i', 'o') else 'a'} {name}"


# --- checks --------------------------------------------------------------------------------------------


def fail(expected: str, received: str, hint: str = "", value: object = None) -> None:
    """Fail the test with the parts of its message."""
    raise Mismatch(expected, received, hint, value)


def numbers(got: object, expected: str = "numbers") -> np.ndarray:
    """Return a result as an array of numbers: lists, scalars, bools and tensors are all fine.

    expected: what the message says was expected.
    Raises Mismatch for None, text, ragged lists, and anything else that holds no numbers.
    """
    array = _numeric(got)
    if array is None:
        raise Mismatch(expected, _received(got), value=got)
    return array


def _numeric(got: object) -> np.ndarray | None:
    try:
        array = np.asarray(got)
    except (ValueError, TypeError):
        return None
    return array if array.dtype.kind in "biuf" else None


def shape(got: object, want: tuple[int, ...], hint: str = "") -> None:
    """Check that a result has the shape `want`; for (), a shape of (1,) is fine too."""
    array = numbers(got)
    if array.shape != want and not (want == () and array.shape == (1,)):
        raise Mismatch(f"a result of shape {want}", _received(got), hint, got)


def close(
    got: object,
    want: object,
    *,
    rtol: float = 1e-5,
    atol: float = 1e-6,
    hint: str = "",
    known: Sequence[tuple[object, str]] = (),
) -> None:
    """Check that a result has the shape of `want` and its values, within `atol` + `rtol` · |want|.

    A nan equals nothing, an infinity only itself.
    known: pairs (wrong values, sentence): a result close to the wrong values gets that sentence as its hint.
    """
    given = np.asarray(want)
    target = given.astype(float)
    found = _numeric(got)
    if found is not None and _is_close(found, target, rtol, atol):
        return
    told = given if given.dtype.kind in "iu" else target
    expected = show(told if told.ndim else told.item())
    array = numbers(got, expected)
    for wrong, sentence in known:
        if _is_close(array, np.asarray(wrong, dtype=float), rtol, atol, equal_nan=True):
            raise Mismatch(expected, _received(got), sentence, got)
    if array.shape != target.shape and not (target.shape == () and array.shape == (1,)):
        raise Mismatch(f"{expected}, of shape {target.shape}", _received(got), hint, got)
    raise Mismatch(expected, _received(got), hint, got)


def same(got: object, want: object, hint: str = "") -> None:
    """Check exact equality: whole numbers, strings, lists and dicts of them."""
    if _plain(got) != _plain(want):
        raise Mismatch(show(want), _received(got), hint, got)


def check_true(condition: object, expected: str, received: str = "", hint: str = "") -> None:
    """Check a condition; `expected` and `received` say in words what it means."""
    if not bool(condition):
        raise Mismatch(expected, received, hint)


def unchanged(call: Call, hint: str = "A function leaves its inputs as they were: work on a copy.") -> None:
    """Check that a call did not alter its arguments."""
    if call.changed:
        raise Mismatch(
            "arguments that the call leaves as they were",
            f"it changed {' and '.join(call.changed)}",
            hint,
        )


def quiet(call: Call, hint: str = "") -> None:
    """Check that no RuntimeWarning (overflow, division by zero, invalid value) arose in a call."""
    noise = [warning for warning in call.warnings if warning.startswith("RuntimeWarning")]
    if noise:
        raise Mismatch("no warning", f"Python warned: {noise[0]}", hint)


def letters(answers: object, count: int) -> None:
    """Check that a quiz has one of the letters a, b, c, d under each of the names "q1" to "q<count>"."""
    given = {f"q{number}": _letter(answers, f"q{number}") for number in range(1, count + 1)}
    missing = [question for question, letter in given.items() if letter is None]
    strange = [question for question, letter in given.items() if letter not in ("a", "b", "c", "d", None)]
    check_true(not missing, f"a letter for each of {count} questions", f"there is none yet for {', '.join(missing)}")
    check_true(not strange, "one of the letters a, b, c, d", f"there is something else at {', '.join(strange)}")


def letter(answers: object, question: str, want: str) -> None:
    """Check one answer of a quiz. Case and spaces are forgiven."""
    given = _letter(answers, question)
    check_true(given == want, "the right letter", "there is another one" if given else "there is none")


def _letter(answers: object, question: str) -> str | None:
    if not isinstance(answers, dict):
        raise Mismatch("a dictionary `answers`", _received(answers))
    given = answers.get(question)
    return None if given is None else "".join(str(given).split()).lower()


def _is_close(got: np.ndarray, want: np.ndarray, rtol: float, atol: float, equal_nan: bool = False) -> bool:
    if got.shape != want.shape and not (want.shape == () and got.shape == (1,)):
        return False
    return bool(np.all(np.isclose(got.astype(float), want, rtol=rtol, atol=atol, equal_nan=equal_nan)))


def _received(got: object) -> str:
    return f"got {show_with_type(got)}"


def _plain(value: object) -> object:
    """Reduce NumPy scalars and arrays to Python's own types, so that == means equality."""
    if isinstance(value, np.generic | np.ndarray):
        return value.tolist()
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {_plain(key): _plain(item) for key, item in value.items()}
    return value


# --- explaining ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a test did not pass, for a student: `message` in a few lines, and one `hint`."""

    message: str
    hint: str


def explain(error: BaseException, calls: Sequence[Call], hint: str, hidden: bool = False) -> Explanation:
    """Turn what a test raised into words for the student.

    calls: the calls that the test made, in order.  hint: the test's own; a check's hint goes before it.
    hidden: say nothing that shows the inputs or the expected values of the test.
    """
    if isinstance(error, Mismatch):
        if hidden:
            return Explanation("The result is not what the exercise asks for.", error.hint or hint)
        return Explanation(_explain_mismatch(error, calls), error.hint or hint)
    if isinstance(error, LearnerError):
        return Explanation(_explain_exception(error, hidden), error.hint or ("" if error.is_stub else hint))
    if isinstance(error, NotReached | CallStopped):
        return Explanation(str(error), "" if isinstance(error, NotReached) else hint)
    if isinstance(error, AssertionError) and not hidden:
        return Explanation(str(error) or "The result is not what the exercise asks for.", hint)
    if hidden:
        return Explanation("The result is not what the exercise asks for.", hint)
    return Explanation(_explain_unusable(error, calls), hint)


def _explain_mismatch(error: Mismatch, calls: Sequence[Call]) -> str:
    call = next((c for c in reversed(calls) if error.value is not None and c.value is error.value), None)
    if call is None and calls:
        call = calls[-1]
    if call is None:
        return f"Expected {error.expected}; {error.received}."
    if error.received.startswith("got ") and (call.value is error.value or error.value is None):
        return f"{call.text} {call.verb} {error.received[4:]}.\nExpected {error.expected}."
    part = _part(error.value, call.value)
    if error.received.startswith("got ") and call.verb == "returned" and part:
        return f"In what {call.text} returned, {part} is {error.received[4:]}.\nExpected {error.expected}."
    place = call.text if call.verb == "is" else f"After {call.text}"
    return f"{place}: {error.received or 'it is not so'}.\nExpected {error.expected}."


def _part(value: object, whole: object) -> str:
    """Where a value stands in a result, such as "part 2" or "'w'"; "" where that is not certain."""
    parts: list[tuple[str, object]] = []
    if isinstance(whole, list | tuple):
        parts = [(f"part {number}", item) for number, item in enumerate(whole, 1)]
    elif isinstance(whole, dict):
        parts = [(repr(key), item) for key, item in whole.items()]
    found = [place for place, item in parts if item is value]
    return found[0] if len(found) == 1 else ""


def _explain_unusable(error: BaseException, calls: Sequence[Call]) -> str:
    """The test itself stumbled over a result of an unexpected kind."""
    said = f"{type(error).__name__}: {error}"
    if not calls:
        return f"The result cannot be used as the exercise asks ({said})."
    call = calls[-1]
    return f"{call.text} {call.verb} {show_with_type(call.value)}, which cannot be used as the exercise asks ({said})."


def _explain_exception(error: LearnerError, hidden: bool) -> str:
    problem = error.problem
    name = str(error.text).split("(")[0] or "The exercise"
    if error.is_stub and problem.cell.startswith("cell "):
        return f"{name} stops at code that is not written yet: {problem.cell} still raises NotImplementedError."
    if error.is_stub:
        return f"{name} is not written yet: its cell still raises NotImplementedError."
    where = f" in line {problem.line} of {problem.cell}" if problem.cell else ""
    where += f": {problem.code}" if problem.code else ""
    if hidden:  # a message could carry the test's inputs
        kind = problem.kind if problem.builtin else "an exception"
        return f"{name} raised {kind}{where}."
    said = f"{problem.kind}: {_in_short(problem.message)}" if problem.message else problem.kind
    return f"{error.text} raised {said}{where}."


def _in_short(message: str) -> str:
    """An exception's message on one line, without the numbers of an array, and without Keras's list of arguments."""
    message = message.split("Arguments received by")[0]
    start, end = message.find("[["), message.rfind("]]")
    if 0 <= start < end:
        message = f"{message[:start]}[[…]]{message[end + 2 :]}"
    return " ".join(message.split()).removesuffix(".")
