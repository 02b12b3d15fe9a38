"""What does not hold together in a dossier that is well-formed.

The rules stand one function each in the modules named after their families; their
catalogue is `catalogue.CHECKS`.
"""

from collections.abc import Iterable, Mapping
from contextlib import nullcontext
from typing import cast

from diplonews.checks.catalogue import chosen
from diplonews.checks.order import document_order
from diplonews.checks.report import Report
from diplonews.checks.walking import walker
from diplonews.checks.world import World
from diplonews.collector import collector_paused
from diplonews.errors import DiplonewsError, InvalidData, Problem
from diplonews.records.dossier import Dossier
from diplonews.wording import kind_of

__all__ = ["Report", "check"]

#: From so many records on the garbage collector is worth a thought.
_MANY = 1000


def check(
    dossier: Dossier,
    *,
    texts: Mapping[str, str] | None = None,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
) -> Report:
    """Say what does not hold together in a dossier: errors, warnings, information.

    `texts` gives the texts of sources by their ids; where one is given, the words of
    all evidence are looked up in it. `select` and `ignore` name codes, such as
    `tariff.basis`, or families of them, such as `tariff`.

    Nothing that a dossier holds makes it raise. A `DiplonewsError` is raised only where
    the call itself is wrong: no dossier, no texts, a code that is none.
    """
    if type(dossier) is not Dossier:
        message = f"expected a Dossier, got {kind_of(dossier)}"
        raise InvalidData([Problem(code="type.wrong", message=message)], "dossier")
    codes = chosen(select, ignore)
    world = World(dossier, _given(texts))
    with collector_paused() if len(dossier.records) > _MANY else nullcontext():
        found = walker(Dossier)(dossier, world)
    place = document_order()
    kept = [problem for problem in found if problem.code in codes]
    return Report(tuple(sorted(kept, key=lambda problem: place(problem.path))))


def _given(texts: object) -> Mapping[str, str]:
    """Give the texts; what is wrong with any of them is a problem like others."""
    if texts is None:
        return {}
    if not isinstance(texts, Mapping):
        raise DiplonewsError(
            f"expected a mapping from ids of sources to texts, got {kind_of(texts)}"
        )
    return cast("Mapping[str, str]", texts)
