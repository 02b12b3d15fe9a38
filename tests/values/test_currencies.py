"""The table of currencies against ISO 4217 as pycountry and CLDR have it."""

import re
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, cast

import pycountry
import pytest
from babel.core import Locale, get_global

from diplonews.values.currencies import CURRENCIES, Currency, currency_named

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pycountry.db import Data

CURRENT = {code: c for code, c in CURRENCIES.items() if c.until is None}
WITHDRAWN = {code: c for code, c in CURRENCIES.items() if c.until is not None}

#: Facts of 2025 and 2026 that CLDR may or may not have yet.
NEW_TO_CLDR = {
    "BGN": "withdrawn in January 2026, with no end in CLDR at the end of 2025",
    "XAD": "Arab accounting dinar, added in May 2025",
}

#: Codes of ISO 4217 that CLDR has neither a name nor a territory for.
NOT_IN_CLDR = {
    "ARY": "an Argentine peso that list three dates 1989 to 1990",
    "AYM": "a code for the manat of 2006, replaced by AZN before use",
    "BGJ": "Bulgarian lev of 1952",
    "BGK": "Bulgarian lev of 1962",
    "CHC": "electronic WIR franc, replaced by CHE and CHW",
    "CSJ": "Czechoslovak koruna of 1953",
    "GHP": "a code for the cedi of 2007, replaced by GHS before use",
    "GNE": "Guinean syli, which CLDR has as GNS alone",
    "LAJ": "kip of the Pathet Lao",
    "LSM": "earlier code of the loti, which CLDR has as LSL alone",
    "MVQ": "Maldivian rupee, which CLDR has as MVP",
    "PEH": "Peruvian sol, which CLDR has as PES alone",
    "ROK": "Romanian leu of 1952",
    "UGW": "old Ugandan shilling, which CLDR has as UGS alone",
    "UYN": "old Uruguayan peso",
    "VNC": "old Vietnamese dong",
    "ZWC": "Rhodesian dollar, which CLDR has as RHD alone",
    "ZWN": "Zimbabwean dollar of the reform of 2006",
}

#: Codes of CLDR that are in no list of ISO 4217.
ONLY_IN_CLDR = {
    "ARL": "Argentine peso ley, 1970 to 1983",
    "ARM": "Argentine peso moneda nacional, to 1970",
    "BAN": "new Bosnian dinar, 1994 to 1997",
    "BGM": "Bulgarian socialist lev, to 1962",
    "BGO": "Bulgarian lev, to 1952",
    "BOL": "first Bolivian boliviano, to 1963",
    "BRZ": "Brazilian cruzeiro, to 1967",
    "CLE": "Chilean escudo, to 1975",
    "CNH": "yuan traded offshore, a code of the markets for CNY",
    "CNX": "Chinese People's Bank dollar",
    "KRH": "South Korean hwan, to 1962",
    "KRO": "South Korean won, to 1953",
    "MAF": "Moroccan franc, to 1959",
    "MCF": "Monegasque franc, at par with FRF",
    "MDC": "Moldovan cupon, to 1993",
    "MKN": "first Macedonian denar, 1992 to 1993",
    "MVP": "Maldivian rupee, which ISO 4217 has as MVQ",
    "VNN": "Vietnamese dong, 1978 to 1985",
    "YUR": "reformed Yugoslav dinar, 1992 to 1993",
}

#: Withdrawn codes whose money CLDR ends more than a month after the withdrawal.
WITHDRAWN_BEFORE_THE_MONEY = {
    "ANG": "replaced when XCG came, old notes good for three months more",
    "AZM": "replaced at the start of 2006, old notes good to its end",
    "BRE": "list three says March 1993, the cruzeiro real came in August",
    "DEM": "CLDR counts the change to the euro in Montenegro and Kosovo too",
    "MRO": "replaced at the start of 2018, old notes good for six months more",
    "MZM": "replaced in July 2006, old notes good to the end of the year",
    "NIC": "the gold cordoba came in 1990, old notes good to April 1991",
    "ROL": "replaced in July 2005, old notes good to the end of 2006",
    "SUR": "list three says December 1990, a year before the Soviet Union ended",
    "VEB": "replaced at the start of 2008, old notes good for six months more",
    "YDD": "the state ended in 1990, CLDR has its notes good to 1996",
}

#: Withdrawn codes that stayed in ISO 4217 for over two years after the money.
WITHDRAWN_LONG_AFTER_THE_MONEY = {
    "ALK": "money of before 1965, the code kept to 1989",
    "BAD": "CLDR ends it in 1994, the code kept to 1998, when BAM came in",
    "BGL": "replaced by BGN in 1999, the code kept to 2003",
    "GWE": "replaced by GWP in 1976, list three says 1978 to 1981",
    "ILR": "replaced by ILS in 1985, list three says 1989 to 1990",
    "ISJ": "replaced by ISK in 1981, list three says 1989 to 1990",
    "MTP": "CLDR ends it in 1968, the code kept to 1983",
    "PLZ": "replaced by PLN in 1995, old notes good for two years more",
    "RUR": "replaced by RUB in 1998, the code kept to 2004",
    "UAK": "CLDR ends it in 1993, the hryvnia came in September 1996",
    "XFO": "CLDR ends it in 2003, the code kept to 2006",
    "YUN": "CLDR ends it in 1992, the code kept to 1995",
}


