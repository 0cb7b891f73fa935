"""The forms of English verbs, out of a frozen table."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from screenplay.resources import lexicon, lexicon_table


class Verb(NamedTuple):
    """The forms of one verb; of variants, the commonest."""

    lemma: str
    past: str
    participle: str
    third: str
    gerund: str


class VerbTable(NamedTuple):
    """Every form of every verb of the table, by what the form can be."""

    by_past: dict[str, Verb]
    by_third: dict[str, Verb]
    by_gerund: dict[str, Verb]
    by_lemma: dict[str, Verb]
    by_participle: dict[str, Verb]


@cache
def verb_table() -> VerbTable:
    """Return the verb table; a past of two verbs belongs to the override, then to its own spelling."""
    rows = {**lexicon_table("verb_overrides"), **lexicon_table("verbs"), **lexicon_table("verb_overrides")}
    by_past: dict[str, Verb] = {}
    by_third: dict[str, Verb] = {}
    by_gerund: dict[str, Verb] = {}
    by_lemma: dict[str, Verb] = {}
    by_participle: dict[str, Verb] = {}
    for lemma, forms in rows.items():
        if "/" in forms:
            past, participle, third, gerund = (form.split("/") for form in forms.split(" "))
        else:
            past, participle, third, gerund = ([form] for form in forms.split(" "))
        verb = Verb(lemma, past[0], participle[0], third[0], gerund[0])
        by_lemma[lemma] = verb
        for form in past:
            if by_past.setdefault(form, verb) is not verb and _is_spelt_otherwise(by_past[form].lemma, form):
                by_past[form] = verb  # "overcame" is of "overcome", not of "over-come"
            if form.endswith("ed") and form not in participle:
                participle.append(form)
        for form in third:
            by_third.setdefault(form, verb)
        for form in gerund:
            by_gerund.setdefault(form, verb)
        for form in participle:
            by_participle.setdefault(form, verb)
    return VerbTable(by_past, by_third, by_gerund, by_lemma, by_participle)


def _is_spelt_otherwise(lemma: str, form: str) -> bool:
    return "-" in lemma and "-" not in form


def gerund_of_past(word: str) -> str | None:
    """Return the -ing form of the past form `word` ("whispered" → "whispering")."""
    verb = verb_table().by_past.get(word)
    return verb.gerund if verb else None


def wants_object(word: str) -> bool:
    """Tell whether a past form is of a verb that has an object in nearly every sense ("gripped")."""
    return word in _forms("wanted")


def is_hearing(word: str) -> bool:
    """Tell whether a form is of a verb of hearing: "I heard her say"."""
    return word in lexicon("verb_forms", "perceiving") and word in lexicon("verb_forms", "far")


def has_no_object(word: str) -> bool:
    """Tell whether a past form is of a verb that has no object in nearly any sense ("faded")."""
    return word in _forms("none")


@cache
def _forms(mark: str) -> frozenset[str]:
    lemmas = lexicon("verb_objects", mark)
    return frozenset(form for form, verb in verb_table().by_past.items() if verb.lemma in lemmas)
