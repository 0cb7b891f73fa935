"""Words that stand in a list with others that are only mentioned."""

from __future__ import annotations

from screenplay.prose.utterance.view import View


def judge(view: View) -> bool | None:
    """See a quotation joined by "and", "or" or a comma to one that is mentioned: it is mentioned too.

    Example: `the combinations of "rouge," of "pair" and "manque"`
    Misses: `a "yes" and "No! Never!" from the back.`
    Source: this project, after labelled strings of the Project Dialogism Novel Corpus.
    """
    return True if view.joined and len(view.words) < 5 and view.ending not in "!?" else None
