"""From words to offsets: what anchoring fills in, moves, keeps and refuses."""

import json
from collections.abc import Mapping
from decimal import Decimal
from hashlib import sha256
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from diplonews import (
    Dossier,
    Evidence,
    InvalidData,
    JsonObject,
    Limits,
    Money,
    Party,
    Quote,
    Source,
    check,
    dumps,
    fixtures,
    loads,
)
from diplonews.curation.anchoring import anchor
from diplonews.curation.supported_values import supported
from diplonews.errors import DiplonewsError
from story_texts import text_with

TEXT = """\
The ministers met at noon. “We agree,” said the hosts,
and  the guests agreed. The ministers left."""
HASH = sha256(TEXT.encode()).hexdigest()


class OwnText(str):
    """Text of a class of the user's, which says strange things of itself."""

    __slots__ = ()

    def isascii(self) -> bool:
        """Say that it has other letters."""
        return False

    def encode(self, *_: object, **__: object) -> bytes:
        """Give what it is not."""
        return b"?"


HOSTS = {"exact": "the hosts", "supports": ["/name"]}
AGREE = {"exact": "We agree", "supports": ["/text"]}


def draft(
    *evidence: Mapping[str, Any], source: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """Give a draft with one quote, which has this evidence."""
    return {
        "format": "diplonews/1.0",
        "id": "talks",
        "sources": [{"id": "report", "kind": "news_article", **(source or {})}],
        "parties": [{"id": "hosts", "name": "the hosts"}],
        "quotes": [
            {
                "id": "agree",
                "text": "We agree",
                "kind": "direct",
                "speakers": ["hosts"],
                "evidence": list(evidence),
            }
        ],
    }


def anchored(
    *evidence: Mapping[str, Any],
    source: Mapping[str, Any] | None = None,
    text: str = TEXT,
    drop_exact: bool = False,
) -> list[dict[str, Any]]:
    """Give the evidence of the quote as it is after anchoring, twice the same."""
    written = json.dumps(draft(*evidence, source=source))
    texts = {"report": text}
    dossier = anchor(written, texts, drop_exact=drop_exact)
    assert anchor(dossier, texts, drop_exact=drop_exact) == dossier
    assert anchor(dumps(dossier), texts, drop_exact=drop_exact) == dossier
    found: list[dict[str, Any]] = json.loads(dumps(dossier))["quotes"][0]["evidence"]
    return found


def refusal(given: Any, texts: Any, **options: Any) -> InvalidData:
    """Give the error with which a draft is refused."""
    with pytest.raises(InvalidData) as caught:
        anchor(given, texts, **options)
    return caught.value


# -- what is filled in -----------------------------------------------------------------


def test_a_draft_of_words_becomes_a_dossier_of_offsets() -> None:
    """Words get their source and offsets, and the source the hash of its text."""
    written = draft(AGREE)
    written["parties"][0]["evidence"] = [HOSTS]
    dossier = anchor(json.dumps(written), {"report": TEXT})
    assert dossier.parties[0].evidence == (
        Evidence(
            source="report", start=44, end=53, exact="the hosts", supports=("/name",)
        ),
    )
    assert dossier.quotes[0].evidence == (
        Evidence(
            source="report", start=28, end=36, exact="We agree", supports=("/text",)
        ),
    )
    assert dossier.sources == (
        Source(
            id="report",
            kind="news_article",
            text_sha256=HASH,
            text_length=len(TEXT),
        ),
    )


def test_a_draft_may_be_text_bytes_or_a_dossier() -> None:
    """A draft is read from text and bytes, or is a dossier already."""
    said = json.dumps(draft({**AGREE, "source": "report"}))
    expected = anchor(said, {"report": TEXT})
    assert anchor(said.encode(), {"report": TEXT}) == expected
    assert anchor(loads(said), {"report": TEXT}) == expected


def test_only_what_is_said_is_written() -> None:
    """Prefix, suffix, mode and what is supported stay as they were written."""
    rest = {"prefix": "noon. “", "suffix": "”", "mode": "implies"}
    assert anchored({"exact": "We agree,", **rest}) == [
        {"source": "report", "start": 28, "end": 37, "exact": "We agree,", **rest}
    ]


def test_a_prefix_tells_repeated_words_apart() -> None:
    """Of words that stand twice, those in the written context are meant."""
    (first,) = anchored({"exact": "The ministers", "suffix": "met"})
    (last,) = anchored({"exact": "The ministers", "prefix": "agreed."})
    assert (first["start"], first["end"]) == (0, 13)
    assert (last["start"], last["end"]) == (79, 92)


def test_words_across_lines_are_found() -> None:
    """White space in the text may be any, and offsets are those of the text."""
    (found,) = anchored({"exact": "the hosts, and the guests"})
    assert TEXT[found["start"] : found["end"]] == "the hosts,\nand  the guests"


@pytest.mark.parametrize(
    ("start", "end", "moved"),
    [
        (28, 36, (28, 36)),
        (27, 36, (28, 36)),
        (26, 35, (28, 36)),
        (28, 9_999, (28, 36)),
    ],
)
def test_offsets_follow_their_words(
    start: int, end: int, moved: tuple[int, int]
) -> None:
    """Offsets that have their words stay; others are moved to where these stand."""
    (found,) = anchored({**AGREE, "start": start, "end": end})
    assert (found["start"], found["end"]) == moved


def test_offsets_tell_repeated_words_apart() -> None:
    """Words that stand where the offsets say are not looked for elsewhere."""
    (found,) = anchored({"exact": "The ministers", "start": 79, "end": 92})
    assert (found["start"], found["end"]) == (79, 92)
    (spaced,) = anchored({"exact": "The ministers", "start": 78, "end": 92})
    assert (spaced["start"], spaced["end"]) == (79, 92)


@pytest.mark.parametrize(
    "left",
    [
        {"locator": "page 2"},
        {"start": 3, "end": 5},
        {"start": 3, "end": len(TEXT)},
    ],
)
def test_evidence_without_words_is_left_alone(left: dict[str, Any]) -> None:
    """A locator stays, and so do offsets into a text of which no hash is stated."""
    assert anchored(left) == [{"source": "report", **left}]


def test_a_source_without_a_text_is_left_alone() -> None:
    """Evidence of a source whose text is not given stays as it is, words and all."""
    dossier = loads(json.dumps(draft({**AGREE, "source": "report"})))
    assert anchor(dossier, {}, drop_exact=True) == dossier


def test_a_text_is_normalised_as_its_source_says() -> None:
    """With nfc-lf, offsets, hash and length are those of the normalised text."""
    given = TEXT.replace("\n", "\r\n").replace("hosts", "ho\u0302tes")
    source = {"text_normalisation": "nfc-lf"}
    dossier = anchor(
        json.dumps(draft({"exact": "the hôtes, and"}, source=source)), {"report": given}
    )
    text = TEXT.replace("hosts", "hôtes")
    (part,) = dossier.quotes[0].evidence
    assert text[part.start : part.end] == "the hôtes,\nand"
    assert dossier.sources[0].text_sha256 == sha256(text.encode()).hexdigest()
    assert dossier.sources[0].text_length == len(text)
    assert dossier.sources[0].text_normalisation == "nfc-lf"


def test_an_unknown_normalisation_is_the_caller_s_affair() -> None:
    """A text whose normalisation is another term is taken as it is given."""
    source = {"text_normalisation": "our_own"}
    text = TEXT.replace("\n", "\r\n")
    dossier = anchor(json.dumps(draft(AGREE, source=source)), {"report": text})
    assert dossier.sources[0].text_length == len(text)


# -- changed texts ---------------------------------------------------------------------

CHANGED = "A correction. " + TEXT
STATED: list[dict[str, Any]] = [
    {"text_sha256": HASH, "text_length": len(TEXT)},
    {"text_sha256": HASH},
    {"text_length": len(TEXT)},
]


@pytest.mark.parametrize("source", STATED)
def test_words_move_to_a_changed_text(source: dict[str, Any]) -> None:
    """Where all spans have words, they move, and hash and length are replaced."""
    written = draft({**AGREE, "start": 28, "end": 36}, source=source)
    dossier = anchor(json.dumps(written), {"report": CHANGED})
    assert dossier.quotes[0].evidence[0].start == 42
    assert dossier.sources[0].text_sha256 == sha256(CHANGED.encode()).hexdigest()
    assert dossier.sources[0].text_length == len(CHANGED)


@pytest.mark.parametrize("source", STATED)
def test_offsets_alone_do_not_move_to_a_changed_text(source: dict[str, Any]) -> None:
    """A span without words cannot be verified in a text that is another one."""
    spans = ({"source": "report", "start": 28, "end": 36}, {"locator": "line 1"})
    error = refusal(json.dumps(draft(*spans, source=source)), {"report": CHANGED})
    assert [(p.code, p.path) for p in error.problems] == [
        ("evidence.hash", "/quotes/0/evidence/0")
    ]
    assert error.problems[0].message == (
        "expected exact words beside the offsets, since the text is not the one of "
        "which the source states hash or length, got none"
    )
    assert error.problems[0].hint == "add the words, or give the text as it was"


@pytest.mark.parametrize("source", [{}, *STATED])
def test_offsets_end_within_the_text(source: dict[str, Any]) -> None:
    """A span that ends after its text is refused."""
    error = refusal(
        json.dumps(draft({"start": 90, "end": 1_234}, source=source)), {"report": TEXT}
    )
    assert str(error) == (
        f"dossier /quotes/0/evidence/0 (line 1, column {error.problems[0].column}): "
        "expected offsets in a text of 98 characters, got an end of 1,234"
    )
    assert error.problems[0].code == "evidence.beyond_text"


# -- words left out --------------------------------------------------------------------

PRESENT: list[tuple[str, ...]] = [
    (),
    ("/text",),
    ("/text", "/speakers", "/speakers/0", "/kind"),
    ("/evidence/0", "/evidence/0/supports"),
]
ABSENT = [
    ("/said_on",),
    ("/text", "/said_on"),
    ("/topics",),
    ("/speakers/1",),
    ("/speakers/01",),
    ("/speakers/00",),
    ("/speakers/x",),
    ("/speakers/0/name",),
    ("/nothing",),
    ("/",),
    ("/extensions",),
    ("/extensions/a:b",),
    ("/said_on/text",),
    ("/_kind",),
]


@pytest.mark.parametrize("supports", PRESENT)
def test_words_are_left_out_where_offsets_say_as_much(
    supports: tuple[str, ...],
) -> None:
    """With `drop_exact`, words go with their context if all they support has values."""
    written = {"exact": "We agree", "prefix": "“", "suffix": ",", "supports": supports}
    (found,) = anchored(written, drop_exact=True)
    expected: dict[str, Any] = {"source": "report", "start": 28, "end": 36}
    if supports:
        expected["supports"] = list(supports)
    assert found == expected


@pytest.mark.parametrize("supports", ABSENT)
def test_words_stay_where_a_field_is_absent(supports: tuple[str, ...]) -> None:
    """With `drop_exact`, words stay where they are all there is of a field."""
    written = {"exact": "We agree", "prefix": "“", "supports": list(supports)}
    (found,) = anchored(written, drop_exact=True)
    assert found == {"source": "report", "start": 28, "end": 36, **written}


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("/id", "p"),
        ("/amounts/0/value", "5"),
        ("/amounts/0/per", None),
        ("/extensions/desk:a/b~1c~0/1", 2),
        ("/extensions/desk:a/b~1c~0/2", "nowhere"),
        ("/extensions/desk:a/~01", True),
        ("/extensions/desk:none", "nowhere"),
        ("/amounts/1", "nowhere"),
        ("/amounts/99999999999999999999", "nowhere"),
        ("/amounts/-1", "nowhere"),
        ("/amounts/0/0", "nowhere"),
        ("/id/0", "nowhere"),
        ("id", "nowhere"),
        ("", "nowhere"),
        ("x/id", "nowhere"),
    ],
)
def test_pointers_lead_into_records(pointer: str, value: object) -> None:
    """A pointer leads to a field, a member or own data, or nowhere."""
    party = Party(
        id="p",
        name="P",
        amounts=(Money(value=Decimal(5), currency="USD"),),
        extensions=JsonObject({"desk:a": {"b/c~": (1, 2), "~1": True}}),
    )
    found = supported(party, pointer)
    if value == "nowhere":
        assert found is None
    else:
        assert found is not None
        assert str(found.value) == str(value)
        assert found.is_absent == (value is None)


