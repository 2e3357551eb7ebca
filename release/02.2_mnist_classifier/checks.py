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

def _describe_1(student):
    """describe says how many images there are, and their height and width."""
    elsewhere = student.shadow(x_train=np.zeros((4, 1, 1), np.uint8), y_train=np.zeros(4, int))
    got = elsewhere.describe(np.zeros((3, 2, 5), dtype=np.uint8), np.array([1, 0, 1]))
    check_true(
        isinstance(got, dict) and {"n", "height", "width"} <= set(got),
        expected="a dictionary with the keys 'n', 'height', 'width' and more",
        received=f"got {show_with_type(got)}",
    )
    others = "This describes other images than those that it was given."
    swapped = "The order in a shape is number, height, width: rows come before columns."
    for name, want, known in (
        ("n", 3, {30: "These are all pixels: count the images.", 4: others, 60000: others}),
        ("height", 2, {5: swapped, 3: swapped, 1: others, 28: others}),
        ("width", 5, {2: "Images need not be square: the width is a number of its own.", 28: others}),
    ):
        check_true(
            np.array_equal(got[name], want),
            expected=f"{want} for {name!r}, since the images have the shape (3, 2, 5)",
            received=f"{name!r} is {show_with_type(got[name])}",
            hint="".join(said for wrong, said in known.items() if np.array_equal(got[name], wrong)),
        )

def _describe_2(student):
    """describe names the number type and the smallest and largest pixel."""
    elsewhere = student.shadow(x_train=np.zeros((4, 1, 1)), y_train=np.zeros(4, int))
    got = elsewhere.describe(np.array([[[7, 12], [3, 200]]], dtype=np.uint8), np.array([4]))
    check_true(
        isinstance(got, dict) and {"dtype", "min", "max"} <= set(got),
        expected="a dictionary with the keys 'dtype', 'min', 'max' and more",
        received=f"got {show_with_type(got)}",
    )
    is_text = isinstance(got["dtype"], str)
    kind = getattr(got["dtype"], "type_name", type(got["dtype"]).__name__)
    check_true(
        is_text and got["dtype"] == "uint8",
        expected="the text 'uint8' for 'dtype'",
        received=f"'dtype' is {show(got['dtype']) if is_text else f'an object of the class {kind}'}",
        hint="Which type have the numbers in `images`?" if is_text else "The name of the type is wanted, as text.",
    )
    in_decimals = elsewhere.describe(np.array([[[0.25, 0.5]], [[0.75, 0.125]]], dtype=np.float32), np.array([4, 4]))
    for few, name, want in (
        (got, "min", 3),
        (got, "max", 200),
        (in_decimals, "min", 0.125),
        (in_decimals, "max", 0.75),
    ):
        is_single = np.ndim(few[name]) == 0
        check_true(
            np.array_equal(few[name], want),
            expected=f"{want} for {name!r}, a single number",
            received=f"{name!r} is {show_with_type(few[name])}",
            hint=(
                "Read it from these images, all of them, and keep its decimals."
                if is_single
                else "All pixels of all images have one smallest and one largest: two plain numbers."
            ),
        )

def _describe_3(student):
    """describe counts ten kinds of digit, those that do not occur as well."""
    elsewhere = student.shadow(x_train=np.zeros((4, 1, 1)), y_train=np.zeros(4, int))
    got = elsewhere.describe(np.zeros((6, 1, 1), dtype=np.uint8), np.array([5, 0, 5, 7, 5, 0]))
    check_true(
        isinstance(got, dict) and "class_counts" in got,
        expected="a dictionary with the key 'class_counts' and more",
        received=f"got {show_with_type(got)}",
    )
    close(
        got["class_counts"],
        [2, 0, 0, 0, 0, 3, 0, 1, 0, 0],
        known=(
            ([2, 3, 1], "Only digits that occur are counted: the others have a count too, 0."),
            ([2, 0, 0, 0, 0, 3, 0, 1], "The counts end at the largest digit: 8 and 9 count 0."),
            ([2, 0, 0, 0, 0, 3, 0, 1, 0], "These are nine counts: there are ten digits, from 0 to 9."),
            ([0, 0, 0, 0, 3, 0, 1, 0, 0], "Digit 0 is missing: the first count belongs to it."),
            (
                [3, 2, 1],
                "The place says which digit: one count for each, from 0 to 9, and not the commonest first.",
            ),
            (
                [3, 2, 1, 0, 0, 0, 0, 0, 0, 0],
                "The place says which digit: from 0 to 9, and not the commonest first.",
            ),
            ([1 / 3, 0, 0, 0, 0, 1 / 2, 0, 1 / 6, 0, 0], "Counts are wanted, and not fractions."),
            ([4, 0, 0, 0, 0, 0, 0, 0, 0, 0], "This counts other labels than those that it was given."),
        ),
    )

def _normalize_1(student):
    """normalize turns 0 into 0.0, 255 into 1.0, and 51 into 0.2."""
    elsewhere = student.shadow(x_train=np.zeros((4, 1, 1)), x_test=np.zeros((4, 1, 1)))
    raw = np.array([[0, 51], [102, 255]], dtype=np.uint8)
    close(
        elsewhere.normalize(raw),
        [[0, 0.2], [0.4, 1]],
        known=(
            (raw / 255 / 255, "This is scaled twice: one division is enough."),
            (raw, "Nothing has happened to the pixels yet."),
            (np.zeros((4, 1, 1)), "These are other images than those that it was given."),
            (raw / 256, "The largest pixel is 255, and it has to become exactly 1."),
            ((raw - 102.0) / np.std(raw), "0 must stay 0: only divide, and subtract nothing."),
            (raw / 255 - 0.4, "0 must stay 0: only divide, and subtract nothing."),
            (raw / 127.5 - 1, "0 must stay 0.0: the range is 0 to 1, and not -1 to 1."),
            ([[0, 0], [0, 1]], "The decimals are lost: 51 becomes 0.2, and a whole number has no room for that."),
            (1 - raw / 255, "It is inverted: full ink is 1.0, and paper is 0.0."),
            (
                [[0, 1], [0.37139068, 0.92847669]],
                "Each row has a divisor of its own here: all pixels are divided by the same 255.",
            ),
            (raw / 279.3385043, "Here the squares add up to 1: what has to become 1 is the pixel 255."),
            (raw / 408, "Here all pixels add up to 1: what has to become 1 is the pixel 255."),
            (
                [[np.nan, np.inf], [np.inf, np.inf]],
                "This divides by a number taken from another array: the divisor is 255.",
            ),
        ),
    )

