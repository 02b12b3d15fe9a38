"""JSON text to plain values and back: nothing lenient, nothing lost, nothing leaked."""

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplonews.errors import InvalidData
from diplonews.json_values import JsonObject
from diplonews.strict_json import is_array, is_object, parse, write

BOM = "\ufeff"

#: Text without the lone surrogates that UTF-8 cannot hold.
unicode_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


def plain_values(*, decimals: bool) -> st.SearchStrategy[Any]:
    """Draw what `parse` gives, with or without numbers that are not whole."""
    whole: st.SearchStrategy[Any] = st.integers(-(10**38), 10**38)
    numbers = whole | st.decimals(-999, 999, places=3) if decimals else whole
    scalars = st.none() | st.booleans() | numbers | unicode_text
    return st.recursive(
        scalars,
        lambda inner: (
            st.lists(inner, max_size=4) | st.dictionaries(unicode_text, inner)
        ),
        max_leaves=12,
    )


def refusal(data: Any) -> tuple[str, str]:
    """Give the code and the whole text with which some data is refused."""
    with pytest.raises(InvalidData) as caught:
        parse(data)
    (problem,) = caught.value.problems
    assert (problem.path, problem.hint, problem.severity) == ("", "", "error")
    assert caught.value.subject == "JSON"
    return problem.code, str(caught.value)


def codes_of(text: str) -> set[str]:
    """Give the codes of the problems that reading a text meets."""
    try:
        parse(text)
    except InvalidData as error:
        return {problem.code for problem in error.problems}
    return set()


# -- what is read ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("null", None),
        ("true", True),
        ("false", False),
        ('""', ""),
        ('"a"', "a"),
        ("[]", []),
        ("{}", {}),
        (' \t\r\n[ 1 ,\n"a" ] ', [1, "a"]),
        ('{"b": 1, "a": {"c": [null]}}', {"b": 1, "a": {"c": [None]}}),
        (r'"\"\\\/\b\f\n\r\t"', '"\\/\b\f\n\r\t'),
        (r'"\u00e9\u4e2d"', "é中"),
        (r'"\ud83d\ude00"', "😀"),
        ('"سلام שלום 😀"', "سلام שלום 😀"),
        ('"\x7f\u2028\u202e"', "\x7f\u2028\u202e"),
        (r'"\u0000"', "\x00"),
        ('{"": 0}', {"": 0}),
        ("0", 0),
        ("-5", -5),
        ("12345678901234567890", 12345678901234567890),
        ("1" * 40, int("1" * 40)),
    ],
)
def test_json_is_read(text: str, value: object) -> None:
    """Every JSON value is read as it stands, from str, bytes and bytearray alike."""
    same: list[Any] = [text, text.encode(), bytearray(text.encode())]
    for data in same:
        assert parse(data) == value
        assert type(parse(data)) is type(value)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("1.5", "Decimal('1.5')"),
        ("-1.50", "Decimal('-1.50')"),
        ("0.1", "Decimal('0.1')"),
        ("1e5", "Decimal('1E+5')"),
        ("1E+05", "Decimal('1E+5')"),
        ("1.0", "Decimal('1.0')"),
        ("-0", "Decimal('-0')"),
        ("-0.0", "Decimal('-0.0')"),
        ("1e400", "Decimal('1E+400')"),
        ("1e-400", "Decimal('1E-400')"),
        ("0.30000000000000000000000000000000000001", None),
        ("1e999999999999999999", "Decimal('1E+999999999999999999')"),
    ],
)
def test_numbers_keep_every_digit(text: str, shown: str | None) -> None:
    """A number with a point, an exponent or a minus before zero is a `Decimal`."""
    assert repr(parse(text)) == (shown or f"Decimal('{text}')")


def test_the_order_of_keys_is_kept() -> None:
    """Keys stand in the order of the text."""
    assert list(parse('{"z": 1, "a": 2, "m": 3}')) == ["z", "a", "m"]


