"""Dates, periods and durations against a count of every day, second and start.

The oracles know only the grammar: which ISO strings a text may stand for is decided by
prefixes and lists of months, and verdicts by trying all pairs of them.
"""

import calendar
import random
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import pairwise, product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplonews.errors import InvalidData
from diplonews.values.dates import PartialDate, Period
from diplonews.values.durations import Duration

# -- verdicts: by all pairs ------------------------------------------------------------


def verdict(trials: Iterable[bool]) -> bool | None:
    """Tell what holds in all trials, if it is the same in all of them."""
    seen = set[bool]()
    for trial in trials:
        seen.add(trial)
        if len(seen) > 1:
            return None
    [same] = seen
    return same


# -- an oracle for days ----------------------------------------------------------------

#: Far away on either side: what an open run may mean beside the days near by.
FAR = {"0500-01-01", "0501-01-01", "9500-01-01", "9501-01-01"}
#: The first and the last days of the decades and centuries that are tried.
AROUND = {"1900-01-01", "1990-01-01", "2009-12-31", "2099-12-31"}
#: Every day of four years, and of a fifth, in which winters end.
NEAR = {
    f"{year}-{month:02}-{day:02}"
    for year in range(1999, 2004)
    for month in range(1, 13)
    for day in range(1, calendar.monthrange(year, month)[1] + 1)
}
EVERY_DAY = FAR | AROUND | NEAR
#: Fewer days, for what takes four of them at a time: the bounds of months, and between.
FEW_DAYS = FAR | {
    f"{year}-{month:02}-{day:02}"
    for year in (2000, 2001)
    for month in range(1, 13)
    for day in (1, 16, calendar.monthrange(year, month)[1])
}

MONTHS_OF = {
    **dict.fromkeys(("21", "22", "23"), "01 02 03 04 05 06 07 08 09 10 11 12"),
    **dict.fromkeys(
        ("24", "28", "30"), "01 02 03 04 05 06 07 08 09 10 11 12 and 01 02"
    ),
    **dict.fromkeys(("25", "31"), "03 04 05"),
    **dict.fromkeys(("26", "32"), "06 07 08"),
    **dict.fromkeys(("27", "29"), "09 10 11"),
    "33": "01 02 03",
    "34": "04 05 06",
    "35": "07 08 09",
    "36": "10 11 12",
    "37": "01 02 03 04",
    "38": "05 06 07 08",
    "39": "09 10 11 12",
    "40": "01 02 03 04 05 06",
    "41": "07 08 09 10 11 12",
}


def prefixes(text: str) -> list[str]:
    """Give the patterns for the beginnings of the days that a date may be."""
    if text[5:] not in MONTHS_OF:
        return [text.replace("X", ".")]
    year = int(text[:4])
    this, _, following = MONTHS_OF[text[5:]].partition(" and ")
    return [f"{year}-{month}" for month in this.split()] + [
        f"{year + 1}-{month}" for month in following.split()
    ]


@cache
def possible_days(text: str, *, few: bool = False) -> frozenset[str]:
    """Give the days that a date may be, of every day or of a few."""
    universe = FEW_DAYS if few else EVERY_DAY
    if text[0] == "[":
        items = text[1:-1].split(",")
        return frozenset(d for item in items for d in _run_of_days(item, universe))
    text = text.rstrip("?~%").split("T")[0]
    wanted = [re.compile(prefix) for prefix in prefixes(text)]
    return frozenset(d for d in universe if any(w.match(d) for w in wanted))


def _run_of_days(item: str, universe: set[str]) -> set[str]:
    start, dots, end = item.partition("..")
    if not dots:
        return set(possible_days(item, few=universe is FEW_DAYS))
    return {
        day
        for day in universe
        if (not start or day >= min(possible_days(start)))
        and (not end or day <= max(possible_days(end)))
    }


# -- texts to try ----------------------------------------------------------------------