# -- what is refused -------------------------------------------------------------------


def test_words_that_are_not_located_are_all_told() -> None:
    """All missing and ambiguous words are told in order, each at its place."""
    written = draft(
        {"exact": "We disagree"},
        AGREE,
        {"exact": "The ministers"},
        {"exact": "we agree"},
        {"exact": "the hosts", "prefix": "met"},
    )
    text = json.dumps(written, indent=1)
    error = refusal(text, {"report": TEXT, "wire": "x", "hosts": "x"})
    assert [(p.code, p.path) for p in error.problems] == [
        ("evidence.unusable_text", ""),
        ("evidence.unusable_text", ""),
        ("evidence.words", "/quotes/0/evidence/0/exact"),
        ("evidence.ambiguous", "/quotes/0/evidence/2/exact"),
        ("evidence.words", "/quotes/0/evidence/3/exact"),
        ("evidence.words", "/quotes/0/evidence/4/exact"),
    ]
    lines = text.split("\n")
    for problem in error.problems[2:]:
        assert problem.line is not None
        assert problem.column is not None
        assert lines[problem.line - 1][: problem.column - 1].endswith('"exact": ')
    assert str(error) == (
        "dossier: 6 problems\n"
        "  expected texts by the ids of sources, got 'wire'\n"
        "  expected texts by the ids of sources, got 'hosts', "
        "which is a party\n"
        "  /quotes/0/evidence/0/exact (line 26, column 15): expected words that stand "
        "in the text, got 'We disagree'; no long part of them is there; "
        "copy them from the text\n"
        "  /quotes/0/evidence/2/exact (line 35, column 15): expected words that stand "
        "once in the text, got 'The ministers', which stand there 2 times: "
        "at 0-13 '[The ministers] met at noon. “We ag…', at 79-92 "
        "'… the guests agreed. [The ministers] left.'; add a prefix or suffix\n"
        "  /quotes/0/evidence/3/exact (line 38, column 15): expected words that stand "
        "in the text, got 'we agree'; the text has 'W' where you wrote 'w': at 28-36 "
        "'…sters met at noon. “[We agree],” said the hosts, a…'\n"
        "  /quotes/0/evidence/4/exact (line 41, column 15): expected words that stand "
        "in the text, got 'the hosts', which stand there in other context: at 44-53 "
        "'…n. “We agree,” said [the hosts], and the guests agr…'; "
        "mend the prefix 'met'"
    )


