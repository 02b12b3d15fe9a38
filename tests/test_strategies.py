"""The strategies draw all that there is, only what is valid, and shrink to little."""

import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest
from attrs import frozen
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from diplonews import (
    CURRENCIES,
    Agreement,
    Commitment,
    Dossier,
    Duration,
    Leader,
    Meeting,
    Money,
    PartialDate,
    Party,
    Period,
    Quantity,
    Quote,
    Rate,
    Record,
    Share,
    Source,
    Tariff,
    strategies,
)
from diplonews.fields import Choice, Many, Nested, Scalar, Shape, Written, fields_of
from diplonews.json_values import JsonObject, freeze
from diplonews.rules import Terms, line, prose, record_id, words
from diplonews.strategies import SCRIPTS, dossiers, from_class, names
from diplonews.validation import problems, validated
from diplonews.vocabulary import (
    AmountRole,
    Anonymity,
    Binding,
    Certainty,
    Combination,
    ComponentKind,
    ConditionKind,
    EvidenceMode,
    MeetingChannel,
    MeetingStatus,
    NameKind,
    PartyKind,
    Polarity,
    Presence,
    Qualifier,
    QuotaTier,
    QuoteKind,
    RateBasis,
    SourceStatus,
    Stance,
    Strength,
    TenureCapacity,
    TenureStanding,
    TextStatus,
)

RECORDS: dict[type[Record], Callable[[], SearchStrategy[Any]]] = {
    Source: strategies.sources,
    Party: strategies.parties,
    Leader: strategies.leaders,
    Meeting: strategies.meetings,
    Agreement: strategies.agreements,
    Commitment: strategies.commitments,
    Tariff: strategies.tariffs,
    Quote: strategies.quotes,
}

#: The first words of the names of letters in scripts with which diplomats write.
COMMON_SCRIPTS = {
    "LATIN",
    "GREEK",
    "CYRILLIC",
    "ARMENIAN",
    "GEORGIAN",
    "HEBREW",
    "ARABIC",
    "DEVANAGARI",
    "BENGALI",
    "TAMIL",
    "THAI",
    "KHMER",
    "ETHIOPIC",
    "CJK",
    "HIRAGANA",
    "KATAKANA",
    "HANGUL",
}


class EnoughError(Exception):
    """All that was looked for has been drawn."""


def draw_until(strategy: SearchStrategy[Any], done: Callable[[Any], bool]) -> None:
    """Draw examples until all is done that should be, three thousand at most."""

    @settings(
        max_examples=3000,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        report_multiple_bugs=False,
    )
    @given(strategy)
    def draw(example: Any) -> None:
        if done(example):
            raise EnoughError

    with pytest.raises(EnoughError):
        draw()


def least(strategy: SearchStrategy[Any], wanted: Callable[[Any], bool]) -> Any:
    """Give the least example of which something is true."""
    finding = settings(
        max_examples=3000, database=None, phases=[Phase.generate, Phase.shrink]
    )
    return find(strategy, wanted, settings=finding)


def inner(shape: Shape) -> Iterator[type[Any]]:
    """Give the classes of ours of which a field may hold objects."""
    match shape:
        case Nested(cls) | Written(cls):
            yield cls
        case Many(item):
            yield from inner(item)
        case Choice(options):
            for option in options:
                yield from inner(option)
        case _:
            pass


def classes() -> list[type[Any]]:
    """Give the classes of records and of all that may be inside one."""
    found: list[type[Any]] = [*RECORDS]
    for cls in found:
        parts = (part for field in described(cls) for part in inner(field.shape))
        found += [part for part in dict.fromkeys(parts) if part not in found]
    return found


def described(cls: type[Any]) -> tuple[Any, ...]:
    """Give the fields of a class, or none of one that is written as one string."""
    return () if hasattr(cls, "parse") else fields_of(cls)


def test_records_have_thirty_classes_and_three_written_values() -> None:
    """The classes of which these tests speak are all that a record may hold."""
    assert sorted(cls.__name__ for cls in classes() if not described(cls)) == [
        "Duration",
        "PartialDate",
        "Period",
    ]
    assert len(classes()) == 33


@pytest.mark.parametrize("cls", classes())
def test_every_optional_field_is_drawn(cls: type[Any]) -> None:
    """Whatever an object may say is said by some of three thousand."""
    missing = {field.name for field in described(cls) if not field.required}

    def done(example: Any) -> bool:
        assert type(example) is cls
        for field in described(cls):
            if getattr(example, field.name) != field.default:
                missing.discard(field.name)
        return not missing

    draw_until(from_class(cls), done)


