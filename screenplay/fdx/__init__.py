"""Final Draft's FDX ↔ Script.

What FDX has no word for is kept by attributes in a namespace of our own, which other programs pass over, and
by what they do not print: a boneyard is a script note that begins with `/*` and ends with `*/`.
"""

from screenplay.fdx.reading import read
from screenplay.fdx.writing import write

__all__ = ["read", "write"]
