"""Many machines: the same work through `dask.distributed`, whose workers each have both warm parents.

A submission travels with its task. A worker needs this package and the course, at the same path as here
or where its environment variable AUTOGRADER_COURSE says.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from distributed import Client, WorkerPlugin, get_worker

from autograder.batch import Work, grade_patiently
from autograder.course import Course, load_course
from autograder.document import LARGEST_NOTEBOOK
from autograder.errors import GradingError, IsolationError
from autograder.fingerprint import ground_of
from autograder.grading import Graded
from autograder.plain_file import PlainFileError, read_plain_file
from autograder.submission import TIMESTAMP
from autograder.warm_parents import WarmParents

PLACE = "AUTOGRADER_COURSE"
PLUGIN = "autograder"
CONNECT_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Parcel:
    """A submission on its way.

    files: its notebook and what belongs beside it, by name; without the notebook where that is missing.
    ground: a hash of what its marks stand on here: a worker whose course differs must not grade it.
    """

    work: Work
    files: dict[str, bytes]
    ground: str


@contextlib.contextmanager
def dask_workers(course: Course, address: str, confined: bool = True) -> Iterator[Callable[[Work], Future[Graded]]]:
    """Grade on the workers of the scheduler at `address`. Raises GradingError where there is none."""
    try:
        client = Client(address, timeout=CONNECT_SECONDS)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise GradingError(
            f"No dask scheduler answers at {address}: {error}. Start one with `dask scheduler`, and give its address."
        ) from error
    grounds = {one.name: ground_of(course, one).whole for one in course.assignments}
    with client:
        client.register_plugin(_WarmWorker(course.root, confined), name=PLUGIN)
        executor = client.get_executor(pure=False)  # type: ignore[no-untyped-call]
        yield lambda work: executor.submit(grade_parcel, pack(work, grounds[work.submission.assignment]))


def pack(work: Work, ground: str) -> Parcel:
    """Put a submission's files into its task."""
    folder = work.submission.notebook.parent
    names = (work.submission.notebook.name, TIMESTAMP)
    files = {}
    for name in names:
        with contextlib.suppress(OSError, PlainFileError):  # a link is not followed: what is left out counts as missing
            files[name] = read_plain_file(folder / name, LARGEST_NOTEBOOK)
    return Parcel(work, files, ground)


def grade_parcel(parcel: Parcel) -> Graded:
    """Grade a submission on the worker that this runs on."""
    warm = get_worker().plugins[PLUGIN]
    assert isinstance(warm, _WarmWorker)
    return warm.grade(parcel)


class _WarmWorker(WorkerPlugin):
    """A dask plugin: keeps both warm parents while its worker lives. root: the course's folder on the sender's side."""

    def __init__(self, root: Path, confined: bool) -> None:
        self._root, self._confined = root, confined

    def setup(self, worker: Any) -> None:
        """Find the course; the warm parents start with the first submission."""
        self._course = load_course(Path(os.environ.get(PLACE, self._root)))
        self._parents = WarmParents(self._course, self._confined)
        self._grounds: dict[str, str] = {}
        if multiprocessing.current_process().daemon:
            raise IsolationError(
                "This dask worker may not start processes. Start it with DASK_DISTRIBUTED__WORKER__DAEMON=False "
                "in its environment, or with --no-nanny."
            )

    def teardown(self, worker: Any) -> None:
        """End the warm parents."""
        self._parents.__exit__(None, None, None)

    def grade(self, parcel: Parcel) -> Graded:
        """Grade a submission. Raises GradingError where the course here is not the sender's."""
        name = parcel.work.submission.assignment
        if name not in self._grounds:
            self._grounds[name] = ground_of(self._course, self._course.assignment(name)).whole
        if self._grounds[name] != parcel.ground:
            raise GradingError(
                f"The course at {self._course.root} on a dask worker is not the one that you grade: tests, release, "
                "limits or versions differ. Bring both to the same state, and start the workers again."
            )
        with tempfile.TemporaryDirectory(prefix="autograder-parcel-") as folder:
            for file, content in parcel.files.items():
                (Path(folder) / file).write_bytes(content)
            submission = replace(parcel.work.submission, notebook=Path(folder) / parcel.work.submission.notebook.name)
            return grade_patiently(self._course, self._parents, replace(parcel.work, submission=submission))
