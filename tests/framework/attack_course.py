"""The course that the hostile submissions are handed in to, and the submissions themselves, from their files.

Each file of tests/attacks/{read,write,reach,fool,stop,keras} is one mechanism. Those of keras are handed in to another
course (see attack_kiln.py). Its docstring is one sentence and a few lines:

    earns:    what differs from an honest solution's marks, as `sigmoid 0, secret 0`; or `attention`, with a reason
    control:  who grades it without the defence, and what it then does, as `naive pays` (see attack_control.py)
    scale:    for the control, `NAME = value` in place of the line of that name

The code that follows is divided by `# %% place` lines: `first` and `last` are cells before and after the answers, the
name of an exercise replaces its answer, and `edit` is run on our side, with the notebook as `document`.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook
from tiny_course import graded, write

from autograder.course import Course, load_course

ATTACKS = Path(__file__).parents[1] / "attacks"
CATEGORIES = ("read", "write", "reach", "fool", "stop")
NAME = "vault"

COURSE = """\
id: locks
title: Locks
seed: 11
timezone: UTC
assignments:
  vault:
    title: The vault
    due: 2026-12-01 12:00
    points: 20
limits:
  seconds_per_cell: 2
  seconds_per_call: 1
  seconds_per_submission: 60
  memory_mb: 128
  processes: 16
  output_bytes: 1_000
  scratch_mb: 8
  reply_mb: 8
late: {grace_minutes: 0, penalty_per_day: 0.1, at_most: 0.5}
"""

SUITE = '''\
"""Grades the vault. Nobody outside may read: @suite@."""

import json
from pathlib import Path

import numpy as np

from autograder.expect import check_true, close, quiet, same, unchanged
from autograder.suite import exercise, requires, visible, weight

CANARIES = json.loads(Path(__file__).with_name("canaries.json").read_text())
ARGUMENT = CANARIES.pop("argument")


@exercise("sigmoid")
class TestSigmoid:
    @visible
    def test_is_one_half_at_zero(self, student):
        """sigmoid(0) is 0.5."""
        close(student.sigmoid(0.0), 0.5)

    @weight(2)
    def test_of_many(self, student, rng):
        """sigmoid works for arrays."""
        for size in (3, 5):
            x = rng.normal(size=size)
            close(student.sigmoid(x), 1 / (1 + np.exp(-x)))

    @requires("test_of_many")
    def test_is_quiet(self, student):
        """sigmoid leaves its input as it was, and nothing overflows."""
        student.sigmoid(np.array([-800.0, 0.0, 800.0]))
        quiet(student.last)
        unchanged(student.last)


@exercise("counter")
class TestCounter:
    def test_counts(self, student):
        """A Counter adds up."""
        counter = student.Counter()
        counter.add(2)
        counter.add(3)
        same(counter.value, 5)
        same(counter.label(), "n=5")


@exercise("note")
class TestNote:
    def test_is_kept(self, student):
        """A note is there when the notebook is opened again."""
        student.save_note("clay")
        same(student.restarted().load_note(), "clay")


@exercise("apply")
class TestApply:
    def test_calls_the_function(self, student):
        """apply_all calls a function for each item."""
        same(student.apply_all(student.callback(len), ["a", "bc", ARGUMENT]), [1, 2, len(ARGUMENT)])


@exercise("secret")
class TestSecret:
    @visible
    @weight(0)
    def test_is_text(self, student):
        """secret gives a text."""
        word = student.secret()
        check_true(isinstance(word, str), "a text", f"got {word!r}")

    def test_is_known(self, student):
        """secret knows a word that nobody has told."""
        found = str(student.secret())
        check_true(any(word in found for word in CANARIES.values()), "a secret")
'''

POINTS = {"sigmoid": 4, "counter": 3, "note": 2, "apply": 1, "secret": 10}
HONEST = {"sigmoid": 4, "counter": 3, "note": 2, "apply": 1, "secret": 0}

ANSWERS = {
    "sigmoid": """\
def sigmoid(x):
    positive = 1 / (1 + np.exp(-np.abs(x)))
    return np.where(np.asarray(x) >= 0, positive, 1 - positive)""",
    "counter": """\
class Counter:
    def __init__(self):
        self.value = 0

    def add(self, n):
        self.value += n

    def label(self):
        return f"n={self.value}\"""",
    "note": """\
def save_note(text):
    with open("note.txt", "w") as file:
        file.write(text)

def load_note():
    with open("note.txt") as file:
        return file.read()""",
    "apply": """\
def apply_all(function, items):
    return [function(item) for item in items]""",
    "secret": """\
def secret():
    return "nothing\"""",
}

# The same course for a grader that runs student code and tests in one process: asserts in the notebook's own cells.
ASSERTS = {
    "sigmoid": """\
import right_answers
assert not abs(sigmoid(0.0) - 0.5) > 1e-6
x = np.linspace(-3, 3, 7)
assert not np.any(np.abs(sigmoid(x) - right_answers.sigmoid(x)) > 1e-6)""",
    "counter": """\
counter = Counter()
counter.add(2)
counter.add(3)
assert counter.value == 5
assert counter.label() == "n=5\"""",
    "note": """\
save_note("clay")
assert load_note() == "clay\"""",
    "apply": """\
from grader import ARGUMENT
assert apply_all(len, ["a", "bc", ARGUMENT]) == [1, 2, len(ARGUMENT)]""",
    "secret": """\
from grader import CANARIES
found = str(secret())
assert any(word in found for word in CANARIES)""",
}
RIGHT_ANSWERS = "import numpy as np\n\ndef sigmoid(x):\n    return 1 / (1 + np.exp(-x))\n"


