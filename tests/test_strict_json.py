"""JSON text to plain values and back: nothing lenient, nothing lost, nothing leaked."""

import json
import os
import warnings
from decimal import Decimal, localcontext
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import diplonews
from diplonews.errors import DiplonewsWarning, InvalidData
from diplonews.json_decoding import decoded
from diplonews.limits import Limits
from diplonews.plain_json import Unread, write
from diplonews.strict_json import decimal_of, parse, read_all
from json_cases import plain_values

BOM = "\ufeff"
DEFAULT = Limits()
TOKYO = diplonews.dumps(diplonews.fixtures.tokyo())


def refused(data: Any, limits: Limits = DEFAULT) -> InvalidData:
    """Give the refusal of some data."""
    with pytest.raises(InvalidData) as caught:
        parse(data, limits)
    assert caught.value.subject == "JSON"
    assert all(problem.severity == "error" for problem in caught.value.problems)
    return caught.value


def refusal(data: Any, limits: Limits = DEFAULT) -> tuple[str, str]:
    """Give the code and the whole text with which some data is refused."""
    error = refused(data, limits)
    (problem,) = error.problems
    assert error.total == 1
    return problem.code, str(error)


def refusals(data: Any, limits: Limits = DEFAULT) -> list[tuple[str, str]]:
    """Give the codes and texts of all problems of some data."""
    return [(problem.code, str(problem)) for problem in refused(data, limits).problems]


def codes_of(data: Any, limits: Limits = DEFAULT) -> set[str]:
    """Give the codes of the problems that reading meets."""
    try:
        parse(data, limits)
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


@given(plain_values(decimals=False))
def test_reading_agrees_with_the_json_module(value: Any) -> None:
    """What the standard library writes, escaped or not, is read as the same value."""
    assert repr(parse(json.dumps(value))) == repr(value)
    assert repr(parse(json.dumps(value, ensure_ascii=False, indent=1))) == repr(value)


# -- encodings -------------------------------------------------------------------------

SAVE = "; save the text as UTF-8"


@pytest.mark.parametrize(
    ("data", "place", "byte", "offset"),
    [
        (b"\xff", "line 1, column 1", "ff", 0),
        (b'"abc\xe9"', "line 1, column 5", "e9", 4),
        (b'"\xc3"', "line 1, column 2", "c3", 1),
        (b'"\xe4\xb8', "line 1, column 2", "e4", 1),
        (b'"\xc0\xaf"', "line 1, column 2", "c0", 1),
        (b'"\xe0\x80\xaf"', "line 1, column 2", "e0", 1),
        (b'"\xed\xa0\x80"', "line 1, column 2", "ed", 1),
        (b'"\xf4\x90\x80\x80"', "line 1, column 2", "f4", 1),
        (b'{"a": "\x80"}', "line 1, column 8", "80", 7),
        ("😀".encode()[:3], "line 1, column 1", "f0", 0),
        ('{"é": 1}'.encode("latin-1"), "line 1, column 3", "e9", 2),
        ('{"é😀":\n "'.encode() + b"\xff", "line 2, column 3", "ff", 13),
        (BOM.encode() + b'"\xff', "line 1, column 2", "ff", 4),
    ],
)
def test_bytes_that_are_no_utf_8_are_refused(
    data: bytes, place: str, byte: str, offset: int
) -> None:
    """The first wrong byte and its place are told; overlong forms are wrong too."""
    text = f"JSON: {place}: expected UTF-8, got the byte 0x{byte} at offset {offset}"
    assert refusal(data) == ("json.encoding", text + SAVE)
    assert refusal(bytearray(data)) == ("json.encoding", text + SAVE)


@pytest.mark.parametrize(
    "encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
)
@pytest.mark.parametrize("text", ['{"format": "diplonews/1.0"}', "[]"])
def test_other_encodings_are_told(encoding: str, text: str) -> None:
    """UTF-16 and UTF-32, with a byte order mark or without, are named and not read."""
    data = text.encode(encoding)
    assert json.loads(data) is not None
    assert refusal(data) == (
        "json.encoding",
        (
            "JSON: line 1, column 1: expected UTF-8, got what looks like "
            f"{encoding[:6].upper()}{SAVE}"
        ),
    )


