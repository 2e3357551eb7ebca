"""A notebook runs once and answers calls; whatever ends its process ends one cell or call, and is told in words."""

import contextlib
import random
import socket
import threading
from dataclasses import replace

import numpy as np
import pytest
from test_wire import mutated

from autograder.errors import SuiteError
from autograder.expect import CallStopped, LearnerError, Mismatch, NotReached, close, explain
from autograder.messages import CallbackRef, HandleRef, Problem, Reply, Request
from autograder.notebook import Cell
from autograder.proxy import CANNOT_USE, Student
from autograder.results import CellProblem, Reason
from autograder.sandbox import Ending, StudentProcess
from autograder.session import CannotJudge, NotebookSession, _is_inside
from autograder.wire import Channel, WireClosed, pack

linux = pytest.mark.linux


@pytest.fixture
def open_session(request, limits):
    """Start a session for cells, given as their source; it ends with the test."""
    opened = []

    def open_session(*sources: str, start=None, skip=(), equivalents=None, **changes) -> NotebookSession:
        if start is None:
            host = request.getfixturevalue("host")
            start = lambda: StudentProcess(host, "bowl", limits)  # noqa: E731
        cells = tuple(Cell(n, f"part-{n}", "code", source) for n, source in enumerate(sources, 1))
        session = NotebookSession(start, cells, replace(limits, **changes), frozenset(skip), equivalents)
        opened.append(session)
        return session

    yield open_session
    for session in opened:
        session.close()


@pytest.fixture
def student_of(open_session):
    def student_of(*sources: str, **options) -> Student:
        return Student(open_session(*sources, **options))

    return student_of


def problems_of(session: NotebookSession) -> dict[str, str]:
    session.send(Request("has", "x"), {})
    return {problem.cell: problem.message for problem in session.problems}


def why_not(student: Student, use) -> str:
    """What a student reads about a use that fails."""
    try:
        use(student)
    except (LearnerError, NotReached, CallStopped) as error:
        return explain(error, student.calls, "").message
    return "no problem"


# Cells


@linux
def test_cells_run_in_order_in_one_namespace(student_of):
    assert student_of("x = 1", "x += 1", "y = 10 * x")["y"] == 20


@linux
def test_cells_run_once(student_of):
    student = student_of("x = 0", "def count():\n    global x\n    x += 1\n    return x")

    assert (student.count(), student.count()) == (1, 2)


@linux
def test_the_process_starts_with_the_first_request(open_session):
    session = open_session("x = 1")

    assert session.is_running is False


@linux
def test_a_failed_cell_does_not_stop_the_others(student_of):
    assert student_of("x = 1\n1 / 0", "y = x + 1")["y"] == 2


CELL_PROBLEMS = {
    "exception": ("x = 1\nx / 0", "ZeroDivisionError: division by zero (line 2: x / 0)"),
    "syntax": ("x = = 1", "SyntaxError: invalid syntax (<ipython-input-1-"),
    "stub": ("raise NotImplementedError", "NotImplementedError:  (line 1: raise NotImplementedError)"),
    "sys.exit": ("import sys\nsys.exit(3)", "SystemExit: 3 (line 2: sys.exit(3))"),
    "os._exit": ("import os\nos._exit(3)", "it ended the Python process (exit code 3)."),
    "crash": ("import ctypes\nctypes.string_at(0)", "it crashed the Python process (signal 11)."),
    "endless loop": ("while True: pass", "it ran longer than 1 seconds and was stopped."),
    "endless sleep": ("import time\ntime.sleep(600)", "it ran longer than 1 seconds and was stopped."),
    "loop that cannot be interrupted": (
        "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
        "it ran longer than 1 seconds and was stopped.",
    ),
    "closed channel": (
        "import os\nos.closerange(3, 100)",
        "it ",  # ended or crashed the process: which, depends on who sees it first
    ),
    "broken text": ("x = '\ud800'", "it answered in a way that cannot be read, and was stopped."),
}


@linux
@pytest.mark.parametrize(("source", "message"), CELL_PROBLEMS.values(), ids=CELL_PROBLEMS.keys())
def test_tells_why_a_cell_did_not_finish(open_session, source, message):
    problems = problems_of(open_session(source, "y = 1", seconds_per_cell=1))

    assert list(problems) == ["cell 1 (part-1)"]
    assert problems["cell 1 (part-1)"].startswith(message)


