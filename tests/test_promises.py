"""The page on promises is true: its tests exist, and its codes are those of the source.

What the tests that it names hold, they hold themselves.
"""

import ast
import gzip
import io
import json
import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from diplonews import InvalidData, Problem, loads, read_jsonl
from diplonews.checks.catalogue import BY_CODE
from diplonews.codes import READING
from diplonews.limits import Limits

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "diplonews"
PAGE = (ROOT / "docs" / "promises.md").read_text(encoding="utf-8")


def section(heading: str) -> str:
    """Give what stands below a heading, up to the next of its level."""
    level = heading.split(maxsplit=1)[0]
    return PAGE.split(f"\n{heading}\n")[1].split(f"\n{level} ")[0]


def rows(heading: str) -> list[list[str]]:
    """Give the cells of the table below a heading, without the heads."""
    lines = re.findall(r"^\| (.*) \|$", section(heading), re.MULTILINE)
    return [[cell.strip() for cell in line.split(" | ")] for line in lines[1:]]


HOSTILE = [
    line.split("|")[1:-1]
    for line in section("## What happens to hostile input").split("\n")
    if line.startswith("| ")
][1:]
CODES = {row[0].strip("`"): row[1] for row in rows("## All codes")}


# -- the tests that are named ----------------------------------------------------------

NAMED = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", PAGE)


