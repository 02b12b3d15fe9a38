"""Files: written whole or not at all, and the paths that lead to them."""

import errno
import io
import os
import re
import stat
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from functools import partial
from gzip import GzipFile
from pathlib import Path
from typing import IO, Any, NoReturn, Protocol

from diplonews.errors import DiplonewsError
from diplonews.wording import kind_of

__all__ = [
    "NotAFile",
    "ReadableBytes",
    "StrPath",
    "WritableBytes",
    "expect_file",
    "path_of",
    "read_at_most",
    "replacing",
    "unpacked",
    "writer_to",
]

StrPath = str | os.PathLike[str]


class ReadableBytes(Protocol):
    """A file of bytes that can be read: `open(..., "rb")`, `sys.stdin.buffer`."""

    def read(self, size: int, /) -> bytes:
        """Give the next bytes, at most so many; none at the end."""
        ...


class WritableBytes(Protocol):
    """A file of bytes that can be written: `open(..., "wb")`, `sys.stdout.buffer`."""

    def write(self, data: bytes, /) -> object:
        """Write the bytes."""
        ...


class NotAFile(DiplonewsError, TypeError):
    """Neither a path nor what else was asked for as a file."""


def read_at_most(file: IO[bytes], count: int) -> bytes:
    """Read a file to its end, or to so many bytes of it."""
    parts: list[bytes] = []
    while count > 0 and (part := file.read(min(count, _PART))):
        parts.append(part)
        count -= len(part)
    return b"".join(parts)


_PART = 2**20


def path_of(given: StrPath) -> Path:
    """Give a path to open; raises `OSError` where no file can have that name."""
    try:
        path: Any = os.fspath(given)
    except TypeError:
        path = None
    if not isinstance(path, str):
        raise NotAFile(f"expected a path as str or os.PathLike, got {kind_of(given)}")
    if not _can_be_named(path):  # `open` would raise a bare ValueError
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), path)
    return Path(path)


def _can_be_named(path: str) -> bool:
    try:
        return b"\0" not in os.fsencode(path)
    except UnicodeEncodeError:
        return False


def expect_file(given: object, method: str) -> None:
    """Refuse what is no file of bytes to read or to write."""
    if isinstance(given, io.TextIOBase):
        raise NotAFile(
            "expected a file of bytes, got one of text; "
            f"open it with mode '{method[0]}b'"
        )
    if not hasattr(given, method):
        raise NotAFile(f"expected a path or a file of bytes, got {kind_of(given)}")


# -- whole or not at all ---------------------------------------------------------------


@contextmanager
def replacing(given: StrPath) -> Generator[IO[bytes], None, None]:
    """Give a file to write, which takes the place of the old one when all went well.

    Until then the old file stays as it is; after any error it stays for good. A link
    goes on pointing where it does. The new file has the mode of the old one, and its
    owner and group where the system permits; other names of the old file (hard links)
    keep the old contents. What is no regular file, such as a pipe, is written at once.
    """
    path = path_of(given)
    old = _status(path)
    with _written_at_once(path, old) or _replacement(path, old) as file:
        yield file


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _written_at_once(path: Path, old: os.stat_result | None) -> IO[bytes] | None:
    if old is None:
        return None
    descriptor = _own_descriptor(path)
    if descriptor is not None:
        return os.fdopen(os.dup(descriptor), "wb")
    return None if stat.S_ISREG(old.st_mode) else path.open("wb")


def _own_descriptor(path: Path) -> int | None:
    """Give the open file that `/dev/stdout` and its like stand for.

    It may be a regular file to which a shell leads the output: replaced, it would lose
    what was printed before, and all that is printed after.
    """
    folders = re.compile(rf"/dev/fd|/proc/{os.getpid()}(/task/[0-9]+)?/fd")
    while True:
        if folders.fullmatch(path.parent.resolve().as_posix()):
            return int(path.name) if re.fullmatch("[0-9]{1,9}", path.name) else None
        if not path.is_symlink():
            return None
        path = path.parent / path.readlink()


