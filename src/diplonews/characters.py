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
    "SPACE",
    "collapse",
    "escape",
    "shorten",
]

# Each is the inside of a regular expression's character class.

#: White space: what separates words, however wide and whatever it breaks.
SPACE = r"\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"

#: C0 and C1 controls but tab and line feed; lone surrogates; noncharacters.
CONTROL = r"\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff"

#: Invisible ones that reorder or hide text: bidirectional controls, zero-width spaces,
#: soft hyphens, line separators, fillers, tags. Words as printed may have them.
HIDDEN = (
    r"\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f"
    r"\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
    r"\U000e0000-\U000e007f"
)

#: Zero-width non-joiner and joiner: spelling in Persian, Hindi and their kin.
JOINERS = r"\u200c\u200d"

#: The scripts that spell with joiners: Arabic, Syriac, Indic, Khmer, Mongolian.
JOINABLE = (
    r"\u0620-\u08ff\u0900-\u109f\u1780-\u18af\ua840-\ua87f\ufb50-\ufdff\ufe70-\ufefc"
)

_UNSHOWN = re.compile(
    rf"[{CONTROL}{HIDDEN}\t\n\\]"
    rf"|(?<![{JOINABLE}])[{JOINERS}]|[{JOINERS}](?![{JOINABLE}])"
)
_SPACES = re.compile(f"[{SPACE}]+")
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


def shorten(text: str, length: int = 60) -> str:
    """Give the text cut to a length, with a mark where it was cut."""
    return text if len(text) <= length else text[: length - 1] + "…"
