"""What a machine can get wrong in one node of a program: operators, constants, axes, arguments, statements …"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass

Parents = dict[ast.AST, tuple[ast.AST, str, int | None]]
"""Of each node: its parent, the field that holds it, and its place where that is a list."""


@dataclass(frozen=True, slots=True, eq=False)
class Change:
    """A node, and what stands in its place. kind: in a word."""

    kind: str
    node: ast.AST
    new: ast.AST


OPERATORS: dict[type, type] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.MatMult: ast.Mult,
    ast.Pow: ast.Mult,
    ast.FloorDiv: ast.Div,
    ast.Mod: ast.FloorDiv,
}
COMPARISONS: dict[type, tuple[type, ...]] = {
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
SIBLINGS = {
    "max": "min",
    "maximum": "minimum",
    "argmax": "argmin",
    "zeros": "ones",
    "zeros_like": "ones_like",
    "sum": "mean",
    "mean": "sum",
    "any": "all",
    "all": "any",
    "floor": "ceil",
}
SIBLINGS |= {other: name for name, other in SIBLINGS.items() if other not in SIBLINGS}
BUILT_IN_SIBLINGS = {"max", "min", "any", "all"}
ANY_ORDER = {"maximum", "minimum", "max", "min", "add", "multiply", "isclose", "allclose", "array_equal"}
"""Functions that do not mind in which order their arguments stand."""
CONVERSIONS = {
    *("asarray", "array", "astype", "cast", "constant", "convert_to_tensor"),
    *("float", "int", "bool", "str", "list", "tuple", "item", "tolist", "numpy"),
}
"""Functions that only change a type: right answers differ in that, and the corpus says how far they may."""
NOT_TELLING = {"verbose", "dtype"}
"""Keywords for what is printed, and for a type."""
CHOICES = "abcd"


def changes_to(node: ast.AST, parents: Parents) -> Iterator[Change]:
    """The changes of one node, without regard to what they come to."""
    for operator in MUTATIONS:
        yield from operator(node, parents)


def _operator(node: ast.AST, parents: Parents) -> Iterator[Change]:
    if isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
        yield Change("operator", node, ast.BinOp(node.left, OPERATORS[type(node.op)](), node.right))
    if isinstance(node, ast.AugAssign) and type(node.op) in OPERATORS:
        yield Change("operator", node, ast.AugAssign(node.target, OPERATORS[type(node.op)](), node.value))


def _comparison(node: ast.AST, parents: Parents) -> Iterator[Change]:
    for index, op in enumerate(node.ops if isinstance(node, ast.Compare) else ()):
        assert isinstance(node, ast.Compare)
        for other in COMPARISONS.get(type(op), ()):
            ops = [*node.ops[:index], other(), *node.ops[index + 1 :]]
            yield Change("comparison", node, ast.Compare(node.left, ops, node.comparators))


def _logic(node: ast.AST, parents: Parents) -> Iterator[Change]:
    if isinstance(node, ast.BoolOp):
        other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        yield Change("logic", node, ast.BoolOp(other, node.values))
        for index in range(len(node.values)):
            left = [*node.values[:index], *node.values[index + 1 :]]
            yield Change("dropped condition", node, left[0] if len(left) == 1 else ast.BoolOp(node.op, left))
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield Change("logic", node, node.operand)
    is_condition = node in parents and parents[node][1] == "test"
    if is_condition and isinstance(node, ast.Name | ast.Call | ast.Attribute):
        yield Change("logic", node, ast.UnaryOp(ast.Not(), node))


def _constant(node: ast.AST, parents: Parents) -> Iterator[Change]:
    place = _place(node, parents)
    if place and (number := _number(node)) is not None:
        yield Change(place, node, ast.Constant(0 if number else 1))
    elif isinstance(node, ast.Constant) and not _is_part_of_a_number(node, parents):
        parent = parents[node][0]
        if not (isinstance(parent, ast.keyword) and parent.arg in NOT_TELLING):
            kind = "choice" if isinstance(node.value, str) else "constant"
            for value in _other_values(node.value, isinstance(parent, ast.Dict), isinstance(parent, ast.UnaryOp)):
                yield Change(kind, node, ast.Constant(value))  # type: ignore[arg-type]


def _place(node: ast.AST, parents: Parents) -> str:
    """Whether a number says which axis, or which element: "axis", "index" or ""."""
    parent, field, _ = parents.get(node, (None, "", None))
    if isinstance(parent, ast.keyword) and parent.arg == "axis":
        return "axis"
    return "index" if isinstance(parent, ast.Subscript) and field == "slice" else ""


def _number(node: ast.AST) -> int | None:
    """The whole number, with its sign, that a node writes out; None where it is another thing."""
    try:
        value = ast.literal_eval(node)
    except ValueError:
        return None
    return value if type(value) is int else None


def _is_part_of_a_number(node: ast.AST, parents: Parents) -> bool:
    parent = parents[node][0]
    return isinstance(parent, ast.UnaryOp) and bool(_place(parent, parents))


def _other_values(value: object, in_a_dict: bool, negative: bool) -> Iterator[object]:
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, int):
        yield value + 1
        if value == 1 and not negative:
            yield 0
    elif isinstance(value, float):
        yield value * 2 or 1.0
    elif isinstance(value, str) and len(value) == 1 and value in CHOICES and in_a_dict:
        yield CHOICES[(CHOICES.index(value) + 1) % len(CHOICES)]


def _sign(node: ast.AST, parents: Parents) -> Iterator[Change]:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub) and not _place(node, parents):
        yield Change("sign", node, node.operand)


def _call(node: ast.AST, parents: Parents) -> Iterator[Change]:
    """A function that is not applied: its argument, or what its method belongs to, as it is."""
    if not isinstance(node, ast.Call) or isinstance(parents[node][0], ast.Expr) or _name_of(node.func) in CONVERSIONS:
        return
    left = None
    if isinstance(node.func, ast.Attribute) and not _is_module(node.func.value, parents):
        left = node.func.value
    elif len(node.args) == 1 and not isinstance(node.args[0], ast.Starred | ast.GeneratorExp):
        left = node.args[0]
    if left is not None and not _is_own(left, parents[node][0]):
        yield Change("call left out", node, left)


def _is_own(value: ast.expr, statement: ast.AST) -> bool:
    """Whether a statement would bind a name to itself, which is to leave it out."""
    return (
        isinstance(statement, ast.Assign)
        and isinstance(value, ast.Name)
        and [ast.unparse(target) for target in statement.targets] == [value.id]
    )


def _is_module(node: ast.AST, parents: Parents) -> bool:
    """Whether a name, or what its dots lead to, seems to be a module: nothing in the function binds it."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name) and node.id not in _bound_around(node, parents)


