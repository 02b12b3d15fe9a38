"""Names, words as printed, our own words and numbers: what they may hold."""

from decimal import Decimal
from typing import Any, get_args

import pytest

from diplonews.errors import InvalidData
from diplonews.rules import Exact, Rule
from diplonews.values.text import Count, Line, Number, Offset, Prose, Words

LINE, WORDS, PROSE = "expected one line of text", "expected words on one line", "text"
SPACED = "without white space at its ends or in runs"
NUMBER = "expected a decimal number of at most 40 characters"
MANY = 2**20


def refusal(kind: Any, value: object) -> str:
    """Give the code and the whole message by which a value is refused, or nothing."""
    rule: Rule
    _, rule = get_args(kind)
    problem = rule.problem(value)
    return f"{problem.code}: {problem}" if problem else ""


# -- names -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "a",
        "Sanae Takaichi",
        "高市 早苗",
        "김정은",
        "Владимир Зеленський",
        "שלום",
        "محمد بن سلمان",
        "نیروی\u200cهوایی",
        "नरेन्द्र मोदी",
        "क्\u200dष",
        "សម្តេច ហ៊ុន",
        "José",
        "Jose\u0301",
        "N’Djamena",
        "AT&T <b>",
        "back\\slash",
        "\U0001f1ef\U0001f1f5",
        "x" * 300,
    ],
)
def test_names_of_the_world_are_admitted(name: str) -> None:
    """A name is admitted in any script, also with the joiners by which some spell."""
    assert refusal(Line, name) == ""


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("", f"text.empty: {LINE}, got ''; leave out what is not said"),
        (" ", f"text.space: {LINE} {SPACED}, got ' '"),
        (" a", f"text.space: {LINE} {SPACED}, got ' a'; write 'a'"),
        ("a ", f"text.space: {LINE} {SPACED}, got 'a '; write 'a'"),
        ("a  b", f"text.space: {LINE} {SPACED}, got 'a  b'; write 'a b'"),
        ("a\tb", f"text.space: {LINE} {SPACED}, got 'a\\tb'; write 'a b'"),
        ("a\nb", f"text.space: {LINE} {SPACED}, got 'a\\nb'; write 'a b'"),
        ("x" * 301, f"text.length: {LINE} of at most 300 characters, got 301"),
        ("x" * 5000, f"text.length: {LINE} of at most 300 characters, got 5,000"),
    ],
)
def test_untidy_names_are_refused(name: str, message: str) -> None:
    """A name is one line of at most 300 characters with single spaces."""
    assert refusal(Line, name) == message


@pytest.mark.parametrize("space", ["\u00a0", "\u1680", "\u2003", "\u202f", "\u3000"])
def test_a_name_has_plain_spaces(space: str) -> None:
    """Of the spaces that look alike, a name has the plain one."""
    assert refusal(Line, f"a{space}b").startswith(f"text.space: {LINE} {SPACED}, got ")
    assert refusal(Line, f"a{space}b").endswith("; write 'a b'")


def test_an_unusual_space_is_shown() -> None:
    """A space that cannot be told from the plain one is shown by its number."""
    expected = f"text.space: {LINE} {SPACED}, got 'a\\u00a0b'; write 'a b'"
    assert refusal(Line, "a\u00a0b") == expected


@pytest.mark.parametrize(
    ("name", "number", "offset", "shown"),
    [
        ("\x00", "0000", 0, "\\u0000"),
        ("a\x1b[31m", "001B", 1, "a\\u001b[31m"),
        ("a\x7f", "007F", 1, "a\\u007f"),
        ("a\x85b", "0085", 1, "a\\u0085b"),
        ("a\xad b", "00AD", 1, "a\\u00ad b"),
        ("a\u061cb", "061C", 1, "a\\u061cb"),
        ("a\u200bb", "200B", 1, "a\\u200bb"),
        ("\u200fשלום", "200F", 0, "\\u200fשלום"),
        ("a b\u2028", "2028", 3, "a b\\u2028"),
        ("a\u202eb", "202E", 1, "a\\u202eb"),
        ("a\u2066b", "2066", 1, "a\\u2066b"),
        ("a\u3164", "3164", 1, "a\\u3164"),
        ("a\ufeff", "FEFF", 1, "a\\ufeff"),
        ("\ufffe", "FFFE", 0, "\\ufffe"),
        ("a\ud800", "D800", 1, "a\\ud800"),
        ("a\r", "000D", 1, "a\\u000d"),
        ("\U000e0041", "E0041", 0, "\\U000e0041"),
        ("a\u200cb", "200C", 1, "a\\u200cb"),
        ("ن\u200c", "200C", 1, "ن\\u200c"),
        ("\u200cن", "200C", 0, "\\u200cن"),
        ("👩\u200d👩", "200D", 1, "👩\\u200d👩"),
    ],
)
def test_what_hides_in_a_name_is_refused(
    name: str, number: str, offset: int, shown: str
) -> None:
    """A name has no control, nothing invisible and nothing that turns it round."""
    assert refusal(Line, name) == (
        f"text.character: {LINE}, got the character U+{number} "
        f"at offset {offset} of '{shown}'; remove it"
    )