years = st.integers(1999, 2002).map(str)
months = st.builds("{}-{:02}".format, years, st.integers(1, 12))
groups = st.builds("{}-{}".format, years, st.integers(21, 41))
days = st.sampled_from(sorted(day for day in NEAR if day < "2003"))
unspecified = st.one_of(
    st.sampled_from(["199X", "200X", "19XX", "20XX"]),
    years.map("{}-XX".format),
    years.map("{}-XX-XX".format),
    months.map("{}-XX".format),
)
points = st.one_of(years, months, groups, days, unspecified)
qualified = st.builds("{}{}".format, points, st.sampled_from(["", "?", "~", "%"]))
runs = st.one_of(
    *(
        st.tuples(kind, kind).map(sorted).map("..".join)
        for kind in (years, months, days)
    )
)


def _set(before: str, items: Sequence[str], after: str) -> str:
    first = [f"..{before}"] if before else []
    last = [f"{after}.."] if after else []
    return f"[{','.join([*first, *items, *last])}]"


maybe = st.one_of(st.just(""), points)
sets = st.builds(_set, maybe, st.lists(st.one_of(points, runs), max_size=3), maybe)


def is_date(text: str) -> bool:
    """Tell whether a date is admitted."""
    return is_admitted(PartialDate, text)


def is_admitted(kind: Callable[[str], object], text: str) -> bool:
    """Tell whether a value of a kind is admitted."""
    try:
        kind(text)
    except InvalidData:
        return False
    return True


dates = st.one_of(qualified, sets.filter(is_date))


# -- dates -----------------------------------------------------------------------------


def bound(day: str) -> date | None:
    """Give the day that a bound is, or None if it stands for no bound."""
    return None if day in FAR else date.fromisoformat(day)


@given(dates)
def test_bounds_are_the_first_and_last_possible_day(text: str) -> None:
    """The bounds are those of a count of all days that the text may mean."""
    it, possible = PartialDate(text), possible_days(text)

    assert it.earliest == bound(min(possible))
    assert it.latest == bound(max(possible))


@pytest.mark.parametrize("year", ["1999", "2000", "2002"])
def test_every_form_of_a_year_has_the_counted_bounds(year: str) -> None:
    """No month, no group of months and no day of a year has other bounds."""
    endings = [
        "",
        "-XX",
        "-XX-XX",
        *(f"-{n:02}" for n in (*range(1, 13), *range(21, 42))),
    ]
    for text in [year + ending for ending in endings] + [
        day for day in NEAR if day.startswith(year)
    ]:
        it, possible = PartialDate(text), possible_days(text)
        assert (it.earliest, it.latest) == (bound(min(possible)), bound(max(possible)))


@given(dates, dates)
def test_dates_compare_as_all_pairs_of_days(one: str, other: str) -> None:
    """A verdict on two dates is what all pairs of possible days agree on."""
    its, theirs = possible_days(one), possible_days(other)
    it, them = PartialDate(one), PartialDate(other)

    before = verdict(a < b for a, b in product(its, theirs))
    after = verdict(a > b for a, b in product(its, theirs))
    overlap = verdict(a == b for a, b in product(its, theirs))
    assert it.before(them) is them.after(it) is before
    assert it.after(them) is them.before(it) is after
    assert it.overlaps(them) is them.overlaps(it) is overlap


@given(st.lists(st.one_of(points, runs), min_size=1, max_size=4), maybe, maybe)
def test_a_set_has_one_spelling(items: list[str], start: str, end: str) -> None:
    """A set is admitted in one order only, and if refused, the hint is admitted."""
    text = _set(start, items, end)
    try:
        PartialDate(text)
    except InvalidData as error:
        [problem] = error.problems
        if problem.hint.startswith("write '"):
            mended = problem.hint.removeprefix("write '").removesuffix("'")
            assert possible_days(str(PartialDate(mended))) == possible_days(text)
    else:
        parts = text[1:-1].split(",")
        ends = [(min(d), max(d)) for d in (_run_of_days(p, EVERY_DAY) for p in parts)]
        flat = [day for pair in ends for day in pair]
        assert flat == sorted(flat)
        assert all(a[1] < b[0] for a, b in pairwise(ends))


# -- periods ---------------------------------------------------------------------------

