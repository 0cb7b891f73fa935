"""`screenplay diff`: what happened between two drafts, by name."""

from __future__ import annotations

import json
from pathlib import Path

import click

from screenplay.cli.change_view import told
from screenplay.cli.files import script_of
from screenplay.cli.options import encoding_option
from screenplay.cli.revising import versions
from screenplay.cli.saying import hand_over, say
from screenplay.model.script import Script
from screenplay.output import write_all
from screenplay.revisions import diff
from screenplay.revisions.changes.summary import summary

HELP = """Say by name what happened between two drafts.

OLD and NEW are files, or REVISION:FILE as git has them. A revision alone is one of the other's file; a file
alone is compared with its last commit. Scenes moved, split or joined, speeches edited or in another
mouth, characters renamed: each is one change.

\b
Examples:
  screenplay diff draft1.fountain draft2.fountain
  screenplay diff draft.fountain                          since the last commit
  screenplay diff HEAD~3 draft.fountain
  screenplay diff HEAD~3:draft.fountain HEAD:draft.fountain
  screenplay diff HEAD~3 draft.fountain -o changes.html
  git commit -m "$(screenplay diff --summary draft.fountain)" draft.fountain
"""


def _checked(_: click.Context, parameter: click.Parameter, value: str | None) -> Path | None:
    """Return the path to write to. Raises BadParameter where its suffix is of no form that we write."""
    path = None if value is None else Path(value)
    if path is not None and path.suffix.lower() not in {".html", ".json"}:
        raise click.BadParameter(f"{value}: a comparison is written as .html or .json", param=parameter)
    return path


@click.command("diff", help=HELP)
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="[NEW]", required=False)
@click.option("--summary", "form", flag_value="summary", help="One line, for a commit message.")
@click.option("--json", "form", flag_value="json", help="One JSON object, for other programs.")
@click.option("--html", "form", flag_value="html", help="A page with the two side by side.")
@click.option(
    "-o", "--output", metavar="PATH", callback=_checked, help="Write a .html or .json file instead."
)
@encoding_option
@click.option("--force", is_flag=True, help="Replace a file that is in the way; a backup of it is kept.")
def command(
    old: str, new: str | None, form: str | None, output: Path | None, force: bool, encoding: str | None
) -> None:
    """Compare the two and show the changes in the form asked for."""
    before, after = versions(old, new)
    scripts = (
        script_of(before, encoding=encoding, quiet=True),
        script_of(after, encoding=encoding, quiet=True),
    )
    names = before.name, after.name
    if output is not None:
        for backup in write_all({output: _rendered(output.suffix.lower()[1:], scripts, names)}, force=force):
            say(f"kept {backup}", err=True)
        say(f"{names[0]}, {names[1]} -> {output}", err=True)
    elif form in {"html", "json"}:
        hand_over(_rendered(form, scripts, names))
    elif form == "summary":
        say(summary(diff(*scripts)))
    else:
        changes = diff(*scripts)
        told(changes)
        say(summary(changes), err=True)


def _rendered(form: str, scripts: tuple[Script, Script], names: tuple[str, str]) -> bytes:
    if form == "html":
        from screenplay.revisions.changes.side_by_side import side_by_side  # noqa: PLC0415  (only who asks pays)

        return side_by_side(*scripts, names)
    from screenplay.revisions.changes.record import record  # noqa: PLC0415

    said = {"old": names[0], "new": names[1], **record(*scripts, diff(*scripts))}
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()
