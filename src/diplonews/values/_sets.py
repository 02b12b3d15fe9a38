"""One of a set: the possibilities between brackets, which have one spelling only."""

from typing import NamedTuple

from diplonews.values._edtf import days, point
from diplonews.values._spans import ALWAYS, NEVER, Reach, Span
from diplonews.values._textual import Misread

__all__ = ["one_of"]


class _Item(NamedTuple):
    """One possibility, or a run of them; the text of an open side is empty."""

    reach: Reach
    start: str
    end: str


def one_of(text: str) -> tuple[Reach, ...]:
    """Read a set of the right shape: where its possibilities lie, in order."""
    items = [_item(item) for item in text[1:-1].split(",")]
    canonical = _canonical(items)
    if text == canonical:
        return tuple(item.reach for item in items)
    rule = "the possibilities ascend and do not overlap"
    raise Misread("date.set", f"write '{canonical}'" if canonical else rule)


def _item(text: str) -> _Item:
    start, dots, end = text.partition("..")
    if ".." in end:
        raise Misread("date.form", "a run has one start and one end")
    if start and end:
        return _run(*sorted((start, end)))
    reach, _ = point(start or end)
    if dots:
        return _Item(_limited(reach, end), start, end)
    return _Item(reach, text, text)


def _run(start: str, end: str) -> _Item:
    if not _alike(start, end):
        raise Misread(
            "date.form", "a run goes from year to year, month or day likewise"
        )
    return _Item(Reach(Span(days(start)[0].first, days(end)[0].last)), start, end)


def _alike(start: str, end: str) -> bool:
    """Tell whether both are years, months or days, so that they can bound a run."""
    if "X" in start + end or len(start) != len(end):
        return False
    return max(start[5:7], end[5:7]) <= "12"


def _limited(limit: Reach, end: str) -> Reach:
    """Give what lies up to a limit that ends an open run, or else from it on."""

    def opened(span: Span) -> Span:
        return Span(ALWAYS, span.last) if end else Span(span.first, NEVER)

    clock = limit.clock and opened(limit.clock)
    return Reach(opened(limit.days), clock, limit.zoned)


# -- the one spelling ------------------------------------------------------------------


def _canonical(items: list[_Item]) -> str:
    """Spell a set in order and with nothing twice; give nothing if that cannot be."""
    merged: list[_Item] = []
    for item in sorted(items, key=_by_start):
        if merged and item.reach.days.first <= merged[-1].reach.days.last:
            merged.append(_joined(merged.pop(), item))
        else:
            merged.append(item)
    spelt = [_spelt(item) for item in merged]
    if not all(spelt):
        return ""
    one, *others = spelt
    return one if not others and ".." not in one else f"[{','.join(spelt)}]"


def _by_start(item: _Item) -> tuple[int, int]:
    return item.reach.days.first, -item.reach.days.last


def _joined(one: _Item, other: _Item) -> _Item:
    """Join two that overlap, of which the one starts first."""
    span = Span(one.reach.days.first, other.reach.days.last)
    if span.last <= one.reach.days.last:
        return one
    return _Item(Reach(span), one.start, other.end)


def _spelt(item: _Item) -> str:
    if item.start == item.end:
        return item.start
    if item.start and item.end and not _alike(item.start, item.end):
        return ""
    return f"{item.start}..{item.end}"