@frozen(kw_only=True, field_transformer=validated)
class AllTerms:
    """One field for each closed list."""

    amount_role: AmountRole
    anonymity: Anonymity
    binding: Binding
    certainty: Certainty
    combination: Combination
    component_kind: ComponentKind
    condition_kind: ConditionKind
    evidence_mode: EvidenceMode
    meeting_channel: MeetingChannel
    meeting_status: MeetingStatus
    name_kind: NameKind
    party_kind: PartyKind
    polarity: Polarity
    presence: Presence
    qualifier: Qualifier
    quota_tier: QuotaTier
    quote_kind: QuoteKind
    rate_basis: RateBasis
    source_status: SourceStatus
    stance: Stance
    strength: Strength
    tenure_capacity: TenureCapacity
    tenure_standing: TenureStanding
    text_status: TextStatus


LISTS = [field.name for field in fields_of(AllTerms)]


def closed_lists(cls: type[Any]) -> dict[str, set[str]]:
    """Give the closed lists in the fields of a class, by noun, with their terms."""
    return {
        rule.noun: set(rule.meanings)
        for field in described(cls)
        if isinstance(field.shape, Scalar)
        for rule in field.shape.rules
        if isinstance(rule, Terms)
    }


def test_every_closed_term_is_drawn() -> None:
    """Each term of each closed list is drawn where the list stands."""
    missing = [
        (name, term)
        for name, noun in zip(LISTS, closed_lists(AllTerms), strict=True)
        for term in closed_lists(AllTerms)[noun]
    ]

    def done(example: AllTerms) -> bool:
        missing[:] = [
            (name, term) for name, term in missing if term != getattr(example, name)
        ]
        return not missing

    draw_until(from_class(AllTerms), done)


def test_every_closed_list_is_looked_at() -> None:
    """The closed lists of the test above are all that records use."""
    everywhere = {noun for cls in classes() for noun in closed_lists(cls)}
    assert everywhere == set(closed_lists(AllTerms))


def test_every_hedge_is_drawn_with_a_number() -> None:
    """Hedges, taken away where they do not fit, are drawn where they do.

    Bounds too are drawn with the one hedge that fits them.
    """
    missing = {"exactly", "about", "nearly", "at_least", "at_most"}
    missing |= {"more_than", "less_than", "bounds about"}

    def done(share: Share) -> bool:
        assert share.has_number or not share.qualifier
        missing.discard(share.qualifier or "")
        if share.value is None:
            missing.discard(f"bounds {share.qualifier}")
        return not missing

    draw_until(strategies.shares(), done)


# -- only what is valid ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("cls", "strategy"),
    [
        (Money, strategies.money),
        (Share, strategies.shares),
        (Quantity, strategies.quantities),
        (Rate, strategies.rates),
        (PartialDate, strategies.partial_dates),
        (Period, strategies.periods),
        (Duration, strategies.durations),
        (JsonObject, strategies.extensions),
        *RECORDS.items(),
    ],
)
def test_each_class_has_its_strategy(
    cls: type[Any], strategy: Callable[[], SearchStrategy[Any]]
) -> None:
    """The strategy that is named for a class draws objects of that class."""

    @settings(max_examples=10)
    @given(strategy())
    def check(made: Any) -> None:
        assert type(made) is cls

    check()


@given(strategies.partial_dates(limits=False))
def test_dates_without_limits_are_bounded(date: PartialDate) -> None:
    """Without limits, a date has a first and a last day, and no time."""
    assert date.earliest is not None
    assert date.latest is not None
    assert "T" not in str(date)
    assert "[" not in str(date)


@given(names(), names(max_words=1), strategies.texts(), strategies.texts(one_line=True))
def test_texts_are_what_fields_hold(
    name: str, word: str, text: str, one_line: str
) -> None:
    """Names are names, texts are prose, and on one line they are words as printed."""
    assert line().problem(name) is None
    assert line().problem(word) is None
    assert " " not in word
    assert prose().problem(text) is None
    assert words().problem(one_line) is None


@given(strategies.record_ids(), strategies.numbers())
def test_ids_and_numbers_are_what_fields_hold(name: str, number: Decimal) -> None:
    """Ids are ids and numbers can be written."""
    assert record_id().problem(name) is None
    assert Share(value=number, of="GDP").value == number


@given(strategies.json_values())
def test_json_values_are_frozen_already(value: Any) -> None:
    """Any JSON value is drawn as a field holds it."""
    assert freeze(value) == value
    assert JsonObject({"a": value})["a"] == value


@given(dossiers())
def test_dossiers_are_consistent_and_small(dossier: Dossier) -> None:
    """A dossier has at most two records of each kind, all with ids of their own."""
    assert len({record.id for record in dossier.records}) == len(dossier.records)
    assert max(Counter(map(type, dossier.records)).values(), default=0) <= 2


def test_dossiers_have_what_errors_could_be_found_in() -> None:
    """Claims, pointers into arrays, relations and spans with words are drawn."""
    missing = {"claims", "pointers", "relations", "words"}

    def done(dossier: Dossier) -> bool:
        for record in dossier.records:
            if any(account.value is not None for account in record.accounts):
                missing.discard("claims")
            if record.relations:
                missing.discard("relations")
            for part in record.evidence:
                if any(pointer.count("/") > 1 for pointer in part.supports):
                    missing.discard("pointers")
                if part.exact is not None and part.start is not None:
                    missing.discard("words")
        return not missing

    draw_until(dossiers(), done)


