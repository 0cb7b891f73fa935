"""The narrator's word to the reader: present tense in a past narration, "you", "of course", "maybe"."""

from __future__ import annotations

import re

from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence
from screenplay.language.words import Word, classes_of

_OPENING = re.compile(
    r"(?:Maybe|Perhaps|Of course|Apparently|Obviously|Clearly|So much for|No wonder|After all"
    r"|Well, of course|Besides|Honestly|Normally)\b"
    r"|(?:(?:But|And|So) )?(?:[Ww]ho said|[Ss]o that was (?:it|that)"
    r"|[Ii]t(?:['’]s| was| is) (?:funny|strange|odd) how)\b"
    r"|The (?:\w+ )?nerve of\b|(?:It|That|This|There) should(?:['’]ve| have| of)\b"
    r"|There was(?:n['’]t| not) (?:a thing|anything) (?:he|she|I|they|you|anybody|anyone) could\b"
)
_ANYWHERE = re.compile(
    r"\b(?:in (?:his|her|my|this|their) (?:whole )?(?:stupid|whole) (?:\w+ )?life\b"
    r"|now that I thought|what an? \w+[.!]$|when you think)"
)


def answer(sentence: Sentence) -> Verdict | None:
    """See a comment: a main verb in the present where the story is in the past, or a comment word.

    Example: You don't know what it's like.
    Misses: comments in the past tense.
    Source: own choice.
    """
    if _OPENING.match(sentence.words) or _ANYWHERE.search(sentence.words):
        return Verdict(NarrationKind.THOUGHT, 0.65)
    main = sentence.main
    if not sentence.past or main is None or main.depth:
        return None
    word = sentence.lowers[main.place]
    if word == "it's" and sentence.after(main)[:1] == ["like"]:
        return None  # "it's like a grown man falling": what it sounds or looks like
    if word.endswith("'s") and word.partition("'")[0] in {"it", "there", "that", "he", "she", "what"}:
        return Verdict(NarrationKind.THOUGHT, 0.6)
    if word in {"is", "are", "am", "isn't", "aren't", "has", "don't", "doesn't", "do"}:
        return Verdict(NarrationKind.THOUGHT, 0.65)
    flags = classes_of(word)
    if flags & (Word.THIRD | Word.BASE) and not flags & (Word.PAST | Word.MODAL):
        return Verdict(NarrationKind.THOUGHT, 0.55)
    return None


RULE = KindRule("comment to the reader", answer)
