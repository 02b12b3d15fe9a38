"""The schema and the loader give one verdict, but for what no schema can say.

An ordinary run compares over 10,000 documents, one with DIPLONEWS_LONG=1 ten times as
many.
"""

import copy
import json
import os
import re
from collections.abc import Iterator
from random import Random
from typing import Any

import jsonschema
import jsonschema_rs
import pytest
from referencing import Registry

from diplonews import Dossier, InvalidData, json_schema, loads
from diplonews.codes import READING
from diplonews.errors import Problem
from diplonews.fields import Nested, Scalar, Written, shapes_in
from diplonews.plain_json import write
from diplonews.rules import Rule
from diplonews.schemas import BEYOND_SCHEMA
from diplonews.schemas.names import named_rules
from diplonews.strict_json import parse
from fuzz import SMALL, changed

ROUNDS = 10 if os.environ.get("DIPLONEWS_LONG") else 1
SCHEMA = json_schema()
QUICK: Any = jsonschema_rs.validator_for(SCHEMA)
#: An explicit registry, since the default one would fetch what it does not know.
PYTHON: Any = jsonschema.Draft202012Validator(SCHEMA, registry=Registry())


def refusals(text: str) -> tuple[Problem, ...]:
    """Give what keeps a text from being read as a dossier."""
    try:
        loads(text)
    except InvalidData as error:
        return error.problems
    return ()


def is_beyond(problem: Problem) -> bool:
    """Tell whether no schema can see a problem."""
    return problem.code in BEYOND_SCHEMA


def assert_agreed(text: str, plain: Any, validator: Any) -> bool:
    """Compare the verdicts on one document, and give that of the schema."""
    admitted: bool = validator.is_valid(plain)
    problems = refusals(text)
    assert admitted == all(map(is_beyond, problems)), (text, problems)
    return admitted


# -- documents that are nearly right ---------------------------------------------------


def mutated(seed: int, count: int) -> Iterator[tuple[str, Any]]:
    """Give small dossiers in which one thing or a few are changed."""
    random = Random(seed)  # noqa: S311 - no secret
    originals = [parse(text) for text in SMALL]
    while count:
        plain = copy.deepcopy(random.choice(originals))
        for _ in range(random.choice((1, 1, 1, 2, 3))):
            plain = changed(random, plain)
        text = write(plain)
        try:
            read = json.loads(text)
            text.encode()
        except ValueError:  # too many digits, or half a character
            continue
        count -= 1
        yield text, read


def test_they_agree_on_dossiers_that_are_nearly_right() -> None:
    """What is read is admitted; what is refused is not, where a schema can say it."""
    verdicts = [assert_agreed(t, p, QUICK) for t, p in mutated(1, 8_000 * ROUNDS)]
    assert 0.1 < sum(verdicts) / len(verdicts) < 0.9


def test_python_jsonschema_agrees_too() -> None:
    """Another implementation gives the same verdicts."""
    for text, plain in mutated(2, 500 * ROUNDS):
        assert_agreed(text, plain, PYTHON)


# -- documents that the schema gives ---------------------------------------------------


