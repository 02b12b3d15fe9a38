"""Dates, periods and durations."""

import datetime as dt

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from diplonews.errors import InvalidData
from diplonews.values.dates import PartialDate, Period
from diplonews.values.durations import Duration

__all__ = ["durations", "partial_dates", "periods"]


@st.composite
def partial_dates(draw: DrawFn, *, limits: bool = True) -> PartialDate:
    """Draw a date of any precision; with `limits` also times, sets and open sides."""
    forms = [_years, _months, _days, _vague]
    forms += [_times, _sets] if limits else []
    return PartialDate(draw(draw(st.sampled_from(forms))()))


def _written_days() -> SearchStrategy[str]:
    return st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31)).map(str)


def _years() -> SearchStrategy[str]:
    return _written_days().map(lambda day: day[:4])


def _months() -> SearchStrategy[str]:
    return _written_days().map(lambda day: day[:7])


def _days() -> SearchStrategy[str]:
    return _written_days()


def _vague() -> SearchStrategy[str]:
    plain = st.one_of(
        _written_days(),
        _months(),
        _years(),
        _years().map(lambda year: year[:3] + "X"),
        _years().map(lambda year: year[:2] + "XX"),
        _years().map(lambda year: year + "-XX"),
        _years().map(lambda year: year + "-XX-XX"),
        _months().map(lambda month: month + "-XX"),
        st.builds("{}-{}".format, _years(), st.integers(21, 41)),
    )
    return st.builds(str.__add__, plain, st.sampled_from(["", "~", "?", "%"]))


def _times() -> SearchStrategy[str]:
    clock = st.builds("T{:02}:{:02}".format, st.integers(0, 23), st.integers(0, 59))
    seconds = st.one_of(st.just(""), st.integers(0, 59).map(":{:02}".format))
    ahead = st.builds("{:02}:{:02}".format, st.integers(1, 13), st.integers(0, 59))
    offset = st.one_of(
        st.sampled_from(["", "Z"]),
        st.builds(str.__add__, st.sampled_from(["+", "-"]), ahead),
    )
    return st.tuples(_written_days(), clock, seconds, offset).map("".join)


def _sets() -> SearchStrategy[str]:
    days = st.lists(_written_days(), min_size=2, max_size=3, unique=True).map(sorted)
    return st.one_of(
        st.one_of(_months(), _written_days(), _times()).map("[..{}]".format),
        st.one_of(_months(), _written_days(), _times()).map("[{}..]".format),
        days.map(lambda sorted_days: f"[{','.join(sorted_days)}]"),
        days.map(lambda sorted_days: f"[{sorted_days[0]}..{sorted_days[-1]}]"),
    )


@st.composite
def periods(draw: DrawFn) -> Period:
    """Draw a period; either end may be a limit, open or unknown."""
    ends = [str(draw(partial_dates())), str(draw(partial_dates()))]
    vague = draw(st.sampled_from([None, (0, ".."), (0, ""), (1, ".."), (1, "")]))
    if vague:
        ends[vague[0]] = vague[1]
    try:
        return Period("/".join(ends))
    except InvalidData:  # the end was before the start
        return Period("/".join(reversed(ends)))


def durations() -> SearchStrategy[Duration]:
    """Draw a length of time."""
    count = st.integers(1, 999)
    return st.one_of(
        st.builds("P{}{}".format, count, st.sampled_from("DWMY")),
        st.builds("PT{}{}".format, count, st.sampled_from("HMS")),
        st.builds("P{}Y{}M{}DT{}H".format, count, count, count, count),
    ).map(Duration)
