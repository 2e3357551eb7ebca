"""course.yml becomes a Course, or a message for everything that is wrong with it."""

import pickle
import re
from datetime import timedelta
from fractions import Fraction
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder import errors
from autograder.course import (
    Band,
    Course,
    LatePolicy,
    Limits,
    band_fraction,
    late_penalty,
    load_course,
)
from autograder.course_file import read_course_file
from autograder.errors import CourseError

REPOSITORY = Path(__file__).parents[2]

VALID = """\
id: pottery
title: Pottery
seed: 7
timezone: Europe/Berlin
assignments:
  bowl:
    title: A bowl
    due: 2026-12-01 23:59
  vase:
    title: A vase
    due: 2026-07-01 12:00
    notebook: my_vase.ipynb
    limits:
      memory_mb: 99
bands:
  roundness:
    - {at_least: 0.93, earns: 1}
    - {at_least: 0.9, earns: 0.6}
limits:
  seconds_per_cell: 30
  seconds_per_call: 0.5
  seconds_per_submission: 300
  memory_mb: 2048
  processes: 64
  output_bytes: 1_000_000
  scratch_mb: 256
  reply_mb: 128
late:
  grace_minutes: 15
  penalty_per_day: 0.1
  at_most: 0.5
"""


@pytest.fixture
def load(tmp_path):
    def load(text: str | bytes) -> Course:
        path = tmp_path / "course.yml"
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return load_course(path)

    return load


def edited(old: str, new: str) -> str:
    assert VALID.count(old) == 1, f"{old!r} must stand once in VALID"
    return VALID.replace(old, new)


def complaint(text: str | bytes) -> str:
    """The message for a course file that cannot be accepted."""
    with pytest.raises(CourseError) as caught:
        read_course_file(text.encode() if isinstance(text, str) else text, "course.yml")
    return str(caught.value)


# A valid file


def test_the_course_of_this_repository_is_valid():
    assert load_course(REPOSITORY).id == "opening-the-machine"


def test_reads_the_course(load, tmp_path):
    course = load(VALID)

    assert (course.id, course.title, course.seed) == ("pottery", "Pottery", 7)
    assert course.timezone == ZoneInfo("Europe/Berlin")
    assert course.late == LatePolicy(15, Fraction(1, 10), Fraction(1, 2))
    assert course.root == tmp_path.resolve()


def test_reads_assignments_in_the_order_of_the_file(load):
    assert [assignment.name for assignment in load(VALID).assignments] == ["bowl", "vase"]


def test_reads_limits(load):
    assert load(VALID).assignment("bowl").limits == Limits(
        seconds_per_cell=30,
        seconds_per_call=0.5,
        seconds_per_submission=300,
        memory_mb=2048,
        processes=64,
        output_bytes=1_000_000,
        scratch_mb=256,
        reply_mb=128,
    )


def test_an_assignment_overrides_single_limits(load):
    limits = load(VALID).assignment("vase").limits

    assert (limits.memory_mb, limits.seconds_per_cell) == (99, 30)


@pytest.mark.parametrize(("name", "utc_offset"), [("bowl", timedelta(hours=1)), ("vase", timedelta(hours=2))])
def test_due_dates_are_in_the_time_zone_of_the_course(load, name, utc_offset):
    assert load(VALID).assignment(name).due.utcoffset() == utc_offset


@pytest.mark.parametrize(("name", "notebook"), [("bowl", "bowl.ipynb"), ("vase", "my_vase.ipynb")])
def test_a_notebook_is_named_as_its_assignment_unless_said(load, name, notebook):
    assert load(VALID).assignment(name).notebook == notebook


def test_fractions_are_the_decimals_that_were_written(load):
    assert load(VALID).bands["roundness"] == (
        Band(0.93, Fraction(1)),
        Band(0.9, Fraction(3, 5)),
    )


