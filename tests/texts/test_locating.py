"""Where words stand in a text, and what is said where that cannot be told."""

import pickle
import re
import unicodedata
from hashlib import sha256
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplonews.errors import DiplonewsError
from diplonews.texts.collapsed import CollapsedText, Span, UnlocatedWords
from diplonews.texts.forms import normalised, text_hash
from diplonews.texts.locating import locate

SPACES = (
    "\t\n\v\f\r \x85\xa0\u1680\u2000\u2001\u2005\u200a\u2028\u2029\u202f\u205f\u3000"
)

TEXT = """\
The ministers met at noon.  The ministers signed\u00a0a pact
on fish; “the ministers’ pact”, said one – of many."""


class OwnText(str):
    """Text of a class of the user's, which says strange things of itself."""

    __slots__ = ()

    def __len__(self) -> int:
        return 0

    def __str__(self) -> str:
        return "other"


def refusal(text: str, exact: str, **context: str) -> UnlocatedWords:
    """Give the error with which words are not located."""
    with pytest.raises(UnlocatedWords) as caught:
        locate(text, exact, **context)
    return caught.value


# -- found -----------------------------------------------------------------------------

FOUND = [
    # text, exact, prefix, suffix, start, end
    ("a b c", "b", "", "", 2, 3),
    ("a b c", "a b c", "", "", 0, 5),
    ("a b c", "  b\n", "", "", 2, 3),
    ("a\u00a0\n b c", "a b", "", "", 0, 5),
    ("a b", "a \t\u3000 b", "", "", 0, 3),
    ("\n\n a  b", "b", "", "", 6, 7),
    ("  a  b  c  ", "a b", "", "", 2, 6),
    ("  a  b  c  ", "c", "", "", 8, 9),
    ("x a y a z", "a", "x", "", 2, 3),
    ("x a y a z", "a", "y", "", 6, 7),
    ("x a y a z", "a", "", "z", 6, 7),
    ("x  a y x a", "a", " x\n", "y", 3, 4),
    ("xa ya", "a", "x", "", 1, 2),
    ("ax ay", "a", "", "y", 3, 4),
    ("“a” a", "a", "“", "”", 1, 2),
    ("a a", "a", "a", "", 2, 3),
    ("a a", "a", "", "a", 0, 1),
    ("aXa", "Xa", "a", "", 1, 3),
    ("aba ab", "ab", "", "a", 0, 2),
    ("日本と米国", "米国", "", "", 3, 5),
    ("\U0001f1ef\U0001f1f5 日本", "日本", "", "", 3, 5),
    ("a\u200bb ab", "ab", "", "", 4, 6),
    ("a\ud800 b", "b", "", "", 3, 4),
]


@pytest.mark.parametrize("row", FOUND)
def test_words_are_located(row: tuple[str, str, str, str, int, int]) -> None:
    """Words stand where they stand alone, white space apart, between their context."""
    text, exact, prefix, suffix, start, end = row
    assert locate(text, exact, prefix=prefix, suffix=suffix) == (start, end)
    collapsed = CollapsedText(text)
    assert collapsed.locate(exact, prefix, suffix) == (start, end)
    assert collapsed.find(exact, prefix, suffix) == ((start, end),)
    assert collapsed.has(start, end, exact, prefix, suffix)
    assert collapsed.words(start, end) == " ".join(exact.split())


@pytest.mark.parametrize("space", SPACES)
def test_every_white_space_is_one_space(space: str) -> None:
    """Whatever separates words, however often, is the same as one space."""
    assert locate(f"x{space}a{space}{space}b", f"a{space}b") == (2, 6)
    assert locate("x a b", f"{space}a{space * 3}b") == (2, 5)


@pytest.mark.parametrize("other", ["\u200b", "\u2060", "\ufeff", "\x1c", "\u180e", "_"])
def test_nothing_else_is_white_space(other: str) -> None:
    """What does not separate words is no white space, also where Python says so."""
    assert CollapsedText(f"a{other}b").find("a b") == ()


