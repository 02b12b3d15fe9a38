"""Codes of published standards: what is admitted, what is refused, and the mending."""

from typing import Any, get_args

import pytest

from diplonews.rules import Rule
from diplonews.values.codes import (
    CountryCode,
    CurrencyCode,
    JsonPointer,
    LanguageTag,
    ProductCode,
    RecordId,
    Sha256,
    Topic,
    Url,
)
from diplonews.values.countries import COUNTRIES
from diplonews.values.currencies import CURRENCIES

ID = "expected a record id such as 'trade-deal'"
TOPIC = "expected a topic in lower case, words joined by _"
COUNTRY = "expected an ISO 3166-1 alpha-2 country code"
CURRENCY = "expected an ISO 4217 currency code"
LANGUAGE = "expected a BCP 47 language tag such as 'en' or 'zh-Hant'"
URL = "expected an absolute http or https URL"
PRODUCT = "expected a product code of 2 to 10 digits without dots"
SHA256 = "expected a SHA-256 in 64 lower-case hexadecimal digits"
POINTER = "expected a JSON Pointer into this record such as '/amounts/0'"

X_59, X_80 = "x" * 59, "x" * 80


def rule_of(code: Any) -> Rule:
    """Give the one rule of a type of code."""
    rule: Rule
    plain, rule = get_args(code)
    assert plain is str
    return rule


def refusal(code: Any, text: str) -> str:
    """Give the whole message by which a text is refused, or nothing."""
    problem = rule_of(code).problem(text)
    return str(problem) if problem else ""


@pytest.mark.parametrize(
    ("code", "texts"),
    [
        (RecordId, ["a", "0", "trade-deal", "un-s-res-242", "a1-b2-c3", "x" * 80]),
        (Topic, ["trade", "rare_earths", "5g", "x" * 80]),
        (CountryCode, ["JP", "XK", "EU", "CSHH", "SUHH", "YUCS"]),
        (CurrencyCode, ["USD", "JPY", "EUR", "DEM", "XAU"]),
        (LanguageTag, ["en", "haw", "pt-BR", "es-419", "zh-Hant-TW", "x-private"]),
        (LanguageTag, ["zh-cmn-Hans-CN", "de-CH-1901", "sl-rozaj-biske-1994"]),
        (LanguageTag, ["ja-Latn-hepburn", "en-US-u-ca-islamic", "en-a-bbb-x-a-c"]),
        (LanguageTag, ["EN-us", "x-a-b", "en-x-a", f"en-x-{'a-' * 47}a"]),
        (Url, ["http://a", "https://www.kantei.go.jp/jp/", "https://a.b:8080/c?d=e#f"]),
        (Url, ["https://[2001:db8::1]/", "https://x.org/%E6%97%A5?a=[1]&b='c'!~"]),
        (Url, ["https://x.org?q", "https://x.org#top", "http://127.0.0.1:5/@me"]),
        (Url, [f"https://x.org/{'a' * 1986}"]),
        (ProductCode, ["87", "8703", "8703230000", "0101", "010"]),
        (Sha256, ["0123456789abcdef" * 4]),
        (JsonPointer, ["/title", "/amounts/0", "/extensions/a:b~1c~0d", "/", "//"]),
        (JsonPointer, ["/extensions/a b", "/日本", f"/{'a' * 299}"]),
    ],
)
def test_codes_of_the_standard_are_admitted(code: Any, texts: list[str]) -> None:
    """What the standard calls well formed is admitted, up to the longest."""
    assert [refusal(code, text) for text in texts] == [""] * len(texts)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", f"{ID}, got ''"),
        ("X", f"{ID}, got 'X'; did you mean 'x'?"),
        ("Trade Deal", f"{ID}, got 'Trade Deal'; did you mean 'trade-deal'?"),
        ("trade_deal", f"{ID}, got 'trade_deal'; did you mean 'trade-deal'?"),
        ("a--b", f"{ID}, got 'a--b'; did you mean 'a-b'?"),
        ("-a", f"{ID}, got '-a'; did you mean 'a'?"),
        ("a-", f"{ID}, got 'a-'; did you mean 'a'?"),
        ("a\n", f"{ID}, got 'a\\n'; did you mean 'a'?"),
        ("café", f"{ID}, got 'café'; did you mean 'caf'?"),
        ("日本", f"{ID}, got '日本'"),
        ("１", f"{ID}, got '１'"),
        ("a\x1b[31m", f"{ID}, got 'a\\u001b[31m'; did you mean 'a-31m'?"),
        (
            "x" * 81,
            f"{ID} of at most 80 characters, got '{X_59}…'; did you mean '{X_80}'?",
        ),
    ],
)
def test_wrong_ids_are_refused(text: str, message: str) -> None:
    """An id is lower-case ASCII words joined by single hyphens, and nothing else."""
    assert refusal(RecordId, text) == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", f"{TOPIC}, got ''"),
        ("Rare earths", f"{TOPIC}, got 'Rare earths'; did you mean 'rare_earths'?"),
        ("a__b", f"{TOPIC}, got 'a__b'; did you mean 'a_b'?"),
        ("_a", f"{TOPIC}, got '_a'; did you mean 'a'?"),
        ("free-trade", f"{TOPIC}, got 'free-trade'; did you mean 'free_trade'?"),
        ("貿易", f"{TOPIC}, got '貿易'"),
        (
            "x" * 81,
            f"{TOPIC} of at most 80 characters, got '{X_59}…'; did you mean '{X_80}'?",
        ),
    ],
)
def test_wrong_topics_are_refused(text: str, message: str) -> None:
    """A topic is any term, but it is written as terms are."""
    assert refusal(Topic, text) == message


