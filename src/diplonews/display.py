"""A dossier in readable form: who, when, where, what, by whom, and who disagrees."""

import re
from collections.abc import Callable, Iterator
from textwrap import wrap
from typing import Any

from diplonews.characters import collapse, escape
from diplonews.english import (
    amount_in_words,
    condition_in_words,
    date_in_words,
    duration_in_words,
    rate_in_words,
)
from diplonews.fields import Field, Many, Scalar, fields_of
from diplonews.plain_json import write
from diplonews.records.agreement import Agreement
from diplonews.records.commitment import Commitment, Financing
from diplonews.records.dossier import KINDS, AnyRecord, Dossier
from diplonews.records.leader import Leader, Tenure
from diplonews.records.meeting import Meeting
from diplonews.records.parts import Account, Action, Evidence, Participation, Relation
from diplonews.records.party import Party
from diplonews.records.quote import Quote
from diplonews.records.source import Source
from diplonews.records.tariff import Products, Quota, Tariff
from diplonews.rules import OpenTerms, Terms
from diplonews.values.amounts import Money, Quantity, Share
from diplonews.values.conditions import Condition
from diplonews.values.dates import PartialDate, Period
from diplonews.values.durations import Duration
from diplonews.values.names import Identifier, Name, Place
from diplonews.values.rates import Rate

__all__ = ["Page", "show"]

_LABEL = 18


def show(dossier: Dossier, width: int = 88) -> str:
    """Write the dossier for a reader at a terminal; nothing in it can harm one."""
    return "\n".join(Page(dossier, width).lines()) + "\n"


