"""A text made ready for finding words in it, and what to say where that fails.

White space is collapsed before words are compared: any run of it equals one space.
Everything else is compared character by character.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any, Literal

from diplonews.characters import HIDDEN, JOINERS, SPACE, collapse, escape
from diplonews.errors import DiplonewsError
from diplonews.texts.forms import normalised, plain_text
from diplonews.texts.near_words import differences, folded, longest_part, tells_much
from diplonews.wording import quoted

__all__ = ["CollapsedText", "Span", "UnlocatedWords"]

#: A stretch of a text: the offset of its first character, and that after its last.
Span = tuple[int, int]

#: So many candidates are kept with an error, and so many are shown in its message.
_KEPT, _SHOWN = 20, 5
_CONTEXT = 20
_LONGEST_SHOWN = 40


class UnlocatedWords(DiplonewsError):
    """Words that stand nowhere in a text, or in several places.

    `candidates` are the first twenty places that may be meant, if there are any.
    """

    def __init__(
        self,
        message: str,
        hint: str = "",
        candidates: tuple[Span, ...] = (),
        reason: Literal["missing", "ambiguous"] = "missing",
    ) -> None:
        self.message = message
        self.hint = hint
        self.candidates = candidates
        self.reason = reason
        super().__init__(message, hint, candidates, reason)

    def __str__(self) -> str:
        return f"{self.message}; {self.hint}" if self.hint else self.message


# -- a text made ready -----------------------------------------------------------------

_SPACES = re.compile(f"[{SPACE}]+")
_LONG_SPACES = re.compile(f"[{SPACE}]{{2,}}")
_INVISIBLE = re.compile(f"[{HIDDEN}{JOINERS}]+")

#: Repeats of long words that overlap are listed until so many characters are compared.
_MOST_COMPARED = 2_000_000

#: Looking for the longest part of missing words takes hundreds of looks through the
#: text: it is done for so many phrases, and for more if the text is short.
_FEWEST_LOOKS, _MOST_LOOKED_THROUGH = 10, 20_000_000


class CollapsedText:
    """A text whose white space is collapsed once, to find many phrases in it.

    Each phrase costs one look through the text, by `str.find`.
    """

    def __init__(self, text: str) -> None:
        self.text = plain_text(text)
        self._collapsed = _SPACES.sub(" ", self.text)
        # Of each run of white space: its place in the collapsed text, and the offset of
        # its last character in the text. The difference is what was left out so far.
        self._places, self._lasts = array("Q"), array("Q")
        left_out = 0
        for run in _LONG_SPACES.finditer(self.text):
            self._places.append(run.start() - left_out)
            self._lasts.append(run.end() - 1)
            left_out = self._lasts[-1] - self._places[-1]
        self._folded: str | None = None
        self._bare: str | None = None
        self._looks = max(_FEWEST_LOOKS, _MOST_LOOKED_THROUGH // (len(self.text) + 1))

    # -- finding -----------------------------------------------------------------------

    def find(
        self, exact: str, prefix: str = "", suffix: str = "", *, most: int | None = None
    ) -> tuple[Span, ...]:
        """Give all places where the words stand, or the first so many, in order.

        They may overlap. Of words so long and so often repeated that listing all would
        take long, the first ones are given, and always at least twenty-one.
        """
        return self._spans(*_phrase(exact, prefix, suffix), most=most)

    def locate(self, exact: str, prefix: str = "", suffix: str = "") -> Span:
        """Give the one place where the words stand, or raise `UnlocatedWords`."""
        phrase = _phrase(exact, prefix, suffix)
        found = self._spans(*phrase, most=_KEPT + 1)
        if len(found) == 1:
            return found[0]
        raise self._ambiguous(*phrase, found) if found else self._missing(*phrase)

    def has(
        self,
        start: int | None,
        end: int | None,
        exact: str,
        prefix: str = "",
        suffix: str = "",
    ) -> bool:
        """Tell whether these words stand between two offsets, in this context.

        Without offsets, or with such as lie outside the text, they do not.
        """
        words, before, after = _phrase(exact, prefix, suffix)
        if start is None or end is None or not self.holds(start, end):
            return False
        if self.words(start, end) != words:
            return False
        place = self._place(start + self.text[start:end].index(words[0]))
        rest = place + len(words)
        return self._follows(place, before) and self._precedes(rest, after)

    def holds(self, start: Any, end: Any) -> bool:
        """Tell whether two offsets lie in the text, the start before the end."""
        if type(start) is not int or type(end) is not int:
            return False
        return 0 <= start < end <= len(self.text)

    def words(self, start: int, end: int) -> str:
        """Give the words between two offsets, with white space collapsed."""
        if not self.holds(start, end):
            raise DiplonewsError(
                f"expected offsets in a text of {len(self.text):,} characters, "
                f"the start before the end, got {quoted(start)} and {quoted(end)}"
            )
        return collapse(self.text[start:end])

    def shown(self, span: Span) -> str:
        """Show a place where words stand, for a message: [words] in their context."""
        start, last = self._place(span[0]), self._place(span[1] - 1)
        text, end = self._collapsed, last + 1
        before = text[max(0, start - _CONTEXT) : start]
        words, after = text[start:end], text[end : end + _CONTEXT]
        if len(words) > _LONGEST_SHOWN:
            half = _LONGEST_SHOWN // 2
            words = f"{words[:half]}…{words[-half + 1 :]}"
        shown = escape(f"{before}[{words}]{after}")
        dots = "…" * (start > _CONTEXT), "…" * (end + _CONTEXT < len(text))
        return f"at {span[0]}-{span[1]} '{dots[0]}{shown}{dots[1]}'"

    # -- places and offsets ------------------------------------------------------------

    def _offset(self, place: int) -> int:
        """Give the offset of the character at a place of the collapsed text."""
        runs = bisect_left(self._places, place)
        return place + (self._lasts[runs - 1] - self._places[runs - 1] if runs else 0)

    def _place(self, offset: int) -> int:
        """Give the place in the collapsed text of a character that is no space."""
        runs = bisect_left(self._lasts, offset)
        return offset - (self._lasts[runs - 1] - self._places[runs - 1] if runs else 0)

    def _span(self, place: int, length: int) -> Span:
        return self._offset(place), self._offset(place + length - 1) + 1

    def _spans(
        self, words: str, before: str = "", after: str = "", *, most: int | None = None
    ) -> tuple[Span, ...]:
        places = sorted(
            place + len(lead)
            for lead in ((before, f"{before} ") if before else ("",))
            for tail in ((after, f" {after}") if after else ("",))
            for place in _occurrences(self._collapsed, lead + words + tail, most)
        )
        return tuple(self._span(place, len(words)) for place in places[:most])

    def _follows(self, place: int, before: str) -> bool:
        """Tell whether words end right before a place, but for a space."""
        gap = place > 0 and self._collapsed[place - 1] == " "
        start = place - gap - len(before)
        return start >= 0 and self._collapsed.startswith(before, start)

    def _precedes(self, place: int, after: str) -> bool:
        """Tell whether words begin right at a place, but for a space."""
        gap = self._collapsed.startswith(" ", place)
        return self._collapsed.startswith(after, place + gap)

    # -- what to say -------------------------------------------------------------------

    def _ambiguous(
        self, words: str, before: str, after: str, found: tuple[Span, ...]
    ) -> UnlocatedWords:
        count = f"{len(found)} times" if len(found) <= _KEPT else "more than 20 times"
        context = " with this context" if before or after else ""
        message = (
            f"expected words that stand once in the text, got {quoted(words)}, "
            f"which stand there {count}{context}: {self._listed(found)}"
        )
        hint = f"add a {'longer ' * bool(context)}prefix or suffix"
        return UnlocatedWords(message, hint, found[:_KEPT], "ambiguous")

    def _missing(self, words: str, before: str, after: str) -> UnlocatedWords:
        message = f"expected words that stand in the text, got {quoted(words)}"
        found = self._spans(words, most=_KEPT + 1)
        if found:
            message += f", which stand there in other context: {self._listed(found)}"
            return UnlocatedWords(
                message, self._wrong_context(words, before, after), found[:_KEPT]
            )
        hint, found = self._near(words)
        return UnlocatedWords(message, hint, found[:_KEPT])

    def _listed(self, found: tuple[Span, ...]) -> str:
        shown = [self.shown(span) for span in found[:_SHOWN]]
        return ", ".join(shown) + " and more" * (len(found) > _SHOWN)

    def _wrong_context(self, words: str, before: str, after: str) -> str:
        """Say which side of the context stands at none of the places of the words."""
        if before and not self._spans(words, before, "", most=1):
            return f"mend the prefix {quoted(before)}"
        if after and not self._spans(words, "", after, most=1):
            return f"mend the suffix {quoted(after)}"
        return "the prefix and the suffix stand at different places; mend one"

    # -- what is near ------------------------------------------------------------------

    def _near(self, words: str) -> tuple[str, tuple[Span, ...]]:
        """Say what in the text comes near to the words, and where it stands."""
        if self._folded is None:
            self._folded = folded(self._collapsed)
        places = _occurrences(self._folded, folded(words), _KEPT + 1)
        found = tuple(self._span(place, len(words)) for place in places)
        if found:
            return self._written_otherwise(words, found), found
        if self._has_invisibly(words):
            return (
                "the text has them with invisible characters or in another Unicode "
                "normal form; copy them from the text"
            ), ()
        return self._only_a_part(self._folded, words), ()

    def _written_otherwise(self, words: str, found: tuple[Span, ...]) -> str:
        theirs = self.words(*found[0])
        pairs = [*differences(theirs, words)][:_SHOWN]
        said = [f"'{escape(a)}' where you wrote '{escape(b)}'" for a, b in pairs]
        return f"the text has {', '.join(said)}: {self._listed(found)}"

    def _has_invisibly(self, words: str) -> bool:
        if words.isascii() and self._collapsed.isascii():
            return False
        if self._bare is None:
            self._bare = _bare(self._collapsed)
        bare = _bare(words)
        return bool(bare) and bare in self._bare

    def _only_a_part(self, text: str, words: str) -> str:
        self._looks -= 1
        if self._looks < 0:
            return ""
        part = longest_part(text, folded(words))
        if len(part) < min(4, (len(words) + 1) // 2):
            return "no part of them is there; see that it is the right text"
        if not tells_much(part, folded(words)):
            return "no long part of them is there; copy them from the text"
        place = text.find(part)
        shown = self.shown(self._span(place, len(part)))
        return f"the longest part of them that is there stands {shown}"


def _phrase(exact: object, prefix: object, suffix: object) -> tuple[str, str, str]:
    words = collapse(plain_text(exact))
    if not words:
        raise DiplonewsError(f"expected words to look for, got {quoted(exact)}")
    return words, collapse(plain_text(prefix)), collapse(plain_text(suffix))


def _occurrences(text: str, words: str, most: int | None) -> Iterator[int]:
    """Give the places of words in a text, of which some may overlap."""
    enough = _KEPT + 1 + _MOST_COMPARED // len(words)
    place = text.find(words)
    for _ in range(enough if most is None else min(most, enough)):
        if place < 0:
            break
        yield place
        place = text.find(words, place + 1)


def _bare(text: str) -> str:
    """Give a text without what is invisible, in one Unicode normal form if it can be.

    Without joiners and marks, texts that differ may look alike: this is for hints only.
    """
    visible = _INVISIBLE.sub("", text)
    try:
        return normalised(visible, "nfc-lf")
    except DiplonewsError:
        return visible
