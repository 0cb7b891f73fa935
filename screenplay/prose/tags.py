"""Which sentences beside a quotation are its tag, and who says what how in them."""

from __future__ import annotations

from functools import cache

from lark import Lark, Token, Tree

from screenplay.language.tokens import Token as Word
from screenplay.language.tokens import tokenize
from screenplay.model.beat import Tag
from screenplay.model.span import Span
from screenplay.prose.tag_lexer import TagLexer, tag_tokens
from screenplay.resources import lexicon_table, read_grammar

_LONGEST = 400  # characters of a sentence that can still be a tag
_SUBJECT_CAPITALS = frozenset(("i",))


def recognise(text: str, span: Span, paragraph: int, *, after: bool, before: bool) -> Tag | None:
    """Return the tag that the sentence at `span` is, or None.

    `after` says that a quotation stands right before the sentence, `before` that one stands right after it.
    """
    if not (after or before) or len(span) > _LONGEST:
        return None
    words = tokenize(text, span.start, span.end)
    verb = _verb(words, after=after, before=before)
    if verb is None:
        return None
    tree = _parser().parse(tag_tokens(words, verb))  # type: ignore[arg-type]
    return _tag(tree, span, paragraph, words, verb, after=after, before=before)


def _verb(words: list[Word], *, after: bool, before: bool) -> int | None:
    """The place of the verb that makes `words` a tag."""
    leads_in = (before and bool(words) and words[-1].text[0] in ",:—–-") or (
        before and words[-1].text.isalnum()
    )
    follows_on = after and _follows_on(words)
    speech = lexicon_table("speech_verbs")
    gesture = lexicon_table("gesture_verbs")
    places = [at for at, word in enumerate(words) if word.lower in speech and not word.text[0].isupper()]
    if follows_on and places:
        return places[0]
    if leads_in and places:
        return places[-1]
    if (after or before) and places and places[0] <= 3 and len(words) <= places[0] + 5:
        return places[0]
    if follows_on or leads_in:
        soft = [at for at, word in enumerate(words) if word.lower in gesture]
        if soft:
            return soft[0] if follows_on else soft[-1]
    return None


def _follows_on(words: list[Word]) -> bool:
    """Tell whether `words` go on with the sentence of the quotation before them."""
    first = words[0] if words else None
    return first is not None and (first.lower == "i" or not first.text[0].isupper())


@cache
def _parser() -> Lark:
    return Lark(read_grammar("tag.lark"), parser="lalr", lexer=TagLexer, start="tag")


def _tag(
    tree: Tree[Token], span: Span, paragraph: int, words: list[Word], verb: int, *, after: bool, before: bool
) -> Tag | None:
    subject: Span | None = None
    addressee: Span | None = None
    manner: Span | None = None
    business: Span | None = None
    for child in tree.children:
        if isinstance(child, Token):
            place = Span(child.start_pos or 0, child.end_pos or 0)
            if child.type == "NP" and subject is None:
                subject = place
            elif child.type == "TARGET":
                if subject is None:
                    subject = place
                else:
                    addressee = place
            continue
        leaves = [leaf for leaf in child.children if isinstance(leaf, Token)]
        place = Span(leaves[0].start_pos or 0, leaves[-1].end_pos or 0)
        if child.data == "manner":
            manner = manner or place
        elif child.data == "addressee":
            addressee = addressee or Span(leaves[-1].start_pos or 0, place.end)
        else:
            business = place
    place = Span(words[verb].start, words[verb].end)
    return Tag(span, paragraph, place, subject, manner, addressee, business, after, before)
