"""Files that a person keeps beside a text (settings, corrections, readers): small, UTF-8, TOML."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from screenplay.errors import SettingsError

MOST = 4_000_000  # bytes; the corrections of the longest novel take a tenth of that
_MOST_DOTS = 500  # in a line: tomllib takes a table for each part of a.b.c, and looks through all of them


def small_text(file: Path) -> str:
    """Return what `file` holds. Raises SettingsError; FileNotFoundError where there is none."""
    try:
        with file.open("rb") as opened:
            data = opened.read(MOST + 1)
        if len(data) > MOST:
            raise SettingsError(f"{file} has more than {MOST:,} bytes; a file of its kind is far smaller")
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except FileNotFoundError:
        raise
    except UnicodeDecodeError as error:
        raise SettingsError(f"{file} is not UTF-8 (at byte {error.start}); save it as UTF-8") from None
    except OSError as error:
        raise SettingsError(f"{file} cannot be read: {(error.strerror or str(error)).lower()}") from None


def toml_of(text: str) -> dict[str, Any]:
    """Return what TOML says. Raises ValueError (TOMLDecodeError is one) with what is wrong, in lower case."""
    if len(text) > MOST:
        raise ValueError(f"it has more than {MOST:,} characters")
    for number, line in enumerate(text.split("\n"), start=1):
        if line.count(".") > _MOST_DOTS:
            raise ValueError(f"line {number} has more dots than any key or words have")
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        said = "tables stand in tables too deeply" if isinstance(error, RecursionError) else str(error)
        raise ValueError(f"{said[:1].lower()}{said[1:]}") from None
