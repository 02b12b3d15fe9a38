"""The limits of a reader: documented defaults, each set by itself."""

from typing import Any

import pytest

from diplonews.limits import Limits

NAMES = ["size", "depth", "string", "number", "problems"]


def test_the_defaults() -> None:
    """They are those that the documentation promises."""
    assert Limits() == Limits(
        size=64 * 1024 * 1024, depth=64, string=1024 * 1024, number=40, problems=1000
    )


@pytest.mark.parametrize("name", NAMES)
def test_each_limit_is_set_by_itself(name: str) -> None:
    """One limit changes, the others stay."""
    changed = Limits(**{name: 7})
    assert getattr(changed, name) == 7
    for other in set(NAMES) - {name}:
        assert getattr(changed, other) == getattr(Limits(), other)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("wrong", [True, "5", 5.0, None])
def test_a_limit_is_a_whole_number(name: str, wrong: Any) -> None:
    """Another type is refused, named by its type."""
    expected = f"^{name}: expected a whole number from 1( to [0-9]+)?, got an? "
    with pytest.raises(TypeError, match=expected + type(wrong).__name__):
        Limits(**{name: wrong})


@pytest.mark.parametrize(
    ("name", "wrong", "said"),
    [
        ("size", 0, "size: expected a whole number from 1, got 0"),
        ("string", -1, "string: expected a whole number from 1, got -1"),
        ("problems", 0, "problems: expected a whole number from 1, got 0"),
        ("depth", 0, "depth: expected a whole number from 1 to 128, got 0"),
        ("depth", 129, "depth: expected a whole number from 1 to 128, got 129"),
        ("number", 641, "number: expected a whole number from 1 to 640, got 641"),
    ],
)
def test_a_limit_has_a_range(name: str, wrong: int, said: str) -> None:
    """None is below 1; what Python itself limits cannot be asked for."""
    with pytest.raises(ValueError, match=f"^{said}$"):
        Limits(**{name: wrong})
    assert Limits(depth=128, number=640).depth == 128