@pytest.mark.parametrize("text", [BOM + '{"a": 1}', BOM + ' {"a": 1}'])
def test_one_byte_order_mark_is_let_pass_with_a_warning(text: str) -> None:
    """The mark that some editors write before UTF-8 is no part of the data."""
    both: list[Any] = [text, text.encode()]
    for data in both:
        with pytest.warns(
            DiplonewsWarning,
            match="^a byte order mark before the text was skipped; "
            "save it as UTF-8 without$",
        ) as caught:
            assert parse(data) == {"a": 1}
        assert [warning.filename for warning in caught] == [__file__]


@pytest.mark.parametrize(
    ("text", "column"), [(BOM + BOM + "1", 1), (BOM + "[" + BOM + "]", 2)]
)
def test_another_byte_order_mark_is_refused(text: str, column: int) -> None:
    """A second mark, or one inside, is no white space; the first has no column."""
    with pytest.warns(DiplonewsWarning):
        code, said = refusal(text.encode())
    assert code == "json.syntax"
    assert said.startswith(f"JSON: line 1, column {column}: expected a value")
    assert said.endswith(", got the character U+FEFF; take it away")


def test_a_byte_order_mark_in_text_is_text() -> None:
    """Inside a string it is a character like others."""
    assert parse(f'["{BOM}"]'.encode()) == [BOM]


def test_a_caller_may_make_the_warning_an_error() -> None:
    """The warning is one of its own class, and a filter decides what becomes of it."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", DiplonewsWarning)
        with pytest.raises(DiplonewsWarning):
            parse(BOM + "1")
        warnings.simplefilter("ignore", DiplonewsWarning)
        assert decoded(BOM + "1") == "1"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (None, "a NoneType"),
        (5, "an int"),
        (["[]"], "a list"),
        ({"a": 1}, "a dict"),
        (memoryview(b"{}"), "a memoryview"),
    ],
)
def test_only_text_and_bytes_are_read(data: object, kind: str) -> None:
    """Anything else that is given is named by its type."""
    said = f"JSON: expected str or bytes, got {kind}"
    assert refusal(data) == ("json.input", said)


# -- size ------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ['"abcde"', '"é€"', '"😀a"', '"\ud800é"'])
def test_the_size_is_that_of_utf_8(text: str) -> None:
    """What counts are bytes, whether text or bytes are given."""
    data = text.encode(errors="surrogatepass")
    assert len(data) == 7
    assert "json.size" not in codes_of(text, Limits(size=7))
    both: list[Any] = [text, data]
    for given_data in both:
        assert refusal(given_data, Limits(size=6)) == (
            "json.size",
            "JSON: expected at most 6 bytes of UTF-8, got more",
        )


def test_a_document_of_100_mb_is_refused_unread() -> None:
    """The size is looked at first, and no place is told."""
    said = "JSON: expected at most 67,108,864 bytes of UTF-8, got more"
    assert refusal(b"[" * 10**8) == ("json.size", said)


# -- syntax ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "",
            (
                "line 1, column 1: expected a value, got the end of the text; "
                "the text is empty"
            ),
        ),
        (
            '{\n  "a": 1\n  "b": 2\n}',
            (
                "line 3, column 3: expected ',' or '}' after a value, "
                "got the string 'b'; put a comma before it"
            ),
        ),
        (
            '{"é😀": [\r\n1,]}',
            (
                "line 2, column 3: expected a value, got ']'; "
                "take away the comma before it"
            ),
        ),
        (
            "{} x",
            (
                "line 1, column 4: expected the end of the text, got 'x'; "
                "a text holds one value"
            ),
        ),
        (
            "01",
            (
                "line 1, column 1: expected a value, got '01'; "
                "write the number without zeros before it"
            ),
        ),
    ],
)
def test_what_is_no_json_is_refused(text: str, said: str) -> None:
    """The first error is told with line and column, for str and bytes alike."""
    assert refusal(text) == ("json.syntax", f"JSON: {said}")
    assert refusal(text.encode()) == ("json.syntax", f"JSON: {said}")


def test_an_error_of_syntax_stands_alone() -> None:
    """What else is wrong with a text cannot be told before it is JSON."""
    assert codes_of('{"a": NaN, "a": 1e99999999999999999999, "b": "\\ud800",}') == {
        "json.syntax"
    }


def test_the_place_of_another_reader_does_if_ours_sees_no_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Should the careful scanner pass what the quick one refuses, it is refused."""
    monkeypatch.setattr("diplonews.strict_json.first_fault", _no_fault)
    code, said = refusal("[1\n x]")
    assert (code, said) == (
        "json.syntax",
        "JSON: line 2, column 2: expected JSON, got other text",
    )


def _no_fault(_: str) -> None:
    return None


