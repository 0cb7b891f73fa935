"""The text of an element as it is printed: notes out or in, tabs as spaces, capitals, added emphasis.

Letters and their accents are joined where Unicode has the letter whole (NFC): a typewriter has no others.
"""

from __future__ import annotations

from unicodedata import normalize

from screenplay.model.script import Run, Style, Text

_TAB = "    "  # as Fountain reads one
_ASIDE = Style.NOTE | Style.BONEYARD


def printed(text: Text, *, notes: bool = False, capitals: bool = False, style: Style = Style.PLAIN) -> Text:
    """Return the runs of `text` that go on paper, `style` added to each."""
    if len(text) == 1 and text[0].style is Style.PLAIN and style is Style.PLAIN:
        words = normalize("NFC", text[0].text).replace("\t", _TAB)
        return (Run(words.upper() if capitals else words),)
    shown: list[Run] = []
    hidden = False
    for run in text:
        if run.style & Style.BONEYARD or (run.style & Style.NOTE and not notes):
            hidden = True
            continue
        words = normalize("NFC", run.text).replace("\t", _TAB)
        if run.style & Style.NOTE:
            words = f"[{words}]"
        if hidden and words.startswith(" ") and (not shown or shown[-1].text.endswith((" ", "\n"))):
            words = words[1:]  # the hidden words stood between two spaces
        hidden = False
        if words:
            own = Style.ITALIC if run.style & Style.NOTE else run.style & ~_ASIDE
            shown.append(Run(words.upper() if capitals else words, own | style))
    return tuple(shown)


def trimmed(text: Text) -> tuple[int, Text]:
    """Return how many line ends stand before the first word, and `text` without those around it."""
    if len(text) == 1:
        words = text[0].text
        body = words.lstrip("\n")
        if len(body) == len(words) and not words.endswith("\n"):
            return 0, text
        return len(words) - len(body), _nonempty(Run(body.rstrip("\n"), text[0].style))
    above, runs = 0, list(text)
    while runs and (body := runs[0].text.lstrip("\n")) != runs[0].text:
        above += len(runs[0].text) - len(body)
        runs[:1] = _nonempty(Run(body, runs[0].style))
    while runs and (body := runs[-1].text.rstrip("\n")) != runs[-1].text:
        runs[-1:] = _nonempty(Run(body, runs[-1].style))
    return above, tuple(runs)


def _nonempty(run: Run) -> Text:
    return (run,) if run.text else ()
