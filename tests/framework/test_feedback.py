"""What a graded notebook shows: whatever the submission says of its cells, and only as text."""

import html
import re

import nbformat
import pytest
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from nbformat.v4 import new_code_cell, new_markdown_cell
from tiny_course import cell, graded, source_notebook

from autograder.feedback import MISSING_NOTE, answered, exercise_comment, exercise_text, graded_document
from autograder.results import ExerciseResult, Outcome, Reason, Status, SubmissionResult, TestResult


def found(outcome: Outcome, message: str = "", hint: str = "", name: str = "test_a") -> TestResult:
    return TestResult("volume", name, "volume(2, 3) is 6.", outcome, True, 1, message, hint)


PASSED = found(Outcome.PASSED)
FAILED = found(Outcome.FAILED, "volume(2, 3) returned 5.\nExpected 6.", "Multiply.", "test_b")
VOLUME = ExerciseResult("volume", 4.0, 2.0, (PASSED, FAILED))
COST = ExerciseResult("cost", 2.0, 2.0, (PASSED,))
RESULT = SubmissionResult("ana", "vessels", Status.GRADED, 6.0, 4.0, exercises=(VOLUME, COST), confined=True)


@pytest.fixture
def released() -> nbformat.NotebookNode:
    return source_notebook()


def outputs_of(document: nbformat.NotebookNode, id: str) -> str:
    return "".join(output["data"]["text/plain"] for output in cell(document, id).outputs)


def test_results_stand_under_the_test_cells(released: nbformat.NotebookNode) -> None:
    document = graded_document(source_notebook(), released, RESULT)
    assert outputs_of(document, "volume").splitlines() == [
        "volume: 2 of 4 points",
        "✓ volume(2, 3) is 6.",
        "✗ volume(2, 3) is 6.",
        "    volume(2, 3) returned 5.",
        "    Expected 6.",
        "    Hint: Multiply.",
    ]


def test_the_students_own_outputs_go(released: nbformat.NotebookNode) -> None:
    submitted = source_notebook()
    cell(submitted, "setup").outputs = [nbformat.v4.new_output("stream", text="volume: 4 of 4 points")]
    assert cell(graded_document(submitted, released, RESULT), "setup").outputs == []


def test_raised_points_are_put_back(released: nbformat.NotebookNode) -> None:
    submitted = source_notebook()
    cell(submitted, "volume").metadata.nbgrader.points = 400
    assert cell(graded_document(submitted, released, RESULT), "volume").metadata.nbgrader.points == 4


def test_locked_text_is_put_back_and_answers_stay(released: nbformat.NotebookNode) -> None:
    submitted = source_notebook()
    cell(submitted, "volume").source = "print('full marks')"
    cell(submitted, "cost-answer").source = "cost = None"
    document = graded_document(submitted, released, RESULT)
    assert cell(document, "volume").source == 'check("volume")'
    assert cell(document, "cost-answer").source == "cost = None"


def test_a_deleted_grade_cell_comes_back_at_the_end(released: nbformat.NotebookNode) -> None:
    submitted = source_notebook()
    submitted.cells = [c for c in submitted.cells if c.id != "volume"]
    document = graded_document(submitted, released, RESULT)
    assert [c.source for c in document.cells[-2:]] == [MISSING_NOTE, 'check("volume")']
    assert "2 of 4 points" in outputs_of(document, "volume")


def test_a_copied_grade_cell_counts_once(released: nbformat.NotebookNode) -> None:
    submitted = source_notebook()
    submitted.cells.append(new_code_cell('check("volume")', id="copy", metadata=graded("volume", 4, grade=True)))
    document = graded_document(submitted, released, RESULT)
    assert [c.id for c in document.cells if "nbgrader" in c.metadata and c.metadata.nbgrader.grade_id == "volume"] == [
        "volume"
    ]


def test_cells_are_known_by_their_ids_when_the_metadata_is_gone(released: nbformat.NotebookNode) -> None:
    submitted = source_notebook()
    for each in submitted.cells:
        each.metadata = nbformat.from_dict({})
    document = graded_document(submitted, released, RESULT)
    assert cell(document, "volume").metadata.nbgrader.points == 4
    assert len(document.cells) == len(submitted.cells)


def test_equal_ids_are_told_apart(released: nbformat.NotebookNode) -> None:
    submitted = source_notebook()
    submitted.cells += [new_markdown_cell("a", id="same"), new_markdown_cell("b", id="same")]
    document = graded_document(submitted, released, RESULT)
    assert len({each.id for each in document.cells}) == len(document.cells)


def test_markup_in_a_message_is_shown_as_text(released: nbformat.NotebookNode) -> None:
    evil = found(Outcome.FAILED, "raised <script>alert(1)</script>", name="test_c")
    result = SubmissionResult(
        "ana",
        "vessels",
        Status.GRADED,
        6.0,
        0.0,
        exercises=(ExerciseResult("volume", 4.0, 0.0, (PASSED, evil)),),
        confined=True,
    )
    shown = cell(graded_document(source_notebook(), released, result), "volume").outputs[0]["data"]["text/html"]
    assert "<script>" not in shown
    assert "&lt;script&gt;" in shown


def test_a_comment_shows_what_it_quotes_as_it_is() -> None:
    quoted = ("<script>alert(1)</script>", "[a](javascript:b)", "![](http://c)", "*d* `e` $f$")
    evil = found(Outcome.FAILED, "\n".join(quoted), name="test_c")
    comment = exercise_comment(ExerciseResult("volume", 4.0, 0.0, (PASSED, evil)))
    assert comment is not None
    shown = MarkdownWithMath(renderer=IPythonRenderer(escape=False)).render(comment)
    assert re.findall(r"<(\w+)", shown) == ["p", "pre", "code"]
    assert [line for line in quoted if html.escape(line, quote=False) not in shown] == []


def test_attention_is_said_where_the_marks_would_be(released: nbformat.NotebookNode) -> None:
    result = SubmissionResult(
        "ana", "vessels", Status.ATTENTION, 6.0, reason=Reason.TIME, detail="It ran too long.", confined=True
    )
    document = graded_document(source_notebook(), released, result)
    assert outputs_of(document, "volume") == "Not graded yet: It ran too long."


def test_full_marks_need_no_comment() -> None:
    assert exercise_comment(COST) is None


def test_a_comment_says_what_failed_and_the_hint() -> None:
    assert exercise_comment(VOLUME) == (
        "volume: 2 of 4 points\n\n"
        "    ✗ volume(2, 3) is 6.\n    volume(2, 3) returned 5.\n    Expected 6.\n    Hint: Multiply."
    )


def test_one_message_for_all_is_said_once() -> None:
    stub = found(Outcome.FAILED, "volume is not written yet.")
    exercise = ExerciseResult("volume", 4.0, 0.0, (stub, stub, stub))
    assert exercise_text(exercise) == "volume: 0 of 4 points\nvolume is not written yet."


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        pytest.param("Clay is soil.", True, id="answer"),
        pytest.param("Model answer: a fine-grained soil.", False, id="as released"),
        pytest.param("  \n", False, id="emptied"),
    ],
)
def test_knows_an_answer_from_an_untouched_cell(released: nbformat.NotebookNode, text: str, counts: bool) -> None:
    document = graded_document(source_notebook(), released, RESULT)
    cell(document, "written-1").source = text
    assert answered(document, released) == (frozenset({"written-1"}) if counts else frozenset())