def test_overlapping_places_are_all_found() -> None:
    """Words that overlap themselves stand in several places."""
    assert CollapsedText("aaaa").find("aa") == ((0, 2), (1, 3), (2, 4))
    assert CollapsedText("aaaa").find("aa", most=2) == ((0, 2), (1, 3))
    assert CollapsedText("ab ab ab").find("ab ab") == ((0, 5), (3, 8))


def test_places_with_and_without_a_space_before_stand_in_order() -> None:
    """Places are in the order of the text, whatever space stands in the context."""
    collapsed = CollapsedText("x a xa x\n a")
    assert collapsed.find("a", "x") == ((2, 3), (5, 6), (10, 11))
    assert collapsed.find("a", "x", most=2) == ((2, 3), (5, 6))


def test_long_repeats_are_listed_in_part() -> None:
    """Of words so long that all their repeats cost too much, the first are found."""
    found = CollapsedText("a" * 300_000).find("a" * 200_000)
    assert found[:2] == ((0, 200_000), (1, 200_001))
    assert len(found) == 21 + 10


# -- an oracle -------------------------------------------------------------------------

FEW = st.text("ab \n\u00a0-", max_size=14)
WORDS = st.text("ab \n-", min_size=1, max_size=5)


def as_words(text: str) -> str:
    """Collapse white space by a way of its own."""
    return " ".join(word for word in re.split(r"[ \n\u00a0]", text) if word)


def naively_found(text: str, exact: str, prefix: str, suffix: str) -> tuple[Span, ...]:
    """Try all spans of a text."""
    found: list[Span] = []
    for start in range(len(text)):
        for end in range(start + 1, len(text) + 1):
            words, whole = text[start:end], as_words(exact)
            if words != words.strip(" \n\u00a0") or as_words(words) != whole:
                continue
            before = as_words(text[:start])
            after = as_words(text[end:])
            if before.endswith(as_words(prefix)) and after.startswith(as_words(suffix)):
                found.append((start, end))
    return tuple(found)


@given(FEW, WORDS, st.just("") | WORDS, st.just("") | WORDS)
def test_what_is_found_is_what_a_search_of_all_spans_finds(
    text: str, exact: str, prefix: str, suffix: str
) -> None:
    """The places are those spans whose collapsed words and context are as given."""
    if not as_words(exact):
        with pytest.raises(DiplonewsError):
            CollapsedText(text).find(exact, prefix, suffix)
        return
    expected = naively_found(text, exact, prefix, suffix)
    collapsed = CollapsedText(text)
    assert collapsed.find(exact, prefix, suffix) == expected
    assert collapsed.find(exact, prefix, suffix, most=1) == expected[:1]
    if len(expected) == 1:
        assert collapsed.locate(exact, prefix, suffix) == expected[0]
    else:
        error = refusal(text, exact, prefix=prefix, suffix=suffix)
        assert error.reason == ("ambiguous" if expected else "missing")
        if expected:
            assert error.candidates == expected[:20]


@given(FEW, WORDS.filter(as_words), st.just("") | WORDS, st.just("") | WORDS)
def test_a_span_has_the_words_that_are_found_there(
    text: str, exact: str, prefix: str, suffix: str
) -> None:
    """A span has words if, without white space at its ends, it is found for them."""
    collapsed = CollapsedText(text)
    found = naively_found(text, exact, prefix, suffix)
    for start in range(len(text)):
        for end in range(start + 1, len(text) + 1):
            inside = text[start:end]
            first = start + len(inside) - len(inside.lstrip(" \n\u00a0"))
            last = end - len(inside) + len(inside.rstrip(" \n\u00a0"))
            has = collapsed.has(start, end, exact, prefix, suffix)
            assert has == ((first, last) in found)


