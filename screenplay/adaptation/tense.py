"""How the whole text is narrated: in the past or in the present."""

from __future__ import annotations

import re
from collections.abc import Iterable

from screenplay.language.words import Word, classes_of

_SUBJECT_VERB = re.compile(r"\b(I|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[Ii]t)\s+([a-z’']+)")
_ENOUGH = 2000  # sentences that tell how a text is narrated


def narrated_in_past(sentences: Iterable[str]) -> bool:
    """Tell whether verbs right after subject pronouns are mostly in the past. True where nothing tells."""
    past = present = 0
    for _, words in zip(range(_ENOUGH), sentences, strict=False):
        for _, verb in _SUBJECT_VERB.findall(words):
            if verb in {"was", "were", "had", "did", "didn’t", "didn't"}:
                past += 1
            elif verb in {"is", "are", "am", "has", "does", "do"}:
                present += 1
            else:
                flags = classes_of(verb)
                if flags & Word.PAST and not flags & Word.BASE:
                    past += 1
                elif flags & (Word.THIRD | Word.BASE) and not flags & Word.PAST:
                    present += 1
    return past >= present
