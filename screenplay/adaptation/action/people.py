"""Names where a pronoun would leave a reader of the script alone asking who is meant."""

from __future__ import annotations

import re

from screenplay.adaptation.action.newcomers import newcomer_of
from screenplay.adaptation.genders import PRONOUNS
from screenplay.adaptation.memory import Memory
from screenplay.adaptation.sentence import Sentence
from screenplay.adaptation.stage import Stage
from screenplay.language.tense import Edit
from screenplay.language.tokens import Token
from screenplay.language.words import Word, classes_of
from screenplay.model.cast import Form, Gender, Mention, Role
from screenplay.model.span import Span
from screenplay.settings.choices import Pronouns

_SUBJECTS = frozenset({"he", "she"})
_OBJECTS = frozenset({"him"})
_OWNERS = frozenset({"his"})
_GAP = 4  # characters between words of one sentence at most: a line end and its indent
_SURE = 0.85  # of a pronoun: below it the page keeps the author's word; a wrong name is worse than "he"
_GUESSED = 0.5
_FADING = 2  # sentences without anybody that make a reader ask who "he" was
_PLACE = re.compile(r"['’]s\s+[A-Z]")  # "Carter's Hollow" is a place, however Carter is called
_AROUND = frozenset(
    {"behind", "under", "around", "about", "beneath", "beside", "before", "round", "over", "after"}
)
_NOUNS_TOO = frozenset(
    {"own", "back", "right", "left", "other", "one", "next", "inside", "outside", "best", "first"}
)


def name_edits(stage: Stage, sentence: Sentence, memory: Memory, subject: str | None = None) -> list[Edit]:
    """Return the names to put in for unclear pronouns, and capitals for first appearances.

    `subject` is who acts where the words do not say so.
    """
    edits: list[Edit] = []
    named: set[str] = set()
    at = {token.start: index for index, token in enumerate(sentence.tokens)}
    known = _mentions(stage, sentence)
    newcomer = newcomer_of(sentence, known)
    for mention, name in known:
        index = at.get(mention.span.start)
        if index is None:
            continue
        token = sentence.tokens[index]
        if name == stage.narrator and _pronoun(token) in PRONOUNS:
            continue  # who says "I" is no "he"
        if mention.form is Form.PRONOUN:
            role = _role(sentence.tokens, index)
            placed = _is_placed(sentence.tokens, index)
            unclear = _may_be_named(stage, mention) and _unclear(
                token, role, name, subject, named, stage, memory, placed=placed
            )
            follows = index == 0 and memory.newcomer not in {None, name}
            if unclear and not (follows or _misleads(stage, sentence, known, mention, name, role, subject)):
                edits += _put_in(stage, token, role, name, memory)
                named.add(name)
            if role == "subject":
                subject = name
            memory.note(name, PRONOUNS.get(_pronoun(token), stage.gender(name)))
        else:
            if mention.form is Form.NAME or subject is None or name in {sentence.actor, newcomer}:
                edits += _introduce(stage, mention, name, memory)
            subject = subject or name
            named.add(name)
            memory.note(name, stage.gender(name))
    if subject is not None:
        memory.act(subject, stage.gender(subject))
    peopled = subject is not None or any(map(PRONOUNS.get, sentence.lowers))
    memory.idle = 0 if peopled else memory.idle + 1
    memory.newcomer = newcomer
    memory.spoken = False
    return edits


def _may_be_named(stage: Stage, mention: Mention) -> bool:
    return stage.settings.pronouns is Pronouns.CLEAR and mention.confidence >= _SURE


def _mentions(stage: Stage, sentence: Sentence) -> list[tuple[Mention, str]]:
    """Return the mentions of the sentence; its first "he" or "his" is the actor if nothing else is known."""
    known = stage.within(sentence.span)
    if sentence.actor is None or any(_is_subject_pronoun(stage, mention) for mention, _ in known):
        return known
    for index, token in enumerate(sentence.tokens):
        if _pronoun(token) in _SUBJECTS or (index == 0 and token.lower in {"his", "her"}):
            if all(mention.span.start != token.start for mention, _ in known):
                end = token.start + len(_pronoun(token))
                known.append((Mention(Span(token.start, end), Form.PRONOUN, None, _GUESSED), sentence.actor))
                known.sort(key=lambda item: item[0].span.start)
            break
    return known


def _is_subject_pronoun(stage: Stage, mention: Mention) -> bool:
    return mention.form is Form.PRONOUN and mention.span.of(stage.text).lower() in _SUBJECTS


def _pronoun(token: Token) -> str:
    """Return the pronoun in a token: "he" of "he'd"."""
    return token.lower.partition("'")[0]


def _role(tokens: list[Token], index: int) -> str:
    word = _pronoun(tokens[index])
    if word in _SUBJECTS:
        return "subject"
    if word in _OWNERS:
        return "owner" if _noun_follows(tokens, index) else "standing alone"
    if word == "her":
        return "owner" if _noun_follows(tokens, index) else "object"
    return "object" if word in _OBJECTS else "other"


