"""The labelled passages beside the checkout: every word covered, every quotation and all matter found."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from screenplay.model.beat import Heading, Matter, Prose, Quotation, SceneBreak
from screenplay.prose import parse
from screenplay.readers import read

PASSAGES = Path(__file__).parents[2].parent / "shared" / "evaluation" / "gold" / "web_style"
TEXTS = sorted(PASSAGES.glob("*.txt")) if PASSAGES.is_dir() else []

pytestmark = pytest.mark.skipif(not TEXTS, reason="the labelled passages are not beside this checkout")


@pytest.fixture(params=TEXTS, ids=lambda path: path.stem)
def passage(request) -> tuple[Path, str, Prose]:
    manuscript = read(request.param)
    return request.param, manuscript.text, parse(manuscript)


def rows(path: Path, suffix: str) -> list[dict]:
    lines = path.with_suffix(suffix).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def test_every_quotation_is_found(passage):
    path, _, prose = passage
    found = [(beat.span.start, beat.span.end) for beat in prose.beats if isinstance(beat, Quotation)]
    spans = [tuple(span) for row in rows(path, ".jsonl") for span in row["spans"]]
    missed = [span for span in spans if not any(start < span[1] and span[0] < end for start, end in found)]
    assert missed == []


def test_all_front_and_back_matter_and_breaks_are_kept_from_the_story(passage):
    path, _, prose = passage
    outside = [beat.span for beat in prose.beats if isinstance(beat, Heading | Matter | SceneBreak)]
    for row in rows(path, ".narration.jsonl"):
        is_outside = any(span.start <= row["start"] < span.end for span in outside)
        assert is_outside == (row["kind"] in ("front", "back", "break")), row["text"]


def test_beats_and_marks_and_white_space_are_the_whole_text(passage):
    _, text, prose = passage
    left = list(text)
    for beat in prose.beats:
        span = beat.outer if isinstance(beat, Quotation) else beat.span
        left[span.start : span.end] = " " * len(span)
    assert "".join(left).strip() == ""
