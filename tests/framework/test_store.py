"""What is kept comes back as it was; what cannot be kept costs no marks."""

import sqlite3
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from autograder.results import CellProblem, ExerciseResult, Outcome, Reason, Status, SubmissionResult, TestResult
from autograder.store import Store

TEST = TestResult(
    "volume",
    "test_a",
    "It is 6.",
    Outcome.FAILED,
    False,
    2,
    "No.",
    "Multiply.",
    0.25,
    Fraction(1, 3),
    "test_b",
    "cell 2",
)
RESULT = SubmissionResult(
    "ana",
    "vessels",
    Status.GRADED,
    6.0,
    4.5,
    exercises=(ExerciseResult("volume", 6.0, 4.5, (TEST,), with_equivalents=True),),
    problems=(CellProblem("cell 3", "it ended"),),
    written=("written-1",),
    seconds=1.5,
    confined=True,
)
LOST = SubmissionResult(
    "zoé", "vessels", Status.ATTENTION, 6.0, reason=Reason.MISSING, detail="It is\nmissing.", confined=False
)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        pytest.param(RESULT, SubmissionResult, id="graded"),
        pytest.param(LOST, SubmissionResult, id="needs attention"),
        pytest.param((TEST, TEST), tuple[TestResult, ...], id="tests"),
        pytest.param((), tuple[CellProblem, ...], id="no problems"),
        pytest.param("a key", str, id="text"),
    ],
)
def test_a_value_comes_back_as_it_was(store: Store, value: object, kind: type) -> None:
    store.put("key", value, kind)
    assert store.get("key", kind) == value


def test_what_was_never_kept_is_none(store: Store) -> None:
    assert store.get("key", SubmissionResult) is None


def test_another_store_in_the_same_folder_finds_it(store: Store, tmp_path: Path) -> None:
    store.put("key", RESULT, SubmissionResult)
    assert Store(tmp_path / "store").get("key", SubmissionResult) == RESULT


def test_what_cannot_be_read_counts_as_missing(store: Store) -> None:
    store.put("key", "something else", str)
    assert store.get("key", SubmissionResult) is None


def test_a_value_that_is_cut_short_counts_as_missing(store: Store, tmp_path: Path) -> None:
    store.put("key", RESULT, SubmissionResult)
    with sqlite3.connect(tmp_path / "store" / "cache.db") as database:
        database.execute("UPDATE Cache SET value = substr(value, 1, 20)")
    database.close()
    assert store.get("key", SubmissionResult) is None
    assert store.problem == ""
    store.put("key", RESULT, SubmissionResult)
    assert store.get("key", SubmissionResult) == RESULT


class GivenUpMeanwhile(Store):
    """A store that another thread gives up right after this one has looked whether it is there."""

    @property
    def _cache(self) -> Any:
        found, self.__dict__["cache"] = self.__dict__.get("cache"), None
        return found

    @_cache.setter
    def _cache(self, value: Any) -> None:
        self.__dict__["cache"] = value


def test_a_store_that_another_thread_gives_up_costs_nothing_else(tmp_path: Path) -> None:
    GivenUpMeanwhile(tmp_path / "store").put("key", RESULT, SubmissionResult)
    assert GivenUpMeanwhile(tmp_path / "store").get("key", SubmissionResult) == RESULT
    GivenUpMeanwhile(tmp_path / "store").close()


def test_nothing_in_it_is_pickled(store: Store, tmp_path: Path) -> None:
    store.put("key", RESULT, SubmissionResult)
    with sqlite3.connect(tmp_path / "store" / "cache.db") as database:
        modes = {mode for (mode,) in database.execute("SELECT mode FROM Cache")}
    database.close()
    assert modes == {1}  # diskcache's number for raw bytes; 4 would be a pickle


def test_a_folder_that_cannot_be_used_is_told_and_costs_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("not a folder")
    store = Store(tmp_path / "store")
    store.put("key", RESULT, SubmissionResult)
    assert store.get("key", SubmissionResult) is None
    assert str(tmp_path / "store") in store.problem
    assert "will grade everything again" in store.problem


def test_a_damaged_database_is_told_and_costs_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "cache.db").write_bytes(b"not a database, but long enough to look like one" * 100)
    store = Store(tmp_path / "store")
    assert store.get("key", SubmissionResult) is None
    assert "delete the folder" in store.problem
