"""Thoughts told in the narrator's voice, without "he thought": free indirect speech."""

from __future__ import annotations

import re

from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence

_BE = r"(?:was|is|were|are|wasn['’]t|isn['’]t|weren['’]t|aren['’]t|['’]s)"
_WHO = r"(?:him|her|me|us|them|[A-Z]\w+)"
_OPENING = (
    r"(?:At least|If only|Surely|Then again|Either way|Not that|Thank (?:God|goodness|heavens)"
    r"|Too (?:late|bad)|Typical|Just (?:great|perfect|like that)|Great[.!]|Damn|God,|Hell,|No way"
    r"|For all (?:he|she|I|they|we) knew|What an? \w+)\b",
    r"Whatever\b.{1,40},",
    r"One thing (?:was|is) (?:certain|sure|clear)\b",
    rf"The (?:\w+ )?(?:thing|truth|fact|point|problem|trouble|trick|part|question|irony) {_BE}\b",
    r"Not (?:anymore|again|yet|today|tonight|this time|like this|that it mattered)\b",
    rf"(?:None|Nothing) (?:of|about|in|made|mattered|{_BE} (?:right|the same|left to))\b",
    rf"Something (?:{_BE} (?:wrong|off|not right|different)|felt|told|about)\b",
    rf"There {_BE} (?:no (?:\w+ )?(?:way|point|use|reason|chance|need|doubt|telling|denying|mistaking|escape"
    r"|choice|question|turning back|going back)"
    r"|something (?:\w+ )?(?:wrong|odd|strange|off|familiar|about))\b",
    rf"It (?:{_BE}(?: not)?|had been) (?:fair|like (?:he|she|I|they|we)|that"
    r"|as (?:if|though) (?:he|she|I|they) (?:had|could)|no use|no good|up to"
    r"|only a matter of|(?:just )?a matter of)\b",
    rf"(?:It|That|This) {_BE} (?:\w+ )?(?:the (?:first|last|only|second|third) (?:time|thing)"
    r"|(?:what|why|how) (?:he|she|I|they|we|you)\b|what \w+ (?:him|her|me|them)\b|it\.$)",
    rf"It (?:took|takes) {_WHO} .{{1,30}}? to "
    r"(?:get it|notice|reali[sz]e|understand|recogni[sz]e|register|remember|place|work out|figure)\b",
    r"(?:\w+er|more \w+|less \w+) than (?:he|she|I|they|we) (?:\w+ly )?(?:had to|needed|meant|intended"
    r"|wanted|liked|expected|thought|cared)\b",
    r"(?:Every(?:one|body)|Nobody|No one|Anyone) (?:knew|knows|could (?:have|see that))\b",
)
_ANY = re.compile(r"^[\W_]*(?:(?:And|But|So|Or|Still|Well),? )?(?:" + "|".join(_OPENING) + ")", re.IGNORECASE)


def answer(sentence: Sentence) -> Verdict | None:
    """See openings that nobody says of what is seen: "At least", "There was no way", "The trouble was".

    Example: At least the roof was dry.
    Misses: thoughts that open like any other sentence.
    Source: usage of fiction; own choice.
    """
    return Verdict(NarrationKind.THOUGHT, 0.65) if _ANY.search(sentence.words) else None


RULE = KindRule("thought in the narrator's voice", answer)
