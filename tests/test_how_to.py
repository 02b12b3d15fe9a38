"""The cookbook: every recipe is tried, and every hard case has one."""

import json
import re
import runpy
from pathlib import Path
from typing import Any

import pytest

from diplonews import Dossier, check, dumps, loads
from test_docs import anchor_of

ROOT = Path(__file__).parent.parent
COOKBOOK = runpy.run_path(str(ROOT / "docs" / "cookbook.py"))
RECIPES = list(COOKBOOK["recipes"]())
INDEX = (ROOT / "docs" / "how-to" / "index.md").read_text(encoding="utf-8")

#: Recipes leave the evidence away, but where they are about it.
LEFT_AWAY = {"evidence.none", "evidence.unanchored"}

each_recipe = pytest.mark.parametrize(
    "recipe", RECIPES, ids=[f"{recipe.page}: {recipe.title}" for recipe in RECIPES]
)


@each_recipe
def test_a_recipe_has_words_code_and_reasons(recipe: Any) -> None:
    """It begins with the words of the news, quoted, and ends by saying why so."""
    assert all(line.startswith(">") for line in recipe.words.splitlines())
    assert len(recipe.words) > 20
    assert len(recipe.why) > 60


@each_recipe
def test_its_python_makes_its_json(recipe: Any) -> None:
    """The JSON on the page, added to the cast, is the dossier that the Python makes."""
    made: Dossier = COOKBOOK["staged"](recipe.python)
    whole = json.loads(dumps(COOKBOOK["cast"]()))
    for array, records in json.loads(recipe.json).items():
        whole[array] = [*whole.get(array, ()), *records]
    assert loads(json.dumps(whole)) == made
    assert COOKBOOK["part"](made)


@each_recipe
def test_it_checks_clean_and_round_trips(recipe: Any) -> None:
    """It has no error, no warning, and comes back from a file as it was."""
    made: Dossier = COOKBOOK["staged"](recipe.python)
    assert check(made, ignore=LEFT_AWAY).problems == ()
    assert loads(dumps(made)) == made
    assert loads(dumps(made, indent=1)) == made


def test_the_cast_checks_clean() -> None:
    """What all recipes share is without a problem, too."""
    assert check(COOKBOOK["cast"](), ignore=LEFT_AWAY).problems == ()


def test_the_json_is_up_to_date() -> None:
    """Each page has the JSON that its Python makes: docs/generate.py."""
    for path, text in COOKBOOK["pages"]().items():
        assert path.read_text(encoding="utf-8") == text, path.name


def test_every_hard_case_has_a_recipe_and_every_recipe_a_case() -> None:
    """The table of hard cases and the recipes name each other."""
    linked = set(re.findall(r"\(([a-z-]+\.md#[\w-]+)\)", INDEX))
    written = {f"{recipe.page}#{anchor_of(recipe.title)}" for recipe in RECIPES}
    assert written == linked
    assert len(RECIPES) == len(written)
