"""Whether a place that the narration names is where the scene is."""

from __future__ import annotations

from screenplay.language.verbs import verb_table
from screenplay.language.words import Word, classes_of
from screenplay.resources import lexicon
from screenplay.scenes.place.nouns import is_among
from screenplay.scenes.view import Sentence, is_human

_NEGATIONS = frozenset({"never", "not", "no", "without", "nor", "neither"})
_COMPARING = frozenset({"like", "than"})
_ELSEWHERE = frozenset(
    [
        "from",
        "of",
        "about",
        "for",
        "beyond",
        "past",
        "against",
        "off",
        "towards",
        "toward",
        "over",
        "near",
        "behind",
        "outside",
        "above",
        "below",
        "beneath",
        "under",
        "by",
        "with",
        "between",
    ]
)
_SUPPOSED = frozenset({"would", "could", "might", "should", "wouldn't", "couldn't", "'ll", "will"})
_APART = frozenset({"if", "like", "who", "which", "that", "whose", "because", "since", "than", "where"})
_INDEFINITE = lexicon("function_words", "indefinite")
_IN = frozenset({"in", "at", "on", "inside"})  # "said the dentist, in his office"
_RESULT = frozenset({"so", "such"})  # "so hot that they sat on the porch"
_BESIDE = frozenset({"by", "near", "beside", "outside", "behind", "under", "beneath", "below"})
_NEXT = frozenset({"by", "near", "beside", "under", "beneath", "below"})
_COME = frozenset({"come", "gone", "got", "arrived", "reached"})
_EYES = lexicon("verb_forms", "look") | {
    "see",
    "saw",
    "sees",
    "hear",
    "heard",
    "hears",
    "looked",
    "watched",
    "was",
    "were",
}
_LEFT = frozenset({"off", "away", "out"})
_ALONG = frozenset({"down", "up", "along", "through", "across"})
_RESTING = frozenset({"lay", "lies", "sat", "sits", "knelt", "kneels", "lying", "sitting", "settled"})
_BELOW = frozenset({"down", "up", "across", "over"})


def is_here(sentence: Sentence, opening: int, head: int, relation: str) -> bool:
    """Tell a place where the story is from one compared, denied, remembered, looked at or passed.

    The place's phrase runs from the token `opening` to its `head`; `relation` is the preposition before it.
    """
    words = sentence.lowers
    if relation in _ELSEWHERE and not _is_there_all_the_same(sentence, opening, relation):
        return False
    if _is_denied(words, opening) or _is_looked_at(words, opening) or _is_compared(words, opening):
        return False
    moves = not lexicon("verb_forms", "motion").isdisjoint(words[:opening])
    if relation in _ALONG and not moves and (relation != "across" or opening > 1):
        return False  # "somewhere down the hall a child was crying"
    if opening > 0 and words[opening - 1] in _APART:
        return False
    rests = opening > 2 and words[opening - 3] in _RESTING
    verb = sentence.verb_before(head)
    if relation == "subject" and words[opening] in _INDEFINITE and is_among(words[head], "places", "vehicle"):
        return False  # "a lorry blared past": whoever rides in it knows it already
    if relation == "subject":
        verb = next((one for one in sentence.verbs if one.subject == head), verb)
    done = verb is not None and is_human(sentence, verb.subject) and not _is_of_eyes(words, verb.place)
    if (
        opening > 1
        and words[opening - 2] in _BELOW
        and relation in {"on", "in", "at"}
        and not (rests or done)
    ):
        return False  # "a bus went by down on the street"
    if verb is None:
        return not _is_supposed_of(sentence, head)
    word = words[verb.place]
    if (
        (word == "used" and words[verb.place + 1 : verb.place + 2] == ["to"])
        or word in _SUPPOSED
        or (verb.opener in _APART and not _is_result(words, verb.opener, verb.place))
        or (_is_of_mind(words, verb.place) and not (sentence.tag and relation in _IN))
    ):
        return False
    if word in {"had", "hadn't"} or word.endswith("'d"):
        described = verb.subject == head and relation == "subject" and not verb.opener
        return _holds_still(words, verb.place, opening, head, described=described)
    return True


def _holds_still(words: list[str], had: int, opening: int, head: int, *, described: bool) -> bool:
    """Tell whether what somebody had done still holds: "they had been on the train for nine hours".

    `described` says that the sentence tells of the place itself, which is here whatever it had been.
    """
    after = words[had + 1 : had + 5]
    if "asleep" in after or (after[:1] == ["been"] and "for" in words[head:]):
        return "before" not in words[head:]
    if described or (words[had] == "had" and _has_done(words, had, opening)):
        return True
    return bool(_COME.intersection(after)) and _LEFT.isdisjoint(after)


