"""How Sphinx builds the documents: `sphinx-build -W -n docs docs/_build`."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent), str(HERE)]

from reference_pages import write_pages  # noqa: E402  (beside this file)

from screenplay import __version__  # noqa: E402

project = "screenplay"
author = "the screenplay developers"
copyright = author
version = release = __version__
extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build", "examples"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = "screenplay"
html_theme_options = {"sidebar_hide_name": False}
autodoc_typehints = "none"
suppress_warnings = ["myst.header"]

write_pages(HERE / "reference")
