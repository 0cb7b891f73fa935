"""Speech that was broken off and goes on."""

from __future__ import annotations

from screenplay.prose.utterance.view import View

_DASHES = tuple("—–-")


def judge(view: View) -> bool | None:
    """See words that open with a dash: a speech goes on that something interrupted.

    Example: `"I passed this test—" clunk "—nine times."`
    Misses: speech that goes on without a dash.
    Source: this project.
    """
    return False if view.said.lstrip(" _*").startswith(_DASHES) else None
