"""Which files student code may touch: a Landlock ruleset, a second wall behind that of the mounts.

It also keeps signals and abstract sockets inside, and allows no TCP. A kernel without Landlock has none of this;
the mounts and namespaces then stand alone, and `autograder doctor` says so.
"""

from __future__ import annotations

import os
from collections.abc import Iterable

import landlockpy
from landlockpy import AccessFS, Ruleset, Scope

from autograder.student.places import SYSTEM

READ = AccessFS.READ_FILE | AccessFS.READ_DIR | AccessFS.EXECUTE
DEVICE = AccessFS.READ_FILE | AccessFS.WRITE_FILE | AccessFS.IOCTL_DEV | AccessFS.READ_DIR
OWN = (
    READ
    | AccessFS.WRITE_FILE
    | AccessFS.TRUNCATE
    | AccessFS.MAKE_REG
    | AccessFS.MAKE_DIR
    | AccessFS.MAKE_SYM
    | AccessFS.MAKE_SOCK
    | AccessFS.MAKE_FIFO
    | AccessFS.REMOVE_FILE
    | AccessFS.REMOVE_DIR
    | AccessFS.REFER
    | AccessFS.RESOLVE_UNIX
)

SETTINGS = ("/etc", "/proc")
DEVICES = ("/dev/null", "/dev/full", "/dev/random", "/dev/urandom", "/dev/tty", "/dev/ptmx", "/dev/pts")


def landlock_version() -> int:
    """The version of Landlock's interface that the kernel has; 0 without one."""
    return landlockpy.abi_version()


def restrict_files(readable: Iterable[str], writable: Iterable[str]) -> None:
    """Allow this process and its descendants to read these folders, to write those, and nothing else.

    Does nothing where the kernel has no Landlock. Raises OSError where it has, and refuses.
    """
    if landlock_version() == 0:
        return
    with Ruleset(scoped=Scope.ABSTRACT_UNIX_SOCKET | Scope.SIGNAL) as rules:
        for path in (*SYSTEM, *SETTINGS, *readable):
            if os.path.exists(path):
                rules.allow_path(path, READ)
        for path in DEVICES:
            if os.path.exists(path):
                rules.allow_path(path, DEVICE if os.path.isdir(path) else DEVICE & ~AccessFS.READ_DIR)
        for path in writable:
            rules.allow_path(path, OWN)
        rules.restrict()
