"""A damaged document: still a dossier, or refused with each fault in its place."""

import copy
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import event, example, given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from diplonews import (
    Dossier,
    Evidence,
    Financing,
    InvalidData,
    Leader,
    Limits,
    Money,
    Problem,
    Products,
    Quantity,
    Quota,
    Rate,
    RateComponent,
    Share,
    Tenure,
    dumps,
    fixtures,
    loads,
)
from diplonews.errors import pointer
from diplonews.explain import Explanation, explain, read
from diplonews.fields import fields_of
from diplonews.plain_json import is_array, is_object, write
from diplonews.records.dossier import KINDS
from diplonews.strategies import dossiers
from diplonews.strict_json import parse

Steps = tuple[str | int, ...]

TOKYO: str = dumps(fixtures.tokyo())

#: The names of fields, for keys that are known elsewhere.
FIELD_NAMES = sorted(
    {each.name for cls in (Dossier, *KINDS) for each in fields_of(cls)}
)

#: Texts that some field or other takes.
TELLING_TEXTS = [
    "",
    "2025-10-28",
    "2025/2026",
    "P1D",
    "5",
    "1e5",
    "/name",
    "JP",
    "USD",
    "direct",
    "describes",
    "article",
    "trump",
    "diplonews/1.0",
    "\x1b[2J",
    "\u202e",
    "\ufdd0",
    "a\nb",
]

keys = st.sampled_from(FIELD_NAMES) | st.text(max_size=5)

#: Any value that a JSON text can hold, lone surrogates and all.
any_json: SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**38), 10**38)
    | st.decimals(-1000, 1000, places=2)
    | st.sampled_from(TELLING_TEXTS)
    | st.text(st.characters(exclude_categories=()), max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3)
    ),
    max_leaves=5,
)


# -- documents and their places --------------------------------------------------------


def resolved(document: Any, pointer: str) -> Any:
    """Give what a JSON Pointer (RFC 6901) leads to, or raise."""
    for escaped in pointer.split("/")[1:]:
        step = escaped.replace("~1", "/").replace("~0", "~")
        document = document[int(step) if is_array(document) else step]
    return document


def leads_somewhere(document: Any, pointer: str) -> bool:
    """Tell whether a pointer leads to a value, or to a key that its object lacks."""
    parent, _, last = pointer.rpartition("/")
    try:
        holder = resolved(document, parent)
    except (LookupError, TypeError, ValueError):
        return False
    if is_array(holder) and pointer:
        return last in map(str, range(len(holder)))
    return not pointer or is_object(holder)


def places(value: Any, steps: Steps = ()) -> Iterator[Steps]:
    """Give the way to every value inside a value, itself first."""
    yield steps
    if is_object(value):
        for key in value:
            yield from places(value[key], (*steps, key))
    elif is_array(value):
        for index, member in enumerate(value):
            yield from places(member, (*steps, index))


def at(document: Any, steps: Steps) -> Any:
    """Give the value to which some steps lead."""
    for step in steps:
        document = document[step]
    return document


# -- one fault -------------------------------------------------------------------------


@st.composite
def damaged(draw: DrawFn, document: Any) -> Any:
    """Draw a document with one mutation of its structure."""
    document = copy.deepcopy(document)
    mutate = draw(st.sampled_from([delete, rename, replace, swap, duplicate, add]))
    event(mutate.__name__)
    return mutate(draw, document)


def some_place(draw: DrawFn, document: Any, kind: type) -> Steps:
    """Draw the way to a member of an object (`str`) or an array (`int`), or ()."""
    found = [way for way in places(document) if way and isinstance(way[-1], kind)]
    return draw(st.sampled_from(found)) if found else ()


def delete(draw: DrawFn, document: Any) -> Any:
    """Delete a key."""
    if way := some_place(draw, document, str):
        del at(document, way[:-1])[way[-1]]
    return document


