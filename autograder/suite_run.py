"""pytest on a grading suite: collected once, then run as often as there is a notebook to judge."""

from __future__ import annotations

import contextlib
import os
import runpy
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Generic, TypeVar

import pytest

from autograder import pytest_plugin
from autograder.course import Course
from autograder.errors import SuiteError
from autograder.pytest_plugin import GradingRun, TestSpec
from autograder.results import TestResult

T = TypeVar("T")

EQUIVALENTS_FILE = "equivalents.py"
# A suite must judge the same everywhere, whatever else is installed and set.
SETTINGS = ("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "PYTEST_ADDOPTS", "PYTEST_PLUGINS")
# What pytest can do and a suite does not need; each would have a look at each test.
UNUSED_PLUGINS = (
    "cacheprovider",
    "capture",
    "debugging",
    "doctest",
    "faulthandler",
    "junitxml",
    "legacypath",
    "logging",
    "pastebin",
    "setuponly",
    "setupplan",
    "stepwise",
    "subtests",
    "threadexception",
    "unittest",
    "unraisableexception",
    "warnings",
)


class CollectedSuite:
    """The tests of a suite, ready to run.

    specs: one for each test, in the order of the suite, those of an exercise one after the other.
    weights: of all tests of an exercise together.
    """

    def __init__(self, session: pytest.Session) -> None:
        self._session = session
        found = [item for item in session.items if pytest_plugin.SPEC in item.stash]
        place = {name: i for i, name in enumerate(dict.fromkeys(_exercise(item) for item in found))}
        self._items = sorted(found, key=lambda item: place[_exercise(item)])
        cases = Counter(item.stash[pytest_plugin.SPEC] for item in self._items)
        self.specs: tuple[TestSpec, ...] = tuple(replace(spec, cases=number) for spec, number in cases.items())
        self.weights = Counter[str]()
        for (exercise, _), weight in {(spec.exercise, spec.name): spec.weight for spec in self.specs}.items():
            self.weights[exercise] += weight

    def run(self, run: GradingRun, chosen: Sequence[str] | None = None) -> GradingRun:
        """Run the tests for `run`, which collects their results as they come; those of `run.only`, or all.

        All visible tests run before the first hidden one: the message of a visible test shows what student code
        returned, and so that code must not have met the inputs of a hidden one by then.
        chosen: of those, the tests of these names, in their order.
        """
        config = self._session.config
        config.stash[pytest_plugin.RUN] = run
        if config.pluginmanager.has_plugin("terminalreporter"):  # wanted only for what keeps a suite from running
            config.pluginmanager.unregister(name="terminalreporter")
        items = [item for item in self._items if run.wants(_exercise(item))]
        if chosen is None:
            items.sort(key=_is_hidden)
        else:
            place = {name: i for i, name in enumerate(chosen)}
            items = sorted((item for item in items if _name(item) in place), key=lambda item: place[_name(item)])
        for item, following in zip(items, [*items[1:], None], strict=False):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if run.cannot_judge is not None:
                break
        return run


def _exercise(item: pytest.Item) -> str:
    return item.stash[pytest_plugin.SPEC].exercise


def _name(item: pytest.Item) -> str:
    return item.stash[pytest_plugin.SPEC].name


def _is_hidden(item: pytest.Item) -> bool:
    return not item.stash[pytest_plugin.SPEC].visible


def in_suite_order(specs: Iterable[TestSpec], results: Iterable[TestResult]) -> list[TestResult]:
    """Results in the order of the suite, whichever came first."""
    place = {(spec.exercise, spec.name): i for i, spec in enumerate(specs)}
    return sorted(results, key=lambda result: place[result.exercise, result.name])


def with_suite(suite: Path, course: Course, work: Callable[[CollectedSuite], T]) -> T:
    """Collect a suite in this process, apart from the settings and plugins around it; then do `work` with it.

    Raises SuiteError when the suite cannot be collected, with what pytest said.
    """
    if not suite.is_dir():
        raise SuiteError(f"There is no grading suite at {suite}.")
    worker = _Worker(course, work)
    said = _Captured()
    with _apart(suite), contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        pytest.main(_arguments(suite), plugins=[worker])
    if worker.error is not None:
        raise worker.error
    if not worker.done:
        raise SuiteError(f"The suite {suite.name} cannot be collected:\n{said.tail()}")
    return worker.value


def collect_suite(suite: Path, course: Course) -> tuple[TestSpec, ...]:
    """What a suite says of its tests, without running them."""
    return with_suite(suite, course, lambda collected: collected.specs)


def read_equivalents(suite: Path) -> dict[str, str]:
    """Lines of Python that bind library equivalents of exercises, by exercise; empty where a suite has none."""
    file = suite / EQUIVALENTS_FILE
    if not file.is_file():
        return {}
    lines = runpy.run_path(str(file)).get("EQUIVALENTS")
    if not isinstance(lines, dict):
        raise SuiteError(f"{file} must define EQUIVALENTS, a dict from exercise to a line of Python.")
    return lines


class _Worker(Generic[T]):
    """Does the work in the place of pytest's own loop over the tests."""

    def __init__(self, course: Course, work: Callable[[CollectedSuite], T]) -> None:
        self._course, self._work = course, work
        self.done = False
        self.error: BaseException | None = None

    @pytest.hookimpl(tryfirst=True)
    def pytest_configure(self, config: pytest.Config) -> None:
        config.stash[pytest_plugin.RUN] = GradingRun(None, self._course)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool | None:
        collected = CollectedSuite(session)
        if session.testsfailed or not collected.specs:
            return None  # pytest says what is wrong
        try:
            self.value = self._work(collected)
            self.done = True
        except BaseException as error:
            self.error = error
        return True


def _arguments(suite: Path) -> list[str]:
    without = [word for plugin in UNUSED_PLUGINS for word in ("-p", f"no:{plugin}")]
    return [
        str(suite),
        *("-c", os.devnull),
        *("--rootdir", str(suite)),
        "--import-mode=importlib",
        "-q",
        *without,
        *("-p", "autograder.pytest_plugin"),
        "--strict-markers",
        "--tb=line",
    ]


class _Captured(list[str]):
    """What pytest prints, kept for the case that it cannot run."""

    encoding = "utf-8"

    def write(self, text: str) -> int:
        self.append(text)
        return len(text)

    def flush(self) -> None:
        pass

    def isatty(self) -> bool:
        return False

    def tail(self) -> str:
        return "".join(self)[-2_000:].strip()


@contextlib.contextmanager
def _apart(suite: Path) -> Iterator[None]:
    """Keep pytest from what else is installed and set.

    The suite's modules are forgotten afterwards: pytest knows them by their file names alone, and would take
    them for those of the next suite.
    """
    kept = {name: os.environ.pop(name) for name in SETTINGS if name in os.environ}
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    try:
        yield
    finally:
        del os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"]
        os.environ.update(kept)
        for name, module in tuple(sys.modules.items()):
            file = getattr(module, "__dict__", {}).get("__file__")
            if isinstance(file, str) and Path(file).is_relative_to(suite):
                del sys.modules[name]
