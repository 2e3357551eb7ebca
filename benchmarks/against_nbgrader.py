"""Wall time, CPU and peak memory of a class: nbgrader as it comes, Otter-Grader, and ours, in one run.

    python benchmarks/against_nbgrader.py [--students 24] [--jobs N] [--otter] [--only NAME ...]

All grade the same complete submissions with the same calls: nbgrader's test cells, and Otter's test files, run our
suite inside the notebook's kernel. Three classes: the exercises of 02.1 that train nothing, all of 02.1, and 02.2.
Each line gives the whole command first; then the throughput once our warm parents are up, and the bound of it:
cores x (T + F) / T, where T is the student's own compute and F is what nbgrader spends on a submission besides.
--otter installs Otter into an environment of its own, on top of ours, since it wants other versions of packages.
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from memory import memory_of
from nbformat import NotebookNode

from autograder.build import build
from autograder.course import load_course

ROOT = Path(__file__).parents[1]
PERCEPTRON, MNIST = "02.1_code_a_perceptron", "02.2_mnist_classifier"
TRAINS = ("train_neuron", "perceptron", "train_tf_perceptron", "xor_net")
STOCK = """
c = get_config()
c.CourseDirectory.course_id = "stock"
c.ExecutePreprocessor.timeout = {seconds}
c.Execute.timeout = {seconds}
"""
LOOK_SECONDS = 2.0  # between two looks at the memory: one takes long where processes hold much
CORES = len(os.sched_getaffinity(0))


@dataclass(frozen=True, slots=True)
class Class:
    """What is measured: an assignment, without some of its exercises."""

    title: str
    assignment: str
    without: tuple[str, ...] = ()


CLASSES = {
    "light": Class("02.1 without training", PERCEPTRON, TRAINS),
    "02.1": Class("02.1", PERCEPTRON),
    "02.2": Class("02.2", MNIST),
}


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took: wall and CPU seconds, and the most memory that it and its processes held together, in MB."""

    wall: float
    cpu: float
    peak: float


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--students", type=int, default=24)
    parser.add_argument("--jobs", type=int, default=CORES)
    parser.add_argument("--otter", action="store_true", help="measure Otter too")
    parser.add_argument("--otter-students", type=int, default=2, help="Otter takes its time; so many are enough")
    parser.add_argument("--only", nargs="*", choices=CLASSES, default=list(CLASSES))
    options = parser.parse_args()
    for name in options.only:
        with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
            measure(CLASSES[name], Path(folder), options)


def measure(chosen: Class, folder: Path, options: argparse.Namespace) -> None:
    """Grade a class with each, and print what it took."""
    folder.chmod(0o755)
    course = make_course(folder / "ours", chosen)
    ours, results = grade_with_ours(course, chosen, options.students, options.jobs)
    stock = grade_with_nbgrader(folder / "stock", course, chosen, options.students)
    student = sum(entry["cpu_student"] for entry in results) / len(results)
    overhead = sum(entry["cpu_grading"] for entry in results) / len(results)
    each = ours.steady / options.students
    nbgrader_each = stock.wall / options.students
    bound = options.jobs * nbgrader_each / student
    print(
        f"{chosen.title}, {options.students} submissions: nbgrader {stock.wall:.1f} s, ours {ours.cost.wall:.1f} s, "
        f"{stock.wall / ours.cost.wall:.1f} x; CPU {stock.cpu:.1f} s and {ours.cost.cpu:.1f} s; "
        f"peak {stock.peak:.0f} MB and {ours.cost.peak:.0f} MB"
    )
    print(
        f"  throughput, once started: nbgrader {nbgrader_each:.2f} s a submission, ours {each:.2f} s, "
        f"{nbgrader_each / each:.1f} x; the student's own code {student:.2f} s, so the bound is {bound:.1f} x "
        f"({nbgrader_each / each / bound:.0%} of it)"
    )
    rest = overhead + ours.desk
    print(
        f"  CPU beside the student's own code: {1000 * rest:.0f} ms a submission ({1000 * ours.desk:.0f} ms of it "
        f"for gradebook and files), {rest / (rest + student):.0%} of all",
        flush=True,
    )
    if options.otter:
        count = options.otter_students
        otter, part = grade_with_otter(folder / "otter", course, chosen, count, otter_environment())
        print(
            f"  Otter, {count} submissions: {otter.wall:.1f} s, {otter.wall / count / each:.1f} x ours "
            f"a submission; CPU {otter.cpu:.1f} s, peak {otter.peak:.0f} MB; {part:.0%} of the points",
            flush=True,
        )


