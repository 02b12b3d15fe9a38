"""The first error of a text that is no JSON, against the `json` module."""

import json
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import diplonews
from diplonews.json_syntax import first_fault, is_cut
from json_cases import Scanner, Wrong, json_texts

TOKYO = diplonews.dumps(diplonews.fixtures.tokyo())

# -- the first error of syntax ---------------------------------------------------------

CUT = "; the text was cut off, or a bracket is not closed"
ITEM = "expected ',' or ']' after a value, got "
MEMBER = "expected ',' or '}' after a value, got "
FIRST_KEY = "expected a key in double quotes or '}', got "
NOT_A_NUMBER = "; JSON has no such number; leave out what is not known"
AS_IN = "; write a number as in 12, -3.5 or 1e6, or text in double quotes"
ESCAPES = r"expected \\, \", \/, \b, \f, \n, \r, \t or \u, got \ before "
QUOTES = "; write text and keys in double quotes"
ONE = "; a text holds one value"
VALUE = "expected a value, got "

FAULTS: list[tuple[str, int, str]] = [
    ("", 0, VALUE + "the end of the text; the text is empty"),
    ("  \n", 0, VALUE + "the end of the text; the text is empty"),
    ("nul", 0, VALUE + "'nul'; write text in double quotes"),
    ("True", 0, VALUE + "'True'; write true"),
    ("FALSE", 0, VALUE + "'FALSE'; write false"),
    ("None", 0, VALUE + "'None'; write null"),
    ("truefalse", 0, VALUE + "'truefalse'; write text in double quotes"),
    ("'a'", 0, VALUE + "''a''" + QUOTES),
    ("“a”", 0, VALUE + "'“a”'" + QUOTES),
    ("\x00", 0, VALUE + "the character U+0000; take it away"),
    ("\xa01", 0, VALUE + "the character U+00A0; take it away"),
    ("[1,\ufeff2]", 3, VALUE + "the character U+FEFF; take it away"),
    ("[", 1, "expected a value or ']', got the end of the text" + CUT),
    ("[1 \n", 2, ITEM + "the end of the text" + CUT),
    ("[1 2]", 3, ITEM + "'2'; put a comma before it"),
    ("[1 [2]]", 3, ITEM + "'['; put a comma before it"),
    ("[1}", 2, ITEM + "'}'"),
    ("[1;]", 1, VALUE + "'1;'" + AS_IN),
    ('["a":1]', 4, ITEM + "':'"),
    ("{", 1, FIRST_KEY + "the end of the text" + CUT),
    ("{1: 2}", 1, FIRST_KEY + "'1'; write the key in double quotes"),
    ("{a: 2}", 1, FIRST_KEY + "'a'; write the key in double quotes"),
    ("{'a': 2}", 1, FIRST_KEY + "''a''" + QUOTES),
    ("{]", 1, FIRST_KEY + "']'"),
    ("{,}", 1, FIRST_KEY + "','; take away the comma"),
    ('{"a"', 4, "expected ':' after a key, got the end of the text" + CUT),
    ('{"a" 1}', 5, "expected ':' after a key, got '1'"),
    ('{"a"=1}', 4, "expected ':' after a key, got '=1'"),
    ('{"a","b"}', 4, "expected ':' after a key, got ','"),
    ('{"a":}', 5, VALUE + "'}'"),
    ('{"a": 1 "b": 2}', 8, MEMBER + "the string 'b'; put a comma before it"),
    ('{"a": [1]', 9, MEMBER + "the end of the text" + CUT),
    (
        '["he said "hi" x"]',
        11,
        ITEM
        + r"""'hi'; put a comma before it, or write \" for a quote inside a string""",
    ),
    ("[1,]", 3, VALUE + "']'; take away the comma before it"),
    (
        '{"a": 1,}',
        8,
        "expected a key in double quotes, got '}'; take away the comma before it",
    ),
    ("[,1]", 1, "expected a value or ']', got ','; take away the comma"),
    ("[1,,2]", 3, VALUE + "','; take away the comma"),
    ("{} {}", 3, "expected the end of the text, got '{'" + ONE),
    ('"a" "b"', 4, "expected the end of the text, got the string 'b'" + ONE),
    ("[]]", 2, "expected the end of the text, got ']'" + ONE),
    ("1 // one", 2, "expected the end of the text, got '//'; JSON has no comments"),
    ("/* one */ 1", 0, VALUE + "'/*'; JSON has no comments"),
    ("[1 # one\n]", 3, ITEM + "'#'; JSON has no comments"),
    ("[01]", 1, VALUE + "'01'; write the number without zeros before it"),
    ("-01", 0, VALUE + "'-01'; write the number without zeros before it"),
    ("1.", 0, VALUE + "'1.'; write a digit after the point"),
    ("1.e5", 0, VALUE + "'1.e5'; write a digit after the point"),
    (".5", 0, VALUE + "'.5'; write a digit before the point"),
    ("1e", 0, VALUE + "'1e'; write digits after the e"),
    ("1.5E+", 0, VALUE + "'1.5E+'; write digits after the e"),
    ("+1", 0, VALUE + "'+1'; write the number without '+'"),
    ("-", 0, VALUE + "'-'; write digits after the minus"),
    ("0x10", 0, VALUE + "'0x10'" + AS_IN),
    ("1_000", 0, VALUE + "'1_000'" + AS_IN),
    ("1１", 0, VALUE + "'1１'" + AS_IN),
    ("１", 0, VALUE + "'１'; write numbers with the digits 0 to 9"),
    ("=", 0, VALUE + "'='"),
    ("Infinityx", 0, VALUE + "'Infinityx'" + NOT_A_NUMBER),
    ("-inf", 0, VALUE + "'-inf'" + NOT_A_NUMBER),
    ("[nan]", 1, "expected a value or ']', got 'nan'" + NOT_A_NUMBER),
    (
        '["abc',
        1,
        (
            "expected a closing quote, got the end of the text in a string; "
            "the text was cut off, or a quote is missing"
        ),
    ),
    (
        '["a\tb"]',
        3,
        r"expected an escape, got the control character U+0009 in a string; write \t",
    ),
    (
        '{"a\n": 1}',
        3,
        (
            "expected an escape, got the control character U+000A in a string; "
            r"write \n, or close the string on its line"
        ),
    ),
    (
        '"\x1f',
        1,
        (
            "expected an escape, got the control character U+001F in a string; "
            r"write \u001f"
        ),
    ),
    (r'["\x41"]', 2, ESCAPES + r"'x'; write \\ for a backslash"),
    (r'["\'"]', 2, ESCAPES + "'''; write ' without a backslash"),
    (
        r'"\u12"',
        1,
        (
            r"expected four hexadecimal digits after \u, got '12'; "
            r"write \\ for a backslash"
        ),
    ),
    (
        r'"\u00g0"',
        1,
        (
            r"expected four hexadecimal digits after \u, got '00g0'; "
            r"write \\ for a backslash"
        ),
    ),
    (r'["\\\q", 01]', 4, ESCAPES + r"'q'; write \\ for a backslash"),
    (r'[01, "\q"]', 1, VALUE + "'01'; write the number without zeros before it"),
    ("[\\]", 1, "expected a value or ']', got '\\\\'"),
]


