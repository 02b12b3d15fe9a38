"""The texts behind the dossiers that come along, where somebody has them."""

import hashlib
import os
from functools import cache
from pathlib import Path

import pytest

__all__ = ["SEEDS", "text_found", "text_with"]

SEEDS = Path(__file__).parent.parent / "seeds"


@cache
def _by_hash() -> dict[str, str]:
    """Read every text below the folder that holds them."""
    folder = Path(os.environ.get("DIPLONEWS_TEXTS", SEEDS))
    read = [path.read_bytes() for path in sorted(folder.rglob("*.txt"))]
    return {hashlib.sha256(data).hexdigest(): data.decode("utf-8") for data in read}


def text_found(digest: str | None) -> str | None:
    """Give the text that has a hash, if it is there."""
    return _by_hash().get(digest or "")


def text_with(digest: str | None) -> str:
    """Give the text that has a hash, or skip the test."""
    found = text_found(digest)
    if found is None:
        pytest.skip(
            "the texts are not part of the project: put them as .txt files into seeds, "
            "or name their folder in DIPLONEWS_TEXTS"
        )
    return found
