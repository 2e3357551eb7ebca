"""What students read first, for every wrong answer of the corpus: words that help, and nothing that is not theirs."""

import re
from functools import cache
from pathlib import Path

import pytest

from autograder.corpus import MESSAGES_FILE
from autograder.extraction import SuiteTest, read_suite
from autograder.golden import read_golden, same_message, write_golden
from autograder.notebook import bound_names, read_notebook

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "tests" / "corpus"
MESSAGES = {
    f"{file.parts[-3]}/{file.parts[-2]}/{name}": (file.parts[-3], file.parts[-2], message)
    for file in sorted(CORPUS.glob(f"*/*/{MESSAGES_FILE}"))
    for name, message in read_golden(file.parent).items()
}
NOT_THEIRS = (
    "Traceback",
    'File "',
    "site-packages",
    "tests/grading",
    "autograder",
    "/tmp",
    "/release",
    "/scratch",
)
STOPPED = re.compile(r"The (call|notebook)|is not there|was not run|called before|cannot be used|There is no")

every_message = pytest.mark.parametrize(("assignment", "exercise", "message"), MESSAGES.values(), ids=MESSAGES)


@cache
def suite_tests(assignment: str, exercise: str) -> dict[str, SuiteTest]:
    suite = read_suite(ROOT / "tests" / "grading" / assignment)
    return {test.sentence: test for test in suite if test.exercise == exercise}


@cache
def names_of(assignment: str, exercise: str) -> frozenset[str]:
    """What the answer cell of an exercise defines."""
    source = read_notebook(ROOT / "source" / assignment / f"{assignment}.ipynb")
    return bound_names(next(cell.source for cell in source.code if cell.grade_id == f"{exercise}-answer"))


def parts(message: str) -> tuple[str, str, str]:
    """Sentence, what happened, and hint."""
    sentence, _, rest = message.partition("\n")
    happened, _, hint = rest.partition("\nHint: ")
    return sentence, happened, hint


@every_message
def test_nothing_of_ours_shows(assignment, exercise, message):
    assert [words for words in NOT_THEIRS if words in message] == []


@every_message
def test_it_begins_with_the_sentence_of_a_test(assignment, exercise, message):
    assert parts(message)[0] in suite_tests(assignment, exercise)


@every_message
def test_it_ends_with_one_hint_unless_something_is_missing(assignment, exercise, message):
    _, happened, hint = parts(message)

    assert hint or "is not there" in happened
    assert "\n" not in hint
    assert "Hint:" not in hint


@every_message
def test_a_visible_test_names_what_was_called(assignment, exercise, message):
    sentence, happened, _ = parts(message)
    if suite_tests(assignment, exercise)[sentence].visible:
        assert any(name in happened for name in names_of(assignment, exercise)) or STOPPED.search(happened), happened


@every_message
def test_a_hidden_test_shows_neither_inputs_nor_expected_values(assignment, exercise, message):
    sentence, happened, _ = parts(message)
    if not suite_tests(assignment, exercise)[sentence].visible:
        ours = re.sub(r"\(.*?-answer\): .*", "", happened)  # the line of the student's own cell is theirs
        assert "Expected" not in ours
        assert "returned" not in ours
        assert "array(" not in ours


# --- the file ----------------------------------------------------------------------------------------------


def test_a_message_is_read_as_it_was_written(tmp_path):
    message = "f(0) is 1.\nf(0) returned:\n\n    [[1 2]\n     [3 4]]\nExpected 1.\nHint: One."

    write_golden(tmp_path, "f", {"wrong/a": ("It says ## nothing.", message), "partly/b": ("B.", "f(1) is 2.")})

    assert read_golden(tmp_path) == {"wrong/a": message, "partly/b": "f(1) is 2."}


def test_without_a_file_there_are_no_messages(tmp_path):
    assert read_golden(tmp_path) == {}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("f(2) returned 0.12150541772836264, a float64.", "f(2) returned 0.12150541772836261, a float64.", True),
        ("returned array([0.0130531 , 1.e-09])", "returned array([0.01305312, 1.e-09])", True),
        ("returned 0.1215.", "returned 0.1216.", False),
        ("returned -0.5.", "returned 0.5.", False),
        ("returned 1.5, a float64.", "returned 1.5, a float32.", False),
        ("returned 3.", "returned 4.", False),
        ("returned 1.5 and 2.5.", "returned 1.5.", False),
    ],
)
def test_what_processors_round_differently_is_the_same_message(one, other, same):
    assert same_message(one, other) is same