def active_in_pycountry() -> set[str]:
    """Give the codes of ISO 4217 that pycountry has in force."""
    return {row.alpha_3 for row in cast("Iterable[Data]", pycountry.currencies)}


def names_in_cldr() -> dict[str, str]:
    """Give the English names of CLDR by code."""
    return dict(cast("dict[str, str]", Locale("en").currencies))


def ends_in_cldr() -> dict[str, date | None]:
    """Give the last day on which CLDR has each code in any territory."""
    rows = cast(
        "dict[str, list[tuple[str, object, tuple[int, int, int] | None, bool]]]",
        get_global("territory_currencies"),
    )
    ends: dict[str, list[date | None]] = {}
    for territory in rows.values():
        for code, _, end, _ in territory:
            ends.setdefault(code, []).append(date(*end) if end else None)
    return {
        code: max((day for day in days if day), default=None) if all(days) else None
        for code, days in ends.items()
    }


def months_after_the_money(currency: Currency, end: date) -> int:
    """Give the months from the end of the money to the withdrawal of its code."""
    assert currency.until
    year, month = (currency.until + "-12").split("-")[:2]
    return int(year) * 12 + int(month) - end.year * 12 - end.month


def test_current_codes_are_those_of_iso_4217() -> None:
    """The codes in force are those that pycountry has in force, without exception."""
    assert set(CURRENT) == active_in_pycountry()


def test_codes_are_known_to_cldr() -> None:
    """Every code is one of CLDR's, but for the ones that CLDR left out."""
    known = set(names_in_cldr()) | set(ends_in_cldr())
    assert set(CURRENCIES) - known - set(NEW_TO_CLDR) == set(NOT_IN_CLDR)


def test_codes_of_cldr_are_here() -> None:
    """Every code of CLDR is here, but for the ones in no list of ISO 4217."""
    known = set(names_in_cldr()) | set(ends_in_cldr())
    assert known - set(CURRENCIES) == set(ONLY_IN_CLDR)


def test_the_list_of_withdrawn_codes_is_whole() -> None:
    """The 129 codes of list three that no entity uses any more are all here."""
    assert len(WITHDRAWN) == 129


def test_codes_are_withdrawn_about_when_the_money_goes() -> None:
    """A code is withdrawn from a month before to two years after its money.

    The last of the dates that CLDR has for a money counts, and a year stands for its
    December. Each code outside these bounds is named above with the reason.
    """
    ends = ends_in_cldr()
    early: set[str] = set()
    late: set[str] = set()
    for code in WITHDRAWN.keys() & ends.keys():
        end = ends[code]
        if end is None or months_after_the_money(WITHDRAWN[code], end) < -1:
            early.add(code)
        elif months_after_the_money(WITHDRAWN[code], end) > 24:
            late.add(code)
    assert early - set(NEW_TO_CLDR) == set(WITHDRAWN_BEFORE_THE_MONEY)
    assert late == set(WITHDRAWN_LONG_AFTER_THE_MONEY)


def test_money_that_cldr_has_ended_is_withdrawn() -> None:
    """CLDR ends no money in force here but the colon, which El Salvador still lists."""
    ended = {code for code, end in ends_in_cldr().items() if end}
    assert ended & set(CURRENT) == {"SVC"}


def test_keys_are_the_codes() -> None:
    """Every currency stands under its own code, three capital letters."""
    assert all(code == currency.code for code, currency in CURRENCIES.items())
    assert all(re.fullmatch("[A-Z]{3}", code) for code in CURRENCIES)


def test_the_table_is_in_order() -> None:
    """The current codes come first, and each part is sorted."""
    assert list(CURRENCIES) == [*sorted(CURRENT), *sorted(WITHDRAWN)]


def test_names_are_tidy_and_unique() -> None:
    """No name is empty, has needless spaces, or stands for two codes."""
    names = [c.name for c in CURRENCIES.values()]
    assert all(name and name == " ".join(name.split()) for name in names)
    assert all(a != b for a, b in pairwise(sorted(n.casefold() for n in names)))


def test_dates_have_a_published_form() -> None:
    """A withdrawal date is a year or a month of one, from 1978 to 2026."""
    for currency in WITHDRAWN.values():
        until = currency.until or ""
        assert re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2]))?", until), currency
        assert "1978" <= until < "2026-12", currency


def test_a_name_marked_with_a_year_has_the_year_of_withdrawal() -> None:
    """The year in a name such as "Russian ruble (until 2004)" is that of the table."""
    marked = [
        (found[1], (c.until or "")[:4])
        for c in CURRENCIES.values()
        if (found := re.search(r"\(until .*?(\d{4})\)", c.name))
    ]
    assert marked
    assert all(stated == year for stated, year in marked)