@linux
@pytest.mark.parametrize("source", [source for source, _ in CELL_PROBLEMS.values()], ids=CELL_PROBLEMS.keys())
def test_whatever_a_cell_does_the_others_are_judged(student_of, source):
    student = student_of("x = 1", source, "y = x + 1", seconds_per_cell=1)

    assert student["y"] == 2


@linux
def test_a_process_that_takes_too_much_memory_is_told(open_session):
    source = "import os, signal\nfor _ in range(4):\n    if os.fork() == 0: break\n"
    source += "x = os.urandom(2**20) * 60\nsignal.pause()"

    assert problems_of(open_session(source, seconds_per_cell=30)) == {
        "cell 1 (part-1)": "it needed more than 128 MB of memory, and its process was stopped."
    }


@linux
def test_what_an_endless_cell_had_defined_stays(student_of):
    assert student_of("x = 1\nwhile True: pass", seconds_per_cell=1)["x"] == 1


@linux
def test_a_flood_of_output_is_bounded(student_of):
    flood = "import sys\nfor _ in range(100): print('x' * 1_000_000); sys.stderr.write('x' * 1_000_000)\ny = 1"

    assert student_of(flood, seconds_per_cell=30)["y"] == 1


@linux
def test_a_picture_window_cannot_be_opened_and_is_no_problem(open_session):
    assert problems_of(open_session("%matplotlib notebook", seconds_per_cell=60)) == {}


# Names that are not there

WHY_MISSING = {
    "no cell": (
        ["x = 1"],
        "`f` is not there: no cell of the notebook defines it. Was its cell deleted, or the name changed?",
    ),
    "failed cell": (
        ["1 / 0\nf = 1"],
        "`f` is not there, because cell 1 (part-1) did not finish: ZeroDivisionError: division by zero (line 1: 1 / 0)",
    ),
    "ended process": (
        ["import os\nos._exit(3)\ndef f(): pass"],
        "`f` is not there, because cell 1 (part-1) did not finish: it ended the Python process (exit code 3).",
    ),
    "taken away": (
        ["f = 1", "del f"],
        "`f` is not there: cell 1 (part-1) binds it, but a later cell took it away again.",
    ),
}


@linux
@pytest.mark.parametrize(("sources", "message"), WHY_MISSING.values(), ids=WHY_MISSING.keys())
def test_tells_why_a_name_is_missing(student_of, sources, message):
    assert why_not(student_of(*sources), lambda student: student.f()) == message


@linux
def test_tells_why_a_function_did_not_find_a_name(student_of):
    student = student_of("1 / 0\nW = 1", "def f(): return W")

    assert why_not(student, lambda student: student.f()) == (
        "f() raised NameError: name 'W' is not defined. `W` is not there, because cell 1 (part-1) did not finish: "
        "ZeroDivisionError: division by zero (line 1: 1 / 0) in line 1 of cell 2 (part-2): def f(): return W."
    )


# Cells that are left out

DEMO = "import os\nopen('ran.txt', 'w')\nfactor = 5"


@linux
def test_a_skipped_cell_does_not_run(student_of):
    student = student_of("import os\nran = lambda: os.path.exists('ran.txt')", DEMO, skip=[2])

    assert student.ran() is False


@linux
@pytest.mark.parametrize(
    ("source", "use"),
    [
        pytest.param("", lambda student: student["factor"], id="variable"),
        pytest.param("def f(): return factor", lambda student: student.f(), id="global of a function"),
        pytest.param("def f(x): return x", lambda student: student.f(student.factor), id="argument"),
        pytest.param("", lambda student: student.has("factor") and student["factor"], id="asked for"),
    ],
)
def test_a_skipped_cell_runs_when_a_call_needs_it(student_of, source, use):
    assert use(student_of(source, DEMO, skip=[2])) == 5


@linux
@pytest.mark.parametrize(
    "use", [lambda student: student.other(), lambda student: student.has("other")], ids=["call", "asked for"]
)
def test_a_skipped_cell_does_not_run_for_another_name(student_of, use):
    student = student_of("import os\nran = lambda: os.path.exists('ran.txt')", DEMO, skip=[2])
    why_not(student, use)

    assert student.ran() is False


