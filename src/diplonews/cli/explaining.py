"""`diplonews explain`: the page of a rule."""

import argparse

from diplonews.checks.pages import explained
from diplonews.cli.arguments import Commands
from diplonews.cli.streams import UNUSABLE, complain, put
from diplonews.errors import DiplonewsError

__all__ = ["add_to"]


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "explain",
        help="print what a code means, with examples and the mend",
        description="Print what the code of a problem means.",
    )
    parser.add_argument("code", metavar="CODE", help="a code such as tariff.basis")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    try:
        put(f"{explained(options.code)}\n")
    except DiplonewsError as error:
        complain(options.command, str(error))
        return UNUSABLE
    return 0
