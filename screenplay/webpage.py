"""One HTML file that needs nothing else: the shell around every page that we write for a browser."""

from __future__ import annotations

from functools import cache
from html import escape
from importlib import resources


def webpage(title: str, body: str, *, package: str, style: str) -> bytes:
    """Return the page as UTF-8; `style` is the name of the style sheet beside the modules of `package`.

    `title` is plain text, `body` is HTML. Half a Unicode pair becomes a question mark.
    """
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{_sheet(package, style)}</style>\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    ).encode("utf-8", "replace")


@cache
def _sheet(package: str, style: str) -> str:
    return resources.files(package).joinpath(style).read_text("utf-8")
