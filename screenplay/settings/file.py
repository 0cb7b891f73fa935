"""`screenplay.toml`: the writer's choices, kept beside the text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import Field, fields, replace
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Any, get_type_hints

from screenplay.errors import SettingsError
from screenplay.settings.choices import ABOUT, Settings
from screenplay.small_files import small_text, toml_of

NAME = "screenplay.toml"
PAPER, PROFILES = "paper", "profile"  # tables that say how pages are set, not what stands on them
_MOST = 1_000_000  # of anything that is counted; an endless number is none
_EXAMPLES = {"flag_below": "0.7"}  # what a commented line shows where the default is nothing
_KINDS: Mapping[str, Any] = get_type_hints(Settings)


def file_for(path: Path) -> Path | None:
    """Return the settings file that holds for the text at `path`: in its folder, else the nearest above."""
    beside = path.parent / NAME
    above = (folder / NAME for folder in path.parent.absolute().parents)
    return next((file for file in (beside, *above) if _is_there(file)), None)


def _is_there(file: Path) -> bool:
    try:
        return file.is_file()
    except OSError:  # a folder above that lets nobody look
        return False


def settings_beside(
    path: Path, overrides: Mapping[str, Any] | None = None, file: Path | None = None
) -> Settings:
    """Return the settings for the text at `path`: the defaults, its `screenplay.toml`, then `overrides`.

    `file` is a settings file to take instead of the one that `file_for` finds. Raises SettingsError.
    """
    found = file or file_for(path)
    chosen = read_settings(found) if found else Settings()
    return with_overrides(chosen, overrides or {})


def with_overrides(settings: Settings, overrides: Mapping[str, Any]) -> Settings:
    """Return `settings` with what `overrides` says; tables are joined, None says nothing."""
    said = {key: value for key, value in overrides.items() if value is not None and value != {}}
    joined = {
        key: {**getattr(settings, key), **value} for key, value in said.items() if isinstance(value, dict)
    }
    return replace(settings, **{**said, **joined})


def read_settings(file: Path) -> Settings:
    """Return the settings that `file` holds. Raises SettingsError with the line that is wrong."""
    text, loaded = load(file)
    own = {key: value for key, value in loaded.items() if key not in {PAPER, PROFILES}}
    return Settings(**{key: _value(file, text, key, value) for key, value in own.items()})


def load(file: Path) -> tuple[str, dict[str, Any]]:
    """Return the text of the settings file `file` and what it says. Raises SettingsError."""
    try:
        text = small_text(file)
        return text, toml_of(text)
    except FileNotFoundError:
        raise SettingsError(f"{file} cannot be read: no such file") from None
    except ValueError as error:
        raise SettingsError(f"{file} is not TOML: {error}") from None


def template() -> str:
    """Return a settings file in which every choice is explained and left at its default."""
    return "\n".join(_template_lines())


def _template_lines() -> Iterator[str]:
    yield "# The writer's choices for the texts in this folder and below it. Options go before them."
    yield ""
    tables = []
    for each in fields(Settings):
        if _KINDS[each.name] == Mapping[str, str]:
            tables.append(each)
            continue
        yield f"# {ABOUT[each.name]}{_values(_KINDS[each.name])}"
        yield _assignment(each)
        yield ""
    for each in tables:
        about, _, example = ABOUT[each.name].partition(": ")
        yield f"[{each.name}]"
        yield f"# {about}:"
        yield f"# {example}"
        yield ""


def _assignment(choice: Field[Any]) -> str:
    if choice.default is None:
        return f"# {choice.name} = {_EXAMPLES[choice.name]}"
    return f"{choice.name} = {json.dumps(choice.default)}"  # strings, numbers, true and false read the same


def _values(kind: Any) -> str:
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return f" One of {', '.join(json.dumps(each.value) for each in kind)}."
    return ""


def _value(file: Path, text: str, key: str, value: Any) -> Any:
    """Return `value` as the setting `key` has it. Raises SettingsError for what is not one."""
    kind = _KINDS.get(key)
    if kind is None:
        near = get_close_matches(key, _KINDS, n=1, cutoff=0.0)[0]
        raise SettingsError(f"{_place(file, text, key)}: {key!r} is no setting; the nearest is {near!r}")
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        known = [each.value for each in kind]
        if value not in known:
            raise SettingsError(
                f"{_place(file, text, key)}: {key} is one of {', '.join(known)}, not {value!r}"
            )
        return kind(value)
    if kind is bool:
        fits, wanted = isinstance(value, bool), "true or false"
    elif kind == Mapping[str, str]:
        fits = isinstance(value, dict) and all(isinstance(each, str) for each in value.values())
        wanted = "a table of words in quotation marks"
    else:
        most = 1.0 if key == "flag_below" else _MOST
        fits = isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= most
        wanted = "a number from 0 to 1" if most == 1.0 else "a number from 0 up"
    if not fits:
        raise SettingsError(f"{_place(file, text, key)}: {key} is {wanted}, not {value!r}")
    return value


def _place(file: Path, text: str, key: str) -> str:
    found = re.search(rf"^\s*\[?\s*[\"']?{re.escape(key)}\b", text, re.MULTILINE)
    return f"{file}, line {text.count(chr(10), 0, found.end()) + 1}" if found else str(file)
