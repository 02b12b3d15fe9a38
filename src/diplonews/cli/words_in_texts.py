"""`diplonews locate`, `anchor` and `review`: the words of sources, for who curates."""

import argparse

from diplonews.cli.arguments import (
    COMES_ALONG,
    Commands,
    add_texts,
    add_width,
    texts_given,
)
from diplonews.cli.streams import (
    Unreadable,
    bytes_in,
    dossier_in,
    put,
    text_in,
    warnings_told,
)
from diplonews.codec import dump, dumps
from diplonews.curation.anchoring import anchor
from diplonews.curation.reviewing import review
from diplonews.texts.locating import locate

__all__ = ["add_to"]


def add_to(commands: Commands) -> None:
    """Add the commands to the parser."""
    _add_locate(commands)
    _add_anchor(commands)
    _add_review(commands)


def _add_locate(commands: Commands) -> None:
    parser = commands.add_parser(
        "locate",
        help="print where words stand in a text",
        description="Print the start and the end of words in a text, in characters "
        "from 0, the end exclusive. Words that are not there, or in several places, "
        "are refused, with what comes near.",
    )
    parser.add_argument("file", metavar="TEXT-FILE", help="a text in UTF-8, or -")
    parser.add_argument("words", help="the words, white space as one likes")
    parser.add_argument("--prefix", default="", help="the words right before")
    parser.add_argument("--suffix", default="", help="the words right after")
    parser.set_defaults(run=_locate)


def _locate(options: argparse.Namespace) -> int:
    text = text_in(options.file)
    start, end = locate(
        text, options.words, prefix=options.prefix, suffix=options.suffix
    )
    put(f"{start} {end}\n")
    return 0


def _add_anchor(commands: Commands) -> None:
    parser = commands.add_parser(
        "anchor",
        help="write the offsets of evidence that gives words only",
        description="Read a draft whose evidence gives words (`exact`), find them in "
        "the texts of the sources, and print the dossier with offsets, and with the "
        "hash and length of each text.",
    )
    parser.add_argument("file", metavar="DRAFT", help="a draft in JSON, or -")
    add_texts(parser, required=True)
    parser.add_argument(
        "--drop-exact",
        action="store_true",
        help="leave the words out where the offsets do, so as not to republish them",
    )
    parser.add_argument("--output", metavar="FILE", help="write to a file instead")
    parser.set_defaults(run=_anchor)


def _anchor(options: argparse.Namespace) -> int:
    draft, texts = bytes_in(options.file), texts_given(options)
    with warnings_told(options.file):
        dossier = anchor(draft, texts, drop_exact=options.drop_exact)
    if options.output is None:
        put(dumps(dossier, indent=2))
    else:
        try:
            dump(dossier, options.output, indent=2)
        except OSError as error:
            raise Unreadable(options.output, str(error.strerror)) from None
    return 0


def _add_review(commands: Commands) -> None:
    parser = commands.add_parser(
        "review",
        help="print every record with its words beside it",
        description="Print every record with the words of its evidence, as they stand "
        "in the texts of the sources, and the passages that nothing rests on.",
    )
    parser.add_argument("file", metavar="FILE", help=COMES_ALONG)
    add_texts(parser)
    add_width(parser)
    parser.set_defaults(run=_review)


def _review(options: argparse.Namespace) -> int:
    dossier, texts = dossier_in(options.file), texts_given(options)
    put(review(dossier, texts, options.width))
    return 0
