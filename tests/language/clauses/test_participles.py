"""Past forms that are participles beside another verb, and those that are the verb."""

from __future__ import annotations

import pytest

from screenplay.language.clauses.finite_verbs import finite_verbs
from screenplay.language.tokens import tokenize


def verbs(sentence: str) -> list[str]:
    """Return the finite verbs of a sentence."""
    tokens = tokenize(sentence)
    return [tokens[verb.place].text for verb in finite_verbs(tokens)]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The game, watched by all, ended.", "ended"),
        ("She was fussed over by old men.", "was"),
        ("She sat with her boots cleaned and polished.", "sat"),
        ("She was a good neighbour, and widely admired.", "was"),
        ("They crossed a meadow, bordered with poplars and watched by geese.", "crossed"),
        ("There lay stones shaped like eggs but studded with nails.", "lay"),
        ("She came in bonnet and cloak, followed by a dog.", "came"),
        ("A woman in black, followed by a dog, crossed the yard.", "crossed"),
        ("Her curls, held in place by a pin, shone.", "shone"),
        ("He stood by a table stacked with books.", "stood"),
        ("He sat with his back to the wall and his feet raised.", "sat"),
        ("The coin laid upon the drum rang.", "rang"),
        ("The noise heard in the yard was a dog.", "was"),
    ],
)
def test_a_participle_behind_its_noun_is_no_verb(sentence: str, told: str) -> None:
    assert verbs(sentence) == [told]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("She felt neglected.", ["felt"]),
        ("They wanted to get married.", ["wanted"]),
        ("Their look said enough.", ["said"]),
        ("Had his uncle died, he would have come.", ["Had", "would"]),
        ("Never had she slept so well.", ["had"]),
        ("Let me put it down.", []),
        ("She let him put it down.", ["let"]),
        ("He was a hunter and a good shot.", ["was"]),
        ("It was a large, wild rose.", ["was"]),
    ],
)
def test_a_form_that_another_verb_governs_is_no_verb(sentence: str, told: list[str]) -> None:
    assert verbs(sentence) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("He sat with his back to the wall, and his feet touched the floor.", ["sat", "touched"]),
        ("The stones over which the cart rumbled were gone.", ["rumbled", "were"]),
        ("The sun set and the moon rose.", ["set", "rose"]),
        ("The dog followed Anna and barked.", ["followed", "barked"]),
        ("A table moved with a groan.", ["moved"]),
        ("The door opened by itself.", ["opened"]),
        ("Anna, eager to help, asked Tom to stay.", ["asked"]),
        ("The wind, however, troubled Tom.", ["troubled"]),
        ("While the weary, puzzled Tom stood there, Ann left.", ["stood", "left"]),
        ("The next day Ann, upon leaving for her shop, asked Tom to stay.", ["asked"]),
        ("As he came out into the hall Tom ran across his friend, the baker.", ["came", "ran"]),
        ("As he entered the box his eyes met the cook, and he smiled.", ["entered", "met", "smiled"]),
    ],
)
def test_a_form_with_a_subject_of_its_own_is_a_verb(sentence: str, told: list[str]) -> None:
    assert verbs(sentence) == told
