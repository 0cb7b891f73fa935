"""Every source character of narration ends up in exactly one line."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screenplay.adaptation import adapt
from screenplay.cast import find
from screenplay.model.attribution import Attribution
from screenplay.model.beat import Quotation
from screenplay.model.manuscript import Manuscript
from screenplay.model.story import Story
from screenplay.prose import parse
from screenplay.scenes import divide
from screenplay.settings.choices import NarratorPerson, Settings, Thoughts

SAMPLES = sorted((Path(__file__).parents[2] / "input").glob("*.txt"))
_PIECES = st.sampled_from(
    [
        "He walked out, and sat down.",
        "“Stop,” said Anna, taking off her hat.",
        "I knew it; I ran into the kitchen, and fell.",
        "She went outside, and threw the cup.",
        "“No!”",
        "***",
        "Then, as he was silent, she went on, in tones so clear that it hurt: “Go.”",
        "“Yes,” he whispered, and for once he didn’t smile.",
        "Why did he do this?",
        "The next morning the street was empty; the rain had stopped; the dogs slept; the cars stood where"
        " they had stood all night; the boy swept the steps, and the woman with the red hat came along the"
        " pavement with her bag, and nobody looked at her.",
    ]
)


def carried(text: str, choices: Settings) -> list[tuple[str, Counter[int]]]:
    """Return each narration beat's words with how often each of its offsets is carried."""
    manuscript = Manuscript(text)
    prose = parse(manuscript)
    cast = find(manuscript, prose)
    attribution = Attribution()
    scenes = divide(Story(manuscript, prose, cast, attribution))
    lines = adapt(Story(manuscript, prose, cast, attribution, scenes), choices).lines
    found = []
    for index, beat in enumerate(prose.beats):
        if isinstance(beat, Quotation):
            continue
        counts: Counter[int] = Counter()
        for line in lines[index]:
            for span in line.spans:
                assert beat.span.contains(span)
                counts.update(range(span.start, span.end))
        for offset in range(beat.span.start, beat.span.end):
            if not text[offset].isspace():
                assert counts[offset] == 1, (text[offset - 20 : offset + 20], counts[offset])
        found.append((beat.span.of(text), counts))
    return found


@given(st.lists(_PIECES, min_size=1, max_size=8))
@settings(max_examples=60, deadline=None)
def test_every_character_of_narration_is_in_exactly_one_line(pieces: list[str]) -> None:
    carried("\n\n".join(pieces), Settings())


@pytest.mark.parametrize("path", SAMPLES, ids=[path.stem for path in SAMPLES])
@pytest.mark.parametrize(
    "choices",
    [
        Settings(),
        Settings(thoughts=Thoughts.VOICE_OVER, narrator=NarratorPerson.VOICE_OVER),
        Settings(thoughts=Thoughts.DROP, parentheticals=0),
    ],
    ids=["defaults", "voices", "drops"],
)
def test_samples_lose_no_character_whatever_the_choices(path: Path, choices: Settings) -> None:
    assert carried(path.read_bytes().decode("utf-8"), choices)
