"""Checks for this notebook: run `check("…")` in it after each exercise.

Made from the course's own tests; to change them changes nothing about grading.
"""

from __future__ import annotations

import contextlib
import html
import io
import itertools
import linecache
import numpy as np
import random
import re
import sys
import time
import traceback
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal, Protocol

# --- What the two sides say to each other: requests, replies, and the few things that are not plain data ---


class TypedArray(np.ndarray):
    """The numbers of a tensor or variable, with the name of the type that they had in the notebook."""

    type_name: str = "ndarray"

    def __array_finalize__(self, source: object) -> None:
        self.type_name = getattr(source, "type_name", "ndarray")


def typed_array(numbers: np.ndarray, type_name: str) -> TypedArray:
    """Return `numbers`, uncopied, as a `TypedArray` of `type_name`."""
    array = numbers.view(TypedArray)
    array.type_name = type_name
    return array


@dataclass(frozen=True, slots=True)
class HandleRef:
    """An object that stays on the student's side, by its number there."""

    number: int
    type_name: str = ""


@dataclass(frozen=True, slots=True)
class NameRef:
    """A name of the notebook, passed as an argument."""

    name: str


@dataclass(frozen=True, slots=True)
class CallbackRef:
    """A function of the suite that the student's code may call, by its number."""

    number: int


@dataclass(frozen=True, slots=True)
class KerasModel:
    """A real Keras model to be built on the student's side: its JSON configuration and its weights.

    A configuration may hold a "compile_config", as that of a compiled model does.
    """

    config: str
    weights: tuple[np.ndarray, ...]


Action = Literal["call", "read", "has", "getattr", "setattr", "getitem", "keep", "forget", "files"]


