"""What a solution leaves behind in the release: an exception inside a function, a comment at the top level."""

from __future__ import annotations

from nbformat import NotebookNode
from nbgrader.preprocessors import ClearSolutions

STUB = 'raise NotImplementedError("Write this part, then remove this line.")'
TOP_LEVEL_STUB = "# Write your answer here."
TEXT_STUB = "*Write your answer here.*"


class ClearSolutionsQuietly(ClearSolutions):  # type: ignore[misc]
    """nbgrader's ClearSolutions, with no exception at the top level of a cell: Run All must get past it."""

    def _replace_solution_region(self, cell: NotebookNode, language: str) -> bool:
        replaced: bool = super()._replace_solution_region(cell, language)
        if replaced and cell.cell_type == "code":
            lines = cell.source.split("\n")
            cell.source = "\n".join(TOP_LEVEL_STUB if line == STUB else line for line in lines)
        return replaced
