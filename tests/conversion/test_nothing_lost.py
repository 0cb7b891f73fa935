"""Nothing lost, nothing invented: spans cover the source once, and spoken words are the source's own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from screenplay.explain import markup
from screenplay.library import convert_bytes
from screenplay.model.script import Speech
from screenplay.model.span import Span
from screenplay.readers import read_bytes
from screenplay.settings.choices import Settings, TagCommas
from tests.conversion.carrying import assert_covered_once, assert_spoken_as_written
from tests.conversion.samples import LABELS, LAYOUTS, SAMPLES, text_of, texts_from_elsewhere

COMMAS_KEPT = Settings(tag_commas=TagCommas.KEEP)
ELSEWHERE = texts_from_elsewhere()


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("sample", SAMPLES)
def test_every_word_is_carried_once_in_every_layout(sample: str, layout: str) -> None:
    data = LAYOUTS[layout](text_of(sample))
    manuscript = read_bytes(data)
    assert_covered_once(convert_bytes(data, sample, ".txt"), manuscript)
    assert_spoken_as_written(convert_bytes(data, sample, ".txt", COMMAS_KEPT), manuscript)


@pytest.mark.parametrize("sample", SAMPLES)
def test_only_the_last_mark_of_spoken_words_is_changed(sample: str) -> None:
    data = text_of(sample).encode()
    kept, closed = (
        [markup(element.text).split() for element in script.elements if isinstance(element, Speech)]
        for script in (convert_bytes(data, sample, ".txt", COMMAS_KEPT), convert_bytes(data, sample, ".txt"))
    )
    assert len(kept) == len(closed)
    changed = [pair for one, other in zip(kept, closed, strict=True) for pair in zip(one, other, strict=True)]
    assert [(one, other) for one, other in changed if other not in {one, one.removesuffix(",") + "."}] == []


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
