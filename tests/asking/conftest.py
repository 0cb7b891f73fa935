from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import llm
import pytest
from click.testing import CliRunner, Result

from screenplay.cli import program

STORY = """\
Mara lit the lamp. Joel sat by the stove with his brother Otto.

“You are late,” said Joel.

“The ferry was late,” said Mara.

“It is always late,” said Otto.

“Not on Sundays,” said Joel.

“Is there soup?” said Mara.

“There was,” said Otto.

“There still is,” said Joel, and pushed the pot across.

“Did you see him?” said Otto.

“No,” said Mara.

“Did anybody?” said Joel.

He looked at the window, and then at her wet coat.

“Nobody who would tell us.”

“Somebody must know.”

“Then ask the ferryman.”

“I did ask the ferryman.”

“And what did he say?”

“He wanted money.”

“He always wants money.”

“So give him some.”
"""
# Who says each line; the rules are unsure of the last eight.
SPEAKERS = (
    *("Joel", "Mara", "Otto", "Joel", "Mara", "Otto", "Joel", "Otto", "Mara", "Joel"),
    *("Joel", "Mara") * 4,
)


class Scripted(llm.Model):
    """A model that says what a test wants: a function from a prompt to the parts of an answer."""

    model_id = "scripted"
    answer: Callable[[str], Iterator[str]]

    def __init__(self) -> None:
        self.prompts: list[str] = []
        self.answer = first

    def execute(self, prompt, stream, response, conversation):  # type: ignore[no-untyped-def]
        self.prompts.append(prompt.prompt)
        yield from self.answer(prompt.prompt)


def first(prompt: str) -> Iterator[str]:
    """Yield the first choice for every line."""
    count = int(prompt.rpartition("Write ")[2].split()[0])
    yield from (f"{number}: 1\n" for number in range(1, count + 1))


def by(speakers: Sequence[str]) -> Callable[[str], Iterator[str]]:
    """Return a model that gives the lines to `speakers` in turn, over all passages; else it guesses."""
    left: dict[str, list[str]] = {}

    def answer(prompt: str) -> Iterator[str]:
        if "Who says" not in prompt:
            yield from first(prompt)
            return
        numbers = {name: number for number, name in re.findall(r"^(\d+)\. (.+)$", prompt, re.MULTILINE)}
        lines = re.findall(r"“\[(\d+)\] ", prompt)
        told = left.setdefault("names", list(speakers))
        yield from (f"{line}: {numbers[told.pop(0)]}\n" for line in lines)

    return answer


def broken(prompt: str) -> Iterator[str]:
    yield "1: 1\n"
    raise ConnectionError("the server has gone")


MODEL = Scripted()


class Plugin:
    __name__ = "scripted for tests"

    @llm.hookimpl
    def register_models(self, register, model_aliases):  # type: ignore[no-untyped-def]
        register(MODEL)


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Scripted]:
    monkeypatch.setenv("LLM_USER_PATH", str(tmp_path / "llm"))
    plugin = Plugin()
    llm.get_models()  # load the plugins first, else ours hides them
    llm.plugins.pm.register(plugin)
    MODEL.__init__()  # type: ignore[misc]
    yield MODEL
    llm.plugins.pm.unregister(plugin)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


@pytest.fixture
def ask(story: Path, model: Scripted) -> Callable[..., Result]:
    return lambda *options: CliRunner().invoke(
        program, ["ask", str(story), "--model", "scripted", "--yes", *options]
    )
