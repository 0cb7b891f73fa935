"""What somebody did again and again: no moment of the scene."""

from __future__ import annotations

import re

from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence
from screenplay.resources import lexicon

_DAYS = (
    r"(?:day|morning|evening|night|afternoon|week|weekend|month|year|summer|winter|spring|autumn|fall|season"
    r"|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Christmas)"
)
_OPENING = (
    r"(?:(?:And|But) )?[Tt]he (?:first|last|only|next) time (?:he|she|I|they|we|any|[A-Z]\w+)\b",
    r"(?:(?:And|But) )?(?:[Nn]o one|[Nn]obody|[Nn]one of them) ever\b",
)
_ANYWHERE = (
    rf"(?:every|each|most) {_DAYS}s?\b(?! like)",
    r"[Ww]hen (?:he|she|I|they|we) (?:was|were) (?:about )?"
    r"(?:five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty)\b",
    r"on (?:week|Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)(?:days|ends)\b",
    r"(?:years?|months|weeks|ages) (?:ago|earlier)\b|ever since\b|[Bb]ack when\b",
    r"as a (?:kid|child|boy|girl|baby|teenager|young (?:man|woman))\b|growing up\b",
    r"in the (?:old|early) days\b|for as long as\b|as a rule\b",
    r"in the habit of\b|from time to time\b",
    r"(?:all|most of) (?:his|her|my|their|our) li(?:fe|ves)\b",
    r"(?:he|she|I|they|we) (?:was|were) (?:a (?:kid|child|boy|girl|baby)|young|little|small|born)\b",
)
# One word boundary before all alternatives: with one before each the search takes six times as long.
_ANY = re.compile(rf"^(?:{'|'.join(_OPENING)})|\b(?:{'|'.join(_ANYWHERE)})")
_OFTEN = frozenset(
    {"always", "usually", "often", "seldom", "rarely", "generally", "frequently", "whenever", "sometimes"}
)
_NOW = frozenset({"as", "like", "than", "had"})  # "as always", "than usual"


def answer(sentence: Sentence) -> Verdict | None:
    """See "every Sunday", "always", "whenever", "as a child", "years ago".

    Example: He often walked the dog along the canal.
    Misses: habits told in the plain past.
    Source: own choice.
    """
    if sentence.main is None or lexicon("habit_telltales").isdisjoint(sentence.lowers):
        return None
    if _ANY.search(sentence.words):
        return Verdict(NarrationKind.BACKSTORY, 0.65)
    place = sentence.main.place
    near = sentence.lowers[max(0, place - 2) : place + 2]
    told = any(
        word in _OFTEN and (index == 0 or near[index - 1] not in _NOW) for index, word in enumerate(near)
    )
    return Verdict(NarrationKind.BACKSTORY, 0.6) if told else None


RULE = KindRule("habit or earlier time", answer)
