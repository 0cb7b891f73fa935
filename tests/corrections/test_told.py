"""A person's word beats every rule, and is evidence for its neighbours."""

from __future__ import annotations

import pytest

from screenplay.errors import SettingsError
from screenplay.model.script import Cue
from tests.corrections.stories import STORY, converted, headings, notes, speakers, told

LINE = "Not in June."


def test_a_told_speaker_speaks() -> None:
    was = speakers(converted()[0])[LINE]
    wanted = "MARA" if was == "JOEL" else "JOEL"
    assert speakers(converted(told(line=LINE, speaker=wanted))[0])[LINE] == wanted


def test_one_told_line_turns_the_exchange_around_it() -> None:
    before = speakers(converted()[0])
    after = speakers(converted(told(line=LINE, speaker=before["It always is."]))[0])
    assert after["It always is."] != before["It always is."]
    assert after["Even in June."] != before["Even in June."]


def test_a_told_speaker_says_that_a_person_said_so() -> None:
    script, _ = converted(told(line=LINE, speaker="OTTO"))
    rules = [element.origin.decisions[0] for element in script.elements if isinstance(element, Cue)]
    assert [(one.value, one.confidence) for one in rules if one.rule == "told by a person"] == [("OTTO", 1.0)]


def test_a_speaker_is_known_by_an_alias() -> None:
    assert speakers(converted(told(line=LINE, speaker="Otto Barlow"))[0])[LINE] == "OTTO"


def test_a_speaker_is_known_by_the_cue_that_was_chosen() -> None:
    corrections = told(person="OTTO", cue="THE OLD MAN") + told(line=LINE, speaker="the old man")
    assert speakers(converted(corrections)[0])[LINE] == "THE OLD MAN"


def test_a_run_of_lines_stays_swapped() -> None:
    lines = ", ".join(
        f"{{line = '{line}', speaker = '{who}'}}" for line, who in ((LINE, "MARA"), ("Even in June.", "JOEL"))
    )
    found = speakers(converted(f"[[correction]]\nswapped = [{lines}]\n")[0])
    assert (found[LINE], found["Even in June."]) == ("MARA", "JOEL")


def test_two_names_of_one_person_are_one_cue() -> None:
    found = speakers(converted(told(merge="OTTO", into="JOEL"))[0])
    assert (found["Is there any left?"], "OTTO" in found.values()) == ("JOEL", False)


def test_one_person_with_two_names_becomes_two() -> None:
    script, said = converted(told(split="Otto Barlow", from_="OTTO").replace("from_", "from"))
    assert (said, "OTTO BARLOW" in [one.name for one in script.cast]) == ([], True)


def test_somebody_the_program_did_not_find_can_speak() -> None:
    found = speakers(converted(told(new="RADIO") + told(line=LINE, speaker="RADIO"))[0])
    assert found[LINE] == "RADIO"


def test_a_told_thought_is_a_note() -> None:
    sentence = "Mara poured the coffee."
    assert sentence not in notes(converted()[0])
    assert sentence in notes(converted(told(line=sentence, thought=True))[0])


def test_what_is_told_to_be_seen_is_action() -> None:
    story = STORY + "\nMara knew that he would never leave.\n"
    assert any("never leave" in note for note in notes(converted(story=story)[0]))
    told_seen = told(line="Mara knew that he would never leave.", thought=False)
    assert not any("never leave" in note for note in notes(converted(told_seen, story)[0]))


def test_a_told_scene_starts() -> None:
    before = headings(converted()[0])
    after = headings(converted(told(line="Mara poured the coffee.", scene=True))[0])
    assert len(after) == len(before) + 1


def test_a_scene_told_away_does_not_start() -> None:
    story = STORY + "\n***\n\nThe harbour was empty. Joel waited.\n"
    before = headings(converted(story=story)[0])
    after = headings(converted(told(line="The harbour was empty.", scene=False), story)[0])
    assert len(after) == len(before) - 1


def test_a_place_is_the_place_it_is_told_to_be() -> None:
    assert "KITCHEN" in headings(converted()[0])[0]
    assert "GALLEY" in headings(converted(told(place="KITCHEN", same_as="Galley"))[0])[0]


def test_what_no_longer_fits_is_reported_with_its_line() -> None:
    _, said = converted("\n" + told(line="Nobody says this.", speaker="MARA"))
    assert said == [
        'x.toml, line 2: "Nobody says this." is said by MARA: fits nothing in the text; it is kept'
    ]


@pytest.mark.parametrize(
    ("corrections", "message"),
    [
        (
            told(line=LINE, speaker="OTTA"),
            r"x.toml, line 1: nobody is called OTTA; the nearest are OTTO.*new =",
        ),
        (
            told(line=LINE, speaker="MARA") + told(line="not in june", speaker="JOEL"),
            r"x.toml, line 4: .*JOEL, but x.toml, line 1 says otherwise; keep one",
        ),
        (
            told(merge="OTTO", into="JOEL") + told(split="JOEL", from_="OTTO").replace("from_", "from"),
            r"line 4: JOEL is not OTTO, but x.toml, line 1 says otherwise",
        ),
        (
            told(line="Mara poured the coffee.", scene=True)
            + told(line="Mara poured the coffee.", scene=False),
            r"line 4: no scene starts .* says otherwise",
        ),
    ],
)
def test_what_cannot_hold_is_one_line(corrections: str, message: str) -> None:
    with pytest.raises(SettingsError, match=message):
        converted(corrections)
