"""Texts as a whole: as plain `str`, in a normal form, and their hashes."""

import re
import unicodedata
from itertools import groupby
from typing import Any

from diplonews.errors import DiplonewsError
from diplonews.wording import kind_of, quoted

__all__ = ["normalised", "plain_text", "text_hash"]

_HALF = re.compile("[\ud800-\udfff]")
_LINE_END = re.compile("\r\n?")

#: Sorting marks takes the square of their number. Text has few on one letter.
_MOST_MARKS = 100


def plain_text(value: Any) -> str:
    """Give a text as a plain `str`, or raise `DiplonewsError`."""
    try:
        return str.__str__(value)  # of a subclass too
    except TypeError:
        pass
    hint = "; decode it first" if isinstance(value, bytes | bytearray) else ""
    raise DiplonewsError(f"expected text, got {kind_of(value)}{hint}")


def text_hash(text: str) -> str:
    """Give the SHA-256 of the UTF-8 bytes, in 64 lower-case hexadecimal digits."""
    from hashlib import sha256  # who does not ask does not pay for it

    plain = plain_text(text)
    half = None if plain.isascii() else _HALF.search(plain)
    if half:
        raise DiplonewsError(
            "expected a text of whole characters, got half of one, "
            f"U+{ord(half.group()):04X} at offset {half.start()}"
        )
    return sha256(plain.encode()).hexdigest()


def normalised(text: str, how: str | None) -> str:
    """Give the text as a source's `text_normalisation` says: "none" or "nfc-lf".

    None is the same as "none". Any other term is refused: what it means only those know
    who use it.
    """
    plain = plain_text(text)
    if how is None or how == "none":
        return plain
    if how != "nfc-lf":
        raise DiplonewsError(f"expected 'none' or 'nfc-lf', got {quoted(how)}")
    if not plain.isascii():
        _check_marks(plain)
        plain = unicodedata.normalize("NFC", plain)
    return _LINE_END.sub("\n", plain)


def _check_marks(text: str) -> None:
    for is_mark, run in groupby(text, lambda c: unicodedata.combining(c) > 0):
        if is_mark and sum(1 for _ in run) > _MOST_MARKS:
            raise DiplonewsError(
                f"expected at most {_MOST_MARKS} combining marks in a row, got more"
            )
