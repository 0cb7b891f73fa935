"""Right-to-left text: letters joined, then put in the order in which they stand on the line."""

from __future__ import annotations

import re
from unicodedata import bidirectional

from screenplay.errors import SCRIPTS_MISSING, FontError
from screenplay.model.script import Run, Text

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f]")


def has_right_to_left(text: str) -> bool:
    """Tell whether `text` has Hebrew, Arabic or related letters."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def runs_right_to_left(text: str) -> bool:
    """Tell whether the first letter of `text` belongs to a script written from right to left."""
    if not has_right_to_left(text):
        return False
    directions = (bidirectional(character) for character in text)
    return next((one in {"R", "AL"} for one in directions if one in {"L", "R", "AL"}), False)


def as_it_stands(runs: Text) -> Text:
    """Return the runs of one line from left to right as they stand on paper.

    The order is Unicode's (UAX 9, by python-bidi), the joining of Arabic letters arabic-reshaper's.
    """
    if len(runs) == 1 and runs[0].text.isascii():  # nearly always
        return runs
    if not any(has_right_to_left(run.text) for run in runs):
        return runs
    try:
        from arabic_reshaper import reshape  # noqa: PLC0415  (only for the scripts that need it)
        from bidi import get_display  # noqa: PLC0415
    except ImportError:
        words = "".join(run.text for run in runs)
        raise FontError(f"{words!r} runs from right to left; {SCRIPTS_MISSING}") from None
    base = "R" if runs_right_to_left("".join(run.text for run in runs)) else "L"

    def shown(run: Run) -> Run:
        joined = reshape(run.text) if _ARABIC.search(run.text) else run.text
        return Run(get_display(joined, base_dir=base), run.style)

    return tuple(shown(run) for run in (reversed(runs) if base == "R" else runs))
