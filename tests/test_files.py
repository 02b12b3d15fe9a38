"""Files are written whole or not at all, whatever happens on the way."""

import errno
import gzip
import io
import os
import random
import signal
import stat
import sys
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from diplonews.codec import dump
from diplonews.errors import DiplonewsError
from diplonews.files import (
    NotAFile,
    expect_file,
    path_of,
    replacing,
    unpacked,
    writer_to,
)
from diplonews.records.dossier import Dossier

OLD = b"old" * 50_000
NEW = b"the new one" * 30_000

#: How many writers are killed: DIPLONEWS_LONG=1 for as many as a release needs.
KILLS = 500 if os.environ.get("DIPLONEWS_LONG") else 25

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")
needs_links = pytest.mark.skipif(sys.platform == "win32", reason="needs links, modes")


def save(path: Path, data: bytes) -> None:
    """Write data in two parts, of which the first reaches the disk by itself."""
    with replacing(path) as file:
        file.write(data[: len(data) // 2])
        file.flush()
        file.write(data[len(data) // 2 :])


def mode_of(path: Path) -> int:
    """Give the permissions of a file."""
    return stat.S_IMODE(path.stat().st_mode)


def in_child(work: Callable[[], object]) -> int:
    """Do some work in a process of its own; give its exit status, 99 if it raised."""
    child = os.fork()
    if child == 0:
        status = 99
        with suppress(BaseException):
            work()
            status = 0
        os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@contextmanager
def as_nobody() -> Generator[Path, None, None]:
    """Give a folder of somebody whom permissions bind, which root they do not."""
    with TemporaryDirectory() as name:
        folder = Path(name) / "work"
        folder.mkdir()
        if os.geteuid() == 0:
            Path(name).chmod(0o755)
            os.chown(folder, 65534, 65534)
        try:
            yield folder
        finally:
            folder.chmod(0o755)


def become_nobody() -> None:
    """Give up the rights of root, where there are any."""
    if os.geteuid() == 0:
        os.setgid(65534)
        os.setuid(65534)


# -- what is written -------------------------------------------------------------------


def test_a_new_file_is_written(tmp_path: Path) -> None:
    """A file that was not there is, and nothing beside it."""
    path = tmp_path / "new.json"
    save(path, NEW)
    assert path.read_bytes() == NEW
    assert list(tmp_path.iterdir()) == [path]


def test_an_old_file_is_replaced(tmp_path: Path) -> None:
    """The old file is there until the end, then the new one; nothing stays beside."""
    path = tmp_path / "file.json"
    path.write_bytes(OLD)
    with replacing(str(path)) as file:
        file.write(NEW)
        file.flush()
        assert path.read_bytes() == OLD
    assert path.read_bytes() == NEW
    assert list(tmp_path.iterdir()) == [path]


@needs_links
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o666, 0o755, 0o200])
def test_the_mode_is_kept(tmp_path: Path, mode: int) -> None:
    """The new file admits those whom the old one admitted."""
    path = tmp_path / "file.json"
    path.write_bytes(OLD)
    path.chmod(mode)
    save(path, NEW)
    assert mode_of(path) == mode


@needs_fork
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o027, 0o077])
def test_a_new_file_has_the_mode_of_any_new_file(tmp_path: Path, umask: int) -> None:
    """The mode of a new file is what the umask leaves."""
    path = tmp_path / "new.json"

    def work() -> None:
        os.umask(umask)
        save(path, NEW)

    assert in_child(work) == 0
    assert mode_of(path) == 0o666 & ~umask


@needs_links
def test_nobody_else_may_read_a_private_file_while_it_is_written(
    tmp_path: Path,
) -> None:
    """What is to be secret is so from the start."""
    path = tmp_path / "file.json"
    path.write_bytes(OLD)
    path.chmod(0o604)
    with replacing(path):
        (temporary,) = set(tmp_path.iterdir()) - {path}
        assert mode_of(temporary) == 0o600
    assert mode_of(path) == 0o604


@needs_links
@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
def test_the_owner_is_kept(tmp_path: Path) -> None:
    """Whoever may do so leaves the file to its owner and group."""
    path = tmp_path / "file.json"
    path.write_bytes(OLD)
    os.chown(path, 1234, 2345)
    path.chmod(0o640)
    save(path, NEW)
    status = path.stat()
    assert (status.st_uid, status.st_gid, mode_of(path)) == (1234, 2345, 0o640)


