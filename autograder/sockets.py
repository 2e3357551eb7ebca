"""Folders for the sockets of the warm parents."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from autograder.errors import GradingError

LONGEST_ADDRESS = 107  # bytes: sun_path in unix(7), less the zero that ends it
LONGEST_REST = len("/pymp-xxxxxxxx/listener-xxxxxxxx")  # multiprocessing's own, which is longer than ours


def socket_folder() -> Path:
    """Make a folder for one socket with a short name, among the temporary files; nobody else may enter it.

    Raises GradingError where the folder of temporary files has too long a name for sockets.
    """
    place = tempfile.gettempdir()
    most = LONGEST_ADDRESS - LONGEST_REST
    if len(os.fsencode(place)) > most:
        raise GradingError(
            f"Temporary files lie in {place}, whose name is too long for the sockets in it: at most {most} bytes. "
            "Set the environment variable TMPDIR to a folder with a shorter name, such as /tmp."
        )
    return Path(tempfile.mkdtemp(prefix="autograder-", dir=place))
