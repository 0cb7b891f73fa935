"""Everything that adapting one text needs to look up, gathered once."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from string import capwords

from screenplay.adaptation.genders import genders_of
from screenplay.adaptation.narrated import Narrated
from screenplay.language.reading import shared
from screenplay.model.attribution import Attribution
from screenplay.model.beat import Narration, Prose, Quotation, Tag
from screenplay.model.cast import Cast, Character, Form, Gender, Mention, Role
from screenplay.model.manuscript import MarkKind
from screenplay.model.span import Span
from screenplay.model.story import Story
from screenplay.resources import lexicon_table
from screenplay.settings.choices import Settings

# Italics that a text writes with asterisks or underscores, over one sentence or several.


_BEFORE = 1000  # characters of a paragraph looked at before a sentence
_MARK = re.compile(r"(?<!\*)\*(?!\*)")


def is_set_in_italics(text: str, span: Span) -> bool:
    """Tell whether the whole sentence stands in italics, opened in it or earlier in its paragraph."""
    words = span.of(text).strip()
    opens = words.startswith(("*", "_")) and not words.startswith("**")
    if opens and (words.rstrip(".,!?").endswith(("*", "_")) or words.count(words[0]) % 2):
        return True
    inside = words[:-1].find("*") == -1
    return inside and _is_open(text, span)


def _is_open(text: str, span: Span) -> bool:
    """Tell whether an asterisk before the sentence waits for its fellow, which comes in the paragraph."""
    first = max(text.rfind("\n", 0, span.start) + 1, span.start - _BEFORE)
    if text.find("*", first, span.start) < 0:
        return False
    last = text.find("\n", span.end)
    closes = _MARK.search(text, span.end - 1, len(text) if last < 0 else last)
    return len(_MARK.findall(text[first : span.start])) % 2 == 1 and closes is not None


_TITLE = re.compile(r"^(Mr|Mrs|Ms|Dr|St|Prof|Capt|Sgt|Lt|Col|Gen|Rev)(?= )")
_SURE_ENOUGH = 0.5  # a pronoun below this confidence keeps its pronoun


@dataclass(frozen=True, slots=True)
class Stage:
    """The text, its people, who acts where, and the writer's choices.

    `referents` are pronouns and names of the narration by where they start; `starts` those places sorted.
    `names` are the places where people's names start; `cuts` those where scenes do.
    `with_article` are the characters whom the text calls "the Vicar", as no proper name is.
    `present` are the names of characters who speak or act: only they are introduced in capitals.
    """

    text: str
    prose: Prose
    attribution: Attribution
    settings: Settings
    narrated: Narrated
    characters: Mapping[str, Character]
    narrator: str | None
    referents: Mapping[int, tuple[Mention, str]]
    starts: tuple[int, ...]
    present: frozenset[str]
    italics: tuple[Span, ...]
    cuts: tuple[int, ...]
    names: frozenset[int]
    with_article: frozenset[str]
    genders: Mapping[str, Gender]

    @classmethod
    def of(cls, story: Story, settings: Settings, cuts: tuple[int, ...] = ()) -> Stage:
        """Gather what adaptation looks up; `cuts` are the places where scenes start."""
        manuscript, prose, cast, attribution = story.manuscript, story.prose, story.cast, story.attribution
        text = manuscript.text
        told = ((beat.span, beat.quoted) for beat in prose.beats if isinstance(beat, Narration))
        narrator = next((one.name for one in cast.characters if one.role is Role.NARRATOR), None)
        referents = _referents(cast, attribution)
        starts = (mention.span.start for mention in cast.mentions if mention.form is Form.NAME)
        names = shared(frozenset(starts))
        return cls(
            text,
            prose,
            attribution,
            settings,
            Narrated.of(text, told, cuts, names),
            {one.name: one for one in cast.characters},
            narrator,
            referents,
            tuple(sorted(referents)),
            _present(prose, attribution),
            tuple(mark.span for mark in manuscript.marks if mark.kind is MarkKind.ITALIC),
            cuts,
            names,
            _with_article(text, cast),
            genders_of(text, cast.characters, referents.values()),
        )

    def within(self, span: Span) -> list[tuple[Mention, str]]:
        """Return the mentions inside `span` with their characters' names, in order."""
        first = bisect_left(self.starts, span.start)
        last = bisect_left(self.starts, span.end, first)
        return [self.referents[start] for start in self.starts[first:last]]

    def is_italic(self, span: Span) -> bool:
        """Tell whether a whole sentence stands in italics, by the file's format or between asterisks."""
        return is_set_in_italics(self.text, span) or any(mark.contains(span) for mark in self.italics)

    def gender(self, name: str) -> Gender:
        """Return the gender of a character, UNKNOWN for a name that the cast does not have."""
        return self.genders.get(name, Gender.UNKNOWN)

    def display(self, name: str) -> str | None:
        """Return the name as action writes it: "Finn", "the landlady"; None for somebody who has none."""
        character = self.characters.get(name)
        if character is None:
            return capwords(name)
        match character.role:
            case Role.UNNAMED | Role.GROUP:
                return None
            case Role.DESCRIBED if _is_kin_by_name(character):
                return _as_written(character)
            case Role.DESCRIBED:
                return "the " + _as_written(character).lower()
            case Role.NARRATOR if set(character.aliases) <= {"I"}:
                return None
            case _ if name in self.with_article:
                return "the " + _as_written(character)
            case _:
                return _as_written(character)


def _with_article(text: str, cast: Cast) -> frozenset[str]:
    """Return the people whose name mostly follows "the"."""
    counts: dict[int, int] = {}
    for mention in cast.mentions:
        if mention.form is Form.NAME and mention.character is not None:
            called = mention.span.of(text).rpartition(" ")[2].upper()
            if called != cast.characters[mention.character].name.rpartition(" ")[2].upper():
                continue  # "the General", whose name is Ross: nobody says "the Ross"
            before = text[max(0, mention.span.start - 4) : mention.span.start].lower()
            counts[mention.character] = counts.get(mention.character, 0) + (1 if before == "the " else -1)
    return frozenset(cast.characters[index].name for index, count in counts.items() if count > 0)


def _is_kin_by_name(character: Character) -> bool:
    """Tell "Mum", who is called so, from "the mother"."""
    kin = lexicon_table("people", "kin").get(character.name.lower())
    return kin is not None and kin != character.name.lower()


def _as_written(character: Character) -> str:
    for alias in character.aliases:
        if alias.upper() == character.name.upper():
            return _TITLE.sub(r"\1.", alias)
    return capwords(character.name)


def _referents(cast: Cast, attribution: Attribution) -> dict[int, tuple[Mention, str]]:
    found: dict[int, tuple[Mention, str]] = {}
    for mention in cast.mentions:
        if mention.character is not None and mention.form in {Form.NAME, Form.DESCRIPTION}:
            found[mention.span.start] = (mention, cast.characters[mention.character].name)
    for mention in attribution.pronouns:
        if mention.character is not None and mention.confidence >= _SURE_ENOUGH:
            found[mention.span.start] = (mention, cast.characters[mention.character].name)
    return found


def _present(prose: Prose, attribution: Attribution) -> frozenset[str]:
    decided = list(attribution.actors.values())
    decided += [
        decision
        for index, decision in attribution.speakers.items()
        if isinstance(prose.beats[index], Quotation | Tag)
    ]
    return frozenset(decision.value for decision in decided if decision.value is not None)
