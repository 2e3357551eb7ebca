"""report/results.json: all that grading found out, for programs. Its format is docs/reference/results.md."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TextIO

from autograder.changes import Change, changes_between
from autograder.errors import GradingError
from autograder.results import ExerciseResult, SubmissionResult, TestResult

SCHEMA_VERSION = 1
FILE = "results.json"
BEFORE = "results.before.json"
LOCK = ".results.lock"


def new_document() -> dict[str, Any]:
    """A report of nothing yet."""
    return {"schema_version": SCHEMA_VERSION, "grounds": {}, "submissions": []}


def add_results(
    document: dict[str, Any], entries: Iterable[dict[str, Any]], grounds: dict[str, dict[str, Any]]
) -> dict[str, Any]:
    """The report with these entries in it, in the place of older ones of the same submissions.

    grounds: what the marks stand on, by the name that entries have for it.
    """
    found = {(entry["assignment"], entry["student"]): entry for entry in document["submissions"]}
    found |= {(entry["assignment"], entry["student"]): entry for entry in entries}
    known = document.get("grounds", {}) | grounds
    used = {entry.get("ground") for entry in found.values()}
    return {
        "schema_version": SCHEMA_VERSION,
        "grounds": {name: parts for name, parts in known.items() if name in used},
        "submissions": [found[key] for key in sorted(found)],
    }


def update_document(
    folder: Path, entries: Iterable[dict[str, Any]], grounds: dict[str, dict[str, Any]]
) -> tuple[Change, ...]:
    """Add entries to `folder`/results.json as it is now; keep the report before it where that changes marks.

    Returns the changes. Several commands may do so at a time: each waits for the one before it.
    """
    import fcntl  # which Windows lacks; reading and exporting a report need it not

    folder.mkdir(parents=True, exist_ok=True)
    with (folder / LOCK).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # until the file is closed, which a kill does too
        before = read_document(folder)
        after = add_results(before, entries, grounds)
        changes = changes_between(before, after)
        if changes:
            write_document(folder, before, BEFORE)
        write_document(folder, after)
    return changes


def write_document(folder: Path, document: dict[str, Any], name: str = FILE) -> None:
    """Write `folder`/results.json, or the report before it."""
    head = {name: value for name, value in document.items() if name != "submissions"}
    lines = ",\n".join(json.dumps(entry) for entry in document["submissions"])  # a line each, to compare by
    with replaced(folder / name) as target:
        target.write(json.dumps(head)[:-1] + ', "submissions": [\n' + lines + "\n]}\n")


@contextlib.contextmanager
def replaced(file: Path) -> Iterator[TextIO]:
    """Write a file all at once, for a `with` block: a kill or an error leaves the old one. Gives what to write to."""
    file.parent.mkdir(parents=True, exist_ok=True)
    partial = file.with_name(f"{file.name}.partial")
    try:
        with partial.open("w", encoding="utf-8", newline="") as target:
            yield target
        os.replace(partial, file)
    except BaseException as error:
        partial.unlink(missing_ok=True)
        if isinstance(error, OSError) and error.filename is None:  # as when the disk is full
            error.filename = str(file)
        raise


def read_document(folder: Path, name: str = FILE) -> dict[str, Any]:
    """`folder`/results.json, or the report before it; a report of nothing where there is no such file.

    Raises GradingError when the file is not one of ours.
    """
    file = folder / name
    if not file.is_file():
        return new_document()
    try:
        document = json.loads(file.read_text(encoding="utf-8"))
        if document["schema_version"] != SCHEMA_VERSION:
            raise ValueError(f"its schema_version is {document['schema_version']!r}, not {SCHEMA_VERSION}")
        if not isinstance(document["submissions"], list):
            raise TypeError("its submissions are no list")
        return document  # type: ignore[no-any-return]
    except (ValueError, KeyError, TypeError) as error:
        raise GradingError(f"{file} cannot be read: {error}. Move it away, and grade again.") from error


def read_results(folder: Path) -> list[dict[str, Any]]:
    """The submissions in `folder`/results.json; none where there is no such file."""
    entries: list[dict[str, Any]] = read_document(folder)["submissions"]
    return entries


def as_entry(result: SubmissionResult, ground: str = "", submission_hash: str = "") -> dict[str, Any]:
    """One submission, as results.json has it. ground: the name of what its marks stand on."""
    return {
        "student": result.student,
        "assignment": result.assignment,
        "status": result.status.value,
        "reason": result.reason.value if result.reason else None,
        "detail": result.detail,
        "score": result.score,
        "max_score": result.max_score,
        "seconds": result.seconds,
        "cpu_student": result.cpu_student,
        "cpu_grading": result.cpu_grading,
        "confined": result.confined,
        "ground": ground,
        "submission_hash": submission_hash,
        "cells": [{"cell": problem.cell, "message": problem.message} for problem in result.problems],
        "exercises": [_exercise(exercise) for exercise in result.exercises],
    }


def _exercise(exercise: ExerciseResult) -> dict[str, Any]:
    return {
        "id": exercise.grade_id,
        "earned": exercise.earned,
        "points": exercise.points,
        "with_equivalents": exercise.with_equivalents,
        "tests": [_test(test) for test in exercise.tests],
    }


def _test(test: TestResult) -> dict[str, Any]:
    return {
        "name": test.name,
        "sentence": test.sentence,
        "outcome": test.outcome.value,
        "message": test.message,
        "hint": test.hint,
        "visibility": "visible" if test.visible else "hidden",
        "weight": test.weight,
        "fraction": float(test.fraction),
        "seconds": test.seconds,
    }
