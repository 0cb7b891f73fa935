"""The name of a work and of its author, at the top of a file."""

from __future__ import annotations

import re
from collections.abc import Sequence

from screenplay.model.beat import MatterKind
from screenplay.model.span import Span
from screenplay.prose.apart.labels import counts, label_of, wraps
from screenplay.prose.apart.speech import opens_speech
from screenplay.prose.block import Block, BlockKind
from screenplay.prose.headings import is_division, is_title_case
from screenplay.resources import lexicon

_LEAD = 12  # characters that "written by" takes at most
_TITLE = 120  # characters
_LINES = 6  # lines of a title with its byline
_LINE = re.compile(r"\S[^\r\n]*(?<=\S)")
_BY = re.compile(
    r"[\W_]*(?:(?:written|told|posted|a (?:short )?(?:story|tale|novel|novella)"
    r"|an? [a-z-]{3,12} (?:fic|fanfic|story)) )?by\b[\s:]*(?P<name>[^!?\n]{0,60}?)[\s*_~)\]-]*\Z",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[^\W_][\w.'’&+-]*")
_PARTICLES = frozenset(
    {
        "de",
        "la",
        "le",
        "von",
        "van",
        "der",
        "den",
        "du",
        "da",
        "di",
        "and",
        "&",
        "of",
        "the",
        "y",
        "ter",
        "el",
    }
)
_INSIDE = re.compile(
    r"(?P<lead>.{0,60}?\be-?book of )?(?P<title>[^\n]{2,100}?),?\s+by\s+(?P<author>[^\n,;:!?]{2,60})\Z",
    re.IGNORECASE,
)
_READ = re.compile(r"\.\s+(?:read|recorded|recording|translated|narrated)\b[^\n]*\Z", re.IGNORECASE)
_NAME = re.compile(r"[A-Z][\w.'’-]*(?: [\w.'’-]+){0,4} [A-Z][\w.'’-]*")  # "Anna de la Tour"


def byline_name(words: str) -> re.Match[str] | None:
    """Return the match of a line that names the author and no more; its group `name` may be empty."""
    found = _BY.match(words)
    if found is None or opens_speech(words):
        return None
    name = found["name"].strip(" *_~.")
    return found if not name or is_name(name) else None


def byline_value(text: str, span: Span) -> Span | None:
    """Return the name of "a short story by Anna Gray"; None where "by" alone stands before it, or nothing."""
    found = byline_name(span.of(text))
    if found is None or found.start("name") < _LEAD or not found["name"]:
        return None
    start = span.start + found.start("name")
    return Span(start, start + len(found["name"].rstrip(" *_~")))


def is_name(words: str) -> bool:
    """Tell whether `words` can be what an author goes by: a name, or the one word of an account."""
    tokens = words.split()
    if not tokens or len(tokens) > 8 or not all(_TOKEN.match(token) for token in tokens if token != "&"):
        return False
    if len(tokens) == 1:
        return tokens[0].lower() not in lexicon("function_words")
    low = [token for token in tokens if token[:1].islower()]
    return all(token in _PARTICLES for token in low) and tokens[0].lower() not in {"the", "a", "an"}


def is_lone_by(words: str) -> bool:
    """Tell a "by" that leaves the name to the next line."""
    found = byline_name(words)
    return found is not None and not found["name"].strip(" *_~.")


def is_title(text: str, blocks: Sequence[Block], at: int) -> bool:
    """Tell whether a line at the very top names the story: capitals, title case, or no end of a sentence."""
    block = blocks[at]
    words = block.span.of(text)
    bare = words.strip("*_ #~=-\t")
    if not bare or len(words) > _TITLE or at + 1 >= len(blocks) or "\n" in words.strip():
        return False
    named = at + 1 < len(blocks) and byline_name(blocks[at + 1].span.of(text)) is not None
    if opens_speech(words):
        return named and at == 0 and bare[-1] in "\"”'’»"
    if block.kind is BlockKind.HEADING:
        return not is_division(words) and (named or (words.isupper() and len(words) > 3))
    if named and len(bare) <= 80 and bare[-1] not in ",;:":
        return True
    if bare[-1] in ".!?…,:;\"”’'»" or is_division(words):
        return False
    return is_title_case(bare) or bool(re.search(r"\b(?:pt|part|ch|chapter)\.? \d", words, re.IGNORECASE))


def title_lines(text: str, block: Block) -> list[Block]:
    """Return the lines of a first paragraph such as "The Well / by / Anna Gray" as blocks of their own."""
    found = [
        Span(each.start(), each.end()) for each in _LINE.finditer(text, block.span.start, block.span.end)
    ]
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING) or not len(found) >= 2:
        return [block]
    lines = [line.of(text) for line in found[:_LINES]]
    marked = [at for at, line in enumerate(lines) if at and _stands_below_title(text, found[at], line)]
    if not marked or any(len(line) > _TITLE for line in lines[: marked[0]]) or opens_speech(lines[0]):
        return [block]
    if not all(is_title_case(line) or is_division(line) or at for at, line in enumerate(lines[: marked[0]])):
        return [block]
    if len(found) > _LINES and not is_title_case(lines[0]):
        return [block]
    return [
        Block(line, block.kind if at == 0 else BlockKind.PARAGRAPH, block.level)
        for at, line in enumerate(found)
    ]


def _stands_below_title(text: str, span: Span, line: str) -> bool:
    if byline_name(line) is not None or counts(line):
        return True
    if len(line) < _TITLE and wraps(line):
        return True
    label = label_of(text, span.start, span.end, bare=False)
    return label is not None and label.kind in (MatterKind.RATING, MatterKind.AUTHOR)


def title_and_author(text: str, block: Block, *, certain: bool) -> list[Block] | None:
    """Return the blocks of a line such as "The Well, by Anna Gray"; None where it is none.

    `certain`: a notice right before says that a title comes, so that any capitals do.
    """
    words = block.span.of(text)
    if len(words) > 2 * _TITLE or any(mark in words for mark in '\n"“”«»'):
        return None
    read = _READ.search(words)
    found = _INSIDE.match(words[: read.start()] if read else words.rstrip(". *_#"))
    if found is None or not is_name(found["author"].strip(" .")):
        return None
    title = found["title"].strip(" *_#,")
    if not (found["lead"] or certain or is_title_case(title)) or (
        not title[:1].isupper() and not title[:1].isdigit()
    ):
        return None
    start = block.span.start
    cut = start + found.end("title")
    by = cut + len(text[cut:]) - len(text[cut:].lstrip(", \t"))
    end = start + found.end("author")
    made = [
        Block(
            Span(start, cut),
            BlockKind.MATTER,
            matter=MatterKind.TITLE,
            value=_within(text, start + found.start("title"), cut),
        ),
        Block(Span(by, end), BlockKind.MATTER, matter=MatterKind.AUTHOR),
    ]
    if block.span.end > end:
        rest = Span(
            end + len(text[end : block.span.end]) - len(text[end : block.span.end].lstrip(". *_#")),
            block.span.end,
        )
        made += [Block(rest, BlockKind.MATTER)] if len(rest) else []
    return made


def _within(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip(" *_#")), end - len(words) + len(words.rstrip(" *_#,")))


def named_author(text: str, blocks: Sequence[Block], at: int) -> bool:
    """Tell a name in a line of its own under a line that says "by"."""
    before = blocks[at - 1] if at else None
    words = blocks[at].span.of(text)
    if before is None or before.matter is not MatterKind.AUTHOR or before.kind is not BlockKind.MATTER:
        return False
    return (
        is_lone_by(before.span.of(text))
        and not is_division(words)
        and (is_title_case(words) or bool(_NAME.fullmatch(words)) or is_name(words))
    )
