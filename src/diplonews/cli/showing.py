"""`diplonews show`: a dossier in readable form."""

import argparse

from diplonews.cli.arguments import COMES_ALONG, Commands, add_width
from diplonews.cli.streams import dossier_in, put
from diplonews.display import show

__all__ = ["add_to"]


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "show",
        help="print a dossier in readable form",
        description="Print a dossier in readable form.",
    )
    parser.add_argument("file", metavar="FILE", help=COMES_ALONG)
    add_width(parser)
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    put(show(dossier_in(options.file), options.width))
    return 0
