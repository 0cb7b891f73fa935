"""Who comes in with a description: "the bald guard" beside another, "the man" while no other man is about."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from screenplay.cast.described.descriptions import Description
from screenplay.cast.described.distinctions import is_lasting
from screenplay.cast.titles import Words
from screenplay.resources import lexicon

_HAS_CLAUSE = re.compile(r"\s(?:he|she|they|I|we|who)(?:['’]d\s|\s(?:had|was|were)\s)")
_PARTS = re.compile(
    r"[,.;:!?“”\"‘—–\n]|\b(?:who|that|which|when|while|as|because|but|if|than|like|he|she|his|her)\b"
)
_CLAUSE = 60  # characters in which names of one clause are looked for
_FRIENDS = frozenset(("friend", "companion", "partner"))


class Named(NamedTuple):
    """A name in the text: where, of which gender ("m", "f", "t" or "-"), and whether only a line has it."""

    start: int
    gender: str
    spoken: bool
    words: Words


@dataclass(slots=True)
class _About:
    """Who has come into the story so far: genders of the named, and of the described, children apart."""

    text: str
    named: dict[str, set[Words]] = field(default_factory=dict)
    people: set[Words] = field(default_factory=set)
    called: set[str] = field(default_factory=set)  # genders of those who are only called so far
    described: dict[tuple[str, bool], set[str]] = field(default_factory=dict)
    first: dict[str, int] = field(default_factory=dict)  # where each noun stands first

    def name(self, named: Named) -> None:
        if named.spoken:
            self.called.add(named.gender)
        else:
            self.named.setdefault(named.gender, set()).add(named.words)
        self.people.add(named.words)

    def is_one_of_two(self) -> bool:
        """Tell whether there is a second person, whom "her friend" may mean."""
        return len(self.people) + sum(map(len, self.described.values())) > 1

    def meet(self, found: Description) -> None:
        self.described.setdefault((found.gender, _is_young(found)), set()).add(found.key)

    def is_new_place(self, found: Description) -> bool:
        """Tell whether "at the next table" says which man is meant: the story has no such table so far.

        Only of one who speaks, or who is described besides, or of whom it is said where he is from: "the
        man on the bed" may be anybody. A clause behind the noun says it too: "the girl he'd brought".
        """
        if _HAS_CLAUSE.match(self.text, found.end):
            return True
        told = found.speaks or found.where.startswith("from ") or any(map(is_lasting, found.adjectives))
        if found.placed is None or not told:
            return False
        for noun in found.placed:
            if noun not in self.first:
                self.first[noun] = self.text.find(f" {noun}")
        return all(self.first[noun] > found.start for noun in found.placed)

    def may_mean(self, found: Description, beside: frozenset[Words]) -> bool:
        """Tell whether "the man" or "the girl" can be somebody who is already there.

        Those named in the same clause, `beside` it, it does not mean: "Tom and the boy", "Tom saw the boy".
        """
        fitting = {found.gender, "-"} if found.gender != "-" else {"m", "f", "t", "-"}
        if any(self.named.get(gender, set()) - beside for gender in fitting) or (
            self.called & fitting and not found.speaks
        ):
            return True
        young = _is_young(found)
        if any(map(is_lasting, found.adjectives)):
            fitting.discard("-")  # "the old woman" is hardly the driver of whom nothing is told
        keys = (self.described.get((gender, young), set()) for gender in fitting)
        noun = found.key.split()[-1]
        return any(key.split()[-1] != noun for known in keys for key in known)


def _is_young(found: Description) -> bool:
    return found.key.split()[-1] in lexicon("people", "young")


def mark_anaphoric(
    text: str, descriptions: Sequence[Description], named: Iterable[Named]
) -> list[Description]:
    """Mark "the man" and "the younger woman" where they mean somebody already there.

    They bring somebody new in where "a man" did so before, where words behind the noun say which man ("the
    man at the door"), and where nobody of that gender has come into the story. `named` are the places of
    names in text order with the gender of each, "m", "f", "t" or "-", and whether it is called out.
    """
    contrasts = lexicon("adjectives", "contrast")
    brought_in: set[str] = set()
    about = _About(text)
    places = list(named)
    waiting = iter(places)
    following = next(waiting, None)
    marked = []
    for found in descriptions:
        while following is not None and following.start < found.start:
            about.name(following)
            following = next(waiting, None)
        beside = _named_beside(text, found, places)
        anaphoric = found.anaphoric or _means_nobody_new(found, brought_in, about, contrasts, beside)
        if not anaphoric and not found.vocative:
            brought_in.add(found.key)
            about.meet(found)
        marked.append(found._replace(anaphoric=anaphoric))
    return marked


def _named_beside(text: str, found: Description, places: Sequence[Named]) -> frozenset[Words]:
    """Return the names in the clause of a description: whoever they name, it is somebody else."""
    first = bisect_left(places, found.start - _CLAUSE, key=_start)
    last = bisect_left(places, found.end + _CLAUSE, key=_start)
    beside = set()
    for named in places[first:last]:
        between = (
            text[named.start : found.start] if named.start < found.start else text[found.end : named.start]
        )
        if not named.spoken and not _PARTS.search(between):
            beside.add(named.words)
    return frozenset(beside)


def _start(named: Named) -> int:
    return named.start


def _means_nobody_new(
    found: Description,
    brought_in: set[str],
    about: _About,
    contrasts: frozenset[str],
    beside: frozenset[Words],
) -> bool:
    noun = found.key.split()[-1]
    vague = noun in lexicon("people", "generic") and not found.owned
    friendly = noun in _FRIENDS and found.owned
    if not (vague or friendly) or not found.definite or found.vocative:
        return False
    contrasted = found.key.split()[0] in contrasts
    if found.key in brought_in and not contrasted:
        return False
    if friendly:
        return about.is_one_of_two()
    return about.may_mean(found, beside) and (contrasted or not about.is_new_place(found))


def known_as(mentions: Sequence[Description]) -> str:
    """Return the words that somebody is known by most: "mum" for a mother, "fat man", "bus driver"."""
    key = mentions[0].key
    nouns = Counter(found.noun for found in mentions)
    noun = min(nouns, key=lambda word: (-nouns[word], word))
    marks = Counter(word for found in mentions for word in found.adjectives[-1:] if _is_part_of_name(word))
    mark = min(marks, key=lambda word: (-marks[word], word), default=None)
    told = [*key.split()[:-1], noun]
    placed = (found for found in mentions if found.placed and key.startswith("-".join(found.placed)))
    place = next(placed, None)
    if place is not None and len(told) == 2:
        return f"{noun} {place.where}"
    known = mark is not None and (
        marks[mark] > 1 or key in lexicon("people", "generic") or mark in lexicon("nouns", "compound")
    )
    if mark is not None and known and len(told) == 1 and 2 * marks[mark] >= len(mentions):
        told.insert(0, mark)
    return " ".join(told)


def _is_part_of_name(word: str) -> bool:
    return word != "other" and (is_lasting(word) or word in lexicon("nouns", "compound"))
