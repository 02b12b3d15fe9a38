"""What the Tokyo dossier in particular holds, and how the fixtures are given."""

import pytest

from diplonews import Dossier, Tariff, fixtures, loads


@pytest.fixture(scope="module")
def tokyo() -> Dossier:
    """Give the dossier as it comes along."""
    return fixtures.tokyo()


def test_every_fixture_has_its_function() -> None:
    """Each name gives the dossier of its file."""
    for name, give in fixtures.NAMES.items():
        assert getattr(fixtures, name) is give
        assert give() == loads(fixtures.document(name))
    assert sorted([*fixtures.NAMES, "NAMES", "document"]) == sorted(fixtures.__all__)


@pytest.mark.parametrize(
    ("array", "least"),
    [
        ("leaders", 7),
        ("parties", 10),
        ("meetings", 7),
        ("agreements", 7),
        ("commitments", 8),
        ("tariffs", 2),
        ("quotes", 18),
    ],
)
def test_it_holds_what_the_article_reports(
    tokyo: Dossier, array: str, least: int
) -> None:
    """It has at least the records that trials on paper found in the article."""
    assert len(getattr(tokyo, array)) >= least


def test_it_quotes_what_stands_in_quotation_marks(tokyo: Dossier) -> None:
    """At least 12 of its quotes are words as printed."""
    assert sum(quote.kind != "indirect" for quote in tokyo.quotes) >= 12


def test_it_keeps_who_sees_it_otherwise(tokyo: Dossier) -> None:
    """At least 12 accounts stand beside the plain readings, three on the fund."""
    assert sum(len(record.accounts) for record in tokyo.records) >= 12
    speakers = [account.according_to for account in tokyo["investment"].accounts]
    assert {("trump",), ("ishiba",), ("akazawa",)} <= set(speakers)


def test_it_tells_a_ceiling_from_a_clause_without_a_rate(tokyo: Dossier) -> None:
    """One tariff is at most 15 per cent, the other only no worse than others'."""
    ceiling, clause = tokyo["tariff-ceiling"], tokyo["no-worse-than"]
    assert isinstance(ceiling, Tariff)
    assert isinstance(clause, Tariff)
    (component,) = ceiling.rates[0].components
    assert (str(component.value), component.qualifier) == ("15", "at_most")
    assert ceiling.rates[0].basis is None
    assert (clause.clause, clause.rates) == ("no_worse_than", ())
