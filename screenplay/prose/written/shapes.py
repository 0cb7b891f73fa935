"""Lines whose shape says that somebody wrote them: chats, heads of e-mails, boxes of a game."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import NamedTuple

from screenplay.prose.apart.labels import label_of
from screenplay.prose.apart.ornaments import is_ornament
from screenplay.prose.apart.speech import opens_speech
from screenplay.prose.headings import is_division
from screenplay.resources import lexicon

_HOUR = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[AaPp]\.?[Mm]\.?)?"
_STAMP = rf"(?:[\[(]{_HOUR}[\])]|{_HOUR})"
_CHAT = re.compile(
    rf"(?P<stamp>{_STAMP}[ \t]*(?:[-–—|][ \t]*)?)?(?:"
    r"<(?P<angled>[@+~]?[\w.' -]{1,30})>[ \t]*"
    r"|[*_]{0,3}@?(?P<sender>[^\W_](?:[\w.'’&+ -]{0,28}[\w.])?)[*_]{0,3}"
    rf"(?P<sent>[ \t]*{_STAMP})?[*_]{{0,3}}:[*_]{{0,3}}(?:[ \t]+|(?=[*_])))(?P<said>[^\s/][^\r\n]*)\Z"
)
_BOLD = re.compile(r"\*\*[^*\n]{1,34}(?::\*\*|\*\*:)")
_BOX = re.compile(
    r"[*_]{0,3}(?:\[[^\[\]\n]+\]|【[^【】\n]+】|［[^［］\n]+］|\[\[[^\[\]\n]+\]\]|\{[^{}\n]+\}"
    r"|<{2,3}[^<>\n]+>{2,3}|[\u2500-\u257f|][^\n]+[\u2500-\u257f|])[*_]{0,3}[.!?]?\Z"
)
_FRAME = re.compile(r"[\u2500-\u257f]{3,}\Z")
_ANGLED = re.compile(r"<[^<>\n/]{2,80}>\Z")
_JOINED = re.compile(
    r"[*_]{0,3}(?:\*{3}|-!-|-->|<--|→|←|•)[ ]?[\w@][^\n]{0,60}"
    r"\b(?:has|joined|left|is|was|are|now|quit|set|added|removed|changed)\b[^\n.]{0,60}\.?\Z"
)
_TIME = re.compile(
    rf"[\W_]{{0,6}}(?:(?:today|yesterday|mon|tue|wed|thu|fri|sat|sun)\w{{0,6}}[,\s]+)?{_HOUR}[\W_]{{0,6}}\Z",
    re.IGNORECASE,
)
_MAIL = re.compile(
    r"[*_]{0,3}(?P<key>from|to|cc|bcc|subject|re|date|sent|attachments?|attached|reply-to)"
    r"[*_]{0,3}:[*_]{0,3}[ \t]*",
    re.IGNORECASE,
)
_TYPED = re.compile(r">{1,3}[ ]?[^\s>][^\n]*\Z|C:\\|\$ \w[^\n]*\Z")
_SENT = frozenset({"text", "message", "email", "e-mail", "dm", "voicemail"})
_LONGEST = 700  # characters of one message


class Shape(Enum):
    """What a line looks like."""

    CHAT = auto()  # a name, a colon, a message
    BOX = auto()  # all in square brackets
    MAIL = auto()  # a line of the head of an e-mail
    BESIDE = auto()  # what a screen shows between messages: an hour, "Trent is offline"


class Found(NamedTuple):
    """The shape of a line; `sender` in small letters, `sure` where an hour or bold type tells."""

    shape: Shape
    sender: str = ""
    sure: bool = False
    typed: bool = False  # as people type to each other: no capital first, or no stop at the end


def shape_of(line: str, *, bold: bool = False) -> Found | None:
    """Return the shape of one line, None for prose; `bold`: the file sets its first words in bold type."""
    words = line.strip()
    if not words or len(words) > _LONGEST or opens_speech(words) or is_ornament(words) or is_division(words):
        return None
    if _FRAME.match(words) or (_BOX.match(words) and any(letter.isalpha() for letter in words)):
        return Found(Shape.BOX)
    if any(pattern.match(words) for pattern in (_ANGLED, _JOINED, _TIME, _TYPED)):
        return Found(Shape.BESIDE)
    if _MAIL.match(words):
        return Found(Shape.MAIL, _MAIL.match(words)["key"].lower())  # type: ignore[index]
    found = _CHAT.match(words)
    if found is None:
        return None
    sure = bool(found["stamp"] or found["angled"] or found["sent"] or bold or _BOLD.match(words))
    sender = " ".join((found["angled"] or found["sender"]).strip("*_ ").split())
    timed = found["stamp"] or found["angled"] or found["sent"]
    if not timed and label_of(words, 0, len(words), bare=False) is not None:
        return None
    if not sure and not _can_send(sender):
        return None
    said = found["said"].strip("*_ ")
    typed = said[:1].islower() or said[-1:].isalnum()
    return Found(Shape.CHAT, sender.casefold(), sure, typed)


def _can_send(sender: str) -> bool:
    """Tell a name of a person or an account from the first words of a sentence with a colon."""
    words = sender.split()
    if len(words) > 2 and words[0].lower() in _SENT and words[1].lower() == "from":
        return True
    if len(words) > 3:
        return False
    if len(words) == 1:
        low = words[0].lower()
        return low in {"me", "you", "mum", "mom", "dad"} or low not in lexicon("function_words")
    return all(word[0].isupper() or word[0].isdigit() or word in {"of", "the"} for word in words)
