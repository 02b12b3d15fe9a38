"""Where things stand in a text, against a scanner that goes character by character."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import diplonews
from diplonews.json_places import Place, Position, Positions, places, walk
from json_cases import Scanner, json_texts

TOKYO = diplonews.dumps(diplonews.fixtures.tokyo())


def position(text: str, offset: int) -> Position:
    """Count the lines and columns before an offset."""
    line = column = 1
    for character in text[:offset]:
        line, column = (line + 1, 1) if character == "\n" else (line, column + 1)
    return Position(line, column)


def all_places(text: str) -> dict[str, Place]:
    """Give every place in a text, as the other scanner has it."""
    return {
        pointer: Place(
            position(text, value), None if key is None else position(text, key)
        )
        for pointer, (value, key) in Scanner(text).places.items()
    }


# -- places of pointers ----------------------------------------------------------------


def test_a_value_and_its_key_have_places() -> None:
    """The place of a member is that of its value; that of its key is given too."""
    text = '{\n  "a": {"b/c~": [1, "x"]},\r\n  "é😀": null}'
    assert places(text, ["", "/a", "/a/b~1c~0", "/a/b~1c~0/1", "/é😀"]) == {
        "": Place(Position(1, 1)),
        "/a": Place(Position(2, 8), Position(2, 3)),
        "/a/b~1c~0": Place(Position(2, 17), Position(2, 9)),
        "/a/b~1c~0/1": Place(Position(2, 21)),
        "/é😀": Place(Position(3, 9), Position(3, 3)),
    }


@pytest.mark.parametrize(
    "pointer",
    ["/b", "/a/2", "/a/-", "/a/00", "/a/0/0", "/a/1/x", "/c/0", "/d/x", "a", "/"],
)
def test_a_pointer_that_leads_nowhere_has_no_place(pointer: str) -> None:
    """What is not there is left out."""
    assert places('{"a":[1,"x"],"c":[ ],"d":{}}', [pointer]) == {}


def test_the_first_of_two_keys_is_meant() -> None:
    """A key that is there twice is looked into once."""
    text = '{"a": {"b": 1}, "\\u0061": {"b": 2, "c": 3}}'
    assert places(text, ["/a", "/a/b", "/a/c"]) == {
        "/a": Place(Position(1, 7), Position(1, 2)),
        "/a/b": Place(Position(1, 13), Position(1, 8)),
    }


def test_nothing_is_looked_for() -> None:
    """No pointers, no places; the rest of a text after the last is not looked at."""
    assert places("{}", []) == {}
    assert places("[1, ]]]]", ["/0"]) == {"/0": Place(Position(1, 2))}


@pytest.mark.parametrize("text", ["5", ' \n "x"', "\r\r\n [\n]", '["\u2028\x85",1]'])
def test_the_whole_has_a_place(text: str) -> None:
    """The empty pointer means the whole; only a line feed ends a line."""
    assert places(text, [""]) == {"": all_places(text)[""]}


@given(json_texts)
@example('{"a":{"a":[]},"a":[{"a":1}]}')
@example('[{},[],{"":[[]]},"]",1]')
def test_all_places_are_those_of_another_scanner(text: str) -> None:
    """Whatever the text, each value and key stands where the other scanner has it."""
    expected = all_places(text)
    assert places(text, expected) == expected
    for pointer, place in expected.items():
        assert places(text, [pointer, "/nowhere"]) == {pointer: place}


def test_all_places_of_a_dossier() -> None:
    """In a whole dossier, on one line and on many."""
    for text in (TOKYO, diplonews.dumps(diplonews.fixtures.tokyo(), indent=2)):
        noted = Scanner(text).places
        positions = Positions(text)
        assert places(text, noted) == {
            pointer: Place(
                positions.at(value), None if key is None else positions.at(key)
            )
            for pointer, (value, key) in noted.items()
        }


@given(st.text("a\n\r é😀", max_size=30), st.lists(st.integers(0, 30), max_size=5))
def test_positions_are_counted(text: str, offsets: list[int]) -> None:
    """In any order of the offsets the lines and columns are those that one counts."""
    positions = Positions(text)
    for offset in offsets:
        if offset <= len(text):
            assert positions.at(offset) == position(text, offset)


# -- walking ---------------------------------------------------------------------------


def test_a_walk_comes_by_keys_and_scalars() -> None:
    """In their order, with the steps to each, and whether a key was there before."""
    text = '{"a": [1, {"b": "x"}], "\\u0061": true}'
    assert [
        (found.raw, list(found.steps), found.is_key, found.is_repeated)
        for found in walk(text)
    ] == [
        ('"a"', ["a"], True, False),
        ("1", ["a", 0], False, False),
        ('"b"', ["a", 1, "b"], True, False),
        ('"x"', ["a", 1, "b"], False, False),
        (r'"\u0061"', ["a"], True, True),
        ("true", ["a"], False, False),
    ]


@given(json_texts)
def test_a_walk_sees_all_scalars(text: str) -> None:
    """Each scalar that the other scanner has a place for is met at that place."""
    noted = Scanner(text).places.values()
    starts = {value for value, _ in noted if text[value] not in "[{"}
    assert starts <= {found.offset for found in walk(text) if not found.is_key}
