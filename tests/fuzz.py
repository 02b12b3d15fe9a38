"""Throw damaged and random bytes at the readers; outside the ordinary test run.

    python tests/fuzz.py [COUNT] [--seed SEED] [--atheris | --verdicts]

Each of COUNT texts (200,000 if not said) goes through `loads`, every tenth through
`read_jsonl` as well. Nothing but `DiplonewsError` may come out, and what is read must
be the same when it is written and read again. With `--atheris` the texts are chosen by
what they cover, if atheris is installed (`pip install atheris`). With `--verdicts` one
line is printed that must be the same for the same seed on every Python, with orjson and
without: a hash of all that was read, and of all problems.
"""

import copy
import json
import sys
import time
import warnings
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal
from hashlib import sha256
from importlib import import_module
from io import BytesIO
from random import Random, SystemRandom
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from diplonews import (
    Account,
    Agreement,
    AgreementAction,
    Commitment,
    CommitmentAction,
    Condition,
    DiplonewsError,
    Dossier,
    Duration,
    Evidence,
    Financing,
    Identifier,
    InvalidData,
    JsonObject,
    Leader,
    Meeting,
    Money,
    Name,
    PartialDate,
    Participation,
    Party,
    PartyAction,
    Period,
    Place,
    Products,
    Quantity,
    Quota,
    Quote,
    Rate,
    RateComponent,
    Relation,
    Share,
    Source,
    Tariff,
    TariffAction,
    Tenure,
    TenureAction,
    dumps,
    fixtures,
    loads,
    read_jsonl,
)
from diplonews.fields import fields_of
from diplonews.plain_json import is_array, is_object, write
from diplonews.records.dossier import KINDS
from diplonews.strict_json import parse

__all__ = ["SMALL", "TOKYO", "changed", "check", "damaged", "drawn"]

COUNT = 200_000

# -- what is damaged -------------------------------------------------------------------

_ARTICLE = Source(id="article", kind="news_article", text_length=5848, language="en")
_JAPAN = Party(id="japan", name="日本", kind="state", country="JP")

#: Small dossiers that hold every class among them.
_DOSSIERS = (
    Dossier(id="d"),
    Dossier(
        id="parties",
        title="Łódź – 😀",
        as_of=PartialDate("2025-10-28"),
        sources=(_ARTICLE,),
        parties=(
            Party(
                id="japan",
                name="Japan",
                other_names=(Name(text="Tokyo", kind="metonym"),),
                identifiers=(Identifier(scheme="wikidata", value="Q17"),),
                actions=(PartyAction(kind="joined", when=PartialDate("1956~")),),
                places=(Place(name="Tokyo", country="JP"),),
                evidence=(Evidence(source="article", start=0, end=9),),
            ),
        ),
    ),
    Dossier(
        id="own-data",
        parties=(
            Party(
                id="p",
                name="P",
                extensions=JsonObject(
                    {
                        "my:a": [None, True, 0, -5, Decimal("0.50"), {"": '\\ " \n'}],
                        "my:b": {"x": {"x": {}}, "é": Decimal("1E+9")},
                    }
                ),
                accounts=(
                    Account(
                        according_to=("p",),
                        stance="denies",
                        about="/name",
                        value={"a": [1, "b"]},
                    ),
                ),
            ),
        ),
    ),
    Dossier(
        id="talks",
        parties=(_JAPAN,),
        leaders=(
            Leader(
                id="takaichi",
                name="Sanae Takaichi",
                born=PartialDate("1961-03-07"),
                tenures=(
                    Tenure(
                        office="prime_minister",
                        of="japan",
                        period=Period("2025-10-21/.."),
                        ordinal=104,
                        actions=(TenureAction(kind="elected"),),
                    ),
                ),
            ),
        ),
        meetings=(
            Meeting(
                id="m",
                when=Period("2025-10-27/2025-10-28"),
                participants=(
                    Participation(who="takaichi", role="host", on_behalf_of=("japan",)),
                ),
            ),
        ),
        quotes=(Quote(id="q", text="“Yes”", kind="direct", speakers=("takaichi",)),),
    ),
    Dossier(
        id="promises",
        parties=(_JAPAN,),
        agreements=(
            Agreement(
                id="deal",
                title="Deal",
                actions=(AgreementAction(kind="signed", duration=Duration("P90D")),),
            ),
        ),
        commitments=(
            Commitment(
                id="invest",
                what="To invest.",
                by=("japan",),
                within=Duration("P1Y"),
                amounts=(
                    Money(value=Decimal("5.50"), qualifier="at_most", currency="USD"),
                    Share(
                        minimum=Decimal(0),
                        maximum=Decimal(2),
                        of="GDP",
                        to=("japan",),
                        period=Period("2026/.."),
                        conditions=(Condition(kind="after", text="all is paid"),),
                    ),
                    Quantity(text="many", unit="aircraft"),
                ),
                partners=("japan",),
                recurrence=Duration("P1Y"),
                timing="prompt",
                financing=(
                    Financing(
                        instrument="loan",
                        share=Share(value=Decimal(5), of="it", to=("japan",)),
                    ),
                ),
                conditions=(
                    Condition(kind="if", text="It holds.", on="deal"),
                    Condition(
                        kind="unless",
                        text="It ends.",
                        deadline=PartialDate("2026-01"),
                        within=Duration("PT48H"),
                    ),
                ),
                actions=(CommitmentAction(kind="announced"),),
                relations=(Relation(kind="made_in", to="deal"),),
            ),
        ),
    ),
    Dossier(
        id="duties",
        parties=(_JAPAN,),
        tariffs=(
            Tariff(
                id="duty",
                imposed_by=("japan",),
                rates=(
                    Rate.percent("15", qualifier="at_most"),
                    Rate(
                        components=(
                            RateComponent(kind="reference", name="mfn"),
                            RateComponent(
                                kind="specific",
                                value=Decimal("0.50"),
                                currency="USD",
                                per="kg",
                            ),
                        ),
                        combination="higher_of",
                        basis="all_in",
                        covers=("mfn",),
                    ),
                ),
                products=Products(codes=("8703",), all_products=False),
                quota=Quota(volume=Quantity(value=Decimal(5), unit="t")),
                actions=(TariffAction(kind="imposed", when=PartialDate("2025-04")),),
            ),
        ),
    ),
)

