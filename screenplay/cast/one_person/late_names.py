"""People who come in without a name and get one: the boy whom somebody calls Tobias."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from screenplay.cast.names.surroundings import names_given
from screenplay.cast.one_person.answers import by_beat
from screenplay.model.beat import Beat, Narration, Prose, Quotation, Tag
from screenplay.model.cast import Character, Form, Gender, Mention, Role
from screenplay.model.span import Span
from screenplay.resources import lexicon, lexicon_table

_NEAR = 6  # beats between the last word of somebody and the call that names him
_NEW = 40  # beats since he came in
_SOON = 8  # beats within which he acts under his name
_INTRODUCES = re.compile(r"(?:\b[Mm]y name(?: is|['’]s)|\b[Cc]all me|\bI['’]m|\bI am)\s+$")


_GENDER_OF = {"he": Gender.MALE, "she": Gender.FEMALE}


class _Scene(NamedTuple):
    """What is around a first mention: who is `about` without a name, and whose names are `known`."""

    text: str
    beats: Sequence[Beat]
    inside: Mapping[int, list[Mention]]
    people: Sequence[Character]
    about: Sequence[int]
    known: Collection[int]


def find_late_names(
    text: str, prose: Prose, mentions: Sequence[Mention], people: Sequence[Character]
) -> Iterator[tuple[int, int]]:
    """Yield (a name, the person without a name whom it belongs to).

    The name is new: it is given by whoever the tag describes ("Matthias," said the boy), or called out to the
    one unnamed person of that gender who has just come in, and who acts under it from then on.
    """
    inside = by_beat(prose, mentions)
    given = frozenset(names_given(text, prose))
    narrated = frozenset(
        one.character for place, found in inside.items() if _tells(prose.beats[place]) for one in found
    )
    known: set[int] = set()
    came: dict[int, int] = {}  # unnamed person → the beat in which he came in
    seen: dict[int, int] = {}  # unnamed person → the last beat that speaks of him
    for index, beat in enumerate(prose.beats):
        for mention in inside.get(index, ()):
            person = mention.character
            if person is None or person in known:
                continue
            if people[person].role is Role.NAMED:
                if isinstance(beat, Quotation):
                    about = [one for one in seen if _is_new(index, came[one], seen[one])]
                    scene = _Scene(text, prose.beats, inside, people, about, known)
                    yield from _named(scene, mention, index, given, narrated)
                known.add(person)
            elif _may_get_a_name(people[person]) and not isinstance(beat, Quotation):
                came.setdefault(person, index)
                seen[person] = index


def _is_new(index: int, came: int, seen: int) -> bool:
    return index - seen <= _NEAR and index - came <= _NEW


def _may_get_a_name(person: Character) -> bool:
    noun = person.aliases[0].split()[-1] if person.aliases else ""
    return person.role is Role.DESCRIBED and noun not in lexicon_table("people", "kin")


def _named(
    scene: _Scene, mention: Mention, index: int, given: frozenset[int], narrated: frozenset[int | None]
) -> Iterator[tuple[int, int]]:
    """Yield the name of a first mention with the unnamed person whom it belongs to, if there is one."""
    name = mention.character
    assert name is not None
    speaker = _speaker(scene, index)
    if speaker == name:
        return  # "Nuala," said Nuala
    before = scene.text[max(0, mention.span.start - 14) : mention.span.start]
    if mention.span.start in given or _INTRODUCES.search(before):
        if speaker is not None and speaker in scene.about:
            yield name, speaker
        return
    fitting = [one for one in scene.about if _fit(scene.people[name], scene.people[one])]
    called = mention.form is Form.VOCATIVE and speaker not in fitting
    if called and len(fitting) == 1:
        answers = name not in narrated and _is_another(scene, index, fitting[0])
        if answers or _acts_soon(scene.beats, index, scene.inside, name):
            yield name, fitting[0]


def _tells(beat: Beat) -> bool:
    return isinstance(beat, Narration | Tag)


def _is_another(scene: _Scene, index: int, person: int) -> bool:
    """Tell whether a quotation is of somebody of another gender than `person`."""
    pronoun = _GENDER_OF.get(_subject(scene, index))
    return pronoun is not None and scene.people[person].gender not in (pronoun, Gender.UNKNOWN)


def _fit(named: Character, unnamed: Character) -> bool:
    """Tell whether the genders fit, and whether a noun such as "boy" may hide a name at all."""
    genders = {named.gender, unnamed.gender} - {Gender.UNKNOWN}
    noun = unnamed.aliases[0].split()[-1]
    vague = noun in lexicon("people", "generic") or noun in lexicon("people", "young") or noun == "stranger"
    return len(genders) < 2 and vague


def _speaker(scene: _Scene, index: int) -> int | None:
    """Return whom the tag of a quotation names, describes, or can alone mean by "he" or "she"."""
    for place in (index + 1, index - 1):
        tag = scene.beats[place] if 0 <= place < len(scene.beats) else None
        if isinstance(tag, Tag) and tag.subject is not None and (tag.after if place > index else tag.before):
            for mention in scene.inside.get(place, ()):
                if mention.character is not None and _touch(mention.span, tag.subject):
                    return mention.character
    pronoun = _GENDER_OF.get(_subject(scene, index))
    meant = [
        one for one in (*scene.about, *scene.known) if scene.people[one].gender in (pronoun, Gender.UNKNOWN)
    ]
    return meant[0] if pronoun is not None and len(meant) == 1 else None


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _subject(scene: _Scene, index: int) -> str:
    """Return the subject of the tag of a quotation in lower case, "" where it has none."""
    for place in (index + 1, index - 1):
        tag = scene.beats[place] if 0 <= place < len(scene.beats) else None
        if isinstance(tag, Tag) and tag.subject is not None and (tag.after if place > index else tag.before):
            return tag.subject.of(scene.text).lower()
    return ""


def _acts_soon(beats: Sequence[Beat], index: int, inside: Mapping[int, list[Mention]], name: int) -> bool:
    """Tell whether the one named in a call is the first person of a sentence of narration before long."""
    for place in range(index + 1, min(index + 1 + _SOON, len(beats))):
        here = inside.get(place, ())
        if isinstance(beats[place], Narration | Tag) and here and here[0].character == name:
            return True
    return False