@pytest.mark.parametrize("text", [BOM + '{"a": 1}', BOM + ' {"a": 1}'])
def test_one_byte_order_mark_is_let_pass(text: str) -> None:
    """The mark that some editors write before UTF-8 is no part of the data."""
    assert parse(text) == parse(text.encode()) == {"a": 1}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (r'"\ud800"', "\ud800"),
        (r'"\udc00\ud800"', "\udc00\ud800"),
        ('"\ud800"', "\ud800"),
        (r'{"\udfff": 1}', {"\udfff": 1}),
    ],
)
def test_lone_surrogates_are_left_to_the_rules_of_text(
    text: str, value: object
) -> None:
    """JSON can spell a lone surrogate: it is read, and refused by the field."""
    assert parse(text) == value


@given(plain_values(decimals=False))
def test_reading_agrees_with_the_json_module(value: Any) -> None:
    """What the standard library writes, escaped or not, is read as the same value."""
    assert repr(parse(json.dumps(value))) == repr(value)
    assert repr(parse(json.dumps(value, ensure_ascii=False, indent=1))) == repr(value)


# -- what is refused -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "column", "reason"),
    [
        ("", 1, "Expecting value"),
        ("   ", 4, "Expecting value"),
        ("nul", 1, "Expecting value"),
        ("True", 1, "Expecting value"),
        ("None", 1, "Expecting value"),
        ("'a'", 1, "Expecting value"),
        ("a", 1, "Expecting value"),
        ("\x00", 1, "Expecting value"),
        ("\xa01", 1, "Expecting value"),
        (BOM + BOM + "1", 1, "Expecting value"),
        ("[", 2, "Expecting value"),
        ("[1", 3, "Expecting ',' delimiter"),
        ("[1 2]", 4, "Expecting ',' delimiter"),
        ("[1}", 3, "Expecting ',' delimiter"),
        ("{", 2, "Expecting property name enclosed in double quotes"),
        ("{1: 2}", 2, "Expecting property name enclosed in double quotes"),
        ("{a: 2}", 2, "Expecting property name enclosed in double quotes"),
        ('{"a" 1}', 6, "Expecting ':' delimiter"),
        ('{"a":}', 6, "Expecting value"),
        ('{"a": 1 "b": 2}', 9, "Expecting ',' delimiter"),
        ("{} {}", 4, "Extra data"),
        ("[]]", 3, "Extra data"),
        ("1 // one", 3, "Extra data"),
        ("01", 2, "Extra data"),
        ("-01", 3, "Extra data"),
        ("1.", 2, "Extra data"),
        ("1.e5", 2, "Extra data"),
        ("1e", 2, "Extra data"),
        ("0x10", 2, "Extra data"),
        ("1_000", 2, "Extra data"),
        ("1１", 2, "Extra data"),
        ("１", 1, "Expecting value"),
        (".5", 1, "Expecting value"),
        ("+1", 1, "Expecting value"),
        ("-", 1, "Expecting value"),
        ("--1", 1, "Expecting value"),
        ("/* one */ 1", 1, "Expecting value"),
        ('"abc', 1, "Unterminated string starting at"),
        ('"a\tb"', 3, "Invalid control character at"),
        ('"a\nb"', 3, "Invalid control character at"),
        ('"a\x1fb"', 3, "Invalid control character at"),
        (r'"\x41"', 2, r"Invalid \escape"),
        (r'"\u12"', 3, r"Invalid \uXXXX escape"),
        (r'"\u00g0"', 3, r"Invalid \uXXXX escape"),
        ('{"format":"diplonews/1.0"} x', 28, "Extra data"),
    ],
)
def test_what_is_no_json_is_refused(text: str, column: int, reason: str) -> None:
    """The line, the column and the reason are named, for str and bytes alike."""
    said = f"JSON: expected JSON, got something else at line 1, column {column}"
    assert refusal(text) == ("json.syntax", f"{said} ({reason})")
    assert refusal(text.encode()) == ("json.syntax", f"{said} ({reason})")


@pytest.mark.parametrize(
    "text", ["[1,]", "[,1]", '{"a": 1,}', "[1,,2]", "{,}", "Infinityx", "[NaN"]
)
def test_commas_and_words_too_many_are_refused(text: str) -> None:
    """Python's versions differ in their words for it, never in the verdict."""
    assert refusal(text)[0] in {"json.syntax", "json.number"}