@pytest.mark.parametrize(
    ("code", "until"),
    [
        ("ADP", "2003-07"),
        ("AFA", "2003-01"),
        ("ANG", "2025-03"),
        ("BGN", "2026-01"),
        ("BYR", "2017-01"),
        ("CUC", "2021-06"),
        ("DDM", "1990-09"),
        ("DEM", "2002-03"),
        ("GWE", "1981"),
        ("HRK", "2023-01"),
        ("LTL", "2014-12"),
        ("MRO", "2017-12"),
        ("SLL", "2023-12"),
        ("STD", "2017-12"),
        ("VEF", "2018-08"),
        ("ZWL", "2024-09"),
        ("ZWR", "2009-06"),
    ],
)
def test_withdrawals_are_dated(code: str, until: str) -> None:
    """A withdrawn code has the date of list three, a lasting span its end."""
    assert CURRENCIES[code].until == until


@pytest.mark.parametrize(
    "code",
    ["BYN", "EUR", "MRU", "SLE", "STN", "SVC", "VED", "VES", "XAD", "XCG", "ZWG"],
)
def test_recent_codes_are_in_force(code: str) -> None:
    """The codes of recent reforms, and the ones kept beside another, are in force."""
    assert CURRENCIES[code].until is None


def test_the_table_is_read_only() -> None:
    """The table takes no new entry, nor does an entry take a new value."""
    table = cast("dict[str, Currency]", CURRENCIES)
    with pytest.raises(TypeError):
        table["ZZZ"] = Currency("ZZZ", "Nothing")
    for field in Currency._fields:
        with pytest.raises(AttributeError):
            setattr(CURRENCIES["EUR"], field, "Ecu")


def test_own_code_and_name_are_understood() -> None:
    """A currency's own code in any case and its name mean that currency."""
    for code, currency in CURRENCIES.items():
        texts = [code, code.lower(), currency.name, f" {currency.name.upper()}  "]
        assert [currency_named(text) for text in texts] == [code] * 4


def test_no_name_elsewhere_means_another_currency() -> None:
    """A name that CLDR or ISO 4217 has for a code never means another code."""
    standard = cast("Iterable[Data]", pycountry.currencies)
    pairs = {(row.alpha_3, row.name) for row in standard} | set(names_in_cldr().items())
    assert not {
        (code, name) for code, name in pairs if currency_named(name) not in {code, None}
    }


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("US$", "USD"),
        ("us dollar", "USD"),
        ("U.S. dollar", "USD"),
        ("the US dollar", "USD"),
        ("€", "EUR"),
        ("euro", "EUR"),
        ("Euros", "EUR"),
        ("eur", "EUR"),
        ("£", "GBP"),
        ("pound sterling", "GBP"),
        ("British pound", "GBP"),
        ("yen", "JPY"),
        ("Japanese yen", "JPY"),
        ("yuan", "CNY"),
        ("RMB", "CNY"),
        ("cnh", "CNY"),
        ("Swiss franc", "CHF"),
        ("A$", "AUD"),
        ("NT$", "TWD"),
        ("₽", "RUB"),
        ("Russian rouble", "RUB"),
        ("₴", "UAH"),
        ("hryvnia", "UAH"),
        ("zł", "PLN"),
        ("złoty", "PLN"),
        ("zloty", "PLN"),
        ("Icelandic króna", "ISK"),
        ("Venezuelan bolívar", "VES"),
        ("Tongan Pa\u02bbanga", "TOP"),
        ("Tongan pa\u2019anga", "TOP"),
        ("Trinidad & Tobago dollar", "TTD"),
        ("shekel", "ILS"),
        ("baht", "THB"),
        ("special drawing rights", "XDR"),
        ("SDR", "XDR"),
        ("gold", "XAU"),
        ("no currency", "XXX"),
        ("Deutsche Mark", "DEM"),
        ("Bulgarian lev", "BGN"),
        ("Croatian kuna", "HRK"),
        ("drachma", "GRD"),
        ("Soviet rouble", "SUR"),
        ("Zimbabwean dollar", "ZWL"),
    ],
)
def test_common_spellings_are_understood(text: str, code: str) -> None:
    """Signs and common names mean the currency that readers take them for."""
    assert currency_named(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        ".",
        "the",
        "$",
        "dollar",
        "dollars",
        "pound",
        "franc",
        "CFA franc",
        "peso",
        "rupee",
        "krona",
        "kr",
        "dinar",
        "rouble",
        "won",
        "mark",
        "guilder",
        "kwacha",
        "sucre",
        "¥",
        "Bolívar Soberano",
        "bitcoin",
        "BTC",
        "ZZZ",
        "US dolar",
        "US dollars and euros",
    ],
)
def test_unsure_texts_mean_nothing(text: str) -> None:
    """A text that is ambiguous, misspelt or unknown means no currency."""
    assert currency_named(text) is None