few_days = st.sampled_from(sorted(FEW_DAYS - FAR))
few_years = st.sampled_from(["2000", "2001"])
few_months = st.builds("{}-{:02}".format, few_years, st.integers(1, 12))
few_points = st.one_of(few_years, few_months, few_days)
few_sets = st.one_of(
    few_points.map("[..{}]".format),
    few_points.map("[{}..]".format),
    st.builds("[{},{}]".format, few_points, few_points),
    st.builds("[{}..{}]".format, few_days, few_days),
).filter(is_date)
few_dates = st.one_of(few_points, few_sets)
ends = st.one_of(few_dates, st.sampled_from(["", ".."]))
periods = st.builds("{}/{}".format, ends, ends).filter(
    lambda text: is_admitted(Period, text)
)


@cache
def possible_ends(text: str, opened: str) -> frozenset[str]:
    """Give the days that an end of a period may be; an open one is no day."""
    if text == "..":
        return frozenset({opened})
    return possible_days(text, few=True) if text else frozenset(FEW_DAYS)


@cache
def possible_courses(text: str) -> list[tuple[str, str]]:
    """Give all pairs of a start and an end that is not before it; a date is both."""
    start, slash, end = text.partition("/")
    if not slash:
        return [(day, day) for day in possible_days(text, few=True)]
    pairs = product(possible_ends(start, ""), possible_ends(end, "~"))
    return [(s, e) for s, e in pairs if s <= e]


whens = st.one_of(few_dates, periods)


def read(text: str) -> PartialDate | Period:
    """Read a date or a period."""
    return Period(text) if "/" in text else PartialDate(text)


@given(whens, whens)
def test_whens_compare_as_all_pairs_of_courses(one: str, other: str) -> None:
    """A verdict on dates and periods is what all their possible courses agree on."""
    pairs = list(product(possible_courses(one), possible_courses(other)))
    it, them = read(one), read(other)

    before = verdict(a[1] < b[0] for a, b in pairs)
    after = verdict(b[1] < a[0] for a, b in pairs)
    overlap = verdict(b[0] <= a[1] and a[0] <= b[1] for a, b in pairs)
    assert it.before(them) is them.after(it) is before
    assert it.after(them) is them.before(it) is after
    assert it.overlaps(them) is them.overlaps(it) is overlap


@given(periods, few_dates)
def test_a_period_contains_what_all_courses_contain(text: str, moment: str) -> None:
    """A date is in a period if it is between start and end however it goes."""
    trials = product(possible_courses(text), possible_days(moment, few=True))

    assert Period(text).contains(PartialDate(moment)) is verdict(
        start <= day <= end for (start, end), day in trials
    )


@given(ends, ends)
def test_a_period_is_refused_only_if_no_course_is_left(start: str, end: str) -> None:
    """A period is admitted if one of its ends is a date and some course is possible."""
    text = f"{start}/{end}"
    one_date = start not in {"", ".."} or end not in {"", ".."}

    assert is_admitted(Period, text) is (one_date and bool(possible_courses(text)))


# -- times -----------------------------------------------------------------------------

#: The seconds of a minute that are tried.
SECONDS = (0, 1, 30, 58, 59)
#: Seconds, in minutes, that lie near the turn of a day.
MINUTES = [
    datetime(2000, 2, 28, 23, 57) + timedelta(minutes=n)  # noqa: DTZ001
    for n in range(6)
]
#: Where they are far away: what an open run may mean beside them.
FAR_TIMES = [datetime(year, 1, 1) for year in (500, 501, 9500, 9501)]  # noqa: DTZ001

near_minutes = st.sampled_from(MINUTES)
near_seconds = st.sampled_from(
    [minute.replace(second=second) for minute, second in product(MINUTES, SECONDS)]
)
local = st.one_of(
    near_minutes.map("{:%Y-%m-%dT%H:%M}".format),
    near_seconds.map("{:%Y-%m-%dT%H:%M:%S}".format),
)
offsets = st.sampled_from(["+00:00", "+00:01", "-00:02", "+09:00", "-03:30", "+14:00"])


def _at(text: str, offset: str) -> str:
    """Write a time of UTC with an offset."""
    zone = datetime.strptime(offset, "%z").tzinfo
    moment = datetime.fromisoformat(f"{text}+00:00").astimezone(zone)
    return moment.isoformat()[: len(text)] + offset


zoned = st.one_of(local.map("{}Z".format), st.builds(_at, local, offsets))


