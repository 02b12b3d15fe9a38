"""A dossier beside the words it rests on, for whoever checks it by eye."""

from collections.abc import Iterator, Mapping
from textwrap import wrap
from typing import Any

from diplonews.characters import collapse, escape, trim
from diplonews.curation.supported_values import supported
from diplonews.display import Page
from diplonews.errors import DiplonewsError, InvalidData
from diplonews.fields import Json, fields_of
from diplonews.plain_json import text_of
from diplonews.records.dossier import KINDS, AnyRecord, Dossier
from diplonews.records.parts import Evidence, Relation
from diplonews.records.party import Party
from diplonews.records.source import Source
from diplonews.source_texts import SourceText, source_texts
from diplonews.texts.collapsed import Span
from diplonews.wording import kind_of, quoted

__all__ = ["review"]

_NARROWEST = 42
_LONGEST_WORDS, _LONGEST_VALUE, _LONGEST_PASSAGE = 300, 200, 72


def review(dossier: Dossier, texts: Mapping[str, str], width: int = 88) -> str:
    """Write each record with its evidence, and what of the texts no evidence covers.

    `texts` has the texts of sources by their ids. Beside each field that evidence
    supports stands its value, below it the words of the text; the other fields of the
    record are named. Nothing in it can harm a terminal. Raises `InvalidData` for a text
    that is that of no source.
    """
    if type(dossier) is not Dossier:
        raise DiplonewsError(f"expected a Dossier, got {kind_of(dossier)}")
    if type(width) is not int:
        plain = type(width) in {str, bool, float}
        got = quoted(width) if plain else kind_of(width)
        raise DiplonewsError(f"expected a width in characters, got {got}")
    ready, problems = source_texts(dossier, texts)
    if problems:
        raise InvalidData(problems, "dossier")
    lines = _Review(dossier, ready, max(width, _NARROWEST)).lines()
    return "\n".join(lines) + "\n"


#: What is ours or about the record, and what follows from the name of a party.
_OURS = frozenset({"id", "summary", "evidence", "extensions"})
_FROM_THE_NAME = frozenset({"kind", "country"})


def _without_words(record: AnyRecord) -> Iterator[str]:
    """Give pointers to the fields that are said and that no evidence supports."""
    supports = [part.supports for part in record.evidence]
    if isinstance(record, Source) or not supports or not all(supports):
        return
    shown = {pointer.split("/")[1] for part in supports for pointer in part}
    aside = _OURS | _FROM_THE_NAME if isinstance(record, Party) else _OURS
    for field in fields_of(type(record)):
        is_said = getattr(record, field.name) != field.default
        if is_said and field.name not in shown | aside:
            yield f"/{field.name}"


