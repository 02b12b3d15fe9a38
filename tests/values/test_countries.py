"""The table of countries against ISO 3166 as pycountry and CLDR have it."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import cast

import pycountry
import pytest
from babel.core import Locale

from diplonews.values.countries import COUNTRIES, Country, country_named

#: Codes in force here that are not in ISO 3166-1 proper.
ADDED = {
    "EU": "exceptionally reserved for the European Union",
    "XK": "user-assigned for Kosovo, in wide use",
}

CURRENT = {code: c for code, c in COUNTRIES.items() if c.until is None}
WITHDRAWN = {code: c for code, c in COUNTRIES.items() if c.until is not None}


def names_elsewhere() -> Iterator[tuple[str, str]]:
    """Yield the code and each name that pycountry and CLDR have for a country."""
    for country in pycountry.countries:
        yield country.alpha_2, country.name
        for kind in ("common_name", "official_name"):
            name = cast("str | None", getattr(country, kind, None))
            if name is not None:
                yield country.alpha_2, name
    for old in pycountry.historic_countries:
        yield old.alpha_4, old.name
    territories = cast("dict[str, str]", Locale("en").territories)
    for code in CURRENT:
        yield code, territories[code]


def test_current_codes_are_those_of_iso_3166_1() -> None:
    """The codes in force are the 249 of ISO 3166-1 and the two added ones."""
    standard = {country.alpha_2 for country in pycountry.countries}
    assert len(standard) == 249
    assert set(CURRENT) == standard | set(ADDED)
    assert not standard & set(ADDED)


def test_withdrawn_codes_are_those_of_iso_3166_3() -> None:
    """The withdrawn codes are the 31 four-letter ones of ISO 3166-3."""
    standard = {country.alpha_4 for country in pycountry.historic_countries}
    assert len(standard) == 31
    assert set(WITHDRAWN) == standard


def test_withdrawal_dates_are_the_published_ones() -> None:
    """Every withdrawn code has the withdrawal date that ISO 3166-3 gives it."""
    assert {code: c.until for code, c in WITHDRAWN.items()} == {
        c.alpha_4: c.withdrawal_date for c in pycountry.historic_countries
    }


def test_alpha_3_codes_are_those_of_the_standard() -> None:
    """Every code has its alpha-3 code of ISO 3166, the added ones a reserved one."""
    current = {c.alpha_2: c.alpha_3 for c in pycountry.countries}
    withdrawn = {c.alpha_4: c.alpha_3 for c in pycountry.historic_countries}
    added = {"EU": "EUE", "XK": "XKX"}
    ours = {code: c.alpha_3 for code, c in COUNTRIES.items()}
    assert ours == current | withdrawn | added


def test_an_alpha_3_code_is_shared_only_with_a_withdrawn_entry() -> None:
    """One alpha-3 code stands twice: that of the southern territories of France."""
    counts = Counter(c.alpha_3 for c in COUNTRIES.values())
    assert {code for code, count in counts.items() if count > 1} == {"ATF"}


def test_keys_are_the_codes() -> None:
    """Every country stands under its own code."""
    assert all(code == country.code for code, country in COUNTRIES.items())


def test_the_table_is_in_order() -> None:
    """The current codes come first, and each part is sorted."""
    assert list(COUNTRIES) == [*sorted(CURRENT), *sorted(WITHDRAWN)]


def test_names_are_tidy_and_unique() -> None:
    """No name is empty, has needless spaces, or stands for two codes."""
    names = [c.name for c in COUNTRIES.values()]
    assert all(name and name == " ".join(name.split()) for name in names)
    assert all(a != b for a, b in pairwise(sorted(n.casefold() for n in names)))


def test_dates_have_a_published_form() -> None:
    """A withdrawal date is a year or a whole date."""
    dates = [c.until for c in WITHDRAWN.values()]
    assert all(re.fullmatch(r"\d{4}(-\d\d-\d\d)?", date or "") for date in dates)


def test_a_name_marked_with_a_year_has_the_year_of_withdrawal() -> None:
    """The year in a name such as "Burma (until 1989)" is that of the table."""
    marks = {
        c.code: (found[1], (c.until or "")[:4])
        for c in COUNTRIES.values()
        if (found := re.search(r"\(until (.*)\)", c.name))
    }
    assert set(marks) == {"BUMM", "TPTL"}
    assert all(stated == year for stated, year in marks.values())


def test_the_table_is_read_only() -> None:
    """The table takes no new entry, nor does an entry take a new value."""
    table = cast("dict[str, Country]", COUNTRIES)
    with pytest.raises(TypeError):
        table["ZZ"] = Country("ZZ", "Nowhere", "ZZZ")
    for field in Country._fields:
        with pytest.raises(AttributeError):
            setattr(COUNTRIES["FR"], field, "Gaul")


def test_own_code_and_name_are_understood() -> None:
    """A country's own code in any case and its name mean that country."""
    for code, country in COUNTRIES.items():
        texts = [code, code.lower(), country.name, f" {country.name.upper()}  "]
        assert [country_named(text) for text in texts] == [code] * 4


