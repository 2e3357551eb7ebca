"""Grading needs no rights but those of an ordinary user: a class is graded by one, from first to last."""

import os
import shlex
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from click.testing import CliRunner
from tiny_course import handed_in, make_tiny_course

from autograder.cli import main
from autograder.report import read_results

pytestmark = [pytest.mark.linux, pytest.mark.long, pytest.mark.usefixtures("light_preload", "host")]

SCRIPT = Path(__file__).with_name("grade_lightly.py")
REPOSITORY = Path(__file__).parents[2]
USER = 12345  # of nobody in particular; root becomes it
CLASS = {
    "finished": "def volume(base, height):\n    return base * height",
    "mistaken": "def volume(base, height):\n    return base + height",
}


def as_ordinary_user(command: Iterable[str], needed: Iterable[Path]) -> list[str]:
    """The command line that runs `command` as an ordinary user who can reach the folders that it needs.

    Root gives up its rights, and shows that user the folders, also those inside its own, in a mount namespace.
    """
    if os.getuid() != 0:
        return list(command)
    steps = ["set -e", "aside=$(mktemp -d)", "mount -t tmpfs aside $aside"]
    closed = {folder: outermost for folder in needed if (outermost := _outermost_closed(folder))}
    for number, folder in enumerate(closed):
        steps += [f"mkdir $aside/{number}", f"mount --bind {shlex.quote(str(folder))} $aside/{number}"]
    for outermost in set(closed.values()):
        steps.append(f"mount -t tmpfs -o mode=755 opened {shlex.quote(str(outermost))}")
    for number, folder in enumerate(closed):
        steps += [f"mkdir -p {shlex.quote(str(folder))}", f"mount --bind $aside/{number} {shlex.quote(str(folder))}"]
    steps.append(f'exec setpriv --reuid {USER} --regid {USER} --clear-groups --inh-caps=-all --bounding-set=-all "$@"')
    return ["unshare", "--mount", "bash", "-c", "\n".join(steps), "as_ordinary_user", *command]


def _outermost_closed(folder: Path) -> Path | None:
    """The outermost folder on the way to this one that others may not pass through."""
    return next((one for one in reversed(folder.parents) if not one.stat().st_mode & 0o001), None)


def test_an_ordinary_user_grades_a_class(tmp_path: Path) -> None:
    course = make_tiny_course(tmp_path)
    assert CliRunner().invoke(main, ["--course", str(course.root), "build"], catch_exceptions=False).exit_code == 0
    for student, volume in CLASS.items():
        handed_in(course, student, volume_answer=volume)
    if os.getuid() == 0:
        for path in (tmp_path, *tmp_path.rglob("*")):
            os.chown(path, USER, USER)
    command = [sys.executable, str(SCRIPT), "--course", str(course.root), "grade"]
    needed = [Path(sys.prefix), Path(sys.base_prefix), REPOSITORY, tmp_path]
    environment = {**os.environ, "HOME": str(tmp_path)}
    done = subprocess.run(
        as_ordinary_user(command, needed), env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    marks = {entry["student"]: (entry["status"], entry["score"]) for entry in read_results(course.report)}
    assert marks == {"finished": ("graded", 4.0), "mistaken": ("graded", 0.0)}
    if os.getuid() == 0:
        assert (course.root / "gradebook.db").stat().st_uid == USER
