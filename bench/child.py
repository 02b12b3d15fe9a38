"""One peer in a process of its own, which does what it is asked and answers.

`python -m bench.child PEER` reads one question a line from its input, as JSON: the
module and function that answer it, and their arguments beside the peer.
"""

import json
import subprocess
import sys
from importlib import import_module
from types import TracebackType
from typing import Any, Self

from bench.peers import made

__all__ = ["Child", "answered"]


class Child:
    """A process with one peer, as its parent sees it."""

    def __init__(self, peer: str) -> None:
        self.peer = peer
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bench.child", peer],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def ask(self, function: str, *arguments: Any) -> Any:
        """Have `module.function` called in the child, and give its answer."""
        if self._process.stdin is None or self._process.stdout is None:
            raise RuntimeError("a process without pipes")
        self._process.stdin.write(json.dumps([function, *arguments]) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            raise RuntimeError(f"{self.peer}: {function} failed; see above")
        return json.loads(answer)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._process.stdin:
            self._process.stdin.close()
        self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()


def answered(peer: str, function: str, *arguments: Any) -> Any:
    """Ask one question of a new process."""
    with Child(peer) as child:
        return child.ask(function, *arguments)


def main() -> None:
    """Answer questions until there are no more."""
    peer = made(sys.argv[1])
    for line in sys.stdin:
        question, *arguments = json.loads(line)
        module, function = question.split(".")
        answer = getattr(import_module(f"bench.{module}"), function)(peer, *arguments)
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
