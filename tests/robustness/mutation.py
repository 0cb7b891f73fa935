"""Texts that nobody wrote: samples cut, doubled, spliced and sprinkled with what breaks programs.

The same seed gives the same texts, so that what fails once fails again.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence
from random import Random
from typing import Any
from xml.etree.ElementTree import ParseError, fromstring, tostring

TOKENS = (
    *('"', "“", "”", "'", "‘", "’", "«", "»", "„", "‹", "—", "--", "–", "…", "...", "*", "**", "_", "\\"),
    *("\n", "\n\n", "\r\n", "\r", "\t", " ", "  ", "\f", "\v", "\u2028", "\u0085", "\u00a0"),
    *("\0", "\x1a", "\ufeff", "\u200b", "\u200d", "\u202e", "\u0301", "\ufffd", "\uffff", "\U0010ffff"),
    *("😀", "ß", "İ"),
    *(" said Ann.", "CHAPTER IV", "***", "# ", "~", "I'm ", "he ", "A/N: ", "The End"),
    *("INT. ", "EXT./INT. ", " - DAY", "CUT TO:", "Title: ", "#1A#", "@", "!", ">", "<", "^"),
    *("(V.O.)", "(", ")", "[[", "]]", "/*", "*/", "===", "= ", "..", "."),
    *("<p>", "</p>", "<!--", "-->", "<![CDATA[", "]]>", "&amp;", "&#0;", "&#xD800;"),
    *("&", "<script>", "<br/>", "/>", "<b "),
    *('="', "{", "}", "[", "]", ":", ",", "null", "true", "-1"),
    *("1e999", "\\ud800", '\\"', "[[correction]]\n", "x = 3\n"),
)  # fmt: skip
_VALUES = ("", "0", "-7", "9" * 30, "Yes", "²", "Character")
_MOST = 900  # characters of a seed: most faults lie in what stands side by side


def mutated(seeds: Sequence[str], random: Random) -> str:
    """Return a text made of one of `seeds` by up to eight changes."""
    text = _window(random.choice(seeds), random)
    for _ in range(random.choice((0, 1, 1, 2, 3, 5, 8))):
        text = random.choice(_CHANGES)(text, seeds, random)
    return text


def damaged(data: bytes, random: Random) -> bytes:
    """Return `data` with a few bytes changed, cut out or put in."""
    bytes_left = bytearray(data)
    for _ in range(random.choice((1, 1, 2, 4))):
        at = random.randrange(len(bytes_left) + 1)
        kind = random.randrange(3)
        if kind == 0 and at < len(bytes_left):
            bytes_left[at] = random.randrange(256)
        elif kind == 1:
            del bytes_left[at : at + random.choice((1, 2, 16, 200))]
        else:
            bytes_left[at:at] = random.randbytes(random.choice((1, 2, 8)))
    return bytes(bytes_left)


def grown(source: str, words: str, random: Random) -> str:
    """Return XML with elements of `source` doubled, nested, emptied, filled with `words`; well-formed."""
    try:
        root = fromstring(source)
    except ParseError:
        return mutated([source], random)
    for _ in range(random.choice((1, 2, 4, 8))):
        everything = list(root.iter())
        one, other = random.choice(everything), random.choice(everything)
        kind = random.randrange(5)
        if kind == 0:
            one.text = "".join(each for each in words[:60] if " " <= each < "\ud800")
        elif kind == 1:
            one.tail, one.text = one.text, None
        elif kind == 2:
            one.append(copy.deepcopy(other))
        elif kind == 3 and len(one):
            one.remove(one[0])
        else:
            key = random.choice([key for each in everything for key in each.attrib] or ["a"])
            one.set(key, random.choice((*_VALUES, other.get(key) or "x")))
    return str(tostring(root, encoding="unicode"))


def swapped(value: Any, random: Random) -> Any:
    """Return the JSON `value` with something in it exchanged for another thing."""
    for _ in range(random.choice((1, 1, 3))):
        place = value
        while isinstance(place, dict | list) and place:
            key = random.choice(list(place)) if isinstance(place, dict) else random.randrange(len(place))
            if not isinstance(place[key], dict | list) or not place[key] or random.randrange(6) == 0:
                place[key] = random.choice(
                    (None, True, -7, 10**30, 0.5, "", "x", "\ud800", [], {}, [[]], float("inf"))
                )
                break
            place = place[key]
    return value


def _window(text: str, random: Random) -> str:
    length = min(len(text), random.choice((40, 150, 400, _MOST, _MOST)))
    start = random.randrange(len(text) - length + 1)
    return text[start : start + length]


def _stretch(text: str, random: Random) -> tuple[int, int]:
    start = random.randrange(len(text) + 1)
    return start, min(len(text), start + random.choice((1, 2, 5, 20, 100)))


def _cut(text: str, _: Sequence[str], random: Random) -> str:
    start, end = _stretch(text, random)
    return text[:start] + text[end:]


def _double(text: str, _: Sequence[str], random: Random) -> str:
    start, end = _stretch(text, random)
    return text[:end] + text[start:end] * random.choice((1, 1, 3, 20)) + text[end:]


def _swap(text: str, _: Sequence[str], random: Random) -> str:
    start, end = _stretch(text, random)
    rest = text[:start] + text[end:]
    at = random.randrange(len(rest) + 1)
    return rest[:at] + text[start:end] + rest[at:]


def _splice(text: str, seeds: Sequence[str], random: Random) -> str:
    at = random.randrange(len(text) + 1)
    return text[:at] + _window(random.choice(seeds), random)[:300]


def _sprinkle(text: str, _: Sequence[str], random: Random) -> str:
    at = random.randrange(len(text) + 1)
    return text[:at] + "".join(random.choices(TOKENS, k=random.choice((1, 1, 2, 4)))) + text[at:]


def _replace(text: str, _: Sequence[str], random: Random) -> str:
    start, end = _stretch(text, random)
    return text[:start] + random.choice(TOKENS) + text[end:]


def _recase(text: str, _: Sequence[str], random: Random) -> str:
    start, end = _stretch(text, random)
    return text[:start] + text[start:end].swapcase() + text[end:]


_CHANGES: tuple[Callable[[str, Sequence[str], Random], str], ...] = (
    _cut,
    _double,
    _swap,
    _splice,
    _sprinkle,
    _sprinkle,
    _replace,
    _recase,
)
