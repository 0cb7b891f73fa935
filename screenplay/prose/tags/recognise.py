"""Which sentences beside a quotation are its tag, and who says what how in them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedInput

from screenplay.language.tokens import Token as Word
from screenplay.language.tokens import tokenize
from screenplay.model.beat import Tag
from screenplay.model.span import Span
from screenplay.prose.tags.lexer import TagLexer, tag_tokens
from screenplay.prose.tags.subject import speaker_before
from screenplay.prose.tags.verbs import answer_after, answer_before, is_gesture, is_speech
from screenplay.resources import lexicon, lexicon_table, read_grammar

_LONGEST = 400  # characters of a sentence that can still be a tag
_NEAR = 3  # words; a verb of a tag without a subject stands this near its start
_EMPHASIS = frozenset("*_")
_CLOSING = "\"'“”‘’«»‹›_* \n\r\t"
_MARKS = 16  # characters before a sentence in which the end of a quotation and its marks are looked for
_UNFINISHED = frozenset(",-—–")  # what a quotation ends in whose sentence goes on
_JOINS = ("and", "but")
_LEADS_IN = ",:—–-"
_PARTICLES = frozenset(
    ("out", "up", "on", "in", "back", "off", "again", "forth", "just", "only", "also", "then")
)
_MANNERS = frozenset(("in", "with", "to", "at", "under", "through", "between", "without"))


def recognise(text: str, span: Span, paragraph: int, *, after: bool, before: bool) -> Tag | None:
    """Return the tag that the sentence at `span` is, or None.

    `after` says that a quotation stands right before the sentence, `before` that one stands right after it.
    """
    if not (after or before) or len(span) > _LONGEST:
        return None
    words = [word for word in tokenize(text, span.start, span.end) if word.text not in _EMPHASIS]
    if not words:
        return None
    ending = _ending_before(text, span.start) if after else ""
    goes_on = after and (_goes_on(words) or ending in _UNFINISHED)
    leads_in = before and (words[-1].text[0] in _LEADS_IN or words[-1].text[0].isalnum())
    speech = [at for at in range(len(words)) if is_speech(words, at)]
    if goes_on:
        joined = words[0].lower in _JOINS  # "and he hurried away" tells what comes after
        gestures = [] if joined else [at for at in range(len(words)) if is_gesture(words, at)]
        found = _first(words, "after", speech[:1]) or _first(words, "after", gestures[:1])
        if found:
            return _tag(text, found, span, paragraph, after=after, before=before)
        named = answer_after(words)
        if named:
            return Tag(span, paragraph, named.noun, named.owner, after=after, before=before)
    if leads_in:
        follows = goes_on or (after and ending in "?!" and _first(words, "after", speech[:1]) is not None)
        return _leading_in(text, words, speech, span, paragraph, follows=follows)
    leading = None if goes_on else _first(words, "after", speech[:1])
    if leading is None:
        return None
    asked = ending in "?!" and _is_named(leading, words)
    if asked or _stands_alone(leading, leads=not after):
        return _tag(text, leading, span, paragraph, after=after, before=before)
    return None


def _leading_in(
    text: str, words: list[Word], speech: Sequence[int], span: Span, paragraph: int, *, follows: bool
) -> Tag | None:
    """Return the tag that leads in to the quotation behind `words`; `follows`: it also ends one before."""
    named = answer_before(words)
    if named:
        return Tag(span, paragraph, named.noun, named.owner, before=True)
    verbs = speech[-1:] or [at for at in range(len(words)) if is_gesture(words, at)][-1:]
    found = _first(words, "before", verbs)
    if found and (_subject(text, found) or _target(found) or verbs[0] < _NEAR):
        return _tag(text, found, span, paragraph, after=follows, before=True)
    return None


def _goes_on(words: Sequence[Word]) -> bool:
    """Tell whether `words` go on with the sentence of the quotation before them."""
    return words[0].lower == "i" or not words[0].text[0].isupper()


def _ending_before(text: str, at: int) -> str:
    """Return the last character of the quotation before `at`, its closing mark passed over."""
    words = text[max(0, at - _MARKS) : at].rstrip()
    return words.rstrip(_CLOSING)[-1:]


def _first(words: list[Word], shape: str, verbs: Sequence[int]) -> Tree[Token] | None:
    """Parse `words` as a tag of `shape` around the first of `verbs`; None where the grammar refuses."""
    for verb in verbs:
        try:
            return _parser().parse(tag_tokens(words, verb), start=shape)
        except UnexpectedInput:
            continue
    return None


def _stands_alone(tree: Tree[Token], *, leads: bool) -> bool:
    """Tell whether a sentence of its own says no more than who speaks, as "She asked him softly." does.

    "He called the dog." tells what somebody does: an object other than a pronoun makes a sentence narration.
    So does a mere sound ("He groaned."), and business in a sentence that only leads in to the quotation.
    """
    previous = ""
    for child in tree.children:
        if isinstance(child, Token):
            if child.type == "TARGET" and str(child) not in lexicon("function_words", "object"):
                return False
            if child.type == "SAY" and str(child) in lexicon("speech_verbs", "sound"):
                return False
            previous = child.type
            continue
        first = child.children[0]
        assert isinstance(first, Token)
        if child.data == "business" and (leads or previous != "COMMA"):
            return False
        if child.data == "manner" and first.type == "PREPOSITION" and str(first) not in _MANNERS:
            return False
        previous = str(child.data)
    return True


def _is_named(tree: Tree[Token], words: Sequence[Word]) -> bool:
    """Tell whether a tag opens with a name and goes straight on to its verb: "Mara asked after that."."""
    if len(tree.children) < 2 or not words[0].text[0].isupper():
        return False
    subject, verb = tree.children[:2]
    if not isinstance(subject, Tree) or subject.data != "subject":
        return False
    if not isinstance(verb, Token) or verb.type != "SAY":
        return False
    known = lexicon_table("function_words", "tag_class").get(words[0].lower, "AUXILIARY")  # "May asked"
    return known == "AUXILIARY" and _target(tree) is None


@cache
def _parser() -> Lark:
    return Lark(read_grammar("tag.lark"), parser="lalr", lexer=TagLexer, start=["after", "before"])


def _tag(text: str, tree: Tree[Token], span: Span, paragraph: int, *, after: bool, before: bool) -> Tag:
    leaves = [child for child in tree.children if isinstance(child, Token)]
    verb = next(leaf for leaf in leaves if leaf.type == "SAY")
    target = _target(tree)
    subject = _subject(text, tree)
    addressee = _part(tree, "addressee")
    if target is not None:
        if subject is None:
            subject = _span(target)
        elif addressee is None and str(target) != "it":
            addressee = _span(target)
    return Tag(
        span,
        paragraph,
        _span(verb),
        subject,
        _part(tree, "manner"),
        addressee,
        _part(tree, "business") or _part(tree, "not_doing"),
        after,
        before,
    )


def _target(tree: Tree[Token]) -> Token | None:
    return next((leaf for leaf in tree.children if isinstance(leaf, Token) and leaf.type == "TARGET"), None)


def _subject(text: str, tree: Tree[Token]) -> Span | None:
    """Return who speaks: the subject that the grammar found, or the one before the verb."""
    before: list[Token] = []
    for child in tree.children:
        if isinstance(child, Tree):
            return _span(child.children[0]) if child.data == "subject" else None  # type: ignore[arg-type]
        if child.type == "SAY":
            return speaker_before(text, before, child)
        before.append(child)
    return None


def _part(tree: Tree[Token], name: str) -> Span | None:
    """Return the span of the parts called `name`, side by side; of an addressee without its "to"."""
    parts: list[Tree[Token]] = [
        child for child in tree.children if isinstance(child, Tree) and child.data == name
    ]
    if name == "manner":
        parts = [part for part in parts if not _is_particle(part)]
    if not parts:
        return None
    first = parts[0].children[-1 if name == "addressee" else 0]
    last = parts[0 if name == "addressee" else -1].children[-1]
    assert isinstance(first, Token)
    assert isinstance(last, Token)
    return Span(first.start_pos or 0, last.end_pos or 0)


def _is_particle(part: Tree[Token]) -> bool:
    return len(part.children) == 1 and str(part.children[0]) in _PARTICLES


def _span(token: Token) -> Span:
    return Span(token.start_pos or 0, token.end_pos or 0)
