"""What one scalar may hold, and the words in which anything else is refused."""

import re
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplonews.characters import CONTROL, HIDDEN
from diplonews.errors import InvalidData, Problem
from diplonews.rules import (
    AtLeast,
    Exact,
    FormatVersion,
    Listed,
    Matches,
    OpenTerms,
    RefTo,
    Rule,
    Terms,
    Text,
    Whole,
    line,
    prose,
    words,
)
from diplonews.rules import record_id as id_rule
from diplonews.wording import a_or_b, an, kind_of, nearest, quoted

EVERY_CHARACTER = "".join(map(chr, range(0x110000)))
REFUSED_IN_NAMES = re.findall(f"[{HIDDEN}]", EVERY_CHARACTER)
REFUSED_IN_TEXT = re.findall(f"[{CONTROL}]", EVERY_CHARACTER)
NONCHARACTERS = [
    chr(code)
    for code in range(0x110000)
    if code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
]

UNTIDY_LINE = "expected one line of text without white space at its ends or in runs"
UNTIDY_WORDS = "expected words on one line without white space at its ends or in runs"
LINE = "expected one line of text, got the character"
WORDS = "expected words on one line, got the character"
PROSE = "expected text, got the character"

every_text = pytest.mark.parametrize("rule", [line(), words(), prose()])


def problem_of(rule: Rule, value: Any) -> Problem:
    """Give the problem that a rule has with a value."""
    problem = rule.problem(value)
    assert problem is not None
    return problem


def refusals(rule: Rule, value: Any) -> tuple[str, str]:
    """Give the code and the whole text of the problem with a value."""
    problem = problem_of(rule, value)
    assert (problem.path, problem.severity) == ("", "error")
    return problem.code, str(problem)


# -- names -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "a",
        "Donald Trump",
        "Nguyễn Phú Trọng",
        "Đặng Thị Ngọc Thịnh",
        "Zażółć gęślą jaźń",
        "İstanbul",
        "Ελλάδα",
        "Володимир Зеленський",
        "Հայաստան",
        "საქართველო",
        "בנימין נתניהו",
        "מח\u05b4יר",
        "بنيامين نتنياهو",
        "المملكة العربية السعودية",
        "مُحَمَّد",
        "آیت\u200cالله خامنه\u200cای",
        "می\u200cخواهم",
        "नरेन्द्र मोदी",
        "क्\u200dष",
        "श्री\u200cमती",
        "বাংলাদেশ",
        "தமிழ்",
        "ශ්\u200dරී ලංකාව",
        "ประเทศไทย",
        "កម្ពុជា",
        "አቢይ አህመድ",
        "習近平",
        "高市早苗",
        "이재명",
        "trump-takaichi, 2025 (draft)",
        "O’Brien & Sons: “x” – 5 % $",
        "<script>alert(1)</script>",
        "[/red]",
        "e\u0301",
        "❤\ufe0f",
        "👩",
        "x" * 300,
    ],
)
def test_names_of_every_script_pass(name: str) -> None:
    """A name may have any letters, marks, digits and symbols, joined as they are."""
    assert line().problem(name) is None