def test_bands_may_be_left_out(load):
    start, end = VALID.index("bands:"), VALID.index("limits:\n  seconds")

    assert load(VALID[:start] + VALID[end:]).bands == {}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(b"\xef\xbb\xbf" + VALID.encode(), id="byte order mark"),
        pytest.param(VALID.replace("\n", "\r\n"), id="Windows line ends"),
        pytest.param(edited("title: Pottery", "title: Töpfern – 陶芸"), id="not ASCII"),
        pytest.param(edited("due: 2026-12-01 23:59", "due: '2026-12-01 23:59'"), id="quoted date"),
    ],
)
def test_accepts(load, text):
    assert load(text).assignment("bowl").due.year == 2026


def test_loads_from_the_folder_of_the_file(load, tmp_path):
    assert load(VALID) == load_course(tmp_path)


def test_a_course_can_be_sent_to_a_worker(load):
    course = load(VALID)

    assert pickle.loads(pickle.dumps(course)) == course


def test_a_course_can_be_a_key(load):
    assert {load(VALID): 1}[load(VALID)] == 1


def test_the_bands_of_a_course_are_read_only(load):
    with pytest.raises(TypeError):
        load(VALID).bands["roundness"] = ()


@pytest.mark.parametrize(
    ("folder", "path"),
    [
        ("source", "source"),
        ("release", "release"),
        ("submitted", "submitted"),
        ("autograded", "autograded"),
        ("feedback", "feedback"),
        ("report", "report"),
        ("suites", "tests/grading"),
        ("corpora", "tests/corpus"),
    ],
)
def test_folders_stand_beside_the_file(load, tmp_path, folder, path):
    assert getattr(load(VALID), folder) == tmp_path.resolve() / path


# A file with one mistake

