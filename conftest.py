"""Run the examples of the README and of the pages in docs as tests.

Python blocks run as they stand, or as a doctest where they start with `>>>`. A console
block holds commands after `$ diplonews ` and what they print. All blocks of a page
share their names, and an empty folder to work in.
"""

import os
import re
import shlex
from contextlib import redirect_stderr, redirect_stdout
from doctest import ELLIPSIS, OutputChecker
from io import StringIO
from tempfile import TemporaryDirectory
from typing import Any

from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

from diplonews.cli import main

_COMMAND = re.compile(r"^\$ diplonews (.*)\n((?:(?!\$ ).*\n?)*)", re.MULTILINE)


def _run_commands(example: Example) -> str | None:
    """Say how the output of a command differs from what the page has, or None."""
    for arguments, wanted in _COMMAND.findall(example.parsed):
        printed = StringIO()
        with redirect_stdout(printed), redirect_stderr(printed):
            main(shlex.split(arguments))
        if not OutputChecker().check_output(wanted, printed.getvalue(), ELLIPSIS):
            return f"diplonews {arguments} printed:\n{printed.getvalue()}"
    return None


def _enter_empty_folder(names: dict[str, Any]) -> None:
    folder = TemporaryDirectory()
    names["_leave"] = (folder, os.getcwd())  # noqa: PTH109 - put back as it was
    os.chdir(folder.name)


def _leave_folder(names: dict[str, Any]) -> None:
    folder, before = names["_leave"]
    os.chdir(before)
    folder.cleanup()


pytest_collect_file = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=ELLIPSIS),
        CodeBlockParser(language="console", evaluator=_run_commands),
    ],
    patterns=["README.md", "docs/*.md"],
    setup=_enter_empty_folder,
    teardown=_leave_folder,
).pytest()
