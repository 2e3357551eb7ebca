"""Mutants."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mutant:
    """One small change of a solution."""

    exercise: str
    label: str
    code: str
    diff: str
