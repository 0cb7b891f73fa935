"""What a speaker does meanwhile: a parenthetical when short, action when long."""

from __future__ import annotations

import re
from dataclasses import replace

from screenplay.adaptation.action.lines import finished, rewritten
from screenplay.adaptation.action.narrator import third_person_edits
from screenplay.adaptation.action.placed import narration_lines, sentence_of
from screenplay.adaptation.coverage import stripped
from screenplay.adaptation.page import Page
from screenplay.adaptation.sentence import Sentence
from screenplay.adaptation.speech.manner import MOST_WORDS, lowered
from screenplay.language.tense import Edit, apply_edits
from screenplay.language.verbs import Verb, verb_table
from screenplay.model.adaptation import Line, LineKind
from screenplay.model.decision import Decision
from screenplay.model.span import Span

BUSINESS = Decision(None, "business of the speaker", 0.8)
ASIDE = Decision(None, "aside in a tag", 0.6)
_OPENER = re.compile(r"(?:and then|and|then|as|while|when|but)\s+", re.IGNORECASE)
_MEASURED = re.compile(r"as (?:far|long|much|often|soon|well) as\b", re.IGNORECASE)
_APPEARANCE = re.compile(r"(?:as (?:if|though)|like)\b", re.IGNORECASE)
_ATTENDANT = re.compile(
    r"(?:with|his|her|their|my|its|one|both|eyes|arms|hands|still|without)\b", re.IGNORECASE
)
_APPOSITION = re.compile(r"an? (?:\w+[ -]){1,4}(?:in|with|of|who|whose)\b", re.IGNORECASE)
_BRIEF = 3  # words of an aside that may stand in a parenthetical: "dead serious"
_WHO = re.compile(r"who(?=['’\s])", re.IGNORECASE)
_DOES = re.compile(r"\b(?:and then|and|then|as|while|when)\b(?=[^;]*?\b(?:he|she|they|I|we|[A-Z]\w+) \w)")
_FIRST = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def business_line(page: Page, span: Span, speaker: str | None, *, aside: bool = True) -> Line | None:
    """Return the line of the words after the manner of speaking; None where there are none.

    `aside` is whether there is room for a parenthetical; where there is none, what is done is action.
    """
    text = page.stage.text
    span = stripped(text, span)
    if not len(span):
        return None
    related = _WHO.match(text, span.start, span.end)
    if related is not None and page.name_known(speaker):
        return _related(page, span, speaker, related.end())
    if _MEASURED.match(text, span.start, span.end):
        return Line(LineKind.DROPPED, " ".join(span.of(text).split()), (span,), ASIDE, speaker)
    opener = (
        None if _APPEARANCE.match(text, span.start, span.end) else _OPENER.match(text, span.start, span.end)
    )
    if opener is not None:
        span = stripped(text, Span(opener.end(), span.end))
    words = " ".join(span.of(text).split())
    found = _FIRST.match(text, span.start, span.end)
    first = found[0].lower() if found else ""
    table = verb_table()
    short = aside and len(words.split()) <= MOST_WORDS
    if (
        opener is None
        and short
        and (first in table.by_gerund or _ATTENDANT.match(words) or _APPEARANCE.match(words))
    ):
        return Line(LineKind.PARENTHETICAL, lowered(_in_third_person(page, span)), (span,), BUSINESS, speaker)
    narrates = speaker is not None and speaker == page.stage.narrator
    verb = table.by_gerund.get(first) or (_told(first, base=narrates) if opener is not None else None)
    if verb is not None and found is not None:
        return _act(page, span, speaker, verb, found.end())
    if opener is not None and opener[0].strip().lower() in {"as", "while", "when", "and", "but"}:
        line = narration_lines(page, span, actor=None, whole=True)[0]
        return replace(line, text=closed(line.text))
    if _ATTENDANT.match(words) and speaker is not None:
        return _attendant(page, span, speaker)
    tail = _DOES.search(text, span.start, span.end)
    if opener is None and tail is not None and tail.start() > span.start:
        done = business_line(page, Span(tail.start(), span.end), speaker)
        if done is not None and done.kind is LineKind.ACTION:
            return done  # "slowly, and then she put it down": how she spoke goes with the tag
    return _aside(page, span, words, speaker)


