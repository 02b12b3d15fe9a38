"""The dossier: unique ids, and references that lead to records of their kind."""

import pickle
from collections.abc import Callable
from typing import Any

import pytest

from diplonews import (
    Account,
    Agreement,
    AnyRecord,
    Commitment,
    Condition,
    DiplonewsError,
    Dossier,
    Evidence,
    InvalidData,
    Leader,
    Meeting,
    PartialDate,
    Participation,
    Party,
    PartyAction,
    Quote,
    Record,
    Referrer,
    Relation,
    Source,
    Tariff,
    Tenure,
    UnknownId,
    dumps,
    loads,
)
from diplonews.fields import fields_of
from diplonews.records.dossier import KINDS

ARTICLE = Source(id="article", kind="news_article")
JAPAN = Party(id="japan", name="Japan")
TRUMP = Leader(
    id="trump", name="Donald Trump", tenures=(Tenure(office="president", of="us"),)
)
US = Party(id="us", name="United States")
TALKS = Meeting(id="talks", participants=(Participation(who="trump"),))
DEAL = Agreement(id="deal", title="the trade deal")
FUND = Commitment(id="fund", what="Fund projects.", by=("japan",), to=("us", "deal"))
CEILING = Tariff(id="ceiling", imposed_by=("us",), applies_to=("japan",))
STRONGEST = Quote(id="strongest", text="We are.", kind="direct", speakers=("trump",))

FULL = Dossier(
    id="tokyo",
    title="Tokyo",
    summary="What happened in Tokyo.",
    as_of=PartialDate("2025-10-28"),
    sources=(ARTICLE,),
    parties=(JAPAN, US),
    leaders=(TRUMP,),
    meetings=(TALKS,),
    agreements=(DEAL,),
    commitments=(FUND,),
    tariffs=(CEILING,),
    quotes=(STRONGEST,),
)


ARRAYS: dict[type[Any], str] = {
    Source: "sources",
    Party: "parties",
    Leader: "leaders",
    Meeting: "meetings",
    Agreement: "agreements",
    Commitment: "commitments",
    Tariff: "tariffs",
    Quote: "quotes",
}


class OwnText(str):
    """Text of a class of the user's, which might compare as it likes."""

    __slots__ = ()


class Unshowable:
    """What cannot even be shown."""

    def __str__(self) -> str:
        raise RuntimeError

    __repr__ = __str__


def with_record(record: AnyRecord) -> dict[str, Any]:
    """Give the arrays of the full dossier with one record more."""
    arrays: dict[str, Any] = {name: getattr(FULL, name) for name in ARRAYS.values()}
    arrays[ARRAYS[type(record)]] += (record,)
    return arrays


def refusal(**values: Any) -> str:
    """Give the codes and the whole message by which a dossier is refused."""
    values.setdefault("id", "d")
    with pytest.raises(InvalidData) as refused:
        Dossier(**values)
    codes = {problem.code for problem in refused.value.problems}
    return f"{', '.join(sorted(codes))}: {refused.value}"


def test_fields_stand_in_written_order() -> None:
    """A dossier is written with its head first, then one array for each kind."""
    assert [field.name for field in fields_of(Dossier)] == [
        "format",
        "id",
        "title",
        "summary",
        "as_of",
        "sources",
        "parties",
        "leaders",
        "meetings",
        "agreements",
        "commitments",
        "tariffs",
        "quotes",
    ]
    assert [field.name for field in fields_of(Dossier) if field.required] == ["id"]


def test_a_dossier_may_be_empty() -> None:
    """A dossier needs an id alone; it says its format."""
    assert repr(Dossier(id="d")) == (
        "Dossier(format='diplonews/1.0', id='d', title=None, summary=None, as_of=None, "
        "sources=(), parties=(), leaders=(), meetings=(), agreements=(), "
        "commitments=(), tariffs=(), quotes=())"
    )
    assert Dossier(id="d").records == ()


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (
            {"format": "diplonews/2.0"},
            (
                "format.newer: Dossier /format: expected a format up to "
                "'diplonews/1.0', got 'diplonews/2.0'; a version of diplonews that "
                "reads diplonews/2.0 is needed; this one reads up to diplonews/1.0"
            ),
        ),
        (
            {"format": "diplonews-1.0"},
            (
                "format.unknown: Dossier /format: expected the format "
                "'diplonews/1.0', got 'diplonews-1.0'; write 'diplonews/1.0'"
            ),
        ),
        (
            {"id": "Tokyo"},
            (
                "value.pattern: Dossier /id: expected a record id such as "
                "'trade-deal', got 'Tokyo'; did you mean 'tokyo'?"
            ),
        ),
        (
            {"as_of": "2025"},
            (
                "type.wrong: Dossier /as_of: expected a PartialDate, got '2025'; "
                "write PartialDate('2025')"
            ),
        ),
        (
            {"parties": [JAPAN]},
            (
                "type.wrong: Dossier /parties: expected a tuple, got a list; "
                "write tuple(...) around it"
            ),
        ),
        (
            {"parties": (JAPAN, TRUMP)},
            "type.wrong: Dossier /parties/1: expected a Party, got a Leader",
        ),
        (
            {"quotes": STRONGEST},
            "type.wrong: Dossier /quotes: expected a tuple, got a Quote",
        ),
    ],
)
def test_a_wrong_part_is_named(values: dict[str, Any], message: str) -> None:
    """A part of the wrong type or form is refused, with its field."""
    assert refusal(**values) == message


