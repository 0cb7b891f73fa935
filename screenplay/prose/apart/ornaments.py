"""Lines that divide sections: strokes and stars, xXx and o0o, "Line Break", "(time skip)"."""

from __future__ import annotations

import re

from screenplay.resources import lexicon

_LONGEST = 100  # characters
_MARKS = frozenset("*#~=_+•·◆◇■□●○§⁂❦❧✦✧★☆†‡-–—")  # one of them makes a line of marks an ornament
_NEVER = frozenset("()[]\"'“”‘’«»!?,;:")  # marks of words: "(?!)" is said
_RINGS = frozenset("oO0xX")
_BETWEEN = frozenset(" ~*=.<>_-:+|·•")  # what stands between and around rings
_LEAST_RINGS = 3  # letters that make an ornament without any mark
_MOST_APART = 60  # letters; a longer line is something else
_MORSE = re.compile(r"[.-]{1,6}+(?: ++(?:/ *+)?[.-]{1,6}+)+\Z")
_HEARTS = re.compile(r"(?:<3++|[♥♡❤]\ufe0f?)(?:[ \t]*+(?:<3++|[♥♡❤]\ufe0f?))+\Z")
_WORD = re.compile(r"[^\W\d_]+")
_DRESS = " \t*#~=_+•·◆◇■□●○§†‡-–—.<>|/\\()[]{}"
_REPEATS = 3  # times a word stands run together


def is_ornament(line: str) -> bool:
    """Tell whether `line` only divides: `***`, `#`, `~*~*~`, `o0o`, `x X x`, `Line Break`, never a word."""
    words = line.strip()
    if not words or len(words) > _LONGEST or "\n" in words:
        return False
    if _HEARTS.match(words):
        return True
    letters = {letter for letter in words if letter.isalnum()}
    if not letters:
        return _is_strokes(words)
    if letters <= _RINGS:
        return _is_rings(words)
    return is_spelled_out(words)


def is_lone_letter(line: str) -> bool:
    """Tell an X that may divide scenes, or may stand on a map."""
    return line.strip() in {"x", "X"}


def _is_strokes(words: str) -> bool:
    marks = set(words)
    if marks & _NEVER or not marks & _MARKS:
        return bool(words) and marks <= {".", " ", ":"} and ":" in marks and len(words) > 2
    return not _is_morse(words)


def _is_morse(words: str) -> bool:
    """Tell "... --- ..." from ". . ." and "- - -": groups of dots and dashes that differ."""
    if _MORSE.match(words) is None:
        return False
    groups = set(words.replace("/", " ").split())
    return len(groups) > 1 and {".", "-"} <= set(words) and max(map(len, groups)) > 1


def _is_rings(words: str) -> bool:
    """Tell xXx, o0o0o, -x-, x X x from a word such as "Oo!" or a score such as 0-0."""
    rings = [letter for letter in words if letter in _RINGS]
    if len(rings) > _MOST_APART or not set(words) <= _RINGS | _BETWEEN:
        return False
    if len(rings) == 1:
        return words in {"x", "X"} or (bool(set(words) & _MARKS) and words[0] == words[-1])
    if set(rings) <= {"0"}:
        return len(rings) >= _LEAST_RINGS
    dressed = bool(set(words) & _MARKS)
    return len(rings) >= _LEAST_RINGS or dressed or words.casefold() in {"xx", "oo"}


def is_spelled_out(line: str) -> bool:
    """Tell whether `line` calls itself a break: "Line Break", "(time skip)", "linebreaklinebreak"."""
    if any(mark in line for mark in '"“”„«»‹›「」『』‘!?;'):
        return False
    head, colon, _ = line.partition(":")
    bare = line.strip(_DRESS)
    dressed = bare != line.strip(". ")
    found = [word.casefold() for word in _WORD.findall(head if colon and dressed else bare)]
    if not found or (bare[-1:] == "." and not dressed):
        return False
    if _is_told_break(line.strip(), found) and dressed:
        return True
    if len(found) <= 2 * _REPEATS and all(_is_break_word(word) for word in found):
        ways = any(_says_how(word) for word in found)
        return ways and (
            len(found) > 1 or dressed or (not colon and found[0] in lexicon("break_words", "alone"))
        )
    return len(found) == 1 and _is_run_together(found[0])


def _is_told_break(line: str, found: list[str]) -> bool:
    """Tell "~time skip to the next morning~": marks on both sides, and the words of a break first."""
    both = line[0] in _DRESS and line[-1] in _DRESS and line[-1] != "."
    first = found[0] in lexicon("break_words", "alone")
    return both and (first or (len(found) > 1 and _is_break_word(found[0]) and _says_how(found[1])))


def _is_break_word(word: str) -> bool:
    return word in lexicon("break_words")


def _says_how(word: str) -> bool:
    return word in lexicon("break_words", "way") or word in lexicon("break_words", "alone")


def _is_run_together(word: str) -> bool:
    """Tell "linebreaklinebreak": nothing but the words of a break, one after the other."""
    at = 0
    pieces = 0
    longest = sorted(lexicon("break_words"), key=len, reverse=True)
    while at < len(word):
        piece = next((each for each in longest if word.startswith(each, at)), None)
        if piece is None:
            return False
        at += len(piece)
        pieces += 1
    return pieces > 1
