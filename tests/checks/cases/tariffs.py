"""Cases of the rules on tariffs."""

from typing import Any

from checks.case import Breaks, Cases, Keeps, tariff
from diplonews.checks.pages import Part

__all__ = ["CASES"]


def rate(**fields: object) -> dict[str, object]:
    """Make a rate of fifteen per cent."""
    return {"components": [{"kind": "ad_valorem", "value": "15"}], **fields}


def goods(**fields: Any) -> Part:
    """Put a tariff on these goods on the stage."""
    return tariff(products=fields)


def adding(*rates: object, kind: str = "adds_to", **detail: str) -> Part:
    """Put a tariff on the stage that is charged on top of the ordinary duty."""
    link = {"kind": kind, "to": "ordinary", **detail}
    return {
        "tariffs": [
            *tariff(rates=list(rates), relations=[link])["tariffs"],
            {"id": "ordinary", "imposed_by": ["us"], "authorities": ["mfn"]},
        ]
    }


def linked(link: dict[str, str], times: int) -> Part:
    """Put a state on the stage that is left out of a tariff, with so many links."""
    links = [{**link, "to": "japan", "detail": f"treaty {n}"} for n in range(times)]
    state = {"id": "ryukyu", "name": "Ryukyu", "kind": "state", "relations": links}
    return {
        **tariff(applies_to=["japan"], excluded=["ryukyu"]),
        "parties": [state],
    }


ON_TOP = (
    "expected a rate that comes on top of others, got an all-in rate of a tariff that "
    "adds to 'ordinary'"
)
COVERS = "make it additional, or say in covers what it includes"
TWO = "make two tariffs of it"
OTHERWISE = (
    "expected a partner that the tariff would otherwise meet, got '{}', while it "
    "applies only to other states"
)
NO_GOODS = "expected the goods on which it is charged, got none"
ALL_GOODS = "give them in words or codes, or say all_products"
NAME_IT = "name it with its edition, such as HS 2022"
NO_BASIS = "expected a basis, got a rate of which nothing is said but its number"
SAY_BASIS = "if the source says so, write additional, all_in or replacement"