def _has_done(words: list[str], had: int, opening: int) -> bool:
    """Tell "he had the lamp hung on a nail in the barn", which is as he has it, from what was before."""
    behind = words[had + 1 : opening]
    if not behind or not classes_of(behind[0]) & (Word.DET | Word.POSS):
        return False
    return any(classes_of(word) & Word.PARTICIPLE for word in behind[2:4])


def _is_there_all_the_same(sentence: Sentence, opening: int, relation: str) -> bool:
    """Tell "she rang from the call box" and "they came out of the cinema" from other places left."""
    if relation in _BESIDE:
        return _stands_beside(sentence, opening, relation)
    verb = sentence.verb_before(opening)
    if verb is None or not is_human(sentence, verb.subject):
        return False
    word = sentence.lowers[verb.place]
    if relation == "from":
        return word in lexicon("verb_forms", "calling")
    out = sentence.lowers[opening - 2 : opening - 1] == ["out"]
    return relation == "of" and out and word in lexicon("verb_forms", "motion")


def _stands_beside(sentence: Sentence, opening: int, relation: str) -> bool:
    """Tell "they waited by the gate" and "Outside the bank stood a queue" from what is only seen."""
    if opening < 1:
        return False
    verb = sentence.verb_before(opening)
    if verb is None:  # but "Outside a bus went by"
        return opening == 1 and relation not in _NEXT and sentence.lowers[1] not in _INDEFINITE
    if not is_human(sentence, verb.subject) or sentence.lowers[verb.place + 1 : verb.place + 2] == ["not"]:
        return False
    staying = lexicon("verb_forms", "staying")
    return sentence.lowers[verb.place] in staying or bool(
        staying.intersection(sentence.lowers[verb.place : opening])
    )


def _is_supposed_of(sentence: Sentence, head: int) -> bool:
    """Tell the subject of "the barn would be cold by now" from one at hand."""
    verb = next((one for one in sentence.verbs if one.subject == head), None)
    return verb is not None and sentence.lowers[verb.place] in _SUPPOSED


def _is_result(words: list[str], opener: str, index: int) -> bool:
    """Tell "so hot that we sat on the porch": what follows is told as happening."""
    if opener != "that":
        return False
    at = max((n for n in range(index) if words[n] == opener), default=-1)
    return not _RESULT.isdisjoint(words[max(0, at - 3) : max(0, at)])


def _is_denied(words: list[str], opening: int) -> bool:
    """Tell "never in the house" from "there was no clock in the house", which is said of one at hand."""
    near = words[max(0, opening - 3) : opening]
    lacking = near[:1] == ["no"] and opening > 4 and words[opening - 5] == "there"
    return not lacking and not _NEGATIONS.isdisjoint(near)


def _is_looked_at(words: list[str], opening: int) -> bool:
    """Tell "looking at the ferry": what is looked at is over there."""
    if opening < 2 or words[opening - 1] != "at":
        return False
    look, verbs = words[opening - 2], verb_table()
    verb = verbs.by_gerund.get(look) or verbs.by_past.get(look) or verbs.by_third.get(look)
    return (look if verb is None else verb.lemma) in lexicon("verb_forms", "look")


def _is_compared(words: list[str], opening: int) -> bool:
    """Tell whether "like", "as" or "than" stands before the place in its clause."""
    if words[max(0, opening - 1) : opening] == ["as"]:
        return True
    for word in reversed(words[max(0, opening - 8) : opening]):
        if word in {",", ";", "—", "and"}:
            return False
        if word in _COMPARING:
            return True
    return False


def _is_of_eyes(words: list[str], index: int) -> bool:
    """Tell whether the verb, behind "could" too, is one of looking: what is seen is not here."""
    return not _EYES.isdisjoint(words[index : index + 3])


def _is_of_mind(words: list[str], index: int) -> bool:
    """Tell whether the verb, behind "did" or "didn't" too, is one of knowing and wanting."""
    if words[index] in {"did", "didn't", "do", "don't", "doesn't"}:
        index = min(index + 1, len(words) - 1)
    if words[index] in {"was", "were", "is", "are", "am"}:
        verb = verb_table().by_gerund.get(" ".join(words[index + 1 : index + 2]))
        return verb is not None and verb.past in lexicon("verb_forms", "far")  # "was thinking of the ferry"
    return words[index] in lexicon("verb_forms", "far")
