"""Second names that the narration gives: "Ann Gray, whom everyone called Bess", "He was Skip to the crew"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from screenplay.cast.names.mention import NameMention
from screenplay.cast.titles import Words

_WHOM_CALLED = re.compile(
    r",?\s(?:who(?:m)?\s(?:[\w'’]+\s){0,4}?(?:called?|calls|nicknamed|dubbed)"
    r"|known\s(?:to\s(?:[\w'’]+\s){1,4}?)?as|nicknamed|alias|better\sknown\sas)\s"
)  # between the two names
_ALL_CALLED = re.compile(
    r"\b(?:[Ee]very(?:one|body)|[Nn]o(?:body| one)|[Pp]eople|[Tt]hey|[Aa]ll|friends|[Ww]e)\s(?:\w+\s)?"
    r"call(?:s|ed)?\s(?:him|her|them)\s$"
)  # before the second name
_WAS_TO = re.compile(r"^\swas\s$")  # "Ann was Nan to her friends"
_HE_WAS_TO = re.compile(r"\b(?:[Hh]e|[Ss]he)\swas\s$")
_AND_TO = re.compile(r"^\sto\s(?:[\w'’]+\s){1,5}?(?:and|but)\s$")
_TO = re.compile(r"\sto\s")
_REACH = 200  # characters back to whoever is called so


def second_names(text: str, names: Sequence[NameMention]) -> Iterator[tuple[Words, Words]]:
    """Yield pairs of names that the narration says belong to one person."""
    narrated = [name for name in names if not name.spoken]
    last: NameMention | None = None  # the name to which the next second name belongs
    for number, name in enumerate(narrated):
        before = text[max(0, name.start - 60) : name.start]
        previous = narrated[number - 1] if number else None
        between = text[previous.end : name.start] if previous else ""
        told_to = _TO.match(text, name.end) is not None
        owner: NameMention | None = None
        if _ALL_CALLED.search(before):
            owner = previous if previous and name.start - previous.end <= _REACH else None
        elif _WHOM_CALLED.fullmatch(between) or (
            told_to and (_WAS_TO.match(between) or _AND_TO.match(between))
        ):
            owner = previous
        elif told_to and _HE_WAS_TO.search(before):
            owner = last or previous
        else:
            continue
        if owner is not None and owner.words != name.words:
            yield owner.words, name.words
        last = name
