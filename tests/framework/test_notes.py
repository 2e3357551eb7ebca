"""What a test of a suite asks a notebook for is known, also where another test has found it out before."""

import pytest

from autograder.expect import LearnerError
from autograder.local import LocalTransport
from autograder.proxy import Student, names_asked
from autograder.pytest_plugin import Findings, Notes

NOTEBOOK = "COAT = 2\n\ndef glaze(pot):\n    return pot + COAT\n\ndef fire(pot):\n    raise ValueError(pot)\n"


@pytest.fixture
def transport() -> LocalTransport:
    namespace = {"__name__": "__main__"}
    exec(compile(NOTEBOOK, "<cell 1>", "exec"), namespace)
    return LocalTransport(namespace)


@pytest.fixture
def student(transport: LocalTransport) -> Student:
    return Student(transport)


def test_names_that_are_called_read_or_looked_for_are_asked_for(student: Student) -> None:
    student.shadow(COAT=3).glaze(1)
    assert names_asked(student) == {"glaze"}

    student.has("kiln")
    assert student["COAT"] == 2
    assert names_asked(student) == {"glaze", "kiln", "COAT"}


def test_a_name_that_is_passed_on_is_asked_for(student: Student) -> None:
    with pytest.raises(LearnerError):
        student.glaze(student.fire)

    assert names_asked(student) == {"glaze", "fire"}


def test_what_one_test_has_found_out_is_not_found_out_again(transport: LocalTransport) -> None:
    found: Findings = {}
    first, second = Student(transport), Student(transport)

    assert Notes(found, first).find("pot", lambda: first.glaze(1)) == 3
    assert Notes(found, second).find("pot", lambda: pytest.fail("It was known.")) == 3
    assert second.calls == ()


def test_a_test_has_asked_for_what_its_notes_came_from(transport: LocalTransport) -> None:
    found: Findings = {}
    first, second = Student(transport), Student(transport)

    Notes(found, first).find("pot", lambda: first.glaze(1))
    Notes(found, second).find("pot", lambda: None)

    assert names_asked(second) == {"glaze"}


def test_what_fails_is_tried_again_by_the_next(transport: LocalTransport) -> None:
    found: Findings = {}
    for student in (Student(transport), Student(transport)):
        with pytest.raises(LearnerError):
            Notes(found, student).find("pot", lambda one=student: one.fire(1))
        assert len(student.calls) == 1
