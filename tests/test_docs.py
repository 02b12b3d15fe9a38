"""The pages: complete, up to date, linked, and true where a table can be tried.

Their examples run by the conftest at the root, those of the reference here.
"""

import doctest
import json
import re
import runpy
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

import diplonews
from diplonews import Duration, PartialDate, Period, fixtures, strategies
from test_layers import LAYERS

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
NAMES = [str(page.relative_to(ROOT)) for page in PAGES]

M = re.MULTILINE
FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", M | re.DOTALL)


def read(name: str) -> str:
    """Give the text of a page."""
    return (ROOT / name).read_text(encoding="utf-8")


def without_code(text: str) -> str:
    """Give the text of a page without its code, where nothing is a link."""
    return re.sub(r"`[^`\n]*`", "", FENCED.sub("", text))


def generator() -> dict[str, Any]:
    """Give the names of the script that writes the reference."""
    return runpy.run_path(str(ROOT / "docs" / "generate.py"))


# -- the reference ---------------------------------------------------------------------


@pytest.mark.parametrize("name", ["records.md", "stories.md", "vocabulary.md"])
def test_the_reference_is_up_to_date(name: str) -> None:
    """The pages of the reference are what the source gives: docs/generate.py."""
    assert read(f"docs/reference/{name}") == generator()["pages"]()[name]


def test_the_reference_has_no_other_pages() -> None:
    """Every page of the reference is generated, but for the one on functions."""
    folder = ROOT / "docs" / "reference"
    written = {page.name for page in folder.iterdir()}
    assert written == {*generator()["pages"](), "api.md"}


def test_the_examples_of_the_functions_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every example of the page on functions prints what the page says."""
    monkeypatch.chdir(tmp_path)
    blocks = FENCED.findall(read("docs/reference/api.md"))
    source = "\n".join(code for language, code in blocks if language == "python")
    examples = doctest.DocTestParser().get_doctest(source, {}, "api.md", None, 0)
    printed: list[str] = []
    results = doctest.DocTestRunner().run(examples, out=printed.append)
    assert results.attempted > 30
    assert results.failed == 0, "".join(printed)


def test_every_public_name_is_in_the_reference() -> None:
    """Each name of the public interface is on the page of records or of functions."""
    headings = re.findall("^##+ (.+)$", read("docs/reference/records.md"), M)
    marked = re.findall(r"\*\*`([^`]+)`\*\*", read("docs/reference/api.md"))
    told = {name for text in [*headings, *marked] for name in re.findall(r"\w+", text)}
    assert set(diplonews.__all__) - told == set()


def test_every_strategy_is_in_the_reference() -> None:
    """The page on functions names each strategy."""
    section = read("docs/reference/api.md").split("\n## Strategies\n")[1]
    assert set(strategies.__all__) <= set(re.findall(r"`(\w+)", section))


def test_the_generator_checks_and_writes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With --check it names stale pages and fails; without, it writes them."""
    names = generator()
    main = names["main"]
    main.__globals__["FOLDER"] = tmp_path / "reference"
    assert main(["--check"]) == 1
    assert "records.md: out of date" in capsys.readouterr().err
    assert not (tmp_path / "reference").exists()
    assert main([]) == 0
    assert main(["--check"]) == 0
    assert capsys.readouterr().err == ""


def test_every_public_class_is_in_the_reference() -> None:
    """Each class of the public interface that a dossier holds has its heading."""
    page = read("docs/reference/records.md")
    public = [getattr(diplonews, name) for name in diplonews.__all__]
    classes = [cls for cls in public if isinstance(cls, type) and attrs.has(cls)]
    answers = {
        *("FiscalYear", "Limits", "LineProblem", "OfficeHolder", "Problem", "Rates"),
        *("Referrer", "Related", "Report", "Status", "Timeline", "TimelineEntry"),
        "Undated",
    }
    names = {cls.__name__ for cls in classes} - answers
    assert names <= set(re.findall("^##+ (.+)$", page, M))


def test_every_field_and_term_is_described() -> None:
    """No row of the reference has an empty cell."""
    for name in ("records.md", "vocabulary.md"):
        assert re.findall(r"^\|.*\| *\|.*$", read(f"docs/reference/{name}"), M) == []


# -- links -----------------------------------------------------------------------------


def links(text: str) -> Iterator[str]:
    """Give the targets of the links of a page."""
    yield from re.findall(r"\]\(([^()\s]+)\)", without_code(text))


