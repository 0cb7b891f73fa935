"""What the narration says of screens and papers around a block."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from screenplay.model.beat import WrittenForm
from screenplay.prose.block import Block, BlockKind
from screenplay.resources import any_of, lexicon_table

_NEAR = 3  # blocks before a message in which its screen is named
_SELF = re.compile(r"\bI\b")
_QUOTED = re.compile(r"[\"“«][^\"“”«»]*[\"”»]")
_SAMPLE, _ENOUGH, _SHARE = 400, 8, 0.2  # paragraphs that tell who narrates, and those with an I among them
_TITLE = 60  # characters of the name of a chat above its messages
_DRESSED = re.compile(r"\*\*[^*\n]+\*\*\Z|_[^_\n]+_\Z|\*[^*\n]+\*\Z")
_CHAT = re.compile(
    r"[\W_]*(?:group ?chat|chat|messages?|texts?|dms?|channel|server)\b[^\n.!?]{0,50}\Z|#[\w-]{2,30}\Z",
    re.IGNORECASE,
)


@cache
def screens() -> re.Pattern[str]:
    """Return the words that tell of a screen on which somebody writes."""
    return re.compile(rf"\b{any_of('screen_words')}\b", re.IGNORECASE)


@cache
def papers() -> re.Pattern[str]:
    """Return the things that carry words to be read."""
    return re.compile(rf"\b(?P<thing>{any_of('written_things')})s?\b", re.IGNORECASE)


@cache
def songs() -> re.Pattern[str]:
    """Return the words that tell of singing or of verse."""
    return re.compile(rf"\b{any_of('song_words')}\b", re.IGNORECASE)


def form_of(words: str) -> WrittenForm | None:
    """Return how the words come on the page that stand on the last thing that `words` name."""
    found = list(papers().finditer(words))
    return WrittenForm(lexicon_table("written_things", "form")[found[-1]["thing"].lower()]) if found else None


def is_narrated(text: str, blocks: Sequence[Block]) -> bool:
    """Tell whether an I tells the story: it says so in many paragraphs outside of speech."""
    told = [block for block in blocks[:_SAMPLE] if block.kind is BlockKind.PARAGRAPH]
    selves = sum(_SELF.search(_QUOTED.sub(" ", block.span.of(text))) is not None for block in told)
    return len(told) >= _ENOUGH and selves > _SHARE * len(told)


@dataclass(slots=True)
class Evidence:
    """Where the text tells of a screen, and who has written on one so far."""

    on_screen: bool
    told: tuple[bool, ...]
    senders: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, text: str, blocks: Sequence[Block]) -> Evidence:
        """Look for screens in the narration of all blocks."""
        told = tuple(screens().search(text, block.span.start, block.span.end) is not None for block in blocks)
        return cls(any(told), told)

    def on_screen_before(self, at: int) -> bool:
        """Tell whether one of the blocks right before names a screen."""
        return any(self.told[max(0, at - _NEAR) : at])

    def is_title(self, text: str, blocks: Sequence[Block], at: int) -> bool:
        """Tell whether a block is the name of the chat that follows it: in bold type, or as "Group chat"."""
        words = blocks[at].span.of(text)
        if blocks[at].kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING) or len(words) > _TITLE:
            return False
        return bool(_CHAT.match(words)) or (at > 0 and self.told[at - 1] and bool(_DRESSED.match(words)))
