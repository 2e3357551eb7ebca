"""`python grade_lightly.py ARGUMENT ...`: the command line, with warm parents that start in a second. For tests.

Where it takes very long, it says on standard error where each of its threads is.
"""

import faulthandler
import sys

from conftest import PRELOAD

from autograder import sandbox
from autograder.cli import main

if __name__ == "__main__":
    faulthandler.dump_traceback_later(90)
    sandbox.PRELOAD = PRELOAD
    main(sys.argv[1:])
