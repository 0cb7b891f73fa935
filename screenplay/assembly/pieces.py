"""Everything that goes on the page, in page order: spoken pieces, written pieces, scene openings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from screenplay.assembly.stops import Ending, ending
from screenplay.model.adaptation import Adaptation, Line, LineKind
from screenplay.model.attribution import Attribution
from screenplay.model.beat import (
    Beat,
    Heading,
    Matter,
    Narration,
    Prose,
    Quotation,
    QuotationKind,
    SceneBreak,
    Tag,
)
from screenplay.model.beat import (
    Written as WrittenBeat,
)
from screenplay.model.decision import Decision
from screenplay.model.scene import Scene
from screenplay.model.span import Span
from screenplay.model.story import Story
from screenplay.paper.typeset.cells import MOST_ACTION_LINES, lines_on_paper

NOBODY = Decision(None, "no speaker found", 0.0)
ORNAMENT = Decision(None, "ornament")
HEADING = Decision(None, "chapter heading")
MATTER = Decision(None, "front or back matter")
VERBATIM = Decision(None, "kept as written", 0.5)
UNCARRIED = Decision(None, "carried by no line")

_STORY = frozenset(
    {
        LineKind.ACTION,
        LineKind.PARENTHETICAL,
        LineKind.NOTE,
        LineKind.VOICE_OVER,
        LineKind.CENTERED,
        LineKind.LYRIC,
    }
)
_SHOWN = ("INSERT - ", "SUPER: ")
_NO_WORD = re.compile(r"[\s\"“”„‟«»‹›‘’‚‛'「」『』]*")


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words somebody says: a quotation, or narration spoken over the picture (then `words` are given)."""

    span: Span
    paragraph: int
    character: str | None
    decision: Decision
    extension: Decision | None = None
    continues: bool = False
    words: str | None = None
    ending: Ending = Ending.CLOSED

    @property
    def voice(self) -> str | None:
        """The extension of the cue: "O.S.", "V.O." or none."""
        return self.extension.value if self.extension else None


@dataclass(frozen=True, slots=True)
class Written:
    """A line that nobody speaks, with the beat it was made from (None where no beat has the words)."""

    line: Line
    paragraph: int
    beat: Beat | None = None


@dataclass(frozen=True, slots=True)
class Opening:
    """A scene starts."""

    scene: Scene


Piece = Spoken | Written | Opening


def pieces(story: Story, adaptation: Adaptation) -> Iterator[Piece]:
    """Return the pieces in page order; together they carry every word of the manuscript once."""
    text = story.manuscript.text
    placed = _with_uncarried(text, list(_of_beats(text, story.prose, story.attribution, adaptation)))
    waiting = sorted(story.scenes, key=lambda scene: scene.start)
    opened = 0
    for piece in placed:
        if _tells_story(piece):
            start = _spans(piece)[0].start if _spans(piece) else -1
            while opened < len(waiting) and waiting[opened].start <= start:
                yield Opening(waiting[opened])
                opened += 1
        yield piece


def _tells_story(piece: Spoken | Written) -> bool:
    return isinstance(piece, Spoken) or piece.line.kind in _STORY


def _spans(piece: Spoken | Written) -> tuple[Span, ...]:
    return (piece.span,) if isinstance(piece, Spoken) else piece.line.spans


def _of_beats(
    text: str, prose: Prose, attribution: Attribution, adaptation: Adaptation
) -> Iterator[Spoken | Written]:
    for index, beat in enumerate(prose.beats):
        lines = adaptation.lines.get(index)
        if lines is None and isinstance(beat, Quotation):
            speaker = attribution.speakers.get(index)
            if beat.kind is not QuotationKind.WRITING or (speaker and speaker.value):
                said = _spoken(beat, speaker or NOBODY, adaptation.extensions.get(index))
                yield replace(said, ending=ending(text, prose.beats, index))
                continue
        for line in (_plain_line(text, beat),) if lines is None else lines:
            if line.kind is LineKind.VOICE_OVER:
                yield _voice_over(line, beat)
            else:
                yield Written(_seen(line), beat.paragraph, beat)


def _seen(line: Line) -> Line:
    """Return `line`, dropped where nothing but marks is left of it."""
    if any(letter.isalnum() for letter in line.text):
        return line
    return replace(line, kind=LineKind.DROPPED)


