"""The code lists of quotes.

Sources: PARC and TEI `said` for direct and indirect speech, PDTB attribution for acts,
the sourcing rules of news agencies for anonymity. Printed verbs are mapped to acts by
the curation guide.
"""

from typing import Annotated, Literal

from diplonews.rules import OpenTerms, Terms

__all__ = ["Anonymity", "Medium", "QuoteKind", "SpeechAct"]

#: How faithful the words are. Sources: PARC; TEI `said`.
QuoteKind = Annotated[
    Literal["direct", "partial", "indirect"],
    Terms(
        "a quote kind",
        {
            "direct": "The words as spoken or written, whole sentences.",
            "partial": "A fragment of the words, inside somebody else's sentence.",
            "indirect": "The content of what was said, in other words.",
        },
    ),
]

#: What is done by saying it.
SpeechAct = Annotated[
    str,
    OpenTerms(
        "a speech act",
        {
            "says": "A person or party says it, with no closer verb.",
            "states": "A document says it, with no closer verb.",
            "notes": (
                "Takes up a fact, or that something matters, without taking sides."
            ),
            "emphasises": "Gives it weight: 'stresses', 'emphasises', 'underlines'.",
            "announces": "Makes a fact or decision known.",
            "assesses": "Judges or estimates, neither praising nor blaming.",
            "expects": "Counts on an outcome that others or events decide.",
            "predicts": "Says what is going to happen, with no act of one's own.",
            "asks": "Puts a question.",
            "agrees": "Shares a view with another: 'agree that'.",
            "affirms": "Declares that it is so: 'affirms', 'confirms'.",
            "reaffirms": (
                "Declares again what was declared before: 'reaffirms', 'reiterates'."
            ),
            "recognises": "Grants that something is so, or counts.",
            "denies": "Says that it is not so.",
            "rejects": "Refuses what another claims, asks or offers.",
            "declines_to_comment": "Refuses to say anything on it.",
            "thanks": "Gives thanks to somebody.",
            "praises": "Speaks well of somebody or something: 'praises', 'hails'.",
            "congratulates": "Wishes somebody joy of a success or an occasion.",
            "welcomes": "Greets a step, an outcome or a guest with approval.",
            "supports": "Takes the side of somebody or something.",
            "encourages": (
                "Favours that another take or keep a course, without asking for it."
            ),
            "hopes": "Wishes for an outcome that others or events decide.",
            "promises": "Gives one's word; a named act is a commitment besides.",
            "invites": "Asks somebody to come or to take part.",
            "requests": "Asks another to act: 'calls for', 'urges', 'requests'.",
            "demands": "Requires another to act, as of right.",
            "orders": "Instructs somebody who is bound to obey.",
            "expresses_concern": "Says that something troubles the speaker.",
            "warns": (
                "Points to a danger or a bad outcome, without saying 'I will do it'."
            ),
            "threatens": (
                "Holds out harm in words that name no act, else it is a commitment."
            ),
            "opposes": "Takes sides against somebody or something.",
            "criticises": "Finds fault, short of condemning.",
            "accuses": "Charges somebody with a wrong.",
            "condemns": "Declares something wrong in strong terms.",
        },
    ),
]

#: In what form the words were first given.
Medium = Annotated[
    str,
    OpenTerms(
        "a medium",
        {
            "speech": "An address to an audience.",
            "remarks": "Short or informal words in public, prepared or not.",
            "press_conference": "Words to reporters gathered for questions.",
            "briefing": (
                "Words to reporters by officials or "
                "spokespersons on matters of the day."
            ),
            "interview": "Answers to one interviewer or outlet.",
            "testimony": "Words before a parliament, court or inquiry.",
            "statement": "A text put out in the name of the speaker.",
            "document": "The text of an agreement, law or report itself.",
            "letter": "A letter or message to named recipients.",
            "social_media": "A post on a network or platform.",
            "broadcast": "Words first given on the air.",
            "telephone": "Words on a telephone call.",
            "article": "A piece that the speaker wrote for publication.",
        },
    ),
]

#: How the source names the speaker. Source: sourcing rules of news agencies.
Anonymity = Annotated[
    Literal["named", "unnamed", "on_background", "unattributed"],
    Terms(
        "a degree of anonymity",
        {
            "named": "By name, as a person or as a body or document.",
            "unnamed": (
                "By description only: 'a senior official', 'people familiar with it'."
            ),
            "on_background": (
                "By description only, under a stated rule: 'on condition of anonymity'."
            ),
            "unattributed": "Not at all: the words stand without a speaker.",
        },
    ),
]
