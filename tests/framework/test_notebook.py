"""A notebook of any origin becomes a value, or a NotebookError that says what is wrong."""

import json
import random
from pathlib import Path

import pytest

from autograder.document import LARGEST_NOTEBOOK
from autograder.errors import NotebookError
from autograder.notebook import Cell, Notebook, bound_names, read_notebook

REPOSITORY = Path(__file__).parents[2]


def code_cell(source="", **other) -> dict:
    return {"cell_type": "code", "metadata": {}, "execution_count": None, "outputs": [], "source": source} | other


def graded_cell(grade_id="sigmoid", **nbgrader) -> dict:
    values = {"grade_id": grade_id, "schema_version": 3, "task": False} | nbgrader
    return code_cell(metadata={"nbgrader": values})


def document(*cells, **other) -> dict:
    cells = [cell | {"id": cell.get("id", f"cell-{n}")} for n, cell in enumerate(cells)]
    return {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells} | other


VERSION_3 = {
    "nbformat": 3,
    "nbformat_minor": 0,
    "metadata": {"name": "old"},
    "worksheets": [
        {
            "metadata": {},
            "cells": [
                {"cell_type": "heading", "level": 1, "metadata": {}, "source": ["Old"]},
                {
                    "cell_type": "code",
                    "collapsed": False,
                    "input": ["x = 1\n", "y = 2"],
                    "language": "python",
                    "metadata": {},
                    "outputs": [],
                },
            ],
        }
    ],
}


@pytest.fixture
def read(tmp_path):
    def read(content: object) -> Notebook:
        path = tmp_path / "bowl.ipynb"
        path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        return read_notebook(path)

    return read


@pytest.fixture
def complaint(read):
    def complaint(content: object) -> str:
        with pytest.raises(NotebookError) as caught:
            read(content)
        return str(caught.value)

    return complaint


# Cells


def test_cells_are_numbered_as_a_reader_counts(read):
    cells = read(document(code_cell("a"), code_cell("b"))).cells

    assert [(cell.number, cell.source) for cell in cells] == [(1, "a"), (2, "b")]


def test_source_may_be_a_list_of_lines(read):
    assert read(document(code_cell(["a = 1\n", "b = 2"]))).cells[0].source == "a = 1\nb = 2"


def test_code_leaves_out_what_is_not_code(read):
    markdown = {"cell_type": "markdown", "metadata": {}, "source": "# Title"}

    assert [cell.number for cell in read(document(markdown, code_cell())).code] == [2]


def test_reads_tags(read):
    assert read(document(code_cell(metadata={"tags": ["demo", "slow"]}))).cells[0].tags == {"demo", "slow"}


def test_reads_what_nbgrader_says(read):
    cell = read(document(graded_cell(points=2.5, grade=True, locked=True, solution=False))).cells[0]

    assert (cell.grade_id, cell.points, cell.grade, cell.locked, cell.solution) == ("sigmoid", 2.5, True, True, False)


def test_points_are_those_of_test_cells(read):
    cells = [
        graded_cell("a", points=1, grade=True, solution=False),
        graded_cell("b-answer", grade=False, solution=True),
        graded_cell("b", points=2, grade=True, solution=False),
        graded_cell("written-1", points=4, grade=True, solution=True),
    ]

    assert read(document(*cells)).points == {"a": 1, "b": 2}


def test_written_answers_are_graded_and_the_students(read):
    cells = [
        graded_cell("a", points=1, grade=True, solution=False),
        graded_cell("written-1", points=4, grade=True, solution=True),
    ]

    assert read(document(*cells)).written == {"written-1": 4}


@pytest.mark.parametrize(
    ("cell", "label"),
    [
        pytest.param(Cell(3, "8f2c11aa", "code", ""), "cell 3", id="id that says nothing"),
        pytest.param(Cell(3, "sigmoid-curve", "code", ""), "cell 3 (sigmoid-curve)", id="id in words"),
        pytest.param(Cell(3, "x-y", "code", "", grade_id="sigmoid"), "cell 3 (sigmoid)", id="grade_id"),
        pytest.param(Cell(3, "", "code", ""), "cell 3", id="no id"),
    ],
)
def test_a_label_tells_a_reader_which_cell(cell, label):
    assert cell.label == label


