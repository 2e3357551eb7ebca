"""The student's warm parent: it lives as long as it is wanted, and no longer."""

import os
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from conftest import PRELOAD

from autograder import sandbox
from autograder.course import Limits
from autograder.errors import IsolationError
from autograder.sandbox import StudentProcess, WarmParent

STEADY = 6  # looks in a row that see the same

pytestmark = [pytest.mark.linux, pytest.mark.usefixtures("host")]


@pytest.fixture
def release(tmp_path: Path) -> Path:
    tmp_path.chmod(0o755)  # the warm parent is nobody
    return tmp_path


@pytest.fixture
def by_another_thread(release: Path) -> Iterator[WarmParent]:
    """A warm parent whose starter has ended since, as the threads of a pool do."""
    parent = WarmParent(release, preload=PRELOAD)
    starter = threading.Thread(target=parent.__enter__)
    starter.start()
    starter.join()
    yield parent
    parent.__exit__(None, None, None)


def behind_the_wall() -> list[psutil.Process]:
    """The bubblewrap that this test has started last, and all that has come of it."""
    started = [one for one in psutil.Process().children() if "autograder.student.warm" in one.cmdline()]
    newest = max(started, key=lambda one: one.create_time())
    return [newest, *newest.children(recursive=True)]


def comes_to(count: int) -> bool:
    """Whether so many processes are there to stay: others may be about to end, or to begin."""
    patience = time.monotonic() + 30
    looks = 0
    while looks < STEADY and time.monotonic() < patience:
        looks = looks + 1 if len(behind_the_wall()) == count else 0
        time.sleep(0.05)
    return looks == STEADY


def test_it_outlives_the_thread_that_started_it(by_another_thread: WarmParent, limits: Limits) -> None:
    assert comes_to(2)  # but for those of the trial with which it started
    student = StudentProcess(by_another_thread.host, None, limits)
    assert comes_to(4)
    student.end()


def test_those_who_hang_up_leave_nothing_behind(by_another_thread: WarmParent, limits: Limits) -> None:
    """Each such keeper ends with an error, of which all together are more than a pipe holds."""
    for _ in range(150):
        with socket.socket(socket.AF_UNIX) as connection:
            connection.connect(str(by_another_thread.host.address))
    assert comes_to(2)
    StudentProcess(by_another_thread.host, None, limits).end()


FIRST_FORK_FAILS = """
import os
real = os.fork
def fork():
    os.fork = real
    raise BlockingIOError(11, "Resource temporarily unavailable")
os.fork = fork
"""


def test_it_goes_on_after_a_fork_that_failed(release: Path, limits: Limits, monkeypatch: pytest.MonkeyPatch) -> None:
    (release / "first_fork_fails.py").write_text(FIRST_FORK_FAILS, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(release), prepend=os.pathsep)
    with WarmParent(release, confined=False, preload=("first_fork_fails",)) as warm:
        with pytest.raises(IsolationError, match=r"^A student process could not be started: fork: .* unavailable$"):
            StudentProcess(warm.host, None, limits)
        StudentProcess(warm.host, None, limits).end()


def test_who_asks_hears_that_it_has_ended(by_another_thread: WarmParent) -> None:
    assert comes_to(2)
    behind_the_wall()[1].kill()
    by_another_thread._process.wait(10)
    for _ in range(2):
        with pytest.raises(IsolationError, match=r"has ended \(exit code 137\)\. It said: nothing\n"):
            by_another_thread.host  # noqa: B018  (asked for its error)


def test_it_is_killed_where_it_does_not_end(
    by_another_thread: WarmParent, limits: Limits, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sandbox, "STOP_SECONDS", 0.1)
    student = StudentProcess(by_another_thread.host, None, limits)
    processes = behind_the_wall()
    processes[1].suspend()
    by_another_thread.__exit__(None, None, None)
    _, alive = psutil.wait_procs(processes, timeout=10)
    assert alive == []
    student.end()


def test_it_is_not_waited_for_without_end(release: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "WARM_SECONDS", 0.001)
    parent = WarmParent(release, preload=PRELOAD)
    with pytest.raises(IsolationError, match=r"not imported within 0\.001 seconds"), parent:
        pytest.fail("it was waited for")
