"""What records are made of beside their own fields, and what all of them carry."""

from typing import Annotated, ClassVar

from attrs import field, frozen

from diplonews.errors import Problem
from diplonews.json_values import Extensions, JsonClaim, JsonObject, freeze, told_apart
from diplonews.rules import AtLeast
from diplonews.validation import (
    LEADING,
    FieldsRule,
    NeedsOneOf,
    WhenSaid,
    hold,
    validated,
)
from diplonews.values.amounts import Money, Quantity, Share
from diplonews.values.codes import JsonPointer, RecordId, Topic
from diplonews.values.conditions import Condition
from diplonews.values.dates import When
from diplonews.values.durations import Duration
from diplonews.values.names import Identifier, Place
from diplonews.values.refs import (
    ActorRef,
    AnyRef,
    AuthorityRef,
    IssuerRef,
    SourceRef,
    SpeakerRef,
    VehicleRef,
)
from diplonews.values.text import Line, Offset, Prose, Words
from diplonews.vocabulary import (
    Certainty,
    EvidenceMode,
    ParticipationRole,
    Presence,
    RelationKind,
    Stance,
)

__all__ = ["Account", "Action", "Evidence", "Participation", "Record", "Relation"]


@frozen(kw_only=True, order=False, field_transformer=validated)
class Evidence:
    """Where a source says it: a span of its text, its words, or a locator.

    Offsets are those of the W3C Web Annotation text position selector: code points from
    0, the end exclusive, in the text whose hash the source states.
    """

    source: SourceRef
    """The source that says it."""
    start: Offset | None = None
    """The offset of the first character of the words."""
    end: Offset | None = None
    """The offset after the last character of the words."""
    exact: Words | None = None
    """The words themselves, where offsets alone do not do."""
    prefix: Words | None = None
    """Words right before, to tell repeated words apart."""
    suffix: Words | None = None
    """Words right after, to tell repeated words apart."""
    locator: Line | None = None
    """The place in a source without running text, such as "row 2138"."""
    supports: tuple[JsonPointer, ...] = ()
    """What in this record the words support; nothing means the whole record."""
    mode: EvidenceMode = "states"
    """Whether the words state it, imply it or only suggest it."""

    def _span_is_whole(self) -> Problem | None:
        if self.start is None or self.end is None:
            return Problem(
                code="evidence.span", message="expected both start and end, got one"
            )
        if self.start < self.end:
            return None
        return Problem(
            code="evidence.span",
            path="/end",
            message=f"expected an end after the start {self.start}, got {self.end}",
        )

    def _context_has_words(self) -> Problem | None:
        if self.exact is not None:
            return None
        return Problem(
            code="evidence.context",
            path="/exact",
            message="expected exact words between prefix and suffix, got none",
        )

    RULES: ClassVar[tuple[FieldsRule, ...]] = (
        WhenSaid(("start", "end"), _span_is_whole),
        NeedsOneOf(
            "evidence.empty",
            "a span, exact words or a locator",
            ("start", "end", "exact", "locator"),
        ),
        WhenSaid(("prefix", "suffix"), _context_has_words),
    )
    __attrs_post_init__ = hold


@frozen(kw_only=True, order=False, field_transformer=validated)
class Account:
    """How somebody describes it, beside the record's own reading."""

    according_to: Annotated[tuple[AuthorityRef, ...], AtLeast(1)]
    """Who describes it so."""
    stance: Stance
    """How the description relates to the record's own reading."""
    about: JsonPointer | None = None
    """The field of this record that it is about; nothing means all of it."""
    summary: Prose | None = None
    """The description in our words."""
    value: JsonClaim | None = field(default=None, converter=freeze, eq=told_apart)
    """What the field would hold by this description, as a file holds it."""


@frozen(kw_only=True, order=False, field_transformer=validated)
class Relation:
    """A link of a named kind to another record; the way back is computed."""

    kind: RelationKind
    """How this record stands to the other."""
    to: AnyRef
    """The other record."""
    detail: Line | None = None
    """The exact place or respect, such as "section 4(b)"."""


@frozen(kw_only=True, order=False, field_transformer=validated)
class Participation:
    """Who takes part in a meeting or an agreement, as what."""

    who: ActorRef
    """The person or party that takes part."""
    role: ParticipationRole = "participant"
    """The part that they play."""
    title: Line | None = None
    """Their title as printed there, where it differs from that of the tenure."""
    on_behalf_of: tuple[ActorRef, ...] = ()
    """Whom they stand in for or represent."""
    presence: Presence | None = None
    """Whether they were there, where that is said."""


@frozen(kw_only=True, order=False, field_transformer=validated)
class Action:
    """One dated step in the life of a record; each kind of record has its own class."""

    when: When | None = None
    """When it was done, or is to be done."""
    effective: When | None = None
    """From when, or during which time, it has effect."""
    duration: Duration | None = None
    """How long its effect lasts."""
    by: tuple[IssuerRef, ...] = ()
    """Who does it."""
    to: tuple[IssuerRef, ...] = ()
    """To whom it is done."""
    via: VehicleRef | None = None
    """The text or the meeting through which it is done."""
    place: Place | None = None
    """Where it is done."""
    certainty: Certainty = "done"
    """Whether it is done, going on, only expected, or said not to be done."""
    conditions: tuple[Condition, ...] = ()
    """On what it depends."""
    text: Prose | None = None
    """What else is said of it, in few words of the source or of ours."""


@frozen(kw_only=True, order=False, field_transformer=validated)
class Record:
    """What every record carries, sources and parties too."""

    id: RecordId = field(metadata=LEADING)
    """The id of the record, unique in its dossier."""
    summary: Prose | None = None
    """The record in one or two sentences of ours."""
    identifiers: tuple[Identifier, ...] = ()
    """What registers call it."""
    topics: tuple[Topic, ...] = ()
    """What it is about, as far as that is no record of its own."""
    places: tuple[Place, ...] = ()
    """Where it happens or applies."""
    amounts: tuple[Money | Share | Quantity, ...] = ()
    """The money, shares and quantities that it is about."""
    purpose: Prose | None = None
    """What it is for, in our words."""
    stated_by: tuple[SpeakerRef, ...] = ()
    """Who says so, where it is not the source itself."""
    relations: tuple[Relation, ...] = ()
    """How it stands to other records."""
    evidence: tuple[Evidence, ...] = ()
    """Where the sources say it."""
    accounts: tuple[Account, ...] = ()
    """How others describe it."""
    extensions: Extensions = field(default=JsonObject(), converter=freeze)
    """A user's own data, by namespaced key."""
