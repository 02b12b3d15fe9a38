"""What in a text comes near to words that are not in it.

Marks and capitals are compared as if there were one of each kind, character by
character, so that a place in the folded text is the same place in the text.
"""

import re
from collections.abc import Iterator, Mapping

__all__ = ["differences", "folded", "longest_part", "tells_much"]

#: Characters that are taken for one another, each with what it is folded into.
_ALIKE: Mapping[int, str] = {
    **dict.fromkeys(map(ord, "‘’‚‛′‵ʹʼʻ`´＇"), "'"),
    **dict.fromkeys(map(ord, "“”„‟″‶«»〝〞＂"), '"'),
    **dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), "-"),
}

#: So many characters of a phrase are looked at to find its longest part.
_MOST_CHARACTERS = 200

#: A part with fewer characters stands in a text by chance.
_FEWEST_CHARACTERS = 8

#: Of the scripts that part no words by spaces: Thai, Lao, Burmese, Khmer, and those of
#: Chinese and Japanese.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)


def folded(text: str) -> str:
    """Give the text with plain marks and small letters, as long as it was."""
    plain = text.translate(_ALIKE)
    small = plain.lower()
    if len(small) == len(plain):
        return small
    return "".join(map(_small, plain))


def _small(character: str) -> str:
    small = character.lower()
    return small if len(small) == 1 else character


def differences(one: str, other: str) -> Iterator[tuple[str, str]]:
    """Give the pairs of characters in which texts of one length differ, each once."""
    pairs = zip(one, other, strict=True)
    yield from dict.fromkeys(pair for pair in pairs if pair[0] != pair[1])


def longest_part(text: str, words: str) -> str:
    """Give the longest part of the words that is in the text; the first of several.

    Only the first 200 characters of the words are tried, with two looks at the text for
    each: what is in the text is still there without its first character. Words that
    are there in part are cut off at its ends, if enough whole ones are left.
    """
    words = words[:_MOST_CHARACTERS]
    longest, end = (0, 0), 0
    for start in range(len(words)):
        end = max(end, start)
        while end < len(words) and words[start : end + 1] in text:
            end += 1
        if end - start > longest[1] - longest[0]:
            longest = (start, end)
        if end == len(words):
            break
    return _in_whole_words(words, *longest)


def tells_much(part: str, words: str) -> bool:
    """Tell whether the longest part of words says where they were taken from.

    It has eight characters or more, and one whole word at least. In scripts that part
    no words by spaces its length alone decides.
    """
    if len(part) < _FEWEST_CHARACTERS:
        return False
    whole = f" {part} " in f" {words[:_MOST_CHARACTERS]} "
    return whole or _UNSPACED.search(part) is not None


def _in_whole_words(words: str, start: int, end: int) -> str:
    part = words[start:end]
    whole = part
    if words[start - 1 : start].strip():
        whole = whole.partition(" ")[2]
    if words[end : end + 1].strip():
        whole = whole.rpartition(" ")[0]
    whole = whole.strip()
    return whole if len(whole) >= _FEWEST_CHARACTERS else part.strip()
