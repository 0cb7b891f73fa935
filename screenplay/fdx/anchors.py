"""Bring what a file keeps elsewhere to the paragraph that it is about: notes at ranges, other wordings.

Ranges count the units of UTF-16 of all paragraphs, one more for the end of each, and two for a block (two
speeches side by side, an omitted scene) that stands inside one. Source: files of Final Draft 12.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from xml.etree.ElementTree import Element as Tag
from xml.etree.ElementTree import SubElement

from screenplay.fdx.names import own

_BLOCKS = ("DualDialogue", "OmittedScene")
_BLOCK_UNITS = 2


def anchor_notes(root: Tag, content: Tag) -> tuple[Tag, ...]:
    """Put the notes at ranges into the paragraphs they are about; return those that have no place."""
    paragraphs = content.findall("Paragraph")
    starts = [0, *accumulate(_units(paragraph) + 1 for paragraph in paragraphs)]
    placeless: list[Tag] = []
    placed: list[tuple[int, int, Tag]] = []
    for note in root.findall("ScriptNotes/ScriptNote"):
        end = _end_of_range(note)
        if end is None or end >= starts[-1]:
            placeless.append(note)
        else:
            placed.append((end, len(placed), note))
    for end, _, note in sorted(placed, key=lambda each: each[:2], reverse=True):  # the last one first
        at = bisect_right(starts, end) - 1
        _insert(paragraphs[at], end - starts[at], note)
    return (*placeless, *root.findall("UnanchoredScriptNotes/ScriptNote"), *root.findall("ScriptNote"))


def anchor_alternates(root: Tag, content: Tag) -> None:
    """Put the other wordings of a speech into its paragraph, each as a note."""
    wordings = {alt.get("Id"): _words(alt) for alt in root.findall("AltCollection/Alt")}
    if not wordings:
        return
    for paragraph in content.iter("Paragraph"):
        shown = "".join("".join(text.itertext()) for text in paragraph.findall("Text")).strip()
        for words in _alternates(paragraph, wordings):
            if words and words.strip() != shown:
                SubElement(paragraph, "Text").text = " "
                note = SubElement(SubElement(paragraph, "ScriptNote"), "Paragraph")
                SubElement(note, "Text").text = f"Alternate: {words.strip()}"


def _alternates(paragraph: Tag, wordings: Mapping[str | None, str]) -> Iterator[str]:
    for each in paragraph.findall("Alts/AltId"):
        yield wordings.get((each.text or "").strip(), "")


def _words(alternate: Tag) -> str:
    return " ".join("".join(line.itertext()).strip() for line in alternate.iter("Paragraph"))


def _units(paragraph: Tag) -> int:
    texts = sum(_length("".join(text.itertext())) for text in paragraph.findall("Text"))
    return texts + sum(_BLOCK_UNITS for child in paragraph if child.tag in _BLOCKS)


def _length(words: str) -> int:
    return len(words.encode("utf-16-le", "surrogatepass")) // 2


def _end_of_range(note: Tag) -> int | None:
    _, comma, end = (note.get("Range") or "").partition(",")
    return int(end) if comma and end.strip().isdecimal() else None


def _insert(paragraph: Tag, units: int, note: Tag) -> None:
    """Put `note` behind the word that ends `units` into the text of `paragraph`, or behind all of it."""
    if any(paragraph.find(block) is not None for block in _BLOCKS):
        note.set(own("stands"), "below")
        paragraph.append(note)
        return
    texts = paragraph.findall("Text")
    for text in texts:
        words = "".join(text.itertext())
        if units >= _length(words):
            units -= _length(words)
            continue
        cut = _end_of_word(words, len(words.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")))
        if cut < len(words):
            _split(paragraph, text, words, cut, note)
            return
        break
    place = list(paragraph).index(texts[-1]) + 1 if texts else len(paragraph)
    paragraph[place:place] = [*_space(texts), note]


def _end_of_word(words: str, at: int) -> int:
    while at < len(words) and not words[at].isspace():
        at += 1
    return at


def _split(paragraph: Tag, text: Tag, words: str, cut: int, note: Tag) -> None:
    place = list(paragraph).index(text)
    before, after = Tag("Text", dict(text.attrib)), Tag("Text", dict(text.attrib))
    before.text, after.text = words[:cut] + " ", words[cut:]
    paragraph[place : place + 1] = [before, note, after]


def _space(texts: Sequence[Tag]) -> Iterator[Tag]:
    if texts and any("".join(text.itertext()).strip() for text in texts):
        space = Tag("Text")
        space.text = " "
        yield space
