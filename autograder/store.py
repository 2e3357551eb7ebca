"""Results that were found before, on disk: kept under a key that stands for all that determines them.

A `diskcache` database of JSON documents; nothing in it is ever unpickled. What cannot be read counts as
missing, and a store that cannot be written costs time, never marks.
"""

from __future__ import annotations

import functools
import sqlite3
import zlib
from pathlib import Path
from typing import Any

import diskcache
from pydantic import TypeAdapter, ValidationError

FOLDER = ".autograder/results"
LARGEST = 4 * 2**30
UNUSABLE = (sqlite3.Error, OSError, diskcache.Timeout)


@functools.cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


class Store:
    """Values by key. problem: what kept the store from being used, in words; "" while nothing has.

    Threads may share one, and processes may use the same folder.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._cache: diskcache.Cache | None = None
        self.problem = ""
        try:
            self._cache = diskcache.Cache(
                str(folder),
                disk=diskcache.JSONDisk,
                disk_compress_level=1,
                size_limit=LARGEST,
                eviction_policy="least-recently-stored",
                timeout=10,
            )
        except UNUSABLE as error:
            self._give_up(error)

    def get(self, key: str, kind: Any) -> Any:
        """The value of `kind` that is kept under `key`; None without one."""
        cache = self._cache  # another thread may give up between two looks at it
        if cache is None:
            return None
        try:
            found = cache.get(key)
            return None if found is None else _adapter(kind).validate_json(found)
        except UNUSABLE as error:
            self._give_up(error)
        except (ValidationError, ValueError, zlib.error):  # written by another version, or damaged
            return None
        return None

    def put(self, key: str, value: object, kind: Any) -> None:
        """Keep a value of `kind` under `key`."""
        cache = self._cache
        if cache is None:
            return
        try:
            cache.set(key, _adapter(kind).dump_json(value).decode())
        except UNUSABLE as error:
            self._give_up(error)

    def close(self) -> None:
        """Let go of the database."""
        cache = self._cache
        if cache is not None:
            cache.close()

    def _give_up(self, error: Exception) -> None:
        self._cache = None
        self.problem = (
            f"Results cannot be kept in {self._folder} ({error}), so the next run will grade everything again. "
            "Make room there, or delete the folder."
        )