@needs_links
def test_an_owner_that_cannot_be_kept_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the system permits neither owner nor group, the file is written anyway."""
    tried: list[int] = []

    def refuse(_: object, owner: int, __: int) -> None:
        tried.append(owner)
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    path = tmp_path / "file.json"
    path.write_bytes(OLD)
    monkeypatch.setattr(os, "chown", refuse)
    save(path, NEW)
    assert path.read_bytes() == NEW
    assert tried == [path.stat().st_uid, -1]


@needs_links
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """What a link leads to is replaced, in its own folder; the link is not."""
    target = tmp_path / "there" / "file.json"
    target.parent.mkdir()
    target.write_bytes(OLD)
    target.chmod(0o640)
    (tmp_path / "second").symlink_to(target)
    link = tmp_path / "first"
    link.symlink_to("second")
    with replacing(link) as file:
        assert len(list(target.parent.iterdir())) == 2
        file.write(NEW)
    assert link.is_symlink()
    assert link.readlink() == Path("second")
    assert (target.read_bytes(), mode_of(target)) == (NEW, 0o640)
    assert list(target.parent.iterdir()) == [target]


@needs_links
def test_a_link_to_nothing_gets_its_target(tmp_path: Path) -> None:
    """A link whose target is missing leads to the new file."""
    link = tmp_path / "link"
    link.symlink_to("new.json")
    save(link, NEW)
    assert link.is_symlink()
    assert (tmp_path / "new.json").read_bytes() == NEW


@needs_links
def test_another_name_of_the_file_keeps_the_old_contents(tmp_path: Path) -> None:
    """The new file is a file of its own: a hard link stays with the old one."""
    path, other = tmp_path / "file.json", tmp_path / "other.json"
    path.write_bytes(OLD)
    other.hardlink_to(path)
    save(path, NEW)
    assert (path.read_bytes(), other.read_bytes()) == (NEW, OLD)


def test_a_relative_path_is_one_from_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bare name is a file in the working folder."""
    monkeypatch.chdir(tmp_path)
    save(Path("new.json"), NEW)
    assert (tmp_path / "new.json").read_bytes() == NEW


def test_the_longest_name_can_be_written(tmp_path: Path) -> None:
    """A name of 255 bytes leaves no room to add to it, and nothing is added."""
    path = tmp_path / ("n" * 255)
    save(path, NEW)
    save(path, OLD)
    assert path.read_bytes() == OLD


def test_threads_that_write_the_same_file_do_not_mix(tmp_path: Path) -> None:
    """Whoever comes last, the file is one of those that were written."""
    path = tmp_path / "file.json"
    contents = [bytes([65 + number]) * 100_000 for number in range(8)]
    seen: set[bytes] = set()

    def write(data: bytes) -> None:
        for _ in range(5):
            save(path, data)
            seen.add(path.read_bytes())

    threads = [threading.Thread(target=write, args=(data,)) for data in contents]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen <= set(contents)
    assert list(tmp_path.iterdir()) == [path]


# -- what cannot be replaced -----------------------------------------------------------


def test_a_device_is_written_at_once() -> None:
    """A device stays what it is."""
    save(Path(os.devnull), NEW)
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


@needs_fork
def test_a_named_pipe_is_written_at_once(tmp_path: Path) -> None:
    """Whoever waits at a named pipe gets the data."""
    path = tmp_path / "pipe"
    os.mkfifo(path)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(path.read_bytes()))
    reader.start()
    save(path, NEW)
    reader.join()
    assert got == [NEW]
    assert path.is_fifo()


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="needs /dev/fd")
@pytest.mark.parametrize("folder", ["/dev/fd", "/proc/self/fd", "/proc/thread-self/fd"])
def test_an_open_file_goes_on(tmp_path: Path, folder: str) -> None:
    """What is written to it before and after stands in the file too, in order."""
    path, link = tmp_path / "printed", tmp_path / "link"
    with path.open("wb", 0) as file:
        name = Path(folder, str(file.fileno()))
        link.symlink_to(name)
        file.write(b"before|")
        save(name, b"dossier|")
        save(link, b"again|")
        file.write(b"after")
    assert path.read_bytes() == b"before|dossier|again|after"


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="needs /dev/stdout")
def test_standard_output_led_to_a_file_goes_on(tmp_path: Path) -> None:
    """A shell that leads the output to a file loses nothing of it."""
    path = tmp_path / "printed"

    def work() -> None:
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT), 1)
        os.write(1, b"before|")
        save(Path("/dev/stdout"), b"dossier|")
        os.write(1, b"after")

    assert in_child(work) == 0
    assert path.read_bytes() == b"before|dossier|after"


