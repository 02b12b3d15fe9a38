"""Evidence, accounts, relations, participations, actions, and what records share."""

from decimal import Decimal
from typing import Any

import pytest

from diplonews.errors import InvalidData
from diplonews.fields import fields_of
from diplonews.json_values import JsonObject
from diplonews.records.parts import (
    Account,
    Action,
    Evidence,
    Participation,
    Record,
    Relation,
)
from diplonews.values.amounts import Money, Quantity, Share
from diplonews.values.dates import PartialDate, Period
from diplonews.values.durations import Duration
from diplonews.values.names import Place
from diplonews.vocabulary import Certainty, EvidenceMode, Presence, Stance

GOOD: dict[type, dict[str, Any]] = {
    Evidence: {"source": "article", "start": 74, "end": 96},
    Account: {"according_to": ("trump",), "stance": "denies"},
    Relation: {"kind": "part_of", "to": "trade-deal"},
    Participation: {"who": "trump"},
    Action: {},
    Record: {"id": "trade-deal"},
}


def refusal(cls: type, **values: Any) -> str:
    """Give the code and the whole message by which a part is refused."""
    with pytest.raises(InvalidData) as refused:
        cls(**(GOOD[cls] | values))
    (problem,) = refused.value.problems
    return f"{problem.code}: {refused.value}"


@pytest.mark.parametrize(
    ("cls", "names", "required"),
    [
        (
            Evidence,
            "source start end exact prefix suffix locator supports mode",
            {"source"},
        ),
        (
            Account,
            "according_to stance about summary value",
            {"according_to", "stance"},
        ),
        (Relation, "kind to detail", {"kind", "to"}),
        (Participation, "who role title on_behalf_of presence", {"who"}),
        (
            Action,
            ("when effective duration by to via place certainty conditions text"),
            set[str](),
        ),
        (
            Record,
            (
                "id summary identifiers topics places amounts purpose stated_by "
                "relations evidence accounts extensions"
            ),
            {"id"},
        ),
    ],
)
def test_fields_stand_in_written_order(
    cls: type, names: str, required: set[str]
) -> None:
    """A part has these fields, in this order of writing, and needs these of them."""
    assert [field.name for field in fields_of(cls)] == names.split()
    assert {field.name for field in fields_of(cls) if field.required} == required


@pytest.mark.parametrize(
    ("cls", "shown"),
    [
        (
            Evidence,
            (
                "Evidence(source='article', start=74, end=96, exact=None, prefix=None, "
                "suffix=None, locator=None, supports=(), mode='states')"
            ),
        ),
        (
            Account,
            (
                "Account(according_to=('trump',), stance='denies', about=None, "
                "summary=None, value=None)"
            ),
        ),
        (Relation, "Relation(kind='part_of', to='trade-deal', detail=None)"),
        (
            Participation,
            (
                "Participation(who='trump', role='participant', title=None, "
                "on_behalf_of=(), presence=None)"
            ),
        ),
        (
            Action,
            (
                "Action(when=None, effective=None, duration=None, by=(), to=(), "
                "via=None, place=None, certainty='done', conditions=(), text=None)"
            ),
        ),
        (
            Record,
            (
                "Record(id='trade-deal', summary=None, identifiers=(), topics=(), "
                "places=(), amounts=(), purpose=None, stated_by=(), relations=(), "
                "evidence=(), accounts=(), extensions=JsonObject({}))"
            ),
        ),
    ],
)
def test_what_is_not_said_is_absent(cls: type, shown: str) -> None:
    """A part made of what it needs says nothing else, but for its plain defaults."""
    assert repr(cls(**GOOD[cls])) == shown


