"""The state behind the page, without a browser: what is shown, what an action does, what is taken back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from screenplay.cli.program import program
from screenplay.corrections import path_beside, read_corrections
from screenplay.errors import SettingsError
from screenplay.review.session import Session, StaleError, splices
from tests.review.stories import FERRY, session_of, written


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return session_of(written(tmp_path))


def lines(session: Session) -> list[dict[str, Any]]:
    return [
        line | {"number": block["first"] + place}
        for block in session.view()["blocks"]
        for place, line in enumerate(block["lines"])
    ]


def line(session: Session, words: str) -> dict[str, Any]:
    return next(each for each in lines(session) if words in each["text"] and each["kind"] != "dropped")


def act(session: Session, **fields: Any) -> dict[str, Any]:
    return session.act({"version": session.version, **fields})


def test_the_blocks_have_every_paragraph_and_every_line_once(session: Session) -> None:
    view = session.view()
    paragraphs = (pieces for block in view["blocks"] for pieces in block["prose"])
    prose = "\n".join("".join(words for _, words, _ in pieces) for pieces in paragraphs)
    assert prose.split() == FERRY.split()
    numbers = [each["number"] for each in lines(session)]
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_piece_of_prose_knows_its_line(session: Session) -> None:
    for block in session.view()["blocks"]:
        for pieces in block["prose"]:
            for start, words, place in pieces:
                assert FERRY[start : start + len(words)] == words
                if place >= 0 and block["lines"][place]["kind"] == "speech":
                    assert words.split()[0] in block["lines"][place]["text"]


def test_a_key_gives_a_line_to_a_person_and_the_command_line_knows(session: Session) -> None:
    speech = line(session, "Nobody asked you to")
    other = next(name for name in ("INES", "RUBEN") if name != speech["who"])
    change = act(session, do="speaker", line=speech["number"], person=other)
    assert line(session, "Nobody asked you to")["who"] == other
    assert line(session, "Nobody asked you to")["told"]
    assert any("Nobody asked you to" in said for said in change["said"])
    assert [each.where for each in read_corrections(path_beside(session.path))]


def test_one_step_is_taken_back_at_once(session: Session) -> None:
    before = lines(session)
    speech = line(session, "It looks small")
    act(session, do="speaker", line=speech["number"], person="PETRA")
    change = act(session, do="undo")
    assert lines(session) == before
    assert change["said"][0].startswith("Taken back: ")
    assert not path_beside(session.path).exists()


def test_lines_above_do_not_change_by_themselves(session: Session) -> None:
    for words in ("It looks small", "That is the lighthouse", "Is that the island", "Did you bring it"):
        speech = line(session, words)
        above = [
            (each["text"], each["who"]) for each in lines(session) if each["number"] < speech["number"] - 1
        ]
        act(session, do="speaker", line=speech["number"], person="AUNT PETRA")
        now = [(each["text"], each["who"]) for each in lines(session)][: len(above)]
        assert [each for each in now if each[0]] == [each for each in above if each[0]]


def test_a_line_marked_right_stays(session: Session) -> None:
    right = line(session, "Somebody had to")
    act(session, do="right", line=right["number"])
    other = line(session, "Nobody asked you to")
    act(session, do="speaker", line=other["number"], person=right["who"])
    assert line(session, "Somebody had to")["who"] == right["who"]


def test_somebody_new_can_speak(session: Session) -> None:
    act(session, do="speaker", line=line(session, "Is that the island")["number"], person="The Purser")
    assert line(session, "Is that the island")["who"] == "THE PURSER"
    act(session, do="undo")
    assert "THE PURSER" not in [person["name"] for person in session.view()["people"]]


def test_a_swap_ends_where_a_third_speaks(session: Session) -> None:
    first = line(session, "Nobody asked you to")
    before = {each["text"]: each["who"] for each in lines(session) if each["kind"] == "speech"}
    act(session, do="swap", line=first["number"])
    after = {each["text"]: each["who"] for each in lines(session) if each["kind"] == "speech"}
    assert {before[first["text"]], after[first["text"]]} == {"INES", "RUBEN"}
    assert after["Then you will eat again."] == before["Then you will eat again."]
    assert after["You are late."] == before["You are late."]


def test_a_thought_is_seen_and_a_scene_starts(session: Session) -> None:
    note = line(session, "of the letter in his coat")
    assert note["kind"] == "note"
    act(session, do="thought", line=note["number"], thought=False)
    assert line(session, "of the letter in his coat")["kind"] == "action"
    scenes = len(session.view()["scenes"])
    act(session, do="scene", line=line(session, "Is that the island")["number"], starts=True)
    assert len(session.view()["scenes"]) == scenes + 1


def test_only_these_people_are_in_a_scene(session: Session) -> None:
    first = line(session, "Is that the island")
    act(session, do="only", line=first["number"], people=["INES", "AUNT PETRA"])
    scenes = session.view()["scenes"]
    assert scenes[0]["only"] == ["INES", "AUNT PETRA"]
    spoken = {each["who"] for each in lines(session) if each["kind"] == "speech"}
    assert "RUBEN" not in {
        each["who"] for each in lines(session)[: scenes[1]["line"]] if each["kind"] == "speech"
    }
    assert spoken
    act(session, do="only", line=first["number"], people=[])
    assert session.view()["scenes"][0]["only"] == []
    act(session, do="undo")
    act(session, do="undo")
    assert not path_beside(session.path).exists()


def test_somebody_else_acts(session: Session) -> None:
    action = line(session, "comes up behind her")
    act(session, do="actor", line=action["number"], person="AUNT PETRA")
    assert next(each["who"] for each in lines(session) if "behind" in each["text"]) == "AUNT PETRA"
    act(session, do="undo")
    assert line(session, "comes up behind her")["who"] == action["who"]


def test_a_line_of_several_sentences_is_thought_whole_or_in_part(tmp_path: Path) -> None:
    text = 'Ines stood up. She took the cup. She went to the door.\n\n"Well," said Ines.\n'
    session = session_of(written(tmp_path, text, "cup.txt"))
    action = line(session, "stands up")
    assert "takes the cup" in action["text"]
    act(session, do="thought", line=action["number"], thought=True, words="She took the cup.")
    assert [each["text"] for each in lines(session) if each["kind"] == "note"][-1] == "She took the cup."
    act(session, do="undo")
    act(session, do="thought", line=action["number"], thought=True)
    assert not [each for each in lines(session) if each["kind"] == "action"]


def test_a_heading_is_changed(session: Session) -> None:
    heading = next(each for each in lines(session) if each["kind"] == "heading")
    act(session, do="heading", line=heading["number"], words="EXT. FERRY - DAWN")
    assert "EXT. FERRY - DAWN" in [each["text"] for each in lines(session)]


def test_two_people_are_one_and_a_cue_reads_otherwise(session: Session) -> None:
    act(session, do="name", person="RUBEN", cue="MR. VOSS")
    assert "MR. VOSS" in [each["text"] for each in lines(session) if each["kind"] == "character"]
    act(session, do="merge", person="INES", into="PETRA")
    assert "INES" not in [person["name"] for person in session.view()["people"]]


@pytest.mark.parametrize(
    "fields",
    [
        {"do": "speaker", "line": "7", "person": "INES"},
        {"do": "speaker", "line": True, "person": "INES"},
        {"do": "speaker", "line": 7, "person": "  "},
        {"do": "speaker", "line": 7, "person": "X" * 500},
        {"do": "speaker", "line": 90000, "person": "INES"},
        {"do": "heading", "line": 1, "words": "EXT. HERE - DAY"},
        {"do": "erase"},
        {"do": "only", "line": 7, "people": "INES"},
        {"do": "only", "line": 7, "people": [["INES"]]},
        {"do": "only", "line": 7, "people": ["INES"] * 100},
        {"do": ["speaker"]},
        {"do": "undo"},
    ],
)
def test_what_cannot_be_done_is_refused_in_words_and_nothing_is_written(
    session: Session, fields: dict[str, Any]
) -> None:
    with pytest.raises(SettingsError):
        act(session, **fields)
    assert not path_beside(session.path).exists()


def test_a_name_is_one_line_of_letters_that_can_be_written(session: Session) -> None:
    speech = line(session, "Is that the island")
    act(session, do="speaker", line=speech["number"], person="The\x00 Pur\nser \ud800[[correction]]")
    assert line(session, "Is that the island")["who"] == "THE PUR SER ?[[CORRECTION]]"
    assert len(read_corrections(path_beside(session.path))) == 2


def test_an_old_page_is_told_so(session: Session) -> None:
    with pytest.raises(StaleError):
        session.act({"version": session.version - 1, "do": "undo"})


def test_prose_that_changes_on_disk_is_taken_in_and_corrections_stay(session: Session) -> None:
    act(session, do="speaker", line=line(session, "It looks small")["number"], person="PETRA")
    version = session.version
    written(session.path.parent, FERRY.replace("counted the gulls", "counted nine gulls"))
    assert session.refresh()
    assert session.version == version + 1
    assert line(session, "counts nine gulls")
    assert line(session, "It looks small")["who"] == "AUNT PETRA"
    assert not session.refresh()


def test_a_file_that_cannot_be_read_just_now_leaves_everything_as_it_was(session: Session) -> None:
    session.path.write_bytes(b"\xff\xfe\x00 half a file")
    before = session.version
    session.refresh()
    assert line(session, "It looks small")
    assert session.version in (before, before + 1)


def test_corrections_of_the_command_line_are_taken_in(session: Session) -> None:
    speech = line(session, "It looks small")
    other = session_of(session.path)
    act(other, do="speaker", line=speech["number"], person="PETRA")
    assert session.refresh()
    assert line(session, "It looks small")["who"] == "AUNT PETRA"


def test_the_command_line_takes_back_a_step_of_the_page(session: Session) -> None:
    before = lines(session)
    act(session, do="speaker", line=line(session, "It looks small")["number"], person="PETRA")
    done = CliRunner().invoke(program, ["correct", str(session.path), "--undo"])
    assert done.exit_code == 0
    assert "taken back" in done.stderr
    session.refresh()
    assert lines(session) == before


def test_only_blocks_that_differ_are_sent() -> None:
    one, two, three = ({"first": n, "lines": [n], "prose": []} for n in (1, 2, 3))
    moved = two | {"first": 9}
    assert splices([one, two], [one, moved]) == []
    assert splices([one, two], [one, three]) == [{"start": 1, "removed": 1, "blocks": [three]}]
    assert splices([one, two], [one, three, two]) == [{"start": 1, "removed": 0, "blocks": [three]}]


def test_every_line_says_why_in_words(session: Session) -> None:
    for each in lines(session):
        why = session.why(each["number"])
        for point in why["points"]:
            assert point["text"][0].isupper()
            assert "{" not in point["text"]
            assert point["span"] is None or point["quote"]
