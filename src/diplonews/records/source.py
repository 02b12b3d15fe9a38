"""Where the news comes from."""

from attrs import frozen

from diplonews.records.parts import Record
from diplonews.validation import validated
from diplonews.values.codes import LanguageTag, Sha256, Url
from diplonews.values.dates import PartialDate
from diplonews.values.names import Place
from diplonews.values.text import Count, Line
from diplonews.vocabulary import SourceKind, SourceStatus, TextNormalisation

__all__ = ["Source"]


@frozen(kw_only=True, order=False, field_transformer=validated)
class Source(Record):
    """A text or data set that reports something: an article, a statement, a law.

    The text itself is not kept: its hash and length let offsets be checked against it.
    Where there is a headline, the hashed text is headline, line feed, body.
    """

    kind: SourceKind
    """What kind of source it is."""
    headline: Line | None = None
    """Its headline or title."""
    publisher: Line | None = None
    """Who published it."""
    authors: tuple[Line, ...] = ()
    """The persons or agencies named as its authors, in their order."""
    published: PartialDate | None = None
    """When it was published."""
    modified: PartialDate | None = None
    """When it was last changed."""
    retrieved: PartialDate | None = None
    """When it was fetched."""
    url: Url | None = None
    """Where it stands on the web."""
    dateline: Place | None = None
    """The place that it gives as its origin."""
    language: LanguageTag | None = None
    """The language in which it is written."""
    status: SourceStatus | None = None
    """Whether it still stands as published."""
    text_sha256: Sha256 | None = None
    """The SHA-256 of the UTF-8 bytes of the text to which offsets refer."""
    text_length: Count | None = None
    """The length of that text in Unicode code points."""
    text_normalisation: TextNormalisation | None = None
    """What was done to the text before it was hashed."""
