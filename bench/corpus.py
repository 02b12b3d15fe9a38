"""Dossiers shaped like Tokyo, as many as wanted, the same ones for the same seed.

Each is made from the JSON of the Tokyo dossier: some of its records with all that they
refer to, under other ids, with other words, numbers, dates and codes. Closed terms and
the way in which fields go together stay as they are, so that each dossier is valid; it
is loaded once to make sure. One in ten has keys of its user's own.
"""

import json
import random
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, get_args

import diplonews
from diplonews.fields import (
    Choice,
    Json,
    Many,
    Nested,
    Scalar,
    Shape,
    Written,
    fields_of,
)
from diplonews.records.dossier import KINDS, Dossier
from diplonews.rules import Listed, Matches, OpenTerms, Text
from diplonews.values.codes import Sha256
from diplonews.values.dates import PartialDate
from diplonews.values.durations import Duration

__all__ = ["canonical", "corpus", "of_size", "small", "tokyo", "written"]

Plain = dict[str, Any]

ARRAYS: Mapping[str, type] = {array: cls for cls, (_, array) in KINDS.items()}


def corpus(seed: int, count: int) -> Iterator[bytes]:
    """Give dossiers of 10 to 100 per cent of Tokyo's records, as canonical JSON."""
    for number in range(count):
        chance = random.Random(f"{seed}/{number}")
        wanted = max(1, round(len(_records()) * chance.uniform(0.1, 1)))
        yield _one(chance, number, chance.sample(list(_records()), wanted))


def small(seed: int, count: int) -> Iterator[bytes]:
    """Give dossiers of a few records each."""
    starts = [one for one in _records() if len(_with_all_they_refer_to([one])) <= 4]
    for number in range(count):
        chance = random.Random(f"{seed}/small/{number}")
        yield _one(chance, number, [chance.choice(starts)])


def _one(chance: random.Random, number: int, start: list[str]) -> bytes:
    chosen = _with_all_they_refer_to(start)
    return canonical(_Varied(chance, f"-{number}").dossier(_part(chosen)))


def written(texts: Iterator[bytes], path: Path) -> int:
    """Write one text a line; give how many bytes that are."""
    with path.open("wb") as file:
        return sum(file.write(text + b"\n") for text in texts)


def canonical(plain: Plain) -> bytes:
    """Give the dossier's canonical JSON, without the line feed; raises if it is wrong.

    Numbers of a user's own data keep their digits, because they are read as decimals.
    """
    text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    return diplonews.dumps(diplonews.loads(text)).rstrip("\n").encode()


# -- parts of Tokyo --------------------------------------------------------------------


@cache
def tokyo() -> bytes:
    """Give the Tokyo dossier as canonical JSON."""
    return diplonews.dumps(diplonews.fixtures.tokyo()).rstrip("\n").encode()


@cache
def _plain_tokyo() -> Plain:
    plain: Plain = json.loads(tokyo())
    return plain


@cache
def _records() -> Mapping[str, tuple[str, Plain]]:
    """Give each record by its id, with the array in which it stands."""
    return {
        record["id"]: (array, record)
        for array in ARRAYS
        for record in _plain_tokyo().get(array, ())
    }


@cache
def _refers_to(record_id: str) -> frozenset[str]:
    array, record = _records()[record_id]
    return frozenset(_ids_in(Nested(ARRAYS[array]), record))


def _ids_in(shape: Shape, plain: Any) -> Iterator[str]:
    match shape:
        case Scalar() if shape.refers_to is not None:
            yield plain
        case Many(item):
            for member in plain:
                yield from _ids_in(item, member)
        case Nested(cls):
            for field in fields_of(cls):
                if field.name in plain:
                    yield from _ids_in(field.shape, plain[field.name])
        case Choice():
            yield from _ids_in(_option(shape, plain), plain)


