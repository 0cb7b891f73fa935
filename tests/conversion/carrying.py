"""What it means that a script carries every word of its source once."""

from __future__ import annotations

import re
from itertools import pairwise

from screenplay.explain import markup
from screenplay.model.manuscript import Manuscript
from screenplay.model.script import Script, Speech
from screenplay.model.span import Span

MARKS = re.compile(r"[\s\"'“”„‟«»‹›‘’‚‛—–―\u200b\u2060\ufeff-]*")  # and what no eye sees
MARKUP = re.compile(r"[\s\"'“”„‟«»‹›‘’‚‛—–―*_#>|=`~!\[\]()\\\u00ad\u200b\u2060\ufeff-]*")  # of Markdown


def spans_of(script: Script) -> list[Span]:
    origins = [script.title_origin, *(element.origin for element in script.elements)]
    return sorted(span for origin in origins for span in origin.spans if len(span))


def assert_covered_once(script: Script, manuscript: Manuscript) -> None:
    spans = spans_of(script)
    overlapping = [(one, other) for one, other in pairwise(spans) if one.end > other.start]
    assert overlapping == []
    ends = [0, *(span.end for span in spans)]
    source = manuscript.text if manuscript.source is None else manuscript.source
    starts = [*(span.start for span in spans), len(source)]
    gaps = [source[end:start] for end, start in zip(ends, starts, strict=True)]
    marks = MARKUP if manuscript.literal else MARKS
    assert [gap for gap in gaps if not marks.fullmatch(gap)] == []


def assert_spoken_as_written(script: Script, manuscript: Manuscript) -> None:
    for element in script.elements:
        if isinstance(element, Speech) and all(
            decision.value != "V.O." for decision in element.origin.decisions
        ):
            source = " ".join(span.of(manuscript.text) for span in element.origin.spans)
            assert markup(element.text).split() == source.split()