# -- evidence --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "values",
    [
        {"start": 0, "end": 1},
        {"exact": "“We are an ally”"},
        {"exact": "an ally", "prefix": "We are"},
        {"exact": "an ally", "suffix": "at the"},
        {"locator": "Article 14"},
        {"start": 0, "end": 7, "exact": "an ally", "locator": "page 1"},
        {"locator": "row 2138", "supports": ("/name", "/tenures/0"), "mode": "implies"},
    ],
)
def test_evidence_points_somewhere(values: dict[str, Any]) -> None:
    """Evidence is a span, words or a locator, and says what it supports and how."""
    evidence = Evidence(source="article", **values)
    assert {name: getattr(evidence, name) for name in values} == values


@pytest.mark.parametrize("mode", ["states", "implies", "suggests"])
def test_evidence_has_a_mode(mode: EvidenceMode) -> None:
    """Words state something, imply it or suggest it."""
    assert Evidence(source="article", exact="x", mode=mode).mode == mode


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (
            {},
            (
                "evidence.empty: Evidence: "
                "expected a span, exact words or a locator, got none"
            ),
        ),
        (
            {"start": 5},
            "evidence.span: Evidence: expected both start and end, got one",
        ),
        ({"end": 5}, "evidence.span: Evidence: expected both start and end, got one"),
        (
            {"start": 0, "exact": "x"},
            "evidence.span: Evidence: expected both start and end, got one",
        ),
        (
            {"start": 5, "end": 5},
            "evidence.span: Evidence /end: expected an end after the start 5, got 5",
        ),
        (
            {"start": 5, "end": 4},
            "evidence.span: Evidence /end: expected an end after the start 5, got 4",
        ),
        (
            {"start": 0, "end": 0},
            "evidence.span: Evidence /end: expected an end after the start 0, got 0",
        ),
        (
            {"start": 0, "end": 5, "prefix": "x"},
            (
                "evidence.context: Evidence /exact: "
                "expected exact words between prefix and suffix, got none"
            ),
        ),
        (
            {"locator": "row 1", "suffix": "x"},
            (
                "evidence.context: Evidence /exact: "
                "expected exact words between prefix and suffix, got none"
            ),
        ),
        (
            {"start": -1, "end": 5},
            (
                "number.range: Evidence /start: "
                "expected a whole number from 0 to 9007199254740991, got -1"
            ),
        ),
        (
            {"start": True, "end": 5},
            "type.wrong: Evidence /start: expected a whole number, got True",
        ),
        (
            {"start": 0, "end": 5.0},
            "type.wrong: Evidence /end: expected a whole number, got 5.0",
        ),
        (
            {"exact": "a  b"},
            (
                "text.space: Evidence /exact: expected words on one line without white "
                "space at its ends or in runs, got 'a  b'; write 'a b'"
            ),
        ),
        (
            {"exact": "x", "supports": ("title",)},
            (
                "value.pattern: Evidence /supports/0: expected a JSON Pointer into "
                "this record such as '/amounts/0', got 'title'; did you mean '/title'?"
            ),
        ),
        (
            {"exact": "x", "supports": ("/a", "/b", "/a")},
            (
                "array.repeated: Evidence /supports/2: expected each once, "
                "got '/a' again; remove it"
            ),
        ),
        (
            {"exact": "x", "mode": "says"},
            (
                "term.unknown: Evidence /mode: expected an evidence mode "
                "(states, implies, suggests), got 'says'"
            ),
        ),
    ],
)
def test_evidence_that_cannot_be_found_is_refused(
    values: dict[str, Any], message: str
) -> None:
    """Evidence with half a span, an empty one, or nothing to look for is refused."""
    assert refusal(Evidence, **({"start": None, "end": None} | values)) == message


# -- accounts --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "stance",
    [
        "describes",
        "asserts",
        "denies",
        "narrows",
        "broadens",
        "reframes",
        "silent_on",
        "unconfirmed",
    ],
)
def test_an_account_has_a_stance(stance: Stance) -> None:
    """An account stands to the record in one of eight ways."""
    assert Account(according_to=("trump",), stance=stance).stance == stance


