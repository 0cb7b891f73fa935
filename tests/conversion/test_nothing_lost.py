"""Nothing lost, nothing invented: spans cover the source once, and spoken words are the source's own."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

from screenplay.explain import markup
from screenplay.library import convert_bytes
from screenplay.model.manuscript import Manuscript
from screenplay.model.script import Script, Speech
from screenplay.model.span import Span
from screenplay.readers import read_bytes
from tests.conversion.samples import LABELS, LAYOUTS, SAMPLES, text_of, texts_from_elsewhere

MARKS = re.compile(r"[\s\"'“”„‟«»‹›‘’‚‛—–―-]*")
ELSEWHERE = texts_from_elsewhere()


def spans_of(script: Script) -> list[Span]:
    origins = [script.title_origin, *(element.origin for element in script.elements)]
    return sorted(span for origin in origins for span in origin.spans if len(span))


def assert_covered_once(script: Script, manuscript: Manuscript) -> None:
    spans = spans_of(script)
    overlapping = [(one, other) for one, other in pairwise(spans) if one.end > other.start]
    assert overlapping == []
    ends = [0, *(span.end for span in spans)]
    starts = [*(span.start for span in spans), len(manuscript.text)]
    gaps = [manuscript.text[end:start] for end, start in zip(ends, starts, strict=True)]
    assert [gap for gap in gaps if not MARKS.fullmatch(gap)] == []


def assert_spoken_as_written(script: Script, manuscript: Manuscript) -> None:
    for element in script.elements:
        if isinstance(element, Speech) and all(
            decision.value != "V.O." for decision in element.origin.decisions
        ):
            source = " ".join(span.of(manuscript.text) for span in element.origin.spans)
            assert markup(element.text).split() == source.split()


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("sample", SAMPLES)
def test_every_word_is_carried_once_in_every_layout(sample: str, layout: str) -> None:
    data = LAYOUTS[layout](text_of(sample))
    manuscript = read_bytes(data)
    script = convert_bytes(data, sample, ".txt")
    assert_covered_once(script, manuscript)
    assert_spoken_as_written(script, manuscript)


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_quotation_is_spoken_once_word_for_word(sample: str) -> None:
    script = convert_bytes(text_of(sample).encode(), sample, ".txt")
    spoken = [
        span for element in script.elements if isinstance(element, Speech) for span in element.origin.spans
    ]
    labels = [
        json.loads(line) for line in (LABELS / f"{sample}.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    uttered = [Span(*span) for label in labels if label.get("scored", True) for span in label["spans"]]
    assert [text_of(sample)[span.start : span.end] for span in uttered if span not in spoken] == []


@pytest.mark.slow
@pytest.mark.skipif(
    not ELSEWHERE, reason="no texts beside the project (SCREENPLAY_SHARED names their folder)"
)
@pytest.mark.parametrize("path", ELSEWHERE, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_word_of_other_peoples_texts_is_carried_once(path: Path) -> None:
    data = path.read_bytes()
    assert_covered_once(convert_bytes(data, path.name, ".txt"), read_bytes(data))
