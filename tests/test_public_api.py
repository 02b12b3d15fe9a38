"""The public names: exactly these, all documented, all plain immutable values."""

import ast
import copy
import inspect
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import diplonews
from diplonews import (
    COUNTRIES,
    CURRENCIES,
    BadLine,
    Country,
    Currency,
    DiplonewsError,
    DiplonewsWarning,
    Dossier,
    Duration,
    FiscalYear,
    InvalidData,
    JsonLines,
    JsonObject,
    Limits,
    OfficeHolder,
    PartialDate,
    Party,
    Period,
    Problem,
    Rates,
    Record,
    Referrer,
    Related,
    Report,
    Status,
    Timeline,
    TimelineEntry,
    Undated,
    UnknownId,
    UnlocatedWords,
    UnresolvedDate,
)
from diplonews.fields import (
    Choice,
    Many,
    Nested,
    Scalar,
    Shape,
    Written,
    fields_of,
)
from diplonews.rules import Listed, Matches, Text
from diplonews.strategies import dossiers, extensions, from_class

PUBLIC = [
    "COUNTRIES",
    "CURRENCIES",
    "FORMAT",
    "Account",
    "Action",
    "Agreement",
    "AgreementAction",
    "AnyRecord",
    "BadLine",
    "Commitment",
    "CommitmentAction",
    "Condition",
    "Country",
    "Currency",
    "DiplonewsError",
    "DiplonewsWarning",
    "Dossier",
    "Duration",
    "Evidence",
    "Financing",
    "FiscalYear",
    "Identifier",
    "InvalidData",
    "JsonLines",
    "JsonObject",
    "JsonValue",
    "Leader",
    "Limits",
    "LineProblem",
    "Meeting",
    "Money",
    "Name",
    "OfficeHolder",
    "PartialDate",
    "Participation",
    "Party",
    "PartyAction",
    "Period",
    "Place",
    "Problem",
    "Products",
    "Quantity",
    "Quota",
    "Quote",
    "Rate",
    "RateComponent",
    "Rates",
    "Record",
    "Referrer",
    "Related",
    "Relation",
    "Report",
    "Share",
    "Source",
    "Status",
    "Tariff",
    "TariffAction",
    "Tenure",
    "TenureAction",
    "Timeline",
    "TimelineEntry",
    "Undated",
    "UnknownId",
    "UnlocatedWords",
    "UnresolvedDate",
    "When",
    "anchor",
    "check",
    "converter",
    "digest",
    "dump",
    "dumps",
    "fixtures",
    "json_schema",
    "load",
    "loads",
    "locate",
    "read_jsonl",
    "resolve_date",
    "review",
    "show",
    "write_jsonl",
]
#: Names of plain data and of types, which have no docstring of their own.
DATA = {"COUNTRIES", "CURRENCIES", "FORMAT", "AnyRecord", "JsonValue", "When"}

CLASSES: dict[str, type[Any]] = {
    name: value for name in PUBLIC if inspect.isclass(value := getattr(diplonews, name))
}
ERRORS = {
    BadLine,
    DiplonewsError,
    DiplonewsWarning,
    InvalidData,
    UnknownId,
    UnlocatedWords,
    UnresolvedDate,
}
#: What the library answers, which stands in no dossier.
ANSWERS: set[type[Any]] = {
    OfficeHolder,
    Problem,
    Rates,
    Referrer,
    Related,
    Report,
    Status,
    Timeline,
    TimelineEntry,
    Undated,
}
#: What is being read, which is no value.
READERS = {JsonLines}
#: Rows of published tables: tuples with names.
ROWS = {Country, Currency}
#: Attrs classes that are made of one text, or by the library alone.
BY_POSITION = {Duration, PartialDate, Period, Referrer, Report}
#: A mapping, since it stands for a JSON object.
MAPPINGS = {JsonObject}

VALUES = [cls for cls in CLASSES.values() if cls not in ERRORS | READERS]
MADE_OF_ATTRS = [cls for cls in VALUES if cls not in ROWS | MAPPINGS]

A_PARTY = Party(id="japan", name="Japan")
DRAWN_OTHERWISE: dict[type[Any], st.SearchStrategy[Any]] = {
    Dossier: dossiers(),
    JsonObject: extensions(),
    Country: st.sampled_from(list(COUNTRIES.values())),
    Currency: st.sampled_from(list(CURRENCIES.values())),
    Problem: st.builds(Problem, code=st.text(), message=st.text(), path=st.text()),
    Referrer: st.builds(Referrer, st.just(A_PARTY), st.text()),
    FiscalYear: st.builds(
        FiscalYear,
        starts_in=st.integers(1, 12),
        named_after=st.sampled_from(["start", "end"]),
    ),
    Limits: st.builds(Limits, size=st.integers(1), depth=st.integers(1, 128)),
}

