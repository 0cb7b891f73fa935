"""Two people who speak under one cue, and copies to learn from."""

from __future__ import annotations

import pytest

from screenplay import fountain
from screenplay.breakdown import turns
from screenplay.errors import SettingsError
from screenplay.stats.counting import count
from screenplay.tableread import cast_readers, readers, rehearsal
from tests.paper.printed import printed_words

TEXT = (
    "INT. A - DAY\n\nJOE\nOne here.\n\nSUE\nTwo here.\n\nJOE & SUE\nTogether now.\n\n"
    "JOE/SUE\nSlash.\n\nSALT & PEPPER\nWe never speak alone.\n\nBOTH\nUs.\n"
)


def roles_of(text: str) -> list[tuple[str, ...]]:
    return [turn.roles for turn in turns(fountain.read(text))]


def test_two_people_in_one_cue_are_two_where_one_of_them_speaks_alone():
    assert roles_of(TEXT) == [
        ("JOE",),
        ("SUE",),
        ("JOE", "SUE"),
        ("JOE", "SUE"),
        ("SALT & PEPPER",),
        ("BOTH",),
    ]


@pytest.mark.parametrize(
    ("cue", "roles"),
    [
        ("JOE + SUE", ("JOE", "SUE")),
        ("JOE AND SUE", ("JOE", "SUE")),
        ("JOE, SUE & ANA", ("JOE, SUE & ANA",)),
        ("JOE & ANA", ("JOE", "ANA")),
        ("JOE AND THE BAND", ("JOE AND THE BAND",)),
        ("SANDY", ("SANDY",)),
    ],
)
def test_the_word_and_joins_only_people_who_are_known(cue: str, roles: tuple[str, ...]):
    assert roles_of(f"JOE\nHi.\n\nSUE\nHi.\n\n{cue}\nHm.\n")[-1] == roles


def test_each_of_them_has_the_line_and_the_whole_has_it_once():
    figures = count(fountain.read(TEXT))
    by_name = {one.name: (one.lines, one.words) for one in figures.characters}
    assert by_name["JOE"] == by_name["SUE"] == (3, 5)
    assert figures.spoken == 12


def test_one_reader_does_not_read_both():
    casting = cast_readers(fountain.read(TEXT), readers("2"))
    assert casting.reader_of("JOE") != casting.reader_of("SUE")


def test_a_rehearsal_copy_blanks_own_lines_and_keeps_the_rest():
    name, data = rehearsal(fountain.read(TEXT), "joe")
    words = printed_words(data)
    assert name == "rehearse-joe.pdf"
    assert "Two here." in words
    assert "JOE & SUE" in words
    assert not {"One here.", "Together now.", "Slash."} & set(words.split("\n"))
    assert "One here" not in words


def test_a_reader_rehearses_all_his_roles():
    script = fountain.read(TEXT)
    casting = cast_readers(script, readers("Uma"))
    _, data = rehearsal(script, "uma", casting)
    assert "here" not in printed_words(data)


def test_who_has_no_lines_has_nothing_to_rehearse():
    with pytest.raises(SettingsError, match="nobody called Ida has lines"):
        rehearsal(fountain.read(TEXT), "Ida")
