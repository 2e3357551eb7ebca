"""A corpus is read from its files, and every rule that one breaks is told with its file, its line and the fix."""

from pathlib import Path

import pytest

from autograder.corpus import Answer, Kind, load_corpus
from autograder.errors import CorpusError

TESTS = {"volume": ("test_of_one", "test_of_many"), "cost": ("test_of_one",)}
CODE = "def volume(base, height):\n    return base + height\n"
WRONG = f'"""Adds.\n\nfails: test_of_one\nhint: Base times height.\n"""\n\n{CODE}'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vessels"


def add(folder: Path, place: str, text: str) -> Path:
    file = folder / place
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def only(folder: Path) -> Answer:
    (answer,) = load_corpus(folder, TESTS)
    return answer


def test_without_a_folder_there_are_no_answers(folder: Path) -> None:
    assert load_corpus(folder, TESTS) == ()


def test_a_right_answer_is_a_sentence_and_code(folder: Path) -> None:
    add(folder, "volume/right/by_sum.py", f'"""It adds the base\nas often as it must."""\n\n\n{CODE}')

    answer = only(folder)

    assert answer == Answer("volume", Kind.RIGHT, "by_sum", CODE, "It adds the base as often as it must.")
    assert answer.label == "volume/right/by_sum.py"


def test_a_wrong_answer_says_what_must_fail_and_be_told(folder: Path) -> None:
    add(folder, "volume/wrong/adds.py", WRONG.replace("test_of_one", "test_of_one, test_of_many"))

    answer = only(folder)

    assert answer.fails == ("test_of_one", "test_of_many")
    assert answer.hint == "Base times height."
    assert answer.earns is None


def test_a_long_value_goes_on_in_indented_lines(folder: Path) -> None:
    text = WRONG.replace("Base times height.", "Base times height,\n    and: nothing else.\nearns: 0.5")
    add(folder, "volume/wrong/adds.py", text)

    answer = only(folder)

    assert answer.hint == "Base times height, and: nothing else."
    assert answer.earns == 0.5


def test_code_that_is_no_python_is_an_answer_too(folder: Path) -> None:
    add(folder, "volume/wrong/unfinished.py", WRONG + "def (")

    assert only(folder).code.endswith("def (")


def test_answers_come_in_the_order_of_the_exercises_and_right_ones_first(folder: Path) -> None:
    add(folder, "cost/right/one.py", '"""One."""\ncost = 1\n')
    add(folder, "volume/wrong/adds.py", WRONG)
    add(folder, "volume/right/two.py", '"""Two."""\nvolume = 2\n')

    names = [answer.name for answer in load_corpus(folder, TESTS)]

    assert names == ["two", "adds", "one"]


def test_golden_files_and_caches_are_no_answers(folder: Path) -> None:
    add(folder, "volume/messages.md", "# Messages")
    add(folder, "volume/wrong/__pycache__/adds.py", "")
    add(folder, "volume/__pycache__/adds.pyc", "")

    assert load_corpus(folder, TESTS) == ()


