"""Every rule does what its case document says: it fires where it should and is silent where it should."""

from __future__ import annotations

import inspect
from types import ModuleType

import pytest

from screenplay.attribution.moves import gestures, habits, layout, words
from screenplay.attribution.rules import RULES
from tests.attribution.casebook import FOLDER, Case, candidates_at, read_cases, turn_at, view_of

FAMILIES: dict[str, ModuleType] = {"gestures": gestures, "habits": habits, "layout": layout, "words": words}
RULES_BY_NAME = {rule.name: rule for rule in RULES}
NAMES = sorted((*RULES_BY_NAME, *FAMILIES))
CASES = [case for path in sorted(FOLDER.glob("*.md")) for case in read_cases(path)]
# What a rule that speaks of every candidate says when it saw nothing of one.
NOTHING_SEEN = {"acts 0", "called 0", "beyond the fifth in this part", "none", "named, only mentioned"}


def said(case: Case, opening: str) -> set[str]:
    """Return everything said at the turn: "ORLA: name after" by a rule, "next paragraph" by a family."""
    view = view_of(case.prose)
    turn = turn_at(view, opening)
    if case.rule in FAMILIES:
        return set(FAMILIES[case.rule].signs(view, turn))
    found = RULES_BY_NAME[case.rule].find(view, turn, candidates_at(view, turn))
    return {f"{view.characters[one.person].name}: {one.variant}" for one in found}


def holds(answer: str, found: set[str]) -> bool:
    """Tell whether what was said is what a document expects."""
    if answer in ("nobody", "nothing"):
        return not found
    if answer.startswith("nothing of "):
        own = {one.partition(": ")[2] for one in found if one.startswith(answer.removeprefix("nothing of "))}
        return own <= NOTHING_SEEN
    if answer.startswith("not "):
        return not any(matches(answer.removeprefix("not "), one) for one in found)
    return any(matches(answer, one) for one in found)


def matches(answer: str, one: str) -> bool:
    """Tell whether the words of an answer stand in a finding, in order; a rule's from its first word on."""
    (person, colon, words), (found_person, found_colon, found_words) = (
        answer.partition(": "),
        one.partition(": "),
    )
    if not found_colon:
        return in_order(answer, one)
    same_start = words.split()[:1] == found_words.split()[:1]
    return person == found_person and (not colon or (same_start and in_order(words, found_words)))


def in_order(wanted: str, found: str) -> bool:
    rest = iter(found.split())
    return all(word in rest for word in wanted.split())


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}: {case.title}")
def test_a_rule_says_what_its_document_expects(case: Case) -> None:
    answers = [(opening, answer, said(case, opening)) for opening, answer in case.expected]
    assert [each for each in answers if not holds(each[1], each[2])] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}: {case.title}")
def test_a_firing_case_expects_a_finding_and_a_silent_case_none(case: Case) -> None:
    silences = [answer.split()[0] in ("nobody", "nothing", "not") for _, answer in case.expected]
    assert not any(silences) if case.fires else all(silences)


@pytest.mark.parametrize("name", NAMES)
def test_every_rule_has_a_firing_and_a_silent_case(name: str) -> None:
    assert {case.fires for case in CASES if case.rule == name} == {True, False}


def test_every_document_is_about_a_rule() -> None:
    assert {case.rule for case in CASES} <= set(NAMES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_is_documented(rule) -> None:
    first, *rest = inspect.cleandoc(rule.doc).splitlines()
    labels = [line.partition(":")[0] for line in rest if ":" in line]
    assert first.endswith((".", ":"))
    assert [label for label in ("Example", "Misses", "Source") if label not in labels] == []


@pytest.mark.parametrize("name", sorted(FAMILIES))
def test_every_family_of_signs_names_its_source(name: str) -> None:
    assert "Source: " in inspect.cleandoc(FAMILIES[name].signs.__doc__ or "")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_lives_in_a_module_of_its_name(rule) -> None:
    assert rule.find.__module__.rsplit(".", 1)[-1] == rule.name
