"""Rules on accounts: what they are about, and what they claim for it."""

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from diplonews.checks.citations import steps_to
from diplonews.checks.pointers import Nowhere, Target, is_field, says, shape_at, target
from diplonews.checks.rule import Check, Finding, rule
from diplonews.checks.world import World
from diplonews.errors import Problem
from diplonews.explain import read
from diplonews.fields import Choice, Many, Nested, Scalar, Shape
from diplonews.json_values import JsonObject, JsonValue
from diplonews.plain_json import is_array, is_object
from diplonews.reader import Tally, reader
from diplonews.records.dossier import Dossier
from diplonews.records.parts import Account, Record
from diplonews.records.references import ReferenceProblems, references_in, refers
from diplonews.validation import problems as broken_rules
from diplonews.wording import quoted

__all__ = ["CHECKS"]


#: A record, the place of an account among its accounts, and that account.
_Told = tuple[Record, int, Account]


def _accounts(world: World) -> list[_Told]:
    return [
        (record, index, account)
        for record in world.dossier.records
        if record.accounts
        for index, account in enumerate(record.accounts)
    ]


@rule("account.pointer", "error", Dossier)
def accounts_are_about_something(_: Dossier, world: World) -> Iterator[Finding]:
    """What an account is about is a field of its record, or a member that is there.

    Why: nobody can tell what such an account disputes, nor read the value that it
    claims.

    Mend: write the field as the record's class spells it; a field that the record
    leaves absent may be named. An account of the whole leaves out `about`.
    """
    for record, index, account in world.once(_accounts):
        pointer = account.about
        if pointer is None or is_field(record, pointer) or says(record, pointer):
            continue
        found = target(record, pointer)
        if isinstance(found, Nowhere):
            yield Finding(
                "expected a pointer to something in this record, "
                f"got {quoted(pointer)}: {found.message}",
                at=steps_to(world, record, "accounts", index, "about"),
                hint=world.nearest(found.step, found.known) if found.known else "",
            )


@rule("account.nothing_about", "error", Dossier)
def values_are_of_a_field(_: Dossier, world: World) -> Iterator[Finding]:
    """An account that claims a value says for which field.

    Why: a number for no field cannot be compared with anything; readers take it for the
    amount, the date or the share as they please.

    Mend: add `about`. What is claimed of the whole is said in `summary`.
    """
    for record, index, account in world.once(_accounts):
        if account.value is not None and account.about is None:
            yield Finding(
                "expected about beside a value, got a value for no field",
                at=steps_to(world, record, "accounts", index, "value"),
                hint="say which field it is about",
            )


# -- values ----------------------------------------------------------------------------


#: How an account may stand to the record's own reading only if its own is another.
_OTHER_READINGS = frozenset({"denies", "narrows", "broadens"})


@frozen
class _Claim:
    """A value that an account claims for a field, as it is read."""

    told: _Told
    shape: Shape
    value: Any
    problems: list[Problem]


def _claims(world: World) -> list[_Claim]:
    """Read what accounts claim; give the claims of which there may be more to say."""
    found: list[_Claim] = []
    for told in world.once(_accounts):
        record, _, account = told
        if account.value is not None and account.about is not None:
            shape = shape_at(record, account.about)
            if shape is not None:
                value, wrong = _read(shape, account.value)
                if wrong or account.stance in _OTHER_READINGS or refers(shape):
                    found.append(_Claim(told, shape, value, wrong))
    return found


def _read(shape: Shape, claimed: JsonValue) -> tuple[Any, list[Problem]]:
    """Read a claimed value; what is right, as nearly all is, the quick way."""
    match shape:
        case Scalar(python) if python is str:
            if next(broken_rules(shape, claimed), None) is None:
                return claimed, []
        case Many(Nested(cls), ()) if type(claimed) is tuple:
            objects = _objects(cls, [*map(_thawed, claimed)])
            if objects is not None:
                return objects, []
        case _:
            pass
    return read(shape, _thawed(claimed))


def _objects(cls: type, plains: list[Any]) -> tuple[Any, ...] | None:
    """Read objects the straight way; None if anything is wrong or in doubt."""
    tally = Tally()
    try:
        objects = reader(cls)(plains, tally)
    except Exception:  # noqa: BLE001 - whatever it is, the careful way tells it
        return None
    return objects if tally.keys == sum(map(_keys_in, plains)) else None


def _keys_in(plain: Any) -> int:
    """Count the keys: the straight way passes over those that it does not know."""
    if is_object(plain):
        return len(plain) + sum(map(_keys_in, plain.values()))
    return sum(map(_keys_in, plain)) if is_array(plain) else 0


def _thawed(value: JsonValue) -> Any:
    """Give a claimed value as plain values, as they are read."""
    if isinstance(value, JsonObject):
        return {key: _thawed(member) for key, member in value.items()}
    return [*map(_thawed, value)] if isinstance(value, tuple) else value