def test_the_line_is_counted() -> None:
    """Lines and columns count from one."""
    assert refusal('{\n  "a": 1\n  "b": 2\n}') == (
        "json.syntax",
        (
            "JSON: expected JSON, got something else at line 3, column 3 "
            "(Expecting ',' delimiter)"
        ),
    )


@pytest.mark.parametrize(
    ("data", "byte", "offset"),
    [
        (b"\xff", "ff", 0),
        (b'"abc\xe9"', "e9", 4),
        (b'"\xc3"', "c3", 1),
        (b'"\xe4\xb8', "e4", 1),
        (b'"\xc0\xaf"', "c0", 1),
        (b'"\xed\xa0\x80"', "ed", 1),
        (b'"\xf4\x90\x80\x80"', "f4", 1),
        (b'{"a": "\x80"}', "80", 7),
        ("😀".encode()[:3], "f0", 0),
        ("{}".encode("utf-16"), "ff", 0),
        ('{"é": 1}'.encode("latin-1"), "e9", 2),
    ],
)
def test_bytes_that_are_no_utf_8_are_refused(
    data: bytes, byte: str, offset: int
) -> None:
    """The first wrong byte and its offset are named; overlong forms are wrong too."""
    text = f"JSON: expected UTF-8, got the byte 0x{byte} at offset {offset}"
    assert refusal(data) == ("json.encoding", text)
    assert refusal(bytearray(data)) == ("json.encoding", text)


@pytest.mark.parametrize(
    "encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
)
def test_other_encodings_are_not_guessed(encoding: str) -> None:
    """UTF-16 and UTF-32, which the standard library detects, are refused."""
    data = '{"format": "diplonews/1.0"}'.encode(encoding)
    assert json.loads(data)
    assert refusal(data)[0] in {"json.encoding", "json.syntax"}


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (None, "NoneType"),
        (5, "int"),
        (["[]"], "list"),
        ({"a": 1}, "dict"),
        (memoryview(b"{}"), "memoryview"),
    ],
)
def test_only_text_and_bytes_are_read(data: object, kind: str) -> None:
    """Anything else that is given is named by its type."""
    assert refusal(data) == (
        "json.input",
        f"JSON: expected str or bytes, got a {kind}",
    )


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('{"a": 1, "a": 1}', "a"),
        ('{"a": 1, "b": 2, "c": 3, "b": 4, "a": 5}', "b"),
        (r'{"a": 1, "\u0061": 2}', "a"),
        (r'{"\u0061": 1, "\u0061": 2}', "a"),
        (r'[0, {"x": {"/": 1, "\/": 2}}]', "/"),
        ('{"": 1, "": 2}', ""),
        (r'{"\u001b": 1, "\u001b": 2}', r"\u001b"),
        (r'{"\ud800": 1, "\ud800": 2}', r"\ud800"),
    ],
)
def test_a_key_that_is_there_twice_is_refused(text: str, key: str) -> None:
    """No value is dropped for another of the same key, however the key is escaped."""
    assert refusal(text) == (
        "json.duplicate",
        f"JSON: expected each key once, got '{key}' again in one object",
    )


@pytest.mark.parametrize(
    "text",
    ['[{"a": 1}, {"a": 2}]', '{"a": {"a": {"a": 1}}}', '{"a": 1, "A": 2, "á": 3}'],
)
def test_one_key_in_several_objects_passes(text: str) -> None:
    """A key is repeated only within one object, and case makes another key."""
    assert parse(text) == json.loads(text)


@pytest.mark.parametrize("token", ["NaN", "Infinity", "-Infinity"])
@pytest.mark.parametrize("frame", ["{}", "[{}]", '{{"a": [1, {}]}}'])
def test_constants_that_json_does_not_know_are_refused(token: str, frame: str) -> None:
    """What is no number is refused wherever it stands."""
    assert refusal(frame.format(token)) == (
        "json.number",
        f"JSON: expected a number that JSON knows, got {token}",
    )


@pytest.mark.parametrize("word", ["NaN", "Infinity", "-Infinity"])
def test_constants_are_words_in_text(word: str) -> None:
    """In a string they are text."""
    assert parse(f'["{word}"]') == [word]


