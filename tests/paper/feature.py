"""A feature-length script made by a seeded dice: for pagination properties, not for reading."""

from __future__ import annotations

import random
from pathlib import Path

from screenplay.model.script import (
    Action,
    Cue,
    Element,
    Parenthetical,
    SceneHeading,
    Script,
    Speech,
    Transition,
    text_of,
)

_WORDS = (Path(__file__).parent / "words.txt").read_text(encoding="utf-8").split()


def sentence(dice: random.Random) -> str:
    """Return a sentence of four to twenty words."""
    words = dice.choices(_WORDS, k=dice.randint(4, 20))
    return " ".join(words).capitalize() + dice.choice([".", ".", "?", "!", "..."])


def feature(seed: int = 1, scenes: int = 90) -> Script:
    """Return a script of about a page and a third a scene."""
    dice = random.Random(seed)
    elements: list[Element] = []
    for number in range(scenes):
        elements.append(SceneHeading(text_of(f"INT. ROOM {number} - {dice.choice(['DAY', 'NIGHT'])}")))
        for _ in range(dice.randint(2, 12)):
            if dice.random() < 0.35:
                elements.append(Action(text_of(_paragraph(dice, 1, 7))))
                continue
            dual = dice.random() < 0.06
            for second in (False, True) if dual else (False,):
                elements.append(Cue(dice.choice(["ANNA", "BEN", "THE CLERK"]), dual=second))
                if dice.random() < 0.2:
                    elements.append(Parenthetical(text_of("looking at the coins")))
                elements.append(Speech(text_of(_paragraph(dice, 1, 6))))
                if dice.random() < 0.15:
                    elements.append(Parenthetical(text_of("then")))
                    elements.append(Speech(text_of(_paragraph(dice, 1, 3))))
        if dice.random() < 0.4:
            elements.append(Transition(text_of("CUT TO:")))
    return Script(tuple(elements))


def _paragraph(dice: random.Random, least: int, most: int) -> str:
    return " ".join(sentence(dice) for _ in range(dice.randint(least, most)))
