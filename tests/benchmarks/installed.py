"""What an installation costs: `python tests/benchmarks/installed.py WHEEL`: size, packages, import times.

The wheel is installed by pip into an environment of its own, which is removed again.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from pathlib import Path

_MODULES = ("screenplay.library", "screenplay.cli.commands.convert", "screenplay.pipeline")
_TRIES = 7


def main() -> None:
    """Print the figures."""
    wheel = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        python = Path(folder) / "bin" / "python"
        before = _size(Path(folder))
        subprocess.run([python, "-m", "pip", "install", "-q", str(wheel)], check=True)
        listed = subprocess.run(
            [python, "-m", "pip", "list", "--format", "freeze"], capture_output=True, check=True
        )
        packages = [
            line for line in listed.stdout.splitlines() if not line.startswith((b"pip=", b"setuptools="))
        ]
        print(f"{(_size(Path(folder)) - before) / 1e6:.0f} MB, {len(packages)} packages")
        for module in _MODULES:
            print(f"import {module}: {min(_import(python, module) for _ in range(_TRIES)):.2f} s")


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def _import(python: Path, module: str) -> float:
    """Return the processor seconds of a process that imports a module."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([python, "-c", f"import {module}"], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