def test_problems_of_a_dossier_have_no_lines() -> None:
    """What is wrong with a draft that was no text has its pointer alone."""
    dossier = loads(json.dumps(draft({"source": "report", "exact": "nobody"})))
    error = refusal(dossier, {"report": TEXT})
    assert error.subject == "dossier"
    assert (error.problems[0].path, error.problems[0].line) == (
        "/quotes/0/evidence/0/exact",
        None,
    )


def test_very_many_problems_are_counted() -> None:
    """No more problems are listed than the limits say."""
    written = json.dumps(draft(*({"exact": f"x{n}"} for n in range(30))))
    error = refusal(written, {"report": TEXT}, limits=Limits(problems=7))
    assert (len(error.problems), error.total) == (7, 30)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "expected a text, got ''"),
        (
            "a\ud800",
            (
                "expected a text of whole characters, got half of one, "
                "U+D800 at offset 1"
            ),
        ),
        (None, "expected text, got a NoneType"),
        (b"abc", "expected text, got a bytes; decode it first"),
    ],
)
def test_a_text_that_is_none_is_a_problem(text: Any, message: str) -> None:
    """What cannot be the text of a source is told with the others."""
    error = refusal(json.dumps(draft({"exact": "a"})), {"report": text})
    assert [p.code for p in error.problems] == ["evidence.unusable_text"]
    assert error.problems[0].message == f"the text of 'report': {message}"