@linux
def test_a_skipped_cell_that_fails_is_a_problem(open_session):
    session = open_session("", "1 / 0\nfactor = 5", skip=[2])
    session.send(Request("read", "factor"), {})

    assert [problem.cell for problem in session.problems] == ["cell 2 (part-2)"]


# Equivalents


@linux
def test_an_equivalent_replaces_a_name(student_of):
    student = student_of("def f(): return 1", "def g(): return f()", equivalents={"f": "f = lambda: 2"})

    assert student.g() == 2


# Calls that end

STOPPED = {
    "large array": (
        "return [__import__('numpy').zeros(5 * 2**20, 'u1')] * 2",
        "The call answered with more than 8 MB, and was stopped.",
    ),
    "endless": ("\n    while True: pass", "The call ran longer than 1 seconds and was stopped."),
    "os._exit": ("__import__('os')._exit(3)", "The call ended the Python process (exit code 3)."),
    "crash": ("import ctypes; ctypes.string_at(0)", "The call crashed the Python process (signal 11)."),
    "large": (
        "return bytes(9 * 2**20)",
        "f() raised ValueError: the result cannot be read: a message of 94372",
    ),
}


@linux
@pytest.mark.parametrize(("body", "message"), STOPPED.values(), ids=STOPPED.keys())
def test_tells_why_a_call_was_stopped(student_of, body, message):
    student = student_of(f"def f(): {body}", seconds_per_call=1)

    assert why_not(student, lambda student: student.f()).startswith(message)


@linux
@pytest.mark.parametrize("body", [body for body, _ in STOPPED.values()], ids=STOPPED.keys())
def test_the_call_after_a_stopped_one_works(student_of, body):
    student = student_of(f"def f(): {body}", "x = 5", seconds_per_call=1)
    why_not(student, lambda student: student.f())

    assert student["x"] == 5


@linux
def test_a_call_that_hears_back_without_end_is_stopped(student_of):
    student = student_of("def f(g):\n    while True: g(1)", seconds_per_call=1)
    message = why_not(student, lambda student: student.f(student.callback(lambda x: x)))

    assert message == "The call ran longer than 1 seconds and was stopped."


@linux
def test_calls_back_may_bring_no_more_than_a_reply(student_of):
    student = student_of("import numpy as np\ndef f(g):\n    for _ in range(3): g(np.zeros(2**19))")
    heard = []
    message = why_not(student, lambda student: student.f(student.callback(heard.append)))

    assert message == "The call answered with more than 8 MB, and was stopped."
    assert len(heard) == 1


@linux
def test_quick_calls_without_end_meet_the_submissions_limit(student_of):
    student = student_of("def f(): return 1", seconds_per_submission=2)
    calls = (student.f() for _ in iter(int, 1))
    with pytest.raises(CannotJudge, match=r"^The submission as a whole ran longer than 2 seconds\.$"):
        sum(calls)


@linux
def test_an_argument_that_cannot_be_sent_is_the_suites_fault(student_of):
    student = student_of("def f(x): return x")
    with pytest.raises(SuiteError, match="^A test gives `f` an argument that cannot be sent: a range cannot cross"):
        student.f(range(3))


@linux
@pytest.mark.parametrize(
    ("error", "kind"),
    [
        ("__import__('asyncio').CancelledError", "CancelledError"),
        ("KeyboardInterrupt", "KeyboardInterrupt"),
        ("GeneratorExit", "GeneratorExit"),
        ("BaseException", "BaseException"),
    ],
)
def test_whatever_a_call_raises_is_the_learners_error(student_of, error, kind):
    student = student_of(f"def f(): raise {error}", "x = []")
    student["x"]

    assert why_not(student, lambda student: student.f()).startswith(f"f() raised {kind} in line 1")
    assert student["x"] == []


@linux
@pytest.mark.parametrize("result", ["'\\ud800'", "{(len, 1): 2}"], ids=["broken text", "odd key"])
def test_a_result_that_cannot_be_written_is_the_learners_error(student_of, result):
    student = student_of(f"def f(): return {result}", "x = 5")

    assert why_not(student, lambda student: student.f()).startswith(
        "f() raised ValueError: the result cannot be read: "
    )


@linux
def test_what_a_call_prints_is_bounded(student_of):
    student = student_of("def f(): print('x' * 10**6)")
    student.f()

    assert student.last.printed == "x" * 1_000


