"""Every stage's decisions put together: pieces in page order become the elements of a script."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from screenplay.assembly.blocks import Block, blocks
from screenplay.assembly.dialogue import cue_names, speech
from screenplay.assembly.emphasis import Emphasis, joined
from screenplay.assembly.headings import opening
from screenplay.assembly.pieces import Opening, Piece, Written, paragraphs, pieces
from screenplay.assembly.title_page import title_page, without_lone_credit
from screenplay.model.adaptation import Adaptation, LineKind
from screenplay.model.beat import Heading
from screenplay.model.cast import Cast, Role
from screenplay.model.decision import Origin, apart
from screenplay.model.script import (
    Action,
    Boneyard,
    Centered,
    Dropped,
    Element,
    Lyric,
    Note,
    Parenthetical,
    Run,
    Script,
    Section,
    Speech,
    Synopsis,
    Text,
    text_of,
)
from screenplay.model.story import Story
from screenplay.settings.choices import Dashes, Settings, TagCommas

# Typewriter dashes: `--` and `...` for those who want a script as a typewriter would have it.


_LONG_DASH = re.compile(r"[—―]|(?<=\s)–(?=\s)")


def with_typewriter_dashes(elements: Iterable[Element]) -> tuple[Element, ...]:
    """Return `elements` with dashes and ellipses as two hyphens and three full stops."""
    return tuple(_typed(element) for element in elements)


def _typed(element: Element) -> Element:
    if not isinstance(element, Action | Speech | Parenthetical | Note):
        return element
    return replace(element, text=tuple(Run(_words(run.text), run.style) for run in element.text))


def _words(text: str) -> str:
    return _LONG_DASH.sub("--", text).replace("…", "...")


def assemble(story: Story, adaptation: Adaptation, settings: Settings) -> Script:
    """Return the script; together its elements carry every word of the manuscript once."""
    manuscript, cast = story.manuscript, story.cast
    emphasis = Emphasis.of(manuscript)
    placed: list[Piece] = []
    titles: list[Written] = []
    for piece in pieces(story, adaptation):
        if isinstance(piece, Written) and piece.line.kind is LineKind.TITLE:
            titles.append(piece)
        else:
            placed.append(piece)
    if not manuscript.author:
        titles, lone = without_lone_credit(titles)
        placed[:0] = lone
    entries, origin = title_page(manuscript, titles, emphasis)
    elements = tuple(_elements(placed, cast, emphasis, settings))
    if settings.dashes is Dashes.TYPEWRITER:
        elements = with_typewriter_dashes(elements)
    people = tuple(character for character in cast.characters if character.role is not Role.MERGED)
    return Script(elements, entries, people, origin, tuple(_unspoken(story, elements)))


def _unspoken(story: Story, elements: Iterable[Element]) -> Iterator[tuple[str, str]]:
    """Yield the quotations that no speech of the script carries, with the reason."""
    said = {
        span.start for element in elements if isinstance(element, Speech) for span in element.origin.spans
    }
    for each in story.prose.unsaid:
        if each.span.start not in said:
            yield " ".join(each.span.of(story.manuscript.text).split()), each.reason


def _elements(placed: list[Piece], cast: Cast, emphasis: Emphasis, settings: Settings) -> Iterator[Element]:
    cues = cue_names(cast, settings.names)
    full_stops = settings.tag_commas is TagCommas.FULL_STOP
    heard: tuple[str | None, str | None] | None = None  # the last voice of this scene
    for kind, run in groupby(blocks(placed), type):
        if kind is Written:
            yield from _written(run, emphasis)  # type: ignore[arg-type]
            continue
        for item in run:
            if isinstance(item, Block):
                voice = (item.first.character, item.first.voice)
                goes_on = settings.contd and voice == heard and voice[0] is not None
                yield from speech(item, cues=cues, emphasis=emphasis, goes_on=goes_on, full_stops=full_stops)
                yield from _written(item.after, emphasis)
                heard = voice
            elif isinstance(item, Opening):
                yield from opening(item.scene, settings.times)
                heard = None


def _written(lines: Iterable[Written], emphasis: Emphasis) -> Iterator[Element]:
    for paragraph in paragraphs(lines):
        yield _element(paragraph, emphasis)


def _element(paragraph: list[Written], emphasis: Emphasis) -> Element:
    line = paragraph[0].line
    origin = Origin(
        tuple(span for piece in paragraph for span in piece.line.spans),
        apart(piece.line.decision for piece in paragraph),
    )
    text = _text(paragraph, emphasis)
    actor = next((piece.line.character for piece in paragraph if piece.line.character), None)
    match line.kind:
        case LineKind.NOTE:
            words = " ".join(piece.line.text for piece in paragraph)
            return Note(text_of(words), actor, origin)  # Fountain has no emphasis inside notes
        case LineKind.SECTION:
            beat = paragraph[0].beat
            return Section(text, beat.level if isinstance(beat, Heading) else 1, origin)
        case LineKind.SYNOPSIS:
            return Synopsis(text, origin)
        case LineKind.CENTERED:
            return Centered(text, origin)
        case LineKind.LYRIC:
            return Lyric(text, origin, joined=line.below)
        case LineKind.BONEYARD:
            return Boneyard(line.text, origin)
        case LineKind.DROPPED:
            return Dropped(line.text, origin)
        case _:
            return Action(text, actor, origin)


def _text(paragraph: list[Written], emphasis: Emphasis) -> Text:
    runs: list[Run] = []
    for piece in paragraph:
        if runs:
            runs.append(Run("\n" if piece.line.below else " "))
        runs.extend(emphasis.rewritten(piece.line.text, piece.line.spans))
    return joined(runs)
