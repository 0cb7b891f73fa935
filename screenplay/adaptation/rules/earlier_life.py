"""What happened long before the scene."""

from __future__ import annotations

from itertools import pairwise

from screenplay.adaptation.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence
from screenplay.language.wordclass import Word, classes_of
from screenplay.resources import lexicon

_HARDLY = frozenset({"hardly", "scarcely", "barely", "sooner"})
_EVER = frozenset({"never", "always", "once", "ever"})


def answer(sentence: Sentence) -> Verdict | None:
    """See a past perfect with a length of time or "never", "used to", "since he was four", "ago".

    Example: Eddy had been eleven.
    Misses: memories told in the plain past.
    Source: own choice.
    """
    words = sentence.lowers
    if any(one == "used" and two == "to" for one, two in pairwise(words)):
        return Verdict(NarrationKind.BACKSTORY, 0.75)
    main = sentence.main
    if main is None:
        return None
    if not sentence.past:
        return _in_present(sentence, main.place)
    perfect = words[main.place] in {"had", "hadn't"} or words[main.place].endswith("'d")
    if not perfect or _HARDLY.intersection(words):
        return None
    times = lexicon("long_times")
    if any(word in times for word in words):
        return Verdict(NarrationKind.BACKSTORY, 0.7)
    if sentence.after_thought and main.depth == 0 and sentence.has_person(main):
        return Verdict(NarrationKind.BACKSTORY, 0.6)
    if _EVER.intersection(words):
        return Verdict(NarrationKind.THOUGHT, 0.65)
    if (
        words[main.place + 1 : main.place + 2] == ["been"]
        and classes_of(" ".join(words[main.place + 2 : main.place + 3])) & Word.NUMBER
    ):
        return Verdict(NarrationKind.BACKSTORY, 0.7)
    return None


def _in_present(sentence: Sentence, place: int) -> Verdict | None:
    """Tell "He's never seen it", told in the present."""
    words = sentence.lowers
    perfect = words[place] in {"has", "have"} or words[place].endswith(("'s", "'ve"))
    ever = _EVER.intersection(words[place + 1 : place + 3])
    if (
        not perfect
        or not ever
        or not any(classes_of(word) & Word.PARTICIPLE for word in words[place + 2 : place + 4])
    ):
        return None
    return Verdict(NarrationKind.THOUGHT, 0.65)


RULE = KindRule("before the scene", answer)
