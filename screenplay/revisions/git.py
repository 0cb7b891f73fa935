"""What git keeps of a script: its text at a revision, its history. Git's own program is asked."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from screenplay.errors import ReadError

# The lines of `.gitattributes` that make git read Fountain scripts, and how to take them out again.


SIGNATURE = "# Fountain scripts (screenplay git-setup)"
DIFF = "*.fountain diff=fountain"  # git's own driver: a hunk names the scene that it is in
MERGE = "*.fountain merge=screenplay"


def with_lines(text: str, wanted: tuple[str, ...]) -> str:
    """Return the file `text` with the lines `wanted`, ours together under their signature.

    What the file says already is not said twice; its own lines stay as they are.
    """
    missing = [line for line in wanted if not _says(text, line)]
    if not missing:
        return text
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.splitlines()
    if SIGNATURE in lines:
        at = lines.index(SIGNATURE) + 1
        while at < len(lines) and lines[at] in (DIFF, MERGE):
            at += 1
        lines[at:at] = missing
    else:
        lines += [*([""] if lines else []), SIGNATURE, *missing]
    return end.join((*lines, ""))


def without_lines(text: str) -> str:
    """Return the file `text` without what `with_lines` put in; "" where nothing else is left."""
    lines = text.splitlines(keepends=True)
    kept: list[str] = []
    ours = False
    for line in lines:
        words = line.strip()
        if words == SIGNATURE:
            ours = True
            if kept and not kept[-1].strip():
                kept.pop()  # the empty line that was put above
            continue
        ours = ours and words in (DIFF, MERGE)
        if not ours:
            kept.append(line)
    return "".join(kept)


def _says(text: str, line: str) -> bool:
    """Tell whether some line of `text` sets the same attribute for the same files."""
    pattern, wanted = line.split()
    name = wanted.partition("=")[0]
    for each in text.splitlines():
        said, *attributes = each.split() or [""]
        if said == pattern and any(word.lstrip("-!").partition("=")[0] == name for word in attributes):
            return True
    return False


_FIELD = "\0"  # the one character that no subject, author or name of a file can hold
_FIELDS = ("%H", "%h", "%as", "%an", "%s")
_LOG = (
    *("--literal-pathspecs", "log", "-z", "--follow", "--name-only", f"--format={'%x00'.join(_FIELDS)}"),
    *("--no-show-signature", "--encoding=UTF-8"),  # whatever the repository asks for
)


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit that touched a script; `path` is the script's name then, from the repository's top."""

    revision: str
    short: str
    date: str  # of its author: 2026-05-01
    author: str
    subject: str
    path: str


def git(*arguments: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    """Run git in `folder`. Raises ReadError where there is no git."""
    command = ["git", "-c", "core.quotePath=off", *arguments]
    words = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        return subprocess.run(command, cwd=folder, env=words, capture_output=True, check=False)
    except FileNotFoundError:
        if folder.is_dir():
            raise ReadError("git is not installed; install it, or compare two files instead") from None
        raise ReadError(f"{folder} does not exist; check the name") from None


def top_of(folder: Path) -> Path:
    """Return the top folder of the repository around `folder`. Raises ReadError where there is none."""
    done = git("rev-parse", "--show-toplevel", folder=folder)
    if done.returncode:
        where = "this folder" if folder == Path() else str(folder)
        raise ReadError(f"{where} is in no git repository; run git init, or compare two files instead")
    return Path(done.stdout.decode().rstrip("\n"))


def commit_of(revision: str, folder: Path) -> str:
    """Return the full name of the commit `revision`. Raises ReadError where git knows none."""
    top_of(folder)
    done = git(
        "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", folder=folder
    )
    if done.returncode == 0:
        return done.stdout.decode().strip()
    if git("rev-parse", "--verify", "--quiet", "HEAD", folder=folder).returncode:
        raise ReadError("the git repository has no commits yet; commit the script first")
    raise ReadError(
        f"git knows no revision {revision}, and no file is called so; git log --oneline lists revisions"
    )


def text_at(revision: str, path: Path) -> bytes:
    """Return what the file at `path` held at `revision`. Raises ReadError where it did not exist.

    A relative path counts from this folder, else from the repository's top as git has it.
    """
    folder = path.parent if path.parent.is_dir() else Path()
    commit = commit_of(revision, folder)
    here = f"./{path.relative_to(folder).as_posix()}" if folder != Path() else f"./{path.as_posix()}"
    for name in (here, path.as_posix()):
        done = git("cat-file", "blob", f"{commit}:{name}", folder=folder)
        if done.returncode == 0:
            return done.stdout
    raise ReadError(
        f"{path} is not in revision {revision}; git ls-tree -r --name-only {revision} lists its files"
    )


def history(path: Path, limit: int | None = None) -> tuple[Commit, ...]:
    """Return the commits that touched the file at `path`, newest first, through changes of its name."""
    if not path.exists():
        raise ReadError(f"{path} does not exist; check the name")
    folder = path.parent
    commit_of("HEAD", folder)
    few = () if limit is None else (f"--max-count={limit}",)
    done = git(*_LOG, *few, "--", path.name, folder=folder)
    if done.returncode:
        said = " ".join(done.stderr.decode("utf-8", "replace").split())
        raise ReadError(f"git cannot tell the history of {path}: {said}")
    found = tuple(_commits(os.fsdecode(done.stdout).split(_FIELD), path.name))
    if not found:
        raise ReadError(f"{path} is in no commit yet; git add it and commit it first")
    return found


def _commits(words: list[str], name: str) -> Iterator[Commit]:
    """Yield the commits in what `git log -z` printed: fields, then the name of the file behind a line end."""
    at = 0
    while at + len(_FIELDS) <= len(words):
        revision, short, date, author, subject = words[at : at + len(_FIELDS)]
        at += len(_FIELDS)
        if words[at : at + 1] and words[at].startswith("\n"):
            name = words[at].removeprefix("\n")
            at += 1
        yield Commit(revision, short, date, author, subject, name)


def text_in(commit: Commit, folder: Path) -> bytes:
    """Return what the script held in one of its commits."""
    done = git("cat-file", "blob", f"{commit.revision}:{commit.path}", folder=folder)
    if done.returncode:
        raise ReadError(f"{commit.path} is not in revision {commit.short}: it was taken out there")
    return done.stdout


def refuse_conflict(text: bytes, name: str) -> None:
    """Raise ReadError where a merge left its marks in `text`."""
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith((b"<<<<<<< ", b">>>>>>> ")):
            raise ReadError(f"{name}, line {number}: an unsettled conflict; settle it and git add the file")
