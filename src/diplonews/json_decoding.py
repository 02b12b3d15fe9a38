"""Bytes to JSON text: UTF-8 only, within the size, without a byte order mark."""

import json
import warnings
from inspect import currentframe

from diplonews.errors import DiplonewsWarning, InvalidData, Problem
from diplonews.json_places import Position, Positions
from diplonews.limits import DEFAULT, Limits
from diplonews.wording import kind_of

__all__ = ["decoded", "encoded", "refusal"]

_MARK = "\ufeff"


def decoded(data: object, limits: Limits = DEFAULT) -> str:
    """Give the text of data in UTF-8, without the byte order mark it may begin with.

    Data is `str`, `bytes` or `bytearray`. A mark is taken away with a warning.
    """
    if isinstance(data, str):
        _check_size(len(data) if data.isascii() else len(encoded(data)), limits)
        return _without_mark(data)
    if isinstance(data, bytes | bytearray):
        _check_size(len(data), limits)
        return _without_mark(_from_utf_8(bytes(data)))
    raise refusal("json.input", f"expected str or bytes, got {kind_of(data)}")


def _check_size(size: int, limits: Limits) -> None:
    if size > limits.size:
        message = f"expected at most {limits.size:,} bytes of UTF-8, got more"
        raise refusal("json.size", message)


def _from_utf_8(data: bytes) -> str:
    # JSON begins with an ASCII character, so two bytes or four tell the encoding.
    if data.startswith(b"\x1f\x8b"):
        message = "expected UTF-8, got what is packed by gzip"
        raise refusal("json.encoding", message, _UNPACK, Position(1, 1))
    encoding = json.detect_encoding(data[:4])[:6].upper()
    if encoding in {"UTF-16", "UTF-32"}:
        message = f"expected UTF-8, got what looks like {encoding}"
        raise refusal("json.encoding", message, _SAVE, Position(1, 1))
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode().removeprefix(_MARK)
        byte = f"the byte 0x{data[error.start]:02x} at offset {error.start}"
        place = Positions(before).at(len(before))
        message = f"expected UTF-8, got {byte}"
        wrong = refusal("json.encoding", message, _SAVE, place)
    raise wrong


_SAVE = "save the text as UTF-8"
_UNPACK = "unpack it first, or read JSON Lines by read_jsonl"


def _without_mark(text: str) -> str:
    if not text.startswith(_MARK):
        return text
    message = "a byte order mark before the text was skipped; save it as UTF-8 without"
    warnings.warn(message, DiplonewsWarning, stacklevel=_level_of_the_caller())
    return text[1:]


def _level_of_the_caller() -> int:
    """Give the `stacklevel` that blames a warning on the code that called us."""
    level, frame = 0, currentframe()
    while frame and frame.f_globals.get("__name__", "").startswith("diplonews."):
        level, frame = level + 1, frame.f_back
    return level


def encoded(text: str) -> bytes:
    """Give the text in UTF-8, which a `str` with half a character has to bend."""
    return text.encode(errors="surrogatepass")


def refusal(
    code: str, message: str, hint: str = "", place: Position | None = None
) -> InvalidData:
    """Give the exception for a text that cannot be read, of one problem."""
    line, column = place or (None, None)
    problem = Problem(code=code, message=message, hint=hint, line=line, column=column)
    return InvalidData([problem], "JSON")
