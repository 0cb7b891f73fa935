"""Who acts in the sentences between two lines: names, and pronouns tied to the lines and to each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from screenplay.attribution.acting import Actor, Open, Tie, decide
from screenplay.attribution.focus import Focus
from screenplay.attribution.reading import hears_a_voice
from screenplay.attribution.subjects import Sentence
from screenplay.attribution.view import View
from screenplay.model.beat import Beat, Heading, Matter, SceneBreak, Tag

Shares = tuple[tuple[int, float], ...]

# Log-odds that the same person acts again, counted in contemporary chapters with labelled actors.
_SAME_PARAGRAPH, _NEXT_PARAGRAPH, _AFTER_A_NAME, _BEFORE_A_NAME = 1.3, 0.0, 2.5, -0.7
_LINE_AFTER, _LINE_BEFORE, _LINE_IN_PARAGRAPH_BEFORE, _LINE_IN_PARAGRAPH_AFTER = 2.3, 1.0, -0.3, 0.3
_BARE_LINE_IN_PARAGRAPH_BEFORE = -1.8
_AWAY = 0.6  # a tie over a sentence about something else is as much weaker
_RANKS = (1.0, 0.6, 0.35, 0.2, 0.12, 0.08)  # odds by how lately somebody was in mind
_UNKNOWN_GENDER, _NAMED_BESIDE, _NAMED_BEFORE, _FAR = 0.35, 0.02, 2.0, 0.3
_TAG, _NAMED, _NARRATOR = 0.97, 0.95, 0.98
_NEVER_SHOWN, _NOT_YET = 0.3, 0.4
TALKED_ABOUT = ("only mentioned", "called alone")
_LOOKED_AHEAD = 12  # gaps


class _Tied(NamedTuple):
    """What the next sentence of a pronoun is tied to, and over how many sentences of others."""

    people: Shares
    weight: float
    rule: str
    place: int


def actors_of_gap(view: View, told: Sequence[Shares], gap: int, focus: Focus) -> list[Actor | None]:
    """Return who acts in each sentence of a gap; `told` are the speakers of the lines with their shares."""
    sentences = view.sentences[gap]
    found = [_fixed(view, told, gap, sentence) for sentence in sentences]
    for gender in ("m", "f"):
        wanted = [
            place
            for place, sentence in enumerate(sentences)
            if found[place] is None and _is(sentence, gender)
        ]
        if wanted:
            _decide_pronouns(view, told, gap, focus, gender, wanted, found)
    return found


def _is(sentence: Sentence, gender: str) -> bool:
    return sentence.subject is not None and sentence.subject.pronoun == gender


def _fixed(view: View, told: Sequence[Shares], gap: int, sentence: Sentence) -> Actor | None:
    """Return who acts where the words say so: a name, "I", the tag of a line."""
    subject = sentence.subject
    tagged = speaker_of_tag(told, gap, view.beat_of(sentence))
    if subject is not None and subject.person is not None and (subject.by_name or not tagged):
        return Actor(subject.person, _NAMED, "named")
    for person, share in tagged[:1]:
        return Actor(person, _TAG * share, "tag")
    if subject is not None and subject.pronoun == "i" and view.narrator is not None:
        return Actor(view.narrator, _NARRATOR, "narrator")
    return None


def speaker_of_tag(told: Sequence[Shares], gap: int, beat: Beat) -> Shares:
    """Return who speaks the line that a tag belongs to, with shares; nothing for other sentences."""
    if isinstance(beat, Tag) and beat.after and gap > 0:
        return told[gap - 1]
    return told[gap] if isinstance(beat, Tag) and beat.before and gap < len(told) else ()


def _decide_pronouns(
    view: View,
    told: Sequence[Shares],
    gap: int,
    focus: Focus,
    gender: str,
    wanted: Sequence[int],
    found: list[Actor | None],
) -> None:
    """Fill in who acts in the sentences `wanted`, run by run: a name of that gender ends a run."""
    sentences = view.sentences[gap]
    recent = focus.copy()
    before = _line_before(view, told, gap)
    run: list[tuple[int, Open]] = []
    for place, sentence in enumerate(sentences):
        beat = view.beat_of(sentence)
        if place and _is_broken(view, sentences[place - 1].beat, sentence.beat):
            _settle(run, found)
            before = None
        if found[place] is None and place in wanted:
            ties = [] if before is None else [_tie(view, sentences, before, place)]
            link = 0.0
            if run:
                link = _weight(view, sentences, run[-1][0], place)
                ties = []
            ties += _line_after(view, told, gap, place)
            odds = _odds(view, told, gap, sentence, recent, gender)
            run.append((place, Open(odds, tuple(ties), link)))
        elif (actor := found[place]) is not None and view.genders[actor.person] in ("-", gender):
            if run:
                last, one = run[-1]
                named = Tie(((actor.person, 1.0),), _BEFORE_A_NAME, "before a name")
                run[-1] = last, one._replace(ties=(*one.ties, named))
            _settle(run, found)
            rule = "tag" if isinstance(beat, Tag) else "last subject"
            before = _Tied(((actor.person, 1.0),), _AFTER_A_NAME, rule, place)
        recent.see(sentence)
    _settle(run, found)


def _settle(run: list[tuple[int, Open]], found: list[Actor | None]) -> None:
    for (place, _), actor in zip(run, decide([one for _, one in run]), strict=True):
        found[place] = actor
    run.clear()


def _is_broken(view: View, before: int, here: int) -> bool:
    return any(
        isinstance(beat, Heading | SceneBreak | Matter) for beat in view.prose.beats[before + 1 : here]
    )


def _weight(view: View, sentences: Sequence[Sentence], before: int, place: int) -> float:
    """Return the weight of the link between two sentences whose subject is the same pronoun."""
    same = view.beat_of(sentences[before]).paragraph == view.beat_of(sentences[place]).paragraph
    return (_SAME_PARAGRAPH if same else _NEXT_PARAGRAPH) * _AWAY ** (place - before - 1)


def _tie(view: View, sentences: Sequence[Sentence], before: _Tied, place: int) -> Tie:
    weight = before.weight * _AWAY ** (place - before.place - 1)
    return Tie(before.people, weight, before.rule)


def _line_before(view: View, told: Sequence[Shares], gap: int) -> _Tied | None:
    if gap == 0 or not view.sentences[gap]:
        return None
    same = view.turns[gap - 1].last_paragraph == view.beat_of(view.sentences[gap][0]).paragraph
    apart = _BARE_LINE_IN_PARAGRAPH_BEFORE if view.bare else _LINE_IN_PARAGRAPH_BEFORE
    return _Tied(told[gap - 1], _LINE_BEFORE if same else apart, "gesture after the line", -1)


def _line_after(view: View, told: Sequence[Shares], gap: int, place: int) -> list[Tie]:
    sentences = view.sentences[gap]
    beat: Beat = view.beat_of(sentences[place])
    if gap >= len(told) or hears_a_voice(view, beat):
        return []
    rest = sentences[place + 1 :]
    if any(one.subject is not None and one.subject.pronoun != "n" for one in rest):
        return []
    same = view.turns[gap].first_paragraph == beat.paragraph
    weight = (_LINE_AFTER if same else _LINE_IN_PARAGRAPH_AFTER) * _AWAY ** len(rest)
    return [Tie(told[gap], weight, "gesture before the line")]


def _odds(
    view: View, told: Sequence[Shares], gap: int, sentence: Sentence, recent: Focus, gender: str
) -> dict[int, float]:
    """Return whom the pronoun may stand for, before looking at what it is tied to."""
    odds = dict(zip(recent.fitting(gender), _RANKS, strict=False))
    for turn in (gap - 1, gap):
        for person, _ in told[turn] if 0 <= turn < len(told) else ():
            if view.genders[person] in ("-", gender) and person != view.narrator:
                odds[person] = max(odds.get(person, 0.0), _FAR)
    if not odds:
        odds = dict.fromkeys(_coming(view, told, gap, gender), 1.0)
    subject = sentence.subject
    for mention in sentence.mentions:
        if mention.character in odds and subject is not None:
            after = mention.span.start > subject.span.start
            odds[mention.character] *= _NAMED_BESIDE if after else _NAMED_BEFORE
    for person in odds:
        odds[person] *= _UNKNOWN_GENDER if view.genders[person] == "-" else 1.0
        odds[person] *= _NEVER_SHOWN if view.standing[person] in TALKED_ABOUT else 1.0
        odds[person] *= 1.0 if recent.acted(person) else _NOT_YET
    return odds


def _coming(view: View, told: Sequence[Shares], gap: int, gender: str) -> list[int]:
    """Return the first person of that gender who comes later: "he" may open a story."""
    for later in range(gap, min(gap + _LOOKED_AHEAD, len(view.sentences))):
        people = [mention.character for one in view.sentences[later] for mention in one.mentions]
        people += [person for person, _ in told[later][:1]] if later < len(told) else []
        for person in people:
            if person is not None and view.genders[person] == gender:
                return [person]
    return []
