"""From source to release, and every disagreement that stops it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from tiny_course import NAME, SUITE, cell, make_tiny_course

from autograder.build import build, differences
from autograder.course import Course, load_course
from autograder.errors import BuildError, SuiteError
from autograder.notebook import read_notebook

pytestmark = [pytest.mark.linux, pytest.mark.usefixtures("light_preload")]

Notebook = nbformat.NotebookNode


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Course:
    course = make_tiny_course(tmp_path_factory.mktemp("course"))
    build(course, course.assignments[0])
    return course


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return make_tiny_course(tmp_path)


def released(course: Course) -> Path:
    return course.release / NAME


def test_the_release_holds_what_a_student_needs(built: Course) -> None:
    assert {path.name for path in released(built).iterdir()} == {
        f"{NAME}.ipynb",
        "checks.py",
        "requirements.txt",
        "README.md",
    }


def test_solutions_become_stubs(built: Course) -> None:
    cells = {c.id: c.source for c in read_notebook(released(built) / f"{NAME}.ipynb").cells}
    assert "NotImplementedError" in cells["volume-answer"]
    assert "secret_product" not in cells["volume-answer"]
    assert cells["written-1"] == "*Write your answer here.*"


def test_a_solution_at_the_top_level_becomes_a_comment(course: Course) -> None:
    def add_quiz(document: Notebook) -> None:
        cell(document, "volume-answer").source += "\n### BEGIN SOLUTION\nanswer_of_the_quiz = 'b'\n### END SOLUTION"

    change(course, add_quiz)
    build(course, course.assignments[0])
    cells = {c.id: c.source for c in read_notebook(released(course) / f"{NAME}.ipynb").cells}
    assert cells["volume-answer"].endswith("# Write your answer here.")


def test_the_readme_says_when_it_is_due(built: Course) -> None:
    assert "10 points · due Tuesday 01 December 2026, 12:00 (UTC)" in (released(built) / "README.md").read_text()


def test_a_fresh_release_is_up_to_date(built: Course) -> None:
    assert differences(built, built.assignments[0]) == []


def test_a_second_build_writes_the_same_bytes(built: Course, tmp_path: Path) -> None:
    root = tmp_path / "again"
    shutil.copytree(built.root, root, ignore=shutil.ignore_patterns("release"))
    again = load_course(root)
    build(again, again.assignments[0])
    for path in released(built).iterdir():
        assert path.read_bytes() == (released(again) / path.name).read_bytes()


def test_a_byte_of_drift_is_stale(built: Course, tmp_path: Path) -> None:
    root = tmp_path / "copy"
    shutil.copytree(built.root, root)
    (root / "release" / NAME / "README.md").write_text("changed")
    (root / "release" / NAME / "left-over.txt").write_text("old")
    copy = load_course(root)
    assert differences(copy, copy.assignments[0]) == ["README.md", "left-over.txt"]


# --- disagreements -------------------------------------------------------------------------------------


def change(course: Course, edit: Callable[[Notebook], object]) -> None:
    """Edit the source notebook."""
    path = course.source / NAME / f"{NAME}.ipynb"
    document = nbformat.read(path, as_version=4)
    edit(document)
    nbformat.write(document, path)


def change_suite(course: Course, old: str, new: str) -> None:
    assert old in SUITE
    (course.suites / NAME / "test_vessels.py").write_text(SUITE.replace(old, new), encoding="utf-8")


def refusal(course: Course) -> str:
    with pytest.raises((BuildError, SuiteError)) as caught:
        build(course, course.assignments[0])
    assert not released(course).exists()
    return str(caught.value)


def test_refuses_an_exercise_without_a_test(course: Course) -> None:
    change_suite(course, '@exercise("cost", uses=("volume",))', '@exercise("volume")')
    assert "Exercise 'cost' has no test in the suite." in refusal(course)


def test_refuses_a_test_for_no_exercise(course: Course) -> None:
    change_suite(course, '@exercise("cost",', '@exercise("price",')
    assert "The suite tests 'price', but the notebook has no test cell of that grade_id." in refusal(course)


def test_refuses_points_that_differ(course: Course) -> None:
    change(course, lambda document: cell(document, "cost").metadata.nbgrader.update(points=3))
    assert "The notebook's points sum to 11; course.yml says 10." in refusal(course)


def test_refuses_an_unknown_exercise_in_uses(course: Course) -> None:
    change_suite(course, 'uses=("volume",)', 'uses=("volumen",)')
    assert "uses 'volumen', which is no exercise" in refusal(course)


def test_refuses_an_unknown_test_in_requires(course: Course) -> None:
    change_suite(course, '@requires("test_of_many")', '@requires("test_of_none")')
    assert "requires 'test_of_none', which is no test of it" in refusal(course)


def test_refuses_an_exercise_that_weighs_nothing(course: Course) -> None:
    change_suite(course, '    @hint("So much for each litre.")', "    @weight(0)")
    assert "The tests of 'cost' weigh nothing together, so it cannot be earned." in refusal(course)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        pytest.param(
            '@exercise("volume")',
            '@visible\n@exercise("volume")',
            "test_of_many of 'volume' is visible for pytest, and hidden for the build, which reads the suite's text.",
            id="visible as a class",
        ),
        pytest.param(
            '    @visible\n    @hint("So much',
            '    @pytest.mark.visible\n    @hint("So much',
            "test_of_one of 'cost' is visible for pytest, and hidden for the build",
            id="visible in pytest's words",
        ),
        pytest.param(
            '    @requires("test_of_many")\n    def',
            "    async def",
            "test_has_no_side_effects of 'volume' is hidden for pytest, and not there for the build",
            id="asynchronous",
        ),
        pytest.param(
            "class TestCost",
            "class Cost",
            "test_of_one of 'cost' is not there for pytest, and visible for the build",
            id="a class that pytest does not collect",
        ),
    ],
)
def test_refuses_a_test_that_students_and_graders_would_not_see_alike(
    course: Course, old: str, new: str, said: str
) -> None:
    change_suite(course, old, new)
    assert said in refusal(course)


def test_refuses_a_test_without_a_sentence(course: Course) -> None:
    change_suite(course, '        """volume prints nothing."""\n', "")
    assert "the test has no docstring" in refusal(course)


def test_refuses_a_test_cell_without_its_check(course: Course) -> None:
    change(course, lambda document: cell(document, "cost").update(source="assert True"))
    assert 'cell 5 (cost): a test cell holds check("cost").' in refusal(course)


def test_refuses_a_test_cell_without_its_answer_cell(course: Course) -> None:
    change(course, lambda document: cell(document, "cost-answer").metadata.nbgrader.update(grade_id="cost-solution"))
    assert "there is no answer cell cost-answer" in refusal(course)


def test_refuses_metadata_that_nbgrader_would_not_take(course: Course) -> None:
    change(course, lambda document: cell(document, "cost").metadata.nbgrader.update(colour="red"))
    assert "nbgrader's metadata of a cell is not valid" in refusal(course)


def test_refuses_a_solution_that_does_not_earn_full_marks(course: Course) -> None:
    def halve(document: Notebook) -> None:
        answer = cell(document, "cost-answer")
        answer.source = answer.source.replace("* price", "* price / 2")

    change(course, halve)
    message = refusal(course)
    assert "The solution of vessels does not earn full marks:" in message
    assert "cost earns 0 of 2: test_of_one" in message


def test_refuses_a_solution_that_needs_a_demo_cell(course: Course) -> None:
    def lean_on_a_demo(document: Notebook) -> None:
        cell(document, "demo-shelf").source = "tax = 1.0"
        answer = cell(document, "cost-answer")
        answer.source = answer.source.replace("* price", "* price * tax")

    change(course, lean_on_a_demo)
    assert "The solution of vessels needs 'tax' from a cell tagged 'demo'" in refusal(course)


def test_refuses_a_solution_that_fails_a_check_of_the_release(course: Course) -> None:
    change_suite(course, "close(student.cost(", "close(student.restarted().cost(")
    message = refusal(course)
    assert "The solution of vessels earns full marks, but check() in the released notebook finds fault" in message
    assert message.endswith("\ncost: cost(2, 3, price=5) is 30. This is checked when your notebook is graded.")


def test_refuses_a_release_that_earns_marks(course: Course) -> None:
    change_suite(course, "        close(student.cost(2.0, 3.0, price=5.0), 30.0)", "        student.has('cost')")
    assert "The untouched release of vessels earns marks: cost earns 2 of 2" in refusal(course)


def test_refuses_a_solution_line_elsewhere_in_the_release(course: Course) -> None:
    (course.source / NAME / "pictures.py").write_text("    secret_product = base * height\n")
    assert "pictures.py holds a line of a solution: secret_product = base * height" in refusal(course)


def test_refuses_a_module_that_python_cannot_read(course: Course) -> None:
    (course.source / NAME / "pictures.py").write_bytes("größe = 1\n".encode("latin-1"))
    assert "The release's pictures.py is not valid Python: " in refusal(course)


def test_refuses_a_hidden_test_line_in_the_release(course: Course) -> None:
    (course.source / NAME / "notes.md").write_text("base, height = rng.uniform(1, 2, size=(2, size))\n")
    assert "notes.md holds a line of a hidden test" in refusal(course)


def test_refuses_a_file_of_the_suite_in_the_release(course: Course) -> None:
    for folder in (course.suites, course.source):
        (folder / NAME / "labels.bin").write_bytes(b"\x00\x01\x02")
    assert "labels.bin is labels.bin of the suite." in refusal(course)


def test_refuses_a_visible_test_that_needs_more_than_the_release_has(course: Course) -> None:
    change_suite(course, "6.0)", "ANSWER)")
    assert "refers to 'ANSWER'" in refusal(course)
