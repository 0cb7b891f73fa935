"""Which texts a library holds, and where what is made of each goes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from glob import glob
from pathlib import Path

from screenplay.errors import ReadError
from screenplay.library import SCRIPT_READERS
from screenplay.output import is_ours
from screenplay.readers import READERS
from screenplay.records import HOME
from screenplay.settings.file import NAME as SETTINGS

SCRIPTS_OF_FOLDERS = (".fountain", ".spmd", ".highland", ".fdx")  # not .json, which may be anything


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a library: where it is, and where its outputs go, without a suffix."""

    path: Path
    stem: Path


def texts_in(inputs: Iterable[Path], out: Path) -> Iterator[Text]:
    """Yield the texts of `inputs` in order; folders are walked, and stand in `out` as they stand there.

    What is not there is a pattern, as a shell has them; `**` is any folders. What screenplay wrote itself is
    no text. In each folder prose comes before scripts, which are mostly made of it. Raises ReadError for a
    path that is not there.
    """
    for given in inputs:
        if given.is_dir():
            for path in _walked(given):
                yield Text(path, out / path.relative_to(given).with_suffix(""))
        elif given.exists():
            yield Text(given, out / given.stem)
        else:
            yield from _of_pattern(given, out)


def _of_pattern(given: Path, out: Path) -> Iterator[Text]:
    """Yield the files that a pattern fits, else what is in its folders. Raises ReadError for neither."""
    found = sorted(map(Path, glob(str(given), recursive=True)))  # noqa: PTH207  (Path.glob takes none from "/")
    if not found:
        raise ReadError(f"{given} is not there; check its name")
    files = [path for path in found if path.is_file()]
    for path in files if files else found:
        yield from texts_in([path], out) if path.is_dir() or path in readable([path]) else ()


def _walked(folder: Path) -> Iterator[Path]:
    """Yield what can be read below a folder, sorted; links to folders are not followed."""
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(each for each in folders if each != HOME and not each.startswith("."))
        paths = [Path(here, name) for name in sorted(names) if not name.startswith(".") and name != SETTINGS]
        yield from readable(paths)


def readable(paths: Sequence[Path]) -> list[Path]:
    """Return the prose among the files of a folder, else its scripts; what we made is no input."""
    prose = [path for path in paths if path.suffix.lower() in READERS and not is_ours(path)]
    scripts = [path for path in paths if path.suffix.lower() in SCRIPTS_OF_FOLDERS and not is_ours(path)]
    return prose or scripts


def clashes(texts: Sequence[Text]) -> dict[Path, Path]:
    """Return the texts that would be written where an earlier one is, with that earlier one."""
    first: dict[Path, Path] = {}
    found: dict[Path, Path] = {}
    for text in texts:
        earlier = first.setdefault(text.stem, text.path)
        if earlier != text.path:
            found[text.path] = earlier
    return found


def is_script(path: Path) -> bool:
    """Tell whether a file is a script already."""
    return path.suffix.lower() in SCRIPT_READERS
