"""Downloads of stories as sites and their helpers write them: what is about the work is no story."""

from __future__ import annotations

from screenplay.readers import read_bytes
from tests.readers.told import of_kind, page, told, zipped

ARCHIVE = """<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml">
<head><title>The Tin Heron - marrowbird - Original Work</title>
<style>.toc-heading {{ display: none; }}</style></head><body>
<div id="preface">
 <h2 class="toc-heading">Preface</h2>
 <p class="message"><b>The Tin Heron</b><br/>Posted originally on the <a href="x">Archive</a>.</p>
 <div class="meta">
  <dl class="tags"><dt>Rating:</dt><dd><a href="x">Teen And Up</a></dd>
   <dt>Characters:</dt><dd>Odile Brandt, Uncle Piet</dd></dl>
  <h1>The Tin Heron</h1>
  <div class="byline">by <a rel="author" href="x">marrowbird</a></div>
  <p>Summary</p><blockquote class="userstuff"><p>“It flew,” she says. Nobody believes her.</p></blockquote>
  <p>Notes</p><blockquote class="userstuff"><p>For Kim, who said “write it.”</p></blockquote>
 </div>
</div>
<div id="chapters" class="userstuff">{chapters}</div>
<div id="afterword"><h2 class="toc-heading">Afterword</h2>
 <div class="meta"><div id="endnotes"><p>End Notes</p>
  <blockquote class="userstuff"><p>Odile will be back.</p></blockquote></div></div>
 <p class="message">Please drop by the archive and comment!</p></div>
</body></html>"""
CHAPTER = """<div class="meta group"><h2 class="heading">Chapter 1: Solder</h2>
 <p>Chapter Summary</p><blockquote class="userstuff"><p>In which it rusts.</p></blockquote>
 <p>Chapter Notes</p><blockquote class="userstuff"><p>Sorry for the wait.</p></blockquote>
 <div class="endnote-link">See the end of the chapter for <a href="#endnotes1">notes</a></div></div>
<div class="userstuff"><p>The heron ticked.</p><p>“Hush,” said Odile.</p></div>
<div id="endnotes1" class="meta"><p>Chapter End Notes</p>
 <blockquote class="userstuff"><p>“Hush” is her word for it.</p></blockquote></div>"""


def test_an_archive_work_is_its_chapters_and_all_else_is_about_it() -> None:
    read = page(ARCHIVE.format(chapters=CHAPTER))
    assert [words for kind, words in read if kind in ("story", "heading 2")] == [
        "Chapter 1: Solder",
        "The heron ticked.",
        "“Hush,” said Odile.",
    ]
    assert of_kind(read, "title") == ["The Tin Heron"]
    assert of_kind(read, "author") == ["by marrowbird"]
    assert "“It flew,” she says. Nobody believes her." in of_kind(read, "blurb")
    assert "Odile Brandt, Uncle Piet" in of_kind(read, "rating")
    notes = of_kind(read, "author's note")
    assert {"For Kim, who said “write it.”", "Sorry for the wait.", "Odile will be back."} <= set(notes)


def test_an_archive_work_of_one_chapter_needs_no_heading() -> None:
    read = page(ARCHIVE.format(chapters="<h2 class='toc-heading'>The Tin Heron</h2><p>It rained.</p>"))
    assert of_kind(read, "story") == ["It rained."]
    assert of_kind(read, "heading 2") == []


def test_names_that_a_converter_numbered_mean_the_same() -> None:
    source = ARCHIVE.format(chapters=CHAPTER).replace('"toc-heading"', '"toc-heading1"')
    source = source.replace(".toc-heading", ".other").replace('"byline"', '"byline2"')
    read = page(source)
    assert of_kind(read, "author") == ["by marrowbird"]
    assert "Preface" not in [words for _, words in read]


COLLECTED = """<html><head><title>The Tin Heron by marrowbird</title></head><body>
<h3><a href="x">The Tin Heron</a> by <a href="y">marrowbird</a></h3>
<div><b>Category:</b> Original<br/><b>Genre:</b> Drama<br/><b>Words:</b> 90<br/>
<b>Summary:</b> <p>“It flew,” she says.</p></div>
<h3 class="fff_chapter_title">1. Solder</h3>
<div class="fff_chapter_notes fff_head_notes"><b>Author's Note:</b>
<blockquote><p>“Enjoy!”</p></blockquote></div>
<p>The heron ticked.</p>
<h3>Update Log</h3><p>2031-02-03 New file</p></body></html>"""


def test_a_collected_story_has_its_facts_before_and_its_log_behind() -> None:
    read = page(COLLECTED)
    assert of_kind(read, "story") == ["The heron ticked."]
    assert of_kind(read, "heading 3") == ["1. Solder"]
    assert of_kind(read, "title") == ["The Tin Heron"]
    assert of_kind(read, "author") == ["by marrowbird"]
    assert "“It flew,” she says." in of_kind(read, "rating")
    assert of_kind(read, "other") == ["Update Log", "2031-02-03 New file"]


def test_names_in_bold_before_what_they_say_are_no_facts_of_the_work() -> None:
    read = page("<p><b>Odile:</b> r u there<br/><b>Piet:</b> no</p>")
    assert of_kind(read, "story") == ["Odile: r u there\nPiet: no"]


