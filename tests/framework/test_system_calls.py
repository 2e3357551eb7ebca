"""The filter of system calls: what each verdict is, by running its instructions, for both architectures."""

import errno
import re
from pathlib import Path

import pytest

from autograder.student.system_calls import (
    ALLOW,
    AND,
    ERRNO,
    JUMP_ABOVE,
    JUMP_ANY_BIT,
    JUMP_EQUAL,
    KILL_PROCESS,
    LOAD,
    MACHINES,
    NEWEST,
    REFUSED,
    RETURN,
    X32,
    Instruction,
    Machine,
    student_filter,
)

REFUSE, MISSING, NO_NETWORK = (ERRNO | number for number in (errno.EPERM, errno.ENOSYS, errno.EAFNOSUPPORT))
HEADERS = {
    "x86_64": Path("/usr/include/x86_64-linux-gnu/asm/unistd_64.h"),
    "aarch64": Path("/usr/include/asm-generic/unistd.h"),
}


def verdict(program: list[Instruction], architecture: int, number: int, *args: int) -> int:
    """What a kernel would make of a call: struct seccomp_data through classic BPF."""
    words = {0: number, 4: architecture}
    for index in range(6):
        value = args[index] if index < len(args) else 0
        words[16 + 8 * index], words[20 + 8 * index] = value & 0xFFFFFFFF, value >> 32
    place, held = 0, 0
    while True:
        step = program[place]
        place += 1
        if step.code == RETURN:
            return step.value
        if step.code == LOAD:
            held = words[step.value]
        elif step.code == AND:
            held &= step.value
        else:
            jumps = {JUMP_EQUAL: held == step.value, JUMP_ABOVE: held > step.value, JUMP_ANY_BIT: held & step.value}
            place += step.if_true if jumps[step.code] else step.if_false


@pytest.fixture(params=MACHINES)
def machine(request) -> Machine:
    return MACHINES[request.param]


@pytest.fixture
def judge(machine):
    program = student_filter(machine)
    return lambda number, *args: verdict(program, machine.audit, number, *args)


def test_refuses_what_it_lists_and_nothing_else(machine, judge):
    refused = {numbers[machine.column] for numbers in REFUSED.values()} - {None}

    assert {number for number in range(NEWEST + 1) if judge(number) == REFUSE} == refused


@pytest.mark.parametrize(
    ("call", "args", "expected"),
    [
        ("clone", (0x01200011,), ALLOW),  # fork
        ("clone", (0x003D0F00,), ALLOW),  # a thread
        ("clone", (0x10000011,), REFUSE),
        ("clone", (0x00020011,), REFUSE),
        ("clone", (0x20000011,), REFUSE),
        ("clone", (0x40000011,), REFUSE),
        ("clone", (0x02000011,), REFUSE),
        ("clone3", (), MISSING),
        ("mmap", (0, 1, 3, 0x22), ALLOW),  # private and anonymous
        ("mmap", (0, 1, 3, 0x01), ALLOW),  # a shared file
        ("mmap", (0, 1, 3, 0x21), REFUSE),
        ("mmap", (0, 1, 3, 0x4021), REFUSE),
        ("mmap", (0, 1, 3, 0x23), REFUSE),  # MAP_SHARED_VALIDATE
        ("socket", (1,), ALLOW),
        ("socket", (2,), NO_NETWORK),
        ("socket", (10,), NO_NETWORK),
        ("socket", (16,), NO_NETWORK),
        ("socket", (0x1_0000_0002,), NO_NETWORK),
        ("socketpair", (1,), ALLOW),
        ("socketpair", (2,), NO_NETWORK),
        ("personality", (0xFFFFFFFF,), ALLOW),
        ("personality", (0,), ALLOW),
        ("personality", (0x0040000,), REFUSE),  # ADDR_NO_RANDOMIZE
        ("personality", (0x0008,), REFUSE),  # PER_LINUX32
        ("prctl", (1, 0), REFUSE),
        ("prctl", (4, 0), REFUSE),
        ("prctl", (15, 0), ALLOW),  # PR_SET_NAME
        ("prctl", (0, 0), ALLOW),
        ("ioctl", (0, 0x5412), REFUSE),
        ("ioctl", (0, 0x541C), REFUSE),
        ("ioctl", (0, 0x5401), ALLOW),
    ],
)
def test_looks_at_arguments(machine, judge, call, args, expected):
    assert judge(getattr(machine, call), *args) == expected


@pytest.mark.parametrize("number", [NEWEST + 1, 1_000, 0xFFFFFFFF, X32, X32 + 41, X32 + 520])
def test_what_is_newer_or_of_the_x32_abi_does_not_exist(judge, number):
    assert judge(number) == MISSING


@pytest.mark.parametrize("other", [0x40000003, 0x40000028, 0xC00000F3])  # i386, arm, riscv64
def test_a_call_of_another_architecture_ends_the_process(machine, other):
    assert verdict(student_filter(machine), other, 20) == KILL_PROCESS


@pytest.mark.parametrize("name", MACHINES)
def test_the_numbers_are_those_of_the_kernels_headers(name):
    header = HEADERS[name]
    if not header.exists():
        pytest.skip(f"{header} is not installed")
    found = re.findall(r"#define __NR(?:3264)?_(\w+)\s+(\d+)", header.read_text(encoding="utf-8"))
    theirs = {name: int(number) for name, number in found}
    machine = MACHINES[name]
    ours = {call: numbers[machine.column] for call, numbers in REFUSED.items()}
    ours |= {field: getattr(machine, field) for field in Machine._fields[2:]}

    assert {call: number for call, number in ours.items() if number is not None and call in theirs} == {
        call: theirs[call] for call, number in ours.items() if number is not None and call in theirs
    }
    assert len(theirs.keys() & ours.keys()) > 60
