"""Rules on the goods that a tariff meets: that they are said, and by which codes."""

from collections.abc import Iterator

from diplonews.checks.rule import Finding, rule
from diplonews.checks.world import World
from diplonews.records.tariff import Products, Tariff
from diplonews.wording import quoted

__all__ = [
    "codes_are_long_enough",
    "codes_have_a_nomenclature",
    "exempt_goods_are_included",
    "imposed_tariffs_say_on_what",
]

_IN_LAW = frozenset({"ordered", "imposed"})

#: How a tariff may say that its goods are those of another one.
_SHARING = frozenset({"part_of", "amends", "supplements", "replaces", "same_as"})


@rule("tariff.products", "warning", Tariff, "actions")
def imposed_tariffs_say_on_what(tariff: Tariff, _: World) -> Iterator[Finding]:
    """A tariff that is in law says on which goods it is charged.

    Why: a threat may leave open what it is about; a tariff that is charged cannot.
    Without the goods nobody can tell whether two tariffs meet on one product.

    Mend: give `products` in words or codes, or say `all_products`.
    """
    if tariff.kind == "fee" or any(r.kind in _SHARING for r in tariff.relations):
        return
    goods = tariff.products
    if goods is not None and (goods.text or goods.codes or goods.all_products):
        return
    if any(a.kind in _IN_LAW and a.certainty == "done" for a in tariff.actions):
        yield Finding(
            "expected the goods on which it is charged, got "
            + ("none" if goods is None else "only those that are exempt"),
            at=() if goods is None else ("products",),
            hint="give them in words or codes, or say all_products",
        )


@rule("tariff.nomenclature", "warning", Products, "codes", "exempt_codes")
def codes_have_a_nomenclature(goods: Products, _: World) -> Iterator[Finding]:
    """Codes of goods say to which nomenclature they belong.

    Why: the same digits may mean different goods in another edition, and beyond the
    sixth digit in another country.

    Mend: give `nomenclature` with its edition, such as "HS 2022" or "HTSUS 2025".
    """
    if goods.nomenclature is None:
        yield Finding(
            "expected a nomenclature, got codes without one",
            at=("codes" if goods.codes else "exempt_codes",),
            hint="name it with its edition, such as HS 2022",
        )


#: How the names of the Harmonized System and of the tariffs built on it begin.
_HARMONISED = ("hs", "hts", "cn ", "taric", "combined", "harmoni")


@rule("tariff.code_length", "warning", Products, "codes", "exempt_codes")
def codes_are_long_enough(goods: Products, _: World) -> Iterator[Finding]:
    """Codes of the Harmonized System have an even number of digits.

    Why: chapters, headings and subheadings add two digits each. A code that is read as
    a number loses its leading zero, and 0102 becomes 102. Nine digits are left out, as
    the codes of Japan have nine.

    Mend: write the zero that was lost, or name the nomenclature if it is another one.
    """
    if not (goods.nomenclature or "hs").lower().startswith(_HARMONISED):
        return
    for name, codes in (("codes", goods.codes), ("exempt_codes", goods.exempt_codes)):
        for index, code in enumerate(codes):
            if len(code) % 2 and len(code) != 9:
                yield Finding(
                    f"expected 2, 4, 6, 8 or 10 digits, got {quoted(code)}, "
                    f"which has {len(code)}",
                    at=(name, index),
                    hint=f"write '0{code}' if a leading zero was lost",
                )


@rule("tariff.exempt", "warning", Products, "exempt_codes")
def exempt_goods_are_included(goods: Products, _: World) -> Iterator[Finding]:
    """Goods are exempt only from a tariff that would otherwise meet them.

    Why: an exemption outside the codes of the tariff exempts from nothing; it shows
    that codes are missing, or that it belongs to another tariff.

    Mend: correct either list of codes. Where the goods are also described in words,
    they may be wider than the codes, and nothing is said.
    """
    if not goods.codes or goods.text is not None:
        return
    included = {*goods.codes}
    wider = {code[:length] for code in goods.codes for length in range(2, len(code))}
    for index, code in enumerate(goods.exempt_codes):
        parts = {code[:length] for length in range(2, len(code) + 1)}
        if included.isdisjoint(parts) and code not in wider:
            yield Finding(
                f"expected a code inside one of the codes, got {quoted(code)}, "
                "which lies in none",
                at=("exempt_codes", index),
            )