#: Everything that a printed value may name.
NAMES = {**vars(diplonews), "Decimal": Decimal}

every_value = pytest.mark.parametrize("cls", VALUES)


def drawn(cls: type[Any]) -> st.SearchStrategy[Any]:
    """Draw objects of any public class that is a value."""
    return DRAWN_OTHERWISE[cls] if cls in DRAWN_OTHERWISE else from_class(cls)


def test_the_public_names_are_exactly_these() -> None:
    """No name is exported that is not here, none is missing, and they are in order."""
    assert diplonews.__all__ == PUBLIC


# -- names that are imported when they are asked for -----------------------------------


def imported_for_types() -> dict[str, str]:
    """Give the names that type checkers see, and the modules they come from."""
    tree = ast.parse(inspect.getsource(diplonews))
    (block,) = (node for node in tree.body if isinstance(node, ast.If))
    assert ast.unparse(block.test) == "TYPE_CHECKING"
    return {
        alias.name: node.module or ""
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


def test_each_name_has_one_home() -> None:
    """What is imported on demand is what type checkers see and what is exported."""
    declared: dict[str, str] = vars(diplonews)["_HOMES"]
    homes = {
        name: f"diplonews.{home}"
        for home, names in declared.items()
        for name in names.split()
    }
    assert len(homes) == sum(map(len, map(str.split, declared.values())))
    assert homes | {"fixtures": "diplonews"} == imported_for_types()
    assert sorted(imported_for_types()) == sorted(diplonews.__all__)


@pytest.mark.parametrize("name", PUBLIC)
def test_a_name_is_that_of_its_home(name: str) -> None:
    """Each name gives the object of the module that has it, and is listed."""
    home = sys.modules[imported_for_types()[name]]
    assert getattr(diplonews, name) is getattr(home, name)
    assert name in dir(diplonews)
    assert name in getattr(home, "__all__", [name])


@pytest.mark.parametrize("name", PUBLIC)
def test_a_name_is_found_again(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each name is found anew if it was not asked for before."""
    value = getattr(diplonews, name)
    monkeypatch.delattr(diplonews, name)
    assert name not in vars(diplonews)
    assert getattr(diplonews, name) is value


@pytest.mark.parametrize("name", ["load_s", "Dossiers", "", "__path", "codec.loads"])
def test_there_are_no_other_names(name: str) -> None:
    """What the package does not have is an `AttributeError`, as of any module."""
    with pytest.raises(AttributeError) as caught:
        getattr(diplonews, name)
    assert str(caught.value) == f"module 'diplonews' has no attribute {name!r}"


def test_the_list_of_names_is_sorted() -> None:
    """`dir` gives all public names in order, asked for or not."""
    assert dir(diplonews) == sorted(set(dir(diplonews)))
    assert set(diplonews.__all__) <= set(dir(diplonews))


def loaded_after(code: str) -> set[str]:
    """Give the modules that a new interpreter has loaded after some code."""
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys\nprint(*sys.modules)"],
        capture_output=True,
        check=True,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    return set(done.stdout.split())


def test_importing_the_package_imports_nothing_else() -> None:
    """Nobody pays for what he does not use."""
    ours = {name for name in loaded_after("import diplonews") if "diplonews" in name}
    assert ours == {"diplonews"}


def test_reading_does_not_import_what_it_does_not_need() -> None:
    """Neither cattrs nor hypothesis is imported to read and write a dossier."""
    loaded = loaded_after(
        "import diplonews\n"
        "dossier = diplonews.fixtures.tokyo()\n"
        "assert diplonews.loads(diplonews.dumps(dossier)) == dossier\n"
        "assert diplonews.digest(dossier)"
    )
    assert "diplonews.codec" in loaded
    assert loaded & {"cattrs", "hypothesis", "diplonews.display"} == set()


def test_everything_can_be_imported_at_once() -> None:
    """`from diplonews import *` gives exactly the public names."""
    code = "from diplonews import *\nprint(*(n for n in dir() if n[:2] != '__'))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert done.stdout.split() == sorted(PUBLIC)


# -- what they are ---------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted({*PUBLIC} - DATA))
def test_every_public_name_is_documented(name: str) -> None:
    """Classes, functions and modules have docstrings of their own, in sentences."""
    value = getattr(diplonews, name)
    text = vars(value)["__doc__"] if inspect.isclass(value) else value.__doc__
    first, *_ = text.split("\n\n")
    assert first[0].isupper()
    assert first.endswith(".")


@pytest.mark.parametrize("name", sorted(DATA))
def test_data_are_no_classes_or_functions(name: str) -> None:
    """What has no docstring is plain data or the name of a type."""
    value = getattr(diplonews, name)
    assert not inspect.isclass(value)
    assert not inspect.isroutine(value)


@pytest.mark.parametrize("cls", MADE_OF_ATTRS)
def test_every_field_is_described(cls: type[Any]) -> None:
    """Each field of a public class says in one sentence what it means."""
    for field in fields_of(cls):
        if cls not in {Duration, PartialDate, Period}:
            assert field.description.endswith("."), field.name


#: The fields that hold text, dates, durations or amounts, by what they hold.
HOLDS = {
    "one line of text": (
        "Agreement.title Amount.text Dossier.title Evidence.locator Identifier.value "
        "Leader.name Leader.family_name Leader.given_name Leader.description "
        "Meeting.title Money.of Name.text Participation.title Party.name Place.name "
        "Place.venue Place.city Products.nomenclature Quantity.unit Quantity.of "
        "Quote.title Rate.text RateComponent.per RateComponent.name RateComponent.of "
        "Relation.detail Share.of Source.headline Source.publisher Source.authors "
        "Tenure.title"
    ),
    "words on one line": (
        "Evidence.exact Evidence.prefix Evidence.suffix Quote.text Quote.original_text"
    ),
    "text": (
        "Account.summary Action.text Commitment.what Condition.text Dossier.summary "
        "Financing.funded_from Products.text Products.exempt Quote.context "
        "Record.summary Record.purpose"
    ),
    "a record id such as 'trade-deal'": "Dossier.id Record.id",
    "a JSON Pointer into this record such as '/amounts/0'": (
        "Account.about Evidence.supports"
    ),
    "a BCP 47 language tag such as 'en' or 'zh-Hant'": (
        "Agreement.languages Name.language Quote.language Quote.translated_from "
        "Source.language"
    ),
    "an ISO 3166-1 alpha-2 country code": "Party.country Place.country",
    "an ISO 4217 currency code": "Money.currency RateComponent.currency",
    "a product code of 2 to 10 digits without dots": (
        "Products.codes Products.exempt_codes"
    ),
    "an absolute http or https URL": "Source.url",
    "a SHA-256 in 64 lower-case hexadecimal digits": "Source.text_sha256",
    "PartialDate": (
        "Agreement.dated Amount.as_of Commitment.deadline CommitmentAction.deadline "
        "Condition.deadline Dossier.as_of Leader.born Leader.died Quote.said_on "
        "Source.published Source.modified Source.retrieved"
    ),
    "PartialDate or Period": (
        "Action.when Action.effective Agreement.period Amount.period "
        "Commitment.period Meeting.when Meeting.previous_when Rate.period Tenure.period"
    ),
    "Duration": (
        "Action.duration Commitment.recurrence Commitment.within Condition.within"
    ),
    "Money or Share or Quantity": (
        "CommitmentAction.amounts Record.amounts TariffAction.amounts"
    ),
    "Money or Quantity": "Quota.volume",
    "Place": "Action.place Record.places Source.dateline",
    "Name": "Agreement.other_titles Leader.other_names Party.other_names",
}


def held(shape: Shape) -> str:
    """Say what a field of this shape holds, or each member of its array."""
    match shape:
        case Many(item):
            return held(item)
        case Choice(options):
            return " or ".join(option.cls.__name__ for option in options)
        case Written(cls) | Nested(cls):
            return cls.__name__
        case Scalar(rules=(Text() | Matches() | Listed() as rule, *_)):
            return rule.expected
        case _:
            return ""


def declaring(cls: type[Any], name: str) -> str:
    """Give the field with the name of the class that declares it first."""
    owners = (c for c in reversed(cls.__mro__) if name in vars(c).get("__slots__", ()))
    return f"{next(owners).__name__}.{name}"


@pytest.mark.parametrize(("what", "names"), HOLDS.items())
def test_fields_hold_what_the_model_says(what: str, names: str) -> None:
    """A name is one line, words are as printed, a deadline is a date and no period."""
    found = {
        declaring(cls, field.name)
        for cls in MADE_OF_ATTRS
        if cls not in ANSWERS
        if cls not in {Duration, PartialDate, Period, Problem, Referrer}
        for field in fields_of(cls)
        if held(field.shape) == what
    }
    assert sorted(found) == sorted(names.split())


@pytest.mark.parametrize("cls", MADE_OF_ATTRS)
def test_fields_are_given_by_name(cls: type[Any]) -> None:
    """Every field is keyword-only, but for those that are listed here."""
    by_position = {f.name for f in attrs.fields(cls) if f.init and not f.kw_only}
    assert bool(by_position) == (cls in BY_POSITION)


@pytest.mark.parametrize("cls", MADE_OF_ATTRS)
def test_classes_are_slotted(cls: type[Any]) -> None:
    """No public class lets an object have more than its fields."""
    assert "__slots__" in vars(cls)
    assert all("__dict__" not in vars(base) for base in cls.__mro__)


def test_every_public_class_is_looked_at() -> None:
    """All public classes are values of the kinds above or errors."""
    assert len(CLASSES) == 60
    assert len(MADE_OF_ATTRS) == 49
    assert {cls for cls in CLASSES.values() if issubclass(cls, Exception)} == ERRORS


@every_value
def test_values_survive_copying(cls: type[Any]) -> None:
    """What is pickled, copied or deep-copied is equal, and hashes and prints alike."""

    @settings(max_examples=20)
    @given(drawn(cls))
    def check(value: Any) -> None:
        pickled = [
            pickle.loads(pickle.dumps(value, protocol))  # noqa: S301 - our own bytes
            for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1)
        ]
        for other in (*pickled, copy.copy(value), copy.deepcopy(value)):
            assert type(other) is cls
            assert other == value
            assert hash(other) == hash(value)
            assert repr(other) == repr(value)

    check()


@every_value
def test_values_print_all_that_they_are(cls: type[Any]) -> None:
    """What a value prints, read as Python, is that value again."""

    @settings(max_examples=20)
    @given(drawn(cls))
    def check(value: Any) -> None:
        assert eval(repr(value), NAMES) == value  # noqa: S307 - our own text

    check()


@every_value
def test_values_do_not_change(cls: type[Any]) -> None:
    """No field can be set or deleted, and no other added."""

    @settings(max_examples=5)
    @given(drawn(cls))
    def check(value: Any) -> None:
        names = [f.name for f in attrs.fields(cls)] if attrs.has(cls) else []
        for name in (*names, *getattr(cls, "_fields", ()), "anything"):
            with pytest.raises(AttributeError):
                setattr(value, name, None)
            with pytest.raises(AttributeError):
                delattr(value, name)

    check()


@every_value
def test_values_differ_from_what_they_are_not(cls: type[Any]) -> None:
    """A value is equal to no other type, and has no order."""

    @settings(max_examples=5)
    @given(drawn(cls))
    def check(value: Any) -> None:
        assert value != repr(value)
        assert value != object()
        if cls not in ROWS:
            with pytest.raises(TypeError):
                sorted([value, value])

    check()


@pytest.mark.parametrize(
    "other",
    [
        diplonews.Agreement(id="japan", title="Japan"),
        diplonews.Leader(id="japan", name="Japan"),
        Record(id="japan"),
    ],
)
def test_records_of_different_kinds_differ(other: object) -> None:
    """Two records that say the same are not equal if they are not of one kind."""
    assert (other == A_PARTY, A_PARTY == other) == (False, False)  # noqa: SIM300 - both ways


def test_a_changed_copy_is_checked_again() -> None:
    """What is evolved from a value is refused where the value would be."""
    assert attrs.evolve(A_PARTY, kind="state").kind == "state"
    with pytest.raises(InvalidData) as refused:
        attrs.evolve(A_PARTY, name="")
    assert str(refused.value) == (
        "Party /name: expected one line of text, got ''; leave out what is not said"
    )


@pytest.mark.parametrize(
    ("make", "shown"),
    [
        (lambda: diplonews.loads("{}"), "dossier: 2 problems"),
        (lambda: Party(id="X", name="Japan"), "Party /id: expected a record id"),
        (lambda: Dossier(id="a")["b"], "expected the id of a record, got 'b'"),
        (lambda: Duration("P1.5Y"), "Duration: expected an ISO 8601 duration"),
    ],
)
def test_errors_survive_copying(make: Callable[[], object], shown: str) -> None:
    """An error that is pickled or copied says the same, and is a `ValueError`."""
    with pytest.raises(DiplonewsError) as caught:
        make()
    error = caught.value
    assert isinstance(error, ValueError)
    assert str(error).startswith(shown)
    pickled = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    for other in (pickled, copy.copy(error), copy.deepcopy(error)):
        assert type(other) is type(error)
        assert str(other) == str(error)
        assert other.args == error.args
        assert getattr(other, "problems", ()) == getattr(error, "problems", ())


@pytest.mark.parametrize(
    "cls", [cls for cls in MADE_OF_ATTRS if cls not in BY_POSITION]
)
def test_unknown_fields_are_refused(cls: type[Any]) -> None:
    """No class takes a field that it has not."""
    with pytest.raises(TypeError, match="unexpected keyword argument 'anything'"):
        cls(anything=1)


@pytest.mark.parametrize("name", ["id", "name"])
def test_nothing_is_no_value(name: str) -> None:
    """The mark by which attrs knows a required field is no value for it."""
    values: dict[str, Any] = {"id": "a", "name": "A", name: attrs.NOTHING}
    with pytest.raises(InvalidData) as refused:
        Party(**values)
    assert str(refused.value) == f"Party /{name}: expected text, got a _Nothing"
