"""Every rule of the catalogue: what breaks it, what comes near, and its page."""

import inspect
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from checks.case import Breaks, Cases, Keeps
from diplonews.checks import check
from diplonews.checks.catalogue import BY_CODE, CHECKS
from diplonews.checks.pages import Part, example_of, staged
from diplonews.checks.rule import Check
from diplonews.errors import Problem

#: Said of nearly every record on the stage, so that the cases need no evidence.
ALWAYS_THERE = "evidence.none"

CASES: Cases = {
    code: cases
    for path in sorted((Path(__file__).parent / "cases").glob("*.py"))
    if path.stem != "__init__"
    for code, cases in import_module(f"checks.cases.{path.stem}").CASES.items()
}
BREAKS = [
    pytest.param(code, case, id=f"{code}: {claim}")
    for code, cases in CASES.items()
    for claim, case in cases.items()
    if isinstance(case, Breaks)
]
KEEPS = [
    pytest.param(code, case, id=f"{code}: {claim}")
    for code, cases in CASES.items()
    for claim, case in cases.items()
    if isinstance(case, Keeps)
]


def found(part: Part, code: str) -> tuple[Problem, ...]:
    """Check a part of a dossier, and leave out what is always there."""
    dossier, texts = staged(part)
    ignore = {ALWAYS_THERE} - {code}
    return check(dossier, texts=texts, ignore=ignore).problems


@pytest.mark.parametrize(("code", "case"), BREAKS)
def test_what_breaks_a_rule_is_told(code: str, case: Breaks) -> None:
    """A fault gives its own code and no other, with the whole message."""
    problems = found(case.part, code)
    assert {problem.code for problem in problems} == {code}
    assert problems[0] == Problem(
        code=code,
        severity=BY_CODE[code].severity,
        path=case.path,
        message=case.message,
        hint=case.hint,
        related=case.related,
    )


@pytest.mark.parametrize(("code", "case"), KEEPS)
def test_what_keeps_a_rule_is_not(code: str, case: Keeps) -> None:
    """What comes near to a fault is none."""
    assert code not in {problem.code for problem in found(case.part, code)}


def sorts(code: str) -> Iterator[type]:
    """Give the sorts of the cases of a rule."""
    yield from map(type, CASES.get(code, {}).values())


@pytest.mark.parametrize("code", BY_CODE)
def test_every_rule_has_its_cases(code: str) -> None:
    """Each rule is shown by three faults at least, and by three near misses."""
    assert list(sorts(code)).count(Breaks) >= 3
    assert list(sorts(code)).count(Keeps) >= 3


@pytest.mark.parametrize("code", BY_CODE)
def test_the_examples_show_the_rule(code: str) -> None:
    """The bad example gives the code and no other, the good one nothing at all."""
    example = example_of(BY_CODE[code])
    assert {problem.code for problem in found(example.bad, code)} == {code}
    assert found(example.good, code) == ()


def test_the_stage_is_clean() -> None:
    """On the stage without an example nothing is found."""
    assert found({}, "") == ()


@pytest.mark.parametrize("rule", CHECKS, ids=[c.code for c in CHECKS])
def test_every_rule_has_its_words(rule: Check) -> None:
    """A rule is stated in one sentence, with a reason and a mend."""
    for words in (rule.meaning, rule.why, rule.mend):
        assert words[-1:] == "."
        assert words == words.strip()
    assert rule.meaning[0].isupper()
    assert ". " not in rule.meaning


@pytest.mark.parametrize("rule", CHECKS, ids=[c.code for c in CHECKS])
def test_all_words_of_a_rule_reach_its_page(rule: Check) -> None:
    """A docstring is the sentence, the reason and the mend, and nothing else."""
    written = inspect.cleandoc(rule.find.__doc__ or "").split("\n\n")
    assert [" ".join(paragraph.split()) for paragraph in written] == [
        rule.meaning,
        f"Why: {rule.why}",
        f"Mend: {rule.mend}",
    ]


def test_codes_are_unique() -> None:
    """No two rules have one code."""
    assert len(BY_CODE) == len(CHECKS)
