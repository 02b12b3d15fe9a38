"""Faults are found wherever they stand, and each problem says where that is."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import jsonpointer
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from checks.case import Breaks
from checks.test_catalogue import ALWAYS_THERE, CASES
from diplonews import Dossier, dumps, fixtures, loads
from diplonews.checks import Report, check
from diplonews.checks.catalogue import BY_CODE
from diplonews.checks.pages import staged
from diplonews.errors import Problem
from diplonews.fields import (
    Choice,
    Many,
    Nested,
    Scalar,
    Shape,
    fields_of,
    telling_keys,
)
from diplonews.plain_json import is_array, is_object
from diplonews.records.dossier import KINDS
from diplonews.rules import RefTo
from diplonews.strategies import dossiers, from_class
from diplonews.writer import writer

FAULTS = [
    (f"{code}: {claim}", code, case)
    for code, cases in CASES.items()
    for claim, case in cases.items()
    if isinstance(case, Breaks)
]
PLANTED = [pytest.param(code, case, id=name) for name, code, case in FAULTS]
ARRAYS = [array for _, array in KINDS.values()]
NO_MORE = 25

# -- planting --------------------------------------------------------------------------


def renamed(shape: Shape, plain: Any, prefix: str) -> Any:
    """Give a plain value of a shape with a prefix before every id that refers."""
    match shape:
        case Scalar(_, rules) if any(isinstance(rule, RefTo) for rule in rules):
            return prefix + plain
        case Many(item):
            return [renamed(item, member, prefix) for member in plain]
        case Nested(cls):
            shapes = {field.name: field.shape for field in fields_of(cls)}
            return {
                key: renamed(shapes[key], member, prefix)
                for key, member in plain.items()
            }
        case Choice(options) if is_object(plain):
            shapes_of = {
                field.name: field.shape
                for option in options
                if isinstance(option, Nested)
                for field in fields_of(option.cls)
            }
            return {k: renamed(shapes_of[k], v, prefix) for k, v in plain.items()}
        case _:
            return plain


def prefixed(dossier: Dossier, prefix: str) -> dict[str, list[Any]]:
    """Give the records of a dossier as JSON, with new ids and references to these."""
    whole = json.loads(dumps(dossier))
    made: dict[str, list[Any]] = {}
    for cls, (_, array) in KINDS.items():
        records = [
            renamed(Nested(cls), plain, prefix) for plain in whole.get(array, [])
        ]
        made[array] = [record | {"id": prefix + record["id"]} for record in records]
    return made


def together(ground: Dossier, plant: Dossier, prefix: str) -> dict[str, Any]:
    """Put the records of a dossier behind those of another."""
    whole: dict[str, Any] = json.loads(dumps(ground))
    planted = prefixed(plant, prefix)
    for array in ARRAYS:
        whole[array] = whole.get(array, []) + planted[array]
    return whole | {"as_of": str(plant.as_of)}


def up_to_the_stage(ground: Dossier) -> Dossier:
    """Give a dossier that reports up to the day of the stage."""
    plain = json.loads(dumps(ground)) | {"as_of": "2025-10-28"}
    return loads(json.dumps(plain))


@settings(max_examples=5)
@given(dossiers(max_size=1))
def test_a_planted_fault_adds_its_code_alone(drawn: Dossier) -> None:
    """Among the records of any sound dossier each fault is found, and nothing else is.

    What is found in the dossier itself stays what it was.
    """
    ground = up_to_the_stage(drawn)
    before = codes(check(ground))
    wrong: list[tuple[str, Counter[str], Counter[str]]] = []
    for name, code, case in FAULTS:
        plant, texts = staged(case.part)
        whole = loads(json.dumps(together(ground, plant, "zz-")))
        given_texts = {f"zz-{source_id}": text for source_id, text in texts.items()}
        after = codes(check(whole, texts=given_texts))
        if set(after - before) - {ALWAYS_THERE} != {code} - {ALWAYS_THERE} or (
            before - after
        ):
            wrong.append((name, after - before, before - after))
    assert wrong == []


def codes(report: Report) -> Counter[str]:
    """Count the codes of a report."""
    return Counter(problem.code for problem in report.problems)


# -- where -----------------------------------------------------------------------------


def assert_resolve(problems: tuple[Problem, ...], dossier: Dossier) -> None:
    """Assert that all places of problems are there in the written dossier."""
    written = json.loads(dumps(dossier))
    for problem in problems:
        for place in (problem.path, *problem.related):
            jsonpointer.resolve_pointer(written, place)


@pytest.mark.parametrize(("code", "case"), PLANTED)
def test_all_places_are_there(code: str, case: Breaks) -> None:
    """What a problem of a case points at, and is related to, is in the document."""
    dossier, texts = staged(case.part)
    assert_resolve(check(dossier, texts=texts, select=[code]).problems, dossier)


@settings(max_examples=NO_MORE)
@given(dossiers())
def test_all_places_in_any_dossier_are_there(dossier: Dossier) -> None:
    """What a problem points at is in the document, whatever the dossier."""
    assert_resolve(check(dossier).problems, dossier)


def test_a_source_without_hash_is_told_of_once() -> None:
    """However many offsets lead into its text, a source is told of once."""
    case = CASES["evidence.no_hash"]["told once for the first of several"]
    dossier, _ = staged(case.part)
    assert len(check(dossier, select=["evidence.no_hash"]).problems) == 1


# -- any dossier -----------------------------------------------------------------------


def in_order(dossier: Dossier, problems: tuple[Problem, ...]) -> bool:
    """Tell whether problems stand in the order of the written document."""
    places = {place: index for index, place in enumerate(walked(to_plain(dossier)))}
    found = [places[problem.path] for problem in problems]
    return found == sorted(found)


def to_plain(dossier: Dossier) -> Any:
    """Give the written dossier as plain values."""
    return json.loads(dumps(dossier))


def walked(plain: Any, path: str = "") -> Iterator[str]:
    """Give the pointers to all that is in a document, in its order."""
    yield path
    if is_object(plain):
        for key, member in plain.items():
            step = key.replace("~", "~0").replace("/", "~1")
            yield from walked(member, f"{path}/{step}")
    elif is_array(plain):
        for index, member in enumerate(plain):
            yield from walked(member, f"{path}/{index}")


@settings(max_examples=max(200, 2 * settings().max_examples))
@given(dossiers())
def test_drawn_dossiers_have_no_error(dossier: Dossier) -> None:
    """What the strategy draws is sound: warnings may be found, but no error."""
    assert check(dossier).errors == ()


@settings(max_examples=NO_MORE)
@given(dossiers())
def test_checks_are_deterministic_and_in_order(dossier: Dossier) -> None:
    """The same dossier gives the same report, in the order of the document."""
    report = check(dossier)
    assert report == check(loads(dumps(dossier)))
    claims = [p for p in report.problems if "/accounts/" not in p.path]
    assert in_order(dossier, tuple(claims))


def loose() -> SearchStrategy[Dossier]:
    """Draw dossiers of records drawn apart, whose pointers lead anywhere."""
    classes: list[type[Any]] = [*KINDS]
    records: SearchStrategy[Any] = st.one_of([from_class(cls) for cls in classes])
    return st.lists(records, min_size=1, max_size=3).map(assembled)


def assembled(records: list[Any]) -> Dossier:
    """Make a dossier of records, with one record of each kind for all to refer to."""
    stage, _ = staged({})
    named = {kind: getattr(stage, array)[0].id for kind, array in KINDS.values()}
    whole = json.loads(dumps(stage))
    for index, record in enumerate(records):
        cls: type = record.__class__
        kind, array = KINDS[cls]
        plain = redirected(Nested(cls), json.loads(writer(cls)((record,))), named)
        whole[array].append(plain | {"id": f"drawn-{kind}-{index}"})
    return loads(json.dumps(whole))


def redirected(shape: Shape, plain: Any, named: dict[str, str]) -> Any:
    """Give a plain value with every reference led to a record of its kind."""
    match shape:
        case Scalar() if shape.refers_to is not None:
            return named[shape.refers_to[0] if shape.refers_to else "party"]
        case Many(item):
            members = [redirected(item, member, named) for member in plain]
            return members[:1] if isinstance(item, Scalar) else members
        case Choice() if is_object(plain):
            keys = telling_keys(shape)
            cls = next(cls for key, cls in keys.items() if key in plain)
            return redirected(Nested(cls), plain, named)
        case Nested(cls):
            shapes = {field.name: field.shape for field in fields_of(cls)}
            return {k: redirected(shapes[k], v, named) for k, v in plain.items()}
        case _:
            return plain


@settings(max_examples=NO_MORE)
@given(loose(), st.text(max_size=30))
def test_no_dossier_makes_a_check_raise(dossier: Dossier, text: str) -> None:
    """Whatever valid dossier and text come, a report is given, and its places hold."""
    report = check(dossier, texts={"article": text, "nowhere": text})
    assert set(report.by_code()) <= set(BY_CODE)
    assert_resolve(report.problems, dossier)


def test_the_tokyo_dossier_has_no_error() -> None:
    """The fixture is sound; of its tariff alone the basis is not said."""
    report = check(fixtures.tokyo())
    assert report.errors == ()
    assert {(p.code, p.path) for p in report.warnings} == {
        ("tariff.basis", "/tariffs/0/rates/0")
    }
