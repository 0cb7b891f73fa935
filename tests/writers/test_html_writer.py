"""HTML stands alone, says what each line is, and loses no printed word."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from screenplay import fountain
from screenplay.model.script import Script
from screenplay.writers import html

_VOID = {"meta", "br", "hr"}


class _Page(HTMLParser):
    """Which elements are open, what was said, and what never closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.words.append(data)


def test_every_tag_closes(everything: Script):
    page = _Page(html.write(everything).decode())
    assert (page.open, page.faults) == ([], [])


def test_nothing_is_loaded_from_elsewhere(everything: Script):
    page = html.write(everything).decode()
    assert not re.search(r"https?:|src=|@import|url\(|<script", page)


def test_every_printed_word_is_there_and_nothing_cut(everything: Script):
    words = "".join(_Page(html.write(everything).decode()).words)
    for printed in (
        "The clock is very loud & <slow>.",
        "MARA (V.O.) (CONT'D)",
        "(softly)",
        "La la la",
        "THE END",
    ):
        assert printed in words
    assert "cut scene" not in words


def test_speeches_side_by_side_stand_in_one_pair(everything: Script):
    page = html.write(everything).decode()
    pair = page[page.index('<div class="dual">') : page.index("check the year")]
    assert pair.count('class="dialogue"') == 2


def test_a_doubtful_line_says_its_rule_when_asked(doubtful: Script):
    page = html.write(doubtful, mark_below=0.5).decode()
    assert 'class="speech unsure" title="alternation, confidence 0.40"' in page
    assert "unsure" not in html.write(doubtful).decode().partition("</style>")[2]


def test_markup_in_words_stays_words():
    page = html.write(fountain.read('Title: <b>"x"\n\n<script>alert(1)</script>\n')).decode()
    assert "<script" not in page
    assert "<b>" not in page


def test_the_same_script_gives_the_same_bytes(everything: Script):
    assert html.write(everything) == html.write(everything)