@pytest.mark.parametrize(
    ("name", "code", "text"),
    [
        (
            "",
            "text.empty",
            "expected one line of text, got ''; leave out what is not said",
        ),
        (
            "x" * 301,
            "text.length",
            "expected one line of text of at most 300 characters, got 301",
        ),
        (
            " a",
            "text.space",
            f"{UNTIDY_LINE}, got ' a'; write 'a'",
        ),
        (
            "a ",
            "text.space",
            f"{UNTIDY_LINE}, got 'a '; write 'a'",
        ),
        (
            "a  b",
            "text.space",
            f"{UNTIDY_LINE}, got 'a  b'; write 'a b'",
        ),
        (
            "a\nb",
            "text.space",
            rf"{UNTIDY_LINE}, got 'a\nb'; write 'a b'",
        ),
        (
            "a\tb",
            "text.space",
            rf"{UNTIDY_LINE}, got 'a\tb'; write 'a b'",
        ),
        (
            "a\u3000b",
            "text.space",
            f"{UNTIDY_LINE}, got 'a\\u3000b'; write 'a b'",
        ),
        (
            "   ",
            "text.space",
            f"{UNTIDY_LINE}, got '   '",
        ),
        (
            "a\x00b",
            "text.character",
            rf"{LINE} U+0000 at offset 1 of 'a\u0000b'; remove it",
        ),
        (
            "\x1b[2J",
            "text.character",
            rf"{LINE} U+001B at offset 0 of '\u001b[2J'; remove it",
        ),
        (
            "abc\x7f",
            "text.character",
            rf"{LINE} U+007F at offset 3 of 'abc\u007f'; remove it",
        ),
        (
            "a\x85",
            "text.character",
            rf"{LINE} U+0085 at offset 1 of 'a\u0085'; remove it",
        ),
        (
            "\ud800",
            "text.character",
            rf"{LINE} U+D800 at offset 0 of '\ud800'; remove it",
        ),
        (
            "ab\u200bc",
            "text.character",
            rf"{LINE} U+200B at offset 2 of 'ab\u200bc'; remove it",
        ),
        (
            "\u202egnp.exe",
            "text.character",
            rf"{LINE} U+202E at offset 0 of '\u202egnp.exe'; remove it",
        ),
        (
            "שלום\u200f",
            "text.character",
            rf"{LINE} U+200F at offset 4 of 'שלום\u200f'; remove it",
        ),
        (
            "a\u2028b",
            "text.character",
            rf"{LINE} U+2028 at offset 1 of 'a\u2028b'; remove it",
        ),
        (
            "\ufeffa",
            "text.character",
            rf"{LINE} U+FEFF at offset 0 of '\ufeffa'; remove it",
        ),
        (
            "a\U000e0041",
            "text.character",
            rf"{LINE} U+E0041 at offset 1 of 'a\U000e0041'; remove it",
        ),
        (
            "a\u200db",
            "text.character",
            rf"{LINE} U+200D at offset 1 of 'a\u200db'; remove it",
        ),
        (
            "👨\u200d👩",
            "text.character",
            rf"{LINE} U+200D at offset 1 of '👨\u200d👩'; remove it",
        ),
        (
            "می\u200c",
            "text.character",
            rf"{LINE} U+200C at offset 2 of 'می\u200c'; remove it",
        ),
        (
            "क\u200d\u200dष",
            "text.character",
            rf"{LINE} U+200D at offset 1 of 'क\u200d\u200dष'; remove it",
        ),
        (
            " a\x00",
            "text.character",
            rf"{LINE} U+0000 at offset 2 of ' a\u0000'; remove it",
        ),
    ],
)
def test_names_are_refused_with_the_place(name: str, code: str, text: str) -> None:
    """What does not belong in a name is said with its code point and its offset."""
    assert refusals(line(), name) == (code, text)


@pytest.mark.parametrize(
    ("name", "code", "text"),
    [
        (
            "می\u200cخواهم ",
            "text.space",
            f"{UNTIDY_LINE}, got 'می\u200cخواهم '; write 'می\u200cخواهم'",
        ),
        (
            "می\u200cخواهم\u200b",
            "text.character",
            f"{LINE} U+200B at offset 8 of 'می\u200cخواهم\\u200b'; remove it",
        ),
        (
            "क्\u200dष a\u200db",
            "text.character",
            f"{LINE} U+200D at offset 6 of 'क्\u200dष a\\u200db'; remove it",
        ),
    ],
)
def test_a_joiner_that_is_spelling_is_not_blamed(
    name: str, code: str, text: str
) -> None:
    """Where something else is wrong, the joiners of Persian and Hindi stay."""
    assert refusals(line(), name) == (code, text)


@pytest.mark.parametrize("around", ["ab", "به", "कक", "ខខ", "ᠠᠠ", "日本"])
def test_no_name_has_a_hidden_character(around: str) -> None:
    """Every control and every invisible character is refused between any letters."""
    first, second = tuple(around)
    admitted = [
        f"U+{ord(character):04X}"
        for character in REFUSED_IN_NAMES + REFUSED_IN_TEXT
        if line().problem(first + character + second) is None
    ]
    assert admitted == []


def test_a_name_of_another_length() -> None:
    """A field may set another greatest length, and it is named."""
    assert line(3).problem("abc") is None
    assert refusals(line(3), "abcd") == (
        "text.length",
        "expected one line of text of at most 3 characters, got 4",
    )


# -- words and prose -------------------------------------------------------------------


@pytest.mark.parametrize(
    "printed",
    [
        "a",
        "one of the great countries",
        "\u200fשלום\u200f, he said",
        "\u2067مرحبا\u2069 and more",
        "a\u200bb",
        "co\xadoperation",
        "می\u200c",
        "👨\u200d👩\u200d👧",
        "\ufeffa",
        pytest.param("x" * 2**20, id="longest"),
    ],
)
def test_words_as_printed_are_kept(printed: str) -> None:
    """Words as printed keep their marks of direction and all that cannot be seen."""
    assert words().problem(printed) is None


