"""What the command line can do, as functions: files in, a `Script` in the middle, files out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from screenplay import readers
from screenplay.errors import ReadError, SettingsError, WriteError
from screenplay.garbage import uncollected
from screenplay.model.script import Script
from screenplay.output import write_all
from screenplay.paper import STANDARD, Layout
from screenplay.settings.choices import Settings
from screenplay.settings.file import settings_beside
from screenplay.writers import WRITERS

if TYPE_CHECKING:
    from screenplay.corrections import Correction
    from screenplay.model.manuscript import Manuscript
    from screenplay.revisions.changes.change import Change
    from screenplay.revisions.pages.lock import Lock
    from screenplay.revisions.pages.revised_pages import Revision
    from screenplay.second_reader import Answered

Listener = Callable[[str], None]
ScriptReader = Callable[[bytes, str, str | None, Listener], Script]

__all__ = [
    "SCRIPT_READERS",
    "Settings",
    "convert",
    "convert_bytes",
    "diff",
    "read_script",
    "render",
    "write_script",
]


_SILENT = (
    "nobody speaks in {}, so its script is all action; where people do speak, "
    "put their words in quotation marks or behind dashes"
)


def _nobody(stage: str) -> None:
    """Hear what is being done, and tell nobody."""


def _read_fountain(data: bytes, name: str, encoding: str | None, warn: Listener) -> Script:
    from screenplay import fountain  # noqa: PLC0415  (prose needs none of it)

    reading = fountain.read_with_remarks(readers.decode(data, name, encoding))
    for remark in reading.remarks:
        warn(f"{name}, line {remark.line}: {remark.message}")
    return reading.script


def _read_highland(data: bytes, name: str, encoding: str | None, warn: Listener) -> Script:
    from screenplay.readers.highland import script_in  # noqa: PLC0415  (as above)

    return _read_fountain(script_in(data, name), name, encoding, warn)


def _read_fdx(data: bytes, name: str, encoding: str | None, warn: Listener) -> Script:
    from screenplay import fdx  # noqa: PLC0415  (only who reads it pays for XML)

    return fdx.read(data, name, warn)


def _read_json(data: bytes, name: str, encoding: str | None, warn: Listener) -> Script:
    from screenplay.writers import json  # noqa: PLC0415  (only who reads it pays for it)

    return json.read(data, name)


SCRIPT_READERS: Mapping[str, ScriptReader] = MappingProxyType(
    {
        ".fountain": _read_fountain,
        ".spmd": _read_fountain,
        ".highland": _read_highland,
        ".fdx": _read_fdx,
        ".json": _read_json,
    }
)


def convert(path: str | Path, settings: Settings | None = None, *, encoding: str | None = None) -> Script:
    """Return the script of a file of prose, or of a file that is a script already.

    Without `settings` the `screenplay.toml` beside the file holds; the corrections, and the answers of a
    second reader, beside it hold always.
    Raises ReadError, SettingsError.
    """
    source = Path(path)
    chosen = settings or settings_beside(source)
    return convert_bytes(
        readers.bytes_of(source),
        str(source),
        source.suffix,
        chosen,
        encoding=encoding,
        corrections=corrections_beside(source),
        answers=answers_beside(source),
    )


def corrections_beside(path: Path) -> tuple[Correction, ...]:
    """Return what a person said of the prose at `path`; nothing of a script. Raises SettingsError."""
    if path.suffix.lower() in SCRIPT_READERS:
        return ()
    from screenplay.corrections import path_beside, read_corrections  # noqa: PLC0415  (as below)

    return tuple(read_corrections(path_beside(path)))


def answers_beside(path: Path) -> tuple[Answered, ...]:
    """Return what a second reader said of the prose at `path`; nothing of a script. Raises SettingsError."""
    if path.suffix.lower() in SCRIPT_READERS:
        return ()
    from screenplay.second_reader import path_beside, read_answers  # noqa: PLC0415  (as below)

    return read_answers(path_beside(path))


def convert_bytes(
    data: bytes,
    name: str,
    suffix: str,
    settings: Settings | None = None,
    *,
    encoding: str | None = None,
    corrections: Sequence[Correction] = (),
    answers: Sequence[Answered] = (),
    listen: Listener = _nobody,
    warn: Listener = _nobody,
) -> Script:
    """Return the script in `data` as `convert` would; `name` is what errors and titles call it.

    `listen` hears the name of each stage as it begins, `warn` what a script leaves open or cuts short,
    with its line, of prose that nobody speaks in it, and the `corrections` and `answers` of a second reader
    that no longer fit. Raises
    ReadError, SettingsError.
    """
    read = SCRIPT_READERS.get(suffix.lower())
    if read is not None:
        listen("reading the script")
        script = read(data, name, encoding, warn)
        return _continued(script) if settings is not None and settings.contd else script
    if suffix.lower() not in readers.READERS:
        known = ", ".join(sorted({*readers.READERS, *SCRIPT_READERS}))
        raise ReadError(f"{name} has an unknown format {suffix or '(no suffix)'!r}; known are {known}")
    manuscript = readers.read_bytes(data, name, suffix, encoding)
    return convert_manuscript(
        manuscript, name, settings, corrections=corrections, answers=answers, listen=listen, warn=warn
    )


def _continued(script: Script) -> Script:
    from screenplay.fountain.continuing import with_continued  # noqa: PLC0415  (only who asks pays)

    return with_continued(script)


def convert_manuscript(
    manuscript: Manuscript,
    name: str,
    settings: Settings | None = None,
    *,
    corrections: Sequence[Correction] = (),
    answers: Sequence[Answered] = (),
    listen: Listener = _nobody,
    warn: Listener = _nobody,
) -> Script:
    """Return the script of `manuscript`, a file or a book that was read, as `convert_bytes` would."""
    from screenplay import pipeline  # noqa: PLC0415  (a script on its way to paper starts 0.1 s sooner)
    from screenplay.assembly import in_file  # noqa: PLC0415  (as below)

    with uncollected():
        story = pipeline.read(manuscript, listen)
        if story.silent:
            warn(_SILENT.format(name))
        script = pipeline.draft(story, settings or Settings(), listen, corrections, warn, answers=answers)
        return in_file(script, manuscript)


def read_script(path: str | Path, *, encoding: str | None = None) -> Script:
    """Return the script in a file: Final Draft or JSON by its suffix, Fountain else. Raises ReadError."""
    source = Path(path)
    read = SCRIPT_READERS.get(source.suffix.lower(), _read_fountain)
    return read(readers.bytes_of(source), str(source), encoding, _nobody)


def diff(old: Script, new: Script) -> tuple[Change, ...]:
    """Return what happened from `old` to `new`, by name; empty only where the two say the same."""
    from screenplay.revisions import diff as compared  # noqa: PLC0415  (only who asks pays)

    return compared(old, new)


def write_script(script: Script, path: str | Path, *, force: bool = False) -> None:
    """Write `script` to `path` in the format that its suffix names; whole or not at all. Raises WriteError.

    A file that is in the way and not as we left it stays, unless `force`: then a backup of it is kept.
    """
    target = Path(path)
    write_all({target: render(script, target.suffix)}, force=force)


def render(
    script: Script,
    suffix: str,
    *,
    layout: Layout = STANDARD,
    font: str | None = None,
    pages: str | None = None,
    scenes: str | None = None,
    revision: Revision | None = None,
    lock: Lock | None = None,
) -> bytes:
    """Return `script` in the format of `suffix`, such as ".pdf". Raises WriteError for an unknown one.

    The rest is for formats that have pages: `pages` ("3-7,12") and `scenes` ("2,10A") print a part,
    `revision` marks what changed, `lock` keeps numbers. Raises FontError for what no font has,
    SettingsError for a part that is not there.
    """
    wanted = suffix.lower()
    if wanted == ".pdf" and (revision is not None or (lock is not None and scenes is None)):
        if scenes is not None:
            raise SettingsError("revision pages are whole pages; choose them by --pages instead of --scenes")
        from screenplay.revisions.pages.revised_pages import revised_pdf  # noqa: PLC0415  (only who asks pays)

        return revised_pdf(script, revision, layout, lock=lock, font=font, only_pages=pages)
    if wanted == ".pdf":
        from screenplay.writers import pdf  # noqa: PLC0415  (drawing costs a quarter of a start)

        return pdf.write(script, layout, font=font, only_pages=pages, only_scenes=scenes)
    if wanted == ".fdx" and revision is not None:
        from screenplay.revisions.pages.revised_script import revised_fdx  # noqa: PLC0415  (as above)

        return revised_fdx(script, revision, lock)
    writer = WRITERS.get(wanted)
    if writer is None:
        known = ", ".join(sorted(WRITERS))
        raise WriteError(f"{suffix or 'a name without a suffix'} is no format to write; known are {known}")
    return writer(script)
