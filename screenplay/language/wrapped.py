"""Patterns of words that a hard-wrapped text may break over two lines."""

from __future__ import annotations

import re


def over_lines(pattern: str, flags: re.RegexFlag | int = 0) -> re.Pattern[str]:
    r"""Compile `pattern`, in which each space stands for any white space. No space inside look-behinds."""
    return re.compile(pattern.replace(" ", r"\s+"), flags)
