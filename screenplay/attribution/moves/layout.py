"""Signs in the layout: what stands between two turns, and whether they share a paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from screenplay.attribution.view import View
from screenplay.attribution.view.tags import has_own_tag
from screenplay.model.beat import Tag


def signs(view: View, turn: int) -> Iterator[str]:
    """Yield the names of the signs between turn - 1 and `turn` (turn > 0).

    Source: this project's counts: adjacent bare paragraphs change speaker in 97.4 %, a paragraph has
    one speaker in 99.2 % of classic layout, and two quotations side by side in one paragraph change
    speaker nearly always.
    """
    before, here = view.turns[turn - 1], view.turns[turn]
    kind = _between(view, turn)
    apart = here.first_paragraph - before.last_paragraph
    place = "next paragraph" if apart == 1 else "apart"
    if apart == 0:
        place = f"{view.layout_at(here.first_paragraph)} paragraph"
    yield place
    yield f"{place}, {kind}"
    if apart == 0:
        yield f"same paragraph, {kind}"
        yield f"{place.removeprefix('bare ')}, {kind}"
    if apart > 1:
        yield f"{min(apart, 5)} paragraphs on"
        yield f"{_bucket(len(view.sentences[turn]))} sentences between"
    if view.gaps[turn].broken:
        yield "scene break"
    if apart == 0 and "tag" in kind:
        ends = view.text[view.beat_of(view.sentences[turn][0]).span.end - 1] not in ",:"
        own = "a tag of its own" if has_own_tag(view, turn) else "bare"
        yield f"same paragraph, {kind} {'ends' if ends else 'goes on'}, then {own}"
        yield f"{place}, {kind} {'ends' if ends else 'goes on'}, then {own}"
    after = _tagged(view, turn, before=False)
    ahead = _tagged(view, turn, before=True)
    yield f"{place}, {'tagged' if after else 'bare'} then {'led' if ahead else 'bare'}"


def _between(view: View, turn: int) -> str:
    """Describe the narration between two turns: nothing, tags, and the subject of what is left."""
    sentences = view.sentences[turn]
    if not sentences:
        return "nothing"
    about = tuple(one for one in sentences if one.subject is not None or isinstance(view.beat_of(one), Tag))
    sentences = about or sentences[:1]
    parts = []
    for sentence in sentences[:3]:
        beat = view.beat_of(sentence)
        if isinstance(beat, Tag):
            parts.append(
                "tag between" if beat.before and beat.after else "tag" if beat.after else "tag ahead"
            )
            continue
        subject = sentence.subject
        who = (
            "nobody"
            if subject is None
            else "somebody"
            if subject.person is not None
            else f"pronoun {subject.pronoun}"
        )
        if who in ("pronoun m", "pronoun f"):
            who = "he or she"
        if subject is not None and subject.owned:
            who = f"a thing of {who}"
        parts.append(who)
    if len(sentences) > 3:
        parts.append("more")
    return " + ".join(parts)


def _tagged(view: View, turn: int, *, before: bool) -> bool:
    for sentence in view.sentences[turn]:
        beat = view.beat_of(sentence)
        if isinstance(beat, Tag) and (beat.before if before else beat.after):
            return True
    return False


def _bucket(count: int) -> str:
    return str(count) if count < 3 else "3-5" if count < 6 else "6-9" if count < 10 else "10+"
