"""Where things lie for a student process: its own folders, and those of the system and of Python, which it may read."""

from __future__ import annotations

import os
import sys
from pathlib import Path

SCRATCH = "/scratch"
WARM = "/warm"  # where the warm parent itself may write while it imports
SHARED = "/dev/shm"
SYSTEM = ("/usr", "/lib", "/lib64", "/bin")


def python_folders() -> tuple[str, ...]:
    """Where this Python, its packages and the code of this package lie."""
    package = str(Path(__file__).resolve().parents[1])
    folders = {sys.prefix, sys.base_prefix, package, *(entry for entry in sys.path if entry.endswith("-packages"))}
    return tuple(sorted(folder for folder in folders if os.path.isdir(folder)))
