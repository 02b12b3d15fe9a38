"""Write the reference pages from the classes and code lists of diplonews.

`python docs/generate.py` writes the pages in `docs/reference`, the JSON of the recipes
in `docs/how-to`, and the published schemas. With `--check` it writes nothing, names the
files that are out of date, and exits with 1 if there is one.
"""
# ruff: noqa: INP001 - a script beside the pages, not a package

import inspect
import re
import runpy
import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from textwrap import wrap
from types import ModuleType
from typing import Any, get_args

import attrs

from diplonews import json_values, vocabulary
from diplonews.checks.catalogue import CHECKS
from diplonews.checks.pages import example_of, pretty, stage
from diplonews.checks.rule import Check
from diplonews.fields import (
    Choice,
    Field,
    Json,
    Many,
    Nested,
    Scalar,
    Shape,
    Written,
    fields_of,
)
from diplonews.records.dossier import KINDS, Dossier
from diplonews.records.parts import Action, Record
from diplonews.rules import AtLeast, OpenTerms, Rule, Terms
from diplonews.schemas.export import json_schema, schema_text
from diplonews.schemas.names import aliases_in, comments_in
from diplonews.values import codes, text

DOCS = Path(__file__).parent
FOLDER = DOCS / "reference"
PACKAGE = DOCS.parent / "src" / "diplonews"

#: Classes whose fields are described once, for all that have them.
SHARED = (Record, Action)

MADE = "<!-- Written by docs/generate.py from the source: change the source. -->"


def pages() -> dict[str, str]:
    """Give the text of each page by its file name."""
    return {
        "checks.md": _page(_checks()),
        "records.md": _page(_records()),
        "stories.md": _page(_stories()),
        "vocabulary.md": _page(_vocabulary()),
    }


def _page(lines: Iterator[str]) -> str:
    return "\n".join(lines).rstrip("\n") + "\n"


# -- what there is to describe ---------------------------------------------------------


def _classes() -> list[type]:
    """Give every class that a dossier is made of, in the order in which it occurs."""
    found: list[type] = []
    waiting: list[type] = [Dossier, *KINDS, *SHARED]
    while waiting:
        cls = waiting.pop(0)
        if cls not in found:
            found.append(cls)
            for field in _own_fields(cls):
                waiting += _inside(field.shape)
    return found


def _inside(shape: Shape) -> Iterator[type]:
    """Give the classes that a shape holds."""
    match shape:
        case Nested(cls) | Written(cls):
            yield cls
        case Many(item):
            yield from _inside(item)
        case Choice(options):
            for option in options:
                yield from _inside(option)
        case _:
            pass


def _shared_base(cls: type) -> type | None:
    return next((base for base in SHARED if base in cls.__mro__[1:]), None)


def _own_fields(cls: type) -> tuple[Field, ...]:
    """Give the fields of a class without those of its shared base."""
    if not attrs.has(cls) or hasattr(cls, "parse"):
        return ()
    base = _shared_base(cls)
    inherited = {field.name for field in fields_of(base)} if base else set[str]()
    return tuple(field for field in fields_of(cls) if field.name not in inherited)


# -- records ---------------------------------------------------------------------------


def _records() -> Iterator[str]:
    yield from ("# Records, field by field", "", MADE, "")
    yield from _RECORDS_INTRODUCTION
    for title, classes in _chapters().items():
        yield from (f"## {title}", "")
        for cls in classes:
            yield from _class(cls, "##" if title == cls.__name__ else "###")
    yield from ("## Plain values", "", *_plain_values())


_RECORDS_INTRODUCTION = [
    "Everything that a dossier holds. The column *given* says whether a field must be",
    "there: one that is *optional* and is left out means that it is not said. Where it",
    "says *any number* or *at least 1*, the field holds several: a tuple in Python, an",
    "array in JSON. All fields are given by keyword.",
    "",
    "What the records mean is in [the model](../model.md), how they look in a file in",
    "[the JSON form](../json-form.md), which fields go together",
    "[there too](../json-form.md#what-is-refused).",
    "",
]


