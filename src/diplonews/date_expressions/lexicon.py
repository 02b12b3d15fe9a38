"""The words that expressions of time are made of, and what each stands for."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, NamedTuple, TypeAlias

__all__ = [
    "ABBREVIATIONS",
    "KNOWN",
    "MONTHS",
    "NUMBERS",
    "ORDINALS",
    "PARTS_OF_DAY",
    "SEASONS",
    "TENS",
    "TIMES_OF_DAY",
    "UNITS",
    "VAGUE",
    "WEEKDAYS",
    "WEEKDAY_NAMES",
    "Unit",
]

Unit: TypeAlias = Literal[
    "day", "week", "month", "quarter", "year", "decade", "century"
]


def _numbered(names: str, start: int) -> Mapping[str, int]:
    """Give each word its number; words with a stroke between them share one."""
    rows = enumerate(names.split(), start)
    return MappingProxyType({word: n for n, row in rows for word in row.split("|")})


def _words(row: str) -> frozenset[str]:
    return frozenset(row.split())


MONTHS: Final = _numbered(
    "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug "
    "september|sept|sep october|oct november|nov december|dec",
    1,
)
WEEKDAY_NAMES: Final = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)
#: From Monday, as `datetime.date.weekday` counts.
WEEKDAYS: Final = _numbered(
    "monday|mon tuesday|tues|tue wednesday|wed thursday|thurs|thur|thu friday|fri "
    "saturday|sat sunday|sun",
    0,
)
#: The EDTF codes of seasons that carry no hemisphere.
SEASONS: Final = _numbered("spring summer autumn|fall winter", 21)
UNITS: Final[Mapping[str, Unit]] = MappingProxyType(
    {
        "day": "day",
        "days": "day",
        "week": "week",
        "weeks": "week",
        "month": "month",
        "months": "month",
        "quarter": "quarter",
        "quarters": "quarter",
        "year": "year",
        "years": "year",
        "decade": "decade",
        "decades": "decade",
        "century": "century",
        "centuries": "century",
    }
)
NUMBERS: Final = _numbered(
    "a|an|one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen",
    1,
)
TENS: Final = _numbered("twenty thirty forty fifty sixty seventy eighty ninety", 2)
ORDINALS: Final = _numbered(
    "first|1st second|2nd third|3rd fourth|4th fifth sixth seventh eighth ninth tenth "
    "eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
    "nineteenth twentieth",
    1,
)
PARTS_OF_DAY: Final = frozenset({"morning", "afternoon", "evening", "night"})

#: Words that may end in a dot.
ABBREVIATIONS: Final = frozenset(
    {word for word in {*MONTHS, *WEEKDAYS} if len(word) < 6} | {"ca", "c"}
)
#: Words that say no more than that it is not certain when.
VAGUE: Final = _words(
    "several few couple recent recently soon shortly promptly near future lately "
    "eventually immediately now previously formerly once many some long ages swiftly "
    "quickly sometime someday currently presently"
)
TIMES_OF_DAY: Final = frozenset({":", "am", "pm", "noon", "midnight", "clock", "gmt"})

_GRAMMAR = _words(
    "in on at during the of by before after until till through since from to and or "
    "between within over for next coming following last past previous preceding this "
    "current ago earlier later hence not no than least latest earliest about around "
    "circa roughly approximately early late mid middle start beginning end close today "
    "tonight yesterday tomorrow fiscal financial fy ending ended starting half time "
    "onward onwards prior up"
)


class _Known(NamedTuple):
    numbers: frozenset[str]
    words: frozenset[str]
    #: Those that a misspelt word may have been meant to be.
    long: tuple[str, ...]


def _all() -> _Known:
    numbers = frozenset({*NUMBERS, *TENS})
    tables = (MONTHS, WEEKDAYS, SEASONS, UNITS, ORDINALS)
    words = numbers.union(PARTS_OF_DAY, _GRAMMAR, *tables)
    return _Known(numbers, words, tuple(sorted(w for w in words if len(w) > 4)))


KNOWN: Final = _all()
