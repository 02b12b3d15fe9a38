"""The rule that quoted words stand in the text of their source.

A quotation that the reporter interrupts is one quote. So the words are looked for in
the text as it stands, and in what of it is inside quotation marks, joined. Signs are
left out of the comparison: printed marks and commas vary where a quotation is broken.
"""

import re
from collections.abc import Iterator, Sequence

from diplonews.checks.rule import Finding, rule
from diplonews.checks.world import World
from diplonews.records.dossier import Dossier
from diplonews.records.quote import Quote
from diplonews.wording import quoted

__all__ = ["words_stand_in_the_source"]


@rule("quote.words", "error", Dossier, "quotes")
def words_stand_in_the_source(dossier: Dossier, world: World) -> Iterator[Finding]:
    """Words that are quoted verbatim stand in a text in which the quote has evidence.

    Why: a word that is lost, "not" above all, turns a quotation into its opposite, and
    nothing but the text can show it.

    Mend: copy the words from the source. If they are told in other words, the quote is
    `indirect`; if they are translated, say from which language. Only quotes are judged
    whose sources are all given as texts, by evidence with offsets or exact words; what
    a reporter puts between two pieces of a quotation may be missing.
    """
    printed = _Printed(world)
    for index, quote in enumerate(dossier.quotes if world.text_ids else ()):
        sources = _sources(quote, world)
        if sources and not any(printed.has(source, quote.text) for source in sources):
            yield Finding(
                f"expected words that stand in the source, got {quoted(quote.text)}",
                at=("quotes", index, "text"),
                hint="copy the words from the source, or make the quote indirect",
                related=tuple(world.place(source) for source in sources),
            )


def _sources(quote: Quote, world: World) -> tuple[str, ...]:
    """Give the sources of verbatim words, if the texts of all of them are given."""
    if quote.kind == "indirect" or quote.translated_from or quote.original_text:
        return ()
    parts = quote.evidence
    with_text = any(p.start is not None or p.exact is not None for p in parts)
    sources = tuple(dict.fromkeys(part.source for part in parts))
    given = all(world.text(source) is not None for source in sources)
    return sources if with_text and given else ()


class _Printed:
    """The words of the texts, as they are compared; made once for each text."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._forms: dict[tuple[str, bool], tuple[str, ...]] = {}

    def has(self, source: str, words: str) -> bool:
        """Tell whether the words stand in the text of a source, in their order."""
        text = self._world.text(source)
        if text is None or text.find(words, most=1):
            return True
        # Scripts that part no words by spaces may have a quotation within "a word".
        spaced = words.isascii()
        key = source, spaced
        if key not in self._forms:
            self._forms[key] = tuple(_spaced(f, spaced) for f in _forms(text.text))
        pieces = [_spaced(_bare(piece), spaced) for piece in _LEFT_OUT.split(words)]
        return any(_in_order(pieces, form) for form in self._forms[key])


# -- how they are compared -------------------------------------------------------------

#: What stands in verbatim words for others that are left out, or is put in.
_LEFT_OUT = re.compile(r"…|\.\.\.|\[[^\[\]]{0,200}\]")

#: What stands in a text beside the words that are said, such as "(Laughter.)".
_ASIDE = re.compile(r"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]")

_WORDS = re.compile(r"\w+")
_DOUBLE_MARKS = re.compile('["“”„«»「」『』]')
_SINGLE_MARKS = re.compile("['‘’‚‹›]")


def _bare(text: str) -> str:
    """Give the words of a text alone, in lower case, with a space before and after."""
    return f" {' '.join(_WORDS.findall(text.casefold()))} "


def _spaced(bare: str, spaced: bool) -> str:  # noqa: FBT001
    return bare if spaced else bare.replace(" ", "")


def _forms(text: str) -> tuple[str, ...]:
    """Give a text in the ways in which a quotation may run through it."""
    return (
        _bare(text),
        _bare(_ASIDE.sub(" ", text)),
        _bare(_inside(text, _DOUBLE_MARKS)),
        _bare(_inside(text, _SINGLE_MARKS)),
        _bare(_inside(text, _SINGLE_MARKS, to_the_last=True)),
    )


def _in_order(pieces: Sequence[str], form: str) -> bool:
    place = 0
    for piece in pieces:
        place = form.find(piece, place) if piece.strip() else place
        if place < 0:
            return False
        place += max(0, len(piece) - 1)  # the next may begin with the same space
    return True


def _inside(text: str, marks: re.Pattern[str], *, to_the_last: bool = False) -> str:
    """Give what stands between quotation marks, joined.

    A mark that opens again without one that closes begins a paragraph of the same
    quotation. An apostrophe may look like a mark that closes: each quotation goes to
    the first such mark, or to the last before the next one opens.
    """
    pieces: list[str] = []
    start, end = -1, -1
    for mark in marks.finditer(text):
        place = mark.start()
        opens = _opens(text, place)
        if opens and (start < 0 or end >= 0):
            pieces += [text[start:end]] if end >= 0 else []
            start, end = place + 1, -1
        elif start >= 0 and opens is False and (end < 0 or to_the_last):
            end = place
    return " ".join([*pieces, text[start : end if end >= 0 else None] * (start >= 0)])


def _opens(text: str, place: int) -> bool | None:
    """Tell whether a quotation mark opens or closes; None if it is an apostrophe."""
    before, after = text[max(0, place - 1) : place], text[place + 1 : place + 2]
    if text[place] in "「『」』":
        return text[place] in "「『"
    if before.isalnum() and after.isalnum():
        return None
    follows_words = before.isalnum() or before in {*".,;!?…)%"}
    return not follows_words and bool(after.strip()) and after not in {*".,;:!?)—–"}