class Page:
    """A dossier in words, in lines of some width."""

    def __init__(self, dossier: Dossier, width: int) -> None:
        self.dossier = dossier
        self.width = max(width, _LABEL + 24)
        self._names_said: dict[str, str] = {}
        self._sayers: dict[type, Callable[[Any], str]] = {
            **_SAYERS,
            Participation: self._participation,
            Tenure: self._tenure,
            Action: self._action,
            Account: self._account,
            Condition: self._condition,
            Financing: self._financing,
            Quota: self._quota,
            Money: self._amount,
            Share: self._amount,
            Quantity: self._amount,
        }

    # -- layout ------------------------------------------------------------------------

    def lines(self) -> Iterator[str]:
        """Give the lines, one record after the other."""
        title = self.dossier.title or self.dossier.id
        yield from self._paragraph(title)
        yield "=" * min(len(title), self.width)
        if self.dossier.summary:
            yield from self._paragraph(self.dossier.summary)
        if self.dossier.as_of:
            yield f"As of {date_in_words(self.dossier.as_of)}."
        for _, array in KINDS.values():
            records = getattr(self.dossier, array)
            if records:
                yield from ["", f"{array.upper()} ({len(records)})"]
            for record in records:
                yield from ["", *self._record(record)]

    def _record(self, record: AnyRecord) -> Iterator[str]:
        yield from self._paragraph(f"{self.heading(record)}  [{record.id}]")
        for field in fields_of(type(record)):
            value = getattr(record, field.name)
            if value != field.default and field.name not in _IN_HEADING[type(record)]:
                for label, text in self._entries(field, value):
                    yield from self._entry(label, text)

    def _entry(self, label: str, text: str) -> Iterator[str]:
        label = f"  {escape(label):<{_LABEL}} "
        rest = " " * (_LABEL + 3)
        yield from self._paragraph(text, label, rest)

    def _paragraph(self, text: str, first: str = "", rest: str = "") -> list[str]:
        longest = self.width - max(len(first), len(rest), _LABEL)
        short = re.sub(rf"([^ ]{{{longest}}})(?=[^ ])", r"\1 ", escape(collapse(text)))
        return wrap(
            short,
            self.width,
            initial_indent=first,
            subsequent_indent=rest,
            break_on_hyphens=False,
        )

    # -- what a field says -------------------------------------------------------------

    def _entries(self, field: Field, value: Any) -> Iterator[tuple[str, str]]:
        label = field.name.replace("_", " ")
        if field.name == "evidence":
            yield from _evidence(value)
        elif field.name == "extensions":
            yield label, ", ".join(value)
        elif field.name == "deadline":
            yield label, f"by {date_in_words(value)}"
        elif field.name == "relations":
            for relation in value:
                yield relation.kind.replace("_", " "), self.related(relation)
        elif field.name in _ONE_A_LINE:
            for number, member in enumerate(value):
                yield ("" if number else label), self._words(member)
        else:
            yield label, self.said(field, value)

    def said(self, field: Field, value: Any) -> str:
        """Write the value of a field."""
        many = isinstance(field.shape, Many)
        item = field.shape.item if isinstance(field.shape, Many) else field.shape
        members = value if many else (value,)
        if isinstance(item, Scalar) and item.refers_to is not None:
            return ", ".join(map(self._name, members))
        if isinstance(item, Scalar) and _is_term(item):
            return ", ".join(member.replace("_", " ") for member in members)
        return ("; " if many else "").join(map(self._words, members))

    def _words(self, value: Any) -> str:
        for cls, say in self._sayers.items():
            if isinstance(value, cls):
                return say(value)
        return str(value)

    # -- parts -------------------------------------------------------------------------

    def _participation(self, part: Participation) -> str:
        notes = _listed(
            None if part.role == "participant" else _term(part.role),
            part.title,
            f"for {self._names(part.on_behalf_of)}" if part.on_behalf_of else None,
            part.presence,
        )
        name = self._name(part.who)
        return f"{name} ({notes})" if notes else name

    def _tenure(self, tenure: Tenure) -> str:
        head = tenure.title or _term(tenure.office) or "office"
        head = self._office_of(head, tenure.of)
        head += f" at {self._name(tenure.at)}" if tenure.at else ""
        return _listed(
            head,
            f"number {tenure.ordinal}" if tenure.ordinal else None,
            tenure.capacity,
            tenure.standing,
            date_in_words(tenure.period) if tenure.period else None,
            *map(self._action, tenure.actions),
        )

    def _action(self, action: Any) -> str:
        words = _term(action.kind) or ""
        if action.certainty != "done":
            words += f" ({_term(action.certainty)})"
        words += f" {date_in_words(action.when)}" if action.when else ""
        words += f" by {self._names(action.by)}" if action.by else ""
        words += f" to {self._names(action.to)}" if action.to else ""
        words += f" in {action.place.name}" if action.place else ""
        words += f" through {self._name(action.via)}" if action.via else ""
        return _listed(
            words,
            f"effective {date_in_words(action.effective)}"
            if action.effective
            else None,
            f"for {duration_in_words(action.duration)}" if action.duration else None,
            *(f"leaving {rate_in_words(r)}" for r in getattr(action, "rates", ())),
            *map(self._amount, getattr(action, "amounts", ())),
            _deadline(getattr(action, "deadline", None)),
            *map(self._condition, action.conditions),
            action.text,
        )

    def _account(self, account: Account) -> str:
        words = f"{self._names(account.according_to)} {_stance(account)}"
        value = account.value
        held = write(value).strip().strip('"') if value is not None else ""
        said = f"{account.summary or ''} ({held})" if held else account.summary
        return f"{words}: {said.strip()}" if said else words

    def _amount(self, amount: Money | Share | Quantity) -> str:
        return _listed(
            amount_in_words(amount),
            f"to {self._names(amount.to)}" if amount.to else None,
            *map(self._condition, amount.conditions),
        )

    def _financing(self, financing: Financing) -> str:
        share = self._amount(financing.share) if financing.share else None
        return _listed(_term(financing.instrument), share, financing.funded_from)

    def _quota(self, quota: Quota) -> str:
        volume = self._amount(quota.volume) if quota.volume else None
        return _listed(volume, _term(quota.mechanism))

    def _condition(self, condition: Condition) -> str:
        on = f" ({self._name(condition.on)})" if condition.on else ""
        return condition_in_words(condition) + on

    def related(self, relation: Relation) -> str:
        """Name the record that a relation leads to."""
        name = self._name(relation.to)
        return f"{name} ({relation.detail})" if relation.detail else name

    # -- names -------------------------------------------------------------------------

    def _names(self, ids: tuple[str, ...]) -> str:
        return ", ".join(map(self._name, ids))

    def _name(self, record_id: str) -> str:
        """Name a record where another mentions it; once, since names may be long."""
        if record_id not in self._names_said:
            self._names_said[record_id] = self._named(record_id)
        return self._names_said[record_id]

    def _named(self, record_id: str) -> str:
        match self.dossier[record_id]:
            case Party(name=name) | Agreement(title=name):
                return name
            case Leader(name=name, description=description, tenures=tenures):
                titled = (tenure for tenure in tenures if tenure.title)
                return name or description or self._by_title(titled) or record_id
            case Meeting(title=title, kind=kind):
                return title or (f"{_term(kind)} ({record_id})" if kind else record_id)
            case Source(headline=headline, publisher=publisher):
                told = ": ".join(part for part in (publisher, headline) if part)
                return told or f"the source {record_id}"
            case _:
                return record_id

    def _by_title(self, tenures: Iterator[Tenure]) -> str | None:
        """Name a leader who has no name by the first title, and of what it is."""
        first = next(tenures, None)
        return self._office_of(first.title or "", first.of) if first else None

    def _office_of(self, title: str, of: str | None) -> str:
        """Add to a title of what it is, unless it says so itself."""
        if of is None:
            return title
        name = self._name(of)
        says_so = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", title, re.IGNORECASE)
        return title if says_so else f"{title} of {name}"

    def heading(self, record: AnyRecord) -> str:
        """Name a record, as the line above it does."""
        match record:
            case Source(headline=headline) if headline:
                return headline
            case Meeting(title=title, kind=kind):
                return title or _term(kind) or "meeting"
            case Quote(text=text, kind=kind):
                return text if kind == "indirect" else f"“{text}”"
            case Commitment(what=what):
                return what
            case Tariff(imposed_by=imposed_by, applies_to=applies_to):
                scope = f" on {self._names(applies_to)}" if applies_to else ""
                return f"{self._names(imposed_by)}{scope}"
            case _:
                return self._name(record.id)


