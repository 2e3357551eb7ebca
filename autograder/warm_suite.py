"""The grader's warm parent: a process with a suite collected in it, forked for each piece of work.

It is trusted: it holds the suite and its private data. Whatever is sent to it and comes back passes between
processes of ours only.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import multiprocessing
import os
import pickle
import select
import shutil
import signal
from collections.abc import Callable
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path
from threading import Lock
from typing import Any, NoReturn, Self, TypeVar

from autograder.course import Course
from autograder.errors import AutograderError, SuiteError
from autograder.opening import read_ahead
from autograder.pytest_plugin import TestSpec
from autograder.sockets import socket_folder
from autograder.student.system_calls import PR_SET_PDEATHSIG
from autograder.suite_run import CollectedSuite, with_suite

T = TypeVar("T")
Tell = Callable[[Any], None]

PRELOAD = ["autograder.grading", "autograder.warm_suite", "scipy.special", "scipy.optimize"]
COLLECT_SECONDS = 600


class WorkerDied(AutograderError):
    """The process that did a piece of work ended before the work did."""


class WarmSuite:
    """Starts the grader's warm parent of one suite. `specs`: what the suite says of its tests.

    Raises SuiteError when the suite cannot be collected.
    """

    def __init__(self, suite: Path, course: Course) -> None:
        self._suite, self._course = suite, course
        self._hearing, self._why_ended = Lock(), ""

    def __enter__(self) -> Self:
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(PRELOAD)
        with contextlib.ExitStack() as begun:
            folder = socket_folder()
            begun.callback(shutil.rmtree, folder, ignore_errors=True)
            self._address = str(folder / "suite.sock")
            self._life, theirs = context.Pipe()
            with theirs:
                self._process = context.Process(
                    target=_serve, args=(self._suite, self._course, self._address, theirs), daemon=True
                )
                self._process.start()
            begun.callback(self._end)
            self.specs = self._await_specs()
            self._begun = begun.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._begun.close()

    def _await_specs(self) -> tuple[TestSpec, ...]:
        """Wait until the suite is collected. Raises what kept it from that."""
        try:
            said = self._life.recv() if self._life.poll(COLLECT_SECONDS) else _slow(self._suite)
        except EOFError:
            said = SuiteError(f"The suite {self._suite.name} ended the process that collects it.")
        if isinstance(said, Exception):
            raise said
        specs: tuple[TestSpec, ...] = said
        return specs

    def _end(self) -> None:
        with self._hearing:
            self._life.close()  # its end tells the process, and all that it has forked, that we are gone
        self._process.join(5)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()

    def do(self, work: Callable[..., T], *args: Any, tell: Tell | None = None) -> T:
        """Do `work(suite, heard, *args)` in a fork of the process; return its value, or raise what it raised.

        suite: the CollectedSuite.  heard: a function; what it is called with reaches `tell` here at once.
        work: a function of a module, since it travels by its name.
        Raises WorkerDied when the fork ends before its work does, or none can be had.
        """
        try:
            with Client(self._address, "AF_UNIX") as connection:
                connection.send((work, args))
                while True:
                    kind, value = connection.recv()
                    if kind == "value":
                        return value  # type: ignore[no-any-return]
                    if kind == "error":
                        raise value
                    if tell is not None:
                        tell(value)
        except (EOFError, ConnectionError, FileNotFoundError) as error:
            raise WorkerDied(f"The process ended before its work did.{self._why()}") from error

    def _why(self) -> str:
        """What ended the process that forks, where that has ended, too; a sentence, or ""."""
        with self._hearing:
            try:
                if not self._why_ended and self._life.poll():
                    self._why_ended = f" What starts such processes has ended: {self._life.recv()}"
            except EOFError:
                self._why_ended = " What starts such processes was killed."
            except OSError:  # we have closed it ourselves
                pass
            return self._why_ended


def _slow(suite: Path) -> SuiteError:
    return SuiteError(
        f"The suite {suite.name} was not collected within {COLLECT_SECONDS} seconds. "
        "Look for what its modules do when they are imported."
    )


def _serve(suite: Path, course: Course, address: str, life: Connection) -> None:
    """Collect the suite, then fork a worker for each connection, until `life` is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the command, which then closes `life`
    with contextlib.ExitStack() as stack:
        try:
            read_ahead(course, course.assignment(suite.name))
            listener = stack.enter_context(Listener(address, "AF_UNIX", backlog=64))
            with_suite(suite, course, lambda collected: _fork_workers(collected, listener, life))
        except Exception as error:  # told before the socket is closed, so that who waits there can hear of it
            told = error if isinstance(error, AutograderError) else SuiteError(f"{type(error).__name__}: {error}")
            with contextlib.suppress(OSError):
                life.send(told)


def _fork_workers(collected: CollectedSuite, listener: Listener, life: Connection) -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    gc.collect()
    gc.freeze()  # what is here now stays, so that no fork has to look at it, and with that copy it
    life.send(collected.specs)
    socket = listener._listener._socket  # type: ignore[attr-defined]
    parent = os.getpid()
    while True:
        readable, _, _ = select.select([socket, life], [], [])
        if life in readable:
            return
        connection = listener.accept()
        try:
            worker = os.fork()
        except OSError as error:  # no memory or no processes are left for now: others may be served again
            _tell_why_not(connection, error)
            continue
        if worker == 0:
            socket.close()
            life.close()
            _work(collected, connection, parent)
        connection.close()


def _tell_why_not(connection: Connection, error: OSError) -> None:
    """Answer a client for whom no worker could be forked, and hang up."""
    with connection, contextlib.suppress(EOFError, OSError):
        connection.recv_bytes()  # hanging up on a client that still sends would cost it the answer
        connection.send(("error", WorkerDied(f"No process could be forked: {error}.")))


def _work(collected: CollectedSuite, connection: Connection, parent: int) -> NoReturn:
    """Do one piece of work, and end without the clean-up of the warm parent."""
    try:
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        work, args = connection.recv()
        try:
            value = work(collected, lambda heard: connection.send(("heard", heard)), *args)
        except Exception as error:
            connection.send(("error", _that_travels(error)))
        else:
            connection.send(("value", value))
    finally:
        os._exit(0)


def _that_travels(error: Exception) -> Exception:
    """The error, or its words where it cannot be sent."""
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error
