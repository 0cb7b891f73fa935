"""Lines that say what they are: "Rating: T", "A/N: hello", "By Anna Gray", "The end"."""

from __future__ import annotations

import re
from typing import NamedTuple

from screenplay.model.beat import MatterKind
from screenplay.model.span import Span
from screenplay.prose.apart.speech import opens_speech
from screenplay.resources import lexicon, lexicon_table

START = "start"  # what the table says of labels behind which the story begins
_LABEL = re.compile(
    r"[^\w\"“”„«»‘]{0,12}(?P<label>[A-Za-z][A-Za-z/'’() -]{0,40}?)(?: ?[#(]?\d{1,3}\)?)?[*_]{0,3}\s{0,3}"
    r"(?P<sign>:|--|—|–|- |(?=\s*\Z))[*_]{0,3}"
)
_KEY = re.compile(r"[*_]{0,3}[A-Z][\w /'’&()-]{0,27}[*_]{0,3}:")
_NOTE = re.compile(
    r"[^\w\"“”„«»‘]{0,8}(?:a/n\b|a\.n\.|(?-i:AN)\b(?=[:\s-])"
    r"|author['’]?s?['’]? (?:end )?notes?\b(?=\W*(?:\d|\(|\Z|[:.\-—–\])*_~#\n])))",
    re.IGNORECASE,
)
_AN = re.compile(r"[^\w\"“”„«»‘]{0,8}A\.?/?N\b")
_FROM = re.compile(r"[\W_]*a note from (?:the )?[\w.'’-]+(?: [\w.'’-]+)?\W*\Z", re.IGNORECASE)
_ENDING = re.compile(
    r"[\W_]*(?:to be con(?:t(?:inued)?|cluded)\b|tbc\b|the end\b|fin(?:is)?\b"
    r"|(?:the )?end of (?:the )?(?:chapter|part|book|volume|story|file|episode|act)\b"
    r"|end (?:chapter|part|file|of)\b|END\b)(?P<rest>[^\n]*)\Z",
    re.IGNORECASE,
)
_CONTINUED = 50  # characters of "To be continued" and where
_DIVIDES_BUTTONS = re.compile(r"[\r\n|·•←→«»]| / ")
_LINKED = re.compile(r"\]\([^()\s]{0,300}\)")
_SHORT = 90  # characters of a closing line
_SUPPORT = re.compile(r"[\W_]*support [\"“][^\"”\n]{2,80}[\"”]\W*\Z", re.IGNORECASE)
_TELLS = re.compile(r"\b(?:he|she|they|I|we|his|her|their|my|it)\b", re.IGNORECASE)
_HASHED = re.compile(r"(?:#[\w'’-]+(?: [\w'’-]+){0,3}[ \t,]*){2,30}\Z")
_RATED = re.compile(r"[\W_]*rated:? .{1,40}? - .* - ", re.IGNORECASE)
_COUNTED = re.compile(
    r"[\d.,]+[km]?|reads?|votes?|comments?|views?|likes?|kudos|hits|words?|chapters?|reviews?|favs?|favou?rites|follows|bookmarks",
    re.IGNORECASE,
)
_WORD_COUNT = re.compile(
    r"[\W_]*(?:(?:total )?word[ -]?count\W*)?\d[\d,. ]*\s*words?[\W_]*\Z|[\W_]*word[ -]?count\W+[\d,.]+\W*\Z",
    re.IGNORECASE,
)


class Label(NamedTuple):
    """What a line calls itself, and where the words behind that stand; `value` is empty for a bare label."""

    kind: str  # a MatterKind or START
    value: Span


def label_of(text: str, start: int, end: int, *, bare: bool = True) -> Label | None:
    """Return the label that opens `text[start:end]`; `bare`: a line of nothing else is one."""
    head = text[start : min(end, start + 80)]
    if opens_speech(text[start : min(end, start + 400)]):
        return None
    found = _LABEL.match(head)
    if found is None:
        return None
    name = " ".join(found["label"].lower().replace("’", "'").split())
    kind = _kind_of(name)
    if kind is None or (name == "an" and not _AN.match(head)):
        return None
    if not found["sign"] and not (bare and _is_alone(text, start + found.end(), end, head)):
        return None
    if found["sign"] not in ("", ":") and name not in lexicon("label_signs", "dash"):
        return None
    return Label(kind, _trimmed(text, start + found.end(), end))


def _kind_of(name: str) -> str | None:
    if name.startswith("previously on "):
        name = "previously"
    return START if name in lexicon("label_signs", "start") else lexicon_table("matter_labels").get(name)


