"""A whole class: every submission graded in worker processes, none of which can stop the others."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool

from autograder.course import Course
from autograder.grading import grade_submission
from autograder.notebook import read_notebook
from autograder.results import Reason, Status, SubmissionResult
from autograder.sandbox import Host
from autograder.submission import Submission

PRELOAD = ["autograder.grading", "autograder.wire", "scipy.special"]
MOST_TRIES = 2


def grade_class(course: Course, submissions: Iterable[Submission], host: Host, jobs: int) -> Iterator[SubmissionResult]:
    """Grade submissions in `jobs` worker processes; yield each result as it comes.

    A worker that dies takes nobody's marks with it: what it was at is tried once more, then needs attention.
    Assignments whose calls may take longest go first, so that no worker is left alone with one at the end.
    """
    longest_first = sorted(submissions, key=lambda one: -course.assignment(one.assignment).limits.seconds_per_call)
    tries = {submission: 0 for submission in longest_first}
    while tries:
        with ProcessPoolExecutor(jobs, mp_context=_warm_context()) as pool:
            futures: dict[Future[SubmissionResult], Submission] = {
                pool.submit(grade_submission, course, submission, host): submission for submission in tries
            }
            yield from _collect(course, futures, tries)


def _collect(
    course: Course, futures: dict[Future[SubmissionResult], Submission], tries: dict[Submission, int]
) -> Iterator[SubmissionResult]:
    """Yield what comes until all is there or a worker dies; strike off `tries` what is settled."""
    pending = set(futures)
    while pending:
        at_work = {future for future in pending if future.running()}
        done, pending = wait(pending, return_when=FIRST_COMPLETED)
        for future in done:
            submission = futures[future]
            try:
                result = future.result()
            except BrokenProcessPool:
                tries[submission] += future in at_work or future.running()
                if tries[submission] < MOST_TRIES:
                    continue
                result = _lost(course, submission)
            del tries[submission]
            yield result


def _lost(course: Course, submission: Submission) -> SubmissionResult:
    assignment = course.assignment(submission.assignment)
    points = read_notebook(course.source / assignment.name / assignment.notebook).points
    return SubmissionResult(
        submission.student,
        assignment.name,
        Status.ATTENTION,
        sum(points.values()),
        reason=Reason.HOST,
        detail="The grading process itself died twice over this submission.",
    )


def _warm_context() -> multiprocessing.context.BaseContext:
    """Workers are forked from a server that has imported what grading needs."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOAD)
    return context