@pytest.mark.parametrize(
    ("token", "length"),
    [
        ("1" * 41, "41"),
        ("-" + "1" * 40, "41"),
        ("1." + "0" * 39, "41"),
        ("1e" + "0" * 39, "41"),
        pytest.param("9" * 4301, "4,301", id="4301"),
        pytest.param("9" * 10**6, "1,000,000", id="a million"),
        pytest.param("0." + "9" * 10**6, "1,000,002", id="a million and a point"),
        pytest.param("1e" + "9" * 10**6, "1,000,002", id="a huge exponent"),
    ],
)
def test_numbers_that_are_too_long_are_refused(token: str, length: str) -> None:
    """The text of a number is limited before anything is made of it."""
    text = f"JSON: expected a number of at most 40 characters, got {length}"
    assert refusal(token) == ("json.number", text)
    assert refusal(f'{{"a": [{token}]}}') == ("json.number", text)


@pytest.mark.parametrize(
    "token",
    [
        "1e9999999999999999999",
        "1e-9999999999999999999",
        "-1.5E+1000000000000000000",
        "0e99999999999999999999",
    ],
)
def test_an_exponent_that_is_too_large_is_refused(token: str) -> None:
    """An exponent beyond those of `Decimal` is a problem of the number, no crash."""
    assert refusal(token)[0] == "json.number"
    assert refusal(f'{{"a": [{token}]}}')[0] == "json.number"


# -- depth -----------------------------------------------------------------------------

FRAMES: list[tuple[str, str]] = [("[", "]"), ('{"a":', "}"), ('[{"a":', "}]")]

every_frame = pytest.mark.parametrize(("before", "after"), FRAMES)


def levels_of(before: str) -> int:
    """Give how many levels one frame adds."""
    return before.count("[") + before.count("{")


@every_frame
def test_64_levels_pass(before: str, after: str) -> None:
    """So many levels are read as may be, and given back as they are."""
    frames = 64 // levels_of(before)
    text = before * frames + "1" + after * frames
    assert write(parse(text)) == text + "\n"


@every_frame
@pytest.mark.parametrize("levels", [65, 100, 1000, 10**6])
def test_deeper_levels_are_refused(before: str, after: str, levels: int) -> None:
    """One level more, a thousand or a million: the place of the 65th is named."""
    frames = -(-levels // levels_of(before))
    for text in (before * frames + "1" + after * frames, before * frames):
        offset = [
            index for index, character in enumerate(text[:1000]) if character in "[{"
        ][64]
        assert refusal(text) == (
            "json.depth",
            (
                "JSON: expected at most 64 levels of arrays and objects, "
                f"got more at offset {offset}"
            ),
        )


@pytest.mark.parametrize(
    "inside",
    [
        "[" * 65,
        "{" * 1000,
        "[{" * 10**6,
        '\\"' + "[" * 100,
        "\\\\" + "[" * 100,
        "\\\\\\" + '"' + "[" * 100,
        "[]" * 100,
        "é中😀" + "[" * 100,
    ],
    ids=range(8),
)
def test_brackets_in_text_do_not_count(inside: str) -> None:
    """Text may have any number of brackets, after escaped quotes too."""
    text = f'["{inside}", {{"{inside}": [[]]}}]'
    assert parse(text) == json.loads(text)


@pytest.mark.parametrize(
    "text",
    [
        "[" + "[]," * 1000 + "[]]",
        '{"a":[' + '{"b":[]},' * 1000 + "0]}",
        "[" * 32 + ("[" * 32 + "]" * 32 + ",") * 100 + "0" + "]" * 32,
    ],
    ids=["arrays", "objects", "deep"],
)
def test_many_brackets_side_by_side_pass(text: str) -> None:
    """What counts is how deep the brackets are, not how many there are."""
    assert parse(text) == json.loads(text)


def test_depth_is_counted_after_text_that_ends() -> None:
    """Brackets after a string count again."""
    text = '["' + "[" * 100 + '",' + "[" * 64 + "]" * 64 + "]"
    assert refusal(text) == (
        "json.depth",
        (
            "JSON: expected at most 64 levels of arrays and objects, "
            f"got more at offset {2 + 100 + 2 + 63}"
        ),
    )


@pytest.mark.parametrize(
    "text",
    [
        '["' + "[" * 10**6,
        '["' + "\\" * 100_001 + '"' + "[" * 100,
        "]" * 1000 + "[" * 1000,
        "[}" * 1000,
        "[" * 64 + "]" * 100,
    ],
    ids=["no end", "backslashes", "closed first", "crossed", "closed too often"],
)
def test_brackets_that_do_not_fit_are_no_json(text: str) -> None:
    """Strings without end and brackets that do not match are refused as syntax."""
    assert refusal(text)[0] == "json.syntax"


@given(st.text('[]{}",:\\1', max_size=300))
def test_no_brackets_crash_the_reader(text: str) -> None:
    """Whatever the brackets, quotes and escapes: it is JSON or refused."""
    assert codes_of(text) <= {"json.syntax", "json.depth", "json.duplicate"}


# -- what is written -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "null"),
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (-5, "-5"),
        (Decimal("1.50"), "1.50"),
        (Decimal("-0"), "-0"),
        (Decimal("1e30"), "1E+30"),
        ("", '""'),
        ('a"\\/\b\f\n\r\t\x00\x1f', r'"a\"\\/\b\f\n\r\t\u0000\u001f"'),
        ("é中😀\x7f\u2028\u202e", '"é中😀\x7f\u2028\u202e"'),
        ((), "[]"),
        ((1, ("a",)), '[1,["a"]]'),
        (JsonObject({"b": 1, "a": {"c": ()}}), '{"b":1,"a":{"c":[]}}'),
        (JsonObject({'"\n': None}), r'{"\"\n":null}'),
    ],
)
def test_values_are_written(value: object, text: str) -> None:
    """Only what must be is escaped, keys keep their order, a line feed ends it."""
    assert write(value) == text + "\n"