_ONE_A_LINE = {"accounts", "actions", "participants", "rates", "tenures"}
_IN_HEADING: dict[type, set[str]] = {
    Source: {"id", "headline", "text_sha256"},
    Party: {"id", "name"},
    Leader: {"id", "name"},
    Meeting: {"id", "title"},
    Agreement: {"id", "title"},
    Commitment: {"id", "what"},
    Tariff: {"id", "imposed_by", "applies_to"},
    Quote: {"id", "text"},
}


def _is_term(shape: Scalar) -> bool:
    return any(isinstance(rule, Terms | OpenTerms) for rule in shape.rules)


def _term(term: str | None) -> str | None:
    return term.replace("_", " ") if term else None


def _listed(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)


def _stance(account: Account) -> str:
    about = f" {_field_named(account.about)}" if account.about else ""
    if account.stance == "silent_on":
        return f"is silent{' on' if about else ''}{about}"
    if account.stance == "unconfirmed":
        return f"does not confirm{about}"
    return f"{account.stance}{about}"


def _field_named(about: str) -> str:
    """Give the pointer to a field as a word, or as it is where it leads further in."""
    inside = about.count("/") > 1
    return about if inside else about.removeprefix("/").replace("_", " ")


def _deadline(deadline: PartialDate | None) -> str | None:
    return f"by {date_in_words(deadline)}" if deadline else None


def _name(name: Name) -> str:
    return f"{name.text} ({name.kind})" if name.kind else name.text


def _evidence(evidence: tuple[Evidence, ...]) -> Iterator[tuple[str, str]]:
    modes = [item.mode for item in evidence]
    weaker = [
        f"{modes.count(mode)} only {word}"
        for mode, word in (("implies", "implied"), ("suggests", "suggested"))
        if mode in modes
    ]
    yield "evidence", _listed(f"{len(modes)} passage{'s' * (len(modes) > 1)}", *weaker)
    for item in evidence:
        if item.exact:
            about = ", ".join(map(_field_named, item.supports))
            yield "", f"{about}{': ' * bool(about)}“{item.exact}”"


def _place(place: Place) -> str:
    parts = dict.fromkeys((place.venue, place.name, place.city, place.country))
    return _listed(*parts)


def _products(products: Products) -> str:
    codes, exempt_codes = ", ".join(products.codes), ", ".join(products.exempt_codes)
    exempt = _listed(products.exempt, exempt_codes)
    return _listed(
        "all products" if products.all_products else None,
        products.text,
        codes,
        f"by {products.nomenclature}" if products.nomenclature else None,
        f"except {exempt}" if exempt else None,
    )


_SAYERS: dict[type, Callable[[Any], str]] = {
    bool: lambda value: "yes" if value else "no",
    PartialDate: date_in_words,
    Period: date_in_words,
    Duration: duration_in_words,
    Rate: rate_in_words,
    Name: _name,
    Identifier: lambda value: f"{value.scheme} {value.value}",
    Place: _place,
    Products: _products,
}
