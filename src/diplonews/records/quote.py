"""Words, and who said them."""

from attrs import frozen

from diplonews.records.parts import Record
from diplonews.validation import validated
from diplonews.values.codes import LanguageTag
from diplonews.values.dates import PartialDate
from diplonews.values.refs import ActorRef, SpeakerRef
from diplonews.values.text import Line, Prose, Words
from diplonews.vocabulary import Anonymity, Medium, QuoteKind, SpeechAct

__all__ = ["Quote"]


@frozen(kw_only=True, order=False, field_transformer=validated)
class Quote(Record):
    """Words of somebody, or reported words that have no other home.

    The speaker may be a person, a party, an agreement or a source; several speak a
    joint statement.
    """

    text: Words
    """The words, without quotation marks; what was said, if the quote is indirect."""
    kind: QuoteKind
    """Whether the words are whole, a fragment or reported."""
    act: SpeechAct | None = None
    """What the speaker does with the words, by the printed verb."""
    context: Prose | None = None
    """What a fragment belongs to, in our words."""
    speakers: tuple[SpeakerRef, ...] = ()
    """Who says it."""
    addressees: tuple[ActorRef, ...] = ()
    """To whom it is said."""
    title: Line | None = None
    """The title of the speaker as printed there, where it differs from the tenure's."""
    said_on: PartialDate | None = None
    """When it was said, where no meeting gives the date."""
    medium: Medium | None = None
    """In what form it was said."""
    language: LanguageTag | None = None
    """The language of the words as they stand here."""
    translated_from: LanguageTag | None = None
    """The language in which it was said, where the words are a translation."""
    original_text: Words | None = None
    """The words in the language in which they were said."""
    relayed_by: tuple[SpeakerRef, ...] = ()
    """Who passed it on, the nearest to the speaker first."""
    anonymity: Anonymity | None = None
    """How far the speaker is named."""
