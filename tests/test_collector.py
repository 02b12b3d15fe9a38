"""The pause of the garbage collector: short, and over whatever happens."""

import gc
import os
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from diplonews import Dossier, InvalidData, Party, codec, dumps, loads
from diplonews.collector import collector_paused


@pytest.fixture(autouse=True)
def collecting() -> Iterator[None]:
    """Start and end each test with the collector at work."""
    gc.enable()
    yield
    gc.enable()


def test_it_stops_and_starts_the_collector() -> None:
    """During a pause nothing is collected, and after it as before."""
    with collector_paused():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_collector_that_is_stopped_stays_so() -> None:
    """Who has stopped it finds it stopped."""
    gc.disable()
    with collector_paused():
        assert not gc.isenabled()
    assert not gc.isenabled()


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_it_ends_with_an_error(error: type[BaseException]) -> None:
    """The collector starts again whatever is raised."""
    with pytest.raises(error), collector_paused():
        raise error
    assert gc.isenabled()


def test_a_pause_within_a_pause_does_not_prolong_it() -> None:
    """There is one at a time; the first to begin ends it."""
    with collector_paused():
        with collector_paused():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_threads_leave_it_at_work() -> None:
    """However pauses overlap, the collector works after the last."""
    barrier = threading.Barrier(8)

    def pause() -> None:
        barrier.wait()
        for _ in range(200):
            with collector_paused():
                pass

    threads = [threading.Thread(target=pause) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert gc.isenabled()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_forked_process_does_not_inherit_it() -> None:
    """A child of a process that pauses collects, and can pause itself."""
    with collector_paused():
        child = os.fork()
        if not child:
            works = gc.isenabled()
            with collector_paused():
                works = works and not gc.isenabled()
            os._exit(0 if works and gc.isenabled() else 1)
        assert os.waitpid(child, 0)[1] == 0
        assert not gc.isenabled()
    assert gc.isenabled()


def seen_while_reading(text: str, monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Say whether the collector was at work while a text was read."""
    seen: list[bool] = []
    straight: Any = vars(codec)["_straight"]

    def watched(*arguments: object) -> Any:
        seen.append(gc.isenabled())
        return straight(*arguments)

    monkeypatch.setattr(codec, "_straight", watched)
    try:
        loads(text)
    except InvalidData:
        seen.append(gc.isenabled())
    return seen


def test_only_large_texts_are_read_in_a_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    """Up to 256 KiB the collector goes on; it does so after a large text too."""
    small = dumps(Dossier(id="d"))
    large = small + " " * (2**18 + 1 - len(small))
    assert seen_while_reading(large[:-1], monkeypatch) == [True]
    assert seen_while_reading(large, monkeypatch) == [False]
    assert gc.isenabled()


def test_a_large_text_that_is_wrong_ends_the_pause(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is wrong is explained with the collector at work."""
    wrong = dumps(Dossier(id="d", parties=(Party(id="p", name="P"),))).replace("P", "")
    seen = seen_while_reading(wrong + " " * 2**18, monkeypatch)
    assert seen == [False, True]
