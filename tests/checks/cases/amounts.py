"""Cases of the rules on amounts."""

from typing import Any

from checks.case import Breaks, Cases, Keeps
from diplonews.checks.pages import Part

__all__ = ["CASES"]

Amount = dict[str, Any]


def money(value: str | None, currency: str = "USD", **fields: Any) -> Amount:
    """Make an amount of money."""
    number = {} if value is None else {"value": value}
    return {**number, "currency": currency, **fields}


def commitment(*amounts: Amount, **fields: Any) -> Part:
    """Put one commitment on the stage, in the place of the one that is there."""
    made = {"id": "investment", "what": "invest", "amounts": list(amounts), **fields}
    return {"commitments": [made]}


def reported(*amounts: Amount, **fields: Any) -> Part:
    """Put one commitment on the stage that the article of 2025-10-28 reports."""
    evidence = [{"source": "article", "locator": "paragraph 3"}]
    return commitment(*amounts, evidence=evidence, **fields)


def part_and_whole(part: Amount, *whole: Amount, **fields: Any) -> Part:
    """Put a commitment on the stage, and one that is part of it."""
    return {
        "commitments": [
            {"id": "investment", "what": "invest", "amounts": [*whole], **fields},
            {
                "id": "ships",
                "what": "build ships",
                "amounts": [part],
                "relations": [{"kind": "part_of", "to": "investment"}],
            },
        ]
    }


def larger(part: str, whole: str) -> str:
    """Give the message for a part that is larger than the whole."""
    return f"expected at most {whole}, as in the whole 'investment', got {part}"


def old(currency: str, until: str, day: str = "2025-10-28") -> str:
    """Give the message for money that was out of use on a day."""
    return (
        f"expected a currency in use on '{day}', got '{currency}', "
        f"a code withdrawn in {until}"
    )


def short(got: str, part: str) -> str:
    """Give the message for a total that falls short of one of its parts."""
    return f"expected a total of at least {part}, which is stated beside it, got {got}"


WRITE = (
    "write the code that is meant, or say in as_of for which date the amount is given"
)
WHOLE = ("/commitments/0/amounts/0",)
PART = "/commitments/1/amounts/0"
TOTAL = {"role": "total"}

#: What must be the same for two amounts to be compared.
SHARED_TERMS: Amount = {
    "period": "2026",
    "to": ["us"],
    "conditions": [{"kind": "if", "text": "it rains"}],
}

