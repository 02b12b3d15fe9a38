"""`diplonews check`: what does not hold together, one line a problem."""

import argparse
import json
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from diplonews.characters import escape
from diplonews.checks import check
from diplonews.checks.catalogue import chosen
from diplonews.cli.arguments import Commands, add_texts
from diplonews.cli.streams import (
    INVALID,
    UNUSABLE,
    Unreadable,
    complain,
    document,
    put,
    text_in,
    warnings_told,
)
from diplonews.codec import loads, placed
from diplonews.errors import DiplonewsError, InvalidData, Problem
from diplonews.files import path_of
from diplonews.json_lines import BadLine, lines_of
from diplonews.limits import DEFAULT
from diplonews.records.dossier import Dossier
from diplonews.wording import quoted

__all__ = ["add_to"]

_SEVERITIES = ("error", "warning", "information")


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "check",
        help="say what does not hold together in dossiers",
        description="Check dossiers: what is malformed, and what does not hold "
        "together. Exits with 0 if there is no error, with 1 if there is one, with 2 "
        "if a file cannot be read.",
    )
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        help="a dossier in JSON, dossiers in JSON Lines (.jsonl, .jsonl.gz), or - for "
        "standard input",
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="the form of output"
    )
    parser.add_argument(
        "--select",
        type=_codes,
        metavar="CODES",
        help="look for these codes or families only, with commas between them",
    )
    parser.add_argument(
        "--ignore",
        type=_codes,
        metavar="CODES",
        default=(),
        help="leave out these codes or families",
    )
    parser.add_argument(
        "--texts",
        metavar="DIR",
        dest="folder",
        type=_folder,
        help="a folder with the texts of sources, each in ID.txt",
    )
    add_texts(parser)
    parser.set_defaults(run=_run)


def _codes(text: str) -> tuple[str, ...]:
    codes = tuple(filter(None, (part.strip() for part in text.split(","))))
    if not codes:
        raise argparse.ArgumentTypeError("expected codes or families, got none")
    try:
        chosen(codes, ())
    except DiplonewsError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    return codes


def _folder(name: str) -> Path:
    path = Path(name)
    try:
        is_folder = path.is_dir()
    except (OSError, ValueError):  # a name that no folder can have
        is_folder = False
    if not is_folder:
        raise argparse.ArgumentTypeError(f"expected a folder, got {quoted(name)}")
    return path


# -- one file after the other ----------------------------------------------------------


@frozen
class _Checked:
    """What was found in one file."""

    file: str
    problems: tuple[Problem, ...] = ()
    total: int = 0
    is_readable: bool = True

    def count(self, severity: str) -> int:
        """Count the problems of one severity; those not listed are errors."""
        listed = sum(problem.severity == severity for problem in self.problems)
        more = self.total - len(self.problems) if severity == "error" else 0
        return listed + more


def _run(options: argparse.Namespace) -> int:
    looked_up: set[str] = set()
    options.looked_up = looked_up
    checked: list[_Checked] = []
    for name in options.files:
        found = _checked(name, options)
        checked.append(found)
        if options.format == "text":
            put("".join(f"{line}\n" for line in _lines(found)))
    texts = looked_up if options.folder or options.texts else None
    put(_summary(checked, texts) if options.format == "text" else _as_json(checked))
    unused = {name for name, _ in options.texts} - looked_up
    for name in sorted(unused):
        complain(name, "no source with this id is in the files, so no text was read")
    if unused or not all(found.is_readable for found in checked):
        return UNUSABLE
    return INVALID if any(found.count("error") for found in checked) else 0


def _checked(name: str, options: argparse.Namespace) -> _Checked:
    try:
        if name.endswith((".jsonl", ".jsonl.gz")):
            parts = tuple(_in_lines(name, options))
        else:
            with warnings_told(name):
                parts = (_in_document(name, document(name), options),)
    except Unreadable as error:
        complain(error.name, error.reason)
        return _Checked(name, is_readable=False)
    problems = tuple(problem for part in parts for problem in part.problems)
    return _Checked(name, problems, sum(part.total for part in parts))


