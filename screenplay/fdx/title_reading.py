"""The title page of a file of Final Draft, which names no keys, as entries with keys."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple
from xml.etree.ElementTree import Element as Tag

from screenplay.fdx.names import own
from screenplay.fdx.texts import text_of
from screenplay.model.script import Run, Style, Text, TitleEntry, plain
from screenplay.resources import lexicon

_WORD = re.compile(r"\(c\)|©|&|[^\W_]+", re.IGNORECASE)
_NUMBERED_DATE = re.compile(r"\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b")
_LABEL = re.compile(r"([^\W\d_][^:]{0,30}):\s+(?=\S)")
_CREDIT_WORDS = 5  # words of a credit at most
_DATE_WORDS = 8  # words of a line that tells a draft or a date

_Keyed = tuple[str, Text]


class _Line(NamedTuple):
    """One line of the page; an empty one divides blocks."""

    centered: bool
    text: Text

    @property
    def words(self) -> list[str]:
        """The words of the line in small letters."""
        return _WORD.findall(plain(self.text).lower())


_Block = Sequence[_Line]


def title_page(root: Tag) -> tuple[TitleEntry, ...]:
    """Return the entries of the title page, in order: ours say their keys, others are told by the layout."""
    tags = root.findall("TitlePage/Content/Paragraph")
    if any(tag.get(own("key")) for tag in tags):
        return _ours(tags)
    lines = [line for tag in tags for line in _lines(tag)]
    found: dict[str, list[Text]] = {}
    for key, text in (*_centered(_blocks(lines)), *_at_the_sides(lines)):
        found.setdefault(key, []).append(text)
    return tuple(TitleEntry(key, tuple(values)) for key, values in found.items())


def _ours(tags: Sequence[Tag]) -> tuple[TitleEntry, ...]:
    entries: dict[str, TitleEntry] = {}
    for count, tag in enumerate(tags):
        text, key = _without_start(text_of(tag), len(tag.get(own("label"), ""))), tag.get(own("key"))
        if key:
            place = tag.get(own("place"), str(count))
            entries[place] = TitleEntry(key, (text,) if text else ())
        elif text and entries and tag.get(own("more")):
            entries[place] = TitleEntry(entries[place].key, (*entries[place].values, text))
    ordered = sorted(entries, key=lambda place: int(place) if place.isdecimal() else 0)
    return tuple(entries[place] for place in ordered)


def _without_start(text: Text, length: int) -> Text:
    if not text or not length:
        return text
    first, *rest = text
    words = first.text[length:]
    return (Run(words, first.style), *rest) if words else tuple(rest)


def _lines(tag: Tag) -> Iterator[_Line]:
    """Yield the lines of a paragraph; a tab divides what stands at the left from what stands at the right."""
    centered = tag.get("Alignment") == "Center"
    runs: list[Run] = []
    for run in text_of(tag):
        first, *others = re.split(r"[\n\t]+(?=\n)|\n|\t+", run.text) if run.text.strip() else [run.text]
        runs.append(Run(first, run.style))
        for other in others:
            yield _Line(centered, _stripped(runs))
            runs = [Run(other, run.style)]
    yield _Line(centered, _stripped(runs))


def _stripped(runs: Sequence[Run]) -> Text:
    kept = [run for run in runs if run.text]
    while kept and not kept[0].text.strip():
        kept.pop(0)
    while kept and not kept[-1].text.strip():
        kept.pop()
    if kept:
        kept[0] = Run(kept[0].text.lstrip(), kept[0].style)
        kept[-1] = Run(kept[-1].text.rstrip(), kept[-1].style)
    return tuple(kept)


def _blocks(lines: Sequence[_Line]) -> list[_Block]:
    """Return the stretches of centred lines that empty ones divide."""
    grouped = groupby(lines, lambda line: line.centered and bool(line.text))
    return [tuple(block) for inside, block in grouped if inside]


def _centered(blocks: Sequence[_Block]) -> Iterator[_Keyed]:
    """Yield keys and values of what stands in the middle, from the title down."""
    if not blocks:
        return
    lines = [line for block in blocks for line in block]
    credited = next((at for at, line in enumerate(lines) if at and _credit(line)), None)
    key, at = "Title", 0
    credit_above = False  # "Written" stands above "by"
    for number, block in enumerate(blocks):
        joined = False  # whether the line above stands between two names
        for line in block:
            names_more = joined or _joins(line)
            joined = _joins(line)
            key = _key(key, line, names_more)
            if at == credited or (key != "Title" and _credit(line)):
                first = at == credited or (credit_above and key == "Author")
                yield from _credited(line, "Credit" if first else "Source")
                key = "Author" if first else "Source"
                credit_above = first
            else:
                yield key, line.text
                credit_above = False
            at += 1
        ends_title = key == "Title" and (credited is None or at > credited)
        ends_authors = key == "Author" and block and not _credit(block[-1]) and not joined
        if ends_title:
            key = "Author"
        elif ends_authors and number + 1 < len(blocks) and not _joins(blocks[number + 1][0]):
            key = "Source"


def _key(current: str, line: _Line, names_more: bool) -> str:
    """Return the key of a line below lines of `current`; dates and rights have keys of their own."""
    words = line.words
    if current == "Title" or names_more:
        return current
    if not lexicon("credit_words", "rights").isdisjoint(words):
        return "Copyright"
    if _is_date(line):
        return "Draft date"
    if words and words[0] in lexicon("credit_words", "source"):
        return "Source"
    return "Source" if current in {"Copyright", "Draft date"} else current


def _credit(line: _Line) -> int:
    """Return how many words of a line say who did what: "Written by Ann Bee" has two; 0 for none."""
    words = plain(line.text).lower().split()
    known = lexicon("credit_words", "credits")
    if words and words[0] in lexicon("credit_words", "source"):
        return 0
    stop = next((at + 1 for at, word in enumerate(words[:_CREDIT_WORDS]) if word.strip(":") == "by"), 0)
    said = words[:stop] if stop else words[:_CREDIT_WORDS]
    return len(said) if said and all(word.strip(":") in known for word in said) else 0


def _credited(line: _Line, key: str) -> Iterator[_Keyed]:
    """Yield a credit, and apart from it the name that stands on its line."""
    words = plain(line.text).split()
    count = _credit(line)
    if count == len(words) or any(run.style & (Style.NOTE | Style.BONEYARD) for run in line.text):
        yield key, line.text
        return
    style = line.text[0].style
    yield key, (Run(" ".join(words[:count]), style),)
    yield "Author" if key == "Credit" else key, (Run(" ".join(words[count:]), style),)


def _joins(line: _Line) -> bool:
    words = line.words
    return len(words) == 1 and words[0] in lexicon("credit_words", "joins")


def _is_date(line: _Line) -> bool:
    words = line.words
    if len(words) > _DATE_WORDS:
        return False
    numbers = any(word.isdecimal() for word in words)
    return (
        not lexicon("credit_words", "dates").isdisjoint(words)
        or (numbers and not lexicon("credit_words", "month").isdisjoint(words))
        or bool(_NUMBERED_DATE.search(plain(line.text)))
    )


def _at_the_sides(lines: Sequence[_Line]) -> Iterator[_Keyed]:
    """Yield what stands at the left and at the right: whom to ask, and lines that say what they are."""
    for line in lines:
        if line.centered or not line.text:
            continue
        label = _LABEL.match(plain(line.text)) if len(line.text) == 1 else None
        if label and _is_key(label[1]):
            yield label[1].strip(), _without_start(line.text, label.end())
        elif not lexicon("credit_words", "rights").isdisjoint(line.words):
            yield "Copyright", line.text
        else:
            yield ("Draft date" if _is_date(line) else "Contact"), line.text


def _is_key(label: str) -> bool:
    """Tell whether a label is a key of the title page, and not a part of an address."""
    words = label.lower().split()
    known = lexicon("title_keys") - lexicon("title_keys", "contact")
    return bool(words) and (" ".join(words) in known or not lexicon("title_keys", "names").isdisjoint(words))
