"""Cases of the rules on agreements."""

from typing import Any

from checks.case import Breaks, Cases, Keeps
from diplonews.checks.pages import Part

__all__ = ["CASES"]

BOTH = [{"who": "us"}, {"who": "japan"}]


def agreement(**fields: Any) -> Part:
    """Put one agreement on the stage, in the place of the one that is there."""
    return {"agreements": [{"id": "pact", "title": "the pact", **fields}]}


def done(kind: str, when: str | None = None, *by: str, **fields: Any) -> dict[str, Any]:
    """Make an action of an agreement."""
    action: dict[str, Any] = {"kind": kind, "by": list(by), **fields}
    return action if when is None else {**action, "when": when}


def joined(*actions: dict[str, Any], participants: Any = BOTH, **more: Any) -> Part:
    """Put an agreement on the stage, with participants and actions."""
    part = agreement(participants=participants, actions=list(actions))
    return {**part, **more}


PARTICIPANTS = ("/agreements/0/participants",)
LIST_IT = "list it among the participants"
A_PARTY_TOO = "list it as a party too, if it is one"
RATIFIES = "a signatory ratifies, accepts or approves"
DROP_IT = "drop it, or say which part of the text is known"
NOT_UNPUBLISHED = "expected no text that is published, got 'unpublished'"

HIDDEN = {"id": "pact", "title": "the pact", "text_status": "unpublished"}


def hidden(**fields: Any) -> Part:
    """Put an unpublished agreement on the stage."""
    return {"agreements": [{**HIDDEN, **fields}]}


def text_of(**fields: Any) -> Part:
    """Make a source that is the text of the agreement."""
    link = {"kind": "text_of", "to": "pact", **fields}
    return {"sources": [{"id": "wording", "kind": "legal_text", "relations": [link]}]}