@pytest.mark.parametrize(
    ("printed", "code", "text"),
    [
        (
            "",
            "text.empty",
            "expected words on one line, got ''; leave out what is not said",
        ),
        pytest.param(
            "x" * (2**20 + 1),
            "text.length",
            "expected words on one line of at most 1,048,576 characters, got 1,048,577",
            id="too long",
        ),
        (
            "a\nb",
            "text.space",
            rf"{UNTIDY_WORDS}, got 'a\nb'; write 'a b'",
        ),
        (
            "a\u2028b",
            "text.space",
            rf"{UNTIDY_WORDS}, got 'a\u2028b'; write 'a b'",
        ),
        (
            "a\x1b[0m",
            "text.character",
            rf"{WORDS} U+001B at offset 1 of 'a\u001b[0m'; remove it",
        ),
        (
            "a\udfff",
            "text.character",
            rf"{WORDS} U+DFFF at offset 1 of 'a\udfff'; remove it",
        ),
    ],
)
def test_words_are_on_one_line(printed: str, code: str, text: str) -> None:
    """White space in words as printed is collapsed, and controls are not printed."""
    assert refusals(words(), printed) == (code, text)


@pytest.mark.parametrize(
    "ours",
    [
        "a",
        "One line.\nAnother.\n\nA paragraph.",
        "a  b\tc",
        "\u200fשלום\u200f",
        "a\u2028b\xa0c",
        pytest.param("x" * 2**20, id="longest"),
    ],
)
def test_prose_keeps_lines_and_paragraphs(ours: str) -> None:
    """Our own words may have lines, paragraphs, tabs and runs of spaces."""
    assert prose().problem(ours) is None


@pytest.mark.parametrize(
    ("ours", "code", "text"),
    [
        ("", "text.empty", "expected text, got ''; leave out what is not said"),
        pytest.param(
            "x" * (2**20 + 1),
            "text.length",
            "expected text of at most 1,048,576 characters, got 1,048,577",
            id="too long",
        ),
        (
            "a\r\nb",
            "text.character",
            (
                rf"{PROSE} U+000D at offset 1 of 'a\u000d\nb'; "
                "end lines with a line feed alone"
            ),
        ),
        (
            "a\x07",
            "text.character",
            rf"{PROSE} U+0007 at offset 1 of 'a\u0007'; remove it",
        ),
        (
            "\ud83d",
            "text.character",
            rf"{PROSE} U+D83D at offset 0 of '\ud83d'; remove it",
        ),
    ],
)
def test_prose_is_refused(ours: str, code: str, text: str) -> None:
    """Our own words have no controls but tab and line feed."""
    assert refusals(prose(), ours) == (code, text)


@pytest.mark.parametrize(
    ("ours", "hint"),
    [
        (" a", "write 'a'"),
        ("a\n", "write 'a'"),
        ("\u3000a b", "write 'a b'"),
        (" \n ", ""),
        ("a\n\nb ", r"write 'a\n\nb'"),
        ("\ta  b", "write 'a  b'"),
    ],
)
def test_the_hint_for_prose_keeps_its_lines(ours: str, hint: str) -> None:
    """White space at the ends of our own words is all that the hint takes away."""
    problem = problem_of(prose(), ours)
    assert (problem.code, problem.hint) == ("text.space", hint)
    assert problem.message.startswith("expected text without white space at its ends, ")


@every_text
@pytest.mark.parametrize("character", ["a", "é", "漢", "👩", "\u0301", "'", "\\"])
def test_ordinary_characters_pass_everywhere(rule: Text, character: str) -> None:
    """What is no space, control or hidden character may stand alone in any text."""
    assert rule.problem(character) is None


@every_text
def test_no_text_has_a_noncharacter(rule: Text) -> None:
    """No text has one of the 66 noncharacters, which I-JSON (RFC 7493) forbids."""
    assert len(NONCHARACTERS) == 66
    admitted = [
        f"U+{ord(character):04X}"
        for character in NONCHARACTERS
        if rule.problem(f"a{character}b") is None
    ]
    assert admitted == []


@given(st.text(max_size=310))
def test_names_are_words_and_words_are_prose(text: str) -> None:
    """What passes as a name passes as words, and what passes as words as prose."""
    if line().problem(text) is None:
        assert words().problem(text) is None
    if words().problem(text) is None:
        assert prose().problem(text) is None


@given(st.sampled_from([line(), words()]), st.text("aب\u200c \n\t\xa0", min_size=1))
def test_what_the_hint_writes_passes(rule: Text, text: str) -> None:
    """Where only white space is wrong, the mended text has nothing wrong."""
    problem = rule.problem(text)
    if problem and problem.code == "text.space" and problem.hint:
        mended = problem.hint.removeprefix("write '").removesuffix("'")
        assert rule.problem(mended) is None


