"""The script as Fountain text: UTF-8, LF, no byte order mark, in the form that `screenplay format` gives."""

from __future__ import annotations

from screenplay import fountain
from screenplay.model.script import Script


def write(script: Script) -> bytes:
    """Return the canonical Fountain of `script`.

    Scripts of other programs may say what no Fountain can, such as a heading of a dot alone: what is
    written is what a reader of Fountain makes of it.
    """
    text = fountain.write(script)
    foreign = script.source is None and not any(element.origin.spans for element in script.elements)
    return (fountain.format_text(text) if foreign else text).encode()
