"""The tags of a line: its own, and the one that may be carried on from the line before."""

from __future__ import annotations

from collections.abc import Iterator

from screenplay.attribution.view.subjects import Sentence
from screenplay.attribution.view.view import View
from screenplay.model.beat import Tag

OWN = ("after", "between", "leading", "over a comma")  # places at which a tag is this line's and no other's
SHARED = "carried, own tag"
_LEADS_IN = (",", ":")


def tags_of(view: View, turn: int) -> Iterator[tuple[Sentence, str]]:
    """Yield the tags of a turn with their place.

    Its own: "after", "between" (another line follows in the paragraph), "leading" (a comma or a colon ties
    it to the words), "before" where it stands ahead without one. That of the line before: "over a comma" when
    the sentence goes on, else "carried crowded", "carried flat" or "carried classic" by the layout, and
    "carried, own tag" when this line has one itself. A sentence that ends in a colon right before the turn
    announces it as a tag does: "before a colon".
    """
    own = _own_tag(view, turn)
    if own is not None:
        yield own
    for sentence in reversed(view.sentences[turn]):
        beat = view.beat_of(sentence)
        if isinstance(beat, Tag) and beat.before:
            yield sentence, _place_before(view, turn, beat, own=own is not None)
            return
    if view.sentences[turn]:
        last = view.sentences[turn][-1]
        if last.subject is not None and view.text[view.beat_of(last).span.end - 1] == ":":
            yield last, "before a colon"


def has_own_tag(view: View, turn: int) -> bool:
    """Tell whether a tag follows the line in its paragraph."""
    return _own_tag(view, turn) is not None


def _own_tag(view: View, turn: int) -> tuple[Sentence, str] | None:
    for sentence in view.sentences[turn + 1]:
        beat = view.beat_of(sentence)
        if isinstance(beat, Tag) and beat.paragraph == view.turns[turn].last_paragraph and beat.after:
            return sentence, "between" if beat.before else "after"
    return None


def _place_before(view: View, turn: int, beat: Tag, *, own: bool) -> str:
    tied = view.text[beat.span.end - 1] in _LEADS_IN
    if not beat.after:
        return "leading" if tied else "before"
    if tied and not own:
        return "over a comma"
    layout = view.layout_at(view.turns[turn].first_paragraph).removeprefix("bare ")
    return SHARED if own else f"carried {layout}"


__all__ = ["OWN", "SHARED", "has_own_tag", "tags_of"]