def test_equal_text_rules_are_equal() -> None:
    """Two rules that admit the same are one, and show what they admit."""
    assert line() == line()
    assert hash(line()) == hash(line())
    assert line() != line(5)
    assert line() != words()
    assert Matches("a digit", "[0-9]", 1) == Matches("a digit", "[0-9]", 1)
    assert repr(Matches("a digit", "[0-9]", 1)) == (
        "Matches(expected='a digit', pattern='[0-9]', max_length=1, "
        "code='value.pattern')"
    )


# -- shapes, ids, code lists -----------------------------------------------------------

DIGITS = Matches("a year of 4 digits", "[0-9]{4}", 4)
MENDING = Matches(
    "capitals",
    "[A-Z]+",
    400,
    code="value.capitals",
    mend=lambda text: text.upper()[:3],
)


@pytest.mark.parametrize(
    ("rule", "value"),
    [
        (DIGITS, "2025"),
        (MENDING, "ABC"),
        (MENDING, "A" * 400),
        (id_rule(), "a"),
        (id_rule(), "trade-deal-2025"),
        (id_rule(), "a" * 80),
        (RefTo("party"), "japan"),
        (RefTo(), "0-1"),
    ],
)
def test_shapes_pass(rule: Rule, value: str) -> None:
    """Text that the pattern matches as a whole passes, up to its greatest length."""
    assert rule.problem(value) is None


@pytest.mark.parametrize(
    ("rule", "value", "code", "text"),
    [
        (
            DIGITS,
            "202",
            "value.pattern",
            "expected a year of 4 digits, got '202'",
        ),
        (
            DIGITS,
            "2025\n",
            "value.pattern",
            r"expected a year of 4 digits of at most 4 characters, got '2025\n'",
        ),
        (
            DIGITS,
            "２０２５",
            "value.pattern",
            "expected a year of 4 digits, got '２０２５'",
        ),
        (
            DIGITS,
            "20255",
            "value.pattern",
            "expected a year of 4 digits of at most 4 characters, got '20255'",
        ),
        (
            MENDING,
            "abc",
            "value.capitals",
            "expected capitals, got 'abc'; did you mean 'ABC'?",
        ),
        (
            MENDING,
            "A" * 401,
            "value.capitals",
            (
                f"expected capitals of at most 400 characters, got '{'A' * 59}…'; "
                "did you mean 'AAA'?"
            ),
        ),
        (
            id_rule(),
            "Trade Deal!",
            "value.pattern",
            (
                "expected a record id such as 'trade-deal', got 'Trade Deal!'; "
                "did you mean 'trade-deal'?"
            ),
        ),
        (
            id_rule(),
            "",
            "value.pattern",
            "expected a record id such as 'trade-deal', got ''",
        ),
        (
            id_rule(),
            "高市",
            "value.pattern",
            "expected a record id such as 'trade-deal', got '高市'",
        ),
        (
            id_rule(),
            "a--b",
            "value.pattern",
            (
                "expected a record id such as 'trade-deal', got 'a--b'; "
                "did you mean 'a-b'?"
            ),
        ),
        (
            id_rule(),
            "a\u200bb",
            "value.pattern",
            (
                r"expected a record id such as 'trade-deal', got 'a\u200bb'; "
                "did you mean 'a-b'?"
            ),
        ),
        (
            id_rule(),
            "a" * 81,
            "value.pattern",
            (
                "expected a record id such as 'trade-deal' of at most 80 characters, "
                f"got '{'a' * 59}…'; did you mean '{'a' * 80}'?"
            ),
        ),
        (
            RefTo("party", "leader"),
            "Japan",
            "value.pattern",
            (
                "expected a record id such as 'trade-deal', got 'Japan'; "
                "did you mean 'japan'?"
            ),
        ),
    ],
)
def test_shapes_are_refused(rule: Rule, value: str, code: str, text: str) -> None:
    """What the pattern does not match is refused, with what was probably meant."""
    assert refusals(rule, value) == (code, text)


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("abc", "did you mean 'ABC'?"),
        ("-abc-", "did you mean 'ABC'?"),
        ("-" * 27 + "abc", "did you mean 'ABC'?"),
        ("-" * 28 + "abc", ""),
        ("abcd", ""),
        ("ab1", ""),
        ("--", ""),
    ],
)
def test_a_mend_is_tried_before_it_is_told(value: str, hint: str) -> None:
    """What does not fit in its turn is not proposed; very long text is not mended."""
    mending = Matches("capitals", "[A-Z]+", 3, mend=lambda s: s.strip("-").upper())
    assert problem_of(mending, value).hint == hint


def test_a_reference_knows_its_kinds() -> None:
    """A reference says to what kinds of record it may lead."""
    assert RefTo("party", "leader").kinds == ("party", "leader")
    assert RefTo().kinds == ()