# -- what fails ------------------------------------------------------------------------


class OutOfPaper(Exception):
    """An error of the one who writes."""


@pytest.mark.parametrize("error", [OutOfPaper, KeyboardInterrupt, GeneratorExit])
@pytest.mark.parametrize("there", [True, False])
def test_after_an_error_all_is_as_before(
    tmp_path: Path, error: type[BaseException], *, there: bool
) -> None:
    """Any error leaves the old file, or none, and nothing beside it."""
    path = tmp_path / "file.json"
    if there:
        path.write_bytes(OLD)

    def work() -> None:
        with replacing(path) as file:
            file.write(NEW)
            raise error

    with pytest.raises(error):
        work()
    assert [found.read_bytes() for found in tmp_path.iterdir()] == [OLD] * there


@pytest.mark.parametrize(
    "call", ["fsync", "chmod", "replace", "fsync and unlink"], ids=str
)
@needs_links
def test_a_call_that_fails_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    """Whichever step the system refuses, the old file stays and the error is told."""

    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    path = tmp_path / "file.json"
    path.write_bytes(OLD)
    path.chmod(0o604)
    owner = os if call.startswith("fsync") else Path
    monkeypatch.setattr(owner, call.partition(" ")[0], fail)
    if "unlink" in call:
        monkeypatch.setattr(Path, "unlink", fail)
    with pytest.raises(OSError, match=r"^\[Errno 28\] No space left on device$"):
        save(path, NEW)
    assert path.read_bytes() == OLD
    assert len(list(tmp_path.iterdir())) == 1 + ("unlink" in call)


@needs_links
def test_a_folder_that_cannot_be_saved_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a system cannot write a folder to the disk, the file counts."""
    fsync = os.fsync

    def only_files(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", only_files)
    save(tmp_path / "new.json", NEW)
    assert (tmp_path / "new.json").read_bytes() == NEW


@needs_fork
@pytest.mark.parametrize("room", [0, 1, 10_000, len(NEW) - 1])
def test_a_file_that_becomes_too_large_leaves_the_old_one(
    tmp_path: Path, room: int
) -> None:
    """A limit that the system sets on files is an error like any other."""
    import resource

    path = tmp_path / "file.json"
    path.write_bytes(OLD)

    def work() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
        with pytest.raises(OSError, match="File too large"):
            save(path, NEW)

    assert in_child(work) == 0
    assert path.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_device_is_an_error() -> None:
    """A device without room says so."""
    with pytest.raises(OSError, match="No space left on device"):
        save(Path("/dev/full"), NEW)


@needs_fork
def test_a_folder_that_admits_no_new_file_keeps_the_old_one() -> None:
    """Where nothing can be written beside it, a file is not overwritten either."""
    with as_nobody() as folder:
        path = folder / "file.json"
        path.write_bytes(OLD)
        path.chmod(0o666)
        folder.chmod(0o555)

        def work() -> None:
            become_nobody()
            with pytest.raises(PermissionError) as caught:
                save(path, NEW)
            assert caught.value.filename == str(path)

        assert in_child(work) == 0
        assert path.read_bytes() == OLD
        assert list(folder.iterdir()) == [path]


@needs_fork
def test_a_protected_file_is_not_replaced() -> None:
    """A file that may not be written is not replaced, though the folder permits it."""
    with as_nobody() as folder:
        path = folder / "file.json"

        def work() -> None:
            become_nobody()
            path.write_bytes(OLD)
            path.chmod(0o444)
            with pytest.raises(PermissionError) as caught:
                save(path, NEW)
            assert caught.value.filename == str(path)

        assert in_child(work) == 0
        assert (path.read_bytes(), mode_of(path)) == (OLD, 0o444)
        assert list(folder.iterdir()) == [path]


def test_whether_a_file_is_protected_is_asked_of_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that the system says may not be written stays; a new one is no matter."""
    path = tmp_path / "file.json"

    def refuse(*_: object) -> bool:
        return False

    monkeypatch.setattr(os, "access", refuse)
    save(path, OLD)
    with pytest.raises(PermissionError, match="Permission denied"):
        save(path, NEW)
    assert path.read_bytes() == OLD