@linux
def test_an_exercise_is_given_up_after_two_stops(open_session):
    session = open_session("import os\ndef f(): os._exit(3)\ndef g(): return 1")
    session.turn_to("f")
    told = [why_not(Student(session), lambda student: student.f()) for _ in range(3)]

    assert told == [
        "The call ended the Python process (exit code 3).",
        "The call ended the Python process (exit code 3).",
        "This was not run: calls of this exercise were stopped 2 times already.",
    ]


BACK = "def remember(x):\n    kept.append(x)\ndef back():\n    return late"
LATE = "kept = []", BACK, "late = 1\nclass Told(ValueError): pass\nraise Told(f'it was {kept}')"
UNTOLD = "an exception: its words are not shown, since hidden tests had begun when the cell ran (line 3: raise Told("


@linux
@pytest.mark.parametrize(
    ("hidden", "told"), [(False, "Told: it was [7] (line 3: raise Told("), (True, UNTOLD)], ids=["visible", "hidden"]
)
def test_a_cell_that_runs_after_a_hidden_test_tells_nothing_in_its_own_words(open_session, hidden, told):
    session = open_session(*LATE, skip=[3])
    session.turn_to("f", hidden=hidden)
    student = Student(session)
    student.remember(7)

    assert student.back() == 1
    assert [problem.message[: len(told)] for problem in session.problems] == [told]


@linux
def test_a_cell_that_runs_before_a_hidden_test_keeps_its_words(open_session):
    session = open_session("x = 1\nraise ValueError('glaze')")
    session.turn_to("f", hidden=True)

    assert problems_of(session) == {"cell 1 (part-1)": "ValueError: glaze (line 2: raise ValueError('glaze'))"}


@linux
def test_a_process_that_was_started_anew_has_met_no_hidden_test(open_session):
    session = open_session("import os\ndef f(): os._exit(3)", "raise ValueError('glaze')")
    session.turn_to("f", hidden=True)
    why_not(Student(session), lambda student: student.f())

    assert list(problems_of(session).values()) == ["ValueError: glaze (line 1: raise ValueError('glaze'))"]


@linux
def test_a_restarted_notebook_tells_nothing_of_the_files_that_a_hidden_test_has_left(open_session):
    reading = "import os\nif os.path.exists('kept'):\n    raise ValueError(open('kept').read())\ndef back(): return 1"
    session = open_session("def keep(x):\n    open('kept', 'w').write(x)", reading)
    session.turn_to("f", hidden=True)
    student = Student(session)
    student.keep("a secret word")
    fresh = student.restarted()

    said = why_not(fresh, lambda student: student.back())
    assert "cell 2 (part-2) did not finish: ValueError: its words are not shown" in said
    assert "secret" not in said


@linux
def test_a_call_that_was_stopped_cuts_its_own_exercise_short(open_session):
    session = open_session("import os\ndef f(): os._exit(3)\ndef g(): return 1")
    seen = []
    for name in ("g", "f", "g", "f"):
        session.turn_to(name)
        why_not(Student(session), lambda student, name=name: getattr(student, name)())
        seen.append(session.cut_short)

    assert seen == [False, True, False, True]


@linux
def test_a_cell_that_was_stopped_cuts_all_short(open_session):
    session = open_session("import os\nos._exit(3)", "def g(): return 1")
    session.turn_to("g")

    assert (Student(session).g(), session.cut_short) == (1, True)


@linux
def test_the_next_exercise_starts_afresh(open_session):
    session = open_session("import os\ndef f(): os._exit(3)\ndef g(): return 1")
    session.turn_to("f")
    for _ in range(2):
        why_not(Student(session), lambda student: student.f())
    session.turn_to("g")

    assert Student(session).g() == 1


@linux
def test_too_many_ends_end_the_grading(open_session):
    session = open_session("import os\ndef f(): os._exit(3)")
    for number in range(41):
        session.turn_to(f"exercise {number}")
        why_not(Student(session), lambda student: student.f())
    with pytest.raises(CannotJudge) as caught:
        Student(session).f()

    assert (caught.value.reason, caught.value.detail) == (
        Reason.CRASH,
        "The notebook's process ended again and again. Last, it ended the Python process (exit code 3).",
    )


