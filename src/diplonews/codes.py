"""The codes of problems that are met on reading and making objects.

Those of rules across records are in `checks.catalogue`. The part before the dot is the
family. A code never changes its meaning or disappears within a major version.
"""

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["READING"]

#: What each code says is wrong. All of these are errors.
READING: Mapping[str, str] = MappingProxyType(
    {
        "json.input": "what was given is neither text nor bytes",
        "json.size": "the document is larger than the limit",
        "json.encoding": "the bytes are no UTF-8",
        "json.depth": "arrays and objects are nested deeper than the limit",
        "json.syntax": "the text is no JSON",
        "json.duplicate": "a key is there twice in one object",
        "json.number": (
            "a number is longer than the limit, none that JSON knows, "
            "or has an exponent beyond all bounds"
        ),
        "json.string": "a string or key is longer than the limit",
        "json.surrogate": "a string or key holds half a character",
        "json.value": (
            "own data or a claim is more than the format holds: "
            "a number too large, a noncharacter, over 32 levels"
        ),
        "jsonl.size": "a line is longer than the limit",
        "jsonl.bom": "a line after the first begins with a byte order mark",
        "jsonl.torn": "the file ends in the middle of a line",
        "jsonl.gzip": "packed data is damaged or cut",
        "key.missing": "a key that the object needs is not there",
        "key.unknown": "a key is no field of the class",
        "key.namespace": "a key of your own has no namespace, or not its form",
        "type.wrong": "the value is of another type than the field",
        "array.short": "an array has too few members",
        "array.repeated": "a word is there twice in one array",
        "text.empty": "a text is empty",
        "text.length": "a text is longer than its field admits",
        "text.character": "a text has a character that its field does not admit",
        "text.space": "a text has white space at its ends, or in runs",
        "value.pattern": "an id, term, address, hash or other code has not its form",
        "code.unknown": "a country or currency is not in the published table",
        "term.unknown": "a term is not in its closed list",
        "format.newer": "the file is in a later version of the format",
        "format.unknown": "the format is none that is known",
        "number.form": "a decimal number has not its one form, or is too long",
        "number.range": "a whole number is out of bounds",
        "number.whole": "a whole number has a fraction of zeros, an exponent or a sign",
        "date.form": "a date has not the form of one",
        "date.calendar": "the calendar has no such day or year",
        "date.set": "a set of dates is out of order, overlaps or has another spelling",
        "period.form": "a period has not the form of one",
        "period.order": "a period ends before it starts",
        "duration.form": "a duration has not the form of one",
        "identity.repeated": "two records have one id",
        "reference.dangling": "a reference leads to no record",
        "reference.kind": (
            "a reference leads to a record of a kind that the field does not admit"
        ),
        "amount.empty": "an amount has neither number nor text",
        "figure.bounds": "a number is both one value and between bounds",
        "figure.order": "the minimum is not below the maximum",
        "figure.qualifier": "a qualifier has no number to hedge, or hedges bounds",
        "component.parts": (
            "a rate component lacks a part of its kind, or has one of another"
        ),
        "rate.empty": "a rate has neither components nor text",
        "rate.combination": "fewer than two components are combined",
        "rate.covers": "a rate that is not all-in covers other duties",
        "evidence.empty": "evidence has no span, words or locator",
        "evidence.span": "a span lacks an end, or ends where it starts or before",
        "evidence.context": "a prefix or suffix has no words between",
        "financing.empty": "financing says nothing",
        "leader.empty": "a leader has no name, description or office",
        "tenure.empty": "a tenure has no title, office or party",
        "products.empty": "products say no goods",
        "products.all": "all products are meant, and codes are listed",
        "products.nomenclature": "a nomenclature is named without codes",
        "quota.empty": "a quota has no volume or mechanism",
    }
)
