"""Which sentences beside a quotation are its tag, and who says what how in them."""

from __future__ import annotations

from collections.abc import Sequence

from lark import Token, Tree

from screenplay.language.tokens import Token as Word
from screenplay.language.tokens import tokenize
from screenplay.language.verbs import is_hearing
from screenplay.model.beat import Tag
from screenplay.model.span import Span
from screenplay.prose.tags.parts import said_with_noun, said_with_verb, speaker, target, unsaid
from screenplay.prose.tags.shapes import leading, meanwhile, with_noun, with_verb
from screenplay.prose.tags.things import speaks
from screenplay.prose.tags.verbs import is_gesture, is_speech
from screenplay.resources import lexicon, lexicon_table

_LONGEST = 400  # characters of a sentence that can still be a tag
_NEAR = 3  # words; a verb of a tag without a subject stands this near its start
_EMPHASIS = frozenset("*_")
_CLOSING = "\"'“”‘’«»‹›_* \n\r\t"
_MARKS = 16  # characters before a sentence in which the end of a quotation and its marks are looked for
_UNFINISHED = frozenset(",-—–")  # what a quotation ends in whose sentence goes on
_JOINS = ("and", "but")
_VOICE = "voice"
_LEADS_IN = ",:—–-"
_MANNERS = frozenset(("in", "with", "to", "at", "under", "through", "between", "without"))


def recognise(text: str, span: Span, paragraph: int, *, after: bool, before: bool) -> Tag | None:
    """Return the tag that the sentence at `span` is, or None.

    `after` says that a quotation stands right before the sentence, `before` that one stands right after it.
    """
    if not (after or before) or len(span) > _LONGEST:
        return None
    words = [word for word in tokenize(text, span.start, span.end) if word.text not in _EMPHASIS]
    if words and after and not text[span.start - 1].isspace():
        words = _without_note(words)
    if not words:
        return None
    ending = _ending_before(text, span.start) if after else ""
    speech = [at for at in range(len(words)) if is_speech(words, at)]
    goes_on = after and (_goes_on(words) or ending in _UNFINISHED or (ending.isalnum() and speech[:1] == [1]))
    leads_in = before and (words[-1].text[0] in _LEADS_IN or words[-1].text[0].isalnum())
    place = Tag(span, paragraph, Span(span.start, span.start), after=after, before=before)
    if goes_on:
        found = _behind(text, words, speech, place)
        if found:
            return found
    if leads_in:
        follows = goes_on or (after and ending in "?!" and with_verb(words, "after", speech[:1]) is not None)
        found = _leading_in(text, words, speech, place, follows=follows)
        if found:
            return found
    if goes_on:
        acted = None if ending == "." else meanwhile(words)
        return None if acted is None else unsaid(acted, place, before=leads_in)
    alone = None if leads_in else with_verb(words, "after", speech[:1])
    if alone is None:
        return None
    if not speaks(text, alone):
        return None  # "The bolt shot back."
    if ending == "." and _is_crowd(text, alone):
        return None  # "The audience gasped.": who spoke before it has ended
    asked = ending in "?!" and _is_named(alone, words)
    return said_with_verb(text, alone, place) if asked or _stands_alone(alone, leads=not after) else None


def _hears(words: Sequence[Word]) -> bool:
    """Tell whether the words before a verb of speech say that somebody hears it."""
    return any(is_hearing(word.lower) for word in words)


def _is_crowd(text: str, tree: Tree[Token]) -> bool:
    """Tell whether a noun for several people is the subject."""
    subject = speaker(text, tree)
    return subject is not None and subject.of(text).rpartition(" ")[2].lower() in lexicon("people", "group")


def _behind(text: str, words: list[Word], speech: Sequence[int], place: Tag) -> Tag | None:
    """Return the tag that `words` are, which go on with the sentence of the quotation before them."""
    joined = words[0].lower in _JOINS  # "and he hurried away" tells what comes after
    gestures = [] if joined else [at for at in range(len(words)) if is_gesture(words, at)]
    found = with_verb(words, "after", speech[:1]) or with_verb(words, "after", gestures[:1])
    if found and not _goes_on(words) and not speaks(text, found):
        return None
    if found:
        return said_with_verb(text, found, place)
    heard = with_verb(words, "before", speech[:1])
    if heard is not None and heard.data == "at_verb" and _hears(words[: speech[0]]):
        return said_with_verb(text, heard, place)  # "I heard her say"
    named = with_noun(words, "answer")
    return None if named is None else said_with_noun(text, named, place)


def _leading_in(
    text: str, words: list[Word], speech: Sequence[int], place: Tag, *, follows: bool
) -> Tag | None:
    """Return the tag that leads in to the quotation behind `words`; `follows`: it also ends one before."""
    named = with_noun(words, "announced")
    found = None if named is None else said_with_noun(text, named, place, after=False)
    if found and (found.subject or words[-1].text != ":"):
        return found
    verbs = (
        speech[-1:]
        or [at for at in range(len(words)) if is_gesture(words, at)][-1:]
        or [at for at in (len(words) - 2,) if found and words[at].lower != _VOICE]
    )
    told = with_verb(words, "before", verbs)
    if told and (speaker(text, told) or target(told) or verbs[0] < _NEAR):
        return said_with_verb(text, told, place, after=follows)
    led = leading(words) if not words[-1].text[0].isalnum() else None
    return None if led is None else unsaid(led, place, after=False)


def _without_note(words: list[Word]) -> list[Word]:
    """Return `words` without the number of a footnote at the closing mark: `,"3 said`, `,"[3] said`."""
    if words[0].text.isdigit():
        return words[1:]
    bracketed = [word.text for word in words[:3]]
    return words[3:] if bracketed[:1] == ["["] and bracketed[1:2] and bracketed[1].isdigit() else words


def _goes_on(words: Sequence[Word]) -> bool:
    """Tell whether `words` go on with the sentence of the quotation before them."""
    return words[0].lower == "i" or not words[0].text[0].isupper()


def _ending_before(text: str, at: int) -> str:
    """Return the last character of the quotation before `at`, its closing mark passed over."""
    words = text[max(0, at - _MARKS) : at].rstrip()
    return words.rstrip(_CLOSING)[-1:]


def _stands_alone(tree: Tree[Token], *, leads: bool) -> bool:
    """Tell whether a sentence of its own says no more than who speaks, as "She asked him softly." does.

    "He called the dog." tells what somebody does: an object other than a pronoun makes a sentence narration.
    So does a mere sound ("He groaned."), and business in a sentence that only leads in to the quotation.
    """
    previous, said = "", False
    for child in tree.children:
        if isinstance(child, Token):
            said = said or (child.type == "SAY" and str(child) in lexicon("speech_verbs", "announces"))
            if child.type == "TARGET" and str(child) not in lexicon("function_words", "object"):
                return False
            if child.type in ("SAY", "SAYING") and str(child) in lexicon("speech_verbs", "sound"):
                return False
            previous = child.type
            continue
        first = child.children[0]
        assert isinstance(first, Token)
        runs_on = child.data == "business" and (leads or previous not in ("COMMA", "DIVIDE"))
        if runs_on and (leads or not (said and first.type in ("AS", "ING"))):
            return False  # "Ann said as she left" says nothing else than who speaks
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
    if not isinstance(verb, Token) or verb.type not in ("SAY", "SAYING"):
        return False
    known = lexicon_table("function_words", "tag_class").get(words[0].lower, "AUXILIARY")  # "May asked"
    return known == "AUXILIARY" and target(tree) is None
