"""`check` as a function: what it takes, what it gives, what it refuses."""

from types import MappingProxyType
from typing import Any

import pytest

from diplonews import (
    DiplonewsError,
    Dossier,
    InvalidData,
    Problem,
    Report,
    check,
    fixtures,
)
from diplonews.checks.catalogue import BY_CODE, CHECKS
from diplonews.checks.order import document_order
from diplonews.checks.pages import staged

#: A dossier with an error, warnings and information, one behind the other.
MIXED, _ = staged(
    {
        "tariffs": [
            {
                "id": "car-duty",
                "imposed_by": ["us"],
                "applies_to": ["japan", "us"],
                "excluded": ["japan"],
                "rates": [{"components": [{"kind": "ad_valorem", "value": "15"}]}],
            }
        ],
        "meetings": [
            {"id": "talks", "relations": [{"kind": "part_of", "to": "talks"}]},
        ],
    }
)


def codes(report: Report) -> list[str]:
    """Give the codes of the problems, in order."""
    return [problem.code for problem in report.problems]


def test_problems_stand_in_the_order_of_the_document() -> None:
    """Meetings come before tariffs, an object before what is inside it."""
    report = check(MIXED)
    assert [(p.code, p.path) for p in report.problems] == [
        ("evidence.none", "/meetings/0"),
        ("reference.itself", "/meetings/0/relations/0/to"),
        ("evidence.none", "/tariffs/0"),
        ("tariff.own_goods", "/tariffs/0/applies_to/1"),
        ("tariff.excluded", "/tariffs/0/excluded/0"),
        ("tariff.basis", "/tariffs/0/rates/0"),
    ]


def test_a_report_sorts_problems_by_severity_and_code() -> None:
    """Errors, warnings and information are told apart; codes keep their order."""
    report = check(MIXED)
    assert not report.ok
    assert [p.code for p in report.errors] == ["reference.itself", "tariff.excluded"]
    assert [p.code for p in report.warnings] == ["tariff.own_goods", "tariff.basis"]
    assert [p.code for p in report.information] == ["evidence.none"] * 2
    by_code = report.by_code()
    assert list(by_code) == list(dict.fromkeys(codes(report)))
    assert [p.path for p in by_code["evidence.none"]] == ["/meetings/0", "/tariffs/0"]
    assert type(by_code) is MappingProxyType


def test_only_errors_are_raised() -> None:
    """`raise_for_errors` raises the errors, and nothing where there is none."""
    with pytest.raises(InvalidData) as caught:
        check(MIXED).raise_for_errors()
    assert caught.value.problems == check(MIXED).errors
    assert caught.value.subject == "dossier"
    check(MIXED, ignore=["reference.itself", "tariff.excluded"]).raise_for_errors()


def test_a_report_prints_a_line_a_problem() -> None:
    """Each line has the severity, the code, the place and the words."""
    problems = (
        Problem(code="a.b", path="/quotes/0", message="expected x, got y", hint="z"),
        Problem(code="c.d", message="expected u, got v", severity="warning"),
    )
    assert str(Report(problems)) == (
        "error a.b /quotes/0: expected x, got y; z\nwarning c.d expected u, got v"
    )
    assert str(Report()) == ""


def test_codes_and_families_are_selected_and_ignored() -> None:
    """What is ignored is left out of what is selected."""
    assert codes(check(MIXED, select=["reference"])) == ["reference.itself"]
    assert codes(check(MIXED, select=("tariff",), ignore=("tariff.basis",))) == [
        "tariff.own_goods",
        "tariff.excluded",
    ]
    assert codes(check(MIXED, select=[])) == []
    assert codes(check(MIXED, ignore={"evidence", "tariff", "reference"})) == []