@pytest.mark.parametrize(("text", "offset", "said"), FAULTS)
def test_the_first_error_is_told(text: str, offset: int, said: str) -> None:
    """Where it is, what was expected, what came, and how to mend it."""
    fault = first_fault(text)
    assert fault is not None
    told = f"{fault.message}; {fault.hint}" if fault.hint else fault.message
    assert (fault.offset, told) == (offset, said)
    with pytest.raises(json.JSONDecodeError):
        json.loads(text)


def is_json(text: str) -> bool:
    """Tell whether the `json` module reads a text."""
    try:
        json.loads(text, parse_int=str, parse_float=str)
    except json.JSONDecodeError:
        return False
    return True


@given(st.text('{}[]":,0123456789.eE+-\\ \n\x00truefalsnulNIity/é\ud800', max_size=30))
def test_random_text_has_a_fault_if_it_is_no_json(text: str) -> None:
    """The verdict is that of the `json` module, for whatever text."""
    assert (first_fault(text) is None) == is_json(text)


@given(json_texts, st.data())
def test_changed_json_has_a_fault_if_it_is_no_json(
    text: str, data: st.DataObject
) -> None:
    """So it is for JSON of which some characters were lost, changed or put in."""
    assert first_fault(text) is None
    start = data.draw(st.integers(0, len(text)))
    lost = data.draw(st.integers(0, 3))
    put = data.draw(st.text('{}[]":,01.e-\\u ta', max_size=2))
    changed = text[:start] + put + text[start + lost :]
    fault = first_fault(changed)
    assert (fault is None) == is_json(changed) == (scanned(changed) is not None)
    if fault is not None:
        assert 0 <= fault.offset <= len(changed)
        assert fault.message.startswith("expected ")


