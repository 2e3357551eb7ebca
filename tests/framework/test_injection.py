"""Text and files by strangers: what is shown and read of them, and what a page or a table makes of them."""

import io
import json
import os
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment

from autograder import safe_pages
from autograder.document import DEEPEST, MOST_CELLS, load_document
from autograder.errors import NotebookError
from autograder.notebook import bound_names
from autograder.plain_file import PlainFileError, read_plain_file
from autograder.plain_text import LONGEST_ID, safe_id, visible
from autograder.results import LONGEST_TEXT, CellProblem
from autograder.spreadsheet import harmless, write_rows

# Text


@given(st.text(st.characters(exclude_categories=())))
def test_visible_text_can_be_shown_and_written(text: str) -> None:
    shown = visible(text)
    shown.encode()
    assert [c for c in shown if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") and c not in "\t\n"] == []


def test_visible_text_keeps_languages_and_emoji() -> None:
    text = "naïve 神経 \u05e9\u05dc\u05d5\u05dd\u200f 👩\u200d🔬\tx\ny"
    assert visible(text) == text


@given(st.text(st.characters(exclude_categories=()), min_size=1), st.text(min_size=1))
def test_ids_are_different_where_names_are(one: str, other: str) -> None:
    assert (safe_id(one) == safe_id(other)) == (one == other)


@given(st.text(st.characters(exclude_categories=()), min_size=1, max_size=300))
def test_an_id_is_the_name_of_a_folder(name: str) -> None:
    made = safe_id(name)
    assert len(made) <= LONGEST_ID + 20
    assert not set(made) & set('/\0\n<>"`*?[]')


@pytest.mark.parametrize("name", ["ana", "o'brien", "josé-li", "s1234567", "김민준", "a.b_c@d"])
def test_plain_names_stay(name: str) -> None:
    assert safe_id(name) == name


def test_a_result_cuts_what_is_too_long() -> None:
    problem = CellProblem("cell 1", "x" * (LONGEST_TEXT + 7))
    assert problem.message.endswith("x… (7 more characters)")


# Files


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("x")
    (tmp_path / "link").symlink_to(tmp_path / "secret")
    with pytest.raises(PlainFileError, match="is a symbolic link, not a file. Put the file itself in its place."):
        read_plain_file(tmp_path / "link", 10)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(PlainFileError, match="is a named pipe, not a file"):
        read_plain_file(tmp_path / "pipe", 10)


def test_a_device_is_not_read() -> None:
    with pytest.raises(PlainFileError, match="is a device, not a file"):
        read_plain_file(Path("/dev/zero"), 10)


def test_the_limit_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x" * 11)
    with pytest.raises(PlainFileError, match=r"^holds 11 bytes; at most 10 bytes can be read\.$"):
        read_plain_file(tmp_path / "file", 10)


# Notebooks


def loaded(folder: Path, cells: list[Any], **other: Any) -> Any:
    path = folder / "bowl.ipynb"
    path.write_text(json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells} | other))
    return load_document(path)


def nested(depth: int) -> list[Any]:
    value: list[Any] = []
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("cells", "metadata", "reason"),
    [
        pytest.param([], {"a": nested(DEEPEST)}, f"its JSON is nested more than {DEEPEST} deep", id="deep"),
        pytest.param([{}] * (MOST_CELLS + 1), {}, "has 2,001 cells; a notebook of at most 2,000", id="cells"),
        pytest.param([5] * (MOST_CELLS + 1), {}, "has 2,001 cells; a notebook of at most 2,000", id="odd cells"),
    ],
)
def test_a_notebook_is_bounded(tmp_path: Path, cells: list[Any], metadata: dict[str, Any], reason: str) -> None:
    with pytest.raises(NotebookError, match=f"^bowl.ipynb .*{reason}"):
        loaded(tmp_path, cells, metadata=metadata)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(exclude_categories=())),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner, max_size=4),
    max_leaves=20,
)
FIELDS = ("cell_type", "id", "metadata", "source", "outputs", "attachments")


@given(st.lists(st.fixed_dictionaries({}, optional=dict.fromkeys(FIELDS, JSON)) | JSON, max_size=4), JSON)
def test_whatever_is_read_has_one_shape(tmp_path_factory: pytest.TempPathFactory, cells: Any, metadata: Any) -> None:
    document = loaded(tmp_path_factory.getbasetemp(), cells, metadata=metadata)
    json.dumps(document, allow_nan=False).encode()
    for cell in document.cells:
        assert cell.cell_type in ("code", "markdown", "raw")
        assert isinstance(cell.source, str)
        assert isinstance(cell.metadata, dict)
        assert cell.get("outputs", []) == []


