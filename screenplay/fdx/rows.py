"""The elements of a script as a row of paragraphs: pairs in one, page breaks and notes riding on them."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element as Tag
from xml.etree.ElementTree import SubElement

from screenplay.fdx.filling import fill
from screenplay.fdx.marks import NOTHING_REVISED, Marks
from screenplay.fdx.names import own
from screenplay.fdx.texts import add_note, add_text
from screenplay.fountain.reader import read as read_fountain
from screenplay.fountain.writer import write as fountain_text
from screenplay.model.script import (
    Boneyard,
    Cue,
    Dropped,
    Element,
    Lyric,
    Note,
    PageBreak,
    Parenthetical,
    SceneHeading,
    Script,
    Speech,
    Style,
    Synopsis,
    plain,
)

_HIDDEN = Style.NOTE | Style.BONEYARD


def add_paragraphs(content: Tag, elements: Sequence[Element], marks: Marks = NOTHING_REVISED) -> None:
    """Append a paragraph to `content` for each of `elements` that is printed."""
    numbered = [(at, element) for at, element in enumerate(elements) if not isinstance(element, Dropped)]
    row = _Row(content, [element for _, element in numbered], [at for at, _ in numbered], marks)
    place = 0
    while place < len(row.elements):
        place = row.add(place)
    row.end()


class _Row:
    """The paragraphs so far, and what waits for the next: a page break, notes that stand above it."""

    def __init__(self, content: Tag, elements: list[Element], places: list[int], marks: Marks) -> None:
        self.elements = elements
        self._content = content
        self._places = places
        self._marks = marks
        self._break = False
        self._notes: list[Note | Boneyard] = []
        self._last: Tag | None = None  # the paragraph that the next note rides on

    def add(self, at: int) -> int:
        """Add what begins at `at`; return where the next begins."""
        element = self.elements[at]
        if isinstance(element, PageBreak):
            if self._break or self._notes:
                self._paragraph()
            self._break, self._last = True, None
            return at + 1
        if isinstance(element, Note | Boneyard):
            if self._last is None:
                self._notes.append(element)
            else:
                _ride(self._last, element, "below")
            return at + 1
        end = _end_of_pair(self.elements, at)
        if end:
            self._pair(at, end)
            return end
        tag = self._paragraph()
        self._fill(tag, at)
        if isinstance(element, SceneHeading):
            return self._below_heading(tag, at + 1)
        return at + 1

    def end(self) -> None:
        """Give what still waits a paragraph of its own."""
        if self._break or self._notes:
            self._paragraph()

    def _paragraph(self) -> Tag:
        tag = SubElement(self._content, "Paragraph", Type="Action")
        if self._break:
            tag.set("StartsNewPage", "Yes")
        for note in self._notes:
            _ride(tag, note, "above")
        self._break, self._notes, self._last = False, [], tag
        return tag

    def _fill(self, tag: Tag, at: int) -> None:
        fill(tag, self.elements[at], self._marks.of(self._places[at]))

    def _pair(self, start: int, end: int) -> None:
        """Put two speeches side by side; their notes ride on the lines above them."""
        outer = self._paragraph()
        outer.attrib.pop("Type")
        inner = SubElement(outer, "DualDialogue")
        tag = inner
        for at in range(start, end):
            element = self.elements[at]
            if isinstance(element, Note | Boneyard):
                _ride(tag, element, "below")
            else:
                tag = SubElement(inner, "Paragraph")
                self._fill(tag, at)
        self._last = outer

    def _below_heading(self, tag: Tag, at: int) -> int:
        """Put the summary of a scene on its card, and an omitted scene into its heading."""
        lines = []
        while at < len(self.elements) and isinstance(line := self.elements[at], Synopsis) and line.text:
            if not plain(line.text).strip():
                break
            lines.append(line)
            at += 1
        if lines:
            card = Tag("SceneProperties", Title="")
            tag.insert(0, card)
            summary = SubElement(card, "Summary")
            for line in lines:
                add_text(SubElement(summary, "Paragraph"), line.text)
        if not lines and at < len(self.elements) and (cut := _omitted(self.elements, at)) is not None:
            add_paragraphs(SubElement(tag, "OmittedScene"), cut.elements)
            at += 1
        return at


def _ride(tag: Tag, element: Note | Boneyard, place: str) -> None:
    """Put a note on a paragraph that it stands above or below."""
    words = plain(element.text) if isinstance(element, Note) else element.text
    note = add_note(tag, words, boneyard=isinstance(element, Boneyard))
    note.set(own("stands"), f"{place} joined" if element.joined else place)


def _omitted(elements: Sequence[Element], at: int) -> Script | None:
    """Return the scene that a boneyard below a heading OMITTED holds; None where it holds something else."""
    heading, cut = elements[at - 1], elements[at]
    if not isinstance(heading, SceneHeading) or not isinstance(cut, Boneyard) or cut.joined:
        return None
    if plain(heading.text).strip(" .").upper() not in {"OMITTED", "OMIT"}:
        return None
    script = read_fountain(cut.text)
    return script if not script.title_page and f"\n{fountain_text(script)}" == cut.text else None


def _end_of_pair(elements: Sequence[Element], start: int) -> int:
    """Return where the two speeches side by side that begin at `start` end; 0 if none begin there."""
    first = elements[start]
    if not isinstance(first, Cue) or first.dual:
        return 0
    second = _end_of_speech(elements, start)
    following = elements[second] if second < len(elements) else None
    if isinstance(following, Cue) and following.dual:
        end = _end_of_speech(elements, second)
        while isinstance(elements[end - 1], Note | Boneyard):  # a note behind both stands alone
            end -= 1
        return end
    return 0


def _end_of_speech(elements: Sequence[Element], cue: int) -> int:
    end = cue + 1
    while end < len(elements) and (
        isinstance(elements[end], Speech | Parenthetical | Note | Boneyard)
        or (isinstance(elements[end], Lyric) and elements[end].joined)  # type: ignore[union-attr]
    ):
        end += 1
    return end