CLAIMS: list[tuple[Any, object]] = [
    ([{"instrument": "loan"}], (JsonObject({"instrument": "loan"}),)),
    ("2025-10-28", "2025-10-28"),
    (False, False),
    (0, 0),
    (Decimal("1.50"), Decimal("1.50")),
    ([], ()),
    ({}, JsonObject()),
    ({"a": [None, {"b": []}]}, JsonObject({"a": (None, JsonObject({"b": ()}))})),
]


@pytest.mark.parametrize(("value", "kept"), CLAIMS)
def test_an_account_keeps_the_claimed_value(value: Any, kept: object) -> None:
    """The claimed value is any JSON value, made immutable."""
    account = Account(
        according_to=("ishiba", "akazawa"),
        stance="narrows",
        about="/financing",
        summary="Loans, not gifts.",
        value=value,
    )
    assert (type(account.value), account.value) == (type(kept), kept)
    assert hash(account)


def test_an_account_does_not_change_with_what_it_was_made_of() -> None:
    """Whoever changes the list afterwards does not change the account."""
    value: Any = [{"instrument": "loan"}]
    account = Account(according_to=("ishiba",), stance="narrows", value=value)
    value[0]["instrument"] = "gift"
    value.append("more")
    assert account.value == (JsonObject({"instrument": "loan"}),)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (
            {"according_to": ()},
            ("array.short: Account /according_to: expected at least 1 of these, got 0"),
        ),
        (
            {"according_to": "trump"},
            (
                "type.wrong: Account /according_to: expected a tuple, got 'trump'; "
                "write ('trump',)"
            ),
        ),
        (
            {"according_to": ["trump"]},
            (
                "type.wrong: Account /according_to: expected a tuple, got a list; "
                "write tuple(...) around it"
            ),
        ),
        (
            {"stance": "disputes"},
            (
                "term.unknown: Account /stance: expected an account stance (describes, "
                "asserts, denies, narrows, broadens, reframes, silent_on, "
                "unconfirmed), got 'disputes'"
            ),
        ),
        (
            {"about": "amounts"},
            (
                "value.pattern: Account /about: expected a JSON Pointer into this "
                "record such as '/amounts/0', got 'amounts'; did you mean '/amounts'?"
            ),
        ),
        (
            {"value": 1.5},
            (
                "json.value: Account /value: expected a JSON value, got the float 1.5; "
                "write Decimal('1.5'): a float is not exact"
            ),
        ),
        (
            {"value": [{"a": {1}}]},
            "json.value: Account /value/0/a: expected a JSON value, got a set",
        ),
        (
            {"value": {1: 2}},
            "json.value: Account /value: expected a key in Unicode text, got 1",
        ),
    ],
)
def test_a_wrong_account_is_refused(values: dict[str, Any], message: str) -> None:
    """An account names who gives it, how it stands, and a value that JSON can hold."""
    assert refusal(Account, **values) == message


@pytest.mark.parametrize(
    ("one", "other"), [(True, 1), (False, 0), ("1", 1), ([], {}), ([1], 1)]
)
def test_claims_are_told_apart_as_json_tells_them(one: Any, other: Any) -> None:
    """Two claims of different JSON types are different, true and 1 too."""
    accounts = [
        Account(according_to=("trump",), stance="asserts", value=value)
        for value in (one, other)
    ]
    records = [
        Record(id="a", extensions={"my:x": value}, accounts=())
        for value in (one, other)
    ]
    assert accounts[0] != accounts[1]
    assert records[0] != records[1]


# -- relations and participations ------------------------------------------------------


@pytest.mark.parametrize("kind", ["part_of", "made_in", "same_as", "twinned_with"])
def test_a_relation_is_of_any_kind(kind: str) -> None:
    """A relation is of a published kind or of one's own, with a pinpoint if need be."""
    relation = Relation(kind=kind, to="trade-deal", detail="section 4(b)")
    assert (relation.kind, relation.to, relation.detail) == (
        kind,
        "trade-deal",
        "section 4(b)",
    )