def _spoken(beat: Quotation, speaker: Decision, extension: Decision | None) -> Spoken:
    return Spoken(beat.span, beat.paragraph, speaker.value, speaker, extension, beat.continues)


def _voice_over(line: Line, beat: Beat) -> Spoken | Written:
    extension = Decision("V.O.", line.decision.rule, line.decision.confidence)
    if len(line.spans) != 1:  # spoken words come from one place; anything else stays a note
        return Written(
            Line(LineKind.NOTE, line.text, line.spans, line.decision, line.character), beat.paragraph, beat
        )
    return Spoken(
        line.spans[0],
        beat.paragraph,
        line.character,
        line.decision,
        extension,
        continues=False,
        words=line.text,
    )


def _plain_line(text: str, beat: Beat) -> Line:
    """Return the line of a beat for which adaptation has none: its own words, where they do least harm."""
    words = beat.span.of(text)
    match beat:
        case SceneBreak():
            return Line(LineKind.DROPPED, words, (beat.span,), ORNAMENT)
        case Heading():
            return Line(LineKind.SECTION, words, (beat.span,), HEADING)
        case Matter():
            return Line(LineKind.NOTE, words, (beat.span,), MATTER)
        case Quotation():
            return Line(LineKind.ACTION, beat.outer.of(text), (beat.span,), VERBATIM)
        case Narration() | Tag() | WrittenBeat():
            return Line(LineKind.ACTION, words, (beat.span,), VERBATIM)


def _with_uncarried(text: str, placed: list[Spoken | Written]) -> Iterator[Spoken | Written]:
    """Yield `placed` with a dropped line wherever words of `text` stand that no piece carries."""
    carried = sorted((span.start, span.end) for piece in placed for span in _spans(piece))
    gaps: list[Span] = []
    end = 0
    for start, stop in [*carried, (len(text), len(text))]:
        if start > end and _NO_WORD.fullmatch(text, end, start) is None:
            gaps.append(_trimmed(text, end, start))
        end = max(end, stop)
    waiting = iter(gaps)
    gap = next(waiting, None)
    for piece in placed:
        spans = _spans(piece)
        while gap is not None and spans and gap.start < spans[0].start:
            yield _uncarried(text, gap, piece.paragraph)
            gap = next(waiting, None)
        yield piece
    last = placed[-1].paragraph if placed else 0
    while gap is not None:
        yield _uncarried(text, gap, last)
        gap = next(waiting, None)


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))


def _uncarried(text: str, gap: Span, paragraph: int) -> Written:
    return Written(Line(LineKind.DROPPED, gap.of(text), (gap,), UNCARRIED), paragraph)


# Written lines as paragraphs of the page: joined while they stay short and on one actor.


def paragraphs(lines: Iterable[Written]) -> Iterator[list[Written]]:
    """Join action, and notes, of one source paragraph; every other line stands alone.

    Dropped words inside a paragraph come after it.
    """
    open_lines: list[Written] = []
    dropped: list[Written] = []
    for piece in lines:
        if piece.line.kind is LineKind.DROPPED:
            dropped.append(piece)
        elif open_lines and _joins(open_lines, piece):
            open_lines.append(piece)
        else:
            if open_lines:
                yield open_lines
            yield from ([each] for each in dropped)
            open_lines, dropped = [piece], []
    if open_lines:
        yield open_lines
    yield from ([each] for each in dropped)


def _joins(open_lines: list[Written], piece: Written) -> bool:
    last = open_lines[-1]
    if piece.line.below and piece.line.kind is last.line.kind is LineKind.ACTION:
        return True
    if piece.line.kind is not last.line.kind or piece.line.kind not in (LineKind.ACTION, LineKind.NOTE):
        return False
    if piece.paragraph != last.paragraph or piece.line.new_paragraph:
        return False
    if open_lines[0].line.text.startswith(_SHOWN) and piece.line.decision.rule != last.line.decision.rule:
        return False  # words that stand written end with themselves
    if len({each.line.character for each in (*open_lines, piece)} - {None}) > 1:
        return False
    if piece.line.kind is LineKind.NOTE:
        return True
    return lines_on_paper(" ".join(each.line.text for each in (*open_lines, piece))) <= MOST_ACTION_LINES
