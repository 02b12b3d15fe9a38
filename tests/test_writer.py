"""The straight way from objects to text, against a writer that is written anew here."""

import json
from decimal import Decimal
from typing import Any, TypeGuard

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diplonews import (
    Account,
    Dossier,
    JsonObject,
    Leader,
    Meeting,
    Money,
    PartialDate,
    Party,
    Period,
    Products,
    Quantity,
    Quota,
    Quote,
    Rate,
    Share,
    Source,
    Tariff,
    dumps,
    loads,
)
from diplonews.fields import Scalar, fields_of
from diplonews.strategies import dossiers, from_class
from diplonews.writer import writer
from fuzz import SMALL, TOKYO


def drawn_of(cls: type[Any]) -> st.SearchStrategy[Any]:
    """Draw objects of a class."""
    return from_class(cls)


def is_tuple(value: object) -> TypeGuard[tuple[Any, ...]]:
    """Tell whether a value is a tuple."""
    return isinstance(value, tuple)


def class_of(value: object) -> type:
    """Give the class of an object."""
    return type(value)


def written(value: Any) -> str:
    """Write a value of ours as JSON, by what its fields say and the json module."""
    if type(value) is Decimal:  # of a field, not of a user's own data
        return json.dumps(format(value, "f"))
    if is_tuple(value):
        return f"[{','.join(map(written, value))}]"
    if hasattr(value, "parse"):
        return json.dumps(str(value), ensure_ascii=False)
    if hasattr(value, "__attrs_attrs__"):
        return members_of(value)
    assert type(value) in {str, int, bool}
    return json.dumps(value, ensure_ascii=False)


def members_of(value: Any) -> str:
    """Write the fields of an object that differ from their defaults, and stamps."""
    members: list[str] = []
    for field in fields_of(class_of(value)):
        held = getattr(value, field.name)
        if field.required or field.stamp or held != field.default:
            is_own = field.name == "extensions" or (
                type(value) is Account and field.name == "value"
            )
            text = own_data(held) if is_own else written(held)
            members.append(f"{json.dumps(field.name)}:{text}")
    return f"{{{','.join(members)}}}"


def own_data(value: Any) -> str:
    """Write any JSON value in its own order, numbers with all their digits."""
    if isinstance(value, JsonObject):
        members = (
            f"{json.dumps(key, ensure_ascii=False)}:{own_data(value[key])}"
            for key in value
        )
        return f"{{{','.join(members)}}}"
    if is_tuple(value):
        return f"[{','.join(map(own_data, value))}]"
    if type(value) is Decimal:
        return str(value)
    return json.dumps(value, ensure_ascii=False)


def one(value: Any) -> str:
    """Write one object by the function that is made for its class."""
    cls: type = class_of(value)
    return writer(cls)([value])


@pytest.mark.parametrize("text", [*SMALL, TOKYO])
def test_known_dossiers_are_written_alike(text: str) -> None:
    """The two writers agree, and what they write is a fixed point."""
    dossier = loads(text)
    assert written(dossier) + "\n" == text
    assert writer(Dossier)([dossier]) + "\n" == text


@given(dossiers(max_size=1))
def test_drawn_dossiers_are_written_alike(dossier: Dossier) -> None:
    """Whatever can be said, the two writers agree, and reading changes nothing."""
    text = dumps(dossier)
    assert text == written(dossier) + "\n"
    assert dumps(loads(text)) == text