@pytest.mark.parametrize("presence", ["present", "absent", "declined", "expected"])
def test_a_participation_says_who_was_there(presence: Presence) -> None:
    """Somebody takes part in a role, perhaps for another, and may not come."""
    part = Participation(
        who="vance",
        role="head_of_delegation",
        title="Vice President",
        on_behalf_of=("trump", "united-states"),
        presence=presence,
    )
    assert part.presence == presence
    assert part.on_behalf_of == ("trump", "united-states")


@pytest.mark.parametrize(
    ("cls", "values", "message"),
    [
        (
            Relation,
            {"kind": "Part of"},
            (
                "value.pattern: Relation /kind: expected a relation kind in lower "
                "case, words joined by _, got 'Part of'; did you mean 'part_of'?"
            ),
        ),
        (
            Relation,
            {"to": "Trade deal"},
            (
                "value.pattern: Relation /to: expected a record id such as "
                "'trade-deal', got 'Trade deal'; did you mean 'trade-deal'?"
            ),
        ),
        (
            Relation,
            {"detail": ""},
            (
                "text.empty: Relation /detail: expected one line of text, got ''; "
                "leave out what is not said"
            ),
        ),
        (
            Participation,
            {"role": None},
            "type.wrong: Participation /role: expected text, got None",
        ),
        (
            Participation,
            {"presence": "there"},
            (
                "term.unknown: Participation /presence: expected a presence (present, "
                "absent, declined, expected), got 'there'"
            ),
        ),
        (
            Participation,
            {"on_behalf_of": ("japan", "japan")},
            (
                "array.repeated: Participation /on_behalf_of/1: expected each once, "
                "got 'japan' again; remove it"
            ),
        ),
    ],
)
def test_wrong_links_are_refused(
    cls: type, values: dict[str, Any], message: str
) -> None:
    """A relation or participation of the wrong form is refused."""
    assert refusal(cls, **values) == message


# -- actions ---------------------------------------------------------------------------


@pytest.mark.parametrize("certainty", ["done", "ongoing", "expected", "not_done"])
def test_an_action_is_done_or_not(certainty: Certainty) -> None:
    """An action is done, going on, expected, or said not to be done."""
    assert Action(certainty=certainty).certainty == certainty


def test_an_action_says_when_and_for_how_long() -> None:
    """An action has its day, the time of its effect, and its duration, all apart."""
    action = Action(
        when=PartialDate("2025-04-09"),
        effective=Period("2025-04-10/2025-07-09"),
        duration=Duration("P90D"),
        by=("trump",),
        to=("china",),
        via="order",
        place=Place(name="the Oval Office"),
        text="A pause.",
    )
    assert (action.when, action.effective, action.duration) == (
        PartialDate("2025-04-09"),
        Period("2025-04-10/2025-07-09"),
        Duration("P90D"),
    )


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (
            {"when": "2025"},
            (
                "type.wrong: Action /when: expected a PartialDate or Period, "
                "got '2025'; write PartialDate('2025')"
            ),
        ),
        (
            {"duration": "P90D"},
            (
                "type.wrong: Action /duration: expected a Duration, got 'P90D'; "
                "write Duration('P90D')"
            ),
        ),
        (
            {"place": "Tokyo"},
            "type.wrong: Action /place: expected a Place, got 'Tokyo'",
        ),
        (
            {"certainty": "maybe"},
            (
                "term.unknown: Action /certainty: expected a certainty "
                "(done, ongoing, expected, not_done), got 'maybe'"
            ),
        ),
        (
            {"by": ("trump", "japan", "trump")},
            (
                "array.repeated: Action /by/2: expected each once, "
                "got 'trump' again; remove it"
            ),
        ),
        (
            {"via": ("order",)},
            "type.wrong: Action /via: expected text, got a tuple",
        ),
    ],
)
def test_a_wrong_action_is_refused(values: dict[str, Any], message: str) -> None:
    """An action with a part of the wrong type or form is refused."""
    assert refusal(Action, **values) == message


