"""The inputs named on the command line: files, folders of them, or standard input as `-`."""

from __future__ import annotations

import os
import re
import shlex
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from screenplay.cli.options import asked_config
from screenplay.cli.progress import progress
from screenplay.cli.saying import say
from screenplay.errors import ReadError, WriteError
from screenplay.library import (
    SCRIPT_READERS,
    answers_beside,
    convert_bytes,
    convert_manuscript,
    corrections_beside,
)
from screenplay.model.manuscript import NAMELESS, Manuscript, shown_name
from screenplay.model.script import Script
from screenplay.readers import READERS, bytes_from, bytes_of, read_bytes
from screenplay.settings.choices import Settings
from screenplay.settings.file import settings_beside
from screenplay.works.find import SCRIPTS_OF_FOLDERS, readable
from screenplay.writers import FORMATS, WRITERS

# Words as a person types them in a shell.


_BARE = re.compile(r"[\w.,:\\/+=@-]+")
_SAFE_BETWEEN_DOUBLE_MARKS = re.compile(r"[^\"$`\\!]*")


def quoted(words: str) -> str:
    """Return `words` as one word of a shell; an apostrophe in it stands between double marks where it can.

    The shells of Windows know double marks only.
    """
    if sys.platform == "win32":
        return words if _BARE.fullmatch(words) else '"{}"'.format(words.replace('"', '\\"'))
    if "'" in words and _SAFE_BETWEEN_DOUBLE_MARKS.fullmatch(words):
        return f'"{words}"'
    return shlex.quote(words)


STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """One input: its bytes, what to call it, and the suffix that names its format.

    A book has `chapters` instead of bytes; the first chapter of a part has the names of its folders.
    """

    data: bytes
    name: str
    suffix: str
    path: Path | None = None
    chapters: tuple[Source, ...] = ()
    parts: tuple[str, ...] = ()
    depth: int = 0

    @property
    def is_script(self) -> bool:
        """Tell whether the input is a script already."""
        return self.suffix.lower() in SCRIPT_READERS


def sources(inputs: Iterable[str], *, suffix: str = "txt") -> Iterator[Source]:
    """Read `inputs`; a folder gives its prose, else its scripts. `suffix` is the format of `-`."""
    for given in inputs:
        if given == STANDARD_INPUT:
            data = bytes_from(sys.stdin.buffer if sys.stdin else None)
            yield Source(data, NAMELESS, f".{suffix.removeprefix('.')}")
            continue
        path = Path(given)
        for file in _prose_in(path) if path.is_dir() else (path,):
            yield Source(bytes_of(file), shown_name(file), file.suffix, file)


def only_source(given: str, *, suffix: str) -> Source:
    """Read the one input of a command that takes one. Raises ReadError for a folder with more than one."""
    found = list(sources([given], suffix=suffix))
    if len(found) > 1:
        raise ReadError(f"{given} has {len(found)} files to read; name one of them, such as {found[0].name}")
    return found[0]


def _prose_in(folder: Path) -> list[Path]:
    """Return what can be read in `folder`. Raises ReadError where there is nothing."""
    found = readable(sorted(file for file in folder.iterdir() if file.is_file()))
    if found:
        return found
    prose, scripts = (", ".join(sorted(known)) for known in (READERS, SCRIPTS_OF_FOLDERS))
    raise ReadError(f"{folder} has no prose in it ({prose}) and no script ({scripts}); name a file")


# Where the outputs go: what `-o` means for an input.


STANDARD_OUTPUT = "-"


def targets(source: Source, outputs: Sequence[str], formats: Sequence[str] = FORMATS) -> list[Path]:
    """Return the files to write for `source`: none of them is the source itself.

    No output means the current folder; a folder takes a file of each of `formats`, named after the source.
    """
    given = [output for output in outputs or ("./",) if output != STANDARD_OUTPUT]
    paths: list[Path] = []
    for output in given:
        if output.endswith(("/", "\\")) or Path(output).is_dir():
            stem = source.path.stem if source.path else "script"
            paths += [Path(output) / f"{stem}{suffix}" for suffix in formats]
        else:
            paths.append(_checked(Path(output)))
    if source.path is None:
        return paths
    own = os.path.realpath(source.path)  # a loop of links has one too
    kept = [path for path in paths if os.path.realpath(path) != own]
    if paths and not kept:
        raise WriteError(f"{source.path} is the input itself; pass -o with another name")
    return kept


def check_apart(all_targets: Iterable[Path]) -> None:
    """Raise WriteError where two inputs would be written to one file."""
    seen: set[Path] = set()
    for path in all_targets:
        if path in seen:
            raise WriteError(f"{path} would be written twice; convert its inputs one by one with -o")
        seen.add(path)


def _checked(path: Path) -> Path:
    if path.suffix.lower() not in WRITERS:
        known = ", ".join(sorted(WRITERS))
        raise click.BadParameter(f"{path}: an output ends in / (a folder) or in {known}", param_hint="'-o'")
    return path


# From an input to its script, with a line that moves while a person waits and the reader's remarks.


_NO_CHOICES: Mapping[str, Any] = {}


def manuscript_of(source: Source, encoding: str | None = None) -> Manuscript:
    """Return the prose of `source`, of a book all its chapters. Raises ReadError."""
    if not source.chapters:
        return read_bytes(source.data, source.name, source.suffix, encoding)
    from screenplay.book import Chapter, joined  # noqa: PLC0415  (one text needs none of it)

    chapters = [Chapter(manuscript_of(each, encoding), each.parts, each.depth) for each in source.chapters]
    return joined(chapters, source.path.name if source.path else source.name)


def script_of(
    source: Source,
    *,
    choices: Mapping[str, Any] = _NO_CHOICES,
    encoding: str | None = None,
    quiet: bool = False,
) -> Script:
    """Return the script of `source`: settings are the file beside it, then `choices`.

    A script changes by its settings only where there are choices: a command without them shows it as it is.
    """
    beside = source.path or Path(NAMELESS)
    settings: Settings | None = settings_beside(beside, choices, asked_config())
    if source.is_script and not choices:
        settings = None
    corrections = () if source.path is None else corrections_beside(source.path)
    answers = () if source.path is None else answers_beside(source.path)
    remarks: list[str] = []
    with progress(source.name) as listen:
        if source.chapters:
            book = manuscript_of(source, encoding)
            script = convert_manuscript(
                book,
                source.name,
                settings,
                corrections=corrections,
                answers=answers,
                listen=listen,
                warn=remarks.append,
            )
        else:
            script = convert_bytes(
                source.data,
                source.name,
                source.suffix,
                settings,
                encoding=encoding,
                corrections=corrections,
                answers=answers,
                listen=listen,
                warn=remarks.append,
            )
    for remark in remarks:
        if not quiet:
            say(f"Warning: {remark}", err=True)
    return script