def test_a_dossier_that_is_cut_is_refused() -> None:
    """Cut at any byte, a text has one problem, of syntax or encoding, and its place."""
    data = TOKYO.encode()
    step = 1 if os.environ.get("HYPOTHESIS_PROFILE") == "long" else 97
    for end in (*range(1000), *range(1000, len(data) - 1, step)):
        (problem,) = refused(data[:end]).problems
        assert problem.code in {"json.syntax", "json.encoding"}
        assert problem.line == 1
        assert problem.column is not None
        assert 1 <= problem.column <= end + 1


# -- depth -----------------------------------------------------------------------------

FRAMES: list[tuple[str, str]] = [("[", "]"), ('{"a":', "}"), ('[{"a":', "}]")]

every_frame = pytest.mark.parametrize(("before", "after"), FRAMES)


def levels_of(before: str) -> int:
    """Give how many levels one frame adds."""
    return before.count("[") + before.count("{")


def too_deep(column: int, depth: int = 64) -> tuple[str, str]:
    """Give the refusal of a text that is too deep from this column on."""
    return (
        "json.depth",
        (
            f"JSON: line 1, column {column}: expected at most {depth} levels of "
            "arrays and objects, got more"
        ),
    )


@every_frame
@pytest.mark.parametrize("depth", [2, 64, 128])
def test_as_many_levels_pass_as_are_admitted(
    before: str, after: str, depth: int
) -> None:
    """So many levels are read as may be, and given back as they are."""
    limits = Limits(depth=depth)
    frames = depth // levels_of(before)
    text = before * frames + "1" + after * frames
    assert write(parse(text, limits)) == text + "\n"
    assert codes_of(f"[{text}]", limits) == {"json.depth"}


@every_frame
@pytest.mark.parametrize("levels", [65, 100, 1000, 10**4, 10**5, 10**6, 10**7])
def test_deeper_levels_are_refused(before: str, after: str, levels: int) -> None:
    """One level more or ten million: the place of the 65th is told."""
    frames = -(-levels // levels_of(before))
    brackets = [i for i, sign in enumerate(before * 65) if sign in "[{"]
    place = brackets[64] + 1
    assert refusal(before * frames) == too_deep(place)
    if levels <= 10**5:
        assert refusal(before * frames + "1" + after * frames) == too_deep(place)


@pytest.mark.parametrize("inside", ["[", '{"a":', '[{"a":'])
@pytest.mark.parametrize("levels", [100, 10**4, 10**6])
def test_levels_in_text_do_not_count(inside: str, levels: int) -> None:
    """However deep a text inside a string is, it is a string."""
    value = inside * levels
    assert parse(json.dumps([value]), Limits(string=10**7)) == [value]


@pytest.mark.parametrize(
    "inside",
    [
        "[" * 65,
        "{" * 1000,
        "[{" * 10**5,
        '\\"' + "[" * 100,
        "\\\\" + "[" * 100,
        "\\\\\\" + '"' + "[" * 100,
        "[]" * 100,
        "é中😀" + "[" * 100,
        "]" * 100,
        '\\":' * 100,
    ],
    ids=range(10),
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
        "[" + ("[" * 63 + "]" * 63 + ",") * 1000 + "0]",
    ],
    ids=["arrays", "objects", "deep", "deepest"],
)
def test_many_brackets_side_by_side_pass(text: str) -> None:
    """What counts is how deep the brackets are, not how many there are."""
    assert parse(text) == json.loads(text)


def test_depth_is_counted_after_text_that_ends() -> None:
    """Brackets after a string count again."""
    text = '["' + "[" * 100 + '",' + "[" * 64 + "]" * 64 + "]"
    assert refusal(text) == too_deep(2 + 100 + 2 + 63 + 1)


def test_the_line_of_what_is_too_deep() -> None:
    """The place of the bracket is told by line and column."""
    problem = refused("[\n" * 70).problems[0]
    assert (problem.line, problem.column) == (65, 1)


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


