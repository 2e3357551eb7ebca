"""What somebody may have meant by a name that there is not."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(name: str, names: Iterable[str]) -> str:
    """A sentence (after a space) with the one of `names` closest to `name`; "" when none is."""
    close = get_close_matches(name, sorted(names), n=1)
    return f" Nearest: {close[0]!r}." if close else ""
