"""Grade one submission in this process, with a suite that is collected just for it. For tests."""

from autograder.course import Course
from autograder.grading import grade_submission
from autograder.results import SubmissionResult
from autograder.sandbox import Host
from autograder.submission import Submission
from autograder.suite_run import with_suite


def grade_one(course: Course, submission: Submission, host: Host) -> SubmissionResult:
    """The result of one submission."""
    suite = course.suites / submission.assignment
    return with_suite(suite, course, lambda collected: grade_submission(collected, print, course, submission, host))