# -- repeated keys ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "path", "place", "key"),
    [
        ('{"a": 1, "a": 1}', "/a", (1, 10), "a"),
        (r'{"a": 1, "\u0061": 2}', "/a", (1, 10), "a"),
        (r'{"\u0061": 1,' + "\n" + r'"a": 2}', "/a", (2, 1), "a"),
        (r'[0, {"x": {"/": 1, "\/": 2}}]', "/1/x/~1", (1, 20), "/"),
        ('{"": 1, "": 2}', "/", (1, 9), ""),
        (r'{"\u001b": 1, "\u001b": 2}', r"/\u001b", (1, 15), r"\u001b"),
    ],
)
def test_a_key_that_is_there_twice_is_refused(
    text: str, path: str, place: tuple[int, int], key: str
) -> None:
    """No value is dropped for another of the same key, however the key is escaped."""
    line, column = place
    assert refusal(text) == (
        "json.duplicate",
        (
            f"JSON {path} (line {line}, column {column}): "
            f"expected each key once, got '{key}' again in one object"
        ),
    )


def test_each_repetition_is_a_problem_and_the_first_value_counts() -> None:
    """Keys keep the order in which they came first."""
    value, problems, total = read_all('{"b":1,"a":[{"c":3,"c":4}],"b":2,"b":[]}')
    assert repr(value) == "{'b': 1, 'a': [{'c': 3}]}"
    assert total == 3
    assert [(p.path, p.line, p.column) for p in problems] == [
        ("/a/0/c", 1, 20),
        ("/b", 1, 28),
        ("/b", 1, 34),
    ]


@pytest.mark.parametrize(
    "text",
    ['[{"a": 1}, {"a": 2}]', '{"a": {"a": {"a": 1}}}', '{"a": 1, "A": 2, "á": 3}'],
)
def test_one_key_in_several_objects_passes(text: str) -> None:
    """A key is repeated only within one object, and case makes another key."""
    assert parse(text) == json.loads(text)


def test_a_million_keys_are_read() -> None:
    """Many keys are no fault."""
    text = "{" + ",".join([f'"{number}":0' for number in range(10**6)]) + "}"
    assert len(parse(text)) == 10**6


def test_a_flood_of_repeated_keys_is_counted() -> None:
    """A thousand problems are listed, or as many as are asked for; all are counted."""
    text = "{" + ",".join(['"a":1'] * 100_001) + "}"
    error = refused(text)
    assert (len(error.problems), error.total) == (1000, 100_000)
    assert str(error).startswith("JSON: 100,000 problems\n  /a (line 1, column 8): ")
    error = refused(text, Limits(problems=1))
    assert (len(error.problems), error.total) == (1, 100_000)


def test_paths_do_not_multiply_a_text() -> None:
    """All listed paths together are hardly longer than the size that is admitted."""
    text = f'{{"{"k" * 1000}":[{",".join(["NaN"] * 100)}]}}'
    error = refused(text, Limits(size=5000))
    assert (len(error.problems), error.total) == (5, 100)


# -- numbers ---------------------------------------------------------------------------


@pytest.mark.parametrize("token", ["NaN", "Infinity", "-Infinity"])
@pytest.mark.parametrize(
    ("frame", "path"), [("{}", ""), ("[{}]", "/0"), ('{{"a": [1, {}]}}', "/a/1")]
)
def test_constants_that_json_does_not_know_are_refused(
    token: str, frame: str, path: str
) -> None:
    """What is no number is refused wherever it stands, and with any limit."""
    text = frame.format(token)
    where = f"line 1, column {text.index(token) + 1}"
    said = (
        f"JSON{f' {path} ({where})' if path else f': {where}'}: expected a number that "
        f"JSON knows, got {token}; leave out what is not known"
    )
    assert refusal(text) == ("json.number", said)
    assert refusal(text, Limits(number=1)) == ("json.number", said)


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
    text = f"expected a number of at most 40 characters, got {length}"
    assert refusal(token) == ("json.number", f"JSON: line 1, column 1: {text}")
    assert refusal(f'{{"a": [{token}]}}') == (
        "json.number",
        f"JSON /a/0 (line 1, column 8): {text}",
    )


@pytest.mark.parametrize(
    "token", ["9" * 640, "-0." + "9" * 637, "1e" + "0" * 637 + "1"]
)
def test_longer_numbers_pass_where_they_are_admitted(token: str) -> None:
    """Up to 640 characters can be asked for, which every interpreter reads."""
    assert parse(token, Limits(number=640)) == Decimal(token)
    assert codes_of(token + "0", Limits(number=640)) == {"json.number"}


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
    text = f"expected a smaller exponent, got '{token}'"
    assert refusal(token) == ("json.number", f"JSON: line 1, column 1: {text}")
    with localcontext() as context:
        context.clear_traps()
        context.prec = 2
        assert refusal(f"[{token}]")[0] == "json.number"
        assert parse("0.12345") == Decimal("0.12345")


