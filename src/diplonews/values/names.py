"""Names, places and identifiers: how the world calls something."""

from attrs import frozen

from diplonews.validation import validated
from diplonews.values.codes import CountryCode, LanguageTag
from diplonews.values.text import Line
from diplonews.vocabulary import IdentifierScheme, NameKind

__all__ = ["Identifier", "Name", "Place"]


@frozen(kw_only=True, order=False, field_transformer=validated)
class Name:
    """Another name of somebody or something."""

    text: Line
    """The name as it is written."""
    kind: NameKind | None = None
    """What kind of name it is, such as a metonym."""
    language: LanguageTag | None = None
    """The language in which the name is written."""


@frozen(kw_only=True, order=False, field_transformer=validated)
class Place:
    """Where something happens or applies, as it is printed."""

    name: Line
    """The place as the source prints it."""
    venue: Line | None = None
    """The building or site."""
    city: Line | None = None
    """The city or town."""
    country: CountryCode | None = None
    """The country or territory in which it lies."""


@frozen(kw_only=True, order=False, field_transformer=validated)
class Identifier:
    """What a register calls it."""

    scheme: IdentifierScheme
    """The register, such as wikidata."""
    value: Line
    """The identifier in that register."""
