"""What something depends on."""

from attrs import frozen

from diplonews.validation import validated
from diplonews.values.dates import PartialDate
from diplonews.values.durations import Duration
from diplonews.values.refs import AnyRef
from diplonews.values.text import Prose
from diplonews.vocabulary import ConditionKind

__all__ = ["Condition"]


@frozen(kw_only=True, order=False, field_transformer=validated)
class Condition:
    """On what an act, a promise or a rate depends."""

    kind: ConditionKind
    """How it depends on it: if, unless, until, after or provided that."""
    text: Prose
    """The condition in our words, as a clause that goes on from the kind."""
    on: AnyRef | None = None
    """The record whose coming about is the condition."""
    deadline: PartialDate | None = None
    """By when it must come about, as an ultimatum says it."""
    within: Duration | None = None
    """The time within which it must come about."""
