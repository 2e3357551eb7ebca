"""Folders for sockets: among the temporary files, with names that a socket's address can hold."""

import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.errors import GradingError
from autograder.sockets import LONGEST_ADDRESS, LONGEST_REST, socket_folder

pytestmark = pytest.mark.linux

MOST = LONGEST_ADDRESS - LONGEST_REST


@pytest.fixture
def longest_folder() -> Iterator[Path]:
    """A folder whose name is as long as it may be."""
    with tempfile.TemporaryDirectory(dir="/tmp") as outer:
        yield Path(outer) / ("x" * (MOST - len(outer) - 1))


@pytest.mark.parametrize("name", ["warm.sock", "suite.sock"])
def test_the_longest_folder_has_room(longest_folder, monkeypatch, name):
    longest_folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(longest_folder))
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(socket_folder() / name))


def test_a_longer_one_is_refused(longest_folder, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", f"{longest_folder}x")
    with pytest.raises(GradingError) as caught:
        socket_folder()

    assert str(caught.value) == (
        f"Temporary files lie in {longest_folder}x, whose name is too long for the sockets in it: at most 75 bytes. "
        "Set the environment variable TMPDIR to a folder with a shorter name, such as /tmp."
    )
