"""What the page shows of a text and its script: blocks, scenes, people. Plain data that goes out as JSON."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from string import capwords

from screenplay.mending import Work
from screenplay.model.beat import Layout
from screenplay.model.cast import Character, Role
from screenplay.model.script import Cue, Element, SceneHeading, Script, Speech
from screenplay.model.story import Story
from screenplay.review.blocks import blocks
from screenplay.review.lines import Json

_MOST = 60  # people who can be chosen; a crowd has no faces


def view(work: Work) -> Json:
    """Return everything that the page shows of `work`."""
    script, story = work.script, work.story
    text = story.manuscript.text
    return {
        "title": _title(script, work.path.stem),
        "blocks": blocks(script, text, [paragraph.span for paragraph in story.prose.paragraphs]),
        "people": _people(script, story),
        "scenes": _scenes(script, story, dict(work.present)),
        "wrapped": story.prose.layout is Layout.WRAPPED,
        "unfit": list(work.unfit),
        "corrections": len(work.corrections),
    }


def _title(script: Script, stem: str) -> str:
    titles = (entry for entry in script.title_page if entry.key.casefold() == "title")
    entry = next(titles, None)
    if entry is None:
        return stem
    return " ".join("".join(run.text for run in value) for value in entry.values)


def _people(script: Script, story: Story) -> list[Json]:
    """Return who speaks or is named, those with most lines first, and how their cues read."""
    lines = Counter(each.character for each in script.elements if isinstance(each, Speech))
    cues: dict[str, str] = {}
    for each in script.elements:
        if isinstance(each, Cue) and each.origin.decisions and each.origin.decisions[0].value is not None:
            cues.setdefault(each.origin.decisions[0].value, each.name)
    known = _by_every_name(script.cast)
    named = Counter(
        known.get(_plain(story.cast.characters[mention.character].name))
        for mention in story.cast.mentions
        if mention.character is not None
    )
    there = [one for one in script.cast if one.role is not Role.MERGED]
    there.sort(key=lambda one: (-lines[one.name], -named[one.name]))
    return [
        {
            "name": one.name,
            "cue": cues.get(one.name, one.name.upper()),
            "shown": capwords(one.name),
            "names": [name for name in dict.fromkeys((*one.aliases, capwords(one.name))) if len(name) > 1],
            "lines": lines[one.name],
            "unnamed": one.role in (Role.UNNAMED, Role.GROUP),
        }
        for one in there[:_MOST]
    ]


def _scenes(script: Script, story: Story, present: Mapping[int, Sequence[str]]) -> list[Json]:
    """Return the first line of each scene, who is in it, and who alone, where a person said so.

    `people` are those who speak first, then who is named; `present` goes by places in the text.
    """
    offset = 1 if script.title_page else 0
    firsts = [n for n, each in enumerate(script.elements) if isinstance(each, SceneHeading)]
    if not firsts or firsts[0] > 0:
        firsts.insert(0, 0)
    known = _by_every_name(script.cast)
    starts = [mention.span.start for mention in story.cast.mentions]
    found = []
    for first, end in zip(firsts, [*firsts[1:], len(script.elements)], strict=True):
        inside = script.elements[first:end]
        people = dict.fromkeys(name for each in inside if (name := _speaker(each)))
        spans = [span for each in inside for span in each.origin.spans]
        low, high = min((s.start for s in spans), default=0), max((s.end for s in spans), default=0)
        for mention in story.cast.mentions[bisect_right(starts, low - 1) : bisect_right(starts, high)]:
            if mention.character is not None:
                name = known.get(_plain(story.cast.characters[mention.character].name))
                if name is not None:
                    people.setdefault(name)
        only = next((names for place, names in present.items() if low <= place < high), ())
        found.append(
            {
                "line": first + 1 + offset,
                "people": list(people),
                "only": [known.get(_plain(name), name) for name in only],
            }
        )
    return found


def _speaker(element: Element) -> str | None:
    return element.character if isinstance(element, Speech) else None


def _by_every_name(cast: Sequence[Character]) -> Mapping[str, str]:
    """Return the name of each person by every name that the person goes by."""
    return {_plain(name): one.name for one in reversed(cast) for name in (*one.aliases, one.name)}


def _plain(name: str) -> str:
    return name.casefold()
