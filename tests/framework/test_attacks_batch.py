"""A class in which every third submission is hostile: the honest ones get the very same marks as without them."""

import shutil

import pytest
from attack_course import NAME, all_attacks, checks_in_cells, notebook_of
from attack_world import World
from tiny_course import write

from autograder.grade_command import run
from autograder.results import Status

pytestmark = [pytest.mark.linux, pytest.mark.long]

HOSTILE = (
    *("busy_descendants", "kill_its_group", "fork_bomb", "memory_bomb", "keys_that_share_a_hash"),
    *("endless_in_c", "daemon", "output_flood", "next_in_memory", "forged_replies"),
)
HONEST_STUDENTS = tuple(f"honest-{number:02}" for number in range(20))


def hand_in_a_class(world: World) -> list[str]:
    """Thirty submissions, of which every third is hostile; one in four of the honest ones has a mistake."""
    attacks = {attack.name: attack for attack in all_attacks()}
    write(world.course.release / NAME / f"{NAME}.ipynb", notebook_of(None, {}, checks_in_cells()))
    for left_over in (world.submitted("ana").parents[1], world.course.root / "report"):
        shutil.rmtree(left_over)
    students = []
    for number, student in enumerate(HONEST_STUDENTS):
        path = world.hand_in(None, checks_in_cells(), student)
        if number % 4 == 0:
            path.write_text(path.read_text().replace("1 / (1 + np.exp", "2 / (1 + np.exp"))
        students.append(student)
        if number % 2:
            name = HOSTILE[number // 2]
            world.hand_in(attacks[name], checks_in_cells(), name)
            students.append(name)
    return students


def graded(world: World, students: tuple[str, ...]) -> dict[str, object]:
    """Status, marks and messages of each honest student."""
    gradebook = f"sqlite:///{world.root}/marks.db"
    outcome = run(world.course, world.course.assignments, students, jobs=2, db_url=gradebook, force=True)
    results = {result.student: result for result in outcome.results}
    assert results.keys() == set(students)
    return {
        student: (
            result.status,
            result.score,
            [
                (
                    exercise.grade_id,
                    exercise.earned,
                    [(test.name, test.outcome, test.message) for test in exercise.tests],
                )
                for exercise in result.exercises
            ],
        )
        for student, result in results.items()
        if student in HONEST_STUDENTS
    }


def test_a_third_of_a_class_cannot_change_the_marks_of_the_rest(light_preload):
    world = World()
    try:
        students = hand_in_a_class(world)
        assert len(students) == 30
        among_attackers = graded(world, tuple(students))
        alone = graded(world, HONEST_STUDENTS)
    finally:
        world.close()

    assert among_attackers == alone
    assert {status for status, _, _ in alone.values()} == {Status.GRADED}
    assert {score for _, score, _ in alone.values()} == {6.0, 10.0}