def test_indented_form() -> None:
    """With an indent each member stands on its line, and empty ones stay closed."""
    inner = {"b": Decimal("0.10")}
    value: Any = {"a": [1, inner], "c": [], "d": {}, "e": ""}
    assert write(value, 2) == (
        "{\n"
        '  "a": [\n'
        "    1,\n"
        "    {\n"
        '      "b": 0.10\n'
        "    }\n"
        "  ],\n"
        '  "c": [],\n'
        '  "d": {},\n'
        '  "e": ""\n'
        "}\n"
    )


@given(plain_values(decimals=False))
def test_writing_agrees_with_the_json_module(value: Any) -> None:
    """The canonical form is the compact one of the standard library, unescaped."""
    compact = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    assert write(value) == compact + "\n"


@given(plain_values(decimals=False), st.integers(0, 5))
def test_indenting_agrees_with_the_json_module(value: Any, indent: int) -> None:
    """The indented form is that of the standard library, unescaped."""
    assert write(value, indent) == (
        json.dumps(value, ensure_ascii=False, indent=indent) + "\n"
    )


@given(plain_values(decimals=True), st.none() | st.integers(0, 3))
def test_what_is_written_is_read_as_the_same(value: Any, indent: int | None) -> None:
    """No value changes by being written and read, in its type or its digits."""
    text = write(value, indent)
    assert repr(parse(text)) == repr(value)
    assert write(parse(text.encode()), indent) == text


# -- kinds of plain values -------------------------------------------------------------


class Sub(dict[str, Any]):
    """A mapping that is not just a `dict`."""


KINDS: list[tuple[Callable[[object], bool], Any, list[Any]]] = [
    (is_object, {"a": 1}, [[], Sub(), JsonObject(), None, "{}"]),
    (is_array, [1], [{}, (1,), None, "[]"]),
]


@pytest.mark.parametrize(("test", "admitted", "refused"), KINDS)
def test_kinds_of_plain_values(
    test: Callable[[object], bool], admitted: object, refused: list[object]
) -> None:
    """Only what the reader itself makes is an object or an array of JSON."""
    assert test(admitted)
    assert not any(test(value) for value in refused)
