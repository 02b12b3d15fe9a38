"""Codes and addresses of published standards."""

import re
from typing import Annotated

from diplonews.characters import CONTROL, HIDDEN, JOINERS
from diplonews.rules import Listed, Matches, OpenTerms, record_id
from diplonews.values.countries import COUNTRIES, country_named
from diplonews.values.currencies import CURRENCIES, currency_named

__all__ = [
    "CountryCode",
    "CurrencyCode",
    "JsonPointer",
    "LanguageTag",
    "ProductCode",
    "RecordId",
    "Sha256",
    "Topic",
    "Url",
]


#: The id of a record, unique in its dossier.
RecordId = Annotated[str, record_id()]

#: What something is about, as an open term.
Topic = Annotated[str, OpenTerms("a topic", {})]

#: ISO 3166-1 alpha-2, with XK and EU; withdrawn states by ISO 3166-3 (four letters),
#: since their alpha-2 codes were given to others.
CountryCode = Annotated[
    str,
    Listed("an ISO 3166-1 alpha-2 country code", COUNTRIES, country_named),
]

#: ISO 4217, with the withdrawn codes.
CurrencyCode = Annotated[
    str,
    Listed("an ISO 4217 currency code", CURRENCIES, currency_named),
]

_LANGUAGES = {
    "arabic": "ar",
    "chinese": "zh",
    "english": "en",
    "french": "fr",
    "german": "de",
    "hebrew": "he",
    "hindi": "hi",
    "italian": "it",
    "japanese": "ja",
    "korean": "ko",
    "persian": "fa",
    "portuguese": "pt",
    "russian": "ru",
    "spanish": "es",
    "turkish": "tr",
    "ukrainian": "uk",
}

#: A well-formed language tag of BCP 47 (RFC 5646): en, pt-BR, zh-Hant-TW, x-private.
LanguageTag = Annotated[
    str,
    Matches(
        "a BCP 47 language tag such as 'en' or 'zh-Hant'",
        "[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}(?:-[A-Za-z]{4})?"
        "(?:-(?:[A-Za-z]{2}|[0-9]{3}))?"
        "(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
        "(?:-[0-9A-WY-Za-wy-z](?:-[A-Za-z0-9]{2,8})+)*(?:-[Xx](?:-[A-Za-z0-9]{1,8})+)?"
        "|[Xx](?:-[A-Za-z0-9]{1,8})+",
        100,
        mend=lambda text: _LANGUAGES.get(text.lower(), text.replace("_", "-")),
    ),
]

#: An absolute address of the web (RFC 3986), http or https, without user name.
Url = Annotated[
    str,
    Matches(
        "an absolute http or https URL",
        r"https?://(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\])"
        r"(?::[0-9]{1,5})?(?:[/?#][!#-;=?-\[\]_a-z~]*)?",
        2000,
        mend=lambda text: f"https://{text}" if text.startswith("www.") else "",
    ),
]

#: A code of a product nomenclature: 2 to 10 digits, leading zeros kept.
ProductCode = Annotated[
    str,
    Matches(
        "a product code of 2 to 10 digits without dots",
        "[0-9]{2,10}",
        10,
        mend=lambda text: re.sub("[. ]", "", text) * bool(re.match("[0-9]{2}", text)),
    ),
]

#: The SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal digits.
Sha256 = Annotated[
    str,
    Matches(
        "a SHA-256 in 64 lower-case hexadecimal digits",
        "[0-9a-f]{64}",
        64,
        mend=str.lower,
    ),
]

#: A JSON Pointer (RFC 6901) into the record that holds it, to something inside.
JsonPointer = Annotated[
    str,
    Matches(
        "a JSON Pointer into this record such as '/amounts/0'",
        f"(?:/(?:[^/~\\t\\n{CONTROL}{HIDDEN}{JOINERS}]|~[01])*)+",
        300,
        mend=lambda text: f"/{text}" if re.match("[a-z]", text) else "",
    ),
]