CASES: Cases = {
    "agreement.stranger": {
        **{
            f"a state that has {kind} it and is not listed": Breaks(
                joined(done(kind, None, "germany")),
                "/agreements/0/actions/0/by/0",
                f"expected a participant, got 'germany', by which it is {kind}",
                LIST_IT,
                PARTICIPANTS,
            )
            for kind in ("signed", "accepted", "confirmed", "acceded")
        },
        "a state that ratifies and is not listed": Breaks(
            joined(done("ratified", "2025", "germany")),
            "/agreements/0/actions/0/by/0",
            "expected a participant, got 'germany', by which it is ratified",
            LIST_IT,
            PARTICIPANTS,
        ),
        "the second of those who sign": Breaks(
            joined(done("signed_definitively", None, "us", "germany")),
            "/agreements/0/actions/0/by/1",
            "expected a participant, got 'germany', by which it is signed definitively",
            LIST_IT,
            PARTICIPANTS,
        ),
        "only persons take part, of other states": Breaks(
            joined(
                done("acceded", None, "germany"),
                participants=[{"who": "trump"}, {"who": "takaichi"}],
            ),
            "/agreements/0/actions/0/by/0",
            "expected a participant, got 'germany', by which it is acceded",
            LIST_IT,
            PARTICIPANTS,
        ),
        "a described person who takes part on behalf of another state": Breaks(
            joined(
                done("signed", None, "germany"),
                participants=[{"who": "official", "on_behalf_of": ["us"]}],
            ),
            "/agreements/0/actions/0/by/0",
            "expected a participant, got 'germany', by which it is signed",
            LIST_IT,
            PARTICIPANTS,
        ),
        "a person signs for others": Keeps(joined(done("signed", None, "trump"))),
        "the state of a person who takes part": Keeps(
            joined(done("signed", None, "us"), participants=[{"who": "trump"}])
        ),
        "a state on whose behalf somebody takes part": Keeps(
            joined(
                done("signed", None, "germany"),
                participants=[{"who": "official", "on_behalf_of": ["germany"]}],
            )
        ),
        "a person of whom it is not known for whom he takes part": Keeps(
            joined(done("signed", None, "germany"), participants=[{"who": "official"}])
        ),
        "a member of a union that takes part": Keeps(
            joined(done("ratified", None, "germany"), participants=[{"who": "eu"}])
        ),
        "a union is not judged": Keeps(joined(done("signed", None, "eu"))),
        "nobody is listed": Keeps(
            joined(done("signed", None, "germany"), participants=[])
        ),
        "it is expected to join": Keeps(
            joined(done("acceded", None, "germany", certainty="expected"))
        ),
        "it says no": Keeps(joined(done("rejected", None, "germany"))),
        "another record of the same state": Keeps(
            joined(
                done("ratified", None, "america"),
                parties=[
                    {
                        "id": "america",
                        "name": "America",
                        "kind": "state",
                        "relations": [{"kind": "same_as", "to": "us"}],
                    }
                ],
            )
        ),
        **{
            f"a state that is {kind} a participant": Keeps(
                joined(
                    done("ratified", None, "england"),
                    parties=[
                        {
                            "id": "england",
                            "name": "England",
                            "kind": "state",
                            "relations": [{"kind": kind, "to": "us"}],
                        }
                    ],
                )
            )
            for kind in ("part_of", "member_of")
        },
        "a person who takes part belongs to the state": Keeps(
            joined(
                done("ratified", None, "germany"),
                participants=[{"who": "envoy"}],
                leaders=[
                    {
                        "id": "envoy",
                        "tenures": [{"office": "negotiator", "of": "eu"}],
                        "relations": [{"kind": "member_of", "to": "germany"}],
                    }
                ],
            )
        ),
        "a participant is another record of the same state": Keeps(
            joined(
                done("ratified", None, "us"),
                participants=[{"who": "america"}],
                parties=[
                    {
                        "id": "america",
                        "name": "America",
                        "kind": "state",
                        "relations": [{"kind": "same_as", "to": "us"}],
                    }
                ],
            )
        ),
        "a participant has more links than can be looked through": Keeps(
            joined(
                done("ratified", None, "germany"),
                parties=[
                    {
                        "id": "japan",
                        "name": "Japan",
                        "kind": "state",
                        "relations": [
                            {"kind": "ally_of", "to": "us", "detail": f"treaty {n}"}
                            for n in range(201)
                        ],
                    }
                ],
            )
        ),
    },
    "agreement.witness": {
        "the mediator ratifies": Breaks(
            joined(
                done("ratified", None, "us"),
                participants=[{"who": "us", "role": "mediator"}, {"who": "japan"}],
            ),
            "/agreements/0/actions/0/by/0",
            "expected a party, got 'us', which takes part as mediator only",
            A_PARTY_TOO,
            PARTICIPANTS,
        ),
        "a witness of two roles accedes": Breaks(
            joined(
                done("acceded", None, "japan", "eu"),
                participants=[
                    {"who": "japan"},
                    {"who": "eu", "role": "witness"},
                    {"who": "eu", "role": "depositary"},
                ],
            ),
            "/agreements/0/actions/0/by/1",
            "expected a party, got 'eu', which takes part as depositary and witness "
            "only",
            A_PARTY_TOO,
            PARTICIPANTS,
        ),
        **{
            f"a {role} confirms it": Breaks(
                joined(
                    done("confirmed", None, "us"),
                    participants=[{"who": "us", "role": role}],
                ),
                "/agreements/0/actions/0/by/0",
                f"expected a party, got 'us', which takes part as {role} only",
                A_PARTY_TOO,
                PARTICIPANTS,
            )
            for role in ("facilitator", "depositary", "witness")
        },
        "an observer accepts it": Breaks(
            joined(
                done("signed", None, "us"),
                done("accepted", None, "japan"),
                participants=[{"who": "us"}, {"who": "japan", "role": "observer"}],
            ),
            "/agreements/0/actions/1/by/0",
            "expected a party, got 'japan', which takes part as observer only",
            A_PARTY_TOO,
            PARTICIPANTS,
        ),
        "a witness signs": Keeps(
            joined(
                done("signed", None, "us"),
                participants=[{"who": "us", "role": "witness"}],
            )
        ),
        "a depositary that is a party too": Keeps(
            joined(
                done("ratified", None, "us"),
                participants=[{"who": "us", "role": "depositary"}, {"who": "us"}],
            )
        ),
        "a guarantor may be bound": Keeps(
            joined(
                done("ratified", None, "us"),
                participants=[{"who": "us", "role": "guarantor"}],
            )
        ),
        "it has not ratified": Keeps(
            joined(
                done("ratified", None, "us", certainty="not_done"),
                participants=[{"who": "us", "role": "observer"}],
            )
        ),
    },
    "agreement.acceded_signatory": {
        "one that signed accedes": Breaks(
            joined(done("signed", None, "us", "japan"), done("acceded", None, "japan")),
            "/agreements/0/actions/1/by/0",
            "expected somebody who has not signed, got 'japan'",
            RATIFIES,
            ("/agreements/0/actions/0",),
        ),
        "the accession comes first": Breaks(
            joined(
                done("acceded", None, "us"),
                done("signed_definitively", None, "us"),
            ),
            "/agreements/0/actions/0/by/0",
            "expected somebody who has not signed, got 'us'",
            RATIFIES,
            ("/agreements/0/actions/1",),
        ),
        "the second of those who accede, though another has left": Breaks(
            joined(
                done("signed", None, "japan"),
                done("withdrawn", None, "us"),
                done("acceded", None, "us", "japan"),
            ),
            "/agreements/0/actions/2/by/1",
            "expected somebody who has not signed, got 'japan'",
            RATIFIES,
            ("/agreements/0/actions/0",),
        ),
        "another signed": Keeps(
            joined(done("signed", None, "us"), done("acceded", None, "japan"))
        ),
        **{
            f"it came back after it had {left} it": Keeps(
                joined(
                    done("signed", "2001", "us"),
                    done(left, "2011", "us"),
                    done("acceded", "2013", "us"),
                )
            )
            for left in ("denounced", "withdrawn")
        },
        "it is only expected to accede": Keeps(
            joined(
                done("signed", None, "us"),
                done("acceded", None, "us", certainty="expected"),
            )
        ),
        "it has not signed": Keeps(
            joined(
                done("signed", None, "us", certainty="not_done"),
                done("acceded", None, "us"),
            )
        ),
    },
    "agreement.force_before_signature": {
        "a year before": Breaks(
            agreement(
                actions=[done("signed", "2020"), done("entered_into_force", "2018")]
            ),
            "/agreements/0/actions/1/when",
            "expected entry into force after '2020', when it was first signed, "
            "got '2018'",
            related=("/agreements/0/actions/0",),
        ),
        "before the first of two signatures": Breaks(
            agreement(
                actions=[
                    done("entered_into_force", "2020-03-03"),
                    done("signed", "2021", "us"),
                    done("signed_definitively", "2020-03-05", "japan"),
                ]
            ),
            "/agreements/0/actions/0/when",
            "expected entry into force after '2020-03-05', when it was first signed, "
            "got '2020-03-03'",
            related=("/agreements/0/actions/2",),
        ),
        "two days before, by the clock": Breaks(
            agreement(
                actions=[
                    done("signed", "2020-03-05T12:00Z"),
                    done("entered_into_force", "2020-03-03T23:00Z"),
                ]
            ),
            "/agreements/0/actions/1/when",
            "expected entry into force after '2020-03-05T12:00Z', when it was first "
            "signed, got '2020-03-03T23:00Z'",
            related=("/agreements/0/actions/0",),
        ),
        "the day before, which is the same elsewhere": Keeps(
            agreement(
                actions=[
                    done("signed", "2020-03-05", "japan"),
                    done("entered_into_force", "2020-03-04"),
                ]
            )
        ),
        **{
            f"signed in {signed}, in force in {entered}": Keeps(
                agreement(
                    actions=[
                        done("signed", signed),
                        done("entered_into_force", entered),
                    ]
                )
            )
            for signed, entered in (
                ("2020?", "2018"),
                ("2020", "2018~"),
                ("2020%", "2018"),
            )
        },
        "one of two signatures is perhaps of an earlier year": Keeps(
            agreement(
                actions=[
                    done("signed", "2020", "us"),
                    done("signed", "2020-03~", "japan"),
                    done("entered_into_force", "2018"),
                ]
            )
        ),
        "on the day of signature": Keeps(
            agreement(
                actions=[
                    done("signed", "2020-03-05"),
                    done("entered_into_force", "2020-03-05"),
                ]
            )
        ),
        "in the same year": Keeps(
            agreement(
                actions=[
                    done("signed", "2020-03"),
                    done("entered_into_force", "2020"),
                ]
            )
        ),
        "it takes effect for the time before": Keeps(
            agreement(
                actions=[
                    done("signed", "2020"),
                    done("entered_into_force", "2021", effective="2018"),
                ]
            )
        ),
        "it is applied before": Keeps(
            agreement(
                actions=[done("signed", "2020"), done("provisionally_applied", "2018")]
            )
        ),
        "another signature has no date": Keeps(
            agreement(
                actions=[
                    done("signed", None, "us"),
                    done("signed", "2020", "japan"),
                    done("entered_into_force", "2018"),
                ]
            )
        ),
        "a signature may have been at any time before": Keeps(
            agreement(
                actions=[
                    done("signed", "[..2020]"),
                    done("entered_into_force", "2018"),
                ]
            )
        ),
        "it was not signed": Keeps(
            agreement(
                actions=[
                    done("signed", "2020", certainty="not_done"),
                    done("entered_into_force", "2018"),
                ]
            )
        ),
    },
    "agreement.order": {
        "ratified before it is signed": Breaks(
            joined(done("signed", "2020", "us"), done("ratified", "2018", "us")),
            "/agreements/0/actions/1/when",
            "expected that 'us' has ratified it after '2020', when it was signed by "
            "it, got '2018'",
            related=("/agreements/0/actions/0",),
        ),
        "signed before it is initialled": Breaks(
            joined(
                done("initialled", "2020-05-02", "japan", "us"),
                done("signed", "2020-04-30", "us"),
            ),
            "/agreements/0/actions/1/when",
            "expected that 'us' has signed it after '2020-05-02', when it was "
            "initialled by it, got '2020-04-30'",
            related=("/agreements/0/actions/0",),
        ),
        "confirmed before it is signed": Breaks(
            joined(done("signed", "2020", "eu"), done("confirmed", "2018", "eu")),
            "/agreements/0/actions/1/when",
            "expected that 'eu' has confirmed it after '2020', when it was signed by "
            "it, got '2018'",
            related=("/agreements/0/actions/0",),
        ),
        "accepted before the first of two signatures": Breaks(
            joined(
                done("accepted", "2016", "japan"),
                done("signed", "2020", "japan"),
                done("signed_definitively", "2018", "japan"),
            ),
            "/agreements/0/actions/0/when",
            "expected that 'japan' has accepted it after '2018', when it was signed "
            "definitively by it, got '2016'",
            related=("/agreements/0/actions/2",),
        ),
        "another has signed later": Keeps(
            joined(
                done("signed", "2017", "us"),
                done("signed", "2020", "japan"),
                done("ratified", "2018", "us"),
            )
        ),
        "signed the day before it is initialled elsewhere": Keeps(
            joined(
                done("initialled", "2020-05-02", "us"),
                done("signed", "2020-05-01", "us"),
            )
        ),
        "ratified perhaps before": Keeps(
            joined(done("signed", "2020", "us"), done("ratified", "2018?", "us"))
        ),
        "signed about then": Keeps(
            joined(done("signed", "2020~", "us"), done("ratified", "2018", "us"))
        ),
        "in the same month": Keeps(
            joined(
                done("signed", "2020-05-03", "us"), done("ratified", "2020-05", "us")
            )
        ),
        "a body approves before it is signed": Keeps(
            joined(done("signed", "2020", "us"), done("approved", "2018", "us"))
        ),
        "the ratification has no date": Keeps(
            joined(done("signed", "2020", "us"), done("ratified", None, "us"))
        ),
        "one of its signatures has no date": Keeps(
            joined(
                done("signed", "2020", "us"),
                done("signed", None, "us"),
                done("ratified", "2018", "us"),
            )
        ),
        "it is to be signed": Keeps(
            joined(
                done("signed", "2026", "us", certainty="expected"),
                done("ratified", "2018", "us"),
            )
        ),
    },
    "agreement.unpublished": {
        "a source is its text": Breaks(
            {**hidden(), **text_of()},
            "/agreements/0/text_status",
            NOT_UNPUBLISHED,
            DROP_IT,
            ("/sources/2/relations/0",),
        ),
        "it was published": Breaks(
            hidden(actions=[done("published", "2025-10-28", "us")]),
            "/agreements/0/text_status",
            NOT_UNPUBLISHED,
            DROP_IT,
            ("/agreements/0/actions/0",),
        ),
        "the second of its actions published it": Breaks(
            hidden(actions=[done("signed"), done("published")]),
            "/agreements/0/text_status",
            NOT_UNPUBLISHED,
            DROP_IT,
            ("/agreements/0/actions/1",),
        ),
        "only a part is known": Keeps({**hidden(), **text_of(detail="section 2")}),
        "it is to be published": Keeps(
            hidden(actions=[done("published", certainty="expected")])
        ),
        "it is known in summary": Keeps(
            {**agreement(text_status="summarised"), **text_of()}
        ),
        "a source is based on another": Keeps({**hidden(), **text_of(kind="about")}),
    },
}
