"""An audit of a tiny suite finds each kind of fault once, and keeps what it has tried."""

import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tiny_course import NAME, make_tiny_course

from autograder import audit_run, untouched
from autograder.audit import Fault, Finding, JudgedMutant, findings_of, kills, never_alone, passes_the_visible
from autograder.audit_page import page
from autograder.band_distances import band_distances
from autograder.cli import main
from autograder.corpus import Kind
from autograder.course import Band, Course
from autograder.equivalent_mutants import FILE
from autograder.fingerprint import framework
from autograder.golden import read_golden
from autograder.notebook import read_notebook
from autograder.pytest_plugin import Measured
from autograder.results import Outcome, TestResult
from autograder.trial import Trial, Tried, is_troubled, quickest_first, reduced

pytestmark = pytest.mark.linux

VOLUME = "def volume(base, height):\n    "
COST = "def cost(base, height, price):\n    "
WRONG = "fails: {fails}\nhint: {hint}\n"
BASE = WRONG.format(fails="test_of_one", hint="Base times height.")
ANSWERS = {
    "volume/right/turned_round": ("Height first.", VOLUME + "return height * base"),
    "volume/right/says_so": ("It prints <b>what</b> it does.", VOLUME + "print('!')\n    return base * height"),
    "volume/right/ends_the_process": ("It ends the process.", VOLUME + "import os\n    os._exit(3)"),
    "volume/wrong/adds": (f"Adds.\n\n{BASE}", VOLUME + "return base + height"),
    "volume/wrong/right_after_all": (f"Multiplies.\n\n{BASE}", VOLUME + "return base * height"),
    "volume/wrong/told_another_thing": (
        "Subtracts.\n\n" + WRONG.format(fails="test_of_one", hint="Something else."),
        VOLUME + "return base - height",
    ),
    "volume/wrong/visible_only": (
        "Knows the visible test.\n\n" + WRONG.format(fails="test_of_many", hint="It is the same for arrays."),
        VOLUME + "return 6.0 if isinstance(base, float) else base",
    ),
    "volume/partly/one_number": (
        "Numbers only.\n\n" + WRONG.format(fails="test_of_many", hint="It is the same for arrays.") + "earns: 2",
        VOLUME + "return float(base) * float(height)",
    ),
    "cost/wrong/free": (
        "Ignores the price.\n\n" + WRONG.format(fails="test_of_one", hint="So much for each litre."),
        COST + "return volume(base, height)",
    ),
    "cost/right/by_itself": ("It needs no volume.", COST + "return base * height * price"),
}
EQUIVALENT = """\
volume:
  - line: secret_product = base * height
    becomes: secret_product = base / height
    reason: It is not.
  - line: secret_product = base * height
    becomes: secret_product = base ** height
    reason: There is none like this.
"""
MESSAGE = """\
# What students read first: cost

## wrong/free

Ignores the price.

    cost(2, 3, price=5) is 30.
    An older message.
"""


def write_corpus(course: Course) -> Path:
    folder = course.root / "tests" / "corpus" / NAME
    for place, (docstring, code) in ANSWERS.items():
        file = folder / f"{place}.py"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f'"""{docstring}"""\n\n{code}\n', encoding="utf-8")
    (folder / FILE).write_text(EQUIVALENT, encoding="utf-8")
    (folder / "cost" / "messages.md").write_text(MESSAGE, encoding="utf-8")
    return folder


