"""The errors that this package raises on purpose.

Each message answers three questions: what happened and where; what was expected; what to do.
"""


class AutograderError(Exception):
    """Something that the reader of the message can put right."""


class CourseError(AutograderError):
    """The course file is missing or wrong, or does not have what was asked of it."""


class NotebookError(AutograderError):
    """A notebook cannot be read, or breaks a rule for its cells."""


class SuiteError(AutograderError):
    """A grading suite cannot be read, or breaks a rule for its tests."""


class CorpusError(AutograderError):
    """An answer of the corpus, or the list of equivalent mutants, breaks a rule."""


class BuildError(AutograderError):
    """A release cannot be made: the parts of an assignment disagree, or an answer would leak."""


class IsolationError(AutograderError):
    """This host cannot isolate a student's process as the course demands."""


class GradingError(AutograderError):
    """A submission could not be judged, through no fault of the student."""
