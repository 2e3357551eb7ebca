"""The student process: run the cells it is sent, then answer requests, until the other side has gone."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import Any

import numpy as np

from autograder.answer import Answerer, seed_generators
from autograder.messages import Problem, Reply, Request
from autograder.student.shell import NotebookShell
from autograder.wire import Channel, WireClosed, WireError

LARGEST_FILE = 64 * 2**20
MOST_FILES = 200
FIRST_SEED = 1  # for what cells draw; each call of a test brings a seed of its own
CHECKS_IN_GRADING = '"""In grading, checks run outside the notebook."""\n\n\ndef check(exercise):\n    pass\n'


def serve(channel: Channel, output_limit: int) -> None:
    """Serve one notebook in the current folder, over `channel`."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    shell = NotebookShell(output_limit)

    def call_back(number: int, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        channel.send({"callback": number, "args": args, "kwargs": kwargs})
        answer = channel.receive()
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer["value"]

    answerer = Answerer(shell.namespace, shell.locate, call_back, output_limit)
    seed_generators(FIRST_SEED)
    while True:
        try:
            message = channel.receive()
        except WireClosed:
            return
        match message:
            case {"cell": str(source), "label": str(label)}:
                reply: Any = _ran(shell, answerer, source, label)
            case {"request": Request() as request}:
                reply = _answered(answerer, request)
            case {"files": "read"}:
                reply = _scratch_files()
            case {"files": dict(files)}:
                _write_files(files)
                reply = True
            case _:
                raise WireError("an unknown message")
        _send(channel, reply)


def _ran(shell: NotebookShell, answerer: Answerer, source: str, label: str) -> Problem | None:
    """Run a cell, which can be interrupted; an interrupt that comes after its end is for nobody."""
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            return shell.run(source, label, answerer)
        finally:
            signal.signal(signal.SIGINT, signal.SIG_IGN)
    except KeyboardInterrupt:  # after the cell, and before it was to be ignored
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        return Problem(("KeyboardInterrupt",), "")


def _answered(answerer: Answerer, request: Request) -> Reply:
    try:
        return answerer.answer(request)
    except KeyboardInterrupt as error:
        return Reply(problem=answerer.describe(error))


def _send(channel: Channel, reply: Any) -> None:
    try:
        channel.send(reply)
    except WireError as error:
        if isinstance(error, WireClosed):
            return
        problem = Problem(("ValueError",), f"the result cannot be read: {error}")
        channel.send(Reply(problem=problem) if isinstance(reply, Reply) else problem)


def _scratch_files() -> dict[str, np.ndarray]:
    """The regular files of the scratch folder, as a later process would find them; links and large ones left out."""
    found: dict[str, np.ndarray] = {}
    for path in sorted(Path(".").rglob("*")):
        if len(found) < MOST_FILES and path.is_file() and not path.is_symlink() and path.stat().st_size <= LARGEST_FILE:
            found[str(path)] = np.frombuffer(path.read_bytes(), np.uint8)
    return found


def _write_files(files: dict[str, np.ndarray]) -> None:
    for name, content in files.items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.tobytes())


def prepare_folder(support: str | None) -> None:
    """Make the current folder look like the release: links to its files, and a `checks` that does nothing."""
    if support is not None:
        for name in os.listdir(support):
            if not name.endswith(".ipynb") and name != "checks.py":
                os.symlink(os.path.join(support, name), name)
    Path("checks.py").write_text(CHECKS_IN_GRADING, encoding="utf-8")