def test_notes_beside_the_content_of_a_chapter_are_the_author_s() -> None:
    read = page(
        "<title>Solder - The Tin Heron</title><h1>Solder</h1>"
        "<div class='portlet solid author-note-portlet'><p>Double release!</p></div>"
        "<div class='chapter-inner chapter-content'><p>The heron ticked.</p></div>"
        "<div class='portlet author-note-portlet'><p>Vote!</p></div><div class='comments'><p>First.</p></div>"
    )
    assert of_kind(read, "story") == ["The heron ticked."]
    assert of_kind(read, "author's note") == ["Double release!", "Vote!"]


def test_what_a_browser_hides_is_not_read() -> None:
    read = page(
        "<p hidden>No.</p><p style='display: none'>No.</p><nav>Next</nav><p class=sr-only>No.</p><p>Yes.</p>"
    )
    assert read == [("story", "Yes.")]


def book(pages: dict[str, str], guide: str = "", linear: str = "") -> bytes:
    items = "".join(
        f'<item id="i{n}" href="{name}" media-type="application/xhtml+xml"/>' for n, name in enumerate(pages)
    )
    spine = "".join(
        f'<itemref idref="i{n}"{" linear=" + chr(34) + "no" + chr(34) if name == linear else ""}/>'
        for n, name in enumerate(pages)
    )
    return zipped(
        {
            "META-INF/container.xml": '<c><rootfile full-path="book.opf"/></c>',
            "book.opf": '<p xmlns:dc="d"><dc:title>The Tin Heron</dc:title>'
            "<dc:creator>Ada Marrow</dc:creator>"
            f"{items}{spine}<guide>{guide}</guide></p>",
            **pages,
        }
    )


def chapter(body: str, of: str = "bodymatter") -> str:
    return (
        f'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head>'
        f'<body epub:type="{of}">{body}</body></html>'
    )


def test_an_e_book_tells_by_its_types_what_is_no_story() -> None:
    read = told(
        read_bytes(
            book(
                {
                    "title.xhtml": chapter(
                        '<section epub:type="titlepage"><p>A press</p></section>', "frontmatter"
                    ),
                    "imprint.xhtml": chapter(
                        '<section epub:type="imprint"><p>Free to copy.</p></section>', "x"
                    ),
                    "one.xhtml": chapter(
                        "<h2>I</h2><p>It <i/>ticked.<a href='notes.xhtml#n1' epub:type='noteref'>1</a></p>"
                    ),
                    "notes.xhtml": chapter("<ol><li id='n1'><p>Loudly.</p></li></ol>", "backmatter"),
                }
            ),
            "heron.epub",
            ".epub",
        )
    )
    assert read == [
        ("other", "A press"),
        ("other", "Free to copy."),
        ("heading 2", "I"),
        ("story", "It ticked."),
        ("footnote", "Loudly."),
    ]


def test_an_old_e_book_tells_by_its_guide_and_by_its_order() -> None:
    pages = {
        "cover.xhtml": chapter("<p>The Tin Heron</p><p>Ada Marrow</p>", ""),
        "legal.xhtml": chapter("<p>All rights reserved.</p>", ""),
        "one.xhtml": chapter("<h1>One</h1><p>It ticked.</p>", ""),
        "ads.xhtml": chapter("<p>Buy the next one.</p>", ""),
    }
    guide = '<reference type="copyright-page" href="legal.xhtml#top"/>'
    read = told(read_bytes(book(pages, guide, linear="ads.xhtml"), "heron.epub", ".epub"))
    assert of_kind(read, "story") == ["It ticked."]
    assert of_kind(read, "heading 1") == ["One"]


def test_a_page_that_the_spine_names_again_is_read_once() -> None:
    one = book({"one.xhtml": chapter("<p>It ticked.</p>")})
    spine = '<itemref idref="i0"/>'
    again = zipped(
        {
            "META-INF/container.xml": '<c><rootfile full-path="book.opf"/></c>',
            "book.opf": (f'<p><item id="i0" href="one.xhtml" media-type="text/html"/>{spine * 5000}</p>'),
            "one.xhtml": "<p>It ticked.</p>",
        }
    )
    assert (
        read_bytes(again, "a.epub", ".epub").text == read_bytes(one, "a.epub", ".epub").text == "It ticked."
    )


def info(page_about: str) -> list[tuple[str, str]]:
    pages = {"info.xhtml": chapter(page_about, ""), "one.xhtml": chapter("<h1>One</h1><p>It ticked.</p>", "")}
    return told(read_bytes(book(pages), "heron.epub", ".epub"))


def test_a_page_of_facts_before_the_story_is_about_the_work() -> None:
    read = info(
        "<h3>The Tin Heron by Ada Marrow</h3><p>Status: complete</p><p>Published: 2031-02-03</p>"
        "<p>Words: 900</p><p>Summary:</p><p>“It flew,” she says.</p>"
    )
    assert of_kind(read, "story") == ["It ticked."]
    assert of_kind(read, "title") == ["The Tin Heron"]
    assert of_kind(read, "author") == ["by Ada Marrow"]
    assert "“It flew,” she says." in of_kind(read, "blurb")


def test_facts_in_one_line_of_a_page_are_facts_too() -> None:
    read = info(
        "<div>By: <a>Ada Marrow</a></div><span>Rated: T - Chapters: 4 - Words: 90 - Status: new</span>"
    )
    assert of_kind(read, "story") == ["It ticked."]


def test_a_chapter_that_opens_with_notes_is_no_page_about_the_work() -> None:
    lines = "".join(f"<p>It ticked {number} times.</p>" for number in range(12))
    read = info(f"<h1>Zero</h1><p>Warning: rust.</p><p>Disclaimer: not mine.</p><p>Rating: T</p>{lines}")
    assert "It ticked 3 times." in of_kind(read, "story")
