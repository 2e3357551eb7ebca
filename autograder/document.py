"""Reading a notebook's file, whoever made it: bounded in size, depth and time, and of one shape afterwards.

A student's notebook is any text at all. What comes out here has cells of the three kinds, with text in them, ids
and metadata that nbformat allows and no outputs, so that nothing behind this door meets a surprise.
"""

from __future__ import annotations

import json
import logging
import math
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat

from autograder.errors import NotebookError
from autograder.plain_file import PlainFileError, read_plain_file
from autograder.plain_text import one_line, without_halves

LARGEST_NOTEBOOK = 50 * 2**20
MOST_PARTS = 2_000_000  # lists and objects: an empty one takes 3 bytes in the file, and 64 in memory
MOST_VALUES = 500_000  # after the outputs are gone
DEEPEST = 60
MOST_CELLS = 2_000
MOST_CODE = 1_000_000  # characters: Python's parser takes some hundred bytes of memory for each
KINDS = ("code", "markdown", "raw")
IMAGES = ("image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml")
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_BASE64 = re.compile(r"[A-Za-z0-9+/=\s]*")


def load_document(path: Path) -> nbformat.NotebookNode:
    """Read a notebook's document, brought up to nbformat 4, without outputs. Raises NotebookError with what is wrong.

    A link is not followed: the notebook of a submission is the one in its folder.
    """
    name = one_line(path.name)
    try:
        text = read_plain_file(path, LARGEST_NOTEBOOK).decode("utf-8-sig")
        return _read(text)
    except FileNotFoundError:
        raise NotebookError(f"{name} is missing.") from None
    except (PlainFileError, _Refused) as error:
        raise NotebookError(f"{name} {error}") from None
    except UnicodeDecodeError:
        raise NotebookError(f"{name} is not a text file in UTF-8, so it is no notebook.") from None
    except RecursionError:
        raise NotebookError(f"{name} is not a readable notebook: its JSON is nested too deeply.") from None
    except Exception as error:  # nbformat's converters of old versions raise anything at all over odd input
        raise NotebookError(f"{name} is not a readable notebook: {one_line(str(error))[:200]}") from error


class _Refused(Exception):
    """Why a notebook is not read, in words that follow its name."""


def _read(text: str) -> nbformat.NotebookNode:
    if not text.lstrip().startswith("{"):
        raise ValueError(f"Notebook does not appear to be JSON: {text[:60]!r}")
    if text.count("[") + text.count("{") > MOST_PARTS:
        raise _Refused(f"holds more than {MOST_PARTS:,} brackets. Clear its outputs, save it, and hand it in again.")
    raw = json.loads(text)
    cells = [cell for sheet in _sheets(raw) for cell in sheet]
    if len(cells) > MOST_CELLS:
        raise _Refused(f"has {len(cells):,} cells; a notebook of at most {MOST_CELLS:,} can be read.")
    for cell in cells:
        if isinstance(cell, dict):
            cell["outputs"] = []  # nothing reads them, and they may be anything
    raw = _Cleaning().of(raw)
    if not _is_number(raw.get("nbformat", 1)) or raw.get("nbformat", 1) != 4:
        raw = _upgraded(raw)
    if not isinstance(raw.get("cells"), list):
        raise ValueError("it has no cells.")
    tidy = [_tidy(number, cell) for number, cell in enumerate(raw["cells"], 1)]
    code = sum(len(cell["source"]) for cell in tidy if cell["cell_type"] == "code")
    if code > MOST_CODE:
        raise _Refused(
            f"holds {code:,} characters of code; at most {MOST_CODE:,} can be read. Keep data in a file, not in a cell."
        )
    metadata = raw.get("metadata")
    document: nbformat.NotebookNode = nbformat.from_dict(  # type: ignore[no-untyped-call]
        {
            "nbformat": 4,
            "nbformat_minor": 5,
            "metadata": metadata if isinstance(metadata, dict) else {},
            "cells": tidy,
        }
    )
    return document


def _sheets(raw: dict[str, Any]) -> Iterator[list[Any]]:
    """The lists of cells of a notebook of any version."""
    sheets = raw.get("worksheets")
    for sheet in (raw, *(sheets if isinstance(sheets, list) else ())):
        cells = sheet.get("cells") if isinstance(sheet, dict) else None
        if isinstance(cells, list):
            yield cells


class _Cleaning:
    """A notebook without what JSON or a file cannot hold: halves of characters, NaN and infinity."""

    def __init__(self) -> None:
        self._left = MOST_VALUES

    def of(self, value: Any, depth: int = 0) -> Any:
        """The value, cleaned. Raises _Refused where there is too much of it."""
        self._left -= 1
        if self._left < 0:
            raise _Refused(f"holds more than {MOST_VALUES:,} values beside its outputs. Copy its cells to a new one.")
        if depth > DEEPEST:
            raise _Refused(f"is not a readable notebook: its JSON is nested more than {DEEPEST} deep.")
        match value:
            case str():
                return value if value.isascii() else without_halves(value)
            case float():
                return value if math.isfinite(value) else None
            case list():
                return [self.of(item, depth + 1) for item in value]
            case dict():
                return {without_halves(key): self.of(item, depth + 1) for key, item in value.items()}
        return value


def _upgraded(raw: dict[str, Any]) -> dict[str, Any]:
    """A notebook of an older version as one of version 4."""
    log = logging.getLogger("traitlets")
    was_disabled, log.disabled = log.disabled, True  # nbformat would tell the terminal all that it dislikes
    try:
        old = nbformat.reader.reads(json.dumps(raw))  # type: ignore[no-untyped-call]
        converted: dict[str, Any] = nbformat.convert(old, 4)  # type: ignore[no-untyped-call]
    finally:
        log.disabled = was_disabled
    return converted


def _tidy(number: int, raw: Any) -> dict[str, Any]:
    """A cell as nbformat wants it, whatever it was: what is odd of it is left out."""
    given = raw if isinstance(raw, dict) else {}
    kind, name, metadata = given.get("cell_type"), given.get("id"), given.get("metadata")
    cell: dict[str, Any] = {
        "cell_type": kind if isinstance(kind, str) and kind in KINDS else "raw",
        "id": name if isinstance(name, str) and _ID.fullmatch(name) else f"cell{number}",
        "metadata": metadata if isinstance(metadata, dict) else {},
        "source": _joined(given.get("source")),
    }
    if cell["cell_type"] == "code":
        cell |= {"outputs": [], "execution_count": None}
    elif attachments := _images(given.get("attachments")):
        cell["attachments"] = attachments
    return cell


def _images(attachments: Any) -> dict[str, dict[str, str]]:
    """The attachments that are images, each in the formats that a browser shows as one."""
    found = {
        name: {
            kind: content
            for kind, content in ((kind, _joined(content)) for kind, content in bundle.items())
            if kind in IMAGES and content and _BASE64.fullmatch(content)
        }
        for name, bundle in (attachments.items() if isinstance(attachments, dict) else ())
        if isinstance(bundle, dict)
    }
    return {name: bundle for name, bundle in found.items() if bundle}


def _joined(text: Any) -> str:
    """Text that a notebook holds whole or as a list of lines; nothing where it is neither."""
    if isinstance(text, list) and all(isinstance(line, str) for line in text):
        return "".join(text)
    return text if isinstance(text, str) else ""


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