@pytest.mark.parametrize("given", [[], ["tariff.basis"], iter(["tariff"])])
def test_any_iterable_of_codes_will_do(given: Any) -> None:
    """Lists, sets and iterators of codes are taken."""
    assert set(codes(check(MIXED, select=given))) <= {
        "tariff.own_goods",
        "tariff.excluded",
        "tariff.basis",
    }


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (
            ["tarif"],
            (
                "expected the code of a check, or a family of them, got 'tarif'; "
                "did you mean 'tariff'?"
            ),
        ),
        (
            ["key.unknown"],
            "expected the code of a check, or a family of them, got 'key.unknown'",
        ),
        ([5], "expected the code of a check, or a family of them, got an int"),
        ([MIXED], "expected the code of a check, or a family of them, got a Dossier"),
        ("tariff", "expected a list of codes, got a str"),
        (b"tariff", "expected a list of codes, got a bytes"),
        (5, "expected a list of codes, got an int"),
    ],
)
def test_what_is_no_code_is_refused(given: Any, message: str) -> None:
    """The nearest code is named; `select` and `ignore` are read alike."""
    for option in ("select", "ignore"):
        with pytest.raises(DiplonewsError) as caught:
            check(MIXED, **{option: given})
        assert str(caught.value) == message


@pytest.mark.parametrize("given", [None, "", 5, {}, [], Dossier])
def test_what_is_no_dossier_is_refused(given: Any) -> None:
    """It says what was given."""
    with pytest.raises(InvalidData, match=r"^dossier: expected a Dossier, got an? "):
        check(given)


@pytest.mark.parametrize("given", ["text", 5, [], [("article", "text")], object()])
def test_what_is_no_mapping_of_texts_is_refused(given: Any) -> None:
    """Texts come by the ids of their sources."""
    with pytest.raises(
        DiplonewsError,
        match=r"^expected a mapping from ids of sources to texts, got an? ",
    ):
        check(MIXED, texts=given)


@pytest.mark.parametrize("text", [None, 5, b"text", [], "", "\ud800"])
def test_a_text_that_is_none_is_a_problem(text: Any) -> None:
    """One unfit text does not keep the rest from being checked."""
    report = check(MIXED, texts={"article": text}, select=["evidence.unusable_text"])
    assert [(p.code, p.path) for p in report.problems] == [
        ("evidence.unusable_text", "")
    ]


@pytest.mark.parametrize("source_id", [None, 5, ("article",), "nowhere", "us"])
def test_a_text_of_no_source_is_a_problem(source_id: Any) -> None:
    """An id that no source has is told."""
    report = check(MIXED, texts={source_id: "text"}, select=["evidence"])
    assert [p.code for p in report.errors] == ["evidence.unusable_text"]


def test_the_same_dossier_has_the_same_report() -> None:
    """Nothing depends on when or how often it is asked."""
    assert check(MIXED) == check(MIXED)
    assert check(fixtures.tokyo()) == check(fixtures.tokyo())


def test_the_order_of_the_document_is_that_of_its_fields() -> None:
    """Pointers sort as what they name is written; claims have one place."""
    pointers = [
        "",
        "/sources/2",
        "/parties/0",
        "/leaders/1",
        "/leaders/1/tenures/0/of",
        "/leaders/1/tenures/10",
        "/leaders/1/evidence/0/source",
        "/leaders/1/accounts/0/value",
        "/leaders/1/accounts/0/value/b/c",
        "/leaders/1/accounts/0/value/a",
        "/tariffs/0/rates/2",
        "/tariffs/0/rates/11",
    ]
    turned = [*pointers[6::-1], *pointers[7:]]
    assert sorted(turned, key=document_order()) == pointers
    assert sorted(pointers, key=document_order()) == pointers


@pytest.mark.parametrize("check_", CHECKS, ids=list(BY_CODE))
def test_a_rule_has_a_code_of_its_family(check_: Any) -> None:
    """The family is the first word of the code."""
    assert check_.code.startswith(f"{check_.family}.")
    assert check_.severity in {"error", "warning", "information"}