@pytest.mark.parametrize(
    ("key", "hint"), [("reprot", "did you mean 'report'?"), (5, ""), (None, "")]
)
def test_a_text_of_no_source_is_refused(key: Any, hint: str) -> None:
    """A text whose id is that of no source is refused, with the nearest id."""
    error = refusal(json.dumps(draft()), {key: TEXT})
    assert error.problems[0].code == "evidence.unusable_text"
    assert error.problems[0].hint == hint


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (
            lambda: anchor("{}", {}),
            "dossier: 2 problems",
        ),
        (
            lambda: anchor(Dossier(id="d"), [TEXT]),  # type: ignore[arg-type]
            "expected a mapping of source ids to texts, got a list",
        ),
        (
            lambda: anchor(Dossier(id="d"), None),  # type: ignore[arg-type]
            "expected a mapping of source ids to texts, got a NoneType",
        ),
        (
            lambda: anchor(None, {}),  # type: ignore[arg-type]
            "JSON: expected str or bytes, got a NoneType",
        ),
        (
            lambda: anchor("{}", {}, limits=None),  # type: ignore[arg-type]
            "expected Limits, got a NoneType",
        ),
    ],
)
def test_wrong_arguments_are_refused(call: Any, message: str) -> None:
    """What is no draft, no texts or no limits is refused by an error of ours."""
    with pytest.raises(DiplonewsError) as caught:
        call()
    assert str(caught.value).split("\n")[0] == message