def _bound_around(node: ast.AST, parents: Parents) -> set[str]:
    """Names that the functions around a node bind."""
    names: set[str] = set()
    while node in parents:
        node = parents[node][0]
        if isinstance(node, ast.FunctionDef | ast.Lambda):
            names |= {inner.arg for inner in ast.walk(node) if isinstance(inner, ast.arg)}
            names |= {n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    return names


def _sibling(node: ast.AST, parents: Parents) -> Iterator[Change]:
    function = node.func if isinstance(node, ast.Call) else None
    if isinstance(function, ast.Attribute) and function.attr in SIBLINGS:
        yield Change("sibling", function, ast.Attribute(function.value, SIBLINGS[function.attr], ast.Load()))
    if isinstance(function, ast.Name) and function.id in BUILT_IN_SIBLINGS:
        yield Change("sibling", function, ast.Name(SIBLINGS[function.id], ast.Load()))


def _name_of(function: ast.AST) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _arguments(node: ast.AST, parents: Parents) -> Iterator[Change]:
    if not isinstance(node, ast.Call):
        return
    if _name_of(node.func) not in ANY_ORDER:
        for args in _swapped(node.args):
            yield Change("swapped arguments", node, ast.Call(node.func, args, node.keywords))
    for index, keyword in enumerate(node.keywords):
        is_flag = isinstance(keyword.value, ast.Constant) and isinstance(keyword.value.value, bool)
        if keyword.arg in NOT_TELLING or is_flag:  # a flag turned round is the same as one left out
            continue
        left = [*node.keywords[:index], *node.keywords[index + 1 :]]
        yield Change("dropped keyword", node, ast.Call(node.func, node.args, left))


def _swapped(items: list[ast.expr]) -> Iterator[list[ast.expr]]:
    for index in range(len(items) - 1):
        first, second = items[index : index + 2]
        if not isinstance(first, ast.Starred) and not isinstance(second, ast.Starred):
            yield [*items[:index], second, first, *items[index + 2 :]]


def _statement(node: ast.AST, parents: Parents) -> Iterator[Change]:
    """A statement that is left out, where the names that it binds are there without it."""
    if isinstance(node, ast.Expr) and not isinstance(node.value, ast.Constant):
        yield Change("dropped statement", node, ast.Pass())
    if isinstance(node, ast.AugAssign | ast.Break | ast.Continue):
        yield Change("dropped statement", node, ast.Pass())
    is_conversion = isinstance(node, ast.Assign) and _is_conversion_of(node.value, _targets(node))
    if isinstance(node, ast.Assign) and not is_conversion and _targets(node) <= _bound_before(node, parents):
        yield Change("dropped statement", node, ast.Pass())


def _is_conversion_of(value: ast.expr, names: set[str]) -> bool:
    """Whether a value is one of these names, in another type."""
    if not isinstance(value, ast.Call) or _name_of(value.func) not in CONVERSIONS:
        return isinstance(value, ast.Name) and value.id in names
    of = [value.func.value, *value.args] if isinstance(value.func, ast.Attribute) else value.args
    return any(_is_conversion_of(part, names) for part in of)


def _targets(node: ast.Assign) -> set[str]:
    """Names that an assignment binds; none where it changes an object."""
    return {n.id for t in node.targets for n in ast.walk(t) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}


def _bound_before(node: ast.Assign, parents: Parents) -> set[str]:
    around: ast.AST = node
    while around in parents and not isinstance(around, ast.FunctionDef):
        around = parents[around][0]
    names = {inner.arg for inner in ast.walk(around) if isinstance(inner, ast.arg)}
    stored = (n for n in ast.walk(around) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store))
    return names | {name.id for name in stored if name.lineno < node.lineno}


