"""Features in the people around a joint: who acts between the lines, before the first, after the second."""

from __future__ import annotations

from collections.abc import Iterator, Set

from screenplay.attribution.view.joints.joint import Joint
from screenplay.attribution.view.subjects import Sentence, Subject

_PRONOUNS = {"m": "he", "f": "he", "i": "I", "t": "they", "n": "it"}


def features(joint: Joint) -> Iterator[str]:
    """Yield the kinds of the subjects, how they stand to each other, and who of them is called by name."""
    kinds = [_kind(one.subject) for one in joint.between[:3]]
    row = ", ".join(kinds)
    yield f"shape {joint.shape}, first {kinds[0]}"
    yield f"shape {joint.shape}, last {_kind(joint.between[-1].subject)}"
    yield f"{joint.filling} of {row}"
    yield f"shape {joint.shape}, of {row}, led {joint.led}"
    yield f"shape {joint.shape}, of {row}, then {joint.followed}"
    if joint.led == "gesture":
        yield f"{joint.filling}, led by {_kind(joint.before[-1].subject)}"
    if joint.followed == "gesture":
        yield f"{joint.filling}, then {_kind(joint.after[0].subject)}"
    if joint.subjects:
        yield from _order(joint, kinds[0])
        yield from _called(joint)
    for sentence in {id(one): one for one in (joint.between[0], joint.between[-1])}.values():
        yield from _objects(joint, sentence)


def _kind(subject: Subject | None) -> str:
    if subject is None:
        return "nobody"
    who = "name" if subject.kind == "name" else "role"
    if subject.person is None:
        who = _PRONOUNS.get(subject.pronoun or "", "somebody")
    return f"a thing of {who}" if subject.owned else who


def _order(joint: Joint, kind: str) -> Iterator[str]:
    """Yield how the subjects between stand to the last one before, to the next one, and to each other."""
    first, last = joint.subjects[0], joint.subjects[-1]
    count = min(len(joint.between), 4)
    earlier, where = _earlier(joint)
    from_before = _relation(joint, earlier, first)
    yield f"subject {where}: {from_before}, {kind}"
    yield f"subject {where}: {from_before}, {joint.filling} {count}"
    yield f"subject {where}: {_relation(joint, earlier, last)} at the end of {count}"
    later = next((one.subject for one in joint.after if one.subject is not None), None)
    if later is None:
        yield f"{from_before}, nobody follows"
    else:
        to_next = _relation(joint, last, later)
        yield f"{joint.filling}, next subject {to_next}"
        yield f"shape {joint.shape}, {joint.followed} after with {to_next}"
        yield f"{joint.filling}: {from_before} {where}, then {to_next}"
    if len(joint.subjects) > 1:
        yield f"shape {joint.shape}, within: {_relation(joint, first, last)}"


def _earlier(joint: Joint) -> tuple[Subject | None, str]:
    """Return the last subject before the first of the lines, and how far away it is."""
    gaps = joint.view.sentences
    near = next((one.subject for one in reversed(gaps[joint.turn - 1]) if one.subject is not None), None)
    if joint.before and near is not None:
        return near, "near"
    far = gaps[joint.turn - 2] if joint.turn > 1 else ()
    return next((one.subject for one in reversed(far) if one.subject is not None), None), "farther"


def _relation(joint: Joint, one: Subject | None, other: Subject | None) -> str:
    """Return whether two subjects are the same person: "same", "other", or what a pronoun leaves open."""
    if one is None or other is None:
        return "unknown"
    if one.person is not None and other.person is not None:
        return "same" if one.person == other.person else "other"
    if one.pronoun and other.pronoun:
        return "same pronoun" if one.pronoun == other.pronoun else "other pronoun"
    person = one.person if one.person is not None else other.person
    pronoun = one.pronoun or other.pronoun
    if person is None:
        return "unknown"
    if pronoun == "i":
        return "same" if person == joint.view.narrator else "other"
    gender = joint.view.genders[person]
    order = "name then pronoun" if one.person is not None else "pronoun then name"
    return f"{order}, {'fits' if gender == pronoun else 'open' if gender in '-t' else 'differs'}"


def _called(joint: Joint) -> Iterator[str]:
    """Yield whether either line calls or names the first or the last subject between."""
    lines: list[tuple[str, Set[int | None]]] = []
    for which, turn in (("the first line", joint.turn - 1), ("the second line", joint.turn)):
        called = {one.character for one in joint.view.addressed[turn]} - {None}
        lines.append((f"called in {which}", called))
        lines.append((f"named in {which}", {one.character for one in joint.view.named[turn]} - {None}))
        if called:
            yield f"somebody called in {which}, {joint.filling}"
    for place, subject in (("first", joint.subjects[0]), ("last", joint.subjects[-1])):
        for how, people in lines:
            if subject.person is not None and subject.person in people:
                yield f"{place} subject {how}, {joint.filling}"


def _objects(joint: Joint, sentence: Sentence) -> Iterator[str]:
    """Yield whether somebody else is in a sentence, by name or as him or her."""
    subject = sentence.subject
    if subject is None:
        return
    place = "only" if len(joint.between) == 1 else "first" if sentence is joint.between[0] else "last"
    kind = f"{place} {'tag' if joint.is_tag(sentence) else 'gesture'} of {_kind(subject)}"
    if any(one.span.start > subject.span.end for one in sentence.mentions):
        yield f"{kind} at a name"
    if any(
        _is_object(one.kind, one.nominative or one.owning) and one.start > subject.span.end
        for one in sentence.pronouns
    ):
        yield f"{kind} at him or her"


def _is_object(kind: str, other: bool) -> bool:
    return kind in "mf" and not other