def _chapters() -> dict[str, list[type]]:
    """Give the classes under their headings: each record, then parts and values."""
    records = [Dossier, *KINDS]
    chapters: dict[str, list[type]] = {cls.__name__: [cls] for cls in records}
    homes = {cls.__module__: cls.__name__ for cls in records}
    for cls in _classes():
        if cls not in records:
            is_part = cls.__module__ == Record.__module__
            other = "Parts of records" if is_part else "Composite values"
            title = "Dates and durations" if hasattr(cls, "parse") else other
            chapters.setdefault(homes.get(cls.__module__, title), []).append(cls)
    chapters["Composite values"].sort(key=_place_in_source)
    titles = ["Parts of records", "Composite values", "Dates and durations"]
    ordered = [*homes.values(), *titles]
    return {title: chapters[title] for title in ordered}


def _place_in_source(cls: type) -> tuple[str, int]:
    return cls.__module__, inspect.getsourcelines(cls)[1]


def _class(cls: type, level: str) -> Iterator[str]:
    if level != "##":
        yield from (f"{level} {cls.__name__}", "")
    yield from (inspect.getdoc(cls) or "").splitlines()
    yield ""
    if hasattr(cls, "parse"):
        yield from ("In JSON a string; more on it in [Dates](../dates.md).", "")
        return
    yield from ("| field | holds | given | meaning |", "|---|---|---|---|")
    yield from map(_row, _own_fields(cls))
    yield ""
    base = _shared_base(cls)
    if base is not None:
        name = base.__name__
        yield from (
            f"It also has the fields of every [{name.lower()}](#{name.lower()}).",
            "",
        )


def _row(field: Field) -> str:
    cells = (f"`{field.name}`", _holds(field.shape), _given(field), field.description)
    return _table_row(cells)


def _table_row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"


def _given(field: Field) -> str:
    if isinstance(field.shape, Many):
        least = [rule.length for rule in field.shape.rules if isinstance(rule, AtLeast)]
        return f"at least {least[0]}" if least else "any number"
    if field.stamp:
        return f"always written, default `{field.default}`"
    if field.required:
        return "required"
    if field.default is None or isinstance(field.default, json_values.JsonObject):
        return "optional"
    is_text = isinstance(field.default, str)
    return f"`{field.default if is_text else str(field.default).lower()}` if left out"


# -- what a field holds, in words ------------------------------------------------------


def _holds(shape: Shape) -> str:
    match shape:
        case Many(item):
            return _holds(item)
        case Nested(cls) | Written(cls):
            return _link(cls)
        case Choice(options):
            return _either([_link(option.cls) for option in options])
        case Json(rules):
            return _plain(rules)
        case Scalar() if shape.refers_to is not None:
            return _reference(shape.refers_to)
        case Scalar(_, rules):
            return _term(rules) or _plain(rules)


def _link(cls: type) -> str:
    return f"[{cls.__name__}](#{cls.__name__.lower()})"


def _either(words: Sequence[str]) -> str:
    *others, last = words
    return f"{', '.join(others)} or {last}" if others else last


def _reference(kinds: tuple[str, ...]) -> str:
    links = [_link(cls) for cls, (kind, _) in KINDS.items() if kind in kinds]
    return f"id of a {_either(links)}" if links else "id of any record"


def _term(rules: tuple[Rule, ...]) -> str:
    for name, found in aliases_in(vocabulary).items():
        if found == rules:
            return f"[{_spelt(name)}](vocabulary.md#{_anchor(name)})"
    for rule in rules:
        if isinstance(rule, Terms):
            return _either([f"`{term}`" for term in rule.meanings])
    return ""


def _plain(rules: tuple[Rule, ...]) -> str:
    for module in (text, codes, json_values):
        for name, found in aliases_in(module).items():
            if found == rules:
                return f"[{_spelt(name)}](#plain-values)"
    if not rules:
        return "true or false"
    raise LookupError(rules)


