"""Shut one forked process in: namespaces, its own scratch folder, limits, allowed files and allowed system calls.

Linux only. `unshare` and `mount` are called through the C library, since Python has had `os.unshare` only
from 3.12 on and has no `mount`.
"""

from __future__ import annotations

import ctypes
import os
import resource
from collections.abc import Iterable
from dataclasses import dataclass

from autograder.student import file_access, system_calls
from autograder.student.places import SCRATCH, SHARED, WARM, python_folders
from autograder.student.system_calls import PR_SET_DUMPABLE

CLONE_NEWNS, CLONE_NEWUTS, CLONE_NEWIPC = 0x00020000, 0x04000000, 0x08000000
CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET = 0x10000000, 0x20000000, 0x40000000
MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_BIND, MS_REC, MS_PRIVATE = 2, 4, 8, 0x1000, 0x4000, 0x40000
PR_CAPBSET_DROP, PR_SET_NO_NEW_PRIVS = 24, 38
LAST_CAPABILITY = 63

ALWAYS = (
    "user namespace",
    "mount namespace",
    "process namespace",
    "network namespace",
    "IPC namespace",
    "UTS namespace",
    "/proc of its own",
    "no capabilities",
    "limits",
    "seccomp",
    "keeper",
)

MOST_FILES = 20_000  # in all of its folders: each takes a kilobyte of the kernel's memory, even when it is empty
MOST_DESCRIPTORS = 512  # of each process


@dataclass(frozen=True, slots=True)
class Limits:
    """What the kernel allows one student process.

    memory: bytes of data beyond what the warm process already holds.  scratch: bytes of its folders together.
    processes: processes and threads at a time.
    """

    memory: int
    scratch: int
    processes: int


def enter_namespaces(limits: Limits) -> None:
    """Leave the network, the other processes and the shared folders behind. The next fork is process 1.

    Raises OSError, naming the step, where the host does not allow it.
    """
    user, group = os.getuid(), os.getgid()
    prctl(PR_SET_DUMPABLE, 1)  # else /proc/self belongs to root, and the maps below cannot be written
    _checked("unshare", _libc.unshare(_NAMESPACES))
    _write("/proc/self/setgroups", "deny")
    _write("/proc/self/uid_map", f"{user} {user} 1")
    _write("/proc/self/gid_map", f"{group} {group} 1")
    _mount("none", "/", "", MS_REC | MS_PRIVATE)
    _make_scratch(limits.scratch)
    _mount("devpts", "/dev/pts", "devpts", MS_NOSUID | MS_NOEXEC, "newinstance,ptmxmode=0666,mode=0600")


def become_first_process(limits: Limits, readable: Iterable[str]) -> None:
    """In process 1 of the new namespace: see only its own processes, give up every privilege, take the limits.

    readable: folders that it may read beside the system's, Python's and its own.
    """
    _checked("unshare", _libc.unshare(CLONE_NEWNS))  # the keeper goes on seeing the /proc that it watches
    _mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC)
    os.chdir(SCRATCH)
    _write("/proc/self/oom_score_adj", "1000")  # where a host runs out of memory, this goes first, not the gradebook
    prctl(PR_SET_NO_NEW_PRIVS, 1)
    for capability in range(LAST_CAPABILITY + 1):
        _libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)
    _drop_capabilities()
    set_limits(limits)
    file_access.restrict_files((*_PYTHON, *readable), (SCRATCH, WARM, SHARED))
    system_calls.install(_FILTER)


def in_force() -> tuple[str, ...]:
    """What keeps each student process in, by name. All of it is done, or the process does not start."""
    landlock = file_access.landlock_version()
    return (*ALWAYS, *([f"Landlock {landlock}"] if landlock else []))


def set_limits(limits: Limits) -> None:
    """Take the resource limits: data, file size, processes, descriptors, no message queues, no core dumps."""
    data = _data_bytes() + limits.memory
    resource.setrlimit(resource.RLIMIT_DATA, (data, data))
    resource.setrlimit(resource.RLIMIT_FSIZE, (limits.scratch, limits.scratch))
    resource.setrlimit(resource.RLIMIT_NPROC, (limits.processes, limits.processes))
    resource.setrlimit(resource.RLIMIT_NOFILE, (MOST_DESCRIPTORS, MOST_DESCRIPTORS))
    resource.setrlimit(_RLIMIT_MSGQUEUE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def prctl(option: int, value: int) -> None:
    """Call prctl(2). Raises OSError where the kernel refuses."""
    _checked("prctl", _libc.prctl(option, value, 0, 0, 0))


def _data_bytes() -> int:
    """Bytes of data that this process holds by now, as RLIMIT_DATA counts them."""
    with open("/proc/self/status", encoding="ascii", errors="replace") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmData:"))


_libc = ctypes.CDLL(None, use_errno=True)
_FILTER = system_calls.filter_for_this_machine()  # made once, in the warm parent
_PYTHON = python_folders()
_RLIMIT_MSGQUEUE = 12  # in asm-generic/resource.h; Python has no name for it
_NAMESPACES = CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWNET | CLONE_NEWIPC | CLONE_NEWUTS


def _make_scratch(size: int) -> None:
    """Put one small file system of its own in the place of all folders that it may write to."""
    options = f"size={size},nr_inodes={MOST_FILES},mode=0700"
    _mount("tmpfs", SCRATCH, "tmpfs", MS_NOSUID | MS_NODEV, options)
    for folder in (WARM, SHARED, SCRATCH):  # the last one hides the others
        part = f"{SCRATCH}/{folder.replace('/', '-')}"
        os.mkdir(part, 0o700)
        _mount(part, folder, "", MS_BIND)


def _mount(source: str, target: str, kind: str, flags: int, options: str = "") -> None:
    _checked(
        f"mount {target}",
        _libc.mount(source.encode(), target.encode(), kind.encode() or None, flags, options.encode() or None),
    )


def _drop_capabilities() -> None:
    """Clear the effective, permitted and inheritable sets: capset(2), version 3 of its structure."""
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    nothing = (ctypes.c_uint32 * 6)()
    _checked("capset", _libc.capset(header, nothing))


def _write(path: str, text: str) -> None:
    with open(path, "w", encoding="ascii") as file:
        file.write(text)


def _checked(what: str, status: int) -> None:
    if status != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
