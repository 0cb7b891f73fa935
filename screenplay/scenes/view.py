"""The narration as scene rules see it: sentences with their words, verbs and surroundings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from screenplay.language.clauses.finite_verbs import Verb
from screenplay.language.reading import Stretch
from screenplay.language.words import Word, classes_of
from screenplay.model.attribution import Attribution
from screenplay.model.beat import Beat, Narration, Prose, Quotation, Tag, Written
from screenplay.model.scene import SceneKind
from screenplay.model.span import Span
from screenplay.resources import lexicon
from screenplay.scenes.cues import Cue

_SETTLING = frozenset({"in", "inside", "into", "subject", "at", "on", "outside", "behind"})
_PEOPLE = frozenset({"he", "she", "they", "we", "i", "both", "two", "who"})


class Thing(NamedTuple):
    """Something found in a scene, and how much it speaks for one kind of place, 1 to 4."""

    word: str
    kind: str
    weight: int
    span: Span


@dataclass(frozen=True, slots=True)
class Place:
    """A place named in the narration.

    `words` spans the name without its article, `head` is its noun, `setting` "INT", "EXT" or None;
    `relation` is the preposition before it, "subject" or "object"; `here` is false of places that are only
    compared, denied, remembered or passed; `token` is the head's index in its sentence, `last` that of the
    last word of its name; `called` is what a heading calls it; `attributive` is true where it says which
    other place is meant ("the laundrette in Mill Street").
    """

    words: Span
    head: str
    setting: str | None
    relation: str
    here: bool
    token: int
    last: int
    called: str = ""
    attributive: bool = False


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
    if token.lower in _PEOPLE or token.start in sentence.names:
        return True
    return token.text[0].isupper() and not (subject == 0 and token.lower in lexicon("common_words"))


def is_human(sentence: Sentence, subject: int) -> bool:
    """Tell whoever may stand somewhere: people of the story, "the waiters", "three of them"."""
    if is_person(sentence, subject):
        return True
    if subject < 0:
        return False
    word = sentence.lowers[subject]
    single = word.removesuffix("s")
    known = word in lexicon("people") or single in lexicon("people") or word.endswith(("men", "women"))
    return known or bool(classes_of(word) & Word.NUMBER)


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
    return isinstance(beat, Narration | Tag | Quotation | Written)


def first_mark(beat: Beat) -> int:
    """Return where a beat starts, its opening quotation mark included."""
    return beat.outer.start if isinstance(beat, Quotation) else beat.span.start


CONTINUOUS = "CONTINUOUS"  # no time has gone by since the scene before

# The start of a scene, and where the story is while the rules look for the next one.


@dataclass(frozen=True, slots=True)
class Start:
    """A scene starts at `offset` because of `rule`; `place` is the place that the cue itself names.

    `continuous` is true where time goes on without a leap; `outside` where the cue leads out of doors,
    `inside` where it leads into the building at hand; `leaves` where somebody moves, which is no change for
    those who stay, `together` where he takes somebody along; `elsewhere` where nothing says that the place
    has to do with the one before. `lapse` is what a heading says of the time since: CONTINUOUS, LATER.
    """

    offset: int
    rule: Cue
    confidence: float
    span: Span
    place: Place | None = None
    continuous: bool = True
    outside: bool = False
    leaves: bool = False
    together: bool = False
    inside: bool = False
    elsewhere: bool = False
    kind: SceneKind = SceneKind.MASTER
    lapse: str | None = None


@dataclass(slots=True)
class Here:
    """Where the story is: the head noun of the last place, its setting, the things and people seen there.

    `names` are the words of people's names that the scene has had, `goals` the places that people have gone
    for, `votes` counts the words that told INT and EXT; `sentences` those since the scene started, `told`
    those of them that are no tags; `begun` is the beat with which it started; `ahead` are the sentences that
    follow.
    """

    head: str = ""
    setting: str | None = None
    sentences: int = 0
    told: int = 0
    begun: int = 0
    goals: set[str] = field(default_factory=set)
    things: list[Thing] = field(default_factory=list)
    actors: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    ahead: Sequence[Sentence] = ()
    votes: Counter[str] = field(default_factory=Counter)

    def move(self, start: Start) -> None:
        """Follow a change of place."""
        self.sentences = self.told = 0
        self.things.clear()
        self.votes.clear()
        self.actors.clear()
        self.names.clear()
        self.goals.clear()
        if start.place is not None:
            self.head, self.setting = start.place.head, start.place.setting
        elif start.outside:
            self.head, self.setting = "", "EXT"
        elif start.elsewhere or not start.continuous:
            self.head, self.setting = "", None

    def has_just_begun(self, sentence: Sentence) -> bool:
        """Tell whether one sentence at most of the scene has gone before, and no speech."""
        return self.told <= 1 and sentence.index - self.begun <= 1

    def settle(self, place: Place) -> None:
        """Learn from a place that the narration names as here."""
        if place.here and not self.head and place.relation in _SETTLING:
            self.head, self.setting = place.head, place.setting or self.setting


@dataclass(frozen=True, slots=True)
class StartRule:
    """A rule that starts scenes: its name, and a function from a sentence and where the story is."""

    name: Cue
    find: Callable[[Sentence, Here], Start | None]

    @property
    def doc(self) -> str:
        """What the rule sees, an example, what it misses, and its source."""
        return self.find.__doc__ or ""
