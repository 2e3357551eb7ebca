"""The run of an audit: every answer of the corpus and every mutant of the solutions, tried in worker processes."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from autograder.audit import AuditedExercise, JudgedAnswer, JudgedMutant
from autograder.audit_cache import TrialCache
from autograder.corpus import Answer, load_corpus
from autograder.course import Assignment, Course
from autograder.course_file import nearest
from autograder.errors import CorpusError
from autograder.golden import read_golden
from autograder.grading import collect_suite
from autograder.mutants import Mutant
from autograder.notebook import read_notebook
from autograder.sandbox import Host, WarmParent
from autograder.score import all_uses
from autograder.trial import Trial, Tried, reduced, try_answer

PRELOAD = ["autograder.trial", "autograder.wire", "scipy.special"]
DIED = "The grading process itself died over this answer."


def corpus_folder(course: Course, assignment: str) -> Path:
    """Where the corpus of an assignment lies."""
    return course.root / "tests" / "corpus" / assignment


@dataclass(frozen=True, slots=True)
class Case:
    """Something to try: an answer of the corpus, a mutant, or, when it is neither, the instructor's solution."""

    trial: Trial
    what: Answer | Mutant | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """All that is to be tried of one assignment, by exercise; each exercise's own solution comes first."""

    assignment: str
    points: dict[str, float]
    cases: dict[str, tuple[Case, ...]]


def plan(course: Course, assignment: Assignment, wanted: Sequence[str] = (), mutants: bool = True) -> Plan:
    """What an audit of an assignment, or of some exercises of it, has to try.

    Raises CorpusError where the corpus breaks a rule, or has no exercise of a wanted name.
    """
    source = read_notebook(course.source / assignment.name / assignment.notebook)
    specs = collect_suite(course.suites / assignment.name, course)
    names = {name: [spec.name for spec in specs if spec.exercise == name] for name in source.points}
    for name in wanted:
        if name not in names:
            raise CorpusError(f"{assignment.name} has no exercise {name!r}.{nearest(name, names)}")
    uses = {spec.exercise: spec.uses for spec in specs}
    answers = load_corpus(corpus_folder(course, assignment.name), names)
    cases = {}
    for name in wanted or names:

        def trial(code: str | None, name: str = name, brief: bool = False) -> Trial:
            cells = reduced(source, name, all_uses(uses, name), code)
            return Trial(assignment.name, name, source.points[name], cells, until_it_fails=brief)

        cases[name] = (
            Case(trial(None)),
            *(Case(trial(answer.code), answer) for answer in answers if answer.exercise == name),
        )
    return Plan(assignment.name, {name: source.points[name] for name in cases}, cases)


def carry_out(
    course: Course,
    plans: Iterable[Plan],
    jobs: int,
    force: bool = False,
    confined: bool = True,
    heard: Callable[[Case, Tried, bool], None] = lambda case, tried, known: None,
) -> dict[Trial, Tried]:
    """Try all that is planned, but for what is known already. heard: told of each as it comes, and whether it was.

    Solutions go first: how long one takes tells how long the answers to its exercise take, and those that take
    longest go next, so that no worker is left alone with one at the end.
    """
    cases = [case for plan in plans for own in plan.cases.values() for case in own]
    cache = TrialCache(course)
    tried: dict[Trial, Tried] = {}
    try:
        left = []
        for case in cases:
            known = None if force else cache.find(case.trial)
            if known is None:
                left.append(case)
            else:
                tried[case.trial] = known
                heard(case, known, True)
        if left:
            for case, result in _try_all(course, left, tried, jobs, confined):
                cache.keep(case.trial, result)
                tried[case.trial] = result
                heard(case, result, False)
    finally:
        cache.close()
    return tried


def _try_all(
    course: Course, cases: Sequence[Case], tried: dict[Trial, Tried], jobs: int, confined: bool
) -> Iterator[tuple[Case, Tried]]:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOAD)
    with ExitStack() as stack:
        warm = stack.enter_context(WarmParent(course.release, confined))
        pool = stack.enter_context(ProcessPoolExecutor(jobs, mp_context=context))
        yield from _in_pool(pool, course, warm.host, [case for case in cases if case.what is None])
        seconds = {(trial.assignment, trial.exercise): result.seconds for trial, result in tried.items()}
        rest = [case for case in cases if case.what is not None]
        rest.sort(key=lambda case: -seconds.get((case.trial.assignment, case.trial.exercise), 0.0))
        yield from _in_pool(pool, course, warm.host, rest)


def _in_pool(
    pool: ProcessPoolExecutor, course: Course, host: Host, cases: Sequence[Case]
) -> Iterator[tuple[Case, Tried]]:
    futures = {pool.submit(try_answer, course, case.trial, host): case for case in cases}
    for future in as_completed(futures):
        try:
            yield futures[future], future.result()
        except BrokenProcessPool:
            yield futures[future], Tried((), 0.0, fault=DIED)


def audited(course: Course, plan: Plan, tried: dict[Trial, Tried]) -> tuple[AuditedExercise, ...]:
    """The exercises of a plan, with what came of it."""
    folder = corpus_folder(course, plan.assignment)
    exercises = []
    for name, cases in plan.cases.items():
        answers = [JudgedAnswer(case.what, tried[case.trial]) for case in cases if isinstance(case.what, Answer)]
        mutants = [
            JudgedMutant(case.what, tried[case.trial], plan.points[name], case.reason)
            for case in cases
            if isinstance(case.what, Mutant)
        ]
        exercises.append(
            AuditedExercise(
                name=name,
                points=plan.points[name],
                solution=tried[cases[0].trial],
                answers=tuple(answers),
                mutants=tuple(mutants),
                golden=read_golden(folder / name),
            )
        )
    return tuple(exercises)
