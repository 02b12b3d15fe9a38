"""The names of plain values: of the annotated types that fields are declared with."""

import inspect
import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType, ModuleType

from diplonews.rules import Rule
from diplonews.values import codes, refs, text
from diplonews.vocabulary import (
    agreements,
    amounts,
    commitments,
    leaders,
    meetings,
    parties,
    parts,
    quotes,
    relations,
    sources,
    tariffs,
)

__all__ = ["aliases_in", "comments_in", "named_rules"]

#: Where annotated types have their names.
_MODULES = (
    *(text, codes, refs),
    *(agreements, amounts, commitments, leaders, meetings, parties, parts),
    *(quotes, relations, sources, tariffs),
)


@cache
def named_rules() -> Mapping[tuple[Rule, ...], tuple[str, str]]:
    """Give the name and the meaning of each annotated type, by its rules."""
    found: dict[tuple[Rule, ...], tuple[str, str]] = {}
    for module in _MODULES:
        meanings = comments_in(module)
        for name, rules in aliases_in(module).items():
            if name in meanings:
                found.setdefault(rules, (name, meanings[name]))
    return MappingProxyType(found)


def aliases_in(module: ModuleType) -> dict[str, tuple[Rule, ...]]:
    """Give the rules of each annotated type that a module names."""
    return {
        name: value.__metadata__
        for name, value in vars(module).items()
        if hasattr(value, "__metadata__")
    }


def comments_in(module: ModuleType) -> dict[str, str]:
    """Give the comments, marked with `#:`, above the names of a module."""
    marked = re.compile(r"((?:^#:.*\n)+)(\w+) ?[:=]", re.MULTILINE)
    try:
        source = inspect.getsource(module)
    except OSError:  # a program frozen without its sources
        return {}
    return {
        name: " ".join(lines.replace("#:", " ").split())
        for lines, name in marked.findall(source)
    }
