"""The program and the table of its commands; a command's module is loaded when it is called."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

from screenplay import __version__
from screenplay.cli.saying import clean, say
from screenplay.errors import ScreenplayError


@dataclass(frozen=True, slots=True)
class Entry:
    """A command: the module that has it as `command`, and its line in the help."""

    module: str
    summary: str


COMMANDS = {
    "ask": Entry("ask", "Ask a language model of yours where the rules are unsure."),
    "convert": Entry("convert", "Turn prose into a script, or a script into paper."),
    "correct": Entry("correct", "Correct a line, a person, a place or a scene, once and for all."),
    "diff": Entry("diff", "Say by name what happened between two drafts."),
    "explain": Entry("explain", "Say of every line where it came from and why."),
    "format": Entry("format", "Write a Fountain script in one portable form."),
    "git-setup": Entry("git_setup", "Tell git what a Fountain script is."),
    "init": Entry("init", "Write screenplay.toml, in which every choice is explained."),
    "lint": Entry("lint", "List slips of the pen and problems of craft."),
    "lock": Entry("lock", "Lock the numbers of pages and scenes."),
    "log": Entry("log", "Show the history of a script as named changes."),
    "merge": Entry("merge", "Merge two edits of a script, element by element."),
    "review": Entry("review", "Show prose and script in the browser, and put it right by keys."),
    "rules": Entry("rules", "List the rules, each with what it sees."),
    "schema": Entry("schema", "Print the JSON Schema of what other programs read."),
    "stats": Entry("stats", "Count a script: characters, scenes, places, times, running time."),
    "tableread": Entry("tableread", "Print the papers of a table read."),
}

HELP = """Turn prose fiction into a screenplay draft that you can trust.

\b
Examples:
  screenplay convert story.txt            story.fountain and story.pdf, here
  screenplay convert story.txt -o out/    the same, in the folder out
  screenplay convert draft.fountain -o draft.pdf
  screenplay explain story.txt --below 0.7

\b
Completion of commands and options with the tab key, for bash, zsh and fish:
  eval "$(_SCREENPLAY_COMPLETE=bash_source screenplay)"
"""


class Program(click.Group):
    """The group of commands: knows their names, loads what is called, turns errors into one line."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the help."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """Load the command `name`."""
        entry = COMMANDS.get(name)
        if entry is None:
            return None
        command = importlib.import_module(f"screenplay.cli.commands.{entry.module}").command
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command of `args`; a slip of the fingers is told from what has no like."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            if _is_a_text(args[0]):
                typed = " ".join(["screenplay convert", *args])
                raise click.UsageError(f"{args[0]!r} is a text and no command; type: {typed}", ctx) from None
            near = get_close_matches(args[0], COMMANDS, n=1)
            if not near:
                raise
            raise click.UsageError(f"{error.message} Did you mean {near[0]!r}?", ctx) from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands from the table: the help loads none of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name].summary) for name in self.list_commands(ctx)])

    def main(self, *arguments: Any, **options: Any) -> Any:
        """Run the program with the arguments of the shell; even its help may find no room to be printed."""
        try:
            return super().main(*arguments, **options)
        except OSError as error:
            _close_output()
            say(f"Error: {(error.strerror or str(error)).lower()}", err=True)
            raise SystemExit(1) from None

    def make_context(self, *arguments: Any, **options: Any) -> click.Context:
        """Read the arguments; what they hold that steers a terminal is not repeated."""
        with _clean_errors():
            return super().make_context(*arguments, **options)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what goes wrong for a person becomes one line and exit code 1."""
        try:
            with _clean_errors():
                return super().invoke(ctx)
        except ScreenplayError as error:
            raise one_line(str(error)) from None
        except BrokenPipeError:
            _leave_quietly()
        except RecursionError:
            raise one_line("something in the input is nested too deeply to follow; cut it in two") from None
        except MemoryError:
            raise one_line("the input needs more memory than there is; cut it in two") from None
        except PermissionError as error:
            raise one_line(
                f"{error.filename}: permission denied; see that you may read and write it"
            ) from None
        except OSError as error:
            if error.filename is None:
                _close_output()
            where = f"{error.filename}: " if error.filename else ""
            raise one_line(f"{where}{(error.strerror or str(error)).lower()}") from None


def _is_a_text(word: str) -> bool:
    """Tell whether somebody who types `word` for a command means a file or a folder."""
    return Path(word).suffix != "" or os.sep in word or Path(word).is_dir()


def one_line(message: str) -> click.ClickException:
    """Return the error that shows `message` on one line."""
    return click.ClickException(clean(" ".join(message.split())))


@contextmanager
def _clean_errors() -> Iterator[None]:
    """Take out of click's own errors what would steer a terminal."""
    try:
        yield
    except click.ClickException as error:
        vars(error)["message"] = clean(error.message)
        raise


def _leave_quietly() -> None:
    """Stop as a program in a pipe does whose reader has had enough."""
    _close_output()
    raise SystemExit(1)


def _close_output() -> None:
    """Let what waits to be printed go nowhere, where it could go nowhere anyway."""
    with suppress(OSError, ValueError):  # a standard output that is no file
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(cls=Program, help=HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="screenplay")
@click.pass_context
def program(ctx: click.Context) -> None:
    """Stand for the program itself; its commands do the work."""
    if os.environ.get("NO_COLOR"):  # no-color.org: set and not empty
        ctx.color = False