# Notebooks of any origin


def test_reads_version_3(read):
    assert [cell.source for cell in read(VERSION_3).code] == ["x = 1\ny = 2"]


def without_ids(content: dict) -> dict:
    return content | {"cells": [{k: v for k, v in cell.items() if k != "id"} for cell in content["cells"]]}


ONE = document(code_cell("x = 1"))
READABLE = {
    "no ids before version 4.5": without_ids(ONE) | {"nbformat_minor": 2},
    "no ids in version 4.5": without_ids(ONE),
    "the same id twice": document(code_cell("x = 1", id="a"), code_cell("", id="a")),
    "no metadata": {key: value for key, value in ONE.items() if key != "metadata"},
    "no metadata of a cell": document({"cell_type": "code", "source": "x = 1"}),
    "later minor version": ONE | {"nbformat_minor": 99},
    "Colab": ONE | {"metadata": {"colab": {"provenance": []}, "accelerator": "GPU"}},
    "byte order mark": b"\xef\xbb\xbf" + json.dumps(ONE).encode(),
    "Windows line ends": json.dumps(ONE, indent=1).replace("\n", "\r\n").encode(),
    "unknown key": ONE | {"teacher": "Ada"},
    "metadata is a list": document(code_cell("x = 1", metadata=[1])),
    "metadata is null": document(code_cell("x = 1", metadata=None)),
    "nbgrader is text": document(code_cell("x = 1", metadata={"nbgrader": "yes"})),
    "tags are text": document(code_cell("x = 1", metadata={"tags": "demo"})),
    "points are text": document(code_cell("x = 1", metadata={"nbgrader": {"points": "many", "grade_id": 5}})),
    "outputs are missing": document({"cell_type": "code", "metadata": {}, "source": "x = 1", "execution_count": None}),
    "outputs are odd": document(code_cell("x = 1", outputs=[{"output_type": "magic"}])),
    "attachments": document(code_cell("x = 1", attachments={"a.png": {}})),
}


@pytest.mark.parametrize("content", READABLE.values(), ids=READABLE.keys())
def test_reads(read, content):
    assert read(content).cells[0].source == "x = 1"


ODD_CELLS = {
    "cell is a number": [5],
    "cell is null": [None],
    "cell is a list": [[]],
    "source is a number": [code_cell(5)],
    "source is a list of numbers": [code_cell([1, 2])],
    "source is null": [code_cell(None)],
    "kind is a number": [code_cell(cell_type=5)],
    "id is a list": [code_cell(id=[])],
}


@pytest.mark.parametrize("cells", ODD_CELLS.values(), ids=ODD_CELLS.keys())
def test_an_odd_cell_is_empty_or_a_notebook_error(read, cells):
    try:
        notebook = read(ONE | {"cells": cells})
    except NotebookError:
        return
    assert all(cell.source == "" for cell in notebook.cells)


# What is no notebook

UNREADABLE = {
    "empty": (b"", "bowl.ipynb is not a readable notebook: Notebook does not appear to be JSON: ''"),
    "not JSON": (b"# Title", "bowl.ipynb is not a readable notebook: Notebook does not appear to be JSON: '# Title'"),
    "half of it": (json.dumps(ONE).encode()[:-5], "bowl.ipynb is not a readable notebook: Unterminated string"),
    "not UTF-8": (b"\xff\xfe\x00", "bowl.ipynb is not a text file in UTF-8, so it is no notebook."),
    "a list": ([], "bowl.ipynb is not a readable notebook: "),
    "a number": (5, "bowl.ipynb is not a readable notebook: "),
    "null": (None, "bowl.ipynb is not a readable notebook: "),
    "text": ("x", "bowl.ipynb is not a readable notebook: "),
    "an empty object": ({}, "bowl.ipynb is not a readable notebook: "),
    "version 99": (ONE | {"nbformat": 99}, "bowl.ipynb is not a readable notebook: "),
    "version in words": (ONE | {"nbformat": "four"}, "bowl.ipynb is not a readable notebook: "),
    "no cells": (ONE | {"cells": None}, "bowl.ipynb is not a readable notebook: "),
    "cells are an object": (ONE | {"cells": {}}, "bowl.ipynb is not a readable notebook: it has no cells."),
    "worksheets are a number": (VERSION_3 | {"worksheets": 5}, "bowl.ipynb is not a readable notebook: "),
    "lists within lists": (b"[" * 100_000, "bowl.ipynb is not a readable notebook: "),
}


