"""Hostile submissions: each gets what its code honestly earns, learns nothing, changes nothing and leaves nothing.

A control shows that each works where its defence is off: a test that nobody could fail would prove nothing.
"""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from attack_control import deserved, run_control, succeeded
from attack_course import ATTACKS, CATEGORIES, HONEST, Attack, all_attacks, checks_in_cells
from attack_kiln import keras_attacks
from attack_world import World, inmates, settled_inmates
from grade_one import grade_one

from autograder.results import Status, SubmissionResult
from autograder.sandbox import Host, WarmParent
from autograder.submission import Submission

pytestmark = pytest.mark.linux

PRELOAD = ("numpy", "IPython.core.interactiveshell")
QUICK = (
    *("suite", "environment", "own_memory", "hidden_argument", "gradebook", "bytecode", "next_in_memory"),
    *("loopback", "abstract_socket", "kill_its_group", "lying_objects", "patched_numpy", "forged_replies"),
    *("duplicated_replies", "vast_shape", "exit_status_zero", "segmentation_fault", "hang_up", "cancelled"),
)


def quick_or_long(attacks: list[Attack]) -> list[object]:
    """One case an attack; all but a few run in `make test-all`."""
    return [
        pytest.param(
            attack,
            id=f"{attack.category}-{attack.name}",
            marks=[] if attack.name in QUICK else [pytest.mark.long],
        )
        for attack in attacks
    ]


class Stage:
    """The world and the warm parent that attacks meet; the latter is replaced when an attack has taken it down."""

    def __init__(self) -> None:
        self.world = World()
        self._warm: WarmParent | None = None

    @property
    def release(self) -> Path:
        return self.world.course.release

    def host(self) -> Host:
        """Where student processes come from."""
        if self._warm is None:
            self._warm = WarmParent(self.release, preload=PRELOAD).__enter__()
        return self._warm.host

    def grade(self, attack: Attack | None) -> SubmissionResult:
        """Hand an attack in and grade it; an honest submission for None."""
        path = self.world.hand_in(attack, checks_in_cells())
        return grade_one(self.world.course, Submission("mallory", "vault", path), self.host())

    def replace_warm_parent(self) -> None:
        """For the next test, after one that may have harmed it."""
        if self._warm is not None:
            self._warm.__exit__(None, None, None)
            self._warm = None

    def close(self) -> None:
        self.replace_warm_parent()
        self.world.close()


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    stage = Stage()
    yield stage
    stage.close()


def marks(result: SubmissionResult) -> dict[str, float]:
    return {exercise.grade_id: float(exercise.earned) for exercise in result.exercises}


def wait_for(release: Path, expected: set[int]) -> set[int]:
    """The processes behind the wall, once those that were to end have had 5 seconds to do so."""
    patience = time.monotonic() + 5
    while (left := inmates(release)) - expected and time.monotonic() < patience:
        time.sleep(0.05)
    return left


@pytest.mark.parametrize("attack", quick_or_long(all_attacks()))
def test_an_attack_earns_what_its_code_honestly_earns(stage, attack):
    warm, world = stage.host(), stage.world
    grade_cells = world.hand_in(attack, checks_in_cells())
    assert grade_cells.exists()
    before, running = world.digest(), settled_inmates(stage.release)
    world.heard.clear()

    result = grade_one(world.course, Submission("mallory", "vault", grade_cells), warm)

    told = repr(result)
    left = wait_for(stage.release, running)
    seen = {
        "marks": marks(result) if result.status is Status.GRADED else None,
        "learned": world.canaries_in(told),
        "changed": before.items() ^ world.digest().items(),
        "reached": world.heard,
        "killed": world.victim.poll(),
        "left running": left - running,
        "gone": running - left,
        "stumbled": attack.category == "fool" and [p for p in result.problems if "Error: " in p.message],
        "within its limit": result.seconds < world.course.assignments[0].limits.seconds_per_submission + 5,
    }
    if left != running:
        stage.replace_warm_parent()
    assert seen == {
        "marks": attack.expected,
        "learned": [],
        "changed": set(),
        "reached": [],
        "killed": None,
        "left running": set(),
        "gone": set(),
        "stumbled": [] if attack.category == "fool" else False,
        "within its limit": True,
    }, f"{result.reason} {result.detail}; {[problem.message for problem in result.problems]}"


@pytest.mark.parametrize(
    "attack", quick_or_long([attack for attack in all_attacks() if attack.facts.get("next") == "honest"])
)
def test_the_next_submission_gets_its_marks(stage, attack):
    stage.grade(attack)

    assert marks(stage.grade(None)) == HONEST


@pytest.mark.long
@pytest.mark.parametrize("attack", [pytest.param(a, id=f"{a.category}-{a.name}") for a in all_attacks()])
def test_an_attack_works_where_its_defence_is_off(tmp_path, attack):
    found = run_control(attack, tmp_path)

    assert succeeded(attack, found), found


def test_an_honest_submission_gets_its_marks(stage):
    assert marks(stage.grade(None)) == HONEST


def test_every_attack_is_one_sentence_and_has_its_marks_and_a_control():
    for attack in all_attacks() + keras_attacks():
        assert attack.sentence.startswith("It "), attack.name
        assert attack.sentence.endswith("."), attack.name
        assert attack.facts.keys() >= {"earns", "control"}, attack.name
        assert attack.parts, attack.name
        assert deserved(attack) <= sum(attack.task.honest.values()) / attack.task.worth, attack.name


def test_there_are_enough_attacks_of_each_kind():
    counts = {category: len(list((ATTACKS / category).glob("*.py"))) for category in CATEGORIES}

    assert sum(counts.values()) >= 60
    assert min(counts.values()) >= 8
    assert set(QUICK) <= {attack.name for attack in all_attacks()}


def test_the_table_of_attacks_is_up_to_date():
    assert (ATTACKS / "README.md").read_text(encoding="utf-8").endswith(table())


def table() -> str:
    """The attacks as a Markdown table, for tests/attacks/README.md."""
    lines = ["| attack | what it does | earns | without the defence |", "| --- | --- | --- | --- |"]
    for attack in all_attacks() + keras_attacks():
        sentence, facts = attack.sentence.removeprefix("It "), attack.facts
        name = f"[{attack.category}/{attack.name}]({attack.category}/{attack.name}.py)"
        lines.append(f"| {name} | {sentence} | {facts['earns']} | {facts['control']} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(table(), end="")
