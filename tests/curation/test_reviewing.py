"""A dossier beside the words it rests on."""

from hashlib import sha256
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from diplonews import (
    Account,
    Agreement,
    AgreementAction,
    Commitment,
    Dossier,
    Evidence,
    InvalidData,
    JsonObject,
    Leader,
    Meeting,
    PartialDate,
    Party,
    Quote,
    Relation,
    Source,
    Tenure,
    fixtures,
    strategies,
)
from diplonews.curation.reviewing import review
from diplonews.errors import DiplonewsError
from diplonews.texts.collapsed import Span
from story_texts import text_found

TEXT = """\
The hosts met at noon. “We agree,” said
the hosts. They will pay by March 2026.
Nobody smiled. 多くの人が来た。"""
HASH = sha256(TEXT.encode()).hexdigest()


def words(text: str, *supports: str, **rest: Any) -> Evidence:
    """Give evidence at the place of these words."""
    start = TEXT.index(text)
    return Evidence(
        source="report", start=start, end=start + len(text), supports=supports, **rest
    )


FULL = Dossier(
    id="talks",
    title="The talks",
    sources=(
        Source(
            id="report",
            kind="news_article",
            headline="A headline",
            text_sha256=HASH,
            text_length=len(TEXT),
        ),
        Source(id="wire", kind="news_article"),
    ),
    parties=(
        Party(
            id="hosts",
            name="the hosts",
            evidence=(
                words("The hosts", "/name", mode="implies"),
                words("They will", "/kind", "/nothing", exact="They shall"),
            ),
            extensions=JsonObject({"desk:checked": True}),
        ),
    ),
    leaders=(Leader(id="envoy", tenures=(Tenure(office="ambassador", of="hosts"),)),),
    meetings=(
        Meeting(
            id="noon",
            when=PartialDate("2025-10-28"),
            evidence=(
                words("met at noon"),
                Evidence(source="wire", start=3, end=9, supports=("/when",)),
                Evidence(source="wire", start=3, end=9, exact="at noon"),
                Evidence(source="wire", locator="page 2", mode="suggests"),
                Evidence(source="report", start=90, end=5_000),
            ),
        ),
    ),
    agreements=(
        Agreement(
            id="pact",
            title="the pact",
            actions=(AgreementAction(kind="signed", by=("envoy",)),),
            evidence=(
                Evidence(
                    source="report",
                    exact="not anchored",
                    supports=("/actions", "/actions/0", "/actions/0/by/0"),
                ),
            ),
        ),
    ),
    commitments=(
        Commitment(
            id="payment",
            what="Pay.",
            by=("hosts",),
            deadline=PartialDate("2026-03"),
            relations=(Relation(kind="made_in", to="pact", detail="section 2"),),
            accounts=(Account(according_to=("envoy",), stance="denies", value="x"),),
            evidence=(
                words(
                    "They will pay by March 2026",
                    "/what",
                    "/by",
                    "/by/0",
                    "/deadline",
                    "/relations",
                    "/relations/0",
                    "/relations/0/to",
                    "/accounts/0",
                    "/accounts/0/value",
                    "/evidence",
                    "/polarity",
                ),
            ),
        ),
    ),
    quotes=(
        Quote(
            id="agree",
            text="We agree",
            kind="direct",
            evidence=(
                words(
                    "“We agree,” said\nthe hosts",
                    "/text",
                    exact="“We agree,” said the hosts",
                ),
            ),
        ),
    ),
)

SHOWN = """\
The talks
=========
Source report: a text of 103 characters, which is the one whose hash is stated.
Source wire: no text given.

source report: A headline
  (no evidence)

source wire: the source wire
  (no evidence)

party hosts: the hosts
  /name: the hosts
    implies, report 0-9
    “The hosts”
  /kind: (absent)
  /nothing: (leads nowhere)
    states, report 51-60
    “They will”
    and not “They shall” as written

leader envoy: envoy
  (no evidence)

meeting noon: meeting
  the whole record
    states, report 10-21
    “met at noon”
  /when: 28 October 2025
    states, wire 3-9
    no text given for source wire
  the whole record
    states, wire 3-9
    “at noon” (as written in the dossier)
    no text given for source wire
  the whole record
    suggests, wire, page 2
  the whole record
    states, report 90-5000
    the offsets end after the text of 103 characters

agreement pact: the pact
  /actions: signed by envoy
  /actions/0: signed by envoy
  /actions/0/by/0: envoy
    states, report
    “not anchored” (as written in the dossier)
  no words for /title

commitment payment: Pay.
  /what: Pay.
  /by: the hosts
  /by/0: the hosts
  /deadline: March 2026
  /relations: made in the pact (section 2)
  /relations/0: made in the pact (section 2)
  /relations/0/to: the pact
  /accounts/0: envoy denies: (x)
  /accounts/0/value: "x"
  /evidence: (evidence)
  /polarity: do
    states, report 51-78
    “They will pay by March 2026”

quote agree: “We agree”
  /text: We agree
    states, report 23-49
    ““We agree,” said the hosts”
  no words for /kind

What no evidence covers of report: 25 of 103 characters
  78-103 “. Nobody smiled. 多くの人が来た。”
"""


