"""Who acts in sentences without one person as subject: parts of the body, an act going on, several people."""

from __future__ import annotations

import re
from functools import cache

from screenplay.attribution.actors.decode import Actor
from screenplay.attribution.actors.focus import Focus
from screenplay.attribution.view import View
from screenplay.attribution.view.subjects import Pronoun, Sentence
from screenplay.model.span import Span
from screenplay.resources import lexicon, lexicon_table

# Whose thought a sentence is that tells no person: "It should have been funny", "So much for that".


_SHARE = 0.6  # our own, from reading labelled chapters

_ITALIC = re.compile(r"[*_](?=[^*_]{3})")
_IN_MIND = re.compile(r"\b(?:in|of|through) my (?:mind|head|thoughts|brain|ears)\b|\b(?:to|on|at) me\b")


@cache
def _phrases() -> re.Pattern[str]:
    """Return the pattern of `musing_phrases.txt`, with either apostrophe."""
    listed = "|".join(sorted(lexicon("musing_phrases"))).replace("'", "['’]")
    return re.compile(rf"\b(?:{listed})\b", re.IGNORECASE)


def muses(view: View, span: Span, last: Actor | None, focus: Focus) -> Actor | None:
    """Return who thinks a sentence, when its words are those of a mind: the narrator, or who acted last."""
    text = view.text
    told = (
        text[span.end - 1] == "?"
        or _ITALIC.match(text, span.start)
        or _phrases().search(text, span.start, span.end)
    )
    if view.narrator is not None:
        felt = told or _IN_MIND.search(text, span.start, span.end)
        return Actor(view.narrator, _SHARE, "thought") if felt else None
    if not told:
        return None
    person = last.person if last is not None else focus.last_actor()
    return None if person is None else Actor(person, _SHARE, "thought")


# Our own shares, from reading labelled chapters.
_GOES_ON, _WHOSE_BODY, _OTHERS_BODY, _ONE_OF_THEM, _NARRATOR = 0.75, 0.55, 0.45, 0.5, 0.9

_OPENING = re.compile(r"(?:(?:And|But|Then|And then|Or|Now)\s+)?(?:\w+ly,?\s+)?([A-Za-z]+)")
_WORD = re.compile(r"[a-z]+")
_SEVERAL = re.compile(
    r"(?:(?:And|But|Then|So|For a \w+)\s+(?:then\s+)?)?"
    r"(?:They|The (?:two|three|four|pair) of (?:them|us)|Neither (?:of (?:them|us)|one)|"
    r"Both of (?:them|us)|The (?:two \w+|others)|they|We|we)\b"
)
_US = re.compile(r"\b(?:us|we)\b", re.IGNORECASE)
_PART_OPENS = re.compile(
    r"(?:(?:And|But|Then|And then)\s+)?(?:An?|The|One|Two)\s+(?:[a-z]+,?\s+){0,2}?([a-z]+)\s+([a-z]+)\b",
    re.IGNORECASE,
)
_OTHER = re.compile(r"(?:(?:And|But|Then|And then)\s+)?the other(?: one)?\s+([a-z]+)\b", re.IGNORECASE)
_HAPPENS_TO = re.compile(r"\b(?:of|from|against|through|down|up|into|in|around|round|under)\s+$")
_IT = re.compile(r"(?:(?:And|But|Then)\s+)?it\s+(had\s+|was\s+)?([a-z]+)\b", re.IGNORECASE)
_NOTHING_HAPPENS = re.compile(r"(?:It|There)\b")


