"""Rules on quotes: who says it to whom, how far that is told, and in which words."""

from collections.abc import Iterator

from diplonews.checks.quoted_words import words_stand_in_the_source
from diplonews.checks.rule import Check, Finding, rule
from diplonews.checks.world import World
from diplonews.records.leader import Leader
from diplonews.records.quote import Quote
from diplonews.wording import quoted

__all__ = ["CHECKS"]

# -- who -------------------------------------------------------------------------------


@rule("quote.unattributed", "error", Quote, "anonymity")
def unattributed_words_have_no_speaker(quote: Quote, _: World) -> Iterator[Finding]:
    """Words that are not attributed at all have no speaker.

    Why: `unattributed` says that the source names nobody, not even "an official"; with
    a speaker beside it the record says that he spoke and that nobody is said to have.

    Mend: drop the speakers, or say how far they are named.
    """
    if quote.anonymity == "unattributed" and quote.speakers:
        yield Finding(
            f"expected no speakers of words that are unattributed, got "
            f"'{quote.speakers[0]}'",
            at=("speakers",),
            hint="say named, unnamed or on_background",
        )


@rule("quote.nobody", "warning", Quote, unless="speakers")
def quotes_have_a_speaker(quote: Quote, _: World) -> Iterator[Finding]:
    """A quote has a speaker, or says that its source names none.

    Why: of 4,762 quotations in a set of news articles 331 have nobody to whom they
    are given. Some are unattributed in print, the others lost their speaker on the way,
    and nobody can tell which are which.

    Mend: give `speakers`; an unnamed person is a leader with a description. Where the
    source names nobody at all, say `unattributed`.
    """
    if quote.anonymity != "unattributed":
        yield Finding(
            "expected a speaker, got none",
            hint="give one, described if not named, or say unattributed",
        )


@rule("quote.relayed_by_speaker", "error", Quote, "relayed_by")
def speakers_do_not_relay_themselves(quote: Quote, world: World) -> Iterator[Finding]:
    """Nobody passes on his own words.

    Why: a spokesman who says what his president will do is the one who relays, and the
    president the speaker. With one person as both, the words are his own, or another's.

    Mend: drop `relayed_by`, or give the one whose words they are as the speaker.
    """
    places = {speaker: index for index, speaker in enumerate(quote.speakers)}
    for index, relay in enumerate(quote.relayed_by):
        if relay in places:
            yield Finding(
                f"expected somebody else than the speaker, got '{relay}'",
                at=("relayed_by", index),
                related=(world.place(quote.id, "speakers", places[relay]),),
            )


@rule("quote.addressee", "warning", Quote, "addressees")
def speakers_address_others(quote: Quote, world: World) -> Iterator[Finding]:
    """Nobody addresses his words to himself.

    Why: speaker and addressee are easily swapped, and the words are then counted as
    those of the other side.

    Mend: correct `speakers` or `addressees`.
    """
    places = {speaker: index for index, speaker in enumerate(quote.speakers)}
    if len(places) > 1 and places.keys() <= set(quote.addressees):
        return  # several who say something to each other
    for index, addressee in enumerate(quote.addressees):
        if addressee in places:
            yield Finding(
                f"expected somebody else than the speaker, got '{addressee}'",
                at=("addressees", index),
                related=(world.place(quote.id, "speakers", places[addressee]),),
            )


# -- how far it is told ----------------------------------------------------------------


@rule("quote.named", "warning", Quote, "anonymity")
def names_agree_with_anonymity(quote: Quote, world: World) -> Iterator[Finding]:
    """A named speaker has a name, and an unnamed one has none.

    Why: readers filter out what unnamed officials say. They keep it where a description
    passes for a name, and they lose words on record where a name passes for none.

    Mend: correct `anonymity`, or point at the right person: one who is only described
    in this source has a record of his own.
    """
    people = [world.records[speaker] for speaker in quote.speakers]
    if not people:
        return
    if quote.anonymity == "named" and all(map(_is_only_described, people)):
        yield Finding(
            f"expected a speaker with a name, got '{people[0].id}', which has none",
            at=("anonymity",),
            hint="say unnamed or on_background",
            related=(world.place(people[0].id),),
        )
    if quote.anonymity in _NAMELESS and all(map(_has_name, people)):
        yield Finding(
            f"expected a speaker without a name, got '{people[0].id}', which has one",
            at=("anonymity",),
            hint="say named, or make a leader with a description alone",
            related=(world.place(people[0].id),),
        )


