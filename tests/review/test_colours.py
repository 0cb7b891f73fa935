"""The colours of the page: words can be read in the light and in the dark (WCAG 2.2, contrast of 4.5)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

STYLE = (Path(__file__).parents[2] / "screenplay/review/page/style.css").read_text(encoding="utf-8")
COLOURS = {
    name: (light, dark)
    for name, light, dark in re.findall(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);", STYLE)
}
PEOPLE = re.findall(r"\.p\d \{ --person: light-dark\((#\w{6}), (#\w{6})\); \}", STYLE)


def brightness(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((brightness(one), brightness(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        *(
            ("ink", ground)
            for ground in ("desk", "prose", "paper", "lit", "near", "unsure", "guess", "evidence")
        ),
        *(("soft", ground) for ground in ("desk", "prose", "paper")),
        *(("faint", ground) for ground in ("prose", "paper")),
        ("warn", "paper"),
        ("on-accent", "accent"),
    ],
)
def test_words_stand_out_from_their_ground(ink: str, ground: str, theme: int) -> None:
    assert contrast(COLOURS[ink][theme], COLOURS[ground][theme]) >= 4.5


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_nine_people_have_colours_that_can_be_seen(theme: int) -> None:
    assert len(PEOPLE) == 9
    for person in PEOPLE:
        assert contrast(person[theme], COLOURS["paper"][theme]) >= 4.5
