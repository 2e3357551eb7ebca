"""What a graded notebook shows: the student's own cells, and under each test cell what the tests found.

Pure functions from documents and results to documents. All text that comes from a student or a test is
shown as text, never as markup.
"""

from __future__ import annotations

import html
from collections.abc import Iterable

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell, new_output

from autograder.results import ExerciseResult, Outcome, Status, SubmissionResult, TestResult

MARK = {Outcome.PASSED: "✓", Outcome.FAILED: "✗", Outcome.NOT_REACHED: "–", Outcome.ERROR: "!"}
MISSING_NOTE = "The cells below were missing in the submission; they are the release's."
GREEN, ORANGE = "#1a7f37", "#b35900"


def graded_document(submitted: NotebookNode, released: NotebookNode, result: SubmissionResult) -> NotebookNode:
    """The submission as nbgrader and the student see it after grading: restored, with the results in it."""
    document = restored_document(submitted, released)
    exercises = {exercise.grade_id: exercise for exercise in result.exercises}
    for cell in document.cells:
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id", "")
        if cell.cell_type == "code" and is_test_cell(cell):
            cell.outputs = [result_output(exercises.get(grade_id), result)]
    return document


def restored_document(submitted: NotebookNode, released: NotebookNode) -> NotebookNode:
    """The submission without its outputs, with the release's metadata.

    Cells of the release keep its metadata, and its text where they are locked, whatever the submission says
    of them; a grade cell that the submission lacks comes back at the end. Other cells have no metadata: these could
    hide a cell, or claim points.
    """
    ours = {cell.metadata.nbgrader.grade_id: cell for cell in released.cells if "nbgrader" in cell.metadata}
    seen: set[str] = set()
    cells = [_restored(cell, ours, seen) for cell in submitted.cells]
    missing = [_copy(cell) for grade_id, cell in ours.items() if grade_id not in seen and _matters(cell)]
    if missing:
        cells += [new_markdown_cell(MISSING_NOTE), *missing]  # type: ignore[no-untyped-call]
    document = _copy(released)
    document.cells = _with_distinct_ids(cells)
    return document


def unreadable_document(released: NotebookNode, result: SubmissionResult) -> NotebookNode:
    """What stands in for a submission that cannot be read: the release, and on top of it why."""
    document = graded_document(released, released, result)
    why = _as_written(attention_sentence(result).splitlines())
    document.cells.insert(0, new_markdown_cell(f"Not graded yet:\n\n{why}"))  # type: ignore[no-untyped-call]
    return document


def result_output(exercise: ExerciseResult | None, result: SubmissionResult) -> NotebookNode:
    """A cell output that shows what an exercise earned and why, as HTML and as plain text."""
    if exercise is None or result.status is not Status.GRADED:
        text = f"Not graded yet: {attention_sentence(result)}"
        data = {"text/plain": text, "text/html": _box(ORANGE, html.escape(text))}
    else:
        data = {"text/plain": exercise_text(exercise), "text/html": _exercise_html(exercise)}
    output: NotebookNode = new_output("display_data", data=data)  # type: ignore[no-untyped-call]
    return output


def attention_sentence(result: SubmissionResult) -> str:
    """Why a submission needs a person, in plain words."""
    return result.detail or "a person has to look at this submission."


def exercise_text(exercise: ExerciseResult) -> str:
    """What an exercise earned and why, as plain text."""
    if same := _one_for_all(exercise):
        return f"{_title(exercise)}\n{same}"
    lines = [_title(exercise)]
    for test in exercise.tests:
        lines.append(f"{MARK[test.outcome]} {test.sentence}")
        lines += [f"    {line}" for line in _explanation(test)]
    return "\n".join(lines)


def exercise_comment(exercise: ExerciseResult) -> str | None:
    """The comment on an exercise's answer cell, as nbgrader's Markdown; None when the exercise earned all."""
    if exercise.earned >= exercise.points:
        return None
    lines = _one_for_all(exercise).splitlines()
    if not lines:
        for test in exercise.tests:
            if test.outcome is not Outcome.PASSED:
                lines += [f"{MARK[test.outcome]} {test.sentence}", *_explanation(test)]
    return f"{_title(exercise)}\n\n{_as_written(lines)}".rstrip()