@pytest.mark.parametrize(
    ("name", "error"),
    [
        (".", IsADirectoryError),
        ("", IsADirectoryError),
        ("missing/new.json", FileNotFoundError),
        ("file.json/new.json", NotADirectoryError),
        ("n" * 256, OSError),
    ],
    ids=["folder", "empty", "missing", "below a file", "too long"],
)
@needs_links
def test_a_path_that_cannot_be_written_is_an_error_of_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, error: type[OSError]
) -> None:
    """The error names the path that was given."""
    monkeypatch.chdir(tmp_path)
    Path("file.json").write_bytes(OLD)
    with pytest.raises(error) as caught:
        save(Path(name), NEW)
    assert str(caught.value.filename) == str(Path(name))
    assert [path.name for path in tmp_path.iterdir()] == ["file.json"]


@needs_links
def test_links_that_lead_in_a_circle_are_an_error_of_the_system(
    tmp_path: Path,
) -> None:
    """A circle of links is left alone."""
    link = tmp_path / "link"
    link.symlink_to("other")
    (tmp_path / "other").symlink_to("link")
    with pytest.raises(OSError, match="Too many levels of symbolic links"):
        save(link, NEW)
    assert link.is_symlink()


# -- writers that are killed -----------------------------------------------------------


SHORT, LONG = Dossier(id="short"), Dossier(id="long", summary="word " * 40_000 + ".")


def save_dossier(path: Path, dossier: Dossier) -> None:
    """Write a dossier as a user does."""
    dump(dossier, path)


@needs_fork
@pytest.mark.parametrize(
    ("write", "old", "new"),
    [
        pytest.param(save, OLD, NEW, id="replacing"),
        pytest.param(save_dossier, SHORT, LONG, id="dump"),
    ],
)
def test_a_killed_writer_leaves_the_old_file_or_the_new_one(
    tmp_path: Path, write: Callable[[Path, Any], None], old: Any, new: Any
) -> None:
    """Whenever kill -9 comes, the file is whole, has its mode, and the link its end."""
    path, link = tmp_path / "file.json", tmp_path / "link"
    write(path, old)
    contents = {path.read_bytes(): 0}
    write(path, new)
    contents[path.read_bytes()] = 0
    path.chmod(0o640)
    link.symlink_to(path.name)
    moments = random.Random()  # noqa: S311 - any moment will do
    for _ in range(KILLS):
        kill_while_writing(
            lambda: write(link, old), lambda: write(link, new), moments.random() / 100
        )
        contents[path.read_bytes()] += 1  # a KeyError if it is neither
        assert (mode_of(path), link.readlink()) == (0o640, Path(path.name))
        for left in set(tmp_path.iterdir()) - {path, link}:
            assert left.name.startswith(".diplonews-")
            left.unlink()


def kill_while_writing(
    first: Callable[[], None], second: Callable[[], None], after: float
) -> None:
    """Have a process write the file again and again, and kill it at some moment."""
    ready, begun = os.pipe()
    child = os.fork()
    if child == 0:
        with suppress(BaseException):
            first()
            os.write(begun, b"!")
            while True:
                second()
                first()
        os._exit(99)
    os.close(begun)
    assert os.read(ready, 1) == b"!"
    os.close(ready)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL


# -- paths and files that are given ----------------------------------------------------


@pytest.mark.parametrize("name", ["a\0b", "\0", "a\ud800"])
@needs_links
def test_a_name_that_no_file_has_is_an_error_of_the_system(name: str) -> None:
    """A path that cannot be is told like one that is not there."""
    with pytest.raises(OSError, match="Invalid argument") as caught:
        path_of(name)
    assert (caught.value.errno, caught.value.filename) == (errno.EINVAL, name)


