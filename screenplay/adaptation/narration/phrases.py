"""Rules that are only phrases, out of `grammar/phrases`: one file a rule, a phrase with slots a line.

A phrase is words divided by single spaces. `a|b` is one of several words, `(a b)` words in a group, `a?`
a word that may be missing, `!a` none of these words next. `*` is any word, `@` a name or another word in
capitals, `+ing` any word with that ending, `find~` any finite form of a verb, `{slot}` the words that
`slots.txt` has for it. `^` is the start of the sentence (behind "But" and the like), `$` its end, `,` a mark
before a tag, `…` a few words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from screenplay.adaptation.narration.kinds import KindRule, NarrationKind, Verdict
from screenplay.adaptation.sentence import Sentence
from screenplay.language.verbs import verb_table
from screenplay.resources import lexicon, read_grammar

_START = r"\A[\W_]*(?:(?:and|but|so|or|then|still|well),? )?"
_PLAIN = re.compile(r"[\w'.,!-]+")


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase, what it tells, and whether it tells so of a thing as well."""

    tokens: tuple[str, ...]
    verdict: Verdict
    unless_thing: bool


@dataclass(frozen=True, slots=True)
class _Table:
    """The phrases of a rule in order, and by the words without one of which they stand nowhere."""

    phrases: tuple[_Phrase, ...]
    by_word: Mapping[str, tuple[int, ...]]
    anywhere: tuple[int, ...]  # phrases of which every word is open


@cache
def phrase_rule(file: str) -> KindRule:
    """Return the rule of `grammar/phrases/<file>.txt`; its name and its explanation stand at the head."""
    lines = read_grammar(f"phrases/{file}.txt").splitlines()
    head = [line[1:].strip() for line in lines if line.startswith("#")]
    return KindRule(head[0], lambda sentence: phrase_verdict(file, sentence), "\n".join(head[2:]))


def phrase_verdict(file: str, sentence: Sentence) -> Verdict | None:
    """Return what the first phrase of `grammar/phrases/<file>.txt` that stands in `sentence` says of it."""
    table = _table(file)
    told = {index for word in table.by_word.keys() & set(sentence.lowers) for index in table.by_word[word]}
    for index in sorted(told.union(table.anywhere)):
        phrase = table.phrases[index]
        if _compiled(phrase.tokens).search(sentence.words) is None:
            continue
        if not (phrase.unless_thing and sentence.is_about_a_thing):
            return phrase.verdict
    return None


@cache
def _table(file: str) -> _Table:
    phrases: list[_Phrase] = []
    by_word: dict[str, list[int]] = {}
    anywhere = []
    for line in read_grammar(f"phrases/{file}.txt").splitlines():
        if not line or line.startswith("#"):
            continue
        phrase, kind, confidence, unless = (*line.split("\t"), "")[:4]
        tokens = tuple(_tokens(phrase))
        words = _telling(tokens)
        if words is None:
            anywhere.append(len(phrases))
        for word in words or ():
            by_word.setdefault(word, []).append(len(phrases))
        phrases.append(_Phrase(tokens, Verdict(NarrationKind(kind), float(confidence)), bool(unless)))
    indices = {word: tuple(found) for word, found in by_word.items()}
    return _Table(tuple(phrases), indices, tuple(anywhere))


@cache
def _compiled(tokens: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of a phrase, made when a sentence first has one of its words."""
    return re.compile(_pattern(tokens), re.IGNORECASE)


def _tokens(phrase: str) -> list[str]:
    """Cut a phrase at its spaces, those inside brackets aside."""
    found, depth, start = [], 0, 0
    for place, letter in enumerate(phrase):
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter == " " and not depth:
            found.append(phrase[start:place])
            start = place + 1
    return [token for token in (*found, phrase[start:]) if token]


def _pattern(tokens: Sequence[str]) -> str:
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


def _telling(tokens: Sequence[str]) -> frozenset[str] | None:
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
