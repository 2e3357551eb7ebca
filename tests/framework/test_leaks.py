"""What a release must not give away, found wherever it stands in it."""

from pathlib import Path

import pytest
from nbformat import NotebookNode
from tiny_course import NAME, cell, make_tiny_course, source_notebook

from autograder.errors import BuildError
from autograder.extraction import read_suite
from autograder.leaks import refuse_leaks
from autograder.notebook import notebook_of

OUR_MARKS = "def volume(base, height):\n    ### BEGIN SOLUTION\n    secret_größe = base * height\n    ### END SOLUTION"
PRODUCT = "secret_größe = base * height"


@pytest.fixture
def source() -> NotebookNode:
    document = source_notebook()
    cell(document, "volume-answer").source = OUR_MARKS
    return document


def leaks(folder: Path, source: NotebookNode, name: str, content: bytes) -> str:
    """What is said of a release that holds this file; "" where it may."""
    course = make_tiny_course(folder)
    suite = course.suites / NAME
    course.release.mkdir()
    (course.release / name).write_bytes(content)
    try:
        refuse_leaks(notebook_of(source), read_suite(suite), suite, course.release)
    except BuildError as error:
        return str(error)
    return ""


MARKS = {
    "our marks": OUR_MARKS,
    "one sign": OUR_MARKS.replace("###", "#"),
    "words after them": OUR_MARKS.replace("SOLUTION", "SOLUTION (of volume)"),
    "no marks": f"def volume(base, height):\n    {PRODUCT}\n    return {PRODUCT.split()[0]}",
}


@pytest.mark.parametrize("answer", MARKS.values(), ids=MARKS)
def test_a_solution_is_what_nbgrader_takes_out(tmp_path: Path, source: NotebookNode, answer: str) -> None:
    cell(source, "volume-answer").source = answer

    said = leaks(tmp_path, source, "pictures.py", f"    {PRODUCT}\n".encode())

    assert said == f"The release would give something away:\npictures.py holds a line of a solution: {PRODUCT}"


def test_what_stands_around_a_solution_is_public(tmp_path: Path, source: NotebookNode) -> None:
    model = "Say what it is made of.\n### BEGIN SOLUTION\nA fine-grained soil.\n### END SOLUTION"
    cell(source, "written-1").source = model

    assert leaks(tmp_path, source, "notes.md", b"def volume(base, height):\nSay what it is made of.\n") == ""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1", "cp1252"])
def test_no_encoding_hides_a_line(tmp_path: Path, source: NotebookNode, encoding: str) -> None:
    said = leaks(tmp_path, source, "sizes.csv", f"{PRODUCT}\nµ\n".encode(encoding))

    assert f"sizes.csv holds a line of a solution: {PRODUCT}" in said


def test_a_file_that_is_no_text_of_any_encoding_is_no_error(tmp_path: Path, source: NotebookNode) -> None:
    assert leaks(tmp_path, source, "noise.txt", bytes(range(256))) == ""
