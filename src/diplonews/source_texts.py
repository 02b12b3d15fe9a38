"""The texts of a dossier's sources, as a caller gives them: checked and made ready."""

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen

from diplonews.errors import DiplonewsError, Problem
from diplonews.records.dossier import Dossier
from diplonews.records.source import Source
from diplonews.texts.collapsed import CollapsedText
from diplonews.texts.forms import normalised, plain_text, text_hash
from diplonews.wording import an, kind_of, nearest, quoted

__all__ = ["SourceText", "source_texts"]


@frozen(eq=False)
class SourceText:
    """The text of a source, ready to be searched."""

    source: Source
    """The source, with what it states of its text."""
    words: CollapsedText
    """The text in the form that the source asks for."""
    sha256: str
    """The hash of that text."""

    @property
    def length(self) -> int:
        """The length of the text in code points."""
        return len(self.words.text)

    @property
    def is_the_stated_one(self) -> bool | None:
        """Whether it is the text of which the source states hash or length.

        None if the source states neither.
        """
        stated, length = self.source.text_sha256, self.source.text_length
        if stated is None and length is None:
            return None
        return stated in {None, self.sha256} and length in {None, self.length}


def source_texts(
    dossier: Dossier, texts: Mapping[str, str]
) -> tuple[dict[str, SourceText], list[Problem]]:
    """Make texts ready by the ids of their sources; say what is wrong with any.

    A source whose `text_normalisation` is "nfc-lf" has its text normalised so. What
    other terms mean is not known here: such a text must be given in that form.
    """
    given: Any = texts
    if not isinstance(given, Mapping):
        raise DiplonewsError(
            f"expected a mapping of source ids to texts, got {kind_of(given)}"
        )
    sources = {source.id: source for source in dossier.sources}
    ready: dict[str, SourceText] = {}
    problems: list[Problem] = []
    for source_id, text in texts.items():
        source = sources.get(source_id) if type(source_id) is str else None
        if source is None:
            problems.append(_unknown(dossier, source_id, sources))
            continue
        try:
            ready[source_id] = _made_ready(source, text)
        except DiplonewsError as error:
            problems.append(_unfit(source_id, str(error)))
    return ready, problems


def _made_ready(source: Source, given: Any) -> SourceText:
    text = plain_text(given)
    if source.text_normalisation == "nfc-lf":
        text = normalised(text, "nfc-lf")
    if not text:
        raise DiplonewsError("expected a text, got ''")
    return SourceText(source, CollapsedText(text), text_hash(text))


def _unknown(dossier: Dossier, source_id: Any, known: Iterable[str]) -> Problem:
    message = f"expected texts by the ids of sources, got {quoted(source_id)}"
    if source_id in dossier:
        kind = type(dossier[source_id]).__name__.lower()
        return Problem(
            code="evidence.unusable_text", message=f"{message}, which is {an(kind)}"
        )
    hint = nearest(source_id, known) if type(source_id) is str else ""
    return Problem(code="evidence.unusable_text", message=message, hint=hint)


def _unfit(source_id: str, message: str) -> Problem:
    return Problem(
        code="evidence.unusable_text", message=f"the text of '{source_id}': {message}"
    )
