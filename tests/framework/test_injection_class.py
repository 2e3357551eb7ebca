"""A class in which hostile submissions try to inject something: everyone's marks, and pages in which no script runs.

The pages are opened in a headless Chromium (the Debian package `chromium`), beside a server on loopback that must
never be asked for anything.
"""

import csv
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from injection import HONEST, POINTS, SECRET, Attack, Class, Sentinel, grade_class, load_attacks
from nbgrader.api import Gradebook
from tiny_course import NAME

from autograder.course import Course, load_course
from autograder.export import write_grades
from autograder.gradebook import open_gradebook
from autograder.results import Status

pytestmark = [pytest.mark.linux, pytest.mark.long]

ROOT = Path(__file__).parents[2]
ATTACKS = load_attacks()
EACH = pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
# Those of which something would run or be fetched when a page shows them as they are.
SCRIPTED = (
    "markup",
    "pictures",
    "styles",
    "script",
    "event",
    "frames",
    "links_that_run",
    "attachment",
    "ids",
    "result",
)
PAGES = [attack for attack in ATTACKS if attack.name.startswith(SCRIPTED) or "markup" in attack.name]
EACH_PAGE = pytest.mark.parametrize("attack", PAGES, ids=lambda attack: attack.name)
CONTROLS = ["script_in_markdown", "event_handlers", "frames_and_redirects", "pictures_that_ask", "styles_that_ask"]


@pytest.fixture(scope="module")
def sentinel() -> Iterator[Sentinel]:
    with Sentinel().listening() as server:
        yield server


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory, sentinel: Sentinel) -> Class:
    root = tmp_path_factory.mktemp("course")
    shutil.copy(ROOT / "nbgrader_config.py", root)
    return grade_class(root, ATTACKS, sentinel.url)


def test_there_are_enough_of_them() -> None:
    assert len(ATTACKS) >= 60
    assert {attack.says("outcome") for attack in ATTACKS} == set(Status)


# --- marks ---------------------------------------------------------------------------------------------


@EACH
def test_it_earns_what_its_code_earns_or_waits_for_a_person(graded: Class, attack: Attack) -> None:
    result = graded.of(attack)
    assert (result.status, attack.says("says") in result.detail) == (attack.says("outcome"), True), result.detail
    if result.status is Status.GRADED:
        assert result.score == float(attack.says("earns") or POINTS)
    else:
        assert result.score is None


@pytest.mark.parametrize("student", HONEST)
def test_the_honest_keep_their_marks(graded: Class, student: str) -> None:
    assert (graded.results[student].status, graded.results[student].score) == (Status.GRADED, POINTS)


def test_nobody_is_lost(graded: Class) -> None:
    assert len(graded.results) == len(ATTACKS) + len(HONEST)


# --- what is written -----------------------------------------------------------------------------------


def test_a_secret_is_nowhere_but_where_it_was(graded: Class) -> None:
    for folder in (graded.course.autograded, graded.course.report):
        found = [path for path in folder.rglob("*") if path.is_file() and SECRET.encode() in path.read_bytes()]
        assert found == []


def test_nothing_is_written_outside(graded: Class) -> None:
    known = {
        ".autograder",
        "autograded",
        "course.yml",
        "feedback",
        "gradebook.db",
        "grades.csv",
        "nbgrader_config.py",
        "release",
    }
    known |= {"report", "secret.txt", "source", "submitted", "tests"}
    assert {path.name for path in graded.course.root.iterdir()} <= known
    assert graded.secret.read_text(encoding="utf-8") == SECRET


def test_an_archive_is_left_as_it_is(graded: Class) -> None:
    folder = graded.course.submitted / "zip-bomb-beside" / NAME
    assert sorted(path.name for path in folder.iterdir()) == ["data.zip", f"{NAME}.ipynb"]
    assert [path.name for path in (graded.course.autograded / "zip-bomb-beside" / NAME).iterdir()] == [f"{NAME}.ipynb"]


def test_results_are_json_of_text_that_can_be_shown(graded: Class) -> None:
    text = (graded.course.report / "results.json").read_text(encoding="utf-8")
    entries = json.loads(text, parse_constant=pytest.fail)["submissions"]
    assert len(entries) == len(graded.results)
    assert UNFIT.findall(json.dumps(entries, ensure_ascii=False)) == []


def test_autograded_notebooks_are_json_that_every_program_reads(graded: Class) -> None:
    for path in graded.course.autograded.rglob("*.ipynb"):
        document = json.loads(path.read_text(encoding="utf-8"), parse_constant=pytest.fail)
        assert {cell["cell_type"] for cell in document["cells"]} <= {"code", "markdown", "raw"}


def test_the_terminal_is_told_text_only(graded: Class) -> None:
    assert UNFIT.findall(graded.printed) == []
    assert "owned" in graded.printed


def test_a_long_message_is_cut(graded: Class) -> None:
    entries = json.loads((graded.course.report / "results.json").read_text(encoding="utf-8"))["submissions"]
    assert max(len(cell["message"]) for entry in entries for cell in entry["cells"]) < 6_000


