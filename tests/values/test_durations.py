"""What durations admit, mean, refuse, and say of each other."""

import copy
import pickle
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import cast

import attrs
import pytest

from diplonews.errors import DiplonewsError, InvalidData
from diplonews.values.durations import Duration


def refusal(read: Callable[[str], object], text: object) -> InvalidData:
    """Give the error with which a value is refused."""
    with pytest.raises(InvalidData) as caught:
        read(cast("str", text))
    return caught.value


DURATIONS = [
    # text, least days, most days
    ("P1D", 1, 1),
    ("P90D", 90, 90),
    ("P99999D", 99_999, 99_999),
    ("P2W", 14, 14),
    ("P1M", 28, 31),
    ("P2M", 59, 62),
    ("P3M", 89, 92),
    ("P6M", 181, 184),
    ("P11M", 334, 337),
    ("P12M", 365, 366),
    ("P18M", 546, 550),
    ("P1Y", 365, 366),
    ("P1Y6M", 546, 550),
    ("P1Y10D", 375, 376),
    ("P1M30D", 58, 61),
    ("P4Y", 1_460, 1_461),
    ("P8Y", 2_921, 2_922),
    ("P100Y", 36_524, 36_525),
    ("P400Y", 146_097, 146_097),
    ("P401Y", 146_462, 146_463),
    ("PT24H", 1, 1),
    ("PT48H", 2, 2),
    ("PT1440M", 1, 1),
    ("PT86400S", 1, 1),
    ("P1DT24H", 2, 2),
    ("P1Y2M10DT23H59M60S", 435, 439),
]


@pytest.mark.parametrize(("text", "shortest", "longest"), DURATIONS)
def test_a_duration_has_a_least_and_a_most(
    text: str, shortest: int, longest: int
) -> None:
    """Every form of duration lasts at least and at most so many days."""
    it = Duration(text)

    assert it.shortest == timedelta(days=shortest)
    assert it.longest == timedelta(days=longest)


@pytest.mark.parametrize("text", [row[0] for row in DURATIONS])
def test_a_duration_keeps_its_text(text: str) -> None:
    """A duration gives back the text it was read from, by str and by repr."""
    it = Duration(text)

    assert str(it) == it.text == text
    assert repr(it) == f"Duration('{text}')"
    assert re.fullmatch(Duration.PATTERN, text)


def test_parts_of_a_day_count() -> None:
    """Hours, minutes and seconds are exact."""
    it = Duration("PT1H30M1S")

    assert it.shortest == it.longest == timedelta(hours=1, minutes=30, seconds=1)


def test_the_longest_duration_is_admitted() -> None:
    """The greatest numbers of all units still make a duration."""
    it = Duration("P99999Y99999M99999DT99999H99999M99999S")

    assert it.shortest < it.longest < timedelta.max


# -- what is refused -------------------------------------------------------------------

EXPECTED = "Duration: expected an ISO 8601 duration such as 'P90D'"
WHOLE = "numbers are whole: 'P18M' is a year and a half"

REFUSED = [
    ("p90d", "write 'P90D'"),
    (" P90D", "write 'P90D'"),
    ("P90D\n", "write 'P90D'"),
    ("90D", "write 'P90D'"),
    ("90 days", "write 'P90D'"),
    ("90-day", "write 'P90D'"),
    ("1 day", "write 'P1D'"),
    ("18 months", "write 'P18M'"),
    ("1 year 6 months", "write 'P1Y6M'"),
    ("2 weeks", "write 'P2W'"),
    ("P1Y2W", "write 'P1Y14D'"),
    ("P1W1D", "write 'P8D'"),
    ("P48H", "write 'PT48H'"),
    ("48 hours", "write 'PT48H'"),
    ("1h30m", "write 'PT1H30M'"),
    ("T30M", "write 'PT30M'"),
    ("P1DT", "write 'P1D'"),
    ("P0Y6M", "write 'P6M'"),
    ("P1DT0H", "write 'P1D'"),
    ("P09D", "write 'P9D'"),
    ("P0D", "leave out what is zero"),
    ("PT0S", "leave out what is zero"),
    ("P1.5Y", WHOLE),
    ("PT0,5H", WHOLE),
    ("-P1D", "a duration is not negative"),
    ("P-1D", "a duration is not negative"),
    ("P100000D", "numbers go up to 99999"),
    ("90", "say of what, as in 'P90D' for 90 days"),
    ("", "leave out what is not said"),
    ("P", ""),
    ("PT", ""),
    ("P1", ""),
    ("P1M1Y", ""),
    ("P1S", "write 'PT1S'"),
    ("P1D1D", ""),
    ("P٣D", ""),
    ("soon", ""),
    ("P1Y/P2Y", ""),
]


@pytest.mark.parametrize(("text", "hint"), REFUSED)
def test_a_wrong_duration_is_refused_with_the_mend(text: str, hint: str) -> None:
    """A refusal says what was expected, what came, and how to mend it."""
    error = refusal(Duration, text)

    shown = text.replace("\n", "\\n")
    assert str(error) == f"{EXPECTED}, got '{shown}'" + (f"; {hint}" if hint else "")
    assert [problem.code for problem in error.problems] == ["duration.form"]
    assert error.subject == "Duration"
    assert refusal(Duration.parse, text).problems == error.problems


def test_only_text_is_read() -> None:
    """Whatever is not text is refused by its type."""
    text = f"{EXPECTED}, got timedelta; give it as text"
    assert str(refusal(Duration, timedelta(days=90))) == text


