"""What the two sides say to each other: requests, replies, and the few things that are not plain data.

A value in a request or a reply is None, bool, int, float, str, bytes, a numeric NumPy array or scalar, or a
list, tuple or dict of such values. The classes below stand for everything else.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np


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
