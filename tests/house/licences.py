"""The licences of what the program stands on: `python -m tests.house.licences`.

A row for every package that an installation brings, with its version and its licence as it says itself; the
exit code is 1 where one of them is none of those that we know to be permissive.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

PROJECT = Path(__file__).parents[2] / "pyproject.toml"
_SHIPPED = ("scripts", "learn", "cluster")  # the extras that run beside the program
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_PERMISSIVE = re.compile(
    r"\b(?:MIT|BSD|0BSD|ISC|Apache|PSF|Python Software Foundation|MPL|HPND|Unlicense|Zlib|CC0)\b",
    re.IGNORECASE,
)
ACCEPTED = {"python-bidi": "LGPL: an extra, installed and imported as it is, none of it in our code"}
_NOT_ALONE = re.compile(r"\b(?:A?GPL|SSPL|BUSL|proprietary|commercial)\b", re.IGNORECASE)
_EXTRA = re.compile(r"extra\s*==")


def licence_of(package: Distribution) -> str:
    """Return what a package says of its licence, on one line; "unknown" where it says nothing."""
    about = package.metadata
    said = about.get("License-Expression") or ""
    classified = [
        each.rpartition(" :: ")[2]
        for each in about.get_all("Classifier") or []
        if each.startswith("License :: ") and not each.endswith("OSI Approved")
    ]
    return said or "; ".join(classified) or (about.get("License") or "unknown").strip().split("\n")[0]


def is_permissive(licence: str) -> bool:
    """Tell whether one may build on `licence` and keep one's own."""
    choices = re.split(r"\bOR\b", licence)
    return any(_PERMISSIVE.search(each) and not _NOT_ALONE.search(each) for each in choices)


def packages() -> Iterator[Distribution]:
    """Yield what the project needs, and what that needs, each once, as far as it is installed."""
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    waiting = [each for extra in _SHIPPED for each in project["optional-dependencies"][extra]]
    waiting += project["dependencies"]
    seen: set[str] = set()
    while waiting:
        line = waiting.pop()
        found = _NAME.match(line)
        if found is None or _plain(found[0]) in seen or _EXTRA.search(line):
            continue
        seen.add(_plain(found[0]))
        try:
            package = distribution(found[0])
        except PackageNotFoundError:
            continue  # for another system, or an older Python
        yield package
        waiting += package.requires or []


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def main() -> int:
    """Print the table."""
    rows = sorted((each.name, each.version, licence_of(each)) for each in packages())
    width = max((len(name) for name, _, _ in rows), default=0)
    for name, version, licence in rows:
        remark = "" if is_permissive(licence) else f"  <- {ACCEPTED.get(name, 'look at it')}"
        print(f"{name:{width}}  {version:12}  {licence}{remark}")
    known = (name in ACCEPTED or is_permissive(licence) for name, _, licence in rows)
    return 0 if rows and all(known) else 1


if __name__ == "__main__":
    sys.exit(main())
