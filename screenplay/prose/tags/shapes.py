"""The Lark parser of `grammar/tag.lark`: which sentences have the shape of a tag."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedInput

from screenplay.language.tokens import Token as Word
from screenplay.language.verbs import verb_table
from screenplay.parsers import parser_of
from screenplay.prose.tags.lexer import NO_VERB, TagLexer, tag_tokens
from screenplay.prose.tags.nouns import noun_tokens
from screenplay.resources import read_grammar

SHAPES = ("after", "before", "answer", "announced", "meanwhile", "leads")
_JOINING = ("AND", "ADVERB", "COMMA", "DIVIDE")


@cache
def _parser() -> Lark:
    return parser_of("tag", read_grammar("tag.lark"), start=SHAPES, lexer=TagLexer)


def _parsed(tokens: list[Token], shape: str) -> Tree[Token] | None:
    """Parse `tokens` as a tag of `shape`; None where the grammar refuses."""
    try:
        return _parser().parse(iter(tokens), start=shape)
    except UnexpectedInput:
        return None


def with_verb(words: list[Word], shape: str, verbs: Sequence[int]) -> Tree[Token] | None:
    """Parse `words` around the verb of speech `verbs[0]`, as the shape "after" or "before"."""
    if not verbs:
        return None
    tokens = tag_tokens(words, verbs[0])
    if shape == "before":
        tokens.insert(0, Token("START", "", words[0].start, end_pos=words[0].start))
    return _parsed(tokens, shape)


def with_noun(words: list[Word], shape: str) -> Tree[Token] | None:
    """Parse `words` around a noun of speech, as the shape "answer" or "announced"."""
    tokens = noun_tokens(words)
    kinds = {token.type for token in tokens}
    if shape == "answer":
        plausible = tokens and tokens[0].type in ("BE", "COME", "THIS")
    else:
        plausible = not kinds.isdisjoint(("ANSWER", "VOICE")) and not kinds.isdisjoint(
            ("BE", "COME", "COLON")
        )
    return _parsed(tokens, shape) if plausible else None


def leading(words: list[Word]) -> Tree[Token] | None:
    """Parse `words` as a lead-in that has no verb: "Then--", "And in reply to his question,"."""
    return _parsed(noun_tokens(words), "leads")


def meanwhile(words: list[Word]) -> Tree[Token] | None:
    """Parse `words` behind a quotation as what its speaker does, or how, without a verb of speech."""
    if not words[0].text[0].islower() and words[0].text[0].isalnum():
        return None
    tokens = tag_tokens(words, NO_VERB)
    joined = 0
    while joined < len(tokens) and tokens[joined].type in _JOINING:
        joined += 1
    if joined == len(tokens):
        return _parsed(tokens, "meanwhile")
    first = tokens[joined]
    told = any(token.type == "AND" for token in tokens[:joined]) and first.lower() in verb_table().by_past
    if told and first.type == "WORD":
        tokens[joined] = Token("PAST", str(first), first.start_pos, end_pos=first.end_pos)
    elif first.type == "ING" and first.lower() not in verb_table().by_gerund:
        return None
    return _parsed(tokens, "meanwhile")
