"""Functions that stand in no table of rules, each with an answer that says nothing: for `mutation`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from types import FunctionType
from typing import Any

from screenplay.adaptation.speech.voices import FarVoices


def none(*_: Any, **__: Any) -> Any:
    return None


def false(*_: Any, **__: Any) -> Any:
    return False


def true(*_: Any, **__: Any) -> Any:
    return True


def unknown(*_: Any, **__: Any) -> Any:
    return "-"


def no_list(*_: Any, **__: Any) -> Any:
    return []


def no_table(*_: Any, **__: Any) -> Any:
    return {}


def no_set(*_: Any, **__: Any) -> Any:
    return frozenset()


def first(given: Any, *_: Any, **__: Any) -> Any:
    return given


def first_as_tuple(given: Any, *_: Any, **__: Any) -> Any:
    return tuple(given)


def last(*given: Any) -> Any:
    return given[-1]


_Answers = dict[Callable[..., Any], str]

# By the package and its tests: module.function of those that give what the answer leaves out.
CAST: _Answers = {
    none: """one_person.aliases._join_full_names one_person.aliases._join_parts
        one_person.aliases._join_titled one_person.aliases._join_daughter
        one_person.aliases._join_short_forms one_person.aliases._join_inner_parts
        one_person.bearers._last_named names.names._cut_off narrator.narrator_name""",
    false: """names.capitals._is_initial names.capitals.is_no_name phrases._ends_phrase
        described.descriptions._is_used_as_name one_person.groups._is_formal_and_familiar
        names.names._acts_bare names.names._is_opener narrator.is_first_person short_forms.is_clipped
        short_forms.is_known_name short_forms.is_nickname titles.titles_clash vocatives._in_list
        vocatives.is_vocative""",
    true: "one_person.identity._may_be_one",
    unknown: "gender.pronouns.decide_gender gender.likely.prevailing_gender titles.title_gender",
    no_list: """one_person.answers.find_answers described.descriptions.find_addresses
        described.descriptions.find_descriptions""",
    no_table: """one_person.bearers.find_bearers one_person.identity.find_identities
        short_forms.by_nickname""",
    no_set: "one_person.groups.told_apart titles.dotted_titles",
    first: "described.newcomers.mark_anaphoric described.descriptions.plain_word",
}
SCENES: _Answers = {
    none: """place.things.place_by_things place.things.kind_of hour.settle._by_clock hour.settle._spoken
        place.named._venue hour.signs.hour_by_signs place.settle.spoken_place hour.named.spoken_hour""",
    false: """place.things.is_seen_through  place.named.is_described
        place.here._is_compared place.here._is_of_eyes place.here._is_of_mind
        """,
    true: "place.named._is_meant place.here.is_here",
    no_list: "hour.clock.clock_hours hour.signs.signs_in hour.signs.signs_said hour.named.hours_in",
    first: "headings._with_returns",
    first_as_tuple: """beside.with_intercuts headings.agree crosscuts.with_crosscuts headings._with_late_hours
        beside.with_near_hours""",
}
ADAPTATION: _Answers = {
    none: """speech.business.business_line speech.voices.extension_of
        FarVoices.note speech.inserts.inserted_lines speech.inserts.inserted_quotation
        speech.manner.manner_line
        speech.manner.verb_line""",
    false: """speech.hanging.hangs_on_speech stage.is_set_in_italics speech.tags._is_act
        speech.tags._is_extension FarVoices._is_far""",
    last: "FarVoices.extension",
}


def broken() -> Iterator[tuple[str, FunctionType, Callable[..., Any], str]]:
    """Yield the name of each, the function, what it answers instead, and the tests that should notice."""
    for package, answers in (("cast", CAST), ("scenes", SCENES), ("adaptation", ADAPTATION)):
        for answer, names in answers.items():
            for name in names.split():
                yield f"{package}: {name}", _function(package, name), answer, f"tests/{package}"


def _function(package: str, name: str) -> FunctionType:
    """Return a function of a module of `package`, or a method of the class FarVoices."""
    home, _, own = name.rpartition(".")
    if home == "FarVoices":
        return getattr(FarVoices, own)
    found = getattr(import_module(f"screenplay.{package}.{home}"), own)
    return getattr(found, "__wrapped__", found)
