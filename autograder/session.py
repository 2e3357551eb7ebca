"""One submission's notebook, alive: its cells run once, and then it answers the tests' requests.

A student process may be ended by its limits or by itself at any time. The session then starts another,
runs the cells again without the one that ended it, and goes on.
"""

from __future__ import annotations

import builtins
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

import numpy as np

from autograder.course import Limits
from autograder.errors import SuiteError
from autograder.expect import CallStopped
from autograder.messages import Problem, Reply, Request
from autograder.notebook import Cell, bound_names
from autograder.proxy import CANNOT_USE, Function
from autograder.results import CellProblem, Reason
from autograder.sandbox import Ending
from autograder.wire import Channel, WireClosed, WireError, WireTooLarge

MOST_RESTARTS = 40
MOST_CALLBACKS = 10_000  # of one call: the suite may keep what each brings
MOST_STOPS = 2  # of an exercise's calls: more would tell nothing new, and each may take its whole time limit
INTERRUPT_SECONDS = 2.0
AGAIN_SECONDS = 1.0  # for a cell that met its limit before: what it defines, it defined before it hung
SHORTEST_GRACE = 0.2
MOST_GRACE = 10  # times the limit itself: a process can keep itself waiting, by others of its own
WORDLESS = "its words are not shown, since hidden tests had begun when the cell ran"


class Process(Protocol):
    """A student process, as `autograder.sandbox.StudentProcess` is one."""

    channel: Channel

    def interrupt(self) -> None:
        """Raise KeyboardInterrupt in it."""

    def starved(self) -> float:
        """Seconds that it has waited for a processor so far."""

    def end(self) -> Ending:
        """End it, and say how it ended."""


class CannotJudge(Exception):
    """The submission as a whole is at its limit: what is not judged by now stays unjudged."""

    def __init__(self, reason: Reason, detail: str) -> None:
        self.reason = reason
        self.detail = detail
        super().__init__(detail)


@dataclass(frozen=True, slots=True)
class Stopped:
    """Why a student process was ended, or ended by itself, for a message."""

    reason: Reason
    words: str


