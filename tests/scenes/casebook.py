"""Case documents: prose in Markdown in which a rule of headings must answer, or must not.

A document has one part a rule, `# NAME OF THE RULE` as `explain` prints it, with sections that open with
`## Fires: ...` or `## Silent: ...` and quote their prose as a block quotation. A section may go on with
headings that some scene of the prose must have:

    - EXT. CLUB - PARKING LOT - NIGHT (CONTINUOUS)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from screenplay.assembly.headings import opening
from screenplay.attribution import attribute
from screenplay.cast import find
from screenplay.model.manuscript import Manuscript
from screenplay.model.scene import Scene
from screenplay.model.script import SceneHeading, plain
from screenplay.model.story import Story
from screenplay.prose import parse
from screenplay.scenes import divide

FOLDER = Path(__file__).parent / "cases"


@dataclass(frozen=True, slots=True)
class Case:
    """One section: the rule, whether it fires, the prose, and the headings that are wanted."""

    rule: str
    title: str
    fires: bool
    prose: str
    headings: tuple[str, ...]


def read_cases() -> Iterator[Case]:
    """Yield the cases of all documents."""
    for path in sorted(FOLDER.glob("*.md")):
        for part in path.read_text(encoding="utf-8").split("\n# ")[1:]:
            rule, _, rest = part.partition("\n")
            for section in f"\n{rest}".split("\n## ")[1:]:
                kind, _, title = section.partition("\n")[0].partition(": ")
                assert kind in ("Fires", "Silent"), f"{path.name}: {kind}"
                quoted = [line[2:] for line in section.splitlines() if line.startswith(">")]
                wanted = tuple(line[2:] for line in section.splitlines() if line.startswith("- "))
                yield Case(rule.strip(), title, kind == "Fires", "\n".join(quoted) + "\n", wanted)


def scenes_of(prose: str) -> tuple[Scene, ...]:
    """Return the scenes of a text as a conversion finds them."""
    manuscript = Manuscript(prose)
    parsed = parse(manuscript)
    cast = find(manuscript, parsed)
    attribution = attribute(Story(manuscript, parsed, cast))
    return divide(Story(manuscript, parsed, cast, attribution))


def labels(scenes: tuple[Scene, ...]) -> set[str]:
    """Return the names of the rules that decided anything about the scenes."""
    return {
        str(decision.rule)
        for one in scenes
        for decision in (one.cue, one.setting, one.location, one.time, one.lapse, one.intercut)
        if decision is not None
    }


def headings(scenes: tuple[Scene, ...]) -> list[str]:
    """Return the headings as the script prints them."""
    made = (element for scene in scenes for element in opening(scene, {}))
    return [plain(element.text) for element in made if isinstance(element, SceneHeading)]