MISTAKES = {
    "not a date": (
        edited("2026-12-01 23:59", "2026-13-01"),
        "line 8: due '2026-13-01' is not a date. Write YYYY-MM-DD HH:MM, as in 2026-12-01 23:59.",
    ),
    "date without a time": (
        edited("2026-12-01 23:59", "2026-12-01"),
        "line 8: due '2026-12-01' is not a date. Write YYYY-MM-DD HH:MM, as in 2026-12-01 23:59.",
    ),
    "date is a number": (
        edited("2026-12-01 23:59", "2026"),
        "line 8: due 2026 is not a date. Write YYYY-MM-DD HH:MM, as in 2026-12-01 23:59.",
    ),
    "id with a space": (
        edited("id: pottery", "id: my pottery"),
        "line 1: id 'my pottery' is not a valid name. Write letters, digits, - _ and ., as in opening-the-machine.",
    ),
    "title is a number": (
        edited("title: Pottery", "title: 2026"),
        "line 2: title 2026 is not text. Write a title, as in Code a perceptron.",
    ),
    "title is blank": (
        edited("title: Pottery", "title: ' '"),
        "line 2: title ' ' is not text. Write a title, as in Code a perceptron.",
    ),
    "seed below 0": (
        edited("seed: 7", "seed: -1"),
        "line 3: seed -1 is not a whole number from 0 to 4294967295. Write digits, as in 20261201.",
    ),
    "seed above 32 bits": (
        edited("seed: 7", "seed: 4294967296"),
        "line 3: seed 4294967296 is not a whole number from 0 to 4294967295. Write digits, as in 20261201.",
    ),
    "unknown time zone": (
        edited("Europe/Berlin", "Europe/Berln"),
        "line 4: timezone 'Europe/Berln' is not a time zone. "
        "Write its name in the IANA database, as in Europe/Berlin. Nearest: 'Europe/Berlin'.",
    ),
    "time zone is a path": (
        edited("Europe/Berlin", "/etc/passwd"),
        "line 4: timezone '/etc/passwd' is not a time zone. Write its name in the IANA database, as in Europe/Berlin.",
    ),
    "assignment name with a slash": (
        edited("bowl:", "a/b:"),
        "line 6: assignment 'a/b' is not a valid name. Write letters, digits, - _ and ., as in 02.1_code_a_perceptron.",
    ),
    "assignment is text": (
        edited("bowl:\n    title: A bowl\n    due: 2026-12-01 23:59", "bowl: tomorrow"),
        "line 6: assignment 'bowl' 'tomorrow' is not an assignment. "
        "Write its keys, as in {title: Code a perceptron, due: 2026-12-01 23:59}.",
    ),
    "notebook in a folder": (
        edited("my_vase.ipynb", "../my_vase.ipynb"),
        "line 12: notebook '../my_vase.ipynb' is not a notebook's name. "
        "Write a file name without folders, as in perceptron.ipynb.",
    ),
    "notebook without a name": (
        edited("my_vase.ipynb", ".ipynb"),
        "line 12: notebook '.ipynb' is not a notebook's name. "
        "Write a file name without folders, as in perceptron.ipynb.",
    ),
    "limit of an assignment": (
        edited("memory_mb: 99", "memory_mb: much"),
        "line 14: memory_mb 'much' is not a whole number above 0. Write the megabytes, as in 256.",
    ),
    "limit of 0": (
        edited("seconds_per_cell: 30", "seconds_per_cell: 0"),
        "line 20: seconds_per_cell 0 is not a number above 0. Write the seconds, as in 30.",
    ),
    "infinite limit": (
        edited("seconds_per_cell: 30", "seconds_per_cell: .inf"),
        "line 20: seconds_per_cell inf is not a number above 0. Write the seconds, as in 30.",
    ),
    "limit is a boolean": (
        edited("processes: 64", "processes: true"),
        "line 24: processes true is not a whole number above 0. Write the number of processes, as in 64.",
    ),
    "limit is a part": (
        edited("output_bytes: 1_000_000", "output_bytes: 0.5"),
        "line 25: output_bytes 0.5 is not a whole number above 0. Write the bytes, as in 1_000_000.",
    ),
    "limits are a list": (
        edited("limits:\n      memory_mb: 99", "limits: [99]"),
        "line 13: limits, a list, is not a table of limits. "
        "Write name and value of each, as in {seconds_per_cell: 30}.",
    ),
    "table for text": (
        edited("title: Pottery", "title: {de: Keramik}"),
        "line 2: title, a table, is not text. Write a title, as in Code a perceptron.",
    ),
    "grace below 0": (
        edited("grace_minutes: 15", "grace_minutes: -1"),
        "line 29: grace_minutes -1 is not a number from 0 up. Write the minutes, as in 15.",
    ),
    "penalty in percent": (
        edited("penalty_per_day: 0.1", "penalty_per_day: 10"),
        "line 30: penalty_per_day 10 is not a fraction from 0 to 1. Write a number, as in 0.1.",
    ),
    "band that earns nothing": (
        edited("earns: 0.6", "earns: 0"),
        "line 18: earns 0 is not a fraction above 0, at most 1. Write a number, as in 0.6.",
    ),
    "band at nan": (
        edited("at_least: 0.93", "at_least: .nan"),
        "line 17: at_least nan is not a number. Write the lowest value of the band, as in 0.93.",
    ),
    "band is a number": (
        edited("{at_least: 0.9, earns: 0.6}", "0.9"),
        "line 18: band 2 of 'roundness' 0.9 is not a band. Write its two keys, as in {at_least: 0.93, earns: 1}.",
    ),
    "thresholds rise": (
        edited("at_least: 0.9,", "at_least: 0.95,"),
        "line 18: at_least of band 2 of 'roundness' is not below that of the band before it. "
        "Write the best band first, and let at_least and earns fall from band to band.",
    ),
    "fractions do not fall": (
        edited("earns: 0.6", "earns: 1"),
        "line 18: earns of band 2 of 'roundness' is not below that of the band before it. "
        "Write the best band first, and let at_least and earns fall from band to band.",
    ),
    "unknown key of the course": (
        edited("seed: 7", "seed: 7\nteacher: Ada"),
        "line 4: the course has the unknown key 'teacher'. "
        "Accepted: id, title, seed, timezone, assignments, bands, limits, late.",
    ),
    "unknown key of an assignment": (
        edited("    notebook: my_vase.ipynb", "    notebok: my_vase.ipynb"),
        "line 12: assignment 'vase' has the unknown key 'notebok'. "
        "Accepted: title, due, notebook, points, limits. Nearest: 'notebook'.",
    ),
    "unknown key of a band": (
        edited("earns: 0.6}", "earns: 0.6, earn: 1}"),
        "line 18: band 2 of 'roundness' has the unknown key 'earn'. Accepted: at_least, earns. Nearest: 'earns'.",
    ),
    "unknown limit": (
        edited("      memory_mb: 99", "      memory_gb: 99"),
        "line 14: limits has the unknown key 'memory_gb'. "
        "Accepted: seconds_per_cell, seconds_per_call, seconds_per_submission, memory_mb, "
        "processes, output_bytes, scratch_mb, reply_mb. Nearest: 'memory_mb'.",
    ),
    "unknown key of the late policy": (
        edited("at_most: 0.5", "at_most: 0.5\n  atmost: 1"),
        "line 32: late has the unknown key 'atmost'. "
        "Accepted: grace_minutes, penalty_per_day, at_most. Nearest: 'at_most'.",
    ),
    "course lacks a key": (
        edited("title: Pottery\n", ""),
        "line 1: the course lacks 'title'. Write a title, as in title: Code a perceptron.",
    ),
    "assignment lacks a key": (
        edited("    due: 2026-12-01 23:59\n", ""),
        "line 6: assignment 'bowl' lacks 'due'. Write YYYY-MM-DD HH:MM, as in due: 2026-12-01 23:59.",
    ),
    "band lacks a key": (
        edited("at_least: 0.9, ", ""),
        "line 18: band 2 of 'roundness' lacks 'at_least'. Write the lowest value of the band, as in at_least: 0.93.",
    ),
    "course lacks a limit": (
        edited("  processes: 64\n", ""),
        "line 19: limits lacks 'processes'. Write the number of processes, as in processes: 64.",
    ),
    "key twice": (
        edited("title: Pottery", "title: Pottery\ntitle: Ceramics"),
        "line 3: the key 'title' repeats that of line 2. Keep one.",
    ),
    "assignment twice": (
        edited("bands:", "  bowl: {title: Again, due: 2026-12-01 23:59}\nbands:"),
        "line 15: the key 'bowl' repeats that of line 6. Keep one.",
    ),
    "key is a list": (
        edited("seed: 7", "seed: 7\n[a, b]: c"),
        "line 4: a key is not a plain word. Write the key as text.",
    ),
    "not YAML": (
        edited("seed: 7", "seed: 7: 8"),
        "line 3: not YAML: mapping values are not allowed here. "
        "Check the colons, quotes, brackets and indentation here and on the line above.",
    ),
    "tab": (
        edited("  bowl:", "\tbowl:"),
        "line 6: not YAML: while scanning for the next token, "
        "found character '\\t' that cannot start any token. "
        "Check the colons, quotes, brackets and indentation here and on the line above.",
    ),
    "two documents": (
        VALID + "---\nid: other\n",
        "line 32: not YAML: expected a single document in the stream, but found another document. "
        "Check the colons, quotes, brackets and indentation here and on the line above.",
    ),
    "control character": (
        edited("seed: 7", "seed: \x07"),
        "line 3: not YAML: the character '\\x07' is not allowed. Remove it.",
    ),
    "not UTF-8": (
        edited("title: Pottery", "title: Töpfern").encode("latin-1"),
        "line 2: byte 0xf6 is not UTF-8. Save the file with the encoding UTF-8.",
    ),
    "empty": (
        "",
        "line 1: the file is empty. Write the keys id, title, seed, timezone, assignments, bands, limits, late.",
    ),
    "only comments": (
        "# to do\n",
        "line 1: the file is empty. Write the keys id, title, seed, timezone, assignments, bands, limits, late.",
    ),
    "a list": (
        "- id: pottery\n",
        "line 1: this is not a course. Write the keys id, title, seed, timezone, assignments, bands, limits, late.",
    ),
}