CASES: Cases = {
    "amount.currency_withdrawn": {
        "of a time when it was in use": Keeps(
            reported(money("5", "DEM", period="1995"))
        ),
        "of a run of years when it was in use": Keeps(
            reported(money("5", "DEM", period="1995/1997"))
        ),
        "rubles of before 2004": Breaks(
            reported(money("5", "RUR")),
            "/commitments/0/amounts/0/currency",
            old("RUR", "2004-01"),
            WRITE,
        ),
        "given for a day after": Breaks(
            commitment(money("5"), money("5", "BYR", as_of="2018")),
            "/commitments/0/amounts/1/currency",
            old("BYR", "2017-01", "2018"),
            WRITE,
        ),
        "in an action, after one of the same time": Breaks(
            reported(
                actions=[
                    {"kind": "announced", "when": "2018"},
                    {"kind": "delivered", "amounts": [money("5", "BYR")]},
                ]
            ),
            "/commitments/0/actions/1/amounts/0/currency",
            old("BYR", "2017-01"),
            WRITE,
        ),
        "in a quota": Breaks(
            {
                "tariffs": [
                    {
                        "id": "car-duty",
                        "imposed_by": ["us"],
                        "quota": {"volume": money("5", "BYR")},
                        "evidence": [{"source": "article", "locator": "row 3"}],
                    }
                ]
            },
            "/tariffs/0/quota/volume/currency",
            old("BYR", "2017-01"),
            WRITE,
        ),
        "in a quote": Breaks(
            {
                "quotes": [
                    {
                        "id": "golden-age",
                        "text": "it will cost as much",
                        "kind": "indirect",
                        "speakers": ["trump"],
                        "amounts": [money("5", "RUR")],
                        "evidence": [{"source": "article", "locator": "row 3"}],
                    }
                ]
            },
            "/quotes/0/amounts/0/currency",
            old("RUR", "2004-01"),
            WRITE,
        ),
        "two dates, the first of which is of its time": Keeps(
            reported(
                money("5", "RUR"),
                actions=[
                    {"kind": "announced", "when": "1999"},
                    {"kind": "delivered", "when": "2020"},
                ],
            )
        ),
        "a currency in use": Keeps(reported(money("5", "RUB"))),
        "given for a day before": Keeps(reported(money("5", "RUR", as_of="1999"))),
        "given for a day that is in doubt": Keeps(
            reported(money("5", "RUR", as_of="2018?"))
        ),
        "given for the month of the withdrawal": Keeps(
            reported(money("5", "RUR", as_of="2004-01"))
        ),
        "a promise of its time": Keeps(
            reported(money("5", "RUR"), actions=[{"kind": "announced", "when": "1999"}])
        ),
        "a promise of an unknown time": Keeps(
            reported(money("5", "RUR"), period="../2027")
        ),
        "a figure for comparison": Keeps(reported(money("5", "RUR", role="reference"))),
        "no source says when": Keeps(commitment(money("5", "RUR"))),
    },
    "amount.part_larger": {
        "another year of the whole": Keeps(
            part_and_whole(money("101", period="2026"), money("100", period="2027"))
        ),
        "a year of the whole": Keeps(
            part_and_whole(money("101", period="2026"), money("100"))
        ),
        "for another": Keeps(
            part_and_whole(money("101", to=["us"]), money("100", to=["japan"]))
        ),
        "on another condition": Keeps(
            part_and_whole(
                money("101", conditions=[{"kind": "if", "text": "it rains"}]),
                money("100", conditions=[{"kind": "if", "text": "it snows"}]),
            )
        ),
        "a step raised the whole for a time": Keeps(
            part_and_whole(
                money("6"),
                money("5"),
                actions=[{"kind": "expanded", "amounts": [money("10", period="2026")]}],
            )
        ),
        "in the same year, for the same, on the same condition": Breaks(
            part_and_whole(money("101", **SHARED_TERMS), money("100", **SHARED_TERMS)),
            PART,
            larger("101", "100"),
            related=WHOLE,
        ),
        "a dollar more than the whole": Breaks(
            part_and_whole(money("101"), money("100")),
            PART,
            larger("101", "100"),
            related=WHOLE,
        ),
        "more than either of two figures of the whole": Breaks(
            part_and_whole(
                money("3", qualifier="more_than"),
                money("2.50", qualifier="at_most"),
                money("2", **TOTAL),
            ),
            PART,
            larger("3", "2.5"),
            related=WHOLE,
        ),
        "more aircraft, at least": Breaks(
            part_and_whole(
                {"minimum": "60", "unit": "aircraft", "of": "F-35"},
                {"minimum": "20", "maximum": "50", "unit": "aircraft", "of": "F-35"},
            ),
            PART,
            larger("60", "50"),
            related=WHOLE,
        ),
        "exactly so much": Breaks(
            part_and_whole(
                money("4", qualifier="exactly"), money("3", qualifier="exactly")
            ),
            PART,
            larger("4", "3"),
            related=WHOLE,
        ),
        "at least so much of nearly as much": Breaks(
            part_and_whole(
                money("4", qualifier="at_least"), money("3", qualifier="nearly")
            ),
            PART,
            larger("4", "3"),
            related=WHOLE,
        ),
        "a larger share": Breaks(
            part_and_whole({"value": "3", "of": "GDP"}, {"value": "2", "of": "GDP"}),
            PART,
            larger("3", "2"),
            related=WHOLE,
        ),
        "a larger promise with other amounts beside it": Breaks(
            {
                "commitments": [
                    {"id": "whole", "what": "all", "amounts": [money("5")]},
                    {
                        "id": "part",
                        "what": "some",
                        "amounts": [money("1", "JPY"), money("6"), money("5")],
                        "relations": [{"kind": "part_of", "to": "whole"}],
                    },
                ]
            },
            "/commitments/2/amounts/1",
            "expected at most 5, as in the whole 'whole', got 6",
            related=("/commitments/1/amounts/0",),
        ),
        "the second of two parts": Breaks(
            {
                "commitments": [
                    {
                        "id": name,
                        "what": "a part",
                        "amounts": [money(value)],
                        "relations": [{"kind": "part_of", "to": "investment"}],
                    }
                    for name, value in (("chips", "1"), ("ships", "550000000001"))
                ]
            },
            "/commitments/2/amounts/0",
            larger("550000000001", "550000000000"),
            related=WHOLE,
        ),
        "all of it": Keeps(part_and_whole(money("100"), money("100.0"))),
        "in another currency": Keeps(part_and_whole(money("101", "JPY"), money("100"))),
        "spent on something else": Keeps(
            part_and_whole(money("101", of="energy"), money("100", of="chips"))
        ),
        "each year": Keeps(
            part_and_whole(money("101", per="year"), money("100", per="year"))
        ),
        "given for another year": Keeps(
            part_and_whole(money("101", as_of="2025"), money("100", as_of="2020"))
        ),
        "up to more than the whole": Keeps(
            part_and_whole(money("101", qualifier="at_most"), money("100"))
        ),
        "of a whole of at least so much": Keeps(
            part_and_whole(money("101"), money("100", qualifier="at_least"))
        ),
        "a whole of about so much": Keeps(
            part_and_whole(money("101"), money(None, maximum="100", qualifier="about"))
        ),
        "a whole in words beside the figure": Keeps(
            part_and_whole(money("101"), money("100"), money(None, text="billions"))
        ),
        "a whole that was expanded": Keeps(
            part_and_whole(
                money("101"),
                money("100"),
                actions=[{"kind": "expanded", "amounts": [money("200")]}],
            )
        ),
        "a whole below zero": Keeps(part_and_whole(money("1"), money("-5"))),
        "an increase": Keeps(
            part_and_whole(money("101", role="increase"), money("100"))
        ),
        "what is about the whole": Keeps(
            {
                "commitments": [
                    {
                        "id": "milestone",
                        "what": "a milestone",
                        "amounts": [money("600000000000")],
                        "relations": [{"kind": "about", "to": "investment"}],
                    }
                ]
            }
        ),
    },
    "amount.total": {
        "less than the larger of two": Breaks(
            commitment(money("3"), money("7"), money("6", **TOTAL)),
            "/commitments/0/amounts/2",
            short("6", "7"),
            related=("/commitments/0/amounts/1",),
        ),
        "at most less than one": Breaks(
            commitment(
                money("6.90", qualifier="less_than", **TOTAL),
                money("7", qualifier="more_than"),
            ),
            "/commitments/0/amounts/0",
            short("6.9", "7"),
            related=("/commitments/0/amounts/1",),
        ),
        "numbers of forty digits are compared exactly": Breaks(
            commitment(
                money("9" * 40),
                money("1"),
                money("9" * 39 + "8", **TOTAL),
                money("-1", "JPY"),
            ),
            "/commitments/0/amounts/2",
            short("9" * 39 + "8", "9" * 40),
            related=("/commitments/0/amounts/0",),
        ),
        "the second of two totals": Breaks(
            commitment(
                money("9", **TOTAL),
                money("7"),
                money("7", **TOTAL),
                money("5", **TOTAL),
            ),
            "/commitments/0/amounts/3",
            short("5", "7"),
            related=("/commitments/0/amounts/1",),
        ),
        "less than two together, of which one may be a part of the other": Keeps(
            commitment(money("3"), money("4"), money("6", **TOTAL))
        ),
        "as much as one of them": Keeps(
            commitment(money("3"), money("7"), money("7.0", **TOTAL))
        ),
        "about as much beside it": Keeps(
            commitment(money("7", qualifier="about"), money("6", **TOTAL))
        ),
        "a total of more": Keeps(
            commitment(money("7"), money("6", qualifier="more_than", **TOTAL))
        ),
        "in another currency": Keeps(
            commitment(money("7", "JPY"), money("6", **TOTAL))
        ),
        "each year": Keeps(commitment(money("7", per="year"), money("6", **TOTAL))),
        "an earlier figure": Keeps(
            commitment(money("7", role="previous"), money("6", **TOTAL))
        ),
        "one figure is below zero": Keeps(
            commitment(money("7"), money("-2"), money("5", **TOTAL))
        ),
        "a total below zero": Keeps(commitment(money("7"), money("-5", **TOTAL))),
    },
}