@given(st.text(st.sampled_from("aé日\U0001f600 \t\u3000\u2028"), max_size=60))
def test_words_are_found_where_they_were_taken(text: str) -> None:
    """The words of a text are found at their own place, in any script."""
    places = [match.span() for match in re.finditer("[aé日\U0001f600]+", text)]
    collapsed = CollapsedText(text)
    for (start, _), (_, end) in pairwise(places):
        assert (start, end) in collapsed.find(text[start:end])


# -- refused ---------------------------------------------------------------------------


def test_ambiguous_words_are_shown_in_their_context() -> None:
    """Words that stand twice are refused, with both places and the mend."""
    error = refusal(TEXT, "The ministers")
    assert str(error) == (
        "expected words that stand once in the text, got 'The ministers', "
        "which stand there 2 times: at 0-13 '[The ministers] met at noon. The mi…', "
        "at 28-41 '…isters met at noon. [The ministers] signed a pact on fi…'; "
        "add a prefix or suffix"
    )
    assert error.candidates == ((0, 13), (28, 41))
    assert error.reason == "ambiguous"
    assert error.hint == "add a prefix or suffix"


def test_ambiguous_words_in_one_context_need_more_of_it() -> None:
    """Words whose context does not tell them apart need a longer one."""
    error = refusal("x a. x a.", "a", prefix="x")
    assert str(error) == (
        "expected words that stand once in the text, got 'a', which stand there "
        "2 times with this context: at 2-3 'x [a]. x a.', at 7-8 'x a. x [a].'; "
        "add a longer prefix or suffix"
    )


@pytest.mark.parametrize(
    ("count", "said"), [(20, "20 times"), (21, "more than 20 times")]
)
def test_many_places_are_counted_and_five_shown(count: int, said: str) -> None:
    """Up to twenty places are counted and given, five of them shown."""
    error = refusal("a " * count, "a")
    assert f"which stand there {said}: at 0-1" in str(error)
    assert str(error).count(" at ") == 5
    assert " and more; add" in str(error)
    assert error.candidates == tuple((2 * n, 2 * n + 1) for n in range(20))


NEAR: list[tuple[str, str, tuple[Span, ...]]] = [
    (
        "the ministers' pact",
        (
            "'the ministers' pact'; the text has '’' where you wrote ''': "
            "at 66-85 "
            "'…ed a pact on fish; “[the ministers’ pact]”, said one – of man…'"
        ),
        ((66, 85),),
    ),
    (
        "One - Of",
        (
            "'One - Of'; the text has 'o' where you wrote 'O', "
            "'–' where you wrote '-': at 93-101 '…isters’ pact”, said [one – of] many.'"
        ),
        ((93, 101),),
    ),
    (
        "signed a pact on meat",
        (
            "'signed a pact on meat'; the longest part of them that is there stands "
            "at 42-58 '…noon. The ministers [signed a pact on] fish; “the minister…'"
        ),
        (),
    ),
    (
        "qqqqqqqq",
        "'qqqqqqqq'; no part of them is there; see that it is the right text",
        (),
    ),
    (
        "pa\u00adct",
        (
            "'pa\\u00adct'; the text has them with invisible characters or in another "
            "Unicode normal form; copy them from the text"
        ),
        (),
    ),
]


@pytest.mark.parametrize(("exact", "said", "candidates"), NEAR)
def test_what_is_near_missing_words_is_said(
    exact: str, said: str, candidates: tuple[Span, ...]
) -> None:
    """Of missing words it is said how the text has them, or what part of them."""
    error = refusal(TEXT, exact)
    expected = f"expected words that stand in the text, got {said}"
    assert str(error) == expected
    assert error.candidates == candidates
    assert error.reason == "missing"


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("the cafe\u0301 is open", "café"),
        ("the café is open", "cafe\u0301"),
        ("the minis\u00adter", "minister"),
    ],
)
def test_invisible_differences_are_said(text: str, exact: str) -> None:
    """What differs though it looks alike is called so."""
    assert "in another Unicode normal form" in str(refusal(text, exact))


#: Said where what is there of the words might be there by chance.
TOO_LITTLE = "no long part of them is there; copy them from the text"


