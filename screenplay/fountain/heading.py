"""Cut a scene heading into setting, location, time of day and scene number."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from screenplay.fountain.hidden import HOLE
from screenplay.model.script import PLACE_UNKNOWN, TIME_UNKNOWN
from screenplay.resources import lexicon

_PREFIX = re.compile(r"\s*(INT\.?/EXT|EXT\.?/INT|I/E|E/I|INT|EXT|EST)[. ]+", re.IGNORECASE)
_DASH = re.compile(r"(?<=\s)[-–—]+(?=\s)|[–—]+")
_TIME_APART = re.compile(r"(.{4,}?)(?:\s*\(([^\W\d_]+)\)|[.,]\s+([^\W\d_]+))")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d|\d\s*[AP]\.?M\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"[^\W_](?:[^\W_]|[.\-])*|[.\-]+[^\W_](?:[^\W_]|[.\-])*")
_SETTINGS = {"I": "INT/EXT", "E": "INT/EXT", "INT": "INT", "EXT": "EXT", "EST": "EST"}


def setting_of(words: str) -> str | None:
    """Return "INT", "EXT", "INT/EXT" or "EST"; None for a heading that names none."""
    found = _PREFIX.match(words)
    if not found:
        return None
    return "INT/EXT" if "/" in found[1] else _SETTINGS[found[1].upper()]


@lru_cache(maxsize=1024)  # a script comes back to its places
def location_and_time(words: str) -> tuple[str | None, str | None]:
    """Return the place and the time of day that a heading names, each None when it names none."""
    found = _PREFIX.match(words)
    rest = words[found.end() if found else 0 :].strip().lstrip("-–— ")  # "EXT. - GARAGE"
    dashes = list(_DASH.finditer(rest))
    place, time = rest, ""
    if dashes:
        last = rest[dashes[-1].end() :].strip()
        if last == TIME_UNKNOWN or _names_time(last):
            place, time = rest[: dashes[-1].start()].strip(), last
    elif (apart := _TIME_APART.fullmatch(rest)) and _is_time(apart[2] or apart[3]):
        place, time = apart[1], apart[2] or apart[3]  # "CHURCH (DAY)", "CHURCH. NIGHT"
    return None if place in {"", PLACE_UNKNOWN} else place, None if time in {"", TIME_UNKNOWN} else time


def scene_number(words: str) -> tuple[str, str | None]:
    """Return a heading without its number, and the number: `#1A#` at the end, notes aside."""
    bare = words.rstrip(HOLE + " \r\t")
    opening = bare.rfind("#", 0, -1) if bare.endswith("#") else -1
    if opening <= 0 or bare[opening - 1] == "\\" or not _NUMBER.fullmatch(bare, opening + 1, len(bare) - 1):
        return words, None
    return bare[:opening].rstrip() + words[len(bare) :], bare[opening + 1 : -1]


def _names_time(words: str) -> bool:
    return bool(_CLOCK.search(words)) or any(word in _times() for word in _WORD.findall(words.lower()))


def _is_time(words: str) -> bool:
    return all(word in _times() for word in _WORD.findall(words.lower()))


@cache
def _times() -> frozenset[str]:
    return lexicon("hours", "heading")
