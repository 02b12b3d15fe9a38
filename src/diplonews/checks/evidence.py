"""Rules on evidence: that it is there, points at something, and says what it should.

They look at all evidence of the dossier at once: there is more of it than of anything
else. What is asked of the texts of sources stands in `evidence_texts`.
"""

from collections.abc import Iterator
from math import inf

from diplonews.checks import evidence_texts
from diplonews.checks.citations import Citation, citations, steps_to
from diplonews.checks.pointers import Nowhere, Target, doubtful, is_field, target
from diplonews.checks.rule import Check, Finding, rule
from diplonews.checks.world import World
from diplonews.records.dossier import Dossier
from diplonews.records.parts import Evidence
from diplonews.records.source import Source
from diplonews.wording import quoted

__all__ = ["CHECKS"]


@rule("evidence.none", "information", Dossier)
def every_record_has_evidence(dossier: Dossier, world: World) -> Iterator[Finding]:
    """Every record but a source shows where it was said.

    Why: a fact that shows no words can be neither checked nor corrected later.

    Mend: add `evidence` with a source and its words, offsets or a locator.
    """
    for record in dossier.records:
        if not record.evidence and not isinstance(record, Source):
            yield Finding("expected evidence, got none", at=steps_to(world, record))


# -- what evidence supports ------------------------------------------------------------

#: A pointer that may lead nowhere, or to what is not said: whose it is, its place
#: there, and what it names.
_Doubt = tuple[Citation, int, Target | Nowhere]


def _doubts(world: World) -> list[_Doubt]:
    return [
        ((record, index, part), place, target(record, pointer))
        for record, index, place in doubtful(world.dossier.records)
        for part in (record.evidence[index],)
        for pointer in (part.supports[place],)
        if not (_has_words(part) and is_field(record, pointer))
    ]


def _has_words(part: Evidence) -> bool:
    return part.exact is not None or part.locator is not None


@rule("evidence.pointer", "error", Dossier)
def pointers_lead_somewhere(_: Dossier, world: World) -> Iterator[Finding]:
    """What evidence supports is a field of its record, or a member that is there.

    Why: a pointer that leads nowhere takes its words along: the fact that they were
    meant for stands without any.

    Mend: write the field as the record's class spells it. Members of arrays are counted
    from 0. A field that is absent may be named, a member that is absent may not.
    """
    for (record, index, part), place, found in world.once(_doubts):
        if isinstance(found, Nowhere):
            yield Finding(
                "expected a pointer to something in this record, "
                f"got {quoted(part.supports[place])}: {found.message}",
                at=steps_to(world, record, "evidence", index, "supports", place),
                hint=world.nearest(found.step, found.known) if found.known else "",
            )


@rule("evidence.absent", "warning", Dossier)
def absence_shows_its_words(_: Dossier, world: World) -> Iterator[Finding]:
    """Evidence for a field that is absent has the words, or says where they stand.

    Why: such evidence says that the source speaks to this in words that no value holds.
    Without the words a reader cannot tell it from a value that was forgotten.

    Mend: state the field, or add the words as `exact`.
    """
    for (record, index, part), place, found in world.once(_doubts):
        if not (_has_words(part) or isinstance(found, Nowhere) or found.is_said):
            yield Finding(
                "expected words for a field that is absent, "
                f"got offsets alone for {quoted(part.supports[place])}",
                at=steps_to(world, record, "evidence", index, "supports", place),
                hint="add them as exact, or state the field",
            )


# -- spans -----------------------------------------------------------------------------


