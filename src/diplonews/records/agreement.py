"""Texts with a legal or political life."""

from attrs import field, frozen

from diplonews.records.parts import Action, Participation, Record
from diplonews.validation import LEADING, validated
from diplonews.values.codes import LanguageTag
from diplonews.values.dates import PartialDate, When
from diplonews.values.names import Name
from diplonews.values.text import Line
from diplonews.vocabulary import (
    AgreementActionKind,
    AgreementKind,
    Binding,
    TextStatus,
)

__all__ = ["Agreement", "AgreementAction"]


@frozen(kw_only=True, order=False, field_transformer=validated)
class AgreementAction(Action):
    """One dated step in the life of an agreement, in the terms of treaty practice."""

    kind: AgreementActionKind = field(metadata=LEADING)
    """What was done, such as signed or ratified."""


@frozen(kw_only=True, order=False, field_transformer=validated)
class Agreement(Record):
    """A text with a legal or political life: a treaty, a deal, a law, a proposal.

    What it lays down are commitments and tariffs made in it.
    """

    title: Line
    """What it is called; a title does not decide what it is."""
    other_titles: tuple[Name, ...] = ()
    """What else it is called."""
    kind: AgreementKind | None = None
    """What kind of text it is."""
    binding: Binding | None = None
    """Whether it binds, where a source says so."""
    dated: PartialDate | None = None
    """The date that the text bears."""
    participants: tuple[Participation, ...] = ()
    """The parties to it, and who helped, guarantees or witnesses it."""
    actions: tuple[AgreementAction, ...] = ()
    """Its life: proposed, signed, ratified, suspended and the like."""
    period: When | None = None
    """For how long it is valid, as stated."""
    languages: tuple[LanguageTag, ...] = ()
    """The languages of its authentic texts."""
    text_status: TextStatus | None = None
    """Whether its text is known only in summary, or not at all."""
