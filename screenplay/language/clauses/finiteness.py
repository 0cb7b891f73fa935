"""Whether a past form is a finite verb, or a participle or noun of the same form."""

from __future__ import annotations

from screenplay.language.clauses.lookahead import (
    acts_on_name,
    another_verb_follows,
    any_verb_follows,
    comma_follows,
    ends_clause,
    follows_modal,
    verb_after_comma,
)
from screenplay.language.clauses.participles import (
    NAMING,
    is_bare_infinitive,
    is_coordinate,
    is_done_by,
    is_done_to,
    is_judged,
    is_left_open,
    is_linked,
    is_said_of,
    is_with_participle,
    joins_participle,
    qualifies_subject,
    stands_with_participle,
)
from screenplay.language.clauses.reduced_relatives import is_described, is_made_so
from screenplay.language.clauses.state import State
from screenplay.language.words import Word
from screenplay.resources import lexicon

_DEGREES = frozenset({"more", "most", "less", "very", "too", "as"})
_INVERTING = frozenset({"here", "there", "thus", "so"})  # "Here sat Anna"
_CONJUNCTIONS = frozenset({"and", "or", "but", "then", "nor", "yet", "so"})
_SEEMING = frozenset({"appeared", "remained", "seemed"})
_CONCEDING = frozenset({"although", "if", "though", "unless", "when", "while"})
_LINKS = frozenset({"way", "time", "moment", "day", "night", "minute", "second", "place", "reason"})
_PRONOUNS_IN_ONE = frozenset({"any", "each", "every", "no", "some"})
_PLURAL_HEADS = frozenset({"these", "those", "both", "few", "many", "several", "neither", "others"})


def is_finite(state: State, index: int, word: str, flags: int) -> bool:
    """Decide whether the past form at `index` is its clause's verb, by what stands before it.

    A form is firm when it can be no participle ("went", "took").
    """
    phrase = state.phrase
    firm = not flags & Word.PARTICIPLE or _takes_no_object(state, word)
    before = state.classes_at(state.previous) if state.previous >= 0 else 0
    last = state.word_at(state.previous)
    if index == 1 and state.word_at(0) in _INVERTING:
        return True
    if phrase.head == state.previous >= 0 and phrase.begun in {"pronoun", "relative"}:
        return True
    if is_bare_infinitive(state, flags):
        return False
    if last == "one" and state.word_at(state.previous - 1) in _PRONOUNS_IN_ONE:
        wanted = not state.stack[-1].verb or state.stack[-1].joined
        return wanted and word != "ground"  # "gave no one ground to complain"
    if last == "half" and firm:
        return True
    behind_her = last == "her" and state.object_follows(index)  # "a voice beside her made her start"
    if before & (Word.DET | Word.POSS | Word.NUMBER) and not behind_her:
        return _after_determiner(state, index, word, firm)
    if last.endswith(("'s", "s'")) and not (state.object_follows(index) and phrase.head >= 0):
        return False  # not "each family at Lund's had"
    object_ = state.object_follows(index) and state.word_at(index + 1) not in {"a", "an"}
    if not firm and state.word_at(index - 1) in _DEGREES and not object_:
        return False
    if is_made_so(state, index) or (not firm and (is_linked(state, index) or is_described(state, index))):
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


def _takes_no_object(state: State, word: str) -> bool:
    """Tell "the boy laughed" from "had come and laughed": such a verb is no passive participle."""
    if word not in lexicon("verb_forms", "intransitive") or state.stack[-1].participles == "perfect":
        return False
    return not state.verbs or not is_left_open(state, state.verbs[-1])


def _after_determiner(state: State, index: int, word: str, firm: bool) -> bool:
    """Tell "both turned" from "the left", "a torn shirt"."""
    last = state.word_at(state.previous)
    if not state.classes[state.previous] & Word.QUANT:
        return False
    if word in lexicon("verb_forms", "noun") and last not in _PLURAL_HEADS:
        return False
    owner = state.classes_at(state.previous - 2) & Word.POSS
    if last == "all" and owner and not firm and not state.word_at(state.previous - 1).endswith("s"):
        return False  # "his mouth all crooked"
    wanted = not state.stack[-1].verb or state.stack[-1].joined
    return wanted and (firm or not state.noun_follows(index))


def _after_preposition(state: State, index: int, word: str, firm: bool) -> bool:
    """Tell "the people inside laughed" from "with raised hands"."""
    wanted = state.phrase.head >= 0 and not state.stack[-1].verb
    if state.word_at(state.previous) == "than" and state.word_at(state.previous - 1) == "rather":
        return firm  # "felt rather than saw"
    if firm:
        return word not in lexicon("verb_forms", "noun") or wanted
    adverb = state.classes[state.previous] & Word.ADV
    return wanted and bool(adverb) and not state.noun_follows(index)


