"""How much of the whole text somebody is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from screenplay.attribution.rule import Finding, Rule
from screenplay.attribution.view import View
from screenplay.model.cast import Role
from screenplay.resources import lexicon_table


def find(view: View, turn: int, candidates: Sequence[int]) -> Iterable[Finding]:
    """See how often the narration shows each candidate, and how often the lines call him, in a brief text.

    Example: "the toddler", seen once and called by nobody, hardly speaks; Orla, called five times, does
    Misses: who sits there unnamed. Silent in novels, where such counts only know the story they come from.
    Source: this project's own, on contemporary chapters with hardly any tags.
    """
    if not view.brief:
        return
    for person in candidates:
        role = _role(view, person)
        yield Finding(person, f"{role}, shown {_often(view.shown[person])}")
        yield Finding(person, f"{role}, called {_often(view.called[person])}")


def _role(view: View, person: int) -> str:
    """Return the role of a candidate; "Mum" and the like are a name to those who use it."""
    known = view.characters[person]
    kin = known.role is Role.DESCRIBED and known.aliases[0] in lexicon_table("people", "kin").values()
    return "kin" if kin else known.role.value


def _often(count: int) -> str:
    bounds = ((0, "never"), (1, "once"), (2, "twice"), (5, "up to five times"), (11, "up to eleven times"))
    return next((word for bound, word in bounds if count <= bound), "often")


RULE = Rule("prominence", find)