@pytest.mark.parametrize("rule", [id_rule(), OpenTerms("a topic", {})])
@given(value=st.text("aB1- _", max_size=170))
def test_the_id_or_term_that_the_hint_names_passes(
    rule: Matches | OpenTerms, value: str
) -> None:
    """What is proposed in the place of a wrong id or term is a right one."""
    problem = rule.problem(value)
    if problem and problem.hint:
        proposed = problem.hint.removeprefix("did you mean '").removesuffix("'?")
        assert rule.problem(proposed) is None


@pytest.mark.parametrize("rule", [id_rule(), OpenTerms("a topic", {})])
def test_a_proposal_is_cut_where_a_word_ends(rule: Matches | OpenTerms) -> None:
    """A long wrong id or term is not mended to one that ends with a hyphen."""
    problem = problem_of(rule, "A" * 79 + " b")
    proposed = problem.hint.removeprefix("did you mean '").removesuffix("'?")
    assert rule.problem(proposed) is None


COLOURS = Listed(
    "a colour",
    {"red": "#f00", "green": "#0f0"},
    lambda text: {"rouge": "red"}.get(text[:5]) if len(text) <= 300 else None,
)
CLOSED = Terms("a quote kind", {"direct": "Whole.", "partial": "A part."})
OPEN = OpenTerms("a meeting kind", {"working_lunch": "Eating.", "X-ray": "Odd."})


@pytest.mark.parametrize(
    ("rule", "value"),
    [
        (COLOURS, "red"),
        (CLOSED, "direct"),
        (OPEN, "working_lunch"),
        (OPEN, "X-ray"),
        (OPEN, "anything_else_2"),
        (OPEN, "a" * 80),
    ],
)
def test_terms_pass(rule: Rule, value: str) -> None:
    """A listed code or term passes; an open list admits any well-formed one."""
    assert rule.problem(value) is None


@pytest.mark.parametrize(
    ("rule", "value", "code", "text"),
    [
        (
            COLOURS,
            "blue",
            "code.unknown",
            "expected a colour, got 'blue'",
        ),
        (
            COLOURS,
            "rouge",
            "code.unknown",
            "expected a colour, got 'rouge'; did you mean 'red'?",
        ),
        (
            COLOURS,
            "rouge" * 100,
            "code.unknown",
            f"expected a colour, got '{('rouge' * 100)[:59]}…'; did you mean 'red'?",
        ),
        (
            COLOURS,
            "",
            "code.unknown",
            "expected a colour, got ''",
        ),
        (
            CLOSED,
            "Direct",
            "term.unknown",
            (
                "expected a quote kind (direct, partial), got 'Direct'; "
                "did you mean 'direct'?"
            ),
        ),
        (
            CLOSED,
            "verbatim",
            "term.unknown",
            "expected a quote kind (direct, partial), got 'verbatim'",
        ),
        (
            CLOSED,
            "\x1b" * 200,
            "term.unknown",
            (
                "expected a quote kind (direct, partial), got "
                rf"'{(chr(92) + 'u001b') * 9}\u001…'"
            ),
        ),
        (
            OPEN,
            "Working lunch!",
            "value.pattern",
            (
                "expected a meeting kind in lower case, words joined by _, "
                "got 'Working lunch!'; did you mean 'working_lunch'?"
            ),
        ),
        (
            OPEN,
            "",
            "value.pattern",
            "expected a meeting kind in lower case, words joined by _, got ''",
        ),
        (
            OPEN,
            "_a",
            "value.pattern",
            (
                "expected a meeting kind in lower case, words joined by _, got '_a'; "
                "did you mean 'a'?"
            ),
        ),
        (
            OPEN,
            "会谈",
            "value.pattern",
            "expected a meeting kind in lower case, words joined by _, got '会谈'",
        ),
    ],
)
def test_terms_are_refused(rule: Rule, value: str, code: str, text: str) -> None:
    """An unknown code or term is refused, with the one that was probably meant."""
    assert refusals(rule, value) == (code, text)


@pytest.mark.parametrize("terms", [CLOSED, OPEN])
def test_meanings_are_read_only(terms: Terms | OpenTerms) -> None:
    """Nobody can change the meanings for everybody else."""
    meanings: Any = terms.meanings
    with pytest.raises(TypeError):
        meanings["new"] = "New."