def is_test_cell(cell: NotebookNode) -> bool:
    """Whether nbgrader's metadata make a cell an autograder test cell."""
    graded = cell.metadata.get("nbgrader", {})
    return bool(graded.get("grade")) and not graded.get("solution")


def is_written_cell(cell: NotebookNode) -> bool:
    """Whether nbgrader's metadata make a cell a written answer."""
    graded = cell.metadata.get("nbgrader", {})
    return bool(graded.get("grade")) and bool(graded.get("solution"))


def answered(document: NotebookNode, released: NotebookNode) -> frozenset[str]:
    """Written answers in which a submission says something other than the release, by grade_id."""
    stubs = {cell.metadata.nbgrader.grade_id: cell.source.strip() for cell in released.cells if is_written_cell(cell)}
    return frozenset(
        cell.metadata.nbgrader.grade_id
        for cell in document.cells
        if is_written_cell(cell) and cell.source.strip() not in ("", stubs.get(cell.metadata.nbgrader.grade_id))
    )


def _as_written(lines: Iterable[str]) -> str:
    """Lines as a block of Markdown that shows them as they are: they quote what a student's code said."""
    return "\n".join(f"    {line}" for line in lines)


def _title(exercise: ExerciseResult) -> str:
    extra = " (with library functions in place of other exercises' parts)" if exercise.with_equivalents else ""
    return f"{exercise.grade_id}: {exercise.earned:g} of {exercise.points:g} points{extra}"


def _one_for_all(exercise: ExerciseResult) -> str:
    """The message that every test of an exercise has, as when it is not written yet; "" where they differ."""
    messages = {test.message for test in exercise.tests}
    return messages.pop() if len(messages) == 1 else ""


def _explanation(test: TestResult) -> Iterable[str]:
    yield from test.message.splitlines()
    if test.hint:
        yield f"Hint: {test.hint}"


def _exercise_html(exercise: ExerciseResult) -> str:
    rows = [f"<div>{html.escape(_one_for_all(exercise))}</div>"]
    for test in exercise.tests if not _one_for_all(exercise) else ():
        colour = GREEN if test.outcome is Outcome.PASSED else ORANGE
        lines = "".join(f"<div style='margin-left:1.5em'>{html.escape(line)}</div>" for line in _explanation(test))
        rows.append(
            f"<div><b style='color:{colour}'>{MARK[test.outcome]}</b> {html.escape(test.sentence)}{lines}</div>"
        )
    full = exercise.earned >= exercise.points
    return _box(GREEN if full else ORANGE, f"<b>{html.escape(_title(exercise))}</b>{''.join(rows)}")


def _box(colour: str, body: str) -> str:
    return f"<div style='border-left:4px solid {colour};padding:.4em .8em'>{body}</div>"


def _restored(cell: NotebookNode, ours: dict[str, NotebookNode], seen: set[str]) -> NotebookNode:
    """A submitted cell without outputs; as the release has it where it is one of the release's."""
    restored = _copy(cell)
    if restored.cell_type == "code":
        restored.outputs, restored.execution_count = [], None
    graded = cell.metadata.get("nbgrader")
    restored.metadata = NotebookNode()  # type: ignore[no-untyped-call]
    grade_id = graded.get("grade_id") if isinstance(graded, dict) else None
    if not isinstance(grade_id, str) or grade_id not in ours:
        grade_id = restored.get("id", "")  # a notebook without nbgrader's metadata still has its cells' ids
    original = ours.get(grade_id)
    if original is None or grade_id in seen or original.cell_type != restored.cell_type:
        return restored
    seen.add(grade_id)
    restored.metadata = _copy(original.metadata)
    if original.metadata.nbgrader.locked:
        restored.source = original.source
    return restored


def _matters(cell: NotebookNode) -> bool:
    graded = cell.metadata.nbgrader
    return bool(graded.get("grade") or graded.get("solution"))


def _with_distinct_ids(cells: list[NotebookNode]) -> list[NotebookNode]:
    """The cells, the id of a repeated one changed: nbformat wants each once."""
    used: set[str] = set()
    for number, cell in enumerate(cells):
        if not isinstance(cell.get("id"), str) or cell.id in used:
            cell.id = f"cell-{number}"
        used.add(cell.id)
    return cells


def _copy(node: NotebookNode) -> NotebookNode:
    copied: NotebookNode = nbformat.from_dict(node)  # type: ignore[no-untyped-call]
    return copied
