"""Arguments that several commands take."""

import argparse
import re
import shutil
from typing import Any

from diplonews import fixtures
from diplonews.cli.streams import text_in
from diplonews.wording import quoted

__all__ = ["COMES_ALONG", "Commands", "add_texts", "add_width", "texts_given"]

#: What `ArgumentParser.add_subparsers` gives, which argparse has no public name for.
Commands = Any

COMES_ALONG = "a dossier in JSON, - for standard input, or one that comes along: " + (
    ", ".join(fixtures.NAMES)
)


def add_width(parser: argparse.ArgumentParser) -> None:
    """Have a command take the width of its lines."""
    parser.add_argument(
        "--width",
        type=_width,
        default=shutil.get_terminal_size((88, 24)).columns,
        help="the characters on a line (default: the terminal's)",
    )


def _width(text: str) -> int:
    if not re.fullmatch("[1-9][0-9]{0,3}", text):
        raise argparse.ArgumentTypeError(
            f"expected a number from 1 to 9999, got {quoted(text)}"
        )
    return int(text)


def add_texts(parser: argparse.ArgumentParser, *, required: bool = False) -> None:
    """Have a command take the texts of sources."""
    parser.add_argument(
        "--text",
        dest="texts",
        metavar="ID=FILE",
        action="append",
        type=_id_and_file,
        default=[],
        required=required,
        help="the text of the source with this id, in UTF-8; may be given again",
    )


def _id_and_file(text: str) -> tuple[str, str]:
    source_id, sign, name = text.partition("=")
    if not (source_id and sign and name):
        raise argparse.ArgumentTypeError(
            f"expected the id of a source, = and a file, got {quoted(text)}"
        )
    return source_id, name


def texts_given(options: argparse.Namespace) -> dict[str, str]:
    """Read the texts that were given."""
    given: list[tuple[str, str]] = options.texts
    return {source_id: text_in(name) for source_id, name in given}
