"""Hold what grading found out against what each student of the sample class must get.

python tests/sample_class/compare.py [report]
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from make import HERE, SampleClass, SampleStudent, read_class


def differences(sample: SampleClass, entries: list[dict[str, Any]]) -> list[str]:
    """What differs between the class as described and results.json's submissions, one line each."""
    found = {entry["student"]: entry for entry in entries if entry["assignment"] == sample.assignment}
    lines = [f"{student.id}: not graded at all" for student in sample.students if student.id not in found]
    for student in sample.students:
        if student.id in found:
            lines += [f"{student.id}: {line}" for line in _differences(student, found[student.id])]
    return lines


def _differences(student: SampleStudent, entry: dict[str, Any]) -> list[str]:
    expected = student.expected
    if (entry["status"], entry["reason"] or "") != (expected.status, expected.reason):
        return [f"{entry['status']} {entry['reason'] or ''} in place of {expected.status} {expected.reason}"]
    lines = []
    marks = dict(expected.marks)
    for exercise in entry["exercises"] if expected.status == "graded" else ():
        full = exercise["points"] if expected.otherwise == "full" else 0.0
        due = marks.get(exercise["id"], full)
        if exercise["earned"] != due:
            lines.append(f"{exercise['id']} earned {exercise['earned']:g} in place of {due:g}")
    return lines


def main() -> None:
    """Print the differences; exit with 1 when there are any."""
    report = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("report")
    entries = json.loads((report / "results.json").read_text(encoding="utf-8"))["submissions"]
    total, wrong = 0, []
    for file in sorted(HERE.glob("class*.yml")):
        sample = read_class(file.read_text(encoding="utf-8"))
        total += len(sample.students)
        wrong += differences(sample, entries)
    print("\n".join([*wrong, f"{total - len({line.split(':')[0] for line in wrong})} of {total} as expected."]))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
