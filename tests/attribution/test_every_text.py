"""Whatever the text: an answer for every quotation, the same each time, in linear work."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screenplay.attribution import attribute
from screenplay.attribution.conversation.segments import CANDIDATES, LONGEST, find_segments
from screenplay.cast import find
from screenplay.model.beat import Quotation
from screenplay.model.manuscript import Manuscript
from screenplay.model.story import Story
from screenplay.prose import parse
from tests.attribution.casebook import view_of
from tests.attribution.stories import attributed


def name(number: int) -> str:
    """Return one of 27,000 different names."""
    syllables = []
    for _ in range(3):
        number, rest = divmod(number, 30)
        syllables.append("bdfklm"[rest % 6] + "aeiou"[rest // 6])
    return "".join(syllables).capitalize()


def crowd(size: int) -> str:
    return "\n\n".join(f'"Shut the gate," said {name(n)}. {name(n)} sat down.' for n in range(size))


def dialogue(size: int) -> str:
    return "\n\n".join(('"Shut the gate."', '"Why?"')[n % 2] for n in range(size))


def calls(size: int) -> str:
    return 'Orla sat down. Orla said, "' + "The gate, Orla, was shut. " * size + '"'


def sentence(size: int) -> str:
    names = [name(n) for n in range(size)]
    tags = " ".join(f'"No," said {each}.' for each in names)
    return f"{', '.join(names)} and all the others sat down. {tags}"


def paragraph(size: int) -> str:
    return '"Shut it." Orla looked at him. He said, "No." ' * size


STRANGE = {
    "another language": "« Ferme la porte », dit Jeanne. Pierre se leva.\n\n— Pourquoi ? dit-il. « Non. »",
    "a language without capitals": "「門を閉めて」と彼女は言った。\n\n「いやだ」",
    "a play": "ORLA. Shut the gate.\n\nFINN. (rising) Why?\n\nORLA. The cows.\n\nExeunt.",
    "a poem": "The gate is shut,\n  the cows are in,\n“And who,” said Rain,\n  “has let me in?”\n",
    "nothing": "",
    "white space": " \n\n\t\n",
    "no quotation": "Orla walked to the fence. She sat down.",
    "nothing but dialogue": dialogue(30),
    "marks alone": '"" "" “” ‘’ "',
    "a quotation without words": 'Orla sat down. "..." "?!" "—"',
    "an open quotation": '"Shut the gate, said Orla. Finn looked up.\n\nNobody spoke.',
    "shouts": '"SHUT THE GATE!" ORLA SAID. "WHY?" FINN SAID.',
    "names alone": "Orla Finn Nuala Rory\n\nOrla\n\nFinn\n",
    "numbers": '"1, 2, 3." 4 said 5. "6?"',
}


@pytest.mark.parametrize("kind", STRANGE)
def test_every_quotation_of_a_strange_text_has_an_answer(kind: str) -> None:
    prose, cast, answers = attributed(STRANGE[kind])
    names = {person.name for person in cast.characters}
    quotations = {n for n, beat in enumerate(prose.beats) if isinstance(beat, Quotation)}
    assert quotations == set(answers.speakers)
    assert {one.value for one in answers.speakers.values()} <= names


@pytest.mark.parametrize("kind", STRANGE)
def test_confidence_and_runner_up_make_sense(kind: str) -> None:
    for decision in attributed(STRANGE[kind])[2].speakers.values():
        assert 0 <= decision.confidence <= 1
        assert decision.runner_up != decision.value
        assert decision.rule


def test_nobody_is_sure_where_nothing_tells_who_speaks() -> None:
    assert max(one.confidence for one in attributed(dialogue(30))[2].speakers.values()) < 0.7


def test_a_megabyte_in_one_quotation_has_one_speaker() -> None:
    text = 'Orla said, "' + "the gate was shut and the cows walked on and on. " * 21_000 + '"'
    assert len(text) > 1_000_000
    assert len(attributed(text)[2].speakers) == 1


@settings(max_examples=60)
@given(st.lists(st.sampled_from([*'"“”‘’—.,!? \n', "\n\n", "Orla", "Finn", " said ", " he ", "Mr. ", "'s"])))
def test_any_jumble_of_marks_and_names_is_answered(pieces: list[str]) -> None:
    prose, _, answers = attributed("".join(pieces))
    assert set(answers.speakers) == {n for n, one in enumerate(prose.beats) if isinstance(one, Quotation)}


def test_the_same_text_gets_the_same_answers() -> None:
    text = crowd(20) + "\n\n" + paragraph(5)
    assert attributed(text) == attributed(text)


@pytest.mark.parametrize("text", [crowd(60), dialogue(300), paragraph(100)], ids=["crowd", "talk", "flat"])
def test_conversations_are_bounded_however_long_the_story(text: str) -> None:
    segments = find_segments(view_of(text))
    assert max(one.last - one.first for one in segments) <= LONGEST
    assert max(len(one.candidates) for one in segments) <= CANDIDATES + 3  # the narrator, "he" and "she"
    assert [one.last for one in segments[:-1]] == [one.first for one in segments[1:]]


@pytest.mark.parametrize(
    ("text_of", "size"), [(crowd, 120), (dialogue, 600), (calls, 600), (sentence, 120), (paragraph, 120)]
)
def test_twice_the_text_is_twice_the_work(text_of: Callable[[int], str], size: int) -> None:
    work(text_of(20))  # so that the lexicons are read
    assert work(text_of(2 * size)) < 2.3 * work(text_of(size))


def work(text: str) -> int:
    """Return how many lines of ours run, and functions are called, to find people and attribute a text."""
    manuscript = Manuscript(text)
    prose = parse(manuscript)
    count = 0

    def trace(frame, event, _):  # type: ignore[no-untyped-def]
        nonlocal count
        count += 1
        return trace if "screenplay" in frame.f_code.co_filename else None

    watching = sys.gettrace()  # a debugger, or a measure of coverage
    sys.settrace(trace)
    try:
        attribute(Story(manuscript, prose, find(manuscript, prose)))
    finally:
        sys.settrace(watching)
    return count
