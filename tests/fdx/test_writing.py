"""What a document looks like to Final Draft: as if a person had typed it there."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

from screenplay import fdx, fountain
from screenplay.library import render
from screenplay.revisions.pages.colours import colour
from screenplay.revisions.pages.revised_pages import Revision


def document(text: str) -> Element:
    return fromstring(fdx.write(fountain.read(text)))


def words(tag: Element) -> str:
    return "".join(text.text or "" for text in tag.findall("Text"))


def paragraphs(text: str) -> list[tuple[str | None, str]]:
    return [(tag.get("Type"), words(tag)) for tag in document(text).findall("Content/Paragraph")]


def test_notes_and_boneyards_ride_on_the_paragraph_beside_them():
    text = "[[first]]\n\nINT. A PLACE - DAY\n\nOne.\n/* cut */\nTwo.\n\n[[alone]]\n\n/* gone */\n"
    assert paragraphs(text) == [
        ("Scene Heading", "INT. A PLACE - DAY"),
        ("Action", "One."),
        ("Action", "Two."),
    ]
    assert [len(tag.findall("ScriptNote")) for tag in document(text).findall("Content/Paragraph")] == [
        1,
        1,
        2,
    ]


def test_notes_alone_need_a_paragraph():
    assert paragraphs("[[alone]]\n") == [("Action", "")]


def test_a_line_right_below_another_has_no_space_above_it():
    second = document("> a <\n> b <\n").findall("Content/Paragraph")[1]
    assert second.get("SpaceBefore") == "0"


def test_a_summary_stands_on_the_card_of_its_scene():
    heading = document("INT. A - DAY\n\n= They meet.\n\nRain.\n").find("Content/Paragraph")
    assert heading is not None
    summary = heading.find("SceneProperties/Summary/Paragraph")
    assert summary is not None
    assert words(summary) == "They meet."


def test_an_omitted_scene_is_one_again():
    text = ".OMITTED #21#\n\n/*\nEXT. ORCHARD - DUSK\n\nPears.\n*/\n\nINT. B - DAY #22#\n"
    cut = document(text).findall("Content/Paragraph/OmittedScene/Paragraph")
    assert [words(tag) for tag in cut] == ["EXT. ORCHARD - DUSK", "Pears."]
    assert fountain.write(fdx.read(fdx.write(fountain.read(text)))) == text


def test_the_title_page_is_placed_by_blank_paragraphs():
    text = "Title: THE QUAY\nCredit: by\nAuthor: Cleo\nContact:\n    One\n    Two\n\nRain.\n"
    rows = [words(tag) for tag in document(text).findall("TitlePage/Content/Paragraph")]
    assert len(rows) == 52
    assert rows.index("THE QUAY") == 17
    assert rows[17:22] == ["THE QUAY", "", "", "by", ""]
    assert rows[-2:] == ["One", "Two"]


def test_what_does_not_go_without_saying_keeps_its_label():
    text = "Title: X\nWGA Registration: 123456\nRevision: Blue\nDraft date: 3 May\nContact info: Cleo\n\nA.\n"
    rows = [words(tag) for tag in document(text).findall("TitlePage/Content/Paragraph")]
    said = {"WGA Registration: 123456", "Revision: Blue", "3 May", "Cleo"}
    assert said <= set(rows)
    assert fountain.write(fdx.read(fdx.write(fountain.read(text)))) == fountain.format_text(text)


def test_the_title_page_is_understood_without_our_own_attributes():
    text = (
        "Title: THE QUAY\nCredit: Written by\nAuthor: Cleo\nContact: One\nRevision: Blue\n"
        "Copyright: (c) 2024 Cleo\n\nRain.\n"
    )
    root = document(text)
    for tag in root.iter("Paragraph"):
        for name in [name for name in tag.attrib if name.startswith("{")]:
            del tag.attrib[name]
    from xml.etree.ElementTree import tostring

    assert fountain.write(fdx.read(tostring(root))) == text


def test_words_to_complete_and_the_cast_are_listed():
    text = "INT. A - DAY\n\nJOE (V.O.)\nHi.\n\nJOE & SUE\nHo.\n\nCUT TO:\n\nEXT. B - NIGHT\n\nJOE\nHm.\n"
    root = document(text)
    found = {tag.tag: [each.text for each in tag] for tag in root.findall("SmartType/*")}
    assert found == {
        "Characters": ["JOE", "SUE"],
        "Extensions": ["(V.O.)"],
        "SceneIntros": ["INT", "EXT"],
        "Locations": ["A", "B"],
        "TimesOfDay": ["DAY", "NIGHT"],
        "Transitions": ["CUT TO:"],
    }
    assert [tag.text for tag in root.findall("Cast/Member/Character")] == ["JOE", "SUE"]


def test_revised_words_are_marked_in_a_set_of_their_colour():
    old = fountain.read("INT. A - DAY\n\nRain falls.\n\nJOE\nHi.\n")
    new = fountain.read("INT. A - DAY\n\nSnow falls.\n\nJOE\nHi.\n\nHe goes.\n")
    root = fromstring(render(new, ".fdx", revision=Revision(old, colour("blue"), "3 May")))
    marked = [tag.text for tag in root.iter("Text") if tag.get("RevisionID") == "1"]
    assert marked == ["Snow", "He goes."]
    (kept,) = root.findall("Revisions/Revision")
    assert (kept.get("Name"), kept.get("Mark")) == ("Blue Revisions 3 May", "*")
    assert kept.get("PageColor") == "#D6D6E6E6F7F7"


def test_a_script_that_is_not_revised_has_no_sets():
    assert document("Rain.\n").find("Revisions") is None
