"""From a draft, whose evidence has words, to a dossier whose evidence has offsets."""

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve, frozen

from diplonews.characters import collapse, trim
from diplonews.codec import explanation, placed
from diplonews.curation.supported_values import supported
from diplonews.errors import DiplonewsError, InvalidData, Problem
from diplonews.json_decoding import decoded
from diplonews.limits import DEFAULT, Limits
from diplonews.plain_json import is_array, is_object
from diplonews.reader import Tally, read_dossier
from diplonews.records.dossier import KINDS, AnyRecord, Dossier
from diplonews.records.parts import Evidence
from diplonews.records.source import Source
from diplonews.rules import RefTo
from diplonews.source_texts import SourceText, source_texts
from diplonews.strict_json import Reading, read_all
from diplonews.texts.collapsed import UnlocatedWords
from diplonews.texts.forms import plain_text
from diplonews.wording import kind_of, quoted

__all__ = ["anchor"]


def anchor(
    draft: Dossier | str | bytes,
    texts: Mapping[str, str],
    *,
    drop_exact: bool = False,
    limits: Limits = DEFAULT,
) -> Dossier:
    """Give the dossier of a draft with the offsets of all words in these texts.

    `texts` has the texts of sources by their ids; a source without one is left alone.
    A draft in JSON may leave out `source` in evidence if it has one source. The hashes
    and lengths of the texts are filled in, and replaced if every span of the source has
    words that can be found. With `drop_exact`, words are left out where offsets say as
    much. Raises `InvalidData` with all that is wrong, and never moves a span on a
    guess.
    """
    if type(limits) is not Limits:
        raise DiplonewsError(f"expected Limits, got {kind_of(limits)}")
    if type(draft) is Dossier:
        return _anchored(draft, texts, None, limits, drop_exact=drop_exact)
    text = decoded(plain_text(draft) if isinstance(draft, str) else draft, limits)
    dossier = _read(text, limits)
    return _anchored(dossier, texts, text, limits, drop_exact=drop_exact)


# -- reading a draft -------------------------------------------------------------------


def _read(text: str, limits: Limits) -> Dossier:
    """Read a draft as strictly as a dossier, but for the source that goes unsaid."""
    reading = read_all(text, limits)
    sources = [source.get("id") for source in _members(reading.value, "sources")]
    only = sources[0] if len(sources) == 1 else None
    for evidence in _evidence_in(reading.value):
        if type(only) is str and _IS_ID.admits(only):
            evidence.setdefault("source", only)
        for name in ("exact", "prefix", "suffix"):  # copied with the space around them
            words = evidence.get(name)
            if type(words) is str:
                evidence[name] = collapse(words)
    if not reading.total:
        try:
            return read_dossier(reading.value, Tally())
        except MemoryError:
            raise
        except Exception:  # noqa: BLE001, S110 - it is explained below
            pass
    raise _refusal(text, reading, limits, sources)


_IS_ID = RefTo("source")
_NO_SOURCE = "expected 'source', which every Evidence needs, got none"


def _refusal(
    text: str, reading: Reading, limits: Limits, sources: list[Any]
) -> InvalidData:
    """Say all that is wrong with a draft; where a source must be named, which."""
    error = explanation(text, reading, limits)
    named = [quoted(source) for source in sources if type(source) is str][:5]
    hint = f"name its source: {', '.join(named)}" if named else "add its source"
    problems = [
        evolve(problem, hint=hint) if problem.message == _NO_SOURCE else problem
        for problem in error.problems
    ]
    return InvalidData(problems, error.subject, error.total)


def _members(plain: Any, key: str) -> list[dict[str, Any]]:
    """Give the objects in the array that an object has under a key."""
    members = plain.get(key) if is_object(plain) else None
    if not is_array(members):
        return []
    return [member for member in members if is_object(member)]


def _evidence_in(plain: Any) -> Iterator[dict[str, Any]]:
    for _, array in KINDS.values():
        for record in _members(plain, array):
            yield from _members(record, "evidence")


# -- anchoring -------------------------------------------------------------------------


