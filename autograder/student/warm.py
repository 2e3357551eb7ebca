"""The student's warm parent: imports the libraries once, then forks a confined process for each notebook.

Started inside the outer sandbox with nothing of the course in sight but the release. It runs no student
code itself, and no TensorFlow op: only its forks do. Each connection to its socket is one student process:

    client   sends the descriptor of the process's own channel, and {"confined", "support", …}: its files and limits
    warm     forks a keeper, which shuts itself in, forks the student process, watches it, and tells how it ended

The keeper ends the student process, with all its descendants, when the client closes the connection. Where no student
process comes of it, the answer is {"refused"}, when the host does not allow what confines it, or {"failed"}.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import select
import signal
import socket
import sys
import tempfile
import traceback
from collections.abc import Callable
from functools import partial
from typing import Any, NoReturn

from autograder.student import confine, descent, memory_held
from autograder.student.serve import prepare_folder, serve
from autograder.student.starvation import Starvation
from autograder.student.system_calls import PR_SET_PDEATHSIG
from autograder.wire import CONTROL_LIMIT, Channel, WireClosed, WireError

LOOK_SECONDS = 0.1
ORDER_SECONDS = 10


def main() -> None:
    """Import what `sys.argv[3:]` names, then fork a student process for each connection, until stdin is closed."""
    listener = socket.socket(fileno=int(sys.argv[1]))
    if sys.argv[2] == "confined" and os.getuid() == 0:
        _become_nobody()
    for module in sys.argv[3:]:
        importlib.import_module(module)
    _suit_small_networks()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    gc.collect()
    gc.freeze()  # what is here now stays, so that no fork has to look at it, and with that copy it
    listener.listen(64)
    sys.stdout.write(json.dumps({"in_force": confine.in_force() if sys.argv[2] == "confined" else []}) + "\n")
    sys.stdout.flush()
    while True:
        readable, _, _ = select.select([listener, sys.stdin], [], [])
        if sys.stdin in readable:  # closed: whoever started this process is gone
            return
        connection, _ = listener.accept()
        try:
            keeper = os.fork()
        except OSError as error:  # no memory or no processes are left for now: others may be served again
            _tell_why_not(connection, error)
            continue
        if keeper == 0:
            listener.close()
            _exit_after(partial(_keep, connection))
        connection.close()


def _tell_why_not(connection: socket.socket, error: OSError) -> None:
    """Answer a client for whom no keeper could be forked, and hang up."""
    control = Channel(connection, CONTROL_LIMIT)
    connection.settimeout(ORDER_SECONDS)
    with contextlib.closing(control), contextlib.suppress(OSError, WireError):
        _, descriptors, _, _ = socket.recv_fds(connection, 1, 1)
        for descriptor in descriptors:
            os.close(descriptor)
        control.receive(ORDER_SECONDS)  # hanging up on a client that still sends would cost it the answer
        control.send({"failed": f"fork: {error}"}, ORDER_SECONDS)


def _suit_small_networks() -> None:
    """Let TensorFlow run graphs as they are: what it spends on improving one, a course's network never gains."""
    if "tensorflow" in sys.modules:
        sys.modules["tensorflow"].config.optimizer.set_experimental_options({"disable_meta_optimizer": True})


def _exit_after(work: Callable[[], None]) -> NoReturn:
    """End this fork after its work, whatever happens, without the warm parent's clean-up."""
    status = 1
    try:
        work()
        status = 0
    except Exception:
        traceback.print_exc()
        sys.stderr.flush()
    finally:
        os._exit(status)


def _become_nobody(number: int = 65534) -> None:
    os.setgroups([])
    os.setresgid(number, number, number)
    os.setresuid(number, number, number)


def _keep(connection: socket.socket) -> None:
    """Be the keeper of one student process."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    control = Channel(connection, CONTROL_LIMIT)
    _, descriptors, _, _ = socket.recv_fds(connection, 1, 1)
    order = control.receive(ORDER_SECONDS)
    limits = confine.Limits(order["memory"], order["scratch"], order["processes"])
    try:
        if order["confined"]:
            confine.enter_namespaces(limits)
        confine.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)  # entering a namespace would have cleared it
        child = os.fork()
    except OSError as error:
        control.send({"refused": str(error)})
        return
    if child == 0:
        connection.close()
        _exit_after(partial(_be_the_student, descriptors[0], order, limits))
    os.close(descriptors[0])
    control.send({"started": child})
    control.send(_watch(child, control, limits.memory))


def _be_the_student(descriptor: int, order: dict[str, Any], limits: confine.Limits) -> None:
    confine.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    channel = Channel(socket.socket(fileno=descriptor), order["reply_limit"], sends_memory=False)
    try:
        if order["confined"]:
            confine.become_first_process(limits, [order["support"]] if order["support"] else [])
        else:
            os.chdir(order["folder"])
            confine.set_limits(limits)
    except OSError as error:
        channel.send({"refused": str(error)})
        return
    _silence()
    here = os.getcwd()
    os.environ.update(HOME=here, TMPDIR=here, MPLCONFIGDIR=here, IPYTHONDIR=here, MPLBACKEND="agg")
    tempfile.tempdir = None  # the warm parent's own is not this process's
    sys.path.insert(0, "")
    sys.argv = ["notebook"]
    try:
        prepare_folder(order["support"])
    except FileNotFoundError:  # nothing has been released yet
        prepare_folder(None)
    except OSError as error:
        channel.send({"failed": f"the files of the release cannot be put into its folder: {error}"})
        return
    channel.send({"ready": True})
    serve(channel, order["output_limit"])


def _silence() -> None:
    """Point the standard streams nowhere: what cells print is caught before it gets there."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)


def _watch(child: int, control: Channel, memory: int) -> dict[str, Any]:
    """Wait for the student process to end, or end it; say how it ended and what it took."""
    reason = ""
    baseline = memory_held.held(child)
    peak = 0
    starvation = Starvation()
    exited = os.pidfd_open(child)
    while True:
        ended, status, usage = os.wait4(child, os.WNOHANG)
        if ended:
            break
        family = descent.family(child)
        starvation.look(family)
        held = memory_held.beyond(baseline, family, memory)
        peak = max(peak, held)
        if held > memory and not reason:
            reason = "memory"
            os.kill(child, signal.SIGKILL)
        readable, _, _ = select.select([control.fileno(), exited], [], [], LOOK_SECONDS)
        if control.fileno() in readable and not _obey(control, child, starvation):
            os.kill(child, signal.SIGKILL)
            _, status, usage = os.wait4(child, 0)
            break
    return {
        "ended": reason or ("signal" if os.WIFSIGNALED(status) else "exit"),
        "code": os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status),
        "cpu": usage.ru_utime + usage.ru_stime,
        "peak": peak,
    }


def _obey(control: Channel, child: int, starvation: Starvation) -> bool:
    """Follow one order of the client, or answer its question; False when the process is to end."""
    try:
        order = control.receive(timeout=1)
    except (WireClosed, WireError, TimeoutError):
        return False
    if order == {"interrupt": True}:
        os.kill(child, signal.SIGINT)
        return True
    if order == {"starved": True}:
        control.send({"starved": starvation.seconds})
        return True
    return False


if __name__ == "__main__":
    main()