# -- words as printed ------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "We are an ally at the strongest level.",
        "“I want to say,” he said",
        "نیروی\u200cهوایی",
        "\u202bשלום\u202c",
        "zero\u200bwidth",
        "👩\u200d👩",
        "soft\xadhyphen",
        "x" * MANY,
    ],
)
def test_words_are_kept_as_printed(words: str) -> None:
    """Printed words may have what a name may not: marks of direction, joiners."""
    assert refusal(Words, words) == ""


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("", f"text.empty: {WORDS}, got ''; leave out what is not said"),
        (" a", f"text.space: {WORDS} {SPACED}, got ' a'; write 'a'"),
        ("a\n", f"text.space: {WORDS} {SPACED}, got 'a\\n'; write 'a'"),
        ("a  b", f"text.space: {WORDS} {SPACED}, got 'a  b'; write 'a b'"),
        ("a\nb", f"text.space: {WORDS} {SPACED}, got 'a\\nb'; write 'a b'"),
        ("a\u2028b", f"text.space: {WORDS} {SPACED}, got 'a\\u2028b'; write 'a b'"),
        (
            "a\x00",
            (
                f"text.character: {WORDS}, got the character U+0000 at offset 1 "
                "of 'a\\u0000'; remove it"
            ),
        ),
        (
            "a\ud800",
            (
                f"text.character: {WORDS}, got the character U+D800 at offset 1 "
                "of 'a\\ud800'; remove it"
            ),
        ),
        (
            "a\r\nb",
            (
                f"text.character: {WORDS}, got the character U+000D at offset 1 "
                "of 'a\\u000d\\nb'; remove it"
            ),
        ),
        (
            "x" * (MANY + 1),
            f"text.length: {WORDS} of at most 1,048,576 characters, got 1,048,577",
        ),
    ],
)
def test_wrong_words_are_refused(words: str, message: str) -> None:
    """Printed words have their white space collapsed, and nothing that controls."""
    assert refusal(Words, words) == message


# -- our own words ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "prose",
    ["a", "One.\n\nTwo.", "a  b", "a\tb", "a\u00a0b", "a\u200bb", "x" * MANY],
)
def test_prose_has_lines_and_paragraphs(prose: str) -> None:
    """Our own words may go over lines and be set as one likes."""
    assert refusal(Prose, prose) == ""


@pytest.mark.parametrize(
    ("prose", "message"),
    [
        ("", "text.empty: expected text, got ''; leave out what is not said"),
        (
            "a\r\nb",
            (
                "text.character: expected text, got the character U+000D at offset 1 "
                "of 'a\\u000d\\nb'; end lines with a line feed alone"
            ),
        ),
        (
            "a\x07",
            (
                "text.character: expected text, got the character U+0007 at offset 1 "
                "of 'a\\u0007'; remove it"
            ),
        ),
        (
            "a\udfffb",
            (
                "text.character: expected text, got the character U+DFFF at offset 1 "
                "of 'a\\udfffb'; remove it"
            ),
        ),
        (
            "x" * (MANY + 1),
            "text.length: expected text of at most 1,048,576 characters, got 1,048,577",
        ),
    ],
)
def test_wrong_prose_is_refused(prose: str, message: str) -> None:
    """Our own words are text, without controls, and not without end."""
    assert refusal(Prose, prose) == message


@pytest.mark.parametrize("prose", [" a", "a ", "\na", "a\n", "a\u00a0", "\u3000a"])
def test_prose_has_no_white_space_at_its_ends(prose: str) -> None:
    """Our own words start and end with a character that can be seen."""
    assert refusal(Prose, prose).startswith("text.space: expected text without white ")
    assert refusal(Prose, prose).endswith("; write 'a'")


def test_prose_keeps_its_paragraphs_when_mended() -> None:
    """Whoever is told to trim a text is not told to run its paragraphs together."""
    assert refusal(Prose, "One.\n\nTwo. ") == (
        "text.space: expected text without white space at its ends, "
        "got 'One.\\n\\nTwo. '; write 'One.\\n\\nTwo.'"
    )