@pytest.mark.parametrize(("text", "message"), MISTAKES.values(), ids=MISTAKES.keys())
def test_says_where_what_and_how(text, message):
    assert complaint(text) == f"course.yml, {message}"


@pytest.mark.parametrize("number", [n for n, line in enumerate(VALID.splitlines()) if line[-1] not in ":}"])
def test_says_which_value_is_empty(number):
    lines = VALID.splitlines()
    key, _ = lines[number].split(": ")
    lines[number] = f"{key}:"

    assert complaint("\n".join(lines)).startswith(f"course.yml, line {number + 1}: {key.strip()} is empty. Write ")


@pytest.mark.parametrize("key", ["assignments", "bands", "limits", "late"])
@pytest.mark.parametrize("value", ["", "[]"])
def test_says_which_part_is_empty(key, value):
    head, tail = VALID.split(f"\n{key}:\n")
    rest = [line for line in tail.splitlines() if not line.startswith(" ")]
    after = tail[tail.index(rest[0]) :] if rest else ""

    assert f": {key} is empty. Write " in complaint(f"{head}\n{key}: {value}\n{after}")


def test_says_that_an_alias_holds_itself():
    assert complaint(edited("id: pottery", "id: &me [*me]")).startswith(
        "course.yml, line 1: an alias stands for the value it is in. Write the value out."
    )


