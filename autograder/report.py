"""report/results.json: all that grading found out, for programs. Its format is docs/reference/results.md."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from autograder.errors import GradingError
from autograder.results import ExerciseResult, SubmissionResult, TestResult

SCHEMA_VERSION = 1
FILE = "results.json"


def write_results(folder: Path, results: Iterable[SubmissionResult]) -> Path:
    """Write results into `folder`/results.json; those of other submissions that are there already stay."""
    file = folder / FILE
    entries = {(entry["assignment"], entry["student"]): entry for entry in read_results(folder)}
    entries |= {(result.assignment, result.student): as_entry(result) for result in results}
    document = {"schema_version": SCHEMA_VERSION, "submissions": [entries[key] for key in sorted(entries)]}
    folder.mkdir(parents=True, exist_ok=True)
    partial = file.with_suffix(".json.partial")
    partial.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    os.replace(partial, file)
    return file


def read_results(folder: Path) -> list[dict[str, Any]]:
    """The submissions in `folder`/results.json; none where there is no such file.

    Raises GradingError when the file is not one of ours.
    """
    file = folder / FILE
    if not file.is_file():
        return []
    try:
        document = json.loads(file.read_text(encoding="utf-8"))
        if document["schema_version"] != SCHEMA_VERSION:
            raise ValueError(f"its schema_version is {document['schema_version']!r}, not {SCHEMA_VERSION}")
        entries: list[dict[str, Any]] = document["submissions"]
        return entries
    except (ValueError, KeyError, TypeError) as error:
        raise GradingError(f"{file} cannot be read: {error}. Move it away, and grade again.") from error


def as_entry(result: SubmissionResult) -> dict[str, Any]:
    """One submission, as results.json has it."""
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