# -- reading drafts --------------------------------------------------------------------

STRICT = [
    '{"format":"diplonews/1.0","id":"d","id":"e"}',
    '{"format":"diplonews/1.0","id":NaN}',
    '{"format":"diplonews/1.0","id":"d","quotes":[{"id":"q","evidence":[{}]}]}',
    '{"format":"diplonews/1.0","id":"d","quotes":5,"parties":[5,{"evidence":[5]}]}',
    '{"format":"diplonews/2.0","id":"d"}',
    "[]",
    "null",
    "{",
    "",
    "[" * 100,
    b"\xff",
]


@pytest.mark.parametrize("given", STRICT)
def test_drafts_are_read_as_strictly_as_dossiers(given: Any) -> None:
    """What `loads` refuses, a draft without a source to fill in is refused for too."""
    with pytest.raises(InvalidData) as expected:
        loads(given)
    told = [(p.code, p.path, p.message) for p in expected.value.problems]
    error = refusal(given, {})
    assert [(p.code, p.path, p.message) for p in error.problems] == told
    assert error.total == expected.value.total


TWO = [{"id": "report", "kind": "news_article"}, {"id": "wire", "kind": "report"}]


@pytest.mark.parametrize(
    ("sources", "codes", "hint"),
    [
        (TWO, ["key.missing"], "name its source: 'report', 'wire'"),
        ([], ["key.missing"], "add its source"),
        (
            [{**TWO[0], "id": "The Report"}],
            ["value.pattern", "key.missing"],
            "name its source: 'The Report'",
        ),
        ([{"kind": "report"}], ["key.missing", "key.missing"], "add its source"),
        (
            [TWO[0], {"kind": "report"}],
            ["key.missing"] * 2,
            "name its source: 'report'",
        ),
    ],
)
def test_a_source_that_is_not_clear_must_be_named(
    sources: list[Any], codes: list[str], hint: str
) -> None:
    """Without one source, evidence must name its own; the sources are shown."""
    written = draft(AGREE)
    written["sources"] = sources
    error = refusal(json.dumps(written), {})
    assert [problem.code for problem in error.problems] == codes
    assert error.problems[-1].path == "/quotes/0/evidence/0"
    assert error.problems[-1].message == (
        "expected 'source', which every Evidence needs, got none"
    )
    assert error.problems[-1].hint == hint


def test_a_source_that_is_said_is_not_changed() -> None:
    """A source that is there, though wrong, is told and not overwritten."""
    error = refusal(json.dumps(draft({**AGREE, "source": "reprot"})), {})
    assert [p.code for p in error.problems] == ["reference.dangling"]
    error = refusal(json.dumps(draft({**AGREE, "source": None})), {})
    assert [p.code for p in error.problems] == ["type.wrong"]


def test_all_that_is_wrong_with_a_draft_has_its_line() -> None:
    """Problems of a draft stand at the lines of the draft, where nothing is added."""
    written = draft({"exact": "We agree", "mode": "says"}, {"mode": "states"})
    text = json.dumps(written, indent=1)
    problems = refusal(text, {}).problems
    assert [(p.code, p.path, p.line) for p in problems] == [
        ("term.unknown", "/quotes/0/evidence/0/mode", 27),
        ("evidence.empty", "/quotes/0/evidence/1", 29),
    ]


