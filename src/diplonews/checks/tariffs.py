"""Rules on tariffs: what a rate includes, what it is charged on, and from whom."""

from collections.abc import Iterator

from diplonews.checks.products import (
    codes_are_long_enough,
    codes_have_a_nomenclature,
    exempt_goods_are_included,
    imposed_tariffs_say_on_what,
)
from diplonews.checks.rule import Check, Finding, rule
from diplonews.checks.world import World
from diplonews.records.party import Party
from diplonews.records.tariff import Tariff
from diplonews.values.rates import Rate

__all__ = ["CHECKS"]

# -- rates -----------------------------------------------------------------------------


@rule("tariff.basis", "warning", Rate, "components")
def basis_is_said(rate: Rate, _: World) -> Iterator[Finding]:
    """A rate says whether it comes on top of other duties, includes or replaces them.

    Why: fifteen per cent "all in" and fifteen per cent more are different duties. A
    public tracker of tariffs took the one for the other, and added a flat fifteen per
    cent where only what the ordinary duty fell short of fifteen was due.

    Mend: give `basis`. Where the source does not say, leave it out; the warning then
    tells readers that the number is ambiguous.
    """
    has_number = any(component.has_number for component in rate.components)
    if rate.basis is None and has_number:
        yield Finding(
            "expected a basis, got a rate of which nothing is said but its number",
            hint="if the source says so, write additional, all_in or replacement",
        )


@rule("tariff.all_in_adds", "warning", Tariff, "relations")
def all_in_rates_add_to_nothing(tariff: Tariff, world: World) -> Iterator[Finding]:
    """A tariff whose rates are all-in is not charged besides one that they include.

    Why: an all-in rate has the other duties inside it; whoever adds one of them to it
    counts that duty twice.

    Mend: drop `adds_to`, make the basis `additional`, or say in `covers` which duties
    the rate includes, if the other is not among them.
    """
    if not tariff.rates or any(rate.basis != "all_in" for rate in tariff.rates):
        return
    covered = {power: n for n, rate in enumerate(tariff.rates) for power in rate.covers}
    bare = next((n for n, rate in enumerate(tariff.rates) if not rate.covers), None)
    for index, link in enumerate(tariff.relations):
        if link.kind == "adds_to" and link.detail is None:
            place = bare if bare is not None else _covering(link.to, covered, world)
            if place is not None:
                yield Finding(
                    "expected a rate that comes on top of others, got an all-in rate "
                    f"of a tariff that adds to '{link.to}'",
                    at=("rates", place, "basis"),
                    hint="make it additional, or say in covers what it includes",
                    related=(world.place(tariff.id, "relations", index),),
                )


#: So many powers of another tariff are looked at; no real one has more than a few.
_MOST_POWERS = 50


def _covering(other: str, covered: dict[str, int], world: World) -> int | None:
    """Give the place of a rate that includes a duty of another tariff."""
    tariff = world.records[other]
    powers = tariff.authorities[:_MOST_POWERS] if isinstance(tariff, Tariff) else ()
    return next((covered[power] for power in powers if power in covered), None)


@rule("tariff.clause_with_rates", "warning", Tariff, "clause")
def clauses_stand_without_rates(tariff: Tariff, world: World) -> Iterator[Finding]:
    """A clause on how goods are treated stands without rates.

    Why: "no worse than others" promises no number, and whoever finds one beside it
    takes it for the promise. In one deal the joint statement has such a clause and the
    order that carries it out has not.

    Mend: make two tariffs of it, one with the clause and one with the rates.
    """
    numbers = (
        index
        for index, rate in enumerate(tariff.rates)
        if any(component.has_number for component in rate.components)
    )
    for index in [*numbers][:1] if tariff.clause else ():
        yield Finding(
            "expected a clause without rates, got one beside a rate with a number",
            at=("clause",),
            hint="make two tariffs of it",
            related=(world.place(tariff.id, "rates", index),),
        )


