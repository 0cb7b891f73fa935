"""What words in quotation marks are: spoken, thought, written, or only mentioned."""

from __future__ import annotations

import pytest

from screenplay.model.beat import Narration, Quotation, QuotationKind
from screenplay.model.manuscript import Manuscript
from screenplay.prose import parse


def kinds(text: str) -> list[str]:
    return [beat.kind.value for beat in parse(Manuscript(text)).beats if isinstance(beat, Quotation)]


def mentions(text: str) -> list[str]:
    beats = parse(Manuscript(text)).beats
    return [span.of(text) for beat in beats if isinstance(beat, Narration) for span in beat.quoted]


@pytest.mark.parametrize(
    "text",
    [
        'The "quick" way took an hour.',
        'They called the boat "the Sow" and never told anybody why.',
        'He went to see "The Drowned Lock."',
        'A boat of the kind called "lighter" lay there.',
    ],
)
def test_scare_quotes_titles_and_names_stay_inside_their_sentence(text):
    assert kinds(text) == []
    assert len(mentions(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        'She longed to ask: "And what then?"',
        'He looked at her as if to say, "I told you."',
        'Her eyes said: "Stay."',
        'He felt like shouting, "Enough!"',
        'By noon it was easier to say: "Never."',
        '"Stay," her eyes said.',
        '"Never," he wanted to say.',
        'She mouthed a quick "good luck" at the porter.',
    ],
)
def test_what_nobody_says_aloud_is_told(text):
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        'She could not help saying, "And what then?"',
        'He bent down, as if to see better, and said, "Enough!"',
        'He turned with a smile and said: "Stay."',
    ],
)
def test_what_is_said_after_all_is_spoken(text):
    assert kinds(text) == ["speech"]


@pytest.mark.parametrize(
    "text",
    [
        'He took in "Weekly Tidings," and read it aloud.',
        'Her book was called "How to Keep Bees," and nobody bought it.',
        'A famous "Study of Goats" hung over the bed.',
        'The "little friend," suggested to her by habit, was gone.',
    ],
)
def test_titles_and_borrowed_words_inside_a_sentence_are_mentioned(text):
    assert kinds(text) == []


def test_a_list_of_mentioned_words_is_mentioned_as_a_whole():
    assert mentions('He knew the words "lock" and "weir" by heart.') == ["lock", "weir"]


@pytest.mark.parametrize(
    "text",
    [
        'With a cry of "Honey!" he ran.',
        'The clerk said "yes" without looking up.',
        'A quiet "Yes," came back.',
        'She looked up. "nobody," she said.',
        "\"I am the 'boss' here.\"",
        'He nodded. "The lock is shut"',
    ],
)
def test_what_somebody_utters_is_never_only_mentioned(text):
    assert kinds(text) == ["speech"]


def test_a_verb_of_thinking_makes_a_thought_and_aloud_makes_it_speech():
    assert kinds('"Fool," he thought.') == ["thought"]
    assert kinds('"Fool," he thought aloud.') == ["speech"]


@pytest.mark.parametrize(
    "text",
    [
        'She unfolded the note, which ran: "Come at once."',
        'He wrote, "Bring oil and two lamps."',
        'The note lay there. It read, "Bring oil and two lamps."',
    ],
)
def test_written_words_beside_the_narration_that_tells_of_them_stay_inside_its_sentence(text):
    assert kinds(text) == []
    assert len(mentions(text)) == 1


def test_written_words_with_a_paragraph_to_themselves_are_writing():
    assert kinds('She unfolded the note, which ran:\n\n"Come at once."') == ["writing"]


@pytest.mark.parametrize(
    "text",
    [
        'She opened the letter and read it out. "Come at once," she read.',
        '"Come at once," he read from the card.',
    ],
)
def test_what_somebody_reads_aloud_is_spoken(text):
    assert kinds(text) == ["speech"]


