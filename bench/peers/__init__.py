"""The peers: the same model built with other libraries, each from `fields_of`."""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any, NamedTuple

__all__ = ["BASELINE", "OWN", "OWN_PLAIN", "PEERS", "SHAPE", "Entry", "Peer", "made"]


class Peer(NamedTuple):
    """What is measured of a peer."""

    load: Callable[[bytes], Any]
    """From JSON to a checked value; raises whatever it will for a wrong document."""
    dump: Callable[[Any], str | bytes]
    """From that value to JSON."""


class Entry(NamedTuple):
    """How a peer is made, and how it is called in the tables."""

    module: str
    function: str
    label: str
    packages: tuple[str, ...]
    """The distributions whose versions the table names."""
    without: tuple[str, ...] = ()
    """Modules that it must not find."""
    every: int = 1
    """Which dossiers it is given: a slow peer gets every tenth."""


#: The peer against which ratios are given: what is as strict as the library.
BASELINE = "pydantic"
#: The same library, with what a schema can say alone.
SHAPE = "pydantic-shape"
OWN = "diplonews"
OWN_PLAIN = "diplonews-stdlib"

PEERS: Mapping[str, Entry] = MappingProxyType(
    {
        OWN: Entry(
            "own", "own", "diplonews, with orjson", ("attrs", "cattrs", "orjson")
        ),
        OWN_PLAIN: Entry(
            "own", "own", "diplonews, without orjson", (), without=("orjson",)
        ),
        BASELINE: Entry(
            "pydantic_models", "same", "pydantic, same strictness", ("pydantic",)
        ),
        SHAPE: Entry("pydantic_models", "shape", "pydantic, shape only", ()),
        "msgspec": Entry("msgspec_structs", "structs", "msgspec", ("msgspec",)),
        "mashumaro": Entry(
            "dataclass_models",
            "mashumaro_orjson",
            "dataclasses, mashumaro + orjson",
            ("mashumaro",),
        ),
        "marshmallow": Entry(
            "marshmallow_schemas", "schemas", "marshmallow", ("marshmallow",), every=10
        ),
        "jsonschema-rs": Entry(
            "json_schemas", "rust", "json + jsonschema-rs", ("jsonschema-rs",)
        ),
        "jsonschema": Entry(
            "json_schemas", "python", "json + jsonschema", ("jsonschema",), every=10
        ),
        "json": Entry("json_schemas", "alone", "json alone", ()),
    }
)


def made(name: str) -> Peer:
    """Make a peer; only in a process that is its own."""
    entry = PEERS[name]
    for module in entry.without:
        sys.modules[module] = None  # type: ignore[assignment]
    function = getattr(import_module(f"bench.peers.{entry.module}"), entry.function)
    peer: Peer = function()
    return peer