def autograder(course: Course, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--course", str(course.root), *arguments], catch_exceptions=False)


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    root = tmp_path_factory.mktemp("course")
    root.chmod(0o755)
    course = make_tiny_course(root)
    (course.release / NAME).mkdir(parents=True)
    write_corpus(course)
    return course


@pytest.fixture(scope="module")
def first(course: Course) -> Result:
    """The first audit: everything is tried."""
    return autograder(course, "audit", "--jobs", "2")


@pytest.fixture(scope="module")
def exercises(course: Course, first: Result) -> dict[str, audit_run.AuditedExercise]:
    plan = audit_run.plan(course, course.assignment(NAME))
    tried = audit_run.carry_out(course, [plan], jobs=1)
    return {exercise.name: exercise for exercise in audit_run.audited(course, plan, tried)}


@pytest.fixture(scope="module")
def found(exercises: dict[str, audit_run.AuditedExercise]) -> list[Finding]:
    return [finding for exercise in exercises.values() for finding in findings_of(exercise)]


def details(found: list[Finding], fault: Fault) -> dict[str, str]:
    return {finding.what: finding.detail for finding in found if finding.fault is fault}


# --- what is found -----------------------------------------------------------------------------------------


def test_a_right_answer_that_loses_marks_is_rejected(found):
    rejected = details(found, Fault.REJECTED)

    assert sorted(rejected) == ["volume/right/ends_the_process.py", "volume/right/says_so.py"]
    assert rejected["volume/right/says_so.py"].splitlines() == [
        "It earned 3 of 4.",
        "test_has_no_side_effects (failed): volume prints nothing.",
        "The result is not what the exercise asks for.",
    ]


def test_an_answer_that_ends_its_process_stops_no_other(found):
    (told,) = [detail for what, detail in details(found, Fault.REJECTED).items() if "ends_the_process" in what]

    assert told.startswith("It earned 0 of 4.")
    assert "The call ended the Python process (exit code 3)." in told


def test_a_wrong_answer_that_earns_everything_is_accepted(found):
    assert details(found, Fault.ACCEPTED) == {"volume/wrong/right_after_all.py": "It earned 4, all there is."}


def test_a_listed_test_that_passes_is_told_with_those_that_fail(found):
    assert details(found, Fault.DID_NOT_FAIL) == {
        "volume/wrong/right_after_all.py": "test_of_one passed. Failed: none."
    }


def test_another_hint_is_told_beside_the_listed_one(found):
    assert details(found, Fault.OTHER_HINT) == {
        "volume/wrong/told_another_thing.py": "test_of_one fails first.\n"
        "It says: Base times height.\nListed:  Something else."
    }


def test_other_marks_are_told(found):
    assert details(found, Fault.OTHER_MARKS) == {"volume/partly/one_number.py": "It earned 1 of 4; listed: 2."}


def test_a_mutant_that_no_test_notices_is_alive_and_shown(found):
    (alive,) = [finding for finding in found if finding.fault is Fault.ALIVE]

    assert (alive.exercise, alive.what) == ("cost", "swapped arguments in cost")
    assert "+    total_price_of_it = volume(height, base) * price" in alive.diff.splitlines()
    assert "  - line: total_price_of_it = volume(base, height) * price\n" in alive.detail


def test_the_list_of_equivalent_mutants_holds_no_others(found):
    stale = [finding.detail for finding in found if finding.fault is Fault.STALE]

    assert stale == [
        "It is listed as equivalent (It is not.), but test_of_one fails. Take it off the list.",
        "There is no such mutant any more: secret_product = base * height → secret_product = base ** height. "
        "Take it off the list.",
    ]


def test_a_golden_message_that_differs_is_shown_beside_the_present_one(found):
    told = details(found, Fault.MESSAGE)

    assert "An older message." in told["cost/wrong/free.py"]
    assert "cost(2.0, 3.0, price=5.0) returned 6.0" in told["cost/wrong/free.py"]
    assert "No message is on file for partly/one_number, wrong/adds" in told["volume/messages.md"]


def test_nothing_else_is_found(found):
    assert {finding.fault for finding in found} == set(Fault) - {Fault.UNJUDGED, Fault.NARROW}


def test_the_same_cells_judge_an_answer_as_in_grading(exercises):
    free = next(one for one in exercises["cost"].answers if one.answer.name == "free")

    assert [(test.name, test.outcome.value) for test in free.tried.tests] == [("test_of_one", "failed")]
    assert free.first is not None
    assert free.first.hint == "So much for each litre."


def test_mutants_stop_at_the_first_failure(exercises):
    stopped = [one for one in exercises["volume"].mutants if one.killer]

    assert stopped
    assert all(len(one.tried.tests) == 1 for one in stopped)


def test_a_mutant_meets_quick_tests_first_and_of_those_the_ones_that_only_inform_last():
    def ended(name: str, weight: int, seconds: float, requires: str = "", fraction: int = 1) -> TestResult:
        return TestResult(
            "volume", name, "", Outcome.PASSED, False, weight, "", "", seconds, Fraction(fraction), requires
        )

    tests = (
        ended("informs", 0, 0.1),
        ended("trains", 2, 5.0),
        ended("gate", 0, 0.1),
        ended("quick", 1, 0.4, requires="gate"),
        ended("informs_slowly", 0, 5.3),
        ended("dislikes_the_solution", 0, 0.1, fraction=0),
    )

    assert quickest_first(Tried(tests, 3.0)) == ("gate", "quick", "informs", "trains", "informs_slowly")


@pytest.mark.parametrize(("force", "noticed"), [(False, False), (True, True)])
def test_a_mutant_listed_as_equivalent_meets_no_slow_test(tmp_path, monkeypatch, force, noticed):
    tmp_path.chmod(0o755)
    course = make_tiny_course(tmp_path)
    (course.release / NAME).mkdir(parents=True)
    write_corpus(course)
    monkeypatch.setattr(untouched, "QUICK", -1)  # every test is slow
    plan = audit_run.plan(course, course.assignment(NAME), ["volume"])

    tried = audit_run.carry_out(course, [plan], jobs=2, force=force)

    (listed,) = [case for case in plan.cases["volume"] if case.reason]
    assert any(is_troubled(test) for test in tried[listed.trial].tests) is noticed


def test_what_only_hidden_tests_know_is_noted(exercises):
    assert [judged.answer.name for judged in passes_the_visible(exercises["volume"])] == [
        "right_after_all",
        "visible_only",
        "one_number",
    ]


def test_tests_that_never_fail_alone_are_noted(exercises):
    assert never_alone(exercises["volume"]) == ["test_of_one"]
    assert never_alone(exercises["cost"]) == []


def test_every_test_is_told_how_often_it_failed(exercises):
    assert kills(exercises["cost"]) == {
        "test_of_one": 1 + sum(one.killer is not None for one in exercises["cost"].mutants)
    }


# --- what is tried -----------------------------------------------------------------------------------------


def test_a_notebook_is_reduced_to_what_an_exercise_needs(course):
    source = read_notebook(course.source / NAME / f"{NAME}.ipynb")

    alone = reduced(source, "volume", (), "volume = 1")
    both = reduced(source, "cost", ("volume",))

    assert [cell.grade_id for cell in alone] == ["setup", "volume-answer"]
    assert alone[1].source == "volume = 1"
    assert [cell.grade_id for cell in both] == ["setup", "volume-answer", "cost-answer"]


def test_a_second_run_tries_nothing_and_imports_no_student_library(course, first):
    code = (
        "import sys; from autograder.cli import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit as end: print('exit', end.code, 'tensorflow' in sys.modules)"
    )
    second = subprocess.run(
        [sys.executable, "-c", code, "--course", str(course.root), "audit"], capture_output=True, text=True, check=True
    )

    lines = second.stdout.splitlines()
    (told,) = [line for line in lines if "answers tried" in line]
    number = told.split()[0]
    assert lines[-1] == "exit 1 False"
    assert told.startswith(f"{number} answers tried, {number} of them in an earlier run.")


def test_what_could_not_be_kept_is_told(tmp_path):
    course = make_tiny_course(tmp_path)
    (course.root / ".autograder").write_text("not a folder")
    said: list[str] = []

    audit_run.carry_out(course, [], jobs=1, warn=said.append)

    (problem,) = said
    assert "Results cannot be kept" in problem


def test_an_answer_that_changes_is_tried_again(course, first, monkeypatch):
    file = course.root / "tests" / "corpus" / NAME / "cost" / "wrong" / "free.py"
    text = file.read_text()
    monkeypatch.setattr(audit_run._Workers, "try_all", lambda self, cases: asked.extend(cases) or [])
    asked: list[audit_run.Case] = []
    try:
        file.write_text(text.replace("volume(base, height)", "volume(base, height) + 0"))
        plan = audit_run.plan(course, course.assignment(NAME))
        audit_run.carry_out(course, [plan], jobs=1)
    finally:
        file.write_text(text)

    assert [case.trial.exercise for case in asked] == ["cost"]


def test_only_modules_that_matter_to_a_trial_are_hashed():
    names = {path.name for path in framework()}

    assert {"trial.py", "session.py", "pytest_plugin.py", "expect.py", "suite.py", "serve.py", "warm.py"} <= names
    assert not names & {"cli.py", "audit_page.py", "gradebook.py"}


# --- the command -------------------------------------------------------------------------------------------


def test_findings_make_it_exit_with_1(first):
    assert first.exit_code == 1
    assert "vessels, its suite audited" in first.output
    assert "volume: wrong answer accepted: volume/wrong/right_after_all.py" in first.output
    assert "findings." in first.output


def test_one_exercise_can_be_audited_alone(course, first):
    result = autograder(course, "audit", "--exercise", "cost", "--no-mutants")

    assert "volume/" not in result.output
    assert (course.report / f"audit-{NAME}-cost.html").is_file()
    assert "volume" in (course.report / f"audit-{NAME}.html").read_text()
    assert "3 answers tried, 3 of them in an earlier run." in result.output


def test_an_exercise_that_there_is_not_is_misuse(course):
    result = autograder(course, "audit", "--exercise", "volme")

    assert result.exit_code == 2
    assert "There is no exercise 'volme'. Nearest: 'volume'." in result.output


def test_a_suite_without_faults_makes_it_exit_with_0(course, first, tmp_path):
    clean = make_tiny_course(tmp_path)
    (clean.release / NAME).mkdir(parents=True)
    tmp_path.chmod(0o755)

    result = autograder(clean, "audit", "--no-mutants")

    assert (result.exit_code, "Nothing is wrong." in result.output) == (0, True)


def test_rewrite_keeps_the_messages_that_are_shown_now(course, first, exercises):
    folder = course.root / "tests" / "corpus" / NAME
    old = (folder / "cost" / "messages.md").read_text()
    try:
        result = autograder(course, "audit", "--rewrite", "--no-mutants")
        kept = read_golden(folder / "cost")
        text = (folder / "cost" / "messages.md").read_text()
    finally:
        (folder / "cost" / "messages.md").write_text(old)
        (folder / "volume" / "messages.md").unlink()

    free = next(one for one in exercises["cost"].answers if one.answer.name == "free")
    assert kept == {"wrong/free": free.message}
    assert "## wrong/free\n\nIgnores the price.\n\n    cost(2, 3, price=5) is 30.\n" in text
    assert "golden messages differ" not in result.output


def test_the_page_shows_everything_as_text(exercises):
    text = page(NAME, list(exercises.values()))

    assert "It prints &lt;b&gt;what&lt;/b&gt; it does." in text
    assert "<b>what</b>" not in text
    assert "http" not in text
    assert all(f'id="{name}"' in text for name in exercises)


# --- bands -------------------------------------------------------------------------------------------------


def measured(*values: float) -> list[Tried]:
    return [Tried((), 1.0, (Measured("test_glaze", "glaze", value),)) for value in values]


BANDS = {"glaze": (Band(0.9, 1), Band(0.5, 0.5))}


def test_distances_are_counted_in_standard_deviations_of_the_solution():
    answers = [("right", True, *measured(0.96)), ("wrong", False, *measured(0.87)), ("other", False, Tried((), 0.0))]

    (band,) = band_distances(BANDS, measured(0.95, 0.96, 0.94), answers)

    assert (band.band, band.test, band.top, band.seeds) == ("glaze", "test_glaze", 0.9, 3)
    assert band.deviation == pytest.approx(0.01)
    assert band.solution.deviations == pytest.approx(5)
    assert [(one.what, round(one.deviations, 6), one.is_far) for one in band.answers] == [
        ("right", 6, True),
        ("wrong", -3, False),
    ]


def test_without_luck_every_value_is_far():
    (band,) = band_distances(BANDS, measured(0.95, 0.95), [("wrong", False, *measured(0.89))])

    assert [one.is_far for one in (band.solution, *band.answers)] == [True, True]


def test_a_band_that_nothing_measures_has_no_distance():
    assert band_distances(BANDS, [Tried((), 1.0)], []) == ()


def test_a_wrong_answer_near_the_threshold_is_found():
    (band,) = band_distances(BANDS, measured(0.97, 0.98, 0.96), [("wrong", False, *measured(0.87))])
    exercise = audit_run.AuditedExercise("volume", 4.0, Tried((), 4.0), bands=(band,))

    (finding,) = findings_of(exercise)

    assert (finding.fault, finding.what) == (Fault.NARROW, "wrong")
    assert finding.detail == (
        "test_glaze measured 0.8700, -3.0 standard deviations from the 0.9 that earns full marks in glaze: "
        "less than 5, so luck may decide."
    )


def test_a_solution_that_a_band_measures_is_tried_under_other_seeds(course):
    trial = Trial(NAME, "volume", 4.0, ())

    seeds = [one.seed for one in audit_run.other_seeds(course, trial, measured(0.9)[0])]

    assert seeds == [8, 9, 10, 11, 12]
    assert audit_run.other_seeds(course, trial, Tried((), 4.0)) == []


def test_an_equivalent_mutant_that_no_test_notices_is_no_finding(exercises):
    alive = next(one for one in exercises["cost"].mutants if one.killer is None)
    listed = JudgedMutant(alive.mutant, alive.tried, "The order of the two does not matter.")

    exercise = audit_run.AuditedExercise("cost", 2.0, Tried((), 2.0), mutants=(listed,))

    assert findings_of(exercise) == []
    assert not exercise.of(Kind.RIGHT)
