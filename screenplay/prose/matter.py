"""Words around the story: titles, bylines, notes, summaries, ratings, endings, the wrapping of e-books."""

from __future__ import annotations

import re
from functools import cache

from screenplay.model.beat import MatterKind
from screenplay.resources import lexicon, lexicon_table

# A teaser that stands before a story without a label.


_PAST = re.compile(
    r"\b(?:was|were|had|did|said|went|came|took|knew|felt|thought|looked|turned)\b", re.IGNORECASE
)
_PRESENT = re.compile(
    r"\b(?:is|are|has|does|wants?|finds?|meets?|must|can|will|gets?|falls?|discovers?|learns?|tries|try|struggles?"
    r"|faces?|comes?|leaves?|returns?|knows?|thinks?)\b",
    re.IGNORECASE,
)
_HYPE = re.compile(
    r"!!|\?!|\b(?:how long|what (?:will|happens|if|could)|will (?:he|she|they|it|the)|can (?:he|she|they)|"
    r"find out|read (?:on|to|and)|or (?:will|is|does)|before it['’]?s too late|one[- ]?shot)\b",
    re.IGNORECASE,
)
_SPOKEN = re.compile(r"[\"“«][^\"“”«»]*[\"”»]")
_SENTENCES = re.compile(r"[.!?…]+(?=\s|$)")
_SPEAKS = re.compile(r"[\"“”«»]")


def is_blurb(words: str, story: str) -> bool:
    """Tell whether the first paragraph, `words`, sells the `story` that follows it.

    It speaks in the present tense, without anybody's speech, in three sentences or more, with a question or a
    shout at the reader, before a story told in the past tense. All of these are needed: a wrong answer hides
    an opening.
    """
    if len(words) > 1500 or _SPEAKS.search(words) or len(_SENTENCES.findall(words)) < 3:
        return False
    if _PAST.search(words) or len(_PRESENT.findall(words)) < 2 or not _HYPE.search(words):
        return False
    told = _SPOKEN.sub(" ", story)
    return len(_PAST.findall(told)) > 2 * len(re.findall(r"\b(?:is|are|has|does|says)\b", told))


_LABEL = re.compile(r"[\W_]{0,12}([A-Za-z][A-Za-z/'’ ]{0,20}?)[*_]{0,3}\s*(?::|--|—|–|- )")
_NOTE = re.compile(r"[\W_]{0,6}a/n\b|[\W_]{0,6}author['’]?s?['’]? notes?\b", re.IGNORECASE)
_ENDING = re.compile(
    r"[\W_]*(?:to be con(?:t(?:inued)?|cluded)\b|tbc\b|the end\b|finis?\b"
    r"|(?:the )?end of (?:the )?(?:chapter|part|book|volume|story)\b"
    r"|end (?:chapter|part)\b)(?P<rest>[^\n]*)$",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"[\W_]*(?:written\s+)?by(?:[\s:]+(?=[A-Z_*])[^!?]{2,60})?[\W_]*$", re.IGNORECASE)
_IMPRINT = re.compile(
    r"\b(?:project gutenberg|ebook\b.*\bno\.|isbn\b|all rights reserved)"
)  # in small letters
_WRAPPING = re.compile(
    r"\W*(?:(?:produced|transcribed|e-text prepared) by\b|copyright|©|\(c\)\s*\d{4}"
    r"|(?:1[5-9]|20)\d\d\W*$|(?:table of )?contents\W*$)"
    r"|!\[[^\]]*\]\([^)]*\)$|\[illustration\b",
    re.IGNORECASE,
)
_SHORT = 90  # characters of a closing line
_LONGEST_NOTE = 1200  # characters of a note that only its manner shows
LONGEST_MATTER = 6000  # characters of one paragraph that a label marks; what is longer is the story itself
_NOTE_SIGNS = 2  # signs of an author talking, from which on a paragraph at the edge of the file is a note


def is_byline(words: str) -> bool:
    """Tell whether `words` name the author: `By` and a name, and no more."""
    return bool(_BYLINE.match(words))


def labelled_kind(words: str) -> MatterKind | None:
    """Return the kind of matter that the start of `words` names, wherever the paragraph stands."""
    if _NOTE.match(words):
        return MatterKind.AUTHOR_NOTE
    head = words[:200]
    if _WRAPPING.match(head) or _IMPRINT.search(head.lower()):
        return MatterKind.OTHER
    return None


def front_kind(words: str) -> MatterKind | None:
    """Return the kind of a paragraph before the story, None where nothing marks it as matter."""
    if len(words) > LONGEST_MATTER:
        return None
    label = _LABEL.match(words)
    if label:
        kind = lexicon_table("matter_labels").get(label[1].lower().replace("’", "'").strip())
        if kind:
            return MatterKind(kind)
    if is_byline(words):
        return MatterKind.AUTHOR
    return labelled_kind(words) or _note(words)


def back_kind(words: str) -> MatterKind | None:
    """Return the kind of a paragraph after the story, None where nothing marks it as matter."""
    return ending_kind(words) or front_kind(words)


def ending_kind(words: str) -> MatterKind | None:
    """Return ENDING for "To be continued..." and its like, with a short shout behind it or without."""
    ending = _ENDING.match(words)
    if ending and len(words) <= _SHORT and not ending["rest"].strip(" .!?…*_)~-")[:1].islower():
        return MatterKind.ENDING
    shouted = ending and re.match(r"[!.\s]{0,3}!", ending["rest"])
    return MatterKind.ENDING if shouted and len(words) <= _SHORT else None


def _note(words: str) -> MatterKind | None:
    if len(words) > _LONGEST_NOTE or re.match(r"\s*[\"“‘'«]", words):
        return None
    signs = {found[0].lower().replace("’", "'") for found in _signs().finditer(words)}
    return MatterKind.AUTHOR_NOTE if len(signs) >= _NOTE_SIGNS else None


@cache
def _signs() -> re.Pattern[str]:
    signs = sorted(
        (re.escape(sign).replace("'", "['’]") for sign in lexicon("note_words")), key=len, reverse=True
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(signs)})(?!\w)", re.IGNORECASE)
