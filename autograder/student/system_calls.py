"""Which system calls student code may make: a seccomp filter, which the process and its descendants cannot take off.

Refused is what no notebook needs and what holes in kernels, or in our limits, have been made of: namespaces, mounts,
looking into processes, keys, io_uring, networks, and memory that no limit counts. What is newer than this list does
not exist for student code, as on an older kernel.

The filter is written by hand, in the instructions of classic BPF, since the packages for it need a library of the
system (pyseccomp: libseccomp.so.2) or start the process by themselves (sandlock), and this one is forked warm.
Sources: seccomp(2); Linux, Documentation/userspace-api/seccomp_filter.rst; numbers from asm/unistd_64.h (x86_64) and
asm-generic/unistd.h (aarch64).
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
from typing import NamedTuple

PR_SET_SECCOMP, SECCOMP_MODE_FILTER = 22, 2
KILL_PROCESS, ERRNO, ALLOW = 0x80000000, 0x00050000, 0x7FFF0000
LOAD, JUMP_EQUAL, JUMP_ABOVE, JUMP_ANY_BIT, AND, RETURN = 0x20, 0x15, 0x25, 0x45, 0x54, 0x06
NUMBER, ARCHITECTURE, ARGUMENTS = 0, 4, 16  # offsets in struct seccomp_data

NEWEST = 469  # file_setattr, Linux 6.17; from 424 on, numbers are the same on all architectures
X32 = 0x40000000  # the bit of the x32 calls, which would pass by the numbers below
NEW_NAMESPACES = 0x7E020000  # every CLONE_NEW* that clone(2) takes
MAP_SHARED, MAP_ANONYMOUS = 0x01, 0x20
AF_UNIX = 1
PER_LINUX, ASK_PERSONALITY = 0, 0xFFFFFFFF
PR_SET_PDEATHSIG, PR_SET_DUMPABLE = 1, 4
TIOCSTI, TIOCLINUX = 0x5412, 0x541C

# Numbers on x86_64 and on aarch64; None where there is no such call.
REFUSED: dict[str, tuple[int | None, int | None]] = {
    # Namespaces and mounts.
    "unshare": (272, 97),
    "setns": (308, 268),
    "mount": (165, 40),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "chroot": (161, 51),
    "open_tree": (428, 428),
    "move_mount": (429, 429),
    "fsopen": (430, 430),
    "fsconfig": (431, 431),
    "fsmount": (432, 432),
    "fspick": (433, 433),
    "mount_setattr": (442, 442),
    "statmount": (457, 457),
    "listmount": (458, 458),
    "open_tree_attr": (467, 467),
    "name_to_handle_at": (303, 264),
    "open_by_handle_at": (304, 265),
    # Other processes.
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "process_madvise": (440, 440),
    "kcmp": (312, 272),
    "pidfd_getfd": (438, 438),
    # Keys belong to a user, not to a namespace.
    "add_key": (248, 217),
    "request_key": (249, 218),
    "keyctl": (250, 219),
    # Large and young parts of the kernel.
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "userfaultfd": (323, 282),
    "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427),
    "seccomp": (317, 277),
    "fanotify_init": (300, 262),
    "fanotify_mark": (301, 263),
    # Memory that belongs to no process, so that neither a limit nor the keeper counts it.
    "memfd_create": (319, 279),
    "memfd_secret": (447, 447),
    "shmget": (29, 194),
    "shmat": (30, 196),
    "shmctl": (31, 195),
    "shmdt": (67, 197),
    "msgget": (68, 186),
    "msgsnd": (69, 189),
    "msgrcv": (70, 188),
    "msgctl": (71, 187),
    "semget": (64, 190),
    "semop": (65, 193),
    "semtimedop": (220, 192),
    "semctl": (66, 191),
    "mq_open": (240, 180),
    # The machine.
    "kexec_load": (246, 104),
    "kexec_file_load": (320, 294),
    "init_module": (175, 105),
    "finit_module": (313, 273),
    "delete_module": (176, 106),
    "create_module": (174, None),
    "query_module": (178, None),
    "get_kernel_syms": (177, None),
    "reboot": (169, 142),
    "swapon": (167, 224),
    "swapoff": (168, 225),
    "acct": (163, 89),
    "syslog": (103, 116),
    "sethostname": (170, 161),
    "setdomainname": (171, 162),
    "settimeofday": (164, 170),
    "clock_settime": (227, 112),
    "adjtimex": (159, 171),
    "clock_adjtime": (305, 266),
    "quotactl": (179, 60),
    "quotactl_fd": (443, 443),
    "vhangup": (153, 58),
    "mbind": (237, 235),
    "set_mempolicy": (238, 237),
    "set_mempolicy_home_node": (450, 450),
    "migrate_pages": (256, 238),
    "move_pages": (279, 239),
    # What only old programs know.
    "lookup_dcookie": (212, 18),
    "nfsservctl": (180, 42),
    "uselib": (134, None),
    "ustat": (136, None),
    "sysfs": (139, None),
    "_sysctl": (156, None),
    "iopl": (172, None),
    "ioperm": (173, None),
    "modify_ldt": (154, None),
}


class Machine(NamedTuple):
    """An architecture: AUDIT_ARCH_* of linux/audit.h, the place in REFUSED, and the calls whose arguments matter."""

    audit: int
    column: int
    clone: int
    clone3: int
    mmap: int
    socket: int
    socketpair: int
    personality: int
    prctl: int
    ioctl: int


MACHINES = {
    "x86_64": Machine(0xC000003E, 0, 56, 435, 9, 41, 53, 135, 157, 16),
    "aarch64": Machine(0xC00000B7, 1, 220, 435, 222, 198, 199, 92, 167, 29),
}


class Instruction(ctypes.Structure):
    """struct sock_filter. if_true, if_false: how many instructions to leap over."""

    _fields_ = (
        ("code", ctypes.c_uint16),
        ("if_true", ctypes.c_uint8),
        ("if_false", ctypes.c_uint8),
        ("value", ctypes.c_uint32),
    )


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_uint16), ("instructions", ctypes.POINTER(Instruction)))


def student_filter(machine: Machine) -> list[Instruction]:
    """The filter as BPF instructions: each check either returns a verdict or goes on to the next."""
    refuse, missing = ERRNO | errno.EPERM, ERRNO | errno.ENOSYS
    program = [
        _do(LOAD, ARCHITECTURE),
        _do(JUMP_EQUAL, machine.audit, 1, 0),
        _do(RETURN, KILL_PROCESS),  # a call of another architecture, as int 0x80 makes on x86_64
        _do(LOAD, NUMBER),
        _do(JUMP_ABOVE, NEWEST, 0, 1),  # x32 calls have the bit X32, and are above it too
        _do(RETURN, missing),
        *_when(machine.clone3, [_do(RETURN, missing)]),  # its flags are out of sight; the C library then uses clone
    ]
    for numbers in REFUSED.values():
        number = numbers[machine.column]
        if number is not None:
            program += _when(number, [_do(RETURN, refuse)])
    program += _when(machine.clone, [_argument(0), _do(JUMP_ANY_BIT, NEW_NAMESPACES, 0, 1), _do(RETURN, refuse)])
    shared = (
        MAP_SHARED | MAP_ANONYMOUS
    )  # memory that stays when it is no longer mapped, and that RLIMIT_DATA leaves out
    program += _when(machine.mmap, [_argument(3), _do(AND, shared), _do(JUMP_EQUAL, shared, 0, 1), _do(RETURN, refuse)])
    for number in (machine.socket, machine.socketpair):
        no_network = _do(RETURN, ERRNO | errno.EAFNOSUPPORT)
        program += _when(number, [_argument(0), _do(JUMP_EQUAL, AF_UNIX, 1, 0), no_network])
    program += _when(machine.personality, _refused_unless((PER_LINUX, ASK_PERSONALITY), 0, refuse))
    # Its keeper must see it, and must not die without it.
    program += _when(machine.prctl, _refused_if((PR_SET_PDEATHSIG, PR_SET_DUMPABLE), 0, refuse))
    program += _when(machine.ioctl, _refused_if((TIOCSTI, TIOCLINUX), 1, refuse))
    return [*program, _do(RETURN, ALLOW)]


def filter_for_this_machine() -> ctypes.Array[Instruction] | None:
    """The filter, ready to install; None on an architecture whose numbers are not known."""
    machine = MACHINES.get(platform.machine())
    if machine is None:
        return None
    program = student_filter(machine)
    return (Instruction * len(program))(*program)


def install(program: ctypes.Array[Instruction] | None) -> None:
    """Filter the calls of this process from now on; it must have no_new_privs. Raises OSError where that fails."""
    if program is None:
        raise OSError(errno.ENOSYS, f"seccomp: there is no filter for {platform.machine()}, only for {[*MACHINES]}")
    whole = _Program(len(program), ctypes.cast(program, ctypes.POINTER(Instruction)))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(whole), 0, 0) != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"seccomp: {os.strerror(number)}")


def _do(code: int, value: int, if_true: int = 0, if_false: int = 0) -> Instruction:
    return Instruction(code, if_true, if_false, value)


def _argument(index: int) -> Instruction:
    """Load the lower half of an argument: all that the kernel looks at for those that are checked here."""
    return _do(LOAD, ARGUMENTS + 8 * index)


def _when(number: int, check: list[Instruction]) -> list[Instruction]:
    """A check for one call; others leap over it. What the check lets through is let through."""
    return [_do(JUMP_EQUAL, number, 0, len(check) + 1), *check, _do(RETURN, ALLOW)]


def _refused_if(values: tuple[int, ...], index: int, verdict: int) -> list[Instruction]:
    tests = [_do(JUMP_EQUAL, value, len(values) - 1 - place, 0) for place, value in enumerate(values)]
    tests[-1].if_false = 1
    return [_argument(index), *tests, _do(RETURN, verdict)]


def _refused_unless(values: tuple[int, ...], index: int, verdict: int) -> list[Instruction]:
    tests = [_do(JUMP_EQUAL, value, len(values) - place, 0) for place, value in enumerate(values)]
    return [_argument(index), *tests, _do(RETURN, verdict)]
