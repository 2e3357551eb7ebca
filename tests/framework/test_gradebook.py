"""The one door to the gradebook: the same rows as nbgrader's own way makes, and all of them or none."""

import getpass
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell
from nbgrader.api import Comment, Grade, Gradebook, Student, SubmittedAssignment
from sqlalchemy import func, select, text
from sqlalchemy.exc import OperationalError
from tiny_course import NAME, cell, graded, make_tiny_course, source_notebook, write

from autograder.course import Course
from autograder.errors import GradingError
from autograder.gradebook import learn_assignment, open_gradebook, write_marks
from autograder.marks import Marks

SERVERS = sorted(Path("/usr/lib/postgresql").glob("*/bin"))


def marks(student: str = "ana", **changed: object) -> Marks:
    first = Marks(
        student=student,
        assignment=NAME,
        handed_in=datetime(2026, 11, 30, 10, 0),
        seconds_late=-3600,
        graded=True,
        earned={"volume": 4.0, "cost": 0.5},
        comments={"volume": None, "cost": "cost: 0.5 of 2 points"},
        written=frozenset({"written-1"}),
    )
    return replace(first, **changed)  # type: ignore[arg-type]


@pytest.fixture
def course(tmp_path: Path) -> Course:
    course = make_tiny_course(tmp_path)
    write(course.release / NAME / f"{NAME}.ipynb", source_notebook())
    return course


@pytest.fixture(
    params=["sqlite", pytest.param("postgresql", marks=[pytest.mark.long, pytest.mark.linux])], ids=lambda kind: kind
)
def gradebook(course: Course, request: pytest.FixtureRequest) -> Iterator[Gradebook]:
    url = None if request.param == "sqlite" else request.getfixturevalue("postgresql")
    with open_gradebook(course, url) as opened:
        learn_assignment(opened, course, course.assignments[0], url)
        yield opened


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A PostgreSQL server from the system's packages, for this module. Gives the start of its URLs."""
    if not SERVERS:
        said = "PostgreSQL is not installed: apt-get install postgresql"
        pytest.fail(said) if os.environ.get("CI") else pytest.skip(said)
    programs, user = SERVERS[-1], "nobody" if os.getuid() == 0 else getpass.getuser()
    folder, temporary = tmp_path_factory.mktemp("postgresql"), Path(tempfile.gettempdir())
    (folder / "data").mkdir()
    for path in (folder, *folder.parents):
        if path != temporary and path.is_relative_to(temporary):
            path.chmod(0o755)
    if os.getuid() == 0:
        shutil.chown(folder, user)
        shutil.chown(folder / "data", user)
    options = {"user": user, "group": "nogroup", "extra_groups": []} if os.getuid() == 0 else {}

    def do(*command: str | Path, check: bool = True) -> None:
        with (folder / "said").open("a") as said:
            subprocess.run(command, check=check, cwd=folder, stdout=said, stderr=said, timeout=60, **options)  # type: ignore[call-overload]

    do(programs / "initdb", "-D", folder / "data", "-U", "autograder", "--auth=trust", "-E", "UTF8", "--locale=C")
    settings = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off"
    do(programs / "pg_ctl", "-D", folder / "data", "-o", settings, "-w", "start")
    yield f"postgresql+psycopg://autograder@/{{}}?host={folder}"
    do(programs / "pg_ctl", "-D", folder / "data", "-m", "immediate", "stop", check=False)