@contextmanager
def _replacement(
    path: Path, old: os.stat_result | None
) -> Generator[IO[bytes], None, None]:
    if old is not None and not os.access(path, os.W_OK):  # protected on purpose
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    target = path.resolve()
    temporary = target.with_name(f".diplonews-{os.urandom(8).hex()}.tmp")
    try:
        with _created(temporary, path, private=old is not None) as file:
            yield file
            file.flush()
            if old is not None:
                _keep_owner_and_mode(temporary, old)
            os.fsync(file.fileno())
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    _save_folder(target.parent)


def _created(temporary: Path, path: Path, *, private: bool) -> IO[bytes]:
    """Create a file; a private one is for nobody else until it has its owner."""
    mode = 0o600 if private else 0o666
    try:
        return open(
            temporary, "xb", opener=lambda name, flags: os.open(name, flags, mode)
        )
    except OSError as error:  # of which the user knows only the path
        raise OSError(error.errno, error.strerror, str(path)) from None


def _keep_owner_and_mode(temporary: Path, old: os.stat_result) -> None:
    for owner in (old.st_uid, -1):  # one who may not give it away may share it
        with suppress(OSError, AttributeError):  # Windows has no owners of this kind
            os.chown(temporary, owner, old.st_gid)
            break
    mode = stat.S_IMODE(old.st_mode)
    if stat.S_IMODE(temporary.stat().st_mode) != mode:
        temporary.chmod(mode)


def _save_folder(folder: Path) -> None:
    """Have the new name survive a power failure, where the system can do that."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


# -- files that somebody else has opened -----------------------------------------------

_GZIP = b"\x1f\x8b"
_CHUNK = 2**16


def unpacked(file: ReadableBytes) -> io.BufferedIOBase:
    """Give what a file holds; its first bytes say whether it is packed by gzip."""
    stream = _Stream(file)
    packed = stream.is_packed()
    whole = io.BufferedReader(stream, _CHUNK)
    return GzipFile(fileobj=whole, mode="rb") if packed else whole


class _Stream(io.RawIOBase):
    """A file of bytes of any kind, of which a look at the beginning takes nothing."""

    def __init__(self, file: Any) -> None:
        #: `read1` gives what is there, where `read` would wait for the rest.
        self._read = getattr(file, "read1", file.read)
        self._ahead = memoryview(b"")

    def is_packed(self) -> bool:
        """Tell whether it begins as gzip does; one that is cut there counts too."""
        begin = b""
        while len(begin) < len(_GZIP) and (more := self._more(1)):
            begin += more
        self._ahead = memoryview(begin)
        return begin != b"" and _GZIP.startswith(begin[: len(_GZIP)])

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        data = self._ahead or memoryview(self._more(len(buffer)))
        count = min(len(data), len(buffer))
        buffer[:count] = data[:count]
        self._ahead = data[count:]  # of a view, so that much of it is not copied often
        return count

    def _more(self, size: int) -> bytes:
        data: object = self._read(size)
        if data is None:
            _refuse_to_wait()
        if isinstance(data, str):
            raise NotAFile("expected a file of bytes, got one of text")
        if not isinstance(data, bytes | bytearray):
            raise NotAFile(f"expected a file of bytes, got one of {kind_of(data)}")
        return bytes(data)


def writer_to(file: WritableBytes) -> Callable[[bytes], object]:
    """Give the function that writes all of some bytes to a file."""
    expect_file(file, "write")
    if isinstance(file, io.RawIOBase):
        return partial(_write_by_parts, file)
    return file.write


def _write_by_parts(file: io.RawIOBase, data: bytes) -> None:
    while data:
        written = file.write(data)
        if not written:
            _refuse_to_wait()
        data = data[written:]


def _refuse_to_wait() -> NoReturn:
    raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