@rule("account.value", "error", Dossier)
def claimed_values_are_valid(_: Dossier, world: World) -> Iterator[Finding]:
    """A value that an account claims for a field is one that the field could hold.

    Why: two readings can be compared only if both can be read. A share written as
    "most" stands beside no other share.

    Mend: write the value as the field itself is written. A reading that no value holds
    goes into `summary`.
    """
    for claim in world.once(_claims):
        record, index, account = claim.told
        for problem in claim.problems or _astray(claim, world):
            steps = _present(account.value, problem.path.split("/")[1:])
            yield Finding(
                f"in what {quoted(account.about)} would hold: {problem.message}",
                at=steps_to(world, record, "accounts", index, "value", *steps),
                hint=problem.hint,
            )


def _present(value: JsonValue, steps: list[str]) -> Iterator[str]:
    """Give as many steps as lead to something that is there."""
    for raw in steps:
        step = raw.replace("~1", "/").replace("~0", "~")
        if isinstance(value, JsonObject) and step in value:
            value = value[step]
        elif isinstance(value, tuple) and step.isdecimal() and int(step) < len(value):
            value = value[int(step)]
        else:
            return
        yield step


def _astray(claim: _Claim, world: World) -> Iterator[Problem]:
    """Say which references in a claimed value lead to no record of the right kind."""
    if not refers(claim.shape):
        return
    wrong = ReferenceProblems(world.records)
    for record_id, kinds, path in _references(claim.shape, claim.value):
        kind = world.kinds.get(record_id)
        if kind is None or (kinds and kind not in kinds):
            yield wrong.misdirected(record_id, kinds, kind).under(*path)


def _references(
    shape: Shape, value: Any
) -> Iterator[tuple[str, tuple[str, ...], tuple[str | int, ...]]]:
    is_array = isinstance(shape, Many)
    item = shape.item if isinstance(shape, Many) else shape
    for index, member in enumerate(value if is_array else (value,)):
        before = (index,) if is_array else ()
        if isinstance(item, Scalar):
            if item.refers_to is not None:
                yield member, item.refers_to, before
        elif _has_fields(item):
            for reference in references_in(member):
                yield reference.id, reference.kinds, (*before, *reference.steps)


def _has_fields(shape: Shape) -> bool:
    options = shape.options if isinstance(shape, Choice) else (shape,)
    return all(isinstance(option, Nested) for option in options)


@rule("account.agrees", "warning", Dossier)
def disagreement_has_another_value(_: Dossier, world: World) -> Iterator[Finding]:
    """An account that denies, narrows or broadens a field does not claim what it holds.

    Why: whoever counts disagreements counts this one, though both sides say the same.
    Most often the value was copied from the record, or the stance is wrong.

    Mend: give the value that is claimed instead, or leave it out; if they agree, the
    stance is `asserts`.
    """
    for claim in world.once(_claims):
        record, index, account = claim.told
        if account.stance in _OTHER_READINGS and _is_the_own(claim):
            yield Finding(
                "expected another value than the record's own from an account that "
                f"{account.stance} it, got the same",
                at=steps_to(world, record, "accounts", index, "value"),
            )


def _is_the_own(claim: _Claim) -> bool:
    record, _, account = claim.told
    own = target(record, account.about or "")
    same = isinstance(own, Target) and own.value == claim.value
    return same and not claim.problems


# -- the words of accounts -------------------------------------------------------------


def _unsupported(record: Record) -> list[int]:
    """Give the places of the accounts that no evidence supports, nor the whole."""
    supported = set[str]().union(*[part.supports for part in record.evidence])
    names = _names(len(record.accounts))
    if supported.issuperset(names) or "/accounts" in supported:
        return []
    if not all(part.supports for part in record.evidence):
        return []
    supported |= {"/".join(pointer.split("/", 3)[:3]) for pointer in supported}
    return [index for index, name in enumerate(names) if name not in supported]


_FIRST_NAMES = tuple(f"/accounts/{index}" for index in range(64))


def _names(count: int) -> tuple[str, ...]:
    """Give the pointers to so many accounts."""
    if count <= len(_FIRST_NAMES):
        return _FIRST_NAMES[:count]
    return tuple([f"/accounts/{index}" for index in range(count)])


@rule("account.unsupported", "information", Dossier)
def accounts_show_their_words(dossier: Dossier, world: World) -> Iterator[Finding]:
    """Every account shows where it was said, if its record shows anything.

    Why: an account says that somebody disagrees, or judges. Without words nobody can
    check that they did.

    Mend: add evidence that supports `/accounts/0`, or whichever it is. An account
    according to a quote has that quote's words; silence has none.
    """
    shown = [one for one in dossier.records if one.accounts and one.evidence]
    for record in shown:
        for index in _unsupported(record):
            account = record.accounts[index]
            quoted_in = (world.kinds[who] == "quote" for who in account.according_to)
            if account.stance != "silent_on" and not any(quoted_in):
                yield Finding(
                    "expected evidence for this account, "
                    "got evidence for other parts of the record alone",
                    at=steps_to(world, record, "accounts", index),
                    hint=f"add evidence that supports '/accounts/{index}'",
                )


CHECKS: tuple[Check, ...] = (
    accounts_are_about_something,
    values_are_of_a_field,
    claimed_values_are_valid,
    disagreement_has_another_value,
    accounts_show_their_words,
)
