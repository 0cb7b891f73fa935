"""Signs whose names contain another sign's words: they are looked for whole."""

from __future__ import annotations

from screenplay.attribution.moves import layout
from tests.attribution.casebook import turn_at, view_of


def test_a_text_without_tags_gives_the_layout_with_and_without_that() -> None:
    view = view_of('Orla walked in. Orla sat down.\n\n"Shut the gate." Orla looked away. "It rains."')
    signs = set(layout.signs(view, turn_at(view, "It rains")))
    assert {"bare classic paragraph, somebody", "classic paragraph, somebody"} <= signs
    assert "same paragraph, somebody" in signs
