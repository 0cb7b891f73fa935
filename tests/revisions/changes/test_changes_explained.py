"""What holds of the changes between any two scripts."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from screenplay.model.script import Script
from screenplay.revisions import Side, What, align, align_in_order, diff
from screenplay.revisions.changes.words import changed_spans, word_changes
from tests.revisions.drafts import drafts, scripts

_MIRROR = {
    What.ADDED: What.CUT,
    What.CUT: What.ADDED,
    What.SPLIT: What.JOINED,
    What.JOINED: What.SPLIT,
    What.DUAL_MADE: What.DUAL_UNDONE,
    What.DUAL_UNDONE: What.DUAL_MADE,
    What.MERGED: What.DIVIDED,
    What.DIVIDED: What.MERGED,
}


@given(scripts)
def test_a_script_does_not_differ_from_itself(script: Script) -> None:
    assert diff(script, script) == ()


@given(drafts)
def test_only_scripts_that_say_the_same_have_no_changes(both: tuple[Script, Script]) -> None:
    old, new = both
    assert (diff(old, new) == ()) == (old == new)


@given(drafts)
def test_every_element_that_differs_belongs_to_a_change(both: tuple[Script, Script]) -> None:
    old, new = both
    changes = diff(old, new)
    olds = {at for change in changes for at in change.old}
    news = {at for change in changes for at in change.new}
    for pair in align(old, new).pairs:
        if pair.old is not None and pair.new is not None:
            if old.elements[pair.old] != new.elements[pair.new]:
                assert pair.old in olds
                assert pair.new in news
        else:
            assert pair.old in olds or pair.new in news


@given(drafts)
def test_every_element_is_aligned_exactly_once(both: tuple[Script, Script]) -> None:
    old, new = both
    for pairs in (tuple(align(old, new).pairs), align_in_order(old.elements, new.elements)):
        assert sorted(p.old for p in pairs if p.old is not None) == list(range(len(old.elements)))
        assert sorted(p.new for p in pairs if p.new is not None) == list(range(len(new.elements)))


@given(drafts)
def test_an_alignment_in_order_never_crosses(both: tuple[Script, Script]) -> None:
    old, new = both
    pairs = align_in_order(old.elements, new.elements)
    matched = [(p.old, p.new) for p in pairs if p.old is not None and p.new is not None]
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(sorted(matched)))


@given(drafts)
def test_the_way_back_has_as_many_changes_of_each_mirrored_kind(both: tuple[Script, Script]) -> None:
    old, new = both
    there = Counter(_MIRROR.get(change.what, change.what) for change in diff(old, new))
    assert there == Counter(change.what for change in diff(new, old))


@given(st.text(alphabet="ab ,.'", max_size=40), st.text(alphabet="ab ,.'", max_size=40))
def test_pieces_of_a_line_give_both_versions_back(old: str, new: str) -> None:
    pieces = word_changes(old, new)
    assert "".join(piece.words for piece in pieces if piece.side is not Side.NEW) == old
    assert "".join(piece.words for piece in pieces if piece.side is not Side.OLD) == new
    assert all(0 <= span.start < span.end <= len(new) for span in changed_spans(pieces))