def test_alpha_3_codes_are_understood() -> None:
    """An alpha-3 code means its country, and the current one where two had it."""
    for code, country in COUNTRIES.items():
        meant = "TF" if code == "FQHH" else code
        assert country_named(country.alpha_3) == meant
        assert country_named(country.alpha_3.lower()) == meant


def test_old_alpha_2_codes_are_understood_where_they_are_free() -> None:
    """A withdrawn alpha-2 code means its former bearer, unless another has it now.

    CS was given up twice, by Czechoslovakia and by Serbia and Montenegro.
    """
    for old in pycountry.historic_countries:
        if old.alpha_2 == "CS":
            expected = None
        elif old.alpha_2 in CURRENT:
            expected = old.alpha_2
        else:
            expected = old.alpha_4
        assert country_named(old.alpha_2) == expected


def test_no_name_elsewhere_means_another_country() -> None:
    """A name that pycountry or CLDR has for a code never means another code.

    East Timor, a name of the code withdrawn in 2002, means the present state here.
    """
    others = {
        (code, name)
        for code, name in names_elsewhere()
        if country_named(name) not in {code, None}
    }
    assert others == {("TPTL", "East Timor")}


def test_current_names_of_the_standard_and_of_cldr_are_understood() -> None:
    """Every short name that ISO 3166-1 or CLDR has for a current code is known.

    Congo alone, a name that ISO 3166-1 has for one of the two, means neither here.
    """
    territories = cast("dict[str, str]", Locale("en").territories)
    standard = {(c.alpha_2, c.name) for c in pycountry.countries}
    cldr = {(code, territories[code]) for code in CURRENT}
    unknown = {pair for pair in standard | cldr if country_named(pair[1]) is None}
    assert unknown == {("CG", "Congo")}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("UK", "GB"),
        ("u.k.", "GB"),
        ("Britain", "GB"),
        ("Great Britain", "GB"),
        ("the United Kingdom", "GB"),
        ("Scotland", "GB"),
        ("U.S.", "US"),
        ("U.S.A.", "US"),
        ("USA", "US"),
        ("America", "US"),
        ("united states of america", "US"),
        ("Republic of Korea", "KR"),
        ("Korea, Republic of", "KR"),
        ("DPRK", "KP"),
        ("Holland", "NL"),
        ("The Netherlands", "NL"),
        ("Czech Republic", "CZ"),
        ("Burma", "MM"),
        ("Ivory Coast", "CI"),
        ("Côte d'Ivoire", "CI"),
        ("Cote d\u2019Ivoire", "CI"),
        ("Turkey", "TR"),
        ("Türkiye", "TR"),
        ("TURKIYE", "TR"),
        ("Russian Federation", "RU"),
        ("Viet Nam", "VN"),
        ("St. Lucia", "LC"),
        ("Guinea Bissau", "GW"),
        ("Trinidad & Tobago", "TT"),
        ("Curacao", "CW"),
        ("DR Congo", "CD"),
        ("Congo-Brazzaville", "CG"),
        ("Macedonia", "MK"),
        ("Swaziland", "SZ"),
        ("Cabo Verde", "CV"),
        ("East Timor", "TL"),
        ("Vatican", "VA"),
        ("Palestinian Territories", "PS"),
        ("Kosovo", "XK"),
        ("xkx", "XK"),
        ("european union", "EU"),
        ("UAE", "AE"),
        ("West Germany", "DE"),
        ("Soviet Union", "SUHH"),
        ("USSR", "SUHH"),
        ("U.S.S.R.", "SUHH"),
        ("Yugoslavia", "YUCS"),
        ("Serbia and Montenegro", "CSXX"),
        ("East Germany", "DDDE"),
        ("GDR", "DDDE"),
        ("Czechoslovakia", "CSHH"),
        ("Zaire", "ZRCD"),
        ("Upper Volta", "HVBF"),
        ("Rhodesia", "RHZW"),
        ("SU", "SUHH"),
        ("dd", "DDDE"),
        ("YU", "YUCS"),
        ("AN", "ANHH"),
        ("TP", "TPTL"),
        ("ZR", "ZRCD"),
        ("BU", "BUMM"),
        ("FX", "FXFR"),
    ],
)
def test_common_spellings_are_understood(text: str, code: str) -> None:
    """Common other names, abbreviations and old codes mean what readers take them for.

    A full stop, an accent, an apostrophe, a hyphen, an article or a letter's case
    makes no difference.
    """
    assert country_named(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        ".",
        "the",
        "CS",
        "ZZ",
        "ZZZ",
        "Congo",
        "Korea",
        "Virgin Islands",
        "Europe",
        "Atlantis",
        "Frnace",
        "France and Spain",
        "South",
    ],
)
def test_unsure_texts_mean_nothing(text: str) -> None:
    """A text that is ambiguous, misspelt or unknown means no country."""
    assert country_named(text) is None
