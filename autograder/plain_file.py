"""Reading a file that a stranger put there: only a plain one, only itself, and only so much of it."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from autograder.errors import AutograderError

_KINDS = {
    stat.S_IFLNK: "a symbolic link",
    stat.S_IFDIR: "a folder",
    stat.S_IFIFO: "a named pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}
# A pipe that takes the file's place between the look and the opening must not make us wait, nor a link lead us away.
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)


class PlainFileError(AutograderError):
    """What is there is no plain file, or is too large, or may not be read. The message lacks the file's name."""


def read_plain_file(path: Path, most: int) -> bytes:
    """The content of a file of at most `most` bytes. Raises PlainFileError, or FileNotFoundError.

    Never follows a link, never waits, and never reads more than `most` bytes, whatever is there.
    """
    try:
        _refuse_what_is_not_plain(os.lstat(path), most)
        with open(os.open(path, _FLAGS), "rb") as file:
            _refuse_what_is_not_plain(os.fstat(file.fileno()), most)
            content = file.read(most + 1)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise PlainFileError(f"cannot be read ({error.strerror}). Put that right, and grade it again.") from None
    if len(content) > most:
        raise PlainFileError(f"grew while it was read; at most {_size(most)} can be read.")
    return content


def _refuse_what_is_not_plain(found: os.stat_result, most: int) -> None:
    kind = stat.S_IFMT(found.st_mode)
    if kind != stat.S_IFREG:
        raise PlainFileError(f"is {_KINDS.get(kind, 'something else')}, not a file. Put the file itself in its place.")
    if found.st_size > most:
        raise PlainFileError(f"holds {_size(found.st_size)}; at most {_size(most)} can be read.")


def _size(count: int) -> str:
    return f"{count // 2**20} MB" if count >= 2**20 else f"{count} bytes"