def anchor_of(heading: str) -> str:
    """Give the anchor of a heading, as hosting pages make it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def anchors(text: str) -> set[str]:
    """Give the anchors of the headings of a page, as hosting pages make them."""
    counted: Counter[str] = Counter()
    found: set[str] = set()
    for heading in re.findall("^#+ +(.+)$", FENCED.sub("", text), M):
        plain = anchor_of(heading)
        found.add(f"{plain}-{counted[plain]}" if counted[plain] else plain)
        counted[plain] += 1
    return found


@pytest.mark.parametrize("name", NAMES)
def test_every_link_leads_somewhere(name: str) -> None:
    """Relative links lead to files of the project, and to headings in them."""
    for link in links(read(name)):
        if link.startswith(("http://", "https://")):
            continue
        path, _, anchor = link.partition("#")
        target = (ROOT / name).parent / path if path else ROOT / name
        assert target.is_file(), link
        if anchor:
            assert anchor in anchors(target.read_text(encoding="utf-8")), link


def test_every_page_can_be_reached_from_the_index() -> None:
    """The index links to every page of docs."""
    linked = {(ROOT / "docs" / link).resolve() for link in links(read("docs/index.md"))}
    pages = {page for page in PAGES if page.parent != ROOT}
    assert pages - linked == {ROOT / "docs" / "index.md"}


# -- examples and tables ---------------------------------------------------------------


@pytest.mark.parametrize(
    "command",
    ["pip install . && diplonews show tokyo", "pip install '.[test]' && pytest"],
)
def test_the_readme_has_the_two_commands(command: str) -> None:
    """Each of the two commands stands alone in a block of the README."""
    assert ("sh", f"{command}\n") in FENCED.findall(read("README.md"))


#: Their examples are put on a stage first: `tests/checks`, `tests/test_how_to.py`.
PARTS_OF_DOSSIERS = ("docs/reference/checks.md", "docs/how-to/")


@pytest.mark.parametrize("name", NAMES)
def test_code_blocks_are_tried_or_marked(name: str) -> None:
    """A block is Python or console, which run; JSON, which is read; sh; or a figure."""
    for language, source in FENCED.findall(read(name)):
        assert language in {"", "python", "console", "json", "sh"}
        assert language or ">>>" not in source
        if language == "json" and not name.startswith(PARTS_OF_DOSSIERS):
            diplonews.loads(source)


def rows(name: str, heading: str) -> list[list[str]]:
    """Give the cells of the first table below a heading, without their backticks."""
    section = read(name).split(f"\n## {heading}\n")[1]
    table = re.findall(r"^\|(.+)\|$", section.split("\n## ")[0], M)
    cells = [[cell.strip(" `") for cell in row.split("|")] for row in table]
    width = len(cells[0])
    end = next((n for n, row in enumerate(cells) if len(row) != width), len(cells))
    return cells[2:end]


def test_the_table_of_layers_is_true() -> None:
    """The design notes have the layers that the imports are held to, in their order."""
    listed = [row[0].split("`, `") for row in rows("docs/design-notes.md", "Layers")]
    assert listed == [
        [part for part in layer if part] for layer in LAYERS if layer != ("__main__",)
    ]


@pytest.mark.parametrize("row", rows("docs/dates.md", "Partial dates"))
def test_the_table_of_dates_is_true(row: list[str]) -> None:
    """Each form is a date with the bounds that the table gives."""
    written, _, earliest, latest = row
    date = PartialDate(written)
    assert (str(date.earliest), str(date.latest)) == (
        earliest.replace("none", "None"),
        latest.replace("none", "None"),
    )


@pytest.mark.parametrize("row", rows("docs/dates.md", "Periods"))
def test_the_table_of_periods_is_true(row: list[str]) -> None:
    """Each form is a period."""
    assert str(Period(row[0])) == row[0]


@pytest.mark.parametrize("row", rows("docs/dates.md", "Durations"))
def test_the_table_of_durations_is_true(row: list[str]) -> None:
    """Each form is a duration."""
    assert str(Duration(row[0])) == row[0]


#: The array and the field in which the example of a class can stand.
PLACES = {
    "PartialDate": ("sources", "published"),
    "Period": ("meetings", "when"),
    "Duration": ("commitments", "within"),
    "Money": ("commitments", "amounts"),
    "Share": ("commitments", "amounts"),
    "Quantity": ("commitments", "amounts"),
    "Rate": ("tariffs", "rates"),
    "Condition": ("commitments", "conditions"),
    "Place": ("meetings", "places"),
    "Name": ("parties", "other_names"),
    "Identifier": ("agreements", "identifiers"),
    "Relation": ("commitments", "relations"),
    "Evidence": ("commitments", "evidence"),
    "Account": ("commitments", "accounts"),
    "Participation": ("meetings", "participants"),
    "AgreementAction": ("agreements", "actions"),
    "extensions": ("parties", "extensions"),
}
FORMS = {
    "string": str,
    "its": str,
    "number": int,
    "true": bool,
    "array": list,
    "object": dict,
}


@pytest.mark.parametrize("row", rows("docs/json-form.md", "Values"))
def test_the_table_of_values_is_true(row: list[str]) -> None:
    """Each example has the JSON form that the table says, and stands in a dossier."""
    names, form, example = row
    name, *_ = names.split("`, `")
    value = json.loads(example)
    assert isinstance(value, FORMS[form.replace("`", "").split()[0]])
    if name in PLACES:
        array, field = PLACES[name]
        plain = json.loads(diplonews.dumps(fixtures.tokyo()))
        several = isinstance(getattr(getattr(fixtures.tokyo(), array)[0], field), tuple)
        plain[array][0][field] = [value] if several else value
        diplonews.loads(json.dumps(plain))


def test_examples_of_the_curation_guide_exist() -> None:
    """What the examples of the guide name is a dossier that comes along, or in one."""
    examples = re.findall(
        r"^\*Example:\*.*(?:\n(?!\n|\*\*).+)*", read("docs/curation-guide.md"), M
    )
    named = {
        token
        for example in examples
        for group in re.findall(r"\(([^()]*)\)", example)
        for token in re.findall("`([a-z]+(?:-[a-z]+)*)`", group)
    }
    assert len(named) > 30
    known = {one.id for give in fixtures.NAMES.values() for one in give().records}
    assert named - known - set(fixtures.NAMES) == set()
