"""The hostile submissions of tests/attacks/inject: read, handed in beside honest ones, and graded as a class.

Each file there holds one mechanism: a docstring that says it in a sentence and what must come of it, and `hand_in`,
which is given a `Draft`: a solved notebook, to be bent and saved.

    outcome: graded, or needs attention
    earns:   points, where it is graded (all of them unless said)
    says:    words that the reason must have, where it needs attention
"""

from __future__ import annotations

import contextlib
import copy
import importlib.util
import io
import json
import os
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import ModuleType
from typing import Any

from rich.console import Console
from tiny_course import NAME, make_tiny_course

from autograder import build
from autograder.course import Course
from autograder.grade_command import run
from autograder.plain_text import safe_id
from autograder.results import SubmissionResult

ATTACKS = Path(__file__).parents[1] / "attacks" / "inject"
HONEST = ("ana", "bo", "zoe")
POINTS = 6.0
SECRET = "the-secret-of-somebody-else"
RIGHT = {
    "volume-answer": "def volume(base, height):\n    return base * height",
    "cost-answer": "def cost(base, height, price):\n    return volume(base, height) * price",
    "written-1": "Soil.",
}


@dataclass
class Draft:
    """A hostile submission in the making.

    place: of the submission, <submitted>/<student>/vessels.  notebook: a solved one, as JSON.
    sentinel: a server that a page must never ask.  secret: a file outside submitted/ that nobody may see.
    """

    place: Path
    notebook: dict[str, Any]
    sentinel: str
    secret: Path

    @property
    def folder(self) -> Path:
        """The submission's folder, made when it is first asked for."""
        self.place.mkdir(parents=True, exist_ok=True)
        return self.place

    @property
    def path(self) -> Path:
        """Where the notebook belongs."""
        return self.folder / f"{NAME}.ipynb"

    @property
    def cells(self) -> list[Any]:
        """The notebook's cells."""
        cells: list[Any] = self.notebook["cells"]
        return cells

    @property
    def script(self) -> str:
        """JavaScript that leaves three traces: a title, an element and a request. It holds no double quotes."""
        name = self.place.parent.name.encode().hex()[:40]
        return (
            f"document.title='OWNED';document.documentElement.setAttribute('data-owned','{name}');"
            f"new Image().src='{self.sentinel}/{name}'"
        )

    def answer(self, name: str, text: str) -> None:
        """Write another answer into the cell of that id."""
        next(cell for cell in self.cells if cell["id"] == name)["source"] = text

    def add(self, kind: str, source: str, **other: Any) -> None:
        """Add a cell, before all others."""
        rest = {"outputs": [], "execution_count": None} if kind == "code" else {}
        self.cells.insert(0, {"cell_type": kind, "id": f"added-{len(self.cells)}", "metadata": {}} | rest | other)
        self.cells[0]["source"] = source

    def save(self, name: str = f"{NAME}.ipynb") -> Path:
        """Hand the notebook in."""
        path = self.folder / name
        path.write_text(json.dumps(self.notebook), encoding="utf-8")
        return path


@dataclass(frozen=True)
class Attack:
    """One file of tests/attacks/inject."""

    name: str
    module: ModuleType

    @property
    def student(self) -> bytes:
        """The name of the folder that it is handed in under."""
        return os.fsencode(getattr(self.module, "STUDENT", self.name.replace("_", "-")))

    def says(self, key: str) -> str:
        """A value of the docstring, or nothing."""
        found = re.search(rf"^{key}: (.+)$", self.module.__doc__ or "", re.MULTILINE)
        return found[1].strip() if found else ""


@dataclass(frozen=True)
class Class:
    """The class, graded."""

    course: Course
    results: dict[str, SubmissionResult]
    printed: str
    secret: Path

    def of(self, attack: Attack) -> SubmissionResult:
        """The result of an attack's submission: its student goes by the safe form of the folder's name."""
        return self.results[safe_id(os.fsdecode(attack.student))]


def load_attacks() -> list[Attack]:
    """All attacks, by name."""
    attacks = []
    for file in sorted(ATTACKS.glob("*.py")):
        spec = importlib.util.spec_from_file_location(f"inject_{file.stem}", file)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        attacks.append(Attack(file.stem, module))
    return attacks


def make_class(root: Path, attacks: list[Attack], sentinel: str) -> tuple[Course, Path]:
    """A built course in which all attacks and some honest students have handed in; and the secret file."""
    course = make_tiny_course(root)
    build.build(course, course.assignments[0])
    notebook = json.loads((course.release / NAME / f"{NAME}.ipynb").read_text(encoding="utf-8"))
    for name, text in RIGHT.items():
        next(cell for cell in notebook["cells"] if cell["id"] == name)["source"] = text
    secret = root / "secret.txt"
    secret.write_text(SECRET, encoding="utf-8")
    for student in HONEST:
        Draft(course.submitted / student / NAME, copy.deepcopy(notebook), sentinel, secret).save()
    for attack in attacks:
        place = Path(os.fsdecode(os.path.join(os.fsencode(course.submitted), attack.student))) / NAME
        attack.module.hand_in(Draft(place, copy.deepcopy(notebook), sentinel, secret))
    return course, secret


def grade_class(root: Path, attacks: list[Attack], sentinel: str = "http://127.0.0.1:9") -> Class:
    """The class of `make_class`, graded by `autograder grade`'s own function."""
    course, secret = make_class(root, attacks, sentinel)
    terminal = io.StringIO()
    console = Console(file=terminal, width=200, color_system=None)
    results = run(course, course.assignments, jobs=2, console=console).results
    return Class(course, {result.student: result for result in results}, terminal.getvalue(), secret)


class Sentinel:
    """A server on loopback that remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        asked = self.asked

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                asked.append(self.path)
                self.send_response(204)
                self.end_headers()

            do_POST = do_GET

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    @contextlib.contextmanager
    def listening(self) -> Iterator[Sentinel]:
        """The server, while it runs."""
        thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self._server.shutdown()
            self._server.server_close()
            thread.join()
