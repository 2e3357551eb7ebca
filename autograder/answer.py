"""The student's side: do what a request says in the notebook's namespace, and say what came of it.

The same code answers in the confined student process, over the wire, and in the learner's own notebook,
in process. It needs NumPy only; it holds no test and no expected value.
"""

from __future__ import annotations

import contextlib
import io
import itertools
import linecache
import random
import re
import sys
import time
import traceback
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.messages import (
    CallbackRef,
    HandleRef,
    KerasModel,
    NameRef,
    Problem,
    Reply,
    Request,
    typed_array,
)

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
