"""Which sentences beside speech are tags, and what their parts are."""

from __future__ import annotations

import pytest

from screenplay.model.beat import Tag
from screenplay.model.manuscript import Manuscript
from screenplay.prose import parse


def tags(text: str) -> list[dict[str, str]]:
    found = []
    for beat in parse(Manuscript(text)).beats:
        if isinstance(beat, Tag):
            parts = {
                key: getattr(beat, key) for key in ("subject", "verb", "manner", "addressee", "business")
            }
            found.append({key: span.of(text) for key, span in parts.items() if span})
    return found


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('"No," he said.', {"subject": "he", "verb": "said"}),
        ('"No," said Mara quietly.', {"subject": "Mara", "verb": "said", "manner": "quietly"}),
        (
            '"No," he said, taking off his hat.',
            {"subject": "he", "verb": "said", "business": "taking off his hat"},
        ),
        ('"Why?" the old man asked her.', {"subject": "the old man", "verb": "asked", "addressee": "her"}),
        (
            '"No," she said to Joss, in a whisper.',
            {"subject": "she", "verb": "said", "addressee": "Joss", "manner": "in a whisper"},
        ),
        ('And then, after a while, he said: "No."', {"subject": "he", "verb": "said"}),
        ('Joss sighed, "No."', {"subject": "Joss", "verb": "sighed"}),
        ('"No," whispered Mrs. Dale.', {"subject": "Mrs. Dale", "verb": "whispered"}),
        ('"Wait," Mara broke in.', {"subject": "Mara", "verb": "broke"}),
        ('"Me too," they both said.', {"subject": "they", "verb": "said"}),
        ('He shook his head and said, "No."', {"subject": "He", "verb": "said"}),
        ('"Well," Mara says, "no."', {"subject": "Mara", "verb": "says"}),
        ('"Wait," broke in old Joss Dale.', {"subject": "old Joss Dale", "verb": "broke"}),
        ('"Me," said another.', {"subject": "another", "verb": "said"}),
        ('"No," said the gallant Mr. Dale.', {"subject": "the gallant Mr. Dale", "verb": "said"}),
        (
            '"Who is it?" Mara asked from the stairs.',
            {"subject": "Mara", "verb": "asked", "manner": "from the stairs"},
        ),
        ('After a pause Mara said: "No."', {"subject": "Mara", "verb": "said"}),
        ('Suddenly, at the gate, Mara turned and said: "No."', {"subject": "Mara", "verb": "said"}),
        ('As we came in my aunt asked: "Late?"', {"subject": "my aunt", "verb": "asked"}),
        ('"It is open" Mara said.', {"subject": "Mara", "verb": "said"}),
    ],
)
def test_a_tag_gives_speaker_verb_manner_addressee_and_business(text, parts):
    assert tags(text) == [parts]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ('Mara took the hint and, when Joss had finished, said: "No."', "Mara"),
        ('Mara, going up to the window where Joss stood, said: "No."', "Mara"),
        ('She was met by Joss, who, out of breath, said: "No."', "Joss"),
        ('Joss, who had been frowning for some minutes, said: "No."', "Joss"),
        ('Joss waited; Mara put down her cup and said: "No."', "Mara"),
        ('Mara heard him say, "No."', "him"),
        ('The matter was settled by Mara\'s saying, "No."', "Mara"),
        ('Mara took the opportunity of whispering, "No."', "Mara"),
        ('Mara was greeted with, "No."', None),
    ],
)
def test_the_subject_of_a_tag_before_speech_is_found_however_far_it_stands_from_the_verb(text, subject):
    (parts,) = tags(text)
    assert parts.get("subject") == subject


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('"No," was Mrs. Dale\'s dry reply.', {"subject": "Mrs. Dale", "verb": "reply"}),
        ('"No," was his only answer.', {"subject": "his", "verb": "answer"}),
        ('"No," came the answer.', {"verb": "answer"}),
        ('"No," came the old man\'s voice.', {"subject": "the old man", "verb": "voice"}),
        ('Mara\'s only question was: "When?"', {"subject": "Mara", "verb": "question"}),
        ('And then Mara\'s voice: "When?"', {"subject": "Mara", "verb": "voice"}),
    ],
)
def test_a_noun_of_speech_makes_a_tag_and_its_owner_speaks(text, parts):
    assert tags(text) == [parts]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('"No," was all she said.', {"subject": "she", "verb": "said"}),
        ('"No," was all that Mara could say.', {"subject": "Mara", "verb": "say"}),
        ('"No," this from Mrs. Dale.', {"subject": "Mrs. Dale"}),
        ('"No," taking up the lamp.', {"business": "taking up the lamp"}),
        ('"No," and pulled the boat up the shingle.', {"business": "pulled the boat up the shingle"}),
        ('"No," with a look of surprise, "not yet."', {"manner": "with a look of surprise"}),
        ('"No!" (turning to Joss) "Well."', {"business": "turning to Joss"}),
        ('Then-- "No."', {}),
        ('And then, in reply to his question, "No."', {}),
        ('Mara sank her voice to a whisper: "No."', {"subject": "Mara", "verb": "whisper"}),
        (
            'Wiping her hands, Mara said: "No."',
            {"subject": "Mara", "verb": "said", "business": "Wiping her hands"},
        ),
    ],
)
def test_words_beside_speech_that_have_no_verb_of_speech_of_their_own_make_a_tag(text, parts):
    assert tags(text) == [parts]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ('It seemed to rouse Mara at last, and turning to the door she said, "No."', "she"),
        ('Mara sat by the stove for a while before it went out, and then said, "No."', "Mara"),
        ('At the gate, where the old man had left it, Mara took the lamp and said, "No."', "Mara"),
        ('While Joss was mending the net, Mara came in and said, "No."', "Mara"),
        ('She\'s tired, he said, "No."', "he"),
    ],
)
def test_the_clauses_before_the_verb_tell_who_speaks(text, subject):
    (parts,) = tags(text)
    assert parts.get("subject") == subject


