"""Stories and novels made of the samples: their paragraphs in new orders, with people of other names."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
_FIRST = re.findall("..", "BaDeFiGoHaKeLoMaNiPeRaSoTiVaWeZo")
_LAST = re.findall("...", "bertconfredganhildlammondnetricsonvalwenyorzek")


def stories(folder: Path, count: int, words: int = 1000) -> list[Path]:
    """Write `count` made stories of about so many words into folders of a hundred; return their places."""
    places = []
    for number in range(count):
        place = folder / f"shelf{number // 100:03}" / f"story{number:05}.txt"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(story(number, words), encoding="utf-8")
        places.append(place)
    return places


def story(seed: int, words: int) -> str:
    """Return a made story of at least so many words; the same seed gives the same story."""
    chance = random.Random(seed)
    found: list[str] = []
    count = 0
    for part in _parts(chance):
        found.append(part)
        count += len(part.split())
        if count >= words:
            break
    names = dict(zip(_names(), chance.sample(_people(), len(_names())), strict=True))
    pattern = re.compile(rf"\b({'|'.join(names)})\b")
    return pattern.sub(lambda match: names[match[0]], "\n\n".join(found)) + "\n"


def _parts(chance: random.Random) -> Iterator[str]:
    """Yield paragraphs without end: runs of twenty to sixty, each from some place of some sample."""
    while True:
        paragraphs = chance.choice(_samples())
        start = chance.randrange(len(paragraphs))
        yield from paragraphs[start : start + chance.randint(20, 60)]


@cache
def _samples() -> tuple[tuple[str, ...], ...]:
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "input").glob("*.txt"))]
    return tuple(tuple(text.strip().split("\n\n")) for text in texts)


@cache
def _names() -> tuple[str, ...]:
    """Return the names of one word that the people of the samples bear."""
    labels = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests/samples").glob("*.jsonl"))]
    rows = [json.loads(line) for text in labels for line in text.splitlines() if line]
    borne = {str(name) for row in rows for name in row.get("speaker_aliases", ())}
    return tuple(sorted(name for name in borne if re.fullmatch(r"[A-Z][a-z]+", name)))


@cache
def _people() -> list[str]:
    return [first + last for first in _FIRST for last in _LAST]
