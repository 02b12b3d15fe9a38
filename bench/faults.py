"""Documents with one fault each, to see what a peer notices.

All are one small dossier with one value changed. The library must refuse each of them.
"""

import json
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import diplonews
from bench.corpus import canonical

__all__ = ["Fault", "faults", "noticed", "sound"]

_GONE = object()

_SOUND: dict[str, Any] = {
    "format": "diplonews/1.0",
    "id": "sample",
    "title": "A sample",
    "sources": [
        {
            "id": "article",
            "kind": "news_article",
            "authors": ["A. Writer", "B. Writer"],
            "published": "2025-10-28",
            "url": "https://example.org/news",
            "language": "en",
            "text_sha256": "0" * 64,
            "text_length": 5848,
        }
    ],
    "parties": [
        {
            "id": "japan",
            "name": "Japan",
            "kind": "state",
            "country": "JP",
            "relations": [{"kind": "ally_of", "to": "us"}],
            "extensions": {"desk:score": 5},
        },
        {"id": "us", "name": "United States", "kind": "state", "country": "US"},
    ],
    "leaders": [
        {
            "id": "trump",
            "name": "Donald Trump",
            "born": "1946-06-14",
            "tenures": [{"office": "head_of_state", "of": "us", "ordinal": 47}],
        }
    ],
    "meetings": [
        {
            "id": "talks",
            "when": "2025-10-27/2025-10-29",
            "participants": [{"who": "trump"}, {"who": "japan", "role": "host"}],
        }
    ],
    "commitments": [
        {
            "id": "spend",
            "what": "Spend more on defence.",
            "by": ["japan"],
            "strength": "pledge",
            "within": "P90D",
            "financing": [{"instrument": "loan"}],
            "actions": [{"kind": "announced", "when": "2025-10-28"}],
            "amounts": [
                {"minimum": "2", "maximum": "3.5", "of": "GDP"},
                {"value": "550000000000", "currency": "USD"},
                {"value": "15", "qualifier": "at_most", "unit": "bcm"},
            ],
            "evidence": [{"source": "article", "start": 5, "end": 9}],
            "accounts": [{"according_to": ["trump"], "stance": "reframes"}],
        }
    ],
    "tariffs": [
        {
            "id": "duty",
            "imposed_by": ["us"],
            "applies_to": ["japan"],
            "rates": [{"components": [{"kind": "ad_valorem", "value": "15"}]}],
            "products": {"text": "Cars", "codes": ["8703"]},
            "quota": {"mechanism": "first_come"},
        }
    ],
    "quotes": [
        {
            "id": "words",
            "text": "It is done.",
            "kind": "direct",
            "speakers": ["trump"],
            "said_on": "2025-10",
        }
    ],
}


class Fault(NamedTuple):
    """A document that is wrong in one way."""

    sort: str
    """What sort of check would notice it."""
    what: str
    document: bytes


_AMOUNT = "/commitments/0/amounts/0"
_EVIDENCE = "/commitments/0/evidence/0"
_COMPONENT = "/tariffs/0/rates/0/components/0"

