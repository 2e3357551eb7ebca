"""The grader's warm parent: work is done in forks of it, which know the suite and nothing of one another."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest
from tiny_course import NAME, make_tiny_course
from warm_work import SEEN, Undividable, add, count_tests, die, fail, nap, remember, tell

from autograder.course import Course
from autograder.errors import GradingError, SuiteError
from autograder.warm_parents import WarmParents
from autograder.warm_suite import WarmSuite, WorkerDied

pytestmark = pytest.mark.linux


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    return make_tiny_course(tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="module")
def suite(course: Course) -> Iterator[WarmSuite]:
    with WarmSuite(course.suites / NAME, course) as started:
        yield started


def test_gives_what_the_work_comes_to(suite: WarmSuite) -> None:
    assert suite.do(add, 2, 3) == 5


def test_the_suite_is_collected_already(suite: WarmSuite) -> None:
    assert suite.do(count_tests) == len(suite.specs) == 4


def test_one_piece_of_work_leaves_nothing_for_the_next(suite: WarmSuite) -> None:
    assert suite.do(remember, "first") == ["first", "first"]
    assert suite.do(remember, "second") == ["second", "second"]
    assert SEEN == []


def test_what_is_told_arrives_in_order_and_before_the_end(suite: WarmSuite) -> None:
    heard: list[str] = []
    assert suite.do(tell, ["a", "b", "c"], tell=heard.append) == 3
    assert heard == ["a", "b", "c"]


def test_an_error_arrives_as_it_is(suite: WarmSuite) -> None:
    with pytest.raises(GradingError, match="the clay is dry"):
        suite.do(fail, GradingError("the clay is dry"))


def test_an_error_that_cannot_travel_arrives_in_words(suite: WarmSuite) -> None:
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        suite.do(add, 1, Undividable())


def test_a_death_is_told_with_all_that_came_before_it(suite: WarmSuite) -> None:
    heard: list[str] = []
    with pytest.raises(WorkerDied):
        suite.do(die, tell=heard.append)
    assert heard == ["before"]
    assert suite.do(add, 1, 1) == 2


def test_several_are_done_at_a_time_each_in_its_own_process(suite: WarmSuite) -> None:
    start = time.monotonic()
    with ThreadPoolExecutor(8) as threads:
        pids = list(threads.map(lambda _: suite.do(nap, 1.0), range(8)))
    assert len(set(pids)) == 8
    assert time.monotonic() - start < 7


def test_a_suite_that_cannot_be_collected_says_why(tmp_path: Path) -> None:
    course = make_tiny_course(tmp_path)
    (course.suites / NAME / "test_vessels.py").write_text("def (", encoding="utf-8")
    with pytest.raises(SuiteError, match="SyntaxError"), WarmSuite(course.suites / NAME, course):
        pass


FORK = """
import os
real = os.fork
def fork():
    os.fork = real
    raise {error}
os.fork = fork
"""
NO_PROCESSES = 'BlockingIOError(11, "Resource temporarily unavailable")'


def with_forks(course: Course, error: str) -> WarmSuite:
    """The course's suite, in whose process the first fork raises an error."""
    file = course.suites / NAME / "test_vessels.py"
    file.write_text(FORK.format(error=error) + file.read_text(encoding="utf-8"), encoding="utf-8")
    return WarmSuite(course.suites / NAME, course)


def test_it_goes_on_after_a_fork_that_failed(tmp_path: Path) -> None:
    with with_forks(make_tiny_course(tmp_path), NO_PROCESSES) as suite:
        with pytest.raises(WorkerDied, match="No process could be forked: .* unavailable"):
            suite.do(add, 1, 1)
        assert suite.do(add, 1, 1) == 2


def test_what_ended_it_is_told_to_all_who_ask(tmp_path: Path) -> None:
    with with_forks(make_tiny_course(tmp_path), 'RuntimeError("the kiln is cold")') as suite:
        for _ in range(2):
            with pytest.raises(WorkerDied, match="has ended: RuntimeError: the kiln is cold"):
                suite.do(add, 1, 1)


def test_that_it_was_killed_is_told(course: Course) -> None:
    with WarmSuite(course.suites / NAME, course) as suite:
        process = psutil.Process(suite._process.pid)
        process.kill()
        process.wait(10)
        with pytest.raises(WorkerDied, match="was killed"):
            suite.do(add, 1, 1)


def test_closing_it_ends_what_is_at_work(course: Course) -> None:
    with WarmSuite(course.suites / NAME, course) as suite, ThreadPoolExecutor(1) as threads:
        working = threads.submit(suite.do, nap, 60)
        process = psutil.Process(suite._process.pid)
        while not process.children():
            time.sleep(0.02)
        (worker,) = process.children()
        suite.__exit__()
        with pytest.raises(WorkerDied):
            working.result(10)
        worker.wait(10)


def test_closed_parents_start_nothing(course: Course) -> None:
    parents = WarmParents(course)
    with parents:
        pass
    with pytest.raises(GradingError, match="Grading was stopped"):
        parents.suite(NAME)
