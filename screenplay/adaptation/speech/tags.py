"""Dialogue tags: dropped, but for what changes the reading of the line or is seen."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from screenplay.adaptation.action.lines import kept_words
from screenplay.adaptation.action.placed import narration_lines, sentence_of
from screenplay.adaptation.coverage import remainder, stripped
from screenplay.adaptation.page import Budget, Page
from screenplay.adaptation.speech.business import ASIDE, business_line, closed
from screenplay.adaptation.speech.manner import manner_line, verb_line
from screenplay.adaptation.speech.voices import extension_of
from screenplay.language.tokens import over_lines
from screenplay.language.verbs import is_hearing
from screenplay.language.words import Word, classes_of, noun_kind
from screenplay.model.adaptation import Line, LineKind
from screenplay.model.beat import Quotation, Tag
from screenplay.model.decision import Decision
from screenplay.model.span import Span
from screenplay.resources import lexicon, lexicon_table

DROPPED = Decision(None, "tag that the cue replaces", 0.95)
_LEAD = re.compile(
    r"(?:[\W_]*\b(?:and|but|then|so|at last|finally|again|now|only|just|still|here|there|to)\b)*[\W_]*",
    re.IGNORECASE,
)
_TRAIL = re.compile(r"(?:[\s,;:.–—-]+(?:and|but|then|so|when|while|as|until))+[\s,]*\Z")
_COORDINATED = re.compile(r"\w[^;:]*[\s,]and(?:\s+(?:then|\w+ly))*\s*\Z")  # "turned and" said
_OWNER = re.compile(r"['’]s\Z|s['’]|\b(?:his|her|my|our|their)\b", re.IGNORECASE)
_VOICE = re.compile(r"(?:his|her|my|their|its) voice\b", re.IGNORECASE)
_GOES_ON = re.compile(r"\s+to\s+[a-z]+")
_SECOND_WORD = re.compile(r"\s*\S+\s+(\S+)")
_FEW = 5  # words
_DOING = re.compile(r"[a-z]+ing\b")  # "said shutting the door"
_CLAUSE_END = over_lines(
    r"[;:—–]|,(?! \w+ (?:tones?|voice|monotone|whisper|murmur|accent)\b)"
    r"|\s(?:as|while|when|until|because)\s|\sand\s(?!\w+ly\b)"
)


@dataclass(frozen=True, slots=True)
class _Parts:
    """A tag cut into what stands before subject and verb, these two, and what stands after."""

    lead: Span
    core: Span
    rest: Span
    acts: bool  # the lead has the subject, who does something before he speaks


def tag_lines(page: Page, index: int, tag: Tag, budget: Budget) -> list[Line]:
    """Return the lines of a tag: what is seen or changes the reading, then what the cue replaces."""
    speaker = _speaker(page, index)
    if not len(tag.verb):
        return _unsaid_lines(page, tag, speaker)
    if _is_act(page, tag):
        return [_as_sentence(line) for line in narration_lines(page, tag.span, actor=speaker)]
    parts = _parts(page.stage.text, tag)
    lines: list[Line] = []
    heard = _is_heard(page.stage.text, parts.lead)
    if not heard and _LEAD.fullmatch(page.stage.text, parts.lead.start, parts.lead.end) is None:
        if parts.acts or sentence_of(page, parts.lead, actor=speaker).verbs:
            lines += [_as_sentence(line) for line in narration_lines(page, parts.lead, actor=speaker)]
        elif tag.business is not None and tag.business.start < tag.verb.start:
            return narration_lines(page, tag.span, actor=speaker)
        elif (how := _how_it_starts(page.stage.text, parts.lead, speaker)) is not None:
            lines.append(budget.spend(how))
    lines += [budget.spend(line) for line in _kept(page, index, tag, parts, speaker, budget)]
    left = remainder(page.stage.text, tag.span, (span for line in lines for span in line.spans))
    return [*lines, _dropped(page.stage.text, left)] if left else lines


def _is_heard(text: str, lead: Span) -> bool:
    """Tell whether somebody only hears what is said: "I could hear" her say. The cue stands for that too."""
    words = lead.of(text).lower().split()
    return 0 < len(words) <= _FEW and is_hearing(words[-1])


def _how_it_starts(text: str, lead: Span, speaker: str | None) -> Line | None:
    """Return the manner that opens a tag: "With a faint blush, she replied"."""
    first = lead.of(text).split(None, 1)[0].lower()
    return manner_line(text, lead, speaker) if first in ("with", "without") else None


def _unsaid_lines(page: Page, tag: Tag, speaker: str | None) -> list[Line]:
    """Return the lines of a tag without a verb of speech: an act goes to the speaker, a lead-in vanishes."""
    text = page.stage.text
    if tag.business is None and tag.manner is None:
        return [_dropped(text, (tag.span,))]
    words = _words(text, tag)
    if not page.name_known(speaker):
        if tag.business is not None:
            return narration_lines(page, tag.span, actor=speaker)
        return [Line(LineKind.NOTE, kept_words(page.stage, tag.span), (tag.span,), ASIDE, speaker)]
    done = business_line(page, words, speaker)
    lines = [] if done is None else [done]
    left = remainder(text, tag.span, (span for line in lines for span in line.spans))
    return [*lines, _dropped(text, left)] if left else lines


def _words(text: str, tag: Tag) -> Span:
    """Return the words of a tag without a verb, between the marks around them."""
    told = tag.business or tag.manner or tag.span
    start = next(at for at in range(tag.span.start, tag.span.end) if text[at].isalnum())
    return Span(start, max(told.end, start))


def _dropped(text: str, spans: tuple[Span, ...]) -> Line:
    words = " ".join(" ".join(span.of(text).split()) for span in spans)
    return Line(LineKind.DROPPED, words, spans, DROPPED)


def _kept(page: Page, index: int, tag: Tag, parts: _Parts, speaker: str | None, budget: Budget) -> list[Line]:
    """Return what of subject, verb and the words after them does not vanish."""
    text = page.stage.text
    cut = _manner_end(text, tag, parts.rest)
    manner = stripped(text, Span(parts.rest.start, parts.rest.end if cut is None else cut))
    lines = []
    if _is_extension(page, index, manner):
        manner = Span(manner.start, manner.start)  # the cue says "(O.S.)"
    said = manner_line(text, manner, speaker) if len(manner) else None
    voiced = _VOICE.match(text, manner.start, manner.end) if said is None else None
    if said is None:
        said = verb_line(page.stage, index, tag, speaker)
    if said is not None:
        lines.append(said)
    if voiced is not None and (sounding := business_line(page, manner, speaker)) is not None:
        lines.append(sounding)
    if cut is not None:
        room = budget.has_room(cut) and not lines  # one parenthetical a speech
        done = business_line(page, Span(cut, parts.rest.end), speaker, aside=room)
        if done is not None:
            lines.append(done)
    return lines


def _manner_end(text: str, tag: Tag, rest: Span) -> int | None:
    """Return where the words on how it is said end: at a mark, or where the speaker does something."""
    cut = _CLAUSE_END.search(text, rest.start, rest.end)
    ends = [cut.start()] if cut else []
    done = tag.business
    if done is not None and done.start >= rest.start and _DOING.match(text, done.start):
        ends.append(done.start)
    return min(ends, default=None)


def _is_extension(page: Page, index: int, manner: Span) -> bool:
    """Tell words that the extension of the cue stands for: "from behind the door", "over the radio"."""
    for near in (index - 1, index + 1):
        beat = page.stage.prose.beats[near] if 0 <= near < len(page.stage.prose.beats) else None
        told = extension_of(page.stage, near, beat) if isinstance(beat, Quotation) else None
        if told is not None and told.span is not None and manner.start < told.span.end <= manner.end:
            return True
    return False


def _parts(text: str, tag: Tag) -> _Parts:
    """Cut a tag at its subject and verb, or at the verb alone where the subject does something before."""
    named = [tag.verb] if tag.subject is None else [tag.subject, tag.verb]
    if tag.subject is not None and _COORDINATED.search(text, tag.subject.end, tag.verb.start):
        named = [tag.verb]
    start, end = min(span.start for span in named), max(span.end for span in named)
    if _is_noun(text, tag) or _is_all_that(text, tag):
        start, end = (tag.span.start, end) if tag.after else (start, tag.span.end)
    trail = _TRAIL.search(text[tag.span.start : start])
    lead = stripped(text, Span(tag.span.start, tag.span.start + trail.start() if trail else start))
    acts = tag.subject is not None and lead.start <= tag.subject.start < lead.end
    return _Parts(lead, Span(start, end), Span(end, tag.span.end), acts)


def _is_all_that(text: str, tag: Tag) -> bool:
    """Tell "was all she said", whose verb comes last."""
    return tag.after and bool(
        classes_of(text[tag.span.start : tag.span.end].split(None, 1)[0].lower()) & Word.BE
    )


def _is_noun(text: str, tag: Tag) -> bool:
    """Tell whether a noun says that somebody speaks: "was his reply", "Anna's question was"."""
    if tag.verb.of(text).lower() not in lexicon("answer_nouns", "answer") | {"voice"}:
        return False
    return tag.subject is None or _OWNER.search(text, tag.subject.start, tag.subject.end + 2) is not None


def _is_act(page: Page, tag: Tag) -> bool:
    """Tell a sentence that only stands as a tag ("He went very still.") from one that says who speaks."""
    text = page.stage.text
    verb = tag.verb.of(text).lower()
    if tag.subject is not None and tag.subject.start > tag.verb.start:
        return False  # "sighed Anna, as they drove away"
    if _is_noun(text, tag):
        return False
    if _stands_alone(text, tag) and _sounds(text, tag):
        return True
    if _GOES_ON.match(text, tag.verb.end, tag.span.end):
        second = _SECOND_WORD.match(text, tag.verb.end)
        if second is not None and classes_of(second[1].lower()) & Word.BASE:
            return True  # "He continued to plead."
    if verb in lexicon_table("speech_verbs", "base") and verb not in lexicon_table("speech_verbs", "manner"):
        return False
    words = text[tag.verb.end : tag.span.end].strip(" .,;:!?\n")
    if verb in lexicon_table("speech_verbs", "manner"):
        alone = tag.addressee is None and _CLAUSE_END.search(words) is None and len(words.split()) < 4
        return not alone and verb not in lexicon_table("speech_verbs", "base")
    phrasal = lexicon_table("speech_verbs", "particles").get(verb)
    return phrasal is None or words.partition(" ")[0].rstrip(",;:").lower() not in phrasal.split(" ")


def _stands_alone(text: str, tag: Tag) -> bool:
    """Tell a sentence of its own behind a speech that is closed: “Of course.” The crowd roared."""
    before = text[: tag.span.start].rstrip().rstrip("”\"’'»«")
    return tag.after and text[tag.span.start].isupper() and before.endswith((".", "!", "?", "…"))


def _sounds(text: str, tag: Tag) -> bool:
    """Tell "The crowd roared in approval", "The engine coughed": a sound that says nothing."""
    heard = lexicon("speech_verbs", "sound") | lexicon("speech_verbs", "manner")
    if tag.subject is None or tag.verb.of(text).lower() not in heard:
        return False
    head = tag.subject.of(text).split()[-1].lower()
    return head in lexicon("people", "group") or noun_kind(head) == "thing"


def _speaker(page: Page, index: int) -> str | None:
    attribution = page.stage.attribution
    found = [attribution.actors.get(index)] + [
        attribution.speakers.get(near) for near in (index - 1, index + 1)
    ]
    return next((decision.value for decision in found if decision is not None and decision.value), None)


def _as_sentence(line: Line) -> Line:
    """Return a line of action cut from before a tag with a full stop."""
    return replace(line, text=closed(line.text)) if line.kind is LineKind.ACTION else line