@pytest.mark.parametrize(
    ("text", "exact", "hint"),
    [
        (
            "İzmir and Oslo",
            "İzmir AND",
            (
                "the text has 'a' where you wrote 'A', 'n' where you wrote 'N', "
                "'d' where you wrote 'D': at 0-9 '[İzmir and] Oslo'"
            ),
        ),
        (
            "a b c d e f g h",
            "A B C D E F G H",
            (
                "the text has 'a' where you wrote 'A', 'b' where you wrote 'B', "
                "'c' where you wrote 'C', 'd' where you wrote 'D', "
                "'e' where you wrote 'E': at 0-15 '[a b c d e f g h]'"
            ),
        ),
        (
            "x “a” «b» x",
            '"a" "b"',
            (
                "the text has '“' where you wrote '\"', '”' where you wrote '\"', "
                "'«' where you wrote '\"', '»' where you wrote '\"': "
                "at 2-9 'x [“a” «b»] x'"
            ),
        ),
        (
            "they pledged to coordinate on permitting",
            "pledged to coordinate on permits",
            (
                "the longest part of them that is there stands at 5-29 "
                "'they [pledged to coordinate on] permitting'"
            ),
        ),
        (
            "they pledged to coordinate",
            "unpledged to coordinate",
            (
                "the longest part of them that is there stands at 13-26 "
                "'they pledged [to coordinate]'"
            ),
        ),
        (
            "日本とアメリカの合意",
            "日本とアメリカの条約",
            (
                "the longest part of them that is there stands at 0-8 "
                "'[日本とアメリカの]合意'"
            ),
        ),
        ("日本と米国の合意", "日本と米国の条約", TOO_LITTLE),
        (
            "ข้อตกลงการค้า",
            "ข้อตกลงการเมือง",
            "the longest part of them that is there stands at 0-10 '[ข้อตกลงการ]ค้า'",
        ),
        (
            "they signed it",
            "she signed a",
            TOO_LITTLE,
        ),
        (
            "the minister met her",
            "her minister",
            (
                "the longest part of them that is there stands at 4-12 "
                "'the [minister] met her'"
            ),
        ),
        ("the senator met her", "her senator", TOO_LITTLE),
        ("of their internationalisation", "internationalization", TOO_LITTLE),
        ("of an internationalisation", "an internationalization", TOO_LITTLE),
        ("their nationalisation", "internationalisation", TOO_LITTLE),
        (
            "w " * 95 + "internationalisation",
            "w " * 95 + "internationalization",
            (
                "the longest part of them that is there stands at 0-200 "
                "'[w w w w w w w w w w … w w w w internatio]nalisation'"
            ),
        ),
        ("İİ a\n\n b", "A", "the text has 'a' where you wrote 'A': at 3-4 'İİ [a] b'"),
        ("a b", "ac", TOO_LITTLE),
        ("a b", "acde", "no part of them is there; see that it is the right text"),
        (
            "word " * 100 + "end",
            "word " * 100 + "and",
            (
                "the longest part of them that is there stands at 0-199 "
                "'[word word word word …word word word word] word word word word…'"
            ),
        ),
    ],
)
def test_hints_say_how_the_text_has_it(text: str, exact: str, hint: str) -> None:
    """Other marks and capitals are named, else the longest part if it tells much."""
    assert refusal(text, exact).hint == hint


@pytest.mark.parametrize(
    ("context", "hint"),
    [
        ({"prefix": "on"}, "mend the prefix 'on'"),
        ({"suffix": "'"}, "mend the suffix '''"),
        (
            {"prefix": "noon.", "suffix": "met"},
            "the prefix and the suffix stand at different places; mend one",
        ),
    ],
)
def test_a_wrong_context_is_named(context: dict[str, str], hint: str) -> None:
    """Words that stand only in other context are shown, with the wrong side named."""
    error = refusal(TEXT, "The ministers", **context)
    assert str(error).startswith(
        "expected words that stand in the text, got 'The ministers', which stand there "
        "in other context: at 0-13 '[The ministers] met at noon. The mi…', at 28-41 "
    )
    assert error.hint == hint
    assert error.candidates == ((0, 13), (28, 41))
    assert error.reason == "missing"


