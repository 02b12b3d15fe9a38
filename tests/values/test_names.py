"""Names, places and identifiers: how the world calls something."""

from typing import Any

import pytest

from diplonews.errors import InvalidData
from diplonews.fields import fields_of
from diplonews.values.names import Identifier, Name, Place
from diplonews.vocabulary import NameKind

GOOD: dict[type, dict[str, Any]] = {
    Name: {"text": "Tokyo"},
    Place: {"name": "Yokosuka naval base"},
    Identifier: {"scheme": "wikidata", "value": "Q17"},
}


@pytest.mark.parametrize(
    ("cls", "names", "required"),
    [
        (Name, "text kind language", {"text"}),
        (Place, "name venue city country", {"name"}),
        (Identifier, "scheme value", {"scheme", "value"}),
    ],
)
def test_fields_stand_in_written_order(
    cls: type, names: str, required: set[str]
) -> None:
    """A name needs its text, a place its printed name, an identifier both its parts."""
    assert [field.name for field in fields_of(cls)] == names.split()
    assert {field.name for field in fields_of(cls) if field.required} == required


@pytest.mark.parametrize(
    "kind", ["short", "alias", "former", "native", "transliteration", "metonym"]
)
def test_a_name_has_a_kind(kind: NameKind) -> None:
    """A name is of one of six kinds and of a language, or of none that is said."""
    assert Name(text="日本", kind=kind, language="ja").kind == kind
    assert (Name(text="Nippon").kind, Name(text="Nippon").language) == (None, None)


def test_a_place_is_as_printed_and_more() -> None:
    """A place has its printed name; venue, city and country where they are said."""
    place = Place(
        name="the palace in Tokyo",
        venue="Akasaka Palace",
        city="Tokyo",
        country="JP",
    )
    assert repr(place) == (
        "Place(name='the palace in Tokyo', venue='Akasaka Palace', city='Tokyo', "
        "country='JP')"
    )
    assert repr(Place(name="the White House")) == (
        "Place(name='the White House', venue=None, city=None, country=None)"
    )


@pytest.mark.parametrize("scheme", ["wikidata", "lei", "eo_number", "our_own_list"])
def test_an_identifier_is_of_any_register(scheme: str) -> None:
    """A register is a published one or one's own."""
    assert Identifier(scheme=scheme, value="Q 17/b").scheme == scheme


@pytest.mark.parametrize(
    ("cls", "values", "message"),
    [
        (
            Name,
            {"kind": "nickname"},
            (
                "/kind: expected a name kind (short, alias, former, native, "
                "transliteration, metonym), got 'nickname'"
            ),
        ),
        (
            Name,
            {"kind": "Metonym"},
            (
                "/kind: expected a name kind (short, alias, former, native, "
                "transliteration, metonym), got 'Metonym'; did you mean 'metonym'?"
            ),
        ),
        (
            Name,
            {"language": "Japanese"},
            (
                "/language: expected a BCP 47 language tag such as 'en' or 'zh-Hant', "
                "got 'Japanese'; did you mean 'ja'?"
            ),
        ),
        (
            Name,
            {"text": "To\u200bkyo"},
            (
                "/text: expected one line of text, got the character U+200B at "
                "offset 2 of 'To\\u200bkyo'; remove it"
            ),
        ),
        (
            Place,
            {"country": "Japan"},
            (
                "/country: expected an ISO 3166-1 alpha-2 country code, got 'Japan'; "
                "did you mean 'JP'?"
            ),
        ),
        (Place, {"name": None}, "/name: expected text, got None"),
        (
            Place,
            {"venue": ""},
            "/venue: expected one line of text, got ''; leave out what is not said",
        ),
        (Place, {"city": 5}, "/city: expected text, got 5"),
        (
            Identifier,
            {"scheme": "EO number"},
            (
                "/scheme: expected an identifier scheme in lower case, words joined by "
                "_, got 'EO number'; did you mean 'eo_number'?"
            ),
        ),
        (Identifier, {"value": 14345}, "/value: expected text, got 14345"),
    ],
)
def test_a_wrong_part_is_named(cls: type, values: dict[str, Any], message: str) -> None:
    """A part of the wrong type or form is refused, with the class and the field."""
    with pytest.raises(InvalidData) as refused:
        cls(**(GOOD[cls] | values))
    assert str(refused.value) == f"{cls.__name__} {message}"