def _aside(page: Page, span: Span, words: str, speaker: str | None) -> Line:
    """Return words that tell no act: a look, a manner of speaking, or nothing to show."""
    brief = len(words.split()) <= _BRIEF
    if not brief and _APPOSITION.match(words) and speaker is not None and page.name_known(speaker):
        return _attendant(page, span, speaker)  # "a small man in a rumpled suit"
    manner = brief and not words[0].isupper()  # "whispered my friend, Tom" names him
    return Line(
        LineKind.PARENTHETICAL if manner else LineKind.DROPPED, lowered(words), (span,), ASIDE, speaker
    )


def _related(page: Page, span: Span, speaker: str | None, end: int) -> Line:
    """Return "who was doing her nails", said of the speaker, as a sentence with the name for the "who"."""
    sentence = sentence_of(page, span, actor=None)
    name = page.name(speaker)
    page.remember(speaker)
    edits = [edit for edit in rewritten(page.stage, sentence, page.memory, speaker) if edit.start >= end]
    words = apply_edits(page.stage.text, span.start, span.end, [Edit(span.start, end, name or ""), *edits])
    return Line(LineKind.ACTION, closed(words), (span,), BUSINESS, speaker)


def _in_third_person(page: Page, span: Span) -> str:
    """Return the words of a parenthetical; those of a narrator without "my" and "me"."""
    text = page.stage.text
    if page.stage.narrator is None:
        return " ".join(span.of(text).split())
    page.remember(page.stage.narrator)
    sentence = sentence_of(page, span, actor=None)
    edits = third_person_edits(page.stage, sentence, page.memory, under_cue=True)
    return " ".join(apply_edits(text, span.start, span.end, edits).split())


def _told(word: str, *, base: bool) -> Verb | None:
    """Return the verb of a finite form: "and turned away", "and shuts the door", "I nod and shut it"."""
    table = verb_table()
    return table.by_past.get(word) or table.by_third.get(word) or (table.by_lemma.get(word) if base else None)


def _act(page: Page, span: Span, speaker: str | None, verb: Verb, verb_end: int) -> Line:
    """Return "taking off his hat and bowing low to her" as "Tom takes off his hat and ..."."""
    name = page.name(speaker)
    if name is None:
        return Line(LineKind.NOTE, " ".join(span.of(page.stage.text).split()), (span,), BUSINESS, speaker)
    page.remember(speaker)
    sentence = sentence_of(page, span, actor=None)
    edits = [edit for edit in rewritten(page.stage, sentence, page.memory, speaker) if edit.start >= verb_end]
    if page.stage.text[verb_end - 3 : verb_end].lower() == "ing":
        edits = sorted([*edits, *_joined_gerunds(sentence)])
    words = apply_edits(
        page.stage.text, span.start, span.end, [Edit(span.start, verb_end, f"{name} {verb.third}"), *edits]
    )
    return Line(LineKind.ACTION, closed(words), (span,), BUSINESS, speaker)


def _attendant(page: Page, span: Span, speaker: str) -> Line:
    """Return "her teeth chattering with cold and fright" behind the name: it has no verb of its own."""
    page.remember(speaker)
    sentence = replace(sentence_of(page, span, actor=None), past=False)
    words = apply_edits(
        page.stage.text, span.start, span.end, rewritten(page.stage, sentence, page.memory, speaker)
    )
    name = page.name(speaker)
    return Line(LineKind.ACTION, closed(f"{name}, {words}" if name else words), (span,), BUSINESS, speaker)


def closed(words: str) -> str:
    """Return words as a sentence with its full stop."""
    words = finished(words)
    return words if words.endswith((".", "!", "?", "…", '"', "”", "--", "—", "–")) else words + "."


def _joined_gerunds(sentence: Sentence) -> list[Edit]:
    """Return the edits of gerunds after "and": "taking off his hat and bowing" → "takes ... and bows"."""
    words = ["", "", *(token.lower for token in sentence.tokens)]
    found, joined = [], False
    for before, link, token in zip(words, words[1:], sentence.tokens, strict=False):
        verb = verb_table().by_gerund.get(token.lower)
        if verb is not None and link in {"and", ",", "then"}:
            joined = joined or link == "and" or (before, link) == ("and", "then")
            found.append(Edit(token.start, token.end, verb.third))
    return found if joined else []
