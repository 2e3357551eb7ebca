"""pytest, for grading: the `student` fixture, the marks of a suite, and a result for each test.

In a batch, `autograder.grading` hands the plugin a running notebook. Run by hand, `pytest
tests/grading/<assignment>` starts the instructor's own notebook, and `--submission PATH` another one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import pytest

from autograder.course import Course, band_fraction, load_course
from autograder.errors import AutograderError, SuiteError
from autograder.expect import CallStopped, Explanation, LearnerError, NotReached, explain
from autograder.messages import Request
from autograder.opening import open_session
from autograder.proxy import Student, names_asked
from autograder.results import Outcome, TestResult
from autograder.sandbox import WarmParent
from autograder.session import CannotJudge, NotebookSession

T = TypeVar("T")
Findings = dict[str, tuple[Any, frozenset[str]]]
"""What tests of an exercise found out, and from which names of the notebook."""


@dataclass(frozen=True, slots=True)
class TestSpec:
    """What a suite says of one test. cases: with how many sets of parameters it runs."""

    __test__ = False

    exercise: str
    uses: tuple[str, ...]
    name: str
    sentence: str
    visible: bool
    weight: int
    hint: str
    requires: str
    cases: int = 1


@dataclass(frozen=True, slots=True)
class Measured:
    """A value that a test has measured, and the band of course.yml that it earns by."""

    test: str
    band: str
    value: float


@dataclass
class GradingRun:
    """What one pytest run needs of us, and what it finds out.

    only: exercises to run; None runs all.  results: one for each test that ended, in order.
    heard: told of each result as it comes.
    cannot_judge: why the rest of the suite was given up.
    measured: the values that decided, by a band, whether a test earns all that it can.
    asked: the names of the notebook that each test asked for.  found: what those of an exercise told one another.
    """

    session: NotebookSession | None
    course: Course
    only: frozenset[str] | None = None
    heard: Callable[[TestResult], None] | None = None
    results: list[TestResult] = field(default_factory=list)
    cannot_judge: CannotJudge | None = None
    measured: list[Measured] = field(default_factory=list)
    asked: dict[str, frozenset[str]] = field(default_factory=dict)
    found: dict[str, Findings] = field(default_factory=dict)

    def wants(self, exercise: str) -> bool:
        """Whether this run is to run the tests of an exercise."""
        return self.only is None or exercise in self.only


RUN = pytest.StashKey[GradingRun]()
SPEC = pytest.StashKey[TestSpec]()
STUDENT = pytest.StashKey[Student]()
FRACTION = pytest.StashKey[Fraction]()

MARKS = (
    "exercise(grade_id, uses): the exercise that a class of tests belongs to",
    "visible: students get this test in the release",
    "weight(share): the test's share of its exercise's points",
    "hint(sentence): what a student reads when the test fails",
    "requires(test): counts only when that test of the same class passed",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options for running a grading suite by hand."""
    group = parser.getgroup("autograder")
    group.addoption("--submission", metavar="PATH", help="grade this notebook, not the instructor's own")
    group.addoption(
        "--no-sandbox",
        action="store_true",
        help="run the notebook without isolation (for development)",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Announce the marks of a suite."""
    for mark in MARKS:
        config.addinivalue_line("markers", mark)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Read what the suite says of each test."""
    for item in items:
        if item.get_closest_marker("exercise") is not None:
            item.stash[SPEC] = spec_of(item)


def spec_of(item: pytest.Item) -> TestSpec:
    """What the marks and the docstring of a test say. Raises SuiteError where they break a rule."""
    function = getattr(item, "function", None)
    sentence = " ".join((function.__doc__ or "").split()) if function else ""
    place = f"{item.path.name}, {item.name}"
    if not sentence:
        raise SuiteError(f"{place}: the test has no docstring. Write the sentence that a student reads about it.")
    mark = item.get_closest_marker("exercise")
    assert mark is not None
    return TestSpec(
        exercise=mark.args[0],
        uses=mark.kwargs["uses"],
        name=getattr(item, "originalname", item.name),
        sentence=sentence,
        visible=item.get_closest_marker("visible") is not None,
        weight=_argument(item, "weight", 1),
        hint=_argument(item, "hint", ""),
        requires=_argument(item, "requires", ""),
    )


def _argument(item: pytest.Item, mark: str, default: Any) -> Any:
    found = item.get_closest_marker(mark)
    return found.args[0] if found else default


# --- fixtures ------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def grading_run(request: pytest.FixtureRequest) -> Iterator[GradingRun]:
    """The running notebook: the batch's, or one that is started here for a run by hand."""
    run = request.config.stash.get(RUN, None)
    if run is not None:
        yield run
        return
    with ExitStack() as stack:
        yield _run_by_hand(request.config, request.session.items[0].path, stack)


def _run_by_hand(config: pytest.Config, test: Path, stack: ExitStack) -> GradingRun:
    """Start the notebook that `--submission` names, or the instructor's."""
    root = next((folder for folder in test.parents if (folder / "course.yml").is_file()), None)
    if root is None:
        raise pytest.UsageError(f"No course.yml above {test}: a suite lies in tests/grading/ of its course.")
    course = load_course(root)
    assignment = course.assignment(test.relative_to(course.suites).parts[0])
    given = config.getoption("submission")
    notebook = Path(given) if given else course.source / assignment.name / assignment.notebook
    confined = not config.getoption("no_sandbox")
    warm = stack.enter_context(WarmParent(course.release, confined, private=course.private))
    session = open_session(course, assignment, notebook, warm.host)
    stack.callback(session.close)
    return GradingRun(session, course)


@pytest.fixture
def student(request: pytest.FixtureRequest, grading_run: GradingRun) -> Iterator[Student]:
    """The notebook under test, as an object: `student.sigmoid(0.0)`."""
    session = grading_run.session
    assert session is not None
    seed, test = grading_run.course.seed, _test_id(request.node)
    spec = request.node.stash.get(SPEC, None)
    session.turn_to(spec.exercise if spec else "", hidden=spec is not None and not spec.visible)
    proxy = Student(session, seed_of=lambda number: seed_for(seed, test, number))
    request.node.stash[STUDENT] = proxy
    yield proxy
    session.close_restarted()
    if proxy.holds_handles and session.is_running:
        session.send(Request("forget"), {})


@pytest.fixture
def rng(request: pytest.FixtureRequest, grading_run: GradingRun) -> np.random.Generator:
    """Random numbers for a hidden test's inputs: the same from run to run."""
    return np.random.default_rng(seed_for(grading_run.course.seed, _test_id(request.node), -1))


@pytest.fixture
def band(request: pytest.FixtureRequest, grading_run: GradingRun) -> Callable[..., Fraction]:
    """`band("accuracy", value)` lets the test earn the fraction that course.yml gives for that value.

    at_most: what it can earn whatever the value is, for a reason other than the value.
    """

    def earn(name: str, value: float, at_most: float = 1) -> Fraction:
        bands = grading_run.course.bands.get(name)
        if bands is None:
            known = ", ".join(grading_run.course.bands)
            raise SuiteError(f"course.yml has no band {name!r}. It has: {known}.")
        fraction = min(band_fraction(bands, value), Fraction(str(at_most)))
        request.node.stash[FRACTION] = fraction
        if at_most >= bands[0].earns:
            grading_run.measured.append(Measured(request.node.stash[SPEC].name, name, float(value)))
        return fraction

    return earn


class Notes:
    """What one test has found out, for others of its exercise. With it goes which names the finding came from."""

    def __init__(self, found: Findings, student: Student) -> None:
        self._found, self._student = found, student

    def find(self, key: str, work: Callable[[], T]) -> T:
        """The finding of this key; where no test has it yet, do the work for it. What that raises is not kept."""
        if key not in self._found:
            self._found[key] = work(), frozenset(names_asked(self._student))
        value: T
        value, names = self._found[key]
        names_asked(self._student).update(names)
        return value


@pytest.fixture
def notes(request: pytest.FixtureRequest, grading_run: GradingRun, student: Student) -> Notes:
    """`notes.find("slow finding", work)` lets several tests share what takes long to find out."""
    return Notes(grading_run.found.setdefault(request.node.stash[SPEC].exercise, {}), student)


def seed_for(course_seed: int, test: str, number: int) -> int:
    """A seed that differs from course to course, test to test and call to call, and never from run to run."""
    digest = hashlib.blake2b(f"{course_seed}/{test}/{number}".encode(), digest_size=4).digest()
    return int.from_bytes(digest, "big")


def _test_id(item: pytest.Item) -> str:
    spec = item.stash.get(SPEC, None)
    return f"{spec.exercise if spec else ''}::{item.name}"


# --- results -------------------------------------------------------------------------------------------


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Note each test's result; show a failing one's message for the student among pytest's sections."""
    report = yield
    spec = item.stash.get(SPEC, None)
    if spec is None or not (call.when == "call" or (call.when == "setup" and call.excinfo)):
        return report
    error = call.excinfo.value if call.excinfo else None
    result = judge(spec, error, item, call.duration)
    if result.message:
        hint = f"\nHint: {result.hint}" if result.hint else ""
        report.sections.append(("What the student reads", f"{result.sentence}\n{result.message}{hint}"))
    run = item.config.stash.get(RUN, None)
    if run is not None:
        assert run.session is not None
        result = replace(result, cut_short=result.cut_short or run.session.cut_short)
        run.results.append(result)
        student = item.stash.get(STUDENT, None)
        names = frozenset(names_asked(student) if student is not None else ())
        run.asked[spec.name] = run.asked.get(spec.name, frozenset()) | names
        if run.heard is not None:
            run.heard(result)
        if isinstance(error, CannotJudge):
            run.cannot_judge = error
    return report


def judge(spec: TestSpec, error: BaseException | None, item: pytest.Item, seconds: float) -> TestResult:
    """The result of one test, from what it raised."""
    outcome, told = Outcome.PASSED, Explanation("", "")
    fraction = item.stash.get(FRACTION, Fraction(1))
    student = item.stash.get(STUDENT, None)
    if isinstance(error, CannotJudge | AutograderError | OSError | KeyboardInterrupt):
        outcome, told = Outcome.ERROR, Explanation(str(error), "")
    elif isinstance(error, NotReached):
        outcome, told = Outcome.NOT_REACHED, explain(error, (), spec.hint)
    elif error is not None:
        calls = student.calls if student is not None else ()
        hidden = not spec.visible and not isinstance(error, CallStopped)
        outcome, told = Outcome.FAILED, explain(error, calls, spec.hint, hidden=hidden)
    elif fraction < 1:
        told = Explanation(f"This earned {float(fraction):.0%} of its points.", spec.hint)
    return TestResult(
        exercise=spec.exercise,
        name=spec.name,
        sentence=spec.sentence,
        outcome=outcome,
        visible=spec.visible,
        weight=spec.weight,
        message=told.message,
        hint=told.hint,
        seconds=round(seconds, 4),
        fraction=fraction,
        requires=spec.requires,
        unwritten=error.problem.cell if isinstance(error, LearnerError) and error.is_stub else "",
        cut_short=isinstance(error, CallStopped),
    )
