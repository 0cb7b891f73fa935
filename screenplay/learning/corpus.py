"""Labelled prose: one text with the people who speak its turns."""

from __future__ import annotations

import json
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from screenplay.attribution.conversation.segments import Segment, find_segments
from screenplay.attribution.view import View, build_view
from screenplay.cast import find
from screenplay.errors import ReadError
from screenplay.learning.facts import read_facts
from screenplay.model.manuscript import Manuscript
from screenplay.prose import parse
from screenplay.resources import lexicon_table

Row = Mapping[str, object]  # one labelled quotation: spans, speaker, speaker_aliases, scored


@dataclass(frozen=True, slots=True)
class Labelled:
    """One text, read: `gold[n]` are the people who are right for turn n, empty where nobody knows.

    `chief[n]` are those among them whom a speaker should be called throughout.
    """

    corpus: str
    name: str
    view: View
    segments: tuple[Segment, ...]
    gold: tuple[frozenset[int], ...]
    chief: tuple[frozenset[int], ...]
    speakers: tuple[str | None, ...]  # the labelled speaker of each turn


def read_sets(gold: Path, sets: Iterable[Path]) -> list[Labelled]:
    """Return the labelled texts of all `sets`, folders in `gold` or elsewhere. Raises ReadError for none."""
    if not gold.is_dir():
        raise ReadError(f"{gold} is no folder; give the folder that has the sets of labelled texts in it")
    folders = list(sets)
    texts = [text for folder in folders for text in read_corpus(folder)]
    if not any(any(text.gold) for text in texts):
        names = ", ".join(folder.name for folder in folders)
        raise ReadError(
            f"{gold} has no labelled text: in its folders {names} should stand NAME.txt, and NAME.jsonl that "
            "says who speaks"
        )
    return texts


def read_corpus(folder: Path) -> Iterator[Labelled]:
    """Yield every labelled text of a folder `NAME.txt` + `NAME.jsonl`, in order of names."""
    for path in sorted(folder.glob("*.txt")):
        labels = path.with_suffix(".jsonl")
        if labels.exists():
            yield read_labelled(path, labels)


def read_labelled(path: Path, labels: Path) -> Labelled:
    """Return one text, parsed, with its labels laid on our turns and our people."""
    text, rows = read_rows(path, labels)
    return lay_labels(path.parent.name, Manuscript(text, path.stem), rows)


def read_rows(path: Path, labels: Path) -> tuple[str, list[Row]]:
    """Return a text and the labels that stand beside it."""
    with path.open(encoding="utf-8", newline="") as file:
        text = file.read()
    lines = labels.read_text(encoding="utf-8").splitlines()
    return text, [json.loads(line) for line in lines if line.strip()]


def lay_labels(corpus: str, manuscript: Manuscript, rows: Sequence[Row]) -> Labelled:
    """Return a text, parsed, with its labels laid on our turns and our people."""
    prose = parse(manuscript)
    cast = find(manuscript, prose)
    view = build_view(manuscript, prose, cast)
    speakers = _speakers_of_turns(view, rows)
    people = _people_of_speakers(view, rows)
    gold = tuple(people.get(speaker, frozenset()) if speaker else frozenset() for speaker in speakers)
    chief = tuple(_one_person(view, gold))
    return Labelled(corpus, manuscript.name, view, find_segments(view), gold, chief, speakers)


def for_learning(text: Labelled) -> bool:
    """Tell whether the licence of a text lets weights be learned from it."""
    return text.name not in read_facts().licences


def _speakers_of_turns(view: View, rows: Sequence[Row]) -> tuple[str | None, ...]:
    spans = sorted(
        (int(start), int(end), str(row["speaker"]))
        for row in rows
        if row.get("scored", True) and row.get("speaker")
        for start, end in row["spans"]  # type: ignore[attr-defined]
    )
    starts = [start for start, _, _ in spans]
    result: list[str | None] = []
    for turn in view.turns:
        best, best_overlap = None, 0
        first = max(0, bisect_right(starts, turn.span.start) - 2)
        for start, end, speaker in spans[first : bisect_left(starts, turn.span.end)]:
            overlap = min(end, turn.span.end) - max(start, turn.span.start)
            if overlap > best_overlap:
                best, best_overlap = speaker, overlap
        result.append(best if 2 * best_overlap >= len(turn.span) else None)
    return tuple(result)


def _people_of_speakers(view: View, rows: Sequence[Row]) -> Mapping[str, frozenset[int]]:
    """Return labelled speaker → our people who go by one of the labelled names."""
    names: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row.get("speaker"):
            names[str(row["speaker"])].update((str(row["speaker"]), *row["speaker_aliases"]))  # type: ignore[misc]
    by_key: defaultdict[str, set[str]] = defaultdict(set)
    for speaker, aliases in names.items():
        for alias in aliases:
            by_key[name_key(alias)].add(speaker)
    people: defaultdict[str, set[int]] = defaultdict(set)
    for number, person in enumerate(view.characters):
        votes: defaultdict[str, int] = defaultdict(int)
        for alias in (person.name, *person.aliases):
            for speaker in by_key.get(name_key(alias), by_key.get(bare_key(alias), ())):
                votes[speaker] += 1
        if votes:
            best = max(votes.values())
            winners = [speaker for speaker, count in votes.items() if count == best]
            if len(winners) == 1:
                people[winners[0]].add(number)
    if view.narrator is not None:
        for speaker, aliases in names.items():
            if aliases & {"_narr", "I", "narrator", "the narrator", "Narrator"}:
                people[speaker].add(view.narrator)
    return {speaker: frozenset(found) for speaker, found in people.items()}


def _one_person(view: View, found: Sequence[frozenset[int]]) -> Iterator[frozenset[int]]:
    """Yield of the people who are right for each turn the chief one, and others only where they are named.

    A speaker whom our cast holds twice, as "Orla" and "the girl", should be one of them throughout: the other
    is right where the words beside the line name her so.
    """
    for turn, people in enumerate(found):
        chief = max(people, key=lambda one: (view.shown[one] + view.called[one], -one), default=None)
        beside = {
            mention.character
            for gap in view.sentences[turn : turn + 2]
            for sentence in gap
            for mention in sentence.mentions
        }
        for near in (turn - 1, turn + 1):
            if 0 <= near < len(view.turns):
                beside.update(mention.character for mention in view.addressed[near])
        yield frozenset(one for one in people if one == chief or one in beside)


def name_key(name: str) -> str:
    """Return a name as it compares: case, accents, marks and articles ignored."""
    text = unicodedata.normalize("NFKD", name)
    text = "".join(char for char in text if not unicodedata.combining(char)).casefold()
    words = re.findall(r"[^\W_]+", re.sub(r"['’`]", "", text))
    while len(words) > 1 and words[0] in ("the", "a", "an", "his", "her", "my"):
        words.pop(0)
    return " ".join(words)


def bare_key(name: str) -> str:
    """Return the comparable name without its titles."""
    words = name_key(name).split()
    while len(words) > 1 and words[0] in lexicon_table("titles", "gender"):
        words.pop(0)
    return " ".join(words)
