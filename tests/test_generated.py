"""Functions that are written and compiled: named objects, and lines in tracebacks."""

import traceback

import pytest
from attrs import frozen

from diplonews import Dossier
from diplonews.fields import Nested, shapes_in
from diplonews.generated import Source
from diplonews.reader import reader
from diplonews.validation import validated
from diplonews.values.text import Line
from diplonews.writer import writer


def test_an_object_has_one_name() -> None:
    """The same object is named once, equal ones apart."""
    source = Source()
    first, second = [1], [1]
    names = [source.named(first), source.named(second), source.named(first)]
    assert names == ["_0", "_1", "_0"]


def test_a_function_is_compiled_from_its_lines() -> None:
    """It knows the objects that it names."""
    source = Source()
    source.add("def twice(value):", f" return {source.named(str.upper)}(value) * 2")
    assert source.function("twice", "example")("ab") == "ABAB"


def test_a_traceback_shows_the_line() -> None:
    """Where such a function fails is read like any other."""
    source = Source()
    source.add("def fail():", " raise ValueError('here')")
    with pytest.raises(ValueError, match=r"^here$") as caught:
        source.function("fail", "of a test")()
    last = traceback.extract_tb(caught.tb)[-1]
    assert (last.filename, last.lineno) == ("<diplonews generated of a test>", 2)
    assert last.line == "raise ValueError('here')"


def test_every_class_has_its_functions() -> None:
    """Each class that can stand in a dossier is read and written by a function."""
    classes = [s.cls for s in shapes_in(Nested(Dossier)) if isinstance(s, Nested)]
    assert len(classes) == 31
    for cls in classes:
        assert reader(cls).__code__.co_filename == (
            f"<diplonews generated reader of {cls.__name__}>"
        )
        assert writer(cls).__code__.co_filename == (
            f"<diplonews generated writer of {cls.__name__}>"
        )


def test_a_class_with_a_constructor_of_its_own_is_not_read() -> None:
    """What a constructor does beyond the rules would be left out."""

    @frozen(kw_only=True, field_transformer=validated)
    class Strict:
        """A class with a check that no reader knows."""

        name: Line

        def __attrs_post_init__(self) -> None:
            raise ValueError(self.name)

    with pytest.raises(TypeError) as caught:
        reader(Strict)
    assert str(caught.value) == "the constructor of Strict does what no reader knows"
