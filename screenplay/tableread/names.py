"""Names of people as names of files."""

from __future__ import annotations

import re

_SEPARATORS = re.compile(r"[\W_]+")


def file_name(name: str) -> str:
    """Return `name` in small letters with hyphens: "Mary Ann" → "mary-ann"."""
    return _SEPARATORS.sub("-", name.lower()).strip("-") or "reader"
