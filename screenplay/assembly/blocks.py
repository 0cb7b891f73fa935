"""Pieces of one speaker gathered under one cue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from screenplay.assembly.pieces import Opening, Piece, Spoken, Written
from screenplay.model.adaptation import Line, LineKind
from screenplay.model.beat import Tag

Passage = list[
    Spoken
]  # pieces that read as one: words around a tag or a thought, a quotation over paragraphs

_BRIEF = 5  # words of an act that does not part a speech: "Piet sits down."
_UNSEEN = (LineKind.NOTE, LineKind.DROPPED, LineKind.BONEYARD)


@dataclass(slots=True)
class Block:
    """A speech in the making, opened by its first piece.

    `after` are lines that no audience sees (notes, dropped words). They stood between the pieces
    and move behind the speech, because a note ends a speech in Fountain.
    """

    first: Spoken
    said: list[Passage | Written] = field(default_factory=list)
    after: list[Written] = field(default_factory=list)
    apart: bool = False  # a tag, or something of the speaker's, stands between them

    def takes(self, piece: Spoken, lead: list[Written]) -> bool:
        """Tell whether spoken words go under this block's cue; `lead` are parentheticals just before them.

        Two quotations with nothing of their speaker's between them were closed and opened again because
        somebody else speaks: where one person is thought to speak both, a second cue keeps the doubt visible.
        """
        if piece.character != self.first.character or piece.voice != self.first.voice:
            return False
        told = piece.words is not None or self.apart or bool(lead)
        together = piece.paragraph == self._last.paragraph and told
        return piece.continues or (piece.character is not None and together)

    @property
    def _last(self) -> Spoken:
        """The words spoken last."""
        return next(item[-1] for item in reversed(self.said) if isinstance(item, list))

    def say(self, piece: Spoken) -> None:
        """Add spoken words."""
        last = self.said[-1] if self.said else None
        if isinstance(last, list):
            last.append(piece)
        else:
            self.said.append([piece])
        self.apart = False

    def keeps(self, piece: Written) -> bool:
        """Tell whether a line leaves the speech open."""
        if piece.line.kind is not LineKind.PARENTHETICAL:
            return piece.line.kind in _UNSEEN or self._is_meanwhile(piece)
        if isinstance(piece.beat, Tag) and piece.beat.after:
            return True  # a tag behind words is theirs, whatever it calls their speaker
        names = (self.first.character,) if isinstance(piece.beat, Tag) else (None, self.first.character)
        return piece.line.character in names

    def _is_meanwhile(self, piece: Written) -> bool:
        """Tell a brief act of the speaker's between two halves of a speech: it comes when all is said."""
        tagged = (
            isinstance(piece.beat, Tag) and piece.beat.after and piece.beat.paragraph == self._last.paragraph
        )
        return tagged and piece.line.kind is LineKind.ACTION and piece.line.character == self.first.character

    def write(self, piece: Written) -> None:
        """Add a line that leaves the speech open: parentheticals stand above the words, the rest behind."""
        ours = isinstance(piece.beat, Tag) or piece.line.character == self.first.character
        self.apart |= ours or piece.line.kind is LineKind.PARENTHETICAL
        if piece.line.kind is not LineKind.PARENTHETICAL:
            self.after.append(piece)
        elif isinstance(piece.beat, Tag) and piece.beat.after:
            self.said.insert(len(self.said) - 1, piece)
        else:
            self.said.append(piece)


def blocks(story: Iterable[Piece]) -> Iterator[Block | Written | Opening]:
    """Gather the spoken pieces of `story`; what belongs to no speech passes through."""
    block: Block | None = None
    lead: list[Written] = []  # parentheticals that wait for the words they stand above
    for piece in story:
        if isinstance(piece, Spoken):
            if block is None or not block.takes(piece, lead):
                if block is not None:
                    yield block
                block = Block(piece)
            block.said.extend(lead)
            lead = []
            block.say(piece)
        elif isinstance(piece, Written) and block is not None and block.keeps(piece):
            block.write(piece)
        elif isinstance(piece, Written) and piece.line.kind is LineKind.PARENTHETICAL:
            lead.append(piece)
        elif isinstance(piece, Written) and piece.line.kind in _UNSEEN and lead:
            yield piece
        else:
            if block is not None:
                yield block
                block = None
            yield from map(_as_action, lead)
            lead = []
            yield piece
    if block is not None:
        yield block
    yield from map(_as_action, lead)


def _as_action(piece: Written) -> Written:
    """Return a parenthetical that no speech follows as action: what was done is still seen."""
    line = piece.line
    words = line.text[:1].upper() + line.text[1:]
    if words[-1:].isalnum():
        words += "."
    return Written(
        Line(LineKind.ACTION, words, line.spans, line.decision, line.character), piece.paragraph, piece.beat
    )
