"""What kind of person a candidate is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from screenplay.attribution.rule import Finding, Rule
from screenplay.attribution.view import View
from screenplay.attribution.view.tags import tags_of
from screenplay.model.cast import Role


def find(view: View, turn: int, candidates: Sequence[int]) -> Iterable[Finding]:
    """See whether a candidate has a name, and whether the story ever shows him acting or called.

    Several people together speak where the tag says so, and nowhere else.

    Example: a named woman who acts speaks more often than one who is only talked about
    Misses: voices that are heard and never seen.
    Source: this project's own.
    """
    for person in candidates:
        role = view.characters[person].role
        if role is Role.GROUP:
            yield Finding(person, f"group, {'tagged' if _is_tagged(view, turn, person) else 'untagged'}")
        else:
            yield Finding(person, f"{role.value}, {view.standing[person]}")


def _is_tagged(view: View, turn: int, person: int) -> bool:
    return any(
        sentence.subject is not None and sentence.subject.person == person
        for sentence, _ in tags_of(view, turn)
    )


RULE = Rule("standing", find)
