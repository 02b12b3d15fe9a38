"""From bytes to a dossier and back, losing nothing.

Good input takes the straight way: the text is read by the fastest JSON reader at hand,
the objects by functions made for each class. Where anything on that way is wrong or in
doubt, the careful way begins again from the text: it reads the JSON strictly and says
all that is wrong, each problem at its place.
"""

from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from heapq import merge
from itertools import islice

from attrs import evolve

from diplonews.collector import collector_paused
from diplonews.errors import InvalidData, Problem
from diplonews.explain import explain
from diplonews.files import StrPath, path_of, read_at_most, replacing
from diplonews.json_decoding import decoded
from diplonews.json_places import places
from diplonews.limits import DEFAULT, OWN, Limits
from diplonews.plain_json import write
from diplonews.quick_json import Refused, quick_parse
from diplonews.reader import Tally, read_dossier
from diplonews.records.dossier import Dossier
from diplonews.strict_json import Reading, parse, read_all
from diplonews.wording import kind_of
from diplonews.writer import writer

__all__ = ["digest", "dump", "dumps", "explanation", "load", "loads", "placed"]

#: From here on, in characters or bytes, the garbage collector is worth a thought.
_LARGE = 2**18


# -- reading ---------------------------------------------------------------------------


def loads(data: str | bytes | bytearray, *, limits: Limits = DEFAULT) -> Dossier:
    """Read a dossier from JSON, or raise `InvalidData` with all that is wrong with it.

    A byte order mark at the start gives a `DiplonewsWarning`.
    """
    try:
        with collector_paused() if len(data) > _LARGE else nullcontext():
            return _straight(data, limits)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001, S110 - whatever it is, the careful way finds it
        pass
    return _careful(data, limits)


def load(path: StrPath, *, limits: Limits = DEFAULT) -> Dossier:
    """Read a dossier from a file, as `loads` does; raises `OSError` too.

    Of a file larger than the limit no more is read than that.
    """
    with path_of(path).open("rb") as file:
        return loads(read_at_most(file, limits.size + 1), limits=limits)


def _straight(data: str | bytes | bytearray, limits: Limits) -> Dossier:
    quick = quick_parse(data, limits)
    tally = Tally()
    dossier = read_dossier(quick.plain, tally)
    if not quick.agrees_with(tally.keys, tally.zeros):
        raise Refused
    return dossier


def _careful(data: str | bytes | bytearray, limits: Limits) -> Dossier:
    text = decoded(data, limits)
    reading = read_all(text, limits)
    if not reading.total:
        try:
            return read_dossier(reading.value, Tally())
        except MemoryError:
            raise
        except Exception:  # noqa: BLE001, S110 - it is explained below
            pass
    raise explanation(text, reading, limits)


def explanation(text: str, reading: Reading, limits: Limits) -> InvalidData:
    """Say all that is wrong with a text that is JSON, in its order."""
    found = explain(Dossier, reading.value, limits.problems)
    problems = merge(reading.problems, placed(text, found.problems), key=_position)
    first = islice(problems, limits.problems)
    return InvalidData(first, "dossier", reading.total + found.total)


def placed(text: str, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Give problems with the places of their values, or of the keys that are wrong.

    A field that is not there has the place of the object that lacks it.
    """
    paths = {problem.path for problem in problems}
    found = places(text, paths)
    holders = {path: path.rpartition("/")[0] for path in paths - found.keys()}
    found_holders = places(text, holders.values()) if holders else {}
    for problem in problems:
        place = found.get(problem.path) or found_holders[holders[problem.path]]
        wrong_key = place.key if problem.code == "key.unknown" else None
        line, column = wrong_key or place.value
        yield evolve(problem, line=line, column=column)


def _position(problem: Problem) -> tuple[int, int]:
    return problem.line or 0, problem.column or 0


# -- writing ---------------------------------------------------------------------------


def dumps(dossier: Dossier, *, indent: int | None = None) -> str:
    """Write a dossier as JSON: declared order, defaults left out, a final line feed.

    Without `indent` it is the canonical form, the same bytes everywhere.
    """
    if type(dossier) is not Dossier:
        message = f"expected a Dossier, got {kind_of(dossier)}"
        raise InvalidData([Problem(code="type.wrong", message=message)], "dossier")
    text = writer(Dossier)((dossier,)) + "\n"
    return text if indent is None else write(parse(text, OWN), indent)


def dump(dossier: Dossier, path: StrPath, *, indent: int | None = None) -> None:
    """Write a dossier to a file in UTF-8, whole or not at all; raises `OSError`.

    Until all is written the old file stays as it was, whatever happens. Its mode stays,
    and a symbolic link goes on leading where it does.
    """
    text = dumps(dossier, indent=indent)
    with replacing(path) as file:
        file.write(text.encode())


def digest(dossier: Dossier) -> str:
    """Give the SHA-256 of the canonical form, in 64 lower-case hexadecimal digits.

    Equal dossiers have equal digests, unless keys of own data, or of what an account
    claims, stand in another order, or a number has other zeros at its end.
    """
    from hashlib import sha256  # who does not ask does not pay for it

    return sha256(dumps(dossier).encode()).hexdigest()
