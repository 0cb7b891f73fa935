"""How a letter ends: "Yours sincerely", a name, kisses."""

from __future__ import annotations

import re
from functools import cache

from screenplay.resources import any_of

_LINE = 70  # characters of a line of the closing
_NAME = re.compile(
    r"[—–*_\s-]*(?:[A-Z][\w'’-]*\.?|de|van|von|the)(?: (?:[A-Z][\w'’-]*\.?|&|and|de|van|von|the)){0,3}"
    r"[*_\s]*(?:[xX]{1,5}[*_\s]*)?\Z"
)
KISSES = re.compile(r"[xXoO ]{1,12}\Z")


def signs_off(words: str, *, inside: bool) -> bool:
    """Tell whether a paragraph ends as a letter does; `inside`: it has the greeting too."""
    lines = [line.strip() for line in words.strip().splitlines() if line.strip()]
    if any(closes(line) for line in lines[-3:] if not (inside and line is lines[0])):
        return True
    if len(lines) > 1 and KISSES.match(lines[-1]):
        lines.pop()
    last = lines[-1]
    if (inside and len(lines) < 2) or (len(lines) > 1 and not is_name(last)):
        return False
    return len(last) < _LINE // 2 and is_name(last)


def is_name(line: str) -> bool:
    """Tell whether a line is no more than a name, or the first letter of one."""
    if not _NAME.match(line):
        return False
    bare = line.strip(" *_—–-")
    return not bare.endswith(".") or len(bare.rpartition(" ")[2].rstrip(".")) < 3


def closes(line: str) -> bool:
    """Tell "Yours sincerely," and "Love, Mum" from a sentence that begins so."""
    found = _closings().match(line)
    if found is None or len(line) > _LINE:
        return False
    rest = line[found.end() :].strip(" *_")
    return not rest or rest[0] in ",.—–-!" or is_name(rest)


@cache
def _closings() -> re.Pattern[str]:
    closing = any_of("letter_words", "closes")
    return re.compile(
        rf"[*_—–\s-]{{0,4}}{closing}(?:(?: and| ever)?,? {closing})?\b"
        rf"(?: (?:\w+ ){{0,2}}{any_of('letter_words', 'signs')})?",
        re.IGNORECASE,
    )
