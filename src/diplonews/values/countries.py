"""The country codes of ISO 3166, current and withdrawn, with English names.

Current codes are the alpha-2 codes of ISO 3166-1; withdrawn codes are the four-letter
codes of ISO 3166-3, the part for formerly used names. Checked on 2026-11-22. Added
are XK for Kosovo, a user-assigned code in wide use, and EU for the European Union,
which is exceptionally reserved.

The names are the short ones that an English newsroom writes, not the formal ones of
the standard. A name, a code or its absence takes no stand on recognition.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

__all__ = ["COUNTRIES", "Country", "country_named"]


class Country(NamedTuple):
    """A country or territory that ISO 3166 has, or had, a code for.

    `alpha_3` is the three-letter code, of a withdrawn entry the one it had; XKX and
    EUE are reserved or user-assigned like the codes they go with. `until` is the date
    of withdrawal as published, at times no more than the year, and None for a code in
    force.
    """

    code: str
    name: str
    alpha_3: str
    until: str | None = None


_CURRENT: tuple[tuple[str, str, str], ...] = (
    ("AD", "Andorra", "AND"),
    ("AE", "United Arab Emirates", "ARE"),
    ("AF", "Afghanistan", "AFG"),
    ("AG", "Antigua and Barbuda", "ATG"),
    ("AI", "Anguilla", "AIA"),
    ("AL", "Albania", "ALB"),
    ("AM", "Armenia", "ARM"),
    ("AO", "Angola", "AGO"),
    ("AQ", "Antarctica", "ATA"),
    ("AR", "Argentina", "ARG"),
    ("AS", "American Samoa", "ASM"),
    ("AT", "Austria", "AUT"),
    ("AU", "Australia", "AUS"),
    ("AW", "Aruba", "ABW"),
    ("AX", "Åland Islands", "ALA"),
    ("AZ", "Azerbaijan", "AZE"),
    ("BA", "Bosnia and Herzegovina", "BIH"),
    ("BB", "Barbados", "BRB"),
    ("BD", "Bangladesh", "BGD"),
    ("BE", "Belgium", "BEL"),
    ("BF", "Burkina Faso", "BFA"),
    ("BG", "Bulgaria", "BGR"),
    ("BH", "Bahrain", "BHR"),
    ("BI", "Burundi", "BDI"),
    ("BJ", "Benin", "BEN"),
    ("BL", "Saint Barthélemy", "BLM"),
    ("BM", "Bermuda", "BMU"),
    ("BN", "Brunei", "BRN"),
    ("BO", "Bolivia", "BOL"),
    ("BQ", "Caribbean Netherlands", "BES"),
    ("BR", "Brazil", "BRA"),
    ("BS", "Bahamas", "BHS"),
    ("BT", "Bhutan", "BTN"),
    ("BV", "Bouvet Island", "BVT"),
    ("BW", "Botswana", "BWA"),
    ("BY", "Belarus", "BLR"),
    ("BZ", "Belize", "BLZ"),
    ("CA", "Canada", "CAN"),
    ("CC", "Cocos (Keeling) Islands", "CCK"),
    ("CD", "Democratic Republic of the Congo", "COD"),
    ("CF", "Central African Republic", "CAF"),
    ("CG", "Republic of the Congo", "COG"),
    ("CH", "Switzerland", "CHE"),
    ("CI", "Ivory Coast", "CIV"),
    ("CK", "Cook Islands", "COK"),
    ("CL", "Chile", "CHL"),
    ("CM", "Cameroon", "CMR"),
    ("CN", "China", "CHN"),
    ("CO", "Colombia", "COL"),
    ("CR", "Costa Rica", "CRI"),
    ("CU", "Cuba", "CUB"),
    ("CV", "Cape Verde", "CPV"),
    ("CW", "Curaçao", "CUW"),
    ("CX", "Christmas Island", "CXR"),
    ("CY", "Cyprus", "CYP"),
    ("CZ", "Czechia", "CZE"),
    ("DE", "Germany", "DEU"),
    ("DJ", "Djibouti", "DJI"),
    ("DK", "Denmark", "DNK"),
    ("DM", "Dominica", "DMA"),
    ("DO", "Dominican Republic", "DOM"),
    ("DZ", "Algeria", "DZA"),
    ("EC", "Ecuador", "ECU"),
    ("EE", "Estonia", "EST"),
    ("EG", "Egypt", "EGY"),
    ("EH", "Western Sahara", "ESH"),
    ("ER", "Eritrea", "ERI"),
    ("ES", "Spain", "ESP"),
    ("ET", "Ethiopia", "ETH"),
    ("EU", "European Union", "EUE"),
    ("FI", "Finland", "FIN"),
    ("FJ", "Fiji", "FJI"),
    ("FK", "Falkland Islands", "FLK"),
    ("FM", "Micronesia", "FSM"),
    ("FO", "Faroe Islands", "FRO"),
    ("FR", "France", "FRA"),
    ("GA", "Gabon", "GAB"),
    ("GB", "United Kingdom", "GBR"),
    ("GD", "Grenada", "GRD"),
    ("GE", "Georgia", "GEO"),
    ("GF", "French Guiana", "GUF"),
    ("GG", "Guernsey", "GGY"),
    ("GH", "Ghana", "GHA"),
    ("GI", "Gibraltar", "GIB"),
    ("GL", "Greenland", "GRL"),
    ("GM", "Gambia", "GMB"),
    ("GN", "Guinea", "GIN"),
    ("GP", "Guadeloupe", "GLP"),
    ("GQ", "Equatorial Guinea", "GNQ"),
    ("GR", "Greece", "GRC"),
    ("GS", "South Georgia and the South Sandwich Islands", "SGS"),
    ("GT", "Guatemala", "GTM"),
    ("GU", "Guam", "GUM"),
    ("GW", "Guinea-Bissau", "GNB"),
    ("GY", "Guyana", "GUY"),
    ("HK", "Hong Kong", "HKG"),
    ("HM", "Heard Island and McDonald Islands", "HMD"),
    ("HN", "Honduras", "HND"),
    ("HR", "Croatia", "HRV"),
    ("HT", "Haiti", "HTI"),
    ("HU", "Hungary", "HUN"),
    ("ID", "Indonesia", "IDN"),
    ("IE", "Ireland", "IRL"),
    ("IL", "Israel", "ISR"),
    ("IM", "Isle of Man", "IMN"),
    ("IN", "India", "IND"),
    ("IO", "British Indian Ocean Territory", "IOT"),
    ("IQ", "Iraq", "IRQ"),
    ("IR", "Iran", "IRN"),
    ("IS", "Iceland", "ISL"),
    ("IT", "Italy", "ITA"),
    ("JE", "Jersey", "JEY"),
    ("JM", "Jamaica", "JAM"),
    ("JO", "Jordan", "JOR"),
    ("JP", "Japan", "JPN"),
    ("KE", "Kenya", "KEN"),
    ("KG", "Kyrgyzstan", "KGZ"),
    ("KH", "Cambodia", "KHM"),
    ("KI", "Kiribati", "KIR"),
    ("KM", "Comoros", "COM"),
    ("KN", "Saint Kitts and Nevis", "KNA"),
    ("KP", "North Korea", "PRK"),
    ("KR", "South Korea", "KOR"),
    ("KW", "Kuwait", "KWT"),
    ("KY", "Cayman Islands", "CYM"),
    ("KZ", "Kazakhstan", "KAZ"),
    ("LA", "Laos", "LAO"),
    ("LB", "Lebanon", "LBN"),
    ("LC", "Saint Lucia", "LCA"),
    ("LI", "Liechtenstein", "LIE"),
    ("LK", "Sri Lanka", "LKA"),
    ("LR", "Liberia", "LBR"),
    ("LS", "Lesotho", "LSO"),
    ("LT", "Lithuania", "LTU"),
    ("LU", "Luxembourg", "LUX"),
    ("LV", "Latvia", "LVA"),
    ("LY", "Libya", "LBY"),
    ("MA", "Morocco", "MAR"),
    ("MC", "Monaco", "MCO"),
    ("MD", "Moldova", "MDA"),
    ("ME", "Montenegro", "MNE"),
    ("MF", "Saint Martin", "MAF"),
    ("MG", "Madagascar", "MDG"),
    ("MH", "Marshall Islands", "MHL"),
    ("MK", "North Macedonia", "MKD"),
    ("ML", "Mali", "MLI"),
    ("MM", "Myanmar", "MMR"),
    ("MN", "Mongolia", "MNG"),
    ("MO", "Macau", "MAC"),
    ("MP", "Northern Mariana Islands", "MNP"),
    ("MQ", "Martinique", "MTQ"),
    ("MR", "Mauritania", "MRT"),
    ("MS", "Montserrat", "MSR"),
    ("MT", "Malta", "MLT"),
    ("MU", "Mauritius", "MUS"),
    ("MV", "Maldives", "MDV"),
    ("MW", "Malawi", "MWI"),
    ("MX", "Mexico", "MEX"),
    ("MY", "Malaysia", "MYS"),
    ("MZ", "Mozambique", "MOZ"),
    ("NA", "Namibia", "NAM"),
    ("NC", "New Caledonia", "NCL"),
    ("NE", "Niger", "NER"),
    ("NF", "Norfolk Island", "NFK"),
    ("NG", "Nigeria", "NGA"),
    ("NI", "Nicaragua", "NIC"),
    ("NL", "Netherlands", "NLD"),
    ("NO", "Norway", "NOR"),
    ("NP", "Nepal", "NPL"),
    ("NR", "Nauru", "NRU"),
    ("NU", "Niue", "NIU"),
    ("NZ", "New Zealand", "NZL"),
    ("OM", "Oman", "OMN"),
    ("PA", "Panama", "PAN"),
    ("PE", "Peru", "PER"),
    ("PF", "French Polynesia", "PYF"),
    ("PG", "Papua New Guinea", "PNG"),
    ("PH", "Philippines", "PHL"),
    ("PK", "Pakistan", "PAK"),
    ("PL", "Poland", "POL"),
    ("PM", "Saint Pierre and Miquelon", "SPM"),
    ("PN", "Pitcairn Islands", "PCN"),
    ("PR", "Puerto Rico", "PRI"),
    ("PS", "Palestine", "PSE"),
    ("PT", "Portugal", "PRT"),
    ("PW", "Palau", "PLW"),
    ("PY", "Paraguay", "PRY"),
    ("QA", "Qatar", "QAT"),
    ("RE", "Réunion", "REU"),
    ("RO", "Romania", "ROU"),
    ("RS", "Serbia", "SRB"),
    ("RU", "Russia", "RUS"),
    ("RW", "Rwanda", "RWA"),
    ("SA", "Saudi Arabia", "SAU"),
    ("SB", "Solomon Islands", "SLB"),
    ("SC", "Seychelles", "SYC"),
    ("SD", "Sudan", "SDN"),
    ("SE", "Sweden", "SWE"),
    ("SG", "Singapore", "SGP"),
    ("SH", "Saint Helena, Ascension and Tristan da Cunha", "SHN"),
    ("SI", "Slovenia", "SVN"),
    ("SJ", "Svalbard and Jan Mayen", "SJM"),
    ("SK", "Slovakia", "SVK"),
    ("SL", "Sierra Leone", "SLE"),
    ("SM", "San Marino", "SMR"),
    ("SN", "Senegal", "SEN"),
    ("SO", "Somalia", "SOM"),
    ("SR", "Suriname", "SUR"),
    ("SS", "South Sudan", "SSD"),
    ("ST", "São Tomé and Príncipe", "STP"),
    ("SV", "El Salvador", "SLV"),
    ("SX", "Sint Maarten", "SXM"),
    ("SY", "Syria", "SYR"),
    ("SZ", "Eswatini", "SWZ"),
    ("TC", "Turks and Caicos Islands", "TCA"),
    ("TD", "Chad", "TCD"),
    ("TF", "French Southern Territories", "ATF"),
    ("TG", "Togo", "TGO"),
    ("TH", "Thailand", "THA"),
    ("TJ", "Tajikistan", "TJK"),
    ("TK", "Tokelau", "TKL"),
    ("TL", "Timor-Leste", "TLS"),
    ("TM", "Turkmenistan", "TKM"),
    ("TN", "Tunisia", "TUN"),
    ("TO", "Tonga", "TON"),
    ("TR", "Turkey", "TUR"),
    ("TT", "Trinidad and Tobago", "TTO"),
    ("TV", "Tuvalu", "TUV"),
    ("TW", "Taiwan", "TWN"),
    ("TZ", "Tanzania", "TZA"),
    ("UA", "Ukraine", "UKR"),
    ("UG", "Uganda", "UGA"),
    ("UM", "US Minor Outlying Islands", "UMI"),
    ("US", "United States", "USA"),
    ("UY", "Uruguay", "URY"),
    ("UZ", "Uzbekistan", "UZB"),
    ("VA", "Vatican City", "VAT"),
    ("VC", "Saint Vincent and the Grenadines", "VCT"),
    ("VE", "Venezuela", "VEN"),
    ("VG", "British Virgin Islands", "VGB"),
    ("VI", "US Virgin Islands", "VIR"),
    ("VN", "Vietnam", "VNM"),
    ("VU", "Vanuatu", "VUT"),
    ("WF", "Wallis and Futuna", "WLF"),
    ("WS", "Samoa", "WSM"),
    ("XK", "Kosovo", "XKX"),
    ("YE", "Yemen", "YEM"),
    ("YT", "Mayotte", "MYT"),
    ("ZA", "South Africa", "ZAF"),
    ("ZM", "Zambia", "ZMB"),
    ("ZW", "Zimbabwe", "ZWE"),
)

_WITHDRAWN: tuple[tuple[str, str, str, str], ...] = (
    ("AIDJ", "French Territory of the Afars and the Issas", "AFI", "1977"),
    ("ANHH", "Netherlands Antilles", "ANT", "2010-12-15"),
    ("BQAQ", "British Antarctic Territory", "ATB", "1979"),
    ("BUMM", "Burma (until 1989)", "BUR", "1989-12-05"),
    ("BYAA", "Byelorussia", "BYS", "1992-06-15"),
    ("CSHH", "Czechoslovakia", "CSK", "1993-06-15"),
    ("CSXX", "Serbia and Montenegro", "SCG", "2006-09-26"),
    ("CTKI", "Canton and Enderbury Islands", "CTE", "1984"),
    ("DDDE", "East Germany", "DDR", "1990-10-30"),
    ("DYBJ", "Dahomey", "DHY", "1977"),
    ("FQHH", "French Southern and Antarctic Territories", "ATF", "1979"),
    ("FXFR", "Metropolitan France", "FXX", "1997-07-14"),
    ("GEHH", "Gilbert and Ellice Islands", "GEL", "1979"),
    ("HVBF", "Upper Volta", "HVO", "1984"),
    ("JTUM", "Johnston Island", "JTN", "1986"),
    ("MIUM", "Midway Islands", "MID", "1986"),
    ("NHVU", "New Hebrides", "NHB", "1980"),
    ("NQAQ", "Queen Maud Land", "ATN", "1983"),
    ("NTHH", "Saudi-Iraqi Neutral Zone", "NTZ", "1993-07-12"),
    ("PCHH", "Trust Territory of the Pacific Islands", "PCI", "1986"),
    ("PUUM", "US Miscellaneous Pacific Islands", "PUS", "1986"),
    ("PZPA", "Panama Canal Zone", "PCZ", "1980"),
    ("RHZW", "Southern Rhodesia", "RHO", "1980"),
    ("SKIN", "Sikkim", "SKM", "1975"),
    ("SUHH", "Soviet Union", "SUN", "1992-08-30"),
    ("TPTL", "East Timor (until 2002)", "TMP", "2002-05-20"),
    ("VDVN", "North Vietnam", "VDR", "1977"),
    ("WKUM", "Wake Island", "WAK", "1986"),
    ("YDYE", "South Yemen", "YMD", "1990-08-14"),
    ("YUCS", "Yugoslavia", "YUG", "2003-07-23"),
    ("ZRCD", "Zaire", "ZAR", "1997-07-14"),
)

#: Every country by its code, the current ones first, each part sorted by code.
COUNTRIES: Mapping[str, Country] = MappingProxyType(
    {row[0]: Country(*row) for row in (*_CURRENT, *_WITHDRAWN)}
)

_OTHER_NAMES: Mapping[str, tuple[str, ...]] = {
    "AE": ("UAE", "Emirates"),
    "AQ": ("Antarctic",),
    "AX": ("Åland",),
    "BA": ("Bosnia", "Bosnia-Herzegovina", "BiH"),
    "BL": ("St Barts",),
    "BN": ("Brunei Darussalam",),
    "BO": ("Bolivia, Plurinational State of", "Plurinational State of Bolivia"),
    "BQ": ("Bonaire, Sint Eustatius and Saba", "BES Islands"),
    "BY": ("Belorussia",),
    "CC": ("Cocos Islands", "Keeling Islands"),
    "CD": (
        "Congo, Democratic Republic of the",
        "Congo, The Democratic Republic of the",
        "Congo-Kinshasa",
        "Democratic Republic of Congo",
        "DR Congo",
        "DRC",
    ),
    "CG": ("Congo, Republic of the", "Congo-Brazzaville", "Republic of Congo"),
    "CI": ("Côte d'Ivoire",),
    "CN": ("Mainland China", "People's Republic of China", "PRC"),
    "CV": ("Cabo Verde",),
    "CZ": ("Czech Republic",),
    "DE": ("Federal Republic of Germany", "FRG", "West Germany"),
    "EU": ("European Communities", "European Community"),
    "FK": ("Falkland Islands (Malvinas)", "Falklands", "Malvinas"),
    "FM": ("Federated States of Micronesia", "Micronesia, Federated States of"),
    "FO": ("Faeroe Islands", "Faroes"),
    "GB": (
        "Britain",
        "England",
        "Great Britain",
        "Northern Ireland",
        "Scotland",
        "UK",
        "United Kingdom of Great Britain and Northern Ireland",
        "Wales",
    ),
    "GS": ("South Georgia", "South Georgia and South Sandwich Islands"),
    "HK": ("Hong Kong SAR", "Hong Kong SAR China"),
    "HM": ("Heard and McDonald Islands",),
    "IE": ("Éire", "Irish Republic", "Republic of Ireland"),
    "IO": ("Chagos Archipelago", "Chagos Islands"),
    "IR": ("Iran, Islamic Republic of", "Islamic Republic of Iran"),
    "KH": ("Kampuchea",),
    "KP": (
        "Democratic People's Republic of Korea",
        "DPRK",
        "Korea, Democratic People's Republic of",
    ),
    "KR": ("Korea, Republic of", "Republic of Korea", "ROK"),
    "LA": ("Lao People's Democratic Republic",),
    "LK": ("Ceylon",),
    "MD": ("Moldova, Republic of", "Republic of Moldova"),
    "MF": ("Saint Martin (French part)",),
    "MK": ("FYROM", "Macedonia", "Republic of North Macedonia"),
    "MM": ("Burma", "Myanmar (Burma)"),
    "MO": ("Macao", "Macao SAR", "Macao SAR China", "Macau SAR"),
    "NL": ("Holland", "Kingdom of the Netherlands", "Netherlands, Kingdom of the"),
    "PN": ("Pitcairn",),
    "PS": (
        "Palestine, State of",
        "Palestinian Territories",
        "Palestinian Territory, Occupied",
        "State of Palestine",
    ),
    "RU": ("Russian Federation",),
    "SH": ("Saint Helena",),
    "SJ": ("Svalbard",),
    "SK": ("Slovak Republic",),
    "SR": ("Surinam",),
    "ST": ("São Tomé",),
    "SX": ("Sint Maarten (Dutch part)",),
    "SY": ("Syrian Arab Republic",),
    "SZ": ("Swaziland",),
    "TL": ("East Timor",),
    "TR": ("Republic of Türkiye", "Türkiye"),
    "TW": ("Chinese Taipei", "Taiwan, Province of China"),
    "TZ": ("Tanzania, United Republic of", "United Republic of Tanzania"),
    "UM": ("United States Minor Outlying Islands", "US Outlying Islands"),
    "US": ("America", "United States of America"),
    "VA": ("Holy See", "Holy See (Vatican City State)", "Vatican"),
    "VC": ("Saint Vincent", "Saint Vincent and Grenadines"),
    "VE": ("Bolivarian Republic of Venezuela", "Venezuela, Bolivarian Republic of"),
    "VG": ("Virgin Islands, British",),
    "VI": ("United States Virgin Islands", "Virgin Islands, U.S."),
    "VN": ("Viet Nam",),
    "WS": ("Western Samoa",),
    "AIDJ": ("French Afars and Issas",),
    "BYAA": ("Byelorussian SSR",),
    "CSHH": ("Czecho-Slovakia",),
    "DDDE": ("GDR", "German Democratic Republic"),
    "NQAQ": ("Dronning Maud Land",),
    "PZPA": ("Canal Zone",),
    "RHZW": ("Rhodesia",),
    "SUHH": ("Union of Soviet Socialist Republics", "USSR"),
    "VDVN": ("Democratic Republic of Vietnam",),
    "YDYE": ("Democratic Yemen",),
    "YUCS": ("Federal Republic of Yugoslavia",),
}


def country_named(text: str) -> str | None:
    """Give the code that a text most likely means, for a did-you-mean hint.

    Known are codes in any case, alpha-3 codes, names and a few other spellings, and
    the two letters that a withdrawn code had, where they stand for one country alone.
    Case, accents, full stops, apostrophes, hyphens, a leading article and "St" for
    "Saint" make no difference; beyond that a text must match whole.
    """
    return _CODES.get(_key(text))


def _key(text: str) -> str:
    """Give the form of a text in which spellings of one name are the same."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in letters if not unicodedata.combining(c))
    for old, new in ((".", ""), ("'", ""), ("\u2019", ""), ("-", " "), ("&", " and ")):
        plain = plain.replace(old, new)
    words = plain.split()
    if len(words) > 1 and words[0] == "the":
        del words[0]
    return " ".join("saint" if len(words) > 1 and w == "st" else w for w in words)


def _spellings() -> Iterator[tuple[str, str]]:
    """Yield each known spelling with its code, the weightier of two claims first."""
    for country in COUNTRIES.values():
        yield country.code, country.code
    for country in COUNTRIES.values():
        yield country.name, country.code
    for code, names in _OTHER_NAMES.items():
        for name in names:
            yield name, code
    for country in COUNTRIES.values():
        yield country.alpha_3, country.code
    old_codes = [code[:2] for code, *_ in _WITHDRAWN]
    for code, *_ in _WITHDRAWN:
        if old_codes.count(code[:2]) == 1:
            yield code[:2], code


def _codes() -> dict[str, str]:
    """Give the codes by the keys of their spellings."""
    codes: dict[str, str] = {}
    for spelling, code in _spellings():
        codes.setdefault(_key(spelling), code)
    return codes


_CODES: Mapping[str, str] = _codes()