@pytest.mark.parametrize("line", ["%time x", "a:", "x?", "!ls", "def", "def f(:", "async "])
def test_the_names_of_a_long_cell_are_found_in_time(line: str) -> None:
    """Each of these took time that grows with the square of the lines: minutes, for this many."""
    assert bound_names(f"{line}\n" * 100_000 + "x = 1") == {"x"} | ({"f"} if "f(" in line else set())


# Pages

HARMLESS = {
    "a script": ("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"),
    "a handler": ('<b onclick="x">y</b>', "<p><b>y</b></p>"),
    "a link that runs": ("[x](javascript:y)", "<p><a>x</a></p>"),
    "a link": ("[x](https://y.org/z)", '<p><a href="https://y.org/z">x</a></p>'),
    "a remote picture": ("![x](https://y.org/z.png)", '<p><img alt="x"></p>'),
    "a formula": ("$a < b$ and $$c_1$$", "<p>$a &lt; b$ and $$c_1$$</p>"),
    "a style": ('<p style="position:fixed">x</p>', "<p>x</p>"),
    "our style": ('<p style="color:#1a7f37">x</p>', "<p>x</p>"),
    "an id": ('<b id="x" class="score">y</b>', "<p><b>y</b></p>"),
    "a missing attachment": ("![x](attachment:y.png)", "<p>x</p>"),
    "a hint": (
        "<details>\n<summary>x</summary>\n\ny\n\n</details>",
        "<details>\n<summary>x</summary>\n\n<p>y</p>\n</details>",
    ),
}


def rendered(source: str, **context: Any) -> str:
    environment = Environment()
    environment.filters["markdown"] = safe_pages.markdown
    return environment.from_string("{{ source | markdown }}").render(source=source, **context).strip()


@pytest.mark.parametrize(("source", "page"), HARMLESS.values(), ids=HARMLESS.keys())
def test_markdown_only_formats(source: str, page: str) -> None:
    assert rendered(source) == page


def test_too_much_markdown_is_shown_as_it_is() -> None:
    text = "**<b>** " * 4_000
    assert rendered(text) == f"<pre>{text.replace('<b>', '&lt;b&gt;')}</pre>"


def test_a_page_renders_only_so_much() -> None:
    resources: dict[str, Any] = {}
    pages = [rendered("x " * 8_000, resources=resources) for _ in range(15)]
    assert [page.startswith("<pre>") for page in pages] == [False] * 12 + [True] * 3


def page_of(course: Path) -> dict[str, Any]:
    return {"metadata": {"path": str(course / "autograded" / "ana" / "jars")}}


def test_a_picture_of_the_release_is_in_the_page(tmp_path: Path) -> None:
    picture = tmp_path / "release" / "jars" / "images" / "jar.svg"
    picture.parent.mkdir(parents=True)
    picture.write_text("<svg/>")
    assert rendered("![x](images/jar.svg)", resources=page_of(tmp_path)) == (
        '<p><img src="data:image/svg+xml;base64,PHN2Zy8+" alt="x"></p>'
    )


@pytest.mark.parametrize("url", ["../secret.png", "../../secret.png", "%2e%2e/secret.png", "images/../../secret.png"])
def test_no_other_picture_is(tmp_path: Path, url: str) -> None:
    (tmp_path / "release" / "jars").mkdir(parents=True)
    for place in (tmp_path, tmp_path / "release"):
        (place / "secret.png").write_text("secret")
    assert rendered(f"![x]({url})", resources=page_of(tmp_path)) == '<p><img alt="x"></p>'


# Tables


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Ada", "Ada"),
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'=1"),
        ("\r=1", "'=1"),
        ("\uff1d1", "'\uff1d1"),
        ("a;=1", "a;'=1"),
        ("a\n=1", "a =1"),
        ("a\x1b[2J", r"a\x1b[2J"),
        ("a-b", "a-b"),
        (-1.5, "-1.5"),
        (None, ""),
    ],
)
def test_a_value_is_no_formula(value: object, written: str) -> None:
    assert harmless(value) == written


def test_a_name_moves_no_column() -> None:
    table = io.StringIO()
    write_rows(table, ("name", "score"), [{"name": 'a",99\n"b', "score": 1.0}])
    assert table.getvalue() == 'name,score\r\n"a"",99 ""b",1.0\r\n'
