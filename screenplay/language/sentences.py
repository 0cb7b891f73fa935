"""Where sentences end: full stops told from abbreviations, initials, ellipses and decimals."""

from __future__ import annotations

import re

from screenplay.resources import lexicon_table

_END = re.compile(r"([.!?…]+)[\"'”’»)\]_*]*(?=\s|$|[\"“‘«(])\s*")
_WORD_BEFORE = re.compile(r"[^\s\"'“”‘’«»(\[—–-]*$")
_STARTS = re.compile(r"[\"'“‘«(\[_*—–\-¡¿…. ]{0,40}(\w)?")
_LONGEST_WORD = 24  # characters looked at before a full stop


def sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return the `[start, end)` of each sentence of `text[start:end]`, without the space between them.

    Every character that is no white space belongs to exactly one sentence.
    """
    end = len(text) if end is None else end
    found: list[tuple[int, int]] = []
    at = _skip_space(text, start, end)
    for stop in _END.finditer(text, at, end):
        if stop.end() < end and _divides(text, stop, at):
            found.append((at, stop.start() + len(stop[0].rstrip())))
            at = stop.end()
    last = end
    while last > at and text[last - 1].isspace():
        last -= 1
    if last > at:
        found.append((at, last))
    return found


def _skip_space(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


def _divides(text: str, stop: re.Match[str], sentence_start: int) -> bool:
    """Tell whether a sentence ends at `stop`."""
    following = _STARTS.match(text, stop.end())
    letter = following[1] if following else None
    if letter is None or not letter.islower():
        return stop[1] != "." or not _is_abbreviation(text, stop.start(), sentence_start, goes_on=False)
    # "Really?" he asked; "Stop! thief!": a small letter goes on, except after a plain full stop
    return (
        stop[1] == "."
        and stop[0][-1].isspace()
        and not _is_abbreviation(text, stop.start(), sentence_start, goes_on=True)
    )


def _is_abbreviation(text: str, stop: int, sentence_start: int, *, goes_on: bool) -> bool:
    """Tell whether the full stop at `stop` only shortens a word; `goes_on`: a small letter follows."""
    before = _WORD_BEFORE.search(text, max(sentence_start, stop - _LONGEST_WORD), stop)
    word = before[0] if before else ""
    if len(word) == 1 and word.isalpha() and word.isupper() and word != "I":
        return True  # an initial
    abbreviations = lexicon_table("abbreviations")
    return word.lower() in abbreviations and (goes_on or abbreviations[word.lower()] != "may end")
