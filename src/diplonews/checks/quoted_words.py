"""The rule that quoted words stand in the text of their source.

A quotation that the reporter interrupts is one quote. So the words are looked for in
the text as it stands, and in what of it is inside quotation marks, joined. Signs are
left out of the comparison: printed marks and commas vary where a quotation is broken.
So are capitals, invisible characters and the Unicode normal form. Where a bracket
touches a word, as in "[T]he", only the letters outside it are looked for.

A look takes time with the length of the text. Once a thousand million characters are
looked through for words that do not stand there exactly as they are written, quotes are
no longer judged in that check: after some two thousand in a text of 100,000 characters.
"""

import re
from collections.abc import Iterator, Sequence

from diplonews.characters import HIDDEN, JOINERS, collapse, escape
from diplonews.checks.rule import Finding, rule
from diplonews.checks.world import World
from diplonews.errors import DiplonewsError
from diplonews.records.dossier import Dossier
from diplonews.records.quote import Quote
from diplonews.texts.forms import normalised
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
    a reporter puts between two pieces of a quotation may be missing. Where that stands
    within the same quotation marks, give each piece evidence of its own for `/text`.
    """
    printed = _Printed(world)
    for index, quote in enumerate(dossier.quotes if world.text_ids else ()):
        sources = _sources(quote, world)
        if (
            sources
            and not any(printed.has(source, quote.text) for source in sources)
            and not _is_joined(quote, world)
        ):
            yield Finding(
                f"expected words that stand in the source, got {quoted(quote.text)}",
                at=("quotes", index, "text"),
                hint=printed.hint(sources, quote.text),
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


#: So much may a reporter put between two pieces of a quotation.
_LONGEST_INSERT = 200
_SIGN = re.compile(r"[^\w\s]")


def _is_joined(quote: Quote, world: World) -> bool:
    """Tell whether the words are those of spans that follow each other closely."""
    pieces: list[str] = []
    before: tuple[str, int] | None = None
    for part in quote.evidence:
        text = world.text(part.source) if "/text" in part.supports else None
        if text is None or part.start is None or part.end is None:
            continue
        if before and not _is_insert(text.text, before, (part.source, part.start)):
            return False
        pieces.append(text.text[part.start : part.end])
        before = (part.source, part.end)
    if len(pieces) < 2 or sum(map(len, pieces)) > 3 * len(quote.text) + 1_000:
        return False
    joined, words = _clean(" ".join(pieces)), _clean(quote.text)
    if _is_spaced(words):
        return _bare(joined) == _bare(words)
    return _bare(joined).replace(" ", "") == _bare(words).replace(" ", "")


def _is_insert(text: str, before: tuple[str, int], after: tuple[str, int]) -> bool:
    """Tell whether a reporter's words, set off by a sign, stand between two places."""
    (source, end), (other, start) = before, after
    is_near = source == other and end < start <= end + _LONGEST_INSERT
    return is_near and bool(_SIGN.search(text[end - 1 : start + 1]))


# -- looking for them ------------------------------------------------------------------

#: So many characters are looked through in a check, and so many until it is no longer
#: said where words first differ.
_MOST_LOOKED_THROUGH, _MOST_FOR_HINTS = 1_000_000_000, 200_000_000

#: Of longer words it is not said where they first differ.
_LONGEST_COMPARED, _LONGEST_SHOWN = 5_000, 40


