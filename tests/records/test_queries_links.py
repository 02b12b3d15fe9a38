"""How records hang together: relations both ways, whose texts, words and promises."""

# pyright: reportPrivateUsage=false

import pickle
import sys
import threading
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given

from diplonews import (
    Agreement,
    AgreementAction,
    AnyRecord,
    Commitment,
    DiplonewsError,
    Dossier,
    Evidence,
    Leader,
    Meeting,
    Participation,
    Party,
    Quote,
    Relation,
    Source,
    dumps,
    fixtures,
    loads,
)
from diplonews.records.queries import links
from diplonews.records.queries.links import Related
from diplonews.strategies import dossiers

JAPAN = Party(id="japan", name="Japan")
US = Party(id="us", name="United States")
CHINA = Party(id="china", name="China")
TRUMP = Leader(id="trump", name="Donald Trump")
TAKAICHI = Leader(id="takaichi", name="Sanae Takaichi")
ACTORS: dict[str, Any] = {"parties": (JAPAN, US, CHINA), "leaders": (TRUMP, TAKAICHI)}

TOKYO = fixtures.tokyo()


def ids(records: tuple[AnyRecord, ...]) -> str:
    """Give the ids of records, in their order."""
    return " ".join(record.id for record in records)


def shown(related: tuple[Related, ...]) -> list[str]:
    """Write relations in one line each."""
    return [
        f"{one.kind} {one.direction} {one.record.id}"
        + f" ({one.detail})" * (one.detail is not None)
        + " unwritten" * (not one.written)
        for one in related
    ]


# -- relations -------------------------------------------------------------------------


def test_relations_are_found_from_both_ends() -> None:
    """A relation leads to the other record from either, in written order."""
    visit = Meeting(id="visit")
    talks = Meeting(
        id="talks",
        relations=(
            Relation(kind="part_of", to="visit", detail="first day"),
            Relation(kind="follows", to="lunch"),
        ),
    )
    lunch = Meeting(id="lunch", relations=(Relation(kind="part_of", to="visit"),))
    dossier = Dossier(id="d", meetings=(visit, talks, lunch))
    to_visit = Related(
        record=visit, kind="part_of", detail="first day", direction="to", written=True
    )
    assert dossier.related("talks")[0] == to_visit
    assert shown(dossier.related("talks")) == [
        "part_of to visit (first day)",
        "follows to lunch",
    ]
    assert shown(dossier.related("visit")) == [
        "part_of from talks (first day)",
        "part_of from lunch",
    ]
    assert shown(dossier.related("lunch")) == ["follows from talks", "part_of to visit"]
    assert shown(dossier.related("lunch", "part_of")) == ["part_of to visit"]
    assert shown(dossier.related("lunch", kind="about")) == []


def test_a_relation_to_itself_is_found_from_both_ends() -> None:
    """A record that is related to itself is so in both directions."""
    party = Party(id="a", name="A", relations=(Relation(kind="part_of", to="a"),))
    dossier = Dossier(id="d", parties=(party,))
    assert shown(dossier.related("a")) == ["part_of to a", "part_of from a"]


def source(name: str, *texts: str) -> Source:
    """Make a source that is the text of some agreements."""
    relations = tuple(Relation(kind="text_of", to=text) for text in texts)
    return Source(id=name, kind="legal_text", relations=relations)


@pytest.mark.parametrize(
    ("sources", "relations", "made_in"),
    [
        (["text"], [], ["made_in to deal unwritten"]),
        (["article"], [], []),
        (["article", "text", "text"], [], ["made_in to deal unwritten"]),
        (
            ["text", "other"],
            [],
            ["made_in to deal unwritten", "made_in to act unwritten"],
        ),
        (["both"], [], []),
        (["text"], [("made_in", "deal")], ["made_in to deal"]),
        (["text"], [("made_in", "act")], ["made_in to act"]),
        (
            ["text"],
            [("made_in", "talks")],
            ["made_in to talks", "made_in to deal unwritten"],
        ),
        (
            ["text"],
            [("about", "act")],
            ["about to act", "made_in to deal unwritten"],
        ),
        (["astray"], [], []),
    ],
)
def test_what_a_text_lays_down_is_made_in_it(
    sources: list[str], relations: list[tuple[str, str]], made_in: list[str]
) -> None:
    """Where the source is the text of one agreement, `made_in` need not be written."""
    given: dict[str, Any] = {
        "evidence": tuple(Evidence(source=s, locator="1") for s in sources),
        "relations": tuple(Relation(kind=kind, to=to) for kind, to in relations),
    }
    dossier = Dossier(
        id="d",
        sources=(
            source("article"),
            source("text", "deal"),
            source("other", "act"),
            source("both", "deal", "act"),
            source("astray", "talks"),
        ),
        meetings=(Meeting(id="talks", evidence=given["evidence"]),),
        agreements=(
            Agreement(id="deal", title="deal"),
            Agreement(id="act", title="act", evidence=given["evidence"]),
        ),
        commitments=(Commitment(id="fund", what="Fund projects.", **given),),
    )
    assert shown(dossier.related("fund")) == made_in
    back = shown(dossier.related("deal", "made_in"))
    wanted = [each.replace("to deal", "from fund") for each in made_in]
    assert back == [each for each in wanted if "from fund" in each]


