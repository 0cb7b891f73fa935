"""Whether a past form is a finite verb, or a participle or noun of the same form."""

from __future__ import annotations

from screenplay.language.participles import is_done_by, is_judged, joins_participle, stands_with_participle
from screenplay.language.sentence_state import State
from screenplay.language.wordclass import Word
from screenplay.resources import lexicon

_DEGREES = frozenset({"more", "most", "less", "very", "too", "as"})
_INVERTING = frozenset({"here", "there", "thus", "so"})  # "Here sat Anna"
_CONJUNCTIONS = frozenset({"and", "or", "but", "then", "nor", "yet", "so"})
_SEEMING = frozenset({"appeared", "remained", "seemed"})
_CONCEDING = frozenset({"although", "if", "though", "unless", "when", "while"})
_LINKS = frozenset(
    {"way", "time", "moment", "day", "night", "minute", "second", "place", "reason"}
)  # "the way he ..."
_PLURAL_HEADS = frozenset({"these", "those", "both", "few", "many", "several", "neither", "others"})


def is_finite(state: State, index: int, word: str, flags: int) -> bool:
    """Decide whether the past form at `index` is its clause's verb, by what stands before it.

    A form is firm when it can be no participle ("went", "took").
    """
    phrase = state.phrase
    firm = not flags & Word.PARTICIPLE
    before = state.classes_at(state.previous) if state.previous >= 0 else 0
    last = state.word_at(state.previous)
    if index == 1 and state.word_at(0) in _INVERTING:
        return True
    if phrase.head == state.previous >= 0 and phrase.begun in {"pronoun", "relative"}:
        return True
    if before & (Word.DET | Word.POSS | Word.NUMBER):
        return _after_determiner(state, index, word, firm)
    if last.endswith(("'s", "s'")) or (not firm and state.word_at(index - 1) in _DEGREES):
        return False
    if not firm and before & Word.GERUND and phrase.begun not in {"det", "poss", "name"}:
        return False  # "looking pained"
    if before & Word.COORD and last in _CONJUNCTIONS:
        return _after_conjunction(state, index, word, firm)
    if before & Word.PREP and not before & (Word.OBJ | Word.POSS):
        return _after_preposition(state, index, word, firm)
    if not last[:1].isalnum():
        return _after_mark(state, index, word, firm)
    if not state.stack[-1].verb:
        return _first_in_clause(state, index, firm)
    return _second_in_clause(state, index, word, firm)


def _after_determiner(state: State, index: int, word: str, firm: bool) -> bool:
    """Tell "both turned" from "the left", "a torn shirt"."""
    last = state.word_at(state.previous)
    if not state.classes[state.previous] & Word.QUANT:
        return False
    if word in lexicon("noun_pasts") and last not in _PLURAL_HEADS:
        return False
    owner = state.classes_at(state.previous - 2) & Word.POSS
    if last == "all" and owner and not firm and not state.word_at(state.previous - 1).endswith("s"):
        return False  # "his mouth all crooked"
    wanted = not state.stack[-1].verb or state.stack[-1].joined
    return wanted and (firm or not state.noun_follows(index))


def _after_preposition(state: State, index: int, word: str, firm: bool) -> bool:
    """Tell "the people inside laughed" from "with raised hands"."""
    wanted = state.phrase.head >= 0 and not state.stack[-1].verb
    if firm:
        return word not in lexicon("noun_pasts") or wanted
    adverb = state.classes[state.previous] & Word.ADV
    return wanted and bool(adverb) and not state.noun_follows(index)


def _after_conjunction(state: State, index: int, word: str, firm: bool) -> bool:
    """Tell "turned and walked" from "a dark and stained shirt", "was young and well dressed"."""
    clause = state.stack[-1]
    if state.classes[index] & Word.BASE and clause.verb and _follows_modal(state):
        return False  # "he will go home and let her talk"
    if firm or index == 1 or (clause.verb and state.word_at(index - 1) in {"now", "finally", "then"}):
        return True
    if not clause.verb:
        return False
    small = state.noun_follows(index) and state.tokens[index + 1].text[0].islower()
    qualifies = small or state.word_at(index + 1) in {"one", "ones"}
    if qualifies and state.classes_at(index - 3) & (Word.DET | Word.POSS):
        return False
    hangs = word == "hung" and bool(state.classes_at(index + 1) & Word.PREP)  # "was too long and hung down"
    if (
        clause.copula
        and word in lexicon("state_participles")
        and not hangs
        and not state.object_follows(index)
    ):
        return False
    if state.word_at(index + 1) in {"by", "with"} and joins_participle(state, index):
        return False
    if stands_with_participle(state, index) or is_judged(state, index):
        return False
    if clause.participles:
        comma = state.word_at(index - 2) == ","
        return comma or (clause.participles == "passive" and state.object_follows(index))
    return True