@rule("tariff.tiers", "warning", Tariff, "rates")
def tiers_and_quotas_go_together(tariff: Tariff, _: World) -> Iterator[Finding]:
    """Rates within and beyond a quota have a quota, and a quota has such rates.

    Why: a rate that holds only up to some volume is taken for the rate on all goods
    where either half is missing.

    Mend: give `quota` or the kind `tariff_rate_quota`, and say of each rate on which
    side of the quota it holds (`tier`).
    """
    tiered = [index for index, rate in enumerate(tariff.rates) if rate.tier]
    has_quota = tariff.quota is not None
    if tariff.kind == "tariff_rate_quota":
        if not tiered and not has_quota:
            yield Finding(
                "expected a tier or a quota, got rates that do not say on which side "
                "of the quota they hold",
                at=("rates",),
                hint="say of each rate whether it is in_quota or over_quota",
            )
    elif tiered and not has_quota:
        tier = tariff.rates[tiered[0]].tier
        yield Finding(
            f"expected a quota, got none for a rate that is '{tier}'",
            at=("rates", tiered[0], "tier"),
            hint="give the quota, or the kind tariff_rate_quota",
        )


# -- partners --------------------------------------------------------------------------


@rule("tariff.excluded", "error", Tariff, "excluded")
def excluded_are_not_included(tariff: Tariff, world: World) -> Iterator[Finding]:
    """Nobody is both excluded from a tariff and named among those it applies to.

    Why: a country that is on both lists is charged by one reader and spared by another.

    Mend: leave it out of `applies_to` if it is spared, out of `excluded` if it pays.
    """
    included = {party: place for place, party in enumerate(tariff.applies_to)}
    for index, party in enumerate(tariff.excluded):
        if party in included:
            yield Finding(
                "expected a partner to which the tariff does not apply, "
                f"got '{party}', which is also in applies_to",
                at=("excluded", index),
                related=(world.place(tariff.id, "applies_to", included[party]),),
            )


#: How a party may say that it is, or belongs to, another.
_KIN = frozenset({"same_as", "part_of", "member_of"})
_MOST_LINKS = 200


@rule("tariff.excluded_stranger", "warning", Tariff, "excluded")
def excluded_would_be_included(tariff: Tariff, world: World) -> Iterator[Finding]:
    """Only those are excluded from a tariff whom it would otherwise meet.

    Why: to spare a country that the tariff does not meet changes nothing; it shows that
    the partners or the exclusions belong to another measure.

    Mend: correct either list. A state cannot be left out of a list of other states; it
    can be left out of a union, an organisation or a group.
    """
    included = set(tariff.applies_to)
    kinds = {_kind(party, world) for party in included}
    if not included or not kinds <= {"state", "territory"}:
        return
    for index, party in enumerate(tariff.excluded):
        is_other = party not in included and _kind(party, world) == "state"
        if is_other and not _is_kin(party, included, world):
            yield Finding(
                "expected a partner that the tariff would otherwise meet, "
                f"got '{party}', while it applies only to other states",
                at=("excluded", index),
                related=(world.place(tariff.id, "applies_to"),),
            )


def _is_kin(party: str, others: set[str], world: World) -> bool:
    """Tell whether a party is or belongs to another, or has too many links to tell."""
    links = world.records[party].relations
    return len(links) > _MOST_LINKS or any(
        link.to in others for link in links if link.kind in _KIN
    )


def _kind(party_id: str, world: World) -> str | None:
    party = world.records[party_id]
    return party.kind if isinstance(party, Party) else None


#: The measures that may meet goods that go out, and so one's own.
_OF_OWN_GOODS = frozenset({"export_tax", "quota", "licence", "ban", "fee"})


@rule("tariff.own_goods", "warning", Tariff, "applies_to")
def nobody_taxes_his_own_goods(tariff: Tariff, world: World) -> Iterator[Finding]:
    """Nobody imposes a duty on the import of his own goods.

    Why: who imposes and who pays are easily swapped, and the tariff then counts for the
    wrong country.

    Mend: correct either list. Of what several impose on each other make a tariff for
    each of them.
    """
    if tariff.kind in _OF_OWN_GOODS:
        return
    imposers = {party: place for place, party in enumerate(tariff.imposed_by)}
    for index, party in enumerate(tariff.applies_to):
        if party in imposers:
            yield Finding(
                f"expected a partner, got '{party}', which imposes the tariff itself",
                at=("applies_to", index),
                related=(world.place(tariff.id, "imposed_by", imposers[party]),),
            )


CHECKS: tuple[Check, ...] = (
    basis_is_said,
    all_in_rates_add_to_nothing,
    clauses_stand_without_rates,
    tiers_and_quotas_go_together,
    excluded_are_not_included,
    excluded_would_be_included,
    nobody_taxes_his_own_goods,
    imposed_tariffs_say_on_what,
    codes_have_a_nomenclature,
    codes_are_long_enough,
    exempt_goods_are_included,
)