class Drawn:
    """Documents made by the schema alone, out of the examples of its definitions."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 - no secret

    def value(self, schema: dict[str, Any], depth: int = 0) -> Any:
        """Draw a value that a schema should admit."""
        if "$ref" in schema:
            schema = SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]]
        if "anyOf" in schema and "type" not in schema:
            return self.value(_plain(self._random.choice(schema["anyOf"])), depth)
        match schema.get("type"):
            case "object" if "properties" in schema:
                return self._object(schema, depth)
            case "object":
                return self._random.choice([{}, {"my:note": [1, None, "x"]}])
            case "array" if "items" not in schema:
                return self._random.choice([[], [1, None, "x"]])
            case "array":
                least = max(schema.get("minItems", 0), 0)
                count = self._random.randint(least, max(least, 2 if depth < 4 else 0))
                members = [self.value(schema["items"], depth) for _ in range(count)]
                return members[:1] if schema.get("uniqueItems") else members
            case "boolean":
                return self._random.random() < 0.5
            case "number":
                return self._random.choice([0, 5, 7])
            case "integer":
                return schema["minimum"] + self._random.choice((0, 1, 5))
            case _:
                return self._random.choice(schema.get("enum") or schema["examples"])

    def _object(self, schema: dict[str, Any], depth: int) -> Any:
        wanted = set(schema.get("required", ()))
        if "if" in schema:
            needed = [schema["else"], *schema["if"]["anyOf"]]
            wanted |= set(self._random.choice(needed)["required"])
        made: dict[str, Any] = {}
        for name, held in schema["properties"].items():
            often = 0.4 if depth < 2 else 0.12
            if name in wanted or self._random.random() < often:
                made[name] = self.value(_plain(held), depth + 1)
        return made


def _plain(held: dict[str, Any]) -> dict[str, Any]:
    """Give the schema of a property; text of no definition has an example here."""
    text = held.get("type") == "string" and not {"enum", "examples"} & held.keys()
    return held | {"examples": ["x"]} if text else held


def test_they_agree_on_what_the_schema_gives() -> None:
    """Whatever is drawn by the schema is read, but for ids and fields together."""
    drawn = Drawn(3)
    read = 0
    for _ in range(2_000 * ROUNDS):
        plain = drawn.value(SCHEMA)
        text = write(plain)
        read += assert_agreed(text, plain, QUICK)
    assert read > 1_000 * ROUNDS


# -- plain values ----------------------------------------------------------------------

#: What is put into texts, to come near to what a pattern admits.
ODD = [
    *"\n \t\r\0/-+.,:_~?%[]XTZPYM09Aaé日^$\\",
    *("\u00a0", "\u200b", "\u200c", "\u0646", "\u0915", "\u2028", "\ufdd0", "\ufffe"),
    *("\U0001f600", "\U000110bd", "\U0001ffff", "  ", "\x85", "\x7f"),
]
SCALARS = {
    named_rules()[shape.rules][0]: shape.rules
    for shape in shapes_in(Nested(Dossier))
    if isinstance(shape, Scalar)
    and shape.python is str
    and shape.rules in named_rules()
}
WRITTEN = {
    shape.cls.__name__: shape.cls
    for shape in shapes_in(Nested(Dossier))
    if isinstance(shape, Written)
}


def texts_like(examples: list[str], seed: str, count: int) -> Iterator[str]:
    """Give texts that are like the examples, but for a character or a few."""
    random = Random(seed)  # noqa: S311 - no secret
    for _ in range(count):
        text = random.choice(examples)
        for _ in range(random.choice((0, 1, 1, 2, 3))):
            at = random.randrange(len(text) + 1)
            text = text[:at] + random.choice(ODD) + text[at + random.randrange(2) :]
        yield text


def refused_as(name: str, text: str) -> str:
    """Give the code of what keeps a text from being such a value, or nothing."""
    if name in WRITTEN:
        try:
            WRITTEN[name].parse(text)
        except InvalidData as error:
            return error.problems[0].code
        return ""
    rules: tuple[Rule, ...] = SCALARS[name]
    found = (rule.problem(text) for rule in rules)
    return next((problem.code for problem in found if problem), "")


@pytest.mark.parametrize("name", [*SCALARS, *WRITTEN])
def test_they_agree_on_plain_values(name: str) -> None:
    """A pattern admits what the rule admits, in three implementations of patterns."""
    definition = SCHEMA["$defs"][name]
    quick: Any = jsonschema_rs.validator_for(definition)
    pattern = re.compile(definition.get("pattern", ""))
    for text in texts_like(definition["examples"], name, 400 * ROUNDS):
        code = refused_as(name, text)
        admitted: bool = quick.is_valid(text)
        assert admitted == (not code or code in BEYOND_SCHEMA), ascii(text)
        if admitted:
            assert pattern.search(text)


def test_every_code_that_no_schema_reports_is_one_of_reading() -> None:
    """The list names codes that are known, each with its reason."""
    assert set(BEYOND_SCHEMA) <= set(READING)
    assert all(len(reason) > 20 for reason in BEYOND_SCHEMA.values())


def with_span(start: str, end: str) -> str:
    """Write a dossier with one piece of evidence from one place to another."""
    evidence = f'[{{"source":"s","start":{start},"end":{end}}}]'
    source = f'[{{"id":"s","kind":"report","evidence":{evidence}}}]'
    return f'{{"format":"diplonews/1.0","id":"d","sources":{source}}}'


@pytest.mark.parametrize("number", ["5.0", "-0", "5e0", "0.0"])
def test_numbers_that_are_oddly_written_are_told_apart(number: str) -> None:
    """JSON Schema takes 5.0 and -0 for whole numbers, which a dossier refuses."""
    text = with_span(number, "6")
    assert [problem.code for problem in refusals(text)] == ["number.whole"]
    assert QUICK.is_valid(json.loads(text))


@pytest.mark.parametrize("number", ["-5.0", "-1e0", "9007199254740992.0", "1e16"])
def test_numbers_out_of_bounds_are_refused_by_both(number: str) -> None:
    """However it is written, the schema sees that it is too large or too small."""
    text = with_span("0", number)
    assert [problem.code for problem in refusals(text)] == ["number.range"]
    assert not QUICK.is_valid(json.loads(text))
