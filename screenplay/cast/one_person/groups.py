"""Sets of names that grow together, each the names of one person."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from screenplay.cast.names.mention import NameMention
from screenplay.cast.short_forms import is_nickname, is_short_form
from screenplay.cast.titles import FAMILY_TITLES, Words, last_title, split_title, title_gender, titles_clash
from screenplay.model.beat import Prose

# Names that stand together in one sentence: two people, whatever the names have in common.


_NEAR = 100  # characters between two names of one sentence
_AGAIN = 2
_OFTEN = 3
_SHARE = 0.05  # of the rarer name's mentions; now and then a writer does name one person twice
_LARGE_SHARE = 0.25  # where it happens only twice, or one name is a part of the other
_MOST = 12  # names of one sentence that are compared


def told_apart(prose: Prose, names: Sequence[NameMention]) -> frozenset[tuple[Words, Words]]:
    """Return the pairs of names, in order, that stand near each other in one sentence again and again."""
    counts = Counter(name.words for name in names)
    pairs: Counter[tuple[Words, Words]] = Counter()
    for sentence in _sentences(prose, names):
        for one, other in combinations(sentence[:_MOST], 2):
            if one.words != other.words and other.start - one.end < _NEAR:
                pairs[min(one.words, other.words), max(one.words, other.words)] += 1
    return frozenset(
        (one, other)
        for (one, other), together in pairs.items()
        if together >= _AGAIN
        and not {one + other, other + one} & counts.keys()  # "Ann" and "Gray", who is "Ann Gray"
        and together >= _least_share(one, other, together) * min(counts[one], counts[other])
    )


def _least_share(one: Words, other: Words, together: int) -> float:
    """Return what share of the rarer name must stand beside the other: more for "Ann" and "Ann Gray"."""
    part = set(one) <= set(other) or set(other) <= set(one)
    return _LARGE_SHARE if part or together < _OFTEN else _SHARE


def _sentences(prose: Prose, names: Sequence[NameMention]) -> Iterator[list[NameMention]]:
    """Yield the names of each sentence of narration and of each quotation that holds two or more."""
    place = 0
    for beat in prose.beats:
        here = []
        while place < len(names) and names[place].start < beat.span.end:
            if names[place].start >= beat.span.start:
                here.append(names[place])
            place += 1
        if len(here) > 1:
            yield here


_RARE = 2  # mentions of a titled last name that may be another member of the family
_TOLD_APART = 4  # mentions of a titled full name beside the titled last name
_USUALLY = 1 / 3  # of the full names, that are said with the title
_FAMILIAR = 4  # times more often by the first name
_BY_BIRTH = frozenset(("sir", "lord", "king", "prince", "lady", "queen", "princess"))


class Groups:
    """Sets of names that grow together; a union that a hard block forbids is refused.

    `genders` is what pronouns say of each name; `apart` holds pairs (ordered) that are two people.
    """

    def __init__(
        self, counts: Mapping[Words, int], genders: Mapping[Words, str], apart: frozenset[tuple[Words, Words]]
    ) -> None:
        self._counts = counts
        self._genders = genders
        self._apart = apart
        self._root = {name: name for name in counts}
        self._members = {name: [name] for name in counts}

    def root(self, name: Words) -> Words:
        """Return the name that stands for the whole group."""
        return self._root[name]

    def members(self, name: Words) -> list[Words]:
        """Return every name of the group."""
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
        """Tell whether two groups can be one person: gender, first names, titles and sentences allow it."""
        if self.root(one) == self.root(other):
            return False
        genders = {self.gender(one), self.gender(other)} - {"-"}
        if len(genders) > 1:
            return False
        names = self.members(one) + self.members(other)
        firsts: dict[str, set[str]] = defaultdict(set)
        for member in names:
            core = split_title(member)[1]
            if len(core) > 1 and any(len(word) > 1 for word in core):
                firsts[core[-1]].add(core[0])
        if any(not _one_first_name(given) for given in firsts.values()) or len(firsts) > 1:
            return False
        if titles_clash(names, self._counts) or _is_formal_and_familiar(names):
            return False
        pairs = ((a, b) for a in self.members(one) for b in self.members(other))
        return not any((min(a, b), max(a, b)) in self._apart for a, b in pairs)

    def join(self, one: Words, other: Words) -> None:
        """Make two groups one, where that may be."""
        if not self.may_join(one, other):
            return
        keep, give = self.root(one), self.root(other)
        for member in self._members.pop(give):
            self._root[member] = keep
            self._members[keep].append(member)

    def weight(self, name: Words) -> int:
        """Return how often the group is mentioned."""
        return sum(self._counts[member] for member in self.members(name))

    def join_best(self, name: Words, others: Iterable[Words]) -> None:
        """Join `name` to the most frequent person of `others` that it fits."""
        if fitting := self.fitting(name, others):
            self.join(fitting[0], name)

    def join_unique(self, name: Words, others: Iterable[Words]) -> None:
        """Join `name` to the one person of `others` that it fits, if there is just one."""
        fitting = self.fitting(name, others)
        if len(fitting) == 1:
            self.join(fitting[0], name)

    def fitting(self, name: Words, others: Iterable[Words]) -> list[Words]:
        """Return one name of each person of `others` that `name` may belong to, most frequent first."""
        roots: dict[Words, Words] = {}
        for other in others:
            if self.may_join(name, other):
                roots.setdefault(self.root(other), other)
        return sorted(roots.values(), key=lambda other: (-self.weight(other), other))

    def is_on_first_names(self, titled: Words, fulls: Iterable[Words]) -> bool:
        """Tell whether a rare "Mr Stone" stands beside an Ann Stone whom all call Ann: of her family."""
        if titled[0].lower() not in FAMILY_TITLES or self._counts[titled] > _RARE:
            return False
        given = [self._counts.get(split_title(full)[1][:1], 0) for full in fulls]
        return bool(given) and max(given) >= _FAMILIAR * self._counts[titled]

    def has_namesake(self, titled: Words, fulls: Iterable[Words]) -> bool:
        """Tell whether a "Mr John Stone" is told apart from "Mr Stone" by his first name, again and again.

        A "Mrs Ann Stone" is so only where the first name is her husband's.
        """
        title = last_title(titled)
        if title not in ("mr", "mrs"):
            return False
        return any(self._is_told_apart(title, full) for full in fulls if last_title(full) == title)

    def _is_told_apart(self, title: str, full: Words) -> bool:
        core = split_title(full)[1]
        said, bare = self._counts[full], self._counts.get(core, 0)
        if said < _TOLD_APART or said < _USUALLY * (said + bare) or (title == "mr" and not bare):
            return False
        first = core[:1]
        return title != "mrs" or first not in self._root or self.gender(first) == "m"

    def sets(self) -> tuple[frozenset[Words], ...]:
        """Return the groups, most frequent person first."""
        ordered = sorted(self._members.items(), key=lambda item: (-self.weight(item[0]), item[0]))
        return tuple(frozenset(members) for _, members in ordered)


def _one_first_name(names: set[str]) -> bool:
    """Tell whether the first names can be one: equal, an initial of the other, or a short form."""
    return all(
        (a[0] == b[0] and (len(a) == 1 or len(b) == 1)) or is_short_form(a, b)
        for a, b in combinations(sorted(names), 2)
    )


def _is_formal_and_familiar(names: Iterable[Words]) -> bool:
    """Tell whether "Sir Richard" would be "Dick" as well: more likely his son."""
    formal: set[str] = set()
    given: set[str] = set()
    for name in names:
        first = split_title(name)[1][0]
        (formal if last_title(name) in _BY_BIRTH else given).add(first)
    return any(is_nickname(other, one) for one in formal for other in given)
