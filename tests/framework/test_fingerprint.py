"""What determines a result changes its fingerprint, and nothing else does."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tiny_course import NAME, SUITE, make_tiny_course

from autograder.course import Course, load_course
from autograder.errors import SuiteError
from autograder.fingerprint import Content, content_of, digest, ground_of, split_module, suite_parts
from autograder.submission import Submission


@pytest.fixture
def course(tmp_path: Path) -> Course:
    course = make_tiny_course(tmp_path)
    (tmp_path / "release" / NAME / "glazes").mkdir(parents=True)
    (tmp_path / "release" / NAME / "clay.csv").write_text("grey")
    (tmp_path / "release" / NAME / "glazes" / "celadon.csv").write_text("green")
    return course


def edited(path: str, old: str, new: str) -> Callable[[Course], None]:
    def edit(course: Course) -> None:
        file = course.root / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")

    return edit


SUITE_FILE = f"tests/grading/{NAME}/test_vessels.py"
EDITS = {
    "tests of volume": (edited(SUITE_FILE, "2.0, 3.0), 6.0", "2.0, 4.0), 8.0"), {"volume"}, set()),
    "tests of cost": (edited(SUITE_FILE, "price=5.0), 30.0", "price=6.0), 36.0"), {"cost"}, set()),
    "what both share": (
        edited(SUITE_FILE, "import numpy as np", "import numpy as np\nSMALL = 1"),
        {"volume", "cost"},
        set(),
    ),
    "equivalents": (edited(f"tests/grading/{NAME}/equivalents.py", "mul as", "add as"), {"volume", "cost"}, set()),
    "comments": (edited(SUITE_FILE, "import numpy as np", "import numpy as np  # arrays"), set(), set()),
    "threshold": (edited("course.yml", "at_least: 0.9", "at_least: 0.8"), set(), {"thresholds"}),
    "limit": (edited("course.yml", "memory_mb: 256", "memory_mb: 512"), set(), {"limits"}),
    "seed": (edited("course.yml", "seed: 7", "seed: 8"), set(), {"seed"}),
    "data of the release": (edited(f"release/{NAME}/clay.csv", "grey", "red"), set(), {"release"}),
    "data in a folder of the release": (
        edited(f"release/{NAME}/glazes/celadon.csv", "green", "blue"),
        set(),
        {"release"},
    ),
    "points": (edited(f"source/{NAME}/{NAME}.ipynb", '"points": 2', '"points": 3'), set(), {"points"}),
    "title": (edited("course.yml", "title: Vessels", "title: Pots"), set(), set()),
}


@pytest.mark.parametrize(("edit", "exercises", "parts"), EDITS.values(), ids=EDITS.keys())
def test_an_edit_changes_what_it_concerns(
    course: Course, edit: Callable[[Course], None], exercises: set[str], parts: set[str]
) -> None:
    before = ground_of(course, course.assignments[0])
    edit(course)
    after_course = load_course(course.root)
    after = ground_of(after_course, after_course.assignments[0])
    assert {name for name in before.suite if before.suite[name] != after.suite[name]} == exercises
    old, new = before.parts(), after.parts()
    assert {name for name in old if name != "suite" and old[name] != new[name]} == parts


def test_the_whole_changes_with_any_part(course: Course) -> None:
    before = ground_of(course, course.assignments[0])
    edited(SUITE_FILE, "price=5.0), 30.0", "price=6.0), 36.0")(course)
    after = ground_of(course, course.assignments[0])
    assert (before.common == after.common, before.whole == after.whole) == (True, False)


def test_a_class_that_others_name_is_shared() -> None:
    mine, rest = split_module(SUITE + "\n\nclass TestMore(TestVolume):\n    pass\n")
    assert [name for name, _ in mine] == ["cost"]
    assert "class TestVolume" in rest


def test_an_exercise_without_tests_has_a_part_too(course: Course) -> None:
    assert suite_parts(course.suites / NAME, ["volume", "cost", "glaze"]).keys() == {"volume", "cost", "glaze"}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(
            b"import numpy\ndef (", "line 2: this is not valid Python: invalid syntax. Correct it.", id="syntax"
        ),
        pytest.param(
            "glaze = 'céladon'".encode("latin-1"), "is not UTF-8. Save it with the encoding UTF-8.", id="encoding"
        ),
    ],
)
def test_a_suite_that_is_not_python_is_told_with_its_file(course: Course, content: bytes, said: str) -> None:
    file = course.root / SUITE_FILE
    file.write_bytes(content)
    with pytest.raises(SuiteError) as caught:
        ground_of(course, course.assignments[0])
    assert str(caught.value).startswith(str(file))
    assert str(caught.value).endswith(said)


def test_a_submission_is_its_bytes_and_its_time(tmp_path: Path) -> None:
    notebook = tmp_path / "vessels.ipynb"
    notebook.write_text("{}")
    submission = Submission("ana", NAME, notebook)
    found = [content_of(submission)]
    (tmp_path / "timestamp.txt").write_text("2026-12-01 10:00:00 UTC")
    found.append(content_of(submission))
    notebook.write_text("{ }")
    found.append(content_of(submission))
    assert len({content.whole for content in found}) == 3
    assert [content.notebook for content in found] == [hashlib.sha256(b).hexdigest() for b in (b"{}", b"{}", b"{ }")]


@pytest.mark.parametrize("kind", ["missing", "a folder", "a link", "a pipe"])
def test_what_is_no_file_has_no_hash(tmp_path: Path, kind: str) -> None:
    notebook = tmp_path / "a.ipynb"
    (tmp_path / "secret").write_text("x")
    make: dict[str, Callable[[], object]] = {
        "a folder": notebook.mkdir,
        "a link": lambda: notebook.symlink_to("secret"),
        "a pipe": lambda: os.mkfifo(notebook),
    }
    make.get(kind, lambda: None)()
    assert content_of(Submission("ana", NAME, notebook)) == Content("", "")


def test_where_one_part_ends_matters() -> None:
    assert digest("ab", "c") != digest("a", "bc")