@dataclass(frozen=True, slots=True)
class Request:
    """One thing for the student's side to do.

    target: a name of the notebook or a handle; none for "keep", which gives its argument back.
    attribute: for getattr and setattr.
    shadows: names of the notebook that hold other values while this request runs.
    """

    action: Action
    target: str | HandleRef = ""
    attribute: str = ""
    args: tuple[Any, ...] = ()
    kwargs: dict[str, Any] = field(default_factory=dict)
    shadows: dict[str, Any] = field(default_factory=dict)
    seed: int | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """An exception of the student's code, as data.

    kinds: names of its class and its bases, nearest first.  builtin: the class is Python's own.
    cell, line, code: where in the notebook it arose (code is the text of that line).
    name: for a NameError, the name that was not there.
    """

    kinds: tuple[str, ...]
    message: str
    builtin: bool = True
    cell: str = ""
    line: int = 0
    code: str = ""
    name: str = ""

    @property
    def kind(self) -> str:
        """Name of the exception's own class."""
        return self.kinds[0] if self.kinds else "Exception"


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of a request: a value or a problem, and what could be observed meanwhile.

    changed: positions ("argument 1") or names of the arguments that the call altered.
    """

    value: Any = None
    problem: Problem | None = None
    missing: bool = False
    warnings: tuple[str, ...] = ()
    printed: str = ""
    changed: tuple[str, ...] = ()
    seconds: float = 0.0

# --- What a test may say about a result, and the message that a student reads when it does not hold ---

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

# --- The student's side: do what a request says in the notebook's namespace, and say what came of it ---

DEEPEST = 20
LONGEST_TEXT = 2_000
MOST_WARNINGS = 20
COLOURS = re.compile(r"\x1b\[[0-9;]*m")  # which Keras writes into its messages
PLAIN = (bool, int, float, complex, str, bytes, type(None), list, tuple, dict)

Callback = Callable[[int, tuple[Any, ...], dict[str, Any]], Any]


def in_a_cell(filename: str) -> str:
    """Name the notebook cell whose code was compiled under `filename`, or return ""."""
    return "your notebook" if filename.startswith("<") or "ipykernel_" in filename else ""


class TooDeep(Exception):
    """A container nested so deeply, or within itself, that it cannot be written down."""


class Answerer:
    """Answers requests about one notebook's namespace.

    namespace: the notebook's global names.  locate: names the cell that a code's filename belongs to ("" for none).
    callback: calls back into the suite, with the number of a `CallbackRef` and the arguments.
    """

    def __init__(
        self,
        namespace: dict[str, Any],
        locate: Callable[[str], str] = in_a_cell,
        callback: Callback | None = None,
        printed_limit: int = 10_000,
    ) -> None:
        self.namespace = namespace
        self._locate = locate
        self._callback = callback
        self._printed_limit = printed_limit
        self._handles: dict[int, Any] = {}
        self._numbers = itertools.count(1)  # none twice: what a test has kept must not become another's object

    def answer(self, request: Request) -> Reply:
        """Do what `request` says. Raises KeyboardInterrupt, and nothing else that the student's code raises."""
        if request.action == "forget":
            self._handles.clear()
            return Reply()
        if request.action == "has":
            return Reply(value=request.target in self.namespace)
        if request.action != "keep" and isinstance(request.target, str) and request.target not in self.namespace:
            return Reply(missing=True)
        if request.seed is not None:
            seed_generators(request.seed)
        return self._observe(request)

    def _observe(self, request: Request) -> Reply:
        """Run a request, and note what it printed, warned about, changed and took."""
        printed = BoundedText(self._printed_limit)
        value, problem = None, None
        args: tuple[Any, ...] = ()
        kwargs: dict[str, Any] = {}
        with (
            warnings.catch_warnings(record=True) as caught,
            np.errstate(all="warn", under="ignore"),
        ):
            warnings.simplefilter("always")
            start = time.perf_counter()
            try:
                with self._shadowed(request.shadows), contextlib.redirect_stdout(printed):
                    args = tuple(self._admit(arg) for arg in request.args)
                    kwargs = {name: self._admit(arg) for name, arg in request.kwargs.items()}
                    value = self.export(self._perform(request, args, kwargs))
            except KeyboardInterrupt:
                raise  # in a notebook, by the learner, who wants the check to end
            except BaseException as error:  # asyncio's CancelledError, for one, is no Exception
                problem = self.describe(error)
            seconds = time.perf_counter() - start
        before = {f"argument {i}": arg for i, arg in enumerate(request.args, 1)} | request.kwargs
        after = {f"argument {i}": arg for i, arg in enumerate(args, 1)} | kwargs
        return Reply(
            value=value,
            problem=problem,
            warnings=tuple(f"{w.category.__name__}: {w.message}"[:LONGEST_TEXT] for w in caught[:MOST_WARNINGS]),
            printed=printed.getvalue(),
            changed=tuple(name for name in after if _differs(before[name], after[name])),
            seconds=seconds,
        )

    def _perform(self, request: Request, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        if request.action == "keep":
            return args[0]
        target = self._resolve(request.target)
        match request.action:
            case "call":
                return target(*args, **kwargs)
            case "read":
                return target
            case "getattr":
                return getattr(target, request.attribute)
            case "setattr":
                return setattr(target, request.attribute, args[0])
            case "getitem":
                return target[args[0]]
        raise ValueError(f"unknown action {request.action!r}")

    def _resolve(self, target: str | HandleRef) -> Any:
        if isinstance(target, HandleRef):
            if target.number not in self._handles:
                raise LookupError("this object belongs to an earlier test")
            return self._handles[target.number]
        if target not in self.namespace:
            raise NameError(f"name {target!r} is not defined", name=target)
        return self.namespace[target]

    @contextlib.contextmanager
    def _shadowed(self, shadows: dict[str, Any]) -> Iterator[None]:
        """Let names of the notebook hold other values, for one call."""
        absent = object()
        kept = {name: self.namespace.get(name, absent) for name in shadows}
        self.namespace.update({name: self._admit(value) for name, value in shadows.items()})
        try:
            yield
        finally:
            for name, value in kept.items():
                if value is absent:
                    self.namespace.pop(name, None)
                else:
                    self.namespace[name] = value

    # --- values in, values out ---

    def _admit(self, value: Any) -> Any:
        """Turn a value of a request into the student's own objects; arrays and containers are fresh copies."""
        match value:
            case HandleRef() | NameRef():
                return self._resolve(value.name if isinstance(value, NameRef) else value)
            case CallbackRef():
                return self._function_for(value.number)
            case KerasModel():
                return _build_keras_model(value)
            case np.ndarray():
                return value.copy()
            case list() | tuple():
                return type(value)(self._admit(item) for item in value)
            case dict():
                return {key: self._admit(item) for key, item in value.items()}
        return value

    def _function_for(self, number: int) -> Callable[..., Any]:
        def call_the_suite(*args: Any, **kwargs: Any) -> Any:
            if self._callback is None:
                raise RuntimeError("this function can only be called while a test runs")
            sent = tuple(self.export(arg) for arg in args)
            return self._callback(number, sent, {name: self.export(arg) for name, arg in kwargs.items()})

        return call_the_suite

    def export(self, value: Any) -> Any:
        """Turn a student's object into plain data, or into a handle where it is not plain."""
        try:
            return self._export(value, 0)
        except TooDeep:
            return self._handle(value)

    def _export(self, value: Any, depth: int) -> Any:
        if depth > DEEPEST:
            raise TooDeep
        if value is None or type(value) in (bool, int, float, str, bytes):
            return value
        if isinstance(value, np.ndarray | np.generic):
            return self._export_array(value, depth)
        if _is_tensor(value):
            return typed_array(np.array(value.numpy()), type(value).__name__)
        if isinstance(value, list | tuple | range | type({}.keys()) | type({}.values())):
            items = [self._export(item, depth + 1) for item in value]
            return tuple(items) if isinstance(value, tuple) else items
        if isinstance(value, dict) and all(isinstance(key, str | int | float | tuple | np.generic) for key in value):
            return {_plain_key(key): self._export(item, depth + 1) for key, item in value.items()}
        return self._handle(value)

    def _export_array(self, value: np.ndarray | np.generic, depth: int) -> Any:
        if value.dtype.kind in "biufc":
            return np.array(value) if isinstance(value, np.ndarray) else value  # a copy: the next call may alter it
        if value.dtype.kind in "OU":
            return self._export(value.tolist(), depth + 1)
        return self._handle(value)

    def _handle(self, value: Any) -> HandleRef:
        number = next(self._numbers)
        self._handles[number] = value
        return HandleRef(number, type(value).__name__)

    # --- problems ---

    def describe(self, error: BaseException) -> Problem:
        """Write an exception down as data, with the place in the notebook where it arose."""
        try:
            message = str(error)
        except BaseException:
            message = "(its message cannot be shown)"
        problem = Problem(
            kinds=tuple(base.__name__ for base in type(error).__mro__ if issubclass(base, BaseException)),
            message=COLOURS.sub("", message)[:LONGEST_TEXT],
            builtin=type(error).__module__ == "builtins",
            name=str(getattr(error, "name", "") or "") if isinstance(error, NameError) else "",
        )
        if isinstance(error, SyntaxError):
            return _at(problem, self._locate(error.filename or ""), error.lineno or 0, error.text or "")
        for frame in reversed(traceback.extract_tb(error.__traceback__, limit=-200)):
            cell = self._locate(frame.filename)
            if cell:
                line = frame.lineno or 0
                return _at(problem, cell, line, linecache.getline(frame.filename, line) or frame.line or "")
        return problem


class BoundedText(io.StringIO):
    """Text that keeps its first `limit` characters and drops the rest."""

    def __init__(self, limit: int) -> None:
        super().__init__()
        self._left = limit

    def write(self, text: str) -> int:
        """Keep what still fits of `text`."""
        super().write(text[: self._left])
        self._left = max(0, self._left - len(text))
        return len(text)


def _at(problem: Problem, cell: str, line: int, code: str) -> Problem:
    return Problem(
        problem.kinds,
        problem.message,
        problem.builtin,
        cell,
        line,
        code.strip()[:200],
        problem.name,
    )


def _is_tensor(value: object) -> bool:
    """Whether a value is a TensorFlow or Keras tensor or variable (TensorFlow need not be imported to know)."""
    module = type(value).__module__
    return module.split(".")[0] in ("tensorflow", "keras") and hasattr(value, "numpy") and hasattr(value, "shape")


def _plain_key(key: Any) -> Any:
    return key.item() if isinstance(key, np.generic) else key


def _differs(before: Any, after: Any) -> bool:
    """Whether an argument was altered in place."""
    if isinstance(before, np.ndarray):
        return not (
            isinstance(after, np.ndarray)
            and before.dtype == after.dtype
            and np.array_equal(before, after, equal_nan=before.dtype.kind in "fc")
        )
    if before is after or not isinstance(before, PLAIN):
        return False
    if len({type(before), type(after)}) == 2:
        return True
    if isinstance(before, list | tuple):
        return len(before) != len(after) or any(map(_differs, before, after))
    if isinstance(before, dict):
        return before.keys() != after.keys() or any(_differs(before[key], after[key]) for key in before)
    return bool(before != after)


def seed_generators(seed: int) -> None:
    """Seed Python, NumPy and, where it is loaded, TensorFlow; and NumPy's generators that are made without a seed."""
    random.seed(seed)
    np.random.seed(seed)
    # NumPy asks the operating system through this name of its module; else `default_rng()` would bring luck into marks.
    np.random.bit_generator.randbits = random.Random(seed).getrandbits  # type: ignore[attr-defined]
    if "tensorflow" in sys.modules:
        sys.modules["tensorflow"].random.set_seed(seed)


def _build_keras_model(described: KerasModel) -> Any:
    import keras

    model = keras.models.model_from_json(described.config)
    model.set_weights(list(described.weights))
    return model

# --- `student`, as a test sees it: an object whose names are the notebook's ---

Function = Callable[..., Any]
HOLDS_HANDLES = (HandleRef, list, tuple, dict)
CANNOT_USE = "the test's function cannot use what it was called with"
OF_ARGUMENTS = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What a function raises that cannot use its arguments: a mistake of the code that called it."""


class Transport(Protocol):
    """Carries a request to the student's side and brings the reply."""

    def send(self, request: Request, callbacks: dict[int, Function]) -> Reply:
        """Answer `request`; raise CallStopped when the student's side was ended meanwhile."""

    def why_missing(self, name: str) -> str:
        """Say, for the student, why the notebook has no `name`."""

    def restarted(self) -> Transport:
        """The same notebook in a fresh process, on a copy of the files that it has written."""


class Student:
    """One test's view of a notebook.

    seed_of: gives the seed of the n-th call, or None to leave the generators alone.
    """

    def __init__(self, transport: Transport, seed_of: Callable[[int], int] | None = None) -> None:
        self._state = _State(transport, seed_of)
        self._shadows: dict[str, Any] = {}

    def __getattr__(self, name: str) -> NotebookName:
        if name.startswith("_"):
            raise AttributeError(name)
        self._state.names.add(name)
        return NotebookName(self._state, name, self._shadows)

    def __getitem__(self, name: str) -> Any:
        """Read a top-level variable of the notebook."""
        self._state.names.add(name)
        return self._state.ask(Request("read", name), text=name, verb="is")

    def has(self, name: str) -> bool:
        """Whether the notebook defines `name`."""
        self._state.names.add(name)
        return bool(self._state.transport.send(Request("has", name), {}).value)

    def shadow(self, **values: Any) -> Student:
        """A view whose calls find other values under these global names of the notebook."""
        view = object.__new__(Student)
        view._state = self._state
        view._shadows = {**self._shadows, **values}
        return view

    @contextmanager
    def raises(self, kind: type[BaseException], hint: str = "") -> Iterator[None]:
        """Expect the learner's code to raise `kind`, or a subclass of it."""
        count = len(self._state.calls)
        try:
            yield
        except LearnerError as error:
            if error.is_stub:  # also a RuntimeError, and an Exception, that nobody wrote
                raise
            if kind.__name__ in error.problem.kinds:
                return
            error.hint = error.hint or hint
            raise
        value = self._state.calls[-1].value if len(self._state.calls) > count else None
        raise Mismatch(f"a {kind.__name__}", f"got {show_with_type(value)}", hint, value)

    def callback(self, function: Function) -> Callback:
        """A function of the suite that the learner's code may call; it runs on the suite's side."""
        return Callback(function)

    def keras_model(self, config: str, weights: list[np.ndarray]) -> Any:
        """A real Keras model, built on the student's side from a JSON configuration and weights: a handle."""
        described = KerasModel(config, tuple(weights))
        return self._state.ask(Request("keep", args=(described,)), text="a Keras model", verb="is")

    @property
    def last(self) -> Call:
        """The record of the latest call."""
        return self._state.calls[-1]

    @property
    def calls(self) -> tuple[Call, ...]:
        """The records of all calls of this test, in order."""
        return tuple(self._state.calls)

    def restarted(self) -> Student:
        """The same notebook in a fresh process, on a copy of the files that its code has written."""
        second = Student(self._state.transport.restarted(), self._state.seed_of)
        second._state.names = self._state.names
        return second

    @property
    def holds_handles(self) -> bool:
        """Whether the student's side keeps objects for this test."""
        return self._state.holds_handles

    @property
    def scratch(self) -> Path:
        """The folder that the student's code may write to, as its own process sees it."""
        return Path(".")


def names_asked(student: Student) -> set[str]:
    """The names of the notebook that a test has asked for, to read or to add to."""
    return student._state.names  # no attribute of Student, where a name of the notebook would be hidden by it


class Callback:
    """A function of the suite, ready to be passed to the learner's code."""

    def __init__(self, function: Function) -> None:
        self.function = function

    def __repr__(self) -> str:
        return getattr(self.function, "__name__", "function").replace("<lambda>", "a function")


class _State:
    """What the views, names and handles of one test share."""

    def __init__(self, transport: Transport, seed_of: Callable[[int], int] | None) -> None:
        self.transport = transport
        self.seed_of = seed_of
        self.calls: list[Call] = []
        self.names: set[str] = set()
        self.holds_handles = False
        self.callbacks: dict[int, Function] = {}  # an object of the student's may keep one for a later call
        self.failure: BaseException | None = None

    def ask(self, request: Request, text: str | CallText, verb: str = "returned") -> Any:
        """Send a request, record the call, and return its value or raise its problem."""
        request = Request(
            request.action,
            request.target,
            request.attribute,
            tuple(self._send(arg) for arg in request.args),
            {name: self._send(arg) for name, arg in request.kwargs.items()},
            {name: self._send(value) for name, value in request.shadows.items()},
            self.seed_of(len(self.calls)) if self.seed_of else None,
        )
        self.failure = None
        reply = self.transport.send(request, self.callbacks)
        if reply.missing:
            raise NotReached(self.transport.why_missing(str(request.target)))
        value = self._receive(reply.value, text)
        self.calls.append(
            Call(
                text,
                value,
                reply.problem,
                reply.warnings,
                reply.printed,
                reply.changed,
                reply.seconds,
                verb,
            )
        )
        if self.failure is not None:
            raise _error_of_callback(self.failure, reply.problem, text)
        if reply.problem is not None:
            raise LearnerError(reply.problem, text)
        return value

    def _remembering(self, function: Function) -> Function:
        """A function of the suite, with its error kept for the test.

        The learner's code does not read the error, which could tell what was expected, and cannot hide it.
        """

        def call(*args: Any, **kwargs: Any) -> Any:
            try:
                return function(*args, **kwargs)
            except KeyboardInterrupt:
                raise
            except BaseException as error:  # pytest's own, of `pytest.fail`, are no Exceptions
                self.failure = self.failure or error
                raise RuntimeError(CANNOT_USE) from None

        return call

    def _send(self, value: Any) -> Any:
        match value:
            case Handle():
                return _reference(value)
            case NotebookName():
                return NameRef(value._name)
            case Callback():
                self.callbacks[len(self.callbacks)] = self._remembering(value.function)
                return CallbackRef(len(self.callbacks) - 1)
            case list() | tuple():
                return type(value)(self._send(item) for item in value)
            case dict():
                return {key: self._send(item) for key, item in value.items()}
        return value

    def _receive(self, value: Any, text: str | CallText, place: str = "") -> Any:
        match value:
            case HandleRef():
                self.holds_handles = True
                return Handle(self, value, f"{text}{place}")
            case list() | tuple():
                return type(value)(
                    self._receive(item, text, f"{place}[{i}]") if isinstance(item, HOLDS_HANDLES) else item
                    for i, item in enumerate(value)
                )
            case dict():
                return {
                    key: self._receive(item, text, f"{place}[{key!r:.40}]") if isinstance(item, HOLDS_HANDLES) else item
                    for key, item in value.items()
                }
        return value


def _error_of_callback(error: BaseException, problem: Problem | None, text: str | CallText) -> BaseException:
    """What a test raises whose callback raised `error`.  problem: what became of the call meanwhile."""
    if isinstance(error, Mismatch) and error.received.startswith("got "):
        return Mismatch(error.expected, f"the function passed to it {error.received}", error.hint)
    if isinstance(error, OF_ARGUMENTS):
        kinds, said = ("RuntimeError", "Exception", "BaseException"), f"{type(error).__name__}: {error}"
        return LearnerError(replace(problem or Problem((), ""), kinds=kinds, message=said, builtin=True), text)
    return error


class NotebookName:
    """A global name of the notebook: call it, or pass it on as an argument."""

    def __init__(self, state: _State, name: str, shadows: dict[str, Any]) -> None:
        self._state = state
        self._name = name
        self._shadows = shadows

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call the learner's function or class."""
        request = Request("call", self._name, "", args, kwargs, self._shadows)
        return self._state.ask(request, CallText(self._name, args, kwargs))

    def __repr__(self) -> str:
        return self._name


class Handle:
    """An object that stays on the student's side: its attributes, items and calls go there."""

    __iter__ = None  # else Python would ask for item after item, and a student's object may give them without end
    __contains__ = None

    def __init__(self, state: _State, reference: HandleRef, text: str) -> None:
        object.__setattr__(self, "_state", state)
        object.__setattr__(self, "_reference", reference)
        object.__setattr__(self, "_text", text)

    @property
    def type_name(self) -> str:
        """Name of the object's class in the notebook."""
        return _reference(self).type_name

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # NumPy and copy look for protocols here; the student's side has none to give
            raise AttributeError(name)
        return self._state.ask(Request("getattr", _reference(self), name), f"{self._text}.{name}", verb="is")

    def __setattr__(self, name: str, value: Any) -> None:
        self._state.ask(
            Request("setattr", _reference(self), name, (value,)),
            f"{self._text}.{name} = {show(value, 40)}",
        )

    def __getitem__(self, key: Any) -> Any:
        return self._state.ask(Request("getitem", _reference(self), "", (key,)), f"{self._text}[{key!r}]", verb="is")

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call the object."""
        request = Request("call", _reference(self), "", args, kwargs)
        return self._state.ask(request, CallText(self._text, args, kwargs))

    def __repr__(self) -> str:
        return f"<{self.type_name} from {self._text}>"


def _reference(handle: Handle) -> HandleRef:
    reference: HandleRef = object.__getattribute__(handle, "_reference")
    return reference


@dataclass(frozen=True, slots=True, eq=False)
class CallText:
    """A call in words, written only when somebody reads them: most calls are right, and nobody does."""

    name: str
    args: tuple[Any, ...]
    kwargs: dict[str, Any]

    def __str__(self) -> str:
        shown = [show(arg, 60) for arg in self.args]
        shown += [f"{name}={show(arg, 60)}" for name, arg in self.kwargs.items()]
        return f"{self.name}({', '.join(shown)})"

# --- `check("sigmoid")`: the visible tests of an exercise, run in the learner's own notebook ---

MORE = "More tests run when your notebook is graded."


class LocalTransport:
    """Answers a test's requests in this process, from a namespace."""

    def __init__(self, namespace: dict[str, Any]) -> None:
        self._callbacks: dict[int, Function] = {}
        self._answerer = Answerer(namespace, callback=self._call_back)

    def send(self, request: Request, callbacks: dict[int, Function]) -> Reply:
        """Answer at once."""
        self._callbacks = callbacks
        return self._answerer.answer(request)

    def why_missing(self, name: str) -> str:
        """Say what to do about a name that no cell has defined so far."""
        return f"`{name}` is not defined yet. Run the cell above that defines it, then run this cell again."

    def restarted(self) -> LocalTransport:
        """Refuse: a notebook cannot be run a second time from within."""
        raise NotReached("This is checked when your notebook is graded.")

    def _call_back(self, number: int, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        return self._callbacks[number](*args, **kwargs)


@dataclass(frozen=True, slots=True)
class VisibleTest:
    """One test that students get: its sentence, its hint, and the function that takes `student`."""

    sentence: str
    hint: str
    function: Callable[[Student], None]


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What `check` shows: how many visible tests passed, and the first that did not."""

    exercise: str
    passed: int
    total: int
    sentence: str = ""
    failure: Explanation | None = None

    def __repr__(self) -> str:
        if self.failure is None:
            return f"{self.exercise}: {self._count()} passed. {MORE}"
        parts = [
            f"{self.exercise}: not yet ({self._count()} passed).",
            self.sentence,
            self.failure.message,
        ]
        if self.failure.hint:
            parts.append(f"Hint: {self.failure.hint}")
        return "\n".join([*parts, MORE])

    def _repr_html_(self) -> str:
        colour = "#1a7f37" if self.failure is None else "#b35900"
        title = f"<b>{html.escape(self.exercise)}</b>: "
        if self.failure is None:
            body = f"{title}{self._count()} passed ✓"
        else:
            message = html.escape(self.failure.message).replace("\n", "<br>")
            body = f"{title}not yet ({self._count()} passed)<br>{html.escape(self.sentence)}"
            body += f"<pre style='margin:.5em 0;white-space:pre-wrap;word-break:normal'>{message}</pre>"
            if self.failure.hint:
                body += f"<i>Hint: {html.escape(self.failure.hint)}</i><br>"
        style = f"border-left:4px solid {colour};padding:.4em .8em;margin:.2em 0"
        return f"<div style='{style}'>{body}<br><small>{MORE}</small></div>"

    def _count(self) -> str:
        return f"{self.passed} of {self.total} checks"


def run_checks(exercise: str, tests: list[VisibleTest], namespace: dict[str, Any]) -> CheckResult:
    """Run `tests` in order on `namespace`; the result names the first that fails."""
    first: tuple[str, Explanation] | None = None
    passed = 0
    for test in tests:
        student = Student(LocalTransport(namespace))
        try:
            test.function(student)
            passed += 1
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            if first is None:
                first = test.sentence, explain(error, student.calls, test.hint)
    sentence, failure = first or ("", None)
    return CheckResult(exercise, passed, len(tests), sentence, failure)


def check_in_notebook(exercise: str, checks: dict[str, list[VisibleTest]]) -> None:
    """Run the visible tests of an exercise on the notebook that calls this, and show the result.

    Raises KeyboardInterrupt only, when the learner interrupts it.
    """
    tests = checks.get(exercise) if isinstance(exercise, str) else None
    if tests is None:
        print(f"There is no exercise {exercise!r} here. The exercises are: {', '.join(checks)}.")
        return
    result = run_checks(exercise, tests, _notebook_namespace())
    try:
        from IPython.core.getipython import get_ipython
        from IPython.display import display
    except ImportError:
        print(result)
        return
    if get_ipython() is None:
        print(result)
    else:
        display(result)  # type: ignore[no-untyped-call]


def _notebook_namespace() -> dict[str, Any]:
    """The global names of the notebook: IPython's, or those of the script that called `check`."""
    interactive = sys.modules.get("IPython")
    shell = interactive.get_ipython() if interactive else None
    if shell is not None:
        namespace: dict[str, Any] = shell.user_ns
        return namespace
    return sys._getframe(3).f_globals

# --- the checks ---

def _weighted_sum_1(student):
    """weighted_sum adds up each input times its weight, and adds the bias once."""
    elsewhere = student.shadow(w=np.array([100.0, 200.0, 300.0]), b=1000.0)
    close(
        elsewhere.weighted_sum(np.array([2.0, 1.0, -2.0]), np.array([0.5, -1.0, 0.75]), 4.25),
        2.75,
        known=(
            (-1.5, "The bias is missing: with all inputs 0, what should the neuron say?"),
            (-5.75, "The bias is added, not subtracted: a threshold is minus the bias."),
            (11.25, "The bias belongs to the neuron and not to each input: it is added once."),
            ([1.0, -1.0, -1.5], "One neuron gives one number: the products still have to be added up."),
            ([5.25, 3.25, 2.75], "One neuron gives one number: the products still have to be added up."),
            (800.0, "Use the arguments of the function, not the variables w and b of other cells."),
            (-195.75, "Use the arguments of the function, not the variable w of other cells."),
            (998.5, "Use the arguments of the function, not the variable b of other cells."),
            (2.0, "Keep the decimals: a weighted sum need not be a whole number."),
            (3.0, "Keep the decimals: a weighted sum need not be a whole number."),
            (5.5, "Each input is multiplied by its weight: here the two were added."),
            (3.75, "The products are added up; here their average was taken."),
            (4.5, "Each input meets its own weight only, not the weights of the others."),
            (
                [[5.25, 2.25, 5.75], [4.75, 3.25, 5.0], [3.25, 6.25, 2.75]],
                "Each input meets its own weight only, not the weights of the others.",
            ),
            (
                0.93991335,
                "This is the sum after a sigmoid: the activation is a later step, and not part of the sum.",
            ),
            (0.99185972, "This is the sum after a tanh: the activation is a later step, and not part of the sum."),
            (1.0, "This is the sum after an activation, which is a later step and not part of the sum."),
        ),
    )
    close(
        elsewhere.weighted_sum(np.array([2.0, 1.0, -2.0]), np.array([0.5, -1.0, 0.75]), 4.25),
        2.75,
        hint="The second time the same call gave another result: every call has to start from nothing.",
    )

def _weighted_sum_2(student):
    """weighted_sum of a batch of shape (m, n) gives m results, one for each row."""
    elsewhere = student.shadow(x=np.nan, w=np.nan, b=np.nan)
    batch = np.array([[1.0, 0.0, 2.0], [0.0, 3.0, -1.0]])
    close(
        elsewhere.weighted_sum(batch, np.array([2.0, 1.0, 0.5]), -2.75),
        [0.25, -0.25],
        known=(
            ([-0.75, 0.25, -2.25], "Add up across the features (the columns), and not down the samples."),
            (2.75, "The sum runs over all samples together: each row needs a result of its own."),
            (5.5, "The sum runs over all samples together: each row needs a result of its own."),
            (0.0, "The sum runs over all samples together: each row needs a result of its own."),
            (0.25, "Every row of the batch gets a result: this is that of the first row alone."),
            (-0.25, "Every row of the batch gets a result: this is that of the last row alone."),
            (
                [[0.25], [-0.25]],
                "The numbers are right, but there is one number for each row, in the shape (m,): this is a column.",
            ),
            (
                [[0.25, -0.25]],
                "The numbers are right, but there is one number for each row, in the shape (m,): one bracket less.",
            ),
            ([3.0, 2.5], "In a batch the bias is missing: every row gets it."),
            ([0.25, 2.5], "In a batch every row gets the bias, and not the first one alone."),
            ([3.0, -0.25], "In a batch every row gets the bias, and not the last one alone."),
            ([0.25, 0.0], "This is the sum after a ReLU: the activation is a later step, and not part of the sum."),
            (
                [[-0.75, -2.75, -1.75], [-2.75, 0.25, -3.25]],
                "Each row still has to be added up, across its features.",
            ),
            ([[2.0, 0.0, 1.0], [0.0, 3.0, -0.5]], "Each row still has to be added up, across its features."),
        ),
    )

def _weighted_sum_3(student):
    """weighted_sum takes lists as well (this informs and earns nothing)."""
    close(student.weighted_sum([1.0, -2.0], [0.5, 0.25], 1), 1.0)
    close(student.weighted_sum([[1.0, -2.0], [0, 4]], [0.5, 0.25], 1), [1.0, 2.0])

def _step_1(student):
    """step is 0 for negative numbers and 1 for positive ones."""
    elsewhere = student.shadow(z=np.array([7.0, 7.0, 7.0]))
    close(
        elsewhere.step(np.array([-2.0, -0.5, 0.5, 3.0])),
        [0, 0, 1, 1],
        known=(
            ([1, 1, 1], "Use the argument of the function, not the variable z of other cells."),
            ([-1, -1, 1, 1], "This is the sign: a step answers only 0 or 1."),
            ([0, 0, 0.5, 3], "A step fires 1, however large the input: this one is ReLU."),
            ([1, 1, 0, 0], "It is the other way around: which side is silent?"),
            ([0, 0, 0, 1], "The threshold is 0: every number above it fires, not only the large ones."),
            (
                [0.11920292, 0.37754067, 0.62245933, 0.95257413],
                "This is sigmoid, the soft step: a hard one answers only 0 or 1.",
            ),
            (0, "Each number of the array gets an answer of its own: this is one for all."),
            (1, "Each number of the array gets an answer of its own: this is one for all."),
            (2, "Each number of the array gets an answer of its own: this counts those that fire."),
            ([0.5, 3], "Silent numbers stay in their places, as 0: the shape is that of the input."),
            ([1, 1], "Silent numbers stay in their places, as 0: the shape is that of the input."),
        ),
    )

def _step_2(student):
    """step takes a single number, and whole numbers as well."""
    close(student.step(np.array([-3, 1, 7])), [0, 1, 1])
    close(student.step(4), 1)
    close(student.step(0.5), 1)
    close(student.step(-4.5), 0)

def _step_3(student):
    """step is 0 at exactly 0."""
    close(
        student.step(np.array([0.0, -3.0, 4.0])),
        [0, 0, 1],
        known=(
            ([0.5, 0, 1], "Halfway is no answer of a step: at exactly 0 it is still silent."),
            ([1, 0, 1], "At exactly 0 the step does not fire yet: it has to be above 0."),
        ),
    )

def _relu_1(student):
    """relu is 0 for negative numbers and the number itself for positive ones."""
    elsewhere = student.shadow(z=np.array([7.0, 7.0, 7.0]))
    close(
        elsewhere.relu(np.array([-3.0, -0.5, 0.0, 2.5, 8.0])),
        [0, 0, 0, 2.5, 8],
        known=(
            ([7, 7, 7], "Use the argument of the function, not the variable z of other cells."),
            ([-3, -0.5, 0, 0, 0], "You kept the other half: positive numbers pass, negative ones do not."),
            ([0, 0, 0, 1, 1], "ReLU has no upper limit: how large the number is must come through."),
            ([0, 0, 0, 2.5, 6], "ReLU has no upper limit: how large the number is must come through."),
            ([0, 0, 0, 2, 8], "Keep the decimals: the result of ReLU need not be a whole number."),
            ([3, 0.5, 0, 2.5, 8], "This is the distance from 0: negative numbers become 0, not positive."),
            (8, "ReLU works element by element: every number of the array gets its own answer."),
            (10.5, "ReLU works element by element: this adds up what it lets through."),
            ([2.5, 8], "Silenced numbers stay in their places, as 0: the shape is that of the input."),
            ([0, 2.5, 8], "Silenced numbers stay in their places, as 0: the shape is that of the input."),
            ([3, 0.5, 0, 0, 0], "It is the other way around: positive numbers pass, negative ones do not."),
            (
                [-0.03, -0.005, 0, 2.5, 8],
                "This is the leaky ReLU: here negative numbers become 0 and nothing else.",
            ),
            ([-0.3, -0.05, 0, 2.5, 8], "This is a leaky ReLU: here negative numbers become 0 and nothing else."),
            ([-0.6, -0.1, 0, 2.5, 8], "This is a leaky ReLU: here negative numbers become 0 and nothing else."),
            (
                [0.04858735, 0.47407698, 0.69314718, 2.57888973, 8.00033541],
                "This is softplus, a rounded ReLU: here the corner at 0 is sharp.",
            ),
            (
                [-0.95021293, -0.39346934, 0, 2.5, 8],
                "This is ELU, which lets a little of the negative side through: ReLU lets nothing.",
            ),
        ),
    )

def _relu_2(student):
    """relu of an array of shape (2, 2) has shape (2, 2)."""
    close(student.relu(np.array([[-1.0, 4.0], [0.25, -2.0]])), [[0.0, 4.0], [0.25, 0.0]])

def _sigmoid_1(student):
    """sigmoid is 0.5 at 0, 0.8808 at 2 and 0.2689 at -1."""
    elsewhere = student.shadow(z=np.array([7.0, 7.0, 7.0]))
    close(
        elsewhere.sigmoid(np.array([0.0, 2.0, -1.0])),
        [0.5, 0.88079708, 0.26894142],
        known=(
            (
                [0.99908895, 0.99908895, 0.99908895],
                "Use the argument of the function, not the variable z of other cells.",
            ),
            ([0, 0.96402758, -0.76159416], "This is tanh, which runs from -1 to 1: sigmoid runs from 0 to 1."),
            (
                [0, 0.76159416, -0.46211716],
                "This curve runs from -1 to 1 and is centred on 0: sigmoid runs from 0 to 1.",
            ),
            (
                [2, 1.13533528, 3.71828183],
                "Division comes before addition: all of 1 + exp(-z) belongs under the fraction bar.",
            ),
            (
                [np.inf, 1.15651764, -0.58197671],
                "Under the fraction bar the two are added, not subtracted.",
            ),
            ([0.5, 0.8, 0.33333333], "The base of the power is the number e, not 2."),
            ([0.5, 0.99009901, 0.09090909], "The base of the power is the number e, not 10."),
            (
                [0.25, 0.10499359, 0.19661193],
                "This is the slope of the sigmoid, not its value.",
            ),
            (
                [0.5, 0.88079708, 0.73105858],
                "The sign of the input got lost: left of 0 the curve lies below one half.",
            ),
            (
                [0.5, 0.9, 0.3],
                "This is a straight line cut off at both ends: the sigmoid is curved.",
            ),
            (
                [0.5, 0.83333333, 0.33333333],
                "This is a straight line cut off at both ends: the sigmoid is curved.",
            ),
            (
                [-0.69314718, -0.12692801, -1.31326169],
                "This is the logarithm of the sigmoid: leave the logarithm to the loss.",
            ),
            ([0, 1, 0], "This is a step, or a sigmoid that was rounded: the values between 0 and 1 are missing."),
            (
                [0.5, 0.11920292, 0.73105858],
                "The curve is mirrored: it has to rise, so mind the sign of the exponent.",
            ),
            (
                [0.11419520, 0.84379473, 0.04201007],
                "This is softmax, which shares 1 among all: here each element is on its own.",
            ),
            ([0.5, 0.8808, 0.2689], "Do not round inside the function: it is the display that rounds."),
            ([0.5, 0.881, 0.269], "Do not round inside the function: it is the display that rounds."),
            ([0.5, 0.88, 0.27], "Do not round inside the function: it is the display that rounds."),
            (
                [0.5, 0.8807753, 0.26896181],
                "The number e has more digits than that: let NumPy's exponential supply it.",
            ),
        ),
    )

def _tanh_1(student):
    """tanh is 0 at 0, 0.7616 at 1 and -0.9640 at -2."""
    elsewhere = student.shadow(z=np.array([7.0, 7.0, 7.0]))
    close(
        elsewhere.tanh(np.array([0.0, 1.0, -2.0])),
        [0, 0.76159416, -0.96402758],
        known=(
            (
                [0.99999834, 0.99999834, 0.99999834],
                "Use the argument of the function, not the variable z of other cells.",
            ),
            ([0.5, 0.88079708, 0.01798621], "Centre it at 0: this curve still runs from 0 to 1."),
            ([0.5, 0.73105858, 0.11920292], "This is sigmoid, which runs from 0 to 1: tanh runs from -1 to 1."),
            (
                [0, 0.46211716, -0.76159416],
                "The curve is too flat: tanh is a sigmoid of twice the input, stretched.",
            ),
            (
                [0, -0.76159416, 0.96402758],
                "The curve is mirrored: it has to rise, so mind the signs of the exponents.",
            ),
            ([np.inf, 1.31303529, -1.03731472], "The fraction is upside down: the difference belongs on top."),
            (
                [1, 2.95082599, -47.07375865],
                "Division comes before addition: all of the sum belongs under the fraction bar.",
            ),
            ([1, 1.54308063, 3.76219569], "This is cosh, the lower half of the fraction: tanh is 0 at 0."),
            ([1, 0.41997434, 0.07065082], "This is the slope of tanh, not its value."),
            ([0, np.inf, np.nan], "This is the inverse function: it asks which number has this tanh."),
            ([0, 0.76159416, 0], "Negative inputs have outputs too: minus those of their mirror images."),
            ([0, 0.38079708, -0.48201379], "Centred, but too narrow: the curve has to reach -1 and 1."),
            ([0, 0.23105858, -0.38079708], "Centred, but too narrow: the curve has to reach -1 and 1."),
            ([0, 0.78539816, -1.10714872], "This is the arctangent: it bends alike, but its ends are not at ±1."),
            ([0, 0.5, -0.66666667], "This curve bends alike, but too slowly: tanh is made of exponentials."),
            ([0, 1, -1], "tanh bends smoothly between -1 and 1: it neither jumps nor breaks off."),
            ([0, 0.7616, -0.964], "Do not round inside the function: it is the display that rounds."),
            ([0, 0.76, -0.96], "Do not round inside the function: it is the display that rounds."),
            (
                [0, 1.17520119, -3.62686041],
                "This is only the upper half of the fraction (sinh): it is still to be divided.",
            ),
            (
                [0, 1.55740772, 2.18503986],
                "This is the tangent of an angle: the one with an h is another function.",
            ),
        ),
    )

def _tanh_2(student):
    """tanh of an array of shape (2, 2) has shape (2, 2)."""
    close(student.tanh(np.array([[0.5, -0.5], [3.0, 0.0]])), [[0.46211716, -0.46211716], [0.99505475, 0.0]])

def _neuron_1(student):
    """neuron without a named activation is the sigmoid of the weighted sum."""
    elsewhere = student.shadow(x=np.nan, w=np.nan, b=np.nan, z=np.nan)
    close(
        elsewhere.neuron(np.array([1.0, 2.0]), np.array([0.5, 0.25]), 0.75),
        0.85195280,
        known=(
            (np.nan, "Use the arguments of the function, not the variables x, w and b of other cells."),
            (1.75, "This is the weighted sum itself: the activation is the second step."),
            (1.48105858, "The bias came too late: it is added before the activation."),
            (0.73105858, "The bias is missing from the weighted sum."),
            (0.94137554, "This is the tanh of the sum: without a name, the activation is sigmoid."),
            (1.0, "This is a step, or a rounded sigmoid: without a name it is the sigmoid, with all its decimals."),
            (0.70097663, "The activation was applied twice: once is enough."),
            (1.33572856, "The inputs were activated before the sum: first the sum, then the activation."),
            (1.99491866, "Each product was activated alone: first the sum, then the activation."),
            (0.77729986, "The products are added up; here their average was taken."),
            (0.0, "A sigmoid is never 0 at such a sum: the result lost its decimals."),
        ),
    )

def _neuron_2(student):
    """neuron applies the activation that is named, here tanh, after the bias is added."""
    elsewhere = student.shadow(x=np.nan, w=np.nan, b=np.nan, z=np.nan)
    close(
        elsewhere.neuron(np.array([4.0, 1.0]), np.array([0.5, 0.0]), -1.0, activation="tanh"),
        0.76159416,
        known=(
            (0.73105858, "Your neuron always uses sigmoid: look at the argument `activation`."),
            (-0.03597242, "The bias came too late: it is added before the activation."),
            (1.0, "This is the weighted sum itself: the activation is the second step."),
        ),
    )

def _neuron_3(student):
    """neuron raises a ValueError for an activation that it does not know."""
    with student.raises(ValueError):
        student.neuron(np.array([1.0, 2.0]), np.array([0.5, 0.25]), 0.5, activation="no-such")

def _init_params_1(student):
    """init_params(3, 5) gives W of shape (3, 5), inputs by units, and b of shape (5,)."""
    got = student.init_params(3, 5)
    check_true(
        isinstance(got, (tuple, list)) and len(got) == 2,
        expected="two arrays, W and b",
        received=f"got {show_with_type(got)}",
        hint="Two things come back: the weights W and the biases b.",
    )
    if numbers(got[0]).shape == (5, 3):
        shape(got[0], (3, 5), hint="W is turned around: its shape is (inputs, units).")
    shape(got[0], (3, 5))
    if numbers(got[1]).shape == (3,):
        shape(got[1], (5,), hint="Each unit has one bias, however many inputs it has.")
    shape(got[1], (5,), hint="b is flat: one number per unit, in the shape (units,).")

def _init_params_2(student):
    """init_params with method="zeros" gives weights and biases that are all 0."""
    got = student.init_params(3, 3, method="zeros")
    check_true(
        isinstance(got, (tuple, list)) and len(got) == 2,
        expected="two arrays, W and b",
        received=f"got {show_with_type(got)}",
    )
    close(got[0], [[0.0, 0.0, 0.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]])
    close(got[1], [0.0, 0.0, 0.0])

def _init_params_3(student):
    """distinct_units counts the different columns of W."""
    weights = np.array([[1.0, 3.0, 1.0, 1.0, 3.0], [3.0, 1.0, 3.0, 1.0, 8.0]])
    close(
        student.distinct_units(weights),
        4,
        known=(
            (2, "These are the rows: a unit is a column of W."),
            (5, "These are all the columns: units with the same weights count once, wherever they stand."),
            (3, "Compare whole columns, place by place: single numbers, or their sum, do not tell them apart."),
        ),
    )

def _bce_1(student):
    """bce is 0.2798 for labels 1, 0, 1 and predictions 0.9, 0.2, 0.6."""
    elsewhere = student.shadow(y_true=np.nan, y_pred=np.nan, y=np.nan, p=np.nan)
    close(
        elsewhere.bce(np.array([1.0, 0.0, 1.0]), np.array([0.9, 0.2, 0.6])),
        0.27977656,
        known=(
            (np.nan, "Use the arguments of the function, not the variables of other cells."),
            (0.83932969, "This is the sum over the examples: take their average."),
            (0.07, "This is the squared error: cross-entropy is asked, which takes a logarithm."),
            (0.26457513, "This is the root of the squared error: cross-entropy is asked, which takes a logarithm."),
            (0.23333333, "This is the plain distance: cross-entropy is asked, which takes a logarithm."),
            (-0.27977656, "The sign is turned around: a loss is positive, and 0 when all is right."),
            (
                0.13101420,
                "The minus has to reach both parts of the formula: here one of them counts against the other.",
            ),
            (0.40363226, "This counts in bits: use the natural logarithm."),
            (0.12150542, "This is the logarithm to base 10: use the natural one."),
            (0.20539538, "The examples with label 0 are missing: they cost something too."),
            (0.07438118, "The examples with label 1 are missing: they cost something too."),
            (1.60943791, "The labels 0 and 1 have changed places: label 1 costs minus the logarithm of p itself."),
            (np.inf, "The logarithm goes on the predictions: it seems to be on the labels."),
            (3.76088906, "The logarithm goes on the predictions: it seems to be on the labels."),
            (4.29815885, "The logarithm goes on the predictions: it seems to be on the labels."),
            (4.83542870, "The logarithm goes on the predictions: it seems to be on the labels."),
            (5.37269854, "The logarithm goes on the predictions: it seems to be on the labels."),
            (6.44724195, "The logarithm goes on the predictions: it seems to be on the labels."),
            (8.05918109, "The logarithm goes on the predictions: it seems to be on the labels."),
            (0.52559356, "These predictions are probabilities already: no sigmoid goes over them again."),
            (0.26570317, "First the logarithm of each probability, then the average: here it is the other way."),
            (
                [0.10536052, 0.22314355, 0.51082562],
                "These are the costs of the examples, one each: the loss is one number, their average.",
            ),
            (0.22314355, "This is the example in the middle: the loss is the average of all."),
            (0.10536052, "This is the first example alone: the loss is the average of all."),
            (0.51082562, "This is the last example alone: the loss is the average of all."),
            (0.41966485, "The average divides by the number of all examples, and not by fewer."),
            (0.53123662, "Each example counts once, whatever its label: these are two averages, added."),
            (0.26561831, "Each example counts once, whatever its label: these are two averages, averaged again."),
            (1.88921448, "Each example costs one logarithm, that of its true label's probability: these are two."),
            (0.2798, "Do not round inside the function: it is the display that rounds."),
            (0.28, "Do not round inside the function: it is the display that rounds."),
            (
                0.0,
                "Only what is sure and right costs nothing: were the predictions rounded first, or the loss?",
            ),
            (1.0, "This is the share of right answers, the accuracy: a loss also asks how sure they were."),
        ),
    )

def _bce_2(student):
    """bce is ln 2 where every prediction is 0.5."""
    close(student.bce(np.array([1.0, 0.0, 1.0, 0.0]), np.array([0.5, 0.5, 0.5, 0.5])), 0.69314718)

def _bce_3(student):
    """bce takes lists as well (this informs and earns nothing)."""
    close(student.bce([1, 0], [0.5, 0.5]), 0.69314718)

def _gradients_1(student):
    """gradients gives dw and db for four examples and weights that are 0."""
    nothing = np.full((4, 2), np.nan)
    elsewhere = student.shadow(X=nothing, y=nothing[:, 0], w=nothing[0], b=np.nan)
    got = elsewhere.gradients(
        np.array([[1.0, 2.0], [3.0, -1.0], [0.0, 1.0], [2.0, 2.0]]),
        np.array([0.0, 1.0, 1.0, 1.0]),
        np.array([0.0, 0.0]),
        0.0,
    )
    check_true(
        isinstance(got, (tuple, list)) and len(got) == 2,
        expected="two results, dw and db",
        received=f"got {show_with_type(got)}",
        hint="Return both: dw first, then db.",
    )
    check_true(
        [numbers(part).size for part in got] != [1, 2],
        expected="dw with one entry for each weight, and then db, one number",
        received=f"the first is {show_with_type(got[0])}, the second {show_with_type(got[1])}",
        hint="The two results come in the other order: dw first, then db.",
    )
    close(
        got[0],
        [-0.5, 0.0],
        rtol=1e-4,
        atol=1e-4,
        known=(
            ([0.5, 0.0], "The sign is turned around: the gradient points uphill, to more loss."),
            ([-2.0, 0.0], "This is the sum over the examples: take their average."),
            ([-0.125, 0.0], "For cross-entropy the slope of the sigmoid cancels: leave it out."),
            ([-0.25, 0.0], "For cross-entropy the slope of the sigmoid cancels: leave it out."),
            ([-0.25, -0.25], "Each weight's share is its input: the inputs X are missing."),
            (-0.25, "dw has an entry for each weight: errors times its inputs, averaged over the examples."),
            ([np.nan, np.nan], "Use what the call gives: the same names in other cells hold other things."),
            ([-1.0, 0.0], "This is twice too much: divide by the number of examples, and by nothing else."),
            ([-1.25, -0.5], "The predictions are no sigmoids: for a sum of 0 the neuron says one half."),
            ([[-0.5], [0.0]], "dw is one row of numbers, as w is, and no column."),
            (
                [[-0.5, -0.5, -0.5, -0.5], [0.0, 0.0, 0.0, 0.0]],
                "Print the shapes: (4, 1) and (4,) together make 4 × 4 errors; there are only 4.",
            ),
            (
                [[0.75, -0.75, -0.75, -0.75], [0.5, -0.5, -0.5, -0.5]],
                "Print the shapes: (4, 1) and (4,) together make 4 × 4 errors; there are only 4.",
            ),
            (
                [[0.125, 0.25], [-0.375, 0.125], [0.0, -0.125], [-0.25, -0.25]],
                "These are the shares of single examples: average over the examples, one entry per weight.",
            ),
            (
                [[0.5, 1.0], [-1.5, 0.5], [0.0, -0.5], [-1.0, -1.0]],
                "These are the shares of single examples: average over the examples, one entry per weight.",
            ),
        ),
    )
    close(
        got[1],
        -0.25,
        rtol=1e-4,
        atol=1e-4,
        known=(
            (0.25, "The sign of db is turned around: the gradient points uphill, to more loss."),
            (-1.0, "db is the sum over the examples: take their average."),
            (-0.5, "db is twice too much: divide by the number of examples, and by nothing else."),
            ([-0.25, -0.25], "There is one bias, so db is one number, and the inputs have no part in it."),
            ([-0.5, 0.0], "db is the mean error: the inputs have no part in it."),
            (-0.0625, "For cross-entropy the slope of the sigmoid cancels: leave it out."),
            ([-0.5, 0.5, 0.5, 0.5], "There is one bias, so db is one number: average over the examples."),
            ([0.5, -0.5, -0.5, -0.5], "There is one bias, so db is one number: average over the examples."),
        ),
    )

def _train_neuron_1(student):
    """train_neuron with one epoch takes one step against the gradient, from zero weights."""
    nothing = np.full((4, 2), np.nan)
    elsewhere = student.shadow(
        X=nothing, y=nothing[:, 0], w=nothing[0], b=np.nan, learning_rate=np.nan, lr=np.nan, epochs=np.nan
    )
    result = elsewhere.train_neuron(
        np.array([[1.0, 2.0], [3.0, -1.0], [0.0, 1.0], [2.0, 2.0]]),
        np.array([0.0, 1.0, 1.0, 1.0]),
        epochs=1,
        learning_rate=0.2,
    )
    check_true(
        isinstance(result, dict) and {"w", "b", "loss", "path"} <= set(result),
        expected="a dictionary with the keys 'w', 'b', 'loss' and 'path'",
        received=f"got {show_with_type(result)}",
        hint="Return the four results by name, in one dictionary.",
    )
    close(
        result["w"],
        [0.1, 0.0],
        rtol=1e-4,
        atol=1e-5,
        known=(
            ([-0.1, 0.0], "This step went uphill: step against the gradient."),
            ([0.25, 0.0], "The step has a fixed size: use the parameter `learning_rate`."),
            ([0.05, 0.0], "The step has a fixed size: use the parameter `learning_rate`."),
            ([0.005, 0.0], "The step has a fixed size: use the parameter `learning_rate`."),
            ([0.5, 0.0], "The step has the size of the gradient itself: use the parameter `learning_rate`."),
            (
                [0.0, 0.0],
                "The weights are where they started: one epoch is one step, and its result is kept.",
            ),
            ([np.nan, np.nan], "Use what the call gives: the same names in other cells hold other things."),
            ([0.4, 0.0], "This step adds up all examples: the gradient is their average."),
            ([0.025, 0.0], "For cross-entropy the slope of the sigmoid cancels: leave it out."),
            ([0.25, 0.1], "The predictions are no sigmoids: for a sum of 0 the neuron says one half."),
            ([0.05, 0.05], "Each weight's share is its input: the inputs X are missing."),
            ([0.17891822, -0.00625463], "These are two steps: one epoch is one step, with all examples."),
            (
                [0.41051153, -0.01446716],
                "This corrects after every example: in an epoch all examples together give one step.",
            ),
            (
                [0.09625078, -0.00249948],
                "The bias moved before the weights had their slope: both slopes belong to one and the same point.",
            ),
        ),
    )
    close(
        np.ravel(numbers(result["b"])),
        [0.05],
        rtol=1e-4,
        atol=1e-5,
        known=(
            ([-0.05], "The bias went uphill: step against the gradient."),
            ([0.0], "The bias is still where it started: it learns as the weights do."),
            ([0.125], "The step has a fixed size: use the parameter `learning_rate`."),
            ([0.25], "The bias takes a step of the size of its slope: use the parameter `learning_rate`."),
            ([0.2], "The step of the bias adds up all examples: its slope is their average."),
            (
                [0.04253721],
                "The weights moved before the bias had its slope: both slopes belong to one and the same point.",
            ),
        ),
    )

def _train_neuron_2(student):
    """train_neuron learns the table x3 or (x1 and x2), all eight rows of it."""
    inputs = np.array([[0, 0, 0], [0, 0, 1], [0, 1, 0], [0, 1, 1], [1, 0, 0], [1, 0, 1], [1, 1, 0], [1, 1, 1]])
    wanted = np.array([0, 1, 0, 1, 0, 1, 1, 1])
    result = student.train_neuron(inputs, wanted)
    check_true(
        isinstance(result, dict) and {"w", "b"} <= set(result),
        expected="a dictionary with the keys 'w', 'b', 'loss' and 'path'",
        received=f"got {show_with_type(result)}",
        hint="Return the four results by name, in one dictionary.",
    )
    shape(result["w"], (3,))
    bias = np.ravel(numbers(result["b"]))
    check_true(bias.size == 1, expected="a bias that is one number", received=f"there are {bias.size} numbers")
    sums = inputs @ numbers(result["w"]) + bias
    right = int(np.sum((sums > 0) == (wanted == 1)))
    check_true(right == 8, expected="8 of 8 rows right", received=f"{right} of 8 rows are right")

def _perceptron_1(student):
    """A new Perceptron has zero weights and answers 0 to everything."""
    perceptron = student.Perceptron(2)
    check_true(
        hasattr(perceptron, "predict"),
        expected="an object with the methods fit and predict",
        received=f"got {show_with_type(perceptron)}",
    )
    close(
        np.ravel(numbers(perceptron.w)),
        [0.0, 0.0],
        known=(([0.0, 0.0, 0.0], "w holds one weight for each input: the bias is apart, in b."),),
    )
    close(np.ravel(numbers(perceptron.b)), [0.0])
    close(
        perceptron.predict(np.array([[0.0, 0.0], [1.0, 2.0], [-3.0, 1.0]])),
        [0, 0, 0],
        known=(
            ([1, 1, 1], "A sum of exactly 0 does not fire: step(0) is 0."),
            ([-1, -1, -1], "The labels are 0 and 1, and so are the answers: there is no -1."),
            ([0.5, 0.5, 0.5], "The perceptron answers with the step, 0 or 1, and not with a probability."),
            ([[0], [0], [0]], "The answers come in one row, one for each sample: the shape is (m,)."),
        ),
    )
    check_true(
        numbers(perceptron.errors_).size == 0,
        expected="errors_ to be an empty list",
        received=f"it is {show(perceptron.errors_)}",
        hint="A new Perceptron has made no mistakes yet: there is nothing in its record.",
    )

def _perceptron_2(student):
    """The sample (2, -1) with label 1, answered with 0, is added to the weights, and 1 to the bias."""
    perceptron = student.Perceptron(2)
    check_true(
        hasattr(perceptron, "predict"),
        expected="an object with the methods fit and predict",
        received=f"got {show_with_type(perceptron)}",
    )
    perceptron.fit(np.array([[2.0, -1.0]]), np.array([1]), epochs=1)
    close(
        np.ravel(numbers(perceptron.w)),
        [2.0, -1.0],
        known=(
            ([-2.0, 1.0], "The line moved away from the sample: the error is the label minus the answer."),
            ([0.0, 0.0], "The weights did not move: a wrong answer has to change them."),
            ([2.0, -1.0, 1.0], "w holds one weight for each input: the bias is apart, in b."),
            ([1.0, 2.0, -1.0], "w holds one weight for each input: the bias is apart, in b."),
            ([4.0, -2.0], "This is twice too far: with labels 0 and 1 the error of a mistake is 1 or -1."),
            ([1.0, -0.5], "The error is label minus answer, and the answer is that of the step: 0 or 1."),
            ([1.0, 1.0], "Each weight moves in proportion to its input: the inputs are missing."),
            ([0.2, -0.1], "The learning rate is 1 unless the call says otherwise."),
            ([0.02, -0.01], "The learning rate is 1 unless the call says otherwise."),
        ),
    )
    close(
        np.ravel(numbers(perceptron.b)),
        [1.0],
        known=(
            ([0.0], "The line is nailed to the origin: the bias learns from a mistake too."),
            ([-1.0], "The bias moved the wrong way: the error is the label minus the answer."),
        ),
    )

def _perceptron_3(student):
    """After a mistake on the sample (2, -1), samples answered rightly change neither weights nor bias."""
    perceptron = student.Perceptron(2)
    check_true(
        hasattr(perceptron, "predict"),
        expected="an object with the methods fit and predict",
        received=f"got {show_with_type(perceptron)}",
    )
    own = "A new Perceptron starts at zero, whatever another one has learned: its weights are its own."
    close(np.ravel(numbers(perceptron.w)), [0.0, 0.0], hint=own)
    perceptron.fit(np.array([[2.0, -1.0]]), np.array([1]), epochs=1)
    perceptron.fit(np.array([[1.0, 0.0], [-1.0, 1.0]]), np.array([1, 0]), epochs=2)
    close(
        np.ravel(numbers(perceptron.w)),
        [2.0, -1.0],
        known=(([1.0, 0.0], "`fit` began at zero again: it goes on from the current weights."),),
    )
    close(np.ravel(numbers(perceptron.b)), [1.0])

def _perceptron_4(student):
    """A Perceptron learns AND: all four rows are right."""
    inputs = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    perceptron = student.Perceptron(2)
    check_true(
        hasattr(perceptron, "predict"),
        expected="an object with the methods fit and predict",
        received=f"got {show_with_type(perceptron)}",
    )
    perceptron.fit(inputs, np.array([0, 0, 0, 1]))
    close(
        perceptron.predict(inputs),
        [0, 0, 0, 1],
        known=(
            (
                [0, 0, 0, 0],
                "It answers 0 to everything: a mistake has to move weights and bias, and a "
                "right answer to leave them.",
            ),
            (
                [1, 1, 1, 1],
                "It answers 1 to everything: each 1 that should be a 0 pulls the line back, epoch after epoch.",
            ),
            ([-1, -1, -1, 1], "The labels are 0 and 1, and so are the answers: there is no -1."),
        ),
    )

def _train_tf_perceptron_1(student):
    """train_tf_perceptron learns OR: all four rows are right."""
    elsewhere = student.shadow(X=np.nan, y=np.nan, W=np.nan, B=np.nan)
    inputs = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=np.float32)
    try:
        got = elsewhere.train_tf_perceptron(inputs, np.array([0, 1, 1, 1], dtype=np.float32), epochs=100)
    except LearnerError as error:
        if "keyword argument" in error.problem.message:
            error.hint = "This function has no option of that name: look up how the one that you mean is spelled."
        raise
    check_true(
        isinstance(got, (tuple, list)) and len(got) == 3,
        expected="three results: W, B and the history",
        received=f"got {show_with_type(got)}",
        hint="Return all three: the weights, the bias, and the list of losses.",
    )
    weights, bias = np.ravel(numbers(got[0])), np.ravel(numbers(got[1]))
    check_true(
        weights.size == 2 and bias.size == 1,
        expected="two weights and one bias",
        received=f"there are {weights.size} weights and {bias.size} biases",
    )
    sums = inputs @ weights + bias
    count = int(np.sum((sums > 0) == np.array([False, True, True, True])))
    history = np.ravel(numbers(got[2]))
    first, last = (history[0], history[-1]) if history.size else (0, 0)
    said, softplus = 1 / (1 + np.exp(-sums)), np.logaddexp(0, sums)
    twice = np.mean(np.logaddexp(0, said) - said * [0, 1, 1, 1])
    spread = np.mean(softplus) - 0.75 * np.mean(sums)
    true = np.mean(softplus - sums * [0, 1, 1, 1])
    known = (
        (abs(last - first) < 1e-6, "The loss stays where it is: W and B have to change in every epoch."),
        (last > first, "The loss rises: step against the gradient."),
        (abs(last - true) < 0.01, "The loss falls, but too slowly: a step is `learning_rate` times the slope."),
        (
            abs(last - spread) < 0.01,
            "Print the shapes: labels (4,) and logits (4, 1) together make 4 × 4 losses; there are only 4.",
        ),
        (
            abs(last - twice) < 0.01,
            "The loss takes the plain sum and applies the sigmoid itself: with one before it, it is applied twice.",
        ),
    )
    check_true(
        count == 4,
        expected="4 of 4 rows right",
        received=f"{count} of 4 rows are right",
        hint=next((sentence for holds, sentence in known if history.size and holds), ""),
    )

def _train_tf_perceptron_2(student):
    """train_tf_perceptron takes inputs and labels that are whole numbers."""
    inputs = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
    got = student.train_tf_perceptron(inputs, np.array([1, 0, 0, 0]), epochs=100)
    check_true(
        isinstance(got, (tuple, list)) and len(got) == 3,
        expected="three results: W, B and the history",
        received=f"got {show_with_type(got)}",
        hint="Return all three: the weights, the bias, and the list of losses.",
    )
    weights, bias = np.ravel(numbers(got[0])), np.ravel(numbers(got[1]))
    check_true(
        weights.size == 2 and bias.size == 1,
        expected="two weights and one bias",
        received=f"there are {weights.size} weights and {bias.size} biases",
    )
    sums = inputs @ weights + bias
    count = int(np.sum((sums > 0) == np.array([True, False, False, False])))
    check_true(
        count == 4,
        expected="4 of 4 rows right",
        received=f"{count} of 4 rows are right",
        hint="The bias is still 0: it learns as the weights do."
        if abs(bias[0]) < 1e-6
        else "This is another table than OR: what is learned are the labels of the call.",
    )

def _train_tf_perceptron_3(student):
    """train_tf_perceptron returns W and B as the Variables that were trained."""
    inputs = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=np.float32)
    got = student.train_tf_perceptron(inputs, np.array([0, 1, 1, 1], dtype=np.float32), epochs=3)
    check_true(
        isinstance(got, (tuple, list)) and len(got) == 3,
        expected="three results: W, B and the history",
        received=f"got {show_with_type(got)}",
        hint="Return all three: the weights, the bias, and the list of losses.",
    )
    for name, value in (("W", got[0]), ("B", got[1])):
        check_true(
            not getattr(value, "type_name", "").endswith("Tensor"),
            expected=f"{name} as a Variable",
            received=f"{name} is {show_with_type(value)}",
        )

