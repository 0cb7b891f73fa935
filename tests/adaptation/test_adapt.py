"""What becomes of narration on the page."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from screenplay.adaptation import adapt
from screenplay.cast import find
from screenplay.model.adaptation import Adaptation, Line, LineKind
from screenplay.model.attribution import Attribution
from screenplay.model.beat import Beat, Narration, Quotation, Tag
from screenplay.model.cast import Cast, Character, Form, Gender, Mention, Role
from screenplay.model.decision import Decision
from screenplay.model.manuscript import Manuscript
from screenplay.model.span import Span
from screenplay.model.story import Story
from screenplay.prose import parse
from screenplay.scenes import divide
from screenplay.settings.choices import NarratorPerson, Settings, Thoughts

FINN = Character("FINN", ("Finn",), Gender.MALE)
RORY = Character("RORY", ("Rory",), Gender.MALE)
ANNA = Character("ANNA", ("Anna",), Gender.FEMALE)
NELL = Character("NELL", ("Nell", "I"), Gender.FEMALE, Role.NARRATOR)


def adapted(
    text: str,
    people: tuple[Character, ...] = (),
    who: Mapping[str, Character] | None = None,
    choices: Settings | None = None,
) -> tuple[tuple[Beat, ...], Adaptation]:
    """Adapt `text`; `who` says who "he", "him", "his" or a speech is, by the words from there on."""
    manuscript = Manuscript(text)
    prose = parse(manuscript)
    cast = Cast(people, tuple(_names(text, people))) if people else find(manuscript, prose)
    actors, speakers, pronouns = {}, {}, []
    for words, person in (who or {}).items():
        place = text.index(words)
        for index, beat in enumerate(prose.beats):
            if beat.span.start <= place < beat.span.end:
                (speakers if isinstance(beat, Quotation) else actors)[index] = Decision(
                    person.name, "by hand"
                )
        first = words.split()[0].rstrip(".,")
        if first.lower() in {"he", "him", "his", "she", "her"}:
            span = Span(place, place + len(first))
            pronouns.append(Mention(span, Form.PRONOUN, people.index(person)))
    attribution = Attribution(speakers, actors, tuple(sorted(pronouns, key=lambda one: one.span)))
    scenes = divide(Story(manuscript, prose, cast, attribution))
    return prose.beats, adapt(Story(manuscript, prose, cast, attribution, scenes), choices or Settings())


def _names(text: str, people: tuple[Character, ...]) -> list[Mention]:
    found = []
    for index, person in enumerate(people):
        for alias in person.aliases:
            place = text.find(alias) if alias != "I" else -1
            while place >= 0:
                form = Form.DESCRIPTION if person.role is Role.DESCRIBED else Form.NAME
                found.append(Mention(Span(place, place + len(alias)), form, index))
                place = text.find(alias, place + 1)
    return sorted(found, key=lambda one: one.span)


def lines(
    text: str,
    people: tuple[Character, ...] = (),
    who: Mapping[str, Character] | None = None,
    choices: Settings | None = None,
) -> list[Line]:
    beats, made = adapted(text, people, who, choices)
    return [line for index in range(len(beats)) for line in made.lines.get(index, ())]


def texts(found: list[Line], kind: LineKind = LineKind.ACTION) -> list[str]:
    return [line.text for line in found if line.kind is kind]


def text_of(text: str, people: tuple[Character, ...] = (), who: Mapping[str, Character] | None = None) -> str:
    return " ".join(texts(lines(text, people, who)))


def test_acts_become_action_in_the_present() -> None:
    assert texts(lines("He downed the shot, closing his eyes. “Hm.”")) == [
        "He downs the shot, closing his eyes."
    ]


def test_narration_in_the_present_stays_as_it_is() -> None:
    text = "She puts the cup down. “No.” She looks at him. He lifts the lid."
    assert " ".join(texts(lines(text))) == "She puts the cup down. She looks at him. He lifts the lid."


@pytest.mark.parametrize(
    "thought",
    [
        "He knew that once the ring was gone, everything would be okay.",
        "How could he do those things?",
        "He felt his stomach churning.",
        "He would get his best friend back.",
        "Let them wait, Rory thought to himself.",
        "He was miserable.",
        "Eddy had been eleven.",
        "You don’t know what it’s like.",
        "The room tilted.",
        "*She wants me to quit.*",
    ],
)
def test_inner_life_becomes_a_note_in_the_authors_words(thought: str) -> None:
    found = lines(f"He sat down. He ate. He drank. “Hm.”\n\n{thought}")
    assert texts(found, LineKind.NOTE) == [thought]


@pytest.mark.parametrize(
    "seen",
    [
        "He felt in his pockets.",
        "A man appeared at the door.",
        "He wouldn’t turn around.",
        "There was a washstand.",
        "She looked at the clock.",
    ],
)
def test_what_is_seen_is_no_thought(seen: str) -> None:
    assert not texts(lines(f"He sat down. “Hm.”\n\n{seen}"), LineKind.NOTE)


def test_thoughts_are_spoken_over_or_dropped_as_the_writer_chooses() -> None:
    text = "Anna sat down. “Hm.” She knew the way."
    who = {"She knew": ANNA}
    voiced = lines(text, (ANNA,), who, Settings(thoughts=Thoughts.VOICE_OVER))
    assert [(line.text, line.character) for line in voiced if line.kind is LineKind.VOICE_OVER] == [
        ("She knew the way.", "ANNA")
    ]
    assert texts(lines(text, (ANNA,), who, Settings(thoughts=Thoughts.DROP)), LineKind.DROPPED) == [
        "She knew the way."
    ]


def test_a_name_is_put_in_where_he_would_be_somebody_else() -> None:
    text = "Finn sat down. Rory stood up. He laughed."
    assert texts(lines(text, (FINN, RORY), {"He laughed": FINN}))[-1] == "Finn laughs."


def test_he_stays_where_it_is_clear() -> None:
    text = "Finn sat down. He laughed."
    assert texts(lines(text, (FINN, RORY), {"He laughed": FINN}))[-1] == "He laughs."


def test_what_he_tells_of_one_person_keeps_her_for_the_other() -> None:
    wren = Character("WREN", ("Wren",))
    text = "Wren sat down. He saw Anna, with her ledger."
    found = lines(text, (wren, ANNA), {"Wren sat": wren, "He saw": wren, "her ledger": ANNA})
    assert texts(found)[-1].endswith("sees ANNA, with her ledger.")


def test_a_man_out_of_sight_for_two_sentences_is_named_again_beside_another() -> None:
    text = "Finn saw Rory. Finn sat down. The clock struck. The fire went out. He yawned."
    assert text_of(text, (FINN, RORY), {"He yawned": FINN}).endswith("The fire goes out. Finn yawns.")
    assert text_of(text.replace("The fire went out. ", ""), (FINN, RORY), {"He yawned": FINN}).endswith(
        "He yawns."
    )


def test_nobody_becomes_the_man_behind_his_own_name() -> None:
    man = Character("MAN", ("a man",), Gender.MALE, Role.DESCRIBED)
    text = "At the gate stood a man. Rory nodded. Anna gave him her hand, and he bowed."
    shown = text_of(text, (man, RORY, ANNA), {"Rory": RORY, "Anna": ANNA, "him her": man, "he bowed": man})
    assert shown.endswith("Anna gives him her hand, and he bows.")


def test_who_comes_in_last_is_he() -> None:
    boy = Character("BOY", ("a boy",), Gender.MALE, Role.DESCRIBED)
    text = "Rory drew the bolt, and a boy fell in with the rain. His lip was split."
    shown = text_of(text, (RORY, boy), {"Rory": RORY, "His lip": RORY})
    assert shown == "RORY draws the bolt, and a boy falls in with the rain. His lip is split."


def test_a_narrator_whose_gender_the_text_never_tells_keeps_the_name() -> None:
    nell = Character("NELL", ("Nell", "I"), Gender.UNKNOWN, Role.NARRATOR)
    assert text_of("I stood up. My hat fell.", (nell,)) == "Nell stands up. Nell’s hat falls."
    assert text_of("I laugh and head to the boat.", (nell,)) == "Nell laughs and heads to the boat."
    assert text_of("I sit down and wait.", (nell,)) == "Nell sits down and waits."
    assert text_of("I hug him and sit by the door.", (nell,)) == "Nell hugs him and sits by the door."
    assert text_of("I take his hand and smile.", (nell,)) == "Nell takes his hand and smiles."
    assert text_of("I make him stop and wait.", (nell,)) == "Nell makes him stop and wait."


def test_an_arm_of_another_man_gets_his_name() -> None:
    text = "Rory sat. Finn stood. He grabbed his arm."
    found = lines(text, (FINN, RORY), {"Finn stood": FINN, "He grabbed": FINN, "his arm": RORY})
    assert texts(found)[-1] == "He grabs Rory’s arm." or texts(found)[-1] == "He grabs Rory's arm."


def test_who_appears_first_stands_in_capitals_once() -> None:
    text = "Finn sat down. “Hm.” Finn stood up."
    found = lines(text, (FINN,), {"Finn sat": FINN, "Finn stood": FINN})
    assert texts(found) == ["FINN sits down.", "Finn stands up."]


def test_whom_the_prose_calls_by_two_names_has_one_on_the_page() -> None:
    edwin = Character("EDWIN", ("Edwin", "Rory"), Gender.MALE)
    found = lines("Rory sat down. “Hm.” Rory stood up.", (edwin,), {"Rory sat": edwin, "Rory stood": edwin})
    assert texts(found) == ["EDWIN sits down.", "Edwin stands up."]


def test_who_is_only_talked_of_is_not_introduced() -> None:
    text = "Finn touched the letter from Rory. “Hm.”"
    assert texts(lines(text, (FINN, RORY), {"Finn touched": FINN})) == ["FINN touches the letter from Rory."]


def test_a_plain_tag_is_dropped_and_says_so() -> None:
    found = lines("“Go,” Anna said.")
    assert texts(found, LineKind.DROPPED) == ["Anna said."]
    assert found[0].decision.rule


def test_a_telling_verb_becomes_a_parenthetical() -> None:
    assert texts(lines("“Go,” Anna whispered."), LineKind.PARENTHETICAL) == ["whispering"]


def test_capitals_already_show_a_shout() -> None:
    assert texts(lines("“GO NOW!” Anna shouted."), LineKind.PARENTHETICAL) == []


def test_past_the_budget_a_manner_is_dropped_and_what_is_done_is_action() -> None:
    found = lines("“Go,” Anna whispered.", choices=Settings(parentheticals=0))
    assert texts(found, LineKind.NOTE) == []
    assert texts(found, LineKind.DROPPED) == ["whispering", "Anna ."]
    text = "“Go,” Anna said, taking off her hat."
    done = lines(text, (ANNA,), {"Anna said": ANNA}, choices=Settings(parentheticals=0))
    assert texts(done) == ["ANNA takes off her hat."]


def test_short_business_is_a_parenthetical_and_long_business_action() -> None:
    short = lines("“Go,” Anna said, taking off her hat.")
    assert texts(short, LineKind.PARENTHETICAL) == ["taking off her hat"]
    text = "“Go,” Anna said, taking off her hat and throwing it on the old bed. “Now.”"
    assert texts(lines(text, (ANNA,), {"Anna said": ANNA})) == [
        "ANNA takes off her hat and throws it on the old bed."
    ]


def test_what_stands_before_a_tag_is_not_lost_with_it() -> None:
    found = lines("He made no answer for a moment; then he said softly: “Go.”")
    assert texts(found) == ["He makes no answer for a moment."]


def test_a_scene_that_starts_inside_a_sentence_parts_it() -> None:
    text = "Finn looked around the club. “Come.”\n\nFinn led him outside, and let him go. “No!”"
    found = lines(text, (FINN,), {"Finn looked": FINN, "Finn led": FINN})
    assert texts(found)[1:] == ["Finn leads him outside.", "Finn lets him go."]
    assert "and" in texts(found, LineKind.DROPPED)


def test_action_paragraphs_keep_to_four_lines() -> None:
    clause = "the boy swept the steps with the broom that his mother had given him"
    found = lines(f"He sat down. “Hm.”\n\nIn the morning {clause}; {clause}; {clause}; {clause}.")
    assert len(texts(found)) > 2
    assert all(len(text) <= 240 for text in texts(found))


def test_first_person_becomes_third_with_the_narrators_name() -> None:
    text = "I put the box on my table. “Hm.”"
    assert texts(lines(text, (NELL,), {"I put": NELL})) == ["NELL puts the box on her table."]


def test_a_narrator_stands_in_capitals_once() -> None:
    text = "I put the box down. “Hm.” I sat."
    assert texts(lines(text, (NELL,), {"I put": NELL, "I sat": NELL})) == [
        "NELL puts the box down.",
        "She sits.",
    ]


def test_a_past_that_is_a_present_too_becomes_the_present_of_its_own_verb() -> None:
    text = "I saw the box and lay down. “Hm.”"
    assert texts(lines(text, (NELL,), {"I saw": NELL})) == ["NELL sees the box and lies down."]


def test_narration_that_goes_on_behind_a_speech_gets_its_subject() -> None:
    text = "“Hm,” and sprinkling salt on the ice. “Hm.”"
    assert texts(lines(text, (FINN,), {"Hm,": FINN})) == ["FINN sprinkles salt on the ice."]


def test_an_act_behind_an_adverb_of_the_tag_is_action() -> None:
    text = "“Hm,” Anna said, sadly, and then, very slowly, she put the cup on the shelf."
    assert texts(lines(text, (ANNA,), {"Hm": ANNA})) == ["Then, very slowly, she puts the cup on the shelf."]


def test_an_aside_that_compares_ends() -> None:
    text = "“Hm,” Anna said, as if she knew it and the whole long street had always known it too."
    assert lines(text, (ANNA,), {"Hm": ANNA})


def test_what_the_extension_says_is_no_parenthetical() -> None:
    text = "“Open up!” Finn shouted from behind the door."
    assert not texts(lines(text, (FINN,), {"Open": FINN}), LineKind.PARENTHETICAL)


@pytest.mark.parametrize(
    ("tag", "extension"),
    [
        ("said a voice on the line", "V.O."),
        ("Finn called from the kitchen", "O.S."),
    ],
)
def test_a_voice_from_elsewhere_has_its_extension(tag: str, extension: str) -> None:
    _, made = adapted(f"“Come home,” {tag}.", (FINN,), {"Come": FINN})
    assert [decision.value for decision in made.extensions.values()] == [extension]


def test_a_narrator_may_speak_over_the_picture() -> None:
    text = "I put the box on my table. “Hm.”"
    found = lines(text, (NELL,), {"I put": NELL}, Settings(narrator=NarratorPerson.VOICE_OVER))
    assert texts(found, LineKind.VOICE_OVER) == ["I put the box on my table."]


def test_a_voice_on_a_wire_is_heard_over_the_picture() -> None:
    beats, made = adapted("“Say again?” said the voice in her ear.")
    assert [
        made.extensions[index].value for index, beat in enumerate(beats) if isinstance(beat, Quotation)
    ] == ["V.O."]


def test_a_voice_from_another_room_is_off_screen() -> None:
    beats, made = adapted("“Dinner!” her mother called from the kitchen.")
    assert [
        made.extensions[index].value for index, beat in enumerate(beats) if isinstance(beat, Quotation)
    ] == ["O.S."]


def test_every_line_says_why() -> None:
    text = "Anna sat down. “Go,” she whispered, taking off her hat. She knew why.\n\n***\n\nIt rained."
    for line in lines(text):
        assert line.decision.rule
        assert 0 <= line.decision.confidence <= 1
        assert line.spans


def test_no_line_stands_for_a_tag_that_says_nothing_new() -> None:
    beats, made = adapted("“Go,” Anna said. “Now,” she added.")
    kinds = {
        line.kind
        for index, beat in enumerate(beats)
        if isinstance(beat, Tag | Narration)
        for line in made.lines[index]
    }
    assert kinds == {LineKind.DROPPED}


def test_who_speaks_into_a_wire_is_seen() -> None:
    assert not adapted("“Say again?” said Tom into the radio.")[1].extensions


def test_what_a_relative_clause_says_of_the_speaker_is_action() -> None:
    found = lines("“Go,” said Anna, who was doing her nails.", (ANNA,), {"Go": ANNA, "said": ANNA})
    assert texts(found, LineKind.ACTION) == ["ANNA is doing her nails."]


def test_a_blurb_before_any_heading_is_a_note() -> None:
    found = lines("Summary: Two of them meet on a train.\n\nChapter One\n\nAnna sat down.")
    assert texts(found, LineKind.SYNOPSIS) == []


def test_an_actor_who_changes_is_named() -> None:
    text = "Finn looked at Rory. He sat down. He stood up."
    found = lines(text, (FINN, RORY), {"Finn looked": FINN, "He sat": FINN, "He stood": RORY})
    assert texts(found, LineKind.ACTION)[1:] == ["Finn sits down.", "Rory stands up."]


def test_a_sentence_of_act_and_thought_is_cut_at_the_clause() -> None:
    found = lines("Anna opened the box, and she knew that it was over.", (ANNA,), {"Anna opened": ANNA})
    assert [(line.kind, line.text) for line in found] == [
        (LineKind.ACTION, "ANNA opens the box."),
        (LineKind.DROPPED, "and"),
        (LineKind.NOTE, "she knew that it was over."),
    ]


def test_an_act_after_a_thought_gets_the_name_of_who_acts() -> None:
    found = lines("Anna felt the heat of the stove, and pulled off her gloves.", (ANNA,), {"Anna felt": ANNA})
    assert texts(found) == ["Anna pulls off her gloves."]


def test_words_that_announce_a_speech_are_dropped() -> None:
    found = lines("Anna let go of the rope and said:\n\n“Go.”", (ANNA,), {"Anna": ANNA, "Go": ANNA})
    assert texts(found) == ["ANNA lets go of the rope."]
    assert texts(found, LineKind.DROPPED) == ["and said:"]


def test_a_speaker_who_acts_in_a_tag_owns_what_is_his() -> None:
    found = lines(
        "“Go,” said Finn, hanging up his old coat by the wall.",
        (FINN, RORY),
        {"Go": FINN, "said": FINN, "his old": FINN},
    )
    assert texts(found) == ["FINN hangs up his old coat by the wall."]


def test_a_voice_on_a_wire_stays_there_through_the_scene() -> None:
    text = "“It is stuck,” said the voice on the radio.\n\nAnna sat down. “How long?”\n\n“An hour.”"
    who = {"It is": RORY, "Anna": ANNA, "How": ANNA, "An hour": RORY}
    _, made = adapted(text, (ANNA, RORY), who)
    assert [decision.value for _, decision in sorted(made.extensions.items())] == ["V.O.", "V.O."]


def test_who_is_seen_in_the_scene_is_no_far_voice() -> None:
    text = "“It is stuck,” said the voice on the radio.\n\nRory came in. “An hour.”"
    _, made = adapted(text, (ANNA, RORY), {"It is": RORY, "Rory": RORY, "An hour": RORY})
    assert [decision.value for decision in made.extensions.values()] == ["V.O."]


@pytest.mark.parametrize(
    "told", ["was Anna’s rejoinder.", "was all she said.", "came the answer.", "this from Anna."]
)
def test_words_that_only_say_who_spoke_are_dropped(told: str) -> None:
    assert {line.kind for line in lines(f"“I never saw him,” {told}", (ANNA,))} == {LineKind.DROPPED}


@pytest.mark.parametrize("told", ["At length Anna replied:", "And then, all of a sudden, Anna said,"])
def test_a_sentence_that_only_announces_a_speech_is_dropped(told: str) -> None:
    assert {line.kind for line in lines(f"{told} “No.”", (ANNA,))} == {LineKind.DROPPED}


def test_what_is_done_before_a_speech_stays() -> None:
    found = lines("Wiping both hands on a rag, Anna said: “No.”", (ANNA,))
    assert "Wiping both hands on a rag" in " ".join(
        line.text for line in found if line.kind is LineKind.ACTION
    )


@pytest.mark.parametrize(
    "left", ["at the top of her voice.", "was Anna’s one comfort.", "with a look of surprise."]
)
def test_what_hangs_on_the_words_of_a_speech_is_a_note(left: str) -> None:
    found = lines(f"“We shall see,” {left} It rained.", (ANNA,))
    assert texts(found) == ["It rains."]
    assert texts(found, LineKind.NOTE) == [left]


def test_an_act_behind_a_speech_is_no_leftover() -> None:
    assert texts(lines("“We shall see.” on the wall a clock ticked.", (ANNA,))) == [
        "On the wall a clock ticks."
    ]


def test_as_soon_as_is_not_cut_in_two() -> None:
    found = lines("“Well?” asked Anna, as soon as she could get a word in.", (ANNA,))
    assert not texts(found)
    assert "as soon as she could get a word in" in texts(found, LineKind.DROPPED)


def test_a_verb_of_speech_before_its_subject_leaves_what_is_seen() -> None:
    found = lines("“What a day,” sighed Anna, as they drove away.", (ANNA,))
    assert "sighed" not in " ".join(texts(found)).lower()
    assert any("drive away" in words for words in texts(found))


def test_a_person_called_otherwise_leaves_the_names_of_places_alone() -> None:
    edwin = Character("EDWIN", ("Edwin", "Carter"), Gender.MALE)
    found = lines("Anna drove to Carter’s Hollow and parked.", (ANNA, edwin))
    assert texts(found) == ["Anna drives to Carter’s Hollow and parks."]


def test_what_the_speaker_does_needs_no_comma_before_it() -> None:
    found = lines("“Up,” Anna said shutting the door.", (ANNA,))
    assert texts(found, LineKind.PARENTHETICAL) == ["shutting the door"]


def test_to_hear_somebody_say_it_is_no_line_of_its_own() -> None:
    found = lines("“Up!” I heard Anna say.", (ANNA,))
    assert texts(found, LineKind.ACTION) == []


def test_what_the_speaker_does_then_is_a_verb_too() -> None:
    text = "“Up,” Anna said, taking the lamp from its hook and then climbing down to the boat."
    assert texts(lines(text, (ANNA,), {"Anna said": ANNA})) == [
        "ANNA takes the lamp from its hook and then climbs down to the boat."
    ]
