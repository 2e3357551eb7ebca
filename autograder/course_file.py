"""Checks course.yml: what the file may say, and what to write where it says something else.

All that is wrong with a file is found in one reading, so that one correction is enough.
"""

import reprlib
from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise
from typing import Annotated, NamedTuple
from zoneinfo import available_timezones

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from autograder.errors import CourseError
from autograder.located_yaml import Document, Location, Problem, read_yaml
from autograder.spelling import nearest


def _date(value: object) -> object:
    return datetime.strptime(value, "%Y-%m-%d %H:%M") if isinstance(value, str) else value


def _known_timezone(name: str) -> str:
    if name not in available_timezones():
        raise ValueError(name)
    return name


def _descending(bands: list["BandEntry"]) -> list["BandEntry"]:
    for index, (upper, lower) in enumerate(pairwise(bands), start=1):
        for key in ("at_least", "earns"):
            if getattr(lower, key) >= getattr(upper, key):
                raise PydanticCustomError("order", "not descending", {"index": index, "key": key})
    return bands


_Title = Annotated[str, Field(pattern=r"\S")]
_Name = Annotated[str, Field(pattern=r"^[A-Za-z0-9_][A-Za-z0-9_.-]*$")]
_NotebookName = Annotated[str, Field(pattern=r"^[^/\\]*[^/\\.][^/\\]*\.ipynb$")]
_Due = Annotated[datetime, BeforeValidator(_date)]
_Fraction = Annotated[float, Field(ge=0, le=1)]
# The default is never read: an assignment sets what differs, the course sets all (_unset_limits).
_Seconds = Annotated[float, Field(gt=0, default=0)]
_Count = Annotated[int, Field(gt=0, default=0)]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, allow_inf_nan=False)


class LimitsEntry(_Entry):
    """Limits, as far as they are set."""

    seconds_per_cell: _Seconds
    seconds_per_call: _Seconds
    seconds_per_submission: _Seconds
    memory_mb: _Count
    processes: _Count
    output_bytes: _Count
    scratch_mb: _Count
    reply_mb: _Count


class AssignmentEntry(_Entry):
    """One assignment. Its due date is in the time zone of the course."""

    title: _Title
    due: _Due
    notebook: Annotated[_NotebookName, Field(default="")]
    points: Annotated[float | None, Field(default=None, gt=0)]
    limits: Annotated[LimitsEntry, Field(default=LimitsEntry())]


class BandEntry(_Entry):
    """A band: what a value of at least so much earns."""

    at_least: float
    earns: Annotated[float, Field(gt=0, le=1)]


class LateEntry(_Entry):
    """What lateness costs."""

    grace_minutes: Annotated[float, Field(ge=0)]
    penalty_per_day: _Fraction
    at_most: _Fraction


_Bands = Annotated[list[BandEntry], Field(min_length=1), AfterValidator(_descending)]


class CourseEntry(_Entry):
    """The whole file."""

    id: _Name
    title: _Title
    seed: Annotated[int, Field(ge=0, lt=2**32)]
    timezone: Annotated[str, AfterValidator(_known_timezone)]
    assignments: Annotated[dict[_Name, AssignmentEntry], Field(min_length=1)]
    bands: Annotated[dict[str, _Bands], Field(default={})]
    limits: LimitsEntry
    late: LateEntry


class _Form(NamedTuple):
    """What the value of a key has to be, in words for the person who corrects it."""

    is_a: str
    write: str
    example: str


_NAME = _Form("a valid name", "letters, digits, - _ and .", "02.1_code_a_perceptron")
_SECONDS = _Form("a number above 0", "the seconds", "30")
_MEGABYTES = _Form("a whole number above 0", "the megabytes", "256")
_FRACTION = _Form("a fraction from 0 to 1", "a number", "0.1")

_ASSIGNMENT = _Form("an assignment", "its keys", "{title: Code a perceptron, due: 2026-12-01 23:59}")
_BANDS = _Form("a list of bands", "the best band first", "[{at_least: 0.93, earns: 1}]")
_BAND = _Form("a band", "its two keys", "{at_least: 0.93, earns: 1}")

_FORMS = {
    "id": _NAME._replace(example="opening-the-machine"),
    "title": _Form("text", "a title", "Code a perceptron"),
    "seed": _Form("a whole number from 0 to 4294967295", "digits", "20261201"),
    "timezone": _Form("a time zone", "its name in the IANA database", "Europe/Berlin"),
    "assignments": _Form("a table of assignments", "name and keys of each", f"{{perceptron: {_ASSIGNMENT.example}}}"),
    "due": _Form("a date", "YYYY-MM-DD HH:MM", "2026-12-01 23:59"),
    "notebook": _Form("a notebook's name", "a file name without folders", "perceptron.ipynb"),
    "points": _Form("a number above 0", "the points of the whole notebook", "100"),
    "bands": _Form("a table of bands", "name and bands of each", f"{{accuracy: {_BANDS.example}}}"),
    "at_least": _Form("a number", "the lowest value of the band", "0.93"),
    "earns": _Form("a fraction above 0, at most 1", "a number", "0.6"),
    "limits": _Form("a table of limits", "name and value of each", "{seconds_per_cell: 30}"),
    "seconds_per_cell": _SECONDS,
    "seconds_per_call": _SECONDS,
    "seconds_per_submission": _SECONDS,
    "memory_mb": _MEGABYTES,
    "processes": _Form("a whole number above 0", "the number of processes", "64"),
    "output_bytes": _Form("a whole number above 0", "the bytes", "1_000_000"),
    "scratch_mb": _MEGABYTES,
    "reply_mb": _MEGABYTES,
    "late": _Form("a late policy", "its keys", "{grace_minutes: 15, penalty_per_day: 0.1, at_most: 0.5}"),
    "grace_minutes": _Form("a number from 0 up", "the minutes", "15"),
    "penalty_per_day": _FRACTION,
    "at_most": _FRACTION,
}


