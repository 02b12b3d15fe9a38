"""Rules on texts: letters that look like others, and forms of the same letters."""

import re
import unicodedata
from collections.abc import Iterator

from diplonews.checks.rule import Check, Finding, Wording, rule
from diplonews.checks.world import World
from diplonews.errors import DiplonewsError
from diplonews.texts.forms import normalised
from diplonews.wording import quoted

__all__ = ["CHECKS"]

# The ranges are fixed here, not asked of `unicodedata`: its tables differ between
# Python versions, and a verdict must not.

_LATIN = (
    "A-Za-z\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02af\\u1d00-\\u1d25\\u1e00-\\u1eff"
    "\\u2c60-\\u2c7f\\ua722-\\ua787\\uff21-\\uff3a\\uff41-\\uff5a"
)
#: Scripts with letters that look like Latin ones. Of Greek only these letters: others,
#: as in "μm" and "kΩ", are used in Latin words.
_LIKE_LATIN = {
    "Cyrillic": "\\u0400-\\u0481\\u048a-\\u052f\\u1c80-\\u1c8a\\ua640-\\ua66e",
    "Greek": "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧικνορυχϲϳϹϿάέήίόύώΐΰϊϋΆΈΉΊΌΎΪΫ\\u1f00-\\u1fff",
    "Armenian": "\\u0531-\\u0556\\u0561-\\u0587",
}
_MARKS = "[\\u0300-\\u036f]*"
_OTHER = "".join(_LIKE_LATIN.values())
_MIXED = re.compile(
    f"[{_LATIN}]{_MARKS}(?P<after>[{_OTHER}])|(?P<before>[{_OTHER}]){_MARKS}[{_LATIN}]"
)


@rule("text.mixed_scripts", "warning", Wording)
def words_are_of_one_script(wording: Wording, _: World) -> Iterator[Finding]:
    """A word of a name or title has no letters of scripts that look alike.

    Why: the Cyrillic letter a looks like the Latin one and is another: the name is
    found by no search, and two records of one person stay two.

    Mend: write the word anew in one script. Words of different scripts may stand side
    by side.
    """
    mixed = _MIXED.search(wording.text) if wording.rule.kind == "line" else None
    if mixed:
        letter = mixed["after"] or mixed["before"]
        script = next(s for s, range_ in _LIKE_LATIN.items() if _is_in(letter, range_))
        text, place = wording.text, mixed.start()
        end = text.find(" ", place)
        word = text[text.rfind(" ", 0, place) + 1 : end if end >= 0 else len(text)]
        yield Finding(
            f"expected words of one script each, got {quoted(word)}, in which "
            f"U+{ord(letter):04X} is {script} and a letter beside it Latin"
        )


def _is_in(letter: str, letters: str) -> bool:
    return re.fullmatch(f"[{letters}]", letter) is not None


#: Marks on a letter are sorted in the square of their number; short texts have few.
_SHORT = 1000


@rule("text.normal_form", "warning", Wording)
def texts_are_composed(wording: Wording, _: World) -> Iterator[Finding]:
    """A text is in Unicode normalisation form C.

    Why: "é" can be one character or two. Both look the same, sort apart, and are not
    found by each other. Texts are kept as they came, so nothing mends it later.

    Mend: normalise it to form C. Words that are printed otherwise in a source whose
    text is not normalised stay as they are.
    """
    if not _is_composed(wording.text):
        yield Finding(
            "expected text in Unicode normalisation form C, "
            f"got {quoted(wording.text)}, which is not",
            hint="normalise it",
        )


def _is_composed(text: str) -> bool:
    if len(text) <= _SHORT:
        return unicodedata.is_normalized("NFC", text)
    try:
        return normalised(text, "nfc-lf") == text
    except DiplonewsError:  # marks beyond number, of which no form is told
        return True


CHECKS: tuple[Check, ...] = (words_are_of_one_script, texts_are_composed)
