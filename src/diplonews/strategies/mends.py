"""Fields that must go together: what is drawn apart is made to fit here."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from diplonews.records.commitment import Financing
from diplonews.records.leader import Leader, Tenure
from diplonews.records.parts import Evidence
from diplonews.records.quote import Quote
from diplonews.records.tariff import Products, Quota, Tariff
from diplonews.strategies.texts import names, numbers, texts
from diplonews.values.amounts import Amount, Figure
from diplonews.values.rates import Rate, RateComponent

__all__ = ["mend"]

Mend = Callable[[DrawFn, dict[str, Any]], None]


def _mend_figure(_: DrawFn, values: dict[str, Any]) -> None:
    if "value" in values:
        values.pop("minimum", None)
        values.pop("maximum", None)
    elif {"minimum", "maximum"} <= values.keys():
        low, high = sorted([values["minimum"], values["maximum"]])
        values |= {"minimum": low, "maximum": high if high > low else low + 1}
    bounded = bool(values.keys() & {"minimum", "maximum"})
    if bounded and values.get("qualifier") != "about":
        values.pop("qualifier", None)


def _mend_amount(draw: DrawFn, values: dict[str, Any]) -> None:
    if not values.keys() & {"value", "minimum", "maximum", "text"}:
        values["value"] = draw(numbers())
    if not values.keys() & {"value", "minimum", "maximum"}:
        values.pop("qualifier", None)


def _mend_component(draw: DrawFn, values: dict[str, Any]) -> None:
    kind = values["kind"]
    if kind == "reference":
        for name in ("value", "minimum", "maximum"):
            values.pop(name, None)
    elif not values.keys() & {"value", "minimum", "maximum"}:
        values["value"] = draw(numbers())
    for name, wanted in (
        ("currency", "specific"),
        ("per", "specific"),
        ("name", "reference"),
    ):
        if kind != wanted:
            values.pop(name, None)
        elif name not in values:
            values[name] = draw(st.just("EUR") if name == "currency" else names())


def _mend_rate(draw: DrawFn, values: dict[str, Any]) -> None:
    if not values.get("components") and "text" not in values:
        values["text"] = draw(names())
    if len(values.get("components", ())) < 2:
        values.pop("combination", None)
    if values.get("basis") != "all_in":
        values.pop("covers", None)


def _mend_evidence(draw: DrawFn, values: dict[str, Any], length: int | None) -> None:
    """Put a span into a text of a length, if that is known, with words as long."""
    if values.keys() & {"start", "end"}:
        longest = 10_500 if length is None else length
        if len(values.get("exact", "")) > longest:
            del values["exact"]
        needed = len(values.get("exact", "A"))
        start = values.get("start", 0) % (longest - needed + 1)
        most = min(500, longest - start)
        end = needed if "exact" in values else draw(st.integers(1, most))
        values |= {"start": start, "end": start + end}
    if not values.keys() & {"start", "exact", "locator"}:
        values["locator"] = draw(names())
    if "exact" not in values:
        values.pop("prefix", None)
        values.pop("suffix", None)


def _mend_quote(_: DrawFn, values: dict[str, Any]) -> None:
    if values.get("anonymity") == "unattributed":
        values.pop("speakers", None)
    _without(values, "relayed_by", values.get("speakers", ()))


def _mend_tariff(_: DrawFn, values: dict[str, Any]) -> None:
    _without(values, "excluded", values.get("applies_to", ()))


def _without(values: dict[str, Any], name: str, others: tuple[str, ...]) -> None:
    """Take out of an array what is in another."""
    if name in values:
        values[name] = tuple(each for each in values[name] if each not in others)


def _mend_life(_: DrawFn, values: dict[str, Any]) -> None:
    if {"born", "died"} <= values.keys():
        first, last = values["died"].latest, values["born"].earliest
        if first is not None and last is not None and first < last:
            values |= {"born": values["died"], "died": values["born"]}


def _mend_products(draw: DrawFn, values: dict[str, Any]) -> None:
    if values.get("all_products"):
        values.pop("codes", None)
    codes = values.get("codes", ()) + values.get("exempt_codes", ())
    if not codes:
        values.pop("nomenclature", None)
        values.setdefault("text", draw(texts()))


def _needs(name: str, *others: str) -> Mend:
    def mend(draw: DrawFn, values: dict[str, Any]) -> None:
        if not any(values.get(key) for key in (name, *others)):
            values[name] = draw(names())

    return mend


def _mend_quota(draw: DrawFn, values: dict[str, Any]) -> None:
    if not values.keys() & {"volume", "mechanism"}:
        values["mechanism"] = draw(st.sampled_from(["licensed", "auction"]))


_MENDS: dict[type, Mend] = {
    Figure: _mend_figure,
    Amount: _mend_amount,
    RateComponent: _mend_component,
    Rate: _mend_rate,
    Quote: _mend_quote,
    Tariff: _mend_tariff,
    Products: _mend_products,
    Quota: _mend_quota,
    Tenure: _needs("title", "office", "of"),
    Leader: _needs("name", "description", "tenures"),
    Financing: _needs("funded_from", "instrument", "share"),
}


def mend(
    draw: DrawFn, cls: type, values: dict[str, Any], text_length: int | None
) -> None:
    """Change the drawn values of a class so that they hold together.

    `text_length` is that of the source of evidence, where it is known.
    """
    if cls is Evidence:
        _mend_evidence(draw, values, text_length)
    if cls is Leader:
        _mend_life(draw, values)
    for base, mend_one in _MENDS.items():
        if issubclass(cls, base):
            mend_one(draw, values)
