"""The names that FDX gives to things. Source: files that Final Draft 8 to 12 write."""

from __future__ import annotations

from screenplay.model.script import Style

NAMESPACE = "urn:screenplay:fdx"

STYLES = {Style.BOLD: "Bold", Style.ITALIC: "Italic", Style.UNDERLINE: "Underline"}
STRUCK = "Strikeout"
ALL_CAPS = "AllCaps"

# What Final Draft's own templates do with a type of paragraph where the file does not say.
CENTERED_TYPES = frozenset({"New Act", "End of Act", "Show/Ep. Title"})
PAGE_TYPES = frozenset({"New Act"})
CAPITALS_TYPES = CENTERED_TYPES | {"Scene Heading", "Character", "Transition", "Shot"}

LYRIC_TYPES = frozenset({"Lyrics", "Lyric", "Singing"})
SYNOPSIS_TYPE = "Outline Body"
SECTION_TYPE = "Outline "  # and its level, 1 to 4
DEEPEST_SECTION = 4


def own(name: str) -> str:
    """Return the name of an attribute in our namespace, as ElementTree spells it."""
    return f"{{{NAMESPACE}}}{name}"
