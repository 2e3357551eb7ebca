"""A whole class: every submission graded behind an executor, and none of them can stop the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, as_completed
from dataclasses import dataclass, field, replace

from autograder.course import Course
from autograder.errors import AutograderError
from autograder.grading import Graded, Kept, score_suite, with_notebook
from autograder.opening import points_of
from autograder.results import Reason, Status, SubmissionResult, TestResult
from autograder.submission import Submission
from autograder.warm_parents import WarmParents
from autograder.warm_suite import WorkerDied

DIED = "The grading process itself died twice over this submission."
Keep = Callable[[str, tuple[TestResult, ...]], None]


@dataclass(frozen=True, slots=True)
class Work:
    """A submission to grade, and how many seconds it may be expected to take."""

    submission: Submission
    kept: Kept = field(default_factory=Kept)
    seconds: float = 0.0


def grade_class(
    course: Course, submit: Callable[[Work], Future[Graded]], work: Iterable[Work], confined: bool
) -> Iterator[tuple[Work, Graded]]:
    """Hand work to an executor, the longest first, so that no worker is left alone with one at the end.

    Yields each as it comes. Our own errors, such as a suite that cannot be collected, end the batch; any other that a
    worker meets costs no one but that submission, which then needs attention.
    confined: whether the workers confine student code, for what is said of a submission whose worker is lost.
    """
    futures = {submit(one): one for one in sorted(work, key=lambda one: -one.seconds)}
    try:
        for future in as_completed(tuple(futures)):
            one = futures.pop(future)  # a graded notebook is large: none is held for longer than it takes to write
            try:
                yield one, future.result()
            except AutograderError:
                raise
            except Exception as error:
                detail = f"The worker that graded it was lost: {type(error).__name__}: {error}"
                result = lost(course, one.submission, one.kept, detail, confined)
                yield one, with_notebook(course, one.submission, result)
    finally:
        for future in futures:
            future.cancel()


def grade_patiently(course: Course, parents: WarmParents, work: Work, keep: Keep | None = None) -> Graded:
    """Grade on this machine. When the grading process dies, try once more, an exercise at a time.

    When it dies again, a person has to look. What was judged by then is not lost: `keep` hears of each exercise when
    its tests have all run.
    """
    sizes = Counter[str]()
    for spec in parents.specs(work.submission.assignment):
        sizes[spec.exercise] += spec.cases
    heard = _Heard(sizes, keep)
    detail = DIED
    for again in (False, True):
        kept = replace(_more(work.kept, heard), apart=again)
        heard.start_again()
        try:
            return parents.grade(work.submission, kept, heard)
        except WorkerDied as error:
            detail = f"{DIED} {error}"
    host = parents.host
    result = lost(course, work.submission, _more(work.kept, heard), detail, host.confined)
    return with_notebook(course, work.submission, replace(result, isolation=host.isolation))


def _more(kept: Kept, heard: _Heard) -> Kept:
    return replace(kept, tests={**kept.tests, **heard.complete})


def lost(course: Course, submission: Submission, kept: Kept, detail: str, confined: bool) -> SubmissionResult:
    """The result of a submission that cannot be graded, with the exercises that were judged all the same."""
    assignment = course.assignment(submission.assignment)
    points = points_of(course, assignment)
    worth = {name: points[name] for name in points if name in kept.tests}
    judged = score_suite(worth, (test for tests in kept.tests.values() for test in tests))
    return SubmissionResult(
        submission.student,
        assignment.name,
        Status.ATTENTION,
        sum(points.values()),
        confined=confined,
        reason=Reason.HOST,
        detail=detail,
        exercises=tuple(judged.values()),
    )


class _Heard:
    """Hears of the tests of one submission as they end, and knows which exercises are complete.

    sizes: how many tests, parametrised cases counted singly, each exercise has.
    """

    def __init__(self, sizes: Mapping[str, int], keep: Keep | None) -> None:
        self._sizes, self._keep = sizes, keep
        self._begun: dict[str, tuple[TestResult, ...]] = {}
        self.complete: dict[str, tuple[TestResult, ...]] = {}

    def __call__(self, result: TestResult) -> None:
        name = result.exercise
        tests = self._begun[name] = (*self._begun.get(name, ()), result)
        if len(tests) == self._sizes[name]:
            self.complete[name] = tests
            if self._keep is not None:
                self._keep(name, tests)

    def start_again(self) -> None:
        """Forget the exercises that were not finished."""
        self._begun = {}
