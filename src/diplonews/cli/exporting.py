"""`diplonews schema`: the JSON Schema of a dossier or of one class in it."""

import argparse

from diplonews.cli.arguments import Commands
from diplonews.cli.streams import UNUSABLE, Unreadable, complain, put
from diplonews.errors import DiplonewsError
from diplonews.files import replacing
from diplonews.schemas.export import DRAFTS, class_named, json_schema, schema_text

__all__ = ["add_to"]


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "schema",
        help="print the JSON Schema of a dossier or of one class",
        description="Print the JSON Schema of a dossier, or of one class in it.",
    )
    parser.add_argument(
        "cls",
        metavar="CLASS",
        nargs="?",
        default="Dossier",
        help="a class such as Tariff (default: Dossier)",
    )
    parser.add_argument(
        "--draft",
        choices=tuple(DRAFTS),
        default="2020-12",
        help="the draft of JSON Schema (default: 2020-12)",
    )
    parser.add_argument(
        "--dereference",
        action="store_true",
        help="write every definition out where it is used, for tools without $ref",
    )
    parser.add_argument("--output", metavar="FILE", help="write it to a file")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    try:
        cls = class_named(options.cls)
    except DiplonewsError as error:
        complain(options.command, str(error))
        return UNUSABLE
    schema = json_schema(cls, draft=options.draft, dereference=options.dereference)
    if options.output is None:
        put(schema_text(schema))
        return 0
    try:
        with replacing(options.output) as file:
            file.write(schema_text(schema).encode())
    except OSError as error:
        raise Unreadable(options.output, str(error.strerror)) from None
    return 0
