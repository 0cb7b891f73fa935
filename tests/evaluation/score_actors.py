"""Score who acts in each sentence: `python tests/evaluation/score_actors.py FOLDER... [--misses] [--told]`.

Each FOLDER holds NAME.txt with NAME.jsonl (who speaks) and NAME.narration.jsonl (start, end, subject, kind
and text of every sentence; a subject "A+B" is right as either). The people of the program are matched one
to one with those of the labels, as the scorer of speakers does, over lines and sentences together. Prints the
share right by text and the errors by kind, with and without the speakers of the lines given (`--told` shows
the rules and errors of the latter); "beside right" is of sentences whose nearest lines are rightly spoken.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from attribution import load_scorer
from labelled import labelled_attribution, rows

from screenplay.attribution import attribute
from screenplay.cast import find
from screenplay.model.attribution import Attribution
from screenplay.model.beat import Beat, Narration, Prose, Quotation, Tag
from screenplay.model.cast import Cast
from screenplay.model.decision import Decision
from screenplay.model.manuscript import Manuscript
from screenplay.model.story import Story
from screenplay.prose import parse

_OUTSIDE_THE_STORY = frozenset({"front", "back", "break"})
_COLUMNS = ("sentences", "right", "none found", "wrong person", "of nobody", "extra", "told", "beside right")


class Case(NamedTuple):
    """A labelled sentence: who acts by the label and by the program, and by which rule."""

    label: frozenset[str]
    answer: str | None
    decision: Decision | None
    kind: str
    words: str
    beside_right: bool  # the speakers of the lines before and after it in its paragraph are right

    @property
    def verdict(self) -> str:
        """Return "right", or the kind of the error."""
        if not self.label:
            return "right" if self.answer is None else "extra"
        if self.answer is None:
            return "none found"
        return "right" if self.answer in self.label else "wrong person"


def score(path: Path, assign: Any) -> tuple[list[Case], list[Case]]:
    """Return the sentences of one text as the program reads it, and with the speakers told."""
    manuscript = Manuscript(path.read_bytes().decode("utf-8"), path.stem)
    prose = parse(manuscript)
    cast = find(manuscript, prose)
    names = {one.name for one in cast.characters}
    labels = labelled_attribution(path, prose, cast)
    told = {beat: one.value for beat, one in labels.speakers.items() if one.value in names}
    answers = attribute(Story(manuscript, prose, cast)), attribute(Story(manuscript, prose, cast), told)
    found, given = (list(_cases(path, prose, cast, answer, assign)) for answer in answers)
    return found, given


def _cases(path: Path, prose: Prose, cast: Cast, answers: Attribution, assign: Any) -> Iterator[Case]:
    told = [
        row for row in rows(path.with_suffix(".narration.jsonl")) if row["kind"] not in _OUTSIDE_THE_STORY
    ]
    quoted = [row for row in rows(path.with_suffix(".jsonl")) if row.get("speaker")]
    acted = [(row, _beat_at(prose.beats, [(row["start"], row["end"])], Narration | Tag)) for row in told]
    said = [(row, _beat_at(prose.beats, row["spans"], Quotation)) for row in quoted]
    pairs: Counter[tuple[str, str]] = Counter()
    for found, decided in ((acted, answers.actors), (said, answers.speakers)):
        for row, beat in found:
            value = decided[beat].value if beat in decided else None
            people = (row.get("subject") or row.get("speaker") or "").split("+")
            pairs.update((value, person) for person in people if value is not None)
    same = matched(pairs, assign)
    right = {
        beat: beat in answers.speakers and same.get(answers.speakers[beat].value or "") == row["speaker"]
        for row, beat in said
    }
    for row, beat in acted:
        decision = answers.actors.get(beat)
        value = decision.value if decision else None
        yield Case(
            frozenset((row["subject"] or "").split("+")) - {""},
            None if value is None else same.get(value, f"({value})"),
            decision,
            row["kind"],
            row["text"],
            all(right.get(near, True) for near in _lines_beside(prose.beats, beat)),
        )


def matched(pairs: Mapping[tuple[str, str], int], assign: Any) -> dict[str, str]:
    """Return for each name of the program the person of the labels, so that most answers are right."""
    names = sorted({name for name, _ in pairs})
    people = sorted({person for _, person in pairs if person})
    columns = assign([[pairs.get((name, person), 0) for person in people] for name in names])
    return {name: people[column] for name, column in zip(names, columns, strict=True) if column >= 0}


def _beat_at(beats: Sequence[Beat], spans: Iterable[Sequence[int]], kind: Any) -> int:
    """Return the beat of a kind that shares most with `spans`, -1 for none."""
    shared: Counter[int] = Counter()
    for start, end in spans:
        for index, beat in enumerate(beats):
            if isinstance(beat, kind) and beat.span.start < end and start < beat.span.end:
                shared[index] += min(end, beat.span.end) - max(start, beat.span.start)
    return max(shared, key=lambda index: (shared[index], -index), default=-1)


def _lines_beside(beats: Sequence[Beat], index: int) -> Iterator[int]:
    """Yield the nearest quotations before and after a beat in its paragraph."""
    for step in (-1, 1):
        near = index + step
        while 0 <= near < len(beats) and beats[near].paragraph == beats[index].paragraph:
            if isinstance(beats[near], Quotation):
                yield near
                break
            near += step


def _row(name: str, found: Sequence[Case], given: Sequence[Case]) -> str:
    people = [case for case in found if case.label]
    verdicts = Counter(case.verdict for case in found)
    beside = [case for case in people if case.beside_right]
    shares = (
        _share(people),
        verdicts["none found"] / max(1, len(people)),
        verdicts["wrong person"] / max(1, len(people)),
    )
    late = (_share([case for case in given if case.label]), _share(beside))
    figures = [f"{len(people)}", *(f"{100 * one:.1f}" for one in shares)]
    figures += [f"{len(found) - len(people)}", f"{verdicts['extra']}", *(f"{100 * one:.1f}" for one in late)]
    return f"{name:18s}" + "".join(
        f"{one:>{len(key) + 2}}" for key, one in zip(_COLUMNS, figures, strict=True)
    )


def _share(cases: Sequence[Case]) -> float:
    return sum(case.verdict == "right" for case in cases) / max(1, len(cases))


def _by_rule(cases: Iterable[Case]) -> Iterator[str]:
    groups: defaultdict[str, list[Case]] = defaultdict(list)
    for case in cases:
        groups[case.decision.rule if case.decision else "no rule"].append(case)
    for rule, members in sorted(groups.items(), key=lambda item: -len(item[1])):
        sure = sum(case.decision.confidence for case in members if case.decision) / len(members)
        yield f"{rule:38s} {len(members):4d} right {_share(members):6.1%} confidence {sure:.2f}"


def _misses(cases: Iterable[Case]) -> Iterator[str]:
    for case in cases:
        if case.verdict != "right":
            rule = case.decision.rule if case.decision else "-"
            yield f"    {case.verdict} [{'+'.join(sorted(case.label))}] {case.answer} ({rule}): {case.words}"


def main(arguments: Sequence[str]) -> None:
    """Print the table of the folders named, the rules, and the errors when asked."""
    folders = [Path(argument) for argument in arguments if not argument.startswith("-")]
    print(f"{'text':18s}" + "".join(f"  {key}" for key in _COLUMNS))
    for folder in folders:
        assign = load_scorer(folder.parent).assign_one_to_one
        all_found: list[Case] = []
        all_given: list[Case] = []
        for labels in sorted(folder.glob("*.narration.jsonl")):
            path = labels.with_name(labels.name.replace(".narration.jsonl", ".txt"))
            found, given = score(path, assign)
            print(_row(path.stem, found, given), flush=True)
            all_found += found
            all_given += given
            if "--misses" in arguments:
                print(*_misses(given if "--told" in arguments else found), sep="\n")
        print(
            _row(folder.name, all_found, all_given),
            *_by_rule(all_given if "--told" in arguments else all_found),
            sep="\n",
        )


if __name__ == "__main__":
    main(sys.argv[1:])
