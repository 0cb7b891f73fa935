"""A teaser that stands before a story without a label."""

from __future__ import annotations

import re

_PAST = re.compile(
    r"\b(?:was|were|had|did|said|went|came|took|knew|felt|thought|looked|turned)\b", re.IGNORECASE
)
_PRESENT = re.compile(
    r"\b(?:is|are|has|does|wants?|finds?|meets?|must|can|will|gets?|falls?|discovers?|learns?|tries|try|struggles?"
    r"|faces?|comes?|leaves?|returns?|knows?|thinks?)\b",
    re.IGNORECASE,
)
_HYPE = re.compile(
    r"!!|\?!|\b(?:how long|what (?:will|happens|if|could)|will (?:he|she|they|it|the)|can (?:he|she|they)|"
    r"find out|read (?:on|to|and)|or (?:will|is|does)|before it['’]?s too late|one[- ]?shot)\b",
    re.IGNORECASE,
)
_SPOKEN = re.compile(r"[\"“«][^\"“”«»]*[\"”»]")
_SENTENCES = re.compile(r"[.!?…]+(?=\s|$)")
_SPEAKS = re.compile(r"[\"“”«»]")


def is_blurb(words: str, story: str) -> bool:
    """Tell whether the first paragraph, `words`, sells the `story` that follows it.

    It speaks in the present tense, without anybody's speech, in three sentences or more, with a question or a
    shout at the reader, before a story told in the past tense. All of these are needed: a wrong answer hides
    an opening.
    """
    if len(words) > 1500 or _SPEAKS.search(words) or len(_SENTENCES.findall(words)) < 3:
        return False
    if _PAST.search(words) or len(_PRESENT.findall(words)) < 2 or not _HYPE.search(words):
        return False
    told = _SPOKEN.sub(" ", story)
    return len(_PAST.findall(told)) > 2 * len(re.findall(r"\b(?:is|are|has|does|says)\b", told))
