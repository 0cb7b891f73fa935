"""Final Draft files in and out."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screenplay import fdx, fountain
from screenplay.errors import ReadError
from screenplay.model.script import (
    Action,
    Centered,
    Cue,
    PageBreak,
    SceneHeading,
    Script,
    Speech,
    plain,
    text_of,
)
from tests.fountain.pieces import MARKS

PIECES = [*MARKS, "日本", "(V.O.)", "**", "[[", "/*"]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
@settings(max_examples=300, deadline=None)
def test_every_fountain_script_survives_fdx(text: str):
    script = fountain.read(text)
    assert fdx.read(fdx.write(script)) == script


def test_an_element_that_fdx_cannot_say_survives():
    text = (
        "####### Deep\n\n/* cut\nover lines */\n\n~sung\n\n~stanza\n\nA\n[[note]]\nB\n\n> a <\n> b <\n\n===\n"
    )
    script = fountain.read(text)
    assert fountain.write(fdx.read(fdx.write(script))) == text


def test_characters_that_xml_cannot_hold_become_spaces():
    script = Script((Action(text_of("a\x00b\x0bc")),))
    assert fdx.read(fdx.write(script)) == Script((Action(text_of("a b c")),))


FOREIGN = b"""<?xml version="1.0" encoding="UTF-8" standalone="no" ?>
<FinalDraft DocumentType="Script" Template="No" Version="4">
  <Content>
    <Paragraph Number="12" Type="Scene Heading">
      <SceneProperties Length="1/8" Page="1" Title=""/>
      <Text>EXT. QUAY - DAWN</Text>
    </Paragraph>
    <Paragraph Type="Action"><Text>Gulls. </Text>
      <Text AdornmentStyle="0" Style="Bold+Underline">Many.</Text></Paragraph>
    <Paragraph Type="Action"/>
    <Paragraph StartsNewPage="Yes" Type="New Act"><Text>ACT TWO</Text></Paragraph>
    <Paragraph Type="General">
      <DualDialogue>
        <Paragraph Type="Character"><Text>ana</Text></Paragraph>
        <Paragraph Type="Dialogue"><Text>Now?</Text></Paragraph>
        <Paragraph Type="Character"><Text>BEN (O.S.)</Text></Paragraph>
        <Paragraph Type="Dialogue"><Text Style="AllCaps">now!</Text></Paragraph>
      </DualDialogue>
    </Paragraph>
  </Content>
  <TitlePage><Content>
    <Paragraph Alignment="Center"><Text>THE QUAY</Text></Paragraph>
    <Paragraph Alignment="Center"><Text>Written by</Text></Paragraph>
    <Paragraph Alignment="Center"><Text>C. Writer</Text></Paragraph>
    <Paragraph Alignment="Left"><Text>c@example.org</Text></Paragraph>
  </Content></TitlePage>
</FinalDraft>"""


def test_a_file_of_final_draft_reads_as_its_elements():
    elements = fdx.read(FOREIGN).elements
    heading, action, page_break, act, left, _, right, answer = elements
    assert isinstance(heading, SceneHeading)
    assert (heading.number, heading.setting, heading.location, heading.time) == ("12", "EXT", "QUAY", "DAWN")
    assert isinstance(action, Action)
    assert [plain((run,)) for run in action.text] == ["Gulls. ", "Many."]
    assert isinstance(page_break, PageBreak)
    assert isinstance(act, Centered)
    assert isinstance(left, Cue)
    assert not left.dual
    assert right == Cue("BEN", ("O.S.",), dual=True)
    assert answer == Speech(text_of("NOW!"))


def test_the_title_page_of_final_draft_gets_keys_from_its_layout():
    page = {entry.key: plain(entry.values[0]) for entry in fdx.read(FOREIGN).title_page}
    assert page == {
        "Title": "THE QUAY",
        "Credit": "Written by",
        "Author": "C. Writer",
        "Contact": "c@example.org",
    }


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"INT. HOUSE - DAY",
        FOREIGN[:700],
        b"<html/>",
        b"<FinalDraft/>",
        b"\xff\xfe",
        b'<?xml version="1.0" encoding="nope"?><FinalDraft/>',
        b'<!DOCTYPE x [<!ENTITY a "b">]><FinalDraft><Content>&a;</Content></FinalDraft>',
        b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><FinalDraft><Content/></FinalDraft>',
    ],
)
def test_a_damaged_file_is_one_clear_error(data: bytes):
    with pytest.raises(ReadError, match=r"^a\.fdx [^\n]+$"):
        fdx.read(data, "a.fdx")
