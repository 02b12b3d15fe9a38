"""Characters that do not belong in a name, and how data is shown without harm.

The ranges are fixed here, not asked of `unicodedata`: its tables differ between
Python versions, and a verdict must not.
"""

import re

__all__ = [
    "CONTROL",
    "HIDDEN",
    "JOINABLE",
    "JOINERS",
    "MISPLACED_JOINER",
    "NOT_INTERCHANGED",
    "ODD_SPACE",
    "SPACE",
    "collapse",
    "escape",
    "shorten",
    "trim",
]

# Each is the inside of a regular expression's character class.

#: White space: what separates words, however wide and whatever it breaks.
SPACE = r"\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"

#: White space but for the common space.
ODD_SPACE = SPACE.replace(" ", "")

#: What may not be interchanged (RFC 7493): lone surrogates and noncharacters.
NOT_INTERCHANGED = r"\ud800-\udfff\ufdd0-\ufdef" + "".join(
    rf"\U{plane:04x}fffe\U{plane:04x}ffff" for plane in range(0x11)
)

#: That, and the C0 and C1 controls but tab and line feed.
CONTROL = r"\x00-\x08\x0b-\x1f\x7f-\x9f" + NOT_INTERCHANGED

#: Invisible ones that reorder or hide text: bidirectional controls, zero-width spaces,
#: soft hyphens, line separators, fillers, tags. Words as printed may have them.
HIDDEN = (
    r"\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f"
    r"\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
    r"\u2800\ufff0-\ufff8\U000110bd\U000110cd\U00013430-\U0001343f\U00016fe4"
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    r"\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
)

#: Zero-width non-joiner and joiner: spelling in Persian, Hindi and their kin.
JOINERS = r"\u200c\u200d"

#: The scripts that spell with joiners: Arabic, Syriac, Indic, Khmer, Mongolian.
JOINABLE = (
    r"\u0620-\u08ff\u0900-\u109f\u1780-\u17b3\u17b6-\u180d\u180f-\u18af"
    r"\ua840-\ua87f\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc"
)

#: A joiner where it is no spelling, as a regular expression.
MISPLACED_JOINER = f"(?<![{JOINABLE}])[{JOINERS}]|[{JOINERS}](?![{JOINABLE}])"

_UNSHOWN = re.compile(rf"[{CONTROL}{HIDDEN}\t\n\\]|{MISPLACED_JOINER}")
_SPACES = re.compile(f"[{SPACE}]+")
_SPACE_CHARACTERS = "".join(
    chr(code) for code in range(0x3001) if _SPACES.fullmatch(chr(code))
)
_SHORT = {"\n": r"\n", "\t": r"\t", "\\": r"\\"}


def _escaped(match: re.Match[str]) -> str:
    character = match.group()
    code = ord(character)
    return _SHORT.get(character) or (
        f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
    )


def escape(text: str) -> str:
    """Give the text on one line, with nothing that a terminal would obey or hide."""
    return _UNSHOWN.sub(_escaped, text)


def collapse(text: str) -> str:
    """Give the text with each run of white space as one space, and none at its ends."""
    return _SPACES.sub(" ", text).strip(" ")


def trim(text: str) -> str:
    """Give the text without white space at its ends."""
    return text.strip(_SPACE_CHARACTERS)


def shorten(text: str, length: int = 60) -> str:
    """Give the text cut to a length, with a mark where it was cut."""
    return text if len(text) <= length else text[: length - 1] + "…"
