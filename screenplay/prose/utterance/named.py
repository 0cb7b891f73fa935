"""Names, titles and words as words, after a verb or noun of naming."""

from __future__ import annotations

from screenplay.prose.utterance.view import View
from screenplay.resources import lexicon

_LONGEST = 6  # words; longer ones after "the words" are mostly spoken


def judge(view: View) -> bool | None:
    """See a short quotation right after a word that introduces a name or a title: it is mentioned.

    Example: `She went to see "The Shaughraun."` `a boat called "the Sow"` `addressed him as "Sprat."`
    Misses: nothing of `a cry of "Honey!"` or `a quiet "Yes,"`: marks and interjections keep those as speech.
    Source: this project, after labelled strings of the Project Dialogism Novel Corpus.
    """
    if view.word_before not in lexicon("naming_words") or len(view.words) > _LONGEST:
        return None
    marked = not view.ending.isalnum()
    called = marked and not _is_title(view)
    if called and view.words and view.words[0].lower() in lexicon("openers", "interjection"):
        return None
    return True if view.is_lower or view.ending not in "!?-—–…" else None


def _is_title(view: View) -> bool:
    """Tell "How to Be Alone," from "How are you,": a capital on every word that counts, and on the last."""
    small = lexicon("function_words", "small_in_title")
    named = all(word[0].isupper() or word in small for word in view.words)
    return len(view.words) > 1 and named and view.words[-1][0].isupper()