def rename(draw: DrawFn, document: Any) -> Any:
    """Rename a key and leave it in its place."""
    if way := some_place(draw, document, str):
        parent, new = at(document, way[:-1]), draw(keys)
        renamed = {new if key == way[-1] else key: parent[key] for key in parent}
        parent.clear()
        parent.update(renamed)
    return document


def replace(draw: DrawFn, document: Any) -> Any:
    """Put any JSON value in the place of another."""
    value = draw(any_json)
    way = draw(st.sampled_from(list(places(document))))
    if not way:
        return value
    at(document, way[:-1])[way[-1]] = value
    return document


def swap(draw: DrawFn, document: Any) -> Any:
    """Put two values, of which neither is inside the other, in each other's place."""
    ways = list(places(document))[1:]
    if ways:
        one, other = draw(st.sampled_from(ways)), draw(st.sampled_from(ways))
        shorter = min(len(one), len(other))
        if one[:shorter] != other[:shorter]:
            kept = at(document, one)
            at(document, one[:-1])[one[-1]] = at(document, other)
            at(document, other[:-1])[other[-1]] = kept
    return document


def duplicate(draw: DrawFn, document: Any) -> Any:
    """Put a member into its array once more, anywhere."""
    if way := some_place(draw, document, int):
        array = at(document, way[:-1])
        array.insert(draw(st.integers(0, len(array))), copy.deepcopy(at(document, way)))
    return document


def add(draw: DrawFn, document: Any) -> Any:
    """Add a key to an object."""
    if way := some_place(draw, document, str):
        at(document, way[:-1])[draw(keys)] = draw(any_json)
    return document


# -- what must hold --------------------------------------------------------------------


def outcome(data: str | bytes) -> Dossier | tuple[Problem, ...]:
    """Give the dossier that some data holds, or all that is wrong with it."""
    try:
        return loads(data)
    except InvalidData as error:
        return error.problems


def check(data: str | bytes) -> None:
    """Check that some data is a dossier that lasts, or wrong in places that it has."""
    found = outcome(data)
    if isinstance(found, Dossier):
        event("a dossier")
        canonical = dumps(found)
        assert loads(canonical) == found
        assert dumps(loads(canonical)) == canonical
        return
    assert found
    for problem in found:
        event(problem.code)
        assert problem.code
        assert problem.message
        assert problem.severity == "error"
        assert str(problem).encode()
        if problem.code.startswith("json.") and not problem.path:
            continue  # the data could not be parsed
        assert leads_somewhere(parse(data), problem.path), problem


