"""Read finished PDFs back, whoever made them, and count where their pages break against the rules."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, fields
from itertools import pairwise
from pathlib import Path

from screenplay.model.script import Action, Cue, SceneHeading, Script, Speech, plain

_PAGE_NUMBER = re.compile(r"\s*\d+\.?\s*")
_MORE = re.compile(r"\(more\)", re.IGNORECASE)
_CONTINUED = re.compile(r"\s*\((?:more|cont['’]?d|continued)\)", re.IGNORECASE)

Sheet = list[str]  # the lines of one page, without its number


@dataclass(frozen=True, slots=True)
class Faults:
    """How many pages there are, and how often each rule is broken at their ends."""

    pages: int = 0
    headings: int = 0
    cues: int = 0
    more: int = 0
    orphans: int = 0
    widows: int = 0

    def __add__(self, other: Faults) -> Faults:
        return Faults(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(Faults)))


def text_of_pages(pdf: Path) -> list[Sheet]:
    """Return the printed lines of each page, by pdftotext."""
    done = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True)
    pages = done.stdout.split("\f")[:-1]
    return [
        [_squeezed(line) for line in page.splitlines() if line.strip() and not _PAGE_NUMBER.fullmatch(line)]
        for page in pages
    ]


def faults_in(sheets: Sequence[Sheet], script: Script) -> Faults:
    """Count the faults at the breaks between `sheets`."""
    words = {kind: _words(script, kind) for kind in (SceneHeading, Action, Speech)}
    cues = {one.name.upper() for one in script.elements if isinstance(one, Cue)}
    headings = {one.upper() for one in words[SceneHeading]}
    found = Faults(pages=len(sheets))
    for above, below in pairwise(sheets):
        if above and below:
            last, first = above[-1], below[0]
            found += Faults(
                headings=last.upper() in headings,
                cues=_CONTINUED.sub("", last).upper() in cues,
                more=bool(_MORE.fullmatch(last)) and _is_single(above, below, cues, words[Speech]),
                orphans=any(one.startswith(last) for one in _parted(last, first, words[Action])),
                widows=any(one.endswith(first) for one in _parted(last, first, words[Action])),
            )
    return found


def _words(script: Script, kind: type) -> list[str]:
    return [_squeezed(plain(one.text)) for one in script.elements if isinstance(one, kind)]


def _squeezed(words: str) -> str:
    return " ".join(words.split())


def _parted(last: str, first: str, paragraphs: Sequence[str]) -> list[str]:
    return [one for one in paragraphs if f"{last} {first}" in one]


def _is_single(above: Sheet, below: Sheet, cues: set[str], speeches: Sequence[str]) -> bool:
    """Tell whether one line of dialogue stands over (MORE), or one under the cue that goes on."""
    if len(above) > 2 and (above[-3].upper() in cues or above[-3].endswith(")")):
        return True
    tail = below[1:3]
    return bool(tail) and any(one.endswith(f" {tail[0]}") and above[-2] in one for one in speeches)