# -- whose text ------------------------------------------------------------------------


def part(who: str, role: str = "party", **values: Any) -> Participation:
    """Make a participation."""
    return Participation(who=who, role=role, **values)


def act(kind: str, *by: str, **values: Any) -> AgreementAction:
    """Make an action by somebody."""
    return AgreementAction(kind=kind, by=by, **values)


@pytest.mark.parametrize(
    ("participants", "actions", "issuers"),
    [
        ([], [], ""),
        ([part("us"), part("japan")], [], "us japan"),
        ([part("us", "participant"), part("japan", "witness")], [], "us"),
        ([part("us", presence="declined"), part("japan", presence="absent")], [], ""),
        ([part("us", presence="expected"), part("us", presence="present")], [], "us"),
        ([part("trump", on_behalf_of=("us",)), part("japan")], [], "trump us japan"),
        ([], [act("issued", "trump")], "trump"),
        ([], [act("passed", "us"), act("adopted", "japan")], "us japan"),
        ([], [act("agreed", "us"), act("concluded", "japan")], "us japan"),
        ([], [act("signed_definitively", "us")], "us"),
        ([part("us")], [act("signed", "trump", "us")], "us trump"),
        ([part("us")], [act("signed", "trump", certainty="expected")], "us"),
        ([part("us")], [act("signed", "trump", certainty="not_done")], "us"),
        ([part("us")], [act("ratified", "japan"), act("published", "china")], "us"),
        ([part("us"), part("japan")], [act("proposed", "china")], "china"),
        ([part("us"), part("japan")], [act("proposed")], "us japan"),
        ([part("us")], [act("drafted", "china"), act("signed", "trump")], "us trump"),
        ([part("us")], [act("drafted", "china"), act("signed")], "us"),
        *(
            ([part("us"), part("japan", role)], [act(kind, "us", "japan")], "us")
            for role in ("witness", "mediator", "observer", "depositary")
            for kind in ("signed", "signed_definitively")
        ),
        ([part("us"), part("japan", "mediator")], [act("issued", "japan")], "us japan"),
        (
            [part("us"), part("japan", "witness"), part("japan")],
            [act("signed", "japan")],
            "us japan",
        ),
    ],
)
def test_a_text_is_its_parties_and_issuers(
    participants: list[Participation], actions: list[AgreementAction], issuers: str
) -> None:
    """It is the parties' and the signatories'; while only proposed, the proposers'."""
    deal = Agreement(
        id="deal",
        title="deal",
        participants=tuple(participants),
        actions=tuple(actions),
    )
    dossier = Dossier(id="d", agreements=(deal,), **ACTORS)
    assert ids(dossier.issuers("deal")) == issuers


CHAIN = Dossier(
    id="d",
    agreements=(
        Agreement(id="deal", title="deal", actions=(act("issued", "body", "china"),)),
        Agreement(id="body", title="body", actions=(act("issued", "charter"),)),
        Agreement(
            id="charter",
            title="charter",
            participants=(part("us"), part("japan")),
            actions=(act("issued", "deal", "charter"),),
        ),
    ),
    commitments=(
        Commitment(id="late", what="Fund.", by=("charter",)),
        Commitment(id="own", what="Fund.", by=("us", "deal")),
        Commitment(id="rule", what="Fund.", by=("deal",)),
        Commitment(id="lone", what="Fund.", by=("japan",)),
        Commitment(id="none", what="Fund."),
    ),
    quotes=(
        Quote(id="we", text="We.", kind="direct", speakers=("deal", "charter")),
        Quote(id="both", text="We.", kind="direct", speakers=("deal", "us")),
        Quote(id="you", text="You.", kind="direct", speakers=("japan",)),
        Quote(id="they", text="They.", kind="direct", relayed_by=("us",)),
    ),
    **ACTORS,
)


@pytest.mark.parametrize(
    ("record_id", "issuers"),
    [
        ("deal", "us japan china"),
        ("body", "us japan china"),
        ("charter", "china us japan"),
    ],
)
def test_a_text_issued_through_a_text_is_its_issuers(
    record_id: str, issuers: str
) -> None:
    """An agreement that issued another stands for its own issuers, also in a circle."""
    assert set(ids(CHAIN.issuers(record_id)).split()) == set(issuers.split())
    assert len(CHAIN.issuers(record_id)) == 3


