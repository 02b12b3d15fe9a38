"""The code lists of agreements.

Sources: the UN Treaty Collection's glossary of terms and glossary of actions for what
is done to treaties, the glossary of the British Foreign Office for arrangements,
Digital Policy Alert for laws and orders.
"""

from typing import Annotated, Literal

from diplonews.rules import OpenTerms, Terms

__all__ = ["AgreementActionKind", "AgreementKind", "Binding", "TextStatus"]

#: The form of a text. A title does not decide it, and it does not decide what binds.
AgreementKind = Annotated[
    str,
    OpenTerms(
        "an agreement kind",
        {
            "treaty": (
                "An agreement between states or organisations "
                "governed by international law."
            ),
            "protocol": (
                "An instrument that belongs to a treaty and amends or completes it."
            ),
            "exchange_of_notes": (
                "An agreement made by two notes or letters, offer and acceptance."
            ),
            "framework": (
                "A text that settles the outline and leaves the terms to later ones."
            ),
            "trade_deal": (
                "A bargain on trade, whatever its form, where no closer kind is clear."
            ),
            "ceasefire": "An agreement to stop fighting, for a time or for good.",
            "memorandum_of_understanding": (
                "A memorandum on how the signatories mean to work together."
            ),
            "arrangement": (
                "A less formal text, often between ministries and often not binding."
            ),
            "letter_of_intent": (
                "A letter that states what its signatories mean to agree or buy."
            ),
            "contract": (
                "An agreement under the law of a country, "
                "with companies or between them."
            ),
            "joint_statement": (
                "What several leaders or parties say together; also a communique."
            ),
            "declaration": (
                "A solemn statement of principles or aims, by one or by several."
            ),
            "plan": "Steps set out by one or several: a plan of action, a roadmap.",
            "proposal": (
                "A text that one side puts forward and the others have not taken up."
            ),
            "resolution": (
                "A formal decision or opinion of an assembly, council or conference."
            ),
            "law": "An act of a legislature.",
            "executive_order": (
                "An order, proclamation or decree of a head of state or government."
            ),
            "regulation": (
                "A rule or notice of a ministry, agency or "
                "commission with force of law."
            ),
            "ruling": "A judgment or award of a court, tribunal or panel.",
        },
    ),
]

#: Whether a text binds in law, as a source has it.
Binding = Annotated[
    Literal["binding", "non_binding", "mixed", "disputed"],
    Terms(
        "a binding force",
        {
            "binding": "It creates rights or duties in law.",
            "non_binding": (
                "It is a political undertaking or statement and creates none."
            ),
            "mixed": "Some of its provisions bind and others do not.",
            "disputed": "Those concerned differ on whether it binds.",
        },
    ),
]

#: How a text is known. That it is published follows from a source that is its text.
TextStatus = Annotated[
    Literal["summarised", "unpublished"],
    Terms(
        "a text status",
        {
            "summarised": (
                "Known from a summary, a fact sheet or reports, and not in its wording."
            ),
            "unpublished": "It exists and has not been made public.",
        },
    ),
]

#: What is done to a text. Source: UN Treaty Collection, glossary of actions.
AgreementActionKind = Annotated[
    str,
    OpenTerms(
        "an agreement action",
        {
            "proposed": (
                "Put forward by one side or a third party for others to take up."
            ),
            "announced": (
                "Made known as reached, coming or in hand, with no formal act."
            ),
            "drafted": "Put into words that nobody has taken up yet.",
            "negotiated": "Bargained over, with no result said.",
            "agreed_in_principle": (
                "Settled in its main points, while terms or wording remain open."
            ),
            "agreed": "Settled in its terms, whether or not anybody signs.",
            "concluded": "Brought to completion, as printed, with no closer act named.",
            "adopted": (
                "Fixed in its final form by the formal "
                "decision of a body or conference."
            ),
            "passed": "Voted through by a legislature or one of its chambers.",
            "vetoed": (
                "Blocked by somebody whose veto stops a text that would otherwise pass."
            ),
            "issued": (
                "Put out by the one authority whose text it is: an order, a decree."
            ),
            "published": "Made public in its wording.",
            "initialled": (
                "Marked by negotiators with their initials as "
                "the text, ahead of signature."
            ),
            "signed": (
                "Signed; consent to be bound may still need ratification or the like."
            ),
            "signed_definitively": (
                "Signed with consent to be bound, so that nothing has to follow."
            ),
            "submitted": "Laid before a body whose consent is needed.",
            "ratified": (
                "A signatory consents to be bound, by the act called ratification."
            ),
            "accepted": (
                "Consent of the same effect as ratification, "
                "by the act called acceptance."
            ),
            "approved": (
                "Consent of the same effect, by the act called "
                "approval; also a body's assent."
            ),
            "confirmed": (
                "An international organisation consents, by "
                "an act of formal confirmation."
            ),
            "acceded": (
                "One who did not sign consents to be bound "
                "by a treaty that others made."
            ),
            "succeeded": (
                "A new state takes over the place of its predecessor as a party."
            ),
            "deposited": (
                "An instrument of consent or withdrawal is handed to the depositary."
            ),
            "provisionally_applied": (
                "Applied, in whole or in part, before it enters into force."
            ),
            "notified": (
                "A party tells the others or the depositary "
                "of a fact with legal effect."
            ),
            "registered": (
                "Entered with the United Nations Secretariat or a like register."
            ),
            "reservation": (
                "A party excludes or alters the effect of a provision for itself."
            ),
            "declaration": (
                "A party states how it reads a provision, without excluding its effect."
            ),
            "objection": "A party opposes the reservation or declaration of another.",
            "entered_into_force": (
                "Becomes law between those who have consented, or for those it rules."
            ),
            "in_effect": (
                "Reported as in force or observed, with "
                "nothing said of how it came to be."
            ),
            "implemented": "Carried out in law or in practice, in whole or in part.",
            "amended": "Changed in its terms by a formal act.",
            "extended": "Given a longer time, or renewed as it is.",
            "suspended": "Put out of operation for a time, for all or for one party.",
            "resumed": "Put back into operation after a suspension.",
            "withdrawn": (
                "A party leaves while the others go on, or an "
                "author takes back its text."
            ),
            "denounced": "A party gives the notice by which a treaty ends for it.",
            "terminated": (
                "Ended for all, by agreement or by the decision of those who can."
            ),
            "expired": "Ended with its own term, with no decision to end it.",
            "rejected": "Refused by a party or body whose consent was asked.",
            "struck_down": "Declared void or unlawful by a court, in whole or in part.",
            "ceased_to_apply": (
                "No longer applied, by collapse, breach or "
                "disuse, without a formal end."
            ),
        },
    ),
]
