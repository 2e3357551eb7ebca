"""A student process that tries to get out, and what it came to: how `autograder doctor` knows what it says."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import Any

from autograder.course import Limits
from autograder.errors import IsolationError
from autograder.messages import Request
from autograder.sandbox import RELEASE, StudentProcess, WarmParent
from autograder.wire import WireClosed, WireError

HIDDEN = ("/etc/passwd", "/var", "/sys", "/run", "/release/canary.txt")
NAMESPACES = ("user", "mnt", "pid", "net", "ipc", "uts")
PATIENCE = 30
LIMITS = Limits(
    seconds_per_cell=10,
    seconds_per_call=10,
    seconds_per_submission=60,
    memory_mb=64,
    processes=16,
    output_bytes=10_000,
    scratch_mb=4,
    reply_mb=4,
)

# Runs in the student process. Each trial returns whether it was held back, and what it saw.
PROBE = r"""
import ctypes, errno, os, re, resource, signal, socket
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
libc = ctypes.CDLL(None, use_errno=True)
status = dict(line.split(":", 1) for line in open("/proc/self/status"))

def refused(attempt, by=(OSError, MemoryError)):
    try:
        attempt()
    except by as error:
        return True, f"{type(error).__name__}: {error}".rstrip(": ")
    except OSError as error:
        return False, f"{type(error).__name__}: {error}"
    return False, "nothing kept it from that"

def fork_on():
    children = []
    try:
        for _ in range(100):
            child = os.fork()
            if child == 0:
                libc.prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG
                signal.pause()
            children.append(child)
    finally:
        for child in children:
            os.kill(child, signal.SIGKILL)

def open_on():
    held = [open("/dev/null") for _ in range(100_000)]

def fill():
    for number in range(100):
        with open(f"part-{number}", "wb") as file:
            file.write(bytes(2**20))

def namespaces():
    theirs = {NAMESPACES}
    for name, outside in theirs.items():
        inside = os.readlink(f"/proc/self/ns/{name}")
        yield name, (inside != outside, f"{inside} there, {outside} here")

def trials():
    yield from namespaces()
    numbers = [name for name in os.listdir("/proc") if name.isdigit()]
    yield "proc", (numbers == ["1"] and os.getpid() == 1, f"sees the processes {', '.join(numbers)}")
    found = [path for path in {HIDDEN} if os.path.exists(path)]
    yield "files", (not found, f"sees {', '.join(found)}" if found else "sees nothing of the host's")
    devices = re.findall(r"^ *(\w+):", open("/proc/self/net/dev").read(), re.MULTILINE)
    held, seen = refused(lambda: socket.create_connection(("192.0.2.1", 80), timeout=5))
    yield "sockets", (held and devices == ["lo"], f"{seen}; interfaces: {', '.join(devices)}")
    yield "nobody", (os.getuid() != 0 and int({UID}) != os.getuid(), f"is user {os.getuid()}")
    sets = {name: int(status[name], 16) for name in ("CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb")}
    bound = status["NoNewPrivs"].strip() == "1"
    yield "capabilities", (bound and not any(sets.values()), f"has {sum(sets.values()):x}, and can get no others")
    held = libc.unshare(0) != 0 and ctypes.get_errno() == errno.EPERM
    yield "seccomp", (held and status["Seccomp"].strip() == "2", "unshare: " + ("refused" if held else "allowed"))
    yield "landlock", refused(lambda: open({OTHER}), by=PermissionError)
    yield "memory", refused(lambda: bytearray(512 * 2**20))
    yield "scratch", refused(fill)
    yield "descriptors", refused(open_on)
    yield "processes", refused(fork_on)

found = dict(trials())
"""
HOARD = """
import os, signal
for _ in range(4):
    if os.fork() == 0:
        held = bytearray(b"x") * (40 * 2**20)
        signal.pause()
signal.pause()
"""


def probe() -> dict[str, tuple[bool, str]]:
    """What code in a student process could not do, by the word of each trial, and what it saw.

    Raises IsolationError where no student process can be started.
    """
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as outside:
        release = Path(folder)
        release.chmod(0o755)
        for name in ("own", "other"):
            (release / name).mkdir()
            (release / name / "secret.txt").write_text("clay", encoding="utf-8")
        canary = Path(outside) / "canary.txt"
        canary.write_text("tweet", encoding="utf-8")
        with WarmParent(release, preload=()) as warm:
            own = StudentProcess(warm.host, "own", LIMITS)
            hoarder = StudentProcess(warm.host, None, LIMITS)
            try:
                return {**found_inside(own, canary, RELEASE / "other" / "secret.txt"), "keeper": _keeps(hoarder)}
            finally:
                own.end()
                hoarder.end()


def memory_limit_files() -> tuple[Path, ...]:
    """Where the kernel says how much memory this process's control groups may take: version 2, and version 1."""
    files = []
    for line in Path("/proc/self/cgroup").read_text(encoding="utf-8").splitlines():
        _, controllers, path = line.split(":", 2)
        inner = Path("/sys/fs/cgroup") / ("memory" if controllers == "memory" else "") / path.lstrip("/")
        if not controllers:
            files += [folder / "memory.max" for folder in (inner, *inner.parents)]
        elif controllers == "memory":
            files.append(inner / "memory.limit_in_bytes")
    return tuple(files)


def found_inside(process: StudentProcess, canary: Path, other: Path) -> dict[str, tuple[bool, str]]:
    """What a student process could not do. canary: a file of the host's.  other: one that Landlock alone hides."""
    outside = {name: os.readlink(f"/proc/self/ns/{name}") for name in NAMESPACES}
    cell = PROBE.replace("{NAMESPACES}", repr(outside)).replace("{HIDDEN}", json.dumps([str(canary), *HIDDEN]))
    cell = cell.replace("{UID}", repr(os.getuid())).replace("{OTHER}", repr(str(other)))
    answer = _run(process, cell)
    if not isinstance(answer, dict):
        raise IsolationError(f"The probe in the student process came to no end: {answer}")
    return {str(word): (bool(held), str(seen)) for word, (held, seen) in answer.items()}


def _run(process: StudentProcess, cell: str) -> Any:
    """Run a cell; what it found, or what went wrong with it."""
    try:
        process.channel.send({"cell": cell, "label": "the probe"}, PATIENCE)
        problem = process.channel.receive(PATIENCE)
        if problem is not None:
            return f"{problem.kind}: {problem.message}"
        process.channel.send({"request": Request("read", "found")}, PATIENCE)
        return process.channel.receive(PATIENCE).value
    except (WireError, TimeoutError) as error:
        return str(error)


def _keeps(process: StudentProcess) -> tuple[bool, str]:
    """Whether processes that take too much together are ended."""
    try:
        process.channel.send({"cell": HOARD, "label": "the probe"}, PATIENCE)
        process.channel.receive(PATIENCE)
    except WireClosed:
        reason = process.end().reason
        return reason == "memory", f"ended four processes that took too much together ({reason})"
    except (WireError, TimeoutError) as error:
        return False, f"four processes that take too much together are not ended: {error}"
    return False, "four processes that take too much together go on"
