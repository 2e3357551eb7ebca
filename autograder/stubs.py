"""Which lines of an answer are its solution, and what they leave behind in the release."""

from __future__ import annotations

from nbformat import NotebookNode
from nbgrader.preprocessors import ClearSolutions

STUB = 'raise NotImplementedError("Write this part, then remove this line.")'
TOP_LEVEL_STUB = "# Write your answer here."
TEXT_STUB = "*Write your answer here.*"
BEGIN, END = "BEGIN SOLUTION", "END SOLUTION"


def solution_lines(source: str) -> frozenset[int]:
    """Numbers, from 1, of the lines of a solution cell that the release must not hold.

    As nbgrader reads it: from a line with the words BEGIN SOLUTION to one with END SOLUTION; all without them.
    """
    lines = source.split("\n")
    if BEGIN not in source:
        return frozenset(range(1, len(lines) + 1))
    inside = False
    found: set[int] = set()
    for number, line in enumerate(lines, 1):
        is_mark = BEGIN in line or END in line
        if inside or is_mark:
            found.add(number)
        if is_mark:
            inside = BEGIN in line
    return frozenset(found)


class ClearSolutionsQuietly(ClearSolutions):  # type: ignore[misc]
    """nbgrader's ClearSolutions, but with a comment at the top level of a cell: Run All must get past it."""

    def _replace_solution_region(self, cell: NotebookNode, language: str) -> bool:
        replaced: bool = super()._replace_solution_region(cell, language)
        if replaced and cell.cell_type == "code":
            lines = cell.source.split("\n")
            cell.source = "\n".join(TOP_LEVEL_STUB if line == STUB else line for line in lines)
        return replaced
