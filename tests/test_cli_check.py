"""`diplonews check` and `diplonews explain`, as a user meets them."""

import gzip
import io
import json
from pathlib import Path

import pytest

from diplonews import dumps, fixtures
from diplonews.checks.catalogue import BY_CODE
from diplonews.cli import main
from diplonews.codes import READING

CLEAN = '{"format": "diplonews/1.0", "id": "mine"}\n'
WARNED = """{"format": "diplonews/1.0", "id": "mine",
 "parties": [{"id": "us", "name": "United States", "evidence": [
   {"source": "article", "locator": "line 1"}]}],
 "sources": [{"id": "article", "kind": "news_artcle"}]}
"""
A_WARNING = (
    "4:40: vocabulary.unpublished expected a published term for source kind, "
    "got 'news_artcle'; did you mean 'news_article'? (/sources/0/kind) [warning]\n"
)
FALSE = """{"format": "diplonews/1.0", "id": "mine",
 "meetings": [{"id": "talks", "relations": [{"kind": "part_of", "to": "talks"}]}]}
"""
AN_ERROR = (
    "2:71: reference.itself expected another record, got 'talks' itself "
    "(/meetings/0/relations/0/to)\n"
)
MALFORMED = '{"format": "diplonews/1.0", "id": "X y"}'
A_REFUSAL = (
    "1:35: value.pattern expected a record id such as 'trade-deal', got 'X y'; "
    "did you mean 'x-y'? (/id)\n"
)


class Folder:
    """Files to check, and what is printed of them."""

    def __init__(self, path: Path, printed: pytest.CaptureFixture[str]) -> None:
        self._path = path
        self._printed = printed

    def file(self, name: str, text: str | bytes) -> str:
        """Write a file."""
        data = text.encode() if isinstance(text, str) else text
        (self._path / name).parent.mkdir(exist_ok=True)
        (self._path / name).write_bytes(data)
        return name

    def check(self, *arguments: str) -> tuple[int, str, str]:
        """Run the command; give its status and what it printed, with short names."""
        status = main(["check", *arguments])
        out, err = self._printed.readouterr()
        return status, out, err


