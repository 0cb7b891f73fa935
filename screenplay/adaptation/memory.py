"""Whom a reader of the page has in mind."""

from __future__ import annotations

from dataclasses import dataclass, field

from screenplay.model.cast import Gender


@dataclass(slots=True)
class Memory:
    """Whom a reader of the page has in mind: who was named last, who is about, who acted."""

    last: dict[Gender, str] = field(default_factory=dict)
    about: dict[Gender, set[str]] = field(default_factory=dict)
    introduced: set[str] = field(default_factory=set)
    acted: dict[Gender, str] = field(default_factory=dict)
    spoken: bool = False  # a speech stands right before
    idle: int = 0  # sentences since one that tells of somebody
    newcomer: str | None = None  # whom the last sentence brought in as the one who acts: "and a boy fell in"

    def new_scene(self) -> None:
        """Forget who was about; who was introduced stays so."""
        self.last.clear()
        self.acted.clear()
        self.about.clear()
        self.newcomer = None

    def hear(self, name: str, gender: Gender) -> None:
        """Note that a cue names `name`."""
        self.note(name, gender)
        self.spoken = True

    def note(self, name: str, gender: Gender) -> None:
        """Note that the page names `name`."""
        for each in (Gender.MALE, Gender.FEMALE) if gender is Gender.UNKNOWN else (gender,):
            self.about.setdefault(each, set()).add(name)
            self.last[each] = name

    def act(self, name: str, gender: Gender) -> None:
        """Note that `name` is who the last sentence was about."""
        for each in (Gender.MALE, Gender.FEMALE) if gender is Gender.UNKNOWN else (gender,):
            self.acted[each] = name

    def crowded(self, gender: Gender) -> bool:
        """Tell whether two people of `gender` are about."""
        return len(self.about.get(gender, ())) > 1