@pytest.mark.parametrize(("content", "message"), UNREADABLE.values(), ids=UNREADABLE.keys())
def test_says_what_is_wrong(complaint, content, message):
    assert complaint(content).startswith(message)


def test_a_missing_notebook(tmp_path):
    with pytest.raises(NotebookError, match=r"^bowl\.ipynb is missing\.$"):
        read_notebook(tmp_path / "bowl.ipynb")


def test_a_huge_notebook(tmp_path):
    path = tmp_path / "bowl.ipynb"
    with path.open("wb") as file:
        file.truncate(LARGEST_NOTEBOOK + 2**20)

    with pytest.raises(NotebookError, match=r"^bowl\.ipynb holds 51 MB; at most 50 MB can be read\.$"):
        read_notebook(path)


PIECES = [b"", b"null", b"[]", b"{}", b"5", b'"x"', b"NaN", b"-1", b"1e999", b'"\\ud800"', b"\x00"]


@pytest.mark.parametrize("part", range(4))
def test_any_damage_is_read_or_a_notebook_error(read, part):
    chance = random.Random(part)
    whole = [json.dumps(c).encode() for c in (ONE, VERSION_3, document(graded_cell(points=1, grade=True)))]
    for _ in range(100):
        data = chance.choice(whole)
        start = chance.randrange(len(data))
        damaged = data[:start] + chance.choice(PIECES) + data[start + chance.randint(0, 20) :]
        try:
            cells = read(damaged).cells
        except NotebookError:
            continue
        assert all(isinstance(cell, Cell) for cell in cells)


@pytest.mark.parametrize("path", sorted(REPOSITORY.glob("source/*/*.ipynb")), ids=lambda path: path.stem)
def test_the_notebooks_of_this_repository_are_read(path):
    assert read_notebook(path).points


# Names that a cell binds

BINDS = {
    "assignment": ("x = 1", {"x"}),
    "several": ("x = y = 1", {"x", "y"}),
    "tuple": ("x, (y, *z) = f()", {"x", "y", "z"}),
    "annotated": ("x: int = 1", {"x"}),
    "added to": ("x += 1", {"x"}),
    "function": ("def f(a):\n    b = a", {"f"}),
    "async function": ("async def f(): pass", {"f"}),
    "class": ("class C:\n    x = 1", {"C"}),
    "decorated": ("@cache\ndef f(): pass", {"f"}),
    "import": ("import numpy as np, os.path", {"np", "os"}),
    "import from": ("from math import pi, e as euler", {"pi", "euler"}),
    "for": ("for i in x:\n    y = i", {"i", "y"}),
    "with": ("with open(p) as file:\n    text = file.read()", {"file", "text"}),
    "if": ("if x:\n    y = 1\nelse:\n    def f(): pass", {"y", "f"}),
    "try": ("try:\n    x = 1\nexcept E:\n    x = 2", {"x"}),
    "walrus": ("print(x := 1)", {"x"}),
    "in a lambda": ("print(lambda a: a)", set()),
    "attribute": ("x.y = 1", set()),
    "item": ("x[0] = 1", set()),
    "use": ("print(x == 1)", set()),
    "nothing": ("", set()),
    "comment": ("# x = 1", set()),
    "line magic": ("%matplotlib inline\nx = 1", {"x"}),
    "shell": ("!ls\nx = 1", {"x"}),
    "help": ("x?\ny = 1", {"y"}),
    "not Python": ("x = 1\ndef f(:\ny = = 2\nclass C\nz == 1", {"x", "f", "y", "C"}),
    "null byte": ("x = 1\0", {"x"}),
    "broken text": ("x = '\ud800'", {"x"}),
    "deep": ("x = " + "(" * 5_000, {"x"}),
}


@pytest.mark.parametrize(("source", "names"), BINDS.values(), ids=BINDS.keys())
def test_binds(source, names):
    assert bound_names(source) == names