# A file with several mistakes


def test_reports_all_mistakes_at_once_in_the_order_of_the_file():
    text = VALID.replace("seed: 7", "seed: x").replace("at_most: 0.5", "at_most: 2")
    text = text.replace("    due: 2026-12-01 23:59\n", "    due: soon\n    due: later\n")
    text = text.replace("  processes: 64\n", "").replace("id: pottery", "id: pottery\nide: 1")

    assert [message.split(": ")[0] for message in complaint(text).splitlines()] == [
        f"course.yml, line {line}" for line in (2, 4, 9, 10, 21, 32)
    ]


@given(text=st.text())
def test_complains_of_any_text(text):
    assert complaint_lines_are_complete(text)


@given(number=st.integers(0, VALID.count("\n") - 1), line=st.text())
def test_accepts_or_complains_of_any_line(number, line):
    lines = VALID.splitlines()
    lines[number] = line

    assert complaint_lines_are_complete("\n".join(lines))


def complaint_lines_are_complete(text: str) -> bool:
    try:
        read_course_file(text.encode(), "course.yml")
    except CourseError as error:
        return all(re.fullmatch(r"course\.yml, line \d+: .+\.", line, re.DOTALL) for line in str(error).split("\n"))
    return True


# No file


def test_says_where_it_looked_for_the_file(tmp_path):
    with pytest.raises(CourseError) as caught:
        load_course(tmp_path)

    assert str(caught.value) == (
        f"There is no course file at {tmp_path / 'course.yml'}. "
        "Run the command in the folder of course.yml, or name the file with --course."
    )


def test_says_why_the_file_cannot_be_read(tmp_path):
    (tmp_path / "notes").touch()
    file = tmp_path / "notes" / "course.yml"

    with pytest.raises(CourseError) as caught:
        load_course(file)

    assert str(caught.value) == (
        f"The course file {file} cannot be read: Not a directory. "
        "Give yourself the right to read it, or name another file with --course."
    )


# Assignments by name


@pytest.mark.parametrize(("name", "hint"), [("vases", " Nearest: 'vase'."), ("quiz", "")], ids=["near", "far"])
def test_names_the_nearest_assignment(load, name, hint):
    with pytest.raises(CourseError) as caught:
        load(VALID).assignment(name)

    assert str(caught.value) == (f"course.yml has no assignment {name!r}. Accepted: bowl, vase.{hint}")


# Late policy

DAY = 24 * 60 * 60
POLICY = LatePolicy(grace_minutes=15, penalty_per_day=Fraction(1, 10), at_most=Fraction(1, 4))


