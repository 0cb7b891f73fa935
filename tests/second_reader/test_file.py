"""The answers file is read as it was written, refused with a word, and never followed through a link."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenplay.errors import SettingsError
from screenplay.second_reader.file import Answered, merged, parse_answers, read_answers, write_answers
from screenplay.second_reader.passages import Asks

ONE = Answered(Asks.SPEAKERS, "9f2c41d07a3b1a2b", "a-model", (("HANNAH", "Not in June."),))
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


def test_answers_are_read_as_they_were_written(tmp_path: Path) -> None:
    file = tmp_path / "story.second-reader.toml"
    write_answers(file, [ONE], "story.txt")
    assert read_answers(file) == (ONE,)
    assert '    ["HANNAH", "Not in June."],' in file.read_text(encoding="utf-8")


@given(WORDS, WORDS, WORDS)
def test_any_words_are_read_as_they_were_written(
    tmp_path_factory: pytest.TempPathFactory, name: str, line: str, model: str
) -> None:
    file = tmp_path_factory.mktemp("any") / "story.second-reader.toml"
    answered = ONE._replace(model=model, answers=((name, line),))
    write_answers(file, [answered], "story.txt")
    assert read_answers(file) == (answered,)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[passage", "is not TOML"),
        ("<<<<<<< mine\n", "is not TOML"),
        ("x = 1", "tables [[passage]] and nothing else"),
        ("passage = 3", "tables [[passage]] and nothing else"),
        ("[[passage]]\nasks = 'speakers'", "passage 1: a passage has answers, asks, digest, model"),
        ("[[passage]]\nasks='x'\ndigest=''\nmodel=''\nanswers=[]", "asks is one of speakers"),
        ("[[passage]]\nasks='speakers'\ndigest=''\nmodel=''\nanswers=[['A']]", "answers are pairs"),
        ("[[passage]]\nasks='speakers'\ndigest=1\nmodel=''\nanswers=[]", "digest and model are words"),
    ],
)
def test_what_is_wrong_in_the_file_is_told(text: str, told: str) -> None:
    with pytest.raises(SettingsError) as error:
        parse_answers(text, "story.second-reader.toml")
    assert told in str(error.value)


def test_a_link_is_not_followed_and_not_written_through(tmp_path: Path) -> None:
    other, file = tmp_path / "other.toml", tmp_path / "story.second-reader.toml"
    other.write_text("precious", encoding="utf-8")
    file.symlink_to(other)
    with pytest.raises(SettingsError, match="is a link"):
        read_answers(file)
    write_answers(file, [ONE], "story.txt")
    assert (other.read_text(encoding="utf-8"), file.is_symlink()) == ("precious", False)


def test_answers_stand_in_the_order_of_the_text_and_lost_ones_last() -> None:
    first, second, lost = (ONE._replace(digest=each) for each in "abc")
    order = [(Asks.SPEAKERS, "a"), (Asks.SPEAKERS, "b")]
    assert merged([lost, second], [first], order) == [first, second, lost]
    assert merged([first], [first._replace(model="b")], order)[0].model == "b"
