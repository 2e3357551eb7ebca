"""Shut one forked process in: namespaces, its own scratch folder, and limits that the kernel keeps.

Linux only. `unshare` and `mount` are called through the C library, since Python has had `os.unshare` only
from 3.12 on and has no `mount`.
"""

from __future__ import annotations

import ctypes
import os
import resource
from dataclasses import dataclass

CLONE_NEWNS, CLONE_NEWUTS, CLONE_NEWIPC = 0x00020000, 0x04000000, 0x08000000
CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET = 0x10000000, 0x20000000, 0x40000000
MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_REC, MS_PRIVATE = 2, 4, 8, 0x4000, 0x40000
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_CAPBSET_DROP, PR_SET_NO_NEW_PRIVS = 1, 4, 24, 38
LAST_CAPABILITY = 63

SCRATCH = "/scratch"
WARM = "/warm"  # where the warm parent itself may write while it imports


@dataclass(frozen=True, slots=True)
class Limits:
    """What the kernel allows one student process.

    memory: bytes of data beyond what the warm process already holds.  scratch: bytes of its folder.
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
    for folder in (SCRATCH, WARM, "/dev/shm"):
        _mount("tmpfs", folder, "tmpfs", MS_NOSUID | MS_NODEV, f"size={limits.scratch},mode=0700")


def become_first_process(limits: Limits) -> None:
    """In process 1 of the new namespace: see only its own processes, give up every privilege, take the limits."""
    _checked("unshare", _libc.unshare(CLONE_NEWNS))  # the keeper goes on seeing the /proc that it watches
    _mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC)
    os.chdir(SCRATCH)
    prctl(PR_SET_NO_NEW_PRIVS, 1)
    for capability in range(LAST_CAPABILITY + 1):
        _libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)
    _drop_capabilities()
    set_limits(limits)


def set_limits(limits: Limits) -> None:
    """Take the resource limits: data, file size, processes, no core dumps."""
    data = status_bytes("self", "VmData") + limits.memory
    resource.setrlimit(resource.RLIMIT_DATA, (data, data))
    resource.setrlimit(resource.RLIMIT_FSIZE, (limits.scratch, limits.scratch))
    resource.setrlimit(resource.RLIMIT_NPROC, (limits.processes, limits.processes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def prctl(option: int, value: int) -> None:
    """Call prctl(2). Raises OSError where the kernel refuses."""
    _checked("prctl", _libc.prctl(option, value, 0, 0, 0))


def status_bytes(process: int | str, field: str) -> int:
    """Bytes that /proc/<process>/status gives for `field`, as VmData or RssAnon; 0 for a process that has ended.

    Raises OSError when there is no such process.
    """
    with open(f"/proc/{process}/status", encoding="utf-8", errors="replace") as status:
        for line in status:
            if line.startswith(f"{field}:"):
                return int(line.split()[1]) * 1024
    return 0


_libc = ctypes.CDLL(None, use_errno=True)
_NAMESPACES = CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWNET | CLONE_NEWIPC | CLONE_NEWUTS


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
