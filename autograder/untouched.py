"""Which tests cannot tell an answer from the solution, since all that they ask for is the same in both.

An answer to three functions is often wrong in one of them. A test that asked for the other two only has, over this
answer, the result that it has over the solution, and an audit need not run it to know. Pure functions.

What code does behind its own back is not seen: a wrong function that changes a setting of a library, say, and so
disturbs a test of another one. Where that may be, nothing is taken over as far as the code shows it.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from autograder.results import TestResult
from autograder.score import score_exercise
from autograder.trial import Trial, Tried, is_troubled

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
LOOKS_ANYWHERE = frozenset({"eval", "exec", "globals", "locals", "vars", "setattr", "__import__", "sys"})
"""Names of what reaches other names by a text."""
QUICK = 1.0
"""Seconds that a test may have taken over the solution, to be run in a trial that is to go quickly."""


@dataclass(frozen=True, slots=True)
class _Code:
    """What cells bind by definitions, imports and plain values, by name; and their other statements."""

    bound: Mapping[str, tuple[ast.stmt, ...]]
    rest: tuple[ast.stmt, ...]


def untouched_tests(solution: Trial, tried: Tried, other: Trial) -> frozenset[str]:
    """Names of the tests that asked a solution only for what another trial's cells hold unchanged.

    tried: what came of the solution.  Of its tests, those that found nothing to say count.
    """
    try:
        here, there = _code_of(solution), _code_of(other)
    except (SyntaxError, ValueError, RecursionError):
        return frozenset()
    changed = {
        name
        for name in here.bound.keys() | there.bound.keys()
        if _dumps(here.bound.get(name, ())) != _dumps(there.bound.get(name, ()))
    }
    at_once = {name for statement in (*here.rest, *there.rest) for name in _names_in(statement)}
    own = [node for code in (here, there) for name in changed for node in code.bound.get(name, ())]
    if _dumps(here.rest) != _dumps(there.rest) or changed & at_once or not all(map(_is_apart, own)):
        return frozenset()
    return frozenset(
        test.name
        for test in tried.tests
        if test.name in tried.asked
        and not is_troubled(test)
        and not _reached(tried.asked[test.name], here) & (changed | LOOKS_ANYWHERE)
    )


def slow_tests(solution: Tried) -> frozenset[str]:
    """Names of the tests that a trial which is to go quickly leaves out; none that has something to say already."""
    return frozenset(test.name for test in solution.tests if test.seconds > QUICK and not is_troubled(test))


def completed(trial: Trial, tried: Tried, solution: Tried, names: frozenset[str]) -> Tried:
    """What came of a trial that left these tests out, with the solution's results in their places."""
    if tried.fault or not names:
        return tried
    own: dict[str, TestResult] = {test.name: test for test in tried.tests}
    tests = tuple(own.get(test.name, test) for test in solution.tests if test.name in own or test.name in names)
    return replace(
        tried,
        tests=tests,
        earned=score_exercise(trial.exercise, trial.points, tests).earned,
        measured=(*tried.measured, *(one for one in solution.measured if one.test in names)),
    )


def _code_of(trial: Trial) -> _Code:
    bound: dict[str, tuple[ast.stmt, ...]] = {}
    rest: list[ast.stmt] = []
    for statement in (line for cell in trial.cells for line in ast.parse(cell.source).body):
        names = list(_bound_by(statement))
        for name in names:
            bound[name] = (*bound.get(name, ()), statement)
        if not names:
            rest.append(statement)
    return _Code(bound, tuple(rest))


def _bound_by(statement: ast.stmt) -> Iterator[str]:
    """Names that a statement binds, if binding them is all that it does."""
    if isinstance(statement, Definition):
        yield statement.name
    elif isinstance(statement, ast.Import | ast.ImportFrom):
        yield from ((alias.asname or alias.name).split(".")[0] for alias in statement.names if alias.name != "*")
    elif isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Constant):
        yield from (target.id for target in statement.targets if isinstance(target, ast.Name))


def _reached(names: Iterable[str], code: _Code) -> set[str]:
    """These names, and all that the code under them names, and so on."""
    reached: set[str] = set()
    left = list(names)
    while left:
        name = left.pop()
        if name not in reached:
            reached.add(name)
            left.extend(found for node in code.bound.get(name, ()) for found in _names_in(node))
    return reached


def _names_in(statement: ast.stmt) -> set[str]:
    return {node.id for node in ast.walk(statement) if isinstance(node, ast.Name)}


def _is_apart(statement: ast.stmt) -> bool:
    """Whether a statement surely runs to its end, and matters to those alone who use what it binds."""
    if isinstance(statement, ast.FunctionDef):
        asked = statement.args
        every = [*asked.posonlyargs, *asked.args, *asked.kwonlyargs, *(a for a in (asked.vararg, asked.kwarg) if a)]
        runs_now = [
            *statement.decorator_list,
            *(default for default in (*asked.defaults, *asked.kw_defaults) if not _is_literal(default)),
            *(argument.annotation for argument in every if argument.annotation),
        ]
        return not runs_now and statement.returns is None and not _leaves_something_behind(statement)
    return isinstance(statement, ast.Assign)


def _is_literal(node: ast.expr | None) -> bool:
    if node is None:
        return True
    try:
        ast.literal_eval(node)
    except (ValueError, TypeError):
        return False
    return True


def _leaves_something_behind(statement: ast.stmt) -> bool:
    """Whether code may change what outlives it: a name of the notebook, or a part of something it was not given."""
    local = {node.arg for node in ast.walk(statement) if isinstance(node, ast.arg)}
    local |= {node.id for node in ast.walk(statement) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    return any(
        isinstance(node, ast.Global)
        or (
            (isinstance(node, ast.Attribute | ast.Subscript) and not isinstance(node.ctx, ast.Load))
            and _root(node) not in local
        )
        for node in ast.walk(statement)
    )


def _root(node: ast.expr) -> str:
    """The name that an expression like `a.b[0].c` begins with, or ""."""
    while isinstance(node, ast.Attribute | ast.Subscript):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def _dumps(statements: Iterable[ast.stmt]) -> list[str]:
    """What statements do, in a form that can be compared: without docstrings."""
    return [ast.dump(_without_docstring(statement)) for statement in statements]


def _without_docstring(statement: ast.stmt) -> ast.stmt:
    if not isinstance(statement, Definition) or ast.get_docstring(statement) is None:
        return statement
    bare = copy.copy(statement)
    bare.body = statement.body[1:] or [ast.Pass()]
    return bare