def _train_tf_perceptron_4(student):
    """train_tf_perceptron starts from the same weights when it gets the same seed."""
    inputs = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=np.float32)
    labels = np.array([0, 1, 1, 1], dtype=np.float32)
    first = student.train_tf_perceptron(inputs, labels, epochs=1, learning_rate=0.0, seed=3)
    second = student.train_tf_perceptron(inputs, labels, epochs=1, learning_rate=0.0, seed=3)
    for got in (first, second):
        check_true(
            isinstance(got, (tuple, list)) and len(got) == 3,
            expected="three results: W, B and the history",
            received=f"got {show_with_type(got)}",
            hint="Return all three: the weights, the bias, and the list of losses.",
        )
    one, other = np.ravel(numbers(first[0])), np.ravel(numbers(second[0]))
    check_true(
        one.shape == other.shape and np.allclose(one, other, atol=1e-6),
        expected="the same weights from two calls that train at a rate of 0",
        received=f"the first call gave {show(one)}, the second {show(other)}",
    )

def _xor_net_1(student):
    """build_xor_net gives a trained network that is right on all four rows of XOR."""
    corners = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    best, hint = 0, ""
    for seed in (0, 1):  # one seed in five may fail
        net = student.build_xor_net(seed=seed)
        if isinstance(net, (tuple, list)):
            check_true(len(net) == 4, expected="four parts: W1, b1, W2, b2", received=f"there are {len(net)}")
            W1, b1, W2, b2 = (numbers(part) for part in net)
            check_true(
                W1.ndim == 2 and len(W1) == 2 and b1.size == W1.shape[1] == W2.size and b2.size == 1,
                expected="shapes (2, h), (h,), (h, 1) and (1,), for h hidden units",
                received=f"the shapes are {W1.shape}, {b1.shape}, {W2.shape} and {b2.shape}",
                hint="Rows of a weight matrix belong to inputs, columns to units: W1 is (2, h), W2 (h, 1).",
            )
            sums = corners @ W1 + b1.ravel()
            bent = (np.tanh(sums), 0.5 + 0.5 * np.tanh(sums / 2), np.maximum(sums, 0))
            tanh, sigmoid, relu = (hidden @ W2.ravel() + b2.ravel() for hidden in bent)
            outputs = [tanh, sigmoid]
            alike = "The hidden units are all alike: equal starts get equal corrections, so draw different ones."
            stuck = (
                "All answers are about one half: is the start large enough, and have labels and outputs one shape?"
            )
            line = (
                "These parts fit two layers with nothing between them, which are one straight line: bend the first."
            )
            half = "The output unit is a sigmoid, so the sum is cut at 0: these parts want a cut at one half."
            ramp = "The parts are read with tanh or sigmoid hidden units: return a Keras model for others."
            known = [
                (W1.shape[1] > 1 and np.ptp(W1, axis=1).max() < 1e-6, alike),
                (np.abs(sums @ W2.ravel() + b2.ravel()).max() < 0.1 < np.abs(W1).max(), line),
                (min(np.abs(tanh).max(), np.abs(sigmoid).max()) < 0.2, stuck),
                (np.allclose(tanh, [0, 1, 1, 0], atol=0.2) or np.allclose(sigmoid, [0, 1, 1, 0], atol=0.2), half),
                ((relu * np.array([-1, 1, 1, -1])).min() > 0.5, ramp),
            ]
        else:
            check_true(
                callable(net),
                expected="the parts (W1, b1, W2, b2), or a Keras model",
                received=f"got {show_with_type(net)}",
                hint="Return the trained network itself, and not its answers.",
            )
            said = numbers(net(corners))
            check_true(
                said.size == 4,
                expected="one probability for each of the four rows",
                received=f"got {show_with_type(said)}",
                hint="XOR is one yes or no: one output unit, with a sigmoid.",
            )
            outputs, known = [4 * (np.ravel(said) - 0.5)], []
        wanted = np.array([False, True, True, False])
        best = max(best, *(int(np.sum((output > 0) == wanted)) for output in outputs))
        if best == 4:
            break
        opposite = any((output * np.array([1, -1, -1, 1])).min() > 0.5 for output in outputs)
        known.append((opposite, "Every row is turned around: XOR is 1 where the inputs differ."))
        hint = next((sentence for holds, sentence in known if holds), hint)
    check_true(best == 4, "4 of 4 rows right", f"at best {best} of 4 rows are right", hint)

