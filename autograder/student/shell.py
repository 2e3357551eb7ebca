"""Run a notebook's code cells in IPython, one at a time, and say how each ended."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from typing import Any

from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from autograder.answer import Answerer, BoundedText
from autograder.messages import Problem

CELL_FILE = re.compile(r"<ipython-input-(\d+)-")


class QuietShell(InteractiveShell):
    """An IPython shell with no window to open: `%matplotlib` in any of its forms is accepted."""

    def enable_gui(self, gui: str | None = None) -> None:
        """Do nothing."""

    @contextlib.contextmanager
    def _tee(self, channel: str) -> Iterator[None]:
        """Keep no record of what a cell prints: IPython's would fill the memory."""
        yield


class NotebookShell:
    """An IPython shell that knows which cell each line of code came from."""

    def __init__(self, output_limit: int) -> None:
        settings = Config()
        settings.HistoryManager.enabled = False
        settings.InteractiveShell.colors = "NoColor"
        settings.InteractiveShell.xmode = "Minimal"
        self._shell = QuietShell.instance(config=settings)
        self._labels: dict[int, str] = {}
        self._output_limit = output_limit

    @property
    def namespace(self) -> dict[str, Any]:
        """The notebook's global names."""
        names: dict[str, Any] = self._shell.user_ns
        return names

    def run(self, source: str, label: str, describe: Answerer) -> Problem | None:
        """Run one cell; return the problem that ended it, if any. What it prints is dropped beyond a limit."""
        number = len(self._labels) + 1
        self._labels[number] = label
        self._shell.execution_count = number
        output = BoundedText(self._output_limit)
        try:
            with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
                result = self._shell.run_cell(source, store_history=False)  # type: ignore[no-untyped-call]
        except BaseException as error:
            return describe.describe(error)
        failure = result.error_before_exec or result.error_in_exec
        return None if failure is None else describe.describe(failure)

    def locate(self, filename: str) -> str:
        """Name the cell that a code's filename belongs to, or return ""."""
        found = CELL_FILE.match(filename)
        return self._labels.get(int(found.group(1)), "") if found else ""
