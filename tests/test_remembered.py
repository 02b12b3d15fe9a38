"""Tables that fill themselves: bounded, and never wrong."""

import threading
from typing import Any

import pytest

from diplonews.remembered import Remembered


class Finder:
    """Finds what texts mean, and notes which ones were looked for."""

    def __init__(self) -> None:
        self.asked: list[Any] = []

    def __call__(self, key: Any) -> Any:
        """Give a new object for a key; refuse those that begin with a minus."""
        self.asked.append(key)
        if key[:1] == "-":
            raise ValueError(key)
        return [key]


def test_the_same_text_gives_the_same_object() -> None:
    """What was found once is given again without looking."""
    find = Finder()
    table = Remembered(find)
    assert table["abcde"] == ["abcde"]
    assert table["abcde"] is table["abcde"]
    assert find.asked == ["abcde"]
    assert table == {"abcde": ["abcde"]}


def test_a_long_text_is_not_remembered() -> None:
    """What is longer than 200 characters is found anew each time."""
    find = Finder()
    table = Remembered(find)
    assert table["a" * 200] is table["a" * 200]
    assert table["a" * 201] == ["a" * 201]
    assert table["a" * 201] is not table["a" * 201]
    assert find.asked == ["a" * 200, *["a" * 201] * 3]
    assert list(table) == ["a" * 200]


def test_tuples_are_remembered_by_their_length() -> None:
    """An array counts by all the characters of its members."""
    table = Remembered(Finder())
    assert table["a" * 199, "b"] is table["a" * 199, "b"]
    assert table["a" * 199, "bc"] is not table["a" * 199, "bc"]
    assert table[()] is table[()]
    assert list(table) == [("a" * 199, "b"), ()]


def test_a_refusal_is_not_remembered() -> None:
    """What cannot be found raises each time, and leaves nothing behind."""
    find = Finder()
    table = Remembered(find)
    for _ in range(2):
        with pytest.raises(ValueError, match=r"^-a$"):
            table["-a"]
    assert find.asked == ["-a", "-a"]
    assert table == {}


def test_nothing_is_looked_for_by_asking_whether_it_is_there() -> None:
    """Only indexing finds; `get` and `in` see what is remembered."""
    table = Remembered(Finder())
    assert table.get("a") is None
    assert "a" not in table


def test_no_more_is_remembered_than_admitted() -> None:
    """A full table is emptied before the next is remembered, and goes on."""
    most = Remembered.MOST
    assert most == 4096
    table = Remembered(Finder())
    for number in range(most):
        assert table[str(number)] == [str(number)]
    assert len(table) == most
    assert table["0"] is table["0"]
    assert len(table) == most
    assert table["x"] == ["x"]
    assert list(table) == ["x"]
    for number in range(3 * most):
        assert table[str(number)] == [str(number)]
        assert len(table) <= most


def test_threads_share_a_table(monkeypatch: pytest.MonkeyPatch) -> None:
    """Threads that fill and empty a table at once each get what they ask for."""
    monkeypatch.setattr(Remembered, "MOST", 10)
    table = Remembered(lambda key: key + key)
    wrong: list[str] = []
    barrier = threading.Barrier(8)

    def ask(shift: int) -> None:
        barrier.wait()
        for number in range(2000):
            key = str((number * 7 + shift) % 50)
            if table[key] != key + key:
                wrong.append(key)

    threads = [threading.Thread(target=ask, args=(shift,)) for shift in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert len(table) <= 10 + len(threads)
