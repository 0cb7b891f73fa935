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
    if marked and view.words and view.words[0].lower() in lexicon("openers", "interjection"):
        return None
    return True if view.is_lower or view.ending not in "!?-—–…" else None
