"""Choose a font for every character: the one asked for, else the first installed one that has it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from screenplay.errors import FontError
from screenplay.model.script import Style
from screenplay.paper.ink import courier
from screenplay.paper.ink.fontfile import FontFile, coverage
from screenplay.paper.ink.fontsearch import SHIPPED, face_with, family

_FACE = Style.BOLD | Style.ITALIC
_SHOWS_NOTHING = {"Cf", "Cc", "Cs"}  # joiners, direction marks, controls: no glyph to lose
_WORD = re.compile(r"\s+|\S+")
_VARIATIONS = range(0xFE00, 0xFE10)
_REMEDY = "install one that has it, TrueType, such as GNU FreeFont or Noto, or pass --font FILE.ttf"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in one font; `face` is None for the built-in Courier."""

    text: str
    face: FontFile | None


BUILT_IN = "built-in"  # the name of the Courier that every reader program has, which is not embedded


class FontSet:
    """The fonts of one document: a TrueType family by name or path, `BUILT_IN`, or None for ours."""

    def __init__(self, name: str | None) -> None:
        self._family = None if name == BUILT_IN else family(name or SHIPPED)
        self._chosen: dict[tuple[str, Style], FontFile | None] = {}

    @property
    def is_built_in(self) -> bool:
        """Tell whether text is set in the built-in Courier where that has the characters."""
        return self._family is None

    def face(self, style: Style) -> FontFile | None:
        """Return the face that a style is set in where it has the characters; None for the built-in one."""
        return None if self._family is None else self._family[style & _FACE]

    def pieces(self, text: str, style: Style) -> Iterator[Piece]:
        """Yield `text` cut where its font changes. Raises FontError for what no font has.

        A word is kept in one font where the font that its rarest letter needs has the others as well.
        """
        shown = "".join(one for one in text if not _shows_nothing(one))
        words = [self._word(word, style & _FACE) for word in _WORD.findall(shown)]
        for before, space, after in zip(words, words[1:], words[2:], strict=False):
            face = before[-1][1]
            if space[0][0] == " " and face is not None and face == after[0][1]:
                space[:] = [(" ", face) for _ in space]  # one stretch of words stays one on the page
        chosen = [pair for word in words for pair in word]
        for face, pairs in groupby(chosen, lambda pair: pair[1]):
            yield Piece("".join(character for character, _ in pairs), face)

    def _word(self, word: str, style: Style) -> list[tuple[str, FontFile | None]]:
        each = [(character, self._face(character, style)) for character in word]
        usual = None if self._family is None else self._family[style]
        letters = set(map(ord, word))
        for _, face in each:
            if face is not None and face != usual and letters <= coverage(face.path, face.index):
                return [(character, face) for character in word]
        return each

    def _face(self, character: str, style: Style) -> FontFile | None:
        key = (character, style)
        if key not in self._chosen:
            self._chosen[key] = self._choose(character, style)
        return self._chosen[key]

    def _choose(self, character: str, style: Style) -> FontFile | None:
        if self._family is None:
            if character in courier.GLYPHS:
                return None
        elif ord(character) in coverage(self._family[style].path, self._family[style].index):
            return self._family[style]
        found = face_with(character, style)
        if found is None and character in courier.GLYPHS:
            return None
        if found is None:
            name = unicodedata.name(character, "unnamed")
            raise FontError(f"no installed font has {character!r} (U+{ord(character):04X} {name}); {_REMEDY}")
        return found


def _shows_nothing(character: str) -> bool:
    if character < "\u00ad" and character >= " ":
        return False
    return unicodedata.category(character) in _SHOWS_NOTHING or ord(character) in _VARIATIONS


def registered(face: FontFile) -> str:
    """Return the name under which reportlab knows `face`, embedding it where it is new. Raises FontError."""
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415  (slow, and only for what Courier lacks)
    from reportlab.pdfbase.ttfonts import TTFError, TTFont  # noqa: PLC0415

    name = f"{face.path}#{face.index}"
    if name not in pdfmetrics.getRegisteredFontNames():
        try:
            pdfmetrics.registerFont(TTFont(name, str(face.path), subfontIndex=face.index))
        except Exception as error:  # a damaged table ends in any of a dozen errors
            why = str(error) if isinstance(error, TTFError) else "its tables are damaged"
            raise FontError(f"{face.path} cannot be embedded: {why}; pass --font another file") from error
    return name


def advances(name: str, text: str) -> list[float]:
    """Return how far each character of a registered font moves on, in parts of the type size."""
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415

    face = pdfmetrics.getFont(name).face
    missing = [character for character in text if ord(character) not in face.charToGlyph]
    if missing:
        raise FontError(f"{name} says that it has {missing[0]!r} but does not; {_REMEDY}")
    return [face.getCharWidth(ord(character)) / 1000 for character in text]
