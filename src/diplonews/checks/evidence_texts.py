"""Rules on evidence where the texts of sources are given: its words stand in them."""

from collections import Counter
from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from diplonews.checks.citations import Citation, citations, steps_to
from diplonews.checks.rule import Check, Finding, rule
from diplonews.checks.world import World
from diplonews.errors import DiplonewsError
from diplonews.records.dossier import Dossier
from diplonews.records.parts import Evidence
from diplonews.source_texts import SourceText
from diplonews.texts.forms import normalised, text_hash

__all__ = ["CHECKS"]

# -- the texts -------------------------------------------------------------------------


@rule("evidence.unusable_text", "error", Dossier)
def texts_belong_to_sources(_: Dossier, world: World) -> Iterator[Finding]:
    """A text is given for a source of the dossier, and can be read as its text.

    Why: a text under a misspelt id is looked into by nobody, and its source goes
    unchecked.

    Mend: give texts by the ids of sources; an empty text is left out.
    """
    if world.text_ids:
        for problem in world.given_texts[1]:
            yield Finding(problem.message, hint=problem.hint)


@rule("evidence.hash", "error", Dossier)
def texts_are_those_hashed(_: Dossier, world: World) -> Iterator[Finding]:
    """The text given for a source has the length and the hash that the source states.

    Why: offsets were counted in one text. In another they point at other words, and
    spans that do not repeat their words cannot be checked at all.

    Mend: give the text as it was hashed, also in its line ends and its Unicode form, or
    look all words up anew in the new text.
    """
    for text in world.given_texts[0].values() if world.text_ids else ():
        source = text.source
        if text.is_the_stated_one is not False:
            continue
        if source.text_length not in {None, text.length}:
            field = "text_length"
            message = (
                f"expected a text of {source.text_length:,} characters, "
                f"got one of {text.length:,}"
            )
        else:
            field = "text_sha256"
            stated = (source.text_sha256 or "")[:12]
            message = (
                f"expected the text with the hash {stated}…, "
                f"got one with {text.sha256[:12]}…"
            )
        yield Finding(
            message + _unjudged(world, source.id),
            hint=_slip(text),
            at=steps_to(world, source, field),
        )


def _slip(text: SourceText) -> str:
    """Say how to come to the text that was hashed, if a common slip explains it."""
    without_mark = text.words.text.removeprefix("\ufeff")
    try:
        plain = normalised(without_mark, "nfc-lf")
    except DiplonewsError:  # marks beyond number, of which no form is told
        plain = without_mark
    for form, mend in ((without_mark, _MARK), (plain, _FORM)):
        if text_hash(form) == text.source.text_sha256:
            return mend
    return ""


_MARK = "leave out the byte order mark at its start"
_FORM = "give it in Unicode form NFC, with a line feed alone at the end of each line"


def _unjudged(world: World, source_id: str) -> str:
    count = world.once(_spans_alone)[source_id]
    if not count:
        return ""
    return (
        f", in which {count:,} span{'s' * (count != 1)} without exact cannot be judged"
    )


def _spans_alone(world: World) -> Counter[str]:
    """Count the spans without words, by their sources."""
    return Counter(
        part.source
        for _, _, part in world.once(citations)
        if part.exact is None and part.start is not None
    )


# -- the words -------------------------------------------------------------------------

_Fault = Literal["evidence.moved", "evidence.words", "evidence.ambiguous"]


@frozen
class _Lost:
    """Words that do not stand where they are said to stand."""

    citation: Citation
    fault: _Fault
    message: str
    hint: str

    def finding(self, world: World) -> Finding:
        record, index, _ = self.citation
        at = steps_to(world, record, "evidence", index, "exact")
        return Finding(self.message, at=at, hint=self.hint)


def _lost_words(world: World) -> list[_Lost]:
    """Look up all words of which the text is given; give those that are not right."""
    found: list[_Lost] = []
    for citation in world.once(citations) if world.text_ids else ():
        part = citation[2]
        if part.exact is not None:
            lost = _lost(part, world)
            if lost:
                found.append(_Lost(citation, *lost))
    return found


def _lost(part: Evidence, world: World) -> tuple[_Fault, str, str] | None:
    from diplonews.texts.collapsed import UnlocatedWords  # who gives no text needs none

    text = world.text(part.source)
    if text is None or part.exact is None:
        return None
    phrase = part.exact, part.prefix or "", part.suffix or ""
    start, end = part.start, part.end
    try:
        if start is not None and end is not None and text.has(start, end, *phrase):
            return None
        now = text.locate(*phrase)
    except UnlocatedWords as error:
        is_ambiguous = error.reason == "ambiguous"
        fault: _Fault = "evidence.ambiguous" if is_ambiguous else "evidence.words"
        return fault, error.message, error.hint
    except DiplonewsError as error:  # words that cannot be looked for
        return "evidence.words", str(error), ""
    if start is None:
        return None
    message = (
        f"expected the words at {start}-{end} of the text of '{part.source}', "
        f"got words that stand {text.shown(now)}"
    )
    return "evidence.moved", message, f"write the offsets {now[0]} and {now[1]}"


def _told(world: World, fault: _Fault) -> Iterator[Finding]:
    for lost in world.once(_lost_words):
        if lost.fault == fault:
            yield lost.finding(world)


@rule("evidence.moved", "error", Dossier)
def words_stand_at_their_offsets(_: Dossier, world: World) -> Iterator[Finding]:
    """Words stand in the text at the offsets that they have.

    Why: a sentence put in at the top of an article shifts all that follows, and the
    old offsets then point at other words.

    Mend: write the new offsets, if the words are still meant where they stand now.
    """
    return _told(world, "evidence.moved")


@rule("evidence.words", "error", Dossier)
def words_stand_in_the_text(_: Dossier, world: World) -> Iterator[Finding]:
    """Words stand in the text of their source, in the context that is given.

    Why: words that the source does not have are no evidence: nobody who looks them up
    finds them.

    Mend: copy the words from the text, with its own quotation marks and hyphens. If the
    source has changed and no longer says it, say so in an account.
    """
    return _told(world, "evidence.words")


@rule("evidence.ambiguous", "warning", Dossier)
def words_stand_there_once(_: Dossier, world: World) -> Iterator[Finding]:
    """Words without right offsets stand in the text once, or their context decides.

    Why: of words that stand there twice nobody can tell which are meant, and the
    surroundings of the wrong ones may say something else.

    Mend: add the words right before as `prefix`, those right after as `suffix`, or the
    offsets.
    """
    return _told(world, "evidence.ambiguous")


CHECKS: tuple[Check, ...] = (
    texts_belong_to_sources,
    texts_are_those_hashed,
    words_stand_at_their_offsets,
    words_stand_in_the_text,
    words_stand_there_once,
)