@pytest.mark.parametrize("ending", [":", ",", ":--", " —"])
def test_a_sentence_that_breaks_off_leads_in_to_the_next_paragraph(ending):
    assert tags(f'Then the old man said{ending}\n\n"No."') == [{"subject": "the old man", "verb": "said"}]


def test_a_sentence_that_ends_says_nothing_of_the_next_paragraph():
    text = '"No," said Mara.\n\n"Yes."\n\nJoss spoke.\n\n"Why?"'
    (tag,) = (beat for beat in parse(Manuscript(text)).beats if isinstance(beat, Tag))
    assert (tag.after, tag.before) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        '"No." He called the dog.',
        '"Thanks," and he hurried away.',
        '"No answer?" No answer to that either.',
        '"No," was no help to anybody.',
        '"No." He laughed.',
        '"No." He answered the door.',
        '"No," and the boat went down.',
        '"No," the boat went down.',
        '"No," and then, as she pulled, the boat went down.',
        '"No." and pulled the boat up.',
        'Meanwhile, in the cellar, upside down: "No."',
        'She said nothing. "Well?"',
        'He groaned. "Not again."',
        'He groaned, as he heard a voice behind him. "You are late."',
        '"No." The old lock gave a groan, as it did every night. "Listen."',
    ],
)
def test_what_somebody_does_beside_speech_is_no_tag(text):
    assert tags(text) == []


def test_a_short_sentence_of_its_own_that_only_says_who_speaks_is_a_tag():
    assert tags('"What have you done?" He whispered. "What?"') == [{"subject": "He", "verb": "whispered"}]


def test_a_tag_ends_where_the_next_sentence_begins():
    text = '"No," he said. He stood up. "Yes."'
    assert [type(beat).__name__ for beat in parse(Manuscript(text)).beats] == [
        "Quotation",
        "Tag",
        "Narration",
        "Quotation",
    ]


def test_a_tag_tells_on_which_side_its_quotation_stands():
    sides = {
        '"No," he said.': (True, False),
        'He said, "No."': (False, True),
        '"No," he said, "never."': (True, True),
    }
    for text, expected in sides.items():
        (tag,) = (beat for beat in parse(Manuscript(text)).beats if isinstance(beat, Tag))
        assert (tag.after, tag.before) == expected


@pytest.mark.parametrize(
    "text", ['The bolt shot back. "Soup."', '"To—" A lorry blared past on the left. "To Ann."']
)
def test_what_a_thing_does_is_no_tag(text):
    assert tags(text) == []


@pytest.mark.parametrize("text", ['The parrot asked softly. "Who?"', 'Her voice called out. "Soup!"'])
def test_voices_and_beasts_that_speak_have_tags(text):
    assert tags(text)


def test_as_somebody_leaves_goes_with_the_tag() -> None:
    (tag,) = tags('"Late again," Dad said as he walked out.')
    assert tag == {"subject": "Dad", "verb": "said", "business": "as he walked out"}


def test_pointing_something_out_is_saying_and_pointing_at_it_is_not() -> None:
    assert [tag["verb"] for tag in tags('"There is the gate," Mara pointed out.')] == ["pointed"]
    assert not tags('Mara pointed at the gate. "There."')


def test_two_single_marks_are_a_double_one() -> None:
    assert [tag["subject"] for tag in tags("''Where is it?'' asked Mara.\n\n''Here,'' said Joss.")] == [
        "Mara",
        "Joss",
    ]


def test_a_crowd_is_heard_behind_a_line_that_has_ended_and_speaks_with_one_that_goes_on() -> None:
    assert not tags('"We won." The audience cheered.')
    assert [tag["subject"] for tag in tags('"We won," the audience cheered.')] == ["the audience"]


@pytest.mark.parametrize(
    "words", ["mom yells from downstairs", "asks dad", "the teacher shouts", "my brother whispers"]
)
def test_people_in_small_letters_speak_in_the_present(words: str) -> None:
    (tag,) = tags(f'"Up now," {words}.')
    assert tag["subject"] in words


def test_who_is_heard_is_who_speaks() -> None:
    assert [tag["subject"] for tag in tags('"I am coming!" I heard her say.')] == ["her"]
    assert [tag["subject"] for tag in tags('"Wait!" I could hear Quill shouting behind me.')] == ["Quill"]
