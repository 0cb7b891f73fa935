"""Pages that keep their numbers: what is new on page 12 goes on to 12A, what is left of it stays on 12."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from screenplay import fountain
from screenplay.model.script import Action, Cue, Element, Run, Script, Speech, Text, text_of
from screenplay.paper import PLAIN_COPY, STANDARD, Layout, Line, LineKind, Page, Treatment, pages
from screenplay.paper.typeset.margins import head_and_foot
from screenplay.paper.typeset.numbering import scene_numbers
from screenplay.paper.typeset.title import script_title, title_pages
from screenplay.revisions.pages.lock import Lock, PageStart
from screenplay.revisions.pages.locked_scenes import lettered, with_locked_scenes
from screenplay.revisions.pages.page_starts import carried, cues_over, starts_of

LabelledPage = tuple[str, Page]
_Part = tuple[int, Element]  # an element, or a part of it, with its index in the script


@dataclass(frozen=True, slots=True)
class _Stretch:
    """What belongs on one locked page: its elements; `goes_on` when its last speech does on the next.

    Several `labels` where pages began inside speeches side by side: those break where the page is full.
    """

    labels: tuple[str, ...]
    parts: tuple[_Part, ...]
    goes_on: bool


def lock(script: Script, layout: Layout = STANDARD, before: Lock | None = None) -> Lock:
    """Lock `script`: number its scenes, and keep where its pages begin.

    With `before`, what that holds keeps its numbers, and the letters given since are kept as well.
    """
    numbered = script if before is None else with_locked_scenes(script, before)
    kept = fountain.read(fountain.write(numbered))
    found = _unlocked(kept, layout) if before is None else locked_pages(kept, before, layout)
    labelled = [(label, page) for label, page in found if label]
    return Lock(kept, starts_of(kept, labelled), scene_numbers(kept, number_all=True))


def locked_pages(
    script: Script, lock: Lock, layout: Layout = STANDARD, treatment: Treatment = PLAIN_COPY
) -> Iterator[LabelledPage]:
    """Yield the pages of `script`, a script that `with_locked_scenes` gave, each with its label.

    The title page has none ("").
    """
    if layout.title_page:
        yield from (("", page) for page in title_pages(script, layout))
    plain = replace(layout, title_page=False, page_numbers=False, header="", footer="")
    title = script_title(script)
    used: set[str] = {start.label for start in lock.pages}
    for number, stretch in enumerate(_stretches(script, lock, layout), start=1):
        own = [at for at, _ in stretch.parts]
        part = Script(tuple(element for _, element in stretch.parts), script.title_page)
        found = list(pages(part, plain, _treated(treatment, stretch, script)))
        letters = (each for each in lettered(stretch.labels[-1].split("-")[-1]) if each not in used)
        for label, page in zip(chain(stretch.labels, letters), found, strict=False):
            used.add(label)
            body = [
                line if line.element is None else line._replace(element=own[line.element])
                for line in page.lines
            ]
            if stretch.goes_on and page is found[-1]:
                body.append(_more(body, layout))
            head = head_and_foot(number, layout, title, label)
            yield label, replace(page, number=number, lines=(*head, *body))


def _unlocked(script: Script, layout: Layout) -> Iterator[LabelledPage]:
    for page in pages(script, layout):
        yield str(page.number or ""), page


def _stretches(script: Script, lock: Lock, layout: Layout) -> Iterator[_Stretch]:
    cues = cues_over(script)
    fixed: list[PageStart] = []
    more: list[list[str]] = []
    for start in carried(lock.pages, lock.script, script):
        if start.letters is not None or not fixed:
            fixed.append(start)
            more.append([])
        else:
            more[-1].append(start.label)
    fixed.append(PageStart("", len(script.elements)))
    first = 0
    for at, (start, following) in enumerate(pairwise(fixed)):
        if _place(following) <= _place(start) and at + 2 < len(fixed):
            continue  # nothing is left of this page: the next one takes its number too
        label = start.label if first == at else f"{fixed[first].label}-{start.label}"
        first = at + 1
        parts = tuple(_parts(script, start, following, cues, layout))
        if parts:
            yield _Stretch((label, *more[at]), parts, _continues(following, cues))


def _place(start: PageStart) -> tuple[int, int]:
    return start.element, start.letters or 0


def _continues(start: PageStart, cues: Mapping[int, int]) -> bool:
    """Tell whether the page begins inside a speech."""
    return start.element in cues


def _parts(
    script: Script, start: PageStart, end: PageStart, cues: Mapping[int, int], layout: Layout
) -> Iterator[_Part]:
    """Yield the elements between two page starts, the first and the last of them cut where need be."""
    if _continues(start, cues):
        cue = script.elements[cues[start.element]]
        if isinstance(cue, Cue):
            again = layout.continued.strip("()")
            extensions = cue.extensions if again in cue.extensions else (*cue.extensions, again)
            yield cues[start.element], replace(cue, extensions=extensions, dual=False)
    for at in range(start.element, end.element + bool(end.letters)):
        element = script.elements[at]
        low = start.letters or 0 if at == start.element else 0
        high = end.letters if at == end.element and end.letters else None
        if (low or high is not None) and isinstance(element, Action | Speech):
            element = replace(element, text=_cut(element.text, low, high))
        yield at, element


def _cut(text: Text, low: int, high: int | None) -> Text:
    """Return the letters of `text` from the one at `low` to that at `high`, and the white space between."""
    words = "".join(run.text for run in text)
    places = [at for at, letter in enumerate(words) if not letter.isspace()]
    start = places[low] if low < len(places) else len(words)
    end = len(words) if high is None or high > len(places) else places[high - 1] + 1
    cut, at = [], 0
    for run in text:
        kept = run.text[max(0, start - at) : max(0, end - at)]
        at += len(run.text)
        if kept:
            cut.append(Run(kept, run.style))
    return tuple(cut)


def _treated(treatment: Treatment, stretch: _Stretch, script: Script) -> Treatment:
    """Return the treatment of a stretch; of an element that is cut in two, all words are marked."""
    revised = {}
    for place, (at, element) in enumerate(stretch.parts):
        spans = treatment.revised.get(at)
        if spans is not None:
            revised[place] = spans if element is script.elements[at] else ()
    return replace(treatment, revised=revised)


def _more(lines: Sequence[Line], layout: Layout) -> Line:
    row = max((line.row for line in lines), default=-1) + 1
    return Line(row, layout.cue.left, text_of(layout.more), LineKind.MORE)
