"""The command line: `diplonews show tokyo`, `diplonews check FILE...` and others."""

import argparse
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from diplonews.characters import escape
from diplonews.cli import (
    checking,
    explaining,
    exporting,
    showing,
    words_in_texts,
)
from diplonews.cli.streams import (
    INTERRUPTED,
    INVALID,
    UNUSABLE,
    Unreadable,
    complain,
    complain_of,
    never_fail_on_letters,
    silence,
)
from diplonews.errors import DiplonewsError, InvalidData

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status.

    0; 1 for invalid data; 2 for bad usage and what cannot be read; 130 after Ctrl-C.
    """
    if sys.stdout is None or sys.stderr is None:  # closed before the start
        return UNUSABLE
    for stream in (sys.stdout, sys.stderr):
        never_fail_on_letters(stream)
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
    except Unreadable as error:
        complain(error.name, error.reason)
        return UNUSABLE
    except InvalidData as error:
        complain_of(options.file, error)
        return INVALID
    except DiplonewsError as error:
        complain(options.command, str(error))
        return INVALID
    except BrokenPipeError:  # the reader has seen enough
        silence(sys.stdout)
        return 0
    except OSError as error:
        complain(options.command, str(error.strerror))
        return UNUSABLE
    except KeyboardInterrupt:
        return INTERRUPTED
    return status


class _Parser(argparse.ArgumentParser):
    """A parser of arguments that shows nothing of them unescaped, and guesses none."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        """Print usage and message, and exit 2."""
        super().error(escape(message))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="diplonews", description="Typed records for diplomatic news.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", dest="command")
    showing.add_to(commands)
    checking.add_to(commands)
    explaining.add_to(commands)
    exporting.add_to(commands)
    words_in_texts.add_to(commands)
    return parser
