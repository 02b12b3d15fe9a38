"""The corpus of small documents: what they show is what the loader and schema say."""

import json
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from diplonews import Dossier, InvalidData, Limits, dumps, loads, read_jsonl
from diplonews.codes import READING
from diplonews.fields import (
    Choice,
    Many,
    Nested,
    Scalar,
    Shape,
    fields_of,
    shapes_in,
    telling_keys,
)
from diplonews.plain_json import is_object
from diplonews.rules import Terms
from diplonews.schemas import BEYOND_SCHEMA, json_schema

SEEDS = Path(__file__).parent.parent / "seeds"
INDEX: list[dict[str, Any]] = json.loads((SEEDS / "corpus.json").read_bytes())
ENTRIES = {entry["file"]: entry for entry in INDEX}
VALID = [file for file in ENTRIES if file.startswith("valid/")]
INVALID = [file for file in ENTRIES if file.startswith("invalid/")]

#: No file can be what is neither text nor bytes.
IN_NO_FILE = {"json.input"}

each_valid = pytest.mark.parametrize("file", VALID)
each_invalid = pytest.mark.parametrize("file", INVALID)


# -- the index -------------------------------------------------------------------------


def test_every_file_is_in_the_index() -> None:
    """It lists each file once, in order, and nothing else."""
    files = [
        path.relative_to(SEEDS).as_posix()
        for folder in ("valid", "invalid")
        for path in (SEEDS / folder).iterdir()
    ]
    assert [entry["file"] for entry in INDEX] == sorted(files)
    assert all(path.isascii() for path in files)


def test_there_are_enough() -> None:
    """At least 80 valid and 120 invalid documents are there."""
    assert len(VALID) >= 80
    assert len(INVALID) >= 120


def test_each_entry_says_what_it_shows() -> None:
    """Each has one sentence of its own; invalid ones have problems, valid ones none."""
    sentences = [entry["says"] for entry in INDEX]
    assert all(says[0].isupper() and says[-1] == "." for says in sentences)
    assert len(set(sentences)) == len(sentences)
    for file, entry in ENTRIES.items():
        known = {"file", "says"}
        if file in INVALID:
            known |= {"problems"}
        assert entry.keys() - {"limits"} == known
        assert file in INVALID or "limits" not in entry


def test_every_code_of_reading_occurs() -> None:
    """Each code that reading can give stands in some file that can have it."""
    codes = {problem["code"] for file in INVALID for problem in _problems(file)}
    assert codes == READING.keys() - IN_NO_FILE


def test_every_field_and_closed_term_occurs() -> None:
    """The valid ones together say each field of each class and each closed term."""
    said = {it for file in VALID for it in _said(Nested(Dossier), _plain(file))}
    assert said == set(_sayable())


# -- the loader ------------------------------------------------------------------------


@each_valid
def test_a_valid_one_is_read_and_written(file: str) -> None:
    """It loads, and what is written of it loads again as the same."""
    dossier = loads(_data(file))
    assert loads(dumps(dossier)) == dossier
    assert loads(dumps(dossier, indent=1)) == dossier


@each_invalid
@pytest.mark.filterwarnings("ignore:a byte order mark:diplonews.DiplonewsWarning")
def test_an_invalid_one_gives_its_problems(file: str) -> None:
    """It gives exactly the codes and pointers of the index, in their order."""
    with pytest.raises(InvalidData) as caught:
        _read(file)
    problems = [{"code": p.code, "pointer": p.path} for p in caught.value.problems]
    assert problems == _problems(file)
    assert caught.value.total == len(problems)


# -- the schema ------------------------------------------------------------------------


@each_valid
def test_the_schema_admits_a_valid_one(file: str) -> None:
    """A validator finds no fault in it."""
    assert [error.message for error in _validator().iter_errors(_plain(file))] == []


@each_invalid
def test_the_schema_refuses_what_it_can_say(file: str) -> None:
    """It refuses an invalid one unless all of its problems are beyond a schema."""
    try:
        plain = _plain(file)
    except ValueError:
        return  # no JSON in Unicode, so nothing that a schema could judge
    codes = {problem["code"] for problem in _problems(file)}
    assert _validator().is_valid(plain) is (codes <= BEYOND_SCHEMA.keys())


# -- how they are read -----------------------------------------------------------------


def _data(file: str) -> bytes:
    return (SEEDS / file).read_bytes()


def _problems(file: str) -> list[dict[str, str]]:
    problems: list[dict[str, str]] = ENTRIES[file]["problems"]
    return problems


def _read(file: str) -> None:
    limits = Limits(**ENTRIES[file].get("limits", {}))
    if ".jsonl" in file:
        list(read_jsonl(BytesIO(_data(file)), limits=limits))
    else:
        loads(_data(file), limits=limits)


def _plain(file: str) -> Any:
    """Read a file as any reader of JSON does; `ValueError` if it is not in Unicode."""
    plain = json.loads(_data(file).decode(), parse_constant=_refused)
    json.dumps(plain, ensure_ascii=False).encode()
    return plain


def _refused(token: str) -> None:
    raise ValueError(token)


@cache
def _validator() -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(json_schema())


# -- what they say ---------------------------------------------------------------------


def _said(shape: Shape, plain: Any) -> Iterator[str]:
    """Give the fields and the closed terms that a plain value of a shape says."""
    match shape:
        case Many(item):
            for member in plain:
                yield from _said(item, member)
        case Nested(cls):
            for field in fields_of(cls):
                if field.name in plain:
                    yield f"{cls.__name__}.{field.name}"
                    yield from _said(field.shape, plain[field.name])
        case Choice() if is_object(plain):
            keys = telling_keys(shape)
            told = next(keys[key] for key in keys if key in plain)
            yield from _said(Nested(told), plain)
        case Scalar(_, rules):
            yield from (f"{r.noun} {plain}" for r in rules if isinstance(r, Terms))
        case _:
            pass


def _sayable() -> Iterator[str]:
    for shape in shapes_in(Nested(Dossier)):
        if isinstance(shape, Nested):
            for field in fields_of(shape.cls):
                yield f"{shape.cls.__name__}.{field.name}"
        elif isinstance(shape, Scalar):
            for rule in shape.rules:
                if isinstance(rule, Terms):
                    yield from (f"{rule.noun} {term}" for term in rule.meanings)
