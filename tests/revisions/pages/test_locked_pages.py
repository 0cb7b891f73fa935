"""Locked scripts: numbers that stay, letters for what is new, OMITTED for what is gone."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given

from screenplay import fountain
from screenplay.errors import SettingsError
from screenplay.model.script import Action, Cue, SceneHeading, Script, Speech, plain, text_of
from screenplay.paper import as_text, paginate
from screenplay.revisions.pages.lock import Lock, lock_text, read_lock
from screenplay.revisions.pages.locked_pages import lock, locked_pages
from screenplay.revisions.pages.locked_scenes import with_locked_scenes
from screenplay.revisions.pages.revised_pages import Revision, page_list, revised_pages
from tests.paper.feature import feature
from tests.revisions.drafts import ATTIC, HARBOUR, KITCHEN, drafts
from tests.revisions.repository import run

PARAGRAPH = Action(text_of("The lamp is out again, and nobody comes to see to it. " * 30))


def made(seed: int) -> Script:
    return fountain.read(fountain.write(feature(seed=seed, scenes=20)))


def labels(script: Script, locked: Lock) -> list[str]:
    return [label for label, _ in locked_pages(with_locked_scenes(script, locked), locked)]


def numbers(new: str, old: str = KITCHEN + HARBOUR + ATTIC) -> list[tuple[str | None, str]]:
    script = with_locked_scenes(fountain.read(new), lock(fountain.read(old)))
    found = [element for element in script.elements if isinstance(element, SceneHeading)]
    return [(each.number, plain(each.text)[:11].strip()) for each in found]


@pytest.mark.parametrize("seed", range(4))
def test_a_locked_script_that_did_not_change_has_the_pages_it_had(seed: int) -> None:
    script = made(seed)
    locked = lock(script)
    numbered = with_locked_scenes(script, locked)
    ours = [as_text(page) for _, page in locked_pages(numbered, locked)]
    assert ours == [as_text(page) for page in paginate(numbered)]


def test_what_no_longer_fits_goes_on_to_a_page_with_a_letter() -> None:
    script = made(1)
    locked = lock(script)
    before = labels(script, locked)
    at = next(start.element for start in locked.pages if start.label == "5") - 1
    longer = replace(script, elements=(*script.elements[:at], PARAGRAPH, *script.elements[at:]))
    after = labels(longer, locked)
    assert [label for label in after if label not in before] == ["4A"]
    assert after.index("4A") == after.index("4") + 1


def test_pages_after_a_change_are_as_they_were() -> None:
    script = made(2)
    locked = lock(script)
    longer = replace(script, elements=(script.elements[0], PARAGRAPH, *script.elements[1:]))
    pages = [dict(locked_pages(with_locked_scenes(each, locked), locked)) for each in (script, longer)]
    assert [line.text for line in pages[0]["3"].lines] == [line.text for line in pages[1]["3"].lines]


def test_a_page_of_which_nothing_is_left_gives_its_number_to_the_next() -> None:
    script = made(1)
    locked = lock(script)
    starts = {start.label: start.element for start in locked.pages}
    shorter = replace(script, elements=(*script.elements[: starts["4"]], *script.elements[starts["6"] :]))
    assert any("-" in label for label in labels(shorter, locked))


def test_no_word_is_lost_on_locked_pages() -> None:
    script = made(3)
    locked = lock(script)
    for seed in (3, 4):
        other = with_locked_scenes(made(seed), locked)
        shown = " ".join(line.text for _, page in locked_pages(other, locked) for line in page.lines).split()
        for element in other.elements:
            if isinstance(element, Action | Speech):
                assert set(plain(element.text).split()) <= {*shown, *"".join(shown).split()} | _broken(shown)


def _broken(shown: list[str]) -> set[str]:
    """Return words with a hyphen at which a line was broken, whole again."""
    return {f"{a}{b}" for a, b in pairwise(shown) if a.endswith("-")}


@given(drafts)
def test_any_draft_can_be_printed_under_any_lock(both: tuple[Script, Script]) -> None:
    old, new = both
    locked = lock(old)
    numbered = with_locked_scenes(new, locked)
    found = [label for label, _ in locked_pages(numbered, locked) if label]
    assert len(found) == len(set(found))


def test_scenes_keep_their_numbers() -> None:
    assert [number for number, _ in numbers(KITCHEN + HARBOUR + ATTIC)] == ["1", "2", "3"]


def test_a_new_scene_takes_a_letter() -> None:
    cellar = "INT. CELLAR - DAY\n\nDark.\n\n"
    assert [n for n, _ in numbers(KITCHEN + cellar + HARBOUR + cellar + cellar + ATTIC)] == [
        "1", "1A", "2", "2A", "2B", "3",
    ]  # fmt: skip
    assert [n for n, _ in numbers(cellar + KITCHEN + HARBOUR + ATTIC)] == ["A1", "1", "2", "3"]


def test_a_scene_cut_leaves_omitted_in_its_place() -> None:
    assert numbers(KITCHEN + ATTIC) == [("1", "INT. KITCHEN"[:11]), ("2", "OMITTED"), ("3", "INT. ATTIC")]
    assert numbers(HARBOUR + ATTIC)[0] == ("1", "OMITTED")


def test_locking_again_keeps_the_letters() -> None:
    first = lock(fountain.read(KITCHEN + HARBOUR))
    second = lock(fountain.read(KITCHEN + ATTIC + HARBOUR), before=first)
    third = with_locked_scenes(fountain.read(KITCHEN + ATTIC), second)
    found = [element for element in third.elements if isinstance(element, SceneHeading)]
    assert [each.number for each in found] == ["1", "1A", "2"]
    assert plain(found[-1].text) == "OMITTED"


def test_a_lock_is_read_as_it_was_written() -> None:
    locked = lock(made(1))
    again = read_lock(lock_text(locked), "x.lock.json")
    assert (again.pages, again.scenes, again.script) == (locked.pages, locked.scenes, locked.script)


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"script": [], "pages": [["1", 7, 0]], "scenes": []}', '{"script": 1, "pages": 2}'],
)
def test_a_broken_lock_is_one_line(text: str) -> None:
    with pytest.raises(SettingsError, match=r"x\.lock\.json"):
        read_lock(text, "x.lock.json")


def test_a_locked_script_is_converted_with_its_numbers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    draft = Path("draft.fountain")
    draft.write_text(KITCHEN + HARBOUR + ATTIC, encoding="utf-8")
    Path("old.fountain").write_text(KITCHEN + HARBOUR + ATTIC, encoding="utf-8")
    assert run("lock", "draft.fountain").stderr == "draft.lock.json: 1 page and 3 scenes locked\n"
    draft.write_text(KITCHEN + ATTIC, encoding="utf-8")
    result = run("convert", "draft.fountain", "-o", "x.pdf", "--revised-from", "old.fountain")
    assert "changed pages: 1" in result.stderr
    assert draft.read_text(encoding="utf-8") == KITCHEN + ATTIC
    assert run("lock", "draft.fountain", "--undo").exit_code == 0
    assert run("lock", "draft.fountain", "--undo").exit_code == 1


def test_a_cue_is_repeated_at_the_head_of_a_page_that_begins_inside_a_speech() -> None:
    speech = Speech(text_of("Nobody has seen the boat since the lamp went out last night. " * 60))
    script = fountain.read(fountain.write(Script((PARAGRAPH, Cue("ANN"), speech))))
    locked = lock(script)
    second = [line.text for line in list(locked_pages(script, locked))[1][1].lines]
    assert "ANN (CONT'D)" in second


def test_a_page_with_a_letter_is_among_the_changed_pages() -> None:
    script = made(1)
    locked = lock(script)
    longer = replace(script, elements=(script.elements[0], PARAGRAPH, *script.elements[1:]))
    found = revised_pages(longer, Revision(script, changed_pages_only=True), lock=locked)
    assert page_list(found) == "1, 1A"
