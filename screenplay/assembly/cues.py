"""The name above a speech: in capitals, one for each character, no two alike."""

from __future__ import annotations

from collections.abc import Mapping

from screenplay.model.cast import Cast, Role

UNKNOWN = "UNKNOWN"


def cue_names(cast: Cast, chosen: Mapping[str, str]) -> Mapping[str, str]:
    """Return the cue of every character of `cast` by `Character.name`.

    `chosen` are cues that the writer wants, by a name or an alias of the character, in any case.
    """
    wishes = {name.casefold(): cue for name, cue in chosen.items()}
    cues: dict[str, str] = {}
    taken = {UNKNOWN}
    for character in cast.characters:
        if character.name in cues or character.role is Role.MERGED:
            continue
        called = (name.casefold() for name in (character.name, *character.aliases))
        wanted = cue_of(next((wishes[name] for name in called if name in wishes), character.name))
        cue = wanted
        number = 2
        while cue in taken:
            cue = f"{wanted} {number}"
            number += 1
        taken.add(cue)
        cues[character.name] = cue
    return cues


def cue_of(name: str) -> str:
    """Return `name` as a cue: capitals, one line, without what Fountain reads as an extension."""
    words = " ".join(name.replace("(", " ").replace(")", " ").replace("^", " ").split()).upper()
    return words if any(letter.isalpha() for letter in words) else f"PERSON {words}".strip()
