"""How a line is said: a parenthetical, where the line itself does not show it."""

from __future__ import annotations

import re

from screenplay.adaptation.stage import Stage
from screenplay.language.verbs import gerund_of_past
from screenplay.model.adaptation import Line, LineKind
from screenplay.model.beat import Quotation, Tag
from screenplay.model.decision import Decision
from screenplay.model.span import Span
from screenplay.resources import lexicon, lexicon_table

MANNER = Decision(None, "manner of speaking", 0.85)
MOST_WORDS = 6
_WHOM = re.compile(r"(?:him|her|my|them|your|our)sel(?:f|ves)|of \w+", re.IGNORECASE)
_HOW = re.compile(
    r"\w+ly$|(?:in|with|under|without|through|to|into|over|between|at|from) "
    r"|(?:very|so|quite|rather|too|almost|more) \w+ly$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def manner_line(text: str, span: Span, speaker: str | None) -> Line | None:
    """Return the parenthetical of "softly", "in a whisper", "to Anna"; a note if it is long."""
    words = " ".join(span.of(text).split())
    if words.lower() in lexicon("no_manner") or _WHOM.fullmatch(words) or not _HOW.match(words):
        return None
    kind = LineKind.PARENTHETICAL if len(words.split()) <= MOST_WORDS else LineKind.NOTE
    return Line(kind, lowered(words), (span,), MANNER, speaker)


def verb_line(stage: Stage, index: int, tag: Tag, speaker: str | None) -> Line | None:
    """Return the parenthetical of a telling verb: "whispered" → "whispering"."""
    verb = tag.verb.of(stage.text).lower()
    shows = lexicon_table("speech_verbs", "manner").get(verb)
    gerund = gerund_of_past(verb)
    if shows is None or gerund is None or _shown(_line_of(stage, index, tag), shows):
        return None
    return Line(LineKind.PARENTHETICAL, gerund, (tag.verb,), MANNER, speaker)


def lowered(words: str) -> str:
    """Return words of a parenthetical with a small first letter, unless they begin in capitals."""
    first = words.split(" ", 1)[0]
    return words if first.isupper() and len(first) > 1 else words[:1].lower() + words[1:]


def _line_of(stage: Stage, index: int, tag: Tag) -> str:
    near = index - 1 if tag.after else index + 1
    beats = stage.prose.beats
    beat = beats[near] if 0 <= near < len(beats) else None
    return beat.span.of(stage.text) if isinstance(beat, Quotation) else ""


def _shown(line: str, shows: str) -> bool:
    """Tell whether the spoken line itself shows how it is said."""
    if shows == "loud":
        return "!" in line or any(len(word) > 2 and word.isupper() for word in _WORD.findall(line))
    return shows == "stutter" and ("-" in line or "…" in line or "..." in line)
