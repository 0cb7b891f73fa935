"""Which sentences beside a quotation only tell what a thing does: "The bolt shot back."."""

from __future__ import annotations

from lark import Token, Tree

from screenplay.language.words import noun_kind
from screenplay.prose.tags.parts import said_with, speaker
from screenplay.resources import lexicon, lexicon_table

_DESCRIBES = frozenset(("DETERMINER", "HER"))
_BEHIND_HEAD = frozenset(("OF", "PREPOSITION", "WHO", "ING"))
_VOICE = "voice"


def speaks(text: str, tree: Tree[Token]) -> bool:
    """Tell whether a sentence with a verb of speech may say who speaks: not that a lorry blared past.

    A thing that says or asks something stays: a radio, a fox in a tale.
    """
    subject = speaker(text, tree)
    if subject is None or not _is_thing(subject.of(text)):
        return True
    said = said_with(tree)
    base = lexicon_table("speech_verbs", "base").get(str(said), "")
    loud = lexicon_table("speech_verbs", "manner").get(str(said)) == "loud"  # a siren screams too
    return base in lexicon("speech_verbs", "sayable") and not loud


def _is_thing(phrase: str) -> bool:
    """Tell "the bolt" and "a lorry on the road" from people, names and voices."""
    classes = lexicon_table("function_words", "tag_class")
    words = phrase.lower().split()
    if len(words) < 2 or classes.get(words[0]) not in _DESCRIBES:
        return False
    behind = (at for at, word in enumerate(words) if at and classes.get(word) in _BEHIND_HEAD)
    noun = words[next(behind, len(words)) - 1].strip(",*_")
    known = noun in lexicon("answer_nouns") or noun in lexicon_table("people", "gender") or noun == _VOICE
    return not known and (noun_kind(noun) == "thing" or noun in lexicon("places"))
