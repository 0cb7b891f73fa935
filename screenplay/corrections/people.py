"""What a person says of the people: two names are one, one is two, somebody was not found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from screenplay.corrections.kinds import Correction, CueName, Merge, NewPerson, Split
from screenplay.model.cast import Cast, Character, Role


class People:
    """The cast while corrections change it; knows everybody by every name."""

    def __init__(self, text: str, cast: Cast) -> None:
        self._text = text
        self._people = list(cast.characters)
        self._mentions = list(cast.mentions)

    @property
    def cast(self) -> Cast:
        """The cast as it is now."""
        return Cast(tuple(self._people), tuple(self._mentions))

    @property
    def names(self) -> list[str]:
        """The names that the people go by."""
        return [person.name for person in self._people if person.role is not Role.MERGED]

    def find(self, name: str) -> int | None:
        """Return the number of the person who is called `name`, by the name of the cues first."""
        wanted = _plain(name)
        there = [n for n, person in enumerate(self._people) if person.role is not Role.MERGED]
        by_name = (n for n in there if _plain(self._people[n].name) == wanted)
        by_alias = (n for n in there if wanted in map(_plain, self._people[n].aliases))
        return next(by_name, next(by_alias, None))

    def change(self, said: object) -> bool:
        """Do what a correction of people says; False where it speaks of nobody who is there."""
        match said:
            case Merge(merge, into):
                return self._merge(self.find(merge), self.find(into))
            case Split(split, apart_from):
                return self._split(split, apart_from)
            case NewPerson(new):
                if self.find(new) is None:
                    self._people.append(Character(_cue(new), (new,)))
                return True
            case CueName(person, _):
                return self.find(person) is not None
            case _:
                return True

    def _merge(self, other: int | None, into: int | None) -> bool:
        if other is None or into is None:
            return False
        if other == into:
            return True
        gone, kept = self._people[other], self._people[into]
        known = {_plain(alias) for alias in kept.aliases}
        aliases = tuple(alias for alias in (*gone.aliases, gone.name) if _plain(alias) not in known)
        role = Role.NARRATOR if Role.NARRATOR in (gone.role, kept.role) else kept.role
        gender = kept.gender if kept.gender.value != "unknown" else gone.gender
        self._people[into] = replace(kept, aliases=(*kept.aliases, *aliases), gender=gender, role=role)
        self._people[other] = replace(gone, aliases=(), role=Role.MERGED)
        self._mentions = [
            replace(mention, character=into) if mention.character == other else mention
            for mention in self._mentions
        ]
        return True

    def _split(self, name: str, apart_from: str) -> bool:
        """Give `name` a person of its own, with the mentions that say it."""
        whole, other = self.find(name), self.find(apart_from)
        if whole is None or other is None:
            return False
        if whole != other:
            return True
        person, wanted = self._people[whole], _plain(name)
        own = tuple(alias for alias in person.aliases if _plain(alias) == wanted) or (name,)
        rest = tuple(alias for alias in person.aliases if _plain(alias) != wanted)
        kept = _cue(apart_from) if _plain(person.name) == wanted else person.name
        self._people[whole] = replace(person, name=kept, aliases=rest)
        self._people.append(Character(_cue(name), own))
        number = len(self._people) - 1
        self._mentions = [
            replace(mention, character=number)
            if mention.character == whole and _plain(mention.span.of(self._text)) == wanted
            else mention
            for mention in self._mentions
        ]
        return True


def chosen_cues(corrections: Iterable[Correction]) -> dict[str, str]:
    """Return the cues that a person chose, by the name of who speaks."""
    return {each.said.person: each.said.cue for each in corrections if isinstance(each.said, CueName)}


def _plain(name: str) -> str:
    return " ".join(name.replace(".", "").replace("’", "'").split()).casefold()


def _cue(name: str) -> str:
    return " ".join(name.split()).upper()
