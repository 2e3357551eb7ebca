"""A student process and its descendants, as the keeper finds them."""

import subprocess
import sys

import pytest

from autograder.student import descent

pytestmark = pytest.mark.linux

TREE = """
import os, sys, threading
def be_a_parent():
    child = os.fork()
    if child == 0:
        grandchild = os.fork()
        if grandchild == 0:
            sys.stdin.read()
        else:
            print(os.getpid(), grandchild, flush=True)
            os.waitpid(grandchild, 0)
        os._exit(0)
    os.waitpid(child, 0)
thread = threading.Thread(target=be_a_parent)
thread.start()
thread.join()
"""


@pytest.mark.parametrize("listed", [True, False], ids=["listed by the kernel", "searched for"])
def test_all_descendants_are_found(listed: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    assert descent.LISTED or not listed
    monkeypatch.setattr(descent, "LISTED", listed)
    with subprocess.Popen([sys.executable, "-c", TREE], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        expected = [parent.pid, *map(int, parent.stdout.readline().split())]

        assert descent.family(parent.pid) == expected


def test_a_process_that_has_ended_has_no_descendants() -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()

    assert descent.family(ended.pid) == [ended.pid]