BROKEN = {
    "no docstring": (
        "volume/right/a.py",
        CODE,
        "vessels/volume/right/a.py, line 1: there is no docstring. "
        "Begin with a sentence that says what is unusual about this right answer.",
    ),
    "no code": (
        "volume/right/a.py",
        '"""Nothing."""\n',
        "vessels/volume/right/a.py, line 1: there is no code below the docstring. Write the whole answer cell.",
    ),
    "a name that is none": (
        "volume/right/ByLoop.py",
        f'"""Loops."""\n{CODE}',
        "vessels/volume/right/ByLoop.py, line 1: the name 'ByLoop' is not in snake_case. "
        "Say the mechanism, as in no_bias.py.",
    ),
    "a test that is none": (
        "volume/wrong/a.py",
        WRONG.replace("test_of_one", "test_of_ome"),
        "vessels/volume/wrong/a.py, line 3: volume has no test 'test_of_ome'. Nearest: 'test_of_one'.",
    ),
    "a test that is like none": (
        "volume/wrong/a.py",
        WRONG.replace("test_of_one", "zzz"),
        "vessels/volume/wrong/a.py, line 3: volume has no test 'zzz'. It has: test_of_one, test_of_many.",
    ),
    "no fails": (
        "volume/wrong/a.py",
        WRONG.replace("fails: test_of_one\n", ""),
        "vessels/volume/wrong/a.py, line 1: 'fails' is missing. "
        "Add the line `fails: test_name, test_other` to the docstring.",
    ),
    "no hint": (
        "volume/wrong/a.py",
        WRONG.replace("hint: Base times height.", "hint:"),
        "vessels/volume/wrong/a.py, line 1: 'hint' is missing. Add the line "
        "`hint: what the student must be told with the first test that fails` to the docstring.",
    ),
    "partly without marks": (
        "volume/partly/a.py",
        WRONG,
        "vessels/volume/partly/a.py, line 1: 'earns' is missing. Add the line `earns: 2.5` to the docstring.",
    ),
    "marks that are no number": (
        "volume/partly/a.py",
        WRONG.replace("height.\n", "height.\nearns: some\n"),
        "vessels/volume/partly/a.py, line 5: earns 'some' is not a number. Write the marks, as in 2.5.",
    ),
    "a key that is none": (
        "volume/wrong/a.py",
        WRONG.replace("height.\n", "height.\nhimt: x\n"),
        "vessels/volume/wrong/a.py, line 5: unknown key 'himt'. Accepted: fails, hint, earns. Nearest: 'hint'.",
    ),
    "a key twice": (
        "volume/wrong/a.py",
        WRONG.replace("height.\n", "height.\nhint: x\n"),
        "vessels/volume/wrong/a.py, line 5: the key 'hint' repeats that of line 4. Keep one.",
    ),
    "a line that is none": (
        "volume/wrong/a.py",
        WRONG.replace("fails: test", "it fails test"),
        "vessels/volume/wrong/a.py, line 3: 'it fails test_of_one' is no `key: value`. "
        "Accepted keys: fails, hint, earns.",
    ),
    "a right answer that fails": (
        "volume/right/a.py",
        WRONG,
        "vessels/volume/right/a.py, line 3: a right answer has no 'fails': it passes everything. Take it out.",
    ),
}


@pytest.mark.parametrize(("place", "text", "message"), BROKEN.values(), ids=BROKEN)
def test_a_broken_rule_is_told(folder: Path, place: str, text: str, message: str) -> None:
    add(folder, place, text)

    with pytest.raises(CorpusError) as raised:
        load_corpus(folder, TESTS)

    assert message in str(raised.value).splitlines()


def test_a_file_that_is_not_text_is_told(folder: Path) -> None:
    add(folder, "volume/right/a.py", "").write_bytes(b'"""\xff"""\nvolume = 1\n')

    with pytest.raises(CorpusError, match="line 1: this is not UTF-8. Save the file with the encoding UTF-8."):
        load_corpus(folder, TESTS)


def test_an_exercise_that_there_is_not_is_told_with_the_nearest(folder: Path) -> None:
    add(folder, "volme/right/a.py", f'"""Right."""\n{CODE}')

    with pytest.raises(CorpusError, match="no exercise 'volme'. Nearest: 'volume'"):
        load_corpus(folder, TESTS)


def test_a_kind_that_there_is_not_is_told_with_the_nearest(folder: Path) -> None:
    add(folder, "volume/rigth/a.py", f'"""Right."""\n{CODE}')

    with pytest.raises(CorpusError, match="write one of right, wrong, partly. Nearest: 'right'"):
        load_corpus(folder, TESTS)


def test_an_answer_beside_the_kinds_is_told(folder: Path) -> None:
    add(folder, "volume/a.py", f'"""Right."""\n{CODE}')

    with pytest.raises(CorpusError, match="a.py: move it into one of the folders right, wrong, partly."):
        load_corpus(folder, TESTS)


def test_everything_that_is_wrong_is_told_at_once(folder: Path) -> None:
    add(folder, "volume/right/a.py", CODE)
    add(folder, "volume/wrong/b.py", CODE)

    with pytest.raises(CorpusError) as raised:
        load_corpus(folder, TESTS)

    assert len(str(raised.value).splitlines()) == 2
