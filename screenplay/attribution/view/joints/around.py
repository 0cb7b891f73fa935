"""Features in the build of the paragraph: what stands between two lines, and around them."""

from __future__ import annotations

from collections.abc import Iterator

from screenplay.attribution.view.joints.joint import Joint, tokens


def features(joint: Joint) -> Iterator[str]:
    """Yield how the paragraph is built around a joint, and how long the sentences between are."""
    shape, filling = joint.shape, joint.filling
    yield f"shape {shape}"
    yield f"shape {shape}, led {joint.led}"
    yield f"shape {shape}, then {joint.followed}"
    yield f"shape {shape}, led {joint.led}, then {joint.followed}"
    last = joint.view.text[joint.view.beat_of(joint.between[-1]).span.end - 1]
    yield f"{filling} ends with {last}"
    yield f"shape {shape}, ends with {last}"
    yield from _sentences(joint)


def _sentences(joint: Joint) -> Iterator[str]:
    """Yield how long the first and the last sentence are after their subjects, and whether one goes on."""
    ends = [("only", joint.between[0])]
    if len(joint.between) > 1:
        ends = [("first", joint.between[0]), ("last", joint.between[-1])]
    for place, sentence in ends:
        span = joint.view.beat_of(sentence).span
        kind = f"{place} {'tag' if joint.is_tag(sentence) else 'gesture'}"
        start = sentence.subject.span.end if sentence.subject is not None else span.start
        yield f"{kind}, {_length(len(tokens(joint.view.text[start : span.end])))}"
        if joint.view.text[span.start].islower():
            yield f"{kind} in lower case"


def _length(words: int) -> str:
    return "tiny" if words < 4 else "short" if words < 9 else "middling" if words < 18 else "long"
