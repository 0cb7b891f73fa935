"""Formats that other packages bring: readers of prose and writers of scripts, by their entry points.

A package names them in its own pyproject.toml, under `screenplay.readers` and `screenplay.writers`: the name
is the suffix without its dot, the value is the function. They are sought only where none of ours fits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from screenplay.errors import ReadError, ScreenplayError, WriteError
from screenplay.model.manuscript import NAMELESS, Manuscript
from screenplay.model.script import Script

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

READERS, WRITERS = "screenplay.readers", "screenplay.writers"
Format = TypeVar("Format")


class Formats(Mapping[str, Format]):
    """A table of formats by suffix: ours, then those that other packages bring. Ours cannot be replaced."""

    def __init__(self, own: Mapping[str, Format], group: str, made: Callable[[EntryPoint], Format]) -> None:
        self._own = own
        self._group = group
        self._made = made

    @cached_property
    def _others(self) -> dict[str, Format]:
        from importlib.metadata import entry_points  # noqa: PLC0415  (costs 30 ms of every start otherwise)

        brought = sorted(entry_points(group=self._group), key=lambda each: (each.name, each.value))
        return {f".{each.name.lower().lstrip('.')}": self._made(each) for each in brought}

    def __getitem__(self, suffix: str) -> Format:
        if suffix in self._own:
            return self._own[suffix]
        if len(suffix) < 2:
            raise KeyError(suffix)
        return self._others[suffix]

    def __iter__(self) -> Iterator[str]:
        yield from self._own
        yield from (suffix for suffix in self._others if suffix not in self._own)

    def __len__(self) -> int:
        return len({*self._own, *self._others})


def reader_of(entry: EntryPoint) -> Callable[[bytes, str, str | None], Manuscript]:
    """Return the reader of another package; what goes wrong in it is a ReadError that names the package."""

    def read(data: bytes, name: str = NAMELESS, encoding: str | None = None) -> Manuscript:
        try:
            made = entry.load()(data, name, encoding)
        except ScreenplayError:
            raise
        except Exception as error:  # whatever a stranger's code raises is one line for the person here
            raise ReadError(f"{name} cannot be read by {_package(entry)}: {_said(error)}") from error
        if not isinstance(made, Manuscript):
            raise ReadError(f"{_package(entry)} gave no Manuscript of {name}; tell its authors")
        return made

    return read


def writer_of(entry: EntryPoint) -> Callable[[Script], bytes]:
    """Return the writer of another package; what goes wrong in it is a WriteError that names the package."""

    def write(script: Script) -> bytes:
        try:
            made = entry.load()(script)
        except ScreenplayError:
            raise
        except Exception as error:  # as above
            raise WriteError(
                f".{entry.name} cannot be written by {_package(entry)}: {_said(error)}"
            ) from error
        if not isinstance(made, bytes):
            raise WriteError(f"{_package(entry)} gave no bytes for .{entry.name}; tell its authors")
        return made

    return write


def _package(entry: EntryPoint) -> str:
    distribution: Any = entry.dist
    return f"the package {distribution.name}" if distribution is not None else entry.value


def _said(error: Exception) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