def _is_alone(text: str, at: int, end: int, head: str) -> bool:
    return not text[at:end].strip() and head[:1].isupper() and kind_is_note(head)


def kind_is_note(words: str) -> bool:
    """Tell whether a bare line is the head of notes or a summary: "Notes", "End Notes", "Summary"."""
    name = " ".join(words.strip(" \t\r\n*_:.").lower().replace("’", "'").split())
    return _kind_of(name) in (MatterKind.AUTHOR_NOTE, MatterKind.BLURB, MatterKind.DISCLAIMER, START)


def is_key(line: str) -> bool:
    """Tell whether a line has the shape of a key and its value: "Packaged: yesterday"."""
    return bool(_KEY.match(line))


def opens_note(words: str) -> bool:
    """Tell whether `words` call themselves an author's note, wherever they stand."""
    head = words[:400]
    return not opens_speech(head) and bool(_NOTE.match(head) or _FROM.match(head))


def ending_kind(words: str) -> MatterKind | None:
    """Return ENDING for "To be continued..." and its like, with a short shout behind it or without."""
    if len(words) > _SHORT or opens_speech(words):
        return None
    ending = _ENDING.match(words)
    if ending is None:
        return None
    rest = ending["rest"].strip(" .!?…*_)]~-")
    later = "to be con" in words.casefold() and len(words) <= _CONTINUED
    if rest[:1].islower() and not later and not re.match(r"[!.\s]{0,3}!", ending["rest"]):
        return None
    alone = words.strip(" .!?…*_()[]~-").casefold()
    if alone.startswith("end") and " " not in alone and not words.strip(" .!?…*_()[]~-").isupper():
        return None  # "End." in a story
    return MatterKind.ENDING


def counts(words: str) -> bool:
    """Tell a line that only counts: "1.2K reads 98 votes", "(1,850 words)", or rates in one line."""
    if len(words) > 600 or opens_speech(words):
        return False
    if _HASHED.match(words) or _WORD_COUNT.match(words) or _RATED.match(words):
        return True
    pieces = [piece.strip("()[]*_·•|,-–—") for piece in words.split()]
    pieces = [piece for piece in pieces if piece]
    numbers = sum(piece[:1].isdigit() for piece in pieces)
    named = len(pieces) - numbers
    return numbers >= 2 and named >= 1 and all(_COUNTED.fullmatch(piece) for piece in pieces)


def wraps(words: str) -> bool:
    """Tell a notice, a licence or the button of a page, by its phrases."""
    if len(words) > 3000 or opens_speech(words):
        return False
    bare = " ".join(words.strip(" \t\r\n*_[]()<>|:.·•-–—").lower().replace("’", "'").split())
    if bare in lexicon("wrapping", "whole"):
        return True
    buttons = _DIVIDES_BUTTONS.split(_LINKED.sub("]", words))
    lines = [line.strip(" \t*_[]()<>«»‹›←→|:.·•-–—").lower() for line in buttons]
    lines = [line for line in lines if line]
    known = lexicon("wrapping", "whole") | (lexicon("wrapping", "button") if len(lines) > 1 else frozenset())
    if lines and all(line in known for line in lines):
        return True
    if _SUPPORT.match(words):
        return True
    if any(bare.startswith(each) for each in lexicon("wrapping", "opens")) and _is_notice(words, bare):
        return True
    if re.match(
        r"\W*(?:copyright\W|©|\(c\)\s*\d{4}|(?:1[5-9]|20)\d\d\W*\Z)|!\[[^\]]*\]\([^)]*\)\Z|\[illustration\b",
        words,
        re.IGNORECASE,
    ):
        return True
    return any(each in bare for each in lexicon("wrapping", "within"))


def _is_notice(words: str, bare: str) -> bool:
    """Tell "Read by Jane Doe" from a sentence of a story: a name or a colon comes next."""
    opening = next(
        each for each in sorted(lexicon("wrapping", "opens"), key=len, reverse=True) if bare.startswith(each)
    )
    rest = words.strip(" \t\r\n*_[]()<>|").replace("’", "'")[len(opening) :].lstrip(" *_")
    if len(words) < _SHORT and not _TELLS.search(rest):
        return True
    return (
        not rest
        or rest[0] in ':—–-"“'
        or rest[0].isupper()
        or rest[0].isdigit()
        or opening in ("[illustration",)
    )


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    left = len(words) - len(words.lstrip(" \t\r\n*_:"))
    return Span(min(end, start + left), max(start + left, end - len(words) + len(words.rstrip(" \t\r\n*_"))))
