"""Characters that were renamed, merged or divided, as against single speeches in another mouth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from screenplay.revisions.changes.change import What

NamePair = tuple[str, str]  # the old name and the new one

_NEARLY_ALL = 0.8  # share of a name's cues; a forgotten cue or two do not keep a name from being changed
_FEWEST = 2  # speeches of one character that became another's, to speak of all of them


@dataclass(frozen=True, slots=True)
class Casting:
    """Which names of the old script stand for which of the new one, and what that is called."""

    changes: Mapping[NamePair, What]

    def same(self, old: str, new: str) -> bool:
        """Tell whether the two names are one character's."""
        return old == new or (old, new) in self.changes


def casting(cues: Iterable[NamePair], olds: frozenset[str], news: frozenset[str]) -> Casting:
    """Return the changes of characters in `cues`, each a cue's old and new name.

    `olds` and `news` are all the names in the two scripts, those of speeches cut and added too.
    """
    counts = Counter(cues)
    from_old: Counter[str] = Counter()
    to_new: Counter[str] = Counter()
    for (old, new), count in counts.items():
        from_old[old] += count
        to_new[new] += count
    changes = {}
    for (old, new), count in counts.items():
        if old != new:
            left, came = count / from_old[old], count / to_new[new]
            what = _verdict(left, came, count, gone=old not in news, is_new=new not in olds)
            if what is not None:
                changes[old, new] = what
    return Casting(changes)


def _verdict(left: float, came: float, count: int, *, gone: bool, is_new: bool) -> What | None:
    """Judge from the shares of the old name's cues that `left` it, and of the new one's that `came`."""
    if gone and is_new and left > 0.5 and came > 0.5:
        return What.RENAMED
    if (gone or is_new) and left >= _NEARLY_ALL and came >= _NEARLY_ALL:
        return What.RENAMED
    if gone and not is_new and left >= _NEARLY_ALL and count >= _FEWEST:
        return What.MERGED
    if is_new and not gone and came >= _NEARLY_ALL and count >= _FEWEST:
        return What.DIVIDED
    return None


def spellings(changes: Iterable[NamePair]) -> frozenset[NamePair]:
    """Return how a change of names shows in running text: whole names and single words of them."""
    found: set[NamePair] = set()
    for old, new in changes:
        names = old.casefold(), new.casefold()
        found.add(names)
        parts = names[0].split(), names[1].split()
        if len(parts[0]) == len(parts[1]):
            found.update(zip(*parts, strict=True))
    return frozenset(found)
