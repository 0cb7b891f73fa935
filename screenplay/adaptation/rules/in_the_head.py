"""What happens in a head, told as if it happened in the room."""

from __future__ import annotations

import re

from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence
from screenplay.resources import lexicon

# One word boundary before all alternatives: with one before each the search takes five times as long.
_MIND = re.compile(
    r"^(?:(?:It dawned|Something in (?:him|her|me)\b|It (?:was|felt|is) like (?:\w+ing|he|she|they|I)\b)"
    r"|(?:But |And )?the fact that\b|(?:\w+ )?[Pp]art of (?:him|her|me)\b)"
    r"|\b(?:(?:[Ii]n|through|into|of|across|crossed|flooded) (?:his|her|my|their) (?:mind|thoughts|memory)\b"
    r"|(?:back|front) of (?:his|her|my|their) mind\b|[Ii]n (?:his|her|my) head\b"
    r"|(?:mind|thoughts|memories) (?:went|raced|wandered|drifted|slip|slipped|flooded|rushed)\b"
    r"|(?:couldn['’]t|could not|can['’]t) (?:bear|believe|make sense|breathe|feel|remember|understand)\b"
    r"|(?:[Tt]ried|[Tt]rying) (?:not )?to (?:think|remember|understand|forget)\b"
    r"|(?:All|What) (?:I|he|she) (?:could think|wanted|knew|felt)\b"
    r"|(?:found|finds|find) (?:it|that|this) (?:\w+ing|\w+ous|\w+ful|hard|odd|strange|funny|easy|difficult)\b"
    r"|seem(?:ed|s) to (?:him|her|me|[A-Z]\w+) (?:that|like|as)\b"
    r"|(?:notion|belief|suspicion|conviction|doubt) (?:that|stirred|grew|formed|crept|came)\b"
    r"|(?:couldn['’]t|could not|can['’]t) (?:shake|stand|imagine|decide|tell (?:if|whether)"
    r"|help (?:but|feeling|thinking|wondering|noticing)|place|recall|afford)\b"
    r"|remind(?:ed|s) (?:him|her|me|them|[A-Z]\w+) (?:\w+ )?(?:of|that)\b"
    r"|(?:the|an?|his|her) (?:\w+ )?(?:urge|temptation|impulse) to\b"
    r"|(?:[Hh]e|[Ss]he|I|[Tt]hey|had|have) (?:lost|loses) (?:all )?"
    r"(?:count|track|hope|interest|faith|heart|patience)\b"
    r"|(?:made|makes|make) (?:no |any |perfect |more )?sense\b"
    r"|ma(?:de|kes) up (?:his|her|my|their) minds?\b|changed (?:his|her|my|their) minds?\b"
    r"|curs(?:ed|es) (?:him|her|my)self\b|brac(?:ed|es) (?:him|her|my)self for\b|got the better of\b"
    r"|(?:none of|not) (?:his|her|my) business\b"
    r"|ma(?:de|kes?) (?:him|her|me) (?:\w+ly )?(?:angry|ashamed|believe|doubt|fear|feel|forget|glad|happy"
    r"|hate|hope|miserable|nervous|proud|reali[sz]e|regret|remember|sad|sick|think|uneasy|want|wish|wonder|worry)\b)"
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