def test_a_dossier_is_shown_beside_its_words() -> None:
    """Each record stands with what its evidence supports, how, where, in which words.

    What cannot be shown is said, and what no evidence covers stands at the end.
    """
    assert review(FULL, {"report": TEXT}) == SHOWN


def test_fields_that_have_no_words_are_named() -> None:
    """What is said and not supported is named, but for ids, summaries and names."""
    name = Evidence(source="s", locator="row 1", supports=("/name",))
    quoted = Evidence(source="s", locator="row 2", supports=("/text", "/topics/0"))
    dossier = Dossier(
        id="d",
        sources=(Source(id="s", kind="report", summary="Ours.", evidence=(name,)),),
        parties=(
            Party(id="p", name="Japan", kind="state", country="JP", evidence=(name,)),
            Party(id="q", name="Tokyo", evidence=(name, evolve(name, supports=()))),
        ),
        quotes=(
            Quote(
                id="t",
                text="We go.",
                kind="direct",
                speakers=("p",),
                topics=("peace",),
                summary="Ours.",
                evidence=(quoted,),
            ),
        ),
    )
    named = [line for line in review(dossier, {}).splitlines() if "no words" in line]
    assert named == ["  no words for /kind, /speakers"]


def test_without_texts_only_the_dossier_is_shown() -> None:
    """Without a text no words are shown, and nothing is left out of it."""
    shown = review(FULL, {})
    assert "Source report: no text given.\n" in shown
    assert "    no text given for source report\n" in shown
    assert "covers" not in shown
    assert "“The hosts”" not in shown


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        (
            {"text_sha256": HASH},
            "a text of 103 characters, which is the one whose hash is stated.",
        ),
        (
            {"text_length": 103},
            "a text of 103 characters, as long as stated; no hash is stated.",
        ),
        ({}, "a text of 103 characters; neither its hash nor its length is stated."),
        (
            {"text_sha256": "0" * 64, "text_length": 103},
            (
                "a text of 103 characters, which is NOT the one whose hash or length "
                "is stated: the words below may not be those that were meant."
            ),
        ),
        (
            {"text_length": 102},
            (
                "a text of 103 characters, which is NOT the one whose hash or length "
                "is stated: the words below may not be those that were meant."
            ),
        ),
    ],
)
def test_it_is_said_whether_a_text_is_the_right_one(
    stated: dict[str, Any], said: str
) -> None:
    """The head says whether hash and length of a text are those that are stated."""
    dossier = Dossier(id="d", sources=(Source(id="s", kind="report", **stated),))
    assert review(dossier, {"s": TEXT}, 500).split("\n")[:3] == [
        "d",
        "=",
        f"Source s: {said}",
    ]


def left_out(text: str, *spans: tuple[int, int], width: int = 88) -> list[str]:
    """Give what is said to be covered by no evidence, if these spans are."""
    evidence = tuple(Evidence(source="s", start=a, end=b) for a, b in spans)
    source = Source(id="s", kind="report", evidence=evidence)
    shown = review(Dossier(id="d", sources=(source,)), {"s": text}, width)
    return shown[shown.index("What no evidence") :].rstrip("\n").split("\n")


LEFT_OUT: list[tuple[str, list[Span], list[str]]] = [
    ("one two", [], ["7 of 7 characters", "  0-7 “one two”"]),
    ("one two", [(0, 7)], ["0 of 7 characters"]),
    ("one two", [(0, 3)], ["3 of 7 characters", "  4-7 “two”"]),
    ("one two", [(4, 7)], ["3 of 7 characters", "  0-3 “one”"]),
    (
        "one two six",
        [(4, 7), (4, 6)],
        ["6 of 11 characters", "  0-3 “one”", "  8-11 “six”"],
    ),
    ("one two six", [(0, 8), (2, 4)], ["3 of 11 characters", "  8-11 “six”"]),
    ("one, two", [(0, 3), (5, 8)], ["0 of 8 characters"]),
    ("one – two", [(0, 3)], ["5 of 9 characters", "  4-9 “– two”"]),
    ("a\n b\x1b[0m", [(0, 1)], ["5 of 8 characters", "  3-8 “b\\u001b[0m”"]),
    ("one two", [(4, 8)], ["7 of 7 characters", "  0-7 “one two”"]),
    ("one two", [(8_000, 9_999)], ["7 of 7 characters", "  0-7 “one two”"]),
]


@pytest.mark.parametrize(("text", "spans", "said"), LEFT_OUT)
def test_what_no_evidence_covers_is_shown(
    text: str, spans: list[Span], said: list[str]
) -> None:
    """Passages with a letter or a digit that no span covers stand at the end."""
    first, *rest = said
    head = f"What no evidence covers of s: {first}"
    assert left_out(text, *spans) == [head, *rest]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "alpha " * 40 + "omega",
            "  0-245 “" + "alpha " * 8 + "… " + "alpha " * 3 + "omega”",
        ),
        ("長" * 100, "  0-100 “" + "長" * 48 + " … " + "長" * 24 + "”"),
    ],
)
def test_a_long_passage_is_shown_by_its_ends(text: str, said: str) -> None:
    """Of a long passage the first and the last words are shown."""
    assert left_out(text, width=200)[1] == said


