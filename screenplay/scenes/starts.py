"""Where scenes start: breaks of the text, leaps in time, moves to another place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from screenplay.language.wordclass import Word, classes_of
from screenplay.model.span import Span
from screenplay.resources import lexicon, lexicon_table
from screenplay.scenes.narrative import Sentence
from screenplay.scenes.places import Place, places_in
from screenplay.scenes.times import jump_in

_INTO = frozenset({"into", "to", "onto", "inside", "in", "on", "down", "up", "out", "through", "at", "aboard", "object"})
_OUTSIDE = re.compile(
    r"\b(?:outside|outdoors"
    r"|out (?:the|of the|through the) (?:\w+ )?(?:door|doors|gate|building|house|room|flat|car|shop|bar|club)"
    r"|out (?:into|onto|on|in) the (?:\w+ )?(?:%s)"
    r"|out (?:they|he|she|we|it) (?:went|came))\b"
)
_WEATHER = re.compile(
    r"^\W*(?:It (?:was|is|had been|had started|['’]d started|has started|started|began) (?:\w+ ){0,2}?(?:freezing|cold|dark|raining|snowing|pouring|warm|hot) ?(?:out|outside)?\b"
    r"|The (?:rain|snow|wind|sun|air|night|sky|moon) )"
)
_INNER_DOOR = frozenset({"closet", "cupboard", "wardrobe", "booth", "gate", "gates", "fence", "ledge", "steps", "stairs", "path", "track", "tracks", "corner", "place", "spot", "world", "planet", "ground", "bank", "landing"})


@dataclass(frozen=True, slots=True)
class Start:
    """A scene starts at `offset` because of `rule`; `place` is the place that the cue itself names.

    `continuous` is true where time goes on without a leap; `outside` where the cue leads out of doors.
    """

    offset: int
    rule: str
    confidence: float
    span: Span
    place: Place | None = None
    continuous: bool = True
    outside: bool = False


@dataclass(slots=True)
class Here:
    """Where the story is: the head of the last place, its setting."""

    head: str = ""
    setting: str | None = None

    def move(self, start: Start) -> None:
        """Follow a change of place."""
        if start.place is not None:
            self.head, self.setting = start.place.head, start.place.setting
        elif start.outside:
            self.head, self.setting = "", "EXT"
        elif not start.continuous:
            self.head, self.setting = "", None


Rule = Callable[[Sentence, Here], Start | None]


def time_jump(sentence: Sentence, here: Here) -> Start | None:
    """See a paragraph that opens with a leap over time.

    Example: The next morning she wakes up with his jacket on her.
    Misses: leaps inside a paragraph; "for a minute" is no leap.
    Source: own choice.
    """
    if not sentence.opens:
        return None
    span = jump_in(sentence.text, sentence.span.start, sentence.span.end)
    if span is None:
        return None
    return Start(sentence.span.start, "time jump", 0.8, span, continuous=False)


def place_opens(sentence: Sentence, here: Here) -> Start | None:
    """See a paragraph whose first subject is another place, with a form of "be" or of the senses.

    Example: The station was a bench and a hatch.
    Misses: places by their names ("The 43 is packed").
    Source: own choice.
    """
    if not sentence.opens or not sentence.verbs:
        return None
    first = sentence.verbs[0]
    for place in places_in(sentence)[:1]:
        subject = place.relation == "subject" and place.token == first.index - 1
        verb = sentence.lowers[first.index]
        if subject and verb in _STANDING and place.head != here.head and place.head not in _INNER_DOOR:
            return Start(sentence.span.start, "a place opens the paragraph", 0.7, place.words, place)
    return None


_STANDING = frozenset({"was", "were", "is", "are", "smelled", "smelt", "smells", "stank", "stood", "lay", "stretched", "seemed", "looked", "had", "felt"})


def weather_opens(sentence: Sentence, here: Here) -> Start | None:
    """See a paragraph that opens out of doors, where the scene before was inside.

    Example: It was freezing out, and it was five floors down.
    Misses: weather seen through a window.
    Source: own choice.
    """
    if not sentence.opens or here.setting == "EXT":
        return None
    found = _WEATHER.match(sentence.text, sentence.span.start, sentence.span.end)
    if found is None:
        return None
    return Start(sentence.span.start, "weather opens the paragraph", 0.55, Span(found.start(), found.end()), outside=True)


def moves_out(sentence: Sentence, here: Here) -> Start | None:
    """See somebody go, or drag another, out of doors; the scene starts at the clause after that.

    Example: Pete pulled him up, dragging him outside, and tossed him to the ground.
    Misses: leaving without "outside" or a door.
    Source: own choice.
    """
    if here.setting == "EXT" or not _moves(sentence):
        return None
    for found in _outside_pattern().finditer(sentence.text, sentence.span.start, sentence.span.end):
        if _only_looks(sentence, found.start()):
            continue
        span = Span(found.start(), found.end())
        place = next(
            (one for one in places_in(sentence) if one.words.start >= found.start() and one.setting == "EXT" and one.here), None
        )
        return Start(_cut(sentence, span), "goes outside", 0.75, span, place, outside=True)
    return None


def moves_into(sentence: Sentence, here: Here) -> Start | None:
    """See a verb of motion with another place as its goal.

    Example: Hendricks got up and made his way past the curtain, into the kitchen.
    Misses: goals that are no place nouns ("into Morton's").
    Source: own choice.
    """
    for place in places_in(sentence):
        if place.relation not in _GOALS or not place.here or place.head == here.head or place.head in _INNER_DOOR:
            continue
        verb = sentence.verb_before(place.token)
        if verb is None or not _is_motion(sentence, verb.index, place):
            continue
        if any(word in {"had", "hadn't"} or word.endswith("'d") for word in sentence.lowers[max(0, verb.index - 1) : verb.index + 1]):
            continue
        return Start(_cut(sentence, place.words), "moves to another place", 0.7, place.words, place)
    return None


_GOALS = frozenset({"into", "to", "onto", "inside", "aboard", "reached", "entered"})


def arrives(sentence: Sentence, here: Here) -> Start | None:
    """See an arrival told as done: "When he got to the lot", "By the time they'd got down to the stables".

    Example: They had come up onto the bridge.
    Misses: arrivals told by what is seen there.
    Source: own choice.
    """
    if not sentence.opens:
        return None
    found = _ARRIVAL.match(sentence.text, sentence.span.start, sentence.span.end)
    if found is None:
        return None
    for place in places_in(sentence)[:2]:
        if place.head != here.head and place.words.start < found.end() + 60 and place.relation in _INTO | {"back"}:
            return Start(sentence.span.start, "arrives", 0.75, place.words, place)
    return None


_ARRIVAL = re.compile(
    r"^\W*(?:(?:When|As soon as|By the time|Once) \w+(?:['’]d| had)?(?: finally)? (?:got|arrived|reached|came|returned|made|entered)\b"
    r"|(?:He|She|They|We|I|[A-Z]\w+)(?:['’]d| had) (?:come|got|gone|arrived|reached|made)\b"
    r"|Back (?:in|at|inside|on|to)\b|In (?:his|her|my|their|the) \w+(?: \w+)? (?:I|he|she|they|we) found\b"
    r"|(?:Inside|Outside|Upstairs|Downstairs)\b,?)"
)

RULES: tuple[Rule, ...] = (time_jump, arrives, place_opens, moves_out, moves_into, weather_opens)


def changes(sentences: list[Sentence], breaks: dict[int, Start], follows: Callable[[Sentence], bool]) -> Iterator[Start]:
    """Yield the starts in order: the `breaks` before a beat's index, else what the first rule to answer says.

    `follows` tells whether the story goes with whoever acts in a sentence: if not, a departure is no change.
    """
    here = Here()
    for sentence in sentences:
        found = breaks.get(sentence.index)
        if found is not None:
            here.move(found)
            yield found
        else:
            found = next((start for rule in RULES if (start := rule(sentence, here)) is not None), None)
            if found is not None and (found.rule not in {"goes outside", "moves to another place"} or follows(sentence)):
                here.move(found)
                yield found
        for place in places_in(sentence):
            if place.here and place.relation in {"in", "inside", "into", "subject", "at"} and not here.head:
                here.head, here.setting = place.head, place.setting or here.setting


def _outside_pattern() -> re.Pattern[str]:
    return _compiled("|".join(sorted(word for word, where in lexicon_table("places").items() if where == "EXT")))


_cache: dict[str, re.Pattern[str]] = {}


def _compiled(words: str) -> re.Pattern[str]:
    if words not in _cache:
        _cache[words] = re.compile(_OUTSIDE.pattern % words)
    return _cache[words]


def _moves(sentence: Sentence) -> bool:
    motion = lexicon("motion_verbs")
    return any(word in motion or (word.endswith("ing") and word[:4] in _MOVING_STEMS) for word in sentence.lowers)


_MOVING_STEMS = frozenset({"walk", "drag", "carr", "pull", "push", "haul", "runn", "lead", "step", "goin", "head", "rush", "stor", "stum"})


def _is_motion(sentence: Sentence, index: int, place: Place) -> bool:
    words = sentence.lowers[index : place.token]
    motion = lexicon("motion_verbs")
    if not any(word in motion for word in words):
        return False
    return not {"look", "looked", "looking", "back", "pointed"}.intersection(words[:2])


def _only_looks(sentence: Sentence, offset: int) -> bool:
    """Tell "looked outside" and "the rain outside" from a move."""
    before = sentence.text[sentence.span.start : offset].rstrip().rpartition(" ")[2].lower()
    if before in {"the", "from", "waiting", "parked", "looked", "looking", "glanced", "of", "stood", "standing", "was", "were", "is", "somewhere"}:
        return True
    flags = classes_of(before)
    moved = lexicon("motion_verbs")
    return not (before in moved or flags & (Word.OBJ | Word.COORD | Word.PREP | Word.GERUND) or before.endswith(","))


def _cut(sentence: Sentence, cue: Span) -> int:
    """Return where the new scene starts: at the clause after the cue, else at the sentence if the cue ends it."""
    text = sentence.text
    found = _CLAUSE.search(text, cue.end, sentence.span.end)
    if found is None:
        return sentence.span.start
    return found.end()


_CLAUSE = re.compile(r"[,;]\s+(?=(?:and|then|but)\s+\w+)|\s(?=and (?:he|she|they|I|we) )")