@linux
def test_a_submission_has_a_limit_as_a_whole(student_of):
    student = student_of("def f():\n    while True: pass", seconds_per_submission=1, seconds_per_call=30)
    with pytest.raises(CannotJudge) as caught:
        student.f()

    assert (caught.value.reason, caught.value.detail) == (
        Reason.TIME,
        "The submission as a whole ran longer than 1 seconds.",
    )


# Values over the wire


@linux
def test_arrays_come_and_go(student_of):
    student = student_of("def double(x): return 2 * x")
    x = np.arange(100_000.0).reshape(1_000, 100)

    assert np.array_equal(student.double(x), 2 * x)


@linux
def test_objects_stay_and_can_be_used(student_of):
    student = student_of(
        "class Vase:\n    height = 3\n    def grow(self):\n        self.height += 1\n        return self"
    )

    assert student.Vase().grow().grow().height == 5


@linux
def test_a_callback_is_called_here(student_of):
    heard = []
    student = student_of("def apply(f, x): return f(x) + 1")
    result = student.apply(student.callback(lambda x: heard.append(x) or 10), 4)

    assert (result, heard) == (11, [4])


@linux
def test_a_callback_that_fails_is_told(student_of):
    student = student_of("def apply(f, x): return f(x)")

    assert why_not(student, lambda student: student.apply(student.callback(lambda x: x["a"]), 4)).startswith(
        "apply(a function, 4) raised RuntimeError: TypeError: 'int' object is not subscriptable"
    )


@linux
def test_what_a_callback_expects_stays_here(student_of):
    student = student_of(
        "heard = []\ndef apply(f, x):\n    try: f(x)\n    except BaseException as error: heard.append(repr(error))"
    )
    with pytest.raises(Mismatch, match=r"^expected 5\.0; the function passed to it got 4"):
        student.apply(student.callback(lambda x: close(x, 5.0)), 4)

    assert student["heard"] == [repr(RuntimeError(CANNOT_USE))]


@linux
@pytest.mark.parametrize("made", [object, lambda: np.array([object()]), lambda: 1j], ids=["object", "array", "complex"])
def test_a_callback_that_gives_what_cannot_cross_is_no_crash_of_the_students(student_of, made):
    student = student_of("heard = []\ndef f(g):\n    try: g()\n    except Exception as e: heard.append(repr(e))")
    student.f(student.callback(made))

    assert student["heard"] == [repr(RuntimeError(CANNOT_USE))]


@linux
@pytest.mark.parametrize("generator", ["np.random", "random", "np.random.default_rng()", "np.random.RandomState()"])
def test_the_same_seed_draws_the_same_numbers(open_session, generator):
    session = open_session(f"import random\nimport numpy as np\ndef draw(): return {generator}.uniform(0, 1)")
    one, other = (Student(session, seed_of=lambda number: 5 + number) for _ in range(2))

    first, second = one.draw(), one.draw()

    assert (other.draw(), other.draw()) == (first, second)
    assert first != second


@linux
def test_cells_draw_the_same_numbers_in_each_process(open_session):
    code = "import random\nimport numpy as np\nd = random.random(), np.random.rand(), np.random.default_rng().random()"

    one, other = (Student(open_session(code))["d"] for _ in range(2))

    assert one == other
    assert len(set(one)) == 3


# Files, and a second process


@linux
def test_reads_the_files_that_the_notebook_wrote(open_session):
    session = open_session("import os\nos.mkdir('kiln')\nopen('kiln/log.txt', 'w').write('hot')")

    assert session.scratch_files()["kiln/log.txt"] == b"hot"


@linux
def test_a_link_is_no_file(open_session):
    session = open_session("import os\nos.symlink('/etc', 'mine')\nos.symlink('/usr/bin/env', 'env')")

    assert not {"mine", "env", "clay.txt"} & session.scratch_files().keys()


@linux
def test_a_second_process_finds_the_files_of_the_first(student_of):
    student = student_of("import os\nfound = os.path.exists('log.txt')", "def write(): open('log.txt', 'w').close()")
    student.write()

    assert student.restarted()["found"] is True


@linux
def test_a_second_process_has_names_of_its_own(student_of):
    student = student_of("x = 1\ndef change():\n    global x\n    x = 2")
    student.change()

    assert (student["x"], student.restarted()["x"]) == (2, 1)


