"""Case documents: prose in Markdown with what a rule must say of it, and what it must not.

A section opens with `## Fires: ...` or `## Silent: ...`, quotes its prose as a block quotation, and lists
what to expect, each line naming a quotation by its first words:

    - "Shut" → ORLA: name after       the rule finds this variant for this person
    - "Shut" → next paragraph         (moves) the family finds this sign

Words of a variant may be left out, so that a case says only what it is about. A silent case expects one of

    - "Shut" → nobody                 no finding at all
    - "Shut" → not ORLA               no finding about her; for moves: not this sign
    - "Shut" → nothing of ORLA        of her the rule only says that it saw nothing
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from screenplay.attribution.conversation.segments import find_segments
from screenplay.attribution.view import View, build_view
from screenplay.cast import find
from screenplay.model.manuscript import Manuscript
from screenplay.prose import parse

FOLDER = Path(__file__).parent / "cases"
_EXPECTED = re.compile(r"- \"(?P<words>[^\"]+)\" → (?P<answer>.+)")


@dataclass(frozen=True, slots=True)
class Case:
    """One section of a document: prose, and (first words of a quotation, answer) pairs."""

    rule: str
    title: str
    fires: bool
    prose: str
    expected: tuple[tuple[str, str], ...]


def read_cases(path: Path) -> Iterator[Case]:
    """Yield the cases of one document; every section must quote prose and expect something."""
    for section in path.read_text(encoding="utf-8").split("\n## ")[1:]:
        kind, _, title = section.partition("\n")[0].partition(": ")
        quoted = [line[2:] for line in section.splitlines() if line.startswith(">")]
        expected = tuple((found["words"], found["answer"]) for found in _EXPECTED.finditer(section))
        assert kind in ("Fires", "Silent"), f"{path.name}: {kind}"
        assert quoted, f"{path.name}: {title} quotes no prose"
        assert expected, f"{path.name}: {title} expects nothing"
        yield Case(path.stem, title, kind == "Fires", "\n".join(quoted), expected)


def view_of(prose: str) -> View:
    """Return what the rules see of a text."""
    manuscript = Manuscript(prose)
    parsed = parse(manuscript)
    return build_view(manuscript, parsed, find(manuscript, parsed))


def turn_at(view: View, words: str) -> int:
    """Return the number of the turn that opens with `words`."""
    return next(n for n, turn in enumerate(view.turns) if turn.span.of(view.text).startswith(words))


def candidates_at(view: View, turn: int) -> tuple[int, ...]:
    """Return the people who may speak at a turn."""
    return next(one.candidates for one in find_segments(view) if one.first <= turn < one.last)