def _relu_net_1(student):
    """relu_net gives a network that passes through all the points it was given."""
    elsewhere = student.shadow(knots=np.nan, values=np.nan)
    knots, values = np.array([0.0, 1.0, 2.0, 4.0]), np.array([1.0, 3.0, 2.0, 2.5])
    got = elsewhere.relu_net(knots, values)
    check_true(
        isinstance(got, (tuple, list)) and len(got) == 4,
        expected="four parts: w1, b1, w2, b2",
        received=f"got {show_with_type(got)}",
        hint="Return the four parts in this order: w1, b1, w2, b2.",
    )
    w1, b1, w2, b2 = (np.ravel(numbers(part)) for part in got)
    check_true(
        w1.size == b1.size == w2.size and b2.size == 1,
        expected="as many numbers in w1 as in b1 and w2, and one in b2",
        received=f"there are {w1.size}, {b1.size}, {w2.size} and {b2.size}",
        hint="Every hidden unit has its three numbers: the first slope is a change as well, from 0.",
    )
    said = np.maximum(np.outer(knots, w1) + b1, 0) @ w2 + b2
    known = (
        ([1, 3, 4, 6.5], "These are the slopes: a hinge adds to those that run already, so it gives the change."),
        (values + said[0] - 1, "The shape is right and the height is not: the network starts at the first value."),
        ([1, 3, 2, 3], "A slope is rise over run: the knots need not be 1 apart."),
        ([1, 1, 3, 1], "A hinge wakes up at the left end of its piece, and not at the right one."),
        ([1, 1, -2, -5.5], "The first piece has a slope too: before it, the slope is 0."),
        ([1, 3, 8, 15.5], "A change of slope is the new one minus the old one: these are turned around."),
        ([-1.5, -3.5, -5.5, -10.5], "The parts come in another order than w1, b1, w2, b2."),
        ([0.5, 0.75, 1, 1.5], "A hinge wakes up where w1 x + b1 is 0: look at the sign of b1."),
    )
    hint = next((sentence for wrong, sentence in known if np.allclose(said, wrong, atol=1e-4)), "")
    check_true(
        np.allclose(said, values, rtol=1e-5, atol=1e-5),
        expected="the network to say [1, 3, 2, 2.5] at the knots [0, 1, 2, 4]",
        received=f"it says {np.round(said, 4).tolist()}",
        hint=hint,
    )

