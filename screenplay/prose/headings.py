"""Lines that head a chapter or a part, by their words and their look."""

from __future__ import annotations

import re

from screenplay.resources import lexicon

_LONGEST = 160  # characters
_MARKDOWN = re.compile(r"(#{1,6})[ \t]+\S")
_UNDERLINED = re.compile(r"[^\r\n]{1,120}\r?\n[ \t]*(=+|-+)[ \t]*$")
_NUMBER = (
    r"(?:[ivxlcdm]+|\d{1,4}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
    r"|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|(?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last))"
)
_DIVISION = re.compile(
    rf"[^\w\"“‘'«]*(?P<unit>chapter|chap\.?|part|pt\.?|book|volume|vol\.?|act|scene|canto|letter|stave|episode|phase)"
    rf"[\s.:#-]*{_NUMBER}\b(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_NAMED = re.compile(
    r"[^\w\"“‘'«]*(?:prologue|epilogue|preface|introduction|foreword|interlude|afterword|coda|intermission)\b"
    r"(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_NUMERAL = re.compile(r"[*_#(\[\s–—-]*(?:[IVXLC]+|\d{1,3})[.):]?[*_\])\s–—-]*$")
_NUMBERED = re.compile(r"(?:[IVXLC]+\.|\d{1,2}\.?)[ \t]+(?P<rest>[A-Z].*)$")
_SENTENCE_END = re.compile(r"[.!?…,;][\"'”’»)*_]*$")
_VIEW = 60  # characters
_POV = re.compile(
    r"[\W_]*(?:(?:[\w'’.-]+ ){1,4}(?:pov|p\.o\.v\.?|point of view)"
    r"|(?:pov|point of view)(?: of|:| -) ?[\w'’. -]{1,30})[\W_]*\Z",
    re.IGNORECASE,
)
_ARGUMENT = re.compile(
    r"[*_]{0,2}(?:in which|wherein|being|concerning|of the|how) [^.!?\n]{3,100}[.*_]{0,3}\Z", re.IGNORECASE
)
_UPPER_UNITS = ("book", "volume", "vol", "part", "pt", "act", "phase")


def heading_level(line: str, *, markdown: bool = False, after_heading: bool = False) -> int | None:
    """Return the level of the heading that `line` is: 1 for parts, 2 for chapters; None for prose."""
    hashes = _MARKDOWN.match(line)
    if hashes and len(line) <= _LONGEST:
        return len(hashes[1])
    if len(line) > _LONGEST:
        return None
    if markdown and (underlined := _UNDERLINED.match(line)):
        return 1 if underlined[1][0] == "=" else 2
    division = _DIVISION.match(line)
    if division and _is_title(division["rest"]):
        return 1 if division["unit"].lower().startswith(_UPPER_UNITS) else 2
    named = _NAMED.match(line)
    if named and _is_title(named["rest"]):
        return 2
    if _NUMERAL.match(line):
        return 2
    numbered = _NUMBERED.match(line)
    if numbered and is_title_case(numbered["rest"]):
        return 2
    if _is_capitals(line) and (after_heading or len(line.split()) > 1):
        return 3 if after_heading else 2
    if is_view(line) or (after_heading and _ARGUMENT.match(line)):
        return 3
    return 3 if after_heading and is_title_case(line) else None


def is_view(line: str) -> bool:
    """Tell a line that says whose eyes the story sees through: "Anna's POV", "(Third person POV)"."""
    return len(line) <= _VIEW and bool(_POV.match(line))


def is_division(line: str) -> bool:
    """Tell whether `line` counts or names a part of the text: "Chapter 4", "IV", "Prologue"."""
    return bool(_DIVISION.match(line) or _NAMED.match(line) or _NUMERAL.match(line))


def _is_title(rest: str) -> bool:
    """Tell whether what follows "Chapter 4" is a title or nothing, not the rest of a sentence."""
    words = rest.strip()
    if not words.strip("*_ .!"):
        return True
    if rest.lstrip(" *_")[:1] in ":.—–-(\r\n":
        return not _reads_on(words)
    return is_title_case(words) or (words[0].isupper() and not _SENTENCE_END.search(words))


def _reads_on(words: str) -> bool:
    """Tell whether a long text with sentences of its own follows."""
    return len(words) > 90 and words.count(". ") > 1


def is_title_case(line: str) -> bool:
    """Tell whether `line` is written like a title: no end of a sentence, capitals on the words that count."""
    words = re.findall(r"[^\W\d_][\w'’]*", line)
    if not words or len(words) > 14 or _SENTENCE_END.search(line) or re.search(r"[\"“”«»]", line):
        return False
    return words[0][0].isupper() and all(
        w[0].isupper() or w.lower() in lexicon("function_words", "small_in_title") for w in words
    )


def _is_capitals(line: str) -> bool:
    letters = [letter for letter in line if letter.isalpha()]
    if len(letters) < 3 or _SENTENCE_END.search(line) or re.search(r"[\"“”«»]", line):
        return False
    return all(letter.isupper() for letter in letters)