class _Review:
    def __init__(
        self, dossier: Dossier, texts: Mapping[str, SourceText], width: int
    ) -> None:
        self._dossier = dossier
        self._texts = texts
        self._width = width
        self._page = Page(dossier, width)

    def lines(self) -> Iterator[str]:
        title = self._dossier.title or self._dossier.id
        yield from self._paragraph(title)
        yield "=" * min(len(title), self._width)
        for source in self._dossier.sources:
            yield from self._paragraph(self._source(source), "", "  ")
        for record in self._dossier.records:
            yield from self._record(record)
        spans = self._spans()
        for source_id, text in self._texts.items():
            yield from self._left_out(text, spans.get(source_id, []))

    def _paragraph(self, text: str, first: str = "", rest: str = "") -> list[str]:
        return wrap(
            escape(collapse(text)),
            self._width,
            initial_indent=first,
            subsequent_indent=rest,
            break_on_hyphens=False,
        )

    # -- sources and their texts -------------------------------------------------------

    def _source(self, source: Source) -> str:
        text = self._texts.get(source.id)
        if text is None:
            return f"Source {source.id}: no text given."
        said = f"Source {source.id}: a text of {text.length:,} characters"
        match text.is_the_stated_one:
            case True if source.text_sha256 is not None:
                return f"{said}, which is the one whose hash is stated."
            case True:
                return f"{said}, as long as stated; no hash is stated."
            case False:
                return (
                    f"{said}, which is NOT the one whose hash or length is stated: "
                    "the words below may not be those that were meant."
                )
            case _:
                return f"{said}; neither its hash nor its length is stated."

    def _left_out(self, text: SourceText, spans: list[Span]) -> Iterator[str]:
        passages = list(_uncovered(text.words.text, spans))
        missed = sum(end - start for start, end in passages)
        yield ""
        yield from self._paragraph(
            f"What no evidence covers of {text.source.id}: "
            f"{missed:,} of {text.length:,} characters"
        )
        for start, end in passages:
            words = _cut(text.words.words(start, end), _LONGEST_PASSAGE)
            yield from self._paragraph(f"{start}-{end} “{words}”", "  ", "    ")

    def _spans(self) -> dict[str, list[Span]]:
        """Give the spans of all evidence, by the ids of their sources."""
        spans: dict[str, list[Span]] = {}
        for record in self._dossier.records:
            for part in record.evidence:
                if part.start is not None and part.end is not None:
                    spans.setdefault(part.source, []).append((part.start, part.end))
        return spans

    # -- records -----------------------------------------------------------------------

    def _record(self, record: AnyRecord) -> Iterator[str]:
        heading = _cut(self._page.heading(record), _LONGEST_VALUE)
        kind, _ = KINDS[type(record)]
        yield ""
        yield from self._paragraph(f"{kind} {record.id}: {heading}", "", "  ")
        if not record.evidence:
            yield "  (no evidence)"
        said: dict[str, str] = {}  # once each: much may stand there
        for part in record.evidence:
            for pointer in part.supports:
                if pointer not in said:
                    said[pointer] = self._said(record, pointer)
                yield from self._paragraph(f"{pointer}: {said[pointer]}", "  ", "    ")
            if not part.supports:
                yield "  the whole record"
            where = f"{part.mode}, {self._place(part)}"
            yield from self._paragraph(where, "    ", "    ")
            for words in self._words(part):
                yield from self._paragraph(words, "    ", "     ")
        without = ", ".join(_without_words(record))
        if without:
            yield from self._paragraph(f"no words for {without}", "  ", "    ")

    def _said(self, record: AnyRecord, pointer: str) -> str:
        """Say what the field holds to which a pointer leads, as `show` says it."""
        found = supported(record, pointer)
        if found is None:
            return "(leads nowhere)"
        if found.is_absent:
            return "(absent)"
        value: Any = found.value
        if isinstance(found.field.shape, Json):
            return _cut(text_of(value), _LONGEST_VALUE)
        if found.field.name == "evidence":
            return "(evidence)"
        if found.field.name == "relations":
            relations = [value] if isinstance(value, Relation) else list(value)
            return _cut("; ".join(map(self._relation, relations)), _LONGEST_VALUE)
        return _cut(self._page.said(found.field, value), _LONGEST_VALUE)

    def _relation(self, relation: Relation) -> str:
        to = self._page.related(relation)
        return f"{relation.kind.replace('_', ' ')} {to}"

    # -- evidence ----------------------------------------------------------------------

    def _place(self, part: Evidence) -> str:
        place = part.source
        if part.start is not None:
            place += f" {part.start}-{part.end}"
        return f"{place}, {part.locator}" if part.locator else place

    def _words(self, part: Evidence) -> Iterator[str]:
        """Give the words of evidence from the text, and say why where that fails."""
        text = self._texts.get(part.source)
        if part.exact is not None and (text is None or part.start is None):
            yield f"“{_cut(part.exact, _LONGEST_WORDS)}” (as written in the dossier)"
        if part.start is None or part.end is None:
            return
        if text is None:
            yield f"no text given for source {part.source}"
        elif not text.words.holds(part.start, part.end):
            yield f"the offsets end after the text of {text.length:,} characters"
        else:
            words = text.words.words(part.start, part.end)
            yield f"“{_cut(words, _LONGEST_WORDS)}”"
            if part.exact not in {None, words}:
                yield f"and not “{_cut(part.exact or '', _LONGEST_WORDS)}” as written"


# -- passages --------------------------------------------------------------------------


def _uncovered(text: str, spans: list[Span]) -> Iterator[Span]:
    """Give the passages between spans that have a letter or a digit, in order.

    A span that does not lie in the text covers none of it.
    """
    covered, length = 0, len(text)
    inside = sorted(span for span in spans if span[1] <= length)
    for start, end in [*inside, (length, length)]:
        passage = text[covered:start]
        if any(map(str.isalnum, passage)):
            words = trim(passage)
            begin = covered + passage.index(words[0])
            yield begin, begin + len(words)
        covered = max(covered, end)


def _cut(text: str, length: int) -> str:
    """Give the first and the last words of a text that is longer than that."""
    text = collapse(text)
    if len(text) <= length:
        return text
    first = text[: length * 2 // 3]
    last = text[len(text) - length // 3 :]
    return f"{_to_the_last_word(first)} … {_from_the_first_word(last)}"


def _to_the_last_word(text: str) -> str:
    head, space, rest = text.rpartition(" ")
    return head if space and len(rest) <= _LONGEST_WORD else text


def _from_the_first_word(text: str) -> str:
    rest, space, tail = text.partition(" ")
    return tail if space and len(rest) <= _LONGEST_WORD else text


#: A longer one is cut, since it is no word or one of a script without spaces.
_LONGEST_WORD = 20