def _in_lines(name: str, options: argparse.Namespace) -> Iterator[_Checked]:
    try:
        with path_of(name).open("rb", 0) as file:
            lines = lines_of(file, DEFAULT.size)
            while True:
                try:
                    line = next(lines, None)
                    if line is None:
                        return
                    dossier = line.dossier(DEFAULT)
                except BadLine as error:
                    yield _Checked(name, error.problems, error.total)
                    continue
                found = _found(dossier, line.data, options)
                problems = tuple(evolve(p, line=line.number) for p in found)
                yield _Checked(name, problems, len(problems))
    except OSError as error:
        raise Unreadable(name, str(error.strerror)) from None


def _in_document(name: str, data: bytes, options: argparse.Namespace) -> _Checked:
    try:
        dossier = loads(data)
    except InvalidData as error:
        return _Checked(name, error.problems, error.total)
    problems = _found(dossier, data, options)
    return _Checked(name, problems, len(problems))


def _found(
    dossier: Dossier, data: bytes, options: argparse.Namespace
) -> tuple[Problem, ...]:
    report = check(
        dossier,
        texts=_texts(dossier, options),
        select=options.select,
        ignore=options.ignore,
    )
    if not report.problems:
        return ()
    return tuple(placed(data.decode("utf-8-sig"), report.problems))


def _texts(dossier: Dossier, options: argparse.Namespace) -> Mapping[str, str]:
    """Give the texts of the sources that the dossier has, as far as there are any."""
    files: dict[str, str] = dict(options.texts)
    for source in dossier.sources if options.folder else ():
        path = options.folder / f"{source.id}.txt"
        if _exists(path):
            files.setdefault(source.id, str(path))
    ids = {source.id for source in dossier.sources}
    used = {name: file for name, file in files.items() if name in ids}
    options.looked_up.update(used)
    return {name: text_in(file) for name, file in used.items()}


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as error:
        raise Unreadable(str(path), str(error.strerror)) from None


# -- what is printed -------------------------------------------------------------------


def _lines(checked: _Checked) -> Iterator[str]:
    file = escape(checked.file)
    for problem in checked.problems:
        words = "; ".join(filter(None, (problem.message, problem.hint)))
        place = f"{file}:{problem.line or 1}:{problem.column or 1}"
        where = f" ({escape(problem.path)})" if problem.path else ""
        note = "" if problem.severity == "error" else f" [{problem.severity}]"
        yield f"{place}: {problem.code} {words}{where}{note}"
    more = checked.total - len(checked.problems)
    if more:
        yield f"{file}: and {more:,} problems more"


def _summary(checked: list[_Checked], texts: Collection[str] | None) -> str:
    counts = _counts(checked)
    files = sum(found.is_readable for found in checked)
    parts = [
        _counted(files, "file"),
        _counted(counts["error"], "error"),
        _counted(counts["warning"], "warning"),
    ]
    if counts["information"]:
        parts.append(f"{counts['information']:,} for information")
    if texts is not None:
        parts.append(f"words looked up in {_counted(len(texts), 'text')}")
    return f"{parts[0]} checked: {', '.join(parts[1:])}\n"


def _counts(checked: list[_Checked]) -> dict[str, int]:
    return {name: sum(found.count(name) for found in checked) for name in _SEVERITIES}


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _as_json(checked: list[_Checked]) -> str:
    files = [
        {
            "file": found.file,
            "readable": found.is_readable,
            "problems": [_plain(problem) for problem in found.problems],
            "total": found.total,
        }
        for found in checked
    ]
    return json.dumps({"files": files, **_counts(checked)}, indent=2) + "\n"


def _plain(problem: Problem) -> dict[str, Any]:
    names = ("severity", "code", "line", "column", "path", "message", "hint", "related")
    return {name: getattr(problem, name) for name in names}