def _spelt(name: str) -> str:
    """Spell the name of a type as words: `QuoteKind` is "quote kind"."""
    words: list[str] = re.findall("[A-Z][a-z0-9]*", name)
    return " ".join(_SPELLINGS.get(word, word.lower()) for word in words)


_SPELLINGS = {"Json": "JSON", "Sha256": "SHA-256", "Url": "URL"}


def _anchor(name: str) -> str:
    return _spelt(name).replace(" ", "-").lower()


def _plain_values() -> Iterator[str]:
    yield "In JSON a string, unless the table says otherwise. A number with a fraction"
    yield "is a string there, so that no reader rounds it; in Python it is a `Decimal`."
    yield ""
    yield from ("| value | in JSON | what it is |", "|---|---|---|")
    for module in (text, codes, json_values):
        for name, comment in comments_in(module).items():
            alias = getattr(module, name)
            if hasattr(alias, "__metadata__"):
                python = get_args(alias)[0]
                form = _JSON_FORMS.get(name) or _JSON_FORMS.get(python, "string")
                yield _table_row((_spelt(name), form, comment))


_JSON_FORMS: dict[Any, str] = {
    int: "number",
    "JsonClaim": "anything",
    "Extensions": "object",
}


# -- checks ----------------------------------------------------------------------------


def _checks() -> Iterator[str]:
    yield from ("# Rules across records", "", MADE, "")
    yield from _CHECKS_INTRODUCTION
    yield from ("| code | severity | rule |", "|---|---|---|")
    for check in CHECKS:
        anchor = check.code.replace(".", "")
        link = f"[`{check.code}`](#{anchor})"
        yield _table_row((link, check.severity, check.meaning))
    yield from ("", "## The stage", "")
    yield from _wrapped(_STAGE)
    yield from ("", "```json", pretty(stage()), "```", "")
    for family, checks in groupby(CHECKS, lambda check: check.family):
        yield from (f"## {family.capitalize()}", "")
        for check in checks:
            yield from _rule(check)


def _rule(check: Check) -> Iterator[str]:
    example = example_of(check)
    yield from (f"### {check.code}", "")
    yield from _wrapped(f"*{check.severity.capitalize()}.* {check.meaning}")
    yield ""
    yield from _wrapped(f"**Why:** {check.why}")
    yield from ("", "Bad:", "", "```json", pretty(example.bad), "```")
    yield from ("", "Good:", "", "```json", pretty(example.good), "```", "")
    yield from _wrapped(f"**Mend:** {check.mend}")
    yield ""


def _wrapped(text: str) -> list[str]:
    return wrap(text, 88, break_long_words=False, break_on_hyphens=False)


_CHECKS_INTRODUCTION = """\
`diplonews.check` asks these rules of a dossier that is well-formed. An error is what
cannot be true or cannot be read. A warning is most likely a mistake; real data shows it
now and then all the same. Information is what an editor may want to know. Codes never
change their meaning; `diplonews explain CODE` prints the section of one.

""".splitlines()

_STAGE = (
    "The examples below are parts of a dossier. They stand on this stage: their "
    "records are added to these, or replace those with the same ids; `texts` gives "
    "texts of sources, as `check` takes them."
)


# -- vocabulary ------------------------------------------------------------------------


def _vocabulary() -> Iterator[str]:
    yield from ("# Vocabulary", "", MADE, "")
    yield from _VOCABULARY_INTRODUCTION
    uses = _uses()
    yield from ("| list | open or closed | used in |", "|---|---|---|")
    for module in _vocabulary_modules():
        for name, (rule,) in aliases_in(module).items():
            link = f"[{_spelt(name)}](#{_anchor(name)})"
            yield _table_row((link, _openness(rule), ", ".join(uses[name])))
    yield ""
    for module in _vocabulary_modules():
        title, *rest = (inspect.getdoc(module) or "").splitlines()
        title = title.removeprefix("The ").removesuffix(".")
        yield from (f"## {title[:1].upper()}{title[1:]}", *rest, "")
        for name in aliases_in(module):
            yield from _code_list(module, name)


