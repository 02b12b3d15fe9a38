"""Who acts beside persons: states, organisations, companies, groups."""

from attrs import field, frozen

from diplonews.records.parts import Action, Record
from diplonews.validation import LEADING, validated
from diplonews.values.codes import CountryCode
from diplonews.values.names import Name
from diplonews.values.text import Line
from diplonews.vocabulary import PartyActionKind, PartyKind

__all__ = ["Party", "PartyAction"]


@frozen(kw_only=True, order=False, field_transformer=validated)
class PartyAction(Action):
    """One dated step in the life of a party."""

    kind: PartyActionKind = field(metadata=LEADING)
    """What was done, such as joined."""


@frozen(kw_only=True, order=False, field_transformer=validated)
class Party(Record):
    """A state, an organisation, a company, a body or a group that acts or is acted on.

    Membership is a relation. No stand is taken on recognition.
    """

    name: Line
    """Its name as the source prints it, or a description of an unnamed group."""
    kind: PartyKind | None = None
    """What kind of party it is."""
    country: CountryCode | None = None
    """The country or territory that it is, or to which it belongs."""
    other_names: tuple[Name, ...] = ()
    """What else it is called, such as the capital that stands for it."""
    actions: tuple[PartyAction, ...] = ()
    """What happened to it: established, joined, dissolved and the like."""