@rule("evidence.beyond_text", "error", Dossier)
def spans_end_in_the_text(_: Dossier, world: World) -> Iterator[Finding]:
    """A span ends within the text of its source, by its stated length or as given.

    Why: offsets beyond the end were counted in another text, or in bytes: nobody can
    look up what they point at.

    Mend: count in Unicode code points, in the very text whose hash the source states.
    """
    lengths = world.once(_lengths)
    for record, index, part in world.once(_unusual):
        length = lengths.get(part.source)
        if length is not None and part.end is not None and part.end > length:
            is_stated = world.sources[part.source].text_length is not None
            field = ("text_length",) if is_stated else ()
            yield Finding(
                f"expected an end within the {length:,} characters of the text of "
                f"'{part.source}', got {part.end}",
                at=steps_to(world, record, "evidence", index, "end"),
                related=(world.place(part.source, *field),),
            )


def _lengths(world: World) -> dict[str, int]:
    """Give how long the texts of sources are, as stated, or else as given."""
    given = world.given_texts[0].items() if world.text_ids else ()
    stated = {source.id: source.text_length for source in world.dossier.sources}
    return {source_id: text.length for source_id, text in given} | {
        source_id: length for source_id, length in stated.items() if length is not None
    }


def _unusual(world: World) -> list[Citation]:
    """Give the evidence that has words, or ends far out; most has offsets alone."""
    least = min(world.once(_lengths).values(), default=inf)
    return [
        (record, index, part)
        for record in world.dossier.records
        for index, part in enumerate(record.evidence)
        if part.exact is not None or (part.end or 0) > least
    ]


@rule("evidence.length", "error", Dossier)
def words_fit_their_span(_: Dossier, world: World) -> Iterator[Finding]:
    """Words are as long as their span, but for white space that was collapsed.

    Why: words that do not fit show that offsets and words were taken from different
    texts, or counted in bytes; one of the two points at something else.

    Mend: copy the words of the span, or look the words up anew. White space within
    words may be longer in the text; a span has none around them.
    """
    for record, index, part in world.once(_unusual):
        if part.start is not None and part.end is not None and part.exact is not None:
            length, room = len(part.exact), part.end - part.start
            if length > room or (length < room and " " not in part.exact):
                yield Finding(
                    f"expected words that fit the {room:,} characters from "
                    f"{part.start} to {part.end}, got {length:,}: {quoted(part.exact)}",
                    at=steps_to(world, record, "evidence", index, "exact"),
                )


@rule("evidence.no_hash", "warning", Dossier)
def offsets_have_a_hash(_: Dossier, world: World) -> Iterator[Finding]:
    """A source into whose text evidence has offsets states the hash of that text.

    Why: articles are changed after they are published. Without the hash nobody can tell
    whether offsets still point at the words that were meant.

    Mend: add `text_sha256` and `text_length`.
    """
    without = {s.id: s for s in world.dossier.sources if s.text_sha256 is None}
    for record, index, part in world.once(citations) if without else ():
        if part.start is not None and part.source in without:
            yield Finding(
                "expected the hash of a text into which evidence has offsets, got none",
                at=steps_to(world, without.pop(part.source)),
                hint="add text_sha256",
                related=(world.place(record.id, "evidence", index, "start"),),
            )


@rule("evidence.unanchored", "information", Dossier)
def words_have_offsets(_: Dossier, world: World) -> Iterator[Finding]:
    """Words from a source that states the hash of its text have their offsets.

    Why: a draft has words alone. With offsets they are found at once, also where the
    same words stand twice, and need not be repeated.

    Mend: anchor the dossier with the text, or add `start` and `end`.
    """
    for record, index, part in world.once(_unusual):
        has_hash = world.sources[part.source].text_sha256 is not None
        if part.exact is not None and part.start is None and has_hash:
            yield Finding(
                "expected offsets beside words from a text whose hash is stated, "
                "got words alone",
                at=steps_to(world, record, "evidence", index, "exact"),
                related=(world.place(part.source, "text_sha256"),),
            )


CHECKS: tuple[Check, ...] = (
    every_record_has_evidence,
    pointers_lead_somewhere,
    absence_shows_its_words,
    spans_end_in_the_text,
    words_fit_their_span,
    offsets_have_a_hash,
    words_have_offsets,
    *evidence_texts.CHECKS,
)
