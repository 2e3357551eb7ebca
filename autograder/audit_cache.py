"""Trials that were held before, so that only what has changed is tried again."""

from __future__ import annotations

import json
from pathlib import Path

from autograder.course import Course
from autograder.fingerprint import Ground, digest, ground_of
from autograder.store import Store
from autograder.trial import Trial, Tried

FOLDER = ".autograder/audit"
LEFT_OUT = Path(__file__).with_name("untouched.py")
"""What decides which tests of a trial are not run."""


class TrialCache:
    """Finds and keeps what trials came to, under a hash of all that determines it.

    problem: what kept trials from being kept, in words; "" while nothing has.
    """

    def __init__(self, course: Course) -> None:
        self._course = course
        self._store = Store(course.root / FOLDER)
        self._grounds: dict[str, Ground] = {}

    @property
    def problem(self) -> str:
        """Why the next run will have to try everything again, or ""."""
        return self._store.problem

    def find(self, trial: Trial) -> Tried | None:
        """What the trial came to before, or None."""
        found: Tried | None = self._store.get(self._key(trial), Tried)
        return found

    def keep(self, trial: Trial, tried: Tried) -> None:
        """Keep what a trial came to, unless the host was at fault."""
        if not tried.fault:
            self._store.put(self._key(trial), tried, Tried)

    def close(self) -> None:
        """Let go of the store."""
        self._store.close()

    def _key(self, trial: Trial) -> str:
        if trial.assignment not in self._grounds:
            self._grounds[trial.assignment] = ground_of(self._course, self._course.assignment(trial.assignment))
        ground = self._grounds[trial.assignment]
        cells = [(cell.number, cell.grade_id, cell.id, cell.source) for cell in trial.cells]
        own = [trial.exercise, trial.points, trial.until_it_fails, trial.quickly, trial.seed, cells]
        return digest("trial", ground.common, ground.suite[trial.exercise], LEFT_OUT.read_bytes(), json.dumps(own))
