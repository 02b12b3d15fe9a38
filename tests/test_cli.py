"""The command line, as a user meets it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from diplonews import dumps, fixtures, show
from diplonews.cli import main

TOKYO = dumps(fixtures.tokyo())


def test_show_prints_a_dossier_that_comes_along(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """`diplonews show tokyo` prints it and exits 0."""
    assert main(["show", "tokyo", "--width", "100"]) == 0
    assert capsys.readouterr() == (show(fixtures.tokyo(), 100), "")


def test_show_prints_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`diplonews show FILE` prints the dossier in the file."""
    path = tmp_path / "any.json"
    path.write_text(TOKYO, encoding="utf-8")
    assert main(["show", str(path), "--width", "90"]) == 0
    assert capsys.readouterr().out == show(fixtures.tokyo(), 90)


def test_what_is_skipped_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A byte order mark gives a warning, and the dossier all the same."""
    path = tmp_path / "marked.json"
    path.write_text('{"format": "diplonews/1.0", "id": "mine"}', "utf-8-sig")
    assert main(["show", str(path)]) == 0
    out, err = capsys.readouterr()
    assert out == "mine\n====\n"
    assert err == (
        f"{path}: warning: a byte order mark before the text was skipped; "
        "save it as UTF-8 without\n"
    )


def test_very_many_problems_are_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A thousand problems are printed, the others counted."""
    path = tmp_path / "wrong.json"
    path.write_text(
        '{"format": "diplonews/1.0", "id": "x", "quotes": [' + "5," * 2499 + "5]}"
    )
    assert main(["show", str(path)]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1001
    assert lines[-1] == f"{path}: and 1,500 problems more"


def test_a_file_goes_before_a_name(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A file called like a dossier that comes along is the one that is meant."""
    monkeypatch.chdir(tmp_path)
    Path("tokyo").write_text('{"format": "diplonews/1.0", "id": "mine"}')
    assert main(["show", "tokyo"]) == 0
    assert capsys.readouterr().out == "mine\n====\n"


def test_a_wrong_file_gives_its_problems(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every problem has its line with code, place and mend; the exit status is 1."""
    path = tmp_path / "wrong.json"
    path.write_text('{"format": "diplonews/1.0", "id": "X y", "quote": []}')
    assert main(["show", str(path)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err == (
        f"{path}: value.pattern: /id (line 1, column 35): expected a record id "
        "such as 'trade-deal', got 'X y'; did you mean 'x-y'?\n"
        f"{path}: key.unknown: /quote (line 1, column 42): expected a field of "
        "Dossier, got 'quote'; did you mean 'quotes'?\n"
    )


def test_problems_cannot_steer_a_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Data in a message is escaped, also in the place of the problem."""
    path = tmp_path / "nasty.json"
    path.write_text('{"format": "diplonews/1.0", "id": "x", "\\u001b[2J\\nhm": 1}')
    assert main(["show", str(path)]) == 1
    err = capsys.readouterr().err
    assert "\x1b" not in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "reason"),
    [("missing.json", "No such file or directory"), (".", "Is a directory")],
)
def test_a_file_that_cannot_be_read_exits_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, reason: str
) -> None:
    """An unreadable file is named with the reason."""
    path = tmp_path / name
    assert main(["show", str(path)]) == 2
    assert capsys.readouterr() == ("", f"{path}: {reason}\n")


def test_bad_usage_exits_2(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a command the usage is printed."""
    with pytest.raises(SystemExit) as stopped:
        main([])
    assert stopped.value.code == 2
    assert capsys.readouterr().err.startswith("usage: diplonews ")


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run `python -m diplonews` in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "diplonews", *arguments],
        env=os.environ | environment,
        capture_output=True,
        check=False,
    )


def test_it_runs_as_a_module() -> None:
    """`python -m diplonews show tokyo` prints the same."""
    done = run("show", "tokyo", "--width", "88", PYTHONIOENCODING="utf-8")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().splitlines() == show(fixtures.tokyo()).splitlines()


def test_it_reads_standard_input() -> None:
    """`diplonews show -` prints the dossier that comes in."""
    done = subprocess.run(
        [sys.executable, "-m", "diplonews", "show", "-"],
        input=b'{"format": "diplonews/1.0", "id": "mine"}',
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"mine\n====\n", b"")


def test_it_prints_where_letters_are_missing() -> None:
    """A terminal that knows only ASCII gets escapes, not a failure."""
    done = run("show", "tokyo", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert rb"\u201cinvest as we like\u201d" in done.stdout


def test_a_reader_that_leaves_early_is_no_error() -> None:
    """A closed pipe ends the output in silence."""
    read_end, write_end = os.pipe()
    os.close(read_end)
    with os.fdopen(write_end, "wb") as closed:
        done = subprocess.run(
            [sys.executable, "-m", "diplonews", "show", "tokyo"],
            stdout=closed,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (done.returncode, done.stderr) == (0, b"")


def test_standard_input_may_be_closed() -> None:
    """Where there is no standard input, that is said, and the status is 2."""
    done = subprocess.run(
        ["/bin/sh", "-c", f"{sys.executable} -m diplonews show - <&-"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "-: Bad file descriptor\n"


@pytest.mark.parametrize("width", ["0", "-5", "99999999999999999999", "x", ""])
def test_a_width_is_a_number_of_characters(
    width: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A width that no line can have is bad usage."""
    with pytest.raises(SystemExit) as caught:
        main(["show", "tokyo", f"--width={width}"])
    assert caught.value.code == 2
    assert capsys.readouterr().err.splitlines()[-1] == (
        "diplonews show: error: argument --width: "
        f"expected a number from 1 to 9999, got '{width}'"
    )


def test_who_interrupts_it_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    """After Ctrl-C the status is 130, and nothing is printed."""

    def interrupt(*_: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("diplonews.cli.showing.show", interrupt)
    assert main(["show", "tokyo"]) == 130


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_messages_that_nobody_can_read_change_no_status() -> None:
    """Where standard error cannot be written, the exit status still tells."""
    done = subprocess.run(
        ["/bin/sh", "-c", f"{sys.executable} -m diplonews show nofile 2>/dev/full"],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2