def read_course_file(data: bytes, name: str) -> CourseEntry:
    """Read the bytes of the course file called `name`.

    Raises CourseError with everything that is wrong with it, one line each, in the file's order.
    """
    document = read_yaml(data)
    entry, problems = _check(document)
    if entry is None or problems:
        raise CourseError("\n".join(f"{name}, line {line}: {message}" for line, message in sorted(problems)))
    return entry


def _check(document: Document) -> tuple[CourseEntry | None, list[Problem]]:
    problems = list(document.problems)
    if not isinstance(document.value, dict):
        if not problems:
            found = "the file is empty" if document.value is None else "this is not a course"
            keys = ", ".join(CourseEntry.model_fields)
            problems.append(Problem(1, f"{found}. Write the keys {keys}."))
        return None, problems
    problems.extend(_unset_limits(document))
    try:
        return CourseEntry.model_validate(document.value), problems
    except ValidationError as error:
        problems.extend(_problem(details, document) for details in error.errors())
        return None, problems


def _unset_limits(document: Document) -> Iterator[Problem]:
    limits = document.value.get("limits")
    if isinstance(limits, dict):
        for key in LimitsEntry.model_fields:
            if key not in limits:
                yield Problem(document.lines["limits",], _missing(("limits", key)))


def _problem(error: ErrorDetails, document: Document) -> Problem:
    """What pydantic found, told in the words of the file."""
    at = error["loc"]
    match error["type"]:
        case "missing":
            return Problem(document.lines[at[:-1]], _missing(at))
        case "extra_forbidden":
            return Problem(document.lines[at], _unknown(at))
        case "order":
            band = (*at, error["ctx"]["index"])
            return Problem(document.lines[band], _out_of_order(band, error["ctx"]["key"]))
        case _ if at[-1] == "[key]":
            return Problem(document.lines[at[:-1]], _wrong("assignment", at[-2], _NAME))
        case _:
            message = _wrong(_called(at), error["input"], _form(at))
            return Problem(document.lines[at], message + _nearest_timezone(at, error["input"]))


def _missing(at: Location) -> str:
    key = str(at[-1])
    form = _FORMS[key]
    return f"{_called(at[:-1])} lacks {key!r}. Write {form.write}, as in {key}: {form.example}."


def _unknown(at: Location) -> str:
    key = str(at[-1])
    accepted = tuple(_entry_type(at[:-1]).model_fields)
    return f"{_called(at[:-1])} has the unknown key {key!r}. Accepted: {', '.join(accepted)}.{nearest(key, accepted)}"


def _out_of_order(band: Location, key: str) -> str:
    return (
        f"{key} of {_called(band)} is not below that of the band before it. "
        "Write the best band first, and let at_least and earns fall from band to band."
    )


def _wrong(called: str, value: object, form: _Form) -> str:
    if value in (None, "", [], {}):
        found = f"{called} is empty"
    elif isinstance(value, dict | list):
        found = f"{called}, a {'table' if isinstance(value, dict) else 'list'}, is not {form.is_a}"
    else:
        shown = str(value).lower() if isinstance(value, bool) else reprlib.repr(value)
        found = f"{called} {shown} is not {form.is_a}"
    return f"{found}. Write {form.write}, as in {form.example}."


def _nearest_timezone(at: Location, value: object) -> str:
    return nearest(str(value), available_timezones()) if at == ("timezone",) else ""


def _called(at: Location) -> str:
    """What to call the value at a location in a message."""
    match at:
        case ():
            return "the course"
        case ("assignments", name):
            return f"assignment {name!r}"
        case ("bands", name):
            return f"bands {name!r}"
        case ("bands", name, int(index)):
            return f"band {index + 1} of {name!r}"
        case _:
            return str(at[-1])


def _form(at: Location) -> _Form:
    match at:
        case ("assignments", _):
            return _ASSIGNMENT
        case ("bands", _):
            return _BANDS
        case ("bands", _, _):
            return _BAND
        case _:
            return _FORMS[str(at[-1])]


def _entry_type(at: Location) -> type[BaseModel]:
    match at:
        case ("assignments", _):
            return AssignmentEntry
        case ("bands", _, _):
            return BandEntry
        case (*_, "limits"):
            return LimitsEntry
        case ("late",):
            return LateEntry
        case _:
            return CourseEntry