@pytest.mark.parametrize(
    ("seconds_late", "penalty"),
    [
        pytest.param(-DAY, 0, id="early"),
        pytest.param(0, 0, id="on time"),
        pytest.param(900, 0, id="end of grace"),
        pytest.param(901, 1, id="first day begins"),
        pytest.param(900 + DAY, 1, id="first day ends"),
        pytest.param(901 + DAY, 2, id="second day begins"),
        pytest.param(901 + 2 * DAY, 2.5, id="at most"),
        pytest.param(900 * DAY, 2.5, id="years later"),
    ],
)
def test_lateness_costs(seconds_late, penalty):
    assert late_penalty(POLICY, 10, seconds_late) == penalty


def test_three_days_at_a_tenth_cost_three_tenths():
    policy = LatePolicy(0, Fraction(1, 10), Fraction(1))

    assert late_penalty(policy, 1, 3 * DAY) == 0.3


def test_a_negative_score_loses_nothing():
    assert late_penalty(POLICY, -1, DAY) == 0


fractions = st.fractions(0, 1)
policies = st.builds(LatePolicy, st.floats(0, 1e6), fractions, fractions)
scores = st.floats(0, 1e9)
lateness = st.floats(-1e9, 1e9)


@given(policies, scores, lateness)
def test_a_penalty_is_between_0_and_the_score(policy, score, seconds_late):
    assert 0 <= late_penalty(policy, score, seconds_late) <= score


@given(policies, scores, lateness, lateness)
def test_later_never_costs_less(policy, score, one, other):
    earlier, later = sorted((one, other))

    assert late_penalty(policy, score, earlier) <= late_penalty(policy, score, later)


@given(policies, scores, scores, lateness)
def test_more_points_never_cost_less(policy, one, other, seconds_late):
    fewer, more = sorted((one, other))

    assert late_penalty(policy, fewer, seconds_late) <= late_penalty(policy, more, seconds_late)


# Bands

BANDS = (
    Band(0.93, Fraction(1)),
    Band(0.90, Fraction(3, 5)),
    Band(0.85, Fraction(3, 10)),
)


@pytest.mark.parametrize(
    ("value", "fraction"),
    [
        pytest.param(1, Fraction(1), id="perfect"),
        pytest.param(4650 / 5000, Fraction(1), id="on the first threshold"),
        pytest.param(4649 / 5000, Fraction(3, 5), id="one below the first threshold"),
        pytest.param(4250 / 5000, Fraction(3, 10), id="on the last threshold"),
        pytest.param(Fraction(93, 100), Fraction(1), id="exact fraction"),
        pytest.param(4249 / 5000, Fraction(0), id="below all"),
        pytest.param(float("nan"), Fraction(0), id="nan"),
        pytest.param(float("-inf"), Fraction(0), id="minus infinity"),
    ],
)
def test_a_value_earns_its_band(value, fraction):
    assert band_fraction(BANDS, value) == fraction


def test_nothing_is_earned_without_bands():
    assert band_fraction((), 1.0) == 0


thresholds = st.sets(st.floats(-1e6, 1e6), min_size=1, max_size=6)
falling_bands = thresholds.map(
    lambda values: tuple(Band(value, Fraction(1, rank)) for rank, value in enumerate(sorted(values)[::-1], start=1))
)


@given(falling_bands, st.floats())
def test_a_band_earns_between_nothing_and_all(bands, value):
    assert 0 <= band_fraction(bands, value) <= 1


@given(falling_bands, st.floats(allow_nan=False), st.floats(allow_nan=False))
def test_more_never_earns_less(bands, one, other):
    less, more = sorted((one, other))

    assert band_fraction(bands, less) <= band_fraction(bands, more)


@given(falling_bands)
def test_a_value_on_a_threshold_reaches_it(bands):
    assert all(band_fraction(bands, band.at_least) == band.earns for band in bands)


# Errors


@pytest.mark.parametrize(
    "name",
    ["CourseError", "NotebookError", "SuiteError", "BuildError", "IsolationError", "GradingError"],
)
def test_every_error_can_be_caught_as_one(name):
    assert issubclass(getattr(errors, name), errors.AutograderError)
