"""Hold what grading found out against what each student of the sample class must get.

python tests/sample_class/compare.py [report] [--assignment 02.1_code_a_perceptron]
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from make import HERE, SampleClass, SampleClassError, SampleStudent, assignments_in, load_class


def differences(sample: SampleClass, entries: list[dict[str, Any]]) -> dict[str, list[str]]:
    """What differs between the class as described and results.json's submissions, for each student of whom it does."""
    found = {entry["student"]: entry for entry in entries if entry["assignment"] == sample.assignment}
    lines = {
        student.id: _differences(student, found[student.id]) if student.id in found else ["not graded at all"]
        for student in sample.students
    }
    return {student: said for student, said in lines.items() if said}


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
    parser = argparse.ArgumentParser(description="Compare the results of grading with the sample class.")
    parser.add_argument("report", type=Path, nargs="?", default=Path("report"), help="the folder of results.json")
    parser.add_argument("--assignment", metavar="NAME", help="compare this one only")
    arguments = parser.parse_args()
    entries = json.loads((arguments.report / "results.json").read_text(encoding="utf-8"))["submissions"]
    wrong = False
    for name in (arguments.assignment,) if arguments.assignment else assignments_in(HERE):
        try:
            sample = load_class(HERE, name)
        except SampleClassError as error:
            sys.exit(str(error))
        found = differences(sample, entries)
        wrong = wrong or bool(found)
        lines = [f"{student}: {line}" for student, said in found.items() for line in said]
        total = len(sample.students)
        print("\n".join([*lines, f"{name}: {total - len(found)} of {total} as expected."]))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
