"""What happens in a head, told as if it happened in the room."""

from __future__ import annotations

import re

from screenplay.adaptation.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence
from screenplay.resources import lexicon

_MIND = re.compile(
    r"\b(?:[Ii]n|through|into|of|across|crossed|flooded) (?:his|her|my|their) (?:mind|thoughts|memory)\b"
    r"|\b(?:back|front) of (?:his|her|my|their) mind\b|\b[Ii]n (?:his|her|my) head\b"
    r"|\b(?:mind|thoughts|memories) (?:went|raced|wandered|drifted|slip|slipped|flooded|rushed)\b"
    r"|^(?:It dawned|Something in (?:him|her|me)\b|It (?:was|felt|is) like (?:\w+ing|he|she|they|I)\b)"
    r"|\b(?:couldn['’]t|could not|can['’]t) (?:bear|believe|make sense|breathe|feel|remember|understand)\b"
    r"|\b(?:[Tt]ried|[Tt]rying) (?:not )?to (?:think|remember|understand|forget)\b"
    r"|\b(?:All|What) (?:I|he|she) (?:could think|wanted|knew|felt)\b"
    r"|\b(?:found|finds|find) (?:it|that|this) "
    r"(?:\w+ing|\w+ous|\w+ful|hard|odd|strange|funny|easy|difficult)\b"
    r"|\bseem(?:ed|s) to (?:him|her|me|[A-Z]\w+) (?:that|like|as)\b"
    r"|\b(?:notion|belief|suspicion|conviction|doubt) (?:that|stirred|grew|formed|crept|came)\b"
    r"|^(?:But |And )?the fact that\b"
    r"|\bma(?:de|kes) (?:him|her|me) (?:feel|forget|think|remember|wonder|want)\b"
)
_SENSES = re.compile(
    r"\b(?:[Ee]verything|[Tt]he (?:room|world|floor|ceiling|walls?)) "
    r"(?:went|goes|tilt(?:ed|s)|spun|spins|swam|swims|seem(?:ed|s)|blurred|darkened|lurche[ds])\b"
    r"|\b(?:mouth|throat|lips) (?:went|goes|was|is|felt) dry\b|\bhair stood up\b"
    r"|\bears? (?:was|were|is|are) (?:still )?ringing\b"
    r"|\b(?:had|has|have) to (?:pee|be sick)\b|\blost all feeling\b"
    r"|\b[Aa]ll the (?:blood|colou?r) (?:in|had|went)\b"
)


def answer(sentence: Sentence) -> Verdict | None:
    """See phrases of mind and senses: "in her mind", "everything went white", "it was like getting hit".

    Example: The room tilted.
    Misses: images that no phrase gives away.
    Source: own choice.
    """
    if lexicon("mind_telltales").isdisjoint(sentence.lowers):
        return None
    if _MIND.search(sentence.words):
        return Verdict(NarrationKind.THOUGHT, 0.7)
    if _SENSES.search(sentence.words):
        return Verdict(NarrationKind.SENSATION, 0.7)
    return None


RULE = KindRule("in the head", answer)