# -- ids -------------------------------------------------------------------------------


def test_an_id_stands_once_in_the_whole_dossier() -> None:
    """An id that two records have, of whatever kinds, is refused at the second.

    References mean the first.
    """
    visit = Meeting(id="japan", participants=(Participation(who="japan"),))
    assert refusal(parties=(JAPAN,), meetings=(visit,)) == (
        "identity.repeated: Dossier /meetings/0/id: expected an id that no other "
        "record has, got 'japan', which /parties/0 has"
    )


def test_every_repetition_of_an_id_is_named() -> None:
    """All repetitions are named with the first bearer, each in its record's turn."""
    lost = Meeting(id="a", relations=(Relation(kind="part_of", to="nowhere"),))
    others = (Meeting(id="a"), Meeting(id="b"), Meeting(id="a"))
    assert refusal(
        meetings=(lost, *others), agreements=(Agreement(id="b", title="B"),)
    ) == (
        "identity.repeated, reference.dangling: Dossier: 4 problems\n"
        "  /meetings/0/relations/0/to: expected the id of a record, got 'nowhere', "
        "which is no record here\n"
        "  /meetings/1/id: expected an id that no other record has, "
        "got 'a', which /meetings/0 has\n"
        "  /meetings/3/id: expected an id that no other record has, "
        "got 'a', which /meetings/0 has\n"
        "  /agreements/0/id: expected an id that no other record has, "
        "got 'b', which /meetings/2 has"
    )


def test_a_record_may_be_called_like_the_dossier() -> None:
    """The id of the dossier is not one of a record."""
    assert "japan" in Dossier(id="japan", parties=(JAPAN,))
    assert "d" not in Dossier(id="d", parties=(JAPAN,))


# -- references ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("record", "message"),
    [
        (
            Meeting(id="m", evidence=(Evidence(source="japan", exact="x"),)),
            (
                "/evidence/0/source: expected the id of a source, got 'japan', "
                "which is a party"
            ),
        ),
        (
            Meeting(id="m", participants=(Participation(who="deal"),)),
            (
                "/participants/0/who: expected the id of a leader or a party, "
                "got 'deal', which is an agreement"
            ),
        ),
        (
            Meeting(id="m", stated_by=("talks",)),
            (
                "/stated_by/0: expected the id of a leader, a party, an agreement or "
                "a source, got 'talks', which is a meeting"
            ),
        ),
        (
            Meeting(
                id="m", accounts=(Account(according_to=("fund",), stance="denies"),)
            ),
            (
                "/accounts/0/according_to/0: expected the id of a leader, a party, "
                "an agreement, a source or a quote, got 'fund', which is a commitment"
            ),
        ),
        (
            Party(id="m", name="M", actions=(PartyAction(kind="left", via="ceiling"),)),
            (
                "/actions/0/via: expected the id of an agreement, a meeting, a source "
                "or a quote, got 'ceiling', which is a tariff"
            ),
        ),
        (
            Commitment(id="m", what="M", by=("strongest",)),
            (
                "/by/0: expected the id of a leader, a party or an agreement, "
                "got 'strongest', which is a quote"
            ),
        ),
        (
            Tariff(id="m", imposed_by=("us", "trump")),
            "/imposed_by/1: expected the id of a party, got 'trump', which is a leader",
        ),
        (
            Leader(id="m", tenures=(Tenure(title="M", at="article"),)),
            (
                "/tenures/0/at: expected the id of a party, got 'article', "
                "which is a source"
            ),
        ),
    ],
)
def test_a_reference_leads_to_a_record_of_its_kind(
    record: AnyRecord, message: str
) -> None:
    """A reference to a record of another kind is refused, and both kinds are said."""
    array = ARRAYS[type(record)]
    place = f"/{array}/{len(getattr(FULL, array))}"
    assert refusal(**with_record(record)) == (
        f"reference.kind: Dossier {place}{message}"
    )


