"""`python grade_lightly.py ARGUMENT ...`: the command line, with warm parents that start in a second. For tests."""

import sys

from conftest import PRELOAD

from autograder import sandbox
from autograder.cli import main

if __name__ == "__main__":
    sandbox.PRELOAD = PRELOAD
    main(sys.argv[1:])
