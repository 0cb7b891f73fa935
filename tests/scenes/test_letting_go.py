"""A long text is read through, not held read as a whole."""

from __future__ import annotations

from screenplay.model.attribution import Attribution
from screenplay.model.manuscript import Manuscript
from screenplay.prose import parse
from screenplay.scenes.headings import Contents, settle
from screenplay.scenes.starts.changes import changes
from screenplay.scenes.view import sentences

TEXT = "Anna sat in the kitchen. A lamp burned.\n\nShe walked into the cellar. It was cold there.\n"


def test_words_and_verbs_of_sentences_are_let_go() -> None:
    told = list(sentences(TEXT, parse(Manuscript(TEXT)), Attribution({}, {})))
    starts = list(changes(told, {}, lambda _: True))
    assert [vars(one).keys() & {"words", "tokens", "lowers", "verbs"} for one in told] == [set()] * 4
    settle(TEXT, [Contents(starts[0], told[2:], [])])
    assert [vars(one).keys() & {"words", "tokens", "lowers", "verbs"} for one in told] == [set()] * 4
