"""Words of the publication: never action, each kind in its place."""

from __future__ import annotations

from screenplay.adaptation.action.lines import kept_words
from screenplay.adaptation.stage import Stage
from screenplay.model.adaptation import Line, LineKind
from screenplay.model.beat import Heading, Matter, MatterKind, SceneBreak
from screenplay.model.decision import Decision

_PLACES = {
    MatterKind.TITLE: LineKind.TITLE,
    MatterKind.AUTHOR: LineKind.TITLE,
    MatterKind.BLURB: LineKind.SYNOPSIS,
    MatterKind.AUTHOR_NOTE: LineKind.BONEYARD,
    MatterKind.DISCLAIMER: LineKind.BONEYARD,
    MatterKind.RATING: LineKind.BONEYARD,
    MatterKind.SOURCE: LineKind.TITLE,
    MatterKind.DATE: LineKind.TITLE,
    MatterKind.CONTACT: LineKind.TITLE,
    MatterKind.ENDING: LineKind.BONEYARD,
    MatterKind.FOOTNOTE: LineKind.BONEYARD,
    MatterKind.OTHER: LineKind.BONEYARD,
}


def matter_line(stage: Stage, beat: Matter | Heading | SceneBreak) -> Line:
    """Return the line for front or back matter, a chapter heading or an ornament."""
    words = kept_words(stage, beat.span)
    match beat:
        case Matter():
            rule = Decision(beat.kind.value, f"front or back matter: {beat.kind.value}", 0.9)
            place = _PLACES[beat.kind]
            if place is LineKind.SYNOPSIS and not _has_section(stage, beat):
                place = LineKind.NOTE  # readers of Fountain print a synopsis that no section opens
            if place is LineKind.TITLE:
                words = kept_words(stage, beat.value or beat.span).strip("*_#~ ")
            return Line(place, words, (beat.span,), rule)
        case Heading():
            return Line(
                LineKind.SECTION, words.strip("#* "), (beat.span,), Decision(None, "chapter heading", 0.95)
            )
        case SceneBreak():
            return Line(
                LineKind.DROPPED, words, (beat.span,), Decision(None, "ornament between scenes", 0.95)
            )


def _has_section(stage: Stage, matter: Matter) -> bool:
    """Tell whether a chapter heading stands before front matter."""
    for beat in stage.prose.beats:
        if isinstance(beat, Heading):
            return True
        if beat is matter:
            return False
    return False
