"""Who speaks in a tag that comes before its quotation, from what the grammar found before the verb."""

from __future__ import annotations

from collections.abc import Sequence

from lark import Token, Tree

from screenplay.model.span import Span
from screenplay.resources import lexicon_table

_PEOPLE = ("opener", "leaning", "person")
_NAMING = ("HE", "ACTOR", "DOER", "NAMED", "NP")
_POSSESSIVE = ("'s", "’s")
Part = Token | Tree[Token]


def speaker_before(text: str, tree: Tree[Token]) -> Span | None:
    """Return the subject of the verb of speech in a tag of the shape `before`; None where nobody is named."""
    if tree.data == "passive":
        return None  # "he was greeted with": somebody else speaks
    say = next(at for at, part in enumerate(tree.children) if _is_say(part))
    parts = tree.children[:say]
    if tree.data == "at_verb":
        last = next(part for part in reversed(parts) if _is_person(part) or _kind(part) == "HEARD")
        return _span_of(text, last)
    return _opener(text, parts)


def _opener(text: str, parts: Sequence[Part]) -> Span | None:
    """Return who opened the clause of the verb: of the main clause where a comma closes another before it."""
    openers = [at for at in range(len(parts)) if _opens(parts, at)]
    if not openers:
        first = next((part for part in parts if _is_person(part)), None)
        return None if first is None else _span_of(text, first)
    divided = max((at for at, part in enumerate(parts) if _kind(part) == "divide"), default=-1)
    openers = [at for at in openers if at > divided] or openers
    main = [at for at in openers if _kind(parts[at]) != "leaning"]
    last = openers[-1]
    runs_on = not main and divided < 0 and not any(_kind(part) == "COMMA" for part in parts[last:])
    if runs_on and _kind(parts[last]) == "leaning" and _is_governed(parts[-1]):
        return _span_of(text, parts[-1])  # "As I came in my mom asked": who stands at the verb
    if last not in main and main and any(_kind(part) in ("COMMA", "divide") for part in parts[last:]):
        last = main[-1]
    return _antecedent(text, parts, last) if _kind(parts[last]) == "who" else _span_of(text, parts[last])


def _is_governed(part: Part) -> bool:
    """Tell whether a part is a person that a preposition seems to govern."""
    return _kind(part) == "governed" and isinstance(part, Tree) and _leaf_type(part) in ("DOER", "ACTOR")


def _leaf_type(tree: Tree[Token]) -> str:
    first = tree.children[0]
    return first.type if isinstance(first, Token) else _leaf_type(first)


def _opens(parts: Sequence[Part], at: int) -> bool:
    """Tell whether a clause opens at `at`: with a person, or with a "who" that takes up one named before."""
    if _kind(parts[at]) == "who":
        return not (at + 1 < len(parts) and _kind(parts[at + 1]) == "leaning") and any(
            map(_names_somebody, parts[:at])
        )
    return _kind(parts[at]) in ("opener", "leaning")


def _antecedent(text: str, parts: Sequence[Part], who: int) -> Span:
    """Return the person whom `who` takes up: the last one named, or else the last before it."""
    named = [part for part in parts[:who] if _names_somebody(part)][-2:]
    for part in reversed(named):
        words = _span_of(text, part).of(text).split()
        if words[-1][0].isupper() or words[-1].lower() in lexicon_table("people", "gender"):
            return _span_of(text, part)
    return _span_of(text, named[-1])


def _kind(part: Part) -> str:
    return part.type if isinstance(part, Token) else str(part.data)


def _is_say(part: Part) -> bool:
    return _kind(part) in ("SAY", "SAYING")


def _is_person(part: Part) -> bool:
    return _kind(part) in _PEOPLE


def _names_somebody(part: Part) -> bool:
    """Tell whether a part is a person, governed by a preposition or not."""
    if _is_person(part):
        return True
    return isinstance(part, Tree) and part.data == "governed" and _leaf(part).type in _NAMING


def _leaf(part: Part) -> Token:
    leaf = part if isinstance(part, Token) else part.children[0]
    assert isinstance(leaf, Token)
    return leaf


def _span_of(text: str, part: Part) -> Span:
    leaf = _leaf(part)
    start, end = leaf.start_pos or 0, leaf.end_pos or 0
    owned = leaf.type == "HEARD" and text.endswith(_POSSESSIVE, start, end)
    return Span(start, end - 2 if owned else end)
