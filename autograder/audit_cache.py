"""Trials that were held before, on disk, so that only what has changed is tried again.

What a trial comes to is kept under a hash of all that determines it: the code of its notebook, the suite, what the
release gives the student's process, limits, bands, seed, this framework's source, and versions.
"""

from __future__ import annotations

import functools
import hashlib
import importlib.metadata
import json
import platform
from dataclasses import asdict
from pathlib import Path
from typing import Any

import diskcache  # type: ignore[import-untyped]
from pydantic import TypeAdapter, ValidationError

from autograder.course import Assignment, Course
from autograder.sandbox import ENVIRONMENT
from autograder.trial import Trial, Tried

FOLDER = ".autograder/audit"
PACKAGES = ("tensorflow", "keras", "numpy", "scipy", "matplotlib", "ipython", "pytest", "msgpack", "nbformat")
NOT_SUPPORT = (".ipynb", ".pyc")
ONLY_JUDGES_TRIALS = (
    "audit",
    "corpus",
    "mutants",
    "golden",
    "cli",
    "build",
    "export",
    "report",
    "gradebook",
    "nbgrader",
)
"""Modules with these beginnings change no trial: they choose what is tried, or read what came of it."""


class TrialCache:
    """Finds and keeps what trials came to. Opens its folder at the first use."""

    def __init__(self, course: Course) -> None:
        self._course = course
        self._cache = diskcache.Cache(
            str(course.root / FOLDER), disk=diskcache.JSONDisk, eviction_policy="least-recently-used", timeout=10
        )
        self._ground: dict[str, str] = {}

    def find(self, trial: Trial) -> Tried | None:
        """What the trial came to before, or None."""
        try:
            found = self._cache.get(self._key(trial))
            return None if found is None else _adapter().validate_json(found)
        except (ValidationError, ValueError):  # of another version, or damaged
            return None

    def keep(self, trial: Trial, tried: Tried) -> None:
        """Keep what a trial came to, unless the host was at fault."""
        if not tried.fault:
            self._cache.set(self._key(trial), _adapter().dump_json(tried).decode())

    def close(self) -> None:
        """Let go of the database."""
        self._cache.close()

    def _key(self, trial: Trial) -> str:
        if trial.assignment not in self._ground:
            self._ground[trial.assignment] = ground_of(self._course, self._course.assignment(trial.assignment))
        cells = [(cell.number, cell.grade_id, cell.id, cell.source) for cell in trial.cells]
        own = [trial.exercise, trial.points, trial.until_it_fails, trial.seed, cells]
        return digest(self._ground[trial.assignment], json.dumps(own))


@functools.cache
def _adapter() -> TypeAdapter[Any]:
    return TypeAdapter(Tried)


def ground_of(course: Course, assignment: Assignment) -> str:
    """A hash of all that determines an assignment's trials, apart from their cells."""
    here = Path(__file__).parent
    framework = [path for path in sorted(here.rglob("*.py")) if not path.name.startswith(ONLY_JUDGES_TRIALS)]
    suite = [path for path in sorted((course.suites / assignment.name).rglob("*")) if path.is_file()]
    release = [path for path in sorted((course.release / assignment.name).glob("*")) if path.is_file()]
    files = [path for path in (*framework, *suite, *release) if path.suffix not in NOT_SUPPORT]
    return digest(
        *(part for path in files for part in (path.name, path.read_bytes())),
        json.dumps(asdict(assignment.limits)),
        repr(sorted((name, tuple(bands)) for name, bands in course.bands.items())),
        str(course.seed),
        json.dumps([platform.python_version(), ENVIRONMENT, {name: _version(name) for name in PACKAGES}]),
    )


def digest(*parts: str | bytes) -> str:
    """A hash of texts and bytes, in order."""
    whole = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        whole.update(len(data).to_bytes(8, "big") + data)
    return whole.hexdigest()


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""
