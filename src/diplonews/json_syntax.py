"""The first error of a text that is not JSON: where it is, and how to mend it.

Nothing here recurses, and nothing depends on the messages and positions of the `json`
module, which differ between Python's versions.
"""

import json
import re
from typing import NamedTuple

from diplonews.characters import CONTROL, HIDDEN, SPACE
from diplonews.json_scan import covered
from diplonews.wording import quoted

__all__ = ["Fault", "first_fault", "is_cut"]


class Fault(NamedTuple):
    """An error of syntax: where it is, what was expected, and how to mend it."""

    offset: int
    message: str
    hint: str = ""


_SPACES = " \t\n\r"

# What may come next, in the words of a message.
_VALUE = "a value"
_FIRST_ITEM = "a value or ']'"
_FIRST_KEY = "a key in double quotes or '}'"
_NEXT_KEY = "a key in double quotes"
_COLON = "':' after a key"
_AFTER_ITEM = "',' or ']' after a value"
_AFTER_MEMBER = "',' or '}' after a value"
_NOTHING_MORE = "the end of the text"
_WHAT_FOLLOWS = ""  # that of the array or object which is open now

_LEXEME = re.compile(
    r'("[^"\x00-\x1f]*+")'
    r"|(-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][-+]?[0-9]++)?"
    r"|true|false|null|NaN|-?Infinity)"
    r"|(\[)|(\{)|(\])|(\})|(,)|(:)|([^ \t\n\r])"
)
_QUOTED, _BARE, _OPEN_ARRAY, _OPEN_OBJECT, _CLOSE_ARRAY, _CLOSE_OBJECT = range(1, 7)
_BETWEEN_MEMBERS, _BETWEEN_KEY_AND_VALUE, _ODD = range(7, 10)

_VALUES = {
    _QUOTED: _WHAT_FOLLOWS,
    _BARE: _WHAT_FOLLOWS,
    _OPEN_ARRAY: _FIRST_ITEM,
    _OPEN_OBJECT: _FIRST_KEY,
}
_GRAMMAR: dict[str, dict[int, str]] = {
    _VALUE: _VALUES,
    _FIRST_ITEM: {**_VALUES, _CLOSE_ARRAY: _WHAT_FOLLOWS},
    _FIRST_KEY: {_QUOTED: _COLON, _CLOSE_OBJECT: _WHAT_FOLLOWS},
    _NEXT_KEY: {_QUOTED: _COLON},
    _COLON: {_BETWEEN_KEY_AND_VALUE: _VALUE},
    _AFTER_ITEM: {_BETWEEN_MEMBERS: _VALUE, _CLOSE_ARRAY: _WHAT_FOLLOWS},
    _AFTER_MEMBER: {_BETWEEN_MEMBERS: _NEXT_KEY, _CLOSE_OBJECT: _WHAT_FOLLOWS},
    _NOTHING_MORE: {},
}
_BAD_ESCAPE = re.compile(r"\\(?![/bfnrt]|u[0-9a-fA-F]{4})")


def first_fault(text: str) -> Fault | None:
    """Give the first error of syntax, or nothing if the text is JSON.

    NaN and the infinities pass, as they do in the `json` module.
    """
    plain = covered(text)
    misplaced = _first_misplaced(plain)
    offset = len(plain) if misplaced is None else misplaced[0]
    escape = _BAD_ESCAPE.search(plain, 0, offset)
    if escape:
        return _bad_escape(text, escape.start())
    return _described(text, *misplaced) if misplaced else None


def _first_misplaced(plain: str) -> tuple[int, str] | None:
    """Give the offset of the first thing that may not follow, and what is expected."""
    state, follows = _VALUE, _NOTHING_MORE
    outside: list[str] = []
    number = (0, 0)
    for token in _LEXEME.finditer(plain):
        kind = token.lastindex or 0
        following = _GRAMMAR[state].get(kind)
        if following is None:
            if kind in {_BARE, _ODD} and token.start() == number[1] > 0:
                return number[0], _VALUE  # it runs on, as in 01 or 1_000
            return token.start(), state
        if kind in {_OPEN_ARRAY, _OPEN_OBJECT}:
            outside.append(follows)
            follows = _AFTER_ITEM if kind == _OPEN_ARRAY else _AFTER_MEMBER
        elif kind in {_CLOSE_ARRAY, _CLOSE_OBJECT}:
            follows = outside.pop()
        elif kind == _BARE:
            number = token.span()
        state = following or follows
    if state == _NOTHING_MORE:
        return None
    return len(plain.rstrip(_SPACES)), state


def _bad_escape(text: str, offset: int) -> Fault:
    if text.startswith("u", offset + 1):
        got = text[offset + 2 : offset + 6].partition('"')[0]
        return Fault(
            offset,
            rf"expected four hexadecimal digits after \u, got {quoted(got)}",
            r"write \\ for a backslash",
        )
    got = text[offset + 1]
    return Fault(
        offset,
        rf"expected \\, \", \/, \b, \f, \n, \r, \t or \u, got \ before {_shown(got)}",
        "write ' without a backslash" if got == "'" else r"write \\ for a backslash",
    )


