"""Tables of parsers are kept in the user's cache folder, and nothing depends on that."""

from __future__ import annotations

from pathlib import Path

import pytest

from screenplay.parsers import parser_of

GRAMMAR = 'start: "a" b*\nb: "b" -> c\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.delenv("SCREENPLAY_CACHE", raising=False)
    return tmp_path / "screenplay"


def trees(grammar: str = GRAMMAR) -> str:
    return parser_of("toy", grammar, start=("start",)).parse("abb").pretty()


def test_tables_that_were_read_back_parse_as_those_that_were_made(folder: Path) -> None:
    made = trees()
    assert len(list(folder.glob("toy-*.json"))) == 1
    assert trees() == made


def test_a_changed_grammar_makes_new_tables_in_place_of_the_old(folder: Path) -> None:
    trees()
    assert "d\n" in trees(GRAMMAR.replace("-> c", "-> d"))
    assert len(list(folder.glob("toy-*.json"))) == 1


@pytest.mark.parametrize("rubbish", [b"", b"{", b'{"data": {}, "memo": {}}', b"[1]"])
def test_a_broken_file_of_tables_is_made_anew(folder: Path, rubbish: bytes) -> None:
    made = trees()
    (path,) = folder.glob("toy-*.json")
    path.write_bytes(rubbish)
    assert trees() == made


def test_a_folder_that_cannot_be_used_is_no_error(folder: Path) -> None:
    folder.parent.mkdir(exist_ok=True)
    folder.write_text("a file in the way")
    assert trees()


def test_nothing_is_kept_where_the_cache_is_off(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCREENPLAY_CACHE", "off")
    assert trees()
    assert not folder.exists()
