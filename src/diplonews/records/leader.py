"""Persons in a public role and the offices they hold."""

from typing import ClassVar

from attrs import field, frozen

from diplonews.records.parts import Action, Record
from diplonews.validation import LEADING, FieldsRule, NeedsOneOf, hold, validated
from diplonews.values.dates import PartialDate, When
from diplonews.values.names import Name
from diplonews.values.refs import PartyRef
from diplonews.values.text import Count, Line
from diplonews.vocabulary import (
    Office,
    TenureActionKind,
    TenureCapacity,
    TenureStanding,
)

__all__ = ["Leader", "Tenure", "TenureAction"]


@frozen(kw_only=True, order=False, field_transformer=validated)
class TenureAction(Action):
    """One dated step in the holding of an office."""

    kind: TenureActionKind = field(metadata=LEADING)
    """What was done, such as elected."""


@frozen(kw_only=True, order=False, field_transformer=validated)
class Tenure:
    """One holding of one office; the same office can be held several times."""

    title: Line | None = None
    """The title as the source prints it."""
    office: Office | None = None
    """The class of the title, whatever power goes with it."""
    of: PartyRef | None = None
    """The party whose office it is."""
    at: PartyRef | None = None
    """The party to which an envoy is sent."""
    period: When | None = None
    """The time for which it is held."""
    capacity: TenureCapacity | None = None
    """Whether it is held in full, acting, or not yet."""
    standing: TenureStanding | None = None
    """Whether it is held, past or to come, as of the source."""
    ordinal: Count | None = None
    """The how-manieth holder, such as 47 for the 47th president."""
    actions: tuple[TenureAction, ...] = ()
    """How it began and ended: elected, appointed, resigned and the like."""

    RULES: ClassVar[tuple[FieldsRule, ...]] = (
        NeedsOneOf(
            "tenure.empty",
            "a title, an office or a party",
            ("title", "office", "of"),
        ),
    )
    __attrs_post_init__ = hold


@frozen(kw_only=True, order=False, field_transformer=validated)
class Leader(Record):
    """A person in a public role, named or only described."""

    name: Line | None = None
    """The name in the fullest form that the source prints."""
    family_name: Line | None = None
    """The family name, where the order of the name is certain."""
    given_name: Line | None = None
    """The given name, where the order of the name is certain."""
    other_names: tuple[Name, ...] = ()
    """What else the person is called."""
    description: Line | None = None
    """Who it is, where no name is given, such as "a senior official"."""
    born: PartialDate | None = None
    """When the person was born."""
    died: PartialDate | None = None
    """When the person died."""
    tenures: tuple[Tenure, ...] = ()
    """The offices that the person holds, held or is to hold."""

    RULES: ClassVar[tuple[FieldsRule, ...]] = (
        NeedsOneOf(
            "leader.empty",
            "a name, a description or a tenure",
            ("name", "description", "tenures"),
        ),
    )
    __attrs_post_init__ = hold
