"""nbgrader's log, with the names and words of students in it made fit for a terminal."""

from __future__ import annotations

import copy
import logging
from typing import Any

from nbgrader.apps.baseapp import NbGrader

from autograder.plain_text import visible


class PlainFormatter(NbGrader._log_formatter_cls):  # type: ignore[misc]
    """nbgrader's formatter; what a message quotes cannot colour, move or clear anything."""

    def format(self, record: logging.LogRecord) -> str:
        """The line for a record."""
        plain = copy.copy(record)
        plain.msg, plain.args = visible(record.getMessage()), None
        line: str = super().format(plain)
        return line

    def formatException(self, ei: Any) -> str:
        """A traceback, which may quote a student too."""
        return visible(super().formatException(ei))