SMALL: tuple[str, ...] = tuple(map(dumps, _DOSSIERS))
TOKYO: str = dumps(fixtures.tokyo())

_SMALL_PLAIN: tuple[Any, ...] = tuple(map(parse, SMALL))
_TOKYO_PLAIN: Any = parse(TOKYO)
_KEYS = sorted({each.name for cls in (Dossier, *KINDS) for each in fields_of(cls)})

# -- values ----------------------------------------------------------------------------


def _ways(value: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Give the way to every value inside of a value, itself first."""
    yield way
    if is_object(value):
        for key, member in value.items():
            yield from _ways(member, (*way, key))
    elif is_array(value):
        for index, member in enumerate(value):
            yield from _ways(member, (*way, index))


def _at(value: Any, way: tuple[Any, ...]) -> Any:
    for step in way:
        value = value[step]
    return value


#: Values of every type, and all that the small dossiers hold.
_VALUES: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    -1,
    5,
    10**17,
    10**39,
    Decimal("-0"),
    Decimal("1.50"),
    Decimal("1E+400"),
    "",
    " ",
    "a\nb",
    "\x1b[2J",
    "\u202e",
    "\ufdd0",
    "5",
    "-0",
    "1e5",
    "2025-02-30",
    "2025/2024",
    "P0D",
    "JP",
    "/name",
    "x" * 301,
    [],
    {},
    *(_at(plain, way) for plain in _SMALL_PLAIN for way in _ways(plain)),
)


def changed(random: Random, plain: Any) -> Any:
    """Change one thing in a plain value that is an object or array."""
    ways = [way for way in _ways(plain) if way]
    if not ways:
        return random.choice(_VALUES)
    way = random.choice(ways)
    holder, step = _at(plain, way[:-1]), way[-1]
    kind = random.randrange(6)
    if kind == 0:
        del holder[step]
    elif kind == 1:
        holder[step] = copy.deepcopy(random.choice(_VALUES))
    elif kind == 2 and is_object(holder):  # rename it, in its place
        members = list(holder.items())
        new = random.choice(_KEYS)
        holder.clear()
        holder.update((new if key == step else key, value) for key, value in members)
    elif kind == 2 and is_array(holder):
        holder.insert(random.randrange(len(holder)), copy.deepcopy(holder[step]))
    elif kind == 3 and is_object(holder):
        holder[random.choice(_KEYS)] = copy.deepcopy(random.choice(_VALUES))
    elif kind == 4:
        holder[step] = [holder[step]]
    else:
        other = random.choice(ways)
        if other[: len(way)] != way:
            holder[step] = copy.deepcopy(_at(plain, other))
    return plain


# -- tokens ----------------------------------------------------------------------------

#: Pieces of text that readers of JSON take for one another.
_PIECES = tuple(
    piece.encode("utf-8", "surrogatepass")
    for piece in (
        *'{}[]:,"\\ \n\t\r\0/-+.eE019\u00a0\ufeff',
        *("null", "true", "NaN", "-Infinity", "-0", "-0.0", "1e400", "1E5", "1.0"),
        *("9" * 41, "9" * 20, "0.1" + "0" * 40, "1e9999999999999999999", "01", "１２"),
        *('""', '"":0,', '"id":"d",', '"\\u0069d":"d",', '"title":"T",', '"x":1,'),
        *(
            "\\ud800",
            "\\udc00\\ud800",
            "\\u0000",
            "\ud800",
            "\U0001f600",
            '\\"',
            "\\\\",
        ),
        *("[" * 62, "]" * 62, '{"a":' * 62, "/*", "//", "'", "\x7f", "\x1f", "\u2028"),
    )
)


def _torn(random: Random, data: bytes) -> bytes:
    """Change some bytes of a text."""
    start = random.randrange(len(data) + 1)
    end = min(len(data), start + random.choice((0, 1, 1, 2, 5, 20, 100)))
    inside = data[start:end]
    kind = random.randrange(8)
    if kind == 0:
        inside = b""
    elif kind == 1:
        inside += inside
    elif kind == 2:
        inside = random.randbytes(random.randrange(1, 4))
    elif kind == 3:
        inside = bytes(byte ^ (1 << random.randrange(8)) for byte in inside)
    elif kind == 4:
        return data[:start]
    elif kind == 5:
        other = random.choice(SMALL).encode()
        cut = random.randrange(len(other))
        inside = other[cut : cut + random.randrange(40)]
    else:
        inside = random.choice(_PIECES)
    return data[:start] + inside + data[end:]


_MARKS = b'{}[]:,"'


def _retokened(random: Random, data: bytes) -> bytes:
    """Put a piece between two tokens, or in the place of one."""
    places = [index for index, byte in enumerate(data) if byte in _MARKS]
    if not places:
        return _torn(random, data)
    start = random.choice(places) + random.randrange(2)
    after = [place for place in places if place >= start]
    end = after[min(random.randrange(3), len(after) - 1)] if after else start
    piece: bytes = random.choice(_PIECES)
    return data[:start] + piece + data[random.choice((start, end)) :]


# -- texts -----------------------------------------------------------------------------


def damaged(random: Random, text: str) -> bytes:
    """Damage a text of JSON: a few bytes or tokens, or values."""
    data: bytes = text.encode()
    if random.randrange(2):
        plain = _TOKYO_PLAIN if text is TOKYO else parse(text)
        plain = copy.deepcopy(plain)
        for _ in range(random.choice((1, 1, 1, 2, 3))):
            plain = changed(random, plain)
        indent = random.choice((None, None, 0, 1))
        data = write(plain, indent).encode()
        if random.randrange(4):
            return data
    for _ in range(random.choice((1, 1, 1, 2, 4))):
        data = (_torn if random.randrange(2) else _retokened)(random, data)
    return data


_ALPHABET = '{}[]":,0123456789.eE+-\\ \nntrufalsNIy'


def drawn(random: Random) -> bytes:
    """Draw a text: now and then random, rarely a large one, mostly a small one."""
    kind = random.randrange(100)
    if kind < 3:
        return random.randbytes(random.randrange(200))
    if kind < 8:
        return "".join(random.choices(_ALPHABET, k=random.randrange(100))).encode()
    if kind < 10:
        return json.dumps(random.choice(_VALUES), default=str).encode()
    return damaged(random, TOKYO if kind == 10 else random.choice(SMALL))


# -- what must hold --------------------------------------------------------------------


def check(data: bytes, *, as_lines: bool = False) -> str:
    """Read some data as a dossier, or as JSON Lines; say "read" or "refused"."""
    dossiers: list[Dossier] = []
    verdict = "read"
    try:
        dossiers += read_jsonl(BytesIO(data)) if as_lines else [loads(data)]
    except DiplonewsError as error:
        verdict = "refused"
        _check_refusal(error)
    for dossier in dossiers:
        canonical = dumps(dossier)
        again = loads(canonical)
        assert again == dossier
        assert dumps(again) == canonical
    return verdict


def _check_refusal(error: DiplonewsError) -> None:
    assert isinstance(error, InvalidData)
    assert str(error).encode()
    assert 0 < len(error.problems) <= error.total
    assert all(problem.code and problem.message for problem in error.problems)
    lines = [problem.line or 0 for problem in error.problems]
    assert lines == sorted(lines)


# -- the run ---------------------------------------------------------------------------


class Run:
    """Counts what is read and refused; shows what must not be."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._verdicts: Counter[str] = Counter()
        self._lines: Counter[str] = Counter()
        self._start = time.monotonic()

    def feed(self, data: bytes) -> None:
        """Check one text, and every tenth as JSON Lines too."""
        try:
            self._verdicts[check(data)] += 1
            if self._verdicts.total() % 10 == 0:
                self._lines[check(data, as_lines=True)] += 1
        except BaseException:
            sys.stdout.write(f"fails: {data!r}\n")
            raise

    def report(self) -> None:
        """Print one line."""
        seconds = time.monotonic() - self._start
        sys.stdout.write(
            f"seed {self._seed}: loads {_shown(self._verdicts)}; "
            f"read_jsonl {_shown(self._lines)}; {seconds:.0f} s\n"
        )
        sys.stdout.flush()


def _shown(verdicts: Counter[str]) -> str:
    counts = (f"{verdicts[verdict]:,} {verdict}" for verdict in ("refused", "read"))
    return f"{', '.join(counts)} of {verdicts.total():,}"


def _run(count: int, seed: int) -> None:
    random, run = Random(seed), Run(seed)  # noqa: S311 - to be done again, not guessed
    for _ in range(count):
        run.feed(drawn(random))
    run.report()


def _run_verdicts(count: int, seed: int) -> None:
    """Print one hash of everything that is said of the texts."""
    random, found = Random(seed), sha256()  # noqa: S311 - to be done again
    for _ in range(count):
        found.update(_verdict(drawn(random)).encode("utf-8", "surrogatepass"))
    sys.stdout.write(f"seed {seed}, {count:,} texts: {found.hexdigest()}\n")


def _verdict(data: bytes) -> str:
    try:
        return dumps(loads(data))
    except InvalidData as error:
        return repr((error.problems, error.total))


def _run_atheris(count: int, seed: int) -> None:
    """Let atheris choose what the strategies draw; it never comes back."""
    atheris: Any = import_module("atheris")
    run = Run(seed)
    randoms: st.SearchStrategy[Any] = st.randoms(use_true_random=False)

    @settings(database=None, deadline=None)
    @given(st.binary(max_size=500) | randoms.map(drawn))
    def feed(data: bytes) -> None:
        run.feed(data)

    for text in (*SMALL, TOKYO):  # make the functions that are made when needed
        check(text.encode())
    atheris.instrument_all()
    property_: Any = feed
    fuzz: Callable[[bytes], Any] = property_.hypothesis.fuzz_one_input
    rounds = iter(range(1, count + 1))

    def test_one_input(buffer: bytes) -> None:
        fuzz(buffer)
        if next(rounds, count) == count:
            run.report()

    options = [f"-runs={count}", f"-seed={seed}", "-max_len=1000", "-len_control=0"]
    atheris.Setup([sys.argv[0], *options], test_one_input)
    atheris.Fuzz()


def main() -> None:
    """Run with the arguments of the command line."""
    parser = ArgumentParser(
        description="Throw damaged and random bytes at the readers."
    )
    parser.add_argument("count", nargs="?", type=int, default=COUNT)
    parser.add_argument("--seed", type=int, default=SystemRandom().randrange(2**31))
    kinds = parser.add_mutually_exclusive_group()
    kinds.add_argument(
        "--atheris", action="store_const", const=_run_atheris, dest="run"
    )
    kinds.add_argument(
        "--verdicts", action="store_const", const=_run_verdicts, dest="run"
    )
    asked = parser.parse_args()
    warnings.simplefilter("ignore")  # of byte order marks
    (asked.run or _run)(asked.count, asked.seed)


if __name__ == "__main__":
    main()
