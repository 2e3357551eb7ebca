"""What is wrong with a suite, from how it judged answers whose marks are known. Pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from autograder.band_distances import FAR, BandDistances
from autograder.corpus import MESSAGES_FILE, Answer, Kind
from autograder.equivalent_mutants import Equivalent
from autograder.golden import message_of, same_message
from autograder.mutants import Mutant
from autograder.results import Outcome, TestResult
from autograder.trial import Tried, costs_marks, is_troubled


class Fault(StrEnum):
    """What an audit can find."""

    REJECTED = "right answer rejected"
    ACCEPTED = "wrong answer accepted"
    ALIVE = "mutant alive"
    DID_NOT_FAIL = "listed test did not fail"
    OTHER_HINT = "another hint"
    OTHER_MARKS = "other marks"
    MESSAGE = "golden messages differ"
    STALE = "listed mutant is not one"
    UNJUDGED = "could not be judged"
    NARROW = "band too close"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong. what: the answer or mutant.  diff: of a mutant."""

    exercise: str
    fault: Fault
    what: str
    detail: str
    diff: str = ""


@dataclass(frozen=True, slots=True)
class JudgedAnswer:
    """An answer of the corpus, and what came of it."""

    answer: Answer
    tried: Tried

    @property
    def key(self) -> str:
        """What its golden message is filed under."""
        return f"{self.answer.kind}/{self.answer.name}"

    @property
    def first(self) -> TestResult | None:
        """The first test with something to say to the student."""
        return next((test for test in self.tried.tests if is_troubled(test)), None)

    @property
    def message(self) -> str:
        """What the student reads first, or ""."""
        return message_of(self.first) if self.first else ""


@dataclass(frozen=True, slots=True)
class JudgedMutant:
    """A mutant, and what came of it. reason: why it is listed as equivalent, or ""."""

    mutant: Mutant
    tried: Tried
    reason: str = ""

    @property
    def killer(self) -> TestResult | None:
        """The test that notices it: one that takes marks, or else one that only informs."""
        noticed = [test for test in self.tried.tests if is_troubled(test)]
        return next((test for test in noticed if test.weight), noticed[0] if noticed else None)


@dataclass(frozen=True, slots=True)
class AuditedExercise:
    """All that an audit has seen of one exercise.

    golden: messages by answer, as they are on file.

    unmatched: entries of the list of equivalent mutants that are about no mutant.
    """

    name: str
    points: float
    solution: Tried
    answers: tuple[JudgedAnswer, ...] = ()
    mutants: tuple[JudgedMutant, ...] = ()
    golden: Mapping[str, str] | None = None
    bands: tuple[BandDistances, ...] = ()
    unmatched: tuple[Equivalent, ...] = ()

    def of(self, kind: Kind) -> list[JudgedAnswer]:
        """Its answers of one kind."""
        return [judged for judged in self.answers if judged.answer.kind is kind]


REWRITE = "Read what students are told now, and keep it with `autograder audit --rewrite`."
_ALIVE = """\
No test fails. Write a test that notices it; or, if it is as right as the solution, list it as equivalent:
  - line: {mutant.line}
    becomes: {mutant.becomes}
    reason: …"""


def findings_of(exercise: AuditedExercise) -> list[Finding]:
    """Everything that is wrong, the worst first."""
    found = _of_solution(exercise)
    for judged in exercise.answers:
        if judged.answer.kind is Kind.RIGHT:
            found += _of_right_work(exercise, judged.answer.label, judged.tried)
        else:
            found += _of_wrong(exercise, judged) + _of_message(exercise, judged)
    found += _of_golden(exercise)
    for mutant in exercise.mutants:
        found += _of_mutant(exercise, mutant)
    for entry in exercise.unmatched:
        detail = f"There is no such mutant any more: {entry.line} → {entry.becomes}. Take it off the list."
        found.append(Finding(exercise.name, Fault.STALE, entry.place, detail))
    for band in exercise.bands:
        found += _of_band(exercise, band)
    order = list(Fault)
    return sorted(found, key=lambda finding: order.index(finding.fault))


def _of_solution(exercise: AuditedExercise) -> list[Finding]:
    return _of_right_work(exercise, "the instructor's own solution", exercise.solution)


def _of_right_work(exercise: AuditedExercise, what: str, tried: Tried) -> list[Finding]:
    """A right answer earns full points, and has all that the tests ask for; one that only informs may dislike it."""
    if tried.fault:
        return [Finding(exercise.name, Fault.UNJUDGED, what, tried.fault)]
    lost = [test for test in tried.tests if costs_marks(test) or test.outcome is Outcome.NOT_REACHED]
    if not lost and tried.earned >= exercise.points:
        return []
    told = "\n".join(f"{test.name} ({test.outcome}): {message_of(test)}" for test in lost)
    detail = f"It earned {tried.earned:g} of {exercise.points:g}.\n{told}"
    return [Finding(exercise.name, Fault.REJECTED, what, detail)]