def test_running_out_of_memory_is_no_problem_of_the_draft(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What says nothing about the draft is not taken for a fault of it."""

    def fail(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("diplonews.curation.anchoring.read_dossier", fail)
    with pytest.raises(MemoryError):
        anchor(json.dumps(draft()), {})


def test_a_draft_of_a_user_s_class_is_read_as_text() -> None:
    """What a subclass of text says of itself changes nothing."""
    assert anchor(OwnText(json.dumps(draft())), {}) == anchor(json.dumps(draft()), {})


# -- generated -------------------------------------------------------------------------

SOME_TEXT = st.text("abc \n“”’", min_size=3, max_size=30).filter(
    lambda text: bool(text.strip())
)


@given(data=st.data(), text=SOME_TEXT, drop=st.booleans())
def test_offsets_have_their_words_and_stay(
    data: st.DataObject, text: str, *, drop: bool
) -> None:
    """Whatever is anchored has its words at its offsets, once and for all."""
    cuts = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    phrases = [
        " ".join(text[min(pair) : max(pair)].split())
        for pair in data.draw(st.lists(cuts, max_size=4))
    ]
    parts = tuple(Evidence(source="s", exact=words) for words in phrases if words)
    quote = Quote(id="q", text="x", kind="indirect", evidence=parts)
    dossier = Dossier(id="d", sources=(Source(id="s", kind="report"),), quotes=(quote,))
    try:
        done = anchor(dossier, {"s": text}, drop_exact=drop)
    except InvalidData as error:
        assert {p.code for p in error.problems} == {"evidence.ambiguous"}  # noqa: PT017
        return
    for before, after in zip(parts, done.quotes[0].evidence, strict=True):
        assert " ".join(text[after.start : after.end].split()) == before.exact
        assert after.exact == (None if drop else before.exact)
    assert anchor(done, {"s": text}, drop_exact=drop) == done


# -- the Tokyo dossier -----------------------------------------------------------------


def test_the_tokyo_dossier_is_anchored_already() -> None:
    """Without its text nothing changes in the dossier."""
    tokyo = fixtures.tokyo()
    assert anchor(tokyo, {}) == tokyo
    assert anchor(dumps(tokyo), {}, drop_exact=True) == tokyo


def test_the_tokyo_dossier_can_be_made_from_its_words() -> None:
    """With the article, its words lead back to the offsets of the dossier."""
    tokyo = fixtures.tokyo()
    text = text_with(tokyo.sources[0].text_sha256)
    assert anchor(tokyo, {"article": text}, drop_exact=True) == tokyo
    quotes = tuple(evolve(q, evidence=_in_words(q, text)) for q in tokyo.quotes)
    worded = evolve(tokyo, quotes=quotes)
    done = anchor(worded, {"article": text})
    assert [_spans(quote) for quote in done.quotes] == [
        _spans(quote) for quote in tokyo.quotes
    ]


def _spans(quote: Quote) -> list[tuple[int | None, int | None]]:
    return [(part.start, part.end) for part in quote.evidence]


def _in_words(quote: Quote, text: str) -> tuple[Evidence, ...]:
    return tuple(
        evolve(
            part,
            start=None,
            end=None,
            exact=" ".join(text[part.start : part.end].split()),
            prefix=" ".join(text[max(0, (part.start or 0) - 30) : part.start].split())
            or None,
        )
        for part in quote.evidence
    )


def test_white_space_around_the_words_of_a_draft_does_not_matter() -> None:
    """Words are copied with the line ends and spaces of their text."""
    draft = """{"format": "diplonews/1.0", "id": "draft",
     "sources": [{"id": "report", "kind": "news_article"}],
     "parties": [{"id": "us", "name": "US", "evidence": [
       {"exact": " the\\nUS ", "prefix": "With ", "suffix": " in\\t"}]}]}"""
    dossier = anchor(draft, {"report": "With the US in, the US out."})
    (part,) = dossier["us"].evidence
    assert (part.start, part.end) == (5, 11)
    assert (part.exact, part.prefix, part.suffix) == ("the US", "With", "in")


def test_a_span_with_white_space_at_its_ends_is_tightened() -> None:
    """What is anchored has no fault that `check` finds."""
    draft = """{"format": "diplonews/1.0", "id": "draft",
     "sources": [{"id": "report", "kind": "news_article"}],
     "parties": [{"id": "us", "name": "US", "evidence": [
       {"exact": "cd", "start": 2, "end": 6}]}]}"""
    texts = {"report": "ab cd ef"}
    dossier = anchor(draft, texts)
    (part,) = dossier["us"].evidence
    assert (part.start, part.end) == (3, 5)
    assert check(dossier, texts=texts).problems == ()


def test_in_a_changed_text_words_that_come_twice_are_not_guessed() -> None:
    """The place at which they stood may be that of the other ones."""
    draft = """{"format": "diplonews/1.0", "id": "draft",
     "sources": [{"id": "report", "kind": "news_article"}],
     "parties": [{"id": "us", "name": "US", "evidence": [{"exact": "said yes"}]}]}"""
    dossier = anchor(draft, {"report": "xx said yes."})
    with pytest.raises(InvalidData) as caught:
        anchor(dossier, {"report": "xx said yes. He said yes."})
    (problem,) = caught.value.problems
    assert (problem.code, problem.path) == (
        "evidence.ambiguous",
        "/parties/0/evidence/0/exact",
    )