#: Each sort of fault: where it is put, and the wrong value there.
_VALUES: dict[str, tuple[tuple[str, Any], ...]] = {
    "types": (
        ("/title", 5),
        ("/title", None),
        ("/sources/0/authors", "A. Writer"),
        ("/sources/0/text_length", "5848"),
        ("/sources/0/text_length", 58.5),
        ("/sources/0/published", 2025),
        ("/sources/0/published", None),
        (f"{_AMOUNT}/minimum", 2),
        (f"{_AMOUNT}/minimum", 1.5),
        ("/commitments/0/evidence", {}),
        ("/tariffs/0/products", "Cars"),
        ("/tariffs/0/products/all_products", 0),
        ("/parties/0/extensions", []),
        ("/commitments/0/accounts/0/value", None),
        ("/parties", None),
    ),
    "keys": (
        ("/titel", "A sample"),
        ("/parties/0/nmae", "Japan"),
        (f"{_EVIDENCE}/page", 5),
        ("/commitments/0/amounts/1/unit", "yen"),
        ("/format", _GONE),
        ("/id", _GONE),
        ("/parties/0/name", _GONE),
        ("/tariffs/0/imposed_by", _GONE),
        (f"{_COMPONENT}/kind", _GONE),
        ("/commitments/0/amounts/2/unit", _GONE),
    ),
    "terms, codes": (
        ("/format", "diplonews/2.0"),
        ("/commitments/0/strength", "sure"),
        ("/commitments/0/polarity", "maybe"),
        ("/meetings/0/participants/1/role", "Host"),
        ("/parties/0/country", "Japan"),
        ("/parties/0/country", "jp"),
        ("/commitments/0/amounts/1/currency", "YEN"),
        (f"{_COMPONENT}/kind", "percent"),
    ),
    "patterns": (
        ("/id", "Sample 1"),
        ("/id", "sample\n"),
        ("/title", ""),
        ("/title", "A  sample"),
        ("/title", "A sample "),
        ("/title", "A\u00a0sample"),
        ("/title", "A sam\u202eple"),
        ("/quotes/0/text", "It is\ndone."),
        ("/sources/0/url", "example.org/news"),
        ("/sources/0/language", "en_GB"),
        ("/sources/0/text_sha256", "0" * 63),
        ("/tariffs/0/products/codes", ["87.03"]),
        ("/commitments/0/accounts/0/about", "what"),
        ("/parties/0/relations/0/kind", "Ally of"),
        ("/parties/0/extensions", {"score": 5}),
    ),
    "lengths, bounds": (
        ("/title", "x" * 301),
        ("/id", "x" * 81),
        ("/sources/0/text_length", 0),
        ("/sources/0/text_length", 2**53),
        (f"{_EVIDENCE}/start", -1),
        ("/tariffs/0/imposed_by", []),
        ("/commitments/0/accounts/0/according_to", []),
        ("/commitments/0/amounts/1/value", "1" * 41),
    ),
    "numbers": (
        ("/commitments/0/amounts/1/value", "1e3"),
        ("/commitments/0/amounts/1/value", "1,000"),
        ("/commitments/0/amounts/1/value", "+5"),
        ("/commitments/0/amounts/1/value", "05"),
        ("/commitments/0/amounts/1/value", "-0"),
        ("/commitments/0/amounts/1/value", "\u0665"),
        ("/commitments/0/amounts/1/value", "NaN"),
        ("/commitments/0/amounts/1/value", "5%"),
    ),
    "form of dates": (
        ("/sources/0/published", "28 October 2025"),
        ("/sources/0/published", "2025-10-32"),
        ("/sources/0/published", "2025-13"),
        ("/sources/0/published", "2025-10-28 14:05"),
        ("/meetings/0/when", "2025-10-27 to 2025-10-29"),
        ("/commitments/0/within", "90 days"),
        ("/commitments/0/within", "P0D"),
    ),
    "dates that are": (
        ("/sources/0/published", "2025-02-29"),
        ("/sources/0/published", "2025-04-31"),
        ("/leaders/0/born", "0000-01-01"),
        ("/meetings/0/when", "2025-10-29/2025-10-27"),
        ("/meetings/0/when", "../.."),
        ("/quotes/0/said_on", "[2025-10-30,2025-10-27]"),
    ),
    "fields together": (
        (f"{_AMOUNT}/value", "2"),
        (f"{_AMOUNT}/maximum", "1"),
        (f"{_AMOUNT}/qualifier", "at_most"),
        ("/commitments/0/amounts/1/value", _GONE),
        ("/commitments/0/amounts/2/value", _GONE),
        (f"{_COMPONENT}/currency", "USD"),
        (f"{_COMPONENT}/value", _GONE),
        ("/tariffs/0/rates/0/combination", "higher_of"),
        ("/tariffs/0/rates/0/components", []),
        (f"{_EVIDENCE}/end", 5),
        (f"{_EVIDENCE}/end", _GONE),
        (f"{_EVIDENCE}/prefix", "so"),
        ("/leaders/0", {"id": "trump"}),
        ("/leaders/0/tenures/0", {"ordinal": 47}),
        ("/commitments/0/financing/0", {}),
        ("/tariffs/0/products", {}),
        ("/tariffs/0/products/all_products", True),
        ("/tariffs/0/quota", {}),
    ),
    "ids, references": (
        ("/parties/1/id", "japan"),
        ("/quotes/0/id", "us"),
        ("/commitments/0/by", ["china"]),
        ("/commitments/0/by", ["article"]),
        (f"{_EVIDENCE}/source", "japan"),
        ("/parties/0/relations/0/to", "china"),
        ("/meetings/0/participants/0/who", "talks"),
    ),
    "repetition": (
        ("/commitments/0/by", ["japan", "japan"]),
        ("/sources/0/authors", ["A. Writer", "A. Writer"]),
        ("/tariffs/0/products/codes", ["8703", "8703"]),
    ),
}

#: What is wrong with the text itself: a part of it, and what stands there instead.
_TEXTS: tuple[tuple[str, bytes, bytes], ...] = (
    ("a key twice", b'"title":', b'"title":"Another","title":'),
    ("NaN", b'"desk:score":5', b'"desk:score":NaN'),
    ("a byte that is no UTF-8", b"A. Writer", b"A. Wr\xefter"),
    ("a lone surrogate", b"A. Writer", rb"A. Wr\ud800ter"),
    ("a long number", b'"desk:score":5', b'"desk:score":' + b"5" * 41),
    ("text after the end", b'"said_on":"2025-10"}]}', b'"said_on":"2025-10"}]}}'),
    ("much depth", b'"desk:score":5', b'"desk:score":' + b"[" * 100 + b"]" * 100),
)


def sound() -> bytes:
    """Give the dossier without a fault."""
    return canonical(_SOUND)


def faults() -> Iterator[Fault]:
    """Give the documents with one fault each."""
    text = sound()
    for sort, values in _VALUES.items():
        for pointer, wrong in values:
            plain = json.loads(text)
            _put(plain, pointer, wrong)
            shown = "(gone)" if wrong is _GONE else json.dumps(wrong)[:40]
            yield Fault(sort, f"{pointer}: {shown}", json.dumps(plain).encode())
    for what, part, wrong in _TEXTS:
        yield Fault("JSON itself", what, text.replace(part, wrong, 1))


def _put(plain: Any, pointer: str, value: Any) -> None:
    *way, last = (int(s) if s.isdigit() else s for s in pointer[1:].split("/"))
    for step in way:
        plain = plain[step]
    if value is _GONE:
        del plain[last]
    else:
        plain[last] = value


def noticed(load: Callable[[bytes], Any]) -> dict[str, tuple[int, int]]:
    """Count, by sort, the faults that a peer refuses, and all there are."""
    load(sound())
    counts: dict[str, tuple[int, int]] = {}
    for fault in faults():
        refused, of = counts.get(fault.sort, (0, 0))
        counts[fault.sort] = (refused + _refuses(load, fault.document), of + 1)
    return counts


def _refuses(load: Callable[[bytes], Any], document: bytes) -> bool:
    try:
        load(document)
    except Exception:  # noqa: BLE001 - each peer has its own
        return True
    return False


def missed_by_the_library() -> list[Fault]:
    """Give the faults that the library lets pass: there must be none."""
    return [
        fault for fault in faults() if not _refuses(diplonews.loads, fault.document)
    ]