@linux
def test_closing_ends_the_second_process_too(open_session):
    session = open_session("x = 1")
    second = session.restarted()
    second.send(Request("read", "x"), {})
    session.close()

    assert (session.is_running, second.is_running) == (False, False)


def test_the_first_session_answers_for_what_the_second_met(open_session):
    processes = iter([Liar([frame({})]), Liar([])])
    session = open_session(start=lambda: next(processes))
    second = session.restarted()
    with pytest.raises(CallStopped):
        Student(second).f()
    seen = [session.cut_short]
    session.close_restarted()

    assert [*seen, session.cut_short, second.is_running] == [True, True, False]


def test_a_demo_that_the_second_session_needed_is_known(open_session):
    answers = [CELL_RAN, frame(Reply(missing=True)), CELL_RAN, frame(Reply(5))]
    processes = iter([Liar([CELL_RAN, frame({})]), Liar(answers)])
    session = open_session("", DEMO, skip=[2], start=lambda: next(processes))
    assert Student(session.restarted())["factor"] == 5
    session.close()

    assert session.needed_demos == "factor"


@linux
def test_a_closed_session_knows_what_it_took(open_session):
    session = open_session("sum(range(10**6))")
    session.send(Request("has", "x"), {})
    session.close()

    assert session.cpu > 0


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("a.txt", True),
        ("kiln/a.txt", True),
        ("a..b", True),
        ("/etc/passwd", False),
        ("../a", False),
        ("a/../../b", False),
    ],
)
def test_tells_a_name_inside_the_folder(name, inside):
    assert _is_inside(name) is inside


# A process that lies


class Liar:
    """A student process that answers every message with what it was told to."""

    def __init__(self, answers: list[bytes]) -> None:
        ours, theirs = socket.socketpair()
        self.channel = Channel(ours, 10_000)
        self._hears, self._says = Channel(theirs, 10**6), theirs
        self._thread = threading.Thread(target=self._answer, args=(answers,))
        self._thread.start()

    def _answer(self, answers: list[bytes]) -> None:
        with contextlib.suppress(WireClosed, ConnectionError), self._says:
            for answer in answers:
                self._hears.receive(timeout=30)
                self._says.sendall(answer)

    def interrupt(self) -> None:
        """Nothing: it does not listen."""

    def starved(self) -> float:
        return 0.0

    def end(self) -> Ending:
        self.channel.close()
        self._thread.join()
        return Ending("exit", 1, 0.5, 0)


def frame(message: object) -> bytes:
    return b"".join(bytes(part) for part in pack(message))


CELL_RAN = frame(None)
UNREADABLE = "The call answered in a way that cannot be read, and was stopped."
LIES = {
    "a number": (frame(5), UNREADABLE),
    "a problem": (
        frame(Problem(("ValueError",), "")),
        UNREADABLE,
    ),
    "a dict": (frame({"score": 100}), UNREADABLE),
    "a call back to nothing": (
        frame({"callback": 7, "args": (), "kwargs": {}}),
        UNREADABLE,
    ),
    "a call back to a list": (
        frame({"callback": [], "args": (), "kwargs": {}}),
        UNREADABLE,
    ),
    "a call back without arguments": (
        frame({"callback": 0, "args": 5, "kwargs": {}}),
        UNREADABLE,
    ),
    "noise": (b"x" * 100, UNREADABLE),
    "half a frame": (frame(Reply(5))[:-3], "The call ended the Python process (exit code 1)."),
    "too much": (
        frame(Reply(np.zeros(10_000))),
        "The call answered with more than 8 MB, and was stopped.",
    ),
}


@pytest.mark.parametrize(("answer", "message"), LIES.values(), ids=LIES.keys())
def test_a_lie_stops_the_call(student_of, answer, message):
    student = student_of("x = 1", start=lambda: Liar([CELL_RAN, answer]))

    assert why_not(student, lambda student: student.f(student.callback(abs))).startswith(message)


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(frame(Reply()), id="reply"),
        pytest.param(frame(5), id="number"),
        pytest.param(b"x" * 100, id="noise"),
    ],
)
def test_a_lie_about_a_cell_stops_the_cell(open_session, answer):
    session = open_session("x = 1", start=lambda: Liar([answer]))
    with contextlib.suppress(CallStopped):
        session.send(Request("has", "x"), {})

    assert session.problems == (
        CellProblem("cell 1 (part-1)", "it answered in a way that cannot be read, and was stopped."),
    )


