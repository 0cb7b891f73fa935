"""First-person narration in the third person, with the narrator's name."""

from __future__ import annotations

from screenplay.adaptation.memory import Memory
from screenplay.adaptation.sentence import Sentence
from screenplay.adaptation.stage import Stage
from screenplay.language.clauses.finite_verbs import Number, Verb
from screenplay.language.tense import Edit
from screenplay.language.tokens import Token
from screenplay.model.cast import Gender

_UNNAMED = "the narrator"
_PLURAL = {"we": "they", "us": "them", "our": "their", "ours": "theirs", "ourselves": "themselves"}
_SINGULAR = {
    Gender.MALE: {"i": "he", "me": "him", "my": "his", "mine": "his", "myself": "himself"},
    Gender.FEMALE: {"i": "she", "me": "her", "my": "her", "mine": "hers", "myself": "herself"},
}
_NEUTRAL = {"me": "them", "my": "their", "mine": "theirs", "myself": "themself"}
_RIVALS = {Gender.MALE: frozenset({"he", "him", "his"}), Gender.FEMALE: frozenset({"she", "her"})}
_FORMS = frozenset({"i", "me", "my", "mine", "myself"})


def third_person_edits(
    stage: Stage, sentence: Sentence, memory: Memory, *, under_cue: bool = False
) -> list[Edit]:
    """Return the edits that put "I" and "we" of a sentence into the third person.

    `under_cue` says that the words stand under the narrator's own cue, so that a pronoun is clear.
    """
    gender = stage.gender(stage.narrator) if stage.narrator else Gender.UNKNOWN
    pronouns = _SINGULAR.get(gender)
    name = (stage.display(stage.narrator) if stage.narrator else None) or _UNNAMED
    rivals = _RIVALS.get(gender, frozenset())
    clear = under_cue or (
        memory.last.get(gender) == stage.narrator and not memory.spoken and rivals.isdisjoint(sentence.lowers)
    )
    edits = []
    for token in sentence.tokens:
        word, _, ending = token.lower.partition("'")
        other = _PLURAL.get(word)
        if word in _FORMS:
            other = _third(word, name, pronouns, clear=clear)
            if other.startswith(name):
                other = _introduced(stage, other, name, memory)
            clear = clear or word in {"i", "me", "my"}
        if other is None:
            continue
        end = token.start + len(word)
        if ending == "m":
            edits.append(Edit(token.start, token.end, _capital(other + "’s", token, sentence)))
        elif ending in {"", "d", "ve", "ll", "re"}:
            edits.append(Edit(token.start, end, _capital(other, token, sentence)))
            if ending == "ve" and word == "i":
                edits.append(Edit(end, token.end, token.text[end - token.start] + "s"))
    if stage.narrator and edits:
        memory.note(stage.narrator, gender)
    return edits


def as_third_person(verbs: list[Verb]) -> list[Verb]:
    """Return finite verbs with "I" as somebody else: their present ends in -s."""
    return [verb._replace(number=Number.SINGULAR) if verb.number is Number.FIRST else verb for verb in verbs]


def _third(word: str, name: str, pronouns: dict[str, str] | None, *, clear: bool) -> str:
    """Return what stands for "I", "me", "my": a pronoun where it is clear, else the name.

    A narrator of unknown gender is "them" but never "they": the verb stays in the singular.
    """
    if word == "myself":
        return pronouns[word] if pronouns else _NEUTRAL[word]
    if clear and (pronouns or word in _NEUTRAL):
        return (pronouns or _NEUTRAL)[word]
    return name + "’s" if word in {"my", "mine"} else name


def _introduced(stage: Stage, word: str, name: str, memory: Memory) -> str:
    """Return the narrator's name in capitals where the page has it for the first time."""
    if stage.narrator is None or stage.narrator in memory.introduced or stage.narrator not in stage.present:
        return word
    memory.introduced.add(stage.narrator)
    return name.upper() + word[len(name) :]


def _capital(word: str, token: Token, sentence: Sentence) -> str:
    opens = sentence.tokens[0].start == token.start
    return word[0].upper() + word[1:] if opens else word
