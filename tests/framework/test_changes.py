"""Which marks changed between two gradings, and why."""

from typing import Any

import pytest

from autograder.changes import UNEXPLAINED, Change, changes_between

GROUND = {
    "suite": {"volume": "v1", "cost": "c1"},
    "points": "p1",
    "thresholds": "t1",
    "limits": "l1",
    "release": "r1",
    "seed": "s1",
    "framework": "f1",
    "packages": "k1",
}


def document(volume: float | None = 4.0, cost: float = 2.0, submission: str = "n1", **ground: Any) -> dict[str, Any]:
    """A report of one submission; volume None: it needs attention."""
    exercises = [] if volume is None else [{"id": "volume", "earned": volume}, {"id": "cost", "earned": cost}]
    entry = {
        "student": "ana",
        "assignment": "vessels",
        "status": "needs attention" if volume is None else "graded",
        "detail": "It is missing." if volume is None else "",
        "score": None if volume is None else volume + cost,
        "exercises": exercises,
        "ground": "g",
        "submission_hash": submission,
    }
    return {"grounds": {"g": GROUND | ground}, "submissions": [entry]}


def change(exercise: str, before: float | None, after: float | None, *why: str) -> Change:
    return Change("vessels", "ana", exercise, before, after, why)


def test_the_same_marks_are_no_change() -> None:
    assert changes_between(document(), document(submission="n2", framework="f2")) == ()


@pytest.mark.parametrize(
    ("after", "why"),
    [
        pytest.param({"submission": "n2"}, "another submission", id="submission"),
        pytest.param({"suite": {"volume": "v2", "cost": "c1"}}, "other tests", id="suite"),
        pytest.param({"points": "p2"}, "other points", id="points"),
        pytest.param({"thresholds": "t2"}, "other thresholds", id="thresholds"),
        pytest.param({"limits": "l2"}, "other limits", id="limits"),
        pytest.param({"release": "r2"}, "another release", id="release"),
        pytest.param({"seed": "s2"}, "another seed", id="seed"),
        pytest.param({"framework": "f2"}, "another version of autograder", id="framework"),
        pytest.param({"packages": "k2"}, "other versions of packages", id="packages"),
        pytest.param({"suite": {"volume": "v1", "cost": "c2"}}, UNEXPLAINED, id="tests of another exercise"),
    ],
)
def test_a_change_has_its_reason(after: dict[str, Any], why: str) -> None:
    assert changes_between(document(), document(volume=1.0, **after)) == (change("volume", 4.0, 1.0, why),)


def test_several_reasons_are_all_told() -> None:
    (found,) = changes_between(document(), document(cost=0.0, submission="n2", limits="l2"))
    assert found == change("cost", 2.0, 0.0, "another submission", "other limits")


def test_a_submission_that_now_needs_attention() -> None:
    (found,) = changes_between(document(), document(volume=None, submission="n2"))
    assert found == change("", 6.0, None, "It is missing.", "another submission")


def test_a_submission_that_no_longer_needs_attention() -> None:
    assert changes_between(document(volume=None), document()) == (change("", None, 6.0, UNEXPLAINED),)


def test_an_exercise_that_came_and_one_that_went() -> None:
    before, after = document(), document()
    before["submissions"][0]["exercises"][1]["id"] = "price"
    found = changes_between(before, after)
    assert [(one.exercise, one.before, one.after) for one in found] == [("cost", None, 2.0), ("price", 2.0, None)]


def test_a_submission_of_one_report_alone_is_no_change() -> None:
    before = {"grounds": {}, "submissions": []}
    assert changes_between(before, document()) == ()
    assert changes_between(document(), before) == ()


def test_a_report_of_an_earlier_version_has_no_grounds() -> None:
    before = document()
    del before["grounds"], before["submissions"][0]["ground"], before["submissions"][0]["submission_hash"]
    (found,) = changes_between(before, document(volume=1.0))
    assert "another submission" in found.why
