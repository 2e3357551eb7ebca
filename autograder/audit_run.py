"""The run of an audit: every answer of the corpus and every mutant of the solutions, tried in worker processes."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field, replace

from autograder.audit import AuditedExercise, JudgedAnswer, JudgedMutant
from autograder.audit_cache import TrialCache
from autograder.band_distances import BandDistances, band_distances
from autograder.corpus import Answer, Kind, load_corpus
from autograder.course import Assignment, Course
from autograder.equivalent_mutants import Equivalent, load_equivalents
from autograder.golden import read_golden
from autograder.grade_ids import ANSWER
from autograder.mutants import Mutant, mutants_of
from autograder.notebook import Notebook, read_notebook
from autograder.score import all_uses
from autograder.suite_run import collect_suite
from autograder.trial import Trial, Tried, quickest_first, reduced, try_answer
from autograder.untouched import completed, slow_tests, untouched_tests
from autograder.warm_parents import WarmParents
from autograder.warm_suite import WorkerDied

SEEDS = 5
"""Other seeds under which a solution that earns by a band is tried."""
DIED = "The grading process itself died over this answer."


@dataclass(frozen=True, slots=True)
class Case:
    """Something to try: an answer of the corpus, a mutant, or, when it is neither, the instructor's solution.

    reason: why a mutant is listed as equivalent.  chosen: the tests that are enough, in their order; None runs all.
    left_out: tests that are not run, and get the result that they have over the `solution`.
    """

    trial: Trial
    what: Answer | Mutant | None = None
    reason: str = ""
    chosen: tuple[str, ...] | None = None
    left_out: frozenset[str] = frozenset()
    solution: Tried | None = None

    @property
    def place(self) -> tuple[str, str]:
        """Its assignment and exercise."""
        return self.trial.assignment, self.trial.exercise


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
    folder = course.corpora / assignment.name
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

    def trial(self, exercise: str, code: str | None = None) -> Trial:
        cells = reduced(self.source, exercise, all_uses(self.uses, exercise), code)
        return Trial(self.assignment, exercise, self.source.points[exercise], cells)

    def mutants(self, exercise: str, equivalents: Sequence[Equivalent]) -> Iterator[Case]:
        solution = next((c.source for c in self.source.code if c.grade_id == f"{exercise}{ANSWER}"), "")
        for mutant in mutants_of(exercise, solution):
            reason = next((entry.reason for entry in equivalents if entry.is_about(mutant)), "")
            # A slow test that notices one of those listed as equivalent does no harm, and is not waited for.
            trial = replace(self.trial(exercise, mutant.code), until_it_fails=True, quickly=bool(reason))
            yield Case(trial, mutant, reason)


def carry_out(
    course: Course,
    plans: Iterable[Plan],
    jobs: int,
    force: bool = False,
    confined: bool = True,
    heard: Callable[[Case, bool], None] = lambda case, known: None,
    warn: Callable[[str], None] = lambda problem: None,
) -> dict[Trial, Tried]:
    """Try all that is planned, but for what is known already. heard: told of each case, and whether it was known.

    warn: told why nothing could be kept for the next run, where that is so.
    Solutions go first: how long one takes tells how long the answers to its exercise take, and those that take
    longest go next, so that no worker is left alone with one at the end. A solution that earns by a band is tried
    under other seeds too. Tests that an answer leaves untouched are run for the solution only, unless by `force`.
    """
    cases = [case for plan in plans for own in plan.cases.values() for case in own]
    solutions = [case for case in cases if case.what is None]
    with contextlib.closing(TrialCache(course)) as cache, _Workers(course, jobs, confined) as workers:
        run = _Run(cache, workers, force, heard)
        run.all(solutions)
        by_place = {case.place: run.tried[case.trial] for case in solutions}
        its_trial = {case.place: case.trial for case in solutions}
        seeds = [
            Case(trial, chosen=tuple(measured.test for measured in by_place[case.place].measured))
            for case in solutions
            for trial in other_seeds(course, case.trial, by_place[case.place])
        ]
        rest = [
            _with_what_to_run(case, its_trial[case.place], by_place[case.place], force)
            for case in cases
            if case.what is not None
        ]
        run.all(sorted([*seeds, *rest], key=lambda case: -by_place[case.place].seconds))
        if cache.problem:
            warn(cache.problem)
    return run.tried


def _with_what_to_run(case: Case, trial: Trial, solution: Tried, force: bool) -> Case:
    """The case with the tests that have to be run, in their order."""
    left_out = frozenset() if force else untouched_tests(trial, solution, case.trial)
    names = quickest_first(solution) if isinstance(case.what, Mutant) else tuple(test.name for test in solution.tests)
    if case.trial.quickly and not force:
        left_out |= slow_tests(solution)
    chosen = tuple(name for name in names if name not in left_out)
    return replace(case, chosen=chosen, left_out=left_out, solution=solution)


def other_seeds(course: Course, trial: Trial, tried: Tried) -> list[Trial]:
    """Trials of a solution under other seeds, where a band has measured it."""
    numbers = range(1, SEEDS + 1) if tried.measured else ()
    return [replace(trial, seed=(course.seed + number) % 2**32) for number in numbers]


@dataclass(frozen=True, slots=True)
class _Run:
    """Tries cases in worker processes, and keeps what comes of them."""

    cache: TrialCache
    workers: _Workers
    force: bool
    heard: Callable[[Case, bool], None]
    tried: dict[Trial, Tried] = field(default_factory=dict)

    def all(self, cases: Iterable[Case]) -> None:
        left = []
        for case in cases:
            known = None if self.force else self.cache.find(case.trial)
            if known is None:
                left.append(case)
            else:
                self._note(case, known, True)
        for case, tried in self.workers.try_all(left):
            if case.solution is not None:
                tried = completed(case.trial, tried, case.solution, case.left_out)
            self.cache.keep(case.trial, tried)
            self._note(case, tried, False)

    def _note(self, case: Case, tried: Tried, known: bool) -> None:
        self.tried[case.trial] = tried
        self.heard(case, known)


class _Workers:
    """Forks of both warm parents, for a `with` block; they start when there is something to try."""

    def __init__(self, course: Course, jobs: int, confined: bool) -> None:
        self._course = course
        self._pool = ThreadPoolExecutor(jobs)
        self._parents = WarmParents(course, confined)

    def __enter__(self) -> _Workers:
        return self

    def __exit__(self, *_: object) -> None:
        self._parents.__exit__(None, None, None)
        self._pool.shutdown(cancel_futures=True)

    def try_all(self, cases: Sequence[Case]) -> Iterator[tuple[Case, Tried]]:
        """Try cases in their order; yield what comes of each as it comes."""
        if not cases:
            return
        self._parents.start({case.trial.assignment for case in cases})
        futures = {self._pool.submit(self._try, case): case for case in cases}
        for future in as_completed(futures):
            yield futures[future], future.result()

    def _try(self, case: Case) -> Tried:
        try:
            suite, host = self._parents.suite(case.trial.assignment), self._parents.host
            return suite.do(try_answer, self._course, case.trial, host, case.chosen)
        except WorkerDied as error:
            return Tried((), 0.0, fault=f"{DIED} {error}")


def audited(course: Course, plan: Plan, tried: dict[Trial, Tried]) -> tuple[AuditedExercise, ...]:
    """The exercises of a plan, with what came of it."""
    folder = course.corpora / plan.assignment
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
                bands=_bands(course, cases[0].trial, tried, answers),
                unmatched=tuple(entry for entry in plan.unmatched if entry.exercise == name),
            )
        )
    return tuple(exercises)


def _bands(
    course: Course, solution: Trial, tried: dict[Trial, Tried], answers: Iterable[JudgedAnswer]
) -> tuple[BandDistances, ...]:
    seeds = [tried[trial] for trial in other_seeds(course, solution, tried[solution])]
    known = [(judged.answer.label, judged.answer.kind is Kind.RIGHT, judged.tried) for judged in answers]
    return band_distances(course.bands, [tried[solution], *seeds], known)
