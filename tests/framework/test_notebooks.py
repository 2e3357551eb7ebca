"""The notebooks as their readers run them: Run All, from the first cell to the last."""

import shutil
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from autograder.course import load_course

ROOT = Path(__file__).parents[2]
COURSE = load_course(ROOT)
NAMES = [assignment.name for assignment in COURSE.assignments]


def run_all(folder: Path, name: str) -> nbformat.NotebookNode:
    """Run a notebook in its folder. Raises CellExecutionError at the first cell that fails."""
    document = nbformat.read(folder / f"{name}.ipynb", as_version=4)
    NotebookClient(document, timeout=300, resources={"metadata": {"path": str(folder)}}).execute()
    return document


@pytest.mark.filterwarnings("ignore")  # of the notebook's own libraries, in another process
@pytest.mark.parametrize("name", NAMES)
def test_an_untouched_release_runs_to_its_end(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    shutil.copytree(ROOT / "release" / name, folder)
    run_all(folder, name)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", NAMES)
def test_a_picture_names_the_exercise_that_it_waits_for(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    shutil.copytree(ROOT / "release" / name, folder)
    document = run_all(folder, name)
    said = "".join(o.get("text", "") for c in document.cells if c.cell_type == "code" for o in c.outputs)
    assert "Finish the exercise `" in said


@pytest.mark.long
@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", NAMES)
def test_the_solution_runs_to_its_end_and_every_check_passes(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    shutil.copytree(ROOT / "release" / name, folder)
    shutil.copy(ROOT / "source" / name / f"{name}.ipynb", folder)
    document = run_all(folder, name)
    shown = [
        output["data"]["text/plain"]
        for cell in document.cells
        if cell.cell_type == "code" and cell.source.startswith("check(")
        for output in cell.outputs
        if "data" in output
    ]
    assert shown
    assert [text for text in shown if "not yet" in text] == []