_NAMELESS = frozenset({"unnamed", "on_background"})


def _has_name(speaker: object) -> bool:
    return isinstance(speaker, Leader) and bool(speaker.name or speaker.family_name)


def _is_only_described(speaker: object) -> bool:
    """Tell whether a person has neither a name nor an office that tells who it is."""
    return isinstance(speaker, Leader) and not (
        speaker.name
        or speaker.family_name
        or speaker.given_name
        or speaker.other_names
        or speaker.tenures
    )


@rule("quote.title", "warning", Quote, "title")
def only_persons_have_titles(quote: Quote, world: World) -> Iterator[Finding]:
    """A quote gives the title of a speaker only where a person speaks.

    Why: a document, a country or a newspaper has no office. The title is that of a
    person who speaks for it, and who is missing.

    Mend: give the person as the speaker, or drop the title.
    """
    people = (world.records[speaker] for speaker in quote.speakers)
    if quote.speakers and not any(isinstance(one, Leader) for one in people):
        yield Finding(
            f"expected a title of a person, got that of '{quote.speakers[0]}'",
            at=("title",),
            hint="give the person as the speaker, or drop the title",
            related=(world.place(quote.id, "speakers"),),
        )


# -- the words -------------------------------------------------------------------------

#: Quotation marks that stand around words, opening and closing.
_MARKS = frozenset(
    {"“”", '""', "‘’", "''", "«»", "»«", "„“", "„”", "「」", "『』", "‹›"}
)
_OPENING = frozenset(marks[0] for marks in _MARKS)


@rule("quote.marks", "warning", Quote, "text")
def words_stand_without_marks(quote: Quote, _: World) -> Iterator[Finding]:
    """The words of a quote stand without the quotation marks around them.

    Why: the kind of the quote says whether the words are verbatim. With marks inside,
    the same words are two different texts, and are found twice or not at all.

    Mend: leave the outer marks out; those of a quotation within the words stay.
    """
    original = quote.original_text
    if quote.text[0] in _OPENING and _stands_in_marks(quote.text):
        yield _marked("text", quote.text)
    if original is not None and _stands_in_marks(original):
        yield _marked("original_text", original)


def _stands_in_marks(text: str) -> bool:
    first, last, inside = text[0], text[-1], text[1:-1]
    is_marked = first + last in _MARKS and inside != ""
    return is_marked and first not in inside and last not in inside


def _marked(name: str, text: str) -> Finding:
    return Finding(
        f"expected words without quotation marks, got {quoted(text)}",
        at=(name,),
        hint="leave out the outer marks",
    )


@rule("quote.translation", "warning", Quote, "original_text", "translated_from")
def translations_are_from_another_language(
    quote: Quote, world: World
) -> Iterator[Finding]:
    """A translation says from which language it is, and that is another one.

    Why: words are only verbatim in the language in which they were said. Readers who
    search for the speech itself need to know which language that was.

    Mend: give `translated_from`; drop it, and `original_text`, where the words were
    said as they stand.
    """
    origin = quote.translated_from
    if origin is None:
        yield Finding(
            "expected the language of the original, got none",
            at=("original_text",),
            hint="give translated_from",
        )
    elif quote.language is not None and quote.language.lower() == origin.lower():
        yield Finding(
            f"expected another language than that of the words, got {quoted(origin)}",
            at=("translated_from",),
            related=(world.place(quote.id, "language"),),
        )
    elif quote.original_text == quote.text:
        yield Finding(
            "expected other words in the original, got the same",
            at=("original_text",),
            related=(world.place(quote.id, "text"),),
        )


CHECKS: tuple[Check, ...] = (
    unattributed_words_have_no_speaker,
    quotes_have_a_speaker,
    speakers_do_not_relay_themselves,
    speakers_address_others,
    names_agree_with_anonymity,
    only_persons_have_titles,
    words_stand_without_marks,
    translations_are_from_another_language,
    words_stand_in_the_source,
)
