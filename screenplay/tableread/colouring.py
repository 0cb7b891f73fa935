"""Share roles out so that no two that meet go to one reader: exact graph colouring, for as long as it lasts.

DSATUR with backtracking (Brélaz 1979, doi:10.1145/359094.359101): the role with the fewest readers left
goes first. Casts are small and meet in cliques, so an answer or a proof that there is none comes soon; a
budget of steps keeps the rest from taking for ever.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_STEPS = 20_000
_MOST_ROLES = 400  # each is a call deeper; a cast of more is no table read

Meetings = Mapping[str, frozenset[str]]  # role → the roles that may not share its reader
Assignment = dict[str, int]  # role → reader, counted from 0


def colour(roles: Sequence[str], meetings: Meetings, readers: int, fixed: Assignment) -> Assignment | None:
    """Return a reader for every role, `fixed` kept; None where there is none or the steps ran out.

    `roles` come weightiest first: where roles are equally constrained the first is given away first.
    """
    rank = {role: place for place, role in enumerate(roles)}
    given = dict(fixed)
    if len(roles) > _MOST_ROLES or any(
        given.get(other) == reader for role, reader in fixed.items() for other in meetings[role]
    ):
        return None
    steps = _STEPS

    def barred(role: str) -> set[int]:
        return {given[other] for other in meetings[role] if other in given}

    def solve() -> bool:
        nonlocal steps
        open_roles = [role for role in roles if role not in given]
        if not open_roles:
            return True
        role = max(open_roles, key=lambda one: (len(barred(one)), len(meetings[one]), -rank[one]))
        used = max(given.values(), default=-1) + 1
        taken = barred(role)
        # a reader without any role is as good as the next one without: trying one of them is enough
        for reader in range(min(readers, used + 1)):
            if reader in taken:
                continue
            steps -= 1
            if steps < 0:
                return False
            given[role] = reader
            if solve():
                return True
            del given[role]
        return False

    return given if solve() else None