def _option(choice: Choice, plain: Any) -> Shape:
    """Say which of several shapes a valid value has."""
    if isinstance(plain, str):
        return choice.options["/" in plain]
    return next(
        option
        for option in choice.options
        if plain.keys() <= {field.name for field in fields_of(option.cls)}
        and {f.name for f in fields_of(option.cls) if f.required} <= plain.keys()
    )


def _with_all_they_refer_to(ids: list[str]) -> set[str]:
    chosen: set[str] = set()
    new = set(ids)
    while new:
        chosen |= new
        new = {other for one in new for other in _refers_to(one)} - chosen
    return chosen


def _part(chosen: set[str]) -> Plain:
    """Give Tokyo with these records alone."""
    plain = dict(_plain_tokyo())
    for array in ARRAYS:
        plain[array] = [r for r in plain.get(array, ()) if r["id"] in chosen]
    return {key: value for key, value in plain.items() if value != []}


def of_size(count: int) -> bytes:
    """Give one dossier of so many records: Tokyo again and again, under other ids."""
    whole, rest = divmod(count, len(_records()))
    parts = [(number, _plain_tokyo()) for number in range(whole)]
    if rest:
        parts.append((whole, _part(_closed(rest))))
    plain = {key: value for key, value in _plain_tokyo().items() if key not in ARRAYS}
    for array in ARRAYS:
        plain[array] = [
            _renamed(Nested(ARRAYS[array]), record, f"-{number}")
            for number, part in parts
            for record in part.get(array, ())
        ]
    return canonical({key: value for key, value in plain.items() if value != []})


def _closed(count: int) -> set[str]:
    """Choose so many records that refer to each other alone, of many kinds."""
    last_first = list(reversed(list(_records())))
    chosen: set[str] = set()
    while len(chosen) < count:
        fitting = [
            chosen | _with_all_they_refer_to([one])
            for one in last_first
            if one not in chosen
        ]
        chosen = next(more for more in fitting if len(more) <= count)
    return chosen


def _renamed(shape: Shape, plain: Any, suffix: str) -> Any:
    match shape:
        case Scalar() if shape.refers_to is not None:
            return plain + suffix
        case Many(item):
            return [_renamed(item, member, suffix) for member in plain]
        case Nested(cls):
            made = {
                field.name: _renamed(field.shape, plain[field.name], suffix)
                for field in fields_of(cls)
                if field.name in plain
            }
            return {**made, "id": plain["id"] + suffix} if "id" in plain else made
        case Choice():
            return _renamed(_option(shape, plain), plain, suffix)
        case Json():
            return _claimed(plain, suffix)
        case _:
            return plain


def _claimed(plain: Any, suffix: str) -> Any:
    """Rename the parties and leaders in what an account claims for a field."""
    match plain:
        case str() if _records().get(plain, ("",))[0] in {"parties", "leaders"}:
            return plain + suffix
        case list():
            return [_claimed(member, suffix) for member in plain]
        case dict():
            return {key: _claimed(value, suffix) for key, value in plain.items()}
        case _:
            return plain


# -- other words, numbers and dates ----------------------------------------------------

_WORDS = """
the of and to in a for on with that by as at from its will not more than also said
government minister agreement billion export investment Tōkyō São-Tomé Zürich Türkiye
Київ Αθήνα 日本 東京都 한국 Québec Côte-d’Ivoire naïve “partnership” – €500 according
negotiators spokesperson energy shipbuilding semiconductors Reykjavík
""".split()  # noqa: SIM905 - words as one reads them
_YEAR = re.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_DAY = re.compile("(?<=^[0-9]{4}-[0-9]{2}-)[0-9]{2}")
_NUMBER = re.compile("[1-9][0-9]*")
_SHA256 = get_args(Sha256)[1]