_VOCABULARY_INTRODUCTION = [
    "Every code list, with the meaning of each term. A *closed* list admits its own",
    "terms and nothing else. An *open* list publishes the usual terms; any other term",
    "in lower case, its words joined by `_`, loads as well.",
    "",
]


def _vocabulary_modules() -> list[ModuleType]:
    """Give the modules of the code lists: those of records first, in their order."""
    arrays = [array for _, array in KINDS.values()]
    modules = {
        module.__name__.rpartition(".")[2]: module
        for module in vars(vocabulary).values()
        if inspect.ismodule(module)
    }
    return [modules[name] for name in (*arrays, *sorted({*modules} - {*arrays}))]


def _uses() -> dict[str, list[str]]:
    """Give the fields in which each code list stands."""
    uses: dict[str, list[str]] = {}
    for cls in _classes():
        for field in _own_fields(cls):
            shape = field.shape.item if isinstance(field.shape, Many) else field.shape
            for name, rules in aliases_in(vocabulary).items():
                if isinstance(shape, Scalar) and shape.rules == rules:
                    place = f"[`{cls.__name__}`](records.md#{cls.__name__.lower()})"
                    uses.setdefault(name, []).append(f"{place} `{field.name}`")
    return uses


def _openness(rule: Rule) -> str:
    return "open" if isinstance(rule, OpenTerms) else "closed"


def _code_list(module: ModuleType, name: str) -> Iterator[str]:
    (rule,) = aliases_in(module)[name]
    if not isinstance(rule, Terms | OpenTerms):
        raise TypeError(rule)
    yield from (f"### {_spelt(name).capitalize()}", "", comments_in(module)[name], "")
    yield from (f"This list is {_openness(rule)}.", "")
    if name == "RelationKind":
        yield from _relations(rule)
    else:
        yield from ("| term | meaning |", "|---|---|")
        for term, meaning in rule.meanings.items():
            yield _table_row((f"`{term}`", meaning))
    yield ""


def _relations(rule: Terms | OpenTerms) -> Iterator[str]:
    yield from ("| term | meaning | from | to |", "|---|---|---|---|")
    for term, meaning in rule.meanings.items():
        joins = vocabulary.RELATION_JOINS[term]
        ends = (_kinds(joins.from_kinds), _kinds(joins.to_kinds))
        yield _table_row((f"`{term}`", meaning, *ends))


def _kinds(kinds: frozenset[str]) -> str:
    known = [kind for kind, _ in KINDS.values()]
    if kinds == frozenset(known):
        return "any"
    return ", ".join(kind for kind in known if kind in kinds)


# -- stories and recipes ---------------------------------------------------------------


def _beside(script: str, name: str) -> Any:
    """Give what another script beside the pages defines."""
    return runpy.run_path(str(Path(__file__).with_name(script)))[name]


def schemas() -> dict[Path, str]:
    """Give the published schemas, each for the package and once more for the docs."""
    texts = {
        "dossier.json": schema_text(json_schema()),
        "dossier.draft-07.json": schema_text(json_schema(draft="07")),
    }
    return {
        folder / name: text
        for folder in (DOCS / "schema" / "1.0", PACKAGE / "schemas" / "1.0")
        for name, text in texts.items()
    }


def _stories() -> Iterator[str]:
    yield from ("# The stories that come along", "", MADE, "")
    yield from _beside("stories.py", "lines")()


# -- the command -----------------------------------------------------------------------


def main(arguments: Sequence[str]) -> int:
    """Write the pages, or with `--check` say which of them are out of date."""
    stale = 0
    recipes = _beside("cookbook.py", "pages")()
    reference = {FOLDER / name: text for name, text in pages().items()}
    for path, content in {**reference, **recipes, **schemas()}.items():
        if path.is_file() and path.read_text(encoding="utf-8") == content:
            continue
        stale = 1
        if "--check" in arguments:
            sys.stderr.write(f"{path}: out of date; run python docs/generate.py\n")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8", newline="\n")
    return stale if "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
