"""The code lists of tariffs and other measures on trade in goods.

Sources: the WTO glossary and agreements for kinds, clauses and quotas, Global Trade
Alert and tamato (UK tariff) for measures, the tariff tracker of the Yale Budget Lab for
authorities.
"""

from typing import Annotated

from diplonews.rules import OpenTerms

__all__ = [
    "QuotaMechanism",
    "TariffActionKind",
    "TariffAuthority",
    "TariffClause",
    "TariffKind",
]

#: What sort of measure it is. Sources: WTO glossary; Global Trade Alert.
TariffKind = Annotated[
    str,
    OpenTerms(
        "a tariff kind",
        {
            "import_duty": "A customs duty on goods that come in, of no closer kind.",
            "export_tax": "A duty or tax on goods that go out.",
            "tariff_rate_quota": (
                "A lower duty inside a volume and a higher one beyond it."
            ),
            "anti_dumping": "A duty against imports sold below their normal value.",
            "countervailing": "A duty that offsets a subsidy on the imported goods.",
            "safeguard": (
                "A temporary measure against a surge of imports, fairly traded or not."
            ),
            "surcharge": (
                "A charge on imports, besides the customs duty, that is called so."
            ),
            "quota": "A limit on what may come in or go out, with nothing beyond it.",
            "licence": "A permit without which goods may not come in or go out.",
            "minimum_price": (
                "A price below which goods may not come in, or must pay the difference."
            ),
            "fee": "A charge for a service or on a carrier, such as a port fee.",
            "ban": "No goods of the kind may come in or go out.",
        },
    ),
]

#: The power or title under which a duty is charged.
TariffAuthority = Annotated[
    str,
    OpenTerms(
        "a tariff authority",
        {
            "mfn": "The duty that every WTO member without a preference pays.",
            "trade_agreement": (
                "The schedule of a trade agreement between those concerned."
            ),
            "section_122": (
                "Trade Act of 1974, United States: payments "
                "deficits, for at most 150 days."
            ),
            "section_201": (
                "Trade Act of 1974, United States: safeguards "
                "against a surge of imports."
            ),
            "section_232": (
                "Trade Expansion Act of 1962, United States: national security."
            ),
            "section_301": (
                "Trade Act of 1974, United States: unfair practices of others."
            ),
            "ieepa": (
                "International Emergency Economic Powers Act, "
                "United States: an emergency."
            ),
        },
    ),
]

#: A promise on how goods are treated, which stands without any rate. Source: WTO.
TariffClause = Annotated[
    str,
    OpenTerms(
        "a tariff clause",
        {
            "most_favoured_nation": (
                "Any advantage given to another partner is given to this one too."
            ),
            "no_worse_than": (
                "Named duties will not be higher than those "
                "on another or on any partner."
            ),
            "national_treatment": (
                "Imports, once inside, are treated like domestic goods."
            ),
            "equal_treatment": (
                "Those named are treated alike, neither better nor worse."
            ),
            "reciprocity": (
                "Each side treats the other's goods as its own are treated there."
            ),
            "standstill": "Duties will not be raised above where they stand.",
        },
    ),
]

#: How the volume of a quota is shared out. Source: WTO, administration of quotas.
QuotaMechanism = Annotated[
    str,
    OpenTerms(
        "a quota mechanism",
        {
            "first_come_first_served": (
                "In the order of entry, until the volume is used up."
            ),
            "licensed": "By licences that are given on request.",
            "auction": "By licences that are sold to the highest bidders.",
            "historical": "By shares in earlier trade.",
            "country_allocation": "By fixed shares for the countries of origin.",
            "state_trading": "Through a state enterprise that alone may import.",
        },
    ),
]

#: What is done about a measure, in law or on the way to it.
TariffActionKind = Annotated[
    str,
    OpenTerms(
        "a tariff action",
        {
            "investigated": (
                "An inquiry that the measure needs was opened, as in anti-dumping."
            ),
            "threatened": "Held out against somebody, often if something is not done.",
            "proposed": "Put forward for comment or decision.",
            "intended": (
                "The imposer says that it means to, in words short of a promise."
            ),
            "promised": "The imposer gives its word, with nothing in law yet.",
            "agreed": "Settled with the other side, with nothing in law yet.",
            "announced": "Made known as decided, apart from the legal act.",
            "ordered": "Laid down by the legal act: an order, a law, a notice.",
            "imposed": "Put into force where no such measure stood.",
            "raised": "Set higher than it was.",
            "lowered": "Set lower than it was, and not to nothing.",
            "delayed": "Put off before it had applied.",
            "suspended": "Not charged for a time, while the measure itself stands.",
            "resumed": "Charged again after a suspension.",
            "extended": (
                "Given a longer time in force; a longer pause is suspended again."
            ),
            "removed": "Ended by decision.",
            "withdrawn": "A threat, proposal or promise given up before it was law.",
            "upheld": "Left standing by a court or panel.",
            "struck_down": (
                "Declared unlawful by a court or panel, in whole or in part."
            ),
            "expired": "Ended with its own term, with no decision to end it.",
            "refunded": "Paid back to those who had paid it.",
        },
    ),
]
