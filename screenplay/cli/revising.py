"""The options of `convert` that print revision pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from screenplay.cli.reading import script_of
from screenplay.model.script import Script
from screenplay.revisions.pages.colours import NAMES, colour

if TYPE_CHECKING:
    from screenplay.revisions.pages.revised_pages import Revision

Command = Callable[..., Any]
_OPTIONS = ("revised_from", "colour", "revised_on", "changed_pages_only")


def revision_options(command: Command) -> Command:
    """Add --revised-from and what goes with it."""
    for option in reversed(
        (
            click.option(
                "--revised-from",
                metavar="OLD|REVISION",
                help="Mark in a PDF what changed since: a file, or a revision of git.",
            ),
            click.option(
                "--colour", "--color", "colour", metavar="NAME", help=f"Its pages: {', '.join(NAMES)}."
            ),
            click.option("--revised-on", metavar="DATE", help="The date at the head of changed pages."),
            click.option("--changed-pages-only", is_flag=True, help="Print no page but the changed ones."),
        )
    ):
        command = option(command)
    return command


def take_revision_options(options: dict[str, Any]) -> dict[str, Any]:
    """Take the options of revision pages out of `options`."""
    return {key: options.pop(key) for key in _OPTIONS}


def revision_of(path: Path | None, given: dict[str, Any]) -> Revision | None:
    """Return what the script at `path` is marked against, None where nobody asked."""
    old = given["revised_from"]
    if old is None:
        if any(given.values()):
            raise click.UsageError("--colour, --revised-on and --changed-pages-only need --revised-from")
        return None
    from screenplay.cli.versions import version_beside  # noqa: PLC0415  (only who asks pays)
    from screenplay.revisions.pages.revised_pages import Revision  # noqa: PLC0415

    script = script_of(version_beside(old, str(path or "-")), quiet=True)
    paper = colour(given["colour"]) if given["colour"] else None
    return Revision(script, paper, given["revised_on"] or "", given["changed_pages_only"])


def changed_pages(script: Script, printing: Mapping[str, Any]) -> str:
    """Return the line that lists the changed pages of `script`, printed as `printing` says."""
    from screenplay.revisions.pages.revised_pages import page_list, revised_pages  # noqa: PLC0415  (as above)

    revision = replace(printing["revision"], changed_pages_only=False)
    listed = page_list(revised_pages(script, revision, printing["layout"], printing["lock"]))
    return f"changed pages: {listed or 'none'}"
