"""The code lists of commitments.

Sources: IATI for pledge against commitment and for finance types, AidData, OCDS and
Polimeter for how commitments end, PLOVER for what they are about. The printed verbs
that mark a strength are those of the curation guide; the weakest printed verb wins.
"""

from typing import Annotated, Literal

from diplonews.rules import OpenTerms, Terms

__all__ = [
    "CommitmentActionKind",
    "CommitmentKind",
    "FinancingInstrument",
    "Polarity",
    "Strength",
    "Timing",
]

#: What is to be done or not done.
CommitmentKind = Annotated[
    str,
    OpenTerms(
        "a commitment kind",
        {
            "investment": "Put capital into projects or companies for a return.",
            "purchase": "Buy goods or services.",
            "sale": "Sell or supply goods or services.",
            "aid": (
                "Give money or goods for development, relief "
                "or defence, without repayment."
            ),
            "loan": "Lend money.",
            "debt_relief": "Cancel, reduce or reschedule what is owed.",
            "gift": "Present an object or a sum to a person or party as a courtesy.",
            "defence": (
                "Defend or assist another if attacked, or build up defence together."
            ),
            "defence_spending": "Spend an amount or share on one's own defence.",
            "military_action": "Attack, strike or fight.",
            "law_enforcement": "Enforce laws, or guard a border.",
            "deployment": "Send or station forces or equipment.",
            "basing": "Let another's forces use bases or territory.",
            "ceasefire": "Stop fighting or hold fire.",
            "withdrawal": "Pull forces or presence out of a place.",
            "disarmament": (
                "Give up, limit or place under inspection weapons or their making."
            ),
            "market_access": (
                "Open one's market by rules, quotas or standards other than the duty."
            ),
            "tariff_change": (
                "Set, raise, lower or remove a duty, with an "
                "amount or deadline of its own."
            ),
            "export_control": (
                "Restrict or free the export of named goods or technology."
            ),
            "sanctions": "Impose, enforce, ease or lift sanctions.",
            "cooperation": "Work together on a subject, in ways no other kind names.",
            "information_sharing": "Give or exchange data, intelligence or findings.",
            "establish_body": "Set up a body, fund, programme or mechanism.",
            "negotiation": "Open, continue or finish talks on a matter.",
            "training": "Teach or train persons or forces.",
            "construction": "Build or repair works or equipment.",
            "nomination": "Put somebody forward for an office or a prize.",
            "recognition": "Recognise a state, government, border or status.",
            "accession": "Join a treaty or an organisation, or let another join.",
            "access": (
                "Let persons, inspectors, ships or aid into a place, or to records."
            ),
            "immunity": "Leave persons or property free from legal process.",
            "exemption": "Leave somebody or something out of a duty, rule or measure.",
            "release": (
                "Free prisoners or hostages, or give up funds or goods that are held."
            ),
            "reform": "Change one's own laws, institutions or policies.",
            "emissions": "Limit or reduce emissions.",
            "development": "Research, design or make something new, often together.",
            "non_proliferation": (
                "Keep weapons, or what they are made of, from spreading."
            ),
            "integration": "Join markets, territories, rules or policies into one.",
            "trade_measure": (
                "Take, ease or lift measures on trade that are not duties."
            ),
            "support": "Help another in ways no other kind names.",
        },
    ),
]

#: Whether something is to be done or not done.
Polarity = Annotated[
    Literal["do", "refrain", "cease", "maintain"],
    Terms(
        "a polarity",
        {
            "do": "To do it; the default.",
            "refrain": "Not to do it, where it is not being done.",
            "cease": "To stop what is being done.",
            "maintain": "To go on with what is being done, or keep what there is.",
        },
    ),
]

#: How firmly something is promised, by the printed verb. IATI draws the same line
#: between a pledge, indicative and non-binding, and a commitment.
Strength = Annotated[
    Literal[
        "permission",
        "expectation",
        "intention",
        "pledge",
        "commitment",
        "obligation",
        "threat",
    ],
    Terms(
        "a strength",
        {
            "permission": "Allowed and left open: 'may', 'can', 'is free to'.",
            "expectation": "Foreseen of the actor: 'is expected to'.",
            "intention": (
                "Aimed at: 'intends', 'plans', 'seeks', "
                "'strives', 'resolves', 'will seek to'."
            ),
            "pledge": "The actor's word: 'will', 'pledges'.",
            "commitment": "Taken on: 'commits', 'agrees', 'confirms'.",
            "obligation": "Laid down as a duty: 'shall', 'undertakes'.",
            "threat": "Held out against somebody as a threat.",
        },
    ),
]

#: How soon or how fast something is to be done, where no date is said.
Timing = Annotated[
    str,
    OpenTerms(
        "a timing",
        {
            "immediate": "At once: 'immediately', 'without delay'.",
            "prompt": "Soon, and fast: 'promptly', 'expeditiously', 'swiftly'.",
            "as_soon_as_possible": (
                "As early as can be: 'as soon as possible', 'at the earliest date'."
            ),
            "soon": "In the near future, with no hurry said: 'soon', 'shortly'.",
            "gradual": "Little by little: 'step by step', 'gradually', 'in phases'.",
        },
    ),
]

#: In what form money is given. Source: IATI finance types.
FinancingInstrument = Annotated[
    str,
    OpenTerms(
        "a financing instrument",
        {
            "grant": "Money that is not paid back.",
            "loan": "Money that is paid back, at whatever interest.",
            "equity": "Money for a share in ownership.",
            "guarantee": (
                "A promise to pay if another does not; also insurance of a credit."
            ),
            "credit_line": "A sum that may be drawn on up to a limit.",
            "bond": "Money raised by a security that is repaid.",
            "purchase": "Money paid for goods or services.",
            "investment": "Capital put in, in a form that is not stated.",
        },
    ),
]

#: What becomes of a commitment. Sources: OCDS milestones; Polimeter; IATI.
CommitmentActionKind = Annotated[
    str,
    OpenTerms(
        "a commitment action",
        {
            "announced": "Made or made known.",
            "offered": "Held out to somebody who has not taken it yet.",
            "reaffirmed": "Made again, without change.",
            "approved": (
                "Consented to by a body whose consent it needs, such as a parliament."
            ),
            "accelerated": "Brought forward to an earlier time.",
            "delayed": "Put back to a later time.",
            "expanded": "Made larger or wider.",
            "reduced": "Made smaller or narrower.",
            "extended": "Given a longer term.",
            "suspended": "Stopped for a time.",
            "resumed": "Taken up again after a stop.",
            "begun": "Carrying it out has begun: 'embarks on', 'launches', 'starts'.",
            "delivered": (
                "Carried out or handed over, in the amount stated or as a whole."
            ),
            "met": "Kept in full, as judged against its terms.",
            "partly_met": "Kept in part, as judged against its terms.",
            "missed": "Not kept in time, as judged against its terms.",
            "withdrawn": "Taken back by the one who made it.",
            "rejected": "Turned down by those to whom it was made.",
        },
    ),
]
