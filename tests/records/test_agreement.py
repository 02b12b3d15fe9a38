"""Agreements: texts with a legal or political life."""

from typing import Any

import pytest

from diplonews.errors import InvalidData
from diplonews.fields import fields_of
from diplonews.records.agreement import Agreement, AgreementAction
from diplonews.records.parts import Participation
from diplonews.values.dates import PartialDate, Period
from diplonews.values.durations import Duration
from diplonews.values.names import Name
from diplonews.vocabulary import Binding, TextStatus

GOOD: dict[type, dict[str, Any]] = {
    Agreement: {"id": "deal", "title": "the trade deal"},
    AgreementAction: {"kind": "signed"},
}


@pytest.mark.parametrize(
    ("cls", "names", "required"),
    [
        (
            Agreement,
            (
                "id title other_titles kind binding dated participants actions period "
                "languages text_status "
                "summary identifiers topics places amounts purpose stated_by relations "
                "evidence accounts extensions"
            ),
            {"id", "title"},
        ),
        (
            AgreementAction,
            ("kind when effective duration by to via place certainty conditions text"),
            {"kind"},
        ),
    ],
)
def test_fields_stand_in_written_order(
    cls: type, names: str, required: set[str]
) -> None:
    """An agreement needs a title and an action of it a kind, and nothing else."""
    assert [field.name for field in fields_of(cls)] == names.split()
    assert {field.name for field in fields_of(cls) if field.required} == required


def test_what_is_not_said_is_absent() -> None:
    """A text of which only the title is known has no kind and binds nobody."""
    assert repr(Agreement(**GOOD[Agreement])) == (
        "Agreement(id='deal', title='the trade deal', other_titles=(), kind=None, "
        "binding=None, dated=None, participants=(), actions=(), period=None, "
        "languages=(), text_status=None, summary=None, identifiers=(), topics=(), "
        "places=(), amounts=(), purpose=None, stated_by=(), relations=(), "
        "evidence=(), accounts=(), extensions=JsonObject({}))"
    )


def test_an_agreement_can_say_all() -> None:
    """An agreement has its titles, parties, dates, languages and its life."""
    agreement = Agreement(
        id="deal",
        title="Agreement on Securing Supply",
        other_titles=(Name(text="the minerals pact", kind="alias"),),
        kind="framework",
        dated=PartialDate("2025-10-28"),
        participants=(
            Participation(who="japan", role="party"),
            Participation(who="switzerland", role="depositary"),
        ),
        actions=(
            AgreementAction(kind="signed", by=("trump", "takaichi")),
            AgreementAction(kind="extended", duration=Duration("P20Y")),
        ),
        period=Period("2025-10-28/.."),
        languages=("en", "ja"),
    )
    assert agreement.period == Period("2025-10-28/..")
    assert [part.role for part in agreement.participants] == ["party", "depositary"]
    assert [action.kind for action in agreement.actions] == ["signed", "extended"]


@pytest.mark.parametrize("binding", ["binding", "non_binding", "mixed", "disputed"])
def test_an_agreement_binds_or_not(binding: Binding) -> None:
    """A text binds, does not, does in parts, or is disputed."""
    assert Agreement(id="a", title="A", binding=binding).binding == binding


@pytest.mark.parametrize("status", ["summarised", "unpublished"])
def test_the_text_may_not_be_known(status: TextStatus) -> None:
    """A text is known in summary only, or not at all."""
    assert Agreement(id="a", title="A", text_status=status).text_status == status


@pytest.mark.parametrize(
    ("cls", "values", "message"),
    [
        (
            Agreement,
            {"title": ""},
            "/title: expected one line of text, got ''; leave out what is not said",
        ),
        (
            Agreement,
            {"other_titles": ("the pact",)},
            "/other_titles/0: expected a Name, got 'the pact'",
        ),
        (
            Agreement,
            {"kind": "MoU!"},
            (
                "/kind: expected an agreement kind in lower case, words joined by _, "
                "got 'MoU!'; did you mean 'mou'?"
            ),
        ),
        (
            Agreement,
            {"binding": "legally_binding"},
            (
                "/binding: expected a binding force (binding, non_binding, mixed, "
                "disputed), got 'legally_binding'"
            ),
        ),
        (
            Agreement,
            {"binding": True},
            "/binding: expected text, got True",
        ),
        (
            Agreement,
            {"text_status": "published"},
            (
                "/text_status: expected a text status (summarised, unpublished), "
                "got 'published'; did you mean 'unpublished'?"
            ),
        ),
        (
            Agreement,
            {"dated": Period("2025/2026")},
            "/dated: expected a PartialDate, got a Period",
        ),
        (
            Agreement,
            {"period": Duration("P20Y")},
            "/period: expected a PartialDate or Period, got a Duration",
        ),
        (
            Agreement,
            {"languages": ("English",)},
            (
                "/languages/0: expected a BCP 47 language tag such as 'en' or "
                "'zh-Hant', got 'English'; did you mean 'en'?"
            ),
        ),
        (
            Agreement,
            {"languages": ("en", "en")},
            "/languages/1: expected each once, got 'en' again; remove it",
        ),
        (
            AgreementAction,
            {"kind": "Entered into force"},
            (
                "/kind: expected an agreement action in lower case, words joined by _, "
                "got 'Entered into force'; did you mean 'entered_into_force'?"
            ),
        ),
        (AgreementAction, {"kind": None}, "/kind: expected text, got None"),
    ],
)
def test_a_wrong_part_is_named(cls: type, values: dict[str, Any], message: str) -> None:
    """A part of the wrong type or form is refused, with the class and the field."""
    with pytest.raises(InvalidData) as refused:
        cls(**(GOOD[cls] | values))
    assert str(refused.value) == f"{cls.__name__} {message}"
