"""The forms of what other programs read: JSON Schemas (draft 2020-12), a file each."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

NAMES = ("script", "explain", "report", "lint", "corrections")


def schema_text(name: str) -> str:
    """Return the schema of that name as it stands in its file. Raises FileNotFoundError for no such one."""
    return resources.files("screenplay.schemas").joinpath(f"{name}.json").read_text("utf-8")


def schema(name: str) -> Any:
    """Return the schema of that name as loaded JSON."""
    return json.loads(schema_text(name))
