"""The title page of an FDX file: ours names the key of each paragraph, Final Draft's does not."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element as Tag

from screenplay.fdx.names import own
from screenplay.fdx.texts import text_of
from screenplay.model.script import Text, TitleEntry, plain

_CREDIT_WORDS = frozenset({"by", "written", "screenplay", "teleplay", "story", "based", "created"})


def title_page(root: Tag) -> tuple[TitleEntry, ...]:
    """Return the entries of the title page, in order."""
    tags = root.findall("TitlePage/Content/Paragraph")
    if not any(tag.get(own("key")) for tag in tags):
        rows = _guessed((tag.get("Alignment") == "Center", text_of(tag)) for tag in tags)
        return tuple(TitleEntry(key, tuple(values)) for key, values in rows.items())
    entries: list[TitleEntry] = []
    for tag in tags:
        text = text_of(tag)
        if key := tag.get(own("key")):
            entries.append(TitleEntry(key, (text,) if text else ()))
        elif text and entries:
            entries[-1] = TitleEntry(entries[-1].key, (*entries[-1].values, text))
    return tuple(entries)


def _guessed(lines: Iterable[tuple[bool, Text]]) -> dict[str, list[Text]]:
    """Give the lines of a title page the keys that their places suggest."""
    found: dict[str, list[Text]] = {}
    for in_middle, text in lines:
        words = plain(text).split()
        if not words:
            continue
        key = "Author"
        if not in_middle:
            key = "Contact"
        elif "Title" not in found:
            key = "Title"
        elif len(words) <= 6 and not _CREDIT_WORDS.isdisjoint(word.lower() for word in words):
            key = "Credit" if words[-1].lower() == "by" else "Source"
        found.setdefault(key, []).append(text)
    return found
