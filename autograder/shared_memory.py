"""Large arrays between processes without a copy through a socket: sealed memory, handed over by its descriptor.

The sender writes the bytes into an anonymous file and seals it, so that they can change no more. The receiver
checks the seals and the size before it maps the file; its map is private, so that writing to it changes nothing
for the sender. Linux only (memfd_create(2), F_ADD_SEALS in fcntl(2)); elsewhere this module can be imported, no more.
"""

from __future__ import annotations

import mmap
import os

SEALS = 0x1 | 0x2 | 0x4 | 0x8  # F_SEAL_SEAL, SHRINK, GROW and WRITE of linux/fcntl.h; Python has them on Linux only


def is_available() -> bool:
    """Whether this system has sealed anonymous files."""
    return hasattr(os, "memfd_create")


def sealed(content: memoryview) -> int:
    """A descriptor of a sealed file that holds `content`. The caller closes it. Raises OSError without room."""
    import fcntl  # which Windows lacks

    descriptor = os.memfd_create("array", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
    try:
        done = 0
        while done < len(content):
            done += os.write(descriptor, content[done:])
        fcntl.fcntl(descriptor, fcntl.F_ADD_SEALS, SEALS)
    except OSError:
        os.close(descriptor)
        raise
    return descriptor


def mapped(descriptor: int, size: int) -> mmap.mmap:
    """The content of a sealed file, as a private and writable map; closes the descriptor.

    Raises ValueError when the file is not sealed, or not of this size: it could then change, or fault, under us.
    """
    import fcntl

    try:
        seals = fcntl.fcntl(descriptor, fcntl.F_GET_SEALS)
        if seals & SEALS != SEALS or os.fstat(descriptor).st_size != size:
            raise ValueError("a file that is not sealed, or not of the size that was said")
        return mmap.mmap(descriptor, size, access=mmap.ACCESS_COPY)
    except OSError as error:  # no memory file at all, which has no seals to ask for
        raise ValueError(f"not a memory file: {error}") from error
    finally:
        os.close(descriptor)
