"""What stands between the words of a Word document: tabs, line ends, hyphens, and titles by their styles."""

from __future__ import annotations

import io
import zipfile

from screenplay.model.manuscript import Manuscript, MarkKind
from screenplay.readers import read_bytes

_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _read(body: str, **parts: str) -> Manuscript:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as container:
        container.writestr("word/document.xml", f"<w:document {_WORD}><w:body>{body}</w:body></w:document>")
        for name, text in parts.items():
            container.writestr(name.replace("__", "/") + ".xml", text)
    return read_bytes(stream.getvalue(), "a.docx", ".docx")


def test_tabs_are_spaces_and_line_ends_stay() -> None:
    run = "<w:r><w:t>One</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r>"
    assert _read(f"<w:p>{run}</w:p>").text == "One two\nthree"


def test_a_hyphen_that_never_breaks_is_kept_as_one() -> None:
    run = "<w:r><w:t>twenty</w:t><w:noBreakHyphen/><w:t>one</w:t></w:r>"
    assert _read(f"<w:p>{run}</w:p>").text == "twenty\u2011one"


def test_a_style_with_an_outline_level_makes_a_heading_and_an_odd_level_none() -> None:
    style = '<w:style w:styleId="{0}"><w:pPr><w:outlineLvl w:val="{1}"/></w:pPr></w:style>'
    styles = f"<w:styles {_WORD}>{style.format('Kapitel', '1')}{style.format('Odd', '²')}</w:styles>"
    paragraph = '<w:p><w:pPr><w:pStyle w:val="{0}"/></w:pPr><w:r><w:t>{0}</w:t></w:r></w:p>'
    read = _read(paragraph.format("Kapitel") + paragraph.format("Odd"), word__styles=styles)
    marks = [(mark.kind, mark.level, mark.span.of(read.text)) for mark in read.marks]
    assert marks == [(MarkKind.HEADING, 2, "Kapitel")]