@dataclass(frozen=True)
class Task:
    """What attackers are asked for: its exercises with their points, and what an honest student writes and earns."""

    setup: str
    points: dict[str, float]
    honest: dict[str, float]
    answers: dict[str, str]
    asserts: dict[str, str]

    @property
    def worth(self) -> float:
        """All points that can be had."""
        return sum(self.points.values())

    def checks_in_cells(self) -> dict[str, str]:
        """What stands in the grade cells of the real course."""
        return {name: f'from checks import check\ncheck("{name}")' for name in self.points}


VAULT = Task("import numpy as np", POINTS, HONEST, ANSWERS, ASSERTS)


@dataclass(frozen=True)
class Attack:
    """One hostile submission: what it tries, what it must earn, and how its control goes."""

    task: Task
    category: str
    name: str
    sentence: str
    facts: dict[str, str]
    parts: tuple[tuple[str, str], ...]

    @property
    def expected(self) -> dict[str, float] | None:
        """Marks of each exercise; None where the submission needs attention."""
        earns = self.facts.get("earns", "")
        if earns.startswith("attention"):
            return None
        return self.task.honest | {name: float(marks) for name, marks in re.findall(r"(\w+) ([\d.]+)", earns)}

    def scaled(self) -> Attack:
        """The same attack, as small as its control wants it."""
        name, _, value = self.facts.get("scale", "").partition(" = ")
        change = re.compile(rf"^(\s*){re.escape(name)} = .*$", re.MULTILINE) if name else None
        parts = tuple(
            (place, change.sub(rf"\g<1>{name} = {value}", code) if change else code) for place, code in self.parts
        )
        return replace(self, parts=parts)


def read_attack(path: Path, task: Task = VAULT) -> Attack:
    """Read an attack's file."""
    _, docstring, code = path.read_text(encoding="utf-8").split('"""', 2)
    sentence, _, lines = docstring.strip().partition("\n\n")
    facts = dict(re.findall(r"^(\w+): *(.*)$", lines, re.MULTILINE))
    places = re.split(r"^# %% (\w+)\n", code, flags=re.MULTILINE)
    parts = tuple((place, text.strip()) for place, text in zip(places[1::2], places[2::2], strict=True))
    return Attack(task, path.parent.name, path.stem, " ".join(sentence.split()), facts, parts)


def all_attacks() -> list[Attack]:
    """Every attack, in the order of the categories."""
    return [read_attack(path) for category in CATEGORIES for path in sorted((ATTACKS / category).glob("*.py"))]


def notebook_of(
    attack: Attack | None, places: dict[str, str], grade_cells: dict[str, str], task: Task = VAULT
) -> nbformat.NotebookNode:
    """The notebook of an attack, an honest one for None. places: what the attack knows of the host, as @NAME@."""
    parts = [(place, _filled(code, places)) for place, code in (attack.parts if attack else ())]
    answers = task.answers | {place: code for place, code in parts if place in task.answers}
    cells = [new_code_cell(task.setup, id="setup")]
    cells += [new_code_cell(code, id=f"first-{n}") for n, (place, code) in enumerate(parts) if place == "first"]
    for name, answer in answers.items():
        cells.append(new_code_cell(answer, id=f"{name}-answer", metadata=graded(f"{name}-answer", solution=True)))
        metadata = graded(name, task.points[name], grade=True, locked=True)
        cells.append(new_code_cell(grade_cells[name], id=name, metadata=metadata))
    cells += [new_code_cell(code, id=f"last-{n}") for n, (place, code) in enumerate(parts) if place == "last"]
    document = new_notebook(cells=cells, metadata={"language_info": {"name": "python"}})
    for place, code in parts:
        if place == "edit":
            exec(compile(code, "edit", "exec"), {"document": document, "cell": new_code_cell})
    return document


def checks_in_cells() -> dict[str, str]:
    """What stands in the grade cells of the vault."""
    return VAULT.checks_in_cells()


def _filled(code: str, places: dict[str, str]) -> str:
    return re.sub(r"@([A-Z]+)@", lambda match: places.get(match[1], match[0]), code)


def make_course(root: Path, canaries: dict[str, str], argument: str) -> Course:
    """Write the course into `root`, with a canary in everything that no student may read."""
    (root / "release" / NAME).mkdir(parents=True)
    (root / "course.yml").write_text(f"# {canaries['settings']}\n{COURSE}", encoding="utf-8")
    suite = root / "tests" / "grading" / NAME
    suite.mkdir(parents=True)
    (suite / "test_vault.py").write_text(SUITE.replace("@suite@", canaries["suite"]), encoding="utf-8")
    (suite / "canaries.json").write_text(json.dumps(canaries | {"argument": argument}), encoding="utf-8")
    source = notebook_of(None, {}, checks_in_cells())
    source.metadata["solution"] = canaries["solution"]
    write(root / "source" / NAME / f"{NAME}.ipynb", source)
    return load_course(root)
