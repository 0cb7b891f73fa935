"""Sentences before a speech that only announce it: "At length she replied:"."""

from __future__ import annotations

import re
from functools import cache

from screenplay.adaptation.coverage import stripped, trimmed
from screenplay.adaptation.sentence import Sentence
from screenplay.language.reading import read_verbs
from screenplay.language.tokens import over_lines
from screenplay.language.verbs import verb_table
from screenplay.language.words import Word, classes_of
from screenplay.model.span import Span
from screenplay.resources import any_of, lexicon

# Narration that goes on with the sentence of a speech: "and pulling the boat up".


_FIRST = re.compile(r"(?P<joiner>(?:and then|and|then|but)\s+)?(?P<word>[^\W_]+(?:['’-][^\W_]+)*)")


def continuation(text: str, span: Span) -> Span | None:
    """Return the words of a sentence that has no subject of its own; None where it has one.

    The sentence stands right behind a speech: who speaks also does what it tells.
    """
    words = stripped(text, span)
    found = _FIRST.match(text, words.start, words.end)
    if found is None or not text[words.start].islower():
        return None
    word = found["word"]
    told = found["joiner"] is not None and word in verb_table().by_past
    if word != "with" and not told and word not in verb_table().by_gerund:
        return None
    own = any(not verb.opener and verb.subject >= 0 for verb in read_verbs(text, words, (), frozenset()))
    return None if own else words


# Narration behind a speech that only says who spoke: "was her reply", "came the answer".


def loose_tag(text: str, span: Span) -> Span | None:
    """Return what is left behind the words that say who spoke; None where it tells something else.

    The sentence stands right behind a speech and begins with a small letter.
    """
    if not text[span.start].islower():
        return None
    found = _says_so().match(text, span.start, span.end)
    if found is None:
        return None
    return stripped(text, Span(found.end(), span.end))


@cache
def _says_so() -> re.Pattern[str]:
    return over_lines(
        rf"(?:was|is|came|comes|were) (?:[\w.’'-]+ ){{0,3}}?(?:\w+ )?{any_of('answer_nouns', 'reply')}s?\b"
        r"|(?:was|is) all (?:that )?(?:he|she|they|I|[A-Z]\w+) (?:said|says|answered|replied|could say)\b"
        r"|this from (?:the )?\w+\b"
    )


# Words behind a speech that are no sentence without it: "with a look of surprise", "was his one comfort".


_HANGS_LEFTOVERS = Word.PREP | Word.SUB | Word.ADV
_STANDS = Word.DET | Word.POSS | Word.NOM | Word.COORD | Word.NUMBER
_COPULA = Word.BE | Word.HAVE


def is_left_over(sentence: Sentence) -> bool:
    """Tell whether a sentence right behind a speech hangs on its words: nobody can play it.

    It begins in small letters, and either has no verb of its own or one whose subject is what was said.

    Example: “Anna!” in a low voice. / “The barn” had been his uncle's.
    Misses: fragments that begin with a noun ("a stare, of astonishment"), which may be seen.
    Source: own choice; such lines were read in six novels.
    """
    if not sentence.words[:1].islower() or not sentence.tokens:
        return False
    first = classes_of(sentence.lowers[0])
    verbs = [verb for verb in sentence.verbs if verb.depth == 0]
    if not verbs:
        return bool(first & _HANGS_LEFTOVERS) and not first & _STANDS
    return len(verbs) == 1 and verbs[0].place == 0 and bool(first & _COPULA)


# The words at the end of a sentence that only announce the speech after it: "and said:".


_LEAD_IN = re.compile(
    r",?\s+and\s+(?:said|says|asked|asks|replied|replies|answered|answers|added|adds|announced|announces"
    r"|reported|reports)\s*[:,]\s*\Z"
)
_LONGEST = 24  # characters that such words take at most
_LEAST = 2  # words that must stand before them


def lead_in(text: str, span: Span) -> Span | None:
    """Return the span of "and said:" at the end of a sentence that tells an act before it."""
    found = _LEAD_IN.search(text[max(span.start, span.end - _LONGEST) : span.end])
    if found is None:
        return None
    start = max(span.start, span.end - _LONGEST) + found.start()
    if len(text[span.start : start].split()) < _LEAST:
        return None
    return trimmed(text, start, span.end)


_MOST_WORDS = 10
_HEARERS = frozenset({"him", "her", "me", "them", "us", "himself", "herself", "myself", "themselves"})
_TOLD_BEFORE = frozenset({"", "after", "before", "which"})  # "to which she replied:"
_HANGS = Word.PREP | Word.SUB | Word.ADV | Word.COORD
_GOING = frozenset({"went", "goes", "go"})


def only_announces(sentence: Sentence) -> bool:
    """Tell whether a sentence ends in a verb of speech and tells nothing else; the cue stands for it.

    Example: At length she replied: / First of all he said to himself,
    Misses: sentences that tell what is done meanwhile ("wiping his mouth, he said"), which stay.
    Source: usage of screenplays; own choice.
    """
    if len(sentence.words.split()) > _MOST_WORDS:
        return False
    words = [word for word in sentence.lowers if word[0].isalnum()]
    if len(sentence.verbs) != 1 or any(map(_is_act_meanwhile, words)):
        return False
    told = sentence.verbs[0]
    verb = sentence.lowers[told.place]
    if verb not in lexicon("speech_verbs", "announces") or (told.depth and told.opener not in _TOLD_BEFORE):
        return False
    behind = words[words.index(verb) + 1 :]
    if verb in _GOING:
        return behind == ["on"]
    return not behind or behind == ["this"] or (behind[0] == "to" and set(behind[1:]) <= _HEARERS)


def only_leads(sentence: Sentence) -> bool:
    """Tell words before a speech that are no sentence and show nothing: "Then--", "And then, on his reply,".

    Misses: fragments with a gerund ("Then turning to Anna,") or with a thing or place, which may be seen.
    """
    if sentence.verbs or len(sentence.words.split()) > _MOST_WORDS:
        return False
    words = [word for word in sentence.lowers if word[0].isalnum()]
    if not words or not classes_of(words[0]) & _HANGS or classes_of(words[0]) & Word.DET:
        return False
    return all(classes_of(word) & _HANGS for word in words) or words[-1] in lexicon("answer_nouns", "answer")


def _is_act_meanwhile(word: str) -> bool:
    """Tell the "wiping" of "wiping his mouth, he said" from "instead of answering, he asked"."""
    if not classes_of(word) & Word.GERUND:
        return False
    found = verb_table().by_gerund.get(word)
    return found is None or found.lemma not in lexicon("speech_verbs", "announces")
