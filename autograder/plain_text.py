"""Text by a stranger, made fit to be shown anywhere: in a terminal, a page, a spreadsheet, a database."""

from __future__ import annotations

import hashlib
import re

LONGEST_ID = 100
# Controls but tab and line feed, separators that break lines in some programs only, what turns or hides the text
# around it, and halves of characters. The joiners of emoji and of Indian scripts, and the marks of Arabic and
# Hebrew (200C to 200F), stay: alone they turn nothing.
_UNFIT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)
# Also what is markup, or a pattern for the names of files: nbgrader puts ids into pages and patterns as they are.
_UNFIT_IN_AN_ID = re.compile(_UNFIT.pattern[:-1] + '\t\n\xa0\u200c-\u200f<>&"`*?\\[\\]\\\\/]')


def visible(text: str) -> str:
    """The text with every character that could act on what shows it written as its number, as Python would."""
    return _UNFIT.sub(_escaped, text.replace("\r\n", "\n")) if _UNFIT.search(text) else text


def without_halves(text: str) -> str:
    """The text with the halves of characters, which no file can hold, replaced by the sign for a lost one."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def one_line(text: str) -> str:
    """The text on one line, fit to be shown."""
    return visible(" ".join(text.split()))


def safe_id(name: str) -> str:
    """The id for a student whose folder has this name: the name itself where it is plain, else with escapes.

    Different names have different ids: only an escaped one holds a backslash.
    """
    if not _UNFIT_IN_AN_ID.search(name) and name == name.strip() and len(name) <= LONGEST_ID:
        return name
    escaped = _UNFIT_IN_AN_ID.sub(_escaped, name)
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return rf"{escaped.strip()[:LONGEST_ID]}\{digest}"


def _escaped(match: re.Match[str]) -> str:
    number = ord(match.group())
    return rf"\x{number:02x}" if number < 0x100 else rf"\u{number:04x}" if number < 0x10000 else rf"\U{number:08x}"
