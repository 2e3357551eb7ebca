"""Which lines of an answer are its solution: what nbgrader itself takes out of a release."""

import pytest
from nbformat.v4 import new_code_cell
from tiny_course import graded

from autograder.stubs import ClearSolutionsQuietly, solution_lines

SOURCES = {
    "our marks": "def f(x):\n    ### BEGIN SOLUTION\n    return x\n    ### END SOLUTION",
    "other marks": "def f(x):\n    # BEGIN SOLUTION\n    return x\n    # END SOLUTION here\nlast = f(1)",
    "code beside a mark": "first = 1\nx = 1  # BEGIN SOLUTION\ny = 2  # END SOLUTION\nlast = 2",
    "two solutions": "# BEGIN SOLUTION\na = 1\n# END SOLUTION\nb = 2\n# BEGIN SOLUTION\nc = 3\n# END SOLUTION\nd = 4",
    "an end too many": "# BEGIN SOLUTION\na = 1\n# END SOLUTION\nb = 2\n# END SOLUTION\nc = 3",
    "both words on a line": "# BEGIN SOLUTION, and not its END SOLUTION\na = 1\n# END SOLUTION\nb = 2",
    "no marks": "def f(x):\n    return x",
    "an end alone": "a = 1\n# END SOLUTION\nb = 2",
    "nothing": "",
}


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
def test_nbgrader_leaves_all_other_lines(source: str) -> None:
    cell = new_code_cell(source, metadata=graded("volume-answer", solution=True))
    cleared, _ = ClearSolutionsQuietly(code_stub={"python": "stub"}).preprocess_cell(cell, {"language": "python"}, 0)
    left = [line for line in cleared.source.split("\n") if line.strip() != "stub"]

    taken = solution_lines(source)
    assert left == [line for number, line in enumerate(source.split("\n"), 1) if number not in taken]