def _anchored(
    dossier: Dossier,
    texts: Mapping[str, str],
    draft: str | None,
    limits: Limits,
    *,
    drop_exact: bool,
) -> Dossier:
    ready, problems = source_texts(dossier, texts)
    work = _Anchoring(ready, drop_exact=drop_exact)
    arrays: dict[str, Any] = {
        array: tuple(
            work.record(record, array, index)
            for index, record in enumerate(getattr(dossier, array))
        )
        for _, array in KINDS.values()
    }
    total = len(problems) + len(work.problems)
    if total:
        lost = work.problems[: limits.problems]
        problems += lost if draft is None else placed(draft, lost)
        raise InvalidData(problems[: limits.problems], "dossier", total)
    return evolve(dossier, **arrays)


class _Anchoring:
    """Anchors one record after the other, and gathers what is wrong."""

    def __init__(self, texts: Mapping[str, SourceText], *, drop_exact: bool) -> None:
        self._texts = texts
        self._drop_exact = drop_exact
        self.problems: list[Problem] = []

    def record(self, record: AnyRecord, array: str, index: int) -> AnyRecord:
        """Give a record with its evidence anchored; a source with its hash too."""
        evidence = tuple(
            self._evidence(record, part, (array, index, "evidence", number))
            for number, part in enumerate(record.evidence)
        )
        text = self._texts.get(record.id)
        if isinstance(record, Source) and text is not None:
            return evolve(
                record,
                evidence=evidence,
                text_sha256=text.sha256,
                text_length=text.length,
            )
        return (
            record if evidence == record.evidence else evolve(record, evidence=evidence)
        )

    def _evidence(
        self, record: AnyRecord, part: Evidence, steps: tuple[str | int, ...]
    ) -> Evidence:
        text = self._texts.get(part.source)
        if text is None:
            return part
        try:
            anchored = _anchored_evidence(part, text)
        except UnlocatedWords as error:
            code = _CODES[error.reason]
            self._tell(code, error.message, error.hint, *steps, "exact")
            return part
        except _Unverifiable as error:
            self._tell(error.code, error.message, error.hint, *steps)
            return part
        if self._drop_exact and _says_enough(record, anchored):
            return evolve(anchored, exact=None, prefix=None, suffix=None)
        return anchored

    def _tell(self, code: str, message: str, hint: str, *steps: str | int) -> None:
        problem = Problem(code=code, message=message, hint=hint)
        self.problems.append(problem.under(*steps))


#: The codes of `check`, which finds the same faults.
_CODES = {"missing": "evidence.words", "ambiguous": "evidence.ambiguous"}


# -- one piece of evidence -------------------------------------------------------------


@frozen
class _Unverifiable(Exception):
    """Why a span cannot be held against a text."""

    code: str
    message: str
    hint: str = ""


def _anchored_evidence(part: Evidence, text: SourceText) -> Evidence:
    """Give evidence with the offsets of its words, or as it is if it has no words."""
    if part.exact is None:
        _check_offsets_alone(part, text)
        return part
    phrase = (part.exact, part.prefix or "", part.suffix or "")
    is_another = text.is_the_stated_one is False
    if not is_another and text.words.has(part.start, part.end, *phrase):
        return _tightened(part, text.words.text)
    start, end = text.words.locate(*phrase)
    return evolve(part, start=start, end=end)


def _tightened(part: Evidence, text: str) -> Evidence:
    """Leave the white space at the ends of a span out, of which its words have none."""
    words = text[part.start : part.end]
    bare = trim(words)
    start = (part.start or 0) + words.find(bare)
    return evolve(part, start=start, end=start + len(bare))


def _check_offsets_alone(part: Evidence, text: SourceText) -> None:
    if part.end is None:
        return  # it has a locator
    if text.is_the_stated_one is False:
        message = (
            "expected exact words beside the offsets, since the text is not the one "
            "of which the source states hash or length, got none"
        )
        hint = "add the words, or give the text as it was"
        raise _Unverifiable("evidence.hash", message, hint)
    if part.end > text.length:
        raise _Unverifiable(
            "evidence.beyond_text",
            f"expected offsets in a text of {text.length:,} characters, "
            f"got an end of {part.end:,}",
        )


def _says_enough(record: AnyRecord, part: Evidence) -> bool:
    """Tell whether anchored evidence needs no words: what it supports has values."""
    if part.exact is None:
        return False
    held = [supported(record, pointer) for pointer in part.supports]
    return all(found is not None and not found.is_absent for found in held)
