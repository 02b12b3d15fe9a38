"""Tables in Markdown, readable as text too."""

from collections.abc import Sequence
from statistics import median

__all__ = ["megabytes", "ratio", "table"]


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Write a table: the first column to the left, the others to the right."""
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    return "\n".join(_line(row, widths) for row in [head, rule, *rows])


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = zip(cells, widths, strict=True)
    padded = [first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)]
    return f"| {' | '.join(padded)} |"


def ratio(ratios: Sequence[float]) -> str:
    """Write the median of some ratios, and the least and the most of them."""
    if not ratios:
        return "-"
    least, most = min(ratios), max(ratios)
    return f"{median(ratios):.2f} ({least:.2f}-{most:.2f})"


def megabytes(count: float) -> str:
    """Write a number of bytes in megabytes."""
    return f"{count / 1e6:,.0f} MB"
