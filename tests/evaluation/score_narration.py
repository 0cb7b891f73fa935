"""Score what the rules take labelled sentences for: `python tests/evaluation/score_narration.py FOLDER...`.

Each FOLDER holds NAME.narration.jsonl files: start, end, subject, kind, text of every sentence.
Prints precision, recall and F1 of inner life (thought, sensation, backstory) against what is seen and heard,
and, with `--misses`, every sentence that was taken for the other.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path

from screenplay.adaptation.narrated import Narrated
from screenplay.adaptation.narration.rules import kind_of
from screenplay.adaptation.sentence import Sentence
from screenplay.adaptation.stage import is_set_in_italics
from screenplay.model.span import Span

_INNER = frozenset({"thought", "sensation", "backstory"})
_SEEN = frozenset({"act", "look", "description"})
_FIRST = re.compile(r"\b(?:I|me|my|[Ww]e|[Mm]y)\b")
_THIRD = re.compile(r"\b(?:[Hh]e|[Ss]he|him|[Hh]is|[Hh]er)\b")


def narrated_in_first_person(sentences: list[str]) -> bool:
    """Tell whether "I" tells the story: outside of speech it is a fifth as common as he and she, or more."""
    first = sum(len(_FIRST.findall(words)) for words in sentences)
    return first > 0 and first * 4 >= sum(len(_THIRD.findall(words)) for words in sentences)


def score(folder: Path, counts: Counter[tuple[bool, bool]], misses: list[str]) -> None:
    """Add the sentences of `folder` to `counts` of (gold is inner, answer is inner)."""
    for path in sorted(folder.glob("*.narration.jsonl")):
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        text = path.with_name(path.name.replace(".narration.jsonl", ".txt")).read_bytes().decode("utf-8")
        told = [row["text"] for row in rows if row["kind"] in _INNER | _SEEN]
        spans = ((Span(row["start"], row["end"]), ()) for row in rows if row["kind"] in _INNER | _SEEN)
        past = Narrated.of(text, spans, (), frozenset()).past
        first = narrated_in_first_person(told)
        before = False
        end = 0
        for row in rows:
            if row["kind"] not in _INNER | _SEEN:
                continue
            span = Span(row["start"], row["end"])
            joined = "\n" not in text[end : span.start] and "”" not in text[end : span.start]
            sentence = Sentence(
                text,
                span,
                past=past,
                first_person=first,
                actor=row["subject"],
                italic=is_set_in_italics(text, span),
                after_thought=before and joined,
            )
            verdict, rule = kind_of(sentence)
            before, end = verdict.kind.inner, span.end
            gold = row["kind"] in _INNER
            counts[gold, verdict.kind.inner] += 1
            if gold != verdict.kind.inner:
                misses.append(
                    f"{row['kind']:<11} taken for {verdict.kind:<11} by {rule.name}: {span.of(text)}"
                )


def main(arguments: list[str]) -> None:
    """Print the scores of the folders named."""
    counts: Counter[tuple[bool, bool]] = Counter()
    misses: list[str] = []
    for folder in arguments:
        if not folder.startswith("-"):
            score(Path(folder), counts, misses)
    hits = counts[True, True]
    precision = hits / max(1, hits + counts[False, True])
    recall = hits / max(1, hits + counts[True, False])
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    total = sum(counts.values())
    print(f"inner life: precision {precision:.1%}, recall {recall:.1%}, F1 {f1:.1%} of {total} sentences")
    if "--misses" in arguments:
        print("\n".join(sorted(misses)))


if __name__ == "__main__":
    main(sys.argv[1:])
