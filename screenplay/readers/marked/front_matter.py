"""What a Markdown file says of its work before it begins: YAML between `---`, TOML between `+++`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml

from screenplay.readers.front import named_together
from screenplay.resources import lexicon_table

_LARGEST = 20_000  # characters that are read; what is longer is no front matter
_NAMES = ("name", "literal", "given")


@dataclass(frozen=True, slots=True)
class Facts:
    """Title, author and what else belongs on a title page, as far as they are given."""

    title: str | None = None
    author: str | None = None
    about: tuple[tuple[str, str], ...] = ()


def facts_of(words: str, *, toml: bool = False) -> Facts:
    """Return what the front matter `words` says; nothing where it is no YAML."""
    if len(words) > _LARGEST:
        return Facts()
    try:
        loaded = tomllib.loads(words) if toml else yaml.safe_load(words)
    except (yaml.YAMLError, tomllib.TOMLDecodeError, ValueError, RecursionError):
        return Facts()
    if not isinstance(loaded, dict):
        return Facts()
    known = lexicon_table("front_matter_keys")
    found = {str(key).lower(): value for key, value in loaded.items()}
    about = tuple(
        (known[key], said) for key, value in found.items() if key in known and (said := _words(value))
    )
    return Facts(_words(found.get("title")), _people(found.get("author", found.get("authors"))), about)


def _words(value: Any) -> str | None:
    return " ".join(str(value).split()) or None if isinstance(value, str | int | float | date) else None


def _people(value: Any) -> str | None:
    """Return the authors as a title page names them."""
    given = value[:10] if isinstance(value, list) else [value]
    return named_together([name for each in given if (name := _words(_name(each)))])


def _name(value: Any) -> Any:
    return next((value[key] for key in _NAMES if key in value), None) if isinstance(value, dict) else value
