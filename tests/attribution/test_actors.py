"""Who acts in a sentence of narration, and whom its pronouns mean."""

from __future__ import annotations

from tests.attribution.stories import actor, attributed, decision_at, people_meant, speaker

PAIR = (
    "Orla hung her coat on the door. Orla pulled her hat down. Finn folded his map. Finn laced his boots.\n\n"
)


def test_a_name_acts_for_itself() -> None:
    assert actor(PAIR, "Finn folded") == "FINN"


def test_a_tag_has_its_speaker_as_actor() -> None:
    text = PAIR + '"Shut the gate," said Orla.'
    assert (actor(text, "said Orla"), speaker(text, "Shut")) == ("ORLA", "ORLA")


def test_she_goes_on_after_the_last_woman_who_acted() -> None:
    assert actor(PAIR + "She sighed. He sneezed.", "She sighed") == "ORLA"
    assert actor(PAIR + "She sighed. He sneezed.", "He sneezed") == "FINN"


def test_the_most_frequent_person_can_be_he_too() -> None:
    text = (
        "Finn folded his map. Finn laced his boots. Rory cut his bread.\n\nIt rained. Finn sat. He sneezed."
    )
    assert actor(text, "He sneezed") == "FINN"


def test_the_one_who_speaks_is_he_who_acts_beside_the_line() -> None:
    text = PAIR + '"Wet," said Finn.\n\n"Shut the gate." She looked away.'
    assert actor(text, "She looked") == speaker(text, "Shut") == "ORLA"


def test_i_is_the_narrator() -> None:
    text = 'I walked to the fence. My feet were cold. "Shut the gate," I said.\n\n"Why?" said Finn.'
    assert actor(text, "I walked") == speaker(text, "Shut") == "NARRATOR"


def test_rain_has_no_actor() -> None:
    assert actor(PAIR + "It rained. The wind fell.", "The wind") is None


def test_they_are_no_single_person() -> None:
    assert actor(PAIR + "They laughed.", "They laughed") is None


def test_his_own_things_are_the_actors() -> None:
    assert ("his", "FINN") in people_meant(PAIR)


def test_him_is_not_the_one_who_acts() -> None:
    text = PAIR + "Orla looked up. Finn sat down. She kicked him."
    assert people_meant(text)[-2:] == [("She", "ORLA"), ("him", "FINN")]


def test_the_pronouns_of_speech_are_left_alone() -> None:
    assert [words for words, _ in people_meant('"He saw her," said Orla. Orla sat down.')] == []


def test_an_actor_says_by_which_words() -> None:
    decision = decision_at(PAIR, "Finn folded", "actors")
    assert decision is not None
    assert decision.span is not None
    assert decision.span.of(PAIR) == "Finn"


def test_pronouns_come_in_text_order() -> None:
    _, _, answers = attributed(PAIR + "She kicked him, and he laughed at her. " * 3)
    starts = [one.span.start for one in answers.pronouns]
    assert starts == sorted(starts)
