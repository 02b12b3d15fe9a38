"""Functions that are written for a class and compiled, as attrs and cattrs do it."""

import linecache
from typing import Any

__all__ = ["Source"]


class Source:
    """The source of one function, line by line, and the objects that it names."""

    def __init__(self) -> None:
        self._names: dict[str, Any] = {}
        self.lines: list[str] = []

    def named(self, value: object) -> str:
        """Give the name by which the source knows an object."""
        for name, known in self._names.items():
            if known is value:
                return name
        name = f"_{len(self._names)}"
        self._names[name] = value
        return name

    def add(self, *lines: str) -> None:
        """Put lines at the end."""
        self.lines += lines

    def function(self, name: str, title: str) -> Any:
        """Compile the source and give a function of it; tracebacks show its lines."""
        text = "\n".join(self.lines) + "\n"
        file = f"<diplonews generated {title}>"
        linecache.cache[file] = (len(text), None, text.splitlines(keepends=True), file)
        names = dict(self._names)
        exec(compile(text, file, "exec"), names)  # noqa: S102 - made from our classes
        return names[name]
