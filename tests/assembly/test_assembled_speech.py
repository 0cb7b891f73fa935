"""Speeches: cues, words, tags, parentheticals."""

from __future__ import annotations

from screenplay.model.adaptation import LineKind
from screenplay.model.script import Cue, Dropped, Element, Note, Parenthetical, Script, Speech, plain
from screenplay.settings.choices import Settings
from tests.assembly.stories import Story


def shape(script: Script) -> list[str]:
    """Return what a reader sees, an element a string."""
    return [_seen(element) for element in script.elements]


def _seen(element: Element) -> str:
    match element:
        case Cue():
            return " ".join([element.name, *(f"({each})" for each in element.extensions)])
        case Parenthetical():
            return f"({plain(element.text)})"
        case Dropped():
            return f"-{element.text}-"
        case Note():
            return f"[[{plain(element.text)}]]"
        case _:
            return plain(element.text)  # type: ignore[union-attr, arg-type]


def test_a_quotation_is_a_cue_and_its_words() -> None:
    assert shape(Story().say("Come in.", "Ann").script()) == ["ANN", "Come in."]


def test_a_tag_that_interrupts_leaves_one_speech() -> None:
    story = Story().say("Come in,", "Ann").tag("Ann said,", before=True).say("and sit.", "Ann")
    assert shape(story.script()) == ["ANN", "Come in, and sit.", "-Ann said,-"]


def test_the_speech_around_a_tag_knows_both_its_spans() -> None:
    script = Story().say("Come in,", "Ann").tag("Ann said,", before=True).say("and sit.", "Ann").script()
    speech = next(element for element in script.elements if isinstance(element, Speech))
    assert len(speech.origin.spans) == 2


def test_a_quotation_over_paragraphs_is_one_speech() -> None:
    story = Story().say("One.", "Ann").paragraph().say("Two.", "Ann", continues=True)
    assert shape(story.script()) == ["ANN", "One.\nTwo."]


def test_two_quotations_with_a_thought_between_are_one_speech() -> None:
    story = Story().say("One.", "Ann").tell("Oh no.", (LineKind.NOTE, "Oh no.", "Ann")).say("Two.", "Ann")
    assert shape(story.script()) == ["ANN", "One. Two.", "[[Oh no.]]"]


def test_a_tag_and_a_thought_between_two_quotations_leave_one_speech() -> None:
    story = Story().say("One,", "Ann").tag("Ann said.").tell("Oh no.", (LineKind.NOTE, "Oh no.", "Ann"))
    assert shape(story.say("two.", "Ann").script())[:2] == ["ANN", "One, two."]


def test_two_quotations_with_nothing_between_keep_their_cues_apart() -> None:
    story = Story().say("One.", "Ann").say("Two.", "Ann")
    assert shape(story.script()) == ["ANN", "One.", "ANN", "Two."]


def test_two_paragraphs_of_one_speaker_keep_their_cues_apart() -> None:
    story = Story().say("One.", "Ann").tag("said Ann.").paragraph().say("Two.", "Ann")
    assert shape(story.script()) == ["ANN", "One.", "-said Ann.-", "ANN", "Two."]


def test_two_unknown_speakers_keep_their_cues_apart() -> None:
    story = Story().say("One.", None).say("Two.", None)
    assert shape(story.script()) == ["UNKNOWN", "One.", "UNKNOWN", "Two."]


def test_action_between_two_quotations_gives_a_second_cue() -> None:
    story = (
        Story().say("One.", "Ann").tell("She sat.", (LineKind.ACTION, "She sits.", "Ann")).say("Two.", "Ann")
    )
    assert shape(story.script()) == ["ANN", "One.", "She sits.", "ANN", "Two."]


def test_contd_is_written_only_when_asked_for() -> None:
    story = Story().say("One.", "Ann").tell("She sat.").say("Two.", "Ann")
    assert shape(story.script(settings=Settings(contd=True)))[3] == "ANN (CONT'D)"


def test_a_manner_after_the_words_stands_above_them() -> None:
    story = (
        Story()
        .say("Go.", "Ann")
        .tag("she whispered.", (LineKind.PARENTHETICAL, "whispering", "Ann"), (LineKind.DROPPED, "she", None))
    )
    assert shape(story.script()) == ["ANN", "(whispering)", "Go.", "-she-"]


