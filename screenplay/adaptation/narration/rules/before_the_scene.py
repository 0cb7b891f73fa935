"""What happened long before the scene."""

from __future__ import annotations

from itertools import pairwise

from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence
from screenplay.language.words import Word, classes_of
from screenplay.resources import lexicon

_HARDLY = frozenset({"hardly", "scarcely", "barely", "sooner"})
_RELATIVES = frozenset({"which", "who", "whom", "whose"})
_COME = frozenset({"come", "gone", "turned", "stopped", "started", "begun", "fallen"})  # seen as it is over
_SOON = 2  # tokens from the relative to its verb
_EVER = frozenset({"never", "always", "once", "ever"})


def answer(sentence: Sentence) -> Verdict | None:
    """See a past perfect with a length of time or "never", "used to", "since he was four", "ago".

    What had not come about is before the scene as well: "the police had not found it".

    Example: Eddy had been eleven.
    Misses: memories told in the plain past.
    Source: own choice.
    """
    words = sentence.lowers
    if _used_to(words):
        return Verdict(NarrationKind.BACKSTORY, 0.75)
    main = sentence.main
    if main is None:
        return None
    if not sentence.past:
        return _in_present(sentence, main.place)
    perfect = words[main.place] in {"had", "hadn't"} or words[main.place].endswith("'d")
    if not perfect or _HARDLY.intersection(words):
        return None
    after = words[main.place + 1 : main.place + 4]
    if sentence.subject(main) == "it" and after[:1] == ["been"] and after[1:2] and after[1].endswith("ing"):
        return None  # "it had been raining since Thursday": it still is
    times = lexicon("hours", "long")
    if any(word in times for word in words):
        return Verdict(NarrationKind.BACKSTORY, 0.7)
    alone = all(verb.place == main.place for verb in sentence.verbs if verb.depth == 0)
    if sentence.after_thought and main.depth == 0 and alone and sentence.has_person(main):
        return Verdict(NarrationKind.BACKSTORY, 0.6)
    if words[0] in _RELATIVES and main.place <= _SOON and not _COME.intersection(after):
        return Verdict(NarrationKind.BACKSTORY, 0.65)  # "which he'd had from his uncle"
    extreme = "so" in words and not sentence.has_person(main)  # "Never had the square been so full"
    if _EVER.intersection(words) and not extreme:
        return Verdict(NarrationKind.THOUGHT, 0.65)
    if main.depth == 0 and _is_denied(words, main.place) and not _may_be_seen(sentence):
        return Verdict(NarrationKind.BACKSTORY, 0.6)
    if (
        words[main.place + 1 : main.place + 2] == ["been"]
        and classes_of(" ".join(words[main.place + 2 : main.place + 3])) & Word.NUMBER
    ):
        return Verdict(NarrationKind.BACKSTORY, 0.7)
    return None


def _may_be_seen(sentence: Sentence) -> bool:
    """Tell "The lamps had not yet been lit" from "They had not found it": how things still are shows."""
    main = sentence.main
    still = "yet" in sentence.lowers and main is not None and not sentence.has_person(main)
    return still or sentence.is_about_a_thing


def _used_to(words: list[str]) -> bool:
    """Tell a habit of old from a comparison with one: "like Mom used to"."""
    for index, (one, two) in enumerate(pairwise(words)):
        if one == "used" and two == "to" and words[index + 2 : index + 3] not in ([], ["."], [","]):
            return True
    return False


def _is_denied(words: list[str], place: int) -> bool:
    """Tell "the police had not found it": what never came about before the scene cannot be seen."""
    after = words[place + 1 : place + 4]
    denied = words[place] == "hadn't" or after[:1] == ["not"]
    return denied and any(classes_of(word) & Word.PARTICIPLE for word in after)


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
