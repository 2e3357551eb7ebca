"""Many machines, played by two dask workers on this one: the same marks, also when one of them is killed."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest
from click.testing import CliRunner
from rich.console import Console
from tiny_course import handed_in, make_tiny_course

from autograder.batch import Work
from autograder.cli import main
from autograder.cluster import _WarmWorker, dask_workers, pack
from autograder.course import Course
from autograder.errors import GradingError
from autograder.grade_command import run
from autograder.grading import Graded
from autograder.results import SubmissionResult
from autograder.submission import find_submissions

pytestmark = [pytest.mark.linux, pytest.mark.long, pytest.mark.usefixtures("light_preload")]

VOLUMES = (
    "def volume(base, height):\n    return base * height",
    "def volume(base, height):\n    return base + height",
    "def volume(base, height):\n    import os; os._exit(3)",
)
COST = "import time\ntime.sleep(0.4)\n\ndef cost(base, height, price):\n    return volume(base, height) * price"
WORKER = "import sys; sys.path.insert(0, {here!r}); import conftest; from autograder import sandbox; \
sandbox.PRELOAD = conftest.PRELOAD"


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    course = make_tiny_course(tmp_path_factory.mktemp("course"))
    assert CliRunner().invoke(main, ["--course", str(course.root), "build"], catch_exceptions=False).exit_code == 0
    for number in range(12):
        volume = f"{VOLUMES[number % 3]}  # {number}"
        handed_in(course, f"student-{number:02}", volume_answer=volume, cost_answer=COST)
    return course


@pytest.fixture
def workers(tmp_path: Path) -> Iterator[list[subprocess.Popen[str]]]:
    """A scheduler, and two workers of one thread each. The scheduler comes first."""
    environment = {**os.environ, "DASK_DISTRIBUTED__WORKER__DAEMON": "False"}
    here = str(Path(__file__).parent)
    (tmp_path / "preload.py").write_text(WORKER.format(here=here), encoding="utf-8")
    started: list[subprocess.Popen[str]] = []

    def begin(*arguments: str) -> None:
        log = (tmp_path / f"log-{len(started)}").open("w")
        command = [sys.executable, "-m", "distributed.cli." + arguments[0], *arguments[1:]]
        started.append(
            subprocess.Popen(
                command, cwd=tmp_path, env=environment, stdout=log, stderr=log, text=True, start_new_session=True
            )
        )
        log.close()

    file = tmp_path / "scheduler.json"
    begin("dask_scheduler", "--scheduler-file", str(file), "--host", "127.0.0.1", "--port", "0", "--no-dashboard")
    wait_for(file.exists)
    for name in ("one", "two"):
        begin(
            *("dask_worker", "--scheduler-file", str(file), "--nthreads", "1", "--name", name, "--no-dashboard"),
            *("--preload", str(tmp_path / "preload.py")),
        )
    yield started
    for process in reversed(started):
        process.terminate()
    for process in started:
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def wait_for(condition: object, seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.1)


def address_of(folder: Path) -> str:
    import json

    address: str = json.loads((folder / "scheduler.json").read_text())["address"]
    return address


def marks(results: tuple[SubmissionResult, ...]) -> list[object]:
    return [(r.student, r.status, r.score, [(e.grade_id, e.earned) for e in r.exercises]) for r in results]


def grade(course: Course, address: str = "") -> tuple[SubmissionResult, ...]:
    workers = dask_workers(course, address) if address else None
    outcome = run(course, course.assignments, jobs=2, force=True, workers=workers, console=Console(quiet=True))
    return outcome.results


def test_two_workers_come_to_the_marks_of_this_machine(course: Course, workers: object, tmp_path: Path) -> None:
    local = grade(course)
    assert marks(grade(course, address_of(tmp_path))) == marks(local)


def test_a_killed_worker_costs_nobody_their_marks(
    course: Course, workers: list[subprocess.Popen[str]], tmp_path: Path
) -> None:
    """The second worker is killed, with all its processes, when three submissions are graded and others at work."""
    local = grade(course)
    done: list[Future[Graded]] = []

    def note(future: Future[Graded]) -> None:
        done.append(future)
        if len(done) == 3:
            os.killpg(workers[2].pid, signal.SIGKILL)

    @contextlib.contextmanager
    def dying() -> Iterator[Callable[[Work], Future[Graded]]]:
        with dask_workers(course, address_of(tmp_path)) as submit:

            def submit_and_note(work: Work) -> Future[Graded]:
                future = submit(work)
                future.add_done_callback(note)
                return future

            yield submit_and_note

    results = run(course, course.assignments, force=True, workers=dying(), console=Console(quiet=True)).results
    assert workers[2].wait(10) == -signal.SIGKILL
    assert len({result.student for result in results}) == len(results) == 12
    assert marks(results) == marks(local)


def test_a_worker_whose_course_differs_refuses(course: Course) -> None:
    worker = _WarmWorker(course.root, confined=True)
    worker.setup(None)
    (submission, *_) = find_submissions(course, course.assignments)
    with pytest.raises(GradingError, match="on a dask worker is not the one that you grade"):
        worker.grade(pack(Work(submission), "what marks stand on elsewhere"))
    worker.teardown(None)


def test_no_scheduler_is_told(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("autograder.cluster.CONNECT_SECONDS", 1)
    with pytest.raises(GradingError, match="No dask scheduler answers at tcp://127.0.0.1:9"):
        grade(course, "tcp://127.0.0.1:9")
