"""The page that lies on the table: every role with its lines, words, scenes and reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from screenplay.breakdown import Scene
from screenplay.paper import Prose, Sheet, Table, TableColumn
from screenplay.tableread.doubling import Casting, Conflict

_ROLES = (
    TableColumn("Role", 19),
    TableColumn("Lines", 5, to_the_right=True),
    TableColumn("Words", 5, to_the_right=True),
    TableColumn("Scenes", 6, to_the_right=True),
    TableColumn("Page", 4, to_the_right=True),
    TableColumn("Read by", 11),
)
_READERS = (
    TableColumn("Reader", 13),
    TableColumn("Lines", 5, to_the_right=True),
    TableColumn("Words", 5, to_the_right=True),
    TableColumn("Roles", 31),
)


def cast_page(casting: Casting, first_pages: Mapping[int, int], scenes: Sequence[Scene]) -> Sheet:
    """Return the tables of roles and of readers, and what conflicts remain.

    `first_pages` gives the page of the reading copies that an element stands on.
    """
    roles = tuple(
        (
            role.name,
            str(role.lines),
            str(role.words),
            str(len(role.scenes)),
            str(first_pages.get(role.turns[0].elements[0], "")),
            casting.reader_of(role.name),
        )
        for role in casting.roles
    )
    readers = tuple(
        (
            name,
            str(sum(role.lines for role in parts)),
            str(casting.words_of(name)),
            ", ".join(role.name for role in parts) or ("the action" if name == casting.narrator else "-"),
        )
        for name, parts in casting.parts.items()
    )
    return (
        Table("Roles", _ROLES, roles),
        Table("Readers", _READERS, readers),
        Prose("Pages are those of the reading copies."),
        Prose(f"Headings and action: {casting.narrator or 'one more reader, who has no role'}."),
        *(Prose(sentence) for sentence in conflict_lines(casting.conflicts, scenes)),
    )


def conflict_lines(conflicts: Sequence[Conflict], scenes: Sequence[Scene]) -> tuple[str, ...]:
    """Say which conflicts remain, a sentence each; that there are none where there are none."""
    if not conflicts:
        return ("Nobody has two roles in one scene.",)
    return tuple(_sentence(conflict, scenes[conflict.scene]) for conflict in conflicts)


def _sentence(conflict: Conflict, scene: Scene) -> str:
    roles = " and ".join(conflict.roles)
    times = "once" if conflict.answers == 1 else f"{conflict.answers} times"
    answers = f", who answer one another {times}" if conflict.answers else ""
    return f"Scene {scene.name}: {conflict.reader} reads {roles}{answers}."
