"""Convert again whenever a text is saved, until a person ends it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from threading import Event

import click

from screenplay.cli.asked import Asked
from screenplay.cli.files import STANDARD_INPUT, STANDARD_OUTPUT
from screenplay.cli.options import asked_config
from screenplay.cli.saying import say
from screenplay.corrections import path_beside
from screenplay.errors import ScreenplayError
from screenplay.library import SCRIPT_READERS
from screenplay.readers import READERS
from screenplay.records import HOME
from screenplay.settings.file import NAME, file_for

_GATHERED = 400  # milliseconds in which saves that follow each other count as one
_STEP = 40  # milliseconds of quiet after which a save is over
_LOOK = 3000  # milliseconds after which the files are looked at, whatever was heard


def keep_converting(asked: Asked, convert: Callable[[], None], stop: Event | None = None) -> None:
    """Call `convert` now and after each save of what `asked` reads, until Ctrl-C or `stop`.

    What goes wrong is said, and the next save is waited for: a text that is half saved is no reason to end.
    Raises UsageError for what cannot be watched.
    """
    if asked.dry or STANDARD_INPUT in asked.inputs or STANDARD_OUTPUT in asked.outputs:
        raise click.UsageError("--watch goes with files: name the text, and files or a folder for -o")
    for number, _ in enumerate(saves([Path(each) for each in asked.inputs], asked_config(), stop)):
        _once(convert)
        if number == 0:
            say("watching; Ctrl-C ends it", err=True)


def saves(texts: Sequence[Path], config: Path | None, stop: Event | None = None) -> Iterator[None]:
    """Yield at once, and then after each save of a text, its corrections or its settings.

    What the files hold is compared too, now and then: no save is missed that comes while a script is made,
    or in a folder of which the system tells nothing.
    """
    from watchfiles import watch  # noqa: PLC0415  (only who watches pays for it)

    logging.getLogger("watchfiles").setLevel(logging.ERROR)  # it tells of Ctrl-C, which is no news
    folders = [text.resolve() for text in texts if text.is_dir()]
    files = {each.absolute() for text in texts for each in _made_of(text, config)}

    def counts(_: object, name: str) -> bool:
        path = Path(name)
        return path in files or any(_is_text_of(folder, path) for folder in folders)

    held = _contents(files)
    yield
    places = {*folders, *(file.parent for file in files if file.parent.is_dir())}
    changes = watch(
        *places,
        watch_filter=counts,
        debounce=_GATHERED,
        step=_STEP,
        stop_event=stop,
        rust_timeout=_LOOK,
        yield_on_timeout=True,
        raise_interrupt=False,
    )
    for changed in changes:
        now = _contents(files)
        if all(text.exists() for text in texts) and (now != held or (changed and folders)):
            held = now
            yield


def _made_of(text: Path, config: Path | None) -> Iterator[Path]:
    """Yield the files on which the script of a text depends; those of a folder are told by their names."""
    beside = text / NAME if text.is_dir() else text.parent / NAME
    yield config or file_for(beside) or beside
    if not text.is_dir():
        yield text
        if text.suffix.lower() not in SCRIPT_READERS:
            yield path_beside(text)


def _is_text_of(folder: Path, path: Path) -> bool:
    """Tell whether a file below a folder may change what its texts give; drafts there are what we write."""
    if not path.is_relative_to(folder) or HOME in path.parts:
        return False
    return path.suffix.lower() in READERS or path.name == NAME or path.name.endswith(".corrections.toml")


def _contents(files: Iterable[Path]) -> dict[Path, bytes]:
    """Return what each file holds that is there: a save that changes nothing is none."""
    held = {}
    for file in files:
        try:
            held[file] = file.read_bytes()
        except OSError:
            continue
    return held


def _once(convert: Callable[[], None]) -> None:
    """Convert; what goes wrong is told on a line."""
    try:
        convert()
    except ScreenplayError as error:
        say(f"Error: {' '.join(str(error).split())}", err=True)
    except click.ClickException as error:
        error.show()
    except click.exceptions.Exit:
        pass  # a library of which a text failed has said so
    except OSError as error:
        say(f"Error: {error.filename or ''}: {(error.strerror or str(error)).lower()}", err=True)
