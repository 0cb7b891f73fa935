"""Which names belong to one person: full names, parts, titles, short forms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from screenplay.cast.one_person.groups import Groups
from screenplay.cast.short_forms import (
    ALIKE,
    by_beginning,
    by_nickname,
    inner_parts,
    is_clipped,
    is_known_name,
)
from screenplay.cast.titles import FAMILY_TITLES, MARRIED, UNMARRIED, Words, last_title, split_title
from screenplay.resources import lexicon_table

_FORMAL = frozenset(("sir", "lord", "lady"))
_CHIEF = 2  # times more often named than her sisters


def group_names(
    counts: Mapping[Words, int],
    genders: Mapping[Words, str],
    addressed: frozenset[Words],
    apart: frozenset[tuple[Words, Words]],
    told: Iterable[tuple[Words, Words]] = (),
) -> tuple[frozenset[Words], ...]:
    """Return the sets of names that each belong to one person, most frequent person first.

    `genders` is what pronouns say of each name; `addressed` the names that occur as vocatives; `apart` pairs
    (ordered) that occur side by side in one sentence and so name two people; `told` pairs that the text says
    are one.
    """
    pairs = [*told]
    groups = Groups(counts, genders, apart - {(min(pair), max(pair)) for pair in pairs})
    for one, other in pairs:
        groups.join(one, other)
    names = sorted(counts, key=lambda name: (-counts[name], name))
    _join_full_names(names, groups)
    _join_parts(names, groups)
    _join_short_forms(names, groups, addressed)
    return groups.sets()


def _join_full_names(names: list[Words], groups: Groups) -> None:
    """Join "Anna Maria Stein", "Miss Anna Stein" and "Anna Stein"."""
    by_ends: defaultdict[tuple[str, str], list[Words]] = defaultdict(list)
    for name in sorted(names, key=lambda one: last_title(one) in MARRIED):  # "Mrs John Stone" is no John
        core = split_title(name)[1]
        if len(core) > 1:
            groups.join_best(name, by_ends[core[0], core[-1]])
            by_ends[core[0], core[-1]].append(name)
    _join_initials(names, groups)


def _join_initials(names: list[Words], groups: Groups) -> None:
    """Join "J.D." and "J.D. Pratt"."""
    for name in names:
        core = split_title(name)[1]
        if len(core) > 1 and all(len(word) == 1 for word in core):
            groups.join_unique(name, [full for full in names if split_title(full)[1][: len(core)] == core])


def _join_parts(names: list[Words], groups: Groups) -> None:
    """Join a first name, a last name, or a title with one of them, to the person it fits."""
    firsts: defaultdict[str, list[Words]] = defaultdict(list)
    lasts: defaultdict[str, list[Words]] = defaultdict(list)
    titled: defaultdict[str, list[Words]] = defaultdict(list)
    singles: dict[str, Words] = {}
    for name in names:
        titles, core = split_title(name)
        if len(core) > 1:
            firsts[core[0]].append(name)
            lasts[core[-1]].append(name)
        elif titles:
            titled[core[0]].append(name)
        else:
            singles[core[0]] = name
    for word, name in singles.items():
        fulls = [full for full in firsts[word] if last_title(full) not in _FORMAL]
        groups.join_best(name, [full for full in fulls if last_title(full) not in MARRIED] or fulls)
    for word, bearers in titled.items():
        for name in bearers:
            _join_titled(name, firsts[word], lasts[word], bearers, groups)
    for word, name in singles.items():
        others = [one for one in titled[word] if last_title(one) not in UNMARRIED]
        groups.join_best(name, others or titled[word])
        if not any(groups.has_namesake(other, lasts[word]) for other in titled[word]):
            groups.join_best(name, lasts[word])


def _join_titled(
    name: Words, firsts: list[Words], lasts: list[Words], bearers: list[Words], groups: Groups
) -> None:
    """Join "Sir John", "Mr Stone" or "Miss Stone" to the full name that it shortens."""
    title = last_title(name)
    groups.join_best(name, [full for full in firsts if last_title(full) == title])
    if title not in FAMILY_TITLES:
        if title not in _FORMAL:
            groups.join_best(name, firsts)
        groups.join_best(name, [other for other in bearers if last_title(other) == title])
    of_family = title not in UNMARRIED and groups.is_on_first_names(name, lasts)
    if of_family or groups.has_namesake(name, lasts):
        return
    if title in FAMILY_TITLES:
        lasts = [full for full in lasts if last_title(full) in (FAMILY_TITLES | {""})]
    if title in UNMARRIED:
        _join_daughter(name, lasts, groups)
    else:
        fulls = [full for full in lasts if title not in MARRIED or groups.gender(full) == "f"]
        groups.join_unique(name, fulls)
    groups.join_unique(name, firsts)


def _join_daughter(name: Words, lasts: list[Words], groups: Groups) -> None:
    """Join "Miss Stone" to the only woman of the name, or to the one whom nobody calls "Miss Ann Stone"."""
    fitting = groups.fitting(name, lasts)
    women = [full for full in fitting if groups.gender(full) == "f"]
    if len(women) > 1:
        women = [full for full in women if not _has_title(full, last_title(name), groups)]
    if len(women) > 1 and groups.weight(women[0]) >= _CHIEF * groups.weight(women[1]):
        women = women[:1]
    groups.join_unique(name, women or fitting)


def _has_title(name: Words, title: str, groups: Groups) -> bool:
    return any(len(member) > 2 and last_title(member) == title for member in groups.members(name))


def _join_short_forms(names: list[Words], groups: Groups, addressed: frozenset[Words]) -> None:
    """Join nicknames that the table knows ("Lizzy"), then clipped forms ("Marn" of "Marnie")."""
    heads: defaultdict[str, list[Words]] = defaultdict(list)
    for name in names:
        titles, core = split_title(name)
        if (not titles or len(core) > 1) and core[0].lower() not in lexicon_table("titles", "gender"):
            heads[core[0]].append(name)
    full_names, beginnings = by_nickname(heads), by_beginning(heads)
    for short in sorted(heads, key=lambda word: (-len(word), word)):
        known = [name for word in full_names[short.lower()] for name in heads[word]]
        alike = [name for name in known if split_title(name)[1][0][0] == short[0]]
        near = beginnings[short.lower()[:ALIKE]]
        clipped = [name for word in near if is_clipped(short, word) for name in heads[word]]
        for name in heads[short]:
            groups.join_best(name, alike or known)
            if len(short) >= 3 or name in addressed:
                groups.join_unique(name, clipped)
    _join_inner_parts(
        {name for name in heads if (name,) in addressed and not is_known_name(name)}, heads, groups
    )


def _join_inner_parts(called: set[str], heads: Mapping[str, list[Words]], groups: Groups) -> None:
    """Join what friends call somebody by the middle of his name, where that is no name of its own."""
    longer: defaultdict[str, list[Words]] = defaultdict(list)
    for word, fulls in heads.items():
        for part in called & inner_parts(word):
            longer[part].extend(fulls)
    for part, fulls in sorted(longer.items()):
        weight = groups.weight((part,))
        groups.join_unique((part,), [full for full in fulls if groups.weight(full) >= weight])