@pytest.mark.parametrize(
    ("record", "message"),
    [
        (
            Meeting(id="m", participants=(Participation(who="trumpp"),)),
            (
                "/participants/0/who: expected the id of a leader or a party, "
                "got 'trumpp', which is no record here; did you mean 'trump'?"
            ),
        ),
        (
            Meeting(id="m", relations=(Relation(kind="about", to="kishida"),)),
            (
                "/relations/0/to: expected the id of a record, got 'kishida', "
                "which is no record here"
            ),
        ),
    ],
)
def test_a_reference_to_nothing_is_refused(record: AnyRecord, message: str) -> None:
    """A reference to no record is refused, with the nearest id if there is one."""
    assert refusal(**with_record(record)) == (
        f"reference.dangling: Dossier /meetings/1{message}"
    )


def test_every_lost_reference_is_named() -> None:
    """All references that lead nowhere or elsewhere are named, in written order."""
    assert refusal(
        leaders=(TRUMP,),
        meetings=(TALKS,),
        quotes=(
            Quote(id="q", text="x", kind="direct", addressees=("talks", "nobody")),
        ),
    ) == (
        "reference.dangling, reference.kind: Dossier: 3 problems\n"
        "  /leaders/0/tenures/0/of: expected the id of a party, got 'us', "
        "which is no record here\n"
        "  /quotes/0/addressees/0: expected the id of a leader or a party, "
        "got 'talks', which is a meeting\n"
        "  /quotes/0/addressees/1: expected the id of a leader or a party, "
        "got 'nobody', which is no record here"
    )


def test_only_the_first_lost_references_are_given_a_hint() -> None:
    """All lost references are named, twenty of them with the nearest id."""
    lost = tuple(Relation(kind="about", to=f"trump{n}") for n in range(30))
    with pytest.raises(InvalidData) as refused:
        Dossier(id="d", **with_record(Meeting(id="m", relations=lost)))
    hints = [problem.hint for problem in refused.value.problems]
    assert hints == ["did you mean 'trump'?"] * 20 + [""] * 10


def test_any_record_may_be_pointed_at_where_the_kind_is_free() -> None:
    """A relation and a condition lead to records of all kinds, also to their own."""
    relations = tuple(Relation(kind="about", to=one.id) for one in FULL.records)
    record = Meeting(id="m", relations=(*relations, Relation(kind="about", to="m")))
    condition = tuple(Condition(kind="if", text="x", on=r.id) for r in FULL.records)
    assert Dossier(id="d", **with_record(record))["m"] == record
    promise = Commitment(id="p", what="P", conditions=condition)
    assert Dossier(id="d", **with_record(promise))["p"] == promise


# -- looking up ------------------------------------------------------------------------


def test_records_are_found_by_id() -> None:
    """Every record is found by its id, and all of them stand in written order."""
    expected = (ARTICLE, JAPAN, US, TRUMP, TALKS, DEAL, FUND, CEILING, STRONGEST)
    assert FULL.records == expected
    for record in expected:
        assert FULL[record.id] is record
        assert record.id in FULL


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        ("trmp", "expected the id of a record, got 'trmp'; did you mean 'trump'?"),
        ("Trump", "expected the id of a record, got 'Trump'; did you mean 'trump'?"),
        ("kishida", "expected the id of a record, got 'kishida'"),
        ("", "expected the id of a record, got ''"),
        ("tokyo", "expected the id of a record, got 'tokyo'"),
        ("a\x1b[31m", "expected the id of a record, got 'a\\u001b[31m'"),
        (OwnText("trump"), "expected the id of a record, got 'trump'"),
        (0, "expected the id of a record, got 0"),
        (True, "expected the id of a record, got True"),
        (b"trump", "expected the id of a record, got a bytes"),
        (["trump"], "expected the id of a record, got a list"),
        (Unshowable(), "expected the id of a record, got an Unshowable"),
        (None, "expected the id of a record, got None"),
    ],
)
def test_an_unknown_id_is_an_error(wanted: Any, message: str) -> None:
    """What is the id of no record is refused, everywhere with the same message."""
    assert wanted not in FULL
    date = PartialDate("2025")
    looks: list[Callable[[Any], object]] = [
        FULL.__getitem__,
        FULL.referrers,
        FULL.related,
        FULL.issuers,
        FULL.quotes_by,
        FULL.commitments_of,
        FULL.status,
        lambda record_id: FULL.get(Leader, record_id),
        lambda record_id: FULL.office_holder(record_id, "president", on=date),
        lambda record_id: FULL.rates(record_id, on=date),
    ]
    for look in looks:
        with pytest.raises(UnknownId) as refused:
            look(wanted)
        assert str(refused.value) == message
        assert isinstance(refused.value, KeyError)
        assert isinstance(refused.value, DiplonewsError)