def test_meanings_are_copied() -> None:
    """A change of the mapping that was given does not reach the list."""
    given_meanings = {"a": "A."}
    terms, open_terms = Terms("x", given_meanings), OpenTerms("x", given_meanings)
    given_meanings["b"] = "B."
    assert list(terms.meanings) == list(open_terms.meanings) == ["a"]


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("imposed by", "did you mean 'imposed_by'?"),
        ("Imposed_By", "did you mean 'imposed_by'?"),
        ("imposedby", "did you mean 'imposed_by'?"),
        ("rate", "did you mean 'rates'?"),
        ("imposter", ""),
        ("", ""),
        ("rates" + "x" * 200, ""),
        ("A B", "did you mean 'a_b'?"),
    ],
)
def test_nearest(word: str, hint: str) -> None:
    """A word in another case, with spaces or misspelt has the known one it is near."""
    assert nearest(word, {"imposed_by": 1, "rates": 2, "a_b": 3}) == hint


@pytest.mark.parametrize(
    ("before", "hint"),
    [
        (0, "did you mean 'tariff-on-cars'?"),
        (8_000, "did you mean 'tariff-on-cars'?"),
        (10_000, ""),
    ],
)
def test_nearest_looks_at_few_of_many(before: int, hint: str) -> None:
    """Among very many words only the first 10,000 are looked at."""
    known = {f"meeting-{number:06}": 0 for number in range(before)}
    long = {f"{number:060}": 0 for number in range(1000)}
    assert nearest("tarif-on-cars", {**long, **known, "tariff-on-cars": 1}) == hint


def test_nearest_compares_those_with_most_letters_in_common() -> None:
    """However many words are like it, the one with a letter missing is found."""
    known = {f"tariff-{number:04}-on-cars": 0 for number in range(2000)}
    assert nearest("tariff-0987-on-car", known) == (
        "did you mean 'tariff-0987-on-cars'?"
    )


def test_nearest_leaves_out_nothing_that_is_like_it() -> None:
    """A look at the letters alone leaves no word out that a full one would find."""
    known = ["imposed_by", "imposed_on", "rates", "a_b", "products", "actions"]
    for word in ("posed_by", "imposde", "tares", "product", "action_s", "stcudorp"):
        alike = get_close_matches(word, known, 1, 0.7)
        expected = f"did you mean '{alike[0]}'?" if alike else ""
        assert nearest(word, known) == expected


@given(st.sampled_from(["a", "A", "a-b", "a_b", "direct", " a", "JP", "", "a\n", "é"]))
def test_what_is_admitted_has_no_problem(value: str) -> None:
    """To ask whether a text is admitted is to ask whether it has no problem."""
    listed = Listed("a code", {"JP": "Japan"}, lambda _: None)
    rules = (line(), words(), prose(), id_rule(), RefTo("party"), listed, CLOSED, OPEN)
    for rule in rules:
        assert rule.admits(value) is (rule.problem(value) is None)


# -- formats ---------------------------------------------------------------------------

FORMAT = FormatVersion("diplonews/1.9", "A format.")


@pytest.mark.parametrize(
    "text", ["diplonews/1.10", "diplonews/2.0", "diplonews/10.0", "diplonews/999999.0"]
)
def test_a_newer_format_is_told_with_the_version_that_is_needed(text: str) -> None:
    """Versions are compared as numbers."""
    problem = FORMAT.problem(text)
    assert problem
    assert problem.code == "format.newer"
    assert str(problem) == (
        f"expected a format up to 'diplonews/1.9', got '{text}'; a version of "
        f"diplonews that reads {text} is needed; this one reads up to diplonews/1.9"
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "diplonews",
        "diplonews/2",
        "diplonews/1.8",
        "diplonews/0.10",
        "diplonews/1.09",
        "diplonews/02.0",
        "diplonews/2.0 ",
        "diplonews/2.0.0",
        "Diplonews/2.0",
        "diplomews/2.0",
        "diplonews/２.0",
        "diplonews/1000000.0",
        "diplonews/1.1000000",
        "diplonews/" + "9" * 5000 + ".0",
        "\x1b[31m",
    ],
)
def test_any_other_format_is_unknown(text: str) -> None:
    """What is neither the format nor a later one is told what to write."""
    problem = FORMAT.problem(text)
    assert problem
    assert problem.code == "format.unknown"
    assert str(problem) == (
        f"expected the format 'diplonews/1.9', got {quoted(text)}; "
        "write 'diplonews/1.9'"
    )


def test_the_format_is_admitted() -> None:
    """The one format has no problem, and is no newer than itself."""
    assert FORMAT.problem("diplonews/1.9") is None
    assert FORMAT.admits("diplonews/1.9")
    assert not FORMAT.newer("diplonews/1.9")


@pytest.mark.parametrize(
    ("noun", "named"),
    [
        ("Party", "a Party"),
        ("Agreement", "an Agreement"),
        ("Evidence", "an Evidence"),
        ("Identifier", "an Identifier"),
        ("Office", "an Office"),
        ("", "a "),
        ("int", "an int"),
        ("object", "an object"),
        ("unit", "a unit"),
    ],
)
def test_the_article_fits_the_noun(noun: str, named: str) -> None:
    """The indefinite article goes by the first letter."""
    assert an(noun) == named


