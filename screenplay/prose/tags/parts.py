"""Parse of a tag → `Tag`: its verb, who speaks, how, to whom, and what the speaker does meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lark import Token, Tree

from screenplay.model.beat import Tag
from screenplay.model.span import Span
from screenplay.prose.tags.subject import speaker_before

_PARTICLES = frozenset(
    ("out", "up", "on", "in", "back", "off", "again", "forth", "just", "only", "also", "then")
)
_POSSESSIVE = ("'s", "’s")
_SAYS = ("noun", "voice", "saying")
_PARTS_PHRASES = frozenset(("mark", "BE", "COME", "AS", "AND", "WHO", "TO", "NEVER", "PREPOSITION", "HE"))
_ENDS_DEED = frozenset(("COMMA", "divide", "AND", "opener", "leaning", "HEARD"))
Part = Token | Tree[Token]


def said_with_verb(text: str, tree: Tree[Token], place: Tag, *, after: bool | None = None) -> Tag:
    """Return the tag of the shapes "after" and "before"; `place` has its span and the sides it stands on."""
    verb = said_with(tree)
    spoken_to = target(tree)
    subject = speaker(text, tree)
    addressee = _part(tree, "addressee")
    if spoken_to is not None:
        if subject is None:
            subject = _span(spoken_to)
        elif addressee is None and str(spoken_to) != "it":
            addressee = _span(spoken_to)
    return replace(
        place,
        verb=_span(verb),
        subject=subject,
        manner=_part(tree, "manner"),
        addressee=addressee,
        business=_part(tree, "business") or _part(tree, "not_doing") or _done_before(tree, verb),
        after=place.after if after is None else after,
    )


def said_with_noun(text: str, tree: Tree[Token], place: Tag, *, after: bool = True) -> Tag:
    """Return the tag of the shapes "answer" and "announced"; "this from Mara" has no verb."""
    said = [at for at, part in enumerate(tree.children) if _kind(part) in _SAYS]
    ahead = (
        tree.children[: said[-1]] if said else [part for part in tree.children if _kind(part) == "speaker"]
    )
    verb = _span(_leaf(tree.children[said[-1]])) if said else place.verb
    return replace(place, verb=verb, subject=_owner(text, ahead), after=after and place.after)


def unsaid(tree: Tree[Token], place: Tag, *, after: bool = True, before: bool = True) -> Tag:
    """Return a tag that has no verb: "taking up the lamp", "with a look of surprise", "Then--"."""
    return replace(
        place,
        manner=_whole(tree, "way"),
        business=_whole(tree, "deed"),
        after=after and place.after,
        before=before and place.before,
    )


def target(tree: Tree[Token]) -> Token | None:
    """Return the person right behind the verb, who speaks or is spoken to."""
    return next((leaf for leaf in tree.children if isinstance(leaf, Token) and leaf.type == "TARGET"), None)


def said_with(tree: Tree[Token]) -> Token:
    """Return the verb of a tag of the shapes "after" and "before"."""
    leaves = [child for child in tree.children if isinstance(child, Token)]
    return next(leaf for leaf in leaves if leaf.type in ("SAY", "SAYING"))


def speaker(text: str, tree: Tree[Token]) -> Span | None:
    """Return who speaks: the subject behind the quotation, or the one before the verb that leads in to it."""
    if tree.data != "after":
        return speaker_before(text, tree)
    subject = next((part for part in tree.children if _kind(part) == "subject"), None)
    return None if subject is None else _span(_leaf(subject))


def _owner(text: str, ahead: Sequence[Part]) -> Span | None:
    """Return who owns a noun of speech, the last person `ahead` of it in its phrase: "his", "Mara's"."""
    owner: Token | None = None
    for part in ahead:
        if _kind(part) in ("owner", "speaker"):
            owner = _leaf(part)
        elif _kind(part) in _PARTS_PHRASES:
            owner = None
    if owner is None:
        return None
    span = _span(owner)
    if text.endswith(_POSSESSIVE, span.start, span.end):
        return Span(span.start, span.end - 2)
    return Span(span.start, span.end - 1) if text.endswith(("'", "’"), span.start, span.end) else span


def _part(tree: Tree[Token], name: str) -> Span | None:
    """Return the span of the parts called `name`, side by side; of an addressee without its "to"."""
    parts = [child for child in tree.children if isinstance(child, Tree) and child.data == name]
    if name == "manner":
        parts = [part for part in parts if not _is_particle(part)]
    if not parts:
        return None
    first = parts[0].children[-1 if name == "addressee" else 0]
    last = parts[0 if name == "addressee" else -1].children[-1]
    assert isinstance(first, Token)
    assert isinstance(last, Token)
    return Span(first.start_pos or 0, last.end_pos or 0)


def _done_before(tree: Tree[Token], verb: Token) -> Span | None:
    """Return what the speaker does before the verb: "wiping his hat, Ben asked"."""
    ahead = tree.children[: tree.children.index(verb)]
    at = next((at for at, part in enumerate(ahead) if _kind(part) == "doing"), None)
    if at is None:
        return None
    last = at
    while last + 1 < len(ahead) and _kind(ahead[last + 1]) not in _ENDS_DEED:
        last += 1
    return Span(_leaf(ahead[at]).start_pos or 0, _leaf(ahead[last]).end_pos or 0)


def _whole(tree: Tree[Token], name: str) -> Span | None:
    """Return the span of the part called `name`."""
    for part in tree.children:
        if isinstance(part, Tree) and part.data == name:
            first, last = part.children[0], part.children[-1]
            assert isinstance(first, Token)
            assert isinstance(last, Token)
            return Span(first.start_pos or 0, last.end_pos or 0)
    return None


def _is_particle(part: Tree[Token]) -> bool:
    return len(part.children) == 1 and str(part.children[0]) in _PARTICLES


def _kind(part: Part) -> str:
    return part.type if isinstance(part, Token) else str(part.data)


def _leaf(part: Part) -> Token:
    leaf = part if isinstance(part, Token) else part.children[0]
    assert isinstance(leaf, Token)
    return leaf


def _span(token: Token) -> Span:
    return Span(token.start_pos or 0, token.end_pos or 0)