class NotebookSession:
    """Runs a notebook's code cells in a student process and carries requests to it.

    start: starts a student process.  skip: numbers of the cells that are not run unless a call needs them (demos).
    equivalents: lines of Python that rebind names after the cells have run.
    files: of the scratch folder of an earlier process, to begin with.
    hidden: whether it answers a hidden test, or that earlier process did.
    slow: numbers of cells that have met their time limit in an earlier session: they get little now.
    deadline: on the monotonic clock, for the submission as a whole; without one, its limit from now.
    """

    def __init__(
        self,
        start: Callable[[], Process],
        cells: tuple[Cell, ...],
        limits: Limits,
        skip: frozenset[int] = frozenset(),
        equivalents: Mapping[str, str] | None = None,
        files: Mapping[str, bytes] | None = None,
        slow: Iterable[int] = (),
        deadline: float | None = None,
        hidden: bool = False,
    ) -> None:
        self._start = start
        self._cells = cells
        self._limits = limits
        self._skipped = skip
        self._equivalents = dict(equivalents or {})
        self._files = dict(files or {})
        self._deadline = deadline or time.monotonic() + limits.seconds_per_submission
        self._binds = {cell.number: bound_names(cell.source) for cell in cells}
        self._stopped: dict[int, Stopped] = {}
        self._last_stop = Stopped(Reason.CRASH, "ended again and again.")
        self._exercise = ""
        self._hidden = self._begins_hidden = hidden
        self._has_met_hidden = False
        self._stops: dict[str, int] = {}
        self._problems: dict[int, Problem] = {}
        self._process: Process | None = None
        self._others: list[NotebookSession] = []
        self._others_cut_short: set[str] = set()
        self._slow = set(slow)
        self._restarts = 0
        self._grace = 0.0
        self.cpu = 0.0
        self.needed_demos = ""

    def close(self) -> None:
        """End the student process, and those of the sessions that came of this one."""
        self._end()
        self.close_restarted()

    def close_restarted(self) -> None:
        """End the sessions that came of this one, which then answers for what they met."""
        for other in self._others:
            other.close()
            self.cpu += other.cpu
            self.needed_demos = self.needed_demos or other.needed_demos
            if other.cut_short:
                self._others_cut_short.add(self._exercise)
        self._others.clear()

    @property
    def slow(self) -> frozenset[int]:
        """Numbers of the cells that met their time limit."""
        return frozenset(self._slow)

    @property
    def cut_short(self) -> bool:
        """Whether a limit, or an end of its process, has kept a cell from finishing, or a call of this exercise.

        In a session that came of this one, too. After a call the others start afresh, as they do in a run of their own.
        """
        cells = bool(self._slow or self._stopped)
        calls = self._exercise in self._stops or self._exercise in self._others_cut_short
        return cells or calls or any(other.cut_short for other in self._others)

    @property
    def is_running(self) -> bool:
        """Whether a student process is alive."""
        return self._process is not None

    def restarted(self) -> NotebookSession:
        """A second session: the same cells in a fresh process, on a copy of the files written so far."""
        files = self.scratch_files()
        second = NotebookSession(
            self._start,
            self._cells,
            self._limits,
            self._skipped,
            self._equivalents,
            files,
            self._slow,
            self._deadline,
            hidden=self._hidden or self._has_met_hidden,
        )
        self._others.append(second)
        return second

    @property
    def problems(self) -> tuple[CellProblem, ...]:
        """Cells that did not run to their end, in the order of the notebook."""
        return tuple(
            CellProblem(cell.label, self._describe(cell))
            for cell in self._cells
            if cell.number in self._problems or cell.number in self._stopped
        )

    def turn_to(self, exercise: str, hidden: bool = False) -> None:
        """Take what comes next as calls of a test of this exercise."""
        self._exercise, self._hidden = exercise, hidden

    def send(self, request: Request, callbacks: dict[int, Function]) -> Reply:
        """Carry a request to the notebook. Raises CallStopped when the call was ended from outside."""
        if self._stops.get(self._exercise, 0) >= MOST_STOPS:
            raise CallStopped(f"This was not run: calls of this exercise were stopped {MOST_STOPS} times already.")
        reply = self._send(request, callbacks)
        name = self._name_from_a_skipped_cell(request, reply)
        if name:
            self._run_skipped(name)
            reply = self._send(request, callbacks)
        problem = reply.problem
        if problem is None:
            return reply
        if problem.name:
            problem = replace(problem, message=f"{problem.message}. {self.why_missing(problem.name)}")
        return replace(reply, problem=self._checked(problem))

    def _checked(self, problem: Problem) -> Problem:
        """A problem with only such words about its place as we know to be true.

        The student's side could say anything here, a hidden test's inputs included, and students read it.
        """
        cell = next((cell for cell in self._cells if cell.label == problem.cell), None)
        lines = cell.source.splitlines() if cell else []
        code = lines[problem.line - 1].strip() if 0 < problem.line <= len(lines) else ""
        place, line = (problem.cell, problem.line) if code else ("", 0)
        return replace(problem, cell=place, line=line, code=code, builtin=hasattr(builtins, problem.kind))

    def why_missing(self, name: str) -> str:
        """Say which cell should have bound `name`, and what kept it from doing so."""
        makers = [cell for cell in self._cells if name in self._binds[cell.number]]
        for cell in reversed(makers):
            if cell.number in self._problems or cell.number in self._stopped:
                return f"`{name}` is not there, because {cell.label} did not finish: {self._describe(cell)}"
        if makers:
            return f"`{name}` is not there: {makers[-1].label} binds it, but a later cell took it away again."
        return f"`{name}` is not there: no cell of the notebook defines it. Was its cell deleted, or the name changed?"

    def scratch_files(self) -> dict[str, bytes]:
        """The files that the student's code has written so far."""
        files = self._exchange(self._running(), {"files": "read"}, self._limits.seconds_per_call)
        if not isinstance(files, dict):
            raise CallStopped("The files that the notebook wrote could not be read.")
        return {
            str(name): content.tobytes()
            for name, content in files.items()
            if isinstance(content, np.ndarray) and _is_inside(str(name))
        }

    # --- calls ---

    def _send(self, request: Request, callbacks: dict[int, Function]) -> Reply:
        self._refuse_when_out_of_time()  # also where each of a thousand calls is quick
        process = self._running()
        seconds = self._limits.seconds_per_call
        end = time.monotonic() + seconds
        left = _Allowance(MOST_CALLBACKS, self._limits.reply_mb * 2**20)
        try:
            self._ask(process, request, seconds)
            while True:
                answer = self._receive(process, end - time.monotonic())
                if isinstance(answer, Reply):
                    return answer
                if time.monotonic() > end:
                    raise TimeoutError
                left.take(answer)
                self._answer_callback(process, answer, callbacks)
        except TimeoutError:
            self._end()
            self._refuse_when_out_of_time()
            raise self._stop(Stopped(Reason.TIME, f"ran longer than {seconds:g} seconds and was stopped.")) from None
        except WireClosed:
            raise self._stop(self._how_it_ended()) from None
        except WireTooLarge:
            self._end()
            words = f"answered with more than {self._limits.reply_mb} MB, and was stopped."
            raise self._stop(Stopped(Reason.MEMORY, words)) from None
        except WireError:  # whose words may be the student's: a hidden test's inputs, say
            self._end()
            raise self._stop(Stopped(Reason.CRASH, "answered in a way that cannot be read, and was stopped.")) from None

    def _ask(self, process: Process, request: Request, seconds: float) -> None:
        """Send a request. Raises SuiteError when a test passes what cannot cross: no student can help that."""
        self._has_met_hidden |= self._hidden
        try:
            process.channel.send({"request": request}, self._patience(seconds))
        except WireClosed:
            raise
        except WireError as error:
            raise SuiteError(f"A test gives `{request.target}` an argument that cannot be sent: {error}.") from error

    def _stop(self, why: Stopped) -> CallStopped:
        """Note that a call was stopped, and make the error that says so."""
        self._last_stop = why
        self._stops[self._exercise] = self._stops.get(self._exercise, 0) + 1
        return CallStopped(f"The call {why.words}")

    def _answer_callback(self, process: Process, answer: Any, callbacks: dict[int, Function]) -> None:
        if not (isinstance(answer, dict) and answer.keys() == {"callback", "args", "kwargs"}):
            raise WireError("neither a reply nor a call back")
        number, args, kwargs = answer["callback"], answer["args"], answer["kwargs"]
        function = callbacks.get(number) if isinstance(number, int) else None
        if function is None or not isinstance(args, tuple) or not isinstance(kwargs, dict):
            raise WireError("a call back to nothing")
        try:
            value = {"value": function(*args, **kwargs)}
        except Exception:  # whose words could tell what was expected
            value = {"error": CANNOT_USE}
        try:
            process.channel.send(value, self._limits.seconds_per_call)
        except WireClosed:
            raise
        except WireError:  # what the function made of the student's arguments cannot cross
            process.channel.send({"error": CANNOT_USE}, self._limits.seconds_per_call)

    def _name_from_a_skipped_cell(self, request: Request, reply: Reply) -> str:
        absent = reply.missing or (request.action == "has" and not reply.value)
        name = str(request.target) if absent else (reply.problem.name if reply.problem else "")
        return name if any(name in self._binds[number] for number in self._skipped) else ""

    def _run_skipped(self, name: str) -> None:
        """Run the cells that were left out, since a call needs `name` from them."""
        cells = [cell for cell in self._cells if cell.number in self._skipped]
        self._skipped = frozenset()
        self.needed_demos = name
        for cell in cells:
            if not self._run_cell(self._running(), cell):
                return

    # --- the process ---

    def _running(self) -> Process:
        """The student process with the notebook's cells run, started anew where the last has ended."""
        while self._process is None:
            self._refuse_when_out_of_time()
            if self._restarts > MOST_RESTARTS:
                last = self._last_stop
                raise CannotJudge(last.reason, f"The notebook's process ended again and again. Last, it {last.words}")
            self._restarts += 1
            self._grace = 0.0
            self._process = self._start()
            self._has_met_hidden = self._begins_hidden
            self._run_cells(self._process)
        return self._process

    def _run_cells(self, process: Process) -> None:
        if self._files:
            files = {name: np.frombuffer(content, np.uint8) for name, content in self._files.items()}
            self._exchange(process, {"files": files}, self._limits.seconds_per_call)
        for cell in self._cells:
            left_out = cell.number in self._skipped or cell.number in self._stopped
            if not left_out and not self._run_cell(process, cell):
                return
        for name, line in self._equivalents.items():
            self._exchange(
                process,
                {"cell": line, "label": f"the equivalent of {name}"},
                self._limits.seconds_per_cell,
            )

    def _run_cell(self, process: Process, cell: Cell) -> bool:
        """Run one cell; False when the process ended over it."""
        seconds = self._limits.seconds_per_cell if cell.number not in self._slow else AGAIN_SECONDS
        try:
            process.channel.send({"cell": cell.source, "label": cell.label}, self._patience(seconds))
            problem = self._await_cell(process, cell, seconds)
        except TimeoutError:
            self._note(cell, Stopped(Reason.TIME, f"ran longer than {seconds:g} seconds and was stopped."))
            self._end()
            self._refuse_when_out_of_time()
            return False
        except WireClosed:
            self._note(cell, self._how_it_ended())
            return False
        except WireError:
            self._note(cell, Stopped(Reason.CRASH, "answered in a way that cannot be read, and was stopped."))
            self._end()
            return False
        if problem is None:
            self._problems.pop(cell.number, None)
        else:
            self._problems[cell.number] = problem
        return True

    def _note(self, cell: Cell, why: Stopped) -> None:
        self._stopped[cell.number] = self._last_stop = why

    def _await_cell(self, process: Process, cell: Cell, seconds: float) -> Problem | None:
        """Wait for a cell to end; interrupt it at its limit, so that what it has defined by then remains."""
        try:
            answer = self._receive(process, seconds)
        except TimeoutError:
            self._slow.add(cell.number)
            process.interrupt()
            process.channel.receive(self._patience(INTERRUPT_SECONDS))
            process.starved()  # answered after the interrupt has been sent on, which so cannot meet the next cell
            return Problem(("KeyboardInterrupt",), f"it ran longer than {seconds:g} seconds and was stopped")
        if answer is not None and not isinstance(answer, Problem):
            raise WireError("not the end of a cell")
        return self._without_words(answer) if answer is not None and self._has_met_hidden else answer

    def _without_words(self, problem: Problem) -> Problem:
        """A cell's problem without what its code chose to say, which could repeat the inputs of a hidden test."""
        checked = self._checked(problem)
        return replace(checked, kinds=(problem.kind if checked.builtin else "an exception",), message=WORDLESS)

    def _receive(self, process: Process, seconds: float) -> Any:
        """Receive a message within `seconds`, not counting those in which others had the processor.

        Marks must not depend on how busy the host is. Raises TimeoutError.
        """
        if not process.channel.wait(self._patience(seconds)):
            left = MOST_GRACE * seconds
            while (grace := min(process.starved() - self._grace, left)) > SHORTEST_GRACE:
                self._grace += grace
                left -= grace
                if process.channel.wait(self._patience(grace)):
                    break
                self._refuse_when_out_of_time()
            else:
                raise TimeoutError
        return process.channel.receive(self._patience(self._limits.seconds_per_call))

    def _exchange(self, process: Process, message: Any, seconds: float) -> Any:
        try:
            process.channel.send(message, self._patience(seconds))
            return process.channel.receive(self._patience(seconds))
        except (TimeoutError, WireError) as error:
            self._how_it_ended()
            raise CallStopped("The notebook's process ended unexpectedly.") from error

    def _end(self) -> Ending | None:
        if self._process is None:
            return None
        ending = self._process.end()
        self._process = None
        self.cpu += ending.cpu
        return ending

    def _how_it_ended(self) -> Stopped:
        """Why the student process is at its end. Raises CannotJudge where nobody can tell: it may not be to blame."""
        ending = self._end()
        megabytes = self._limits.memory_mb
        if ending is not None and ending.reason == "lost":
            raise CannotJudge(
                Reason.HOST,
                "The process that watches over the notebook's ended or fell silent, so nobody can tell why the "
                "notebook's ended. Grade it again.",
            )
        if ending is not None and ending.reason == "memory":
            return Stopped(
                Reason.MEMORY,
                f"needed more than {megabytes} MB of memory, and its process was stopped.",
            )
        if ending is not None and ending.reason == "exit":
            return Stopped(Reason.CRASH, f"ended the Python process (exit code {ending.code}).")
        signal = f" (signal {ending.code})" if ending is not None and ending.reason == "signal" else ""
        return Stopped(Reason.CRASH, f"crashed the Python process{signal}.")

    def _patience(self, seconds: float) -> float:
        """Seconds to wait: those of a cell or call, or those that the submission has left."""
        return max(0.01, min(seconds, self._deadline - time.monotonic()))

    def _refuse_when_out_of_time(self) -> None:
        if time.monotonic() >= self._deadline:
            self._end()
            seconds = self._limits.seconds_per_submission
            raise CannotJudge(Reason.TIME, f"The submission as a whole ran longer than {seconds:g} seconds.")

    def _describe(self, cell: Cell) -> str:
        if cell.number in self._stopped:
            return f"it {self._stopped[cell.number].words}"
        problem = self._problems[cell.number]
        if problem.kind == "KeyboardInterrupt":
            return f"{problem.message}."
        where = f" (line {problem.line}: {problem.code})" if problem.line else ""
        return f"{problem.kind}: {problem.message}{where}"


class _Allowance:
    """What the call backs of one call may bring: so many of them, and so many bytes in their arrays."""

    def __init__(self, count: int, size: int) -> None:
        self._count, self._size = count, size

    def take(self, answer: Any) -> None:
        """Take one call back from the allowance. Raises WireError when that is used up."""
        self._count -= 1
        self._size -= _bytes_of_arrays(answer)
        if self._count < 0 or self._size < 0:
            raise WireTooLarge("too many calls back, or too much in them")


def _bytes_of_arrays(value: Any) -> int:
    if isinstance(value, np.ndarray):
        return value.nbytes
    if isinstance(value, dict):
        return sum(map(_bytes_of_arrays, value.values()))
    if isinstance(value, list | tuple):
        return sum(map(_bytes_of_arrays, value))
    return len(value) if isinstance(value, str | bytes) else 8


def _is_inside(name: str) -> bool:
    return not name.startswith("/") and ".." not in name.split("/")