def check_passes(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Check that the quick reading and the explanation have the same verdict."""
    found = explain(Dossier, parse(text))
    if found.total:
        told = outcome(text)
        assert isinstance(told, tuple)
        assert sorted(map(in_brief, told)) == sorted(map(in_brief, found.problems))
    else:
        monkeypatch.setattr("diplonews.codec.explain", _unneeded)
        assert isinstance(outcome(text), Dossier)


def in_brief(problem: Problem) -> tuple[str, str, str]:
    """Give what a problem is, wherever in the text it stands."""
    return problem.path, problem.code, problem.message


def _unneeded(*_: object) -> None:
    raise AssertionError("the quick reading refused what the explanation takes")


@pytest.mark.parametrize(
    ("pointer", "leads"),
    [
        ("", True),
        ("/a", True),
        ("/a/1", True),
        ("/a/1/x~1y~0", True),
        ("/lacking", True),
        ("/a/1/lacking", True),
        ("/a/2", False),
        ("/a/-", False),
        ("/a/01", False),
        ("/a/0/0", False),
        ("/lacking/0", False),
        ("/a/x/y", False),
    ],
)
def test_the_check_of_pointers_is_strict(pointer: str, *, leads: bool) -> None:
    """What neither is there nor is lacking in an object is no place."""
    assert leads_somewhere({"a": [5, {"x/y~": 1}]}, pointer) is leads


@given(damaged(parse(TOKYO)))
@example(parse(TOKYO))
@example(None)
@example([])
def test_a_damaged_fixture_is_read_or_refused_in_place(document: Any) -> None:
    """One fault in the Tokyo dossier is told at a place that the document has."""
    check(write(document))


@given(st.data())
def test_a_damaged_dossier_is_read_or_refused_in_place(data: st.DataObject) -> None:
    """One fault in a drawn dossier is told at a place that the document has."""
    document = parse(dumps(data.draw(dossiers(max_size=1))))
    check(write(data.draw(damaged(document))))


@given(damaged(parse(TOKYO)) | any_json)
def test_quick_reading_and_explanation_agree(document: Any) -> None:
    """Whatever the quick reading takes has no problems, and whatever it refuses has."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        check_passes(monkeypatch, write(document))


# -- explanations ----------------------------------------------------------------------


@st.composite
def much_damaged(draw: DrawFn) -> Any:
    """Draw the Tokyo dossier with several mutations."""
    document = parse(TOKYO)
    for _ in range(draw(st.integers(1, 6))):
        document = draw(damaged(document))
    return document


@given(much_damaged() | any_json, st.integers(0, 12))
def test_fewer_problems_are_the_first_ones(document: Any, most: int) -> None:
    """However many problems are asked for, they are the first, and all are counted."""
    every = explain(Dossier, document, most=10**6)
    assert every.total == len(every.problems)
    first = Explanation(every.problems[:most], every.total)
    assert explain(Dossier, document, most) == first


#: Strings, keys with their colons, and other scalars of a text that is JSON.
TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"(?:\s*:)?|[-\w.+]+')

#: What is wrong as JSON by itself.
BAD_SCALARS = ["NaN", "-Infinity", "1" * 41, "1e9999999999999999999", r'"\ud800a"']
BAD_KEYS = [r'"\udfff":', r'"name\ud800":', '"name":null,"name":', r'"\u0069d":']


@st.composite
def twice_damaged(draw: DrawFn) -> str:
    """Draw the text of a damaged document with scalars and keys that JSON refuses."""
    text = write(draw(much_damaged() | any_json), draw(st.none() | st.just(1)))
    tokens = [match.span() for match in TOKEN.finditer(text)]
    some = st.lists(st.sampled_from(tokens), max_size=6) if tokens else st.just([])
    for start, end in sorted(draw(some), reverse=True):
        bad = BAD_KEYS if text[start:end].endswith(":") else BAD_SCALARS
        text = text[:start] + draw(st.sampled_from(bad)) + text[end:]
    return text


def all_of(text: str, limits: Limits) -> tuple[tuple[Problem, ...], int]:
    """Give the problems of a text that are listed, and how many there are."""
    try:
        loads(text, limits=limits)
    except InvalidData as error:
        return error.problems, error.total
    return (), 0


@given(
    twice_damaged(),
    st.sampled_from([2, 8, 2**20]),
    st.sampled_from([3, 40]),
    st.integers(1, 12),
)
@example(
    r'{"format":"diplonews/1.0","id":"d","title":"\ud800","nmae":"\ud800","x":1,"x":2,'
    r'"summary":"\ud800"}',
    2**20,
    40,
    1,
)
@example(
    '{"format":"diplonews/1.0","id":"d","parties":[{"kind":"wrong","country":"zz"}]}',
    2**20,
    40,
    1,
)
def test_fewer_problems_of_a_text_are_the_first_ones(
    text: str, string: int, number: int, most: int
) -> None:
    """What is wrong as JSON, and what as a dossier, is told in the order of the text.

    However many problems are asked for, they are the first, and all are counted.
    """
    every, total = all_of(text, Limits(problems=10**6, string=string, number=number))
    assert len(every) == total
    places = [(problem.line or 0, problem.column or 0) for problem in every]
    assert places == sorted(places)
    few = all_of(text, Limits(problems=most, string=string, number=number))
    assert few == (every[:most], total)


def test_a_field_that_is_not_there_has_the_place_of_its_object() -> None:
    """A rule that names a field which nobody wrote is told where the object begins."""
    evidence = '{"source":"s","start":1,"end":2,"prefix":"w","mode":5}'
    text = (
        '{"format":"diplonews/1.0","id":"d","sources":[{"id":"s","kind":"article",'
        f'"evidence":[{evidence}]}}]}}'
    )
    every, total = all_of(text, Limits())
    assert total == 2
    assert [str(problem) for problem in every] == [
        (
            "/sources/0/evidence/0/exact (line 1, column 86): "
            "expected exact words between prefix and suffix, got none"
        ),
        (
            "/sources/0/evidence/0/mode (line 1, column 138): "
            "expected a string, got the number 5"
        ),
    ]
    assert all_of(text, Limits(problems=1)) == (every[:1], 2)


def is_ours(way: Steps) -> bool:
    """Tell whether a way leads to what a class of ours declares, not to a user's."""
    outer = way[:-1]
    return not {"extensions", "value"} & set(outer)


WAYS = [way for way in places(parse(TOKYO)) if is_ours(way)]
#: Inside the records; that a whole record or its id is lost is felt by references.
INSIDE = [way for way in WAYS if len(way) > 2 and way[-1] != "id"]
OBJECTS = [way for way in WAYS if is_object(at(parse(TOKYO), way))]


@given(st.sampled_from(INSIDE))
def test_one_null_is_one_problem_at_its_place(way: Steps) -> None:
    """Where a value of the Tokyo dossier becomes null, that alone is told."""
    document = parse(TOKYO)
    at(document, way[:-1])[way[-1]] = None
    (problem,) = explain(Dossier, document).problems
    assert (problem.path, problem.code) == (pointer(*way), "type.wrong")


@given(st.sampled_from(OBJECTS), st.text("xyz", min_size=8, max_size=9))
def test_one_unknown_key_is_one_problem_at_its_place(way: Steps, key: str) -> None:
    """Where an object of the Tokyo dossier gets a strange key, that alone is told."""
    document = parse(TOKYO)
    at(document, way)[key] = 5
    (problem,) = explain(Dossier, document).problems
    assert (problem.path, problem.code) == (pointer(*way, key), "key.unknown")


@given(st.sampled_from([way for way in INSIDE if way[-1] in {"to", "source", "who"}]))
def test_one_lost_reference_is_one_problem_at_its_place(way: Steps) -> None:
    """Where a reference of the Tokyo dossier leads nowhere, that alone is told."""
    document = parse(TOKYO)
    holder = at(document, way[:-1])
    holder[way[-1]] = ["nobody"] if is_array(holder[way[-1]]) else "nobody"
    (problem,) = explain(Dossier, document).problems
    assert problem.path.startswith(pointer(*way))
    assert problem.code == "reference.dangling"


NUMBERS = {name: ["1", "2.5", "-3"] for name in ("value", "minimum", "maximum")}
FIGURE: dict[str, list[Any]] = {**NUMBERS, "qualifier": ["about", "at_most"]}
AMOUNT: dict[str, list[Any]] = {**FIGURE, "text": ["some"], "per": ["year"]}
WORDS: dict[str, list[Any]] = {name: ["a"] for name in ("exact", "prefix", "suffix")}

#: Of each class with rules on fields that go together, right values of its fields.
RIGHT_FIELDS: dict[Any, dict[str, list[Any]]] = {
    Money: {**AMOUNT, "currency": ["USD"]},
    Share: {**AMOUNT, "of": ["GDP"]},
    Quantity: {**AMOUNT, "unit": ["t"]},
    RateComponent: {
        **FIGURE,
        "kind": ["ad_valorem", "specific", "reference"],
        "currency": ["EUR"],
        "per": ["kg"],
        "name": ["mfn"],
    },
    Rate: {
        "components": [[], [{"kind": "reference", "name": "mfn"}] * 2],
        "combination": ["higher_of"],
        "basis": ["all_in"],
        "covers": [[], ["mfn"]],
        "text": ["free"],
    },
    Products: {
        "text": ["Cars."],
        "codes": [[], ["87"]],
        "nomenclature": ["HS"],
        "all_products": [True, False],
    },
    Quota: {"volume": [{"unit": "t", "value": "1"}], "mechanism": ["auction"]},
    Financing: {"instrument": ["loan"], "share": [{"of": "it", "value": "5"}]},
    Tenure: {"title": ["Envoy"], "office": ["president"], "ordinal": [5]},
    Leader: {"id": ["x"], "name": ["X"], "description": ["a man"], "tenures": [[]]},
    Evidence: {
        **WORDS,
        "source": ["s"],
        "start": [0, 5],
        "end": [5, 9],
        "locator": ["row 5"],
    },
}


@st.composite
def right_fields(draw: DrawFn) -> tuple[Any, dict[str, Any]]:
    """Draw a class and fields of it, each of them right, that may not go together."""
    cls = draw(st.sampled_from(list(RIGHT_FIELDS)))
    fields = {name: st.sampled_from(held) for name, held in RIGHT_FIELDS[cls].items()}
    needed = {f.name: fields.pop(f.name) for f in fields_of(cls) if f.required}
    return cls, draw(st.fixed_dictionaries(needed, optional=fields))


def refusal_of(cls: Any, plain: dict[str, Any]) -> tuple[Problem, ...]:
    """Give why the constructor refuses fields that are right one by one."""
    shapes = {field.name: field.shape for field in fields_of(cls)}
    values = {name: read(shapes[name], plain[name])[0] for name in plain}
    try:
        cls(**values)
    except InvalidData as error:
        return error.problems
    return ()


@given(right_fields())
def test_what_does_not_go_together_is_told_as_the_constructor_does(
    drawn: tuple[Any, dict[str, Any]],
) -> None:
    """Of right fields that do not go together the very same is said by both.

    The constructor says it in the order of its rules, and not of the document.
    """
    cls, plain = drawn
    expected = refusal_of(cls, plain)
    event(f"{cls.__name__}: {len(expected)}")
    found = explain(cls, plain)
    assert found.total == len(expected)
    assert sorted(map(str, found.problems)) == sorted(map(str, expected))


# -- bytes -----------------------------------------------------------------------------


@given(st.binary(max_size=200))
def test_random_bytes_are_refused(data: bytes) -> None:
    """Random bytes give one exception, `InvalidData`, and no other."""
    found = outcome(data)
    assert isinstance(found, tuple)
    assert found


@given(st.text('{}[]":,0123456789.eE+-\\ \nntrufalsNIy', max_size=100))
def test_random_json_is_refused(text: str) -> None:
    """Whatever the tokens of JSON make up gives one exception, and no other."""
    found = outcome(text)
    assert isinstance(found, tuple)
    assert found


@given(st.data())
def test_changed_bytes_are_read_or_refused(data: st.DataObject) -> None:
    """A file with a byte changed, lost or put in is a dossier or refused in place."""
    good = TOKYO.encode()
    start = data.draw(st.integers(0, len(good)))
    put = data.draw(st.binary(max_size=3))
    lost = data.draw(st.integers(0, 3))
    check(good[:start] + put + good[start + lost :])


@given(st.integers(0, len(TOKYO.encode()) - 2))
def test_a_file_that_is_cut_is_refused(end: int) -> None:
    """A file that ends too early gives one problem, of syntax or of encoding."""
    found = outcome(TOKYO.encode()[:end])
    assert isinstance(found, tuple)
    assert {problem.code for problem in found} <= {"json.syntax", "json.encoding"}
