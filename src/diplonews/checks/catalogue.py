"""The catalogue: every rule across records, by its code."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import cast

from diplonews.checks import (
    accounts,
    agreements,
    amounts,
    commitments,
    evidence,
    identity,
    meetings,
    people,
    quotes,
    references,
    sources,
    tariffs,
    text,
    times,
    vocabulary,
)
from diplonews.checks.rule import Check
from diplonews.errors import DiplonewsError
from diplonews.wording import kind_of, nearest, quoted

__all__ = ["BY_CODE", "CHECKS", "chosen"]

#: All rules, in the order in which the catalogue is printed.
CHECKS: tuple[Check, ...] = (
    *identity.CHECKS,
    *references.CHECKS,
    *times.CHECKS,
    *people.CHECKS,
    *meetings.CHECKS,
    *agreements.CHECKS,
    *commitments.CHECKS,
    *amounts.CHECKS,
    *tariffs.CHECKS,
    *quotes.CHECKS,
    *evidence.CHECKS,
    *accounts.CHECKS,
    *sources.CHECKS,
    *vocabulary.CHECKS,
    *text.CHECKS,
)

#: The rules by their codes.
BY_CODE: Mapping[str, Check] = MappingProxyType({c.code: c for c in CHECKS})

_EVERY = frozenset(BY_CODE)
_FAMILIES = frozenset(check.family for check in CHECKS)


def chosen(select: Iterable[str] | None, ignore: Iterable[str]) -> frozenset[str]:
    """Give the codes that are selected, by code or family, less those to ignore.

    A word that is neither a code nor a family raises `DiplonewsError`.
    """
    selected = _EVERY if select is None else _meant(select)
    return selected - _meant(ignore)


def _meant(names: object) -> frozenset[str]:
    if isinstance(names, str | bytes) or not isinstance(names, Iterable):
        raise DiplonewsError(f"expected a list of codes, got {kind_of(names)}")
    codes: set[str] = set()
    for name in cast("Iterable[object]", names):
        known = type(name) is str and (name in _EVERY or name in _FAMILIES)
        if not known:
            raise DiplonewsError(_unknown(name))
        codes |= {
            code for code, check in BY_CODE.items() if name in {code, check.family}
        }
    return frozenset(codes)


def _unknown(name: object) -> str:
    message = "expected the code of a check, or a family of them, got "
    if type(name) is not str:
        return message + kind_of(name)
    hint = nearest(name, (*BY_CODE, *_FAMILIES))
    return f"{message}{quoted(name)}{f'; {hint}' if hint else ''}"
