"""The lines that open the acts of a play for the stage or for television."""

from __future__ import annotations

from screenplay.resources import lexicon

_MOST_WORDS = 4  # "ACT ONE", "ACT 2 - LATER"


def opens_act(words: str) -> bool:
    """Tell whether a centred line opens an act, as "ACT TWO" does and "END OF ACT TWO" does not."""
    said = words.lower().replace(":", " ").split()
    if not said or len(said) > _MOST_WORDS:
        return False
    if " ".join(said) in lexicon("act_words", "alone"):
        return True
    number = said[1] if len(said) > 1 else ""
    return said[0] in lexicon("act_words", "opens") and (
        number.rstrip(".").isdecimal() or number.rstrip(".") in lexicon("act_words", "number")
    )