class Bytes(os.PathLike[bytes]):
    """A path in bytes."""

    def __fspath__(self) -> bytes:
        """Give the path."""
        return b"a"


@pytest.mark.parametrize(
    ("given", "kind"),
    [(b"a", "a bytes"), (Bytes(), "a Bytes"), (1, "an int"), (None, "a NoneType")],
)
def test_what_is_no_path_is_refused(given: object, kind: str) -> None:
    """A path is text: bytes are more often contents by mistake, a number anything."""
    with pytest.raises(NotAFile) as caught:
        path_of(given)  # type: ignore[arg-type] # wrong on purpose
    assert str(caught.value) == f"expected a path as str or os.PathLike, got {kind}"
    assert issubclass(NotAFile, DiplonewsError)
    assert issubclass(NotAFile, TypeError)


def test_a_path_is_given_as_it_is() -> None:
    """Text and path objects lead to the same."""
    assert path_of("a/b") == path_of(Path("a/b")) == Path("a/b")


def test_what_is_no_file_of_bytes_is_refused() -> None:
    """A file of text says how to open it, anything else what it is."""
    with pytest.raises(NotAFile) as caught:
        expect_file(io.StringIO(), "read")
    assert str(caught.value) == (
        "expected a file of bytes, got one of text; open it with mode 'rb'"
    )
    with pytest.raises(NotAFile) as caught:
        expect_file([], "write")
    assert str(caught.value) == "expected a path or a file of bytes, got a list"


class Pieces(io.RawIOBase):
    """A raw file that gives and takes little at once, and at times nothing."""

    def __init__(self, data: bytes = b"", most: int | None = 3) -> None:
        super().__init__()
        self.data = data
        self.most = most

    def readable(self) -> bool:
        """Yes."""
        return True

    def read(self, size: int = -1, /) -> bytes | None:
        """Give a few bytes."""
        if self.most is None:
            return None
        count = min(size, self.most)
        given, self.data = self.data[:count], self.data[count:]
        return given

    def write(self, data: object, /) -> int | None:
        """Take a few bytes."""
        assert isinstance(data, bytes)
        if self.most is None:
            return None
        self.data += data[: self.most]
        return len(data[: self.most])


@pytest.mark.parametrize("data", [b"", b"a", b"\x1e\x8b", b"a\x1f\x8b", OLD])
def test_what_is_not_packed_is_given_as_it_is(data: bytes) -> None:
    """A look at the beginning takes nothing away."""
    assert unpacked(io.BytesIO(data)).read() == data
    assert unpacked(Pieces(data)).read() == data  # type: ignore[arg-type]


def test_what_is_packed_is_unpacked() -> None:
    """Gzip is known by its first bytes; several parts are one whole."""
    data = gzip.compress(OLD) + gzip.compress(NEW)
    assert unpacked(io.BytesIO(data)).read() == OLD + NEW
    assert unpacked(Pieces(data)).read() == OLD + NEW  # type: ignore[arg-type]


def test_a_raw_file_gets_all_bytes() -> None:
    """A raw file may take but a part; it is given the rest until all is written."""
    file = Pieces()
    writer_to(file)(b"hello there")
    assert file.data == b"hello there"


def test_a_file_that_does_not_wait_is_refused() -> None:
    """A file that has nothing yet is not taken for one that is at its end."""
    with pytest.raises(BlockingIOError):
        unpacked(Pieces(most=None))  # type: ignore[arg-type]
    with pytest.raises(BlockingIOError):
        writer_to(Pieces(most=None))(b"x")


def test_a_file_that_gives_text_is_refused() -> None:
    """Also a file that does not look like one of text."""

    class Text:
        def read(self, _: int, /) -> str:
            return "text"

    with pytest.raises(NotAFile) as caught:
        unpacked(Text())  # type: ignore[arg-type] # wrong on purpose
    assert str(caught.value) == "expected a file of bytes, got one of text"


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="no /dev/fd")
def test_a_folder_of_open_files_is_a_folder() -> None:
    """What has no number there is no open file."""
    with pytest.raises(IsADirectoryError), replacing("/dev/fd/.."):
        pass
