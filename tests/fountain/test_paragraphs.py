"""Paragraphs are parsed a stretch at a time; the grammar would say the same of the whole text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lark import Tree

from screenplay.fountain.cutting import Line
from screenplay.fountain.grammar import _parser
from screenplay.fountain.parser import parse_lines

# The title page opens a text or is none, so its terminals are left out.
TERMINALS = [
    "BLANK",
    "SPACED",
    "CUT",
    "HIDDEN",
    "SECTION",
    "SYNOPSIS",
    "PAGE_BREAK",
    "HEADING",
    "FORCED_HEADING",
    "TRANSITION",
    "FORCED_TRANSITION",
    "CENTERED",
    "CAPS",
    "FORCED_CUE",
    "PAREN",
    "LYRIC",
    "FORCED_ACTION",
    "TEXT",
]


def _whole(types: list[str]) -> list[tuple[str, list[str]]]:
    """Return the paragraphs that the grammar finds in all lines at once."""
    found: list[tuple[str, list[str]]] = []
    for item in _parser().parse(types).children[:-1]:
        if not isinstance(item, Tree):
            found.append(("", [item.type]))
        elif item.data == "interrupted":
            speech, *action = item.children
            found.append(("speech", [line.type for line in speech.children]))
            found.append(("action", [line.type for line in action]))
        else:
            found.append((str(item.data), [line.type for line in item.children]))
    return found


@given(st.lists(st.sampled_from(TERMINALS), max_size=40))
def test_a_stretch_between_empty_lines_parses_as_it_does_in_the_whole_text(types: list[str]):
    parsed = parse_lines(Line(name, "", place, place) for place, name in enumerate(types))
    found = [
        ("", [item.type]) if isinstance(item, Line) else (item.rule, [line.type for line in item.lines])
        for item in parsed
    ]
    assert found == _whole(types)