@pytest.mark.parametrize(
    ("value", "named"),
    [
        (5, "an int"),
        (None, "a NoneType"),
        (type("\x1b[2J", (), {})(), r"a \u001b[2J"),
        (type("x" * 100, (), {})(), f"a {'x' * 59}…"),
    ],
    ids=range(4),
)
def test_a_type_is_named_without_harm(value: object, named: str) -> None:
    """The name of a type is escaped and cut like any other text."""
    assert kind_of(value) == named


@pytest.mark.parametrize(
    ("nouns", "named"),
    [(["a"], "a"), (["a", "b"], "a or b"), (("a", "b", "c"), "a, b or c")],
)
def test_alternatives_are_named(nouns: list[str], named: str) -> None:
    """The last of several is joined with "or"."""
    assert a_or_b(nouns) == named


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("", "''"),
        ("a", "'a'"),
        ("it's", "'it's'"),
        ("a\nb\x00", r"'a\nb\u0000'"),
        ("x" * 60, f"'{'x' * 60}'"),
        ("x" * 61, f"'{'x' * 59}…'"),
        pytest.param("x" * 10**6, f"'{'x' * 59}…'", id="a million"),
        (5, "5"),
        (None, "None"),
        (Decimal("1.50"), "1.50"),
        (10**70, f"1{'0' * 58}…"),
        pytest.param(
            2**1000 - 1,
            "10715086071862673209484250490600018105614048117055336074437…",
            id="2**1000 - 1",
        ),
        pytest.param(2**1000, "a number of very many digits", id="2**1000"),
        pytest.param(-(2**1000), "a number of very many digits", id="-2**1000"),
    ],
)
def test_quoted(value: object, shown: str) -> None:
    """A value is shown escaped and cut, and in quotes where it is text."""
    assert quoted(value) == shown


# -- numbers and arrays ----------------------------------------------------------------

NO_NUMBER = "expected a decimal number of at most 40 characters, got "


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", "0"),
        ("1", "1"),
        ("-1", "-1"),
        ("15", "15"),
        ("0.5", "0.5"),
        ("-0.5", "-0.5"),
        ("10.00", "10.00"),
        ("550000000000", "550000000000"),
        ("9" * 40, "9" * 40),
        ("0." + "1" * 38, "0." + "1" * 38),
        ("0.00", "0.00"),
    ],
)
def test_numbers_are_read_as_written(text: str, value: str) -> None:
    """A number keeps every digit, zeros at its end too."""
    assert str(Exact().parse(text)) == value
    assert Exact().problem(Decimal(text)) is None
    assert Exact().admits(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "''"),
        ("abc", "'abc'"),
        ("1e5", "'1e5'"),
        ("1E400", "'1E400'"),
        ("+5", "'+5'"),
        (".5", "'.5'"),
        ("5.", "'5.'"),
        ("05", "'05'"),
        ("--5", "'--5'"),
        ("0x10", "'0x10'"),
        ("5\n", r"'5\n'"),
        ("NaN", "'NaN'"),
        ("sNaN", "'sNaN'"),
        ("Infinity", "'Infinity'"),
        ("-Infinity", "'-Infinity'"),
        ("-0", "-0"),
        ("-0.00", "-0.00"),
        ("٣", "'٣'"),
        ("１２", "'１２'"),
        ("1" * 41, f"'{'1' * 41}'"),
        pytest.param("1" * 10**6, f"'{'1' * 59}…'", id="a million"),
        ("12 %", "'12 %'; did you mean '12'?"),
        ("$5", "'$5'; did you mean '5'?"),
        ("€ 5.50", "'€ 5.50'; did you mean '5.50'?"),
        ("£-3", "'£-3'; did you mean '-3'?"),
        ("1,000", "'1,000'; did you mean '1000'?"),
        ("1 000 000.5", "'1 000 000.5'; did you mean '1000000.5'?"),
        ("1_000", "'1_000'; did you mean '1000'?"),
        ("1,000 apples", "'1,000 apples'"),
        ("1,234,567.50", "'1,234,567.50'; did you mean '1234567.50'?"),
        ("$ 12,345", "'$ 12,345'; did you mean '12345'?"),
        ("2,5", "'2,5'"),
        ("1,00,000", "'1,00,000'"),
        ("1234,567", "'1234,567'"),
        (",000", "',000'"),
        pytest.param(
            " " * 96 + "12345678", f"'{' ' * 59}…'", id="not to be cut in its digits"
        ),
    ],
)
def test_texts_that_are_no_number_are_refused(text: str, message: str) -> None:
    """Exponents, signs, other digits and grouping are refused, with the mend."""
    with pytest.raises(InvalidData) as caught:
        Exact().parse(text)
    assert str(caught.value) == f"number: {NO_NUMBER}{message}"
    assert [problem.code for problem in caught.value.problems] == ["number.form"]
    assert not Exact().admits(text)


