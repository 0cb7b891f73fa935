from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenplay.errors import SettingsError
from screenplay.model.script import Cue, SceneHeading, Script, Speech, text_of
from screenplay.tableread import Readers, cast_readers, conflict_lines, readers, readers_from_toml
from screenplay.tableread.colouring import colour

from .table import SCRIPT


def test_nobody_shares_a_scene_with_himself_where_that_can_be():
    casting = cast_readers(SCRIPT, readers("Uma, Vic"))
    assert casting.conflicts == ()
    assert casting.reader_of("ANNA") == casting.reader_of("DORA")
    assert casting.reader_of("BEN") == casting.reader_of("CARL")


def test_a_role_counts_its_speeches_words_and_scenes():
    anna = cast_readers(SCRIPT, readers("3")).roles[0]
    assert (anna.name, anna.lines, anna.words, anna.scenes) == ("ANNA", 3, 20, {0, 1})


def test_what_cannot_be_avoided_is_said():
    casting = cast_readers(SCRIPT, readers("Uma"))
    assert [(one.scene, one.roles, one.answers) for one in casting.conflicts] == [
        (0, ("ANNA", "BEN"), 2),
        (1, ("ANNA", "CARL"), 1),
        (2, ("BEN", "DORA"), 1),
    ]


def test_a_conflict_reads_as_a_sentence():
    from screenplay.breakdown import scenes

    casting = cast_readers(SCRIPT, readers("Uma"))
    assert conflict_lines(casting.conflicts, scenes(SCRIPT))[1] == (
        "Scene 2: Uma reads ANNA and CARL, who answer one another once."
    )


def test_roles_given_to_a_reader_stay_with_him():
    chosen = readers_from_toml('narrator = "Dee"\n[readers]\nUma = ["anna", "BEN"]\nVic = []\n', "r.toml")
    casting = cast_readers(SCRIPT, chosen)
    assert (casting.reader_of("ANNA"), casting.reader_of("BEN"), casting.narrator) == ("Uma", "Uma", "Dee")


def test_words_are_balanced():
    names = [f"ROLE {number}" for number in range(12)]
    elements = [
        part
        for name in names
        for part in (SceneHeading(text_of("INT. A - DAY")), Cue(name), Speech(text_of("word " * 10)))
    ]
    casting = cast_readers(Script(tuple(elements)), readers("4"))
    assert {casting.words_of(name) for name in casting.parts} == {30}


def test_a_reader_without_a_role_reads_the_action():
    assert cast_readers(SCRIPT, readers("5")).narrator == "Reader 5"


@pytest.mark.parametrize(
    ("words", "message"),
    [("", "nobody reads"), ("0", "0 readers"), ("Ana, ana", "two readers"), ("9999", "9999 readers")],
)
def test_readers_that_make_no_sense_are_a_clear_error(words, message):
    with pytest.raises(SettingsError, match=message):
        readers(words)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("x = ", "not TOML"),
        ("x = 1", "names no readers"),
        ("[readers]\nAna = 1", "must be a list"),
        ('[readers]\nAna = ["X"]\nBen = ["x"]', "both Ana and Ben"),
        ('narrator = 1\n[readers]\nAna = ["X"]', "narrator must be a name"),
    ],
)
def test_a_readers_file_with_a_mistake_is_a_clear_error(text, message):
    with pytest.raises(SettingsError, match=message):
        readers_from_toml(text, "readers.toml")


def test_a_role_that_nobody_has_is_a_clear_error():
    with pytest.raises(SettingsError, match="no cue has that name"):
        cast_readers(SCRIPT, Readers(("Ana",), {"ZOE": "Ana"}))


@given(st.sets(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=20), st.integers(1, 5))
def test_a_colouring_never_joins_two_that_meet(pairs, count):
    names = [str(number) for number in range(9)]
    apart = {name: set() for name in names}
    for one, other in pairs:
        if one != other:
            apart[str(one)].add(str(other))
            apart[str(other)].add(str(one))
    found = colour(names, {name: frozenset(others) for name, others in apart.items()}, count, {})
    if found is not None:
        assert set(found) == set(names)
        assert all(found[one] != found[other] for one in names for other in apart[one])