@settings(max_examples=20)
@given(dossiers(max_size=0))
def test_dossiers_may_be_empty(dossier: Dossier) -> None:
    """With no records allowed, a dossier has none."""
    assert dossier.records == ()


@settings(max_examples=20, suppress_health_check=[])
@given(dossiers(max_size=2), st.data())
def test_no_health_check_needs_to_be_suppressed(
    dossier: Dossier, data: st.DataObject
) -> None:
    """Dossiers and records can be drawn under all health checks."""
    cls = data.draw(st.sampled_from(sorted(RECORDS, key=lambda cls: cls.__name__)))
    assert type(data.draw(from_class(cls))) is cls
    assert len(dossier.records) <= 16


# -- many scripts ----------------------------------------------------------------------


def test_names_come_in_many_scripts() -> None:
    """Names of more than ten scripts are drawn, by the names of their letters."""
    found: set[str] = set()

    def done(name: str) -> bool:
        letters = [c for c in name if unicodedata.category(c) in {"Lu", "Ll", "Lo"}]
        found.update(unicodedata.name(letter).split()[0] for letter in letters)
        return found >= COMMON_SCRIPTS

    draw_until(names(), done)


@pytest.mark.parametrize("script", SCRIPTS)
def test_letters_of_every_script_make_names(script: str) -> None:
    """All letters of a script may stand in a name, each is there once."""
    assert line().problem(SCRIPTS[script]) is None
    assert len(set(SCRIPTS[script])) == len(SCRIPTS[script])


# -- shrinking -------------------------------------------------------------------------


def test_the_least_dossier_has_no_records() -> None:
    """A dossier shrinks to its id."""
    assert least(dossiers(), lambda _: True) == Dossier(id="0")


def test_the_least_dossier_with_a_quote_has_the_quote_alone() -> None:
    """A dossier of which a quote is needed shrinks to that, in few words."""
    dossier: Dossier = least(dossiers(), lambda dossier: bool(dossier.quotes))
    assert [type(record) for record in dossier.records] == [Quote]
    (quote,) = dossier.quotes
    assert quote == Quote(id=quote.id, text="A", kind="direct")


@pytest.mark.parametrize(
    ("cls", "expected"),
    [
        (Source, Source(id="0", kind="news_article")),
        (Party, Party(id="0", name="A")),
        (Leader, Leader(id="0", name="A")),
        (Meeting, Meeting(id="0")),
        (Agreement, Agreement(id="0", title="A")),
        (Commitment, Commitment(id="0", what="A")),
        (Tariff, Tariff(id="0", imposed_by=("0",))),
        (Quote, Quote(id="0", text="A", kind="direct")),
        (Money, Money(value=Decimal(0), currency=min(CURRENCIES))),
        (Rate, Rate(text="A")),
    ],
)
def test_the_least_object_says_least(cls: type[Any], expected: object) -> None:
    """An object shrinks to what its class needs, in one letter."""
    assert least(from_class(cls), lambda _: True) == expected


def test_a_field_that_is_needed_shrinks_to_its_least() -> None:
    """Of an object of which one field is needed, that field alone is left."""
    found = least(from_class(Commitment), lambda made: made.deadline is not None)
    assert found == Commitment(id="0", what="A", deadline=PartialDate("2000"))


# -- the module ------------------------------------------------------------------------


def test_the_strategies_are_those_that_are_documented() -> None:
    """What the module exports is exactly this, and each strategy is documented."""
    assert strategies.__all__ == [
        "SCRIPTS",
        "agreements",
        "commitments",
        "dossiers",
        "durations",
        "extensions",
        "from_class",
        "json_values",
        "leaders",
        "meetings",
        "money",
        "names",
        "numbers",
        "partial_dates",
        "parties",
        "periods",
        "quantities",
        "quotes",
        "rates",
        "record_ids",
        "shares",
        "sources",
        "tariffs",
        "texts",
    ]
    for name in set(strategies.__all__) - {"SCRIPTS"}:
        assert getattr(strategies, name).__doc__.startswith("Draw ")


@given(from_class(Tariff))
def test_what_is_drawn_is_what_the_constructor_takes(tariff: Tariff) -> None:
    """No part of what is drawn would be refused if it were given again."""
    for field in fields_of(Tariff):
        held = getattr(tariff, field.name)
        assert held == field.default or list(problems(field.shape, held)) == []


def test_the_package_does_not_import_its_strategies() -> None:
    """Who only reads and writes dossiers does not need hypothesis."""
    code = "import sys, diplonews; print('hypothesis' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True
    )
    assert done.stdout == "False\n"