@pytest.mark.parametrize(
    ("record_id", "quotes", "commitments"),
    [
        ("us", "both we", "own late rule"),
        ("japan", "you we both", "lone late own rule"),
        ("china", "we both", "late own rule"),
        ("deal", "we both", "own rule late"),
        ("trump", "", ""),
    ],
)
def test_what_is_said_in_a_text_is_said_by_its_issuers(
    record_id: str, quotes: str, commitments: str
) -> None:
    """First comes what somebody says or promises itself, then what its texts do."""
    assert ids(CHAIN.quotes_by(record_id)) == quotes
    assert ids(CHAIN.commitments_of(record_id)) == commitments


def test_a_source_speaks_for_itself() -> None:
    """The words of a source are found by it."""
    quote = Quote(id="q", text="Historic.", kind="direct", speakers=("article",))
    article = Source(id="article", kind="news_article")
    dossier = Dossier(id="d", sources=(article,), quotes=(quote,))
    assert dossier.quotes_by("article") == (quote,)


# -- arguments -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (
            lambda: TOKYO.related("talks"),
            "expected the id of a record, got 'talks'",
        ),
        (
            lambda: TOKYO.related("japan", "Part of"),
            (
                "kind: expected a relation kind in lower case, words joined by _, "
                "got 'Part of'; did you mean 'part_of'?"
            ),
        ),
        (
            lambda: TOKYO.related("japan", 5),  # type: ignore[arg-type]
            "kind: expected text, got 5",
        ),
        (
            lambda: TOKYO.issuers("japan"),
            "expected the id of an agreement, got 'japan', which is a party",
        ),
        (
            lambda: TOKYO.quotes_by("tokyo-talks"),
            (
                "expected the id of a leader, a party, an agreement or a source, "
                "got 'tokyo-talks', which is a meeting"
            ),
        ),
        (
            lambda: TOKYO.commitments_of("article"),
            (
                "expected the id of a leader, a party or an agreement, "
                "got 'article', which is a source"
            ),
        ),
        (
            lambda: TOKYO.commitments_of(None),  # type: ignore[arg-type]
            "expected the id of a record, got None",
        ),
    ],
)
def test_wrong_questions_are_refused(ask: Callable[[], object], message: str) -> None:
    """What is no id of such a record, or no kind of relation, is said."""
    with pytest.raises(DiplonewsError) as refused:
        ask()
    assert str(refused.value) == message


# -- the Tokyo dossier -----------------------------------------------------------------


def test_relations_of_the_trade_deal() -> None:
    """Two texts implement it, two tariffs and a promise are made in it."""
    detail = "(meant to put some parts of it in formal terms)"
    assert shown(TOKYO.related("trade-deal")) == [
        f"implements from trade-document {detail}",
        f"implements from minerals-pact {detail}",
        "made_in from investment",
        "implements from implement-trade-deal",
        "made_in from tariff-ceiling",
        "made_in from no-worse-than",
        "about from document-notes-efforts",
    ]
    assert shown(TOKYO.related("takaichi", "protege_of")) == ["protege_of to abe"]


@pytest.mark.parametrize(
    ("agreement_id", "issuers"),
    [
        ("trade-deal", "united-states japan"),
        ("trade-document", "united-states japan trump takaichi"),
        ("framework-malaysia", "united-states malaysia trump"),
    ],
)
def test_issuers_in_tokyo(agreement_id: str, issuers: str) -> None:
    """The parties come first, then the persons who signed."""
    assert ids(TOKYO.issuers(agreement_id)) == issuers


@pytest.mark.parametrize(
    ("record_id", "quotes"),
    [
        (
            "japan",
            "hopes-cases-raised document-notes-efforts document-confirms-commitment",
        ),
        ("united-states", "document-notes-efforts document-confirms-commitment"),
        (
            "takaichi",
            (
                "greatest-alliance great-national-power security-concerns "
                "determined-diplomacy document-notes-efforts "
                "document-confirms-commitment"
            ),
        ),
        ("trade-document", "document-notes-efforts document-confirms-commitment"),
        ("akazawa", "no-market-effect"),
        ("article", ""),
    ],
)
def test_quotes_in_tokyo(record_id: str, quotes: str) -> None:
    """What the trade document says is also said by those whose document it is."""
    assert ids(TOKYO.quotes_by(record_id)) == quotes


@pytest.mark.parametrize(
    ("record_id", "commitments"),
    [
        (
            "japan",
            "investment implement-trade-deal minerals-coordination defence-spending",
        ),
        ("united-states", "implement-trade-deal minerals-coordination help-japan"),
        ("trump", "gift-hats"),
        ("north-korea", ""),
    ],
)
def test_commitments_in_tokyo(record_id: str, commitments: str) -> None:
    """A promise is found by each who makes it."""
    assert ids(TOKYO.commitments_of(record_id)) == commitments


