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
    none: """aliases._join_full_names aliases._join_parts aliases._join_titled aliases._join_daughter
        aliases._join_short_forms aliases._join_inner_parts bearers._last_named names._cut_off
        narrator.narrator_name""",
    false: """capitals._is_initial capitals.is_no_name descriptions._ends_phrase descriptions._is_used_as_name
        groups._is_formal_and_familiar names._acts_bare names._is_opener narrator.is_first_person
        short_forms.is_clipped short_forms.is_known_name short_forms.is_nickname titles.titles_clash
        vocatives._in_list vocatives.is_vocative""",
    true: "identity._may_be_one",
    unknown: "gender.decide_gender gender.prevailing_gender titles.title_gender",
    no_list: "answers.find_answers descriptions.find_addresses descriptions.find_descriptions",
    no_table: "bearers.find_bearers identity.find_identities short_forms.by_nickname",
    no_set: "together.told_apart naming.dotted_titles",
    first: "descriptions.mark_anaphoric descriptions.plain_word",
}
SCENES: _Answers = {
    none: """fixtures.place_by_things fixtures.kind_of hours._by_clock hours._spoken places._venue
        signs.hour_by_signs spoken_places.spoken_place times.spoken_hour""",
    false: """fixtures.is_seen_through hours._is_of_before places.is_described presence._is_compared
        presence._is_of_eyes presence._is_of_mind venues.is_numbered_vehicle""",
    true: "places._is_meant presence.is_here",
    no_list: "clock.clock_hours signs.signs_in signs.signs_said times.hours_in",
    first: "headings._with_returns",
    first_as_tuple: """calls.with_intercuts consistency.agree crosscut.with_crosscuts
        headings._with_late_hours near_hours.with_near_hours""",
}
ADAPTATION: _Answers = {
    none: """business.business_line continuations.continuation extensions.extension_of FarVoices.note
        inserts.inserted_lines inserts.inserted_quotation lead_in.lead_in loose_tags.loose_tag
        manner.manner_line manner.verb_line""",
    false: "italics.is_set_in_italics tags._is_act tags._is_extension FarVoices._is_far",
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
    home, _, own = name.partition(".")
    if home == "FarVoices":
        return getattr(FarVoices, own)
    found = getattr(import_module(f"screenplay.{package}.{home}"), own)
    return getattr(found, "__wrapped__", found)