def possible_seconds(text: str) -> list[datetime]:
    """Give the seconds that a time or a limit may be, in UTC if it has an offset."""
    if text[0] == "[":
        limit = possible_seconds(text.strip("[.]"))
        zone = limit[0].tzinfo
        every = [
            minute.replace(second=second, tzinfo=zone)
            for minute, second in product(MINUTES, SECONDS)
        ] + [time.replace(tzinfo=zone) for time in FAR_TIMES]
        if text.startswith("[.."):
            return [time for time in every if time <= max(limit)]
        return [time for time in every if time >= min(limit)]
    moment = datetime.fromisoformat(text)
    if moment.tzinfo:
        moment = moment.astimezone(UTC)
    by_second = text.count(":", 0, 19) == 2
    return [moment if by_second else moment.replace(second=n) for n in SECONDS]


def limits(times: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Give times, and runs that are open before or after them."""
    return st.one_of(times, times.map("[..{}]".format), times.map("[{}..]".format))


alike = st.one_of(*(st.tuples(limits(kind), limits(kind)) for kind in (local, zoned)))


@given(alike)
def test_times_compare_as_all_pairs_of_seconds(texts: tuple[str, str]) -> None:
    """Two times, both with or both without an offset, compare by the second."""
    one, other = texts
    pairs = list(product(possible_seconds(one), possible_seconds(other)))
    it, them = PartialDate(one), PartialDate(other)

    assert it.before(them) is them.after(it) is verdict(a < b for a, b in pairs)
    assert it.after(them) is them.before(it) is verdict(a > b for a, b in pairs)
    assert it.overlaps(them) is them.overlaps(it) is verdict(a == b for a, b in pairs)


@given(zoned, st.one_of(local, qualified))
def test_other_times_compare_by_their_days(one: str, other: str) -> None:
    """A time with an offset compares by its day with whatever has none."""
    it, them = PartialDate(one), PartialDate(other)
    its_day, their_day = PartialDate(one[:10]), PartialDate(other.partition("T")[0])

    assert it.earliest == it.latest == date.fromisoformat(one[:10])
    assert it.before(them) is its_day.before(their_day)
    assert it.after(them) is its_day.after(their_day)
    assert it.overlaps(them) is its_day.overlaps(their_day)


def time_courses(start: str, end: str) -> list[tuple[datetime, datetime]]:
    """Give all pairs of a start and an end that is not before it, in seconds."""
    known = possible_seconds(start or end)
    everything = possible_seconds(f"[{start or end}..]") + possible_seconds(
        f"[..{start or end}]"
    )
    starts = possible_seconds(start) if start else everything
    ends_ = possible_seconds(end) if end else everything
    assert known
    return [(s, e) for s, e in product(starts, ends_) if s <= e]


unlimited = st.one_of(
    *(
        st.tuples(
            st.one_of(kind, st.just("")), st.one_of(kind, st.just("")), limits(kind)
        )
        for kind in (local, zoned)
    )
)


@given(unlimited)
def test_a_period_of_times_contains_what_all_courses_contain(
    texts: tuple[str, str, str],
) -> None:
    """A time is in a period of times if it is so however the period goes."""
    start, end, moment = texts
    if not (start or end):
        return
    courses = time_courses(start, end)
    text = f"{start}/{end}"
    assert is_admitted(Period, text) is bool(courses)
    if courses:
        trials = product(courses, possible_seconds(moment))
        assert Period(text).contains(PartialDate(moment)) is verdict(
            first <= second <= last for (first, last), second in trials
        )


# -- durations -------------------------------------------------------------------------

#: Where durations start: twice ten years, one of them around a year 2100 without leap.
STARTS = [
    date(year, month, min(day, calendar.monthrange(year, month)[1]))
    for year in (*range(1999, 2009), *range(2095, 2105))
    for month in range(1, 13)
    for day in (1, 15, 28, 29, 30, 31)
]

numbers = st.one_of(st.just(0), st.integers(1, 5))
durations = st.one_of(
    st.builds(
        "P{}Y{}M{}D".format, numbers, st.integers(0, 20), st.integers(0, 800)
    ).map(lambda text: re.sub("(?<![0-9])0[YMD]", "", text)),
    st.integers(1, 99).map("P{}W".format),
    st.integers(1, 20_000).map("PT{}H".format),
    st.builds("P{}DT{}H".format, st.integers(1, 800), st.integers(1, 48)),
).filter(lambda text: text != "P")


def counted(text: str, unit: str) -> int:
    """Give the number before a unit in a duration."""
    found = re.search(f"([0-9]+){unit}", text)
    return int(found[1]) if found else 0


def stepped(text: str, start: date) -> datetime:
    """Go forward a month at a time, then a day at a time, then by the hour."""
    year, month = start.year, start.month
    for _ in range(12 * counted(text, "Y") + counted(text, "M")):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    last = calendar.monthrange(year, month)[1]
    moment = datetime(year, month, min(start.day, last))  # noqa: DTZ001
    days_ = 7 * counted(text, "W") + counted(text, "D")
    return moment + timedelta(days=days_, hours=counted(text, "H"))


@given(durations, st.sampled_from(STARTS))
def test_added_durations_are_stepped_months(text: str, start: date) -> None:
    """A day is reached as by going forward month by month and day by day."""
    assert Duration(text).added_to(start) == stepped(text, start).date()


@given(durations, durations)
def test_durations_compare_as_from_all_starts(one: str, other: str) -> None:
    """A verdict on two durations is what all the days of their start agree on."""
    pairs = [(stepped(one, start), stepped(other, start)) for start in STARTS]
    it, them = Duration(one), Duration(other)

    assert it.shorter_than(them) is verdict(a < b for a, b in pairs)
    assert it.longer_than(them) is verdict(a > b for a, b in pairs)
    assert it.same_length(them) is verdict(a == b for a, b in pairs)


@given(durations)
def test_durations_last_as_long_as_from_all_starts(text: str) -> None:
    """The least and the most are those of all the days of its start."""
    lengths = [
        stepped(text, start) - datetime(start.year, start.month, start.day)  # noqa: DTZ001
        for start in STARTS
    ]

    assert Duration(text).shortest == min(lengths)
    assert Duration(text).longest == max(lengths)


# -- any text whatever -----------------------------------------------------------------

KINDS = (PartialDate, Period, Duration)
ALPHABET = "00112233456789X--[].,/TZ:+?~%PYMWDHS "
SEEDS = (
    "2025-10-28",
    "2025-10-28T14:05:59+09:00",
    "[..2026-03]",
    "[2025-10-26..2025-10-28]",
    "[2024,2025-05,2026..]",
    "197X~/[2030..]",
    "2025-24/..",
    "P1Y6M10DT5H",
    "P2W",
)


def check_hint(error: InvalidData) -> None:
    """Check that what a hint says to write is admitted."""
    [problem] = error.problems
    if found := re.fullmatch("write '([^']*)'.*", problem.hint):
        assert any(is_admitted(kind, found[1]) for kind in KINDS)


def check_read(kind: Any, text: str) -> bool:
    """Check that a text is read and given back, or refused with a hint that helps."""
    try:
        it = kind(text)
    except InvalidData as error:
        check_hint(error)
        return False
    assert str(it) == text
    assert kind.parse(text) == it
    assert eval(repr(it), {kind.__name__: kind}) == it  # noqa: S307
    assert re.fullmatch(kind.PATTERN, text)
    assert text.isascii()
    assert len(text) <= kind.MAX_LENGTH
    return True


def test_random_text_of_the_alphabet_is_read_or_refused() -> None:
    """Of 20,000 texts each is given back as it was, or refused, and nothing else."""
    chance = random.Random(20251028)  # noqa: S311
    read_ = 0
    for number in range(20_000):
        text = "".join(chance.choices(ALPHABET, k=chance.randrange(14)))
        if number % 2:
            seed = chance.choice(SEEDS)
            start = chance.randrange(len(seed) + 1)
            piece = chance.choice([text[:2], chance.choice(SEEDS)[: len(text)], ""])
            text = seed[:start] + piece + seed[start + chance.randrange(4) :]
        read_ += sum([check_read(kind, text) for kind in KINDS])
    assert read_ > 1_000


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text of whatever script raises another exception."""
    for kind in KINDS:
        check_read(kind, text)


@given(st.one_of(dates, local, zoned, periods, durations))
def test_what_is_tried_here_is_admitted(text: str) -> None:
    """The texts that the oracles are tried on are read and given back."""
    read_ = [check_read(kind, text) for kind in KINDS]

    assert any(read_)
