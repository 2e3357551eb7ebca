"""The run of an audit: every answer of the corpus and every mutant of the solutions, tried in worker processes."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from autograder.audit import AuditedExercise, JudgedAnswer, JudgedMutant
from autograder.audit_cache import TrialCache
from autograder.corpus import Answer, load_corpus
from autograder.course import Assignment, Course
from autograder.equivalent_mutants import Equivalent, load_equivalents
from autograder.golden import read_golden
from autograder.grading import collect_suite
from autograder.mutants import Mutant, mutants_of
from autograder.notebook import Notebook, read_notebook
from autograder.sandbox import Host, WarmParent
from autograder.score import all_uses
from autograder.trial import ANSWER, Trial, Tried, reduced, try_answer

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
    """All that is to be tried of one assignment, by exercise; each exercise's own solution comes first.

    unmatched: entries of the list of equivalent mutants that are about no mutant.
    """

    assignment: str
    points: dict[str, float]
    cases: dict[str, tuple[Case, ...]]
    unmatched: tuple[Equivalent, ...] = ()


def plan(course: Course, assignment: Assignment, wanted: Sequence[str] = (), mutants: bool = True) -> Plan:
    """What an audit of an assignment, or of those of the `wanted` exercises that it has, must try.

    Raises CorpusError where the corpus, or the list of equivalent mutants, breaks a rule.
    """
    source = read_notebook(course.source / assignment.name / assignment.notebook)
    specs = collect_suite(course.suites / assignment.name, course)
    bench = _Bench(assignment.name, source, {spec.exercise: spec.uses for spec in specs})
    folder = corpus_folder(course, assignment.name)
    answers = load_corpus(folder, {name: [s.name for s in specs if s.exercise == name] for name in source.points})
    equivalents = load_equivalents(folder, source.points)
    cases: dict[str, tuple[Case, ...]] = {}
    for name in source.points:
        if name in wanted or not wanted:
            own = [Case(bench.trial(name, answer.code), answer) for answer in answers if answer.exercise == name]
            made = bench.mutants(name, equivalents) if mutants else ()
            cases[name] = (Case(bench.trial(name)), *own, *made)
    known = [case.what for own in cases.values() for case in own if isinstance(case.what, Mutant)]
    unmatched = tuple(
        entry
        for entry in equivalents
        if mutants and entry.exercise in cases and not any(entry.is_about(mutant) for mutant in known)
    )
    return Plan(assignment.name, {name: source.points[name] for name in cases}, cases, unmatched)


@dataclass(frozen=True, slots=True)
class _Bench:
    """Makes the trials of one assignment. uses: what each exercise says that it uses."""

    assignment: str
    source: Notebook
    uses: Mapping[str, tuple[str, ...]]

    def trial(self, exercise: str, code: str | None = None, until_it_fails: bool = False) -> Trial:
        cells = reduced(self.source, exercise, all_uses(self.uses, exercise), code)
        return Trial(self.assignment, exercise, self.source.points[exercise], cells, until_it_fails)

    def mutants(self, exercise: str, equivalents: Sequence[Equivalent]) -> Iterator[Case]:
        solution = next((c.source for c in self.source.code if c.grade_id == f"{exercise}{ANSWER}"), "")
        for mutant in mutants_of(exercise, solution):
            reason = next((entry.reason for entry in equivalents if entry.is_about(mutant)), "")
            yield Case(self.trial(exercise, mutant.code, until_it_fails=True), mutant, reason)


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
            JudgedMutant(case.what, tried[case.trial], case.reason) for case in cases if isinstance(case.what, Mutant)
        ]
        exercises.append(
            AuditedExercise(
                name=name,
                points=plan.points[name],
                solution=tried[cases[0].trial],
                answers=tuple(answers),
                mutants=tuple(mutants),
                golden=read_golden(folder / name),
                unmatched=tuple(entry for entry in plan.unmatched if entry.exercise == name),
            )
        )
    return tuple(exercises)
