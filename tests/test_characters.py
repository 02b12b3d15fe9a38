"""Which characters names refuse, and how data is shown without harm."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from diplonews.characters import (
    CONTROL,
    HIDDEN,
    JOINABLE,
    JOINERS,
    SPACE,
    collapse,
    escape,
    shorten,
    trim,
)

EVERY_CHARACTER = "".join(map(chr, range(0x110000)))

#: The classes of Unicode's bidirectional algorithm that change the order of letters.
REORDERING = {"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"}

ESCAPED = re.compile(r"\\(?:u([0-9a-f]{4})|U([0-9a-f]{8})|([nt\\]))")


def members(inside: str) -> set[str]:
    """Give the characters that are in a character class."""
    return set(re.findall(f"[{inside}]", EVERY_CHARACTER))


def unescape(text: str) -> str:
    """Undo `escape`, knowing only the three forms that its text can have."""

    def original(match: re.Match[str]) -> str:
        short, long, letter = match.groups()
        if letter:
            return {"n": "\n", "t": "\t", "\\": "\\"}[str(letter)]
        return chr(int(short or long, 16))

    return ESCAPED.sub(original, text)


# -- the classes -----------------------------------------------------------------------


def test_space_is_the_white_space_of_unicode() -> None:
    """White space is what Python calls so, but for the four separators of ASCII."""
    spaces = {character for character in EVERY_CHARACTER if character.isspace()}
    assert members(SPACE) == spaces - set("\x1c\x1d\x1e\x1f")


def test_control_has_every_control_and_surrogate() -> None:
    """Every control but tab and line feed is in the class, and every surrogate."""
    refused = {
        character
        for character in EVERY_CHARACTER
        if unicodedata.category(character) in {"Cc", "Cs"}
    }
    assert refused - members(CONTROL) == {"\t", "\n"}


def test_control_has_every_noncharacter() -> None:
    """The 66 noncharacters of Unicode, which I-JSON forbids, are in the class."""
    ends = {chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF)}
    noncharacters = ends | {chr(code) for code in range(0xFDD0, 0xFDF0)}
    assert len(noncharacters) == 66
    assert noncharacters - members(CONTROL) == set()


def test_control_has_no_letter_mark_or_symbol() -> None:
    """Nothing that Unicode has assigned for writing is called a control."""
    categories = {unicodedata.category(character) for character in members(CONTROL)}
    assert categories == {"Cc", "Cn", "Cs"}


def test_hidden_has_all_that_reorders_text() -> None:
    """Every embedding, override, isolate and mark of direction is hidden text."""
    reordering = {
        character
        for character in EVERY_CHARACTER
        if unicodedata.bidirectional(character) in REORDERING
    }
    assert reordering | set("\u061c\u200e\u200f") <= members(HIDDEN)


@pytest.mark.parametrize(
    "character",
    [
        "\N{SOFT HYPHEN}",
        "\N{COMBINING GRAPHEME JOINER}",
        "\N{HANGUL CHOSEONG FILLER}",
        "\N{HANGUL JUNGSEONG FILLER}",
        "\N{KHMER VOWEL INHERENT AQ}",
        "\N{KHMER VOWEL INHERENT AA}",
        "\N{MONGOLIAN VOWEL SEPARATOR}",
        "\N{ZERO WIDTH SPACE}",
        "\N{LINE SEPARATOR}",
        "\N{PARAGRAPH SEPARATOR}",
        "\N{WORD JOINER}",
        "\N{INVISIBLE TIMES}",
        "\N{NOMINAL DIGIT SHAPES}",
        "\N{HANGUL FILLER}",
        "\N{ZERO WIDTH NO-BREAK SPACE}",
        "\N{HALFWIDTH HANGUL FILLER}",
        "\N{INTERLINEAR ANNOTATION ANCHOR}",
        "\N{INTERLINEAR ANNOTATION TERMINATOR}",
        "\N{LANGUAGE TAG}",
        "\N{TAG LATIN SMALL LETTER A}",
        "\N{CANCEL TAG}",
    ],
)
def test_hidden_has_what_cannot_be_seen(character: str) -> None:
    """Fillers, separators, tags and characters of no width are hidden text."""
    assert character in members(HIDDEN)


def test_hidden_has_nothing_that_is_seen() -> None:
    """Of letters, marks and symbols only fillers and inherent vowels are hidden."""
    letters = {
        unicodedata.name(character)
        for character in members(HIDDEN)
        if unicodedata.category(character)[0] in "LMNPS"
    }
    assert letters == {
        "BRAILLE PATTERN BLANK",
        "COMBINING GRAPHEME JOINER",
        "HALFWIDTH HANGUL FILLER",
        "HANGUL CHOSEONG FILLER",
        "HANGUL FILLER",
        "HANGUL JUNGSEONG FILLER",
        "KHMER VOWEL INHERENT AA",
        "KHMER VOWEL INHERENT AQ",
        "KHITAN SMALL SCRIPT FILLER",
    }


def test_joiners_are_two_and_apart() -> None:
    """The joiner and the non-joiner are neither hidden nor control nor joinable."""
    assert members(JOINERS) == {
        "\N{ZERO WIDTH NON-JOINER}",
        "\N{ZERO WIDTH JOINER}",
    }
    assert not members(JOINERS) & members(HIDDEN + CONTROL + JOINABLE + SPACE)


@pytest.mark.parametrize(
    "letter",
    [
        "\N{ARABIC LETTER FARSI YEH}",
        "\N{ARABIC LETTER GAF}",
        "\N{ARABIC LETTER KASHMIRI YEH}",
        "\N{ARABIC LETTER BEH WITH SMALL V BELOW}",
        "\N{ARABIC LETTER REH WITH LOOP}",
        "\N{ARABIC LETTER ALEF WASLA ISOLATED FORM}",
        "\N{RIAL SIGN}",
        "\N{SYRIAC LETTER BETH}",
        "\N{DEVANAGARI SIGN VIRAMA}",
        "\N{BENGALI LETTER KA}",
        "\N{TAMIL SIGN VIRAMA}",
        "\N{MALAYALAM LETTER CHILLU N}",
        "\N{SINHALA SIGN AL-LAKUNA}",
        "\N{MYANMAR LETTER KA}",
        "\N{KHMER LETTER KA}",
        "\N{MONGOLIAN LETTER A}",
        "\N{PHAGS-PA LETTER KA}",
        "\N{ARABIC LETTER BEH ISOLATED FORM}",
    ],
)
def test_scripts_that_join_are_joinable(letter: str) -> None:
    """Letters and signs of the scripts that spell with joiners may stand by one."""
    assert letter in members(JOINABLE)


@pytest.mark.parametrize("letter", "aZ9é漢가אж-'.\u0301👩")
def test_other_scripts_are_not_joinable(letter: str) -> None:
    """Latin, Greek, Hebrew, Han and emoji are not spelt with joiners."""
    assert letter not in members(JOINABLE)


# -- escape ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("plain", "plain"),
        ("Ali Khamenei, 86%", "Ali Khamenei, 86%"),
        ("a\x00b", r"a\u0000b"),
        ("\x1b[2J", r"\u001b[2J"),
        ("\x1b]0;title\x07", r"\u001b]0;title\u0007"),
        ("one\ntwo\tthree", r"one\ntwo\tthree"),
        ("one\r\ntwo", r"one\u000d\ntwo"),
        ("\x0b\x0c", r"\u000b\u000c"),
        (r"C:\n", r"C:\\n"),
        ("\x7f\x80\x85\x9f", r"\u007f\u0080\u0085\u009f"),
        ("co\xadop", r"co\u00adop"),
        ("a\u200bb", r"a\u200bb"),
        ("\u202eevil", r"\u202eevil"),
        ("\u2066a\u2069", r"\u2066a\u2069"),
        ("a\u2028b\u2029c", r"a\u2028b\u2029c"),
        ("\ufeffa", r"\ufeffa"),
        ("\ud800", r"\ud800"),
        ("\udfffx", r"\udfffx"),
        ("\ufffe\uffff", r"\ufffe\uffff"),
        ("\ufdd0\U0001fffe", r"\ufdd0\U0001fffe"),
        ("\U000e0041", r"\U000e0041"),
        ("\U000e007f", r"\U000e007f"),
    ],
)
def test_harm_is_escaped(text: str, shown: str) -> None:
    """What a terminal obeys or hides is shown by its code, on one line."""
    assert escape(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "Żółć Ærø Đặng",
        "بنيامين نتنياهو",
        "בנימין נתניהו",
        "習近平",
        "山田\u3000太郎",
        "می\u200cخواهم",
        "क्\u200dष",
        "ශ්\u200dරී ලංකාව",
        "e\u0301 👩 ❤\ufe0f",
        "<b>\"&'`[/red]*_",
        "no\xa0break",
    ],
)
def test_every_script_is_shown_as_it_is(text: str) -> None:
    """Letters, marks, symbols and joiners between joined letters are not escaped."""
    assert escape(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\u200db", r"a\u200db"),
        ("a\u200cb", r"a\u200cb"),
        ("\u200dक", r"\u200dक"),
        ("क\u200d", r"क\u200d"),
        ("क\u200da", r"क\u200da"),
        ("a\u200dक", r"a\u200dक"),
        ("क\u200d\u200dक", r"क\u200d\u200dक"),
        ("👨\u200d👩", r"👨\u200d👩"),
    ],
)
def test_a_joiner_that_joins_nothing_is_escaped(text: str, shown: str) -> None:
    """A joiner is shown by its code where it is not spelling."""
    assert escape(text) == shown


@given(st.text(st.characters(exclude_categories=())))
@example("\\u0000")
@example("\\\x00\\")
def test_escaping_loses_nothing(text: str) -> None:
    """Two texts that differ are never shown alike."""
    assert unescape(escape(text)) == text


@given(st.text(st.characters(exclude_categories=())))
def test_what_is_shown_is_harmless(text: str) -> None:
    """No control, surrogate or separator of lines is left in what is shown."""
    categories = {unicodedata.category(character) for character in escape(text)}
    assert not categories & {"Cc", "Cs", "Zl", "Zp"}


# -- collapse and shorten --------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "collapsed"),
    [
        ("", ""),
        ("   ", ""),
        ("a", "a"),
        (" a b ", "a b"),
        ("a  b", "a b"),
        ("a\tb\nc\r\nd", "a b c d"),
        ("a\x0b\x0c\x85b", "a b"),
        ("a\xa0\u2003\u3000b", "a b"),
        ("\u1680a\u2028\u2029b\u202f\u205f", "a b"),
        ("a\u200bb", "a\u200bb"),
        ("a\x1cb", "a\x1cb"),
    ],
)
def test_collapse(text: str, collapsed: str) -> None:
    """Each run of white space becomes one space; there is none at the ends."""
    assert collapse(text) == collapsed


@pytest.mark.parametrize(
    ("text", "trimmed"),
    [
        ("", ""),
        (" \n\t ", ""),
        ("a", "a"),
        (" a  b\n\nc\n", "a  b\n\nc"),
        ("\u3000a\xa0b\u2028", "a\xa0b"),
        ("\u200ba\x1c", "\u200ba\x1c"),
    ],
)
def test_trim(text: str, trimmed: str) -> None:
    """White space goes at the ends alone."""
    assert trim(text) == trimmed


@given(st.text())
def test_collapse_is_what_split_does(text: str) -> None:
    """Collapsing is splitting at white space, where no separator of ASCII occurs."""
    plain = re.sub("[\x1c-\x1f]", "", text)
    assert collapse(plain) == " ".join(plain.split())


@pytest.mark.parametrize(
    ("text", "length", "short"),
    [
        ("", 1, ""),
        ("abc", 3, "abc"),
        ("abcd", 3, "ab…"),
        ("abc", 1, "…"),
        ("abc", 4, "abc"),
    ],
)
def test_shorten(text: str, length: int, short: str) -> None:
    """A text that is too long is cut, and the mark of the cut is within the length."""
    assert shorten(text, length) == short


def test_texts_are_cut_at_sixty_characters() -> None:
    """Where no length is given, sixty characters are kept."""
    assert shorten("x" * 60) == "x" * 60
    assert shorten("x" * 61) == "x" * 59 + "…"