def test_what_is_shown_is_escaped_and_cut() -> None:
    """Neither the words nor their context can harm a terminal or flood a message."""
    text = "\x1b[31m" + "word " * 100 + "\x1b[31m" + "word " * 100
    error = refusal(text, "word " * 100)
    assert "\x1b" not in str(error)
    assert "\\u001b[31m[word word word word …word word word word]" in str(error)
    assert len(str(error)) < 500


def test_parts_are_looked_for_so_often() -> None:
    """Looking for parts of missing words is given up after so many times."""
    collapsed = CollapsedText("a b " * 1_000_000)
    said: list[str] = []
    for _ in range(11):
        with pytest.raises(UnlocatedWords) as caught:
            collapsed.locate("zzzzzz")
        said.append(str(caught.value))
    missing = "expected words that stand in the text, got 'zzzzzz'"
    no_part = "; no part of them is there; see that it is the right text"
    assert said == [missing + no_part] * 10 + [missing]


def test_the_error_is_copied_whole() -> None:
    """An error that words are not located can be pickled."""
    error = refusal(TEXT, "The ministers")
    twin = pickle.loads(pickle.dumps(error))  # noqa: S301
    assert (str(twin), twin.candidates) == (str(error), error.candidates)
    assert (twin.reason, twin.hint) == (error.reason, error.hint)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (None, "expected text, got a NoneType"),
        (5, "expected text, got an int"),
        (b"a", "expected text, got a bytes; decode it first"),
        (["a"], "expected text, got a list"),
    ],
)
def test_only_text_is_searched(wrong: Any, message: str) -> None:
    """What is no text is refused by an error of ours, in every place."""
    calls: list[Any] = [
        lambda: locate(wrong, "a"),
        lambda: locate("a", wrong),
        lambda: locate("a", "a", prefix=wrong),
        lambda: locate("a", "a", suffix=wrong),
        lambda: CollapsedText(wrong),
        lambda: text_hash(wrong),
        lambda: normalised(wrong, "none"),
    ]
    for call in calls:
        with pytest.raises(DiplonewsError) as caught:
            call()
        assert str(caught.value) == message


@pytest.mark.parametrize("exact", ["", " ", "\n\u3000"])
def test_white_space_is_nothing_to_look_for(exact: str) -> None:
    """Words without a word are refused."""
    with pytest.raises(DiplonewsError, match=r"^expected words to look for, got '"):
        locate("a b", exact)


def test_text_of_a_user_s_class_is_read_as_text() -> None:
    """What a subclass of text says of itself changes nothing."""
    assert locate(OwnText("a b"), OwnText("b")) == (2, 3)
    assert text_hash(OwnText("a")) == sha256(b"a").hexdigest()


@given(st.text(max_size=40), st.text(max_size=6), st.text(max_size=3))
def test_any_texts_give_a_span_or_an_error_of_ours(
    text: str, exact: str, prefix: str
) -> None:
    """Whatever the text and the words are, no other exception comes."""
    try:
        start, end = locate(text, exact, prefix=prefix)
    except DiplonewsError:
        return
    assert 0 <= start < end <= len(text)


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("a" * 1_000_000, "a" * 500_000 + "b"),
        ("a" * 1_000_000, "a" * 250_000 + "b" + "a" * 250_000),
        ("ab" * 500_000, "ba" * 100),
        (" " * 1_000_000 + "a", "a b"),
        ("a \n" * 300_000, "a b"),
        ("e\u0301\u0327" * 300_000, "é\u0327b"),
        ("\u0301\u0327" * 500_000, "b\u0301"),
    ],
)
def test_long_texts_are_searched(text: str, exact: str) -> None:
    """No long text and no long words take more than a moment."""
    assert refusal(text, exact).reason in {"missing", "ambiguous"}