def _normalize_2(student):
    """normalize divides a pale image by 255 as any other: 102 becomes 0.4."""
    raw = np.array([[[0, 102], [51, 0]]], dtype=np.uint8)
    close(
        student.normalize(raw),
        [[[0, 0.4], [0.2, 0]]],
        known=((raw / 102, "The darkest pixel became 1: a pale image must stay pale."),),
    )

def _normalize_3(student):
    """normalize does not change the images that it is given."""
    student.normalize(np.array([[0, 255], [10, 20]], dtype=np.uint8))
    unchanged(student.last, hint="")

def _flatten_one_hot_1(student):
    """flatten_images turns two images of 2 x 3 pixels into two rows of 6 numbers."""
    elsewhere = student.shadow(x_train=np.zeros((4, 1, 1)), x_test=np.zeros((4, 1, 1)))
    images = np.array([[[1, 2, 3], [4, 5, 6]], [[7, 8, 9], [10, 11, 12]]])
    close(
        elsewhere.flatten_images(images),
        [[1, 2, 3, 4, 5, 6], [7, 8, 9, 10, 11, 12]],
        known=(
            (
                [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
                "All images ended up in one row: keep the batch axis, one row for each image.",
            ),
            (
                [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
                "All images ended up in one row: keep the batch axis, one row for each image.",
            ),
            (
                [[1, 4, 2, 5, 3, 6], [7, 10, 8, 11, 9, 12]],
                "This goes down the columns: lay out the first row of pixels first.",
            ),
            (
                [[1, 7, 2, 8, 3, 9], [4, 10, 5, 11, 6, 12]],
                "The images are mixed: each row holds the pixels of one image only.",
            ),
            (images, "Nothing has happened: `reshape` returns a new array, so keep its result."),
            (images.reshape(2, 6) / 255, "Only the shape changes here: scaling is what `normalize` does."),
            (
                [[1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6]],
                "Each row holds an image of its own: here the first one fills them all.",
            ),
            ([[1, 2, 3, 4, 5, 6]], "One row for each image: the second image is missing."),
        ),
    )

def _flatten_one_hot_2(student):
    """flatten_images of one image of 2 x 2 pixels has the shape (1, 4)."""
    close(
        student.flatten_images(np.array([[5, 6], [7, 8]])),
        [[5, 6, 7, 8]],
        known=(
            ([5, 6, 7, 8], "Keep the batch axis: a batch of one has the shape (1, 4)."),
            ([[5, 6], [7, 8]], "These are two rows of one image: together they make one row."),
            ([[5], [6], [7], [8]], "One image makes one row: here each pixel has a row of its own."),
        ),
    )

def _flatten_one_hot_3(student):
    """one_hot has a column for each class, ten unless said otherwise, and a 1 at the place of the label."""
    elsewhere = student.shadow(y_train=np.zeros(4, int), y_test=np.zeros(4, int))
    many = "Always `num_classes` columns, whatever digits occur."
    together = "All labels share one row here: each has a row of its own."
    close(
        elsewhere.one_hot(np.array([2, 0]), num_classes=4),
        [[0, 0, 1, 0], [1, 0, 0, 0]],
        known=(
            ([[0, 0, 1], [1, 0, 0]], many),
            ([[0, 1], [1, 0]], many),
            ([[0, 0, 1, 0, 0, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0, 0, 0, 0, 0]], many),
            ([[0, 1, 0, 0], [0, 0, 0, 1]], "It is one place too far left: digit 0 has the first place."),
            ([[0, 0, 0, 1], [0, 1, 0, 0]], "It is one place too far right: digit 0 has the first place."),
            (
                [[1, 0, 1, 0], [1, 0, 1, 0]],
                "Every row got the ones of all labels: row i gets a single 1, that of label i.",
            ),
            (
                [[0, 0, 2, 0], [0, 0, 0, 0]],
                "The mark is a 1 at the place of the label, and not the label itself.",
            ),
            (
                [[0, 1], [0, 0], [1, 0], [0, 0]],
                "It lies on its side: a row for each label, a column for each class.",
            ),
            ([0, 0, 1, 0], "One row for each label: the second label is missing."),
            ([0, 0, 1, 0, 1, 0, 0, 0], together),
            ([1, 0, 1, 0], together),
            ([[0, 0, 1, 0], [0, 0, 0, 0]], "Digit 0 has a place as well, the first: its row holds a 1 too."),
            ([[0, 0, 0, 0], [0, 0, 0, 0]], "Nothing is marked: each row holds a single 1."),
        ),
    )
    close(elsewhere.one_hot(np.array([3])), [[0, 0, 0, 1, 0, 0, 0, 0, 0, 0]], known=(([[0, 0, 0, 1]], many),))

def _softmax_1(student):
    """softmax of the scores 1, 2, 3 is 0.0900, 0.2447, 0.6652."""
    elsewhere = student.shadow(z=np.nan, scores=np.nan)
    close(
        elsewhere.softmax(np.array([1.0, 2.0, 3.0])),
        [0.09003057, 0.24472847, 0.66524096],
        known=(
            (
                [0.73105858, 0.88079708, 0.95257413],
                "This is sigmoid, each score on its own: softmax shares 1 among all of them.",
            ),
            ([1 / 6, 1 / 3, 1 / 2], "The scores themselves are divided: raise e to each of them first."),
            ([2.71828183, 7.3890561, 20.08553692], "The powers still have to be divided by their sum."),
            (
                [0.13533528, 0.36787944, 1.0],
                "The powers still have to be divided by their sum: it is not 1 yet.",
            ),
            ([-2.40760596, -1.40760596, -0.40760596], "These are logarithms of the probabilities."),
            ([0.66524096, 0.24472847, 0.09003057], "The largest score gets the largest share: mind the sign."),
            ([0.0, 0.0, 1.0], "Only the winner is left: softmax gives every score a share."),
            ([0.09, 0.2447, 0.6652], "Do not round inside the function: it is the display that rounds."),
            ([0.09, 0.24, 0.67], "Do not round inside the function: it is the display that rounds."),
            (
                [0.09004528, 0.24474307, 0.66521166],
                "Nearly: take e itself, which NumPy knows to all its decimals, and not a rounded one.",
            ),
            ([1 / 7, 2 / 7, 4 / 7], "These are powers of 2: the base is e, about 2.718."),
            ([0.0, 0.5, 1.0], "This stretches the scores to 0 to 1: their shares have to add up to 1."),
            (0.66524096, "This is one share of three: the result has the shape of the scores."),
            (2, "This is the place of the winner: the shares of all scores are wanted."),
        ),
    )

def _softmax_2(student):
    """softmax of two rows of scores gives two rows of shares, each with the sum 1."""
    close(
        student.softmax(np.array([[0.0, 0.0], [1.0, 3.0]])),
        [[0.5, 0.5], [0.11920292, 0.88079708]],
        known=(
            (
                [[0.26894142, 0.04742587], [0.73105858, 0.95257413]],
                "The shares add up to 1 down the columns: it has to be along each row.",
            ),
            (
                [[0.04031637, 0.04031637], [0.10959126, 0.80977599]],
                "All four numbers share one 1: each row has a 1 of its own.",
            ),
            (
                [[0.5, 0.0438523], [1.35914091, 0.88079708]],
                "The sums of the rows line up with the columns here: keep the axis when you add.",
            ),
            (
                [[0.5, 0.88079708], [0.06766764, 0.88079708]],
                "The sums of the rows line up with the columns here: keep the axis when you add.",
            ),
            (
                [[0.95257413, 0.04742587], [0.73105858, 0.26894142]],
                "The largest scores of the rows line up with the columns here: keep the axis when you take them.",
            ),
            ([0.5, 0.5], "Only the first row came back: every row has its shares."),
            ([0.11920292, 0.88079708], "Only the last row came back: every row has its shares."),
        ),
    )

def _simulate_forward_1(student):
    """simulate_forward through one linear layer gives the weighted sums plus the biases."""
    elsewhere = student.shadow(x_train=np.zeros((4, 1, 1)), x_test=np.zeros((4, 1, 1)))
    images = np.array([[[1.0, 0.0], [0.5, 0.0]]])
    W = np.array([[1.0, 2.0, -1.0], [3.0, 1.0, 1.0], [-2.0, 4.0, 2.0], [1.0, 1.0, 1.0]])
    close(
        elsewhere.simulate_forward(images, [(W, np.array([0.5, -1.0, -0.75]), "linear")]),
        [[0.5, 3.0, -0.75]],
        rtol=1e-4,
        atol=1e-4,
        known=(
            ([[0.0, 4.0, 0.0]], "The biases are missing: each unit adds its own."),
            ([[0.5, -0.98431373, -0.75]], "The images were scaled once more: they are in 0 to 1 already."),
            ([[0.5, 3.0, -0.75], [0.5, 3.0, -0.75]], "One image, one row: flatten it as a whole."),
            ([[0.5, 3.0, 0.0]], "A bend crept in: linear means that the sum is the output as it is."),
            ([[3.0, 1.5, -1.25]], "The pixels were laid out down the columns: go row after row."),
            ([0.5, 3.0, -0.75], "Keep the batch axis: one image gives the shape (1, units)."),
            ([[0.75, 2.5, -1.125]], "The bias is added once, after the products of all inputs are summed up."),
            ([[1.5, 1.0, -1.75]], "Ink of one half counts by half: the decimals of the pixels are lost here."),
            (
                [[0.07424457, 0.90448401, 0.02127143]],
                "The last layer got softmax: use the activation that it names.",
            ),
            ([1], "This is the place of the largest output: all outputs are wanted."),
        ),
    )

def _simulate_forward_2(student):
    """simulate_forward sends two images through a ReLU layer and a softmax layer."""
    images = np.array([[[1.0, 0.5], [0.0, 0.25]], [[0.0, 0.5], [1.0, 0.0]]])
    layers = [
        (np.array([[1.0, -2.0], [2.0, 2.0], [-1.0, 1.0], [0.0, -4.0]]), np.zeros(2), "relu"),
        (np.array([[1.0, 0.0, -1.0], [0.5, 1.0, 0.0]]), np.zeros(3), "softmax"),
    ]
    close(
        student.simulate_forward(images, layers),
        [[0.86681333, 0.11731043, 0.01587624], [0.24472847, 0.66524096, 0.09003057]],
        rtol=1e-4,
        atol=1e-4,
        known=(
            ([[2, 0, -2], [1, 2, 0]], "The last layer has an activation too: its sums are still bare."),
            ([[2, 0, 0], [1, 2, 0]], "Every layer got ReLU: each layer names its own activation."),
            ([[2, 0], [0, 2]], "This is what the first layer gives: the second is still to come."),
            (
                [[0.90944301, 0.0452785, 0.0452785], [0.24472847, 0.66524096, 0.09003057]],
                "The hidden layer has an activation too: ReLU cuts off its negative sums.",
            ),
            (
                [[0.37638335, 0.05093795, 0.0068937], [0.1384637, 0.37638335, 0.05093795]],
                "All images share one 1: each image has its own ten, or three, probabilities.",
            ),
            (
                [[0.73105858, 0.11920292, 0.11920292], [0.26894142, 0.88079708, 0.88079708]],
                "The shares add up to 1 down the columns: each image has its own three probabilities.",
            ),
            (
                [[0.8676877, 0.11626033, 0.01605197], [0.24472847, 0.66524096, 0.09003057]],
                "ReLU cuts negative sums off at 0: here a little of them leaks through.",
            ),
            ([0, 1], "These are the digits already: the probabilities are wanted."),
            ([[0.87, 0.12, 0.02], [0.24, 0.67, 0.09]], "Do not round inside the function."),
        ),
    )

def _simulate_forward_3(student):
    """simulate_forward of a single image gives the shape (1, units)."""
    layers = [(np.array([[1.0, 0.0], [2.0, 1.0], [0.0, -1.0], [1.0, 1.0]]), np.zeros(2), "linear")]
    close(
        student.simulate_forward(np.array([[1.0, 0.5], [0.25, 0.0]]), layers),
        [[2.0, 0.25]],
        rtol=1e-4,
        atol=1e-4,
        known=(
            ([2.0, 0.25], "Keep the batch axis: one image gives the shape (1, 2)."),
            ([[2.0, 0.25], [2.0, 0.25]], "One image, one row: flatten it as a whole."),
        ),
    )

def _count_params_1(student):
    """count_params([784, 50, 20, 10]) is 40480."""
    close(
        student.shadow(sizes=np.nan).count_params([784, 50, 20, 10]),
        40480,
        rtol=0,
        atol=0,
        known=(
            (80, "These are the units: count the connections between them, and the biases."),
            (864, "These are inputs and units: count the connections between them, and the biases."),
            (40400, "The biases are missing: each unit has one of its own."),
            (39250, "This is the first layer: the others have parameters too."),
            (210, "This is the last layer: the others have parameters too."),
            (41264, "The inputs have no bias: only the units of the layers do."),
            (40403, "There is a bias for each unit, and not only one for each layer."),
            (41254, "A bias belongs to each unit of a layer, and not to each of its inputs."),
            (7840000, "Neighbours in the list are connected, and not all layers with all: add up the layers."),
            (40470, "The last layer lacks its biases: its units have one each, as all others do."),
            (40270, "The last layer is missing: a list of four entries describes three layers."),
            ([39250, 1020, 210], "These are the parameters of each layer: add them up."),
            (1230, "The first layer is missing: its units are connected with the inputs."),
        ),
    )

def _count_params_2(student):
    """count_params([784, 10]) is 7850."""
    close(
        student.count_params([784, 10]),
        7850,
        rtol=0,
        atol=0,
        known=(
            (7840, "The biases are missing: each of the ten units has one."),
            (10, "These are the units: count the connections between them, and the biases."),
            (8624, "A bias belongs to each of the ten units, and not to each of the inputs."),
            (7841, "There is a bias for each of the ten units."),
            (0, "Two entries are a layer already: the first number is the inputs, the second the units."),
        ),
    )

def _build_model_1(student):
    """build_model returns a Keras model that gives ten numbers for each image."""
    model = student.shadow(model=np.nan).build_model()
    check_true(
        hasattr(model, "get_weights"),
        expected="a Keras model",
        received=f"got {show_with_type(model)}",
    )
    try:
        got = numbers(model(np.zeros((3, 28, 28), dtype=np.float32), training=False))
    except LearnerError as error:
        if "nvalid input shape" in error.problem.message:
            error.hint = "Images come in as they are, 28 x 28: it is the model that flattens them."
        raise
    check_true(
        got.shape == (3, 10),
        expected="an output of shape (3, 10) for three images",
        received=f"the output has the shape {got.shape}",
        hint="The rows of an image go through the dense layers one by one: lay it out as one row first."
        if got.ndim == 3
        else "One unit for each digit: there are ten of them, from 0 to 9.",
    )

def _build_model_2(student):
    """The ten numbers are probabilities with the sum 1 (or scores, for a loss that is told so)."""
    model = student.build_model()
    check_true(
        hasattr(model, "get_weights"),
        expected="a Keras model",
        received=f"got {show_with_type(model)}",
    )
    images = np.linspace(-1, 1, 16 * 784).reshape(16, 28, 28).astype(np.float32)
    images = np.abs(np.sin(40 * images * images))
    got = numbers(model(images, training=False))
    sums = got.sum(axis=1)
    check_true(
        got.min() < 0 or np.abs(got.sum(axis=0) - 1).max() > 0.001,
        expected="probabilities with the sum 1 in each row",
        received=f"the rows have the sums {[round(float(one), 3) for one in sums[:3]]} …, and the columns 1 each",
        hint="Softmax shares 1 among the ten digits of an image, and not among the images.",
    )
    check_true(
        got.min() < 0 or np.abs(sums - 1).max() < 0.001,
        expected="probabilities with the sum 1",
        received=f"the first sums are {[round(float(one), 3) for one in sums[:3]]}",
        hint="Bare of its negative half, a score says nothing: ReLU has no place in the last layer."
        if got.min() == 0
        else "Each output is squeezed on its own: let all ten share one total of 1.",
    )

def _train_model_1(student):
    """train_model returns the history of the training, with the accuracy of each epoch."""
    images = np.zeros((60, 28, 28), dtype=np.float32)
    labels = np.arange(60) % 10
    images[np.arange(60), 2 * labels, :] = 1.0
    if student.has("build_model"):
        model = student.build_model()
        check_true(
            hasattr(model, "get_weights"),
            expected="a Keras model from build_model",
            received=f"got {show_with_type(model)}",
        )
    else:
        config = (
            '{"module": "keras", "class_name": "Sequential", "registered_name": null, "config": {"name": "known", '
            '"layers": [{"module": "keras.layers", "class_name": "InputLayer", "registered_name": null, '
            '"config": {"batch_shape": [null, 28, 28]}}, {"module": "keras.layers", "class_name": "Flatten", '
            '"registered_name": null, "config": {}}, {"module": "keras.layers", "class_name": "Dense", '
            '"registered_name": null, "config": {"units": 10, "activation": "softmax"}}]}}'
        )
        model = student.keras_model(config, [np.sin(np.arange(7840)).reshape(784, 10) / 20, np.zeros(10)])
    blank = student.shadow(x_train=np.zeros((20, 28, 28)), y_train=np.zeros(20, int))
    try:
        history = blank.train_model(model, images, labels, epochs=3)
    except LearnerError as error:
        if "compile()" in error.problem.message:
            error.hint = (
                "A model has to be told how it learns, before it learns: neither of your functions does that."
            )
        elif "nvalid input shape" in error.problem.message:
            error.hint = "The model takes the images as they are, 28 x 28: it flattens them itself."
        elif "target" in error.problem.message and "output" in error.problem.message:
            error.hint = (
                "The loss has to fit the labels: one kind of cross-entropy takes whole numbers, and another takes "
                "one-hot rows."
            )
        raise
    check_true(
        history is not None,
        expected="the history that Keras's training gives back",
        received="got None (is there a `return`?)",
    )
    record = history if isinstance(history, dict) else history.history
    check_true(
        isinstance(record, dict) and "accuracy" in record,
        expected="a history with the key 'accuracy'",
        received=f"it has {', '.join(map(str, record)) if isinstance(record, dict) else show_with_type(record)}",
        hint="Keras reports the accuracy where it is asked to, when the model is compiled.",
    )
    if len(record["accuracy"]) == 1 and not isinstance(history, dict):
        check_true(
            int(numbers(model.optimizer.iterations)) > history.params["steps"],
            expected="a training that goes through the images 3 times",
            received="it goes through them once",
            hint="Name the arguments: the third place in Keras's training is not the number of epochs.",
        )

def _train_model_2(student):
    """train_model trains the model that it is given: afterwards its outputs are others."""
    images = np.zeros((60, 28, 28), dtype=np.float32)
    labels = np.arange(60) % 10
    images[np.arange(60), 2 * labels, :] = 1.0
    if student.has("build_model"):
        model = student.build_model()
        check_true(
            hasattr(model, "get_weights"),
            expected="a Keras model from build_model",
            received=f"got {show_with_type(model)}",
        )
    else:
        config = (
            '{"module": "keras", "class_name": "Sequential", "registered_name": null, "config": {"name": "known", '
            '"layers": [{"module": "keras.layers", "class_name": "InputLayer", "registered_name": null, '
            '"config": {"batch_shape": [null, 28, 28]}}, {"module": "keras.layers", "class_name": "Flatten", '
            '"registered_name": null, "config": {}}, {"module": "keras.layers", "class_name": "Dense", '
            '"registered_name": null, "config": {"units": 10, "activation": "softmax"}}]}}'
        )
        model = student.keras_model(config, [np.sin(np.arange(7840)).reshape(784, 10) / 20, np.zeros(10)])
    before = numbers(model(images, training=False))
    history = student.train_model(model, images, labels, epochs=2)
    after = numbers(model(images, training=False))
    if np.allclose(before, after, rtol=0, atol=1e-6):
        fail(
            expected="a model that train_model has changed",
            received="the outputs of the model are the same as before",
            hint="Train the model you were handed, and not a new one.",
            value=history,
        )

def _evaluate_accuracy_1(student):
    """evaluate_accuracy is 0.75 where six of eight images are read rightly."""
    config = (
        '{"module": "keras", "class_name": "Sequential", "registered_name": null, "config": {"name": "known", '
        '"layers": [{"module": "keras.layers", "class_name": "InputLayer", "registered_name": null, '
        '"config": {"batch_shape": [null, 28, 28]}}, {"module": "keras.layers", "class_name": "Flatten", '
        '"registered_name": null, "config": {}}, {"module": "keras.layers", "class_name": "Dense", '
        '"registered_name": null, "config": {"units": 10, "activation": "softmax"}}]}, "compile_config": '
        '{"optimizer": "adam", "loss": "sparse_categorical_crossentropy", "metrics": ["accuracy"]}}'
    )
    kernel = np.zeros((784, 10), dtype=np.float32)
    kernel[np.arange(10), np.arange(10)] = 1.5
    model = student.keras_model(config, [kernel, np.zeros(10, dtype=np.float32)])
    images = np.zeros((8, 28, 28), dtype=np.float32)
    images[np.arange(8), 0, np.array([7, 2, 7, 0, 2, 7, 5, 1])] = 0.9
    images[0, 0, 7] = 1.0
    elsewhere = student.shadow(x_test=np.zeros((4, 28, 28)), y_test=np.zeros(4, int))
    try:
        got = elsewhere.evaluate_accuracy(model, images, np.array([7, 2, 7, 0, 9, 7, 5, 4]))
    except LearnerError as error:
        if "broadcast" in error.problem.message:
            error.hint = "Each row holds the ten outputs of one image: it has one answer, and there are eight rows."
        elif "axis 1 is out of bounds" in error.problem.message:
            error.hint = "Labels may be plain digits, which have one axis: tell them apart from one-hot rows first."
        raise
    check_true(
        not isinstance(got, str),
        expected="0.75",
        received=f"got {show_with_type(got)}",
        hint="A number is wanted, with which others can calculate, and no text.",
    )
    check_true(
        not isinstance(got, int | np.integer) or got != 0,
        expected="0.75",
        received="got 0, a whole number",
        hint="If six of eight were counted, they were divided without decimals: a fraction is no whole number.",
    )
    close(
        got,
        0.75,
        known=(
            (75, "This is in percent: the fraction lies between 0 and 1."),
            (6, "This is the number of right answers: divide it by the number of images."),
            (0.25, "This is the fraction of mistakes: count the right answers."),
            (
                0,
                "Not one counts: the answer is the digit at the highest output, however low that is, and no "
                "probability.",
            ),
            (1, "Not all are right: measure on each image that the function is given, and on no other."),
            (0.375, "One answer is compared with all labels: each image has ten outputs and an answer of its own."),
            (0.9, "Ten yes-or-no answers for each image are mostly right without any skill: count one for each."),
            (0.95, "Ten yes-or-no answers for each image are mostly right without any skill: count one for each."),
            ([1, 1, 1, 1, 0, 1, 1, 0], "One number is wanted: which part of these answers is right."),
            (1.5285979, "This is the loss, which Keras gives first: the accuracy is asked for."),
            ([1.5285979, 0.75], "This is the loss and the accuracy: only the accuracy is asked for."),
        ),
    )

def _deploy_1(student):
    """predict_digit reads a raw image and returns one whole number."""
    config = (
        '{"module": "keras", "class_name": "Sequential", "registered_name": null, "config": {"name": "known", '
        '"layers": [{"module": "keras.layers", "class_name": "InputLayer", "registered_name": null, '
        '"config": {"batch_shape": [null, 28, 28]}}, {"module": "keras.layers", "class_name": "Flatten", '
        '"registered_name": null, "config": {}}, {"module": "keras.layers", "class_name": "Dense", '
        '"registered_name": null, "config": {"units": 10, "activation": "softmax"}}]}, "compile_config": '
        '{"optimizer": "adam", "loss": "sparse_categorical_crossentropy", "metrics": ["accuracy"]}}'
    )
    kernel = np.zeros((784, 10), dtype=np.float32)
    kernel[np.arange(10), np.arange(10)] = 4.0
    kernel[400:, 3] = 0.1  # where there is paper
    model = student.keras_model(config, [kernel, np.zeros(10, dtype=np.float32)])
    image = np.zeros((28, 28), dtype=np.uint8)
    image[0, 7] = 255
    elsewhere = student.shadow(x_test=np.zeros((4, 28, 28), np.uint8), y_test=np.zeros(4, int))
    try:
        got = elsewhere.predict_digit(model, image)
    except LearnerError as error:
        if "'tuple' object is not callable" in error.problem.message:
            error.hint = "A shape is an attribute and no function: it is there without being called."
        elif "Cannot cast" in error.problem.message:
            error.hint = "Bytes have no room for decimals: divide into a new array, and leave the caller's alone."
        raise
    check_true(
        np.size(numbers(got, "one whole number, the digit")) == 1,
        expected="one whole number, the digit",
        received=f"got {np.size(numbers(got))} numbers",
        hint="Return the digit: the place of the highest of the ten outputs, and not the outputs themselves.",
    )
    close(
        got,
        7,
        known=(
            (0.8584864, "This is how sure the network is: the digit is the place of the highest output."),
            (1, "This is how sure the network is: the digit is the place of the highest output."),
            (3, "The paper came in as ink: 0 is paper and 255 is ink, in training as well."),
            (0, "Is it the argument `image` that is read? What is blank is read as the first digit."),
        ),
    )

def _deploy_2(student):
    """predict_digit scales the raw image to 0 to 1, as for training, and only once."""
    config = (
        '{"module": "keras", "class_name": "Sequential", "registered_name": null, "config": {"name": "known", '
        '"layers": [{"module": "keras.layers", "class_name": "InputLayer", "registered_name": null, '
        '"config": {"batch_shape": [null, 28, 28]}}, {"module": "keras.layers", "class_name": "Flatten", '
        '"registered_name": null, "config": {}}, {"module": "keras.layers", "class_name": "Dense", '
        '"registered_name": null, "config": {"units": 10, "activation": "softmax"}}]}, "compile_config": '
        '{"optimizer": "adam", "loss": "sparse_categorical_crossentropy", "metrics": ["accuracy"]}}'
    )
    kernel = np.zeros((784, 10), dtype=np.float32)
    kernel[0, 4], kernel[0, 9] = 10.0, 40.0  # faint ink: 1, ink of 1.0: 4, ink of 255: 9
    bias = np.array([-9, 2, -9, -9, -1, -9, -9, -9, -9, -90], dtype=np.float32)
    model = student.keras_model(config, [kernel, bias])
    image = np.zeros((28, 28), dtype=np.uint8)
    image[0, 0] = 255
    close(
        student.predict_digit(model, image),
        4,
        known=(
            (9, "The network saw 0 to 255: prepare the image as images were for training."),
            (1, "The network saw an image that was normalised twice: prepare it once."),
        ),
    )
    unchanged(student.last)

def _confusion_1(student):
    """confusion_matrix has a row for each true digit and a column for each predicted one."""
    elsewhere = student.shadow(y_test=np.zeros(4, int), y_train=np.zeros(4, int))
    close(
        elsewhere.confusion_matrix(np.array([0, 0, 1, 2, 2, 2]), np.array([0, 1, 1, 2, 0, 0]), k=3),
        [[1, 1, 0], [0, 1, 0], [2, 0, 1]],
        known=(
            ([[1, 0, 2], [1, 1, 0], [0, 0, 1]], "It is turned around: rows are the true digits."),
            ([[1, 1, 0], [0, 1, 0], [1, 0, 1]], "Each image counts: the same mistake made twice is 2."),
            ([[1 / 2, 1 / 2, 0], [0, 1, 0], [2 / 3, 0, 1 / 3]], "Counts are wanted, and not fractions."),
            ([[1 / 6, 1 / 6, 0], [0, 1 / 6, 0], [1 / 3, 0, 1 / 6]], "Counts are wanted, and not fractions."),
            ([[1 / 3, 1 / 2, 0], [0, 1 / 2, 0], [2 / 3, 0, 1]], "Counts are wanted, and not fractions."),
            ([[1, 0, 0], [0, 1, 0], [0, 0, 1]], "The mistakes are missing: they belong off the diagonal."),
            ([[0, 1, 0], [0, 0, 0], [2, 0, 0]], "The diagonal is missing: what was read rightly counts too."),
            ([[4, 0, 0], [0, 0, 0], [0, 0, 0]], "These are other labels than those that the function is given."),
            ([[1, 2, 1], [0, 0, 0], [0, 0, 0]], "These are other labels than those that the function is given."),
            (
                [[6, 4, 2], [3, 2, 1], [9, 6, 3]],
                "Every label met every prediction here: the first belongs to the first, the second to the second.",
            ),
            (
                np.pad([[1, 1, 0], [0, 1, 0], [2, 0, 1]], (0, 7)),
                "The size comes from `k`: here it is always 10 x 10.",
            ),
        ),
    )

def _confusion_2(student):
    """confusion_matrix is 4 x 4 for k=4, though only two kinds of digit occur."""
    close(
        student.confusion_matrix(np.array([0, 2, 2]), np.array([0, 2, 0]), k=4),
        [[1, 0, 0, 0], [0, 0, 0, 0], [1, 0, 1, 0], [0, 0, 0, 0]],
        known=(
            ([[1, 0], [1, 1]], "The size comes from `k`, and not from the digits that occur."),
            ([[1, 0, 0], [0, 0, 0], [1, 0, 1]], "The size comes from `k`, and not from the largest digit."),
        ),
    )

def _confusion_3(student):
    """most_confused names the true and the predicted digit of the commonest mistake."""
    cm = np.array([[20, 1, 3], [0, 30, 2], [1, 8, 25]])
    close(
        student.shadow(cm=np.nan).most_confused(cm),
        [2, 1],
        known=(
            ([1, 2], "The two are swapped: the row, the true digit, comes first."),
            ([1, 1], "The diagonal is what was read rightly: look for the largest mistake."),
            ([2, 2], "The diagonal is what was read rightly: look for the largest mistake."),
            (8, "This is how often it happened: the question is between which digits."),
            (7, "This counts through the table as one long row: turn it back into a row and a column."),
            ([0, 7], "This table has three columns, and not ten: its size tells where a row ends."),
            ([1, 0], "This is the rarest mistake: the commonest has the largest count."),
            ([[2], [1]], "Two whole numbers are wanted, and not a list of rows and one of columns."),
            ([[2, 1]], "Two whole numbers are wanted, and not a list of such pairs."),
        ),
    )

def _capacity_1(student):
    """overfit_gap is training minus validation accuracy after the last epoch."""
    history = {"accuracy": [0.5, 0.7, 0.9], "val_accuracy": [0.45, 0.68, 0.8]}
    close(
        student.shadow(my_history=np.nan).overfit_gap(history),
        0.1,
        known=(
            (-0.1, "The sign is turned around: it is training minus validation."),
            (0.05, "This is the first epoch: the last one counts."),
            ([0.05, 0.02, 0.1], "One number is wanted: that of the last epoch."),
            (0.17 / 3, "This is the average over all epochs: the last one counts."),
            (10, "This is in percent: the accuracies are fractions, and so is their gap."),
            (0.9, "This is the training accuracy alone: the validation accuracy is taken from it."),
            (0.9 / 0.8, "This is a ratio: the gap is a difference."),
            (0.9 / 0.8 - 1, "This is a ratio: the gap is a difference."),
        ),
    )

def _capacity_2(student):
    """diagnose tells underfitting, overfitting and a good fit apart."""
    for accuracy, val_accuracy, verdict in (
        (0.6, 0.58, "underfitting"),
        (0.97, 0.96, "good fit"),
        (0.97, 0.8, "overfitting"),
    ):
        history = {"accuracy": [0.3, accuracy], "val_accuracy": [0.3, val_accuracy]}
        got = student.diagnose(history)
        spelled = isinstance(got, str) and " ".join(got.replace("_", " ").split()).lower() == verdict
        check_true(
            isinstance(got, str) and got == verdict,
            expected=f"the text {verdict!r}, for {accuracy} in training and {val_accuracy} in validation",
            received=f"got {show_with_type(got)}",
            hint="The text is wanted letter by letter, as the rules spell it." if spelled else "",
        )

def _capacity_3(student):
    """capacity_experiment returns a pair of fractions for each size."""
    images = np.zeros((20, 28, 28), dtype=np.float32)
    labels = np.arange(20) % 10
    images[np.arange(20), 2 * labels, :] = 1.0
    blank = student.shadow(x_test=np.zeros((4, 28, 28)), y_test=np.zeros(4, int))
    table = blank.capacity_experiment([2, 5], images, labels, images[:10], labels[:10], epochs=1)
    check_true(
        isinstance(table, dict) and set(table) == {2, 5},
        expected="a dictionary with the keys 2 and 5, the sizes",
        received=f"got {show_with_type(table)}",
        hint="A dictionary is wanted: its keys are the sizes, and say to which of them a pair belongs."
        if isinstance(table, list | tuple)
        else "Some of the sizes are missing: the table is complete after the last of them."
        if isinstance(table, dict) and set(table) < {2, 5}
        else "",
    )
    for size in (2, 5):
        pair = numbers(table[size])
        check_true(
            pair.shape == (2,) and pair.min() >= 0 and pair.max() <= 1,
            expected="a pair of fractions: training and validation accuracy",
            received=f"for {size} there is {show_with_type(table[size])}",
            hint="Accuracies are fractions between 0 and 1, and not percent."
            if pair.shape == (2,) and pair.max() > 1
            else "",
        )

def _quiz_1(student):
    """Every question has a letter (which ones are right, you learn with your grade)."""
    letters(student["answers"], 8)

CHECKS: dict[str, list[VisibleTest]] = {
    'describe': [
        VisibleTest('describe says how many images there are, and their height and width.', 'An array knows its own shape: how many images, how many rows, how many columns.', _describe_1),
        VisibleTest('describe names the number type and the smallest and largest pixel.', "The type's name is wanted as text, and the smallest and largest pixel as plain numbers.", _describe_2),
        VisibleTest('describe counts ten kinds of digit, those that do not occur as well.', 'Ten counts, one for each digit from 0 to 9; a digit that does not occur counts 0.', _describe_3),
    ],
    'normalize': [
        VisibleTest('normalize turns 0 into 0.0, 255 into 1.0, and 51 into 0.2.', '0 stays 0.0, 255 becomes 1.0, the rest lies in proportion between them: a new array, of decimals.', _normalize_1),
        VisibleTest('normalize divides a pale image by 255 as any other: 102 becomes 0.4.', 'Every image is divided by the same number: that an image is pale is information.', _normalize_2),
        VisibleTest('normalize does not change the images that it is given.', 'Make a copy of a decimal type first: whoever called you still needs the raw images.', _normalize_3),
    ],
    'flatten_one_hot': [
        VisibleTest('flatten_images turns two images of 2 x 3 pixels into two rows of 6 numbers.', 'Each image, whatever its size, becomes one row: its first row of pixels, then its second, and so on.', _flatten_one_hot_1),
        VisibleTest('flatten_images of one image of 2 x 2 pixels has the shape (1, 4).', 'A single image is a batch of one: the result still has two axes.', _flatten_one_hot_2),
        VisibleTest('one_hot has a column for each class, ten unless said otherwise, and a 1 at the place of the label.', 'One row for each label, with a single 1 at the place that the label names.', _flatten_one_hot_3),
    ],
    'softmax': [
        VisibleTest('softmax of the scores 1, 2, 3 is 0.0900, 0.2447, 0.6652.', 'Raise e to each score, then divide each by the sum of all; one row of scores has one axis only, the last.', _softmax_1),
        VisibleTest('softmax of two rows of scores gives two rows of shares, each with the sum 1.', 'Each row is treated by itself: the shares of one row add up to 1.', _softmax_2),
    ],
    'simulate_forward': [
        VisibleTest('simulate_forward through one linear layer gives the weighted sums plus the biases.', 'A layer: the flat image, of any size, times the weights, plus the biases, then the activation.', _simulate_forward_1),
        VisibleTest('simulate_forward sends two images through a ReLU layer and a softmax layer.', 'Each image keeps a row of its own; what comes out of one layer goes into the next; the last bends too.', _simulate_forward_2),
        VisibleTest('simulate_forward of a single image gives the shape (1, units).', 'A single image is a batch of one: its pixels make one row, and the result has two axes.', _simulate_forward_3),
    ],
    'count_params': [
        VisibleTest('count_params([784, 50, 20, 10]) is 40480.', 'Parameters are connections, and one bias for each unit; four entries in the list make three layers.', _count_params_1),
        VisibleTest('count_params([784, 10]) is 7850.', 'Two entries are one layer: a weight for each pair, and a bias for each unit.', _count_params_2),
    ],
    'build_model': [
        VisibleTest('build_model returns a Keras model that gives ten numbers for each image.', 'Images in, ten numbers out for each: one unit for each digit from 0 to 9.', _build_model_1),
        VisibleTest('The ten numbers are probabilities with the sum 1 (or scores, for a loss that is told so).', 'The last layer shares 1 among the digits: ten probabilities, none of them negative.', _build_model_2),
    ],
    'train_model': [
        VisibleTest('train_model returns the history of the training, with the accuracy of each epoch.', "Keras's training gives a history back: return it, with the accuracy in it.", _train_model_1),
        VisibleTest('train_model trains the model that it is given: afterwards its outputs are others.', 'Train the model that was handed over, with these images and labels.', _train_model_2),
    ],
    'evaluate_accuracy': [
        VisibleTest('evaluate_accuracy is 0.75 where six of eight images are read rightly.', 'Count the images whose highest output stands at the digit of the label, and divide by their number.', _evaluate_accuracy_1),
    ],
    'deploy': [
        VisibleTest('predict_digit reads a raw image and returns one whole number.', 'A model wants a batch, even of one image; the digit is the place of its highest output.', _deploy_1),
        VisibleTest('predict_digit scales the raw image to 0 to 1, as for training, and only once.', 'Prepare the raw image exactly as it was prepared for training, once.', _deploy_2),
    ],
    'confusion': [
        VisibleTest('confusion_matrix has a row for each true digit and a column for each predicted one.', 'Each image adds 1 to one place: the row of what it is, and the column of what it was read as.', _confusion_1),
        VisibleTest('confusion_matrix is 4 x 4 for k=4, though only two kinds of digit occur.', 'Always k x k: a digit that does not occur has a row and a column of zeros.', _confusion_2),
        VisibleTest('most_confused names the true and the predicted digit of the commonest mistake.', 'The largest number off the diagonal: its row is the true digit, its column the predicted one.', _confusion_3),
    ],
    'capacity': [
        VisibleTest('overfit_gap is training minus validation accuracy after the last epoch.', 'Training accuracy minus validation accuracy after the last epoch, of a plain dictionary or a History.', _capacity_1),
        VisibleTest('diagnose tells underfitting, overfitting and a good fit apart.', 'Go through the rules in their order: the training accuracy first, and then the gap.', _capacity_2),
        VisibleTest('capacity_experiment returns a pair of fractions for each size.', 'An entry for each size: training and validation accuracy of a new network with so many hidden units.', _capacity_3),
    ],
    'quiz': [
        VisibleTest('Every question has a letter (which ones are right, you learn with your grade).', 'Put one of the letters a, b, c and d, and nothing else, under each of the names "q1" to "q8" in `answers`.', _quiz_1),
    ],
}


def check(exercise: str) -> None:
    """Run the visible tests of an exercise on your notebook, and show what they say."""
    check_in_notebook(exercise, CHECKS)