# -- what every record carries ---------------------------------------------------------


def test_a_record_has_amounts_of_all_kinds() -> None:
    """Money, shares and quantities stand together in one array."""
    amounts = (
        Money(value=Decimal(5), currency="USD"),
        Share(value=Decimal(2), of="GDP"),
        Quantity(value=Decimal(5), unit="aircraft"),
    )
    assert Record(id="a", amounts=amounts).amounts == amounts


def test_a_users_own_data_are_kept() -> None:
    """Extensions hold any JSON value under a key with its namespace, made immutable."""
    own: Any = {"my:score": [1, Decimal("0.5"), None], "org.example:Note": {"a": True}}
    record = Record(id="a", extensions=own)
    own["my:score"].append(2)
    assert record.extensions == JsonObject(
        {"my:score": (1, Decimal("0.5"), None), "org.example:Note": {"a": True}}
    )
    assert Record(id="a", extensions=JsonObject({})) == Record(id="a")


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (
            {"id": "Trade deal"},
            (
                "value.pattern: Record /id: expected a record id such as 'trade-deal', "
                "got 'Trade deal'; did you mean 'trade-deal'?"
            ),
        ),
        ({"id": 5}, "type.wrong: Record /id: expected text, got 5"),
        (
            {"summary": ""},
            (
                "text.empty: Record /summary: expected text, got ''; "
                "leave out what is not said"
            ),
        ),
        (
            {"topics": ("trade", "trade")},
            (
                "array.repeated: Record /topics/1: expected each once, "
                "got 'trade' again; remove it"
            ),
        ),
        (
            {"topics": {"trade"}},
            (
                "type.wrong: Record /topics: expected a tuple, got a set; "
                "write tuple(...) around it"
            ),
        ),
        (
            {"amounts": (Share(value=Decimal(2), of="GDP"), "5 dollars")},
            (
                "type.wrong: Record /amounts/1: "
                "expected a Money, Share or Quantity, got '5 dollars'"
            ),
        ),
        (
            {"places": ("Tokyo",)},
            "type.wrong: Record /places/0: expected a Place, got 'Tokyo'",
        ),
        (
            {"extensions": {"score": 1}},
            (
                "key.namespace: Record /extensions/score: expected a key with its "
                "namespace such as 'myorg:score', got 'score'"
            ),
        ),
        (
            {"extensions": {"my:score": 0.5}},
            (
                "json.value: Record /extensions/my:score: expected a JSON value, "
                "got the float 0.5; write Decimal('0.5'): a float is not exact"
            ),
        ),
        (
            {"extensions": ["my:score"]},
            ("json.value: Record /extensions: expected a JSON object, got a tuple"),
        ),
    ],
)
def test_a_wrong_record_is_refused(values: dict[str, Any], message: str) -> None:
    """A record with a part of the wrong type or form is refused."""
    assert refusal(Record, **values) == message


def test_all_that_is_wrong_with_a_field_is_said() -> None:
    """Of one field every wrong member is named, each with its place."""
    with pytest.raises(InvalidData) as refused:
        Record(id="a", topics=("Trade", "x", "a b", "x"))
    assert str(refused.value) == (
        "Record: 3 problems\n"
        "  /topics/0: expected a topic in lower case, words joined by _, got 'Trade'; "
        "did you mean 'trade'?\n"
        "  /topics/2: expected a topic in lower case, words joined by _, got 'a b'; "
        "did you mean 'a_b'?\n"
        "  /topics/3: expected each once, got 'x' again; remove it"
    )


@pytest.mark.parametrize(
    ("field", "cls"), [("evidence", "an Evidence"), ("accounts", "an Account")]
)
def test_the_article_fits_the_name(field: str, cls: str) -> None:
    """A message reads well whatever the class is called."""
    assert refusal(Record, **{field: ("x",)}) == (
        f"type.wrong: Record /{field}/0: expected {cls}, got 'x'"
    )