# --- ours ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Ours:
    """What our command took; its seconds after starting; CPU of the command itself for each further submission."""

    cost: Cost
    steady: float
    desk: float


def make_course(root: Path, chosen: Class) -> Path:
    """A course with the chosen exercises: source, suite and release."""
    name = chosen.assignment
    for part in ("source", "tests/grading"):
        shutil.copytree(ROOT / part / name, root / part / name, ignore=shutil.ignore_patterns("__pycache__"))
    text = (ROOT / "course.yml").read_text(encoding="utf-8")
    (root / "course.yml").write_text(text.replace("    points: 100\n", ""), encoding="utf-8")
    notebook = root / "source" / name / f"{name}.ipynb"
    document = nbformat.read(notebook, as_version=4)
    document.cells = without(document.cells, chosen.without)
    nbformat.write(document, notebook)
    for suite in (root / "tests" / "grading" / name).glob("test_*.py"):
        suite.write_text(without_classes(suite.read_text(encoding="utf-8"), chosen.without), encoding="utf-8")
    course = load_course(root)
    build(course, course.assignment(name))
    return root


def without(cells: Sequence[NotebookNode], exercises: Sequence[str]) -> list[NotebookNode]:
    """The cells before the first and after the last of some exercises, which follow one another."""
    ids = [cell.id for cell in cells]
    if not exercises:
        return list(cells)
    first = min(ids.index(f"{name}-answer") for name in exercises)
    last = max(ids.index(name) for name in exercises)
    after = [cell for cell in cells[last + 1 :] if "xor" not in cell.id]
    return [*cells[:first], *after]


def without_classes(text: str, exercises: Sequence[str]) -> str:
    """A test module without the classes of some exercises."""
    lines = text.splitlines(keepends=True)
    for node in reversed(ast.parse(text).body):
        if isinstance(node, ast.ClassDef):
            marks = [ast.unparse(mark) for mark in node.decorator_list]
            if any(mark.startswith(f"exercise('{name}'") for mark in marks for name in exercises):
                del lines[node.decorator_list[0].lineno - 1 : node.end_lineno]
    return "".join(lines)


def hand_in(root: Path, source: Path, students: int) -> None:
    """Let each student hand in the instructor's solution, with a comment of their own."""
    document = nbformat.read(source, as_version=4)
    for number in range(students):
        setup = next(cell for cell in document.cells if cell.cell_type == "code")
        setup.source = setup.source.split("\n# student")[0] + f"\n# student {number}"
        folder = root / "submitted" / f"student-{number:02}" / source.parent.name
        folder.mkdir(parents=True)
        nbformat.write(document, folder / source.name)


def grade_with_ours(root: Path, chosen: Class, students: int, jobs: int) -> tuple[Ours, list[dict[str, Any]]]:
    """Grade with `autograder grade`: one submission, which tells what starting costs, and then all.

    The one is graded twice, since the first start reads its files from the disk.
    """
    name = chosen.assignment
    hand_in(root, root / "source" / name / f"{name}.ipynb", students)
    command = (sys.executable, "-m", "autograder", "grade", name, "--jobs", str(jobs))
    one = [run(root, *command, "--student", "student-00", "--force") for _ in range(2)][-1]
    cost = run(root, *command, "--force")
    entries = json.loads((root / "report" / "results.json").read_text(encoding="utf-8"))["submissions"]
    complete = [entry for entry in entries if entry["score"] == entry["max_score"]]
    if len(complete) != students:
        sys.exit(f"{students - len(complete)} of our complete submissions lost marks; nothing can be compared.")
    # Forks that nobody waits for are not in the CPU time that the system gives: what they took, they report.
    forks = sum(entry["cpu_student"] + entry["cpu_grading"] for entry in entries)
    desk = (cost.cpu - one.cpu) / (students - 1)
    start = one.wall - entries[0]["seconds"]
    return Ours(Cost(cost.wall, cost.cpu + forks, cost.peak), cost.wall - start, desk), entries


# --- nbgrader, and Otter ----------------------------------------------------------------------------------


def stock_source(course: Path, chosen: Class) -> NotebookNode:
    """The source notebook, whose test cells run our suite in the kernel."""
    document = nbformat.read(course / "source" / chosen.assignment / f"{chosen.assignment}.ipynb", as_version=4)
    for cell in document.cells:
        marks = cell.metadata.get("nbgrader", {})
        if cell.cell_type == "code" and marks.get("grade") and not marks.get("solution"):
            cell.source = f'import in_kernel\nin_kernel.points("{marks.grade_id}")'
    return document


