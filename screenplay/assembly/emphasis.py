"""Words of the source as runs of text: hard line ends folded, emphasis kept."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from screenplay.model.manuscript import Manuscript, Mark, MarkKind
from screenplay.model.script import Run, Style, Text
from screenplay.model.span import Span

_LINE_END = re.compile(r"(?<![ \t])[ \t]*(?:\r\n|\r|\n)\s*")
# As Fountain reads it: the marks hug their words and stand outside of any word.
_EMPHASIS = re.compile(r"(?<![\w*_\\])(\*{1,3}|_)(?![\s*_])([^\n]*?[^\s*_\\])\1(?![\w*_])")
_WRITTEN = {
    "*": Style.ITALIC,
    "**": Style.BOLD,
    "***": Style.BOLD | Style.ITALIC,
    "_": Style.UNDERLINE,
}
_MARKED = {MarkKind.ITALIC: Style.ITALIC, MarkKind.BOLD: Style.BOLD, MarkKind.UNDERLINE: Style.UNDERLINE}


def folded(words: str) -> str:
    """Return `words` with each hard line end, and the indent after it, as one space."""
    return _LINE_END.sub(" ", words) if "\n" in words or "\r" in words else words


def styled(words: str, style: Style = Style.PLAIN) -> Text:
    """Return `words` with `*italic*`, `**bold**`, `_underlined_` as runs; other marks stay literal."""
    if "*" not in words and "_" not in words:
        return (Run(words, style),) if words else ()
    runs: list[Run] = []
    end = 0
    for match in _EMPHASIS.finditer(words):
        if match.start() > end:
            runs.append(Run(words[end : match.start()], style))
        runs.extend(styled(match[2], style | _WRITTEN[match[1]]))
        end = match.end()
    if end < len(words):
        runs.append(Run(words[end:], style))
    return tuple(runs)


def joined(runs: list[Run]) -> Text:
    """Return `runs` with neighbours of one style as one run."""
    result: list[Run] = []
    for run in runs:
        if result and result[-1].style == run.style:
            result[-1] = Run(result[-1].text + run.text, run.style)
        elif run.text:
            result.append(run)
    return tuple(result)


@dataclass(frozen=True, slots=True)
class Emphasis:
    """The emphasis that a manuscript's file format gave its words."""

    text: str
    marks: tuple[Mark, ...]  # by start; those of one kind do not overlap
    literal: bool = False

    @classmethod
    def of(cls, manuscript: Manuscript) -> Emphasis:
        """Return the emphasis of `manuscript`."""
        marks = [mark for mark in manuscript.marks if mark.kind in _MARKED]
        return cls(manuscript.text, tuple(sorted(marks, key=lambda mark: mark.span)), manuscript.literal)

    def verbatim(self, span: Span) -> Text:
        """Return the words of `span` as they are."""
        marks = list(self._within(span))
        if not marks:
            return self._styled(folded(span.of(self.text)))
        cuts = sorted(
            {span.start, span.end, *(at for mark in marks for at in (mark.span.start, mark.span.end))}
        )
        runs: list[Run] = []
        for start, end in pairwise(cuts):
            if start < span.start or end > span.end:
                continue
            style = Style.PLAIN
            for mark in marks:
                if mark.span.start <= start and end <= mark.span.end:
                    style |= _MARKED[mark.kind]
            runs.extend(self._styled(folded(self.text[start:end]), style))
        return tuple(runs)

    def rewritten(self, words: str, spans: tuple[Span, ...]) -> Text:
        """Return `words`, made from `spans`, with the marked words that are still in it emphasised."""
        if not self.marks:
            return self._styled(words)
        marked = [
            (folded(mark.span.of(self.text)).strip(), mark) for span in spans for mark in self._within(span)
        ]
        runs: list[Run] = []
        end = 0
        for wanted, mark in marked:
            found = words.find(wanted, end) if wanted else -1
            if found >= 0:
                runs.extend(self._styled(words[end:found]))
                runs.append(Run(wanted, _MARKED[mark.kind]))
                end = found + len(wanted)
        runs.extend(self._styled(words[end:]))
        return tuple(runs)

    def _within(self, span: Span) -> Iterator[Mark]:
        number = bisect_left(self.marks, span.start, key=lambda mark: mark.span.end)
        while number < len(self.marks) and self.marks[number].span.start < span.end:
            if self.marks[number].span.end > span.start:
                yield self.marks[number]
            number += 1

    def _styled(self, words: str, style: Style = Style.PLAIN) -> Text:
        if self.literal:
            return (Run(words, style),) if words else ()
        return styled(words, style)
