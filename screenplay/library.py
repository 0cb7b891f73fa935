"""What the command line can do, as functions: files in, a `Script` in the middle, files out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from screenplay import fountain, readers
from screenplay.errors import WriteError
from screenplay.model.script import Script
from screenplay.output import write_all
from screenplay.paper import STANDARD, Layout
from screenplay.settings import Settings
from screenplay.settings_file import settings_beside
from screenplay.writers import WRITERS, pdf

__all__ = ["SCRIPT_READERS", "Settings", "convert", "convert_bytes", "read_script", "render", "write_script"]

SCRIPT_READERS: Mapping[str, Callable[[str], Script]] = MappingProxyType(
    {".fountain": fountain.read, ".spmd": fountain.read}
)


def _nobody(stage: str) -> None:
    """Hear what is being done, and tell nobody."""


def convert(path: str | Path, settings: Settings | None = None, *, encoding: str | None = None) -> Script:
    """Return the script of a file of prose, or of a file that is a script already.

    Without `settings` the `screenplay.toml` beside the file holds. Raises ReadError, SettingsError.
    """
    source = Path(path)
    chosen = settings or settings_beside(source)
    return convert_bytes(readers.bytes_of(source), str(source), source.suffix, chosen, encoding=encoding)


def convert_bytes(
    data: bytes,
    name: str,
    suffix: str,
    settings: Settings | None = None,
    *,
    encoding: str | None = None,
    listen: Callable[[str], None] = _nobody,
) -> Script:
    """Return the script in `data` as `convert` would; `name` is what errors and titles call it.

    `listen` hears the name of each stage as it begins. Raises ReadError.
    """
    read = SCRIPT_READERS.get(suffix.lower())
    if read is not None:
        listen("reading the script")
        return read(readers.decode(data, name, encoding))
    from screenplay import pipeline  # noqa: PLC0415  (a script on its way to paper starts 0.1 s sooner)

    manuscript = readers.read_bytes(data, name, suffix, encoding)
    return pipeline.draft(manuscript, settings or Settings(), listen)


def read_script(path: str | Path, *, encoding: str | None = None) -> Script:
    """Return the script in a Fountain file, whatever its suffix. Raises ReadError."""
    source = Path(path)
    read = SCRIPT_READERS.get(source.suffix.lower(), fountain.read)
    return read(readers.decode(readers.bytes_of(source), str(source), encoding))


def write_script(script: Script, path: str | Path, *, force: bool = False) -> None:
    """Write `script` to `path` in the format that its suffix names; whole or not at all. Raises WriteError.

    A file that is in the way and not as we left it stays, unless `force`: then a backup of it is kept.
    """
    target = Path(path)
    write_all({target: render(script, target.suffix)}, force=force)


def render(script: Script, suffix: str, *, layout: Layout = STANDARD, font: str | None = None) -> bytes:
    """Return `script` in the format of `suffix`, such as ".pdf". Raises WriteError for an unknown one.

    `layout` and `font` are for formats that have pages. Raises FontError for what no font has.
    """
    wanted = suffix.lower()
    if wanted == ".pdf":
        return pdf.write(script, layout, font=font)
    writer = WRITERS.get(wanted)
    if writer is None:
        known = ", ".join(sorted(WRITERS))
        raise WriteError(f"{suffix or 'a name without a suffix'} is no format to write; known are {known}")
    return writer(script)