@pytest.fixture
def folder(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Folder:
    """Stand in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return Folder(tmp_path, capsys)


def test_a_clean_file_is_clean(folder: Folder) -> None:
    """Nothing to say is said in the summary; the status is 0."""
    assert folder.check(folder.file("a.json", CLEAN)) == (
        0,
        "1 file checked: 0 errors, 0 warnings\n",
        "",
    )


def test_a_problem_has_its_file_line_and_column(folder: Folder) -> None:
    """Each problem is one line; warnings alone leave the status at 0."""
    assert folder.check(folder.file("a.json", WARNED)) == (
        0,
        f"a.json:{A_WARNING}1 file checked: 0 errors, 1 warning\n",
        "",
    )


def test_many_files_are_checked_one_after_the_other(folder: Folder) -> None:
    """An error in one of them makes the status 1; all are checked."""
    names = [
        folder.file("a.json", FALSE),
        folder.file("b.json", CLEAN),
        folder.file("c.json", MALFORMED),
    ]
    assert folder.check(*names, "--ignore", "evidence") == (
        1,
        f"a.json:{AN_ERROR}c.json:{A_REFUSAL}3 files checked: 2 errors, 0 warnings\n",
        "",
    )


def test_what_is_for_information_is_counted_apart(folder: Folder) -> None:
    """A record without evidence is told, and is neither error nor warning."""
    status, out, _ = folder.check(folder.file("a.json", FALSE), "--select", "evidence")
    assert status == 0
    assert out == (
        "a.json:2:15: evidence.none expected evidence, got none (/meetings/0) "
        "[information]\n"
        "1 file checked: 0 errors, 0 warnings, 1 for information\n"
    )


def test_a_file_that_cannot_be_read_makes_the_status_2(folder: Folder) -> None:
    """It is named on standard error; the other files are checked all the same."""
    status, out, err = folder.check(
        "no.json", folder.file("a.json", FALSE), "--ignore=evidence"
    )
    assert (status, err) == (2, "no.json: No such file or directory\n")
    assert out == f"a.json:{AN_ERROR}1 file checked: 1 error, 0 warnings\n"


def test_standard_input_is_a_file(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hyphen means standard input."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(WARNED.encode())))
    assert folder.check("-") == (
        0,
        f"-:{A_WARNING}1 file checked: 0 errors, 1 warning\n",
        "",
    )


def test_a_byte_order_mark_moves_nothing(folder: Folder) -> None:
    """It is told once, and no line or column counts it."""
    status, out, err = folder.check(folder.file("a.json", "\ufeff" + WARNED))
    assert (status, out[: len("a.json:4:40")]) == (0, "a.json:4:40")
    assert err.count("\n") == 1


@pytest.mark.parametrize("packed", [False, True])
def test_json_lines_are_checked_line_by_line(folder: Folder, *, packed: bool) -> None:
    """The line is that of the file, the column that in the line."""
    lines = "\n".join([CLEAN.strip(), MALFORMED, " ".join(WARNED.split()), ""])
    data = gzip.compress(lines.encode()) if packed else lines.encode()
    name = folder.file("a.jsonl.gz" if packed else "a.jsonl", data)
    status, out, err = folder.check(name)
    first, second, summary = out.splitlines()
    assert (status, err) == (1, "")
    assert first + "\n" == f"{name}:2{A_REFUSAL[1:]}"
    assert second.startswith(f"{name}:3:192: vocabulary.unpublished ")
    assert summary == "1 file checked: 1 error, 1 warning"


def test_a_torn_json_lines_file_gives_what_it_has(folder: Folder) -> None:
    """The good lines are checked, the torn one is told."""
    name = folder.file("a.jsonl", CLEAN + CLEAN[:20])
    status, out, _ = folder.check(name)
    assert status == 1
    assert out.startswith("a.jsonl:2:21: jsonl.torn expected a whole line")


def test_json_lines_that_are_not_there_are_told(folder: Folder) -> None:
    """A missing file of lines is as unreadable as another."""
    assert folder.check("no.jsonl") == (
        2,
        "0 files checked: 0 errors, 0 warnings\n",
        "no.jsonl: No such file or directory\n",
    )


def test_a_thousand_problems_are_listed_and_all_counted(folder: Folder) -> None:
    """What is beyond is counted, in the line and in the summary."""
    text = '{"format": "diplonews/1.0", "id": "x", "quotes": [' + "5," * 2499 + "5]}"
    status, out, _ = folder.check(folder.file("a.json", text))
    *listed, more, summary = out.splitlines()
    assert (status, len(listed)) == (1, 1000)
    assert more == "a.json: and 1,500 problems more"
    assert summary == "1 file checked: 2,500 errors, 0 warnings"


def test_json_holds_the_same_for_programs(folder: Folder) -> None:
    """`--format json` gives one document with every problem and the counts."""
    names = [folder.file("a.json", FALSE), "no.json"]
    status, out, _ = folder.check(*names, "--format", "json", "--ignore", "evidence")
    assert status == 2
    assert json.loads(out) == {
        "files": [
            {
                "file": "a.json",
                "readable": True,
                "problems": [
                    {
                        "severity": "error",
                        "code": "reference.itself",
                        "line": 2,
                        "column": 71,
                        "path": "/meetings/0/relations/0/to",
                        "message": "expected another record, got 'talks' itself",
                        "hint": "",
                        "related": [],
                    }
                ],
                "total": 1,
            },
            {"file": "no.json", "readable": False, "problems": [], "total": 0},
        ],
        "error": 1,
        "warning": 0,
        "information": 0,
    }


def test_a_dossier_that_comes_along_is_clean() -> None:
    """Tokyo has no error."""
    assert main(["check", "tokyo"]) == 0


def test_texts_are_looked_up_by_the_ids_of_sources(folder: Folder) -> None:
    """`--texts` names a folder; a source without a text there is left alone."""
    text = """{"format": "diplonews/1.0", "id": "mine",
     "sources": [{"id": "article", "kind": "news_article"},
                 {"id": "other", "kind": "news_article"}],
     "parties": [{"id": "us", "name": "United States", "evidence": [
       {"source": "article", "start": 0, "end": 4, "exact": "That"}]}]}"""
    name = folder.file("a.json", text)
    folder.file("texts/article.txt", "This and that")
    status, out, _ = folder.check(
        name, "--texts", "texts", "--select", "evidence.words"
    )
    assert status == 1
    assert out.startswith("a.json:5:61: evidence.words ")


def test_texts_are_given_one_by_one_too(folder: Folder) -> None:
    """`--text` is that of `anchor` and `review`; what is looked up is counted."""
    source = '{"id": "article", "kind": "news_article"}'
    text = f'{{"format": "diplonews/1.0", "id": "x", "sources": [{source}]}}'
    name, words = folder.file("a.json", text), folder.file("t.txt", "Words")
    assert folder.check(name, "--text", f"article={words}") == (
        0,
        "1 file checked: 0 errors, 0 warnings, words looked up in 1 text\n",
        "",
    )
    assert folder.check(name, "--text", f"artcle={words}") == (
        2,
        "1 file checked: 0 errors, 0 warnings, words looked up in 0 texts\n",
        "artcle: no source with this id is in the files, so no text was read\n",
    )


def test_a_folder_of_texts_that_is_none_is_bad_usage(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is checked as if the texts had been looked into."""
    with pytest.raises(SystemExit) as stopped:
        folder.check("tokyo", "--texts", "nowhere")
    assert stopped.value.code == 2
    assert capsys.readouterr().err.splitlines()[-1] == (
        "diplonews check: error: argument --texts: expected a folder, got 'nowhere'"
    )


def test_options_are_not_guessed(capsys: pytest.CaptureFixture[str]) -> None:
    """An abbreviation could be taken for another option."""
    with pytest.raises(SystemExit) as stopped:
        main(["check", "tokyo", "--form", "json"])
    assert stopped.value.code == 2
    assert "unrecognized arguments: --form" in capsys.readouterr().err


def test_a_text_that_is_no_utf_8_is_told(folder: Folder) -> None:
    """It counts as a file that cannot be read."""
    source = '{"id": "a", "kind": "news_article"}'
    text = f'{{"format": "diplonews/1.0", "id": "x", "sources": [{source}]}}'
    name = folder.file("a.json", text)
    folder.file("texts/a.txt", b"caf\xe9")
    status, _, err = folder.check(name, "--texts", "texts")
    assert status == 2
    assert err == "texts/a.txt: expected UTF-8, got the byte 0xe9 at offset 3\n"


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_code_that_is_none_is_bad_usage(
    option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The nearest code is named, and the status is 2."""
    with pytest.raises(SystemExit) as stopped:
        main(["check", "tokyo", option, "tarif.basis"])
    assert stopped.value.code == 2
    assert capsys.readouterr().err.splitlines()[-1] == (
        f"diplonews check: error: argument {option}: expected the code of a check, "
        "or a family of them, got 'tarif.basis'; did you mean 'tariff.basis'?"
    )


def test_codes_are_listed_with_commas(folder: Folder) -> None:
    """Families and codes may be mixed."""
    name = folder.file("a.json", FALSE)
    status, out, _ = folder.check(name, "--ignore", "evidence, reference.itself")
    assert (status, out) == (0, "1 file checked: 0 errors, 0 warnings\n")


def test_nothing_in_a_file_steers_a_terminal(folder: Folder) -> None:
    """Names of files and keys are escaped."""
    name = folder.file(
        "a\x1b[2J.json", '{"format": "diplonews/1.0", "id": "x", "\\u001b": 1}'
    )
    _, out, _ = folder.check(name)
    assert "\x1b" not in out


# -- explain ---------------------------------------------------------------------------


def explained(code: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    """Run the command."""
    status = main(["explain", code])
    out, err = capsys.readouterr()
    return status, out, err


def test_a_rule_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    """`explain` prints the rule, why it is one, both examples and the mend."""
    status, out, err = explained("tariff.excluded", capsys)
    assert (status, err) == (0, "")
    first, meaning, why, bad, *_, mend = out.split("\n\n")
    assert first == "tariff.excluded (error)"
    assert meaning.startswith("Nobody is both excluded from a tariff and named among")
    assert why.startswith("Why: ")
    assert bad == "Bad:"
    assert mend.startswith("Mend: ")


@pytest.mark.parametrize("code", [*BY_CODE, *READING])
def test_every_code_is_explained(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    """There is a page for each code that a problem can have, in lines of 88."""
    status, out, err = explained(code, capsys)
    assert (status, err) == (0, "")
    assert out.startswith(f"{code} (")
    assert max(map(len, out.splitlines())) <= 100


def test_a_code_that_is_none_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """The nearest code is named."""
    assert explained("key.unknwon", capsys) == (
        2,
        "",
        (
            "explain: expected the code of a problem, got 'key.unknwon'; "
            "did you mean 'key.unknown'?\n"
        ),
    )


def test_tokyo_and_its_own_file_have_the_same_problems(folder: Folder) -> None:
    """What comes along is checked as a file is, by its lines."""
    name = folder.file("t.json", dumps(fixtures.tokyo(), indent=2))
    _, own, _ = folder.check("tokyo")
    _, out, _ = folder.check(name)
    assert [line.split(": ")[1:] for line in own.splitlines()] == [
        line.split(": ")[1:] for line in out.splitlines()
    ]
