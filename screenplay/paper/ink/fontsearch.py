"""Find installed fonts: a family by its name, a face that has a character."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from screenplay.errors import FontError
from screenplay.model.script import Style
from screenplay.paper.ink.fontfile import FontFile, coverage, faces

_SUFFIXES = {".ttf", ".ttc", ".otf"}
# Typewriter faces first: their glyphs fill the cells of the page. Then what covers many scripts.
_PREFERRED = ("freemono", "dejavu sans mono", "noto sans mono", "liberation mono", "free", "dejavu", "noto")

# Courier Prime, by the Courier Prime Project Authors, under the SIL Open Font License 1.1 (faces/OFL.txt).
SHIPPED = str(Path(__file__).parent / "faces" / "CourierPrime-Regular.ttf")

Family = dict[Style, FontFile]


def font_folders() -> Iterator[Path]:
    """Yield the folders where this system keeps fonts, those of the user first."""
    home = Path.home()
    if sys.platform == "win32":
        yield Path(os.environ.get("LOCALAPPDATA", str(home))) / "Microsoft/Windows/Fonts"
        yield Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"
    elif sys.platform == "darwin":
        yield from (home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts"))
    else:
        yield from (home / ".local/share/fonts", home / ".fonts")
        yield from (Path("/usr/local/share/fonts"), Path("/usr/share/fonts"))


@cache
def installed() -> tuple[FontFile, ...]:
    """Return every face found, the preferred ones for a typewritten page first."""
    found: list[FontFile] = []
    for folder in font_folders():
        files = sorted(path for path in folder.rglob("*") if path.suffix.lower() in _SUFFIXES)
        found += [face for path in files for face in faces(path)]
    return tuple(sorted(found, key=_preference))


def _preference(face: FontFile) -> tuple[bool, int, bool, str, str]:
    family = face.family.lower()
    rank = next((at for at, name in enumerate(_PREFERRED) if family.startswith(name)), len(_PREFERRED))
    return not face.ordinary, rank, "mono" not in family, family, str(face.path)


def family(name: str) -> Family:
    """Return the faces of a family by style, from its name or the path of its regular face.

    Raises FontError where there is none, or where its outlines are CFF, which PDF drawing cannot embed.
    """
    path = Path(name)
    if path.suffix.lower() in _SUFFIXES:
        if not path.is_file():
            raise FontError(f"{name} is no file; pass --font the path of a .ttf file or a family's name")
        given = faces(path)
        if not given:
            raise FontError(f"{name} is no font that can be read; pass --font a TrueType (.ttf) file")
        siblings = [face for near in sorted(path.parent.iterdir()) if near != path for face in _near(near)]
        members = [*given[:1], *(face for face in siblings if face.family == given[0].family)]
    else:
        members = [face for face in installed() if face.family.casefold() == name.casefold()]
    usable = [face for face in members if not face.is_cff]
    if members and not usable:
        raise FontError(
            f"{name} has CFF (PostScript) outlines, which cannot be embedded; "
            "pass --font its TrueType version (.ttf)"
        )
    if not usable:
        raise FontError(f"no installed font family is called {name!r}; pass --font the path of a .ttf file")
    return _by_style(sorted(usable, key=_preference))


def _near(path: Path) -> tuple[FontFile, ...]:
    return faces(path) if path.suffix.lower() in _SUFFIXES else ()


def _by_style(members: list[FontFile]) -> Family:
    chosen: Family = {}
    for style, bold, slanted in (
        (Style.PLAIN, False, False),
        (Style.BOLD, True, False),
        (Style.ITALIC, False, True),
        (Style.BOLD | Style.ITALIC, True, True),
    ):
        fitting = (face for face in members if (face.bold, face.slanted) == (bold, slanted))
        chosen[style] = next(fitting, chosen.get(Style.PLAIN, members[0]))
    return chosen


@cache
def face_with(character: str, style: Style) -> FontFile | None:
    """Return an installed face that has `character`, one of the style where there is one."""
    usable = (face for face in installed() if not face.is_cff)
    having = [face for face in usable if ord(character) in coverage(face.path, face.index)]
    bold, slanted = Style.BOLD in style, Style.ITALIC in style
    fitting = (face for face in having if (face.bold, face.slanted) == (bold, slanted))
    first = having[0] if having else None
    same_family = (face for face in fitting if first is not None and face.family == first.family)
    return next(same_family, first)
