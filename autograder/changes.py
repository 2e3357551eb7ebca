"""Which marks differ between two gradings, from what to what, in which exercise, and why. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from autograder.results import Status

REASONS = {
    "submission": "another submission",
    "suite": "other tests",
    "points": "other points",
    "thresholds": "other thresholds",
    "limits": "other limits",
    "release": "another release",
    "seed": "another seed",
    "framework": "another version of autograder",
    "packages": "other versions of packages",
}
UNEXPLAINED = "nothing that is recorded: a limit or the host had a part in one of them"


@dataclass(frozen=True, slots=True)
class Change:
    """A mark that changed. before, after: points; None where there was no mark.  exercise: "" for all of them."""

    assignment: str
    student: str
    exercise: str
    before: float | None
    after: float | None
    why: tuple[str, ...]


def changes_between(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Change, ...]:
    """The marks that differ between two documents of report/results.json. A submission of one alone is no change."""
    earlier = {(entry["assignment"], entry["student"]): entry for entry in before["submissions"]}
    found: list[Change] = []
    for entry in after["submissions"]:
        old = earlier.get((entry["assignment"], entry["student"]))
        if old is not None:
            found += _changes(
                old, entry, _ground(before, old), _ground(after, entry), entry["assignment"], entry["student"]
            )
    return tuple(found)


def _changes(
    old: Mapping[str, Any],
    new: Mapping[str, Any],
    old_ground: Mapping[str, Any],
    new_ground: Mapping[str, Any],
    assignment: str,
    student: str,
) -> Iterable[Change]:
    if old["status"] != new["status"]:
        why = [str(new["detail"])] if new["status"] == Status.ATTENTION else []
        reasons = *why, *_reasons(old_ground, new_ground, "")
        yield Change(assignment, student, "", old["score"], new["score"], reasons or (UNEXPLAINED,))
        return
    earned = {exercise["id"]: exercise["earned"] for exercise in old["exercises"]}
    for exercise in new["exercises"]:
        name, points = exercise["id"], exercise["earned"]
        if earned.get(name) != points:
            reasons = _reasons(old_ground, new_ground, name) or (UNEXPLAINED,)
            yield Change(assignment, student, name, earned.get(name), points, reasons)
    for name in sorted(earned.keys() - {exercise["id"] for exercise in new["exercises"]}):
        yield Change(assignment, student, name, earned[name], None, ("the exercise is gone",))


def _ground(document: Mapping[str, Any], entry: Mapping[str, Any]) -> Mapping[str, Any]:
    """What an entry's marks stand on: the parts of its ground, and its submission."""
    parts: Mapping[str, Any] = document.get("grounds", {}).get(entry.get("ground"), {})
    return {**parts, "submission": entry.get("submission_hash", "")}


def _reasons(old: Mapping[str, Any], new: Mapping[str, Any], exercise: str) -> tuple[str, ...]:
    """What differs between two grounds, in words; of the suite, only what concerns the exercise."""
    return tuple(words for part, words in REASONS.items() if _part(old, part, exercise) != _part(new, part, exercise))


def _part(ground: Mapping[str, Any], part: str, exercise: str) -> Any:
    value = ground.get(part)
    return value.get(exercise, "") if isinstance(value, Mapping) and exercise else value