@pytest.mark.parametrize(
    ("code", "table"), [(CountryCode, COUNTRIES), (CurrencyCode, CURRENCIES)]
)
def test_all_codes_of_the_tables_are_admitted(code: Any, table: dict[str, Any]) -> None:
    """Every code of the published table is admitted, also those withdrawn."""
    assert [text for text in table if refusal(code, text)] == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", f"{COUNTRY}, got ''"),
        ("Japan", f"{COUNTRY}, got 'Japan'; did you mean 'JP'?"),
        ("jp", f"{COUNTRY}, got 'jp'; did you mean 'JP'?"),
        ("JPN", f"{COUNTRY}, got 'JPN'; did you mean 'JP'?"),
        ("UK", f"{COUNTRY}, got 'UK'; did you mean 'GB'?"),
        ("SU", f"{COUNTRY}, got 'SU'; did you mean 'SUHH'?"),
        ("JP ", f"{COUNTRY}, got 'JP '; did you mean 'JP'?"),
        ("Korea", f"{COUNTRY}, got 'Korea'"),
        ("ZZ", f"{COUNTRY}, got 'ZZ'"),
        ("日本", f"{COUNTRY}, got '日本'"),
        ("J" * 400, f"{COUNTRY}, got '{'J' * 59}…'"),
    ],
)
def test_wrong_countries_are_refused(text: str, message: str) -> None:
    """A country is a code of the table; a name is told its code where that is sure."""
    assert refusal(CountryCode, text) == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", f"{CURRENCY}, got ''"),
        ("usd", f"{CURRENCY}, got 'usd'; did you mean 'USD'?"),
        ("€", f"{CURRENCY}, got '€'; did you mean 'EUR'?"),
        ("yen", f"{CURRENCY}, got 'yen'; did you mean 'JPY'?"),
        ("EUR ", f"{CURRENCY}, got 'EUR '; did you mean 'EUR'?"),
        ("$", f"{CURRENCY}, got '$'"),
        ("dollar", f"{CURRENCY}, got 'dollar'"),
        ("ZZZ", f"{CURRENCY}, got 'ZZZ'"),
    ],
)
def test_wrong_currencies_are_refused(text: str, message: str) -> None:
    """A currency is a code of the table; a dollar sign alone tells no currency."""
    assert refusal(CurrencyCode, text) == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", f"{LANGUAGE}, got ''"),
        ("English", f"{LANGUAGE}, got 'English'; did you mean 'en'?"),
        ("Japanese", f"{LANGUAGE}, got 'Japanese'; did you mean 'ja'?"),
        ("en_US", f"{LANGUAGE}, got 'en_US'; did you mean 'en-US'?"),
        ("zh_Hant_TW", f"{LANGUAGE}, got 'zh_Hant_TW'; did you mean 'zh-Hant-TW'?"),
        ("en-", f"{LANGUAGE}, got 'en-'"),
        ("-en", f"{LANGUAGE}, got '-en'"),
        ("en--US", f"{LANGUAGE}, got 'en--US'"),
        ("en us", f"{LANGUAGE}, got 'en us'"),
        ("en-x", f"{LANGUAGE}, got 'en-x'"),
        ("en-a", f"{LANGUAGE}, got 'en-a'"),
        ("x-", f"{LANGUAGE}, got 'x-'"),
        ("en\n", f"{LANGUAGE}, got 'en\\n'"),
        ("日本語", f"{LANGUAGE}, got '日本語'"),
        (
            f"en-x-{'a-' * 48}a",
            f"{LANGUAGE} of at most 100 characters, got 'en-x-{'a-' * 27}…'",
        ),
        ("Klingon", f"{LANGUAGE}, got 'Klingon'"),
        ("e", f"{LANGUAGE}, got 'e'"),
    ],
)
def test_wrong_languages_are_refused(text: str, message: str) -> None:
    """A language is a well-formed tag, not a name, and has hyphens."""
    assert refusal(LanguageTag, text) == message


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("Arabic", "ar"),
        ("Chinese", "zh"),
        ("English", "en"),
        ("French", "fr"),
        ("German", "de"),
        ("Hebrew", "he"),
        ("Hindi", "hi"),
        ("Italian", "it"),
        ("Japanese", "ja"),
        ("Korean", "ko"),
        ("Persian", "fa"),
        ("Portuguese", "pt"),
        ("Russian", "ru"),
        ("Spanish", "es"),
        ("Turkish", "tr"),
        ("Ukrainian", "uk"),
    ],
)
def test_names_of_languages_are_told_their_tag(name: str, tag: str) -> None:
    """The English name of a language of diplomacy is told its tag, in any case."""
    for text in (name, name.lower(), name.upper()):
        message = f"{LANGUAGE}, got '{text}'; did you mean '{tag}'?"
        assert refusal(LanguageTag, text) == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", f"{URL}, got ''"),
        ("x", f"{URL}, got 'x'"),
        ("//x.org", f"{URL}, got '//x.org'"),
        ("ftp://x.org/", f"{URL}, got 'ftp://x.org/'"),
        ("javascript:alert(1)", f"{URL}, got 'javascript:alert(1)'"),
        ("http://", f"{URL}, got 'http://'"),
        ("https://-a.org", f"{URL}, got 'https://-a.org'"),
        ("https://a.org.", f"{URL}, got 'https://a.org.'"),
        ("http://user@x.org/", f"{URL}, got 'http://user@x.org/'"),
        ("http://user:secret@x.org/", f"{URL}, got 'http://user:secret@x.org/'"),
        ("http://x.org:123456/", f"{URL}, got 'http://x.org:123456/'"),
        ("http://ex ample.org", f"{URL}, got 'http://ex ample.org'"),
        ("http://例え.jp", f"{URL}, got 'http://例え.jp'"),
        ("https://x.org/é", f"{URL}, got 'https://x.org/é'"),
        ("https://x.org/\n", f"{URL}, got 'https://x.org/\\n'"),
        ('https://x.org/"', f"{URL}, got 'https://x.org/\"'"),
        ("https://x.org/<b>", f"{URL}, got 'https://x.org/<b>'"),
        ("https://x.org/\\", f"{URL}, got 'https://x.org/\\\\'"),
        ("https://x.org/{}", f"{URL}, got 'https://x.org/{{}}'"),
        ("https://x.org/^", f"{URL}, got 'https://x.org/^'"),
        ("https://x.org/`", f"{URL}, got 'https://x.org/`'"),
        (" https://x.org", f"{URL}, got ' https://x.org'"),
        (
            "www.x.org/a",
            f"{URL}, got 'www.x.org/a'; did you mean 'https://www.x.org/a'?",
        ),
        (
            f"https://x.org/{'a' * 1987}",
            f"{URL} of at most 2000 characters, got 'https://x.org/{'a' * 45}…'",
        ),
        ("www.x.org/<", f"{URL}, got 'www.x.org/<'"),
    ],
)
def test_wrong_addresses_are_refused(text: str, message: str) -> None:
    """An address is absolute, of the web, in ASCII, and names no user."""
    assert refusal(Url, text) == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", f"{PRODUCT}, got ''"),
        ("8", f"{PRODUCT}, got '8'"),
        ("8703.23", f"{PRODUCT}, got '8703.23'; did you mean '870323'?"),
        ("0101.21.00", f"{PRODUCT}, got '0101.21.00'; did you mean '01012100'?"),
        ("87 03", f"{PRODUCT}, got '87 03'; did you mean '8703'?"),
        ("8.7", f"{PRODUCT}, got '8.7'"),
        ("8a", f"{PRODUCT}, got '8a'"),
        ("87-03", f"{PRODUCT}, got '87-03'"),
        ("HS 8703", f"{PRODUCT}, got 'HS 8703'"),
        ("８７０３", f"{PRODUCT}, got '８７０３'"),
        ("87\n", f"{PRODUCT}, got '87\\n'"),
        (
            "12345678901",
            f"{PRODUCT} of at most 10 characters, got '12345678901'",
        ),
        (
            "1234.5678.901",
            f"{PRODUCT} of at most 10 characters, got '1234.5678.901'",
        ),
    ],
)
def test_wrong_product_codes_are_refused(text: str, message: str) -> None:
    """A product code is digits alone; a dotted form is told the plain one."""
    assert refusal(ProductCode, text) == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", f"{SHA256}, got ''"),
        ("a" * 63, f"{SHA256}, got '{'a' * 59}…'"),
        ("a" * 65, f"{SHA256} of at most 64 characters, got '{'a' * 59}…'"),
        ("g" * 64, f"{SHA256}, got '{'g' * 59}…'"),
        ("A" * 64, f"{SHA256}, got '{'A' * 59}…'; did you mean '{'a' * 64}'?"),
        ("G" * 64, f"{SHA256}, got '{'G' * 59}…'"),
    ],
)
def test_wrong_hashes_are_refused(text: str, message: str) -> None:
    """A hash is 64 lower-case hexadecimal digits."""
    assert refusal(Sha256, text) == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", f"{POINTER}, got ''"),
        ("title", f"{POINTER}, got 'title'; did you mean '/title'?"),
        ("amounts/0", f"{POINTER}, got 'amounts/0'; did you mean '/amounts/0'?"),
        ("Title", f"{POINTER}, got 'Title'"),
        ("#/title", f"{POINTER}, got '#/title'"),
        ("/a~", f"{POINTER}, got '/a~'"),
        ("/a~2", f"{POINTER}, got '/a~2'"),
        ("/a\n", f"{POINTER}, got '/a\\n'"),
        ("/\x85", f"{POINTER}, got '/\\u0085'"),
        ("/\ud800", f"{POINTER}, got '/\\ud800'"),
        (f"/{'a' * 300}", f"{POINTER} of at most 300 characters, got '/{'a' * 58}…'"),
    ],
)
def test_wrong_pointers_are_refused(text: str, message: str) -> None:
    """A pointer starts with a slash, escapes rightly, and leads into the record."""
    assert refusal(JsonPointer, text) == message


