"""Documents of word processors (.docx, .odt, .rtf): what their styles say, and what they hide."""

from __future__ import annotations

import pytest

from screenplay.errors import ReadError
from screenplay.model.manuscript import Manuscript, MarkKind
from screenplay.readers import read_bytes
from tests.readers.told import of_kind, told, zipped

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OPEN = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"))
)
OPEN += ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
STYLES = (
    f"<w:styles {WORD}>"
    '<w:style w:styleId="Titel"><w:name w:val="Title"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style>'
    '<w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:styleId="Gedanke" w:type="character"><w:name w:val="Inner"/><w:rPr><w:i/></w:rPr></w:style>'
    "</w:styles>"
)


def docx(body: str, **parts: str) -> Manuscript:
    files = {"word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body></w:document>"}
    files["word/styles.xml"] = STYLES
    files |= {f"word/{name}.xml": text for name, text in parts.items()}
    return read_bytes(zipped(files), "heron.docx", ".docx")


def paragraph(words: str, style: str = "") -> str:
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}<w:r><w:t>{words}</w:t></w:r></w:p>"


def odt(body: str, styles: str = "") -> Manuscript:
    content = (
        f"<office:document-content {OPEN}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return read_bytes(zipped({"content.xml": content}), "heron.odt", ".odt")


def rtf(body: str) -> Manuscript:
    return read_bytes(("{\\rtf1\\ansi " + body + "}").encode(), "heron.rtf", ".rtf")


def emphasised(manuscript: Manuscript, kind: MarkKind = MarkKind.ITALIC) -> list[str]:
    return [mark.span.of(manuscript.text) for mark in manuscript.marks if mark.kind is kind]


# Word.


def test_the_styles_of_word_mean_the_same_in_every_language() -> None:
    body = paragraph("The Tin Heron", "Titel") + paragraph("by Ada Marrow") + paragraph("One ... 3", "TOC1")
    body += paragraph("It ticked.") + paragraph("Dear Piet,", "Zitat")
    manuscript = docx(body)
    assert told(manuscript) == [
        ("title", "The Tin Heron"),
        ("author", "by Ada Marrow"),
        ("other", "One ... 3"),
        ("story", "It ticked."),
        ("inset", "Dear Piet,"),
    ]
    assert emphasised(manuscript, MarkKind.BOLD) == []


def test_hidden_and_deleted_words_of_word_are_no_words() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Secret.</w:t></w:r>"
    deleted = "<w:del><w:r><w:delText>Old.</w:delText></w:r></w:del>"
    added = "<w:ins><w:r><w:t>It ticked.</w:t></w:r></w:ins>"
    assert told(docx(f"<w:p>{hidden}{deleted}{added}</w:p>")) == [("story", "It ticked.")]


def test_footnotes_of_word_stand_behind_the_text() -> None:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = (
        f'<w:footnotes {WORD}><w:footnote w:type="separator">{paragraph("-")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("Loudly.")}</w:footnote></w:footnotes>'
    )
    body = f"<w:p><w:r><w:t>It ticked</w:t></w:r>{reference}<w:r><w:t>.</w:t></w:r></w:p>"
    assert told(docx(body, footnotes=notes)) == [("story", "It ticked."), ("footnote", "Loudly.")]


def test_italics_of_word_come_from_styles_too_and_can_be_taken_back() -> None:
    by_style = '<w:r><w:rPr><w:rStyle w:val="Gedanke"/></w:rPr><w:t>Go.</w:t></w:r>'
    taken_back = '<w:r><w:rPr><w:rStyle w:val="Gedanke"/><w:i w:val="0"/></w:rPr><w:t> No.</w:t></w:r>'
    assert emphasised(docx(f"<w:p>{by_style}{taken_back}</w:p>")) == ["Go."]


def test_rows_of_a_table_of_word_stay_together() -> None:
    row = f"<w:tr><w:tc>{paragraph('Luck')}</w:tc><w:tc>{paragraph('3')}</w:tc></w:tr>"
    read = told(docx(f"{paragraph('It read:')}<w:tbl>{row}{row}</w:tbl>{paragraph('He sat.')}"))
    assert read == [
        ("story", "It read:"),
        ("inset", "Luck | 3"),
        ("inset", "Luck | 3"),
        ("story", "He sat."),
    ]


def test_a_text_box_is_read_once_though_it_stands_there_twice() -> None:
    box = f"<w:txbxContent>{paragraph('CLOSED')}</w:txbxContent>"
    run = f"<w:r><w:alternate><w:choice>{box}</w:choice><w:fallback>{box}</w:fallback></w:alternate></w:r>"
    assert [words for _, words in told(docx(f"<w:p>{run}</w:p>{paragraph('It ticked.')}"))] == [
        "CLOSED",
        "It ticked.",
    ]


@pytest.mark.parametrize(("blank", "divides"), [(1, True), (12, False)])
def test_rare_blank_paragraphs_divide_scenes_and_common_ones_do_not(blank: int, divides: bool) -> None:
    body = "".join(
        paragraph(f"Line {number}.") + ("<w:p/>" if number % 12 < blank else "") for number in range(24)
    )
    assert ("ornament" in [kind for kind, _ in told(docx(body))]) is divides


def test_a_blank_paragraph_under_a_heading_divides_nothing() -> None:
    body = paragraph("It ticked.") * 9 + paragraph("Two", "Heading1") + "<w:p/>" + paragraph("It stopped.")
    assert of_kind(told(docx(body)), "ornament") == []


# OpenDocument.

ITALIC = '<style:style style:name="T1"><style:text-properties fo:font-style="italic"/></style:style>'


def test_an_open_document_has_title_headings_notes_and_italics() -> None:
    body = (
        '<text:p text:style-name="Title">The Tin Heron</text:p><text:p>by Ada Marrow</text:p>'
        '<text:h text:outline-level="2">One</text:h>'
        '<text:p>It <text:span text:style-name="T1">ticked</text:span>'
        "<text:note><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>Loudly.</text:p></text:note-body></text:note>.</text:p>"
    )
    manuscript = odt(body, ITALIC)
    assert told(manuscript) == [
        ("title", "The Tin Heron"),
        ("author", "by Ada Marrow"),
        ("heading 2", "One"),
        ("story", "It ticked."),
        ("footnote", "Loudly."),
    ]
    assert emphasised(manuscript) == ["ticked"]


def test_what_an_open_document_deleted_or_remarked_is_no_word() -> None:
    body = (
        "<text:tracked-changes><text:deletion><text:p>Old.</text:p></text:deletion></text:tracked-changes>"
        "<text:p>It<office:annotation><text:p>Why?</text:p></office:annotation> ticked.</text:p>"
    )
    assert told(odt(body)) == [("story", "It ticked.")]


def test_line_ends_spaces_and_tables_of_an_open_document() -> None:
    row = (
        "<table:table-row>"
        + "<table:table-cell><text:p>a</text:p></table:table-cell>" * 2
        + "</table:table-row>"
    )
    body = f"<text:p>It<text:s/>ticked<text:line-break/>twice.</text:p><table:table>{row}</table:table>"
    assert told(odt(body)) == [("story", "It ticked\ntwice."), ("inset", "a | a")]


# Rich Text.


def test_rich_text_keeps_letters_italics_and_paragraphs() -> None:
    manuscript = rtf(r"\pard It {\i really\i0  never} \i ticked\i0 .\par \u8220?Caf\'e9,\u8221? he said.\par")
    assert manuscript.text == "It really never ticked.\n\n“Café,” he said."
    assert emphasised(manuscript) == ["really", "ticked"]


def test_rich_text_has_styles_notes_and_hidden_words() -> None:
    sheet = r"{\stylesheet{\s0 Normal;}{\s15\qc\b Title;}{\s2\outlinelevel1 heading 2;}}"
    body = (
        r"\pard\s15 The Tin Heron\par\pard by Ada Marrow\par\pard\s2 One\par"
        r"\pard It ticked{\super\chftn{\*\footnote \pard Loudly.}}.{\v Secret.}\par"
    )
    assert told(rtf(sheet + body)) == [
        ("title", "The Tin Heron"),
        ("author", "by Ada Marrow"),
        ("heading 2", "One"),
        ("story", "It ticked."),
        ("footnote", "Loudly."),
    ]


def test_the_address_of_a_link_in_rich_text_is_no_word() -> None:
    source = r'{\field{\*\fldinst{HYPERLINK "https://a.example"}}{\fldrslt the pier}} lay there.\par'
    assert rtf(source).text == "the pier lay there."


def test_what_is_no_rich_text_is_refused_in_a_line() -> None:
    with pytest.raises(ReadError, match=r"heron.rtf is no Rich Text: it does not begin with \{\\rtf"):
        read_bytes(b"It ticked.", "heron.rtf", ".rtf")