def _follows_modal(state: State) -> bool:
    """Tell whether the clause's verb is a modal, or "did", which its base forms share."""
    flags = state.classes[state.verbs[-1].place]
    return bool(flags & (Word.MODAL | Word.MODAL_NEG | Word.DO)) and not flags & Word.PAST


def _after_mark(state: State, index: int, word: str, firm: bool) -> bool:
    """Tell "he stopped, turned, and left" from "she stood there, dressed in black"."""
    clause = state.stack[-1]
    if firm:
        return True
    if is_done_by(state, index):
        return False
    if word in _SEEMING and not clause.verb:
        return True
    if state.noun_follows(index):
        return clause.verb and _verb_after_comma(state, index)  # "he sat, ate cherries, and hummed"
    if not clause.verb:
        if clause.subject < 0 and state.phrase.head < 0:
            return state.tokens[0].text[0].islower()
        if clause.opener not in {"who", "which", "that"} and _verb_after_comma(state, index):
            return False
        return word not in lexicon("state_participles") or state.object_follows(index)
    if state.object_follows(index):
        return True
    if not clause.copula and state.word_at(index + 1) in {"to", "into"} and _verb_after_comma(state, index):
        return True  # "smiled, crossed to the window, peeped out"
    if word in lexicon("state_participles") or clause.participles:
        return False
    if state.word_at(index + 1) == "with" and word not in lexicon("acts_with"):
        return _verb_after_comma(state, index)  # "a coat, decorated with braid"
    return not _ends_clause(state, index) or _verb_after_comma(state, index)


def _first_in_clause(state: State, index: int, firm: bool) -> bool:
    """Take the first past form of a clause for its verb, but for "the man dressed by her came in"."""
    phrase = state.phrase
    if firm:
        return True
    if (
        state.word_at(index + 1) == "by"
        and state.stack[-1].opener in _CONCEDING
        and (phrase.head < 0 or state.word_at(phrase.head) in {"little", "much"})
    ):
        return False  # "though little altered by the years"
    if phrase.head < 0 and state.stack[-1].subject < 0:
        return phrase.preposition not in {"with", "without"} and state.object_follows(index)
    if phrase.preposition in {"with", "without"} and _another_verb_follows(state, index - 1):
        return False
    return not (state.word_at(index + 1) == "by" and _another_verb_follows(state, index))


def _second_in_clause(state: State, index: int, word: str, firm: bool) -> bool:
    """Tell the verb of a clause around or after this one from a participle behind a noun."""
    clause, phrase = state.stack[-1], state.phrase
    noun = word in lexicon("noun_pasts")
    small = not state.object_follows(index)
    if noun and phrase.begun in {"det", "poss"} and small and state.noun_follows(index):
        return False  # "an odd felt hat"
    if noun and phrase.preposition and small and state.noun_follows(index):
        return False  # "with wild rose bushes"
    if any(not outer.verb and outer.subject >= 0 for outer in state.stack[:-1]):
        return True
    if firm:
        return not noun or clause.joined or clause.report or phrase.head >= 0
    if clause.waits and state.object_follows(index):
        return True
    named = phrase.head >= 0 or state.tokens[index - 1].start in state.names
    wanted = len(state.stack) > 1 and (not state.stack[0].verb or state.stack[0].joined)
    if wanted and named and not _comma_follows(state, index):
        return True  # "When school was out Anne walked home"
    if phrase.head < 0 or phrase.preposition in {"with", "for"}:
        return False
    if _LINKS.intersection(token.lower for token in state.tokens[max(0, phrase.head - 3) : phrase.head - 1]):
        return True
    if clause.report or phrase.after == "and":
        return not state.noun_follows(index)
    if phrase.after == "comma":
        if phrase.begun == "det" and state.word_at(index + 1) == "with" and word not in lexicon("acts_with"):
            return False  # "the glasses filled with wine"
        return phrase.begun in {"det", "name"} or state.object_follows(index)
    return False


def _another_verb_follows(state: State, index: int) -> bool:
    for place in range(index + 2, len(state.tokens)):
        if not state.tokens[place].lower[0].isalnum() or state.classes[place] & Word.COORD:
            return False
        if state.classes[place] & Word.PAST and not state.classes[place - 1] & (Word.DET | Word.POSS):
            return True
    return False


def _verb_after_comma(state: State, index: int) -> bool:
    """Tell whether the next comma is followed by a past form: "his arms, folded but not still, kept"."""
    for place in range(index + 1, len(state.tokens) - 1):
        if state.tokens[place].lower == ",":
            following = place + 2 if state.word_at(place + 1) in {"and", "then"} else place + 1
            return bool(state.classes_at(following) & (Word.PAST | Word.BE))
    return False


def _ends_clause(state: State, index: int) -> bool:
    return not state.word_at(index + 1)[:1].isalnum()


def _comma_follows(state: State, index: int) -> bool:
    return any(token.lower == "," for token in state.tokens[index + 1 :])
