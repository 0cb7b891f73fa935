"""How a script shows itself where its name is typed: a line in a shell, its first page in a notebook."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from html import escape
from typing import Any

_FIRST = 40  # elements that a notebook shows
_STYLES = {  # by the class of an element; what has no row here is not printed on a page
    "SceneHeading": "font-weight:bold;margin:1em 0 0",
    "Action": "margin:1em 0 0",
    "Centered": "margin:1em 0 0;text-align:center",
    "Cue": "margin:1em 0 0 12em",
    "Parenthetical": "margin:0 0 0 9em",
    "Speech": "margin:0 6em 0 6em",
    "Lyric": "margin:0 6em 0 6em;font-style:italic",
    "Transition": "margin:1em 0 0;text-align:right",
}


class InShort:
    """What a script says of itself to a person who looks at it in Python."""

    __slots__ = ()
    elements: tuple[Any, ...]
    title_page: tuple[Any, ...]

    def __repr__(self) -> str:
        kinds = Counter(type(element).__name__ for element in self.elements)
        people = {element.name for element in self.elements if type(element).__name__ == "Cue"}
        counts = f"{kinds['SceneHeading']} scenes, {kinds['Speech']} speeches, {len(people)} people"
        return f"<Script {_title(self.title_page)!r}: {counts}>"

    def _repr_html_(self) -> str:
        """Return the beginning of the script as a notebook shows it."""
        printed = [each for each in self.elements if type(each).__name__ in _STYLES]
        lines = "".join(
            f'<p style="{_STYLES[type(each).__name__]}">{_words(each)}</p>' for each in printed[:_FIRST]
        )
        more = len(printed) - _FIRST
        rest = f'<p style="margin:1em 0 0;opacity:.6">and {more} more elements</p>' if more > 0 else ""
        return (
            f'<div style="font:14px/1.3 Courier,monospace;max-width:38em"><p style="opacity:.6;margin:0">'
            f"{escape(repr(self))}</p>{lines}{rest}</div>"
        )


def _title(entries: tuple[Any, ...]) -> str:
    for entry in entries:
        if entry.key.casefold() == "title":
            return " ".join("".join(_plain(value)) for value in entry.values)
    return "Untitled"


def _words(element: Any) -> str:
    if type(element).__name__ == "Cue":
        return escape(" ".join((element.name, *(f"({each})" for each in element.extensions))))
    return escape("".join(_plain(element.text)))


def _plain(text: Any) -> Iterator[str]:
    yield from [text] if isinstance(text, str) else (run.text for run in text)