def _quiz_1(student):
    """Every question has a letter (which ones are right, you learn with your grade)."""
    letters(student["answers"], 12)

CHECKS: dict[str, list[VisibleTest]] = {
    'weighted_sum': [
        VisibleTest('weighted_sum adds up each input times its weight, and adds the bias once.', 'Multiply each input by its own weight, add the products up, and add the bias once at the end.', _weighted_sum_1),
        VisibleTest('weighted_sum of a batch of shape (m, n) gives m results, one for each row.', 'In a batch each row is one sample: add up across its features (the columns), one result per row.', _weighted_sum_2),
        VisibleTest('weighted_sum takes lists as well (this informs and earns nothing).', 'The inputs and the weights may also be plain Python lists: turn them into arrays first.', _weighted_sum_3),
    ],
    'step': [
        VisibleTest('step is 0 for negative numbers and 1 for positive ones.', 'A step has two answers only, silent (0) or firing (1), and each element of an array gets its own.', _step_1),
        VisibleTest('step takes a single number, and whole numbers as well.', 'A single number and whole numbers are inputs like any other.', _step_2),
        VisibleTest('step is 0 at exactly 0.', 'At exactly 0 the neuron has not passed its threshold yet: it stays silent.', _step_3),
    ],
    'relu': [
        VisibleTest('relu is 0 for negative numbers and the number itself for positive ones.', 'Each element on its own: ReLU silences negative numbers and lets positive ones through unchanged.', _relu_1),
        VisibleTest('relu of an array of shape (2, 2) has shape (2, 2).', 'Every element is judged on its own, so the result has the shape of the input.', _relu_2),
    ],
    'sigmoid': [
        VisibleTest('sigmoid is 0.5 at 0, 0.8808 at 2 and 0.2689 at -1.', 'The curve runs from 0 to 1 and crosses one half at 0, for each element on its own.', _sigmoid_1),
    ],
    'tanh': [
        VisibleTest('tanh is 0 at 0, 0.7616 at 1 and -0.9640 at -2.', 'The curve runs from -1 to 1 and passes through 0 at 0.', _tanh_1),
        VisibleTest('tanh of an array of shape (2, 2) has shape (2, 2).', 'Every element goes through the curve on its own, so the result has the shape of the input.', _tanh_2),
    ],
    'neuron': [
        VisibleTest('neuron without a named activation is the sigmoid of the weighted sum.', 'First the weighted sum with its bias, then the function that the name stands for: sigmoid, if none is given.', _neuron_1),
        VisibleTest('neuron applies the activation that is named, here tanh, after the bias is added.', "The activation's name is an argument, and the bias is added before the activation.", _neuron_2),
        VisibleTest('neuron raises a ValueError for an activation that it does not know.', 'A name that stands for no activation deserves a clear error, a ValueError, and not a silent guess.', _neuron_3),
    ],
    'init_params': [
        VisibleTest('init_params(3, 5) gives W of shape (3, 5), inputs by units, and b of shape (5,).', 'W has one row per input and one column per unit; b has one number per unit.', _init_params_1),
        VisibleTest('init_params with method="zeros" gives weights and biases that are all 0.', 'The method "zeros" fills W and b with zeros.', _init_params_2),
        VisibleTest('distinct_units counts the different columns of W.', 'A unit is a column of W: count the columns that differ from each other.', _init_params_3),
    ],
    'bce': [
        VisibleTest('bce is 0.2798 for labels 1, 0, 1 and predictions 0.9, 0.2, 0.6.', 'Each example costs minus the logarithm of the probability given to its true label; average these costs.', _bce_1),
        VisibleTest('bce is ln 2 where every prediction is 0.5.', 'A prediction of one half is as good as a coin: it costs ln 2, about 0.693, however many examples there are.', _bce_2),
        VisibleTest('bce takes lists as well (this informs and earns nothing).', 'The labels and the predictions may also be plain Python lists: turn them into arrays first.', _bce_3),
    ],
    'gradients': [
        VisibleTest('gradients gives dw and db for four examples and weights that are 0.', 'How far each prediction is off, times the input of that weight, averaged over the examples.', _gradients_1),
    ],
    'train_neuron': [
        VisibleTest('train_neuron with one epoch takes one step against the gradient, from zero weights.', 'One epoch is one step: from zero weights, move against the gradient, by learning rate times gradient.', _train_neuron_1),
        VisibleTest('train_neuron learns the table x3 or (x1 and x2), all eight rows of it.', 'Many small steps against the gradient, each from where the last one ended, bring all eight rows right.', _train_neuron_2),
    ],
    'perceptron': [
        VisibleTest('A new Perceptron has zero weights and answers 0 to everything.', 'It starts with every weight and the bias at 0, and the step of a sum of exactly 0 is 0.', _perceptron_1),
        VisibleTest('The sample (2, -1) with label 1, answered with 0, is added to the weights, and 1 to the bias.', 'A mistake moves the weights by learning rate × error × inputs, and the bias by learning rate × error.', _perceptron_2),
        VisibleTest('After a mistake on the sample (2, -1), samples answered rightly change neither weights nor bias.', "Rosenblatt's rule learns from mistakes only: a right answer moves nothing.", _perceptron_3),
        VisibleTest('A Perceptron learns AND: all four rows are right.', 'Go through the samples again and again, learn from each mistake, and mind the bias.', _perceptron_4),
    ],
    'train_tf_perceptron': [
        VisibleTest('train_tf_perceptron learns OR: all four rows are right.', 'The tape records only what happens to Variables inside its block: compute the loss there, and change W and B in place.', _train_tf_perceptron_1),
        VisibleTest('train_tf_perceptron takes inputs and labels that are whole numbers.', 'TensorFlow does not convert whole numbers by itself: cast both, the inputs and the labels, to tf.float32.', _train_tf_perceptron_2),
        VisibleTest('train_tf_perceptron returns W and B as the Variables that were trained.', 'Assigning a new result to the name W makes it a plain tensor: a Variable is changed in place.', _train_tf_perceptron_3),
        VisibleTest('train_tf_perceptron starts from the same weights when it gets the same seed.', 'The argument `seed` chooses the start: draw the weights from a generator that is made with it in each call.', _train_tf_perceptron_4),
    ],
    'xor_net': [
        VisibleTest('build_xor_net gives a trained network that is right on all four rows of XOR.', 'Two layers with nothing between them are one straight line: bend the hidden layer, give it spare units, train on.', _xor_net_1),
    ],
    'relu_net': [
        VisibleTest('relu_net gives a network that passes through all the points it was given.', 'Each hinge adds to the slope before it: its output weight is the change of slope at its knot.', _relu_net_1),
    ],
    'quiz': [
        VisibleTest('Every question has a letter (which ones are right, you learn with your grade).', 'Put one of the letters a, b, c and d, and nothing else, under each of the names "q1" to "q12" in `answers`.', _quiz_1),
    ],
}


def check(exercise: str) -> None:
    """Run the visible tests of an exercise on your notebook, and show what they say."""
    check_in_notebook(exercise, CHECKS)
