"""A table that fills itself: the same few texts come again and again."""

from collections.abc import Callable
from typing import Any

__all__ = ["Remembered"]


class Remembered(dict[Any, Any]):
    """What texts, or tuples of texts, were found to mean, up to a number of them.

    The same text gives the same object each time, which saves memory too. Long ones are
    not kept.
    """

    MOST = 4096
    LONGEST = 200

    def __init__(self, find: Callable[[Any], Any]) -> None:
        """Remember what `find` gives."""
        super().__init__()
        self._find = find

    def __missing__(self, key: Any) -> Any:
        value = self._find(key)
        if (len(key) if type(key) is str else sum(map(len, key))) <= self.LONGEST:
            if len(self) >= self.MOST:
                self.clear()
            self[key] = value
        return value
