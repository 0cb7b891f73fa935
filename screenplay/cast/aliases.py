"""Which names belong to one person: full names, parts, titles, short forms."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from screenplay.cast.short_forms import ALIKE, by_beginning, by_nickname, is_clipped, is_short_form
from screenplay.resources import lexicon_table

Words = tuple[str, ...]

_RARE = 2  # mentions of a titled last name that may be another member of the family
_TOLD_APART = 4  # mentions of a titled full name beside the titled last name
_FAMILIAR = 4  # times more often by the first name
_FAMILY_TITLES = frozenset(
    [
        "mr",
        "mrs",
        "miss",
        "ms",
        "mister",
        "master",
        "monsieur",
        "madame",
        "mme",
        "mademoiselle",
        "signor",
        "signora",
    ]
)


def split_title(words: Words) -> tuple[Words, Words]:
    """Return (titles, the rest) of a name; a lone title is its own rest."""
    titles = lexicon_table("titles")
    cut = 0
    while cut < len(words) - 1 and words[cut].lower() in titles:
        cut += 1
    return words[:cut], words[cut:]


def title_gender(words: Words) -> str:
    """Return "m", "f" or "-": what the titles of a name tell."""
    titles = lexicon_table("titles")
    told = [titles[word.lower()] for word in split_title(words)[0]]
    return next((gender for gender in told if gender != "-"), "-")


def group_names(
    counts: Mapping[Words, int],
    genders: Mapping[Words, str],
    addressed: frozenset[Words],
    apart: frozenset[tuple[Words, Words]],
) -> tuple[frozenset[Words], ...]:
    """Return the sets of names that each belong to one person, most frequent person first.

    `genders` is what pronouns say of each name; `addressed` the names that occur as vocatives; `apart` pairs
    (ordered) that occur side by side in one sentence and so name two people.
    """
    groups = _Groups(counts, genders, apart)
    names = sorted(counts, key=lambda name: (-counts[name], name))
    _join_full_names(names, groups)
    _join_parts(names, groups)
    _join_short_forms(names, groups, addressed)
    return groups.sets()


class _Groups:
    """Sets of names that grow together; a union that a hard block forbids is refused."""

    def __init__(
        self, counts: Mapping[Words, int], genders: Mapping[Words, str], apart: frozenset[tuple[Words, Words]]
    ) -> None:
        self._counts = counts
        self._genders = genders
        self._apart = apart
        self._root = {name: name for name in counts}
        self._members = {name: [name] for name in counts}

    def root(self, name: Words) -> Words:
        return self._root[name]

    def members(self, name: Words) -> list[Words]:
        return self._members[self._root[name]]

    def gender(self, name: Words) -> str:
        """Return the gender that titles, then pronouns, tell of the whole group."""
        votes: Counter[str] = Counter()
        for member in self.members(name):
            titled = title_gender(member)
            if titled != "-":
                return titled
            votes[self._genders.get(member, "-")] += self._counts[member]
        told = [(votes[gender], gender) for gender in "mf" if votes[gender]]
        return max(told)[1] if told else "-"

    def may_join(self, one: Words, other: Words) -> bool:
        if self.root(one) == self.root(other):
            return False
        genders = {self.gender(one), self.gender(other)} - {"-"}
        if len(genders) > 1:
            return False
        firsts: dict[str, set[str]] = defaultdict(set)
        for member in self.members(one) + self.members(other):
            core = split_title(member)[1]
            if len(core) > 1:
                firsts[core[-1]].add(core[0])
        if any(not _one_first_name(names) for names in firsts.values()) or len(firsts) > 1:
            return False
        if _titles_clash(self.members(one) + self.members(other)):
            return False
        pairs = ((a, b) for a in self.members(one) for b in self.members(other))
        return not any((min(a, b), max(a, b)) in self._apart for a, b in pairs)

    def join(self, one: Words, other: Words) -> None:
        if not self.may_join(one, other):
            return
        keep, give = self.root(one), self.root(other)
        for member in self._members.pop(give):
            self._root[member] = keep
            self._members[keep].append(member)

    def weight(self, name: Words) -> int:
        return sum(self._counts[member] for member in self.members(name))

    def is_on_first_names(self, titled: Words, fulls: Iterable[Words]) -> bool:
        """Tell whether a rare "Mr Stone" stands beside an Ann Stone whom all call Ann: of her family."""
        if titled[0].lower() not in _FAMILY_TITLES or self._counts[titled] > _RARE:
            return False
        given = [self._counts.get(split_title(full)[1][:1], 0) for full in fulls]
        return bool(given) and max(given) >= _FAMILIAR * self._counts[titled]

    def has_namesake(self, titles: Words, fulls: Iterable[Words]) -> bool:
        """Tell whether a "Mr John Stone" is told apart from "Mr Stone" by his first name, again and again."""
        return titles[-1].lower() in ("mr", "mrs") and any(
            full[: len(titles)] == titles and self._counts[full] >= _TOLD_APART for full in fulls
        )

    def sets(self) -> tuple[frozenset[Words], ...]:
        ordered = sorted(self._members.items(), key=lambda item: (-self.weight(item[0]), item[0]))
        return tuple(frozenset(members) for _, members in ordered)


def _titles_clash(names: Iterable[Words]) -> bool:
    """Tell whether some names are "Mrs" and some "Miss", or some "Sir" and some "Mr"."""
    borne = {title.lower() for name in names for title in split_title(name)[0]}
    return {"mrs", "miss"} <= borne or {"sir", "mr"} <= borne


def _one_first_name(names: set[str]) -> bool:
    """Tell whether the first names can be one: equal, an initial of the other, or a short form."""
    return all(
        (a[0] == b[0] and (len(a) == 1 or len(b) == 1)) or is_short_form(a, b)
        for a, b in combinations(sorted(names), 2)
    )


def _join_full_names(names: list[Words], groups: _Groups) -> None:
    """Join "Anna Maria Stein", "Miss Anna Stein" and "Anna Stein"."""
    by_ends: dict[tuple[str, str], Words] = {}
    for name in names:
        core = split_title(name)[1]
        if len(core) > 1:
            first = by_ends.setdefault((core[0], core[-1]), name)
            groups.join(first, name)


def _join_parts(names: list[Words], groups: _Groups) -> None:
    """Join a first name, a last name, or a title with one of them, to the person it fits."""
    firsts: defaultdict[str, list[Words]] = defaultdict(list)
    lasts: defaultdict[str, list[Words]] = defaultdict(list)
    for name in names:
        core = split_title(name)[1]
        if len(core) > 1:
            firsts[core[0]].append(name)
            lasts[core[-1]].append(name)
    singles: dict[str, Words] = {}
    titled: defaultdict[str, list[Words]] = defaultdict(list)
    for name in names:
        titles, core = split_title(name)
        if len(core) == 1 and not titles:
            singles[core[0]] = name
            _join_best(name, firsts[core[0]], groups)
    for name in names:
        titles, core = split_title(name)
        if len(core) > 1 or not titles:
            continue
        word = core[0]
        titled[word].append(name)
        if titles[-1].lower() not in _FAMILY_TITLES:
            _join_best(name, firsts[word], groups)
        if groups.is_on_first_names(name, lasts[word]) or groups.has_namesake(titles, lasts[word]):
            continue
        married = titles[-1].lower() in ("mrs", "mme", "madame")
        _join_unique(
            name, [full for full in lasts[word] if not married or groups.gender(full) == "f"], groups
        )
        _join_unique(name, firsts[word], groups)
    for word, name in singles.items():
        _join_best(name, titled[word], groups)
        if not any(groups.has_namesake(split_title(other)[0], lasts[word]) for other in titled[word]):
            _join_best(name, lasts[word], groups)


def _fitting(name: Words, others: Iterable[Words], groups: _Groups) -> list[Words]:
    roots: dict[Words, Words] = {}
    for other in others:
        if groups.may_join(name, other):
            roots.setdefault(groups.root(other), other)
    return sorted(roots.values(), key=lambda other: (-groups.weight(other), other))


def _join_best(name: Words, others: Iterable[Words], groups: _Groups) -> None:
    if fitting := _fitting(name, others, groups):
        groups.join(fitting[0], name)


def _join_unique(name: Words, others: Iterable[Words], groups: _Groups) -> None:
    fitting = _fitting(name, others, groups)
    if len(fitting) == 1:
        groups.join(fitting[0], name)


def _join_short_forms(names: list[Words], groups: _Groups, addressed: frozenset[Words]) -> None:
    """Join nicknames that the table knows ("Lizzy"), then clipped forms ("Marn" of "Marnie")."""
    heads: defaultdict[str, list[Words]] = defaultdict(list)
    for name in names:
        titles, core = split_title(name)
        if (not titles or len(core) > 1) and core[0].lower() not in lexicon_table("titles"):
            heads[core[0]].append(name)
    full_names, beginnings = by_nickname(heads), by_beginning(heads)
    for short in sorted(heads, key=lambda word: (-len(word), word)):
        known = [name for word in full_names[short.lower()] for name in heads[word]]
        alike = [name for name in known if split_title(name)[1][0][0] == short[0]]
        near = beginnings[short.lower()[:ALIKE]]
        clipped = [name for word in near if is_clipped(short, word) for name in heads[word]]
        for name in heads[short]:
            _join_best(name, alike or known, groups)
            if len(short) >= 3 or name in addressed:
                _join_unique(name, clipped, groups)
