"""What a style sheet says of words: slanted, heavy, underlined, hidden, with its line ends kept.

Only rules that name one class, id or element are read; that is how word processors, Google Docs and makers of
e-books write italics ("c4", "calibre7"). Source: CSS 2.2, sections 5 (selectors), 9.2.4, 15.4, 16.3, 16.6.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from screenplay.model.manuscript import MarkKind

HIDDEN = "hidden"
KEPT_LINES = "lines"
Look = frozenset[str]
Looks = Mapping[str, Look]  # ".c4", "#top" or "em" → how its words look

_LARGEST = 1_000_000  # characters of a style sheet that are read
_COMMENT = re.compile(r"/\*.*?(?:\*/|$)", re.DOTALL)
_RULE = re.compile(r"([^{}]{1,500})\{([^{}]{0,4000})\}")
_SIMPLE = re.compile(r"(?:[a-z][a-z0-9]{0,11})?([.#][\w-]{1,80})|([a-z][a-z0-9]{0,11})")
_LOOKS = {
    "font-style": {"italic": MarkKind.ITALIC.value, "oblique": MarkKind.ITALIC.value},
    "font-weight": dict.fromkeys(("bold", "bolder", "600", "700", "800", "900"), MarkKind.BOLD.value),
    "text-decoration": {"underline": MarkKind.UNDERLINE.value},
    "display": {"none": HIDDEN},
    "visibility": {"hidden": HIDDEN},
    "mso-hide": {"all": HIDDEN},
    "white-space": dict.fromkeys(("pre", "pre-wrap", "pre-line", "break-spaces"), KEPT_LINES),
}
PLAIN: Look = frozenset()


def looks_of(sheets: Iterable[str]) -> dict[str, Look]:
    """Return how the words of each class, id and element look that `sheets` name."""
    looks: dict[str, Look] = {}
    for sheet in sheets:
        for selectors, body in _RULE.findall(_COMMENT.sub(" ", sheet[:_LARGEST])):
            look = look_of(body)
            for selector in selectors.split(",") if look else ():
                named = _SIMPLE.fullmatch(selector.strip())
                if named:
                    key = named[1] or named[2]
                    looks[key] = looks.get(key, PLAIN) | look
    return looks


def look_of(declarations: str) -> Look:
    """Return how words look that have the `declarations`, as the style attribute has them."""
    found: set[str] = set()
    for declaration in declarations.split(";"):
        name, _, value = declaration.partition(":")
        known = _LOOKS.get(name.strip().lower())
        if known:
            words = value.lower().replace("!important", " ").split()
            found.update(known[word] for word in words if word in known)
    return frozenset(found)
