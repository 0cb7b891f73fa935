"""Lines of strokes and stars that divide sections."""

from __future__ import annotations

import re

_ORNAMENT = re.compile(
    r"(?=[^\w]*[*#~=_+•·◆◇■□●○§⁂❦❧✦✧★☆†‡\-–—][^\w]*$)[^\w()\[\]\"'“”‘’«»!?,;:]{1,80}$"
    r"|_{1,80}$"
    r"|[~*=.<>_ -]{0,20}(?:(?:[oO0xX]{3,9}|[oO0xX](?:[ .~*-]+[oO0xX]){2,30}|[oO0xX])[ ~*=.<>_-]*){1,20}$"
)
_STROKE = re.compile(r"[*#~=_+•·◆◇■□●○§⁂❦❧✦✧★☆†‡\-–—]|[oO0]{2}|x{3}|x\W+x|X\W+X")
_LONGEST = 100  # characters


def is_ornament(line: str) -> bool:
    """Tell whether `line` only divides: `***`, `#`, `~*~*~`, `o0o`, `x x x`, never a word."""
    return len(line) <= _LONGEST and bool(_ORNAMENT.match(line)) and bool(_STROKE.search(line))