@pytest.fixture(scope="module")
def gradebook(graded: Class) -> Iterator[Gradebook]:
    with open_gradebook(graded.course) as opened:
        yield opened


FORMULA = re.compile(r"(^|;)\s*[=+\-@]")


def test_our_table_holds_no_formula(graded: Class, gradebook: Gradebook) -> None:
    gradebook.update_or_create_student("ana", last_name='=HYPERLINK("http://x")', first_name="@SUM(A1);-2\n+3")
    table = write_grades(graded.course, graded.course.assignments).read_text(encoding="utf-8")
    rows = list(csv.reader(table.splitlines()))
    assert len(rows) == len(graded.results) + 1
    assert {len(row) for row in rows} == {len(rows[0])}
    assert [value for row in rows for value in row if FORMULA.search(value)] == []


def test_nbgraders_table_holds_no_formula_and_no_moved_column(graded: Class, gradebook: Gradebook) -> None:
    gradebook.update_or_create_student("ana", last_name='=1+1",99,99', first_name="a,b\n,c", email="+1@x;=2")
    _nbgrader(graded.course.root, "export")
    table = (graded.course.root / "grades.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(table.splitlines()))
    assert len(rows) == len(graded.results)
    assert {row["student_id"]: float(row["raw_score"]) for row in rows}["ana"] == POINTS
    assert [value for row in rows for value in row.values() if FORMULA.search(value)] == []


# --- nbgrader's own way --------------------------------------------------------------------------------

BY_NBGRADER = ["links_beside", "link_to_another_student", "named_pipe", "json_huge", "linked_folder", "odd_cells"]


@pytest.fixture(scope="module")
def by_nbgrader(graded: Class, tmp_path_factory: pytest.TempPathFactory) -> tuple[Course, str]:
    """Some of the class, in a course of their own, graded and given back by nbgrader's commands; and its log."""
    root = tmp_path_factory.mktemp("nbgrader") / "course"
    shutil.copytree(graded.course.root, root, ignore=shutil.ignore_patterns("submitted", "autograded", "feedback"))
    (root / "submitted").mkdir()
    for student in ("ana", *(name.replace("_", "-") for name in BY_NBGRADER)):
        subprocess.run(["cp", "-a", graded.course.submitted / student, root / "submitted"], check=True)
    log = _nbgrader(root, "autograde", NAME, "--force")
    return load_course(root), log + _nbgrader(root, "generate_feedback", NAME, "--force")


@pytest.mark.parametrize("name", BY_NBGRADER)
def test_nbgrader_autograde_finds_the_same(graded: Class, by_nbgrader: tuple[Course, str], name: str) -> None:
    course, _ = by_nbgrader
    attack = next(attack for attack in ATTACKS if attack.name == name)
    with open_gradebook(course) as gradebook:
        notebook = gradebook.find_submission_notebook(NAME, NAME, name.replace("_", "-"))
        marks = [grade.auto_score for grade in notebook.grades if grade.name in ("volume", "cost")]
    assert marks == [4.0, 2.0] if attack.says("outcome") == Status.GRADED else [None, None]
    assert (course.feedback / name.replace("_", "-") / NAME / f"{NAME}.html").is_file()


def test_nbgrader_hands_on_nothing_that_a_link_leads_to(by_nbgrader: tuple[Course, str]) -> None:
    course, _ = by_nbgrader
    for name in BY_NBGRADER:
        for folder in (course.autograded, course.feedback):
            files = [path for path in (folder / name.replace("_", "-") / NAME).iterdir() if path.suffix != ".py"]
            assert {path.name for path in files} <= {f"{NAME}.ipynb", f"{NAME}.html"}
            assert [path for path in files if SECRET.encode() in path.read_bytes()] == []
    link = course.autograded / "link-to-another-student" / NAME / f"{NAME}.ipynb"
    assert "base * height" not in link.read_text(encoding="utf-8")  # the other's answer


def test_nbgraders_log_is_text_only(by_nbgrader: tuple[Course, str]) -> None:
    _, log = by_nbgrader
    assert "Copying" in log
    assert UNFIT.findall(log.replace("\r", "")) == []


def _nbgrader(root: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", *arguments], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stderr


# --- pages ---------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    """Opens a page, and says what became of it: its DOM after scripts had their time."""
    program = shutil.which("chromium")
    if program is None:
        missing = "These tests open pages in Chromium. Install it: apt-get install -y chromium"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    switches = "headless no-sandbox disable-gpu disable-quic no-first-run disable-background-networking"
    switches += " disable-component-update disable-sync hide-scrollbars virtual-time-budget=10000 dump-dom"

    def opened(url: str) -> str:
        for _ in range(3):  # on a busy machine it may crash before it has opened anything
            profile = tmp_path_factory.mktemp("chromium")
            command = [program, *(f"--{switch}" for switch in switches.split()), f"--user-data-dir={profile}", url]
            done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
            if done.returncode == 0 and "</html>" in done.stdout:
                return done.stdout
        pytest.fail(f"Chromium ended with {done.returncode} over {url}: {done.stderr[-2000:]}")

    return opened


OWNED = re.compile(r"<html[^>]*data-owned|<title>OWNED")


@pytest.fixture(scope="module")
def feedback(graded: Class) -> Class:
    """The class, with feedback for everyone."""
    _nbgrader(graded.course.root, "generate_feedback", NAME, "--force")
    return graded


def _page_of(found: Class, attack: Attack, folder: str = "feedback") -> Path:
    return found.course.root / folder / found.of(attack).student / NAME / f"{NAME}.html"


@EACH
def test_everybody_gets_a_page(feedback: Class, attack: Attack) -> None:
    text = _page_of(feedback, attack).read_text(encoding="utf-8")
    assert UNFIT.findall(text) == []
    assert re.search(r"volume: [\d.]+ of 4 points|Not graded yet", text)


@EACH_PAGE
def test_no_script_of_a_student_runs_in_feedback(
    feedback: Class, attack: Attack, chromium: Callable[[str], str], sentinel: Sentinel
) -> None:
    sentinel.asked.clear()
    dom = chromium(_page_of(feedback, attack).as_uri())
    assert OWNED.search(dom) is None
    assert sentinel.asked == []


@pytest.mark.parametrize("name", CONTROLS)
def test_without_our_settings_it_would(
    graded: Class, name: str, chromium: Callable[[str], str], sentinel: Sentinel, tmp_path: Path
) -> None:
    attack = next(attack for attack in ATTACKS if attack.name == name)
    root = tmp_path / "course"
    shutil.copytree(graded.course.root, root, ignore=shutil.ignore_patterns("submitted", "feedback"))
    with (root / "nbgrader_config.py").open("a", encoding="utf-8") as settings:
        settings.write("del c.HTMLExporter\n")
    _nbgrader(root, "generate_feedback", NAME, "--student", graded.of(attack).student)
    sentinel.asked.clear()
    dom = chromium((root / "feedback" / graded.of(attack).student / NAME / f"{NAME}.html").as_uri())
    assert OWNED.search(dom) or sentinel.asked


def test_a_page_keeps_what_only_formats(feedback: Class) -> None:
    attack = next(attack for attack in ATTACKS if attack.name == "markup_in_a_message")
    page = _page_of(feedback, attack).read_text(encoding="utf-8")
    assert "border-left:4px solid #b35900" in page
    assert "config=TeX-AMS_CHTML-full,Safe" in page


def test_an_answer_cannot_look_like_a_result(feedback: Class) -> None:
    attack = next(attack for attack in ATTACKS if attack.name == "result_in_our_style")
    page = _page_of(feedback, attack).read_text(encoding="utf-8")
    assert "volume: 4 of 4 points" in page
    assert "border-left:4px solid #1a7f37" not in page


# --- formgrader ----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def formgrader(graded: Class) -> Iterator[str]:
    """The address of a formgrader for the course."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = {"port": port, "token": "''", "password": "''", "open_browser": "False", "root_dir": graded.course.root}
    command = [sys.executable, "-m", "jupyter", "server", "--allow-root", "--no-browser"]
    command += [f"--ServerApp.{name}={value}" for name, value in options.items()]
    log = graded.course.root.parent / "formgrader.log"
    with log.open("w") as said, subprocess.Popen(command, cwd=graded.course.root, stdout=said, stderr=said) as server:
        try:
            for _ in range(120):
                time.sleep(0.5)
                try:
                    with urllib.request.urlopen(f"http://127.0.0.1:{port}/formgrader/manage_students") as answer:
                        answer.read()
                    break
                except OSError:
                    assert server.poll() is None, log.read_text()[-3000:]
            yield f"http://127.0.0.1:{port}/formgrader"
        finally:
            server.terminate()


@EACH_PAGE
def test_no_script_of_a_student_runs_in_formgrader(
    graded: Class,
    attack: Attack,
    formgrader: str,
    chromium: Callable[[str], str],
    sentinel: Sentinel,
    gradebook: Gradebook,
) -> None:
    student = graded.of(attack).student
    gradebook.update_or_create_student(student, first_name="<img src=x onerror=document.title='OWNED'>", last_name="<")
    sentinel.asked.clear()
    notebook = gradebook.find_submission_notebook(NAME, NAME, student)
    dom = chromium(f"{formgrader}/submissions/{notebook.id}/")
    assert "scoring-buttons" in dom
    assert OWNED.search(dom) is None
    assert sentinel.asked == []


def test_no_name_runs_in_formgraders_list(
    graded: Class, formgrader: str, chromium: Callable[[str], str], sentinel: Sentinel
) -> None:
    sentinel.asked.clear()
    dom = chromium(f"{formgrader}/gradebook/{NAME}/{NAME}")
    assert dom.count("Submission #") == len(graded.results)
    assert OWNED.search(dom) is None
    assert sentinel.asked == []
