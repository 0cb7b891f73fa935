"""Who reads: names, a number, or a TOML file that also fixes roles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from screenplay.errors import SettingsError
from screenplay.small_files import toml_of

_MOST_READERS = 200


@dataclass(frozen=True, slots=True)
class Readers:
    """The people at the table; `fixed` gives roles to readers, `narrator` reads what nobody says."""

    names: tuple[str, ...]
    fixed: dict[str, str] = field(default_factory=dict)  # role → reader
    narrator: str | None = None


def readers(words: str, narrator: str | None = None) -> Readers:
    """Return the readers that `words` names ("Ana, Ben") or counts ("5"). Raises SettingsError."""
    wanted = words.strip()
    if wanted.isdecimal():
        digits = wanted.lstrip("0")
        count = int(digits or "0") if len(digits) <= len(str(_MOST_READERS)) else _MOST_READERS + 1
        if not 0 < count <= _MOST_READERS:
            told = wanted if len(wanted) < 10 else "So many"
            raise SettingsError(f"{told} readers cannot hold a reading; pass --readers 1 to {_MOST_READERS}")
        return Readers(tuple(f"Reader {number}" for number in range(1, count + 1)), {}, narrator)
    names = tuple(" ".join(name.split()) for name in wanted.split(",") if name.strip())
    return Readers(_distinct(names), {}, narrator)


def readers_from_toml(text: str, source: str) -> Readers:
    """Return the readers of a TOML file called `source`. Raises SettingsError.

    `narrator = "Dee"`, then a table `[readers]`: `Ana = ["MARA", "CLERK"]` fixes roles, `Ben = []` none.
    """
    try:
        data = toml_of(text)
    except ValueError as error:
        raise SettingsError(f"{source} is not TOML: {error}") from error
    table = data.get("readers")
    if not isinstance(table, dict) or not table:
        raise SettingsError(
            f'{source} names no readers; write a table [readers] with lines such as Ana = ["MARA"]'
        )
    narrator = data.get("narrator")
    if narrator is not None and not isinstance(narrator, str):
        raise SettingsError(f'{source}: narrator must be a name, such as narrator = "Dee"')
    fixed: dict[str, str] = {}
    for name, roles in table.items():
        if not isinstance(roles, list) or not all(isinstance(role, str) for role in roles):
            raise SettingsError(f'{source}: the roles of {name} must be a list, such as {name} = ["MARA"]')
        for role in roles:
            key = " ".join(role.upper().split())
            if key in fixed:
                raise SettingsError(f"{source}: {key} is given to both {fixed[key]} and {name}; keep one")
            fixed[key] = name
    return Readers(_distinct(tuple(table)), fixed, narrator)


def _distinct(names: tuple[str, ...]) -> tuple[str, ...]:
    if not names:
        raise SettingsError('nobody reads; pass --readers "Ana, Ben, Cy" or a number')
    seen: set[str] = set()
    for name in names:
        if name.casefold() in seen:
            raise SettingsError(f"two readers are called {name}; give one of them a second name")
        seen.add(name.casefold())
    return names


def check_roles(chosen: Readers, known: Iterable[str]) -> None:
    """Raise SettingsError where a role is given to a reader but nobody has that name on a cue."""
    names = set(known)
    for role, reader in chosen.fixed.items():
        if role not in names:
            raise SettingsError(f"{reader} is to read {role}, but no cue has that name; see the cast page")
