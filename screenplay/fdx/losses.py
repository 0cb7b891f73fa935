"""What a file of Final Draft says that a script here has no place for, in words for the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element as Tag

_UNCOLOURED = frozenset({None, "", "#FFFFFFFFFFFF", "#FFFFFF"})
_MOST_NAMES = 4


def left_out(root: Tag, content: Tag) -> str:
    """Return what is left out of the script of a file, in one sentence; nothing where all of it is kept."""
    found = list(_losses(root, content))
    return f"left out, since a script here has no place for it: {'; '.join(found)}" if found else ""


def _losses(root: Tag, content: Tag) -> Iterator[str]:
    marked = [tag for tag in content.iter("Text") if tag.get("RevisionID") not in {None, "", "0"}]
    if marked:
        sets = [tag.get("Name") or "" for tag in root.findall("Revisions/Revision")]
        yield _counted(len(marked), "revision mark") + _named(sets)
    tagged = sum(1 for tag in content.iter("Text") if tag.get("TagNumber"))
    if tagged:
        yield _counted(tagged, "production tag")
    if locked := len(root.findall("LockedPages/LockedPage")):
        yield _counted(locked, "locked page number")
    coloured = [tag for tag in content.iter("SceneProperties") if tag.get("Color") not in _UNCOLOURED]
    if coloured:
        yield _counted(len(coloured), "colour of a scene", "colours of scenes")
    names = [tag.get("Name") or "" for tag in root.iter("ScriptNote") if (tag.get("Name") or "").strip()]
    if names:
        yield _counted(len(names), "name of a note", "names of notes") + _named(names)
    if headed := [name for name in ("Header", "Footer") if _has_words(root.find(f"HeaderAndFooter/{name}"))]:
        yield " and ".join(f"the {name.lower()}" for name in headed)
    if beats := sum(1 for item in root.findall("ListItems/ListItem") if _has_words(item)):
        yield _counted(beats, "card of the beat board", "cards of the beat board")
    if pictures := len(root.findall("Images/Image")):
        yield _counted(pictures, "picture")


def _has_words(tag: Tag | None) -> bool:
    return tag is not None and any((text.text or "").strip(" .\n\t") for text in tag.iter("Text"))


def _counted(number: int, one: str, many: str = "") -> str:
    return f"{number} {one}" if number == 1 else f"{number} {many or one + 's'}"


def _named(names: list[str]) -> str:
    kept = list(dict.fromkeys(name.strip() for name in names if name.strip()))
    more = ", ..." if len(kept) > _MOST_NAMES else ""
    return f" ({', '.join(kept[:_MOST_NAMES])}{more})" if kept else ""