@pytest.mark.parametrize(
    "cls",
    [Account, Leader, Money, Party, Products, Quota, Rate, Share, Source, Tariff],
    ids=lambda cls: str(cls.__name__),
)
def test_objects_are_written_alike(cls: type) -> None:
    """Objects of any class have a writer, which agrees."""
    values = drawn_of(cls)

    @settings(max_examples=1 + settings().max_examples // 3)
    @given(values)
    def check(value: Any) -> None:
        assert writer(cls)([value]) == written(value)

    check()


def test_several_are_written_with_commas() -> None:
    """Objects are written in their order, none as nothing."""
    meetings = [Meeting(id="m"), Meeting(id="n", topics=("a",))]
    assert writer(Meeting)(meetings) == '{"id":"m"},{"id":"n","topics":["a"]}'
    assert writer(Meeting)([]) == ""
    quotas = (Quota(mechanism="x"), Quota(volume=Quantity(unit="t", text="5")))
    assert writer(Quota)(iter(quotas)) == (
        '{"mechanism":"x"},{"volume":{"unit":"t","text":"5"}}'
    )


def test_every_class_has_one_writer() -> None:
    """The function for a class is made once."""
    assert writer(Party) is writer(Party)
    assert writer(Party) is not writer(Leader)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Meeting(id="m"), '{"id":"m"}'),
        (Money(currency="USD", value=Decimal("1E+3")), '"value":"1000"'),
        (Money(currency="USD", value=Decimal("0.000000001")), '"value":"0.000000001"'),
        (Money(currency="USD", value=Decimal("1.50")), '"value":"1.50"'),
        (Money(currency="USD", value=Decimal(0)), '"value":"0"'),
        (Money(currency="USD", minimum=Decimal("0.00")), '"minimum":"0.00"'),
        (
            Money(currency="USD", value=Decimal(1), role="stated"),
            '{"value":"1","currency":"USD"}',
        ),
        (
            Money(currency="USD", value=Decimal(1), role="total"),
            '{"value":"1","currency":"USD","role":"total"}',
        ),
        (Products(all_products=True), '{"all_products":true}'),
        (Products(text="X", all_products=False), '{"text":"X"}'),
        (Meeting(id="m", when=PartialDate("2025~")), '{"id":"m","when":"2025~"}'),
        (Meeting(id="m", when=Period("2025/..")), '{"id":"m","when":"2025/.."}'),
        (Meeting(id="m", topics=("a", "b")), '{"id":"m","topics":["a","b"]}'),
        (
            Quota(volume=Quantity(value=Decimal(5), unit="t")),
            '{"value":"5","unit":"t"}',
        ),
        (Party(id="p", name='"\\/é😀'), r'"name":"\"\\/é😀"'),
        (Quote(id="q", kind="direct", text='say "no" \\'), r'"text":"say \"no\" \\"'),
        (
            Source(id="s", kind="article", url="http://a/?b='c'"),
            '''"http://a/?b='c'"''',
        ),
        (Source(id="s", kind="article", authors=('A "B"', "C")), r'["A \"B\"","C"]'),
        (Party(id="p", name="{value} {it}"), '"name":"{value} {it}"'),
    ],
    ids=range(19),
)
def test_values_are_written_as_they_are(value: Any, text: str) -> None:
    """Numbers are written without exponent, texts with the needed escapes alone."""
    assert text in one(value)
    assert one(value) == written(value)


def test_prose_is_escaped() -> None:
    """Line feeds and tabs of prose are escaped, so that the text is one line."""
    party = Party(id="p", name="P", summary="One.\n\n\tTwo.")
    assert one(party) == (r'{"id":"p","name":"P","summary":"One.\n\n\tTwo."}')


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (-5, "-5"),
        (Decimal("-0"), "-0"),
        (Decimal("1.10"), "1.10"),
        (Decimal("1E+300"), "1E+300"),
        (Decimal("1E-300"), "1E-300"),
        ("\x00\x1f\x7f\u2028", r'"\u0000\u001f' + '\x7f\u2028"'),
        ([], "[]"),
        ({}, "{}"),
        ([None, {"b": 1, "a": [2]}], '[null,{"b":1,"a":[2]}]'),
    ],
    ids=range(12),
)
def test_claims_are_written_as_they_came(value: Any, text: str) -> None:
    """The value of an account keeps its digits and the order of its keys."""
    account = Account(according_to=("p",), stance="denies", value=value)
    head = '{"according_to":["p"],"stance":"denies"'
    assert one(account) == f'{head},"value":{text}}}'


def test_the_texts_that_need_no_escapes_have_none() -> None:
    """What is written without escaping cannot hold a quotation mark or backslash."""
    for cls in {type(record) for record in loads(TOKYO).records} | {Dossier}:
        for field in fields_of(cls):
            if isinstance(field.shape, Scalar) and field.shape.python is str:
                for mark in ('"', "\\", "\n", "\x00"):
                    admitted = all(
                        rule.problem(f"a{mark}b") is None for rule in field.shape.rules
                    )
                    if admitted:
                        assert mark in {'"', "\\", "\n"}
                        value = attrs.evolve(ANY[cls], **{field.name: f"a{mark}b"})
                        plain = json.loads(one(value))
                        assert plain[field.name] == f"a{mark}b"


#: One record of each class, with all that its rules need.
ANY: dict[type[Any], Any] = {
    type(value): value
    for value in (loads(TOKYO), *loads(TOKYO).records, *loads(SMALL[5]).records)
}
