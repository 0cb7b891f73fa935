"""What the noun of a place does in its sentence: its relation to the verb, and what the verb says of it."""

from __future__ import annotations

from screenplay.language.words import Word, classes_of
from screenplay.resources import lexicon, lexicon_table
from screenplay.scenes.place.nouns import PlaceNoun
from screenplay.scenes.view import Place, Sentence, is_human

_WAY = frozenset({"round", "around", "over", "along", "through", "across", "onto", "under", "between"})
_WAY |= {"slowly", "gently", "sideways", "broadside", "suddenly", "sharply"}
_AWAY = frozenset({"by", "past", "away", "off", "up", "outside", "ahead", "behind", "in", "out"})
_NEAR = 4  # words after the verb that tell whether it is seen from outside
_BARE_BE = frozenset({"was", "were", "is", "are", "had", "has"})


def relation_of(sentence: Sentence, opening: int, head: int) -> str:
    """Return the preposition before a place whose phrase starts at `opening`, "subject" or "object"."""
    if opening == 0:
        return "subject"
    before = sentence.lowers[opening - 1]
    if before == "of" and opening > 1 and sentence.lowers[opening - 2] in lexicon("nouns", "region"):
        return "in"
    if classes_of(before) & Word.PREP:
        return before
    if any(verb.subject == head for verb in sentence.verbs):
        return "subject"
    first = sentence.verbs[0].place if sentence.verbs else len(sentence.tokens)
    return "subject" if head < first else "object"


def is_ridden(sentence: Sentence, head: int) -> bool:
    """Tell the vehicle with the head at the token `head` that moves as those aboard feel it.

    Only "the" one: "a bus went round the corner" is seen from outside.
    """
    words = sentence.lowers
    if head < 1 or words[head - 1] != "the" or words[head] not in lexicon("places", "vehicle"):
        return False
    verb = next((one.place for one in sentence.verbs if one.place > head), None)
    if verb is None or verb != head + 1:
        return False
    after = words[verb + 1 : verb + 1 + _NEAR]
    if not _AWAY.isdisjoint(after[:1]):
        return False
    return words[verb] in lexicon("verb_forms", "ride") or (
        words[verb] in lexicon("verb_forms", "going") and not _WAY.isdisjoint(after[:1])
    )


def is_described(sentence: Sentence, place: Place) -> bool:
    """Tell the subject of a verb that says what a place is like: "The station was a bench and a hatch".

    Of what people ride in only what is felt aboard counts: "the bus was packed", not "the bus was late".
    """
    if place.relation != "subject" or not sentence.verbs:
        return False
    of_it = (one for one in sentence.verbs if one.subject == place.token or one.place == place.last + 1)
    verb = next(of_it, None)
    if verb is None or verb.opener:
        return False
    word, after = sentence.lowers[verb.place], sentence.lowers[verb.place + 1 : verb.place + 3]
    if word not in lexicon("verb_forms", "standing") or not lexicon("adjectives", "afar").isdisjoint(after):
        return False
    if place.head in lexicon("places", "vehicle"):
        felt = word not in _BARE_BE or not lexicon("adjectives", "aboard").isdisjoint(after)
        return felt and word not in lexicon("verb_forms", "stationed")
    return True


def is_gone_through(sentence: Sentence, head: int) -> bool:
    """Tell the object of "they crossed the yard", which is where they are."""
    verb = sentence.verb_before(head)
    return verb is not None and sentence.lowers[verb.place] in lexicon("verb_forms", "traversing")


def is_predicate(sentence: Sentence, head: int) -> bool:
    """Tell "it was a small, cold kitchen", which says what the place at hand is."""
    verb = sentence.verb_before(head)
    if verb is None or sentence.lowers[verb.place] not in {"was", "is"} or head - verb.place > _NEAR + 2:
        return False
    return "".join(sentence.lowers[verb.place - 1 : verb.place]) in {"it", "this", "that", "here", "home"}


def is_attributive(sentence: Sentence, opening: int, relation: str) -> bool:
    """Tell the street of "the laundrette in Mill Street": it says which, not where the scene is."""
    if opening < 2 or relation in {"subject", "object"}:
        return False
    before = sentence.lowers[opening - 2]
    other = before in lexicon_table("places", "setting") and before not in lexicon("places", "bare")
    return other and not sentence.tokens[opening - 1].text[0].isupper()


def is_left(sentence: Sentence, opening: int, relation: str) -> bool:
    """Tell "out of the cinema": whoever comes out is outside of it."""
    return relation == "of" and opening > 1 and sentence.lowers[opening - 2] == "out"


def is_beaten_on(sentence: Sentence, opening: int, relation: str) -> bool:
    """Tell the roof on which the rain beats, as those below hear it."""
    verb = sentence.verb_before(opening)
    return relation == "on" and verb is not None and not is_human(sentence, verb.subject)


def comes_home(sentence: Sentence, noun: PlaceNoun) -> bool:
    """Tell "when she got home", which has neither article nor preposition."""
    before = sentence.lowers[max(0, noun.first - 2) : noun.first]
    coming = any(word in lexicon("verb_forms", "homecoming") for word in before)
    return coming and noun.first == noun.last and noun.head in lexicon("places", "adverb")
