"""What somebody did again and again: no moment of the scene."""

from __future__ import annotations

import re

from screenplay.adaptation.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence
from screenplay.resources import lexicon

_DAYS = (
    r"(?:day|morning|evening|night|afternoon|week|weekend|month|year|summer|winter|spring|autumn|fall|season"
    r"|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Christmas)"
)
_EARLIER = (
    rf"\b(?:every|each|most) {_DAYS}s?\b(?! like)",
    r"^(?:(?:And|But) )?[Tt]he (?:first|last|only|next) time (?:he|she|I|they|we|any|[A-Z]\w+)\b",
    r"^(?:(?:And|But) )?(?:[Nn]o one|[Nn]obody|[Nn]one of them) ever\b",
    r"\b[Ww]hen (?:he|she|I|they|we) (?:was|were) (?:about )?"
    r"(?:five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty)\b",
    r"\bon (?:week|Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)(?:days|ends)\b",
    r"\b(?:years?|months|weeks|ages) (?:ago|earlier)\b|\bever since\b|\b[Bb]ack when\b",
    r"\bas a (?:kid|child|boy|girl|baby|teenager|young (?:man|woman))\b|\bgrowing up\b",
    r"\bin the (?:old|early) days\b|\bfor as long as\b|\bas a rule\b",
    r"\bin the habit of\b|\bfrom time to time\b",
    r"\b(?:all|most of) (?:his|her|my|their|our) li(?:fe|ves)\b",
    r"\b(?:he|she|I|they|we) (?:was|were) (?:a (?:kid|child|boy|girl|baby)|young|little|small|born)\b",
)
_ANY = re.compile("|".join(_EARLIER))
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
