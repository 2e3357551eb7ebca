"""A run that is killed, at any moment, is gone on with: no grade is lost, doubled or half written."""

import contextlib
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import psutil
import pytest
from click.testing import CliRunner
from tiny_course import NAME, handed_in, make_tiny_course

from autograder.cli import main
from autograder.course import Course
from autograder.report import read_results

pytestmark = [pytest.mark.linux, pytest.mark.long, pytest.mark.usefixtures("light_preload")]

SCRIPT = Path(__file__).with_name("grade_lightly.py")
KILLS = 50
STUDENTS = 10
VOLUMES = (
    "def volume(base, height):\n    return base * height",
    "def volume(base, height):\n    return base + height",
    "def volume(base, height):\n    raise ValueError(height)",
)
COST = "import time\ntime.sleep(0.2)\n\ndef cost(base, height, price):\n    return volume(base, height) * price"


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    course = make_tiny_course(tmp_path_factory.mktemp("course"))
    assert CliRunner().invoke(main, ["--course", str(course.root), "build"], catch_exceptions=False).exit_code == 0
    for number in range(STUDENTS):
        volume = f"{VOLUMES[number % len(VOLUMES)]}  # {number}"
        handed_in(course, f"student-{number}", volume_answer=volume, cost_answer=COST)
    return course


@pytest.fixture(scope="module")
def undisturbed(course: Course) -> tuple[list[Any], list[Any]]:
    """What a run that nobody kills comes to."""
    forget(course)
    assert wait_for(start(course), course) == 0
    return found(course)


def start(course: Course) -> subprocess.Popen[bytes]:
    """`autograder grade`, in a process group of its own."""
    command = [sys.executable, str(SCRIPT), "--course", str(course.root), "grade", "--jobs", "2"]
    with said_by(course).open("wb") as said:
        return subprocess.Popen(command, stdout=said, stderr=said, start_new_session=True)


def said_by(course: Course) -> Path:
    """Where the last run says what it does."""
    return course.root / "said.txt"


def wait_for(run: subprocess.Popen[bytes], course: Course) -> int:
    """Wait for a run to end; where it does not, say where it is, and which processes are there."""
    try:
        return run.wait(120)
    except subprocess.TimeoutExpired:
        there = [f"{one.pid} of {one.ppid()}, {one.status()}: {one.cmdline()[-12:]}" for one in family(run)]
        pytest.fail("\n".join(["The run does not end.", said_by(course).read_text(), *there]))


def forget(course: Course) -> None:
    """Make the course as it was before it was ever graded."""
    for folder in (course.root / ".autograder", course.autograded, course.report):
        shutil.rmtree(folder, ignore_errors=True)
    (course.root / "gradebook.db").unlink(missing_ok=True)


def found(course: Course) -> tuple[list[Any], list[Any]]:
    """The marks in the report, and every row of the gradebook that a mark is in."""
    entries = read_results(course.report)
    reported = [(e["student"], e["score"], [(x["id"], x["earned"]) for x in e["exercises"]]) for e in entries]
    with contextlib.closing(sqlite3.connect(course.root / "gradebook.db")) as database:
        rows = database.execute(
            "SELECT s.student_id, c.name, g.auto_score, g.needs_manual_grade FROM grade g "
            "JOIN base_cell c ON c.id = g.cell_id JOIN submitted_notebook n ON n.id = g.notebook_id "
            "JOIN submitted_assignment s ON s.id = n.assignment_id ORDER BY 1, 2"
        ).fetchall()
    return reported, rows


def family(process: subprocess.Popen[bytes]) -> list[psutil.Process]:
    """The run and all that it has started."""
    with contextlib.suppress(psutil.NoSuchProcess):
        one = psutil.Process(process.pid)
        return [one, *one.children(recursive=True)]
    return []


def test_killed_at_fifty_moments_it_ends_as_if_never_killed(course: Course, undisturbed: Any) -> None:
    """The whole run is killed, or one of its processes, at moments drawn from all its life; then it runs to its end."""
    moments = random.Random(20261124)
    forget(course)
    ended, left = 0, []
    for number in range(KILLS):
        run = start(course)
        with contextlib.suppress(subprocess.TimeoutExpired):
            run.wait(moments.uniform(0.2, 9.0))
        running = family(run)
        left += running
        if run.poll() is not None:
            ended += 1
            forget(course)  # it was done: begin with a class that nobody has graded
        elif number % 3 or not running[1:]:
            os.kill(run.pid, signal.SIGKILL)
            run.wait(10)
        else:  # one of its processes; the run itself has to end by itself
            with contextlib.suppress(psutil.NoSuchProcess):
                moments.choice(running[1:]).kill()
            wait_for(run, course)
    assert ended < KILLS // 2, "most kills came too late to tell anything"
    assert wait_for(start(course), course) == 0
    assert found(course) == undisturbed
    assert not list(course.root.rglob("*.partial"))
    deadline = time.monotonic() + 10
    while (alive := [one for one in left if one.is_running()]) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert alive == []


def test_a_full_disk_loses_nothing(course: Course, undisturbed: Any) -> None:
    """Where nothing can be written any more, the run says so; with room again, the next one ends as if undisturbed."""
    forget(course)
    command = [sys.executable, str(SCRIPT), "--course", str(course.root), "grade", "--jobs", "2"]
    limited = ["bash", "-c", 'ulimit -f 64; trap "" XFSZ; exec "$@"', "limited", *command]
    done = subprocess.run(limited, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode != 0 or "cannot be kept" in " ".join(done.stdout.split())
    assert wait_for(start(course), course) == 0
    assert found(course) == undisturbed


def test_a_locked_gradebook_loses_nothing(course: Course, undisturbed: Any) -> None:
    forget(course)
    assert wait_for(start(course), course) == 0
    with contextlib.closing(sqlite3.connect(course.root / "gradebook.db")) as database:
        database.execute("UPDATE grade SET auto_score = 0")
        database.commit()
        database.execute("BEGIN EXCLUSIVE")
        command = [sys.executable, str(SCRIPT), "--course", str(course.root), "grade"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 2
    assert "database is locked" in " ".join(done.stderr.split())
    assert wait_for(start(course), course) == 0
    assert found(course) == undisturbed


def test_a_crash_in_the_last_exercise_keeps_the_earlier_ones(course: Course) -> None:
    """The grading process dies over the last exercise, whenever it gets there."""
    forget(course)
    suite = course.suites / NAME / "test_vessels.py"
    kept = suite.read_text(encoding="utf-8")
    try:
        sentence = '        """cost(2, 3, price=5) is 30."""\n'
        deadly = kept.replace(sentence, f"{sentence}        import os; os._exit(1)\n")
        assert deadly != kept
        suite.write_text(deadly, encoding="utf-8")
        assert wait_for(start(course), course) == 1
        entry = read_results(course.report)[0]
    finally:
        suite.write_text(kept, encoding="utf-8")
    assert (entry["status"], entry["reason"]) == ("needs attention", "host")
    assert [(one["id"], one["earned"]) for one in entry["exercises"]] == [("volume", 4.0)]