# -- any dossier -----------------------------------------------------------------------


@given(dossiers())
def test_every_relation_is_found_from_both_ends(dossier: Dossier) -> None:
    """The relations that are found are those that are written, seen from each end."""
    for record in dossier.records:
        expected = [
            (other.id, link.kind, link.detail, direction)
            for one in dossier.records
            for link in one.relations
            for other, end, direction in (
                (dossier[link.to], one.id, "to"),
                (one, link.to, "from"),
            )
            if end == record.id
        ]
        found = [r for r in dossier.related(record.id) if r.written]
        assert [(r.record.id, r.kind, r.detail, r.direction) for r in found] == expected
        assert set(dossier.related(record.id)) >= set(found)


def naive_issuers(
    dossier: Dossier, agreement_id: str, seen: frozenset[str]
) -> set[str]:
    """Give the ids of the issuers of an agreement, and of agreements between."""
    direct = links._issuers(dossier.get(Agreement, agreement_id))
    found: set[str] = set()
    for name in direct:
        if name not in seen:
            found.add(name)
            if isinstance(dossier[name], Agreement):
                found |= naive_issuers(dossier, name, seen | {name})
    return found


@given(dossiers(max_size=3))
def test_words_and_promises_are_those_of_the_issuers(dossier: Dossier) -> None:
    """Asking who says it and what they say gives the same pairs."""
    whose = {
        agreement.id: naive_issuers(dossier, agreement.id, frozenset({agreement.id}))
        for agreement in dossier.agreements
    }
    for agreement in dossier.agreements:
        issuers = {one.id for one in dossier.issuers(agreement.id)}
        assert issuers == {i for i in whose[agreement.id] if i not in whose}
    for one in (*dossier.leaders, *dossier.parties, *dossier.agreements):
        voices = {one.id} | {
            name for name, issuers in whose.items() if one.id in issuers
        }
        said = {quote for quote in dossier.quotes if voices & set(quote.speakers)}
        promised = {each for each in dossier.commitments if voices & set(each.by)}
        quotes = dossier.quotes_by(one.id)
        assert (set(quotes), len(quotes)) == (said, len(said))
        assert set(dossier.commitments_of(one.id)) == promised
        direct = [one.id in quote.speakers for quote in quotes]
        assert direct == sorted(direct, reverse=True)


# -- the index -------------------------------------------------------------------------


def test_the_index_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Asking for every record reads each record once; making a dossier reads none."""
    read: list[str] = []
    relate = links.Links._relate

    def counted(self: links.Links, record: AnyRecord, texts: dict[str, str]) -> None:
        read.append(record.id)
        relate(self, record, texts)

    monkeypatch.setattr(links.Links, "_relate", counted)
    dossier = loads(dumps(TOKYO))
    assert read == []
    for record in dossier.records:
        dossier.related(record.id)
    assert read == [record.id for record in dossier.records]


def test_asking_changes_nothing() -> None:
    """A dossier that was asked equals one that was not, copies and prints alike."""
    for fresh in (loads(dumps(TOKYO)), Dossier(id="d", parties=(JAPAN,))):
        before = repr(fresh), hash(fresh), dumps(fresh)
        fresh.related("japan")
        assert (repr(fresh), hash(fresh), dumps(fresh)) == before
        copied: Dossier = pickle.loads(pickle.dumps(fresh))  # noqa: S301 - our own bytes
        assert copied == fresh
        assert copied.related("japan") == fresh.related("japan")
        with pytest.raises(AttributeError):
            getattr(fresh, "unknown")  # noqa: B009 - a name that there is not


def test_threads_get_whole_answers() -> None:
    """Whoever asks first, everybody gets each relation once."""
    whole = TOKYO.related("trump")
    switching = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        asked = loads(dumps(TOKYO))
        answers: list[tuple[Related, ...]] = []
        start = threading.Barrier(4)

        def ask() -> None:
            start.wait()
            answers.append(asked.related("trump"))

        threads = [threading.Thread(target=ask) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert answers == [whole] * 4
    finally:
        sys.setswitchinterval(switching)


def test_long_chains_are_followed() -> None:
    """Ten thousand texts, each issued through the next, lead to the one who issued."""
    chain = tuple(
        Agreement(id=f"a{n}", title="A", actions=(act("issued", f"a{n + 1}"),))
        for n in range(10_000)
    )
    last = Agreement(id="a10000", title="A", actions=(act("issued", "us"),))
    dossier = Dossier(id="d", parties=(US,), agreements=(*chain, last))
    assert dossier.issuers("a0") == (US,)
    assert dossier.quotes_by("us") == ()
