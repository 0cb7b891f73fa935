"""Set screenplay beside other programs: speed, memory, broken page rules, glyphs lost in silence.

    .venv/bin/python tests/benchmarks/peers.py [SCRIPT.fountain] [--bin FOLDER]... [--copies N]

Run by hand; asserts nothing. Each --bin names a folder of programs, such as another environment's bin/ (with
screenplain and fountain-py) or node_modules/.bin (with afterwriting, fountain-js beside it). Whatever is not
there is skipped with a line that says so. PDFs are read back with pdftotext (poppler).
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from screenplay import fountain  # noqa: E402
from screenplay.model.script import Cue, Script  # noqa: E402
from tests.benchmarks.measured import cost  # noqa: E402
from tests.benchmarks.printed import Faults, faults_in, text_of_pages  # noqa: E402
from tests.paper.feature import feature  # noqa: E402
from tests.paper.typeset.test_page_breaks import shifted  # noqa: E402

RARE = "ΔЖשあ漢🙂"
RARE_SCRIPT = "INT. HALL - DAY\n\nLetters: {}\n"
FOUNTAIN_JS = (
    "new (require('fountain-js').Fountain)().parse(require('fs').readFileSync(process.argv[1], 'utf8'))"
)


@dataclass(frozen=True, slots=True)
class Program:
    """A program that makes a PDF of a script: its name, and its command for two paths."""

    name: str
    command: Callable[[str, str], list[str]]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("script", nargs="?", type=Path)
    parser.add_argument("--bin", action="append", default=[], metavar="FOLDER")
    parser.add_argument("--copies", type=int, default=27)
    arguments = parser.parse_args()
    script = fountain.read(arguments.script.read_text(encoding="utf-8")) if arguments.script else made(102)
    folders = os.pathsep.join([*map(os.path.abspath, arguments.bin), os.environ["PATH"]])
    with tempfile.TemporaryDirectory() as name:
        known = list(programs(folders))
        speed(known, script, Path(name))
        parsing(folders, Path(name))
        rules(known, script, arguments.copies, Path(name))
        glyphs(known, Path(name))


def made(scenes: int) -> Script:
    """Return a script whose speeches stand one under the other: columns side by side read back as one."""
    script = feature(scenes=scenes)
    single = (replace(one, dual=False) if isinstance(one, Cue) else one for one in script.elements)
    return replace(script, elements=tuple(single))


def programs(path: str) -> Iterator[Program]:
    """Yield what is installed, ourselves first; say what is not."""
    yield Program(
        "screenplay",
        lambda a, b: [sys.executable, "-m", "screenplay", "convert", a, "-q", "-o", b, "--force"],
    )
    for name, executable, command in (
        ("screenplain", "screenplain", lambda exe: lambda a, b: [exe, a, b]),
        ("fountain-py", "fountain", lambda exe: lambda a, b: [exe, "render", "--format", "pdf", "-o", b, a]),
        (
            "afterwriting",
            "afterwriting",
            lambda exe: lambda a, b: [exe, "--source", a, "--pdf", b, "--overwrite"],
        ),
    ):
        found = shutil.which(executable, path=path)
        if found is None:
            print(f"skipped {name}: {executable} is not installed; name its folder with --bin")
        else:
            yield Program(name, command(found))


def speed(known: list[Program], script: Script, folder: Path) -> None:
    """Print what a feature and ten times as much cost, the best of three whole processes."""
    once = fountain.write(script)
    print(f"\n{'':14}{'once':>24}{'ten times':>30}")
    print(f"{'':14}{'wall s':>8}{'work s':>8}{'MiB':>8}{'wall s':>14}{'work s':>8}{'MiB':>8}")
    for program in known:
        shown = f"{program.name:14}"
        for label, text in (("once", once), ("ten", "\n\n".join([once] * 10))):
            source = folder / f"{label}.fountain"
            source.write_text(text, encoding="utf-8")
            try:
                took = cost(program.command(str(source), str(source.with_suffix(".pdf"))), times=3)
                shown += f"{took.wall:8.2f}{took.work:8.2f}{took.memory:8.0f}      "
            except subprocess.CalledProcessError:
                shown += f"{'failed':>24}      "
        print(shown)


def parsing(path: str, folder: Path) -> None:
    """Print what fountain-js, which only reads, takes to read the feature."""
    found = shutil.which("afterwriting", path=path)
    modules = next((parent for parent in Path(found or "/").parents if parent.name == "node_modules"), None)
    if modules is None or not (modules / "fountain-js").is_dir():
        print("skipped fountain-js: not installed beside afterwriting")
        return
    command = ["env", f"NODE_PATH={modules}", "node", "-e", FOUNTAIN_JS, str(folder / "once.fountain")]
    took = cost(command, times=3)
    shown = f"{took.wall:8.2f}{took.work:8.2f}{took.memory:8.0f}"
    print(f"{'fountain-js':14}{shown}      reading alone; it prints no pages")


def rules(known: list[Program], script: Script, copies: int, folder: Path) -> None:
    """Print how often a page breaks where it must not, over copies with a line more each."""
    print(f"\nbroken page rules over {copies} shifted copies")
    faults = f"{'bare headings':>15}{'bare cues':>11}{'MORE at one line':>18}{'orphans':>9}{'widows':>8}"
    print(f"{'':14}{'pages':>8}{faults}")
    for program in known:
        total = Faults()
        for lines in range(copies):
            copy = shifted(script, lines)
            source = folder / "copy.fountain"
            source.write_text(fountain.write(copy), encoding="utf-8")
            target = source.with_suffix(".pdf")
            done = subprocess.run(program.command(str(source), str(target)), capture_output=True, check=False)
            if done.returncode == 0:
                total += faults_in(text_of_pages(target), copy)
        print(
            f"{program.name:14}{total.pages:8,}{total.headings:15}{total.cues:11}{total.more:18}"
            f"{total.orphans:9}{total.widows:8}"
        )


def glyphs(known: list[Program], folder: Path) -> None:
    """Print which of a few rare letters a program loses without a word."""
    print(f"\nletters lost in silence, of {len(RARE)}")
    source, target = folder / "rare.fountain", folder / "rare.pdf"
    for program in known:
        lost = ""
        for letter in RARE:
            target.unlink(missing_ok=True)
            source.write_text(RARE_SCRIPT.format(letter), encoding="utf-8")
            done = subprocess.run(program.command(str(source), str(target)), capture_output=True, check=False)
            if done.returncode == 0 and letter not in " ".join(map(" ".join, text_of_pages(target))):
                lost += letter
        print(f"{program.name:14}{len(lost):8}  {' '.join(lost)}")


if __name__ == "__main__":
    main()
