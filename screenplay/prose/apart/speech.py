"""Paragraphs that open as speech does: no rule about matter may take them."""

from __future__ import annotations

import re

_OPENS = re.compile(r"[\s*_(\[>]{0,6}[\"“„‟«»‹›「『]|[\s*_(\[>]{0,6}(?:``|[‘'‚](?=\S))")
_CLOSES_SINGLE = re.compile(r"['’](?![^\W_])")


def opens_speech(words: str) -> bool:
    """Tell whether `words` begin with a quotation mark; a single one only where it is closed again.

    Example: `“By Jove,” said Tom.` `'Note the time,' said Ann.`
    Misses: `'Tis the end`, where the mark stands for letters left out.
    """
    found = _OPENS.match(words)
    if found is None:
        return False
    return found[0][-1] not in "‘'‚" or _CLOSES_SINGLE.search(words, found.end()) is not None