# -- numbers ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["0", "1", "-1", "15", "0.5", "-0.5", "1.50", "9" * 40, f"-{'9' * 39}"],
)
def test_numbers_are_read_as_written(text: str) -> None:
    """A plain decimal number is read exactly, its last zeros too, and given back."""
    number = Exact().parse(text)
    assert (number, str(number)) == (Decimal(text), text)
    assert refusal(Number, number) == ""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", f"number: {NUMBER}, got ''"),
        ("-", f"number: {NUMBER}, got '-'"),
        ("five", f"number: {NUMBER}, got 'five'"),
        ("1e5", f"number: {NUMBER}, got '1e5'"),
        ("0x10", f"number: {NUMBER}, got '0x10'"),
        ("+5", f"number: {NUMBER}, got '+5'"),
        ("05", f"number: {NUMBER}, got '05'"),
        (".5", f"number: {NUMBER}, got '.5'"),
        ("5.", f"number: {NUMBER}, got '5.'"),
        ("1\n", f"number: {NUMBER}, got '1\\n'"),
        ("-0", f"number: {NUMBER}, got -0"),
        ("-0.00", f"number: {NUMBER}, got -0.00"),
        ("NaN", f"number: {NUMBER}, got 'NaN'"),
        ("Infinity", f"number: {NUMBER}, got 'Infinity'"),
        ("１５", f"number: {NUMBER}, got '１５'"),
        ("9" * 41, f"number: {NUMBER}, got '{'9' * 41}'"),
        ("1e1000000000", f"number: {NUMBER}, got '1e1000000000'"),
        ("9" * 300, f"number: {NUMBER}, got '{'9' * 59}…'"),
        (
            "9" * 301,
            f"number: {NUMBER}, got '{'9' * 59}…'",
        ),
        ("1_000", f"number: {NUMBER}, got '1_000'; did you mean '1000'?"),
        ("1,000", f"number: {NUMBER}, got '1,000'; did you mean '1000'?"),
        ("1 000", f"number: {NUMBER}, got '1 000'; did you mean '1000'?"),
        ("15%", f"number: {NUMBER}, got '15%'; did you mean '15'?"),
        ("$5", f"number: {NUMBER}, got '$5'; did you mean '5'?"),
        ("£5", f"number: {NUMBER}, got '£5'; did you mean '5'?"),
        ("€1,000.50", f"number: {NUMBER}, got '€1,000.50'; did you mean '1000.50'?"),
        ("$ five", f"number: {NUMBER}, got '$ five'"),
        (
            "1,5",
            f"number: {NUMBER}, got '1,5'",
        ),
    ],
)
def test_wrong_numbers_are_refused(text: str, message: str) -> None:
    """A number has one spelling: no exponent, no signs of grouping, ASCII digits."""
    with pytest.raises(InvalidData) as refused:
        Exact().parse(text)
    assert str(refused.value) == message
    assert [problem.code for problem in refused.value.problems] == ["number.form"]


@pytest.mark.parametrize(
    "number", ["1", "-1", "1.50", "0", "1E+5", "1E+39", "1E-38", "0E-38"]
)
def test_decimals_that_can_be_written_are_admitted(number: str) -> None:
    """A Decimal is admitted if it can be written in 40 characters."""
    assert refusal(Number, Decimal(number)) == ""


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("NaN", "NaN"),
        ("sNaN", "sNaN"),
        ("Infinity", "Infinity"),
        ("-Infinity", "-Infinity"),
        ("-0", "-0"),
        ("-0.0", "-0.0"),
        ("1E+40", "1E+40"),
        ("1E+41", "1E+41"),
        ("1E+1000000", "1E+1000000"),
        ("1E-39", "1E-39"),
        ("1E-41", "1E-41"),
        ("1E-400", "1E-400"),
        ("-1E+39", "-1E+39"),
        ("0E+50", "0E+50"),
        ("9" * 41, "9" * 41),
        ("9" * 500, "9" * 59 + "…"),
    ],
)
def test_decimals_that_cannot_be_written_are_refused(number: str, shown: str) -> None:
    """What is no number, minus zero, or too long to write is refused."""
    assert refusal(Number, Decimal(number)) == f"number.form: {NUMBER}, got {shown}"


@pytest.mark.parametrize(
    ("kind", "least"), [(Offset, 0), (Count, 1)], ids=["Offset", "Count"]
)
def test_whole_numbers_have_bounds(kind: Any, least: int) -> None:
    """Offsets start at 0 and counts at 1; both end where binary64 stops being exact."""
    most = 2**53 - 1
    assert [refusal(kind, number) for number in (least, least + 1, most)] == [""] * 3
    for number in (least - 1, most + 1):
        assert refusal(kind, number) == (
            f"number.range: expected a whole number from {least} to {most}, "
            f"got {number}"
        )
