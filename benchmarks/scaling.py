"""How grading scales: with workers and with the class. On a tiny course, whose submissions cost next to nothing.

    python benchmarks/scaling.py [SUBMISSIONS ...]      (100 and 1000 unless said)

Prints the throughput of the first class but one with one worker and with two; then of a class of each size, with the
memory that all processes hold after a tenth of the run and at most; and how long the same class takes when nothing has
changed. Throughput leaves out what starting takes, which is measured on a class of one.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from memory import watched
from rich.console import Console

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "framework"))
from tiny_course import NAME, handed_in, make_tiny_course

from autograder.build import build
from autograder.course import Course
from autograder.grade_command import run

ANSWER = "def volume(base, height):\n    return base * height  # {number}"
COST = "def cost(base, height, price):\n    return volume(base, height) * price"


@contextmanager
def class_of(size: int) -> Iterator[Course]:
    """A course in which so many students handed in, each something of their own."""
    root = Path(tempfile.mkdtemp(prefix="autograder-scaling-"))
    root.chmod(0o755)
    try:
        course = make_tiny_course(root)
        build(course, course.assignments[0])
        first = handed_in(course, "student-00000", volume_answer=ANSWER, cost_answer=COST)
        text = first.read_text(encoding="utf-8")
        for number in range(size):
            target = course.submitted / f"student-{number:05}" / NAME / first.name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text.replace("{number}", str(number)), encoding="utf-8")
        yield course
    finally:
        shutil.rmtree(root)


def timed(course: Course, jobs: int) -> float:
    """Seconds that grading the class takes."""
    start = time.monotonic()
    outcome = run(course, course.assignments, jobs=jobs, console=Console(quiet=True))
    assert all(result.score == result.max_score for result in outcome.results)
    return time.monotonic() - start


def started() -> float:
    """Seconds that a class of one takes: nearly all of it is what starts before the first submission."""
    with class_of(1) as course:
        return timed(course, 2)


def main() -> None:
    """Measure, and print."""
    sizes = [int(word) for word in sys.argv[1:]] or [100, 1000]
    starting = statistics.median(started() for _ in range(4))  # the first, which fills the disk's cache, is no matter
    print(f"starting: {starting:.1f} s")
    several = sizes[:2][-1]
    rates = []
    for workers in (1, 2):
        with class_of(several) as course:
            rates.append(several / (timed(course, workers) - starting))
    one, two = rates
    print(f"{several} submissions: 1 worker {one:.1f} a second, 2 workers {two:.1f}, {two / one:.2f} x", flush=True)
    for size in sizes:
        with class_of(size) as course:
            with watched(2.0) as held:
                seconds = timed(course, 2)
            again = timed(course, 2)
        early = held[len(held) // 10] if held else 0.0
        print(
            f"{size} submissions: {seconds:.1f} s, {size / (seconds - starting):.1f} a second; "
            f"memory {early:.0f} MB after a tenth, {max(held, default=0.0):.0f} MB at most; unchanged: {again:.1f} s",
            flush=True,
        )


if __name__ == "__main__":
    main()