def test_a_letter_is_writing_until_it_is_signed():
    letter = '"Dear Mara,\n\n"The weir broke on Sunday.\n\n"Yours ever, Joss"\n\n"Is that all?" she asked.'
    assert kinds(letter) == ["writing", "writing", "writing", "speech"]


def test_a_letter_of_closed_paragraphs_ends_with_its_signature():
    letter = '"DEAR MARA,"\n\n"The weir broke."\n\n"Send oil."\n\n"Your brother,"\n\n"JOSS DALE."\n\n"All?"'
    assert kinds(letter) == [*["writing"] * 5, "speech"]


@pytest.mark.parametrize(
    "told",
    [
        "She opened the letter. It was to this effect:",
        "The second note was in these words.",
        "There was a postscript.",
    ],
)
def test_narration_that_announces_a_letter_makes_the_next_paragraph_writing(told):
    assert kinds(f'{told}\n\n"The weir broke on Sunday."\n\n"Oh," said Mara.') == ["writing", "speech"]


def test_narration_that_calls_the_long_words_before_it_a_letter_makes_them_writing():
    words = "The weir broke on Sunday and the mill stands in the river. " * 4
    assert kinds(f'"{words}"\n\nSuch a letter keeps nobody warm.') == ["writing"]


def test_a_day_of_the_week_in_an_answer_is_no_head_of_a_letter():
    assert kinds('"When?"\n\n"Tuesday, the 4th of May."\n\n"So soon?"') == ["speech"] * 3


def test_dear_mara_in_speech_is_no_letter():
    assert kinds('"Dear Mara," he said, "do sit down."') == ["speech", "speech"]


def test_speech_over_paragraphs_goes_on_until_it_is_closed():
    text = "“One.\n\n“Two.\n\n“Three.”\n\nThen rain."
    beats = [beat for beat in parse(Manuscript(text)).beats if isinstance(beat, Quotation)]
    assert [(beat.closed, beat.continues) for beat in beats] == [(False, False), (False, True), (True, True)]


def test_a_quotation_closed_paragraphs_later_carries_all_words_between():
    text = "“One.\n\nTwo.\n\nThree.” Then rain."
    spoken = [beat.span.of(text) for beat in parse(Manuscript(text)).beats if isinstance(beat, Quotation)]
    assert spoken == ["One.", "Two.", "Three."]


def test_an_unclosed_quotation_ends_with_its_paragraph():
    text = '"Wait.\n\nIt rained.\n\n"Why?" she asked.'
    beats = parse(Manuscript(text)).beats
    assert [type(beat).__name__ for beat in beats] == ["Quotation", "Narration", "Quotation", "Tag"]


def test_inches_and_feet_open_no_speech():
    assert kinds('The gap was 6" wide and 5\' 2" long.') == []


def test_speech_is_the_kind_of_a_quotation_unless_told_otherwise():
    assert QuotationKind("speech") is QuotationKind.SPEECH


@pytest.mark.parametrize(
    "text",
    [
        'The letter was short. "Come home," it said. "Your father fell."',
        '"Meet me at the bridge," the note read. "Come alone."',
        'The card said, "We moved." Under it somebody had pencilled, "Both of us."',
    ],
)
def test_a_note_goes_on_behind_the_words_that_tell_of_it(text):
    assert set(kinds(text)) <= {"writing"}
    assert len(mentions(text)) + len(kinds(text)) == 2


def test_a_voice_on_a_radio_is_speech():
    assert kinds('A voice on the radio said, "The storm has passed."') == ["speech"]


def test_a_tag_behind_written_words_belongs_to_the_speech_after_it():
    assert kinds('A sign read, "Closed." She said, "Hm."') == ["speech"]


def test_words_behind_a_dash_go_on_with_the_speech_before():
    assert kinds('"I said no—" thump "—three times."') == ["speech", "speech"]


def test_a_message_that_says_something_in_some_way_is_written():
    assert kinds('He waved to the boy. The lamp flashed a line that said, in code, "we wait".') == []