@pytest.fixture
def postgresql(server: str, request: pytest.FixtureRequest) -> str:
    """The URL of a database of the test's own."""
    from sqlalchemy import create_engine

    name = "t" + os.urandom(6).hex()
    engine = create_engine(server.format("postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return server.format(name)


def rows(gradebook: Gradebook, student: str = "ana") -> dict[str, tuple[float | None, bool]]:
    gradebook.db.expire_all()
    notebook = gradebook.find_submission_notebook(NAME, NAME, student)
    return {grade.name: (grade.auto_score, grade.needs_manual_grade) for grade in notebook.grades}


def test_scores_comments_and_what_waits(gradebook: Gradebook, course: Course) -> None:
    write_marks(gradebook, course, [marks()])
    assert rows(gradebook) == {"volume": (4.0, False), "cost": (0.5, False), "written-1": (None, True)}
    assert gradebook.find_comment("cost-answer", NAME, NAME, "ana").auto_comment == "cost: 0.5 of 2 points"
    assert gradebook.find_comment("volume-answer", NAME, NAME, "ana").auto_comment is None
    assert gradebook.find_submission(NAME, "ana").timestamp == datetime(2026, 11, 30, 10, 0)


def test_the_rows_are_those_that_nbgrader_would_make(gradebook: Gradebook, course: Course) -> None:
    write_marks(gradebook, course, [marks("ana")])
    gradebook.add_student("bo")
    gradebook.add_submission(NAME, "bo")
    for table in (Grade, Comment):
        cells = {
            student: {row.cell_id for row in gradebook.db.query(table) if row.student.id == student}
            for student in ("ana", "bo")
        }
        assert cells["ana"] == cells["bo"]


def test_a_submission_that_nbgrader_made_is_taken_over(gradebook: Gradebook, course: Course) -> None:
    gradebook.add_student("ana")
    gradebook.add_submission(NAME, "ana")
    write_marks(gradebook, course, [marks()])
    assert rows(gradebook)["volume"] == (4.0, False)
    assert gradebook.db.query(SubmittedAssignment).count() == 1


def test_writing_the_same_again_changes_nothing(gradebook: Gradebook, course: Course) -> None:
    both = [marks("ana"), marks("bo")]
    write_marks(gradebook, course, both)
    counts = [gradebook.db.scalar(select(func.count()).select_from(table)) for table in (Student, Grade, Comment)]
    statements: list[str] = []
    from sqlalchemy import event

    def note(connection: object, cursor: object, statement: str, *_: object) -> None:
        statements.append(statement)

    event.listen(gradebook.engine, "before_cursor_execute", note)
    write_marks(gradebook, course, both)
    event.remove(gradebook.engine, "before_cursor_execute", note)
    assert [one for one in statements if not one.lstrip().startswith("SELECT")] == []
    again = [gradebook.db.scalar(select(func.count()).select_from(table)) for table in (Student, Grade, Comment)]
    assert counts == again == [2, 6, 6]


def test_new_marks_take_the_place_of_old_ones(gradebook: Gradebook, course: Course) -> None:
    write_marks(gradebook, course, [marks()])
    write_marks(gradebook, course, [marks(earned={"volume": 1.0, "cost": 2.0}, comments={"volume": "volume: 1 of 4"})])
    assert rows(gradebook)["volume"] == (1.0, False)
    assert gradebook.find_comment("cost-answer", NAME, NAME, "ana").auto_comment is None


def test_a_mark_given_by_hand_stays_and_is_flagged(gradebook: Gradebook, course: Course) -> None:
    write_marks(gradebook, course, [marks()])
    gradebook.find_grade("written-1", NAME, NAME, "ana").manual_score = 3.0
    gradebook.db.commit()
    write_marks(gradebook, course, [marks()])
    grade = gradebook.find_grade("written-1", NAME, NAME, "ana")
    assert (grade.manual_score, grade.needs_manual_grade) == (3.0, True)


def test_what_needs_attention_has_no_score(gradebook: Gradebook, course: Course) -> None:
    write_marks(gradebook, course, [marks()])
    write_marks(gradebook, course, [marks(graded=False)])
    assert set(rows(gradebook).values()) == {(None, True)}


def test_an_untouched_written_answer_is_zero(gradebook: Gradebook, course: Course) -> None:
    write_marks(gradebook, course, [marks(written=frozenset())])
    assert rows(gradebook)["written-1"] == (0.0, False)
    assert gradebook.find_comment("written-1", NAME, NAME, "ana").auto_comment == "No response."


def test_lateness_is_charged_on_what_was_earned_by_hand_too(gradebook: Gradebook, course: Course) -> None:
    write_marks(gradebook, course, [marks()])
    gradebook.find_grade("written-1", NAME, NAME, "ana").manual_score = 3.5
    gradebook.db.commit()
    write_marks(gradebook, course, [marks(seconds_late=3600)])
    notebook = gradebook.find_submission_notebook(NAME, NAME, "ana")
    assert (notebook.score, notebook.late_submission_penalty) == (8.0, pytest.approx(0.8))


def test_many_students_at_once(gradebook: Gradebook, course: Course) -> None:
    write_marks(gradebook, course, [marks(f"s{number:04}") for number in range(1200)])
    assert gradebook.db.scalar(select(func.count()).select_from(Grade)) == 3600


def test_a_failure_in_the_middle_leaves_all_as_it_was(
    gradebook: Gradebook, course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_marks(gradebook, course, [marks()])

    def fail(*_: object) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr("autograder.gradebook._comments", fail)
    with pytest.raises(OSError, match="no space"):
        write_marks(gradebook, course, [marks(earned={"volume": 0.0}), marks("bo")])
    assert rows(gradebook)["volume"] == (4.0, False)
    assert gradebook.db.query(Student).count() == 1


def test_an_assignment_that_was_never_learned_is_refused(course: Course) -> None:
    with open_gradebook(course) as gradebook, pytest.raises(GradingError, match="does not know vessels"):
        write_marks(gradebook, course, [marks()])


def test_a_database_that_cannot_be_used_is_told_without_its_password(course: Course) -> None:
    url = "postgresql+psycopg://ana:secret@127.0.0.1:9/grades?connect_timeout=2"
    with pytest.raises(GradingError) as caught, open_gradebook(course, url):
        pass
    assert "secret" not in str(caught.value)
    assert "Nothing is lost" in str(caught.value)


def test_a_locked_database_is_told(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*_: object) -> None:
        raise OperationalError("UPDATE grade", {}, Exception("database is locked"))

    with pytest.raises(GradingError, match="database is locked"), open_gradebook(course):
        locked()


# --- a release that changes when marks are there already -----------------------------------------------------


def released_anew(gradebook: Gradebook, course: Course, document: NotebookNode) -> None:
    """Let the gradebook learn another release of the assignment."""
    write(course.release / NAME / f"{NAME}.ipynb", document)
    url = gradebook.engine.url.render_as_string(hide_password=False)
    learn_assignment(gradebook, course, course.assignments[0], url)


def with_glaze() -> NotebookNode:
    """The notebook with one exercise more, and a locked cell."""
    document = source_notebook()
    document.cells += [
        new_code_cell("glaze = None", metadata=graded("glaze-answer", solution=True)),
        new_code_cell('check("glaze")', metadata=graded("glaze", 3, grade=True, locked=True)),
        new_markdown_cell("Done.", metadata=graded("end", locked=True)),
    ]
    return document


def test_an_exercise_that_is_added_waits_in_what_was_graded(gradebook: Gradebook, course: Course) -> None:
    write_marks(gradebook, course, [marks("ana"), marks("bo")])
    released_anew(gradebook, course, with_glaze())
    assert rows(gradebook)["glaze"] == (None, True)
    assert rows(gradebook)["volume"] == (4.0, False)
    assert gradebook.find_notebook(NAME, NAME).max_score == 13.0
    assert gradebook.find_source_cell("glaze", NAME, NAME).source == 'check("glaze")'


def test_an_exercise_that_is_added_gets_its_marks(gradebook: Gradebook, course: Course) -> None:
    write_marks(gradebook, course, [marks("ana"), marks("bo")])
    released_anew(gradebook, course, with_glaze())
    more = {"volume": 4.0, "cost": 0.5, "glaze": 3.0}
    write_marks(gradebook, course, [marks(earned=more, comments={"glaze": "glaze: 3 of 3 points"})])
    assert rows(gradebook)["glaze"] == (3.0, False)
    assert gradebook.find_comment("glaze-answer", NAME, NAME, "ana").auto_comment == "glaze: 3 of 3 points"
    assert rows(gradebook, "bo")["glaze"] == (None, True)


def test_a_locked_cell_that_is_gone_is_forgotten(gradebook: Gradebook, course: Course) -> None:
    released_anew(gradebook, course, with_glaze())
    write_marks(gradebook, course, [marks()])
    document = with_glaze()
    document.cells.pop()
    released_anew(gradebook, course, document)
    assert "end" not in {cell.name for cell in gradebook.find_notebook(NAME, NAME).source_cells}


def test_an_exercise_that_is_gone_is_refused_with_what_to_do(gradebook: Gradebook, course: Course) -> None:
    write_marks(gradebook, course, [marks("ana"), marks("bo"), marks("cy")])
    document = source_notebook()
    document.cells = [each for each in document.cells if each.id not in ("cost", "cost-answer")]
    with pytest.raises(GradingError) as caught:
        released_anew(gradebook, course, document)
    assert "no longer has cost, cost-answer" in str(caught.value)
    assert rows(gradebook)["cost"] == (0.5, False)
    gradebook.remove_assignment(NAME)  # what `nbgrader db assignment remove` does
    released_anew(gradebook, course, document)
    write_marks(gradebook, course, [marks()])
    assert rows(gradebook).keys() == {"volume", "written-1"}


def test_an_exercise_that_was_never_graded_may_go(gradebook: Gradebook, course: Course) -> None:
    document = source_notebook()
    document.cells.remove(cell(document, "cost"))
    released_anew(gradebook, course, document)
    assert {one.name for one in gradebook.find_notebook(NAME, NAME).grade_cells} == {"volume", "written-1"}


# --- where it is ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("url", ["grades.db", "postgresql:ana:secret@host", "postgresql://ana:secret@host:a/grades"])
def test_what_is_no_url_is_told_without_being_quoted(course: Course, url: str) -> None:
    with (
        pytest.raises(GradingError, match="Write a URL, as in sqlite:///grades.db") as caught,
        open_gradebook(course, url),
    ):
        pass
    assert "secret" not in str(caught.value)


def test_a_driver_that_is_not_installed_is_told_with_how_to_get_it(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with (
        pytest.raises(GradingError, match=r"pip install 'autograder\[postgresql\]'") as caught,
        open_gradebook(course, "postgresql+psycopg://ana:secret@host/grades"),
    ):
        pass
    assert "secret" not in str(caught.value)


def test_opening_it_looks_at_no_submission(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("autograder.nbgrader_settings._not_to_copy", pytest.fail)
    with open_gradebook(course) as gradebook:
        learn_assignment(gradebook, course, course.assignments[0])