def unsaid(view: View, sentence: Sentence, last: Actor | None, focus: Focus) -> Actor | None:
    """Return who acts in a sentence that names nobody as its subject; None where nobody does.

    `last` is who acted or spoke right before in the same paragraph.
    """
    text = view.text
    span = view.beat_of(sentence).span
    if several := _SEVERAL.match(text, span.start, span.end):
        return _one_of_them(view, several[0], focus)
    if sentence.subject is not None:
        return None
    if last is not None and _goes_on(_OPENING.match(text, span.start, span.end)):
        return Actor(last.person, _GOES_ON * last.share, "goes on")
    other = _OTHER.match(text, span.start, span.end)
    if other is not None and other[1].lower() in _verbs_alone():
        return _said(focus.last_actor(but=focus.last_actor()), _ONE_OF_THEM, "the other")
    part = _PART_OPENS.match(text, span.start, span.end)
    if part is not None and part[1].lower() in lexicon("body", "part") and part[2].lower() in _verbs_alone():
        return _owner_of_part(view, sentence, last, focus)
    it = _IT.match(text, span.start, span.end)
    if it is not None and it[2] in _verbs_alone() and (being := focus.latest_being()) is not None:
        return Actor(being, _GOES_ON, "it")
    happens = not _NOTHING_HAPPENS.match(text, span.start, span.end)
    body = _whose_body(view, sentence, focus, last) if happens else None
    return body or muses(view, span, last, focus)


def _one_of_them(view: View, words: str, focus: Focus) -> Actor | None:
    """Return one of several who act: the narrator of "we", else who acted last."""
    if _US.search(words) and view.narrator is not None:
        return Actor(view.narrator, _NARRATOR, "narrator among others")
    return _said(focus.leading(but=view.narrator), _ONE_OF_THEM, "one of several")


def _said(person: int | None, share: float, rule: str) -> Actor | None:
    return None if person is None else Actor(person, share, rule)


def _goes_on(opening: re.Match[str] | None) -> bool:
    """Tell whether a sentence opens with its verb: "And jumped.", "picked up his hat"."""
    return opening is not None and opening[1].lower() in _verbs_alone()


@cache
def _verbs_alone() -> frozenset[str]:
    """Return the past and -ing forms that are no noun or adjective more often than a verb."""
    forms: set[str] = set()
    for row in lexicon_table("verbs").values():
        past, *_, gerund = row.split(" ")
        forms.update(past.split("/"), gerund.split("/"))
    return frozenset(forms - lexicon("verb_forms", "noun") - lexicon("nouns", "in_ing"))


def _owner_of_part(view: View, sentence: Sentence, last: Actor | None, focus: Focus) -> Actor | None:
    """Return whose "A hand" it is: not his "whose" arm it lands on."""
    touched = next((one for one in sentence.pronouns if one.kind in ("m", "f", "i")), None)
    if touched is None:
        anybody = view.text[view.beat_of(sentence).span.start] == "A"
        return (
            None
            if last is None or anybody
            else Actor(last.person, _WHOSE_BODY * last.share, "part of the body")
        )
    whom = _meant(view, touched, focus, last)
    return _said(focus.last_actor(but=whom), _OTHERS_BODY, "part of the body")


def _whose_body(view: View, sentence: Sentence, focus: Focus, last: Actor | None) -> Actor | None:
    """Return on whose body something happens: "All the blood went out of her face"."""
    for pronoun in sentence.pronouns:
        before = view.text[max(0, pronoun.start - 9) : pronoun.start]
        if pronoun.owning and (pronoun.kind == "i" or _HAPPENS_TO.search(before)):
            words = _WORD.findall(view.text[pronoun.end : pronoun.end + 30].lower())[:2]
            if not lexicon("body", "part").isdisjoint(words):
                return _said(_meant(view, pronoun, focus, last), _WHOSE_BODY, "part of the body")
    return None


def _meant(view: View, pronoun: Pronoun, focus: Focus, last: Actor | None) -> int | None:
    """Return whom an object pronoun means when the sentence has no person as subject."""
    if pronoun.kind == "i":
        return view.narrator
    if last is not None and view.genders[last.person] in ("-", pronoun.kind):
        return last.person
    return focus.latest(pronoun.kind)
