"""What a script reader circles in red: too long, out of place, written two ways."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from screenplay.model.script import Action, Cue, Parenthetical, SceneHeading, Script, Speech, plain
from screenplay.model.span import Span
from screenplay.paper.typeset.cells import MOST_ACTION_LINES, MOST_PARENTHETICAL_WORDS, lines_on_paper

# What lint finds: a problem at a place.


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding; `span` is where in the source, None where the element came from no words of it."""

    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """One kind of problem: its name, and the function that finds it and whose docstring explains it."""

    name: str
    find: Callable[[Script], Iterator[Problem]]


_ALIKE = 0.8  # of SequenceMatcher's ratio: one letter in five may differ
_ARTICLE = re.compile(r"^(?:THE|A|AN)\s+")
_SETTING = re.compile(r"^(?:INT\.?/EXT|I/E|INT|EXT|EST)\b[./\s]*", re.IGNORECASE)


def long_action(script: Script) -> Iterator[Problem]:
    """Find paragraphs of action over four lines.

    Example: five sentences in one paragraph.
    Misses: four lines that say nothing.
    Source: reference: four lines or fewer, about 60 characters a line.
    """
    for element in script.elements:
        if isinstance(element, Action):
            lines = lines_on_paper(plain(element.text))
            if lines > MOST_ACTION_LINES:
                yield Problem(f"action of {lines} lines; {MOST_ACTION_LINES} are enough", _place(element))


def long_parenthetical(script: Script) -> Iterator[Problem]:
    """Find parentheticals over six words.

    Example: (looking down at the hand on her arm)
    Misses: short ones that say what the line shows.
    Source: pages.drexel.edu/~ina22/scrnfmt
    """
    for element in script.elements:
        if isinstance(element, Parenthetical):
            words = plain(element.text)
            if len(words.split()) > MOST_PARENTHETICAL_WORDS:
                yield Problem(
                    f"parenthetical of {len(words.split())} words: ({words}); make it action", _place(element)
                )


def parenthetical_last(script: Script) -> Iterator[Problem]:
    """Find parentheticals that no words follow.

    Example: a (beat) at the end of a speech.
    Misses: nothing.
    Source: scriptmag.com
    """
    for element, after in zip(script.elements, (*script.elements[1:], None), strict=True):
        if isinstance(element, Parenthetical) and not isinstance(after, Speech | Parenthetical):
            yield Problem(
                f"a speech ends in ({plain(element.text)}); words should follow it", _place(element)
            )


def place_two_ways(script: Script) -> Iterator[Problem]:
    """Find places whose names differ by an article, a blank or a letter.

    Example: INT. LAMP ROOM and INT. THE LAMPROOM
    Misses: two words for one place: FLAT and APARTMENT.
    Source: yankeeclassic.com: one place has one name all through.
    """
    headings = {_location(each): each for each in script.elements if isinstance(each, SceneHeading)}
    for one, other in combinations(headings, 2):
        if _bare(one) == _bare(other) or _alike(_bare(one), _bare(other)):
            yield Problem(f"one place or two? {one!r} and {other!r}", _place(headings[other]))


def lonely_cue(script: Script) -> Iterator[Problem]:
    """Find cues that occur once and look like another.

    Example: MARLOWE once, MARLOW thirty times.
    Misses: two names for one person that share no letters.
    Source: this project.
    """
    cues = [element for element in script.elements if isinstance(element, Cue)]
    spoken = Counter(cue.name for cue in cues)
    for cue in cues:
        if spoken[cue.name] == 1:
            like = [name for name in sorted(spoken) if spoken[name] > 1 and _same_person(name, cue.name)]
            if like:
                yield Problem(f"{cue.name!r} speaks once and looks like {like[0]!r}", _place(cue))


def _location(heading: SceneHeading) -> str:
    return (heading.location or _SETTING.sub("", plain(heading.text)).rpartition(" - ")[0]).upper()


def _bare(place: str) -> str:
    return re.sub(r"[^A-Z0-9]", "", _ARTICLE.sub("", place))


def _alike(one: str, other: str) -> bool:
    return min(len(one), len(other)) > 4 and SequenceMatcher(None, one, other).ratio() >= _ALIKE + 0.1


def _same_person(name: str, other: str) -> bool:
    words, others = set(name.split()), set(other.split())
    return words < others or others < words or SequenceMatcher(None, name, other).ratio() >= _ALIKE


def _place(element: Action | Parenthetical | SceneHeading | Cue) -> Span | None:
    if element.origin.spans:
        return element.origin.spans[0]
    return next((decision.span for decision in element.origin.decisions if decision.span), None)
