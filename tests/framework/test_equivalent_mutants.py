"""The list of equivalent mutants: what an entry is about, and every rule that one may break."""

from pathlib import Path

import pytest

from autograder.equivalent_mutants import FILE, load_equivalents
from autograder.errors import CorpusError
from autograder.mutants import mutants_of

SOURCE = "def f(x):\n    ### BEGIN SOLUTION\n    x += 2\n    x += 2\n    return x\n    ### END SOLUTION\n"
ENTRY = "volume:\n  - line: x += 2\n    becomes: x -= 2\n    reason: It is the same.\n"


def load(folder: Path, text: str):
    (folder / FILE).write_text(text, encoding="utf-8")
    return load_equivalents(folder, ["volume", "cost"])


def test_without_a_file_there_are_none(tmp_path):
    assert load_equivalents(tmp_path, ["volume"]) == ()


def test_an_empty_file_is_no_error(tmp_path):
    assert load(tmp_path, "") == ()


def test_an_entry_is_about_the_mutants_of_its_lines(tmp_path):
    (entry,) = load(tmp_path, ENTRY)

    about = [one for one in mutants_of("volume", SOURCE) if entry.is_about(one)]

    assert {one.becomes for one in about} == {"x -= 2"}
    assert (len(about), entry.reason, entry.place) == (2, "It is the same.", f"{FILE}, line 2")


def test_nth_tells_apart_those_that_look_alike(tmp_path):
    (entry,) = load(tmp_path, ENTRY + "    nth: 2\n    function: f\n")

    assert [one.nth for one in mutants_of("volume", SOURCE) if entry.is_about(one)] == [2]


def test_an_entry_is_not_about_another_exercise_or_function(tmp_path):
    (entry,) = load(tmp_path, ENTRY + "    function: g\n")

    assert not any(entry.is_about(one) for one in mutants_of("volume", SOURCE))
    assert not any(entry.is_about(one) for one in mutants_of("cost", SOURCE))


BROKEN = {
    "not YAML": ("volume: [", "line 1: not YAML"),
    "no mapping": ("- volume", "line 1: this is no mapping. Write the name of an exercise, and below it a list."),
    "an exercise that is none": ("volme: []", "line 1: there is no exercise 'volme'. Nearest: 'volume'."),
    "no list": ("volume: x", "line 1: volume has no list. Begin each mutant with `- line:`."),
    "an entry that is none": ("volume: [x]", "line 1: this is no mapping. It has the keys line, becomes, reason."),
    "no reason": (ENTRY.replace("It is the same.", ""), "line 2: 'reason' is missing."),
    "a key that is none": (ENTRY + "    nht: 2\n", "line 5: unknown key 'nht'."),
    "a number that is none": (ENTRY + "    nth: second\n", "line 5: nth 'second' is not a whole number."),
}


@pytest.mark.parametrize(("text", "message"), BROKEN.values(), ids=BROKEN)
def test_a_broken_rule_is_told(tmp_path, text, message):
    with pytest.raises(CorpusError) as raised:
        load(tmp_path, text)

    assert f"{tmp_path.name}/{FILE}, {message}" in str(raised.value)
