"""Records of each kind, and consistent dossiers."""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from diplonews.fields import Nested
from diplonews.records.agreement import Agreement
from diplonews.records.commitment import Commitment
from diplonews.records.dossier import KINDS, AnyRecord, Dossier
from diplonews.records.leader import Leader
from diplonews.records.meeting import Meeting
from diplonews.records.party import Party
from diplonews.records.quote import Quote
from diplonews.records.source import Source
from diplonews.records.tariff import Tariff
from diplonews.strategies.objects import from_class, objects, possible
from diplonews.strategies.surroundings import World
from diplonews.strategies.texts import record_ids
from diplonews.values.amounts import Money, Quantity, Share
from diplonews.values.rates import Rate


def sources() -> SearchStrategy[Source]:
    """Draw a source."""
    return from_class(Source)


def parties() -> SearchStrategy[Party]:
    """Draw a party."""
    return from_class(Party)


def leaders() -> SearchStrategy[Leader]:
    """Draw a leader."""
    return from_class(Leader)


def meetings() -> SearchStrategy[Meeting]:
    """Draw a meeting."""
    return from_class(Meeting)


def agreements() -> SearchStrategy[Agreement]:
    """Draw an agreement."""
    return from_class(Agreement)


def commitments() -> SearchStrategy[Commitment]:
    """Draw a commitment."""
    return from_class(Commitment)


def tariffs() -> SearchStrategy[Tariff]:
    """Draw a tariff."""
    return from_class(Tariff)


def quotes() -> SearchStrategy[Quote]:
    """Draw a quote."""
    return from_class(Quote)


def money() -> SearchStrategy[Money]:
    """Draw an amount of money."""
    return from_class(Money)


def shares() -> SearchStrategy[Share]:
    """Draw a share."""
    return from_class(Share)


def quantities() -> SearchStrategy[Quantity]:
    """Draw a quantity."""
    return from_class(Quantity)


def rates() -> SearchStrategy[Rate]:
    """Draw a rate of a tariff."""
    return from_class(Rate)


@st.composite
def dossiers(draw: DrawFn, *, max_size: int = 2) -> Dossier:
    """Draw a dossier in which `check` finds no error; it may well find warnings.

    Ids are unique, every reference and pointer leads somewhere, claimed values fit
    their fields. There are at most `max_size` records of each kind.
    """
    sizes = {kind: draw(st.integers(0, max_size)) for kind, _ in KINDS.values()}
    count = sum(sizes.values()) + 1
    drawn = iter(
        draw(st.lists(record_ids(), min_size=count, max_size=count, unique=True))
    )
    ids = {kind: [next(drawn) for _ in range(size)] for kind, size in sizes.items()}
    lengths = {name: draw(_text_lengths()) for name in ids["source"]}
    world = World(ids=ids, lengths=lengths)
    for cls, (kind, _) in KINDS.items():
        if not possible(Nested(cls), world):
            ids[kind] = []
    given: dict[str, tuple[AnyRecord, ...]] = {
        array: tuple([draw(_record(cls, name, world)) for name in ids[kind]])
        for cls, (kind, array) in KINDS.items()
    }
    dossier: Dossier = draw(objects(Dossier, world, id=next(drawn), **given))
    return dossier


def _text_lengths() -> SearchStrategy[int | None]:
    return st.none() | st.integers(1, 10_000)


def _record(cls: type, name: str, world: World) -> SearchStrategy[AnyRecord]:
    if cls is Source:
        return objects(cls, world, id=name, text_length=world.lengths[name])
    return objects(cls, world, id=name)