def grade_with_nbgrader(root: Path, course: Path, chosen: Class, students: int) -> Cost:
    """Grade with `nbgrader autograde`, after `generate_assignment`, which is not measured."""
    name = chosen.assignment
    limits = load_course(course).assignment(name).limits
    source = root / "source" / name
    shutil.copytree(course / "source" / name, source)
    (root / "nbgrader_config.py").write_text(STOCK.format(seconds=int(limits.seconds_per_submission)), encoding="utf-8")
    nbformat.write(stock_source(course, chosen), source / f"{name}.ipynb")
    environment = in_kernel(course, name)
    nbgrader = (sys.executable, "-m", "nbgrader")
    run(root, *nbgrader, "generate_assignment", name, environment=environment)
    hand_in(root, source / f"{name}.ipynb", students)
    return run(root, *nbgrader, "autograde", name, environment=environment)


def grade_with_otter(root: Path, course: Path, chosen: Class, students: int, python: str) -> tuple[Cost, float]:
    """Grade with `otter run`, one notebook after the other: that is how it works outside of containers.

    Which part of the points it gave comes back too: where a cell fails there, it has had less to do.
    """
    name = chosen.assignment
    shutil.copytree(course / "release" / name, root)
    environment = in_kernel(course, name)
    (root / "tests").mkdir()
    points = nbformat.read(course / "source" / name / f"{name}.ipynb", as_version=4)
    document = stock_source(course, chosen)
    document.cells = [cell for cell in document.cells if "in_kernel" not in cell.source]
    nbformat.write(document, root / "submission.ipynb")
    for cell in points.cells:
        marks = cell.metadata.get("nbgrader", {})
        if marks.get("grade") and not marks.get("solution"):
            (root / "tests" / f"{marks.grade_id}.py").write_text(otter_test(marks.grade_id, marks.points))
    otter = (python, "-m", "otter")
    run(root, *otter, "generate", "-t", "tests", "-o", "autograder.zip", environment=environment)
    costs = [
        run(root, *otter, "run", "-a", "autograder.zip", "-o", str(root), "submission.ipynb", environment=environment)
        for _ in range(students)
    ]
    tests = json.loads((root / "results.json").read_text(encoding="utf-8"))["tests"]
    counted = [test for test in tests if test.get("max_score")]
    part = sum(test["score"] for test in counted) / sum(test["max_score"] for test in counted)
    return Cost(sum(c.wall for c in costs), sum(c.cpu for c in costs), max(c.peak for c in costs)), part


def otter_environment() -> str:
    """The Python of an environment with Otter; our packages are found in it after its own."""
    folder = ROOT / ".venv" / "otter"
    python = folder / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        subprocess.run([python, "-m", "pip", "install", "-qq", "otter-grader>=6"], check=True)
        (own,) = folder.glob("lib/python*/site-packages")
        (own / "beside.pth").write_text(f"{sysconfig.get_path('purelib')}\n{ROOT}\n", encoding="utf-8")
    return str(python)


def otter_test(exercise: str, points: float) -> str:
    """A test file in Otter's exception-based format."""
    return (
        "from otter.test_files import test_case\n\nOK_FORMAT = False\n"
        f'name = "{exercise}"\npoints = {points}\n\n\n@test_case(points={points})\ndef test_all(env):\n'
        f'    import in_kernel\n    assert in_kernel.points("{exercise}") == {points}\n'
    )


def in_kernel(course: Path, assignment: str) -> dict[str, str]:
    """The environment in which a kernel finds our suite, and runs as one TensorFlow thread, as ours does."""
    return {
        "BENCHMARK_COURSE": str(course),
        "BENCHMARK_ASSIGNMENT": assignment,
        "PYTHONPATH": str(Path(__file__).parent),
        "MPLBACKEND": "agg",
    }


def run(root: Path, *command: str, environment: dict[str, str] | None = None) -> Cost:
    """Run a command; say what it said where it fails."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    start = time.perf_counter()
    with tempfile.TemporaryFile("w+") as said:
        process = subprocess.Popen(
            command, cwd=root, env={**os.environ, "PATH": path, **(environment or {})}, stdout=said, stderr=said
        )
        peak, looked = 0.0, start
        while (ended := os.wait4(process.pid, os.WNOHANG))[0] == 0:
            if time.perf_counter() - looked > LOOK_SECONDS:
                peak, looked = max(peak, memory_of(process.pid)), time.perf_counter()
            time.sleep(0.05)
        wall = time.perf_counter() - start
        _, status, usage = ended
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            said.seek(0)
            sys.exit(f"{' '.join(command)} failed:\n{said.read()[-3000:]}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, peak)


if __name__ == "__main__":
    main()
