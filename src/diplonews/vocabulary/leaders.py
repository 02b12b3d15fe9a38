"""The code lists of leaders and their tenures.

Sources: Popolo and Wikidata (position held, end cause) for offices and tenures,
Archigos for how they are entered and left, the Vienna Convention on Diplomatic
Relations for envoys.
"""

from typing import Annotated, Literal

from diplonews.rules import OpenTerms, Terms

__all__ = ["Office", "TenureActionKind", "TenureCapacity", "TenureStanding"]

#: The class of a title, which does not say who is head of state or of government.
Office = Annotated[
    str,
    OpenTerms(
        "an office",
        {
            "president": "President of a state, or of a union or body so titled.",
            "vice_president": "Deputy of a president, so titled.",
            "prime_minister": "Chief minister titled prime minister or premier.",
            "deputy_prime_minister": "Deputy of a prime minister or premier.",
            "monarch": "King, queen, emperor, sultan, emir or other crowned sovereign.",
            "chancellor": (
                "Chief minister titled chancellor, as in Germany and Austria."
            ),
            "foreign_minister": (
                "Minister for foreign affairs; also a secretary of state so charged."
            ),
            "defence_minister": "Minister or secretary for defence.",
            "finance_minister": (
                "Minister or secretary for finance, economy or the treasury."
            ),
            "trade_minister": (
                "Minister, secretary or representative for trade or commerce."
            ),
            "minister": "Member of a cabinet with another brief, or with none stated.",
            "ambassador": "Head of a standing mission to a state or an organisation.",
            "envoy": (
                "Representative sent for one task or subject, such as a special envoy."
            ),
            "military_commander": "Head of armed forces, or of a part of them.",
            "negotiator": (
                "Person charged with talks, so titled, in whatever other office."
            ),
            "secretary_general": (
                "Chief officer of an international organisation, so titled."
            ),
            "legislator": "Member or presiding officer of a parliament or assembly.",
            "chair": "Person who presides over a committee, task force or other body.",
            "governor": "Head of a region, province or federal state.",
            "mayor": "Head of a city or another local community.",
            "party_leader": "Head of a political party.",
            "spokesperson": (
                "Person who speaks for another: a press secretary, a spokesman."
            ),
        },
    ),
]

#: In what right an office is held.
TenureCapacity = Annotated[
    Literal["substantive", "acting", "interim", "designate", "elect"],
    Terms(
        "a tenure capacity",
        {
            "substantive": "In full and in one's own right.",
            "acting": (
                "Doing the duties while the office is vacant or its holder is away."
            ),
            "interim": "For a limited time, until a regular holder is chosen.",
            "designate": "Named or nominated to the office, which is not taken up yet.",
            "elect": "Winner of the election to the office, which is not taken up yet.",
        },
    ),
]

#: Whether an office is held at the date of the source.
TenureStanding = Annotated[
    Literal["current", "former", "upcoming"],
    Terms(
        "a tenure standing",
        {
            "current": "The office is held at that date.",
            "former": "The office was held and is no longer.",
            "upcoming": "The office is not held yet.",
        },
    ),
]

#: How an office is come by, held and left. Sources: Archigos; Wikidata end causes.
TenureActionKind = Annotated[
    str,
    OpenTerms(
        "a tenure action",
        {
            "nominated": "Put forward for the office by whoever may propose.",
            "elected": "Chosen by vote, of a people, a parliament or a party.",
            "re_elected": "Chosen by vote for a further term while in the office.",
            "confirmed": "Given the consent of a body that has to approve the choice.",
            "appointed": "Given the office by whoever has the power.",
            "sworn_in": "Takes the oath of the office.",
            "took_office": "Begins to hold the office.",
            "arrived": "Comes to the place of the post.",
            "accredited": (
                "Presents credentials, or is received in the post by the host."
            ),
            "suspended": (
                "Loses the powers of the office for a time, as pending a trial."
            ),
            "recalled": "Called home from the post by those who sent.",
            "expelled": "Made to leave the post by the host, as persona non grata.",
            "resigned": "Gives up the office, or offers to, of one's own accord.",
            "dismissed": "Removed by whoever has the power to appoint.",
            "ousted": (
                "Removed against the holder's will by a vote, an impeachment or force."
            ),
            "defeated": "Loses the vote for the office.",
            "withdrawn": "Drops out or is taken back as nominee or candidate.",
            "left_office": (
                "Ceases to hold the office, at the end of a term or with no cause said."
            ),
            "died": "Dies while holding or awaiting the office.",
        },
    ),
]
