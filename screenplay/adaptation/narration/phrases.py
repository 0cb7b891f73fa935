"""Rules that are only phrases, out of `grammar/phrases`: one file a rule, a phrase with slots a line.

A phrase is words divided by single spaces. `a|b` is one of several words, `(a b)` words in a group, `a?`
a word that may be missing, `!a` none of these words next. `*` is any word, `@` a name or another word in
capitals, `+ing` any word with that ending, `find~` any finite form of a verb, `{slot}` the words that
`slots.txt` has for it. `^` is the start of the sentence (behind "But" and the like), `$` its end, `,` a mark
before a tag, `…` a few words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence
from screenplay.language.verbs import verb_table
from screenplay.resources import lexicon, read_grammar

_START = r"\A[\W_]*(?:(?:and|but|so|or|then|still|well),? )?"
_PLAIN = re.compile(r"[\w'.,!-]+")


@dataclass(frozen=True, slots=True)
class _Group:
    """Phrases of one rule that say the same: their pattern, what they tell, who may be the subject."""

    pattern: re.Pattern[str]
    words: frozenset[str] | None  # no match without one of them; None: it may match anything
    verdict: Verdict
    unless_thing: bool


@cache
def phrase_rule(file: str) -> KindRule:
    """Return the rule of `grammar/phrases/<file>.txt`; its name and its explanation stand at the head."""
    lines = read_grammar(f"phrases/{file}.txt").splitlines()
    head = [line[1:].strip() for line in lines if line.startswith("#")]
    return KindRule(head[0], lambda sentence: phrase_verdict(file, sentence), "\n".join(head[2:]))


def phrase_verdict(file: str, sentence: Sentence) -> Verdict | None:
    """Return what the first phrase of `grammar/phrases/<file>.txt` that stands in `sentence` says of it."""
    for group in _groups(file):
        if group.words is not None and group.words.isdisjoint(sentence.lowers):
            continue
        if group.pattern.search(sentence.words) and not (group.unless_thing and sentence.is_about_a_thing):
            return group.verdict
    return None


@cache
def _groups(file: str) -> tuple[_Group, ...]:
    rows: dict[tuple[str, str, str], list[list[str]]] = {}
    for line in read_grammar(f"phrases/{file}.txt").splitlines():
        if line and not line.startswith("#"):
            phrase, kind, confidence, unless = (*line.split("\t"), "")[:4]
            rows.setdefault((kind, confidence, unless), []).append(_tokens(phrase))
    found = []
    for (kind, confidence, unless), phrases in rows.items():
        pattern = re.compile("|".join(map(_pattern, phrases)), re.IGNORECASE)
        told = [_telling(phrase) for phrase in phrases]
        words = None if None in told else frozenset[str]().union(*(words for words in told if words))
        verdict = Verdict(NarrationKind(kind), float(confidence))
        found.append(_Group(pattern, words, verdict, bool(unless)))
    return tuple(found)


def _tokens(phrase: str) -> list[str]:
    """Cut a phrase at its spaces, those inside brackets aside."""
    found, depth, start = [], 0, 0
    for place, letter in enumerate(phrase):
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter == " " and not depth:
            found.append(phrase[start:place])
            start = place + 1
    return [token for token in (*found, phrase[start:]) if token]


def _pattern(tokens: list[str]) -> str:
    """Return the pattern of a phrase, in which every repetition is bounded by a space or a mark."""
    made, gap = "", ""
    for token in tokens:
        if token == "^":
            made += _START
            continue
        if token == "$":
            made += r"[\W_]*\Z"
            continue
        if token == ",":
            made += r"[,?!…][\"'”’*_]{0,3}"
        elif token == "…":
            made += ".{1,40}?"
        elif token.startswith("!"):
            made += f"(?!{gap}{_words(token[1:])})"
            continue
        elif token.endswith("?"):
            made += f"(?:{gap}{_words(token[:-1])})?" if gap else f"(?:{_words(token[:-1])} )?"
            continue
        else:
            made += gap + _words(token)
        gap = " "
    start = "" if tokens[0] in {"^", ","} else r"(?<!\w)"
    return f"{start}{made}" + (r"(?!\w)" if tokens[-1][-1].isalnum() or tokens[-1][-1] in "}~?)*" else "")


def _words(token: str) -> str:
    return f"(?:{'|'.join(_word(each) for each in _alternatives(token))})"


def _alternatives(token: str) -> Iterator[str]:
    """Yield the words of `a|b|{slot}`, slots replaced."""
    depth, start = 0, 0
    for place, letter in enumerate(token + "|"):
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter == "|" and not depth:
            each = token[start:place]
            yield from _slots()[each[1:-1]] if each.startswith("{") else (each,)
            start = place + 1


def _word(word: str) -> str:
    if word == "*":
        return r"\w+"
    if word == "@":
        return r"(?-i:[A-Z]\w+)"
    if word.startswith("+"):
        return rf"\w+{word[1:]}"
    if word.startswith("("):
        return _pattern(_tokens(word[1:-1]))
    if word.endswith("~"):
        return "|".join(map(re.escape, _finite_forms(word[:-1])))
    return re.escape(word).replace("'", "['’]").replace(r"\ ", " ")


def _finite_forms(lemma: str) -> list[str]:
    verb = verb_table().by_lemma[lemma]
    return sorted(
        {lemma, verb.third, *(past for past, other in verb_table().by_past.items() if other is verb)}
    )


@cache
def _slots() -> dict[str, tuple[str, ...]]:
    found = {}
    for line in read_grammar("phrases/slots.txt").splitlines():
        if line and not line.startswith("#"):
            name, _, words = line.partition("\t")
            source = words.split(" ")
            lexical = source[0] == "lexicon"
            found[name] = tuple(sorted(lexicon(source[1], source[2]))) if lexical else tuple(words.split("|"))
    return found


def _telling(tokens: list[str]) -> frozenset[str] | None:
    """Return the rarest words of which a phrase must have one; None where every place is open."""
    best: tuple[int, int, frozenset[str]] | None = None
    for token in tokens:
        words = _plain_words(token)
        if words:
            common = len(words & lexicon("function_words"))
            if best is None or (common, len(words)) < best[:2]:
                best = (common, len(words), words)
    return None if best is None else best[2]


def _plain_words(token: str) -> frozenset[str]:
    """Return the words of which one stands where `token` does; none where it may be missing or anything."""
    if token[-1] == "?" or token[0] in "!^$,…":
        return frozenset()
    found: set[str] = set()
    for word in _alternatives(token):
        if word.endswith("~"):
            found.update(_finite_forms(word[:-1]))
            continue
        first = word.strip("()").split(" ")[0].rstrip(".,!")
        if _PLAIN.fullmatch(first) is None or first.startswith("+"):
            return frozenset()
        found.add(first)
    return frozenset(found)
