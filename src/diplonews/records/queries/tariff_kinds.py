"""What the steps in the life of a tariff do to the duty, and when they are done."""

from diplonews.records.tariff import TariffAction
from diplonews.values.dates import When

__all__ = ["AT_ONCE", "CHARGING", "NO_CHANGE", "STOPPING", "done_on"]

#: After these a duty is charged, and after those it is not.
CHARGING = frozenset({"imposed", "raised", "lowered", "resumed", "ordered"})
STOPPING = frozenset({"suspended", "removed", "withdrawn", "struck_down", "expired"})

#: What is no law yet, or leaves the duty as it is.
NO_CHANGE = frozenset(
    {
        "investigated",
        "threatened",
        "proposed",
        "intended",
        "promised",
        "agreed",
        "announced",
        "extended",
        "upheld",
        "refunded",
    }
)

#: What is so from the day on which it is done, if no other is said: not an order.
AT_ONCE = CHARGING - {"ordered"} | STOPPING


def done_on(action: TariffAction) -> When | None:
    """Give when a step was done; what is so at once, at the latest when it is so."""
    return action.when or (action.effective if action.kind in AT_ONCE else None)
