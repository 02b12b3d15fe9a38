"""The code lists of what every record has: evidence, accounts, actions, names.

Sources: FactBank (how sure a source is) and PLOVER (future, negated) for certainty and
evidence, W3C Web Annotation for evidence as such, STIX opinions and GRaSP for stances,
the UN Treaty Collection's glossary and the UN guidance on mediation for roles, Popolo
for names and identifiers.
"""

from typing import Annotated, Literal

from diplonews.rules import OpenTerms, Terms

__all__ = [
    "Certainty",
    "ConditionKind",
    "EvidenceMode",
    "IdentifierScheme",
    "NameKind",
    "ParticipationRole",
    "Presence",
    "Stance",
]

#: How a passage bears on what it is shown for.
EvidenceMode = Annotated[
    Literal["states", "implies", "suggests"],
    Terms(
        "an evidence mode",
        {
            "states": "The passage says it outright.",
            "implies": (
                "Arithmetic or context of the same source "
                "leaves this as the one answer."
            ),
            "suggests": "The passage makes it likely, and another reading is possible.",
        },
    ),
]

#: How an account stands to the plain reading of the record.
Stance = Annotated[
    Literal[
        "describes",
        "asserts",
        "denies",
        "narrows",
        "broadens",
        "reframes",
        "silent_on",
        "unconfirmed",
    ],
    Terms(
        "an account stance",
        {
            "describes": "Passes a judgement: 'historic', 'ill-defined'.",
            "asserts": "Holds that it is so, or gives a value of its own.",
            "denies": "Holds that it is not so.",
            "narrows": (
                "Grants less than the record: smaller, more "
                "limited, on more conditions."
            ),
            "broadens": (
                "Claims more than the record: larger, less "
                "limited, on fewer conditions."
            ),
            "reframes": (
                "Grants the fact and calls it something "
                "else: a loan, not an investment."
            ),
            "silent_on": (
                "Leaves it out where it would be expected, "
                "as one side's text of a deal."
            ),
            "unconfirmed": "Does not or cannot confirm it, and does not deny it.",
        },
    ),
]

#: Whether an action has taken place, as its source has it.
Certainty = Annotated[
    Literal["done", "ongoing", "expected", "not_done"],
    Terms(
        "a certainty",
        {
            "done": "It took place; the default.",
            "ongoing": "It has begun and is not finished.",
            "expected": "It is planned, promised or foreseen, and has not taken place.",
            "not_done": (
                "The source says that it did not take place: 'no document was signed'."
            ),
        },
    ),
]

#: As what somebody takes part in a meeting or an agreement.
ParticipationRole = Annotated[
    str,
    OpenTerms(
        "a participation role",
        {
            "participant": "Takes part, in no more particular role; the default.",
            "host": "Receives the others, at home or in its own name.",
            "guest": "Is received by the host.",
            "inviter": "Issues the invitation, whether or not it is also the host.",
            "invitee": "Is invited, whether or not it comes.",
            "organiser": "Arranges the event for others, without being its host.",
            "chair": "Presides over the meeting or the body.",
            "head_of_delegation": "Leads the team of a party.",
            "delegate": "Belongs to the team of a party, without leading it.",
            "speaker": "Addresses the gathering, without a part in its talks.",
            "party": (
                "Concludes the agreement and is bound by it, in law or by its word."
            ),
            "guarantor": "Undertakes to see that the parties keep the agreement.",
            "mediator": "Helps the parties to a settlement, with proposals of its own.",
            "facilitator": (
                "Brings the parties together or eases their "
                "talks, without proposing terms."
            ),
            "depositary": (
                "Keeps the original of a treaty and receives the acts of its parties."
            ),
            "witness": "Attests the act, without becoming a party.",
            "observer": "Attends or follows, without a say in the outcome.",
            "beneficiary": "Gains from it, without being a party.",
            "channel": "Carries messages between those who do not speak to each other.",
            "partner": "Works alongside the parties, without being one.",
            "accompanying": (
                "Comes along with a participant: a spouse, an "
                "aide, a business delegation."
            ),
            "interpreter": "Translates between the participants.",
        },
    ),
]

#: Whether somebody who is listed was there.
Presence = Annotated[
    Literal["present", "absent", "declined", "expected"],
    Terms(
        "a presence",
        {
            "present": "Was there, in person or on the line.",
            "absent": "Was not there, though invited, due or usually there.",
            "declined": "Refused to come.",
            "expected": (
                "Is to come, or was to come with nothing said of what followed."
            ),
        },
    ),
]

#: How something depends on a condition.
ConditionKind = Annotated[
    Literal["if", "unless", "until", "after", "provided"],
    Terms(
        "a condition kind",
        {
            "if": "It holds only in the case named.",
            "unless": "It holds except in the case named.",
            "until": "It holds up to the event named, and no longer.",
            "after": "It begins only once the event named has come.",
            "provided": "It holds as long as the requirement named is kept.",
        },
    ),
]

#: What sort of name another name is. Source: Popolo `other_names`.
NameKind = Annotated[
    Literal["short", "alias", "former", "native", "transliteration", "metonym"],
    Terms(
        "a name kind",
        {
            "short": (
                "A shortened form of the name, or its initials: 'the WTO', 'Thailand'."
            ),
            "alias": "A nickname, code name or other name in use.",
            "former": "A name that was borne before.",
            "native": "The name in the bearer's own language and script.",
            "transliteration": "The name spelt in another script, by whatever system.",
            "metonym": (
                "A place or building that stands for it: 'Tokyo', 'the White House'."
            ),
        },
    ),
]

#: Which register an identifier belongs to. Source: Popolo `identifiers`.
IdentifierScheme = Annotated[
    str,
    OpenTerms(
        "an identifier scheme",
        {
            "wikidata": "Wikidata item, Q and a number.",
            "isni": (
                "International Standard Name Identifier of a "
                "person or organisation, ISO 27729."
            ),
            "viaf": (
                "Virtual International Authority File, of persons "
                "and bodies in library catalogues."
            ),
            "lei": "Legal Entity Identifier of a company or fund, ISO 17442.",
            "unts": (
                "Registration number of a treaty with the United Nations Secretariat."
            ),
            "un_document": "Symbol of a United Nations document, such as S/RES/242.",
            "eo_number": "Number of an executive order of the United States.",
            "federal_register": (
                "Document number of the Federal Register of the United States."
            ),
            "celex": "Number of a legal act of the European Union in EUR-Lex.",
            "doi": "Digital Object Identifier of a publication or data set, ISO 26324.",
        },
    ),
]
