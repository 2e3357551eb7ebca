"""What isolation costs a submission: a student process's start and end, confined and not.

    python benchmarks/isolation.py [--times 30]

A process is started, runs one cell, and is ended, as grading does it, with the libraries of the course imported in the
warm parent. The two kinds take turns, so that other work on the machine weighs on both. The target is under 50 ms a
submission. Where the machine is busy, compare the quickest ones.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
from pathlib import Path
from time import perf_counter

from autograder.course import load_course
from autograder.sandbox import Host, StudentProcess, WarmParent

ROOT = Path(__file__).parents[1]
LIMITS = load_course(ROOT).assignments[0].limits
TARGET = 50


def milliseconds(host: Host) -> float:
    """How long one student process takes, from its start to its end."""
    start = perf_counter()
    process = StudentProcess(host, None, LIMITS)
    process.channel.send({"cell": "x = 1", "label": "cell 1"})
    process.channel.receive(60)
    process.end()
    return 1000 * (perf_counter() - start)


def main() -> None:
    """Measure both, and print what isolation adds."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=30)
    times = parser.parse_args().times
    with tempfile.TemporaryDirectory() as folder:
        release = Path(folder)
        release.chmod(0o755)
        with WarmParent(release, confined=False) as open_parent, WarmParent(release) as confined_parent:
            turns = [(milliseconds(open_parent.host), milliseconds(confined_parent.host)) for _ in range(times + 1)]
    in_the_open, confined = zip(*turns[1:], strict=True)  # the first turn finds the caches cold
    for summary, name in ((statistics.median, "median"), (min, "quickest")):
        one, other = summary(in_the_open), summary(confined)
        more = f"isolation adds {other - one:.1f} ms (target: under {TARGET}), {other / one:.2f} times"
        print(f"{name:8}  open {one:6.1f} ms  confined {other:6.1f} ms  {more}")
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores, {times} turns")


if __name__ == "__main__":
    main()
