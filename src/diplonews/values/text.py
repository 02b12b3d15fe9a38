"""Text as a field holds it: names, words as printed, our own words, numbers."""

from decimal import Decimal
from typing import Annotated

from diplonews.rules import Exact, Whole, line, prose, words

__all__ = ["Count", "Line", "Number", "Offset", "Prose", "Words"]

#: A name or a title: one line of at most 300 characters, nothing invisible in it.
Line = Annotated[str, line()]
#: Words as printed, with white space collapsed.
Words = Annotated[str, words()]
#: Our own words, in lines and paragraphs.
Prose = Annotated[str, prose()]
#: A decimal number; a string in JSON, so that no reader rounds it.
Number = Annotated[Decimal, Exact()]
#: A place between two characters of a text, in Unicode code points from 0.
Offset = Annotated[int, Whole(0)]
#: How many, or the how-manieth.
Count = Annotated[int, Whole(1)]
