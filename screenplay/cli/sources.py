"""The inputs named on the command line: files, folders of them, or standard input as `-`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from screenplay.errors import ReadError
from screenplay.library import SCRIPT_READERS
from screenplay.model.manuscript import NAMELESS
from screenplay.output import is_ours
from screenplay.readers import READERS, bytes_of, check_size

STANDARD_INPUT = "-"
_SCRIPTS_OF_FOLDERS = (".fountain", ".spmd", ".fdx")  # not .json, which may be anything


@dataclass(frozen=True, slots=True)
class Source:
    """One input: its bytes, what to call it, and the suffix that names its format."""

    data: bytes
    name: str
    suffix: str
    path: Path | None = None

    @property
    def is_script(self) -> bool:
        """Tell whether the input is a script already."""
        return self.suffix.lower() in SCRIPT_READERS


def sources(inputs: Iterable[str], *, suffix: str = "txt") -> Iterator[Source]:
    """Read `inputs`; a folder gives its prose, else its scripts. `suffix` is the format of `-`."""
    for given in inputs:
        if given == STANDARD_INPUT:
            data = sys.stdin.buffer.read()
            check_size(data, NAMELESS)
            yield Source(data, NAMELESS, f".{suffix.removeprefix('.')}")
            continue
        path = Path(given)
        for file in _prose_in(path) if path.is_dir() else (path,):
            yield Source(bytes_of(file), str(file), file.suffix, file)


def only_source(given: str, *, suffix: str) -> Source:
    """Read the one input of a command that takes one. Raises ReadError for a folder with more than one."""
    found = list(sources([given], suffix=suffix))
    if len(found) > 1:
        raise ReadError(f"{given} has {len(found)} files to read; name one of them, such as {found[0].name}")
    return found[0]


def _prose_in(folder: Path) -> list[Path]:
    """Return the prose in `folder`, else its scripts: what was made of prose beside it is no input.

    A page or a text that we wrote there is no prose, though its name says so.
    """
    files = sorted(file for file in folder.iterdir() if file.is_file())
    prose_here = [file for file in files if file.suffix.lower() in READERS and not is_ours(file)]
    scripts_here = [file for file in files if file.suffix.lower() in _SCRIPTS_OF_FOLDERS]
    for found in (prose_here, scripts_here):
        if found:
            return found
    prose, scripts = (", ".join(sorted(known)) for known in (READERS, _SCRIPTS_OF_FOLDERS))
    raise ReadError(f"{folder} has no prose in it ({prose}) and no script ({scripts}); name a file")
