"""What a lean draft puts into notes: gestures that the dialogue shows, pictures in which nothing changes."""

from __future__ import annotations

from screenplay.adaptation.narration.kinds import NarrationKind
from screenplay.adaptation.page import Page
from screenplay.adaptation.sentence import Sentence
from screenplay.model.decision import Decision
from screenplay.model.span import Span
from screenplay.resources import lexicon_table
from screenplay.settings.choices import Density

_PICTURES = 2  # descriptions that open a scene and stay
_BRIEF = 8  # words of a gesture that only goes with a speech
_SHOWN = frozenset({"face", "look"})  # what a gesture is, in `verb_forms`


def trimmed_by(page: Page, sentence: Sentence, kind: NarrationKind) -> Decision | None:
    """Return why a lean draft leaves a sentence out; None for what stays, and for a full draft.

    Who comes in for the first time stays, and so do the first pictures of a scene.
    """
    if page.stage.settings.density is Density.FULL or _introduces(page, sentence):
        return None
    if kind is NarrationKind.DESCRIPTION:
        page.pictures += 1
        told = page.pictures > _PICTURES
        return Decision("lean", "description without a change", 0.6, sentence.span) if told else None
    if page.beside_speech and _goes_with_words(sentence, kind):
        return Decision("lean", "gesture that the dialogue shows", 0.6, sentence.span)
    return None


def _introduces(page: Page, sentence: Sentence) -> bool:
    """Tell whether somebody of the story is named here who was not yet introduced."""
    names = {name for _, name in page.stage.within(Span(sentence.span.start, sentence.span.end))}
    return any(name in page.stage.present and name not in page.memory.introduced for name in names)


def _goes_with_words(sentence: Sentence, kind: NarrationKind) -> bool:
    """Tell a look, a smile, a nod in a few words: whoever plays the speech finds it."""
    if sentence.main is None or len(sentence.words.split()) > _BRIEF:
        return False
    gesture = lexicon_table("verb_forms", "gesture").get(sentence.lowers[sentence.main.place])
    return kind is NarrationKind.LOOK or gesture in _SHOWN
