"""`check("sigmoid")`: the visible tests of an exercise, run in the learner's own notebook.

The release carries this code, what it imports from the package, and the visible tests, as one module
named ``checks`` that needs NumPy only.
"""

from __future__ import annotations

import html
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from autograder.answer import Answerer
from autograder.expect import Explanation, NotReached, explain
from autograder.messages import Reply, Request
from autograder.proxy import Function, Student

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
