"""A whole class: every submission graded in worker processes, none of which can stop the others."""

from __future__ import annotations

import contextlib
import multiprocessing
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool

from autograder.course import Course
from autograder.grading import grade_submission
from autograder.notebook import read_notebook
from autograder.results import Reason, Status, SubmissionResult
from autograder.sandbox import Host
from autograder.submission import Submission

PRELOAD = ["autograder.grading", "autograder.wire", "scipy.special"]


def grade_class(course: Course, submissions: Iterable[Submission], host: Host, jobs: int) -> Iterator[SubmissionResult]:
    """Grade submissions in `jobs` worker processes; yield each result as it comes.

    A worker that dies takes nobody's marks with it: whatever may have killed it is tried once more, alone, and needs
    attention when that worker dies too.
    Assignments whose calls may take longest go first, so that no worker is left alone with one at the end.
    """
    waiting = sorted(submissions, key=lambda one: -course.assignment(one.assignment).limits.seconds_per_call)
    suspects: list[Submission] = []
    while waiting or suspects:
        alone = bool(suspects)
        batch = [suspects.pop(0)] if alone else waiting
        settled = set()
        for submission, result in _grade_until_broken(course, batch, host, 1 if alone else jobs):
            settled.add(submission)
            yield result
        left = [submission for submission in batch if submission not in settled]
        if alone:
            for submission in left:
                yield _lost(course, submission)
        else:  # workers take submissions in order, so the first ones left were at work when one died
            suspects, waiting = left[:jobs], left[jobs:]


def _grade_until_broken(
    course: Course, batch: Iterable[Submission], host: Host, jobs: int
) -> Iterator[tuple[Submission, SubmissionResult]]:
    """Yield results as they come, until all are there or a worker dies."""
    with ProcessPoolExecutor(jobs, mp_context=_warm_context()) as pool:
        futures = {pool.submit(grade_submission, course, submission, host): submission for submission in batch}
        for future in as_completed(futures):
            with contextlib.suppress(BrokenProcessPool):
                yield futures[future], future.result()


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
