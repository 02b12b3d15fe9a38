"""Values written as one string: read once, strictly, and given back as written."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Self

from attrs import frozen

from diplonews.characters import escape, shorten
from diplonews.errors import InvalidData, Problem
from diplonews.wording import quoted

__all__ = ["Misread", "Textual", "readable"]


class Misread(Exception):
    """Why a text cannot be read; `Textual` makes an `InvalidData` of it."""

    def __init__(self, code: str, hint: str = "") -> None:
        super().__init__(code, hint)
        self.code = code
        self.hint = hint


def readable(read: Callable[[str], object], text: str) -> bool:
    """Tell whether a text can be read so."""
    try:
        read(text)
    except Misread:
        return False
    return True


@frozen(repr=False, order=False)
class Textual(ABC):
    """A value written as one string, which it keeps, compares by and gives back."""

    CODE: ClassVar[str]
    """The code of the problem when the text has not the form of such a value."""
    EXPECTED: ClassVar[str]
    """What messages say was expected."""
    PATTERN: ClassVar[str]
    """A regular expression for all of the text, that ECMA-262 and Python read alike.

    It describes the shape: whatever is admitted matches, what matches may be wrong.
    """
    MAX_LENGTH: ClassVar[int]
    """How many characters the text may have."""

    text: str
    """The value as written."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the value from its text, as the constructor does."""
        return cls(text)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.text!r})"

    def __reduce__(self) -> tuple[Callable[[str], Self], tuple[str]]:
        return type(self), (self.text,)

    # -- reading -----------------------------------------------------------------------

    def __attrs_post_init__(self) -> None:
        text = self._admitted(self.text)
        try:
            slots = self._read(text)
        except Misread as wrong:
            hint = wrong.hint or self._hint(text)
            raise self._refused(wrong.code, quoted(text), hint) from None
        object.__setattr__(self, "text", text)
        for name, value in slots.items():
            object.__setattr__(self, name, value)

    @classmethod
    def _admitted(cls, value: Any) -> str:
        try:
            text = str.__str__(value)  # of a subclass too, whatever it says of itself
        except TypeError:
            kind = shorten(escape(type(value).__name__))
            raise cls._refused(cls.CODE, kind, "give it as text") from None
        if len(text) > cls.MAX_LENGTH:
            longest = f" of at most {cls.MAX_LENGTH} characters"
            raise cls._refused(cls.CODE, quoted(text), longest=longest)
        return text

    @classmethod
    def _refused(
        cls, code: str, shown: str, hint: str = "", longest: str = ""
    ) -> InvalidData:
        message = f"expected {cls.EXPECTED}{longest}, got {shown}"
        problem = Problem(code=code, message=message, hint=hint)
        return InvalidData([problem], cls.__name__)

    @classmethod
    @abstractmethod
    def _read(cls, text: str) -> Mapping[str, Any]:
        """Give what the text means, by the names of the slots; or raise `Misread`."""
        ...

    @classmethod
    @abstractmethod
    def _hint(cls, text: str) -> str:
        """Say how to mend a text that has not the form, or nothing."""
        ...
