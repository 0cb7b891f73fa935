"""What to write where a draft stands already: the new one, or both put together."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from screenplay.merging.state import base_of, keep_edited, read_draft
from screenplay.output import is_ours


@dataclass(frozen=True, slots=True)
class Draft:
    """What belongs into a file; `replaces` is what that file held, where all of it is in `data` or was ours.

    `merged`: a person's edits are in `data`; `copy` has the file as it was.
    """

    data: bytes
    replaces: bytes | None = None
    merged: bool = False
    copy: Path | None = None
    conflicts: tuple[tuple[int, str], ...] = ()


def settle(path: Path, generated: bytes, *, keep: bool = True) -> Draft:
    """Return what to write to `path`: `generated`, with what was edited by hand since the last time.

    A copy of the edited draft is kept, unless `keep` is false: for who only looks at what it would become.

    Where nobody knows what was generated last, it is `generated` alone, and writing it will refuse to replace
    a file of somebody else's. The order makes it safe to be killed: the draft is written first and what was
    generated is remembered last, and to merge again what was merged already changes nothing.
    """
    edited = path.read_bytes() if path.is_file() else None
    if edited is None or edited == generated or is_ours(path):
        return Draft(generated)
    base, text = base_of(path), read_draft(path)
    if base is None or text is None:
        return Draft(generated)
    if text == base:  # a fresh clone has no record of our digests
        return Draft(generated, edited)
    from screenplay.merging.three_way import conflicts_in, merge  # noqa: PLC0415  (most drafts have nothing to merge)

    merged = merge(base, text, generated.decode()).text
    ends = "\r\n" if b"\r\n" in edited else "\n"
    data = merged.replace("\n", ends).encode()
    copy = keep_edited(path, edited) if keep and data != edited else None
    return Draft(data, edited, True, copy, conflicts_in(merged))