def test_places_are_shown_after_long_runs_of_white_space() -> None:
    """However much white space stands before, the right words are shown and found."""
    text = "one" + " " * 50 + "two" + "\n" * 50 + "one" + " " * 50 + "six  one"
    assert refusal(text, "one").candidates == ((0, 3), (106, 109), (164, 167))
    assert (
        "at 0-3 '[one] two one six one', at 106-109 'one two [one] six one', "
        "at 164-167 'one two one six [one]'; add"
    ) in str(refusal(text, "one"))
    collapsed = CollapsedText(text)
    assert collapsed.has(106, 109, "one", "two", "six")
    assert not collapsed.has(106, 109, "one", "six", "")
    assert not collapsed.has(106, 109, "one", "", "two")
    assert collapsed.has(100, 110, "one", "one two", "six one")


# -- spans -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "end"),
    [(-1, 2), (2, 2), (3, 2), (0, 6), (None, 2), (0, None), (True, 2), (0.0, 2)],
)
def test_offsets_lie_in_the_text(start: Any, end: Any) -> None:
    """Words between offsets that are none are refused, and nothing stands there."""
    collapsed = CollapsedText("a b c")
    with pytest.raises(DiplonewsError) as caught:
        collapsed.words(start, end)
    assert str(caught.value) == (
        "expected offsets in a text of 5 characters, the start before the end, "
        f"got {start} and {end}"
    )
    assert not collapsed.has(start, end, "a")


# -- whole texts -----------------------------------------------------------------------


@given(st.text(st.characters(codec="utf-8")))
def test_the_hash_is_that_of_the_bytes(text: str) -> None:
    """The hash of a text is the SHA-256 of its UTF-8 bytes."""
    assert text_hash(text) == sha256(text.encode()).hexdigest()


def test_half_a_character_has_no_hash() -> None:
    """A text with half a character has no bytes, so it is refused."""
    with pytest.raises(DiplonewsError) as caught:
        text_hash("ab\udc80")
    assert str(caught.value) == (
        "expected a text of whole characters, got half of one, U+DC80 at offset 2"
    )


@pytest.mark.parametrize("how", [None, "none"])
def test_a_text_may_stay_as_it_is(how: str | None) -> None:
    """Without a normalisation nothing is done to a text."""
    assert normalised("e\u0301\r\n", how) == "e\u0301\r\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nb\rc\n\r\n\rd", "a\nb\nc\n\n\nd"),
        ("e\u0301\r\n", "é\n"),
        ("한", "한"),
        ("\u212b\x85\u2028", "Å\x85\u2028"),
        ("e" + "\u0301" * 100, "é" + "\u0301" * 99),
    ],
)
def test_nfc_lf_composes_and_ends_lines_alike(text: str, expected: str) -> None:
    """The form nfc-lf is Unicode's form C with a line feed at the end of lines."""
    assert normalised(text, "nfc-lf") == expected
    assert normalised(expected, "nfc-lf") == expected


@given(st.text(st.sampled_from("a\r\n") | st.characters()))
def test_nfc_lf_is_form_c_and_line_feeds(text: str) -> None:
    """What is normalised is what `unicodedata` and universal newlines make of it."""
    expected = unicodedata.normalize("NFC", text)
    assert normalised(text, "nfc-lf") == expected.replace("\r\n", "\n").replace(
        "\r", "\n"
    )


def test_too_many_marks_are_refused() -> None:
    """A letter with more than a hundred marks is refused: ordering them takes long."""
    with pytest.raises(DiplonewsError) as caught:
        normalised("e" + "\u0301" * 101, "nfc-lf")
    assert str(caught.value) == (
        "expected at most 100 combining marks in a row, got more"
    )


@pytest.mark.parametrize("how", ["", "nfc", "NFC-LF", 5])
def test_an_unknown_normalisation_is_refused(how: Any) -> None:
    """What a term means that is not published cannot be known."""
    with pytest.raises(DiplonewsError, match=r"^expected 'none' or 'nfc-lf', got "):
        normalised("a", how)
