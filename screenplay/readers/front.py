"""The name of a work and of its author, where a page says them; headings and labels of what is no story."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from screenplay.model.beat import MatterKind
from screenplay.resources import lexicon, lexicon_table

_WORD = re.compile(r"[^\W_]+")
_BYLINE = re.compile(r"(?:written\s)?by:?\s(?P<name>\S.{0,80})", re.IGNORECASE)
_BETWEEN = (" by ", " - ", " – ", " — ", " | ", " :: ", ": ", " [", " (")  # what a site adds
_BY = " by "
_MOST_AUTHORS = 10
_LABEL_WORDS = 3
_LONGEST_LABEL = 40  # characters
_NUMERAL = re.compile(r"(?:[ivxlc]+|\d{1,4})\b", re.IGNORECASE)


def plain(words: str) -> str:
    """Return `words` as their letters and digits, in small letters."""
    return " ".join(_WORD.findall(words.casefold()))


def label_of(words: str, *, short: bool = False) -> MatterKind | None:
    """Return the kind of matter that `words` announce, where they are a label and no more."""
    if len(words) > _LONGEST_LABEL:
        return None
    name = words.strip().lower().replace("’", "'")
    if short and not name.endswith(":"):
        return None
    kind = lexicon_table("matter_labels").get(name.strip(":. ").removeprefix("chapter ").strip())
    return MatterKind(kind) if kind else None


def fact_of(words: str) -> MatterKind | None:
    """Return the kind of a line that gives a fact of the work behind its label: "Status: complete"."""
    label, colon, _ = words.partition(":")
    return label_of(label) if colon and label.strip() else None


def facts_in(words: str) -> frozenset[str]:
    """Return the labels of facts of a work in `words`: "rated", "words", "status"."""
    found = set()
    for before in words.split(":")[:-1]:
        last = before.split()[-_LABEL_WORDS:]
        labels = (" ".join(last[at:]).strip("-–—• ") for at in range(len(last)))
        found.add(next((label.lower() for label in labels if label and label_of(label)), ""))
    return frozenset(found - {""})


def closing_title(words: str) -> bool:
    """Tell whether a heading opens matter: "Update Log", "Footnotes", "About the Author"."""
    return plain(words) in lexicon("matter_headings")


def is_division(words: str) -> bool:
    """Tell whether a heading counts a part of the work, so is no title of it: "Chapter 4", "IV. The Fog"."""
    first = _WORD.search(words)
    if first is None:
        return True
    return first[0].casefold() in lexicon("division_words") or bool(_NUMERAL.match(words, first.start()))


def named_together(names: Iterable[str]) -> str | None:
    """Return several authors as a title page names them: "Ada, Bo & Cy"; None where there is none."""
    known = [name for name in dict.fromkeys(names) if name][:_MOST_AUTHORS]
    return " & ".join((", ".join(known[:-1]), known[-1])) if len(known) > 1 else "".join(known) or None


@dataclass(slots=True)
class Front:
    """What a page calls itself, and whether its words have said so; `lone`: it has one top heading."""

    title: str | None = None
    lone: bool = False
    taken: bool = False

    def takes(self, words: str, *, top: bool = False) -> bool:
        """Tell whether a heading, `top` where of the top level, is the title; the first that is takes it."""
        if self.taken or not plain(words):
            return False
        said = (self.title or "").casefold()
        name = " ".join(words.split()).casefold()
        same = plain(said) == plain(name) or any(said.startswith(name + mark) for mark in _BETWEEN)
        self.taken = same or (top and self.lone and not is_division(words))
        return self.taken

    def title_and_author(self, words: str) -> tuple[str, str] | None:
        """Return title and byline of a heading that says both and is the title of the page."""
        said = self.title or ""
        if self.taken or _BY not in words or not plain(said):
            return None
        title, _, name = words.rpartition(_BY)
        if plain(words) != plain(said) and plain(title) != plain(said):
            return None
        self.taken = True
        return title, f"by {name}"


def byline(words: str) -> str | None:
    """Return the name that a line of an author gives, None where it is none."""
    found = _BYLINE.fullmatch(" ".join(words.split()))
    return found["name"] if found else None