def test_long_text_is_refused_by_its_length() -> None:
    """Text that is longer than any duration is refused before it is read."""
    assert str(refusal(Duration, "P" + "9" * 10**6)) == (
        f"{EXPECTED} of at most 40 characters, got 'P{'9' * 58}…'"
    )


# -- as values -------------------------------------------------------------------------


def test_durations_compare_and_hash_by_text() -> None:
    """Two durations are equal if and only if their texts are."""
    assert Duration("P12M") == Duration.parse("P12M")
    assert hash(Duration("P12M")) == hash(Duration("P12M"))
    assert Duration("P12M") != Duration("P1Y")


def test_durations_are_copied_whole() -> None:
    """Pickling, copying and evolving keep what was derived from the text."""
    it = Duration("P1Y6M")
    copies = [pickle.loads(pickle.dumps(it, protocol)) for protocol in range(6)]  # noqa: S301
    for twin in (*copies, copy.copy(it), copy.deepcopy(it), attrs.evolve(it)):
        assert twin == it
        assert (twin.shortest, twin.longest) == (it.shortest, it.longest)


def test_durations_are_frozen_and_slotted() -> None:
    """Nothing can be changed or added."""
    it = Duration("P1D")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        it.text = "P2D"  # type: ignore[misc]
    assert not hasattr(it, "__dict__")


def test_durations_can_be_matched() -> None:
    """A match statement takes them apart."""
    match Duration("P1D"):
        case Duration("P1D"):
            pass
        case _:
            pytest.fail("not matched")


# -- compared --------------------------------------------------------------------------

COMPARED = [
    # text, other, shorter, longer, same length
    ("P1D", "P2D", True, False, False),
    ("P1M", "P27D", False, True, False),
    ("P1M", "P28D", False, None, None),
    ("P1M", "P30D", None, None, None),
    ("P1M", "P31D", None, False, None),
    ("P1M", "P32D", True, False, False),
    ("P12M", "P1Y", False, False, True),
    ("P18M", "P1Y6M", False, False, True),
    ("P1Y", "P365D", False, None, None),
    ("P1Y", "P366D", None, False, None),
    ("P1Y", "P365DT12H", None, None, False),
    ("P2Y", "P1Y364D", False, True, False),
    ("P2M", "P1M28D", False, None, None),
    ("P1Y", "P1YT1S", True, False, False),
    ("P400Y", "P20871W", False, False, True),
    ("PT24H", "P1D", False, False, True),
    ("P2W", "P14D", False, False, True),
    ("PT48H", "P1D", False, True, False),
    ("P1D", "PT86401S", True, False, False),
]


@pytest.mark.parametrize(("one", "other", "shorter", "longer", "same"), COMPARED)
def test_durations_compare_in_three_values(
    one: str, other: str, shorter: object, longer: object, same: object
) -> None:
    """Durations compare whatever the day they start on: yes, no, or it depends."""
    it, them = Duration(one), Duration(other)

    assert (it.shorter_than(them), it.longer_than(them), it.same_length(them)) == (
        shorter,
        longer,
        same,
    )
    assert (them.longer_than(it), them.shorter_than(it), them.same_length(it)) == (
        shorter,
        longer,
        same,
    )


# -- added to a day --------------------------------------------------------------------

ADDED = [
    ("P90D", "2025-10-28", "2026-01-26"),
    ("P1M", "2025-01-31", "2025-02-28"),
    ("P1M", "2024-01-31", "2024-02-29"),
    ("P1Y", "2024-02-29", "2025-02-28"),
    ("P4Y", "2024-02-29", "2028-02-29"),
    ("P1M1D", "2025-01-31", "2025-03-01"),
    ("P1Y6M", "2025-10-28", "2027-04-28"),
    ("P2W", "2025-10-28", "2025-11-11"),
    ("PT48H", "2025-10-28", "2025-10-30"),
    ("PT47H", "2025-10-28", "2025-10-29"),
    ("PT23H59M59S", "2025-10-28", "2025-10-28"),
    ("P9998Y", "0001-12-31", "9999-12-31"),
    ("P1D", "9999-12-30", "9999-12-31"),
    ("PT23H", "9999-12-31", "9999-12-31"),
]


@pytest.mark.parametrize(("text", "day", "reached"), ADDED)
def test_a_duration_is_added_by_the_calendar(text: str, day: str, reached: str) -> None:
    """Months end no later than the month does, and hours make up whole days."""
    assert Duration(text).added_to(date.fromisoformat(day)) == date.fromisoformat(
        reached
    )


def test_a_time_of_day_is_left_out() -> None:
    """Added to a datetime, a duration gives a day."""
    reached = Duration("PT23H").added_to(datetime(2025, 10, 28, 14, 5))  # noqa: DTZ001

    assert type(reached) is date
    assert reached == date(2025, 10, 28)


@pytest.mark.parametrize("text", ["P1D", "P1M", "P1Y", "P99999Y", "P99999W", "PT24H"])
def test_no_day_lies_after_the_year_9999(text: str) -> None:
    """What would lead beyond the calendar is refused by an error of ours."""
    with pytest.raises(DiplonewsError) as caught:
        Duration(text).added_to(date(9999, 12, 31))

    assert str(caught.value) == (
        f"expected a day up to 9999-12-31, got 9999-12-31 and {text} more"
    )


def test_dateutil_is_imported_only_to_add() -> None:
    """Neither importing nor comparing durations imports dateutil."""
    code = (
        "import sys; from diplonews.values.durations import Duration;"
        "Duration('P1M').longer_than(Duration('P30D'));"
        "print('dateutil' in sys.modules)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert result.stdout == "False\n"
