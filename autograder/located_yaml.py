"""Reads YAML into plain values, with the line of each.

Unlike a YAML library's own loader it goes on after a repeated key and keeps a date as the text that
was written, so that whoever checks the values can report all that is wrong with a file at once.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode
from ruamel.yaml.reader import ReaderError

Location = tuple[int | str, ...]
"""The keys and indices that lead to a value, as in ("bands", "mnist_accuracy", 0, "earns")."""


class Problem(NamedTuple):
    """Something wrong with a file, and its line (the first is 1). Sorts by line."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Document:
    """What a file says: None, text, numbers, booleans, and lists and mappings of these.

    lines: where each value or its key stands; the root, at (), stands on line 1.
    """

    value: Any
    lines: Mapping[Location, int]
    problems: tuple[Problem, ...]


def read_yaml(data: bytes) -> Document:
    """Read the one document in `data`. Its value is None when it is empty, or not YAML."""
    try:
        text = data.decode("utf-8-sig")
        root = YAML(typ="safe", pure=True).compose(text)
    except UnicodeDecodeError as error:
        return _unreadable(
            data.count(b"\n", 0, error.start) + 1,
            f"byte 0x{data[error.start]:02x} is not UTF-8. Save the file with the encoding UTF-8.",
        )
    except ReaderError as error:
        return _unreadable(
            text.count("\n", 0, error.position) + 1,
            f"not YAML: the character {chr(error.character)!r} is not allowed. Remove it.",
        )
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return _unreadable(
            mark.line + 1 if mark else 1,
            f"not YAML: {', '.join(filter(None, (error.context, error.problem)))}. "
            "Check the colons, quotes, brackets and indentation here and on the line above.",
        )
    reading = _Reading()
    value = None if root is None else reading.value(root, ())
    return Document(value, reading.lines, tuple(sorted(reading.problems)))


def _unreadable(line: int, message: str) -> Document:
    return Document(None, {(): 1}, (Problem(line, message),))


@dataclass(slots=True)
class _Reading:
    """One walk over the nodes of a document, and what it met."""

    lines: dict[Location, int] = field(default_factory=lambda: {(): 1})
    problems: list[Problem] = field(default_factory=list)
    open_nodes: list[Node] = field(default_factory=list)

    def value(self, node: Node, at: Location) -> Any:
        if any(node is outer for outer in self.open_nodes):
            self._report(node, "an alias stands for the value it is in. Write the value out.")
            return None
        self.open_nodes.append(node)
        try:
            match node:
                case MappingNode():
                    return self._mapping(node, at)
                case SequenceNode():
                    return self._sequence(node, at)
                case _:
                    return _scalar(node)
        finally:
            self.open_nodes.pop()

    def _mapping(self, node: MappingNode, at: Location) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            if not isinstance(key, str):
                self._report(key_node, "a key is not a plain word. Write the key as text.")
            elif key in found:
                first = self.lines[*at, key]
                self._report(key_node, f"the key {key!r} repeats that of line {first}. Keep one.")
            else:
                self.lines[*at, key] = key_node.start_mark.line + 1
                found[key] = self.value(value_node, (*at, key))
        return found

    def _sequence(self, node: SequenceNode, at: Location) -> list[Any]:
        for index, item in enumerate(node.value):
            self.lines[*at, index] = item.start_mark.line + 1
        return [self.value(item, (*at, index)) for index, item in enumerate(node.value)]

    def _report(self, node: Node, message: str) -> None:
        self.problems.append(Problem(node.start_mark.line + 1, message))


_CONSTRUCTOR = YAML(typ="safe", pure=True).constructor


def _scalar(node: Node) -> Any:
    """The value of a scalar; the text itself if that is no number, boolean or blank."""
    match str(node.tag).removeprefix("tag:yaml.org,2002:"):
        case "null":
            return None
        case "bool":
            construct = _CONSTRUCTOR.construct_yaml_bool
        case "int":
            construct = _CONSTRUCTOR.construct_yaml_int
        case "float":
            construct = _CONSTRUCTOR.construct_yaml_float
        case _:
            return node.value
    try:
        return construct(node)
    except (KeyError, ValueError):  # a tag that its value belies, as in !!int soon
        return node.value