@pytest.mark.parametrize("text", ["2,5", "2,5 %", "0,75", "1,00", "12,3456"])
def test_a_decimal_comma_is_not_dropped(text: str) -> None:
    """No hint makes 25 of "2,5": only a comma before three digits parts thousands."""
    with pytest.raises(InvalidData) as caught:
        Exact().parse(text)
    assert re.sub("[^0-9]", "", text) not in caught.value.problems[0].hint


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("NaN", "NaN"),
        ("-NaN", "-NaN"),
        ("sNaN", "sNaN"),
        ("NaN123", "NaN123"),
        ("Infinity", "Infinity"),
        ("-Infinity", "-Infinity"),
        ("-0", "-0"),
        ("-0.0", "-0.0"),
        ("1e1000000000", "1E+1000000000"),
        ("1e-1000000000", "1E-1000000000"),
        ("1e-999999999999999999", "1E-999999999999999999"),
        ("-1e999999999999999999", "-1E+999999999999999999"),
        ("0e1000000000", "0E+1000000000"),
        ("1e40", "1E+40"),
        ("-1e39", "-1E+39"),
        ("1e-39", "1E-39"),
        ("1" * 41, "1" * 41),
        ("-" + "1" * 40, "-" + "1" * 40),
        ("0." + "1" * 39, "0." + "1" * 39),
    ],
)
def test_decimals_that_no_file_can_hold_are_refused(value: str, shown: str) -> None:
    """No infinity, NaN, minus zero or number over 40 characters is admitted."""
    assert refusals(Exact(), Decimal(value)) == ("number.form", NO_NUMBER + shown)


@pytest.mark.parametrize("value", ["1e39", "-1e38", "1e-38", "0e39", "1e5", "1.50"])
def test_decimals_that_fit_pass(value: str) -> None:
    """A number passes that is at most 40 characters long when written out."""
    assert Exact().problem(Decimal(value)) is None


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_what_passes_can_be_written_and_read(value: Decimal) -> None:
    """A number that passes is the same after being written out and read."""
    if Exact().problem(value) is None:
        assert Exact().parse(format(value, "f")) == value


@pytest.mark.parametrize("value", [0, 1, 12, 300])
def test_whole_numbers_pass(value: int) -> None:
    """The bounds themselves are admitted."""
    assert Whole(0, 300).problem(value) is None


@pytest.mark.parametrize(
    ("rule", "value", "text"),
    [
        (Whole(0, 300), -1, "expected a whole number from 0 to 300, got -1"),
        (Whole(0, 300), 301, "expected a whole number from 0 to 300, got 301"),
        (Whole(1), 0, "expected a whole number from 1 to 9007199254740991, got 0"),
        (
            Whole(1),
            2**53,
            "expected a whole number from 1 to 9007199254740991, got 9007199254740992",
        ),
        (
            Whole(0),
            10**100,
            f"expected a whole number from 0 to 9007199254740991, got 1{'0' * 58}…",
        ),
    ],
)
def test_whole_numbers_out_of_bounds_are_refused(
    rule: Whole, value: int, text: str
) -> None:
    """The bounds are named; the greatest is what every reader of JSON holds exactly."""
    assert refusals(rule, value) == ("number.range", text)


def test_the_greatest_whole_number_passes() -> None:
    """The greatest integer that a binary64 number holds with all below it passes."""
    assert Whole(0).problem(2**53 - 1) is None


@pytest.mark.parametrize("sign", [1, -1])
def test_a_whole_number_of_any_size_is_a_problem(sign: int) -> None:
    """A number with more digits than Python writes out is a problem, no exception."""
    assert problem_of(Whole(0), sign * 10**5000).code == "number.range"


@pytest.mark.parametrize("members", [("a",), ("a", "b")])
def test_arrays_that_are_long_enough_pass(members: tuple[object, ...]) -> None:
    """So many members as there must be are enough."""
    assert AtLeast(1).problem(members) is None


@pytest.mark.parametrize(
    ("least", "members", "text"),
    [
        (1, (), "expected at least 1 of these, got 0"),
        (3, ("a", "b"), "expected at least 3 of these, got 2"),
    ],
)
def test_arrays_that_are_too_short_are_refused(
    least: int, members: tuple[object, ...], text: str
) -> None:
    """Both numbers are named."""
    assert refusals(AtLeast(least), members) == ("array.short", text)
