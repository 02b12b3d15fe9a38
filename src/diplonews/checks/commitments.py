"""Rules on commitments: what became of them, who owes whom, how it is paid."""

from collections.abc import Iterator
from decimal import Decimal

from diplonews.checks.certain import no_doubt, surely_before
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

    Why: a promise whose day has passed still looks open to readers, and a passed day
    alone does not show that it is broken: it takes a source to say what became of it.

    Mend: add what a source says, such as `delivered`, `partly_met`, `missed` or
    `extended`. Where none does, leave it; nothing is concluded from the date. What is
    due again and again is not judged.
    """
    deadline, today = commitment.deadline, world.as_of
    if deadline is None or today is None or commitment.recurrence is not None:
        return
    if commitment.polarity in _ENDED_BY_TIME:
        return
    deadlines = (deadline, *(a.deadline for a in commitment.actions if a.deadline))
    if (
        all(surely_before(each, today) for each in deadlines)
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

    One that only makes or changes it does so if it may have come after the deadline.
    """
    if action.certainty == "expected":
        return False
    if action.kind not in _MADE:
        return True
    deadline, when = commitment.deadline, action.when
    if deadline is None or when is None:
        return False
    return deadline.before(when) is not False or not no_doubt(when)


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

    Why: what is to be done over some years cannot be due before they begin; the two
    belong to different promises, or one of them is wrong.

    Mend: correct the date, or make two commitments of it.
    """
    deadline, period = commitment.deadline, commitment.period
    if deadline and period and surely_before(deadline, period):
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
    """Who alone makes a promise does not make it to himself.

    Why: readers who ask what a country owes and what it is owed count the same promise
    on both sides.

    Mend: leave out of `to` who promises. What one does for oneself has no `to`. What
    several promise, to each other or to one of them, names all of them in `by`.
    """
    if len(commitment.by) == 1 and commitment.by[0] in commitment.to:
        promiser = commitment.by[0]
        yield Finding(
            f"expected somebody else than who promises, got '{promiser}'",
            at=("to", commitment.to.index(promiser)),
            related=(world.place(commitment.id, "by", 0),),
        )


@rule("commitment.shares", "warning", Commitment, "financing")
def shares_fit_into_the_whole(commitment: Commitment, _: World) -> Iterator[Finding]:
    """The shares of the instruments in one whole are not more than 100 per cent.

    Why: how an investment is made up of equity, loans and guarantees may be disputed;
    shares that come to more than the whole mix two accounts of it, or one is wrong.

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
