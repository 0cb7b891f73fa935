"""Script → Fountain text that every other program reads alike.

One line a paragraph, one empty line between paragraphs, nothing that only some programs understand.
"""

from __future__ import annotations

from screenplay.fountain.body import Body
from screenplay.fountain.markup import write_lines
from screenplay.fountain.reader import read
from screenplay.model.script import Dropped, Script, TitleEntry


def write(script: Script, *, keep: bool = False) -> str:
    """Return `script` as canonical Fountain.

    With `keep`, a script that still says what the text it was read from says comes back as that text.
    """
    if keep and script.source is not None and read(script.source) == script:
        return script.source
    page = [line for entry in script.title_page for line in _title_lines(entry)]
    body = Body(
        [element for element in script.elements if not isinstance(element, Dropped)], titled=bool(page)
    )
    paragraphs = ["\n".join(page)] if page else []
    paragraphs += body.paragraphs()
    return "\n\n".join(paragraphs) + "\n" if paragraphs else ""


def format_text(text: str) -> str:
    """Return `text` as canonical Fountain; a second pass changes nothing."""
    return write(read(text))


def _title_lines(entry: TitleEntry) -> list[str]:
    values = [line for value in entry.values for line in write_lines(value)]
    if len(values) == 1:
        return [f"{entry.key}: {values[0]}"]
    return [f"{entry.key}:", *(f"    {value}" for value in values)]