@pytest.mark.parametrize("answer", [frame(None), frame([1])], ids=["nothing", "a list"])
def test_files_that_cannot_be_read(open_session, answer):
    session = open_session(start=lambda: Liar([answer]))
    with pytest.raises(CallStopped, match=r"^The files that the notebook wrote could not be read\.$"):
        session.scratch_files()


def test_files_outside_the_folder_are_left_out(open_session):
    content = np.zeros(1, np.uint8)
    session = open_session(start=lambda: Liar([frame({"../a": content, "b": content, "c": 5})]))

    assert session.scratch_files() == {"b": b"\0"}


def test_a_process_that_ends_instead_of_listing_its_files(open_session):
    session = open_session(start=lambda: Liar([]))
    with pytest.raises(CallStopped, match=r"^The notebook's process ended unexpectedly\.$"):
        session.scratch_files()


def test_records_that_mean_nothing_are_only_values(student_of):
    student = student_of(start=lambda: Liar([frame(Reply([CallbackRef(0), HandleRef(1, "Vase")]))]))

    assert student.f()[1].type_name == "Vase"


class Abandoned(Liar):
    """One whose keeper is gone when it has ended."""

    def end(self) -> Ending:
        super().end()
        return Ending("lost", 0, 0.0, 0)


@pytest.mark.parametrize(
    ("answers", "use"),
    [
        pytest.param([], lambda session: Student(session).f(), id="in a cell"),
        pytest.param([CELL_RAN], lambda session: Student(session).f(), id="in a call"),
        pytest.param([CELL_RAN], lambda session: session.scratch_files(), id="over its files"),
    ],
)
def test_an_end_that_nobody_saw_is_not_the_students(open_session, answers, use):
    session = open_session("x = 1", start=lambda: Abandoned(answers))
    with pytest.raises(CannotJudge) as caught:
        use(session)

    assert (caught.value.reason, session.problems) == (Reason.HOST, ())


class Dawdler(Liar):
    """One whose first cell ends when it is interrupted. happened: what it met, in order."""

    def __init__(self) -> None:
        self.happened: list[str] = []
        self._interrupted = threading.Event()
        super().__init__([CELL_RAN, CELL_RAN, frame(Reply(5))])

    def _answer(self, answers: list[bytes]) -> None:
        with contextlib.suppress(WireClosed, ConnectionError), self._says:
            for answer in answers:
                self.happened.append(next(iter(self._hears.receive(timeout=30))))
                self._interrupted.wait(30)
                self._says.sendall(answer)

    def interrupt(self) -> None:
        self.happened.append("interrupt")
        self._interrupted.set()

    def starved(self) -> float:
        self.happened.append("answer of the keeper")
        return 0.0


def test_an_interrupt_has_arrived_before_the_next_cell_is_sent(student_of):
    process = Dawdler()
    student = student_of("x = 1", "y = 2", start=lambda: process, seconds_per_cell=0.5)

    assert student["x"] == 5
    since = process.happened.index("interrupt")
    assert process.happened[since : since + 3] == ["interrupt", "answer of the keeper", "cell"]


REPLIES = (
    Reply(value=[np.zeros(3), {"a": (1, 2.5, None)}], warnings=("RuntimeWarning: overflow",), printed="x"),
    Reply(problem=Problem(("ValueError", "Exception", "BaseException"), "no", cell="cell 1 (part-1)", line=1)),
    {"callback": 0, "args": (np.ones(2),), "kwargs": {"x": HandleRef(1, "Vase")}},
)


@pytest.mark.parametrize("part", range(10))
def test_whatever_is_sent_a_call_ends_with_a_reply_or_is_stopped(open_session, part):
    chance = random.Random(part)
    for _ in range(100):
        answers = [mutated(frame(chance.choice(REPLIES)), chance) for _ in range(2)]
        session = open_session("x = 1", start=lambda answers=answers: Liar([CELL_RAN, *answers]), seconds_per_call=0.2)
        with contextlib.suppress(CallStopped, CannotJudge):
            reply = session.send(Request("call", "f", args=(CallbackRef(0),)), {0: lambda *args, **kwargs: 1})
            assert isinstance(reply, Reply)
        session.close()