def _described(text: str, offset: int, expected: str) -> Fault:
    """Say what was expected at an offset, what is there, and how to mend it."""
    if text.startswith('"', offset):
        unclosed = _unclosed(text, offset)
        if unclosed:
            return unclosed
        end = covered(text[offset:]).index('"', 1) + offset
        got = f"the string {quoted(text[offset + 1 : end])}"
        hint = "put a comma before it" if expected in _AFTER else ""
    else:
        match = _WORD.match(text, offset)
        is_end = not text[offset:].strip(_SPACES)
        word = "" if is_end else match.group() if match else text[offset]
        got = _shown(word) if word else "the end of the text"
        hint = _hint(word, expected, text[:offset].rstrip(_SPACES)[-1:])
    if expected == _NOTHING_MORE and not hint:
        hint = "a text holds one value"
    return Fault(offset, f"expected {expected}, got {got}", hint)


def _unclosed(text: str, offset: int) -> Fault | None:
    """Say what is wrong inside the string that begins here, if it has no good end."""
    plain = covered(text)
    stop = _STRING_STOP.search(plain, offset + 1)
    if stop is None:
        message = "expected a closing quote, got the end of the text in a string"
        return Fault(offset, message, "the text was cut off, or a quote is missing")
    character = stop.group()
    if character == '"':
        return None
    escaped = json.dumps(character)[1:-1]
    hint = f"write {escaped}"
    if character in "\r\n":
        hint += ", or close the string on its line"
    got = f"the control character {_named(character)} in a string"
    return Fault(stop.start(), f"expected an escape, got {got}", hint)


_STRING_STOP = re.compile(r'["\x00-\x1f]')
_WORD = re.compile(r'[^ \t\n\r\[\]{},:"]{1,100}')
_AFTER = {_AFTER_ITEM, _AFTER_MEMBER}
_KEYS = {_FIRST_KEY, _NEXT_KEY}
_ODD_CHARACTER = re.compile(f"[{CONTROL}{HIDDEN}{SPACE}]")


def _shown(word: str) -> str:
    if _ODD_CHARACTER.match(word):
        return f"the character {_named(word[0])}"
    return quoted(word)


def _named(character: str) -> str:
    return f"U+{ord(character):04X}"


# -- texts that break off --------------------------------------------------------------


def is_cut(text: str) -> bool:
    """Say whether a text is the beginning of JSON whose end is missing."""
    plain = covered(text)
    misplaced = _first_misplaced(plain)
    if misplaced is None:
        return False
    offset, expected = misplaced
    if _BAD_ESCAPE.search(plain, 0, offset):
        return False
    rest = text[offset:].rstrip(_SPACES)
    if expected in _KEYS:
        return not rest or _BEGUN_STRING.fullmatch(text, offset) is not None
    if expected in {_VALUE, _FIRST_ITEM}:
        return not rest or _BEGUN_VALUE.fullmatch(text, offset) is not None
    return not rest


_STRING_BEGIN = (
    r'"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*+'
    r"(?:\\(?:u[0-9a-fA-F]{0,3})?)?"
)
_BEGUN_STRING = re.compile(_STRING_BEGIN)
_BEGUN_VALUE = re.compile(
    rf"{_STRING_BEGIN}|t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?"
    r"|-|-?(?:0|[1-9][0-9]*+)(?:\.|(?:\.[0-9]++)?[eE][-+]?)"
)


# -- hints -----------------------------------------------------------------------------

#: How to mend a word that is none of JSON's, by the pattern with which it begins.
_WORD_HINTS = (
    (r"//|/\*|#", "JSON has no comments"),
    (r"['`‘’‚“”„«»]", "write text and keys in double quotes"),
    (f"[{CONTROL}{HIDDEN}{SPACE}]", "take it away"),
)
#: How to mend what stands where a value should.
_VALUE_HINTS = (
    (r"\+", "write the number without '+'"),
    (r"-?0[0-9]", "write the number without zeros before it"),
    (r"-?\.[0-9]", "write a digit before the point"),
    (r"-?[0-9]+\.(?![0-9])", "write a digit after the point"),
    (r"-?[0-9]+(\.[0-9]+)?[eE][-+]?(?![0-9])", "write digits after the e"),
    (r"(?i:[-+]?(nan|inf))", "JSON has no such number; leave out what is not known"),
    (r"-?[0-9]", "write a number as in 12, -3.5 or 1e6, or text in double quotes"),
    (r"(?i:true)$", "write true"),
    (r"(?i:false)$", "write false"),
    (r"(?i:null|none|nil|undefined)$", "write null"),
    (r"-", "write digits after the minus"),
    (r"[０-９]", "write numbers with the digits 0 to 9"),
    (r"[A-Za-z_]|[^\x00-\x7f]", "write text in double quotes"),
)


def _hint(word: str, expected: str, before: str) -> str:
    """Say how to mend a word or sign that stands where something else is expected."""
    if not word:
        cut = "the text was cut off, or a bracket is not closed"
        return cut if before else "the text is empty"
    for pattern, hint in _WORD_HINTS:
        if re.match(pattern, word):
            return hint
    if before == "," and word in {"]", "}"}:
        return "take away the comma before it"
    if word == "," and expected != _COLON:
        return "take away the comma"
    if expected in {_VALUE, _FIRST_ITEM}:
        return next((hint for form, hint in _VALUE_HINTS if re.match(form, word)), "")
    if expected in _KEYS and word not in _SIGNS:
        return "write the key in double quotes"
    if expected in _AFTER and word not in _SIGNS - {*"[{"}:
        inside = r", or write \" for a quote inside a string"
        return "put a comma before it" + (inside if before == '"' else "")
    return ""


_SIGNS = {*"[]{},:=;"}
