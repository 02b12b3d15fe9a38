"""Rules on commitments: what became of them, who owes whom, how it is paid."""

from collections.abc import Iterator
from decimal import Decimal

from diplonews.checks.figures import added, is_negative, least, plain
from diplonews.checks.rule import Check, Finding, rule
from diplonews.checks.world import World
from diplonews.records.commitment import Commitment, CommitmentAction
from diplonews.wording import quoted

__all__ = ["CHECKS"]

# -- deadlines -------------------------------------------------------------------------

#: The actions that say that it was made or changed, and not what became of it.
_MADE = frozenset(
    {
        "announced",
        "reaffirmed",
        "approved",
        "accelerated",
        "expanded",
        "reduced",
        "resumed",
    }
)

#: What is left or kept up until a day is over on that day, with nothing to report.
_ENDED_BY_TIME = frozenset({"refrain", "maintain"})


@rule("commitment.overdue", "warning", Commitment, "deadline")
def past_deadlines_have_an_outcome(
    commitment: Commitment, world: World
) -> Iterator[Finding]:
    """Where the deadline is past, an action says what became of the commitment.

    Why: a promise does not break itself, and nobody turns it over when its day comes.
    Trackers of promises went on showing such ones as running, or were blamed for
    calling them broken too soon: it takes a source to say either.

    Mend: add what a source says, such as `delivered`, `partly_met`, `missed` or
    `extended`. Where none does, leave it; nothing is concluded from the date.
    """
    deadline, today = commitment.deadline, world.as_of
    if deadline is None or today is None or commitment.polarity in _ENDED_BY_TIME:
        return
    deadlines = (deadline, *(a.deadline for a in commitment.actions if a.deadline))
    if (
        all(each.before(today) for each in deadlines)
        and not any(_tells_more(action, commitment) for action in commitment.actions)
        and not _is_replaced(commitment, world)
    ):
        yield Finding(
            "expected an action that says what became of it by the deadline "
            f"{quoted(deadline.text)}, got none up to {quoted(today.text)}",
            at=("deadline",),
            hint="add what a source says, such as delivered, missed or extended",
        )


def _tells_more(action: CommitmentAction, commitment: Commitment) -> bool:
    """Tell whether an action may say what became of a commitment.

    One that only makes or changes it does so if it came after the deadline.
    """
    if action.certainty == "expected":
        return False
    if action.kind not in _MADE:
        return True
    deadline = commitment.deadline
    return bool(deadline and action.when and deadline.before(action.when))


def _is_replaced(commitment: Commitment, world: World) -> bool:
    """Tell whether another record takes the place of a commitment, or changes it."""
    for referrer in world.dossier.referrers(commitment.id):
        steps = referrer.path.split("/")
        if steps[1] == "relations":
            link = referrer.record.relations[int(steps[2])]
            if link.kind in {"replaces", "amends"}:
                return True
    return False


@rule("commitment.deadline_before_period", "warning", Commitment, "deadline")
def deadlines_lie_not_before_the_period(
    commitment: Commitment, world: World
) -> Iterator[Finding]:
    """The deadline is not over before the time begins in which it is to be done.

    Why: what is to be done over some years cannot be due before they begin; mostly
    the two belong to different promises, or one has a wrong year.

    Mend: correct the date, or make two commitments of it.
    """
    deadline, period = commitment.deadline, commitment.period
    if deadline is not None and period is not None and deadline.before(period):
        yield Finding(
            f"expected a deadline not before {quoted(period.text)}, "
            f"got {quoted(deadline.text)}",
            at=("deadline",),
            related=(world.place(commitment.id, "period"),),
        )


# -- who and how -----------------------------------------------------------------------


@rule("commitment.to_itself", "warning", Commitment, "to")
def nobody_promises_to_himself(
    commitment: Commitment, world: World
) -> Iterator[Finding]:
    """Nobody is both among those who promise and those to whom it is promised.

    What several promise to each other is lawful: all of them are then in `by` and
    in `to`.

    Why: readers who ask what a country owes and what it is owed count the same promise
    on both sides.

    Mend: leave out of `to` who promises. What one does for oneself has no `to`.
    """
    if len(commitment.by) > 1 and set(commitment.by) <= set(commitment.to):
        return
    places = {actor: index for index, actor in enumerate(commitment.by)}
    for index, actor in enumerate(commitment.to):
        if actor in places:
            yield Finding(
                f"expected somebody else than those who promise, got '{actor}'",
                at=("to", index),
                related=(world.place(commitment.id, "by", places[actor]),),
            )


@rule("commitment.shares", "warning", Commitment, "financing")
def shares_fit_into_the_whole(commitment: Commitment, _: World) -> Iterator[Finding]:
    """The shares of the instruments in one whole are not more than 100 per cent.

    Why: how an investment is made up of equity, loans and guarantees is often what is
    disputed; shares that come to more than the whole mix two accounts of it.

    Mend: correct a share, or put what another party says into an account.
    """
    groups: dict[str, list[Decimal]] = {}
    for part in commitment.financing:
        share = part.share
        if share and share.role == "stated" and share.per is None:
            if is_negative(share):
                return
            groups.setdefault(share.of, []).append(least(share) or Decimal(0))
    for whole, shares in groups.items():
        if added(shares) > 100:
            yield Finding(
                f"expected shares of {quoted(whole)} that are together at most 100 per "
                f"cent, got {plain(added(shares))}",
                at=("financing",),
            )


CHECKS: tuple[Check, ...] = (
    past_deadlines_have_an_outcome,
    deadlines_lie_not_before_the_period,
    nobody_promises_to_himself,
    shares_fit_into_the_whole,
)
