"""What a file becomes, and what is said where it cannot be read."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenplay.errors import ReadError
from screenplay.model.manuscript import MarkKind
from screenplay.readers import READERS, read, read_bytes

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def container(**parts: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), text)
    return stream.getvalue()


def word_document(body: str) -> bytes:
    return container(word__document_dot_xml=f"<w:document {WORD}><w:body>{body}</w:body></w:document>")


def complaint(data: bytes, name: str, suffix: str, encoding: str | None = None) -> str:
    with pytest.raises(ReadError) as caught:
        read_bytes(data, name, suffix, encoding)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_plain_text_is_kept_character_for_character(tmp_path):
    path = tmp_path / "mara.txt"
    path.write_bytes("“Sì,” she said.\r\n\r\nIt rained.\r".encode())
    manuscript = read(path)
    assert manuscript.text == "“Sì,” she said.\r\n\r\nIt rained.\r"
    assert manuscript.name == "mara"


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_names_the_encoding_and_is_no_text(codec):
    assert read_bytes("Hé.".encode(codec)).text == "Hé."


def test_an_undecodable_byte_is_named_with_its_offset_and_a_way_out():
    message = complaint(b"It was Mara\x92s.", "input/mara.txt", ".txt")
    assert message == "input/mara.txt is not UTF-8 (byte 0x92 at offset 11); pass --encoding cp1252"


def test_a_given_encoding_reads_old_files():
    assert read_bytes(b"Mara\x92s", "mara.txt", ".txt", "cp1252").text == "Mara’s"


def test_an_unknown_encoding_is_said_to_be_none():
    assert "'klingon' is no encoding" in complaint(b"Hello", "a.txt", ".txt", "klingon")


def test_binary_files_are_not_taken_for_text():
    assert "binary" in complaint(b"\x7fELF\x00\x01", "a.txt", ".txt")
    assert "binary" in complaint(b"\x89PNG\r\n\x1a\n" + bytes(range(1, 32)) * 20, "a.txt", ".txt")


def test_utf_16_without_a_mark_is_recognised_and_asked_for():
    assert "--encoding utf-16-le" in complaint("Hello there".encode("utf-16-le"), "a.txt", ".txt")


def test_a_missing_file_a_folder_and_an_empty_file_are_told_apart(tmp_path):
    (tmp_path / "empty.txt").write_text(" \n")
    for path, reason in (
        (tmp_path / "no.txt", "does not exist"),
        (tmp_path, "is a folder"),
        (tmp_path / "empty.txt", "is empty"),
    ):
        with pytest.raises(ReadError, match=reason):
            read(path)


def test_an_unknown_format_names_the_known_ones():
    message = complaint(b"x", "a.pdf", ".pdf")
    assert all(suffix in message for suffix in READERS)


def test_html_gives_paragraphs_emphasis_headings_and_rules():
    page = (
        b"<title>The  Lock</title><meta name=author content='A. Writer'><style>p {}</style>"
        b"<h2>One</h2><p>It was <i>very\nlate</i> &amp; cold.<br>Then<br><br>this.</p><hr><p>End</p>"
        b"<script>alert('no')</script>"
    )
    manuscript = read_bytes(page, "lock.html", ".html")
    assert manuscript.text == "One\n\nIt was very late & cold.\nThen\n\nthis.\n\n***\n\nEnd"
    assert (manuscript.title, manuscript.author) == ("The Lock", "A. Writer")
    marks = [(mark.kind, mark.span.of(manuscript.text), mark.level) for mark in manuscript.marks]
    assert marks == [
        (MarkKind.HEADING, "One", 2),
        (MarkKind.ITALIC, "very late", 0),
        (MarkKind.ORNAMENT, "***", 0),
    ]


def test_html_in_an_old_encoding_says_so_itself():
    page = b'<meta charset="iso-8859-1"><p>Mara\x92s</p>'
    assert read_bytes(page, "a.html", ".html").text == "Mara’s"


def test_a_page_in_utf_8_that_claims_an_old_encoding_is_read_as_it_is():
    page = '<meta charset="iso-8859-1"><p>Mara’s — end</p>'.encode()
    assert read_bytes(page, "a.html", ".html").text == "Mara’s — end"


def test_a_byte_that_windows_leaves_open_does_not_stop_a_page():
    page = b'<meta charset="iso-8859-1"><p>Mara\x92s \x9d end</p>'
    assert read_bytes(page, "a.html", ".html").text == "Mara’s \x9d end"


@pytest.mark.parametrize(
    "soup",
    ["<!--", "<a ", '<a b="', "<![CDATA[", "</", "<b></i>", "<p>", "&#", "<script>", "<"],
)
def test_unclosed_markup_is_read_in_bounded_time(soup):
    read_bytes(f"<p>Words.</p>{soup * 20_000}".encode(), "a.html", ".html")


def test_epub_gives_its_chapters_in_the_order_of_the_spine():
    book = container(
        **{
            "META-INF__container_dot_xml": '<c><rootfile full-path="OPS/book.opf"/></c>',
            "OPS__book_dot_opf": '<p xmlns:dc="d"><dc:title>Tides</dc:title><dc:creator>A. W.</dc:creator>'
            '<item id="1" href="a.xhtml" media-type="application/xhtml+xml"/>'
            '<item id="2" href="b%20c.xhtml" media-type="application/xhtml+xml"/>'
            '<itemref idref="2"/><itemref idref="1"/></p>',
            "OPS__a_dot_xhtml": "<h1>Two</h1><p>Later.</p>",
            "OPS__b c_dot_xhtml": "<h1>One</h1><p>First.</p>",
        }
    )
    manuscript = read_bytes(book, "tides.epub", ".epub")
    assert manuscript.text == "One\n\nFirst.\n\nTwo\n\nLater."
    assert (manuscript.title, manuscript.author) == ("Tides", "A. W.")
    assert [(part.name, part.span.of(manuscript.text)) for part in manuscript.origin] == [
        ("OPS/b c.xhtml", "One\n\nFirst."),
        ("OPS/a.xhtml", "Two\n\nLater."),
    ]


def test_a_word_document_gives_paragraphs_headings_and_emphasis():
    document = word_document(
        '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>One</w:t></w:r></w:p>'
        "<w:p><w:r><w:t>He </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>shouted</w:t></w:r>"
        "<w:del><w:r><w:t> loudly</w:t></w:r></w:del><w:r><w:t>.</w:t></w:r></w:p>"
    )
    manuscript = read_bytes(document, "a.docx", ".docx")
    assert manuscript.text == "One\n\nHe shouted."
    assert [(mark.kind, mark.span.of(manuscript.text)) for mark in manuscript.marks] == [
        (MarkKind.HEADING, "One"),
        (MarkKind.BOLD, "shouted"),
    ]


def test_a_damaged_container_is_an_error_and_not_a_crash():
    assert "damaged" in complaint(b"PK\x03\x04 torn", "a.epub", ".epub")
    assert "damaged" in complaint(container(other="x"), "a.docx", ".docx")


def test_entities_and_bombs_in_containers_are_refused():
    bomb = '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w>&b;</w>'
    assert "entities" in complaint(container(word__document_dot_xml=bomb), "a.docx", ".docx")
    vast = container(word__document_dot_xml="0" * (50 << 20))
    assert "unpacks" in complaint(vast, "a.docx", ".docx")


@given(st.binary(max_size=400), st.sampled_from(sorted(READERS)))
def test_any_bytes_give_a_manuscript_or_a_clear_error(data, suffix):
    try:
        manuscript = read_bytes(data, "a" + suffix, suffix)
    except ReadError as error:
        assert "\n" not in str(error)  # noqa: PT017
    else:
        for mark in manuscript.marks:
            assert 0 <= mark.span.start < mark.span.end <= len(manuscript.text)


@given(st.text(alphabet="ab <>/&;#!-\"'pibrh1\n=", max_size=200))
def test_any_markup_is_read_with_its_marks_inside_the_text(source):
    try:
        manuscript = read_bytes(source.encode(), "a.html", ".html")
    except ReadError:
        return
    assert all(mark.span.end <= len(manuscript.text) for mark in manuscript.marks)
    assert manuscript.text == manuscript.text.strip(" ")
