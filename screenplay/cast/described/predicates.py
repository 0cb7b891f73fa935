"""Nouns that say what somebody is, and bring nobody new: "Ann was a nurse", "He had been a sailor"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from screenplay.cast.described.descriptions import Description
from screenplay.cast.names.mention import NameMention
from screenplay.cast.titles import Words

_BETWEEN = r"(?:(?:not|never|still|also|only|always|once|just|now|rather)\s+)?"
_HELPS = r"(?:(?:had|has|have|would|will|could|must|might|may|should)\s+)?"
_IS = rf"{_HELPS}{_BETWEEN}(?:was|is|am|are|were|be|been|became|become|becomes|remained|remains)\s+{_BETWEEN}"
_SUBJECT = re.compile(
    rf"(?P<subject>\b[\w’'\-]+)(?:\s+{_IS}|(?<=e|u|I)['’](?:s|m|re)\s+{_BETWEEN}|(?<=e|u|I)['’]d\s+been\s+{_BETWEEN})\Z"
)
_PRONOUN = re.compile(r"(?:he|she|I|you|who)\Z", re.IGNORECASE)
_AS = re.compile(r"\b(?:worked|works|trained|served|dressed|posed|posing|disguised|known)\s+as\s+\Z")
_REACH = 48  # characters before a noun in which its verb stands


def find_predicates(
    text: str, descriptions: Sequence[Description], names: Sequence[NameMention]
) -> Mapping[int, Words | None]:
    """Return start of a noun that is told of somebody → the words of the name, None where he has none there.

    Example: `Ann had been [a nurse]` → Ann. What stands behind "it was" and "there was" brings somebody in.
    `The witness was [a woman of fifty]` tells of the witness.
    Misses: subjects that a clause divides from their verb.
    Source: predicative complements, Huddleston and Pullum 2002, chapter 4, section 5.
    """
    ends = {name.end: name for name in names}
    described = {one.end for one in descriptions if not one.possessive}
    found: dict[int, Words | None] = {}
    for one in descriptions:
        first = max(0, one.start - _REACH)
        before = text[first : one.start]
        verb = _SUBJECT.search(before)
        if verb is not None:
            name = ends.get(first + verb.end("subject"))
            if name is not None and not name.possessive:
                found[one.start] = name.words
            elif one.definite and not one.owned and not _PRONOUN.match(verb["subject"]):
                continue  # "the last to leave was the doctor"
            elif _PRONOUN.match(verb["subject"]) or first + verb.end("subject") in described:
                found[one.start] = None
        elif _AS.search(before):
            found[one.start] = None
    return found
