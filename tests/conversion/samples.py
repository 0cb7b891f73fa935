"""The samples of `input/`, the layouts they can have, and texts from elsewhere when they are at hand."""

from __future__ import annotations

import os
import re
import textwrap
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
INPUT = ROOT / "input"
LABELS = ROOT / "tests" / "samples"
SAMPLES = sorted(path.stem for path in INPUT.glob("*.txt"))

_SHARED = Path(os.environ.get("SCREENPLAY_SHARED", ROOT.parent / "shared"))


def text_of(sample: str) -> str:
    """Return the text of a sample."""
    return (INPUT / f"{sample}.txt").read_bytes().decode("utf-8")


def texts_from_elsewhere() -> list[Path]:
    """Return texts beside the project that are not part of it; none where that folder is absent."""
    return sorted(
        path for folder in ("input", "evaluation/gold") for path in (_SHARED / folder).rglob("*.txt")
    )


def wrapped(text: str) -> str:
    """Break the lines at 72 characters."""
    return "\n\n".join(
        textwrap.fill(paragraph, 72, break_long_words=False) for paragraph in text.split("\n\n")
    )


def one_line(text: str) -> str:
    """Put one paragraph on a line, without blank lines."""
    return re.sub(r"\n\n+", "\n", text)


def _marks(opening: str, closing: str) -> Callable[[str], str]:
    def change(text: str) -> str:
        curly = re.sub(r'(^|(?<=[\s—(*]))"', "“", text, flags=re.MULTILINE).replace('"', "”")
        return curly.replace("“", opening).replace("”", closing)

    return change


LAYOUTS: dict[str, Callable[[str], bytes]] = {
    "as it is": lambda text: text.encode(),
    "hard-wrapped": lambda text: wrapped(text).encode(),
    "one paragraph a line": lambda text: one_line(text).encode(),
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "BOM": lambda text: text.encode("utf-8-sig"),
    "UTF-16": lambda text: text.encode("utf-16"),
    "straight marks": lambda text: _marks('"', '"')(text).replace("’", "'").encode(),
    "guillemets": lambda text: _marks("«", "»")(text).encode(),
    "German guillemets": lambda text: _marks("»", "«")(text).encode(),
    "low and high marks": lambda text: _marks("„", "“")(text).encode(),
    "single British marks": lambda text: _marks("‘", "’")(text).encode(),
}
