"""A damaged document: still a dossier, or refused with each fault in its place."""

import copy
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import event, example, given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from diplonews import Dossier, InvalidData, Problem, dumps, fixtures, loads
from diplonews.explain import explain
from diplonews.fields import fields_of
from diplonews.records.dossier import KINDS
from diplonews.strategies import dossiers
from diplonews.strict_json import is_array, is_object, parse, write

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
    value, problems = explain(Dossier, parse(text))
    if problems:
        assert outcome(text) == tuple(problems)
    else:
        monkeypatch.setattr("diplonews.codec.explain", _unneeded)
        assert loads(text) == value


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
