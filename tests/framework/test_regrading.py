"""Grading again grades what changed, says which marks changed and why, and starts nothing where nothing did."""

import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tiny_course import NAME, SUITE, handed_in, make_tiny_course

from autograder import warm_parents
from autograder.cli import main
from autograder.course import Course, load_course
from autograder.report import read_results

pytestmark = [pytest.mark.linux, pytest.mark.usefixtures("light_preload")]

RIGHT = "def volume(base, height):\n    return base * height"
WRONG = "def volume(base, height):\n    return base + height"
COST = "def cost(base, height, price):\n    return volume(base, height) * price"
HANGS = "def cost(base, height, price):\n    while True: pass"


def autograder(course: Course, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--course", str(course.root), *arguments], catch_exceptions=False)


def with_notes(suite: str) -> str:
    """The suite, each of whose tests notes on the trusted side that it ran: in notes.txt beside course.yml."""
    note = '        """{}"""\n        (pathlib.Path(__file__).parents[3] / "notes.txt").open("a").write("{} ")\n'
    return "import pathlib\n" + re.sub(
        r'    def (\w+)\((.*)\):\n        """(.*)"""\n',
        lambda m: f"    def {m[1]}({m[2]}):\n" + note.format(m[3], m[1]),
        suite,
    )


def ran(notes: Path) -> list[str]:
    """The tests that ran since the last look."""
    found = notes.read_text().split() if notes.exists() else []
    notes.unlink(missing_ok=True)
    return found


ALL = ["test_of_one", "test_of_one", "test_of_many", "test_of_many", "test_has_no_side_effects"]


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graded course of two students."""
    course = make_tiny_course(tmp_path_factory.mktemp("template"))
    assert autograder(course, "build").exit_code == 0
    (course.suites / NAME / "test_vessels.py").write_text(with_notes(SUITE), encoding="utf-8")
    handed_in(course, "ana", volume_answer=RIGHT, cost_answer=COST)
    handed_in(course, "bo", volume_answer=WRONG, cost_answer=COST)
    assert autograder(course, "grade").exit_code == 0
    ran(course.root / "notes.txt")
    return course.root


@pytest.fixture
def course(template: Path, tmp_path: Path) -> Course:
    """A copy of it, and all that is kept of it."""
    shutil.copytree(template, tmp_path / "course")
    return load_course(tmp_path / "course")


@pytest.fixture
def notes(course: Course) -> Path:
    return course.root / "notes.txt"


def test_nothing_new_starts_no_process(course: Course, notes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = read_results(course.report)

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a warm parent was started")

    monkeypatch.setattr(warm_parents, "WarmParent", refuse)
    monkeypatch.setattr(warm_parents, "WarmSuite", refuse)
    result = autograder(course, "grade")
    assert result.exit_code == 0
    assert "2 unchanged, 0 to grade" in result.output
    assert "Marks that changed" not in result.output
    assert read_results(course.report) == before


def test_one_resubmission_grades_one(course: Course, notes: Path) -> None:
    handed_in(course, "bo", volume_answer=f"{RIGHT}  # at last", cost_answer=COST)
    result = autograder(course, "grade")
    assert "1 unchanged, 1 to grade" in result.output
    assert ran(notes) == ALL
    assert [entry["score"] for entry in read_results(course.report)] == [6.0, 6.0]


def test_the_same_notebook_of_another_student_is_known(course: Course, notes: Path) -> None:
    handed_in(course, "bo", volume_answer=RIGHT, cost_answer=COST)
    assert "2 unchanged, 0 to grade" in autograder(course, "grade").output
    assert [(entry["student"], entry["score"]) for entry in read_results(course.report)] == [("ana", 6.0), ("bo", 6.0)]


def test_prose_alone_runs_no_test_again(course: Course, notes: Path) -> None:
    handed_in(course, "ana", volume_answer=RIGHT, cost_answer=COST, written_1="Soil.")
    assert "1 unchanged, 1 to grade" in autograder(course, "grade").output
    assert ran(notes) == []


def test_an_edit_to_one_exercises_tests_runs_those_alone(course: Course, notes: Path) -> None:
    suite = course.suites / NAME / "test_vessels.py"
    suite.write_text(suite.read_text().replace("price=5.0), 30.0", "price=6.0), 36.0"), encoding="utf-8")
    result = autograder(course, "grade")
    assert "unchanged" not in result.output
    assert set(ran(notes)) == {"test_of_one"}
    assert [entry["score"] for entry in read_results(course.report)] == [6.0, 2.0]


def test_an_edit_to_what_all_share_runs_all(course: Course, notes: Path) -> None:
    suite = course.suites / NAME / "test_vessels.py"
    suite.write_text(suite.read_text() + "\nSHARED = 1\n", encoding="utf-8")
    autograder(course, "grade", "--student", "ana")
    assert ran(notes) == ALL


def test_force_grades_all_again(course: Course, notes: Path) -> None:
    autograder(course, "grade", "--student", "ana", "--force")
    assert ran(notes) == ALL


def test_what_a_limit_cut_short_is_graded_again(course: Course, notes: Path) -> None:
    handed_in(course, "ana", volume_answer=RIGHT, cost_answer=HANGS)
    autograder(course, "grade", "--student", "ana")
    ran(notes)
    assert "unchanged" not in autograder(course, "grade", "--student", "ana").output
    assert "test_of_many" not in ran(notes)  # the other exercise was not cut short


def test_what_ran_without_isolation_is_not_reused(course: Course, notes: Path) -> None:
    autograder(course, "grade", "--student", "ana", "--no-sandbox")
    assert ran(notes) == ALL
    assert "1 unchanged" in autograder(course, "grade", "--student", "ana").output
    assert [entry["confined"] for entry in read_results(course.report)] == [True, True]


def test_the_gradebook_is_mended_from_what_is_known(course: Course, notes: Path) -> None:
    (course.root / "gradebook.db").unlink()
    assert autograder(course, "grade").exit_code == 0
    assert ran(notes) == []
    autograder(course, "export")
    lines = (course.report / "grades.csv").read_text().splitlines()
    assert [line.split(",")[7] for line in lines] == ["tested", "6", "2"]


def test_a_graded_notebook_that_is_gone_comes_back(course: Course, notes: Path) -> None:
    file = course.autograded / "ana" / NAME / f"{NAME}.ipynb"
    before = file.read_bytes()
    file.unlink()
    file.parent.rmdir()
    autograder(course, "grade")
    assert (ran(notes), file.read_bytes()) == ([], before)


def test_an_older_submission_shows_again_after_a_newer_one(course: Course) -> None:
    file = course.autograded / "ana" / NAME / f"{NAME}.ipynb"
    before = file.read_bytes()
    handed_in(course, "ana", volume_answer=WRONG, cost_answer=COST)
    autograder(course, "grade")
    assert file.read_bytes() != before
    handed_in(course, "ana", volume_answer=RIGHT, cost_answer=COST)
    autograder(course, "grade")
    assert file.read_bytes() == before


def test_a_store_that_is_damaged_costs_time_alone(course: Course, notes: Path) -> None:
    (course.root / ".autograder" / "results" / "cache.db").write_bytes(b"damaged" * 1000)
    for extra in ("cache.db-wal", "cache.db-shm"):
        (course.root / ".autograder" / "results" / extra).unlink(missing_ok=True)
    result = autograder(course, "grade", "--student", "ana")
    assert (result.exit_code, ran(notes)) == (0, ALL)
    assert "Results cannot be kept" in " ".join(result.output.split())


def test_diff_says_what_changed_and_why(course: Course) -> None:
    handed_in(course, "bo", volume_answer=RIGHT, cost_answer=COST)
    graded = autograder(course, "grade")
    told = autograder(course, "diff")
    for result in (graded, told):
        words = " ".join(result.output.split())
        assert re.search(r"vessels \W+ bo \W+ volume \W+ 0 \W+ 4 \W+ another submission", words), words
    assert json.loads(autograder(course, "diff", "--json").output) == [
        {
            "assignment": NAME,
            "student": "bo",
            "exercise": "volume",
            "before": 0.0,
            "after": 4.0,
            "why": ["another submission"],
        }
    ]


def test_diff_without_a_change(course: Course) -> None:
    assert autograder(course, "diff").output == "No mark changed.\n"


def test_json_is_all_that_is_printed(course: Course) -> None:
    document = json.loads(autograder(course, "grade", "--json").output)
    assert [entry["score"] for entry in document["submissions"]] == [6.0, 2.0]
    assert document["submissions"] == read_results(course.report)
    assert document["changes"] == []


def test_quiet_prints_nothing(course: Course) -> None:
    assert autograder(course, "grade", "--quiet").output == ""