def _of_wrong(exercise: AuditedExercise, judged: JudgedAnswer) -> list[Finding]:
    answer, tried = judged.answer, judged.tried
    if tried.fault:
        return [Finding(exercise.name, Fault.UNJUDGED, answer.label, tried.fault)]
    found = []
    if tried.earned >= exercise.points:
        found.append(Finding(exercise.name, Fault.ACCEPTED, answer.label, f"It earned {tried.earned:g}, all there is."))
    failed = [test.name for test in tried.tests if is_troubled(test)]
    passed = [name for name in answer.fails if name not in failed]
    if passed:
        detail = f"{', '.join(passed)} passed. Failed: {', '.join(failed) or 'none'}."
        found.append(Finding(exercise.name, Fault.DID_NOT_FAIL, answer.label, detail))
    first = judged.first
    if first is not None and _words(first.hint) != _words(answer.hint):
        detail = f"{first.name} fails first.\nIt says: {first.hint or 'no hint'}\nListed:  {answer.hint}"
        found.append(Finding(exercise.name, Fault.OTHER_HINT, answer.label, detail))
    if answer.earns is not None and tried.earned != answer.earns:
        detail = f"It earned {tried.earned:g} of {exercise.points:g}; listed: {answer.earns:g}."
        found.append(Finding(exercise.name, Fault.OTHER_MARKS, answer.label, detail))
    return found


def _of_message(exercise: AuditedExercise, judged: JudgedAnswer) -> list[Finding]:
    if judged.tried.fault or exercise.golden is None or not judged.message:
        return []
    kept = exercise.golden.get(judged.key)
    if kept is None or same_message(kept, judged.message.rstrip()):
        return []
    detail = f"On file:\n{kept}\nNow:\n{judged.message}\n{REWRITE}"
    return [Finding(exercise.name, Fault.MESSAGE, judged.answer.label, detail)]


def _of_golden(exercise: AuditedExercise) -> list[Finding]:
    """The golden file has a message for each answer that gets one, and no other."""
    known = {judged.key for judged in exercise.answers if judged.answer.kind is not Kind.RIGHT and judged.message}
    on_file = set(exercise.golden or {})
    parts = [f"No message is on file for {', '.join(sorted(known - on_file))}." if known - on_file else ""]
    parts += [f"There is no such answer: {', '.join(sorted(on_file - known))}." if on_file - known else ""]
    detail = "\n".join(part for part in parts if part)
    what = f"{exercise.name}/{MESSAGES_FILE}"
    return [Finding(exercise.name, Fault.MESSAGE, what, f"{detail}\n{REWRITE}")] if detail else []


def _of_mutant(exercise: AuditedExercise, judged: JudgedMutant) -> list[Finding]:
    mutant = judged.mutant
    if judged.tried.fault:
        return [Finding(exercise.name, Fault.UNJUDGED, mutant.label, judged.tried.fault, mutant.diff)]
    if judged.reason and judged.killer:
        detail = f"It is listed as equivalent ({judged.reason}), but {judged.killer.name} fails. Take it off the list."
        return [Finding(exercise.name, Fault.STALE, mutant.label, detail, mutant.diff)]
    if not judged.reason and not judged.killer:
        return [Finding(exercise.name, Fault.ALIVE, mutant.label, _ALIVE.format(mutant=mutant), mutant.diff)]
    return []


def _of_band(exercise: AuditedExercise, band: BandDistances) -> list[Finding]:
    """The solution, and each wrong answer, must stand off the top threshold; other right answers are only shown."""
    near = [
        one for one in (band.solution, *band.answers) if not one.is_far and (one is band.solution or not one.is_right)
    ]
    return [
        Finding(
            exercise.name,
            Fault.NARROW,
            one.what,
            f"{band.test} measured {one.value:.4f}, {one.deviations:+.1f} standard deviations from the {band.top:g} "
            f"that earns full marks in {band.band}: less than {FAR:g}, so luck may decide.",
        )
        for one in near
    ]


def never_alone(exercise: AuditedExercise) -> list[str]:
    """Tests worth marks that never were the only one to fail: all they find, others find too.

    Of the mutants nothing is known here: their trials stop at the first failure.
    """
    alone = set()
    for judged in exercise.answers:
        failed = [test.name for test in judged.tried.tests if costs_marks(test)]
        alone.update(failed if len(failed) == 1 else [])
    return [test.name for test in exercise.solution.tests if test.weight and test.name not in alone]


def passes_the_visible(exercise: AuditedExercise) -> list[JudgedAnswer]:
    """Wrong answers that pass every test that students see: only hidden ones know them."""
    return [
        judged
        for judged in exercise.answers
        if judged.answer.kind is not Kind.RIGHT
        and judged.tried.tests
        and not any(test.visible and is_troubled(test) for test in judged.tried.tests)
    ]


def told_to_the_right(exercise: AuditedExercise) -> list[tuple[JudgedAnswer, TestResult]]:
    """Right answers that a test without weight says something to."""
    return [
        (judged, test)
        for judged in exercise.of(Kind.RIGHT)
        for test in judged.tried.tests
        if not test.weight and is_troubled(test)
    ]


def kills(exercise: AuditedExercise) -> dict[str, int]:
    """How many answers and mutants each test fails, by name."""
    count = {test.name: 0 for test in exercise.solution.tests}
    tried: Iterable[Tried] = [
        *(judged.tried for judged in exercise.answers if judged.answer.kind is not Kind.RIGHT),
        *(judged.tried for judged in exercise.mutants),
    ]
    for one in tried:
        for test in one.tests:
            if is_troubled(test):
                count[test.name] = count.get(test.name, 0) + 1
    return count


def _words(text: str) -> list[str]:
    return text.split()
