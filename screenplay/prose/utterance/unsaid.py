"""Words that somebody could say and does not, or that only a look says."""

from __future__ import annotations

import re
from functools import cache

from screenplay.prose.utterance.view import View
from screenplay.resources import any_of

_SAID = r"(?:said|asked|added|replied|answered|told)"
_WISHED = (
    r"(?:seem|appear|want|long|wish|ache|yearn|itch|hope)(?:s|ed)?|meant|tempted|temptation|ready|eas(?:y|ier)|power"
    r"|as\s+if|as\s+though|as\s+much\s+as|tip\s+of\s+\w+\s+tongue|on\s+\w+\s+(?:tongue|lips)"
)
_LOOK = r"(?:eyes|look|looks|glance|face|expression|(?:tone|manner|smile|silence)\s+(?:that|which))"
_SHOWS = r"(?:said|says|say|asked|asks|implied|implies|expressed|implored|told)"
_PERSON = r"[^\W\d_][^.!?;:,\"“”]{0,40}"


def judge(view: View) -> bool | None:
    """See words that the narration beside them says were only wished, fancied or looked: nobody speaks.

    Example: `She longed to ask: "And then?"` `"Stay," his eyes said.` `He felt like shouting, "Enough!"`
    Misses: `What she wanted was this: to say "No" for once.`
    Source: this project, after labelled strings of the Project Dialogism Novel Corpus.
    """
    if _to_come().search(view.before) or _behind().match(view.after):
        return True
    return None


@cache
def _to_come() -> re.Pattern[str]:
    """Return what stands before words that stay unsaid."""
    say = any_of("speech_verbs", "sayable")
    saying = rf"{say}ing(?:\s+back)?"
    return re.compile(
        rf"\b(?:(?:{_WISHED})\s+to\s+(?:be\s+able\s+to\s+)?{say}(?:\b[^.!?;\"“”]{{0,30}})$"
        rf"|(?:felt|feels?|feeling)\s+like\s+{saying}\b[^.!?;\"“”]{{0,30}}$"
        rf"|(?:could|might|would|should)(?:\s+have|['’]ve)\s+{_SAID}\b[^.!?;\"“”]{{0,40}}$"
        rf"|as\s+(?:if|though)\s+\w+\s+(?:had|were)\s+(?:said|saying)\W*$"
        rf"|(?:imagin|fanc)\w+\s+{_PERSON}\b(?:say|add|reply|answer)\w*\b[^.!?;\"“”]{{0,30}}$"
        rf"|\bmouth(?:s|ed|ing)\s+(?:an?|the|his|her|their|my)\b[^.!?;,:\"“”]{{0,30}}$"
        rf"|{_LOOK}\s+(?:\w+ly\s+)?{_SHOWS}\W*$"
        rf"|(?:without|never|did\s*n[o'’]t|had\s*n[o'’]t|almost|nearly)\s+(?:{say}|{saying}|{_SAID})\W*$)",
        re.IGNORECASE,
    )


@cache
def _behind() -> re.Pattern[str]:
    """Return what stands behind them."""
    say = any_of("speech_verbs", "sayable")
    saying = rf"{say}ing(?:\s+back)?"
    return re.compile(
        rf"\W*(?:(?:it|he|she|they|I|(?:his|her|their|my|the)\s+\w+(?:\s+\w+)?|[A-Z]\w+)\s+"
        rf"(?:(?:{_WISHED})\s+to\s+{say}\b|felt\s+like\s+{saying}\b"
        rf"|(?:could|might|would)(?:\s+have|['’]ve)\s+{_SAID}\b|could\s+(?:fancy|imagine)\s+{_PERSON}\bsay)"
        rf"|(?:his|her|their|[A-Z]\w+['’]s)\s+(?:\w+\s+)?(?:eyes|look|glance|expression)\s+(?:\w+ly\s+)?{_SHOWS}\b)",
        re.IGNORECASE,
    )
