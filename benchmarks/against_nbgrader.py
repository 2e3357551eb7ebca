"""Seconds a submission: `nbgrader autograde` as it comes, and `autograder grade`, in one run.

    python benchmarks/against_nbgrader.py [--students 6] [--jobs 2]

Both grade the same complete notebook, handed in by each student. nbgrader runs the whole notebook in a kernel, one
student after the other; its test cells hold the visible checks only, which is less than the suite that ours runs.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
ASSIGNMENT = "02.1_code_a_perceptron"
STOCK = 'c = get_config()\nc.CourseDirectory.course_id = "stock"\n'


def main() -> None:
    """Measure, and print one line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--students", type=int, default=6)
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        stock = seconds_of_nbgrader(Path(folder) / "stock", options.students)
        ours = seconds_of_ours(Path(folder) / "ours", options.students, options.jobs)
    print(
        f"{ASSIGNMENT}, {options.students} complete submissions: nbgrader {stock:.1f} s, "
        f"ours {ours:.1f} s ({options.jobs} workers, start-up included), {stock / ours:.1f} x"
    )


def seconds_of_nbgrader(root: Path, students: int) -> float:
    """Wall seconds of `nbgrader autograde`, without making the release."""
    root.mkdir()
    (root / "nbgrader_config.py").write_text(STOCK, encoding="utf-8")
    (root / "source").mkdir()
    shutil.copytree(ROOT / "source" / ASSIGNMENT, root / "source" / ASSIGNMENT)
    shutil.copy(ROOT / "release" / ASSIGNMENT / "checks.py", root / "source" / ASSIGNMENT / "checks.py")
    run(root, "nbgrader", "generate_assignment", ASSIGNMENT)
    hand_in(root, students)
    return run(root, "nbgrader", "autograde", ASSIGNMENT)


def seconds_of_ours(root: Path, students: int, jobs: int) -> float:
    """Wall seconds of `autograder grade`, warm parents and gradebook included."""
    root.mkdir()
    shutil.copy(ROOT / "course.yml", root / "course.yml")
    for name in ("source", "release", "tests"):
        (root / name).symlink_to(ROOT / name)
    hand_in(root, students)
    return run(root, "autograder", "grade", ASSIGNMENT, "--jobs", str(jobs))


def hand_in(root: Path, students: int) -> None:
    """Let each student hand in the instructor's own solution."""
    for number in range(students):
        folder = root / "submitted" / f"student-{number}" / ASSIGNMENT
        folder.mkdir(parents=True)
        shutil.copy(ROOT / "source" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb", folder)


def run(root: Path, module: str, *arguments: str) -> float:
    """Run a command and return its wall seconds; say what it said where it fails."""
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=root, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode != 0:
        sys.exit(f"{module} {' '.join(arguments)} failed:\n{done.stderr[-2000:]}")
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
