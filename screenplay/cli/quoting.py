"""Words as a person types them in a shell."""

from __future__ import annotations

import re
import shlex

_SAFE_BETWEEN_DOUBLE_MARKS = re.compile(r"[^\"$`\\!]*")


def quoted(words: str) -> str:
    """Return `words` as one word of a shell; an apostrophe in it stands between double marks where it can."""
    if "'" in words and _SAFE_BETWEEN_DOUBLE_MARKS.fullmatch(words):
        return f'"{words}"'
    return shlex.quote(words)