@pytest.mark.parametrize(
    ("kind", "wanted"), [(type(record), record.id) for record in FULL.records]
)
def test_records_are_got_as_what_they_are(kind: Any, wanted: str) -> None:
    """A record that is got by its class is the record itself."""
    assert FULL.get(kind, wanted) is FULL[wanted]


@pytest.mark.parametrize(
    ("kind", "wanted", "message"),
    [
        (
            Party,
            "trump",
            "expected the id of a party, got 'trump', which is a leader",
        ),
        (
            Agreement,
            "talks",
            "expected the id of an agreement, got 'talks', which is a meeting",
        ),
        (
            Quote,
            "deal",
            "expected the id of a quote, got 'deal', which is an agreement",
        ),
        (
            Leader,
            "trmp",
            "expected the id of a record, got 'trmp'; did you mean 'trump'?",
        ),
    ],
)
def test_a_record_of_another_kind_is_not_got(
    kind: Any, wanted: str, message: str
) -> None:
    """A record that is not of the class, or is not there, is refused."""
    with pytest.raises(UnknownId) as refused:
        FULL.get(kind, wanted)
    assert str(refused.value) == message


@pytest.mark.parametrize(
    ("kind", "got"),
    [
        (None, "None"),
        ("Leader", "'Leader'"),
        (5, "5"),
        (Record, "a type"),
        ([], "a list"),
    ],
)
def test_only_classes_of_records_are_got(kind: Any, got: str) -> None:
    """What is not one of the eight classes is refused, whatever it is."""
    with pytest.raises(InvalidData) as refused:
        FULL.get(kind, "trump")
    assert str(refused.value) == (
        f"kind: expected a class of records such as Leader, got {got}"
    )


@pytest.mark.parametrize("wanted", ["trump", "us", "talks", "article"])
def test_only_some_records_have_a_status(wanted: str) -> None:
    """Agreements, commitments and tariffs have one; a meeting says its own."""
    with pytest.raises(UnknownId) as refused:
        FULL.status(wanted)
    kind = KINDS[type(FULL[wanted])][0]
    assert str(refused.value) == (
        "expected the id of an agreement, a commitment or a tariff, "
        f"got '{wanted}', which is a {kind}; a meeting says its status itself"
    )


@pytest.mark.parametrize(
    ("record_id", "referrers"),
    [
        ("japan", [("fund", "/by/0"), ("ceiling", "/applies_to/0")]),
        (
            "us",
            [
                ("trump", "/tenures/0/of"),
                ("fund", "/to/0"),
                ("ceiling", "/imposed_by/0"),
            ],
        ),
        ("trump", [("talks", "/participants/0/who"), ("strongest", "/speakers/0")]),
        ("deal", [("fund", "/to/1")]),
        ("article", []),
        ("strongest", []),
    ],
)
def test_who_points_at_a_record_is_known(
    record_id: str, referrers: list[tuple[str, str]]
) -> None:
    """Referrers are records with the place from which they point, in written order."""
    expected = tuple(Referrer(FULL[name], path) for name, path in referrers)
    assert FULL.referrers(record_id) == expected
    assert FULL.referrers(record_id) == expected


def test_a_record_may_refer_to_itself_and_twice() -> None:
    """A record that points at another twice is named twice, also if it is the same."""
    party = Party(
        id="a",
        name="A",
        stated_by=("a",),
        relations=(Relation(kind="part_of", to="a"),),
    )
    assert Dossier(id="d", parties=(party,)).referrers("a") == (
        Referrer(party, "/stated_by/0"),
        Referrer(party, "/relations/0/to"),
    )


def test_looking_up_changes_nothing() -> None:
    """A dossier that was asked is equal to one that was not, and prints the same."""
    asked = loads(dumps(FULL))
    asked.referrers("trump")
    asked.related("trump")
    assert asked == FULL
    assert hash(asked) == hash(FULL)
    assert repr(asked) == repr(FULL)
    copied: Dossier = pickle.loads(pickle.dumps(asked))  # noqa: S301 - our own bytes
    assert copied.referrers("deal") == FULL.referrers("deal")
