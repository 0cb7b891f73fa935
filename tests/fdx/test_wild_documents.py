"""Documents that nobody would type: no word lost in reading, and what is written stays as it is."""

from __future__ import annotations

from xml.sax.saxutils import escape

from hypothesis import given, settings
from hypothesis import strategies as st

from screenplay import fdx, fountain
from screenplay.library import render
from tests.fountain.pieces import MARKS

TYPES = ["Scene Heading", "Action", "Character", "Dialogue", "Parenthetical", "Transition", "Shot", "New Act"]
STYLES = ["", "", "Bold", "Italic+Underline", "AllCaps", "Strikeout"]
WORDS = st.lists(st.sampled_from([*MARKS, "word", " ", "  ", "\n", "OMITTED"]), max_size=6).map("".join)
TEXTS = st.lists(st.tuples(st.sampled_from(STYLES), WORDS), max_size=3)


@st.composite
def documents(draw: st.DrawFn) -> bytes:
    paragraphs = []
    for kind, texts, note in draw(
        st.lists(st.tuples(st.sampled_from(TYPES), TEXTS, st.booleans()), max_size=6)
    ):
        inner = "".join(f"<Text Style='{style}'>{escape(words)}</Text>" for style, words in texts)
        inner += "<ScriptNote><Paragraph><Text>why?</Text></Paragraph></ScriptNote>" * note
        paragraphs.append(f"<Paragraph Type='{kind}'>{inner}</Paragraph>")
    ranges = draw(st.lists(st.integers(0, 40), max_size=3))
    notes = "".join(
        f"<ScriptNote Range='0,{end}'><Paragraph><Text>n{end}</Text></Paragraph></ScriptNote>"
        for end in ranges
    )
    content = f"<Content>{''.join(paragraphs)}</Content><ScriptNotes>{notes}</ScriptNotes>"
    return f"<FinalDraft>{content}</FinalDraft>".encode()


@given(documents())
@settings(max_examples=300, deadline=None)
def test_read_and_written_and_read_again_it_is_the_same(data: bytes):
    script = fdx.read(data)
    assert fdx.read(fdx.write(script)) == script


@given(documents())
@settings(max_examples=300, deadline=None)
def test_the_fountain_of_it_is_in_portable_form(data: bytes):
    text = render(fdx.read(data), ".fountain").decode()
    assert fountain.format_text(text) == text