@cache
def named_in(path: str) -> set[str]:
    """Give the names of the tests of a file."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return {
        node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    }


def test_every_test_that_is_named_exists() -> None:
    """No promise rests on a test that was renamed or taken out."""
    assert len(NAMED) > 90
    assert PAGE.count("::") == len(NAMED)
    assert [name for name in NAMED if name[1] not in named_in(name[0])] == []


def test_every_promise_is_held_by_tests() -> None:
    """There are eight, each with tests of its own."""
    headings = re.findall(r"^### .*$", section("## The eight promises"), re.MULTILINE)
    assert [heading.split(".")[0] for heading in headings] == [
        f"### {number}" for number in range(1, 9)
    ]
    for heading in headings:
        assert "\n- `tests/" in section(heading), heading


#: The classes of input that the table must have a row for, by words of its first cell.
CLASSES = [
    "nested a hundred to ten million deep",
    "numbers of more than 40 characters",
    "`1e400`",
    "exponent bombs",
    "largest and smallest numbers",
    "`NaN`",
    "`Infinity`",
    "fullwidth",
    "a key twice in one object, also escaped",
    "lone surrogate",
    "no UTF-8",
    "UTF-16",
    "byte order mark at the start",
    "document of 100 MB",
    "string of 20 MB",
    "a million keys",
    "a million unknown keys",
    "hashes alike",
    "every type of JSON in every field",
    "made to slow a pattern down",
    "year 0",
    "leap second",
    "24:00",
    "an offset",
    "the years 1 and 9999",
    "zero-width characters in a name",
    "in an id",
    "Arabic, Hebrew, Persian and Hindi",
    "NFC, NFD",
    "HTML, Markdown",
    "terminal escapes in every text",
    "JSON Lines cut at any byte",
    "`kill -9`",
    "full disk",
    "leaves early",
    "unknown fields",
    "renamed",
    "future format",
    "lead nowhere",
    "wrong kind",
    "two records have",
    "same reference twice",
    "points at itself",
    "hundreds of thousands of faults",
]


@pytest.mark.parametrize("words", CLASSES)
def test_every_class_of_input_has_a_row(words: str) -> None:
    """What is known to break readers has a row in the table."""
    assert any(words in row[0] for row in HOSTILE)


def test_every_row_of_hostile_input_has_a_test_and_known_codes() -> None:
    """Each row says what happens and which test holds it; its codes are on the list."""
    assert len(HOSTILE) >= len(CLASSES)
    for row in HOSTILE:
        words, outcome, codes, test = (cell.strip() for cell in row)
        assert words
        assert outcome
        assert set(re.findall("`(.*?)`", codes)) <= set(CODES), words
        assert re.fullmatch(r"`tests/[\w/]+\.py::test_\w+`", test), words


# -- the codes -------------------------------------------------------------------------


def sources() -> Iterator[tuple[Path, ast.Module]]:
    """Give the modules of the library, parsed."""
    for path in sorted(SOURCE.rglob("*.py")):
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def modules() -> set[str]:
    """Give the dotted names of modules, which look like codes."""
    inside = {path.relative_to(SOURCE).with_suffix("") for path, _ in sources()}
    return {".".join(path.parts) for path in inside} | {
        "diplonews.fixtures",
        "diplonews.checks",
    }


def test_the_codes_are_those_of_the_source() -> None:
    """Every text of the source that has the form of a code is on the list, once."""
    found = {
        node.value
        for _, tree in sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.fullmatch(r"[a-z]+\.[a-z_]+", node.value)
    }
    assert found - modules() == {*CODES, *BY_CODE}
    assert len(rows("## All codes")) == len(CODES)
    assert dict(READING) == CODES


def test_no_code_is_put_together() -> None:
    """Codes stand in the source as they are, so that the search above finds them."""
    for path, tree in sources():
        for node in ast.walk(tree):
            if isinstance(node, ast.keyword) and node.arg == "code":
                parts = list(ast.walk(node.value))
                assert not any(
                    isinstance(part, ast.JoinedStr | ast.BinOp) for part in parts
                ), path


def test_families_stand_together() -> None:
    """Codes of one family follow each other, and each is described in a line."""
    families = [family for family, _ in groupby(CODES, lambda c: c.split(".")[0])]
    assert len(families) == len(set(families))
    assert all(meaning and "\n" not in meaning for meaning in CODES.values())


def dossier(**members: Any) -> str:
    """Write a dossier with these members."""
    return json.dumps({"format": "diplonews/1.0", "id": "x", **members})


def party(**members: Any) -> str:
    """Write a dossier of one party with these members."""
    return dossier(parties=[{"id": "p", "name": "P", **members}])


def tariff(**members: Any) -> str:
    """Write a dossier of one party and its tariff with these members."""
    own = {"id": "t", "imposed_by": ["p"], **members}
    return dossier(parties=[{"id": "p", "name": "P"}], tariffs=[own])


def amount(**members: Any) -> str:
    """Write a dossier with a sum of dollars with these members."""
    return party(amounts=[{"currency": "USD", **members}])


def rate(**members: Any) -> str:
    """Write a dossier with a tariff of one rate with these members."""
    return tariff(rates=[members])


def evidence(**members: Any) -> str:
    """Write a dossier with one piece of evidence with these members."""
    piece = {"source": "s", **members}
    return dossier(sources=[{"id": "s", "kind": "article", "evidence": [piece]}])


GOOD = dossier().encode() + b"\n"

#: For each code the least that has it: text for `loads`, bytes for `read_jsonl`.
LEAST: dict[str, Any] = {
    "json.input": 5,
    "json.size": dossier(summary="x" * 3000),
    "json.encoding": dossier().encode("utf-16").decode("latin-1").encode("latin-1"),
    "json.depth": "[" * 65,
    "json.syntax": "{",
    "json.duplicate": '{"format": "diplonews/1.0", "id": "x", "id": "x"}',
    "json.number": party(extensions={"a:b": float("nan")}),
    "json.string": dossier(summary="x" * 2000),
    "json.surrogate": dossier(title="\ud800"),
    "json.value": party(extensions={"a:b": 1e309}).replace("Infinity", "1e309"),
    "jsonl.size": io.BytesIO(b" " * 3000 + GOOD),
    "jsonl.bom": io.BytesIO(GOOD + b"\xef\xbb\xbf" + GOOD),
    "jsonl.torn": io.BytesIO(GOOD[:-5]),
    "jsonl.gzip": io.BytesIO(gzip.compress(GOOD)[:-3]),
    "key.missing": '{"format": "diplonews/1.0"}',
    "key.unknown": dossier(mood="good"),
    "key.namespace": party(extensions={"score": 1}),
    "type.wrong": dossier(title=5),
    "array.short": tariff(imposed_by=[]),
    "array.repeated": party(topics=["trade", "trade"]),
    "text.empty": dossier(title=""),
    "text.length": dossier(title="x" * 301),
    "text.character": dossier(title="a\u0007"),
    "text.space": dossier(title=" a"),
    "value.pattern": party(id="P"),
    "code.unknown": party(country="Japan"),
    "term.unknown": evidence(exact="w", mode="proves"),
    "format.newer": dossier(format="diplonews/1.1"),
    "format.unknown": dossier(format="stix/2.1"),
    "number.form": amount(value="1e5"),
    "number.range": evidence(start=-1, end=2),
    "number.whole": evidence(start=1.0, end=2),
    "date.form": dossier(as_of="May"),
    "date.calendar": dossier(as_of="2025-02-29"),
    "date.set": dossier(as_of="[2026,2025]"),
    "period.form": dossier(meetings=[{"id": "m", "when": "2025/May"}]),
    "period.order": dossier(meetings=[{"id": "m", "when": "2026/2025"}]),
    "duration.form": dossier(commitments=[{"id": "c", "what": "Pay.", "within": "P"}]),
    "identity.repeated": dossier(parties=[{"id": "p", "name": "P"}] * 2),
    "reference.dangling": party(stated_by=["q"]),
    "reference.kind": party(evidence=[{"source": "p", "exact": "w"}]),
    "amount.empty": amount(),
    "figure.bounds": amount(value="1", maximum="2"),
    "figure.order": amount(minimum="2", maximum="1"),
    "figure.qualifier": amount(text="some", qualifier="about"),
    "component.parts": rate(components=[{"kind": "ad_valorem"}]),
    "rate.empty": rate(),
    "rate.combination": rate(text="x", combination="sum"),
    "rate.covers": rate(text="x", covers=["mfn"]),
    "evidence.empty": evidence(),
    "evidence.span": evidence(start=1),
    "evidence.context": evidence(start=1, end=2, prefix="w"),
    "financing.empty": dossier(
        commitments=[{"id": "c", "what": "Pay.", "financing": [{}]}]
    ),
    "leader.empty": dossier(leaders=[{"id": "l"}]),
    "tenure.empty": dossier(leaders=[{"id": "l", "name": "L", "tenures": [{}]}]),
    "products.empty": tariff(products={}),
    "products.all": tariff(products={"all_products": True, "codes": ["01"]}),
    "products.nomenclature": tariff(products={"text": "x", "nomenclature": "HS 2022"}),
    "quota.empty": tariff(quota={}),
}


def problems(given: Any) -> tuple[Problem, ...]:
    """Give the problems of what is read within narrow limits."""
    limits = Limits(size=2500, string=1000)

    def read() -> None:
        if isinstance(given, io.BytesIO):
            list(read_jsonl(given, limits=limits))
        else:
            loads(given, limits=limits)

    with pytest.raises(InvalidData) as refused:
        read()
    return refused.value.problems


@pytest.mark.parametrize("code", LEAST)
def test_each_code_is_met(code: str) -> None:
    """For every code there is a text that has this problem and no other."""
    assert [(p.code, p.severity) for p in problems(LEAST[code])] == [(code, "error")]


def test_the_least_examples_are_of_all_codes() -> None:
    """None is left out, and they stand in the order of the page."""
    assert list(LEAST) == list(CODES)


# -- the same everywhere ---------------------------------------------------------------

#: What would make a verdict hang on the day, the place or the Python that reads.
ASKING = {
    *("today", "now", "utcnow", "localtime", "gmtime", "getlocale", "setlocale"),
    *("getenv", "environ", "getpreferredencoding", "normalize", "isnumeric"),
    *("locale", "time", "random", "unicodedata"),
}


#: Modules that bring texts into form C: that of a letter that has one never changes, by
#: the stability policy of Unicode.
NORMALISING = {
    SOURCE / "texts" / "forms.py",
    SOURCE / "checks" / "text.py",
}


def test_nobody_asks_for_the_day_or_the_place() -> None:
    """No module asks for the date, the locale, the environment or Unicode's tables."""
    for path, tree in sources():
        if path.parent.name == "strategies" or path.name == "_spellings.py":
            continue  # those draw data and read none; this looks for hints alone
        if path in NORMALISING:
            continue
        nodes = list(ast.walk(tree))
        asked = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
        assert (path, asked & ASKING) == (path, set())
        imported = {
            alias.name
            for node in nodes
            if isinstance(node, ast.Import | ast.ImportFrom)
            for alias in node.names
        } | {node.module for node in nodes if isinstance(node, ast.ImportFrom)}
        assert (path, imported & ASKING) == (path, set())


# -- what a promise says of the library and nobody else tests --------------------------


def test_the_page_gives_the_limits_that_hold() -> None:
    """The numbers of the fourth promise are the defaults."""
    promise = section("### 4. Work in proportion, below limits")
    limits = Limits()
    for words in (
        f"{limits.size >> 20} MiB a document",
        f"{limits.depth} levels",
        f"{limits.string:,} characters a string",
        f"{limits.number} a number",
        f"{limits.problems:,}\nproblems listed",
    ):
        assert words in promise
