"""The lines of `.gitattributes` that make git read Fountain scripts, and how to take them out again."""

from __future__ import annotations

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