class _Varied(NamedTuple):
    """One way to vary a dossier; what must stay in order is moved by the same step."""

    chance: random.Random
    suffix: str

    def dossier(self, plain: Plain) -> Plain:
        """Give the dossier with other words, numbers and dates."""
        steps = _Steps(
            years=4 * self.chance.randint(-12, 4),
            offset=self.chance.randint(0, 20_000),
            digit=str(self.chance.randint(1, 9)),
        )
        varied: Plain = _Walk(self.chance, self.suffix, steps).object(Dossier, plain)
        if self.chance.random() < 0.1:
            for array in ARRAYS:
                for record in varied.get(array, ()):
                    if self.chance.random() < 0.3:
                        record["extensions"] = self._extensions()
        return varied

    def _extensions(self) -> Plain:
        return {
            "desk:score": self.chance.randint(1, 1000),
            "desk:share": self.chance.randint(1, 99) + 0.5,
            "desk:tags": self.chance.sample(_WORDS, 3),
            "desk:seen": {"by": None, "twice": True},
        }


class _Steps(NamedTuple):
    """By what a dossier's values are moved."""

    years: int
    """Multiples of four, so that 29 February stays a day."""
    offset: int
    digit: str
    """Put before the bounds of a range, so that they stay in order."""


class _Walk(NamedTuple):
    """The walk through a dossier by the shapes of its fields."""

    chance: random.Random
    suffix: str
    steps: _Steps

    def object(self, cls: type, plain: Plain) -> Plain:
        varied = {}
        for field in fields_of(cls):
            if field.name in plain:
                value = self.value(field.shape, plain[field.name], field.name)
                varied[field.name] = value
        return varied

    def value(self, shape: Shape, plain: Any, name: str) -> Any:
        match shape:
            case Scalar():
                return self.scalar(shape, plain, name)
            case Written(cls):
                return self.written(cls, plain)
            case Nested(cls):
                return self.object(cls, plain)
            case Many(item):
                members = [self.value(item, member, name) for member in plain]
                is_text = isinstance(item, Scalar)
                return list(dict.fromkeys(members)) if is_text else members
            case Choice():
                return self.value(_option(shape, plain), plain, name)
            case _:
                return plain

    def scalar(self, scalar: Scalar, plain: Any, name: str) -> Any:
        if scalar.python is Decimal:
            return self.number(plain, name)
        if scalar.python is int:
            return plain + self.steps.offset
        return self.text(scalar, plain, name) if scalar.python is str else plain

    def number(self, plain: str, name: str) -> str:
        if name in {"minimum", "maximum"}:
            return self.steps.digit + plain.lstrip("-")
        if self.chance.random() < 0.3:
            return plain
        whole = str(self.chance.randint(1, 10 ** min(len(plain), 12)))
        return f"{whole}.{self.chance.randint(1, 9)}" if "." in plain else whole

    def text(self, scalar: Scalar, plain: str, name: str) -> str:
        if scalar.refers_to is not None or name == "id":
            return plain + self.suffix
        for rule in scalar.rules:
            match rule:
                case Text():
                    return self.words(plain, rule.max_length)
                case Listed(table=table) if self.chance.random() < 0.3:
                    return self.chance.choice(list(table))
                case OpenTerms(meanings=meanings) if meanings:
                    return self.term(plain, list(meanings))
                case Matches() if rule == _SHA256:
                    return f"{self.chance.getrandbits(256):064x}"
                case _:
                    pass
        return plain

    def term(self, plain: str, published: list[str]) -> str:
        return self.chance.choice(published) if self.chance.random() < 0.3 else plain

    def words(self, plain: str, max_length: int) -> str:
        words = [
            self.chance.choice(_WORDS) if word and self.chance.random() < 0.25 else word
            for word in plain.split(" ")
        ]
        varied = " ".join(words)
        return varied if len(varied) <= max_length else plain

    def written(self, cls: type, plain: str) -> str:
        if cls is Duration:
            return _NUMBER.sub(lambda _: str(self.chance.randint(1, 120)), plain)
        moved = _YEAR.sub(lambda year: str(int(year[0]) + self.steps.years), plain)
        if cls is PartialDate and self.chance.random() < 0.5:
            return _DAY.sub(lambda _: f"{self.chance.randint(1, 28):02}", moved)
        return moved
