"""The title page: what the file and its front matter say of the work."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from screenplay.assembly.emphasis import Emphasis
from screenplay.assembly.file_names import title_of
from screenplay.assembly.pieces import Written
from screenplay.model.adaptation import LineKind
from screenplay.model.beat import Heading, Matter, MatterKind
from screenplay.model.decision import Decision, Origin, apart
from screenplay.model.manuscript import NAMELESS, Manuscript
from screenplay.model.script import Run, Text, TitleEntry, text_of

_KEYS = {
    MatterKind.TITLE: "Title",
    MatterKind.AUTHOR: "Author",
    MatterKind.SOURCE: "Source",
    MatterKind.DATE: "Draft date",
    MatterKind.CONTACT: "Contact",
}
_TITLE_OF_FILE = Decision(None, "title in the file")
_NAME_OF_FILE = Decision(None, "name of the file")
_ORDER = ("Title", "Credit", "Author", "Source", "Draft date", "Contact", "Copyright", "Notes")
_ALONE = re.compile(r"[\W_]*(?:written\s+)?by[\W_]*", re.IGNORECASE)
_CREDIT = re.compile(r"\s*((?:written\s+)?by)\b[\s:]*", re.IGNORECASE)


def title_page(
    manuscript: Manuscript, lines: Iterable[Written], emphasis: Emphasis
) -> tuple[tuple[TitleEntry, ...], Origin]:
    """Return the entries, and where their words come from.

    Front matter speaks first, then what the file's format says, then the file's name.
    """
    values: dict[str, list[Text]] = {key: [] for key in _ORDER}
    written = tuple(lines)
    for piece in written:
        text = emphasis.rewritten(piece.line.text, piece.line.spans)
        key = _key(piece)
        if key == "Author":
            credit, text = _credited(text)
            values["Credit"] += credit
        if text:
            values[key].append(text)
    decisions = [piece.line.decision for piece in written]
    if not values["Title"]:
        values["Title"].append(text_of(manuscript.title or _from_name(manuscript.name)))
        decisions.append(_TITLE_OF_FILE if manuscript.title else _NAME_OF_FILE)
    if not values["Author"] and manuscript.author:
        values["Author"].append(text_of(manuscript.author))
    for key, words in manuscript.about:
        if not values[key]:
            values[key].append(text_of(words))
    spans = tuple(span for piece in written for span in piece.line.spans)
    entries = tuple(TitleEntry(key, tuple(values[key])) for key in _ORDER if values[key])
    return entries, Origin(spans, apart(decisions))


def without_lone_credit(lines: Iterable[Written]) -> tuple[list[Written], list[Written]]:
    """Part the lines of the title page from a "by" that names nobody."""
    written = list(lines)
    if any(_key(piece) == "Author" and not _is_credit(piece) for piece in written):
        return written, []
    lone = [piece for piece in written if _key(piece) == "Author"]
    return [piece for piece in written if piece not in lone], [_dropped(piece) for piece in lone]


def _is_credit(piece: Written) -> bool:
    return bool(_ALONE.fullmatch(piece.line.text))


def _dropped(piece: Written) -> Written:
    return replace(piece, line=replace(piece.line, kind=LineKind.DROPPED))


def _credited(text: Text) -> tuple[list[Text], Text]:
    """Part "by" from the name that it stands before."""
    found = _CREDIT.match(text[0].text) if text else None
    if found is None:
        return [], text
    rest = text[0].text[found.end() :]
    name = (*((Run(rest, text[0].style),) if rest else ()), *text[1:])
    return [text_of(found[1])], name


def _key(piece: Written) -> str:
    match piece.beat:
        case Matter(kind=kind):
            return _KEYS.get(kind, "Notes")
        case Heading():
            return "Title"
        case _:
            return "Notes"


def _from_name(name: str) -> str:
    return ("" if name == NAMELESS else title_of(name)) or "Untitled"
