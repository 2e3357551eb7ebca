"""How grading scales: with workers and with the class. On a tiny course, whose submissions cost next to nothing.

    python benchmarks/scaling.py [SUBMISSIONS ...]      (100 and 1000 unless said)

Prints the throughput with one worker and with two; of a class of each size, with the peak of this process's memory;
and how long the same class takes when nothing has changed.
"""

from __future__ import annotations

import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

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


def main() -> None:
    """Measure, and print."""
    sizes = [int(word) for word in sys.argv[1:]] or [100, 1000]
    with class_of(sizes[0]) as course:
        one = timed(course, 1)
    with class_of(sizes[0]) as course:
        two = timed(course, 2)
    print(f"{sizes[0]} submissions: 1 worker {one:.1f} s, 2 workers {two:.1f} s, {one / two:.2f} x (start-up included)")
    for size in sizes:
        with class_of(size) as course:
            seconds = timed(course, 2)
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            again = timed(course, 2)
        print(
            f"{size} submissions: {seconds:.1f} s, {60 * size / seconds:.0f} a minute, peak {peak} MB; "
            f"unchanged: {again:.1f} s"
        )


if __name__ == "__main__":
    main()
