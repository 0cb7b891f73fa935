"""The narration as scene rules see it: sentences with their words, verbs and surroundings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from screenplay.language.clauses import Verb
from screenplay.language.reading import Stretch
from screenplay.model.attribution import Attribution
from screenplay.model.beat import Beat, Narration, Prose, Quotation, Tag
from screenplay.model.span import Span

if TYPE_CHECKING:
    from screenplay.scenes.fixtures import Thing
    from screenplay.scenes.places import Place

_PEOPLE = frozenset({"he", "she", "they", "we", "i", "both", "two", "who"})


@dataclass(eq=False)
class Sentence(Stretch):
    """A sentence of narration or a tag; what is costly is worked out once, when asked for.

    `opens` is true of the first beat of a paragraph; `index` counts the beats of the prose; `following` is
    where the next beat of the story starts; `opening` where its paragraph starts, None where narration stands
    before it in the paragraph; `names` are the places where people's names start; `tag` is true
    of the words that give a speech its speaker.
    """

    text: str
    span: Span
    index: int
    opens: bool
    actor: str | None
    following: int
    names: frozenset[int]
    quoted: tuple[Span, ...] = ()
    tag: bool = False
    opening: int | None = None
    known_places: tuple[Place, ...] | None = field(default=None, init=False)
    known_things: tuple[Thing, ...] | None = field(default=None, init=False)

    def verb_before(self, index: int) -> Verb | None:
        """Return the last finite verb before the token `index`."""
        found = None
        for verb in self.verbs:
            if verb.place >= index:
                break
            found = verb
        return found

    def remember_places(self, places: tuple[Place, ...]) -> None:
        """Keep the places that were found, so that each sentence is searched once."""
        self.known_places = places

    def remember_things(self, things: tuple[Thing, ...]) -> None:
        """Keep the things that tell a place, likewise."""
        self.known_things = things


def is_person(sentence: Sentence, subject: int) -> bool:
    """Tell pronouns and names, with whom the story goes, from "a figure entered the room"."""
    if subject < 0:
        return sentence.actor is not None
    token = sentence.tokens[subject]
    return token.lower in _PEOPLE or token.start in sentence.names or token.text[0].isupper()


def sentences(
    text: str, prose: Prose, attribution: Attribution, names: frozenset[int] = frozenset()
) -> Iterator[Sentence]:
    """Yield the sentences of narration and the tags, in reading order."""
    paragraph, told = -1, -1
    opening = 0
    for index, beat in enumerate(prose.beats):
        if beat.paragraph != paragraph:
            opening = first_mark(beat)
        if isinstance(beat, Narration | Tag):
            actor = attribution.actors.get(index)
            yield Sentence(
                text,
                beat.span,
                index,
                beat.paragraph != paragraph,
                None if actor is None else actor.value,
                _following(prose, index),
                names,
                beat.quoted if isinstance(beat, Narration) else (),
                isinstance(beat, Tag),
                None if beat.paragraph == told else opening,
            )
            told = beat.paragraph
        paragraph = beat.paragraph


def _following(prose: Prose, index: int) -> int:
    for beat in prose.beats[index + 1 : index + 4]:
        if tells_story(beat):
            return first_mark(beat)
    return prose.beats[index].span.start


def tells_story(beat: Beat) -> bool:
    """Tell beats of the story from headings, ornaments and matter."""
    return isinstance(beat, Narration | Tag | Quotation)


def first_mark(beat: Beat) -> int:
    """Return where a beat starts, its opening quotation mark included."""
    return beat.outer.start if isinstance(beat, Quotation) else beat.span.start
