"""The rules that one field cannot tell, as validators for a peer's own objects.

They are written by hand, as somebody would who builds the model with that peer: the
library's own checks need its own classes. `RULES` must have all of them.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from diplonews.fields import Choice, Many, Nested, Scalar, Shape, fields_of
from diplonews.records.dossier import KINDS

__all__ = ["check_references", "rule_of"]

Rule = Callable[[Any], Any]
References = list[tuple[str, tuple[str, ...]]]


# -- fields of one object --------------------------------------------------------------


def _figure(self: Any, *, named: bool = False) -> Any:
    low, high = self.minimum, self.maximum
    bounded = low is not None or high is not None
    if self.value is not None and bounded:
        raise ValueError("either a value or bounds")
    if low is not None and high is not None and low >= high:
        raise ValueError("a maximum above the minimum")
    if self.qualifier is not None:
        if not (self.value is not None or bounded or named):
            raise ValueError("a qualifier only with a number")
        if bounded and self.qualifier != "about":
            raise ValueError("no qualifier but 'about' with bounds")
    return self


def _amount(self: Any) -> Any:
    _figure(self)
    if (self.value, self.minimum, self.maximum, self.text) == (None, None, None, None):
        raise ValueError("a value, bounds or a text")
    return self


def _component(self: Any) -> Any:
    _figure(self, named=self.name is not None)
    given = (
        (self.value, self.minimum, self.maximum) != (None, None, None),
        self.currency is not None,
        self.per is not None,
        self.name is not None,
    )
    if given != _PARTS[self.kind]:
        raise ValueError("what the kind of component needs, and nothing else")
    return self


_PARTS = {
    "ad_valorem": (True, False, False, False),
    "specific": (True, True, True, False),
    "reference": (False, False, False, True),
}


def _rate(self: Any) -> Any:
    if not (self.components or self.text):
        raise ValueError("components or a text")
    if self.combination and len(self.components) < 2:
        raise ValueError("two components to combine")
    if self.covers and self.basis != "all_in":
        raise ValueError("covers only if all_in")
    return self


def _evidence(self: Any) -> Any:
    start, end = self.start, self.end
    if (start is None) != (end is None):
        raise ValueError("both start and end")
    if start is not None and start >= end:
        raise ValueError("an end after the start")
    if start is None and not (self.exact or self.locator):
        raise ValueError("a span, exact words or a locator")
    if (self.prefix or self.suffix) and not self.exact:
        raise ValueError("exact words between prefix and suffix")
    return self


def _leader(self: Any) -> Any:
    if not (self.name or self.description or self.tenures):
        raise ValueError("a name, a description or a tenure")
    return self


def _tenure(self: Any) -> Any:
    if not (self.title or self.office or self.of):
        raise ValueError("a title, an office or a party")
    return self


def _financing(self: Any) -> Any:
    if not (self.instrument or self.share or self.funded_from):
        raise ValueError("an instrument, a share or where it is funded from")
    return self


def _products(self: Any) -> Any:
    coded = self.codes or self.exempt_codes
    if not (self.text or coded or self.all_products or self.exempt):
        raise ValueError("goods in words or codes")
    if self.nomenclature and not coded:
        raise ValueError("codes of the nomenclature")
    if self.all_products and self.codes:
        raise ValueError("no codes where all products are meant")
    return self


def _quota(self: Any) -> Any:
    if not (self.volume or self.mechanism):
        raise ValueError("a volume or a mechanism")
    return self


RULES: Mapping[str, Rule] = {
    "Evidence": _evidence,
    "Financing": _financing,
    "Leader": _leader,
    "Money": _amount,
    "Products": _products,
    "Quantity": _amount,
    "Quota": _quota,
    "Rate": _rate,
    "RateComponent": _component,
    "Share": _amount,
    "Tenure": _tenure,
}


def rule_of(cls: type) -> Rule | None:
    """Give the check of the fields of a class that go together, or None."""
    rule = RULES.get(cls.__name__)
    if rule is None and hasattr(cls, "__attrs_post_init__"):
        raise NotImplementedError(f"{cls.__name__} checks itself; so must the peers")
    return rule


# -- the whole dossier -----------------------------------------------------------------

Collector = Callable[[Any, References], None]
_COLLECTORS: dict[type, Collector | None] = {}


def check_references(dossier: Any) -> Any:
    """Refuse repeated ids, and references that lead nowhere or to a wrong kind."""
    kinds: dict[str, str] = {}
    found: References = []
    count = 0
    for cls, (kind, array) in KINDS.items():
        records = getattr(dossier, array)
        count += len(records)
        collect = _collector(cls)
        for record in records:
            kinds[record.id] = kind
            if collect:
                collect(record, found)
    if len(kinds) < count:
        raise ValueError("an id that no other record has")
    for record_id, admitted in found:
        got = kinds.get(record_id)
        if got is None or (admitted and got not in admitted):
            raise ValueError(f"the id of one of {admitted}, got {record_id}")
    return dossier


def _collector(cls: type) -> Collector | None:
    """Give the function that gathers the references in an object, made once."""
    if cls not in _COLLECTORS:
        _COLLECTORS[cls] = None
        _COLLECTORS[cls] = _new_collector(cls)
    return _COLLECTORS[cls]


def _new_collector(cls: type) -> Collector | None:  # noqa: C901 - loops, for speed
    ones, arrays = _referring(cls, several=False), _referring(cls, several=True)
    objects, arrays_of_objects = (
        _holding(cls, several=False),
        _holding(cls, several=True),
    )
    if not (ones or arrays or objects or arrays_of_objects):
        return None

    def collect(value: Any, found: References) -> None:
        held = value.__dict__
        for name, kinds in ones:
            if (one := held[name]) is not None:
                found.append((one, kinds))
        for name, kinds in arrays:
            for one in held[name]:
                found.append((one, kinds))
        for name, inner in objects:
            if (one := held[name]) is not None:
                inner(one, found)
        for name, inner in arrays_of_objects:
            for one in held[name]:
                inner(one, found)

    return collect


def _inside(cls: type, *, several: bool) -> Iterator[tuple[str, Shape]]:
    """Give the fields of one value or of several, each with the shape of a value."""
    for field in fields_of(cls):
        if isinstance(field.shape, Many) and several:
            yield field.name, field.shape.item
        elif not isinstance(field.shape, Many) and not several:
            yield field.name, field.shape


def _referring(cls: type, *, several: bool) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (name, shape.refers_to)
        for name, shape in _inside(cls, several=several)
        if isinstance(shape, Scalar) and shape.refers_to is not None
    ]


def _holding(cls: type, *, several: bool) -> list[tuple[str, Collector]]:
    held: list[tuple[str, Collector]] = []
    for name, shape in _inside(cls, several=several):
        if isinstance(shape, Choice):
            collect = _chosen(shape)
        else:
            collect = _collector(shape.cls) if isinstance(shape, Nested) else None
        if collect:
            held.append((name, collect))
    return held


def _chosen(choice: Choice) -> Collector | None:
    """Give the function that gathers them in an object of one of several classes."""
    classes = [option.cls for option in choice.options if isinstance(option, Nested)]
    inner = {cls.__name__: _collector(cls) for cls in classes}
    if not any(inner.values()):
        return None

    def collect(value: Any, found: References) -> None:
        of_class = inner[type(value).__name__]
        if of_class:
            of_class(value, found)

    return collect