CASES: Cases = {
    "tariff.basis": {
        "a bare percentage": Breaks(
            tariff(rates=[rate()]), "/tariffs/0/rates/0", NO_BASIS, SAY_BASIS
        ),
        "the second rate, with its words": Breaks(
            tariff(rates=[rate(basis="additional"), rate(text="15%")]),
            "/tariffs/0/rates/1",
            NO_BASIS,
            SAY_BASIS,
        ),
        "a rate as an action left it": Breaks(
            tariff(actions=[{"kind": "raised", "rates": [rate()]}]),
            "/tariffs/0/actions/0/rates/0",
            NO_BASIS,
            SAY_BASIS,
        ),
        "a rate in words": Keeps(tariff(rates=[{"text": "steep duties"}])),
        "a reference has no number that could be added": Keeps(
            tariff(
                rates=[{"components": [{"kind": "reference", "name": "mfn"}]}],
            )
        ),
        "a replacement": Keeps(tariff(rates=[rate(basis="replacement")])),
    },
    "tariff.excluded": {
        "the only partner": Breaks(
            tariff(applies_to=["japan"], excluded=["japan"]),
            "/tariffs/0/excluded/0",
            "expected a partner to which the tariff does not apply, "
            "got 'japan', which is also in applies_to",
            related=("/tariffs/0/applies_to/0",),
        ),
        "one of several": Breaks(
            tariff(applies_to=["japan", "eu"], excluded=["germany", "eu"]),
            "/tariffs/0/excluded/1",
            "expected a partner to which the tariff does not apply, "
            "got 'eu', which is also in applies_to",
            related=("/tariffs/0/applies_to/1",),
        ),
        "a member named beside its union": Breaks(
            tariff(applies_to=["eu", "germany"], excluded=["germany"]),
            "/tariffs/0/excluded/0",
            "expected a partner to which the tariff does not apply, "
            "got 'germany', which is also in applies_to",
            related=("/tariffs/0/applies_to/1",),
        ),
        "a member of a union": Keeps(tariff(applies_to=["eu"], excluded=["germany"])),
        "nothing is said of the partners": Keeps(tariff(excluded=["japan"])),
        "who imposes it is spared": Keeps(tariff(applies_to=["eu"], excluded=["us"])),
    },
    "tariff.all_in_adds": {
        "an all-in rate on top of another tariff": Breaks(
            adding(rate(basis="all_in")),
            "/tariffs/0/rates/0/basis",
            ON_TOP,
            COVERS,
            ("/tariffs/0/relations/0",),
        ),
        "it includes the power of the other": Breaks(
            adding(rate(basis="all_in", covers=["section_232", "mfn"])),
            "/tariffs/0/rates/0/basis",
            ON_TOP,
            COVERS,
            ("/tariffs/0/relations/0",),
        ),
        "the second rate does not say what it includes": Breaks(
            adding(rate(basis="all_in", covers=["ieepa"]), rate(basis="all_in")),
            "/tariffs/0/rates/1/basis",
            ON_TOP,
            COVERS,
            ("/tariffs/0/relations/0",),
        ),
        "it includes others": Keeps(
            adding(rate(basis="all_in", covers=["section_232"]))
        ),
        "it is additional": Keeps(adding(rate(basis="additional"))),
        "one of its rates is additional": Keeps(
            adding(rate(basis="all_in"), rate(basis="additional"))
        ),
        "it is said in what respect": Keeps(
            adding(rate(basis="all_in"), detail="on steel content")
        ),
        "it is never charged together": Keeps(
            adding(rate(basis="all_in"), kind="exclusive_with")
        ),
        "it has no rates": Keeps(adding()),
    },
    "tariff.clause_with_rates": {
        "a clause beside a rate": Breaks(
            tariff(clause="no_worse_than", rates=[rate(basis="all_in")]),
            "/tariffs/0/clause",
            "expected a clause without rates, got one beside a rate with a number",
            TWO,
            ("/tariffs/0/rates/0",),
        ),
        "the second rate has a number": Breaks(
            tariff(
                clause="most_favoured_nation",
                rates=[{"text": "as others pay"}, rate(basis="additional")],
            ),
            "/tariffs/0/clause",
            "expected a clause without rates, got one beside a rate with a number",
            TWO,
            ("/tariffs/0/rates/1",),
        ),
        "a number among several components": Breaks(
            tariff(
                clause="standstill",
                rates=[
                    {
                        "components": [
                            {"kind": "reference", "name": "mfn"},
                            {"kind": "ad_valorem", "value": "2"},
                        ],
                        "basis": "replacement",
                    }
                ],
            ),
            "/tariffs/0/clause",
            "expected a clause without rates, got one beside a rate with a number",
            TWO,
            ("/tariffs/0/rates/0",),
        ),
        "a clause alone": Keeps(tariff(clause="no_worse_than")),
        "a clause in words": Keeps(
            tariff(clause="no_worse_than", rates=[{"text": "as others pay"}])
        ),
        "a clause and the rate of others": Keeps(
            tariff(
                clause="most_favoured_nation",
                rates=[{"components": [{"kind": "reference", "name": "mfn"}]}],
            )
        ),
    },
    "tariff.tiers": {
        "a rate in a quota that is not there": Breaks(
            tariff(rates=[rate(basis="all_in", tier="in_quota")]),
            "/tariffs/0/rates/0/tier",
            "expected a quota, got none for a rate that is 'in_quota'",
            "give the quota, or the kind tariff_rate_quota",
        ),
        "the second rate, of an import duty": Breaks(
            tariff(
                kind="import_duty",
                rates=[rate(basis="all_in"), rate(basis="all_in", tier="over_quota")],
            ),
            "/tariffs/0/rates/1/tier",
            "expected a quota, got none for a rate that is 'over_quota'",
            "give the quota, or the kind tariff_rate_quota",
        ),
        "a quota of one rate": Breaks(
            tariff(kind="tariff_rate_quota", rates=[rate(basis="all_in")]),
            "/tariffs/0/rates",
            "expected a tier or a quota, got rates that do not say on which side of "
            "the quota they hold",
            "say of each rate whether it is in_quota or over_quota",
        ),
        "both rates, and the volume is not said": Keeps(
            tariff(
                kind="tariff_rate_quota",
                rates=[
                    rate(basis="all_in", tier="in_quota"),
                    rate(basis="all_in", tier="over_quota"),
                ],
            )
        ),
        "the volume, and one rate": Keeps(
            tariff(
                kind="tariff_rate_quota",
                quota={"mechanism": "auction"},
                rates=[rate(basis="all_in")],
            )
        ),
        "a duty with a quota": Keeps(
            tariff(
                quota={"volume": {"value": "100000", "unit": "cars"}},
                rates=[rate(basis="all_in", tier="in_quota")],
            )
        ),
        "a quota without rates": Keeps(tariff(kind="tariff_rate_quota")),
        "a plain rate": Keeps(tariff(kind="quota", rates=[rate(basis="all_in")])),
    },
    "tariff.excluded_stranger": {
        "a state left out of another": Breaks(
            tariff(applies_to=["japan"], excluded=["germany"]),
            "/tariffs/0/excluded/0",
            OTHERWISE.format("germany"),
            related=("/tariffs/0/applies_to",),
        ),
        "the second one that is left out": Breaks(
            tariff(applies_to=["japan"], excluded=["eu", "germany"]),
            "/tariffs/0/excluded/1",
            OTHERWISE.format("germany"),
            related=("/tariffs/0/applies_to",),
        ),
        "a state left out of a territory": Breaks(
            {
                **tariff(applies_to=["islands"], excluded=["germany"]),
                "parties": [{"id": "islands", "name": "Islands", "kind": "territory"}],
            },
            "/tariffs/0/excluded/0",
            OTHERWISE.format("germany"),
            related=("/tariffs/0/applies_to",),
        ),
        "it imposes the tariff itself": Breaks(
            tariff(applies_to=["germany", "japan"], excluded=["us"]),
            "/tariffs/0/excluded/0",
            OTHERWISE.format("us"),
            related=("/tariffs/0/applies_to",),
        ),
        "a member of a union": Keeps(tariff(applies_to=["eu"], excluded=["germany"])),
        "a group may include it": Keeps(
            {
                **tariff(applies_to=["all", "japan"], excluded=["germany"]),
                "parties": [{"id": "all", "name": "all countries", "kind": "group"}],
            }
        ),
        "a party of no stated kind may include it": Keeps(
            {
                **tariff(applies_to=["asia"], excluded=["japan"]),
                "parties": [{"id": "asia", "name": "Asia"}],
            }
        ),
        "a territory may belong to a state": Keeps(
            {
                **tariff(applies_to=["japan"], excluded=["islands"]),
                "parties": [{"id": "islands", "name": "Islands", "kind": "territory"}],
            }
        ),
        **{
            f"a state that is {kind} another": Keeps(linked({"kind": kind}, 1))
            for kind in ("part_of", "member_of", "same_as")
        },
        "a state with more links than can be looked through": Keeps(
            linked({"kind": "ally_of"}, 201)
        ),
        "nothing is said of the partners": Keeps(tariff(excluded=["germany"])),
        "a company of the state": Keeps(
            {
                **tariff(applies_to=["japan"], excluded=["steelmaker"]),
                "parties": [{"id": "steelmaker", "name": "Steel", "kind": "company"}],
            }
        ),
    },
    "tariff.own_goods": {
        "it is imposed on its own goods": Breaks(
            tariff(applies_to=["us"]),
            "/tariffs/0/applies_to/0",
            "expected a partner, got 'us', which imposes the tariff itself",
            related=("/tariffs/0/imposed_by/0",),
        ),
        "among others": Breaks(
            tariff(applies_to=["japan", "us"], kind="import_duty"),
            "/tariffs/0/applies_to/1",
            "expected a partner, got 'us', which imposes the tariff itself",
            related=("/tariffs/0/imposed_by/0",),
        ),
        "the second of those who impose it": Breaks(
            tariff(imposed_by=["us", "japan"], applies_to=["japan"]),
            "/tariffs/0/applies_to/0",
            "expected a partner, got 'japan', which imposes the tariff itself",
            related=("/tariffs/0/imposed_by/1",),
        ),
        "a tax on what goes out": Keeps(tariff(applies_to=["us"], kind="export_tax")),
        **{
            f"a {kind} on what goes out": Keeps(tariff(applies_to=["us"], kind=kind))
            for kind in ("quota", "licence", "ban", "fee")
        },
        "a member of the union that imposes it": Keeps(
            tariff(imposed_by=["eu"], applies_to=["germany"])
        ),
        "others alone": Keeps(tariff(applies_to=["japan"])),
    },
    "tariff.products": {
        "imposed on nobody knows what": Breaks(
            tariff(actions=[{"kind": "imposed"}]), "/tariffs/0", NO_GOODS, ALL_GOODS
        ),
        "ordered after a threat": Breaks(
            tariff(actions=[{"kind": "threatened"}, {"kind": "ordered"}]),
            "/tariffs/0",
            NO_GOODS,
            ALL_GOODS,
        ),
        "only what is exempt is said": Breaks(
            tariff(actions=[{"kind": "imposed"}], products={"exempt": "medicines"}),
            "/tariffs/0/products",
            "expected the goods on which it is charged, got only those that are exempt",
            ALL_GOODS,
        ),
        "a threat": Keeps(tariff(actions=[{"kind": "threatened"}])),
        "it is to be imposed": Keeps(
            tariff(actions=[{"kind": "imposed", "certainty": "expected"}])
        ),
        "all goods": Keeps(
            tariff(
                actions=[{"kind": "imposed"}],
                products={"all_products": True, "exempt": "medicines"},
            )
        ),
        "goods by their codes": Keeps(
            tariff(
                actions=[{"kind": "imposed"}],
                products={"codes": ["8703"], "nomenclature": "HS 2022"},
            )
        ),
        "goods in words": Keeps(
            tariff(actions=[{"kind": "imposed"}], products={"text": "cars"})
        ),
        "a fee on ships": Keeps(tariff(actions=[{"kind": "imposed"}], kind="fee")),
        **{
            f"its goods are those of one to which it is {kind}": Keeps(
                {
                    "tariffs": [
                        {
                            "id": "parts-duty",
                            "imposed_by": ["us"],
                            "actions": [{"kind": "imposed"}],
                            "relations": [{"kind": kind, "to": "car-duty"}],
                        }
                    ]
                }
            )
            for kind in ("part_of", "amends", "supplements", "replaces", "same_as")
        },
    },
    "tariff.nomenclature": {
        "codes alone": Breaks(
            goods(codes=["8703"]),
            "/tariffs/0/products/codes",
            "expected a nomenclature, got codes without one",
            NAME_IT,
        ),
        "codes beside words": Breaks(
            goods(text="cars", codes=["8703", "8704"]),
            "/tariffs/0/products/codes",
            "expected a nomenclature, got codes without one",
            NAME_IT,
        ),
        "codes of what is exempt": Breaks(
            goods(all_products=True, exempt_codes=["30"]),
            "/tariffs/0/products/exempt_codes",
            "expected a nomenclature, got codes without one",
            NAME_IT,
        ),
        "codes of an edition": Keeps(goods(codes=["8703"], nomenclature="HS 2022")),
        "words alone": Keeps(goods(text="cars")),
        "all goods": Keeps(goods(all_products=True)),
    },
    "tariff.code_length": {
        "a lost zero": Breaks(
            goods(codes=["102"], nomenclature="HS 2022"),
            "/tariffs/0/products/codes/0",
            "expected 2, 4, 6, 8 or 10 digits, got '102', which has 3",
            "write '0102' if a leading zero was lost",
        ),
        "the second code of a customs tariff": Breaks(
            goods(codes=["870323", "1022190"], nomenclature="HTSUS 2025"),
            "/tariffs/0/products/codes/1",
            "expected 2, 4, 6, 8 or 10 digits, got '1022190', which has 7",
            "write '01022190' if a leading zero was lost",
        ),
        "a code of what is exempt": Breaks(
            goods(text="food", exempt_codes=["10221"], nomenclature="CN 2025"),
            "/tariffs/0/products/exempt_codes/0",
            "expected 2, 4, 6, 8 or 10 digits, got '10221', which has 5",
            "write '010221' if a leading zero was lost",
        ),
        "seven digits of the Harmonized System": Breaks(
            goods(codes=["1022190"], nomenclature="Harmonized System"),
            "/tariffs/0/products/codes/0",
            "expected 2, 4, 6, 8 or 10 digits, got '1022190', which has 7",
            "write '01022190' if a leading zero was lost",
        ),
        "ten digits": Keeps(goods(codes=["0102219000"], nomenclature="HS 2022")),
        "two digits": Keeps(goods(codes=["01"], nomenclature="HS 2022")),
        "another nomenclature": Keeps(goods(codes=["781"], nomenclature="SITC Rev. 4")),
        "nine digits of the tariff of Japan": Keeps(
            goods(codes=["870323919"], nomenclature="HS 2022 (Japan)")
        ),
        "nine digits of some country": Keeps(goods(codes=["870323919"])),
    },
    "tariff.exempt": {
        "a code of another chapter": Breaks(
            goods(codes=["87"], exempt_codes=["3004"], nomenclature="HS 2022"),
            "/tariffs/0/products/exempt_codes/0",
            "expected a code inside one of the codes, got '3004', which lies in none",
        ),
        "a heading beside the one that is meant": Breaks(
            goods(
                codes=["8703", "8708"],
                exempt_codes=["870321", "8704"],
                nomenclature="HS 2022",
            ),
            "/tariffs/0/products/exempt_codes/1",
            "expected a code inside one of the codes, got '8704', which lies in none",
        ),
        "a subheading of another heading": Breaks(
            goods(
                codes=["870321"], exempt_codes=["87032210"], nomenclature="HTSUS 2025"
            ),
            "/tariffs/0/products/exempt_codes/0",
            "expected a code inside one of the codes, got '87032210', which lies in "
            "none",
        ),
        "a code inside": Keeps(
            goods(codes=["87"], exempt_codes=["870321"], nomenclature="HS 2022")
        ),
        "the code itself": Keeps(
            goods(codes=["8703"], exempt_codes=["8703"], nomenclature="HS 2022")
        ),
        "a wider code": Keeps(
            goods(codes=["870321"], exempt_codes=["87"], nomenclature="HS 2022")
        ),
        "all goods": Keeps(
            goods(all_products=True, exempt_codes=["30"], nomenclature="HS 2022")
        ),
        "goods in words as well": Keeps(
            goods(
                codes=["87"],
                text="and all medicines",
                exempt_codes=["3004"],
                nomenclature="HS 2022",
            )
        ),
    },
}
