"""How a house prints: `[paper]` in screenplay.toml, and its profiles that go by a name."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Any

from screenplay.errors import SettingsError
from screenplay.paper import STANDARD, Column, Layout
from screenplay.settings.file import NAME, PAPER, PROFILES, file_for, load
from screenplay.settings.layouts import EXPLAINED, profile
from screenplay.settings.profiles import BUILT_IN

_NOTHING: Mapping[str, Any] = {}
_FONT = "font"  # of the table, though not of the layout: a TrueType family or file


@dataclass(frozen=True, slots=True)
class House:
    """The pages of a script and its font: None for ours, embedded, "built-in" for that of reader programs."""

    layout: Layout = STANDARD
    font: str | None = None


def house_beside(
    path: Path,
    name: str | None = None,
    overrides: Mapping[str, Any] = _NOTHING,
    file: Path | None = None,
) -> House:
    """Return how the script at `path` is printed: `[paper]` of its settings, the profile `name`, `overrides`.

    Overrides of None say nothing; `file` is a settings file to take instead of the one that `file_for` finds.
    Raises SettingsError.
    """
    found = file or file_for(path)
    loaded = load(found)[1] if found else {}
    file = found or path.parent / NAME
    house = _with_table(House(), loaded.get(PAPER, {}), f"{file}, [{PAPER}]")
    if name is not None:
        profiles = loaded.get(PROFILES, {})
        house = _with_table(house, _named(profiles, name, file), f"{file}, [{PROFILES}.{name}]")
    said = {key: value for key, value in overrides.items() if value is not None}
    return _with_table(house, said, "the options of this command")


def _named(profiles: Any, name: str, file: Path) -> Any:
    if not isinstance(profiles, dict) or name not in profiles:
        if name in BUILT_IN:
            return dict(BUILT_IN[name])
        known = list(profiles) if isinstance(profiles, dict) else []
        near = get_close_matches(name, known, n=1, cutoff=0.0) or get_close_matches(name, BUILT_IN, n=1)
        remedy = f"the nearest is {near[0]!r}" if near else f"write a table [{PROFILES}.{name}] into {file}"
        raise SettingsError(f"no profile is called {name!r}; {remedy}")
    return profiles[name]


def _with_table(house: House, table: Any, source: str) -> House:
    if not isinstance(table, dict):
        raise SettingsError(f"{source} must be a table, such as lines = 54 below it")
    font = table.get(_FONT, house.font)
    if font is not None and not isinstance(font, str):
        raise SettingsError(f"{source}: {_FONT} must be the name or the file of a TrueType font, or built-in")
    layout = {key: value for key, value in table.items() if key != _FONT}
    return House(profile(layout, source, house.layout), font)


def template() -> str:
    """Return the table `[paper]` of a settings file, every line of it explained and left out."""
    return "\n".join(_template_lines())


def _template_lines() -> Iterator[str]:
    yield "# How pages are set. A line counts once its # is gone; options on the command line go before it."
    yield f"[{PAPER}]"
    yield "# A TrueType font, by its name or its file; built-in embeds none."
    yield f'# {_FONT} = "Courier Prime"'
    for each in fields(Layout):
        shown = "letter" if each.name == "paper" else getattr(STANDARD, each.name)
        yield f"# {EXPLAINED[each.name]}"
        yield f"# {each.name} = {_toml(shown)}"
    yield ""
    yield f"# What --profile NAME sets differently: a table [{PROFILES}.NAME] with lines such as those above."
    yield f"# There without a table are {', '.join(BUILT_IN)}."
    yield f"# [{PROFILES}.shooting]"
    yield "# number_scenes = true"
    yield ""


def _toml(value: Any) -> str:
    match value:
        case Column():
            return json.dumps([value.left, value.width, *([value.hang] if value.hang else [])])
        case tuple():
            return f"[{', '.join(map(_toml, value))}]"
        case StrEnum():
            return json.dumps(value.value)
        case _:
            return json.dumps(value)  # words, numbers, true and false read the same