def _noun_follows(tokens: list[Token], index: int) -> bool:
    if index + 1 < len(tokens) and tokens[index + 1].start > tokens[index].end + _GAP:
        return True  # words in inner quotation marks: her "condition"
    if index + 1 >= len(tokens) or not tokens[index + 1].lower[0].isalnum():
        return False
    closed = Word.PREP | Word.DET | Word.POSS | Word.COORD | Word.TO | Word.SUB | Word.NOM | Word.OBJ
    flags = classes_of(tokens[index + 1].lower)
    return not flags & closed or bool(flags & Word.NUMBER) or tokens[index + 1].lower in _NOUNS_TOO


def _unclear(
    token: Token,
    role: str,
    name: str,
    subject: str | None,
    named: set[str],
    stage: Stage,
    memory: Memory,
    *,
    placed: bool,
) -> bool:
    """Tell whether a reader would take the pronoun for somebody else, or for nobody."""
    gender = PRONOUNS.get(_pronoun(token))
    if gender is None or role in {"other", "standing alone"} or stage.display(name) is None:
        return False
    rivals = memory.crowded(gender) or bool(memory.about.get(gender, set()) - {name})
    last = memory.last.get(gender)
    if role == "subject" and subject is None:
        changed = rivals and memory.acted.get(gender, name) != name
        faded = memory.spoken or memory.idle >= _FADING
        return last is None or last != name or changed or (rivals and faded)
    if subject == name:
        return False
    if role == "object":
        return last != name and not placed
    if role == "owner":
        return last != name or (subject is not None and stage.gender(subject) in {gender, Gender.UNKNOWN})
    return last != name or name not in named


def _put_in(stage: Stage, token: Token, role: str, name: str, memory: Memory) -> list[Edit]:
    shown = stage.display(name)
    if shown is None:
        return []
    if name not in memory.introduced and name in stage.present:
        memory.introduced.add(name)
        shown = shown.upper()
    end = token.start + len(_pronoun(token))
    if role == "owner":
        shown += "’s" if "’" in stage.text else "'s"
    elif token.text[0].isupper():
        shown = shown[0].upper() + shown[1:]
    return [Edit(token.start, end, shown)]


def _introduce(stage: Stage, mention: Mention, name: str, memory: Memory) -> list[Edit]:
    """Return the capitals of a first appearance, and the one name of a person whom the prose calls two."""
    words = shown = mention.span.of(stage.text)
    named = mention.form is Form.NAME and not _PLACE.match(stage.text, mention.span.end)
    own = stage.display(name) if named else None
    if own is not None and not own.startswith("the ") and not _words(own) & _words(words):
        shown = own
    if name not in memory.introduced and name in stage.present:
        memory.introduced.add(name)
        shown = shown.upper()
    return [] if shown == words else [Edit(mention.span.start, mention.span.end, shown)]


def _words(name: str) -> set[str]:
    """Return the words of a name that tell it from another."""
    return {word.strip(".").lower() for word in name.split()}


def _is_placed(tokens: list[Token], index: int) -> bool:
    """Tell the "him" of "behind him", "under him", which is as often the one who acts."""
    return index > 0 and tokens[index - 1].lower in _AROUND


def _is_compared(tokens: list[Token], index: int) -> bool:
    """Tell the "he" of "as if he", who is the one that acts."""
    before = [token.lower for token in tokens[max(0, index - 2) : index]]
    return before in (["as", "if"], ["as", "though"])


def _misleads(
    stage: Stage,
    sentence: Sentence,
    known: list[tuple[Mention, str]],
    mention: Mention,
    name: str,
    role: str,
    subject: str | None,
) -> bool:
    """Tell whether a name in the place of the pronoun would itself be taken for somebody else."""
    index = next(at for at, token in enumerate(sentence.tokens) if token.start == mention.span.start)
    return (
        _named_after(known, mention, name, role)
        or _clashes(stage, sentence, name)
        or _is_compared(sentence.tokens, index)
        or _is_vague(stage, name, role, subject)
    )


def _named_after(known: list[tuple[Mention, str]], mention: Mention, name: str, role: str) -> bool:
    """Tell whether the sentence names the same person again, and so somebody else: "He looked at Finn"."""
    return role in {"subject", "owner"} and any(
        other.form is Form.NAME and found == name and other.span.start > mention.span.start
        for other, found in known
    )


def _is_vague(stage: Stage, name: str, role: str, subject: str | None) -> bool:
    """Tell whether all we could put in is "the man", and the sentence has somebody who acts.

    Such a man is often somebody named, told of before he is: "Tom takes the hand that Ann offers the man".
    """
    character = stage.characters.get(name)
    described = character is not None and character.role is Role.DESCRIBED
    return (
        described
        and (stage.display(name) or "").startswith("the ")
        and (role != "subject" or subject is not None)
    )


def _clashes(stage: Stage, sentence: Sentence, name: str) -> bool:
    """Tell whether a description would stand beside its own noun: "the mother's own mother"."""
    shown = stage.display(name) or ""
    return shown.startswith("the ") and shown.rpartition(" ")[2] in sentence.lowers