class _Printed:
    """The words of the texts, as they are compared; made once for each text."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._forms: dict[tuple[str, bool], tuple[str, ...]] = {}
        self._looked_through = 0

    def has(self, source: str, words: str) -> bool:
        """Tell whether the words stand in the text of a source, in their order.

        After too many looks they are taken to stand there.
        """
        text = self._world.text(source)
        if text is None or self._looked_through > _MOST_LOOKED_THROUGH:
            return True
        if text.find(words, most=1):
            return True
        self._looked_through += len(text.text)
        plain = _clean(words)
        return self._stands(source, plain, spaced=_is_spaced(plain))

    def hint(self, sources: Sequence[str], words: str) -> str:
        """Say how to mend words that are not there, and up to where they are."""
        there = max((self._beginning(source, words) for source in sources), key=len)
        if len(there) > _LONGEST_SHOWN:
            there = f"…{there[1 - _LONGEST_SHOWN :]}"
        up_to = f"they stand there up to '{escape(there)}'; " if there else ""
        return f"{up_to}copy the words from the source, or make the quote indirect"

    def _beginning(self, source: str, words: str) -> str:
        """Give the longest beginning that is there, if it has more than one word."""
        if len(words) > _LONGEST_COMPARED:
            return ""
        plain = _clean(words)
        spaced = _is_spaced(plain)
        steps = (_STEPS if spaced else _SMALL_STEPS).finditer(plain)
        ends = [0, *(step.end() for step in steps)]
        there, missing = 0, len(ends) - 1
        while missing - there > 1 and self._looked_through < _MOST_FOR_HINTS:
            middle = (there + missing) // 2
            if self._stands(source, plain[: ends[middle]], spaced=spaced):
                there = middle
            else:
                missing = middle
        return plain[: ends[there]] if there > 1 else ""

    def _stands(self, source: str, words: str, *, spaced: bool) -> bool:
        pieces = [*_pieces(words, spaced=spaced)]
        for form in self._forms_of(source, spaced=spaced):
            self._looked_through += len(form)
            if _in_order(pieces, form):
                return True
        return False

    def _forms_of(self, source: str, *, spaced: bool) -> tuple[str, ...]:
        key = source, spaced
        if key not in self._forms:
            text = self._world.text(source)
            forms = _forms(_clean(text.text if text else ""))
            ready = (form if spaced else form.replace(" ", "") for form in forms)
            self._forms[key] = tuple(dict.fromkeys(ready))
        return self._forms[key]


# -- how they are compared -------------------------------------------------------------

_BRACKET = r"\[[^\[\]]{0,200}\]"

#: What stands in verbatim words for others that are left out, or is put in.
_LEFT_OUT = re.compile(rf"([…⋯‥]|\.(?: ?\.){{2,}}|{_BRACKET})")

#: What stands in a text beside the words that are said, such as "(Laughter.)".
_ASIDE = re.compile(rf"\([^()]{{0,200}}\)|{_BRACKET}")

#: Letters of a word that a text has in brackets, such as "[T]he" and "invest[ed]".
_LETTER = r"[^\W\d_]"
_IN_A_WORD = re.compile(
    rf"\[({_LETTER}{{1,20}})\](?={_LETTER})|(?<={_LETTER})\[({_LETTER}{{1,20}})\]"
)

#: A word with the brackets that touch it; a character, where no spaces part words.
_STEPS = re.compile(rf"(?:\w|{_BRACKET})+")
_SMALL_STEPS = re.compile(rf"\w|{_BRACKET}")

_INVISIBLE = re.compile(f"[{HIDDEN}{JOINERS}]+")
_WORDS = re.compile(r"\w+")
_DOUBLE_MARKS = re.compile('["“”„«»「」『』]')
_SINGLE_MARKS = re.compile("['‘’‚‹›]")


def _clean(text: str) -> str:
    """Give a text on one line, without what is invisible, in one Unicode normal form.

    Where it has too many marks in a row to be normalised it stays as it is.
    """
    plain = collapse(text)
    visible = plain if plain.isascii() else _INVISIBLE.sub("", plain)
    try:
        return normalised(visible, "nfc-lf")
    except DiplonewsError:
        return visible


def _is_spaced(words: str) -> bool:
    """Tell whether words are looked for as whole words.

    Scripts that part no words by spaces may have a quotation within "a word".
    """
    return all(map(str.isascii, _WORDS.findall(words)))


def _bare(text: str) -> str:
    """Give the words of a text alone, in lower case, with a space before and after."""
    return f" {' '.join(_WORDS.findall(text.casefold()))} "


def _pieces(words: str, *, spaced: bool) -> Iterator[str]:
    """Give the words between those that are left out or put in, as they are compared.

    A piece that touches a bracket has no space on that side: it may begin or end within
    a word.
    """
    parts = _LEFT_OUT.split(words)
    gaps = ["", *parts[1::2], ""]
    for before, piece, after in zip(gaps[:-1], parts[::2], gaps[1:], strict=True):
        bare = _bare(piece) if spaced else _bare(piece).replace(" ", "")
        if before.endswith("]") and piece[:1].isalnum():
            bare = bare.removeprefix(" ")
        if after.startswith("[") and piece[-1:].isalnum():
            bare = bare.removesuffix(" ")
        if bare.strip():
            yield bare


def _in_order(pieces: Sequence[str], form: str) -> bool:
    place = 0
    for piece in pieces:
        place = form.find(piece, place)
        if place < 0:
            return False
        place += len(piece) - piece.endswith(" ")  # with which the next may begin
    return True


def _forms(text: str) -> tuple[str, ...]:
    """Give a text in the ways in which a quotation may run through it."""
    whole = _IN_A_WORD.sub(r"\1\2", text)
    return (
        _bare(whole),
        _bare(_ASIDE.sub(" ", text)),
        _bare(_inside(whole, _DOUBLE_MARKS)),
        _bare(_inside(whole, _SINGLE_MARKS)),
        _bare(_inside(whole, _SINGLE_MARKS, to_the_last=True)),
    )


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