@given(
    st.text("ab .\n", max_size=20).filter(bool),
    st.lists(st.tuples(st.integers(0, 22), st.integers(1, 22)), max_size=4),
)
def test_what_is_left_out_is_what_no_span_has(
    text: str, spans: list[tuple[int, int]]
) -> None:
    """Each letter outside all spans is in one passage, and none of those inside."""
    whole = [(start, start + length) for start, length in spans]
    fitting = [span for span in whole if span[1] <= len(text)]
    covered = {at for start, end in fitting for at in range(start, end)}
    missed = {at for at, c in enumerate(text) if c in "ab" and at not in covered}
    _, *lines = left_out(text, *whole, width=200)
    shown: list[int] = []
    for line in lines:
        start, _, end = line.split()[0].partition("-")
        shown += range(int(start), int(end))
    assert len(shown) == len(set(shown))
    assert {at for at in shown if text[at] in "ab"} == missed


# -- anything --------------------------------------------------------------------------


@given(strategies.dossiers(), st.integers(-5, 200))
def test_every_dossier_can_be_reviewed(dossier: Dossier, width: int) -> None:
    """A review of any dossier has lines of the width, and nothing a terminal obeys."""
    texts = {source.id: "a\x1b[31m\u202e\x00 b" * 9 for source in dossier.sources}
    shown = review(dossier, texts, width)
    lines = shown.split("\n")
    assert max(map(len, lines)) <= max(width, 42)
    assert not {"\x1b", "\u202e", "\x00", "\r", "\t"} & set(shown)
    heads = [line for line in lines if line and line[0] != " "]
    for record in dossier.records:
        assert any(record.id[:20] in line for line in heads)


@pytest.mark.parametrize(("width", "longest"), [(-1, 42), (42, 42), (10**12, 400)])
def test_a_width_is_kept_within_reason(width: int, longest: int) -> None:
    """Lines are as wide as asked for, from 42 characters on."""
    longest_line = max(map(len, review(FULL, {"report": TEXT}, width).split("\n")))
    assert longest_line <= longest


WRONG: list[tuple[Any, str]] = [
    ((None, {}), "expected a Dossier, got a NoneType"),
    (("{}", {}), "expected a Dossier, got a str"),
    ((FULL, None), "expected a mapping of source ids to texts, got a NoneType"),
    ((FULL, {}, "80"), "expected a width in characters, got '80'"),
    ((FULL, {}, True), "expected a width in characters, got True"),
    (
        (FULL, {"reprot": TEXT}),
        (
            "dossier: expected texts by the ids of sources, got 'reprot'; "
            "did you mean 'report'?"
        ),
    ),
    (
        (FULL, {"report": 5}),
        "dossier: the text of 'report': expected text, got an int",
    ),
]


@pytest.mark.parametrize(("arguments", "message"), WRONG)
def test_wrong_arguments_are_refused(arguments: Any, message: str) -> None:
    """What is no dossier, no texts or no width is refused by an error of ours."""
    with pytest.raises(DiplonewsError) as caught:
        review(*arguments)
    assert str(caught.value) == message


def test_all_wrong_texts_are_told() -> None:
    """Every text that is none, or of no source, is told."""
    with pytest.raises(InvalidData) as caught:
        review(FULL, {"report": "", "noon": TEXT})
    assert [p.code for p in caught.value.problems] == [
        "evidence.unusable_text",
        "evidence.unusable_text",
    ]


def test_long_words_and_values_are_cut_in_the_middle() -> None:
    """Neither a long value nor long words flood the page."""
    text = "first " + "word " * 5_000 + "last"
    record = Party(
        id="p",
        name="P",
        summary=text,
        evidence=(
            Evidence(source="s", start=0, end=len(text), supports=("/summary",)),
        ),
    )
    source = Source(id="s", kind="report")
    dossier = Dossier(id="d", sources=(source,), parties=(record,))
    shown = review(dossier, {"s": text}, 400).split("\n")
    value = "first " + "word " * 25 + "… " + "word " * 12 + "last"
    said = "first " + "word " * 38 + "… " + "word " * 19 + "last"
    at = shown.index(f"  /summary: {value}")
    assert shown[at + 1 : at + 3] == [f"    states, s 0-{len(text)}", f"    “{said}”"]


def test_the_tokyo_dossier_is_reviewed() -> None:
    """Every record of the Tokyo dossier and all its evidence is on the page."""
    tokyo = fixtures.tokyo()
    text = text_found(tokyo.sources[0].text_sha256)
    texts = {"article": text} if text else {}
    shown = review(tokyo, texts)
    assert all(f" {record.id}: " in shown for record in tokyo.records)
    for record in tokyo.records:
        for part in record.evidence:
            assert f"{part.mode}, article {part.start}-{part.end}\n" in shown
    assert "(leads nowhere)" not in shown
    assert "and not “" not in shown
    assert ("whose hash is stated." in shown) == bool(texts)
