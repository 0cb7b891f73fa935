"""What only people do, or is done only to them, where a name stands: one such sign tells a person."""

from __future__ import annotations

import re

from screenplay.cast.phrases import find_head
from screenplay.language.verbs import verb_table
from screenplay.language.words import noun_kind
from screenplay.resources import lexicon, lexicon_table

_ACT = re.compile(
    r"\s+(?:\w+ly\s+)?([a-z]+)\s+(?:an?|the|his|her|their|another|one|two|three)\s+([a-z]+)(?:\s([a-z]+))?"
)
_TOUCHED = re.compile(
    r"\s(?:on|in|by|across|through|over)\s(?:the|his|her|their)\s(?:[a-z]+\s)?(?:[a-z]+\sof\sthe\s)?([a-z]+)"
)
_LISTED_WITH = re.compile(
    r"(?:,\s(?:[A-Z][\w'’\-]+|(?:an?|the|his|her)(?:\s[a-z\-]+){1,3})){0,4},?\sand\s(?:an?|the|his|her|my)\s(?=[a-z])"
)
_HE_NEXT = re.compile(r"[^.!?“”\"\n]{1,160}[.!?][\"”]?\s{1,3}(?:He|She|His|Her)\b")
_HE_SAID = re.compile(r"[^.!?“”\"\n]{1,160}[.!?]\s{1,3}[“\"][^“”\"\n]{1,200}[”\"]\s(?:he|she)\b")
_PHRASE = 40  # characters in which the noun of a list stands


def acts_by_hand(text: str, end: int) -> bool:
    """Tell whether who stands before `end` does to a thing what a hand does: "shut the gate"."""
    found = _ACT.match(text, end)
    if found is None:
        return False
    verb = verb_table().by_past.get(found[1]) or verb_table().by_third.get(found[1])
    return (
        verb is not None
        and found[1] not in lexicon("verb_forms", "standing")
        and verb.lemma not in lexicon("verb_kinds", "mind")
        and verb.lemma not in lexicon("verb_objects", "none")
        and "thing" in (noun_kind(found[2]), noun_kind(found[3] or ""))
    )


def is_touched(text: str, end: int) -> bool:
    """Tell whether what is named before `end` has a body: "caught Orla by the arm"."""
    found = _TOUCHED.match(text, end)
    return found is not None and found[1] in lexicon("body", "part")


def stands_with_people(text: str, end: int) -> bool:
    """Tell whether a list goes on with somebody: "Orla, Finn and the cook"."""
    found = _LISTED_WITH.match(text, end)
    return found is not None and find_head(text, found.end(), found.end() + _PHRASE) is not None


def are_about_a_person(owned: tuple[str, ...]) -> bool:
    """Tell whether words that are owned name what people carry and wear: the "radio" of "Orla's radio"."""
    about = lexicon("telephones") | lexicon_table("worn").keys()
    return not about.isdisjoint(owned)


def goes_on_as_he(text: str, end: int) -> bool:
    """Tell whether the next sentence, or the next tag, goes on with "he" or "she"."""
    return _HE_NEXT.match(text, end) is not None or _HE_SAID.match(text, end) is not None
