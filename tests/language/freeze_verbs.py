"""Freeze the verb table: `python tests/language/freeze_verbs.py > grammar/lexicon/english/verbs.txt`.

A development tool: the program itself reads only the frozen table and `verb_overrides.txt`.
"""

from __future__ import annotations

import csv
import gzip
import re
from importlib.util import find_spec
from pathlib import Path

_HEADER = """\
# Verbs of English: lemma, then past, past participle, third person singular and -ing form.
# Forms with "/" are variants, the commoner first. Source: the inflection lookup of lemminflect 0.2.3
# (MIT licence), frozen by tests/language/freeze_verbs.py; verb_overrides.txt corrects single rows."""

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


def rows() -> list[str]:
    """Return one tab-divided row for every verb that lemminflect looks up."""
    package = find_spec("lemminflect")
    if package is None or package.origin is None:
        raise SystemExit("lemminflect is not installed")
    table = Path(package.origin).parent / "resources" / "infl_lu.csv.gz"
    found = []
    with gzip.open(table, "rt", encoding="utf-8") as lines:
        for lemma, part, *forms in csv.reader(lines):
            if part == "verb" and len(forms) == 4 and _WORD.fullmatch(lemma):
                past, participle, gerund, third = (_variants(form, lemma) for form in forms)
                if past and third and gerund:
                    found.append(f"{lemma}\t{past} {participle or past} {third} {gerund}")
    return sorted(found)


def _variants(forms: str, lemma: str) -> str:
    """Keep the one-word variants of `forms`, those that begin as `lemma` does first."""
    words = [form for form in forms.split("/") if _WORD.fullmatch(form)]
    return "/".join(sorted(words, key=lambda form: not form.startswith(lemma[:3])))


if __name__ == "__main__":
    print("\n".join([_HEADER, *rows()]))
