"""The layers of the package, read from its imports."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import diplonews

ROOT = Path(diplonews.__file__).parent

#: From the bottom to the top: a module imports only what stands before its own layer.
LAYERS = (
    (
        "characters",
        "codes",
        "collector",
        "generated",
        "limits",
        "plain_json",
        "remembered",
    ),
    ("errors", "json_scan"),
    ("wording",),
    ("files", "json_places", "json_syntax", "rules", "texts"),
    ("json_decoding",),
    ("strict_json",),
    ("json_values", "vocabulary"),
    ("fields",),
    ("validation",),
    ("values",),
    ("date_expressions", "records"),
    ("english", "explain", "quick_json", "source_texts"),
    ("display", "reader", "writer"),
    ("cattrs_hooks", "codec"),
    ("checks", "curation", "fixtures", "json_lines", "strategies"),
    ("schemas",),
    ("cli", ""),
    ("__main__",),
)

#: The parts that may import a third party's package, attrs apart.
ONLY_IMPORTERS = {
    "cattrs": {"cattrs_hooks"},
    "dateutil": {"date_expressions.units", "values.durations"},
    "hypothesis": {"strategies"},
    "orjson": {"quick_json"},
}

MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts)
    .removesuffix("__init__")
    .rstrip("."): path
    for path in ROOT.rglob("*.py")
}


def imports(path: Path) -> Iterator[str]:
    """Give the full name of everything that a module imports, anywhere in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def layer_of(name: str) -> int:
    """Give the number of the layer in which a module of ours stands."""
    return next(number for number, parts in enumerate(LAYERS) if top(name) in parts)


def inner_imports(path: Path) -> set[str]:
    """Give the modules of ours that a module imports, without the package's name."""
    names = {
        name.removeprefix("diplonews").removeprefix(".")
        for name in imports(path)
        if top(name) == "diplonews"
    }
    return names & MODULES.keys()


def top(name: str) -> str:
    """Give the first part of a dotted name."""
    return name.partition(".")[0]


@pytest.mark.parametrize("name", sorted(MODULES))
def test_no_module_imports_upwards(name: str) -> None:
    """A module imports only from lower layers, or from its own part."""
    own = layer_of(name)
    for imported in inner_imports(MODULES[name]) - {""}:
        same_part = top(imported) == top(name)
        assert same_part or layer_of(imported) < own, f"{name} imports {imported}"


def test_no_imports_go_round() -> None:
    """No chain of imports leads back to where it began."""
    graph = {name: inner_imports(path) - {name} for name, path in MODULES.items()}
    done: set[str] = set()

    def visit(name: str, way: tuple[str, ...]) -> None:
        assert name not in way, " -> ".join((*way, name))
        if name not in done:
            for imported in sorted(graph[name]):
                if not name.startswith(f"{imported}."):  # a package before its modules
                    visit(imported, (*way, name))
            done.add(name)

    for name in sorted(graph):
        visit(name, ())


def test_records_do_not_import_each_other() -> None:
    """Records link by id: only the dossier knows the classes of all of them."""
    records = {"source", "party", "leader", "meeting", "agreement", "commitment"}
    records |= {"tariff", "quote"}
    for name in records:
        imported = inner_imports(MODULES[f"records.{name}"])
        assert not {f"records.{other}" for other in records - {name}} & imported


@pytest.mark.parametrize(("package", "parts"), ONLY_IMPORTERS.items())
def test_few_parts_import_each_package(package: str, parts: set[str]) -> None:
    """What is no part of Python is imported where it is needed, attrs apart."""
    importers = {
        name
        for name, path in MODULES.items()
        if package in set(map(top, imports(path)))
    }
    assert parts <= {*importers, *map(top, importers)}
    assert importers <= {n for n in MODULES if n in parts or top(n) in parts}


def test_only_known_packages_are_imported() -> None:
    """Beside the standard library: attrs, cattrs, dateutil, hypothesis and orjson."""
    known = sys.stdlib_module_names | {"attrs", "diplonews", *ONLY_IMPORTERS}
    for path in MODULES.values():
        assert set(map(top, imports(path))) <= known
