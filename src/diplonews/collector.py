"""A pause of Python's garbage collector while a large text is read.

What is read has no cycles, but the collector would go through all of it again and again
as it grows: reading 10,000 records takes twice as long with it as without.
"""

import gc
import os
from collections.abc import Generator
from contextlib import contextmanager
from threading import Lock

__all__ = ["collector_paused"]

#: Held during a pause: there is one at a time, so none is ever prolonged.
_PAUSE = Lock()


@contextmanager
def collector_paused() -> Generator[None, None, None]:
    """Stop the collector, unless it is stopped, and start it again."""
    if not gc.isenabled() or not _PAUSE.acquire(blocking=False):
        yield
        return
    try:
        gc.disable()
        yield
    finally:
        _end_pause()


def _end_pause() -> None:
    gc.enable()
    if _PAUSE.locked():  # a child that was forked in the pause has ended it already
        _PAUSE.release()


def _end_pause_of_parent() -> None:
    """Go on in a process that was forked in a pause."""
    if _PAUSE.locked():
        _end_pause()


if hasattr(os, "register_at_fork"):  # not on Windows
    os.register_at_fork(after_in_child=_end_pause_of_parent)