def _returned(node: ast.AST, parents: Parents) -> Iterator[Change]:
    if not isinstance(node, ast.Return) or node.value is None:
        return
    yield Change("return", node.value, ast.Constant(None))
    if isinstance(node.value, ast.Tuple):
        for items in _swapped(node.value.elts):
            yield Change("swapped results", node.value, ast.Tuple(items, ast.Load()))


def _entry(node: ast.AST, parents: Parents) -> Iterator[Change]:
    if isinstance(node, ast.Dict) and len(node.keys) > 1 and not any(_is_choice(value) for value in node.values):
        for index in range(len(node.keys)):
            keys, values = list(node.keys), list(node.values)
            del keys[index], values[index]
            yield Change("dropped entry", node, ast.Dict(keys, values))


def _is_choice(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value in tuple(CHOICES)


def _loop(node: ast.AST, parents: Parents) -> Iterator[Change]:
    if isinstance(node, ast.Call) and _name_of(node.func) == "range" and len(node.args) == 1:
        end = node.args[0]
        if not isinstance(end, ast.Constant | ast.BinOp):  # else another change makes it one round more or less
            for op in (ast.Add(), ast.Sub()):
                yield Change("rounds of a loop", end, ast.BinOp(end, op, ast.Constant(1)))


def _slice(node: ast.AST, parents: Parents) -> Iterator[Change]:
    if isinstance(node, ast.Slice):
        if node.lower is not None:
            yield Change("slice", node, ast.Slice(None, node.upper, node.step))
        if node.upper is not None:
            yield Change("slice", node, ast.Slice(node.lower, None, node.step))


def _transposed(node: ast.AST, parents: Parents) -> Iterator[Change]:
    if isinstance(node, ast.Attribute) and node.attr == "T":
        yield Change("transpose left out", node, node.value)


def _branch(node: ast.AST, parents: Parents) -> Iterator[Change]:
    """Of an expression with a condition, one side always."""
    if isinstance(node, ast.IfExp):
        yield Change("branch", node, node.body)
        yield Change("branch", node, node.orelse)


MUTATIONS: tuple[Callable[[ast.AST, Parents], Iterator[Change]], ...] = (
    _operator,
    _comparison,
    _logic,
    _constant,
    _sign,
    _call,
    _sibling,
    _arguments,
    _statement,
    _returned,
    _entry,
    _loop,
    _slice,
    _transposed,
    _branch,
)