def test_a_manner_before_the_words_stands_above_them() -> None:
    story = (
        Story()
        .say("Hm?", "Bea")
        .tag("Ann whispered,", (LineKind.PARENTHETICAL, "whispering", "Ann"), after=False, before=True)
    )
    assert shape(story.say("Go.", "Ann").script()) == ["BEA", "Hm?", "ANN", "(whispering)", "Go."]


def test_business_between_two_halves_stays_between_them() -> None:
    story = (
        Story()
        .say("Go", "Ann")
        .tell("she pointed", (LineKind.PARENTHETICAL, "pointing", "Ann"))
        .say("now.", "Ann")
    )
    assert shape(story.script()) == ["ANN", "Go", "(pointing)", "now."]


def test_a_parenthetical_never_ends_a_speech() -> None:
    story = Story().say("Go.", "Ann").tell("she pointed", (LineKind.PARENTHETICAL, "pointing", "Ann"))
    assert shape(story.script()) == ["ANN", "(pointing)", "Go."]


def test_a_parenthetical_without_a_speech_is_action() -> None:
    story = Story().tell("she pointed", (LineKind.PARENTHETICAL, "pointing", "Ann")).tell("It rained.")
    assert shape(story.script()) == ["Pointing. It rained."]


def test_a_note_inside_a_speech_moves_behind_it() -> None:
    story = (
        Story()
        .say("Go", "Ann")
        .tell("She hated it.", (LineKind.NOTE, "She hates it.", "Ann"))
        .say("now.", "Ann")
    )
    assert shape(story.script()) == ["ANN", "Go now.", "[[She hates it.]]"]


def test_voice_over_is_a_speech_of_the_one_who_thinks() -> None:
    story = Story().tell("I knew.", (LineKind.VOICE_OVER, "I knew.", "Ann"))
    assert shape(story.script()) == ["ANN (V.O.)", "I knew."]


def test_a_far_voice_has_its_extension() -> None:
    assert shape(Story().say("Hello?", "Ann", voice="V.O.").script()) == ["ANN (V.O.)", "Hello?"]


def test_cues_of_two_people_with_one_name_differ() -> None:
    script = Story().say("Hi.", "Ann").say("Hi.", "ANN").script("Ann", "ANN")
    assert [element.name for element in script.elements if isinstance(element, Cue)] == ["ANN", "ANN 2"]


def test_hard_line_ends_inside_a_quotation_become_spaces() -> None:
    assert shape(Story().say("Come\n  in,\r\nnow  then.", "Ann").script())[1] == "Come in, now  then."


def test_every_speech_says_who_and_how_sure() -> None:
    script = Story().say("Go.", "Ann", confidence=0.4).script()
    speech = script.elements[1]
    assert isinstance(speech, Speech)
    assert (speech.character, speech.origin.confidence) == ("Ann", 0.4)


def test_doubts_are_noted_only_when_asked_for() -> None:
    story = Story().say("Go.", "Ann", confidence=0.4)
    assert shape(story.script()) == ["ANN", "Go."]


def test_a_doubt_stands_before_its_cue() -> None:
    from screenplay.assembly import flag_doubts

    flagged = flag_doubts(Story().say("Go.", "Ann", confidence=0.4).script(), below=0.7)
    assert shape(flagged) == ["[[unsure: Ann, perhaps Bea (0.40, alternation)]]", "ANN", "Go."]


def test_a_manner_belongs_to_the_words_before_its_tag_whatever_it_calls_the_speaker() -> None:
    story = (
        Story()
        .say("Open up!", "Ann")
        .tag("a voice called loudly.", (LineKind.PARENTHETICAL, "loudly", "Voice"), before=True)
    )
    assert shape(story.say("Now!", "Ann").script()) == ["ANN", "(loudly)", "Open up! Now!"]


def test_a_thought_of_somebody_else_keeps_two_cues_apart() -> None:
    story = Story().say("One.", "Ann").tell("Oh no.", (LineKind.NOTE, "Oh no.", "Bea")).say("Two.", "Ann")
    assert shape(story.script()) == ["ANN", "One.", "[[Oh no.]]", "ANN", "Two."]
