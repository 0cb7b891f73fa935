"""The title page: what the script is called and who wrote it, a third down; whom to ask, at the foot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from screenplay.model.script import Run, Script, Text, TitleEntry, plain
from screenplay.paper.typeset.cells import cells
from screenplay.paper.typeset.layout import Column, Layout
from screenplay.paper.typeset.page import Line, LineKind, Page
from screenplay.paper.typeset.passage import passage
from screenplay.paper.typeset.printing import printed
from screenplay.resources import lexicon_table

_CENTRED = ("title", "credit", "author", "authors", "source")
_DATE = ("draft date", "date")
_RIGHT = ("revision", "draft", "copyright", "notes")
_FOOT_WIDTH = 29  # characters of each of the two blocks at the foot
_GAP = 2  # blank lines between title and credit, and above the source

Set = tuple[float, Text]  # a line of type and where it begins


def script_title(script: Script) -> str:
    """Return the title on one line, or nothing."""
    return title_value(script, "title")


def title_value(script: Script, *keys: str) -> str:
    """Return the values of the first of `keys` that the title page has, on one line."""
    for key in keys:
        for entry in script.title_page:
            if entry.key.lower() == key:
                return " ".join(" ".join(plain(value) for value in entry.values).split())
    return ""


def title_pages(script: Script, layout: Layout) -> Iterator[Page]:
    """Yield the title page; more than one where it never ends, none where the script has no title page."""
    if not script.title_page:
        return
    centre = _centre(script.title_page, layout)
    foot = _foot(script.title_page, layout)
    top = layout.lines // 3 if len(centre) < layout.lines // 2 else 0
    rows: list[tuple[Set, ...]] = [()] * top
    rows += ((line,) if line[1] else () for line in centre)
    free = layout.lines - len(rows) % layout.lines
    if len(foot) + _GAP > free:
        rows += [()] * free
        free = layout.lines
    rows += [()] * max(0, free - len(foot))
    rows += foot
    for start in range(0, len(rows), layout.lines):
        sheet = rows[start : start + layout.lines]
        yield Page(None, tuple(_lines(sheet)))


def _lines(rows: Sequence[tuple[Set, ...]]) -> Iterator[Line]:
    """Yield the lines of a sheet, a column at a time so that they copy out in reading order."""
    for side in (0, 1):
        for row, across in enumerate(rows):
            for x, runs in across[side : side + 1]:
                if runs:
                    yield Line(row, x, runs, LineKind.TITLE)


def _centre(entries: Sequence[TitleEntry], layout: Layout) -> list[Set]:
    lines: list[Set] = []
    for wanted in _CENTRED:
        for entry in entries:
            if entry.key.lower() != wanted:
                continue
            if lines:
                lines += [(0.0, ())] * (_GAP if wanted in {"credit", "source"} else 1)
            for value in entry.values:
                text = printed(value, capitals=wanted == "title")
                lines += [_centred(runs, layout) for runs in _filled(text, layout.action)]
    return lines


def _centred(runs: Text, layout: Layout) -> Set:
    free = layout.action.width - sum(cells(run.text) for run in runs)
    return layout.action.left + free * layout.cell / 2, runs


def _foot(entries: Sequence[TitleEntry], layout: Layout) -> list[tuple[Set, ...]]:
    """Return the rows of the two blocks at the foot, which end on the same line."""
    right_keys = _RIGHT if layout.date_on_left else (*_DATE, *_RIGHT)
    right = [entry for key in right_keys for entry in entries if entry.key.lower() == key]
    left = [entry for entry in entries if entry not in right and entry.key.lower() not in _CENTRED]
    edge = layout.action.left
    left_lines = _foot_lines(left, Column(edge, _FOOT_WIDTH), ("contact", *_DATE))
    right_lines = _foot_lines(right, Column(edge, _FOOT_WIDTH), (*_DATE, "copyright", "notes"))
    widest = max((sum(cells(run.text) for run in runs) for runs in right_lines), default=0)
    start = edge + (layout.action.width - widest) * layout.cell
    height = max(len(left_lines), len(right_lines))
    lefts: list[Text] = [()] * (height - len(left_lines)) + left_lines
    rights: list[Text] = [()] * (height - len(right_lines)) + right_lines
    return [((edge, one), (start, other)) for one, other in zip(lefts, rights, strict=True)]


def _foot_lines(entries: Sequence[TitleEntry], column: Column, bare: tuple[str, ...]) -> list[Text]:
    """Return filled lines; a key that does not go without saying stands before its value."""
    lines: list[Text] = []
    for entry in entries:
        if lines:
            lines.append(())
        for count, value in enumerate(entry.values or ((),)):
            text = printed(value)
            if count == 0 and _called(entry) not in bare:
                text = (Run(f"{entry.key}: "), *text)
            lines += _filled(text, column)
    return lines


def _called(entry: TitleEntry) -> str:
    """Return the key in small letters, as it is usually called: "contact info" is the contact."""
    key = entry.key.lower()
    return lexicon_table("title_keys", "as").get(key, key)


def _filled(text: Text, column: Column) -> list[Text]:
    return list(passage(LineKind.TITLE, None, text, column).styled())