@pytest.mark.parametrize("token", ["1e400", "-1e-400", "1E+1000000", "1e-200000000"])
def test_an_exponent_is_not_worked_out(token: str) -> None:
    """No float overflows, no digits are written out: the number is kept as it is."""
    assert parse(f"[{token}]") == [Decimal(token)]


def test_numbers_that_collide_are_not_hashed() -> None:
    """Whole numbers of one hash are read like others: nothing asks for their hash."""
    numbers = [k * (2**61 - 1) for k in range(50_000)]
    assert parse(json.dumps({"a": numbers})) == {"a": numbers}


def test_the_number_of_a_token() -> None:
    """A token becomes an exact number, or an `ArithmeticError`."""
    assert repr(decimal_of("1.50")) == "Decimal('1.50')"
    for token in ("1e9999999999999999999", "NaN", "1" * 41):
        with pytest.raises(ArithmeticError):
            decimal_of(token)


# -- strings ---------------------------------------------------------------------------

SHORT = Limits(string=3)


@pytest.mark.parametrize("text", ['"abc"', r'"\u0061\n\""', '["😀é€", "\\\\\\\\\\\\"]'])
def test_strings_of_the_length_that_is_admitted_pass(text: str) -> None:
    """What counts are characters, not how they are escaped."""
    assert parse(text, SHORT) == json.loads(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('"abcd"', ": line 1, column 1: expected a string"),
        (r'["\"\"\"\u0061"]', " /0 (line 1, column 2): expected a string"),
        ('{"é😀€é": 1}', " /é😀€é (line 1, column 2): expected a key"),
        ('{"a": {"b": "abcd"}}', " /a/b (line 1, column 13): expected a string"),
    ],
)
def test_strings_that_are_too_long_are_refused(text: str, said: str) -> None:
    """Strings and keys have a limit, with their length told."""
    expected = f"JSON{said} of at most 3 characters, got 4"
    assert refusal(text, SHORT) == ("json.string", expected)
    assert read_all(text, SHORT).value == json.loads(text)


def test_a_string_of_20_mb() -> None:
    """It is refused by its length, and read where that is admitted."""
    for unit in ("a", r"\n", "é"):
        text = f'"{unit * (20 * 10**6 // len(unit.encode()))}"'
        assert refusal(text)[0] == "json.string"
        assert len(parse(text, Limits(string=20 * 10**6))) >= 10**7


@pytest.mark.parametrize(
    ("text", "path", "place", "said"),
    [
        (r'["\ud800"]', "/0", 2, "U+D800 at offset 0"),
        ('["\ud800"]', "/0", 2, "U+D800 at offset 0"),
        (r'["a\uDC00\ud800"]', "/0", 2, "U+DC00 at offset 1"),
        (r'["\ud83d\ud83d\ude00"]', "/0", 2, "U+D83D at offset 0"),
        (r'["\ud83d\ude00\ude00"]', "/0", 2, "U+DE00 at offset 1"),
        (r'["\ud83d\\\ude00"]', "/0", 2, "U+D83D at offset 0"),
        ('["\ud83d\\ude00"]', "/0", 2, "U+D83D at offset 0"),
        (r'{"a": {"\udfff": 1}}', r"/a/\udfff", 8, "U+DFFF at offset 0"),
    ],
)
def test_halves_of_characters_are_refused(
    text: str, path: str, place: int, said: str
) -> None:
    """A lone surrogate, escaped or in a `str`, in a value or a key, is no text."""
    assert refusal(text) == (
        "json.surrogate",
        (
            f"JSON {path} (line 1, column {place}): expected whole characters, "
            f"got half of one, {said}; write both halves"
        ),
    )
    assert read_all(text).total == 1


@pytest.mark.parametrize(
    "text", [r'["\ud83d\ude00"]', r'["\\ud800"]', '["힣\ud7ff"]', r'["\uD83D\uDE00a"]']
)
def test_whole_characters_pass(text: str) -> None:
    """Two halves make a character, and an escaped backslash begins no escape."""
    assert parse(text) == json.loads(text)


# -- several problems ------------------------------------------------------------------


