"""Values for a spreadsheet, which takes a text for a formula by its first character and may split it anywhere."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from typing import Any, TextIO

from autograder.plain_text import one_line

# A program that splits at semicolons sees a first character after each of them.
_FORMULA = re.compile(r"(^|;)(\s*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])")


def harmless(value: object) -> str:
    """A value on one line; with an apostrophe where a text would be taken for a formula. Numbers stay as they are."""
    if value is None:
        return ""
    if isinstance(value, int | float):
        return str(value)
    return _FORMULA.sub(r"\1\2'", one_line(str(value)))


def write_rows(target: TextIO, columns: Iterable[str], rows: Iterable[dict[str, Any]]) -> None:
    """Write a table as CSV, every value harmless."""
    table = csv.DictWriter(target, list(columns))
    table.writeheader()
    table.writerows({name: harmless(value) for name, value in row.items()} for row in rows)