def _after_conjunction(state: State, index: int, word: str, firm: bool) -> bool:
    """Tell "turned and walked" from "a dark and stained shirt", "was young and well dressed"."""
    clause = state.stack[-1]
    if state.classes[index] & Word.BASE and clause.verb and follows_modal(state):
        return False  # "he will go home and let her talk"
    if firm or index == 1 or (clause.verb and state.word_at(index - 1) in {"now", "finally", "then"}):
        return True
    if not clause.verb:
        return state.word_at(index - 2) == ";" and bool(state.verbs)
    small = state.noun_follows(index) and state.tokens[index + 1].text[0].islower()
    qualifies = small or state.word_at(index + 1) in {"one", "ones"}
    if qualifies and state.classes_at(index - 3) & (Word.DET | Word.POSS):
        return False
    hangs = word == "hung" and bool(state.classes_at(index + 1) & Word.PREP)  # "was too long and hung down"
    tells_state = word in lexicon("verb_forms", "state") and not hangs
    if clause.copula and tells_state and not state.object_follows(index):
        return False
    if is_coordinate(state, index):
        return False
    if state.word_at(index + 1) in {"by", "with"} and joins_participle(state, index):
        return False
    if stands_with_participle(state, index) or is_judged(state, index):
        return False
    if clause.participles == "passive" and word in lexicon("verb_forms", "linking"):
        return True  # "was flushed and felt cold"
    if clause.participles:
        comma = state.word_at(index - 2) == ","
        return comma or (clause.participles == "passive" and state.object_follows(index))
    return True


def _after_mark(state: State, index: int, word: str, firm: bool) -> bool:
    """Tell "he stopped, turned, and left" from "she stood there, dressed in black"."""
    clause = state.stack[-1]
    if firm:
        return True
    if is_done_by(state, index):
        return False
    if word in _SEEMING and not clause.verb:
        return True
    if state.word_at(index - 1) == ";" and state.verbs and state.object_follows(index):
        return True  # "he upset his chair; spilled the ink"
    if acts_on_name(state, index):
        return True  # "Anna, eager to help, asked Tom"
    if state.noun_follows(index):
        return clause.verb and verb_after_comma(state, index)  # "he sat, ate cherries, and hummed"
    if not clause.verb:
        if clause.subject < 0 and state.phrase.head < 0:
            return state.tokens[0].text[0].islower()
        if clause.opener not in {"who", "which", "that"} and verb_after_comma(state, index):
            return False
        named = clause.subject if clause.subject >= 0 else state.phrase.head
        told = named >= 0 and state.tokens[named].text[0].isupper()
        if not clause.opener and told and not any_verb_follows(state, index):
            return True  # "Anna, about to speak, hung on the rail"
        return word not in lexicon("verb_forms", "state") or state.object_follows(index)
    if state.object_follows(index):
        return True
    if not clause.copula and state.word_at(index + 1) in {"to", "into"} and verb_after_comma(state, index):
        return True  # "smiled, crossed to the window, peeped out"
    if word in lexicon("verb_forms", "state") or clause.participles:
        return False
    if state.word_at(index + 1) == "with" and word not in lexicon("verb_forms", "with_partner"):
        return verb_after_comma(state, index)  # "a coat, decorated with braid"
    return not ends_clause(state, index) or verb_after_comma(state, index)


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
    if state.stack[-1].opener == "like" and is_done_to(state, index):
        return False  # "like the noise made by a drum"
    if phrase.head < 0 and state.stack[-1].subject < 0:
        return phrase.preposition not in {"with", "without"} and state.object_follows(index)
    if phrase.preposition in {"with", "without"} and another_verb_follows(state, index - 1):
        return False
    return not qualifies_subject(state, index)


def _second_in_clause(state: State, index: int, word: str, firm: bool) -> bool:
    """Tell the verb of a clause around or after this one from a participle behind a noun."""
    clause, phrase = state.stack[-1], state.phrase
    noun = word in lexicon("verb_forms", "noun")
    small = not state.object_follows(index)
    if noun and phrase.begun in {"det", "poss"} and small and state.noun_follows(index):
        return False  # "an odd felt hat"
    if noun and phrase.preposition and small and state.noun_follows(index):
        return False  # "with wild rose bushes"
    waiting = [outer.opener for outer in state.stack[:-1] if not outer.verb and outer.subject >= 0]
    if state.verbs[-1].place == index - 1 and not firm and set(waiting) <= {"which", "that"}:
        return False  # "which she carried suspended"
    if waiting:
        return True
    if noun and clause.copula and is_said_of(state, index):
        return False  # "He was a good shot"
    if firm:
        return not noun or clause.joined or clause.report or phrase.head >= 0
    if is_done_to(state, index) or is_with_participle(state, index):
        return False
    if clause.joined and not clause.participles and state.object_follows(index) and word not in NAMING:
        return True  # "and in the spring expected her"
    if clause.waits and state.object_follows(index):
        return True
    named = phrase.head >= 0 or state.tokens[index - 1].start in state.names
    wanted = len(state.stack) > 1 and (not state.stack[0].verb or state.stack[0].joined)
    sure = phrase.begun == "name" or (phrase.begun == "poss" and state.object_follows(index))
    if wanted and named and (sure or not comma_follows(state, index)):
        return True  # "When school was out Anne walked home"
    if phrase.head < 0 or phrase.preposition in {"with", "for"}:
        return False
    if _LINKS.intersection(token.lower for token in state.tokens[max(0, phrase.head - 3) : phrase.head - 1]):
        return True  # "the way he ..."
    if clause.report or phrase.after == "and":
        return not state.noun_follows(index) and not qualifies_subject(state, index)
    if phrase.after == "comma":
        if (
            phrase.begun == "det"
            and state.word_at(index + 1) == "with"
            and word not in lexicon("verb_forms", "with_partner")
        ):
            return False  # "the glasses filled with wine"
        return phrase.begun in {"det", "name"} or state.object_follows(index)
    return False
