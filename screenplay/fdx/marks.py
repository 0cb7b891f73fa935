"""Words marked as revised: `RevisionID` of their text, and the set with its colour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from colorsys import hsv_to_rgb, rgb_to_hsv
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from xml.etree.ElementTree import Element as Tag
from xml.etree.ElementTree import SubElement

from screenplay.model.span import Span

_SET = "1"
_WHITE = "#ffffff"
_INK = 0.6  # how bright the ink of a colour is, from black at 0
_RIGHT_MARGIN = "7.75"  # inches: where Final Draft puts its asterisks

Mark = Sequence[Span]  # of the words of an element; none means all of them


@dataclass(frozen=True, slots=True)
class Marks:
    """What is revised: spans of the words of elements, by index; the set's name and colour ("#d6e6f7")."""

    revised: Mapping[int, tuple[Span, ...]] = field(default_factory=dict)
    name: str = ""
    colour: str | None = None

    def of(self, place: int) -> Mark | None:
        """Return the spans of one element, None where it is as it was."""
        return self.revised.get(place)


NOTHING_REVISED = Marks()


def marked(tag: Tag, mark: Mark) -> None:
    """Say of the words of `mark` in a paragraph that they are revised; offsets are those of printed words."""
    texts = tag.findall("Text")
    first = texts[0].text or ""
    place = len(first.lstrip("\n")) - len(first)  # blank lines above are not printed words
    for text in texts:
        words = text.text or ""
        pieces = list(_pieces(place, place + len(words), mark))
        at = list(tag).index(text)
        tag.remove(text)
        for count, (start, end, revised) in enumerate(pieces):
            piece = Tag("Text", dict(text.attrib), **({"RevisionID": _SET} if revised else {}))
            piece.text = words[start - place : end - place]
            tag.insert(at + count, piece)
        place += len(words)


def _pieces(start: int, end: int, mark: Mark) -> Iterator[tuple[int, int, bool]]:
    """Yield the pieces of a stretch and whether each is revised."""
    edges = sorted({start, end, *(at for span in mark for at in (span.start, span.end) if start < at < end)})
    stretches = [
        (left, right, not mark or any(span.start < right and left < span.end for span in mark))
        for left, right in pairwise(edges)
    ]
    for revised, group in groupby(stretches, key=lambda stretch: stretch[2]):
        pieces = list(group)
        yield pieces[0][0], pieces[-1][1], revised


def add_revisions(root: Tag, marks: Marks) -> None:
    """Append the set that the marks belong to; nothing where nothing is revised."""
    if not marks.revised:
        return
    options = {"ActiveSet": _SET, "Location": _RIGHT_MARGIN, "RevisionMode": "No", "RevisionsShown": "Active"}
    sets = SubElement(root, "Revisions", options)
    paper = [int((marks.colour or _WHITE)[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    hue, saturation, _ = rgb_to_hsv(*paper)
    ink = hsv_to_rgb(hue, 1.0, _INK) if saturation else (0.0, 0.0, 0.0)
    said = {"ID": _SET, "Name": marks.name or "Revised", "Mark": "*", "FullRevision": "No", "Style": ""}
    SubElement(sets, "Revision", {**said, "Color": _wide(ink), "PageColor": _wide(paper)})


def _wide(colour: Iterable[float]) -> str:
    """Return a colour as Final Draft writes it, each byte twice: "#D6D6E6E6F7F7"."""
    return "#" + "".join(2 * f"{round(part * 255):02X}" for part in colour)