def test_all_problems_are_listed_in_their_order() -> None:
    """Each with its pointer, line and column; what is wrong by itself is marked."""
    text = (
        '{"a": 1,\n "\\u0061": NaN, "b": [1e99999999999999999999, "\\ud800",\r\n'
        '{"x~/": -' + "1" * 40 + '}, -0],\n "aaaaaaa": "bbbbbbbb\udc00"}'
    )
    limits = Limits(string=6)
    value, problems, total = read_all(text, limits)
    assert repr(value) == repr(
        {
            "a": 1,
            "b": [
                "1e99999999999999999999",
                "\ud800",
                {"x~/": "-" + "1" * 40},
                Decimal("-0"),
            ],
            "aaaaaaa": "bbbbbbbb\udc00",
        }
    )
    assert [type(member) for member in value["b"]] == [Unread, Unread, dict, Decimal]
    assert type(value["b"][2]["x~/"]) is Unread
    assert [(type(k), type(v)) for k, v in value.items()] == [
        (str, int),
        (str, list),
        (Unread, Unread),
    ]
    assert total == len(problems) == 8
    assert [(p.code, p.path, p.line, p.column) for p in problems] == [
        ("json.duplicate", "/a", 2, 2),
        ("json.number", "/a", 2, 12),
        ("json.number", "/b/0", 2, 23),
        ("json.surrogate", "/b/1", 2, 47),
        ("json.number", "/b/2/x~0~1", 3, 9),
        ("json.string", "/aaaaaaa", 4, 2),
        ("json.string", "/aaaaaaa", 4, 13),
        ("json.surrogate", "/aaaaaaa", 4, 13),
    ]
    assert refused(text, limits).problems == tuple(problems)


# -- against the json module -----------------------------------------------------------


def expected_of(text: str) -> Any:
    """Give what the `json` module reads, with its numbers as they are written."""
    return json.loads(text, parse_int=Decimal, parse_float=Decimal, parse_constant=str)


def verdict(text: str) -> set[str]:
    """Give the codes for a text, its value compared with that of the `json` module."""
    codes = codes_of(text)
    try:
        expected = expected_of(text)
    except json.JSONDecodeError:
        assert codes <= {"json.syntax", "json.depth"}
        assert codes
        return codes
    assert "json.syntax" not in codes
    if not codes:
        assert parse(text) == expected
    return codes


@given(st.text('{}[]":,0123456789.eE+-\\ \n\x00truefalsnulNIity/é\ud800', max_size=30))
def test_random_text_is_json_or_refused(text: str) -> None:
    """The verdict on the syntax is that of the `json` module."""
    verdict(text)


@given(st.text('[]{}",:\\1', max_size=300))
def test_no_brackets_crash_the_reader(text: str) -> None:
    """Whatever the brackets, quotes and escapes: it is JSON or refused."""
    assert verdict(text) <= {"json.syntax", "json.depth", "json.duplicate"}


@given(plain_values(decimals=True), st.integers(0, 2), st.data())
def test_changed_json_is_read_or_refused(
    value: Any, indent: int, data: st.DataObject
) -> None:
    """JSON of which characters were lost or put in is read as it is, or refused."""
    text = write(value, indent)
    start = data.draw(st.integers(0, len(text)))
    lost = data.draw(st.integers(0, 3))
    put = data.draw(st.text('{}[]":,01.e-\\u ta', max_size=3))
    changed = text[:start] + put + text[start + lost :]
    assume(not changed.startswith(BOM))
    assert verdict(changed) == codes_of(changed.encode())


pairs_of = st.lists(
    st.tuples(st.sampled_from(["a", "b", r"\u0061"]), st.sampled_from("01")), max_size=6
)


@given(st.lists(pairs_of, max_size=3))
def test_repeated_keys_are_counted_and_the_first_kept(
    objects: list[list[tuple[str, str]]],
) -> None:
    """Each key beyond the first of its name is a problem, in whichever object."""
    members = [",".join(f'"{key}":{value}' for key, value in one) for one in objects]
    text = "[" + ",".join(f"{{{inside}}}" for inside in members) + "]"
    firsts: list[dict[str, int]] = []
    for one in objects:
        kept: dict[str, int] = {}
        for key, value in one:
            kept.setdefault(json.loads(f'"{key}"'), int(value))
        firsts.append(kept)
    value, problems, total = read_all(text)
    assert value == firsts
    assert total == len(problems) == sum(map(len, objects)) - sum(map(len, firsts))
    assert {problem.code for problem in problems} <= {"json.duplicate"}


def test_what_is_packed_is_told() -> None:
    """What is packed by gzip is no text, and the hint says what to do."""
    refusal = refused(b"\x1f\x8b\x08\x00")
    assert str(refusal) == (
        "JSON: line 1, column 1: expected UTF-8, got what is packed by gzip; "
        "unpack it first, or read JSON Lines by read_jsonl"
    )
