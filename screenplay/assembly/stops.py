"""How spoken words end once their tag is gone: the comma before it becomes a full stop."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from screenplay.model.beat import Beat, Quotation

_COMMA = re.compile(r",\s*$")
_NEAR = 8  # beats of a paragraph in which its next quotation is looked for
_I = re.compile(r"I(?:['’]\w+)?\b")


class Ending(Enum):
    """What stands behind spoken words: nothing to change, a tag that ends the sentence, a mark outside."""

    AS_WRITTEN = "as written"  # the sentence goes on behind the tag
    CLOSED = "closed"
    STOPPED_OUTSIDE = "stopped outside"  # “I know”, said Mara.


def ending(text: str, beats: Sequence[Beat], index: int) -> Ending:
    """Return how the quotation at `index` ends: closed unless the next of its paragraph goes on with it."""
    beat = beats[index]
    if not isinstance(beat, Quotation):
        return Ending.AS_WRITTEN
    following = beats[index + 1 : index + 1 + _NEAR]
    after = next((other for other in following if isinstance(other, Quotation)), None)
    if after is not None and after.paragraph == beat.paragraph and _goes_on(text, beat, after):
        return Ending.AS_WRITTEN
    outside = text[beat.outer.end : beat.outer.end + 1] in {",", "."}
    return Ending.STOPPED_OUTSIDE if outside else Ending.CLOSED


def _goes_on(text: str, beat: Quotation, after: Quotation) -> bool:
    """Tell whether a sentence begun before a tag goes on behind it: in small letters, or with an "I"."""
    words = after.span.of(text)
    if words[:1].islower():
        return True
    between = text[beat.outer.end : after.outer.start].rstrip()
    return between.endswith(",") and _I.match(words) is not None


def closed(words: str, ending: Ending) -> str:
    """Return `words` with a full stop for the comma at their end, or for the mark outside the marks."""
    if ending is Ending.AS_WRITTEN:
        return words
    if ending is Ending.STOPPED_OUTSIDE and words[-1:].isalnum():
        return words + "."
    return _COMMA.sub(".", words)
