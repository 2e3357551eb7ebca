"""`student`, as a test sees it: an object whose names are the notebook's.

`Student` turns what a test writes into requests for a transport, and keeps a record of each call for the
messages. The transport is a confined process in grading and the learner's own notebook in `check()`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from autograder.expect import Call, LearnerError, Mismatch, NotReached, show, show_with_type
from autograder.messages import CallbackRef, HandleRef, KerasModel, NameRef, Problem, Reply, Request

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