def scanned(text: str) -> dict[str, Any] | None:
    """Give what the other scanner notes, if it takes the text."""
    try:
        noted = Scanner(text).places
    except Wrong:
        return None
    return dict(noted)


@given(json_texts, st.data())
def test_before_the_first_error_all_was_well(text: str, data: st.DataObject) -> None:
    """What stands before the error can be the beginning of a JSON text."""
    cut = text[: data.draw(st.integers(0, len(text)))]
    changed = cut + data.draw(st.sampled_from(["", "]", "}", ",", "x", '"', ":", "1"]))
    fault = first_fault(changed)
    if fault is not None:
        rest = first_fault(changed[: fault.offset])
        # It is well, or goes wrong by ending too early only.
        assert rest is None or rest.offset <= fault.offset
        assert rest is None or "the end of the text" in rest.message


def pieces(text: str, step: int) -> Iterable[str]:
    """Give the beginnings of a text."""
    return (text[:end] for end in range(0, len(text) - 1, step))


def test_a_dossier_that_is_cut_ends_too_early() -> None:
    """Wherever a text is cut, the fault is at its end or in what is cut there."""
    for cut in pieces(TOKYO[:4000], 7):
        fault = first_fault(cut)
        assert fault is not None
        assert fault.message.endswith(("the end of the text", "in a string")) or (
            fault.offset >= len(cut) - 6
        )


# -- texts that break off --------------------------------------------------------------


@given(json_texts, st.data())
@example('{"a\\u00e9\\\\":[1,-2.5e+10,true,false,null,{}]}', None)
def test_the_beginning_of_json_is_cut(text: str, data: st.DataObject | None) -> None:
    """Wherever JSON breaks off, its end is missing, unless it is whole there."""
    ends = range(len(text)) if data is None else [data.draw(st.integers(0, len(text)))]
    for end in ends:
        if "NaN" not in text:
            assert is_cut(text[:end]) is not is_json(text[:end])


@pytest.mark.parametrize(
    "text",
    [
        '{"a":1 "b',
        '{"a" 1',
        "{1",
        "{tr",
        '{"a":1,}',
        '{"a":1,t',
        "[1nul",
        "[nulll",
        "[tru,",
        "[01",
        "[--",
        "[-a",
        "[.5",
        "1.5.",
        "1e5e",
        '["\\x',
        '["\\q", 1',
        '["\\u12g',
        '["a\nb',
        "['a",
        "[1,]",
        "[}",
        "}",
        "[1 2",
        "[1]x",
        '"a"b',
    ],
)
def test_what_no_further_text_could_mend_is_not_cut(text: str) -> None:
    """A text with an error before its end is wrong, whatever may follow."""
    assert first_fault(text) is not None
    assert not is_cut(text)


@given(json_texts)
def test_json_is_not_cut(text: str) -> None:
    """Where nothing is missing, nothing is cut."""
    assert not is_cut(text)