@pytest.mark.parametrize(
    "text",
    [
        "Trade " * 13 + "aB c",
        "a" * 79 + " b",
    ],
)
@pytest.mark.parametrize("code", [RecordId, Topic], ids=["RecordId", "Topic"])
def test_a_shortened_suggestion_is_itself_admitted(code: Any, text: str) -> None:
    """What is suggested for a text that is too long would be admitted."""
    suggested = refusal(code, text).split("did you mean '")[1].removesuffix("'?")
    assert refusal(code, suggested) == ""


def test_codes_of_problems_are_stable() -> None:
    """A code that is not in a table and a text of the wrong shape are told apart."""
    codes = {
        name: problem.code
        for name, code in {
            "RecordId": RecordId,
            "Topic": Topic,
            "CountryCode": CountryCode,
            "CurrencyCode": CurrencyCode,
            "LanguageTag": LanguageTag,
            "Url": Url,
            "ProductCode": ProductCode,
            "Sha256": Sha256,
            "JsonPointer": JsonPointer,
        }.items()
        if (problem := rule_of(code).problem("?"))
    }
    assert codes == {
        "RecordId": "value.pattern",
        "Topic": "value.pattern",
        "CountryCode": "code.unknown",
        "CurrencyCode": "code.unknown",
        "LanguageTag": "value.pattern",
        "Url": "value.pattern",
        "ProductCode": "value.pattern",
        "Sha256": "value.pattern",
        "JsonPointer": "value.pattern",
    }
