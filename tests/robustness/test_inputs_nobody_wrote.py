"""A few of the inputs of `python -m tests.evaluation.fuzz`: none crashes, none loses a letter."""

from __future__ import annotations

import pytest

from screenplay import fdx
from screenplay.corrections.key import parse_key
from screenplay.errors import ReadError, SettingsError
from screenplay.model.script import Section
from screenplay.revisions.pages.lock import read_lock
from screenplay.writers import json
from tests.evaluation.fuzz import fault_of
from tests.robustness.targets import TARGETS, Target

_FEW = 40


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_every_door_takes_what_nobody_wrote(target: Target) -> None:
    faults = {number: fault_of(target, number) for number in range(_FEW)}
    assert {number: fault for number, fault in faults.items() if fault} == {}


def test_the_shares_are_of_a_hundred() -> None:
    assert sum(target.share for target in TARGETS) == 100


def test_the_same_number_gives_the_same_input() -> None:
    assert TARGETS[0].input_of(7)[0] == TARGETS[0].input_of(7)[0]


@pytest.mark.parametrize(
    ("level", "found"), [("3", 3), ("0", 1), ("9" * 40, 1), ("9" * 5000, 1), ("²", 1), ("-2", 1)]
)
def test_a_section_of_an_odd_level_in_fdx_is_read(level: str, found: int) -> None:
    paragraph = f'<Paragraph Type="Outline {level}"><Text>Part</Text></Paragraph>'
    (section,) = fdx.read(f"<FinalDraft><Content>{paragraph}</Content></FinalDraft>".encode()).elements
    assert isinstance(section, Section)
    assert section.level == found


@pytest.mark.parametrize(
    "element",
    [
        '{"kind": "action", "text": [{"text": 5}]}',
        '{"kind": "action", "text": [{"text": "\\ud800"}]}',
        '{"kind": "section", "text": [], "level": -7}',
        '{"kind": "section", "text": [], "level": 1000000000000}',
        '{"kind": "character", "name": null, "extensions": [], "dual": false}',
        '{"kind": "character", "name": "A", "extensions": [1], "dual": false}',
        '{"kind": "character", "name": "A", "extensions": [], "dual": "no"}',
    ],
)
def test_json_of_wrong_types_is_one_clear_error(element: str) -> None:
    more = ', "character": null, "joined": false, "origin": {"spans": [], "decisions": []}}'
    whole = (
        '{"version": 1, "title_page": [], "title_origin": {"spans": [], "decisions": []}, "cast": [], '
        f'"source": null, "elements": [{element[:-1]}{more}]}}'
    )
    with pytest.raises(ReadError, match=r"^a\.json is JSON but not a script [^\n]+$"):
        json.read(whole.encode(), "a.json")


@pytest.mark.parametrize(
    "pages", ['[["1", 1e999, null]]', '[["\\ud800", 0, null]]', "7", '[["1", 4, null]]', '[["1", 0, -7]]']
)
def test_a_spoilt_lock_is_one_clear_error(pages: str) -> None:
    text = f'{{"script": ["Rain."], "scenes": [], "pages": {pages}}}'
    with pytest.raises(SettingsError, match=r"^a\.lock\.json [^\n]+$"):
        read_lock(text, "a.lock.json")


def test_a_key_with_an_endless_number_is_none() -> None:
    assert parse_key(f"a b c {'9' * 5000}") is None
