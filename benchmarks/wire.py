"""Seconds that a large array takes to a student process and back.

    python benchmarks/wire.py [--megabytes 60] [--times 5]

Prints the median over several calls of a function that returns its argument, and of one that returns a number only.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
from dataclasses import replace
from pathlib import Path
from time import perf_counter

import numpy as np

from autograder.course import load_course
from autograder.messages import Request
from autograder.sandbox import StudentProcess, WarmParent

ROOT = Path(__file__).parents[1]
SOURCE = "def echo(x):\n    return x\n\n\ndef size(x):\n    return x.size\n"


def main() -> None:
    """Measure, and print two lines."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--megabytes", type=int, default=60)
    parser.add_argument("--times", type=int, default=5)
    options = parser.parse_args()
    array = np.zeros(options.megabytes * 2**20, np.uint8)
    limits = replace(load_course(ROOT).assignments[0].limits, reply_mb=1024)
    with tempfile.TemporaryDirectory() as release, WarmParent(Path(release), preload=("numpy",)) as warm:
        Path(release).chmod(0o755)
        process = StudentProcess(warm.host, None, limits)
        process.channel.send({"cell": SOURCE, "label": "cell 1"})
        process.channel.receive(10)
        for function, way in (("size", "there"), ("echo", "there and back")):
            seconds = []
            for _ in range(options.times):
                start = perf_counter()
                process.channel.send({"request": Request("call", function, args=(array,))})
                process.channel.receive(60)
                seconds.append(perf_counter() - start)
            print(f"{options.megabytes} MB {way}: {statistics.median(seconds):.3f} s")
        process.end()


if __name__ == "__main__":
    main()
