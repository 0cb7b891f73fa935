"""Singular or plural: what a noun's form says of it."""

from __future__ import annotations

from screenplay.resources import lexicon

_SINGULAR_ENDINGS = ("ss", "us", "is", "'s", "as", "os")


def looks_plural(noun: str, *, proper: bool = False) -> bool:
    """Tell whether a lower-case noun looks plural; a `proper` name never does by its ending."""
    if noun.rpartition("-")[2] in lexicon("plural_nouns"):
        return True
    if proper or len(noun) < 4 or not noun.endswith(("s", "s'")):
        return False
    return not noun.endswith(_SINGULAR_ENDINGS) and noun not in lexicon("singular_s_nouns")
